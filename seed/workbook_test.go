package seed_test

import (
	"encoding/csv"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

var update = flag.Bool("update", false, "write the workbook anew: the folder in the form of an export, and the XLSX file from it")

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(m.Run())
}

// tables reads a folder of CSV files: the cells of each, by sheet.
func tables(t *testing.T, dir string) map[string][][]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no tables in %s: %v", dir, err)
	}
	cells := map[string][][]string{}
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(file).ReadAll()
		file.Close()
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		cells[strings.TrimSuffix(filepath.Base(path), ".csv")] = rows
	}
	return cells
}

// An export of what was read gives the folder again, byte by byte.
func TestExportGivesTheFolder(t *testing.T) {
	c := contents(t)
	if *update {
		for _, path := range []string{"workbook", "workbook.xlsx"} {
			if err := exchange.Write(path, c); err != nil {
				t.Fatal(err)
			}
		}
	}
	dir := t.TempDir()
	if err := exchange.WriteFolder(dir, c); err != nil {
		t.Fatal(err)
	}
	for sheet := range tables(t, dir) {
		want, err := os.ReadFile(filepath.Join(dir, sheet+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("workbook", sheet+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s.csv is not what an export writes; run go test ./seed -update", sheet)
		}
	}
}

func TestXLSXHasTheSameCells(t *testing.T) {
	file, err := excelize.OpenFile("workbook.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	want := tables(t, "workbook")
	sheets := file.GetSheetList()
	if len(sheets) != len(want) {
		t.Errorf("the file has %d sheets, the folder %d", len(sheets), len(want))
	}
	for _, sheet := range sheets {
		got, err := file.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.EqualFunc(got, want[sheet], sameRow) {
			t.Errorf("the sheet %s has other cells than the folder; run go test ./seed -update", sheet)
		}
	}
}

// sameRow compares rows; an XLSX file leaves out the empty cells at the end.
func sameRow(got, want []string) bool {
	for len(want) > len(got) && want[len(want)-1] == "" {
		want = want[:len(want)-1]
	}
	return slices.Equal(got, want)
}

// The table of facts has 249 nodes and 378 edges. Each has one line that names
// a row of the workbook, or says why there is none.
func TestMappingNamesEveryNodeAndEdge(t *testing.T) {
	text, err := os.ReadFile("mapping.tsv")
	if err != nil {
		t.Fatal(err)
	}
	sheetOf := map[graph.ID]string{}
	contents(t).Each(func(sheet string, n graph.Noun) bool {
		sheetOf[n.Head().ID] = sheet
		return true
	})
	keys := map[string]map[string]bool{"node": {}, "edge": {}}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	if head := strings.Join(strings.Split(lines[1], "\t"), " "); !strings.HasPrefix(lines[0], "#") || head != "kind key entity sheet note" {
		t.Fatalf("the headings are %q", head)
	}
	for _, line := range lines[2:] {
		cells := strings.Split(line, "\t")
		if len(cells) != 5 {
			t.Fatalf("%q has %d cells, not 5", line, len(cells))
		}
		kind, key, id, sheet, note := cells[0], cells[1], graph.ID(cells[2]), cells[3], cells[4]
		switch {
		case keys[kind] == nil:
			t.Errorf("%s: %q is neither node nor edge", key, kind)
			continue
		case keys[kind][key]:
			t.Errorf("%s %s stands twice", kind, key)
		case kind == "edge" && len(strings.Fields(key)) != 4:
			t.Errorf("%s is not from, type, to and form", key)
		case id == "" && note == "":
			t.Errorf("%s has neither an entity nor a reason", key)
		case sheetOf[id] != sheet:
			t.Errorf("%s: %s is not in the sheet %q", key, id, sheet)
		}
		keys[kind][key] = true
	}
	if nodes, edges := len(keys["node"]), len(keys["edge"]); nodes != 249 || edges != 378 {
		t.Errorf("%d nodes and %d edges, want 249 and 378", nodes, edges)
	}
}
