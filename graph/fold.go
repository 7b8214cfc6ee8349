package graph

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold is a text as it is compared: without accents, capitals and runs of
// space, so that Ştefan, Ștefan and stefan are the same word.
func Fold(text string) string {
	var b strings.Builder
	// Folded twice: taking letters apart gives new capitals, of ℂ or 𝐀.
	fold := cases.Fold()
	for _, r := range norm.NFKD.String(fold.String(norm.NFKD.String(fold.String(text)))) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		default:
			b.WriteString(bare(r))
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// bare is a letter without the stroke that Unicode does not take apart.
func bare(r rune) string {
	switch r {
	case 'đ':
		return "d"
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'ı':
		return "i"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	}
	return string(r)
}

// Words are the words of a text as a search compares them: folded, and cut
// where there is neither a letter nor a digit.
func Words(text string) []string {
	return strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
