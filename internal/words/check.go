package main

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// plurals are the categories that each language tells apart, as in
// Intl.PluralRules. A word that counts has a row for each of the four.
var plurals = map[string][]string{
	"en": {"one", "other"},
	"hu": {"one", "other"},
	"ro": {"one", "few", "other"},
	"cs": {"one", "few", "many", "other"},
}

var categories = []string{"one", "few", "many", "other"}

var (
	wellFormed  = regexp.MustCompile(`^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_]+)+$`)
	placeholder = regexp.MustCompile(`\{[a-z][A-Za-z]*\}`)
)

// check finds what is wrong with the rows, each by itself and together.
func check(rows []row) []problem {
	var problems []problem
	byKey := map[string]row{}
	for _, r := range rows {
		if first, twice := byKey[r.key]; twice {
			problems = append(problems, problem{r.line, r.key, fmt.Sprintf("is there already, in line %d; keep one", first.line)})
			continue
		}
		byKey[r.key] = r
	}
	for _, r := range rows {
		for _, reason := range slices.Concat(r.checkCells(), r.checkTexts(), r.checkPlural(byKey), r.checkPlaceholders(byKey)) {
			problems = append(problems, problem{r.line, r.key, reason})
		}
	}
	return problems
}

// plural splits a key that counts, such as start.found.few, into its two
// parts. Any other key has no category.
func plural(key string) (base, category string) {
	i := strings.LastIndex(key, ".")
	if i >= 0 && slices.Contains(categories, key[i+1:]) {
		return key[:i], key[i+1:]
	}
	return key, ""
}

// checkCells looks at the cells that are no texts.
func (r row) checkCells() []string {
	var reasons []string
	if !wellFormed.MatchString(r.key) {
		reasons = append(reasons, "the key has to look like start.title")
	}
	if r.meaning == "" || r.meaning == none {
		reasons = append(reasons, "the meaning is missing; say in a line where it stands and what it means")
	}
	if r.source == "" || r.source == none {
		reasons = append(reasons, "the source is missing; write ours where the words are our own")
	}
	if r.read != none {
		for lang := range strings.SplitSeq(r.read, ", ") {
			if !slices.Contains(languages, lang) {
				reasons = append(reasons, fmt.Sprintf("read says %q; it lists languages, such as hu, cs, or is %s", r.read, none))
			}
		}
	}
	return reasons
}

// checkTexts looks at each text by itself: it is there exactly where it has to
// be, and is written as print is.
func (r row) checkTexts() []string {
	var reasons []string
	_, category := plural(r.key)
	for _, lang := range languages {
		text := r.texts[lang]
		needed := category == "" || slices.Contains(plurals[lang], category)
		switch {
		case needed && (text == "" || text == none):
			reasons = append(reasons, lang+" is missing")
		case !needed && text != none:
			reasons = append(reasons, fmt.Sprintf("%s has no plural %q; write %s", lang, category, none))
		case needed:
			for _, reason := range misprints(lang, text) {
				reasons = append(reasons, lang+" "+reason)
			}
		}
	}
	return reasons
}

// misprints are characters that are nearly the right ones.
func misprints(lang, text string) []string {
	quotes := map[string]string{"en": "“ and ”", "hu": "„ and ”", "ro": "„ and ”", "cs": "„ and “"}
	wrongQuotes := map[string]string{"en": `"„`, "hu": `"“`, "ro": `"“`, "cs": `"”`}
	var reasons []string
	for _, test := range []struct {
		found  bool
		reason string
	}{
		{strings.ContainsAny(text, "şţŞŢ"), "has a letter with a cedilla; Romanian has ș and ț, with a comma"},
		{strings.Contains(text, "..."), "has three dots; write …"},
		{strings.Contains(text, " - "), "has a hyphen between words; write –"},
		{strings.Contains(text, "'"), "has a straight apostrophe; write ’"},
		{strings.ContainsAny(text, wrongQuotes[lang]), "has other quotation marks than " + quotes[lang]},
		{strings.Contains(text, "  "), "has two spaces in a row"},
		{strings.ContainsFunc(text, func(c rune) bool { return unicode.Is(unicode.Mn, c) }), "has an accent of its own; write letter and accent as one character"},
		{strings.ContainsAny(placeholder.ReplaceAllString(text, ""), "{}"), "has a brace that belongs to no placeholder; one looks like {name}"},
	} {
		if test.found {
			reasons = append(reasons, test.reason)
		}
	}
	return reasons
}

// checkPlural asks for the other rows of a word that counts.
func (r row) checkPlural(byKey map[string]row) []string {
	base, category := plural(r.key)
	if category == "" {
		return nil
	}
	var reasons []string
	for _, c := range categories {
		if _, found := byKey[base+"."+c]; !found {
			reasons = append(reasons, fmt.Sprintf("the row %s.%s is missing", base, c))
		}
	}
	return reasons
}

// checkPlaceholders asks for the same placeholders in all languages and in all
// plurals. The row for one may say it without the number.
func (r row) checkPlaceholders(byKey map[string]row) []string {
	base, category := plural(r.key)
	like := r
	if category != "" {
		like = byKey[base+".other"]
	}
	want := placeholders(like.texts["en"])
	var reasons []string
	for _, lang := range languages {
		if r.texts[lang] == "" || r.texts[lang] == none {
			continue
		}
		got := placeholders(r.texts[lang])
		if category == "one" {
			delete(got, "{n}")
			delete(want, "{n}")
		}
		if !maps.Equal(got, want) {
			reasons = append(reasons, fmt.Sprintf("%s has the placeholders %s, want %s", lang, written(got), written(want)))
		}
	}
	return reasons
}

func placeholders(text string) map[string]bool {
	found := map[string]bool{}
	for _, p := range placeholder.FindAllString(text, -1) {
		found[p] = true
	}
	return found
}

func written(set map[string]bool) string {
	if len(set) == 0 {
		return "none"
	}
	return strings.Join(slices.Sorted(maps.Keys(set)), " ")
}
