package exchange

import (
	"io"
	"slices"

	"github.com/partnermap/partnermap/graph"
)

// Files are the tables that somebody brings, before it is known what they
// are: CSV files, or the sheets of an XLSX file.
type Files struct {
	leaves  []leaf
	none    string // what to say where there is no table among them
	closers []io.Closer
}

// leaf is one table as it comes.
type leaf struct {
	name  string // of the file or sheet, as its maker wrote it
	title string // the name without an ending, in lower case
	what  string // file or sheet
	rows  grid
}

// Close lets the files go. Nothing can be read from them afterwards.
func (f *Files) Close() {
	for _, c := range f.closers {
		_ = c.Close() // they were only read
	}
}

// empty tells whether nothing stands in the table: new XLSX files come with
// empty sheets.
func (l leaf) empty() bool {
	head, err := l.head()
	return err == nil && head == nil
}

// head is the first row in which something stands, nil where there is none.
func (l leaf) head() ([]string, error) {
	var head []string
	err := l.rows(func(_ int, cells []string) bool {
		if !blank(cells) {
			head = slices.Clone(cells)
		}
		return head == nil
	})
	return head, err
}

// book reads the files as a workbook. only is the network that it may speak
// of, nil for any.
func (f *Files) book(known Networks, only *graph.Network) (*Book, error) {
	sheets, err := sheetNamesInOrder()
	if err != nil {
		return nil, err
	}
	grids, found := map[string]grid{}, []Problem(nil)
	for _, l := range f.leaves {
		switch ours := slices.Contains(sheets, l.title); {
		case ours && grids[l.title] == nil:
			grids[l.title] = l.rows
		case l.what == "sheet" && l.empty():
		case ours:
			found = append(found, Problem{Sheet: l.name, Message: "stands twice, in upper and in lower case; remove one of the files"})
		default:
			found = append(found, Problem{Sheet: l.name, Message: unknownSheet(l.what, sheets)})
		}
	}
	if len(grids) == 0 && len(found) == 0 {
		return nil, &graph.Error{Code: graph.BadInput, Message: f.none}
	}
	return read(grids, found, known, only)
}
