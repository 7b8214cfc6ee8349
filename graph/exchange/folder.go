package exchange

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/partnermap/partnermap/graph"
)

// ReadFolder reads a workbook from a folder of CSV files. What people have to
// correct is an error of type [*Problems].
func ReadFolder(fsys fs.FS, known Networks) (*Book, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, &graph.Error{Code: graph.BadInput, Message: "the folder cannot be read", Err: err}
	}
	sheets, err := sheetNamesInOrder()
	if err != nil {
		return nil, err
	}
	grids, found := map[string]grid{}, []Problem(nil)
	for _, entry := range entries {
		file := entry.Name()
		if entry.IsDir() || !strings.EqualFold(path.Ext(file), ".csv") {
			continue
		}
		sheet := strings.ToLower(strings.TrimSuffix(file, path.Ext(file)))
		switch {
		case !slices.Contains(sheets, sheet):
			found = append(found, Problem{Sheet: file, Message: unknownSheet("file", sheets)})
		case grids[sheet] != nil:
			found = append(found, Problem{Sheet: file, Message: "stands twice, in upper and in lower case; remove one of the files"})
		default:
			grids[sheet] = csvGrid(fsys, file, sheet)
		}
	}
	if len(grids) == 0 && len(found) == 0 {
		return nil, &graph.Error{Code: graph.BadInput, Message: "the folder holds no table of a workbook, such as networks.csv or stakeholders.csv"}
	}
	return read(grids, found, known)
}

func sheetNamesInOrder() ([]string, error) {
	sheets, err := workbook()
	var names []string
	for _, s := range sheets {
		names = append(names, s.name)
	}
	return names, err
}

func unknownSheet(what string, sheets []string) string {
	return fmt.Sprintf("is not a %s of a workbook; rename or remove it, the sheets are %s", what, strings.Join(sheets, ", "))
}

// csvGrid reads a file of comma-separated values (RFC 4180).
func csvGrid(fsys fs.FS, file, sheet string) grid {
	return func(take func(row int, cells []string)) error {
		f, err := fsys.Open(file)
		if err != nil {
			return &graph.Error{Code: graph.BadInput, Message: file + " cannot be opened", Err: err}
		}
		defer f.Close()
		return readCSV(f, file, sheet, take)
	}
}

func readCSV(f io.Reader, file, sheet string, take func(row int, cells []string)) error {
	const longestHeading = 1 << 16
	buffer := bufio.NewReaderSize(f, longestHeading)
	if mark, _ := buffer.Peek(3); string(mark) == "\ufeff" {
		_, _ = buffer.Discard(len(mark)) // it is in the buffer
	}
	head, _ := buffer.Peek(longestHeading) // fewer bytes are fine; Read meets the error again
	rows := csv.NewReader(buffer)
	rows.Comma, rows.FieldsPerRecord, rows.ReuseRecord = separator(head), -1, true
	row, next := 0, 1 // the last row, and the line of the file on which the next is expected
	var headings []string
	for {
		cells, err := rows.Read()
		var malformed *csv.ParseError
		switch {
		case err == io.EOF:
			return nil
		case errors.As(err, &malformed):
			return Problem{sheet, row + 1 + malformed.StartLine - next, "", quoting(malformed.StartLine)}
		case err != nil:
			return &graph.Error{Code: graph.BadInput, Message: file + " cannot be read", Err: err}
		}
		start, _ := rows.FieldPos(0)
		row += 1 + start - next // the reader skips empty lines, a spreadsheet program shows them
		next = start + 1 + lineEnds(cells)
		if i := slices.IndexFunc(cells, func(cell string) bool { return !utf8.ValidString(cell) }); i >= 0 {
			return Problem{sheet, row, columnAt(headings, i), "is not UTF-8 text; save the file again as \"CSV UTF-8\""}
		}
		if headings == nil {
			headings = slices.Clone(cells)
		}
		take(row, cells)
	}
}

// columnAt names the column with index i by its heading.
func columnAt(headings []string, i int) string {
	if i < len(headings) {
		return headings[i]
	}
	return letters(i)
}

func quoting(line int) string {
	return fmt.Sprintf("the quotation marks in the row that begins on line %d of the file do not match; "+
		"a text that begins with one has to end with one, and one inside it is written twice", line)
}

// separator finds out what stands between the cells: the one of , ; and tab
// that the first line has most of. No heading contains any of them.
func separator(head []byte) rune {
	line, _, _ := strings.Cut(strings.TrimLeft(string(head), "\r\n"), "\n")
	best := ','
	for _, candidate := range ";\t" {
		if strings.Count(line, string(candidate)) > strings.Count(line, string(best)) {
			best = candidate
		}
	}
	return best
}

func lineEnds(cells []string) int {
	n := 0
	for _, cell := range cells {
		n += strings.Count(cell, "\n")
	}
	return n
}
