package exchange

import (
	"cmp"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// kindWord is what a word in the column kind says: the kind, and for some
// words which kind of it.
type kindWord struct {
	kind  graph.Kind
	code  string // a term of the kind, such as school
	group bool   // a group of volunteers rather than one
}

// kindLists are the kinds that are told apart further, with their schemes.
func kindLists() map[graph.Kind]string {
	return map[graph.Kind]string{
		graph.Institution: graph.SchemeInstitution, graph.NGO: graph.SchemeNGO,
		graph.Employer: graph.SchemeEmployer, graph.Coalition: graph.SchemeCoalition,
	}
}

// groupKey is the word for a group of volunteers.
const groupKey = "sheet.volunteerGroup"

// wordList finds what a word means, whatever its language, accents and
// capitals, and which words are like one that means nothing.
type wordList[T comparable] struct {
	meanings map[string]T
	unclear  map[string]bool // words that mean more than one thing
	offered  []string        // the words in the language of speech
}

func newWordList[T comparable]() *wordList[T] {
	return &wordList[T]{meanings: map[string]T{}, unclear: map[string]bool{}}
}

// add adds a word.
func (l *wordList[T]) add(word string, meaning T) {
	key := plainWord(word)
	if was, known := l.meanings[key]; known && was != meaning {
		l.unclear[key] = true
		return
	}
	l.meanings[key] = meaning
}

// find looks a word up.
func (l *wordList[T]) find(word string) (T, bool) {
	key := plainWord(word)
	meaning, ok := l.meanings[key]
	return meaning, ok && !l.unclear[key]
}

// kindsOf makes the list of kinds: the kinds themselves come first, and a word
// below them that says the same as a kind means the kind.
func kindsOf(v *graph.Vocabulary, speech Speech) *wordList[kindWord] {
	list := newWordList[kindWord]()
	for _, k := range graph.Kinds() {
		list.add(string(k), kindWord{kind: k})
		for _, w := range speech.All {
			list.add(w.Text("kind."+string(k)), kindWord{kind: k})
		}
		list.offered = append(list.offered, speech.Text("kind."+string(k)))
	}
	for _, w := range speech.All {
		list.add(w.Text(groupKey), kindWord{kind: graph.Volunteer, group: true})
	}
	list.offered = append(list.offered, speech.Text(groupKey))
	further := newWordList[kindWord]()
	for kind, scheme := range kindLists() {
		for _, t := range v.Terms(scheme) {
			for _, word := range append(labels(t), t.Code) {
				further.add(word, kindWord{kind: kind, code: t.Code})
			}
		}
	}
	for word, meaning := range further.meanings {
		if _, known := list.meanings[word]; !known && !further.unclear[word] {
			list.meanings[word] = meaning
		}
	}
	return list
}

// formsOf makes the list of forms of cooperation.
func formsOf(v *graph.Vocabulary, speech Speech) *wordList[string] {
	list := newWordList[string]()
	for _, t := range v.Terms(graph.SchemeForm) {
		for _, word := range append(labels(t), t.Code) {
			list.add(word, t.Code)
		}
		list.offered = append(list.offered, labelIn(t, speech.Language()))
	}
	return list
}

// family finds the forms of a family of forms that somebody named.
func family(v *graph.Vocabulary, word, language string) []string {
	var forms []string
	for _, f := range v.Terms(graph.SchemeFamily) {
		if !slices.ContainsFunc(append(labels(f), f.Code), func(l string) bool { return plainWord(l) == plainWord(word) }) {
			continue
		}
		for _, t := range v.Terms(graph.SchemeForm) {
			if t.Broader == f.Code {
				forms = append(forms, labelIn(t, language))
			}
		}
	}
	return forms
}

func labels(t graph.Term) []string {
	list := make([]string, len(t.Labels))
	for i, l := range t.Labels {
		list[i] = l.Text
	}
	return list
}

// labelIn is the label of a term in a language, else in the first that has
// one.
func labelIn(t graph.Term, language string) string {
	texts := graph.Ordered(t.Labels, []string{language, "en"})
	if len(texts) == 0 {
		return t.Code
	}
	return texts[0].Text
}

// maxSuggested is how many words are suggested for one that is not known.
// Those that are longer than longestWord are not compared.
const (
	maxSuggested = 3
	longestWord  = 200
)

// closest finds the words that are most like one, the likest first.
func closest(word string, words []string) []string {
	type near struct {
		word string
		far  int
	}
	key := plainWord(word)
	if len(key) > longestWord {
		return nil
	}
	var found []near
	seen := map[string]bool{}
	for _, w := range words {
		other := plainWord(w)
		if seen[other] || key == "" || other == "" || len(other) > longestWord {
			continue
		}
		seen[other] = true
		far := distance([]rune(key), []rune(other))
		within := len(key) > 3 && strings.Contains(other, key) || len(other) > 3 && strings.Contains(key, other)
		if within {
			far = min(far, 1)
		}
		if far <= max(1, len([]rune(key))/3) {
			found = append(found, near{w, far})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.far, b.far) })
	var list []string
	for _, n := range found[:min(len(found), maxSuggested)] {
		list = append(list, n.word)
	}
	return list
}

// distance counts the letters to change, add or take away between two words.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		before := row[0]
		row[0] = i + 1
		for j, y := range b {
			change := before
			if x != y {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
