package exchange_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

// edited makes an XLSX file as a coordinator's spreadsheet program leaves it:
// the sheet networks, and rows of cells with number formats in the others.
func edited(t *testing.T, edit func(file *excelize.File)) *bytes.Buffer {
	t.Helper()
	file := excelize.NewFile() // with an empty sheet, Sheet1
	defer file.Close()
	addSheet(t, file, "Networks", []any{"slug", "name", "languages"}, []any{"paks", "Paks", "hu"})
	edit(file)
	var b bytes.Buffer
	if err := file.Write(&b); err != nil {
		t.Fatal(err)
	}
	return &b
}

func addSheet(t *testing.T, file *excelize.File, name string, rows ...[]any) {
	t.Helper()
	if _, err := file.NewSheet(name); err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		for j, value := range row {
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				t.Fatal(err)
			}
			formatted, ok := value.(shown)
			if !ok {
				formatted.value = value
			}
			if err := file.SetCellValue(name, at, formatted.value); err != nil {
				t.Fatal(err)
			}
			if formatted.format == "" {
				continue
			}
			style, err := file.NewStyle(&excelize.Style{CustomNumFmt: &formatted.format})
			if err != nil {
				t.Fatal(err)
			}
			if err := file.SetCellStyle(name, at, at, style); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// shown is a value under a number format.
type shown struct {
	value  any
	format string
}

func TestReadXLSXUndoesFormats(t *testing.T) {
	day := time.Date(2016, 4, 15, 13, 30, 0, 0, time.UTC)
	for _, tt := range []struct {
		cell any
		want string
	}{
		{"2016", "2016"}, {2016, "2016"}, {2016.0, "2016"}, {"2016-04", "2016-04"}, {day, "2016-04-15"},
		{shown{2016, "#,##0.00"}, "2016"}, {shown{2016, "General"}, "2016"}, {shown{2016, "@"}, "2016"}, {shown{0.5, "0%"}, "0.5"},
		{shown{42475, "yyyy-mm-dd"}, "2016-04-15"}, {shown{42475.75, `yyyy\.\ mm\.\ dd\.`}, "2016-04-15"}, {shown{42475, `[$-405]d\. mmmm yyyy`}, "2016-04-15"},
		{shown{42475, "m/d/yy h:mm"}, "2016-04-15"}, {shown{42475, "d-mmm"}, "2016-04-15"}, {shown{42475, "mmm-yy"}, "2016-04"}, {shown{42475, `yyyy"day"`}, "2016"},
		{shown{"2016-04", "yyyy-mm-dd"}, "2016-04"}, {shown{"2016", "d/m/yyyy"}, "2016"}, {shown{"=1+1", "@"}, "=1+1"},
		{shown{12, `0" days"`}, "12"}, {shown{12, "[Red]0;[Blue]-0"}, "12"}, {shown{12, `0_d\y`}, "12"},
		{360012345678, "360012345678"}, {shown{360012345678, "0"}, "360012345678"}, {123456789012345, "123456789012345"}, {4.6e10, "46000000000"},
		{49.8209, "49.8209"}, {0.1 + 0.2, "0.3"}, {-3, "-3"}, {"007", "007"}, {"1E5", "1E5"}, {true, "TRUE"}, {" two\nlines ", "two\nlines"},
	} {
		b := edited(t, func(file *excelize.File) {
			addSheet(t, file, "stakeholders", []any{"network", "name", "kind", "remark", "description"}, []any{"paks", "A", "NGO", tt.cell})
		})
		book, err := exchange.ReadXLSX(b, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := book.Contents.Stakeholders[0].Remark; got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.cell, got, tt.want)
		}
	}
}

func TestReadXLSXProblems(t *testing.T) {
	b := edited(t, func(file *excelize.File) {
		addSheet(t, file, "needs", nil, []any{"network", "name", "generic", ""}, nil, []any{"paks", "A", true}, []any{"paks", "B", "perhaps"}, []any{"paks", "C", "", "", 7})
		addSheet(t, file, "my notes", []any{"buy milk"})
	})
	_, err := exchange.ReadXLSX(b, nil)
	want := strings.Join([]string{
		"the workbook has 3 problems; nothing is imported until they are corrected",
		"my notes: is not a sheet of a workbook; rename or remove it, the sheets are terms, networks, stakeholders, names, cooperations, initiatives, roles, memberships, needs, resources, commitments, places, contacts, findings, links, sources, citations",
		`needs, row 5, column generic: "perhaps" is neither yes nor empty`,
		"needs, row 6, column E: has a value but no heading; name the column, or put a text that contains the separator in quotation marks",
	}, "\n")
	if err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

func TestWriteXLSXRefusesWhatExcelCannotHold(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"too long":            {strings.Repeat("🙂", 16384), "networks, row 2, column remark: has 32768 characters, and a cell of an XLSX file holds 32767; export a folder of CSV files instead"},
		"no character of XML": {"a\uffffb", "networks, row 2, column remark: has a character that no XLSX file holds (U+ffff); export a folder of CSV files instead"},
	} {
		c := &graph.Contents{Networks: []graph.Network{{ID: idNetwork, Slug: "paks", Remark: tt.text}}}
		var b bytes.Buffer
		if err := exchange.WriteXLSX(&b, c); err == nil || err.Error() != tt.want || graph.CodeOf(err) != graph.TooLarge {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// A small file that claims to unfold to gigabytes is refused unread.
func TestReadXLSXRefusesZipBombs(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if _, err := z.CreateRaw(&zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate, UncompressedSize64: 3 << 30}); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := exchange.ReadXLSX(&b, nil)
	if err == nil || graph.CodeOf(err) != graph.BadInput || !strings.Contains(err.Error(), "limit") {
		t.Errorf("got %v", err)
	}
}

func TestReadXLSXWithoutSheets(t *testing.T) {
	var b bytes.Buffer
	if err := excelize.NewFile().Write(&b); err != nil {
		t.Fatal(err)
	}
	var wrong *graph.Error
	if _, err := exchange.ReadXLSX(&b, nil); !errors.As(err, &wrong) || wrong.Message != "the file has no sheet of a workbook, such as networks or stakeholders" {
		t.Errorf("got %v", err)
	}
}
