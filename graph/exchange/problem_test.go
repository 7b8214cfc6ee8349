package exchange_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

const (
	idNetwork = "0190a000-0000-7000-8000-000000000001"
	idOffice  = "0190a000-0000-7000-8000-000000000002"
	idSchool  = "0190a000-0000-7000-8000-000000000003"
	idRoma    = "0190a000-0000-7000-8000-000000000004"

	networks     = "id,slug,name,languages,collation\n" + idNetwork + ",paks,Paks,hu | en,hu\n"
	stakeholders = "id,network,name,kind\n" + idOffice + ",paks,Hivatal,INSTITUTION\n" + idSchool + ",paks,Iskola,INSTITUTION\n"
)

// folder makes a workbook of files: name, content, name, content.
func folder(files ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		fsys[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return fsys
}

// check reads a workbook and applies the rules, as an import does.
func check(t *testing.T, fsys fstest.MapFS) error {
	t.Helper()
	book, err := exchange.ReadFolder(fsys, nil)
	if err != nil {
		return err
	}
	v, err := graph.StandardVocabulary()
	if err != nil {
		t.Fatal(err)
	}
	return book.Check(v, nil)
}

func TestProblems(t *testing.T) {
	const two = "id,network,name,kind\n" + idOffice + ",paks,Hivatal,INSTITUTION\n"
	for _, tt := range []struct {
		name string
		file string // the sheet, its content follows
		text string
		want string
	}{
		{"unknown column", "stakeholders", "id,network,name,kind,colour\n", "stakeholders, row 1, column colour: is not a column of this sheet; correct or remove it, the columns are id, network, name_language, name, description, kind,"},
		{"twice the same heading", "stakeholders", "id,network,name,kind,name\n", "stakeholders, row 1, column name: stands twice; remove one of the columns"},
		{"no heading", "stakeholders", "id,network,name,,kind\n,paks,A,x,NGO\n", "stakeholders, row 2, column D: has a value but no heading; name the column, or put a text that contains the separator in quotation marks"},
		{"missing column", "stakeholders", "id,name,kind\n,A,NGO\n", "stakeholders, row 1, column network: is missing; no row can be read without this column"},
		{"missing column that a rule needs", "stakeholders", "id,network,name\n,paks,A\n,paks,B\n", "stakeholders, row 1, column kind: is missing; use one of INSTITUTION, NGO, EMPLOYER, VOLUNTEER, COMMUNITY, COALITION, GROUP"},
		{"empty file", "stakeholders", "", "stakeholders: is empty; the first row has to name the columns, such as network"},
		{"too few cells", "stakeholders", two + ",paks\n", "stakeholders, row 3: has 2 cells, but there are 4 columns; a separator is missing"},
		{"too many cells", "stakeholders", two + ",paks,A,NGO,x\n", "stakeholders, row 3, column E: has a value but no heading; name the column, or put a text that contains the separator in quotation marks"},
		{"open quotation mark", "stakeholders", two + "\n,paks,\"A,NGO\n,paks,B,NGO\n", "stakeholders, row 4: the quotation marks in the row that begins on line 4 of the file do not match; a text that begins with one has to end with one, and one inside it is written twice"},
		{"open quotation mark after a text of two lines", "stakeholders", "id,network,name,kind\n,paks,\"A\nB\",NGO\n,paks,\"C,NGO\n", "stakeholders, row 3: the quotation marks in the row that begins on line 4 of the file do not match; a text that begins with one has to end with one, and one inside it is written twice"},
		{"not UTF-8", "stakeholders", two + ",paks,Polg\xe1rmesteri,NGO\n", "stakeholders, row 3, column name: is not UTF-8 text; save the file again as \"CSV UTF-8\""},
		{"UTF-16", "stakeholders", "\xff\xfei\x00d\x00", "stakeholders, row 1, column A: is not UTF-8 text; save the file again as \"CSV UTF-8\""},
		{"unknown kind", "stakeholders", two + ",paks,A,CLUB\n", `stakeholders, row 3, column kind: "CLUB" is not known; use one of INSTITUTION, NGO, EMPLOYER, VOLUNTEER, COMMUNITY, COALITION, GROUP`},
		{"unknown term", "stakeholders", "network,name,kind,institution_kind\n\npaks,A,INSTITUTION,castle\n", `stakeholders, row 3, column institution_kind: "castle" is not a known institution; use one such as `},
		{"unknown network", "stakeholders", two + ",ostrava,A,NGO\n", `stakeholders, row 3, column network: there is no network "ostrava"; add it to the sheet networks`},
		{"no network", "stakeholders", two + ",,A,NGO\n", "stakeholders, row 3, column network: is missing; write the slug of the network"},
		{"same identifier", "stakeholders", two + idOffice + ",paks,A,NGO\n", "stakeholders, row 3, column id: " + idOffice + " stands in stakeholders, row 2, already; leave it empty to make a new one"},
		{"no identifier", "stakeholders", two + "7,paks,A,NGO\n", `stakeholders, row 3, column id: "7" is not an identifier (a UUID in lower case)`},
		{"not a number of people", "stakeholders", "network,name,kind,people,people_precision\npaks,A,COMMUNITY,many,ABOUT\n", `stakeholders, row 2, column people: "many" is not a whole number; write digits only, such as 46`},
		{"a precision without a number", "stakeholders", "network,name,kind,people,people_precision\npaks,A,COMMUNITY,,ABOUT\n", "stakeholders, row 2, column people: is missing, although the columns that go with it are filled"},
		{"unknown precision", "stakeholders", "network,name,kind,people,people_precision\npaks,A,COMMUNITY,5,NEARLY\n", `stakeholders, row 2, column people_precision: "NEARLY" is not a precision; use EXACT, ABOUT or AT_LEAST`},
		{"not a decimal", "needs", "network,name,quantity,quantity_precision\npaks,A,\"46,5\",EXACT\n", `needs, row 2, column quantity: "46,5" is not a number of at most 15 digits`},
		{"not yes", "needs", "network,name,generic\npaks,A,maybe\n", `needs, row 2, column generic: "maybe" is neither yes nor empty`},
		{"not a date", "initiatives", "network,name,kind,since\npaks,A,PLAN,15.4.2016\n", `initiatives, row 2, column since: "15.4.2016" is not a date; write a year, a month or a day such as 2016, 2016-04 or 2016-04-15`},
		{"not a degree", "places", "network,name,latitude,longitude\npaks,A,\"46,5\",18\n", `places, row 2, column latitude: "46,5" is not a number; write it with a point, such as 49.8209`},
		{"not on the earth", "places", "network,name,latitude,longitude\npaks,A,146,18\n", "places, row 2, column latitude: 146, 18 is not on the earth; write latitude, then longitude, in degrees"},
		{"half a point", "places", "network,name,latitude,longitude\npaks,A,46,\n", "places, row 2, column longitude: is missing, although the columns that go with it are filled"},
		{"identifier without a scheme", "initiatives", "network,name,kind,identifiers\npaks,A,PLAN,12345\n", `initiatives, row 2, column identifiers: "12345" is not an identifier; write scheme:value, such as CZ-ICO:12345678`},
		{"unknown scale", "cooperations", "network,from,to,form,level,level_scale\npaks," + idOffice + "," + idOffice[:35] + "3,consultation,2,\n", "cooperations, row 2, column level_scale: is missing; use one of HIMMELMAN, FREY, KEAST, PARTNER"},
		{"reference to nothing", "cooperations", "network,from,to,form\npaks," + idOffice + "," + idRoma + ",consultation\n", "cooperations, row 2, column to: there is nothing with the identifier " + idRoma + "; correct it or add the row that it names"},
		{"term without a label", "terms", "scheme,code,broader\nform,x,information\n", "terms, row 1, column label_en: is missing; every one needs a text in at least one language"},
		{"text of nothing", "names", "entity,field,language,text\n" + idRoma + ",name,en,A\n", `names, row 2, column entity: "` + idRoma + `" is not the id of a row in this workbook`},
		{"text of another field", "names", "entity,field,language,text\n" + idOffice + ",title,en,A\n", `names, row 2, column field: "title" is not a text of one of the stakeholders; write name or description`},
		{"text that stands already", "names", "entity,field,language,text\n" + idOffice + ",name,hu,A\n", `names, row 2, column language: the name in language "hu" stands twice; it has one in stakeholders, row 2, or in this sheet already`},
		{"text without a language", "names", "entity,field,language,text\n" + idOffice + ",name,,A\n", "names, row 2, column language: is missing"},
		{"text without a text", "names", "entity,field,language,text\n" + idOffice + ",name,en,\n", "names, row 2, column text: is missing"},
		{"unknown language", "names", "entity,field,language,text\n" + idOffice + ",name,magyar,A\n", `stakeholders, row 2, column name: "magyar" is not a language tag such as hu, ro, cs or en`},
		{"unknown file", "partners", "id\n", "partners.csv: is not a file of a workbook; rename or remove it, the sheets are terms, networks, stakeholders, names, cooperations, initiatives, roles, memberships, needs, resources, commitments, places, contacts, findings, links, sources, citations"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fsys := folder("networks.csv", networks, "stakeholders.csv", stakeholders)
			fsys[tt.file+".csv"] = folder(tt.file, tt.text)[tt.file]
			err := check(t, fsys)
			var problems *exchange.Problems
			if !errors.As(err, &problems) {
				t.Fatalf("got %v, want problems", err)
			}
			if got := problems.List[0].Error(); problems.Total != 1 || !strings.HasPrefix(got, tt.want) {
				t.Errorf("%d problems\n got %s\nwant %s", problems.Total, err, tt.want)
			}
			if graph.CodeOf(err) != graph.BadInput {
				t.Errorf("code %s", graph.CodeOf(err))
			}
		})
	}
}

func TestProblemsAreListedUpToAHundred(t *testing.T) {
	text := "network,name,kind\n" + strings.Repeat("paks,A,CLUB\n", 250)
	err := check(t, folder("networks.csv", networks, "stakeholders.csv", text))
	var problems *exchange.Problems
	if !errors.As(err, &problems) || problems.Total != 250 || len(problems.List) != 100 {
		t.Fatalf("got %v", err)
	}
	lines := strings.Split(err.Error(), "\n")
	if first, last := lines[0], lines[len(lines)-1]; first != "the workbook has 250 problems; nothing is imported until they are corrected" || last != "and 150 more" {
		t.Errorf("got %q … %q", first, last)
	}
}

// Whatever goes wrong in one sheet, the others are checked as well.
func TestProblemsOfSeveralSheets(t *testing.T) {
	err := check(t, folder("networks.csv", networks, "stakeholders.csv", "network,name,kind\nx,A,NGO\n", "needs.csv", "network,name,generic\npaks,A,maybe\n", "Needs.CSV", "", "x.csv", ""))
	var problems *exchange.Problems
	if !errors.As(err, &problems) {
		t.Fatal(err)
	}
	var sheets []string
	for _, p := range problems.List {
		sheets = append(sheets, fmt.Sprint(p.Sheet, p.Row))
	}
	if got, want := strings.Join(sheets, " "), "needs.csv0 x.csv0 stakeholders2 needs0"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestNoWorkbook(t *testing.T) {
	for name, fsys := range map[string]fstest.MapFS{
		"empty folder": {}, "other files": folder("README.md", "Hello"),
	} {
		_, err := exchange.ReadFolder(fsys, nil)
		if graph.CodeOf(err) != graph.BadInput || !strings.Contains(err.Error(), "holds no table of a workbook") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
