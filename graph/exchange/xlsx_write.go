package exchange

import (
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/partnermap/partnermap/graph"
)

// textFormat is the number format "@": what is typed into the cell stays as
// it is typed, 2016-04 as well as 0123.
const textFormat = 49

// boldFont is that of headings: the usual one, but bold.
func boldFont() *excelize.Font { return &excelize.Font{Bold: true, Family: "Calibri", Size: 11} }

// WriteXLSX writes contents as an XLSX file. All cells are text cells: a
// spreadsheet program changes what it takes for a number or a date.
func WriteXLSX(w io.Writer, c *graph.Contents) error {
	sheets, err := tables(c)
	if err != nil {
		return err
	}
	file := excelize.NewFile()
	defer file.Close()
	head, errHead := file.NewStyle(&excelize.Style{NumFmt: textFormat, Font: boldFont()})
	body, errBody := file.NewStyle(&excelize.Style{NumFmt: textFormat})
	if errHead != nil || errBody != nil {
		return &graph.Error{Code: graph.Internal, Message: "the styles of the XLSX file", Err: errHead}
	}
	for i, t := range sheets {
		if i == 0 {
			err = file.SetSheetName(file.GetSheetName(0), t.name)
		} else {
			_, err = file.NewSheet(t.name)
		}
		if err != nil {
			return unwritable("the sheet "+t.name, err)
		}
		if err := t.writeXLSX(file, head, body); err != nil {
			return err
		}
	}
	if err := file.Write(w); err != nil {
		return unwritable("the XLSX file", err)
	}
	return nil
}

// writeXLSX streams one sheet into the file.
func (t table) writeXLSX(file *excelize.File, head, body int) error {
	out, err := file.NewStreamWriter(t.name)
	if err != nil {
		return unwritable("the sheet "+t.name, err)
	}
	sheet := &xlsxSheet{table: t, out: out}
	sheet.try(out.SetColStyle(1, len(t.columns), body))
	sheet.try(out.SetColWidth(1, len(t.columns), 20))
	sheet.try(out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	sheet.write(t.columns, head)
	for cells := range t.rows {
		if sheet.write(cells, body); sheet.err != nil {
			break
		}
	}
	if sheet.err == nil {
		sheet.try(out.Flush())
	}
	return sheet.err
}

// xlsxSheet is a sheet that is being written, and the first error.
type xlsxSheet struct {
	table
	out *excelize.StreamWriter
	row int
	err error
}

func (s *xlsxSheet) try(err error) {
	if err != nil && s.err == nil {
		s.err = unwritable("the sheet "+s.name, err)
	}
}

func (s *xlsxSheet) write(cells []string, style int) {
	s.row++
	if s.row > excelize.TotalRows {
		s.refuse("", "has more than "+strconv.Itoa(excelize.TotalRows)+" rows, which no XLSX file holds; export a folder of CSV files instead")
		return
	}
	values := make([]any, len(cells))
	for i, cell := range cells {
		if cell == "" {
			continue
		}
		if reason := unfit(cell); reason != "" {
			s.refuse(s.columns[i], reason)
			return
		}
		values[i] = excelize.Cell{StyleID: style, Value: cell}
	}
	at, err := excelize.CoordinatesToCellName(1, s.row)
	s.try(err)
	s.try(s.out.SetRow(at, values))
}

// refuse reports contents that the format cannot hold.
func (s *xlsxSheet) refuse(column, reason string) {
	if s.err == nil {
		s.err = &graph.Error{Code: graph.TooLarge, Message: Problem{Sheet: s.name, Row: s.row, Column: column, Message: reason}.Error()}
	}
}

// unfit says why a cell cannot stand in an XLSX file; excelize would cut or
// change it.
func unfit(cell string) string {
	if !utf8.ValidString(cell) {
		return "is not UTF-8 text"
	}
	units := 0 // of UTF-16, in which the format counts
	for _, r := range cell {
		if units++; r > 0xffff {
			units++
		}
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			return "has a character that no XLSX file holds (U+" + strconv.FormatInt(int64(r), 16) + "); export a folder of CSV files instead"
		}
	}
	if units > excelize.TotalCellChars {
		return "has " + strconv.Itoa(units) + " characters, and a cell of an XLSX file holds " + strconv.Itoa(excelize.TotalCellChars) + "; export a folder of CSV files instead"
	}
	return ""
}
