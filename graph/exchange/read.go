package exchange

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// grid yields the rows of one sheet with their numbers, the headings first,
// whatever file they come from, until take returns false. Its error is a
// [Problem] where the sheet cannot be read further.
type grid func(take func(row int, cells []string) bool) error

// reader turns grids into contents.
type reader struct {
	book     *Book
	known    Networks
	only     *graph.Network           // the one that the workbook may speak of; nil: any
	networks map[string]graph.Network // by slug
	places   map[graph.ID]place
	problems Problems
}

// place is where an entity stands.
type place struct {
	sheet sheet
	row   int
	fact  int // its index in the list
}

// read reads a workbook. found are problems with the files themselves.
func read(grids map[string]grid, found []Problem, known Networks, only *graph.Network) (*Book, error) {
	sheets, err := workbook()
	if err != nil {
		return nil, err
	}
	r := &reader{
		book:     &Book{sheets: map[string]sheet{}, columns: map[string][]string{}, rows: map[string]map[graph.ID]int{}, usual: map[graph.ID]bool{}, spoken: map[graph.ID]string{}},
		known:    known,
		only:     only,
		networks: map[string]graph.Network{},
		places:   map[graph.ID]place{},
	}
	for _, p := range found {
		r.problems.add(p)
	}
	for _, s := range readingOrder(sheets) {
		r.book.sheets[s.name] = s
		if err := r.sheet(s, grids[s.name]); err != nil {
			return nil, err
		}
	}
	r.order()
	if err := r.problems.err(); err != nil {
		return nil, err
	}
	return r.book, nil
}

// readingOrder puts the networks first, since rows name them by their slug,
// and the further texts last, since they name other rows.
func readingOrder(sheets []sheet) []sheet {
	rank := func(s sheet) int { return map[string]int{graph.SheetNetworks: -1, sheetNames: 1}[s.name] }
	sheets = slices.Clone(sheets)
	slices.SortStableFunc(sheets, func(a, b sheet) int { return rank(a) - rank(b) })
	return sheets
}

// sheet reads one sheet. A nil grid is a sheet that the workbook lacks.
func (r *reader) sheet(s sheet, g grid) error {
	if g == nil {
		return nil
	}
	var head *heading
	err := g(func(row int, cells []string) bool {
		switch {
		case blank(cells): // spreadsheet programs leave empty rows behind
		case head == nil:
			head = r.heading(s, row, cells)
		case head.usable && r.fits(head, row, cells):
			r.row(&line{head: head, number: row, cells: cells})
		}
		return true
	})
	var problem Problem
	if errors.As(err, &problem) {
		r.problems.add(problem)
		return nil
	}
	if err != nil {
		return err
	}
	if head == nil {
		r.note(s.name, 0, "", "is empty; the first row has to name the columns, such as %s", strings.Join(s.required(), ", "))
	}
	return nil
}

func (r *reader) note(sheet string, row int, column, format string, args ...any) {
	r.problems.add(Problem{Sheet: sheet, Row: row, Column: column, Message: fmt.Sprintf(format, args...)})
}

// line is one row under its headings.
type line struct {
	head   *heading
	number int
	cells  []string
}

// cell returns what stands in a column, nothing where there is no such
// column.
func (l *line) cell(column string) string {
	if i, ok := l.head.at[column]; ok {
		return l.cells[i]
	}
	return ""
}

func (l *line) pick(columns []string) []string {
	cells := make([]string, len(columns))
	for i, column := range columns {
		cells[i] = l.cell(column)
	}
	return cells
}

func (l *line) note(r *reader, column, format string, args ...any) {
	r.note(l.head.sheet.name, l.number, column, format, args...)
}

// row reads one fact. Texts come last: their language may be that of the
// network.
func (r *reader) row(l *line) {
	s := l.head.sheet
	fact := reflect.New(s.typ).Elem()
	good := true
	for _, p := range s.parts {
		v, cells := fact.FieldByIndex(p.Index), l.pick(p.columns)
		switch p.role {
		case network:
			good = r.network(l, v, cells[0]) && good
		case translations:
			v.Set(reflect.ValueOf(translatedTexts(p, cells)))
		case plain, reference:
			if wrong := p.codec.decode(v, cells); wrong != nil {
				l.note(r, p.columns[wrong.cell], "%s", wrong.message)
				good = false
			}
		}
	}
	if s.list == nil {
		if t, ok := fact.Interface().(text); ok && good {
			r.text(l, t)
		}
		return
	}
	r.keep(l, fact)
}

// keep completes a fact and adds it to the contents. It does so even where a
// cell is wrong, so that rows that refer to it are not wrong as well.
func (r *reader) keep(l *line, fact reflect.Value) {
	s := l.head.sheet
	r.identify(l, fact)
	r.names(l, fact)
	if v := fact.FieldByName("Sensitivity"); v.IsValid() && v.IsZero() {
		v.Set(reflect.ValueOf(graph.UsualSensitivity(fact.Interface())))
		r.book.usual[fact.FieldByName("ID").Interface().(graph.ID)] = true
	}
	list := reflect.ValueOf(&r.book.Contents).Elem().FieldByIndex(s.list)
	list.Set(reflect.Append(list, fact))
	switch noun := fact.Interface().(type) {
	case graph.Term:
		r.book.note(s.name, termID(noun), l.number)
	case graph.Network:
		if r.only != nil && noun.ID != r.only.ID {
			l.note(r, "slug", "is %q, and this is an import into %q; take the row out", noun.Slug, r.only.Slug)
		}
		r.networks[noun.Slug] = noun
		r.place(l, noun.ID, list.Len()-1)
	case graph.Noun:
		r.place(l, noun.Head().ID, list.Len()-1)
	}
}
