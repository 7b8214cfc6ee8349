package query

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/graph"
)

// sign is all that a question to the index is made of: columns, words of
// small letters and digits, and what makes them beginnings or alike.
var sign = regexp.MustCompile(`^[+-]?(search[A-Z][a-z]+[01]?:)?([\p{L}\p{Nd}?]+(\*|~[12])?)?$`)

// FuzzQuestions: whatever is typed, nothing of it is a sign of Lucene's
// language.
func FuzzQuestions(f *testing.F) {
	for _, text := range []string{
		"Vzájemné soužití, o.p.s.", "AND OR NOT TO", "𝐀𝐍𝐃 𝐎𝐑", `+ - && || ! ( ) { } [ ] ^ " ~ * ? : \ /`, `a:b*`, "searchRank:r2", `") OR searchRank:r2 (`,
		"ﷺ", "ﬃ ½ ⅷ", "अस्पताल", "İI ıi", "\u200b\u0000x", "漢字", "ΣΊΣΥΦΟΣ", "a\u1ABEb", "Ⓐⓑ",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := graph.Words(text)
		if len(words) == 0 {
			return
		}
		for rank := range 3 {
			scope := searchScope{rank: rank, network: noToken, subjects: []string{"need"}}
			for class, q := range scope.questions(words, NameToken(text)) {
				for _, part := range strings.FieldsFunc(strings.TrimSuffix(q, "^0"), func(r rune) bool { return strings.ContainsRune("() ", r) }) {
					if !sign.MatchString(part) {
						t.Errorf("%s of %q: %q in %s", class, text, part, q)
					}
				}
			}
		}
		for _, w := range words {
			if strings.ContainsFunc(w, func(r rune) bool { return r >= 'A' && r <= 'Z' }) {
				t.Errorf("%q of %q may be taken for an operator", w, text)
			}
		}
	})
}

func TestErrorsForgiven(t *testing.T) {
	for word, want := range map[string]int{"abc": 0, "abcd": 1, "škol": 1, "abcdefg": 1, "abcdefgh": 2, "1234": 0, "abcd1": 0, "漢字漢字": 1} {
		if got := errorsForgiven(word); got != want {
			t.Errorf("%s: %d, want %d", word, got, want)
		}
	}
}

func TestUnfinished(t *testing.T) {
	want := []string{"?ab", "?b", "a", "a?", "a?b", "b", "ba"}
	if got := unfinished("ab"); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := unfinished(strings.Repeat("a", maxUnfinished+1)); got != nil {
		t.Errorf("%d patterns of a word that is too long", len(got))
	}
}

// TestSearchIsRefused: what is too long, empty or too much, in clear words,
// written in the operation and given as a variable.
func TestSearchIsRefused(t *testing.T) {
	s := loadSchema(t)
	for _, bad := range []struct {
		text  string
		first int64
		want  string
	}{
		{"", 20, "search.text: has neither a letter nor a digit; there is nothing to search for"},
		{` + - && || ! ( ) { } [ ] ^ " ~ * ? : \ / `, 20, "search.text: has neither a letter nor a digit; there is nothing to search for"},
		{strings.Repeat("ő", 201), 20, "search.text: has 201 characters, at most 200 are searched for"},
		{strings.Repeat("a ", 11), 20, "search.text: has 11 words, at most 10 are searched for"},
		{"a", 0, "search.first: asks for 0, a search gives 1 to 50 hits"},
		{"a", 51, "search.first: asks for 51, a search gives 1 to 50 hits"},
	} {
		doc := operation(t, s, `query ($t: String!, $f: Int) { search(text: $t, first: $f) { matched } }`)
		variables := map[string]any{"t": bad.text, "f": bad.first}
		plan := compileAll(t, s, doc, variables, graph.Public)[0]
		if _, err := s.Bind(plan, variables, graph.Public); err == nil || err.Code != graph.BadInput || err.Message != bad.want {
			t.Errorf("%q, %d: %v, want %s", bad.text, bad.first, err, bad.want)
		}
	}
	for _, good := range []string{strings.Repeat("ő", 200), strings.Repeat("a ", 10), "1"} {
		variables := map[string]any{"t": good}
		plan := compileAll(t, s, operation(t, s, `query ($t: String!) { search(text: $t) { matched } }`), variables, graph.Public)[0]
		if _, err := s.Bind(plan, variables, graph.Public); err != nil {
			t.Errorf("%q: %v", good, err)
		}
	}
}
