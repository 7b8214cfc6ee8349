package query

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/partnermap/partnermap/graph"
)

// The limits of a search.
const (
	maxSearchText  = 200
	maxSearchWords = 10
	maxHits        = 50
	searchLooked   = "1000" // nodes that the index gives of a class

	// maxUnfinished is the longest word that may be both unfinished and
	// misspelt: each letter costs four patterns.
	maxUnfinished = 32
)

// The properties that the index holds, all of them words or tokens of
// letters and digits.
const (
	searchOf    = "searchOf"    // what it is
	searchNet   = "searchNet"   // the network
	searchRank  = "searchRank"  // who may see it: r0, r1, r2
	searchExact = "searchExact" // each name as a whole, as one token
	searchName  = "searchName"  // the words of all names
	searchName0 = "searchName0" // the same of what everybody may see
	searchName1 = "searchName1" // the same of what partners may see
	searchText  = "searchText"  // the words of descriptions and identifiers
)

// noToken is a token that nothing has.
const noToken = "none"

// Token makes one word for the index of a name of the schema or of an
// identifier: its letters and digits.
func Token(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, strings.ToLower(s))
}

// NameToken is the token of a whole name: the same for names that differ in
// capitals, accents and space only.
func NameToken(name string) string {
	return Token(string(graph.DerivedID("name", graph.Fold(name))))
}

// searchScope is where a search looks, and for whom.
type searchScope struct {
	rank     int
	network  string   // its token; empty: in all
	subjects []string // their tokens; none: everything
}

// questions writes the questions of a search to the index by the class of
// what they find, in the language of Lucene. Nothing in it can be taken for
// anything else: words and tokens hold small letters and digits only. The ^0
// makes all that fits weigh the same, so that neither what is hidden nor how
// often a word is used decides which of many are given.
func (s searchScope) questions(words []string, exact string) map[string]string {
	var named, anywhere []string
	for _, w := range words {
		named = append(named, fmt.Sprintf("+%s:%s*", searchName, w))
		anywhere = append(anywhere, fmt.Sprintf("+(%s:%s* %s:%s*)", searchName, w, searchText, w))
	}
	name := strings.Join(named, " ")
	ask := func(format string, args ...any) string {
		return "(" + s.text() + " " + fmt.Sprintf(format, args...) + ")^0"
	}
	return map[string]string{
		matchExact:   ask("+%s:%s", searchExact, exact),
		matchName:    ask("%s -%s:%s", name, searchExact, exact),
		matchOther:   ask("%s -(%s) -%s:%s", strings.Join(anywhere, " "), name, searchExact, exact),
		matchSimilar: ask("%s", s.similar(words)),
	}
}

// text is the part that all questions have in common.
func (s searchScope) text() string {
	ranks := make([]string, s.rank+1)
	for i := range ranks {
		ranks[i] = fmt.Sprintf("r%d", i)
	}
	text := fmt.Sprintf("+%s:(%s)", searchRank, strings.Join(ranks, " "))
	if s.network != "" {
		text += fmt.Sprintf(" +%s:%s", searchNet, s.network)
	}
	if len(s.subjects) > 0 {
		text += fmt.Sprintf(" +%s:(%s)", searchOf, strings.Join(s.subjects, " "))
	}
	return text
}

// similar asks for names in which each word is begun by a word as it is typed,
// or is written alike; the last one may be unfinished even so.
//
// Lucene follows at most 50 words that are alike, so it looks for them among
// the words that the caller may see: others would take their place.
func (s searchScope) similar(words []string) string {
	column := [...]string{searchName0, searchName1, searchName}[s.rank]
	parts := make([]string, len(words))
	for i, w := range words {
		alike := []string{fmt.Sprintf("%s:%s*", column, w)}
		if n := errorsForgiven(w); n > 0 {
			alike = append(alike, fmt.Sprintf("%s:%s~%d", column, w, n))
			if i == len(words)-1 {
				for _, pattern := range unfinished(w) {
					alike = append(alike, fmt.Sprintf("%s:%s*", column, pattern))
				}
			}
		}
		parts[i] = "+(" + strings.Join(alike, " ") + ")"
	}
	return strings.Join(parts, " ")
}

// errorsForgiven is the number of letters that may be missing, wrong, too
// many or swapped in a word. None in short ones and in numbers.
func errorsForgiven(word string) int {
	if strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return 0
	}
	switch n := len([]rune(word)); {
	case n < 4:
		return 0
	case n < 8:
		return 1
	}
	return 2
}

// unfinished lists the beginnings of words that differ from what is typed in
// one letter; ? stands for any.
func unfinished(word string) []string {
	typed := []rune(word)
	if len(typed) > maxUnfinished {
		return nil
	}
	var list []string
	for i := range typed {
		before, after := string(typed[:i]), string(typed[i+1:])
		list = append(list, before+"?"+after, before+"?"+string(typed[i:]), before+after)
		if i+1 < len(typed) {
			list = append(list, before+string(typed[i+1])+string(typed[i])+string(typed[i+2:]))
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
