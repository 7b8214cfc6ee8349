package exchange

import (
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// heading is the first row of a sheet.
type heading struct {
	sheet  sheet
	at     map[string]int // where each column stands
	names  []string
	usable bool // rows can be read
}

// heading reads the names of the columns.
func (r *reader) heading(s sheet, row int, cells []string) *heading {
	h := &heading{at: map[string]int{}, usable: true}
	for _, cell := range cells {
		h.names = append(h.names, graph.Clean(cell))
	}
	h.sheet = s.widen(h.names)
	r.book.columns[s.name] = h.names
	columns := h.sheet.columns()
	for i, column := range h.names {
		switch _, twice := h.at[column]; {
		case column == "":
		case twice:
			r.note(s.name, row, column, "stands twice; remove one of the columns")
		case !slices.Contains(columns, column):
			r.note(s.name, row, column, "is not a column of this sheet; correct or remove it, the columns are %s", strings.Join(columns, ", "))
		default:
			h.at[column] = i
		}
	}
	for _, column := range s.required() {
		if _, ok := h.at[column]; !ok && (column != "network" || r.only == nil) {
			r.note(s.name, row, column, "is missing; no row can be read without this column")
			h.usable = false
		}
	}
	return h
}

// fits tells whether a row has a cell for each heading, and none beside them.
func (r *reader) fits(h *heading, row int, cells []string) bool {
	if len(cells) < len(h.names) {
		r.note(h.sheet.name, row, "", "has %d cells, but there are %d columns; a separator is missing", len(cells), len(h.names))
		return false
	}
	for i, cell := range cells {
		if graph.Clean(cell) != "" && (i >= len(h.names) || h.names[i] == "") {
			r.note(h.sheet.name, row, letters(i), "has a value but no heading; name the column, or put a text that contains the separator in quotation marks")
			return false
		}
	}
	return true
}

// letters is how a spreadsheet program names a column that has no heading:
// A, B, ... Z, AA.
func letters(i int) string {
	name := string(rune('A' + i%26))
	if i >= 26 {
		return letters(i/26-1) + name
	}
	return name
}
