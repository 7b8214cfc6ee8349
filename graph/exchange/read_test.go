package exchange_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

// The same workbook may come from several spreadsheet programs.
func TestReadFolderVariants(t *testing.T) {
	plain := "id,network,name_language,name,description,kind,skills\n" +
		idOffice + ",paks,hu,\"Hivatal, Paks\",\"Két\nsor\",INSTITUTION,\n" +
		idSchool + ",paks,,Iskola,,INSTITUTION,\n"
	want, err := exchange.ReadFolder(folder("networks.csv", networks, "stakeholders.csv", plain), nil)
	if err != nil {
		t.Fatal(err)
	}
	separated := func(by string) string {
		text := strings.ReplaceAll(plain, ",", by)
		return strings.ReplaceAll(text, "Hivatal"+by, "Hivatal,")
	}
	for name, text := range map[string]string{
		"semicolons":        separated(";"),
		"empty line first":  "\r\n" + separated(";"),
		"tabs":              separated("\t"),
		"byte order mark":   "\ufeff" + plain,
		"quoted headings":   "\ufeff\"id\"" + strings.TrimPrefix(plain, "id"),
		"CRLF":              strings.ReplaceAll(plain, "\n", "\r\n"),
		"no last line end":  strings.TrimSuffix(plain, "\n"),
		"empty lines":       "\n" + strings.ReplaceAll(plain, "INSTITUTION,\n", "INSTITUTION,\n\n"),
		"empty rows":        plain + ",,,,,,\n, ,,,,,\n",
		"empty columns":     strings.NewReplacer("skills\n", "skills,,\n", "INSTITUTION,\n", "INSTITUTION,,,\n").Replace(plain),
		"white space":       strings.ReplaceAll(plain, "INSTITUTION", " INSTITUTION "),
		"upper-case ids":    strings.ReplaceAll(plain, idSchool, strings.ToUpper(idSchool)),
		"decomposed text":   strings.ReplaceAll(plain, "é", "e\u0301"),
		"columns reordered": "kind,name,network,id,description\nINSTITUTION,\"Hivatal, Paks\",paks," + idOffice + ",\"Két\nsor\"\nINSTITUTION,Iskola,paks," + idSchool + ",\n",
	} {
		t.Run(name, func(t *testing.T) {
			book, err := exchange.ReadFolder(folder("Networks.CSV", networks, "stakeholders.csv", text, "notes.txt", "Hello"), nil)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, &book.Contents, &want.Contents)
		})
	}
	office := want.Contents.Stakeholders[0]
	if got := office.Names[0]; got != (graph.Text{Lang: "hu", Text: "Hivatal, Paks"}) || office.Descriptions[0].Text != "Két\nsor" {
		t.Errorf("got %v", office)
	}
}

func TestReadTextsInSeveralLanguages(t *testing.T) {
	book, err := exchange.ReadFolder(folder("networks.csv", networks,
		"stakeholders.csv", "id,network,name_language,name,description,kind\n"+idOffice+",paks,ro,Primăria,,INSTITUTION\n",
		"names.csv", "entity,entity_name,field,language,text\n"+
			idOffice+",ignored,name,de,Amt\n"+idOffice+",,name,en,Office\n"+idOffice+",,description,en,Town hall\n"+idNetwork+",,name,en,Paks (en)\n",
	), nil)
	if err != nil {
		t.Fatal(err)
	}
	s := book.Contents.Stakeholders[0]
	if want := []graph.Text{{Lang: "en", Text: "Office"}, {Lang: "de", Text: "Amt"}, {Lang: "ro", Text: "Primăria"}}; !reflect.DeepEqual(s.Names, want) {
		t.Errorf("got %v, want the languages of the network first: %v", s.Names, want)
	}
	if want := []graph.Text{{Lang: "en", Text: "Town hall"}}; !reflect.DeepEqual(s.Descriptions, want) {
		t.Errorf("got %v, want %v", s.Descriptions, want)
	}
	if want := []graph.Text{{Lang: "hu", Text: "Paks"}, {Lang: "en", Text: "Paks (en)"}}; !reflect.DeepEqual(book.Contents.Networks[0].Names, want) {
		t.Errorf("got %v, want %v", book.Contents.Networks[0].Names, want)
	}
}

// Where a row does not say who may see it, a mistake must not show people.
func TestUsualSensitivity(t *testing.T) {
	book, err := exchange.ReadFolder(folder("networks.csv", networks,
		"stakeholders.csv", "id,network,name,kind,sensitivity\n"+idOffice+",paks,A,INSTITUTION,\n"+idRoma+",paks,B,COMMUNITY,\n"+idSchool+",paks,C,COMMUNITY,PUBLIC\n",
		"contacts.csv", "network,of,phone\npaks,"+idOffice+",'+36 75 506 800\n"), nil)
	if err != nil {
		t.Fatal(err)
	}
	c := book.Contents
	got := []graph.Sensitivity{c.Networks[0].Sensitivity, c.Stakeholders[0].Sensitivity, c.Stakeholders[1].Sensitivity, c.Stakeholders[2].Sensitivity, c.Contacts[0].Sensitivity}
	if want := []graph.Sensitivity{graph.Public, graph.Public, graph.Partners, graph.Public, graph.Partners}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := c.Contacts[0].Phone; got != "+36 75 506 800" {
		t.Errorf("phone %q", got)
	}
	if _, ok := graph.ParseID(string(c.Contacts[0].ID)); !ok {
		t.Errorf("an empty identifier became %q", c.Contacts[0].ID)
	}
}

// A workbook may add to a network that is not in it.
func TestReadIntoKnownNetwork(t *testing.T) {
	known := func(slug string) (graph.Network, bool) {
		return graph.Network{ID: idNetwork, Slug: slug, Languages: []string{"ro"}}, slug == "pata"
	}
	book, err := exchange.ReadFolder(folder("stakeholders.csv", "network,name,kind\npata,Primăria,INSTITUTION\n"), known)
	if err != nil {
		t.Fatal(err)
	}
	if s := book.Contents.Stakeholders[0]; s.Network != idNetwork || s.Names[0].Lang != "ro" || len(book.Contents.Networks) != 0 {
		t.Errorf("got %+v", s)
	}
	book, err = exchange.ReadFolder(folder("networks.csv", "slug,name,languages\npata,Pata,ro\nother,Other,ro\n"), known)
	if err != nil {
		t.Fatal(err)
	}
	if n := book.Contents.Networks; n[0].ID != idNetwork || n[1].ID == idNetwork || n[1].ID == "" {
		t.Errorf("got %+v", n)
	}
}

func TestTypedLists(t *testing.T) {
	for cell, want := range map[string][]string{
		"a|b":             {"a", "b"},
		" a |  b | ":      {"a", "b"},
		`a\|b|c`:          {"a|b", "c"},
		`C:\files|\\host`: {`C:\files`, `\host`},
		`a\`:              {`a\`},
		`'=a|=b`:          {"=a", "=b"},
		" | ":             nil,
	} {
		book, err := exchange.ReadFolder(folder("networks.csv", networks, "stakeholders.csv", "network,name,kind,skills\npaks,A,VOLUNTEER,"+cell+"\n"), nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := book.Contents.Stakeholders[0].Skills; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %q, want %q", cell, got, want)
		}
	}
}

// The derived columns tell a reader what an identifier means.
func TestDerivedColumns(t *testing.T) {
	head := func(id graph.ID) graph.Entity {
		return graph.Entity{ID: id, Network: idNetwork, Sensitivity: graph.Public}
	}
	named := func(id graph.ID, name string) graph.Stakeholder {
		return graph.Stakeholder{Entity: head(id), Kind: graph.Institution, Names: []graph.Text{{Lang: "en", Text: name + " (en)"}, {Lang: "hu", Text: name}}}
	}
	c := &graph.Contents{
		Networks:     []graph.Network{{ID: idNetwork, Slug: "paks", Languages: []string{"hu", "en"}}},
		Stakeholders: []graph.Stakeholder{named(idOffice, "=Hivatal"), named(idSchool, "Iskola")},
		Cooperations: []graph.Cooperation{{Entity: head(idRoma), From: idOffice, To: idSchool, Form: "consultation"}},
		Citations:    []graph.Citation{{Entity: head("0190a000-0000-7000-8000-000000000009"), Subject: idRoma, Fields: []string{"form"}}},
	}
	dir := t.TempDir()
	if err := exchange.WriteFolder(dir, c); err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]string{
		"cooperations.csv": idRoma + ",paks," + idOffice + ",'=Hivatal," + idSchool + ",Iskola,consultation,",
		"citations.csv":    "0190a000-0000-7000-8000-000000000009,paks," + idRoma + ",'=Hivatal – Iskola,form,",
		"names.csv":        idOffice + ",'=Hivatal,name,en,'=Hivatal (en),\n",
	} {
		text, err := os.ReadFile(filepath.Join(dir, file))
		if _, rows, _ := strings.Cut(string(text), "\n"); err != nil || !strings.HasPrefix(rows, want) {
			t.Errorf("%s: %v\n got %s\nwant %s", file, err, rows, want)
		}
	}
}

// Broader terms come first, as the rules want it, whatever their codes are.
func TestTermsKeepTheirOrder(t *testing.T) {
	term := func(code, broader string) graph.Term {
		return graph.Term{Scheme: graph.SchemeField, Code: code, Broader: broader, Labels: []graph.Text{{Lang: "en", Text: code}}}
	}
	dir := t.TempDir()
	if err := exchange.WriteFolder(dir, &graph.Contents{Terms: []graph.Term{term("a", "c"), term("b", "b"), term("c", "z"), term("z", "")}}); err != nil {
		t.Fatal(err)
	}
	book, err := exchange.ReadFolder(os.DirFS(dir), nil)
	if err != nil {
		t.Fatal(err)
	}
	var codes string
	for _, term := range book.Contents.Terms {
		codes += term.Code
	}
	if codes != "zcab" {
		t.Errorf("got %s", codes)
	}
}

func TestTypedBooleans(t *testing.T) {
	for cell, want := range map[string]bool{"yes": true, "YES": true, "TRUE": true, "1": true, "no": false, "false": false, "0": false, "": false} {
		book, err := exchange.ReadFolder(folder("networks.csv", networks, "needs.csv", "network,name,generic\npaks,A,"+cell+"\n"), nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := book.Contents.Needs[0].Generic; got != want {
			t.Errorf("%q: got %v, want %v", cell, got, want)
		}
	}
}
