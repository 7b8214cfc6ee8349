package exchange

import (
	"fmt"
	"io"
	"slices"
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
func ReadXLSX(r io.Reader, known Networks) (book *Book, err error) {
	defer func() {
		if cause := recover(); cause != nil { // excelize trusts what a file says of itself
			book, err = nil, notXLSX(fmt.Errorf("%v", cause))
		}
	}()
	file, err := excelize.OpenReader(io.LimitReader(r, maxUnzipped), excelize.Options{
		UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxInMemory,
	})
	if err != nil {
		return nil, notXLSX(err)
	}
	defer file.Close()
	if err := plainFormats(file); err != nil {
		return nil, notXLSX(err)
	}
	sheets, err := sheetNamesInOrder()
	if err != nil {
		return nil, err
	}
	grids, found := map[string]grid{}, []Problem(nil)
	for _, title := range file.GetSheetList() {
		sheet := strings.ToLower(strings.TrimSpace(title))
		switch {
		case slices.Contains(sheets, sheet) && grids[sheet] == nil:
			grids[sheet] = xlsxGrid(file, title)
		case !empty(file, title): // new files come with empty sheets
			found = append(found, Problem{Sheet: title, Message: unknownSheet("sheet", sheets)})
		}
	}
	if len(grids) == 0 && len(found) == 0 {
		return nil, &graph.Error{Code: graph.BadInput, Message: "the file has no sheet of a workbook, such as networks or stakeholders"}
	}
	return read(grids, found, known)
}

func notXLSX(cause error) error {
	return &graph.Error{
		Code:    graph.BadInput,
		Message: "the file is not an XLSX workbook that can be read; save it again as \"Excel workbook (.xlsx)\", without a password",
		Err:     cause,
	}
}

// empty tells whether nothing stands in a sheet.
func empty(file *excelize.File, title string) bool {
	found := false
	err := xlsxGrid(file, title)(func(_ int, cells []string) { found = found || !blank(cells) })
	return err == nil && !found
}

// xlsxGrid reads one sheet. Rows lack the empty cells at their end; they get
// them back as far as there are headings.
func xlsxGrid(file *excelize.File, title string) grid {
	return func(take func(row int, cells []string)) error {
		rows, err := file.Rows(title)
		if err != nil {
			return notXLSX(err)
		}
		width := 0
		for row := 1; rows.Next(); row++ {
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
			take(row, cells)
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
