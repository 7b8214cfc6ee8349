package exchange

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/partnermap/partnermap/graph"
)

// Limits on what an XLSX file may unfold to: a file of a few kilobytes can
// claim gigabytes. Sheets above the second limit are read from the disk.
const (
	maxUnzipped = 1 << 30
	maxInMemory = 16 << 20
)

// ReadXLSX reads a workbook from an XLSX file. What people have to correct is
// an error of type [*Problems].
func ReadXLSX(r io.Reader, known Networks) (*Book, error) {
	files := &Files{none: "the file has no sheet of a workbook, such as networks or stakeholders"}
	defer files.Close()
	if err := files.addXLSX(io.LimitReader(r, maxUnzipped), maxUnzipped); err != nil {
		return nil, err
	}
	return files.book(known, nil)
}

// addXLSX takes the sheets of an XLSX file, which may unfold to so many bytes.
func (f *Files) addXLSX(r io.Reader, most int64) (err error) {
	defer trusted(&err)
	file, err := excelize.OpenReader(r, excelize.Options{UnzipSizeLimit: most, UnzipXMLSizeLimit: min(most, maxInMemory)})
	if err != nil {
		return notXLSX(err)
	}
	f.closers = append(f.closers, file)
	if err := plainFormats(file); err != nil {
		return notXLSX(err)
	}
	for _, title := range file.GetSheetList() {
		f.leaves = append(f.leaves, leaf{
			name: title, title: strings.ToLower(strings.TrimSpace(title)), what: "sheet", rows: xlsxGrid(file, title),
		})
	}
	return nil
}

// trusted turns a panic into an error: excelize trusts what a file says of
// itself.
func trusted(err *error) {
	if cause := recover(); cause != nil {
		*err = notXLSX(fmt.Errorf("%v", cause))
	}
}

func notXLSX(cause error) error {
	return &graph.Error{
		Code:    graph.BadInput,
		Message: "the file is not an XLSX workbook that can be read; save it again as \"Excel workbook (.xlsx)\", without a password",
		Err:     cause,
	}
}

// xlsxGrid reads one sheet. Rows lack the empty cells at their end; they get
// them back as far as there are headings.
func xlsxGrid(file *excelize.File, title string) grid {
	return func(take func(row int, cells []string) bool) (err error) {
		defer trusted(&err)
		rows, err := file.Rows(title)
		if err != nil {
			return notXLSX(err)
		}
		width, on := 0, true
		for row := 1; on && rows.Next(); row++ {
			cells, err := rows.Columns()
			if err != nil {
				_ = rows.Close() // the first error tells more
				return notXLSX(err)
			}
			if width == 0 {
				width = len(cells)
			}
			for len(cells) < width {
				cells = append(cells, "")
			}
			on = take(row, cells)
		}
		if err := rows.Close(); err != nil {
			return notXLSX(err)
		}
		return nil
	}
}

// plainFormats replaces the number formats of all cells, so that a date reads
// 2016-04-15, or 2016-04 and 2016 where it shows no more, and a number has all
// its digits and nothing else, whatever the language of the program that wrote
// the file.
func plainFormats(file *excelize.File) error {
	const none = -1 // no format has this number, and without one all digits show
	ours := map[string]int{"": none}
	for _, code := range []string{"yyyy", "yyyy-mm", "yyyy-mm-dd"} {
		style, err := file.NewStyle(&excelize.Style{CustomNumFmt: &code})
		if err != nil {
			return err
		}
		ours[code] = *file.Styles.CellXfs.Xf[style].NumFmtID
	}
	codes := map[int]string{}
	for id, code := range builtInDates {
		codes[id] = code
	}
	for _, format := range file.Styles.NumFmts.NumFmt {
		codes[format.NumFmtID] = dateFormat(format.FormatCode)
	}
	for i := range file.Styles.CellXfs.Xf {
		style := &file.Styles.CellXfs.Xf[i]
		if style.NumFmtID != nil {
			id := ours[codes[*style.NumFmtID]]
			style.NumFmtID = &id
		}
	}
	return nil
}
