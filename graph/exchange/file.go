package exchange

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// What we write may hold facts that not everybody may see.
const (
	fileMode   = 0o600
	folderMode = 0o700
)

// Read reads a workbook: a folder of CSV files, or an XLSX file.
func Read(path string, known Networks) (*Book, error) {
	files, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer files.Close()
	return files.book(known, nil)
}

// Open takes what lies at a path: a folder of CSV files, an XLSX file, or one
// CSV file.
func Open(path string) (*Files, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &graph.Error{Code: graph.NotFound, Message: "there is no file or folder " + path}
	case err != nil:
		return nil, &graph.Error{Code: graph.BadInput, Message: path + " cannot be read", Err: err}
	case info.IsDir():
		return OpenFolder(os.DirFS(path))
	case isCSV(path):
		one := csvLeaf(filepath.Base(path), func() (io.ReadCloser, error) { return os.Open(path) })
		return &Files{leaves: []leaf{one}}, nil
	case !isXLSX(path):
		return nil, &graph.Error{Code: graph.BadInput, Message: path + " is no workbook; give a folder of CSV files or an .xlsx file, or one .csv file"}
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, &graph.Error{Code: graph.BadInput, Message: path + " cannot be opened", Err: err}
	}
	defer file.Close()
	files := &Files{none: "the file has no sheet of a workbook, such as networks or stakeholders"}
	if err := files.addXLSX(io.LimitReader(file, maxUnzipped), maxUnzipped); err != nil {
		files.Close()
		return nil, err
	}
	return files, nil
}

// Write writes a workbook: an XLSX file where path ends in .xlsx, a folder of
// CSV files elsewhere.
func Write(path string, c *graph.Contents) error {
	if !isXLSX(path) {
		return WriteFolder(path, c)
	}
	part, err := writePart(path, func(w io.Writer) error { return WriteXLSX(w, c) })
	if err != nil {
		return err
	}
	return put(part, path)
}

func isXLSX(path string) bool { return strings.EqualFold(filepath.Ext(path), ".xlsx") }

// partEnding marks a file that is being written. Such a file is one that an
// interrupted export left behind, and the next one replaces it.
const partEnding = ".part"

// writePart writes the content of path to a file beside it, down to the disk.
// A file that cannot be finished is removed.
func writePart(path string, write func(io.Writer) error) (string, error) {
	part := path + partEnding
	_ = os.Remove(part) // most often there is none; OpenFile tells of one that stays
	file, err := os.OpenFile(part, os.O_CREATE|os.O_EXCL|os.O_WRONLY, fileMode)
	if err != nil {
		return "", unwritable(part, err)
	}
	err = write(file)
	if err == nil {
		if err = file.Sync(); err != nil {
			err = unwritable(part, err)
		}
	}
	if closing := file.Close(); err == nil && closing != nil {
		err = unwritable(part, closing)
	}
	if err != nil {
		_ = os.Remove(part) // the first error tells more
		return "", err
	}
	return part, nil
}

// put gives a file that is written its name.
func put(part, path string) error {
	if err := os.Rename(part, path); err != nil {
		_ = os.Remove(part) // the first error tells more
		return unwritable(path, err)
	}
	return nil
}

func unwritable(path string, err error) error {
	return &graph.Error{Code: graph.Unavailable, Message: path + " cannot be written", Err: err}
}
