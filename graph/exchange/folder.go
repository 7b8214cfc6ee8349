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
	files, err := OpenFolder(fsys)
	if err != nil {
		return nil, err
	}
	return files.book(known, nil)
}

// OpenFolder takes the CSV files of a folder.
func OpenFolder(fsys fs.FS) (*Files, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, &graph.Error{Code: graph.BadInput, Message: "the folder cannot be read", Err: err}
	}
	files := &Files{none: "the folder holds no table of a workbook, such as networks.csv or stakeholders.csv"}
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || !isCSV(name) {
			continue
		}
		files.leaves = append(files.leaves, csvLeaf(name, func() (io.ReadCloser, error) { return fsys.Open(name) }))
	}
	return files, nil
}

func isCSV(name string) bool { return strings.EqualFold(path.Ext(name), ".csv") }

// csvLeaf is a file of comma-separated values.
func csvLeaf(name string, open func() (io.ReadCloser, error)) leaf {
	title := strings.ToLower(strings.TrimSuffix(path.Base(name), path.Ext(name)))
	return leaf{name: name, title: title, what: "file", rows: csvGrid(open, name, title)}
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
func csvGrid(open func() (io.ReadCloser, error), file, sheet string) grid {
	return func(take func(row int, cells []string) bool) error {
		f, err := open()
		if err != nil {
			return &graph.Error{Code: graph.BadInput, Message: file + " cannot be opened", Err: err}
		}
		defer f.Close()
		return readCSV(f, file, sheet, take)
	}
}

func readCSV(f io.Reader, file, sheet string, take func(row int, cells []string) bool) error {
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
			return cut{Problem{Sheet: sheet, Row: row + 1 + malformed.StartLine - next, Message: quoting(malformed.StartLine)}, "sheet.file.quotes"}
		case err != nil:
			return &graph.Error{Code: graph.BadInput, Message: file + " cannot be read", Err: err}
		}
		start, _ := rows.FieldPos(0)
		row += 1 + start - next // the reader skips empty lines, a spreadsheet program shows them
		next = start + 1 + lineEnds(cells)
		if i := slices.IndexFunc(cells, func(cell string) bool { return !utf8.ValidString(cell) }); i >= 0 {
			message := "is not UTF-8 text; save the file again as \"CSV UTF-8\""
			return cut{Problem{Sheet: sheet, Row: row, Column: columnAt(headings, i), Message: message}, "sheet.file.encoding"}
		}
		if headings == nil {
			headings = slices.Clone(cells)
		}
		if !take(row, cells) {
			return nil
		}
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
