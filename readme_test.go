package main

import (
	"encoding/json"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// operations finds the operations in a page of Markdown, each with what
// follows it until the next heading.
var operations = regexp.MustCompile("(?s)```graphql\n(.*?)```\n(.*?)(?:\n##|\\z)")

// testReadme runs every operation that the README shows, and holds its tables
// against the answers.
func (p *program) testReadme() {
	p.t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		p.t.Fatal(err)
	}
	found := operations.FindAllStringSubmatch(string(text), -1)
	if len(found) < 10 {
		p.t.Errorf("the README shows %d operations, want ten", len(found))
	}
	for _, m := range found {
		checkTables(p.t, m[1], p.ask(m[1], nil), m[2])
	}
}

// changes finds the mutations in a page of Markdown.
var changes = regexp.MustCompile("(?s)```graphql change\n(.*?)```")

// testReadmeChanges sends the mutations that the README shows to a service
// that lets nobody change anything: they fit the schema, and are forbidden.
func (p *program) testReadmeChanges() {
	p.t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		p.t.Fatal(err)
	}
	found := changes.FindAllStringSubmatch(string(text), -1)
	if len(found) == 0 {
		p.t.Error("the README shows no mutation")
	}
	for _, m := range found {
		body, err := json.Marshal(map[string]any{"query": m[1]})
		if err != nil {
			p.t.Fatal(err)
		}
		if status, text := p.do(http.MethodPost, "/graphql", string(body)); status != http.StatusForbidden || !strings.Contains(text, `"FORBIDDEN"`) {
			p.t.Errorf("%s: %d %s", m[1], status, text)
		}
	}
}

// checkTables holds what the README says of an answer against the answer:
// whatever a row of a table says stands in one item of a list there, and
// every word of the answer stands in the README.
func checkTables(t *testing.T, query, answer, shown string) {
	t.Helper()
	var body map[string]any
	if err := json.Unmarshal([]byte(answer), &body); err != nil {
		t.Fatal(err)
	}
	whole := gather(body["data"])
	for _, row := range rows(shown) {
		if !slices.ContainsFunc(whole.items, func(i *said) bool { return i.says(row) }) {
			t.Errorf("%s\nno item of the answer says what this row of the README says: %q", query, row)
		}
	}
	for _, word := range whole.words {
		if !strings.Contains(shown, word) {
			t.Errorf("%s\nthe README leaves %q out", query, word)
		}
	}
}

// rows gives the cells of the rows of the tables in a text, without the heads.
func rows(shown string) [][]string {
	var list [][]string
	body := false
	for _, line := range strings.Split(shown, "\n") {
		switch {
		case !strings.HasPrefix(line, "|"):
			body = false
		case strings.HasPrefix(line, "|---"):
			body = true
		case body:
			list = append(list, strings.Split(strings.Trim(line, "| "), " | "))
		}
	}
	return list
}

// said is what a part of an answer says: its texts, the longest first, its
// numbers, and the same of each item of the lists in it.
type said struct {
	words   []string
	numbers []string
	items   []*said
}

// An id is for programs, and the README draws a direction as an arrow.
var unsaid = regexp.MustCompile(`^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|OUT|IN)$`)

func gather(v any) *said {
	s := &said{}
	s.add(v)
	slices.SortStableFunc(s.words, func(a, b string) int { return len(b) - len(a) })
	return s
}

func (s *said) add(v any) {
	switch v := v.(type) {
	case string:
		if !unsaid.MatchString(v) {
			s.words = append(s.words, v)
		}
	case float64:
		s.numbers = append(s.numbers, strconv.FormatFloat(v, 'f', -1, 64))
	case map[string]any:
		for _, x := range v {
			s.add(x)
		}
	case []any:
		for _, x := range v {
			item := gather(x)
			s.words = append(s.words, item.words...)
			s.numbers = append(s.numbers, item.numbers...)
			s.items = append(append(s.items, item), item.items...)
		}
	}
}

var (
	number = regexp.MustCompile(`[0-9]+`)
	// between is what may stand between two words of an answer.
	between = regexp.MustCompile(`\*not stated\*| of |[→←↔,:; ]`)
)

// says reports whether the cells hold nothing but what is said here.
func (s *said) says(cells []string) bool {
	for _, cell := range cells {
		for _, word := range s.words {
			cell = strings.ReplaceAll(cell, word, "")
		}
		for _, n := range number.FindAllString(cell, -1) {
			if !slices.Contains(s.numbers, n) {
				return false
			}
		}
		if between.ReplaceAllString(number.ReplaceAllString(cell, ""), "") != "" {
			return false
		}
	}
	return true
}
