package graph

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// maxText is the longest text, in bytes, that a field takes.
const maxText = 10_000

// Text is a text in one language. Lang is a BCP 47 tag such as "hu".
type Text struct {
	Lang       string
	Text       string
	Translated bool // by the makers or users of the map, not by the source
}

// Ordered returns texts in the order of fallback: the languages of the
// network first, then the others by code.
func Ordered(texts []Text, languages []string) []Text {
	rank := func(t Text) int {
		if i := slices.Index(languages, t.Lang); i >= 0 {
			return i
		}
		return len(languages)
	}
	sorted := slices.Clone(texts)
	slices.SortStableFunc(sorted, func(a, b Text) int {
		if d := rank(a) - rank(b); d != 0 {
			return d
		}
		return strings.Compare(a.Lang, b.Lang)
	})
	return sorted
}

// Clean returns s as it is stored: composed (NFC), without surrounding white
// space.
func Clean(s string) string { return strings.TrimSpace(norm.NFC.String(s)) }

// validText refuses what no field can hold.
func validText(field, s string) *Error {
	switch {
	case !utf8.ValidString(s):
		return invalid(field, "the text is not valid UTF-8")
	case len(s) > maxText:
		return invalid(field, "the text has %d bytes, at most %d are kept; shorten it", len(s), maxText)
	}
	for _, r := range s {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return invalid(field, "the text has the control character U+%04X; remove it", r)
		}
	}
	return nil
}

// validTexts checks texts of one field: languages known and unique, texts not
// empty, and at least one of them where required.
func validTexts(field string, texts []Text, required bool) *Error {
	if required && len(texts) == 0 {
		return invalid(field, "is missing; every one needs a text in at least one language")
	}
	seen := map[string]bool{}
	for _, t := range texts {
		if err := validLanguage(field, t.Lang); err != nil {
			return err
		}
		if seen[t.Lang] {
			return invalid(field, "has two texts in language %q; keep one", t.Lang)
		}
		seen[t.Lang] = true
		if t.Text == "" {
			return invalid(field, "is empty in language %q; write it or leave the language out", t.Lang)
		}
		if err := validText(field, t.Text); err != nil {
			return err
		}
	}
	return nil
}

func validLanguage(field, lang string) *Error {
	tag, err := language.Parse(lang)
	if err != nil || lang == "" || tag.String() != lang {
		return invalid(field, "%q is not a language tag such as hu, ro, cs or en", lang)
	}
	return nil
}
