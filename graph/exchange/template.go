package exchange

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/partnermap/partnermap/graph"
)

// guideTitle is the key of the name of the sheet that explains the others.
const guideTitle = "sheet.guide"

// guideSentences are the keys of what it says, in their order.
func guideSentences() []string {
	return []string{
		"sheet.guide.rows", "sheet.guide.unknown", "sheet.guide.names", "sheet.guide.direction",
		"sheet.guide.dates", "sheet.guide.contacts", "sheet.guide.back",
	}
}

// templateRows is how many rows of the template have lists to choose from.
const templateRows = 2_000

// WriteTemplate writes an empty simple sheet as an XLSX file, in the language
// of w: a sheet that explains, and the two sheets to fill in, with lists to
// choose from.
func WriteTemplate(out io.Writer, w Words, v *graph.Vocabulary) error {
	t := &template{Words: w, vocabulary: v, file: excelize.NewFile()}
	defer t.file.Close()
	t.styles()
	t.guide()
	partners, cooperations := simplePartners(), simpleCooperations()
	for _, s := range []simpleSheet{partners, cooperations} {
		t.sheet(s)
	}
	names := fmt.Sprintf("'%s'!$A$2:$A$%d", t.Text(partners.title), templateRows)
	t.choose(partners, colKind, t.kinds)
	t.choose(cooperations, colFrom, names)
	t.choose(cooperations, colTo, names)
	t.choose(cooperations, colWhat, t.forms)
	if t.err == nil {
		t.try(t.file.Write(out))
	}
	return t.err
}

// template is a template that is being written, and the first error.
type template struct {
	Words
	vocabulary    *graph.Vocabulary
	file          *excelize.File
	bold, wrapped int
	cells, head   int
	kinds, forms  string // where the lists stand
	err           error
}

func (t *template) try(err error) {
	if err != nil && t.err == nil {
		t.err = &graph.Error{Code: graph.Internal, Message: "the template cannot be written", Err: err}
	}
}

func (t *template) style(s excelize.Style) int {
	n, err := t.file.NewStyle(&s)
	t.try(err)
	return n
}

func (t *template) styles() {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	t.bold = t.style(excelize.Style{Font: boldFont()})
	t.wrapped = t.style(excelize.Style{Alignment: top})
	t.cells = t.style(excelize.Style{NumFmt: textFormat, Alignment: top})
	t.head = t.style(excelize.Style{
		NumFmt: textFormat, Font: boldFont(), Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDEBF7"}},
	})
}

// guide writes the sheet that explains: what to do, and the words to choose
// from with what they mean.
func (t *template) guide() {
	title := t.Text(guideTitle)
	t.try(t.file.SetSheetName(t.file.GetSheetName(0), title))
	t.print(title)
	const wide, wider = 36, 84
	t.try(t.file.SetColWidth(title, "A", "A", wide))
	t.try(t.file.SetColWidth(title, "B", "B", wider))
	row := 1
	for _, key := range guideSentences() {
		text := t.Text(key, "partners", t.Text(simplePartners().title), "cooperations", t.Text(simpleCooperations().title))
		t.put(title, row, t.wrapped, text)
		t.try(t.file.MergeCell(title, cellName(1, row), cellName(2, row)))
		lines := 1 + utf8.RuneCountInString(text)/(wide+wider-8) // a merged cell does not grow by itself
		t.try(t.file.SetRowHeight(title, row, float64(16*lines)))
		row++
	}
	row++
	t.put(title, row, t.bold, t.Text("label.kind"))
	begin := row + 1
	for _, k := range graph.Kinds() {
		row++
		t.put(title, row, t.wrapped, t.Text("kind."+string(k)), t.Text("kindMeaning."+string(k)))
		if k == graph.Volunteer {
			row++
			t.put(title, row, t.wrapped, t.Text(groupKey), t.Text("sheet.volunteerGroupMeaning"))
		}
	}
	t.kinds = fmt.Sprintf("'%s'!$A$%d:$A$%d", title, begin, row)
	row += 2
	t.put(title, row, t.bold, t.Text("label.form"))
	begin = row + 1
	for _, form := range t.vocabulary.Terms(graph.SchemeForm) {
		family, _ := t.vocabulary.Broader(form)
		row++
		t.put(title, row, t.wrapped, labelIn(form, t.Language()), labelIn(family, t.Language()))
	}
	t.forms = fmt.Sprintf("'%s'!$A$%d:$A$%d", title, begin, row)
}

// print makes a sheet as wide as a sheet of paper.
func (t *template) print(sheet string) {
	fit, landscape, wide, high := true, "landscape", 1, 0
	t.try(t.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	t.try(t.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high}))
}

// put writes texts into a row.
func (t *template) put(sheet string, row, style int, texts ...string) {
	for i, text := range texts {
		t.try(t.file.SetCellStr(sheet, cellName(i+1, row), text))
		t.try(t.file.SetCellStyle(sheet, cellName(i+1, row), cellName(i+1, row), style))
	}
}

// cellName names a cell as a spreadsheet program does: B7.
func cellName(column, row int) string { return fmt.Sprintf("%s%d", letters(column-1), row) }

// sheet writes the headings of a sheet to fill in.
func (t *template) sheet(s simpleSheet) {
	title := t.Text(s.title)
	_, err := t.file.NewSheet(title)
	t.try(err)
	t.print(title)
	t.try(t.file.SetColStyle(title, "A:"+letters(len(s.columns)-1), t.cells))
	t.put(title, 1, t.head, s.headings(t)...)
	for i, c := range s.columns {
		t.try(t.file.SetColWidth(title, letters(i), letters(i), c.width))
	}
	t.try(t.file.SetRowHeight(title, 1, 24))
	t.try(t.file.SetPanes(title, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
}

// choose lets people choose what to write in a column from a list. They may
// write something else: words of another language, or a partner of the map.
func (t *template) choose(s simpleSheet, code, list string) {
	for i, c := range s.columns {
		if c.code != code {
			continue
		}
		choice := excelize.NewDataValidation(true)
		choice.Sqref = fmt.Sprintf("%s2:%s%d", letters(i), letters(i), templateRows)
		choice.SetSqrefDropList(list)
		t.try(t.file.AddDataValidation(t.Text(s.title), choice))
	}
}

// WriteTemplateCSV writes the headings of one of the two sheets, partners or
// cooperations, as a CSV file: with a byte order mark and, but for English,
// with semicolons, since that is how spreadsheet programs of these languages
// read it.
func WriteTemplateCSV(out io.Writer, w Words, sheet string) error {
	s := simplePartners()
	if sheet != s.code {
		s = simpleCooperations()
	}
	var b strings.Builder
	b.WriteString("\ufeff")
	rows := csv.NewWriter(&b)
	if w.Language() != "en" {
		rows.Comma = ';'
	}
	rows.UseCRLF = true
	_ = rows.Write(s.headings(w)) // into memory
	rows.Flush()
	_, err := io.WriteString(out, b.String())
	return err
}
