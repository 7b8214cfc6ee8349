package exchange

import (
	"reflect"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// sheetNames is the sheet of the texts in further languages.
const sheetNames = "names"

// text is a row of the sheet names.
type text struct {
	Entity   graph.ID
	Field    string // name or description
	Language string
	Text     string
	// Translated says that it is a translation of the map's makers.
	Translated bool
}

// sheet is one table of the workbook: the columns that the fields of a Go
// type make.
type sheet struct {
	name  string
	typ   reflect.Type
	list  []int // the list in graph.Contents; nil for the sheet names
	parts []part
}

// part is one field and the columns that it takes.
type part struct {
	graph.Field
	role    role
	columns []string
	codec   codec // of roles plain and reference
}

// role says what a field needs besides its own value to be written and read.
type role int

const (
	plain        role = iota // nothing
	network                  // the slug of the network
	reference                // the name of what it refers to, a derived column
	name                     // the network's languages, and the sheet names
	description              // the language of the name
	translations             // one column for each language
)

// workbook lists the sheets in their order. It follows the fields of
// graph.Contents; the sheet names stands behind the first that has names of
// people's own making.
func workbook() ([]sheet, error) {
	var sheets []sheet
	add := func(name string, t reflect.Type, list []int) error {
		s, err := newSheet(name, t, list)
		sheets = append(sheets, s)
		return err
	}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[graph.Contents]()) {
		if err := add(strings.ToLower(f.Name), f.Type.Elem(), f.Index); err != nil {
			return nil, err
		}
		if strings.ToLower(f.Name) != graph.SheetStakeholders {
			continue
		}
		if err := add(sheetNames, reflect.TypeFor[text](), nil); err != nil {
			return nil, err
		}
	}
	return sheets, nil
}

func newSheet(name string, t reflect.Type, list []int) (sheet, error) {
	s := sheet{name: name, typ: t, list: list}
	refs := references(t)
	for _, f := range graph.Fields(t) {
		p, err := newPart(t, f, refs[f.Name])
		if err != nil {
			return s, err
		}
		s.parts = append(s.parts, p)
	}
	slices.SortStableFunc(s.parts, func(a, b part) int { return a.rank() - b.rank() })
	return s, nil
}

// references tells which fields of a type refer to other entities.
func references(t reflect.Type) map[string]bool {
	refs := map[string]bool{}
	switch zero := reflect.Zero(t).Interface().(type) {
	case graph.Noun:
		for field := range zero.References() {
			refs[field] = true
		}
	case text:
		refs["entity"] = true
	}
	return refs
}

func newPart(t reflect.Type, f graph.Field, refers bool) (part, error) {
	p := part{Field: f}
	_, named := t.FieldByName("ID")
	column := f.Column()
	switch {
	case f.Type == reflect.TypeFor[[]graph.Text]() && !named:
		p.role, p.columns = translations, translated(column)
		return p, nil
	case f.Type == reflect.TypeFor[[]graph.Text]() && column == "name":
		p.role, p.columns = name, []string{"name_language", "name"}
		return p, nil
	case f.Type == reflect.TypeFor[[]graph.Text]() && column == "description":
		p.role, p.columns = description, []string{"description"}
		return p, nil
	case refers:
		p.role = reference
	case column == "network":
		p.role = network
	}
	var err error
	if p.codec, err = codecOf(f.Type); err != nil {
		return p, err
	}
	p.columns = p.codec.columns(column)
	if p.role == reference {
		p.columns = append(p.columns, column+"_name")
	}
	return p, nil
}

// rank puts first what tells a reader which row it is, and last what concerns
// the map rather than the thing.
func (p part) rank() int {
	const first, last = -10, 10
	switch p.role {
	case network:
		return first + 1
	case name:
		return first + 3
	case description:
		return first + 4
	}
	switch p.Name {
	case "id":
		return first
	case "slug":
		return first + 2
	case "sensitivity":
		return last
	case "remark":
		return last + 1
	}
	return 0
}

// translated returns the columns that a field of a term always has. Others,
// such as label_de, are added where there are texts for them.
func translated(column string) []string {
	if column == "labels" {
		return []string{"label_en", "label_hu", "label_ro", "label_cs"}
	}
	return []string{column + "_en"}
}

// prefix is what the columns of all languages begin with.
func (p part) prefix() string { return strings.TrimSuffix(p.Column(), "s") + "_" }

// widen returns the sheet with columns for further languages: those of the
// given columns that can be columns of a translation.
func (s sheet) widen(columns []string) sheet {
	s.parts = slices.Clone(s.parts)
	for i, p := range s.parts {
		if p.role != translations {
			continue
		}
		p.columns = slices.Clone(p.columns)
		for _, c := range columns {
			if strings.HasPrefix(c, p.prefix()) && !slices.Contains(p.columns, c) {
				p.columns = append(p.columns, c)
			}
		}
		s.parts[i] = p
	}
	return s
}

// columns lists the columns of the sheet.
func (s sheet) columns() []string {
	var all []string
	for _, p := range s.parts {
		all = append(all, p.columns...)
	}
	return all
}

// required lists the columns without which no row can be read.
func (s sheet) required() []string {
	var list []string
	for _, p := range s.parts {
		column := p.columns[0]
		if p.role == network || s.list == nil && p.Type.Kind() != reflect.Bool || column == "slug" || column == "scheme" || column == "code" {
			list = append(list, column)
		}
	}
	return list
}

// column returns the column in which a field stands, as a rule of graph names
// the field: kind, level.scale, coordinates.
func (s sheet) column(field string) string {
	field = strings.ReplaceAll(field, ".", "_")
	if slices.Contains(s.columns(), field) {
		return field
	}
	for _, p := range s.parts {
		if p.Column() == field || p.prefix() == field+"_" {
			return p.columns[0]
		}
	}
	return field
}
