package exchange

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// Upload is a file that came over the network.
type Upload struct {
	Name    string
	Content []byte
}

// Limits on what uploads may unfold to. Larger maps go in at the command line.
const (
	maxUploaded     = 200 << 20
	maxUploadedRows = 100_000 // of a sheet
)

// OpenUploads takes XLSX files, CSV files and ZIP files of these. What a file
// is, its content says. A file that is nothing of the kind is an error of type
// [*Problems].
func OpenUploads(uploads []Upload, speech Speech) (*Files, error) {
	files := &Files{}
	var problems Problems
	for _, u := range uploads {
		if reason := files.addUpload(u); reason != "" {
			problems.add(Problem{Sheet: u.Name, Message: speech.Text(reason)})
		}
	}
	for i, l := range files.leaves {
		files.leaves[i].rows = limited(l)
	}
	if err := problems.err(); err != nil {
		files.Close()
		return nil, err
	}
	return files, nil
}

// addUpload takes the tables of one file, or says why it cannot: by the key of
// the words for it.
func (f *Files) addUpload(u Upload) (reason string) {
	switch {
	case len(u.Content) == 0:
		return "sheet.file.empty"
	case bytes.HasPrefix(u.Content, []byte("\xd0\xcf\x11\xe0")):
		return "sheet.file.old"
	case bytes.HasPrefix(u.Content, []byte("PK")):
		return f.addZIP(u)
	case bytes.IndexByte(u.Content, 0) >= 0 && !bytes.HasPrefix(u.Content, []byte("\xff\xfe")) && !bytes.HasPrefix(u.Content, []byte("\xfe\xff")):
		return notOurs
	}
	f.leaves = append(f.leaves, csvLeaf(u.Name, func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(u.Content)), nil }))
	return ""
}

const notOurs = "sheet.file.strange"

// addZIP takes a file that is packed: an XLSX file, or CSV files in a ZIP.
func (f *Files) addZIP(u Upload) (reason string) {
	packed, err := zip.NewReader(bytes.NewReader(u.Content), int64(len(u.Content)))
	if err != nil {
		return "sheet.file.damaged"
	}
	var size uint64
	tables := 0
	for _, file := range packed.File {
		if size += file.UncompressedSize64; size > maxUploaded || file.UncompressedSize64 > maxUploaded {
			return "sheet.file.large"
		}
		switch {
		case file.Name == "xl/workbook.xml":
			if err := f.addXLSX(bytes.NewReader(u.Content), maxUploaded); err != nil {
				return "sheet.file.damaged"
			}
			return ""
		case isCSV(file.Name) && !hidden(file.Name):
			f.leaves = append(f.leaves, csvLeaf(path.Base(file.Name), file.Open))
			tables++
		}
	}
	if tables == 0 {
		return notOurs
	}
	return ""
}

// hidden tells whether a file in a ZIP is one that its maker never sees.
func hidden(name string) bool {
	return slices.ContainsFunc(strings.Split(name, "/"), func(step string) bool {
		return strings.HasPrefix(step, ".") || step == "__MACOSX"
	})
}

// limited ends a table that is too long.
func limited(l leaf) grid {
	return func(take func(row int, cells []string) bool) error {
		long := false
		err := l.rows(func(row int, cells []string) bool {
			long = row > maxUploadedRows+1 && !blank(cells)
			return !long && take(row, cells)
		})
		if long {
			return cut{Problem{Sheet: l.title, Row: maxUploadedRows + 2, Message: "there are more than 100,000 rows; import it at the command line"}, "sheet.file.long"}
		}
		return err
	}
}

// WriteZIP writes a folder of CSV files as a ZIP file. The same contents give
// the same bytes.
func WriteZIP(w io.Writer, c *graph.Contents) error {
	sheets, err := tables(c)
	if err != nil {
		return err
	}
	packed := zip.NewWriter(w)
	for _, t := range sheets {
		file, err := packed.Create(t.name + ".csv") // without a time
		if err != nil {
			return unwritable(t.name+".csv", err)
		}
		if err := t.writeCSV(file); err != nil {
			return err
		}
	}
	if err := packed.Close(); err != nil {
		return unwritable("the ZIP file", err)
	}
	return nil
}
