package exchange_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

// Export, import and export again gives the same facts and the same bytes,
// whatever the facts are.
func TestFolderRoundTrip(t *testing.T) {
	for seed := range uint64(40) {
		want := newMaker(seed).contents(3, 4)
		first, again := filepath.Join(t.TempDir(), "first"), filepath.Join(t.TempDir(), "again")
		if err := exchange.Write(first, want); err != nil {
			t.Fatal(err)
		}
		book, err := exchange.Read(first, nil)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		differ(t, &book.Contents, want)
		if err := exchange.Write(again, &book.Contents); err != nil {
			t.Fatal(err)
		}
		sameFiles(t, again, first)
	}
}

func TestXLSXRoundTrip(t *testing.T) {
	for seed := range uint64(8) {
		want := newMaker(seed).contents(3, 8)
		first, again := filepath.Join(t.TempDir(), "first.xlsx"), filepath.Join(t.TempDir(), "again.xlsx")
		if err := exchange.Write(first, want); err != nil {
			t.Fatal(err)
		}
		book, err := exchange.Read(first, nil)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		differ(t, &book.Contents, want)
		if err := exchange.Write(again, &book.Contents); err != nil {
			t.Fatal(err)
		}
		if got, want := cells(t, again), cells(t, first); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: the cells differ", seed)
		}
	}
}

// Both kinds of workbook have the same sheets, columns and cells.
func TestXLSXHasTheCellsOfTheFolder(t *testing.T) {
	c := newMaker(1).contents(2, 3)
	folder := t.TempDir()
	var file bytes.Buffer
	if err := exchange.WriteFolder(folder, c); err != nil {
		t.Fatal(err)
	}
	if err := exchange.WriteXLSX(&file, c); err != nil {
		t.Fatal(err)
	}
	fromFolder, err := exchange.ReadFolder(os.DirFS(folder), nil)
	if err != nil {
		t.Fatal(err)
	}
	fromFile, err := exchange.ReadXLSX(&file, nil)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, &fromFile.Contents, &fromFolder.Contents)
}

// Every field of every noun goes out and comes back. A field that is added to
// a noun is tested by this without a change here.
func TestEveryFieldRoundTrips(t *testing.T) {
	m := newMaker(7)
	m.full = true
	want := m.contents(1, 2)
	v := reflect.ValueOf(want).Elem()
	for i := range v.NumField() {
		if v.Field(i).Len() == 0 {
			t.Errorf("%s: no fact to test", v.Type().Field(i).Name)
		}
		for j := range v.Field(i).Len() {
			fact := v.Field(i).Index(j)
			for _, f := range graph.Fields(fact.Type()) {
				if fact.FieldByIndex(f.Index).IsZero() {
					t.Errorf("%s.%s is empty, so nothing is tested", fact.Type(), f.Name)
				}
			}
		}
	}
	dir := t.TempDir()
	if err := exchange.WriteFolder(dir, want); err != nil {
		t.Fatal(err)
	}
	uniqueColumns(t, dir)
	book, err := exchange.ReadFolder(os.DirFS(dir), nil)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, &book.Contents, want)
}

// uniqueColumns checks that no two fields of a noun make the same column.
func uniqueColumns(t *testing.T, dir string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		line, _, _ := strings.Cut(string(text), "\n")
		columns := strings.Split(line, ",")
		if slices.Sort(columns); len(slices.Compact(slices.Clone(columns))) != len(columns) {
			t.Errorf("%s: %v", filepath.Base(file), columns)
		}
	}
}

// Zero is a value of its own where it can be stated.
func TestZeroIsNotEmpty(t *testing.T) {
	m := newMaker(1)
	c := m.contents(1, 1)
	c.Cooperations[0].Level = &graph.Depth{Scale: graph.Frey}
	c.Places[0].Coordinates = &graph.Coordinates{}
	c.Needs[0].People = &graph.PeopleCount{Precision: graph.Exact}
	dir := t.TempDir()
	if err := exchange.WriteFolder(dir, c); err != nil {
		t.Fatal(err)
	}
	book, err := exchange.ReadFolder(os.DirFS(dir), nil)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, &book.Contents, c)
}

// The order of the facts does not show in what is written.
func TestWritingIsDeterministic(t *testing.T) {
	m := newMaker(3)
	c := m.contents(3, 5)
	first, again := t.TempDir(), t.TempDir()
	if err := exchange.WriteFolder(first, c); err != nil {
		t.Fatal(err)
	}
	before := fmt.Sprintf("%+v", *c)
	v := reflect.ValueOf(c).Elem()
	shuffled := reflect.New(v.Type()).Elem()
	for i := range v.NumField() {
		list := reflect.MakeSlice(v.Field(i).Type(), v.Field(i).Len(), v.Field(i).Len())
		for from, to := range m.Perm(list.Len()) {
			list.Index(to).Set(v.Field(i).Index(from))
		}
		shuffled.Field(i).Set(list)
	}
	if err := exchange.WriteFolder(again, shuffled.Addr().Interface().(*graph.Contents)); err != nil {
		t.Fatal(err)
	}
	sameFiles(t, again, first)
	if after := fmt.Sprintf("%+v", *c); after != before {
		t.Error("writing changed the contents")
	}
}

func sameFiles(t *testing.T, got, want string) {
	t.Helper()
	entries, err := os.ReadDir(want)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 17 {
		t.Fatalf("%d files, want 17", len(entries))
	}
	for _, entry := range entries {
		a, errA := os.ReadFile(filepath.Join(got, entry.Name()))
		b, errB := os.ReadFile(filepath.Join(want, entry.Name()))
		if errA != nil || errB != nil || !bytes.Equal(a, b) {
			t.Fatalf("%s differs (%v, %v):\n%s\n%s", entry.Name(), errA, errB, a, b)
		}
	}
}

func cells(t *testing.T, path string) map[string][][]string {
	t.Helper()
	file, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	all := map[string][][]string{}
	for _, sheet := range file.GetSheetList() {
		if all[sheet], err = file.GetRows(sheet); err != nil {
			t.Fatal(err)
		}
	}
	return all
}
