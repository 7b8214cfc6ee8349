package web

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// What the explorer asks of the API is written once, there; the pages of the
// server ask the same.
//
//go:embed src/api/*.ts
var operationFiles embed.FS

// operationText finds what stands in graphql(`...`), and its name.
var operationText = regexp.MustCompile("graphql\\(`\\s*((?:query|fragment) (\\w+)[^`]*)`")

// spread finds the fragments that a text uses.
var spread = regexp.MustCompile(`\.\.\.(\w+)`)

// operations are the operations and fragments of the explorer, by name.
type operations map[string]string

func readOperations() (operations, error) {
	texts := operations{}
	err := fs.WalkDir(operationFiles, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(operationFiles, name)
		for _, m := range operationText.FindAllStringSubmatch(string(content), -1) {
			texts[m[2]] = m[1]
		}
		return err
	})
	return texts, err
}

// text gives an operation with the fragments that it needs.
func (o operations) text(name string) (string, error) {
	var parts []string
	for needed := []string{name}; len(needed) > 0; needed = needed[1:] {
		part, found := o[needed[0]]
		if !found {
			return "", fmt.Errorf("there is no operation %s in the explorer", needed[0])
		}
		if slices.Contains(parts, part) {
			continue
		}
		parts = append(parts, part)
		for _, m := range spread.FindAllStringSubmatch(part, -1) {
			if m[1] != "on" {
				needed = append(needed, m[1])
			}
		}
	}
	return strings.Join(parts, "\n"), nil
}

// Question is an operation of the explorer, with variables as the explorer
// gives them. They name nothing that is there.
type Question struct {
	Text      string
	Variables map[string]any
}

// chosen are the variables with one value of a filter chosen.
func chosen(condition, value string) map[string]any {
	return map[string]any{"filter": map[string]any{condition: map[string]any{"in": []any{value}}}}
}

// reader is what a reader asks: an operation, and its variables besides those
// of all.
type reader struct {
	name      string
	variables map[string]any
}

// readers lists what readers ask, with values that name nothing.
func readers() []reader {
	housing, there := map[string]any{"eq": "housing"}, map[string]any{"eq": "-"}
	anyField, inKind := map[string]any{"in": []any{"housing"}}, map[string]any{"eq": "in_kind_resource"}
	return []reader{
		{"Networks", nil},
		{"Overview", nil},
		{"PictureOf", nil},
		{"PartnerRows", map[string]any{"order": "NAME", "first": 500}},
		{"PartnerCard", nil},
		{"SourcesOf", nil},
		{"Search", nil},
		{"Search", map[string]any{"network": nil}},
		{"PartnersOf", nil},
		{"Needs", nil},
		{"FieldsAndPlaces", nil},
		{"ActiveIn", map[string]any{
			"filter":   map[string]any{"inField": housing},
			"unstated": map[string]any{"not": map[string]any{"inField": anyField}},
		}},
		{"ActiveIn", map[string]any{
			"filter":   map[string]any{"inField": housing, "inPlace": there},
			"unstated": map[string]any{"not": map[string]any{"inField": anyField}, "inPlace": there},
		}},
		{"Ties", map[string]any{"filter": map[string]any{"form": map[string]any{"family": "contract"}}}},
		{"Ties", map[string]any{"filter": map[string]any{"form": inKind}}},
		{"Ties", map[string]any{"filter": map[string]any{"form": map[string]any{"family": "funding"}, "not": map[string]any{"form": inKind}}}},
		{"Unanswered", nil},
		{"Unknown", nil},
		{"Ways", nil},
		{"Paths", nil},
		{"Who", nil},
		{"Around", nil},
		{"NamesOf", nil},
		{"TypeOf", nil},
		{"EditPartner", nil},
		{"Copied", nil},
		{"Overview", chosen("kind", "NGO")},
		{"PictureOf", chosen("kind", "NGO")},
		{"Overview", chosen("inField", "housing")},
		{"PictureOf", chosen("inField", "housing")},
		{"Overview", chosen("formFamily", "funding")},
		{"PictureOf", chosen("formFamily", "funding")},
		{"Overview", chosen("inPlace", "-")},
		{"PictureOf", chosen("inPlace", "-")},
		{"Overview", chosen("inInitiative", "-")},
		{"PictureOf", chosen("inInitiative", "-")},
		{"PartnerRows", map[string]any{"order": "NAME", "first": 500, "filter": map[string]any{"or": []any{chosen("id", "-")["filter"]}}}},
		{"PictureOf", map[string]any{"layers": []any{"COOPERATIONS", "INITIATIVES"}}},
	}
}

// Questions are what readers ask, the commonest first.
func Questions() ([]Question, error) {
	all, err := readOperations()
	if err != nil {
		return nil, err
	}
	var asked []Question
	for _, q := range readers() {
		text, err := all.text(q.name)
		if err != nil {
			return nil, err
		}
		variables := map[string]any{
			"slug": "-", "id": "-", "from": "-", "to": "--", "ids": []any{"-"}, "network": "-", "lang": "en", "filter": nil, "field": "housing", "text": "a",
			"of": []any{"STAKEHOLDER", "INITIATIVE", "NEED", "RESOURCE", "PLACE"}, "layers": []any{"COOPERATIONS"}, "depth": 1, "limit": 3,
		}
		maps.Copy(variables, q.variables)
		asked = append(asked, Question{Text: text, Variables: variables})
	}
	return asked, nil
}
