package exchange

import (
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// formulaStarts are the characters with which a spreadsheet program takes a
// cell for a formula.
const formulaStarts = "=+-@\t\r"

// guard keeps a spreadsheet program from running text as a formula.
func guard(text string) string {
	if looksLikeFormula(text) {
		return "'" + text
	}
	return text
}

// unguard reads a cell that guard wrote, or that a person typed.
func unguard(cell string) string {
	cell = graph.Clean(cell)
	if strings.HasPrefix(cell, "'") && looksLikeFormula(cell) {
		return cell[1:]
	}
	return cell
}

// looksLikeFormula tells whether text starts like a formula. Apostrophes in
// front do not count, so that a text that has one by itself comes back whole.
func looksLikeFormula(text string) bool {
	rest := strings.TrimLeft(text, "'")
	return rest != "" && strings.IndexByte(formulaStarts, rest[0]) >= 0
}

// joinList writes elements that are escaped already as a | b.
func joinList(elements []string) string { return strings.Join(elements, " | ") }

// splitList is the inverse of joinList. Elements stay escaped; empty ones are
// left out.
func splitList(cell string) []string {
	var elements []string
	for found := true; found; {
		var element string
		element, cell, found = cutUnescaped(cell, '|')
		if element = graph.Clean(element); element != "" {
			elements = append(elements, element)
		}
	}
	return elements
}

// escape puts a backslash before backslashes and the given characters.
func escape(text, characters string) string {
	var b strings.Builder
	for i := range len(text) {
		if text[i] == '\\' || strings.IndexByte(characters, text[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// unescape is the inverse of escape. A backslash before any other character
// is one that a person typed, and stays.
func unescape(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if escapes(text, i) {
			i++
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// cutUnescaped cuts text at the first separator that is not escaped.
func cutUnescaped(text string, separator byte) (before, after string, found bool) {
	for i := 0; i < len(text); i++ {
		switch {
		case escapes(text, i):
			i++
		case text[i] == separator:
			return text[:i], text[i+1:], true
		}
	}
	return text, "", false
}

// escapes tells whether text[i] is a backslash that escapes the next
// character.
func escapes(text string, i int) bool {
	return text[i] == '\\' && i+1 < len(text) && strings.IndexByte(`\|:`, text[i+1]) >= 0
}
