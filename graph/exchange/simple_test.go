package exchange_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
	"github.com/partnermap/partnermap/web"
)

// onMap is a map that takes what an import brings.
type onMap struct {
	network    graph.Network
	contents   graph.Contents
	vocabulary *graph.Vocabulary
	spoken     map[string]exchange.Speech
}

func newMap(t testing.TB) *onMap {
	t.Helper()
	v, err := graph.StandardVocabulary()
	if err != nil {
		t.Fatal(err)
	}
	return &onMap{vocabulary: v, spoken: map[string]exchange.Speech{}, network: graph.Network{
		ID: idNetwork, Slug: "paks", Languages: []string{"hu", "en"}, Collation: "hu", Sensitivity: graph.Public,
		Names: []graph.Text{{Lang: "hu", Text: "Paks"}},
	}}
}

func (m *onMap) Networks(context.Context) ([]graph.Network, error) {
	return []graph.Network{m.network}, nil
}

func (m *onMap) Vocabulary() *graph.Vocabulary { return m.vocabulary }

func (m *onMap) Contents(context.Context, []graph.Network) (*graph.Contents, error) {
	c := (&graph.Contents{Networks: []graph.Network{m.network}}).Over(&m.contents)
	return c, nil
}

// speak is how to talk in a language.
func speak(t testing.TB, lang string) exchange.Speech {
	t.Helper()
	var s exchange.Speech
	for _, l := range web.Languages() {
		w, err := web.WordsIn(l)
		if err != nil {
			t.Fatal(err)
		}
		s.All = append(s.All, w)
		if l == lang {
			s.Words = w
		}
	}
	return s
}

// bring imports files: name, content, name, content.
func (m *onMap) bring(t testing.TB, lang string, files ...string) (*exchange.Import, error) {
	t.Helper()
	var uploads []exchange.Upload
	for i := 0; i < len(files); i += 2 {
		uploads = append(uploads, exchange.Upload{Name: files[i], Content: []byte(files[i+1])})
	}
	speech, known := m.spoken[lang]
	if !known {
		speech = speak(t, lang)
		m.spoken[lang] = speech
	}
	opened, err := exchange.OpenUploads(uploads, speech)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	brought, err := opened.Import(t.Context(), m, &m.network, speech)
	if err != nil {
		return nil, err
	}
	m.contents = *brought.Contents.Over(&m.contents)
	return brought, nil
}

// counts says what an import did, in short.
func counts(t testing.TB, brought *exchange.Import, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var all exchange.TableCount
	for _, c := range brought.Tables {
		all.Created, all.Changed, all.Unchanged = all.Created+c.Created, all.Changed+c.Changed, all.Unchanged+c.Unchanged
	}
	return fmt.Sprintf("%s: %d rows, %d created, %d changed, %d unchanged, %d facts",
		brought.Kind, brought.Rows, all.Created, all.Changed, all.Unchanged, brought.Contents.Len())
}

const (
	partnerRows = "Név;Típus;Település;Telefon;E-mail;Honlap;Leírás\n" +
		"Polgármesteri Hivatal;Intézmény;Paks;+36 75 506 800;hivatal@example.org;www.example.org;A város hivatala\n" +
		"Óvoda;kindergarten;PAKS;;;;\n" +
		"Polgárőrség;önkéntes csoport;;;;;\n" +
		"Gyapa lakói;Komunita;Gyapa;;;;\n"
	tieRows = "from,to,what,since,until,detail\n" +
		"polgarmesteri hivatal,ovoda,finantare,2016,,új tető\n" +
		"Polgárőrség,Gyapa lakói,Közvetlen szolgáltatás,2019. 04. 15.,2020,\n" +
		"Óvoda,Polgármesteri Hivatal,joint_planning,,,\n"
)

// TestSimpleSheet: facts come in, whatever the language of headings and words;
// brought again they change nothing, and what was changed in the file changes.
func TestSimpleSheet(t *testing.T) {
	m := newMap(t)
	brought, err := m.bring(t, "hu", "partnerek.csv", "\ufeff"+partnerRows, "cooperations.csv", tieRows)
	if got, want := counts(t, brought, err), "simple: 7 rows, 7 created, 0 changed, 0 unchanged, 13 facts"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if strings.Join(brought.Towns, ",") != "Paks,Gyapa" {
		t.Errorf("new towns: %v", brought.Towns)
	}
	for _, again := range []string{"hu", "en", "cs"} {
		brought, err = m.bring(t, again, "partnerek.csv", partnerRows, "cooperations.csv", tieRows)
		if got, want := counts(t, brought, err), "simple: 7 rows, 0 created, 0 changed, 7 unchanged, 0 facts"; got != want {
			t.Errorf("again in %s: got %s, want %s", again, got, want)
		}
	}
	c := m.contents
	if s := c.Stakeholders[0]; s.Names[0] != (graph.Text{Lang: "hu", Text: "Polgármesteri Hivatal"}) || s.Kind != graph.Institution || s.Sensitivity != graph.Public || s.Descriptions[0].Text != "A város hivatala" {
		t.Errorf("%+v", s)
	}
	if s := c.Stakeholders[1]; s.Kind != graph.Institution || s.InstitutionKind != "kindergarten" {
		t.Errorf("%+v", s)
	}
	if s := c.Stakeholders[2]; s.Kind != graph.Volunteer || !s.VolunteerGroup {
		t.Errorf("%+v", s)
	}
	if s := c.Stakeholders[3]; s.Kind != graph.Community || s.Sensitivity != graph.Partners {
		t.Errorf("%+v", s)
	}
	if k := c.Contacts[0]; k.Of != c.Stakeholders[0].ID || k.Phone != "+36 75 506 800" || k.Email != "hivatal@example.org" || k.Web != "https://www.example.org" || k.Sensitivity != graph.Partners {
		t.Errorf("%+v", k)
	}
	if l := c.Links; len(l) != 3 || l[0].To != l[1].To || l[0].Type != graph.LocatedIn || c.Places[0].Kind != "settlement" {
		t.Errorf("%+v", l)
	}
	if k := c.Cooperations[0]; k.From != c.Stakeholders[0].ID || k.To != c.Stakeholders[1].ID || k.Form != "funding" || k.Since != "2016" || k.Detail != "új tető" {
		t.Errorf("%+v", k)
	}
	if k := c.Cooperations[1]; k.Form != "direct_service" || k.Since != "2019-04-15" || k.Until != "2020" {
		t.Errorf("%+v", k)
	}

	brought, err = m.bring(t, "hu", "p.csv", "Név;Telefon;Leírás;Típus\nPOLGARMESTERI HIVATAL;+36 1;Más leírás;\nÓvoda;;;\n", "c.csv",
		"from,to,what,since\nÓvoda,Polgármesteri Hivatal,Közös tervezés,2020-05\nPolgármesteri Hivatal,Óvoda,funding,2016-03\n")
	if got, want := counts(t, brought, err), "simple: 4 rows, 0 created, 3 changed, 1 unchanged, 4 facts"; got != want {
		t.Errorf("changed: got %s, want %s", got, want)
	}
	if c = m.contents; len(c.Stakeholders) != 4 || len(c.Contacts) != 1 || len(c.Cooperations) != 3 {
		t.Errorf("%d partners, %d contacts, %d cooperations", len(c.Stakeholders), len(c.Contacts), len(c.Cooperations))
	}
	if k := c.Contacts[0]; k.Phone != "+36 1" || k.Email != "hivatal@example.org" {
		t.Errorf("%+v", k)
	}
}

// TestSimpleFindsWhatIsThere: by any of its names, in a part of the town, in
// another contact, and the other way round where a cooperation is mutual.
func TestSimpleFindsWhatIsThere(t *testing.T) {
	m := newMap(t)
	head := func(n int) graph.Entity {
		return graph.Entity{ID: graph.ID(fmt.Sprintf("0190a000-0000-7000-8000-%012d", 100+n)), Network: idNetwork, Sensitivity: graph.Public}
	}
	m.contents = graph.Contents{
		Stakeholders: []graph.Stakeholder{
			{Entity: head(1), Kind: graph.Institution, InstitutionKind: "police", Names: []graph.Text{{Lang: "hu", Text: "Rendőrség"}, {Lang: "en", Text: "Police"}}},
			{Entity: head(2), Kind: graph.NGO, Names: []graph.Text{{Lang: "hu", Text: "Máltai Szeretetszolgálat"}}},
			{Entity: head(3), Kind: graph.Institution, Names: []graph.Text{{Lang: "hu", Text: "Iskola"}}},
			{Entity: head(4), Kind: graph.Institution, Names: []graph.Text{{Lang: "hu", Text: "ISKOLA"}}},
		},
		Places: []graph.Place{
			{Entity: head(5), Names: []graph.Text{{Lang: "hu", Text: "Paks"}}, Kind: "town"},
			{Entity: head(6), Names: []graph.Text{{Lang: "hu", Text: "Óváros"}}, Kind: "neighbourhood"},
			{Entity: head(7), Names: []graph.Text{{Lang: "hu", Text: "Paks"}}, Kind: "area"},
		},
		Links: []graph.Link{
			{Entity: head(8), Type: graph.LocatedIn, From: head(1).ID, To: head(6).ID},
			{Entity: head(9), Type: graph.LocatedIn, From: head(6).ID, To: head(5).ID},
		},
		Contacts:     []graph.Contact{{Entity: head(10), Of: head(1).ID, Function: "ügyelet", Phone: "107"}},
		Cooperations: []graph.Cooperation{{Entity: head(11), From: head(1).ID, To: head(2).ID, Form: "partnership", Mutual: true, Since: "2016"}},
	}
	brought, err := m.bring(t, "hu", "partners.csv", "name,kind,town,phone\nPOLICE,közbiztonsági szervezet,Paks,107\nIskola,,,\n",
		"cooperations.csv", "from,to,what,since\nMáltai Szeretetszolgálat,Rendőrség,Partnerség,2016\n")
	if got, want := counts(t, brought, err), "simple: 3 rows, 0 created, 0 changed, 3 unchanged, 0 facts"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	_, err = m.bring(t, "en", "partners.csv", "name,kind\niskola,institution\n")
	if want := `partners.csv, row 2, column name: Several partners on the map are called “iskola”.`; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestSimpleTies: rows about the same two with the same form stay apart by
// their beginnings, and a date that is told later is told of the same one.
func TestSimpleTies(t *testing.T) {
	m := newMap(t)
	const partners = "name,kind\nA,NGO\nB,NGO\n"
	for _, step := range []struct{ rows, want string }{
		{"A,B,funding,\n", "1 created, 0 changed, 0 unchanged"},
		{"A,B,funding,\nA,B,funding,2016\n", "1 created, 0 changed, 1 unchanged"},
		{"A,B,funding,2016\nA,B,funding,\n", "0 created, 0 changed, 2 unchanged"},
		{"A,B,funding,2016-05\n", "0 created, 1 changed, 0 unchanged"},
		{"A,B,funding,2016\n", "0 created, 0 changed, 1 unchanged"},
		{"A,B,funding,2018\n", "0 created, 1 changed, 0 unchanged"}, // the one without a date
		{"A,B,funding,2020\n", "1 created, 0 changed, 0 unchanged"},
		{"B,A,funding,2020\n", "1 created, 0 changed, 0 unchanged"},
	} {
		if _, err := m.bring(t, "en", "partners.csv", partners); err != nil {
			t.Fatal(err)
		}
		brought, err := m.bring(t, "en", "cooperations.csv", "from,to,what,since\n"+step.rows)
		if got := counts(t, brought, err); !strings.Contains(got, step.want) {
			t.Errorf("%q: got %s, want %s", step.rows, got, step.want)
		}
	}
}

// TestTemplateComesBack: in each language the template is read as it is, and
// filled in; and whatever the language of the template, in another one.
func TestTemplateComesBack(t *testing.T) {
	for _, lang := range web.Languages() {
		t.Run(lang, func(t *testing.T) {
			m, speech := newMap(t), speak(t, lang)
			var b bytes.Buffer
			if err := exchange.WriteTemplate(&b, speech, m.vocabulary); err != nil {
				t.Fatal(err)
			}
			brought, err := m.bring(t, lang, "empty.xlsx", b.String())
			if got, want := counts(t, brought, err), "simple: 0 rows, 0 created, 0 changed, 0 unchanged, 0 facts"; got != want {
				t.Errorf("got %s, want %s", got, want)
			}
			filled := fill(t, &b, speech)
			brought, err = m.bring(t, lang, "filled.xlsx", filled)
			if got, want := counts(t, brought, err), "simple: 3 rows, 3 created, 0 changed, 0 unchanged, 5 facts"; got != want {
				t.Errorf("got %s, want %s", got, want)
			}
			brought, err = m.bring(t, "cs", "filled.xlsx", filled)
			if got, want := counts(t, brought, err), "simple: 3 rows, 0 created, 0 changed, 3 unchanged, 0 facts"; got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

// fill fills in a template as a person does: by the first and the last word of
// each list to choose from.
func fill(t *testing.T, template *bytes.Buffer, w exchange.Words) string {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(template.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	partners, cooperations := w.Text("things.partner"), w.Text("things.cooperation")
	kinds, forms := list(t, file, partners, "B2:B2000"), list(t, file, cooperations, "C2:C2000")
	for sheet, rows := range map[string][][]any{
		partners:     {{"A", kinds[0], "Paks"}, {"B", kinds[len(kinds)-1]}},
		cooperations: {{"A", "B", forms[len(forms)-1], 2016}},
	} {
		for i, row := range rows {
			if err := file.SetSheetRow(sheet, fmt.Sprintf("A%d", i+2), &row); err != nil {
				t.Fatal(err)
			}
		}
		if panes, err := file.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("the headings of %s do not stay: %+v, %v", sheet, panes, err)
		}
	}
	var b bytes.Buffer
	if err := file.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// list reads the words that a column lets people choose from.
func list(t *testing.T, file *excelize.File, sheet, cells string) []string {
	t.Helper()
	choices, err := file.GetDataValidations(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range choices {
		if c.Sqref != cells {
			continue
		}
		from, at, _ := strings.Cut(strings.ReplaceAll(c.Formula1, "$", ""), "!")
		first, last, _ := strings.Cut(at, ":")
		var begin, end int
		if _, err := fmt.Sscanf(first+" "+last, "A%d A%d", &begin, &end); err != nil {
			t.Fatalf("%s: %v", c.Formula1, err)
		}
		var words []string
		for row := begin; row <= end; row++ {
			word, err := file.GetCellValue(strings.Trim(from, "'"), fmt.Sprintf("A%d", row))
			if err != nil || word == "" {
				t.Fatalf("row %d of the list is %q, %v", row, word, err)
			}
			words = append(words, word)
		}
		return words
	}
	t.Fatalf("%s of %s has no list", cells, sheet)
	return nil
}

// TestTemplateWords: every word that the template offers is understood, and no
// heading means two columns.
func TestTemplateWords(t *testing.T) {
	v := newMap(t).vocabulary
	for _, lang := range web.Languages() {
		speech := speak(t, lang)
		rows := "name,kind\nA,NGO\nB,NGO\n"
		for _, k := range graph.Kinds() {
			rows += fmt.Sprintf("%s,%q\n", k, speech.Text("kind."+string(k)))
		}
		ties := "from,to,what\n"
		for _, f := range v.Terms(graph.SchemeForm) {
			for _, l := range f.Labels {
				if l.Lang == lang {
					ties += fmt.Sprintf("A,B,%q\n", l.Text)
				}
			}
		}
		brought, err := newMap(t).bring(t, lang, "p.csv", rows, "c.csv", ties)
		if got, want := counts(t, brought, err), fmt.Sprintf("simple: %d rows, %[1]d created, 0 changed, 0 unchanged, %[1]d facts", 9+len(v.Terms(graph.SchemeForm))); got != want {
			t.Errorf("%s: got %s, want %s", lang, got, want)
		}
		for _, sheet := range []string{"partners", "cooperations"} {
			var b strings.Builder
			if err := exchange.WriteTemplateCSV(&b, speech, sheet); err != nil {
				t.Fatal(err)
			}
			brought, err := newMap(t).bring(t, "en", "x.csv", b.String())
			if got, want := counts(t, brought, err), "simple: 0 rows, 0 created, 0 changed, 0 unchanged, 0 facts"; got != want {
				t.Errorf("%s, %s: got %s, want %s", lang, sheet, got, want)
			}
			rows := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff")))
			if lang != "en" {
				rows.Comma = ';'
			}
			if head, err := rows.Read(); err != nil || len(head) < 6 {
				t.Errorf("%s, %s: %q, %v", lang, sheet, head, err)
			}
		}
	}
}

// TestSimpleWithoutNetwork: the sheet does not say of which network it speaks.
func TestSimpleWithoutNetwork(t *testing.T) {
	m, speech := newMap(t), speak(t, "en")
	files, err := exchange.OpenFolder(folder("partners.csv", "name,kind\nA,NGO\n"))
	if err != nil {
		t.Fatal(err)
	}
	var own *graph.Error
	if _, err := files.Import(t.Context(), m, nil, speech); !errors.As(err, &own) || !strings.Contains(own.Message, "say it with -network") {
		t.Errorf("got %v", err)
	}
}
