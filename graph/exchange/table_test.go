package exchange_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

// TestWriteTable: what is written is what a spreadsheet program shows; texts
// that look like formulas or numbers are texts.
func TestWriteTable(t *testing.T) {
	var b bytes.Buffer
	err := exchange.WriteTable(&b, &exchange.Table{Sheets: []exchange.TableSheet{
		{Name: "Partners: a/b", Columns: []string{"Name", "Ties"}, Rows: [][]any{
			{"=1+1", json.Number("12.5")}, {"007", true}, {nil, json.Number("1234567890123456789")}, {strings.Repeat("long ", 40), ""},
		}},
		{Name: "partners  a b", Columns: []string{"=X"}},
		{Name: strings.Repeat("x", 40), Columns: []string{"a"}}, {Name: strings.Repeat("x", 50), Columns: []string{"a"}}, {Name: "'", Columns: []string{"a"}},
	}, Notes: []string{"=note", "29 November"}})
	if err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if got, want := file.GetSheetList(), []string{"Partners  a b", "partners  a b 2", strings.Repeat("x", 31), strings.Repeat("x", 29) + " 2", "-"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	const sheet = "Partners  a b"
	for at, want := range map[string]struct {
		text string
		kind excelize.CellType
	}{
		"A1": {"Name", excelize.CellTypeInlineString}, "A2": {"=1+1", excelize.CellTypeInlineString}, "B2": {"12.5", excelize.CellTypeUnset},
		"A3": {"007", excelize.CellTypeInlineString}, "B3": {"TRUE", excelize.CellTypeBool}, "A4": {"", excelize.CellTypeUnset},
		"B4": {"1234567890123456789", excelize.CellTypeInlineString}, "A7": {"=note", excelize.CellTypeInlineString}, "A8": {"29 November", excelize.CellTypeInlineString},
	} {
		text, err := file.GetCellValue(sheet, at)
		kind, errKind := file.GetCellType(sheet, at)
		formula, errFormula := file.GetCellFormula(sheet, at)
		if err != nil || errKind != nil || errFormula != nil || text != want.text || kind != want.kind || formula != "" {
			t.Errorf("%s: %q of type %d, formula %q, %v %v %v; want %+v", at, text, kind, formula, err, errKind, errFormula, want)
		}
	}
	wide, errWide := file.GetColWidth(sheet, "A")
	narrow, errNarrow := file.GetColWidth(sheet, "B")
	if errWide != nil || errNarrow != nil || wide != 60 || narrow >= 30 || narrow <= 8 {
		t.Errorf("widths: %v, %v", wide, narrow)
	}
	if panes, err := file.GetPanes(sheet); err != nil || !panes.Freeze {
		t.Errorf("the headings do not stay: %+v, %v", panes, err)
	}
}

func TestWriteTableRefuses(t *testing.T) {
	sheet := func(rows ...[]any) []exchange.TableSheet {
		return []exchange.TableSheet{{Name: "A", Columns: []string{"a"}, Rows: rows}}
	}
	for name, c := range map[string]struct {
		table exchange.Table
		want  string
	}{
		"no sheet":        {exchange.Table{}, "there are 0 sheets"},
		"too many sheets": {exchange.Table{Sheets: make([]exchange.TableSheet, 11)}, "there are 11 sheets; give 1 to 10"},
		"no columns":      {exchange.Table{Sheets: []exchange.TableSheet{{Name: "A"}}}, `the sheet "A" has 0 columns`},
		"too many rows":   {exchange.Table{Sheets: sheet(make([][]any, 20_001)...)}, "there are more than 20000 rows"},
		"too many cells":  {exchange.Table{Sheets: sheet([]any{"a", "b"})}, `row 1 of the sheet "A" has more cells`},
		"a list":          {exchange.Table{Sheets: sheet([]any{[]any{}})}, "a cell is neither"},
		"too long":        {exchange.Table{Sheets: sheet([]any{strings.Repeat("x", 40_000)})}, "has 40000 characters"},
	} {
		var b bytes.Buffer
		if err := exchange.WriteTable(&b, &c.table); err == nil || !strings.Contains(err.Error(), c.want) || graph.CodeOf(err) != graph.BadInput && graph.CodeOf(err) != graph.TooLarge {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
