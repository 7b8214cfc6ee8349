package exchange

import (
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// WriteFolder writes contents as a folder of CSV files. It makes the folder
// where there is none, replaces the workbook that it may hold, and refuses one
// with other files. Every file is written beside its place first, so that an
// interrupted export leaves no half file.
func WriteFolder(dir string, c *graph.Contents) error {
	sheets, err := tables(c)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, folderMode); err != nil {
		return unwritable(dir, err)
	}
	if err := onlyWorkbook(dir, sheets); err != nil {
		return err
	}
	var parts []string
	defer func() {
		for _, part := range parts {
			_ = os.Remove(part) // gone already where all went well
		}
	}()
	for _, t := range sheets {
		part, err := writePart(filepath.Join(dir, t.name+".csv"), t.writeCSV)
		if err != nil {
			return err
		}
		parts = append(parts, part)
	}
	for _, part := range parts {
		if err := put(part, strings.TrimSuffix(part, partEnding)); err != nil {
			return err
		}
	}
	return nil
}

// onlyWorkbook refuses a folder that holds anything but a workbook: whoever
// mistypes the folder should not find 17 files among his own. Hidden files do
// not count.
func onlyWorkbook(dir string, sheets []table) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return unwritable(dir, err)
	}
	for _, entry := range entries {
		name := strings.TrimSuffix(entry.Name(), partEnding)
		ours := slices.ContainsFunc(sheets, func(t table) bool { return t.name+".csv" == name })
		if ours && !entry.IsDir() || strings.HasPrefix(name, ".") {
			continue
		}
		return &graph.Error{
			Code:    graph.Conflict,
			Message: "the folder " + dir + " holds other files, such as " + entry.Name() + "; choose a new folder, an empty one or one with a workbook",
		}
	}
	return nil
}

func (t table) writeCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	_ = out.Write(t.columns) // errors stay until Flush
	for cells := range t.rows {
		_ = out.Write(cells)
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return unwritable(t.name+".csv", err)
	}
	return nil
}
