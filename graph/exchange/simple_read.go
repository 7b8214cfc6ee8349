package exchange

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/partnermap/partnermap/graph"
)

// spot is a cell, or the row or the table where no column is named.
type spot struct {
	table  string
	row    int
	column string
}

// simpleRow is a row of the simple sheet: what stands in each column.
type simpleRow struct {
	table    string
	number   int
	headings map[string]string // by the code of the column
	cells    map[string]string
	bad      bool // something in it has to be corrected
}

// at is the cell of a column. Where the table lacks the column, its heading
// in the language of speech is named.
func (r simpleRow) at(column string) spot { return spot{r.table, r.number, r.headings[column]} }

// simpleReader reads the tables of the simple sheet.
type simpleReader struct {
	speech   Speech
	problems Problems
	unread   bool // there is a table of which no row could be read
}

// note notes a problem, in the language of speech. The words of suggested are
// offered instead of what stands there.
func (r *simpleReader) note(at spot, suggested []string, key string, arguments ...any) {
	p := Problem{Sheet: at.table, Row: at.row, Column: at.column, Message: r.speech.Text(key, arguments...)}
	if len(suggested) > 0 {
		p.Suggestion = suggested[0]
		p.Message += " " + r.speech.Text("sheet.didYouMean", "words", strings.Join(suggested, ", "))
	}
	r.problems.add(p)
}

// suggest finds the words that are like one, while anybody will read them.
func (r *simpleReader) suggest(word string, words []string) []string {
	if len(r.problems.List) >= maxListed {
		return nil
	}
	return closest(word, words)
}

// rows reads all rows of one sheet, which several files may hold.
func (r *simpleReader) rows(s simpleSheet, leaves []leaf) ([]simpleRow, error) {
	var all []simpleRow
	for i, l := range leaves {
		if i > 0 {
			r.note(spot{table: l.name}, nil, "sheet.twice", "first", leaves[0].name)
			continue
		}
		t := &simpleTable{simpleReader: r, sheet: s, name: l.name}
		if err := l.rows(t.take); err != nil && !r.cut(l, err) {
			return nil, err
		}
		r.unread = r.unread || !t.usable
		if t.head == nil {
			r.note(spot{table: l.name}, nil, "sheet.noHeadings", "headings", strings.Join(s.headings(r.speech), ", "))
		}
		all = append(all, t.rows...)
	}
	return all, nil
}

// cut notes that a table could be read no further. It tells whether that lies
// with the table.
func (r *simpleReader) cut(l leaf, err error) bool {
	var c cut
	switch {
	case errors.As(err, &c):
		r.note(spot{l.name, c.Row, c.Column}, nil, c.key)
	case graph.CodeOf(err) == graph.BadInput:
		r.note(spot{table: l.name}, nil, "sheet.file.damaged")
	default:
		return false
	}
	r.unread = true
	return true
}

// simpleTable is a table of the simple sheet that is being read.
type simpleTable struct {
	*simpleReader
	sheet    simpleSheet
	name     string
	head     []string          // the headings as they stand
	columns  []string          // the codes of the columns, empty for what is no column
	headings map[string]string // by code
	rows     []simpleRow
	usable   bool // rows can be read under the headings
}

// take reads one row.
func (t *simpleTable) take(number int, cells []string) bool {
	switch {
	case blank(cells): // spreadsheet programs leave empty rows behind
	case t.head == nil:
		t.readHead(number, cells)
		return t.usable
	default:
		t.readRow(number, cells)
	}
	return true
}

// readHead reads the headings.
func (t *simpleTable) readHead(number int, cells []string) {
	t.head, t.columns, t.headings = slices.Clone(cells), make([]string, len(cells)), map[string]string{}
	t.usable = true
	for i, cell := range t.head {
		heading := graph.Clean(cell)
		if heading == "" {
			continue
		}
		at := spot{t.name, number, heading}
		c, known := t.sheet.column(heading, t.speech)
		_, twice := t.headings[c.code]
		switch {
		case !known:
			t.note(at, t.suggest(heading, t.sheet.headings(t.speech)), "sheet.heading", "headings", strings.Join(t.sheet.headings(t.speech), ", "))
			t.usable = false
		case twice:
			t.note(at, nil, "sheet.headingTwice")
			t.usable = false
		default:
			t.columns[i], t.headings[c.code] = c.code, heading
		}
	}
	for _, c := range t.sheet.columns {
		if _, there := t.headings[c.code]; there {
			continue
		}
		t.headings[c.code] = t.speech.Text(c.heading)
		if c.required {
			t.note(spot{t.name, number, t.headings[c.code]}, nil, "sheet.columnMissing", "heading", t.speech.Text(c.heading))
			t.usable = false
		}
	}
}

func (t *simpleTable) readRow(number int, cells []string) {
	row := simpleRow{table: t.name, number: number, headings: t.headings, cells: map[string]string{}}
	unfit := map[string]bool{}
	for i, cell := range cells {
		text := unguard(cell)
		switch {
		case text == "":
		case i >= len(t.columns) || t.columns[i] == "":
			t.note(spot{t.name, number, letters(i)}, nil, "sheet.noHeading")
			row.bad = true
		case !keepable(text):
			t.note(row.at(t.columns[i]), nil, "sheet.text")
			row.bad, unfit[t.columns[i]] = true, true
		default:
			row.cells[t.columns[i]] = text
		}
	}
	for _, c := range t.sheet.columns {
		// Who is on the map already needs no kind; that is decided later.
		if c.required && c.code != colKind && row.cells[c.code] == "" && !unfit[c.code] {
			t.note(row.at(c.code), nil, "sheet.missing")
			row.bad = true
		}
	}
	t.rows = append(t.rows, row)
}

// keepable tells whether a text can be kept.
func keepable(text string) bool {
	const most = 10_000
	return len(text) <= most && utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\t'
	})
}
