package main

import (
	"fmt"
	"slices"
	"strings"
)

// languages are those of the interface, in the order of the columns.
var languages = []string{"en", "hu", "ro", "cs"}

// columns are those of every table of words.
var columns = []string{"key", "en", "hu", "ro", "cs", "meaning", "source", "read"}

// none stands in a cell where there is nothing: a plural that a language does
// not have, a row that no native speaker has read.
const none = "–"

// row is one word of the interface.
type row struct {
	line            int
	key             string
	texts           map[string]string // by language
	meaning, source string
	read            string // the languages in which a native speaker has read it
}

// problem is what is wrong with a line of the table.
type problem struct {
	line   int
	key    string
	reason string
}

func list(problems []problem) string {
	slices.SortStableFunc(problems, func(a, b problem) int { return a.line - b.line })
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "line %d, %s: %s\n", p.line, p.key, p.reason)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// read finds the rows of all tables below the headings of the text.
func read(text string) ([]row, []problem) {
	var rows []row
	var problems []problem
	section, inTable := false, 0
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "## "):
			section = true
			inTable = 0
		case !section || !strings.HasPrefix(line, "|"):
			inTable = 0
		default:
			inTable++
			cells := split(line)
			switch {
			case inTable == 1 && !slices.Equal(cells, columns):
				problems = append(problems, problem{i + 1, "heading", "the columns are " + strings.Join(columns, " | ")})
			case inTable <= 2: // the heading, and the line below it
			case len(cells) != len(columns):
				problems = append(problems, problem{i + 1, cells[0], fmt.Sprintf("has %d cells, not %d; a line in a text is written \\|", len(cells), len(columns))})
			default:
				rows = append(rows, newRow(i+1, cells))
			}
		}
	}
	return rows, problems
}

func newRow(line int, cells []string) row {
	r := row{line: line, key: strings.Trim(cells[0], "`"), texts: map[string]string{}}
	for i, lang := range languages {
		r.texts[lang] = cells[1+i]
	}
	rest := cells[1+len(languages):]
	r.meaning, r.source, r.read = rest[0], rest[1], rest[2]
	return r
}

// split gives the cells of a line of a table.
func split(line string) []string {
	const bar = "\x00" // stands for a line that belongs to a text
	line = strings.ReplaceAll(line, `\|`, bar)
	cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), "|")
	for i, cell := range cells {
		cells[i] = strings.TrimSpace(strings.ReplaceAll(cell, bar, "|"))
	}
	return cells
}
