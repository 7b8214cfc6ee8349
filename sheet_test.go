package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/partnermap/partnermap/graph"
)

// The first ten partners of a coordinator, and how they work together.
const (
	tenPartners = "Név;Típus;Település;Telefon;E-mail\r\n" +
		"Polgármesteri Hivatal;Intézmény;Paks;+36 75 000 001;hivatal@example.org\r\n" +
		"Családsegítő Szolgálat;Intézmény;Paks;+36 75 000 002;csaladsegito@example.org\r\n" +
		"Általános Iskola;Iskola;Paks;;\r\n" +
		"Óvoda;Óvoda;Paks;;\r\n" +
		"Munkaügyi Hivatal;Intézmény;Szekszárd;+36 74 000 003;\r\n" +
		"Rendőrség;Rendőrség;Paks;107;\r\n" +
		"Nagycsaládosok Egyesülete;Civil szervezet;Paks;;nagycsalad@example.org\r\n" +
		"Karitász;Civil szervezet;;;\r\n" +
		"Építő Kft.;Munkáltató;Dunakömlőd;;\r\n" +
		"A Duna utca lakói;Közösség;Paks;;\r\n"
	twelveTies = "Kitől;Kinek;Mit csinálnak együtt;Kezdete\r\n" +
		"Polgármesteri Hivatal;Családsegítő Szolgálat;Finanszírozás;2016\r\n" +
		"Polgármesteri Hivatal;Óvoda;Finanszírozás;2010\r\n" +
		"Polgármesteri Hivatal;Munkaügyi Hivatal;Közös projekt;2019-05\r\n" +
		"Családsegítő Szolgálat;Általános Iskola;Információcsere;\r\n" +
		"Családsegítő Szolgálat;Óvoda;Információcsere;\r\n" +
		"Családsegítő Szolgálat;A Duna utca lakói;Közvetlen szolgáltatás;2017. 03.\r\n" +
		"Általános Iskola;Rendőrség;Közös projekt;2018\r\n" +
		"Nagycsaládosok Egyesülete;A Duna utca lakói;Természetbeni hozzájárulás;\r\n" +
		"Karitász;A Duna utca lakói;Természetbeni hozzájárulás;2015\r\n" +
		"Karitász;Családsegítő Szolgálat;Partnerség;\r\n" +
		"Építő Kft.;Munkaügyi Hivatal;Konzultáció;\r\n" +
		"Rendőrség;Építő Kft.;Vonakodás;2020-01-15\r\n"
)

// cells are the rows of a CSV text of ours.
func cells(text string) [][]any {
	var rows [][]any
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\r\n") {
		var row []any
		for cell := range strings.SplitSeq(line, ";") {
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	return rows
}

// filledTemplate downloads the template and fills it in.
func (s *site) filledTemplate(n graph.Network) string {
	s.Helper()
	a := s.send(http.MethodGet, "/networks/"+n.Slug+"/template.xlsx?lang=hu", "", nil)
	if a.status != http.StatusOK || !strings.HasSuffix(a.header.Get("Content-Disposition"), "-hu.xlsx") {
		s.Fatalf("%d %.100s %v", a.status, a.body, a.header)
	}
	file, err := excelize.OpenReader(bytes.NewReader(a.body))
	if err != nil {
		s.Fatal(err)
	}
	defer func() { _ = file.Close() }() // a file in memory
	for sheet, text := range map[string]string{"Partnerek": tenPartners, "Együttműködések": twelveTies} {
		for i, row := range cells(text)[1:] {
			if err := file.SetSheetRow(sheet, fmt.Sprintf("A%d", i+2), &row); err != nil {
				s.Fatal(err)
			}
		}
	}
	var b bytes.Buffer
	if err := file.Write(&b); err != nil {
		s.Fatal(err)
	}
	return b.String()
}

// onMap asks the API how much is on the map.
func (s *site) onMap(n graph.Network) string {
	s.Helper()
	query := `{ network(id: "` + string(n.ID) + `") { stakeholders { totalCount } cooperations { totalCount } places { edges { node { name } } } } }`
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		s.Fatal(err)
	}
	a := s.send(http.MethodPost, "/graphql", "application/json", body)
	var said struct {
		Data struct {
			Network struct {
				Stakeholders, Cooperations struct{ TotalCount int }
				Places                     struct {
					Edges []struct{ Node struct{ Name string } }
				}
			}
		}
	}
	if err := json.Unmarshal(a.body, &said); err != nil || bytes.Contains(a.body, []byte(`"errors"`)) {
		s.Fatalf("%s %v", a.body, err)
	}
	on := said.Data.Network
	var places []string
	for _, e := range on.Places.Edges {
		places = append(places, e.Node.Name)
	}
	return fmt.Sprintf("%d partners, %d cooperations, in %s", on.Stakeholders.TotalCount, on.Cooperations.TotalCount, strings.Join(places, ", "))
}

// TestFirstDay: from an empty network, ten partners and twelve cooperations
// come in from the sheet, as XLSX and as CSV; without a line of GraphQL.
func TestFirstDay(t *testing.T) {
	s := open(t, false)
	for _, format := range []string{"xlsx", "csv"} {
		t.Run(format, func(t *testing.T) {
			n := s.network(nil)
			files := []string{"partnerek.csv", "\ufeff" + tenPartners, "egyuttmukodesek.csv", "\ufeff" + twelveTies}
			if format == "xlsx" {
				files = []string{"paks.xlsx", s.filledTemplate(n)}
			}
			status, said := s.bring(n, "?dry-run=true&lang=hu", files...)
			if status != http.StatusOK || said.Kind != "simple" || !said.DryRun || said.Rows != 22 || said.Created != 22 || said.Change != "" {
				t.Fatalf("dry: %d %+v", status, said)
			}
			if got := s.onMap(n); got != "0 partners, 0 cooperations, in " {
				t.Fatalf("after the dry run: %s", got)
			}
			status, said = s.bring(n, "?lang=hu", files...)
			if status != http.StatusOK || said.Rows != 22 || said.Created != 22 || said.Change == "" {
				t.Fatalf("%d %+v", status, said)
			}
			const want = "10 partners, 12 cooperations, in Dunakömlőd, Paks, Szekszárd"
			if got := s.onMap(n); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
			changes := s.changes(n)
			status, said = s.bring(n, "?lang=ro", files...)
			if status != http.StatusOK || said.Unchanged != 22 || said.Change != "" || s.changes(n) != changes || s.onMap(n) != want {
				t.Errorf("again: %d %+v, %s", status, said, s.onMap(n))
			}
		})
	}
}

// TestSheetProblems: a problem has its place, its reason in the language asked
// for, and what was perhaps meant.
func TestSheetProblems(t *testing.T) {
	s := open(t, false)
	n := s.network(nil)
	status, said := s.bring(n, "?lang=cs", "partneři.csv", "Název,Druh\nCharita,Neziskova organizace\nŠkola,Instytuce\n", "c.csv", "Od koho,Komu,Co spolu dělají\nCharita,Skola,Financování\nCharyta,Škola,Financování\n")
	if status != http.StatusUnprocessableEntity || len(said.Problems) != 2 || said.Created != 0 {
		t.Fatalf("%d %+v", status, said)
	}
	if p := said.Problems[0]; p.Sheet != "partneři.csv" || p.Row != 3 || p.Column != "Druh" || p.Suggestion != "Instituce" || !strings.HasPrefix(p.Message, "„Instytuce“ není druh partnera.") {
		t.Errorf("%+v", p)
	}
	if p := said.Problems[1]; p.Sheet != "c.csv" || p.Row != 3 || p.Column != "Od koho" || p.Suggestion != "Charita" {
		t.Errorf("%+v", p)
	}
	if got := s.onMap(n); got != "0 partners, 0 cooperations, in " {
		t.Error(got)
	}
	for _, sheet := range []string{"partners", "cooperations"} {
		a := s.send(http.MethodGet, "/networks/"+n.Slug+"/template/"+sheet+".csv?lang=cs", "", nil)
		if status, said := s.bring(n, "", sheet+".csv", string(a.body)); a.status != http.StatusOK || status != http.StatusOK || said.Rows != 0 {
			t.Errorf("%s: %d %s, %d %+v", sheet, a.status, a.body, status, said)
		}
	}
	a := s.send(http.MethodPost, "/networks/"+n.Slug+"/import?as=public", "text/csv", []byte("name,kind\nA,NGO\n"))
	if a.status != http.StatusForbidden {
		t.Errorf("as the public: %d %s", a.status, a.body)
	}
}

// TestSheetAtTheCommandLine: the template is written without a database, and
// the sheet goes in there as well.
func TestSheetAtTheCommandLine(t *testing.T) {
	template := filepath.Join(t.TempDir(), "partners.xlsx")
	out := newLines()
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"template", "-lang", "tlh", template}, `-lang "tlh" is not known; use one of en, hu, ro, cs`},
		{[]string{"template", filepath.Join(t.TempDir(), "partners.csv")}, "template needs one path"},
		{[]string{"template", "-lang", "ro", template}, ""},
		{[]string{"template", template}, "cannot be made"},
	} {
		err := run(t.Context(), c.args, environment, out, out)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(message(err), c.want)) {
			t.Errorf("%v: %v, want %q", c.args, err, c.want)
		}
	}
	s := open(t, false)
	n := s.network(nil)
	file := filepath.Join(t.TempDir(), "parteneri.csv")
	if err := os.WriteFile(file, []byte("Nume,Tip\nPrimăria,Instituție\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	flags := []string{"-neo4j-uri", os.Getenv("NEO4J_TEST_URI"), "-neo4j-username", os.Getenv("NEO4J_TEST_USERNAME")}
	password := func(name string) string {
		if name == "NEO4J_PASSWORD" {
			return os.Getenv("NEO4J_TEST_PASSWORD")
		}
		return environment(name)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{file}, "say it with -network"},
		{[]string{"-network", "nowhere", file}, `there is no network "nowhere"`},
		{[]string{"-network", n.Slug, "-dry-run", file}, ""},
		{[]string{"-network", n.Slug, file}, ""},
	} {
		err := run(t.Context(), append(append([]string{"import"}, flags...), c.args...), password, out, out)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(message(err), c.want)) {
			t.Errorf("%v: %v, want %q", c.args, err, c.want)
		}
	}
	if got := s.onMap(n); got != "1 partners, 0 cooperations, in " {
		t.Error(got)
	}
}

// TestTable: what is on the screen comes back as a file, for the public, too.
func TestTable(t *testing.T) {
	const path, media = "/table.xlsx", "application/json"
	const table = `{"name": "Szükségletek: „Paks”", "sheets": [{"name": "Lista", "columns": ["Név", "Kapcsolatok"], "rows": [["=1+1", 3]]}], "notes": ["2026. 11. 29."]}`
	for _, public := range []bool{false, true} {
		s := open(t, public)
		a := s.send(http.MethodPost, path, media, []byte(table))
		if a.status != http.StatusOK || a.header.Get("Content-Disposition") != "attachment; filename*=utf-8''Sz%C3%BCks%C3%A9gletek%20Paks.xlsx" {
			t.Fatalf("%d %.200s %v", a.status, a.body, a.header)
		}
		file, err := excelize.OpenReader(bytes.NewReader(a.body))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := file.GetRows("Lista")
		if err != nil || fmt.Sprint(rows) != "[[Név Kapcsolatok] [=1+1 3] [] [2026. 11. 29.]]" {
			t.Errorf("%v %v", rows, err)
		}
		if err := file.Close(); err != nil {
			t.Error(err)
		}
	}
	s := open(t, false)
	for name, c := range map[string]struct {
		a      answer
		status int
		want   string
	}{
		"another type":      {s.send(http.MethodPost, path, "text/plain", []byte(table)), http.StatusBadRequest, "application/json"},
		"another key":       {s.send(http.MethodPost, path, media, []byte(`{"colour": 1}`)), http.StatusBadRequest, "the body is not a table"},
		"no end":            {s.send(http.MethodPost, path, media, []byte(table+"{}")), http.StatusBadRequest, "the body is not a table"},
		"a list in a cell":  {s.send(http.MethodPost, path, media, []byte(`{"sheets": [{"name": "A", "columns": ["a"], "rows": [[[]]]}]}`)), http.StatusBadRequest, "a cell is neither"},
		"too large":         {s.send(http.MethodPost, path, media, []byte(`{"name": "`+strings.Repeat("x", 2<<20)+`"}`)), http.StatusRequestEntityTooLarge, "2 MB"},
		"from another site": {s.send(http.MethodPost, path, media, []byte(table), "Sec-Fetch-Site", "same-site"), http.StatusForbidden, "another site"},
		"GET":               {s.send(http.MethodGet, path, "", nil), http.StatusMethodNotAllowed, ""},
	} {
		if c.a.status != c.status || !strings.Contains(string(c.a.body), c.want) {
			t.Errorf("%s: %d %s, want %d %s", name, c.a.status, c.a.body, c.status, c.want)
		}
	}
}
