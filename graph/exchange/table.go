package exchange

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/partnermap/partnermap/graph"
)

// Table is what somebody sees on the screen and wants as an XLSX file.
type Table struct {
	Name   string       `json:"name"`
	Sheets []TableSheet `json:"sheets"`
	Notes  []string     `json:"notes"` // stand below the first sheet
}

// TableSheet is one sheet of it. A cell is a string, a [json.Number], a bool
// or nil.
type TableSheet struct {
	Name    string   `json:"name"`
	Columns []string `json:"columns"`
	Rows    [][]any  `json:"rows"`
}

// Limits on tables.
const (
	maxTableSheets  = 10
	maxTableRows    = 20_000 // of all sheets together
	maxTableColumns = 200
)

// check refuses a table that is too large or not a table.
func (t *Table) check() error {
	if len(t.Sheets) == 0 || len(t.Sheets) > maxTableSheets {
		return badTable("there are %d sheets; give 1 to %d", len(t.Sheets), maxTableSheets)
	}
	rows := len(t.Notes)
	for _, s := range t.Sheets {
		if rows += len(s.Rows); rows > maxTableRows {
			return badTable("there are more than %d rows; show fewer", maxTableRows)
		}
		if len(s.Columns) == 0 || len(s.Columns) > maxTableColumns {
			return badTable("the sheet %q has %d columns; give 1 to %d", s.Name, len(s.Columns), maxTableColumns)
		}
		for i, row := range s.Rows {
			if len(row) > len(s.Columns) {
				return badTable("row %d of the sheet %q has more cells than there are columns", i+1, s.Name)
			}
		}
	}
	return nil
}

func badTable(format string, args ...any) error {
	return &graph.Error{Code: graph.BadInput, Message: fmt.Sprintf(format, args...)}
}

// WriteTable writes a table as an XLSX file. Texts stay texts, whatever they
// begin with: no spreadsheet program takes one for a formula.
func WriteTable(w io.Writer, t *Table) error {
	if err := t.check(); err != nil {
		return err
	}
	file := excelize.NewFile()
	defer file.Close()
	head, errHead := file.NewStyle(&excelize.Style{NumFmt: textFormat, Font: boldFont()})
	body, errBody := file.NewStyle(&excelize.Style{NumFmt: textFormat, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}})
	if errHead != nil || errBody != nil {
		return &graph.Error{Code: graph.Internal, Message: "the styles of the XLSX file", Err: errHead}
	}
	taken := map[string]bool{}
	for i, s := range t.Sheets {
		s.Name = sheetName(s.Name, taken)
		var err error
		if i == 0 {
			err = file.SetSheetName(file.GetSheetName(0), s.Name)
		} else {
			_, err = file.NewSheet(s.Name)
		}
		if err != nil {
			return unwritable("the sheet "+s.Name, err)
		}
		var notes []string
		if i == 0 {
			notes = t.Notes
		}
		if err := s.write(file, notes, head, body); err != nil {
			return err
		}
	}
	if err := file.Write(w); err != nil {
		return unwritable("the XLSX file", err)
	}
	return nil
}

// sheetName is a name as a sheet may have it: short, of letters that are
// allowed, and not that of another sheet.
func sheetName(name string, taken map[string]bool) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`\/?*[]:'`, r) || r == utf8.RuneError {
			return ' '
		}
		return r
	}, name)
	name = strings.TrimSpace(short(strings.TrimSpace(name), excelize.MaxSheetNameLength))
	if name == "" {
		name = "-"
	}
	first := name
	for n := 2; taken[strings.ToLower(name)]; n++ {
		ending := " " + strconv.Itoa(n)
		name = short(first, excelize.MaxSheetNameLength-len(ending)) + ending
	}
	taken[strings.ToLower(name)] = true
	return name
}

// short is the beginning of a text, in the units in which the format counts.
func short(text string, most int) string {
	units := 0
	for i, r := range text {
		if units++; r > 0xffff {
			units++
		}
		if units > most {
			return text[:i]
		}
	}
	return text
}

// write writes one sheet, with notes below.
func (s TableSheet) write(file *excelize.File, notes []string, head, body int) error {
	out, err := file.NewStreamWriter(s.Name)
	if err != nil {
		return unwritable("the sheet "+s.Name, err)
	}
	sheet := &xlsxSheet{table: table{name: s.Name, columns: s.Columns}, out: out}
	for i, width := range s.widths() {
		sheet.try(out.SetColWidth(i+1, i+1, width))
	}
	sheet.try(out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	sheet.write(s.Columns, head)
	for _, row := range s.Rows {
		sheet.values(row, body)
	}
	if len(notes) > 0 {
		sheet.row++ // an empty row: the notes are no part of the table
	}
	for _, note := range notes {
		sheet.values([]any{note}, 0)
	}
	if sheet.err == nil {
		sheet.try(out.Flush())
	}
	return sheet.err
}

// values writes a row of values.
func (s *xlsxSheet) values(row []any, style int) {
	s.row++
	cells := make([]any, len(row))
	for i, value := range row {
		cell, err := tableCell(value)
		if err != nil {
			if s.err == nil {
				s.err = err
			}
			return
		}
		if text, ok := cell.(string); ok {
			if reason := unfit(text); reason != "" {
				s.refuse(s.columns[i], reason)
				return
			}
		}
		if cell != nil {
			cells[i] = excelize.Cell{StyleID: style, Value: cell}
			if _, number := cell.(float64); number {
				cells[i] = cell // in the usual format, so that it can be summed
			}
		}
	}
	at, err := excelize.CoordinatesToCellName(1, s.row)
	s.try(err)
	s.try(s.out.SetRow(at, cells))
}

// tableCell is a value as a cell holds it. A number of more digits than a
// spreadsheet program keeps stays a text.
func tableCell(value any) (any, error) {
	switch v := value.(type) {
	case nil, bool:
		return v, nil
	case string:
		if v == "" {
			return nil, nil
		}
		return v, nil
	case json.Number:
		const kept = 15
		f, err := v.Float64()
		if err != nil || len(strings.Trim(v.String(), "-+.0")) > kept {
			return v.String(), nil
		}
		return f, nil
	}
	return nil, badTable("a cell is neither a text, a number, true, false nor null")
}

// widths are those of the columns, by what stands in the first rows.
func (s TableSheet) widths() []float64 {
	const narrowest, widest, looked = 8, 60, 500
	widths := make([]float64, len(s.Columns))
	see := func(i int, text string) {
		for line := range strings.SplitSeq(text, "\n") {
			widths[i] = max(widths[i], min(widest, float64(utf8.RuneCountInString(line)+2)))
		}
	}
	for i, column := range s.Columns {
		widths[i] = narrowest
		see(i, column)
	}
	for _, row := range s.Rows[:min(len(s.Rows), looked)] {
		for i, value := range row {
			if value != nil {
				see(i, fmt.Sprint(value))
			}
		}
	}
	return widths
}
