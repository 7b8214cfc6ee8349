package exchange

import (
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// Words are the words of the interface in one language.
type Words interface {
	Language() string
	Text(key string, arguments ...any) string
}

// Speech is how to talk with whoever fills in the simple sheet: Words are in
// the language in which problems are told, All in each of those in which
// people write.
type Speech struct {
	Words
	All []Words
}

// simpleSheet is one of the two tables of the simple sheet.
type simpleSheet struct {
	code    string // its name where no language is asked for
	title   string // the key of its name
	columns []simpleColumn
}

// simpleColumn is a column of the simple sheet.
type simpleColumn struct {
	code     string
	heading  string // the key of its heading
	required bool
	width    float64
}

// The codes of the columns.
const (
	colName, colKind, colTown, colPhone         = "name", "kind", "town", "phone"
	colEmail, colWeb, colDescription            = "email", "web", "description"
	colFrom, colTo, colWhat, colSince, colUntil = "from", "to", "what", "since", "until"
	colDetail                                   = "detail"
)

// simplePartners and simpleCooperations are the two sheets.
func simplePartners() simpleSheet {
	return simpleSheet{"partners", "things.partner", []simpleColumn{
		{colName, "label.name", true, 42}, {colKind, "label.kind", true, 24}, {colTown, "label.town", false, 22},
		{colPhone, "label.phone", false, 20}, {colEmail, "label.email", false, 28}, {colWeb, "label.web", false, 28},
		{colDescription, "label.description", false, 50},
	}}
}

func simpleCooperations() simpleSheet {
	return simpleSheet{"cooperations", "things.cooperation", []simpleColumn{
		{colFrom, "label.from", true, 42}, {colTo, "label.to", true, 42}, {colWhat, "label.form", true, 32},
		{colSince, "label.since", false, 14}, {colUntil, "label.until", false, 14}, {colDetail, "label.detail", false, 50},
	}}
}

// plainWord is a heading or a word of a list as it is compared: its letters
// and digits only, so that E-mail, e-mail* and EMAIL are the same.
func plainWord(text string) string { return strings.Join(graph.Words(text), "") }

// titled tells whether a table has the name of the sheet, in any language.
func (s simpleSheet) titled(title string, speech Speech) bool {
	return saidIn(speech.All, s.title, title) || plainWord(title) == s.code
}

// saidIn tells whether text is what stands under a key in one of the
// languages.
func saidIn(all []Words, key, text string) bool {
	return slices.ContainsFunc(all, func(w Words) bool { return plainWord(w.Text(key)) == plainWord(text) })
}

// column finds the column with a heading, in any language.
func (s simpleSheet) column(heading string, speech Speech) (simpleColumn, bool) {
	for _, c := range s.columns {
		if plainWord(heading) == c.code || saidIn(speech.All, c.heading, heading) {
			return c, true
		}
	}
	return simpleColumn{}, false
}

// headings lists the headings of the sheet in the language of speech, those
// of columns that every row needs with a star.
func (s simpleSheet) headings(w Words) []string {
	list := make([]string, len(s.columns))
	for i, c := range s.columns {
		list[i] = w.Text(c.heading)
		if c.required {
			list[i] += " *"
		}
	}
	return list
}

// fits tells whether the headings of a table are those of the sheet: all that
// a row needs are there.
func (s simpleSheet) fits(head []string, speech Speech) bool {
	there := map[string]bool{}
	for _, heading := range head {
		if c, ok := s.column(heading, speech); ok {
			there[c.code] = true
		}
	}
	return !slices.ContainsFunc(s.columns, func(c simpleColumn) bool { return c.required && !there[c.code] })
}

// Kind is what files are.
type Kind string

// The kinds of files.
const (
	Workbook Kind = "workbook"
	Simple   Kind = "simple"
)

// sorted is the files by what they are.
type sorted struct {
	partners, cooperations []leaf // of the simple sheet
	workbook               []leaf
	unknown                []leaf
}

// sort finds out what each table is. Tables in which nothing stands, and the
// sheet that explains the others, are left out.
func (f *Files) sort(speech Speech) (sorted, error) {
	var out sorted
	names, err := sheetNamesInOrder()
	if err != nil {
		return out, err
	}
	partners, cooperations := simplePartners(), simpleCooperations()
	for _, l := range f.leaves {
		head, _ := l.head() // whoever reads the table meets the error again
		ofWorkbook := l.title != cooperations.code && slices.Contains(names, l.title)
		switch {
		case ofWorkbook || slices.ContainsFunc(head, onlyInWorkbook):
			out.workbook = append(out.workbook, l)
		case saidIn(speech.All, guideTitle, l.title):
		case partners.fits(head, speech) || partners.titled(l.title, speech):
			out.partners = append(out.partners, l)
		case cooperations.fits(head, speech) || cooperations.titled(l.title, speech):
			out.cooperations = append(out.cooperations, l)
		case !l.empty():
			out.unknown = append(out.unknown, l)
		}
	}
	return out, nil
}

// onlyInWorkbook tells whether a heading is one of those that only the sheets
// of the workbook have.
func onlyInWorkbook(heading string) bool {
	return slices.Contains([]string{"id", "network", "form"}, strings.ToLower(graph.Clean(heading)))
}
