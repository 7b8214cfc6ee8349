package exchange_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

func TestWriteFolderRefusesOtherFiles(t *testing.T) {
	dir := t.TempDir()
	notes := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(notes, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := exchange.WriteFolder(dir, &graph.Contents{})
	if want := "the folder " + dir + " holds other files, such as notes.txt; choose a new folder, an empty one or one with a workbook"; err == nil || err.Error() != want || graph.CodeOf(err) != graph.Conflict {
		t.Errorf("got %v, want %s", err, want)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("%d entries", len(entries))
	}
}

// An export replaces the last one, and what an interrupted one left behind.
func TestWriteFolderReplacesAWorkbook(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"networks.csv", "needs.csv.part", ".hidden"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("half a fi"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := exchange.WriteFolder(dir, newMaker(1).contents(1, 1)); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 18 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
	for _, entry := range entries {
		if strings.HasSuffix(entry.Name(), ".part") {
			t.Errorf("%s is left", entry.Name())
		}
	}
	if _, err := exchange.Read(dir, nil); err != nil {
		t.Error(err)
	}
}

// Where an export fails, the workbook that stood there stands there still.
func TestWriteLeavesNoHalfFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "map.xlsx")
	c := newMaker(1).contents(1, 1)
	if err := exchange.Write(path, c); err != nil {
		t.Fatal(err)
	}
	c.Citations[0].Remark = strings.Repeat("x", 40_000)
	if err := exchange.Write(path, c); graph.CodeOf(err) != graph.TooLarge {
		t.Errorf("got %v", err)
	}
	if _, err := exchange.Read(path, nil); err != nil {
		t.Errorf("the first export is gone: %v", err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("%d files are left", len(entries))
	}
}

func TestWriteWhereNothingCanBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(file, "map"), filepath.Join(file, "map.xlsx")} {
		if err := exchange.Write(path, &graph.Contents{}); graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "cannot be written") {
			t.Errorf("%s: got %v", path, err)
		}
	}
}

// What is written may hold what not everybody may see.
func TestWriteForTheOwnerOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "map")
	if err := exchange.Write(dir, &graph.Contents{}); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{dir, filepath.Join(dir, "contacts.csv")} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
}

func TestWriteRefusesFactsOfOtherNetworks(t *testing.T) {
	c := newMaker(1).contents(2, 1)
	c.Networks = c.Networks[:1]
	if err := exchange.WriteFolder(t.TempDir(), c); err == nil || graph.CodeOf(err) != graph.Internal {
		t.Errorf("got %v", err)
	}
}

func TestReadErrors(t *testing.T) {
	dir := t.TempDir()
	text, broken := filepath.Join(dir, "partners.ods"), filepath.Join(dir, "broken.xlsx")
	for _, file := range []string{text, broken} {
		if err := os.WriteFile(file, []byte("PK\x03\x04"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]struct {
		code graph.Code
		text string
	}{
		filepath.Join(dir, "none"): {graph.NotFound, "there is no file or folder "},
		text:                       {graph.BadInput, text + " is no workbook; give a folder of CSV files or an .xlsx file"},
		broken:                     {graph.BadInput, "the file is not an XLSX workbook that can be read; save it again"},
	} {
		if _, err := exchange.Read(path, nil); err == nil || graph.CodeOf(err) != want.code || !strings.HasPrefix(err.Error(), want.text) {
			t.Errorf("%s: got %v", path, err)
		}
	}
}
