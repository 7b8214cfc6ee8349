package exchange_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
	"github.com/partnermap/partnermap/web"
)

// onlyProblem imports and returns the one problem that there has to be.
func onlyProblem(t *testing.T, m *onMap, lang string, files ...string) exchange.Problem {
	t.Helper()
	before := m.contents.Len()
	_, err := m.bring(t, lang, files...)
	var wrong *exchange.Problems
	if !errors.As(err, &wrong) || len(wrong.List) != 1 {
		t.Fatalf("got %v, want one problem", err)
	}
	if m.contents.Len() != before {
		t.Error("something was written")
	}
	return wrong.List[0]
}

func TestSimpleProblems(t *testing.T) {
	const partners = "name,kind\nMunicipality,Institution\nCaritas,NGO\nJohn,Volunteer\nRoma community,Community\n"
	for _, tt := range []struct {
		name         string
		rows, ties   string
		sheet        string
		row          int
		column, want string
		suggestion   string
	}{
		{"unknown heading", "name,kind,phonne\nA,NGO,1\n", "", "p.csv", 1, "phonne", "This heading is not known.", "Phone"},
		{"heading twice", "name,kind,Név\nA,NGO,B\n", "", "p.csv", 1, "Név", "There are two such columns.", ""},
		{"no name", "kind,name\nNGO,\n", "", "p.csv", 2, "name", "This is missing.", ""},
		{"no kind column", "Partners,Kind\nA,NGO\n", "", "p.csv", 0, "", "It cannot be seen what this table is.", ""},
		{"no kind", "name,kind\nA,\n", "", "p.csv", 2, "kind", "Say what kind of partner this is: Institution, NGO, Employer, Volunteer,", ""},
		{"unknown kind", "name,kind\nA,Intezmeny!\nB,Comunity\n", "", "p.csv", 3, "kind", "“Comunity” is not a kind of partner.", "Community"},
		{"name twice", "name,kind\nÉlet,NGO\nelet,NGO\n", "", "p.csv", 3, "name", "This partner stands in row 2 already.", ""},
		{"e-mail", "name,kind,e-mail\nA,NGO,a at b\n", "", "p.csv", 2, "e-mail", "“a at b” is not an e-mail address.", ""},
		{"website", "name,kind,web\nA,NGO,none yet\n", "", "p.csv", 2, "web", "“none yet” is not the address of a website.", ""},
		{"no heading above", "name,kind,\nA,NGO,x\n", "", "p.csv", 2, "C", "Something stands here, but the column has no name.", ""},
		{"control character", "name,kind\nA\x01,NGO\n", "", "p.csv", 2, "name", "The text is too long, or has characters that cannot be kept.", ""},
		{"too long", "name,kind,description\nA,NGO," + strings.Repeat("x", 10_001) + "\n", "", "p.csv", 2, "description", "The text is too long", ""},
		{"not UTF-8", "name,kind\nPolg\xe1r\xf5rs\xe9g,NGO\n", "", "p.csv", 2, "name", "The letters cannot be read.", ""},
		{"quotation marks", "name,kind\n\"A,NGO\n", "", "p.csv", 2, "", "The quotation marks in this row do not match.", ""},
		{"unknown partner", partners, "from,to,what\nMunicipality,Charitas,funding\n", "c.csv", 2, "to", "There is no partner called “Charitas”, neither on the map nor in this file.", "Caritas"},
		{"unknown form", partners, "from,to,what\nMunicipality,Caritas,fundng\n", "c.csv", 2, "what", "“fundng” is not a form of cooperation.", "Funding"},
		{"a family of forms", partners, "from,to,what\nMunicipality,Caritas,Joint action\n", "c.csv", 2, "what", "“Joint action” stands for several forms. Choose one of: Coordination, Joint project, Partnership.", ""},
		{"no form", partners, "from,to,what\nMunicipality,Caritas,\n", "c.csv", 2, "what", "This is missing.", ""},
		{"no form column", partners, "from,to,wat\nMunicipality,Caritas,x\n", "c.csv", 0, "", "It cannot be seen what this table is.", ""},
		{"the same on both sides", partners, "from,to,what\nCaritas,caritas,funding\n", "c.csv", 2, "to", "This is the same partner on both sides.", ""},
		{"no date", partners, "from,to,what,since\nMunicipality,Caritas,funding,soon\n", "c.csv", 2, "since", "“soon” is not a date.", ""},
		{"a date of two meanings", partners, "from,to,what,since\nMunicipality,Caritas,funding,04/05/2016\n", "c.csv", 2, "since", "“04/05/2016” is not a date.", ""},
		{"end before beginning", partners, "from,to,what,since,until\nMunicipality,Caritas,funding,2016,2015\n", "c.csv", 2, "until", "The end is before the beginning.", ""},
		{"twice the same", partners, "from,to,what\nMunicipality,Caritas,funding\nmunicipality,Caritas,Finanszírozás\n", "c.csv", 3, "from", "This cooperation stands in row 2 already.", ""},
		{"a person and a community", partners, "from,to,what\nJohn,Roma community,participation\n", "c.csv", 2, "to", "A person who volunteers is not tied to a community", ""},
		{"neither", "a,b\nc,d\n", "", "p.csv", 0, "", "It cannot be seen what this table is.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := []string{"p.csv", tt.rows}
			if tt.ties != "" {
				files = append(files, "c.csv", tt.ties)
			}
			p := onlyProblem(t, newMap(t), "en", files...)
			if p.Sheet != tt.sheet || p.Row != tt.row || p.Column != tt.column || !strings.HasPrefix(p.Message, tt.want) || p.Suggestion != tt.suggestion {
				t.Errorf("got %+v", p)
			}
		})
	}
}

// TestSimpleKindStays: who is on the map as something else stays that.
func TestSimpleKindStays(t *testing.T) {
	m := newMap(t)
	if _, err := m.bring(t, "en", "p.csv", "name,kind\nCaritas,NGO\n"); err != nil {
		t.Fatal(err)
	}
	p := onlyProblem(t, m, "hu", "p.csv", "name,kind\nCaritas,Intézmény\n")
	if want := "„Caritas” így van a térképen: Civil szervezet."; !strings.HasPrefix(p.Message, want) || p.Row != 2 {
		t.Errorf("got %+v, want %s", p, want)
	}
}

// TestProblemsInFourLanguages: each language has words of its own.
func TestProblemsInFourLanguages(t *testing.T) {
	seen := map[string]bool{}
	for _, lang := range web.Languages() {
		p := onlyProblem(t, newMap(t), lang, "p.csv", "name,kind\nA,Comunity\n")
		if seen[p.Message] || strings.ContainsAny(p.Message, "{}") || strings.HasPrefix(p.Message, "sheet.") {
			t.Errorf("%s: %s", lang, p.Message)
		}
		seen[p.Message] = true
	}
}

// TestMixedFiles: the workbook and the simple sheet do not come together, and
// a sheet of the same sort comes once.
func TestMixedFiles(t *testing.T) {
	m := newMap(t)
	if p := onlyProblem(t, m, "en", "stakeholders.csv", stakeholders, "partners.csv", "name,kind\nA,NGO\n"); !strings.Contains(p.Message, "but “partners.csv” is the simple sheet") {
		t.Errorf("got %+v", p)
	}
	if p := onlyProblem(t, m, "en", "a.csv", "name,kind\nA,NGO\n", "b.csv", "name,kind\nB,NGO\n"); p.Sheet != "b.csv" || !strings.HasPrefix(p.Message, "There is a table of the same kind already: a.csv.") {
		t.Errorf("got %+v", p)
	}
	var b bytes.Buffer
	if err := excelize.NewFile().Write(&b); err != nil {
		t.Fatal(err)
	}
	if p := onlyProblem(t, m, "en", "new.xlsx", b.String()); !strings.HasPrefix(p.Message, "There is no table in the file.") {
		t.Errorf("got %+v", p)
	}
	if p := onlyProblem(t, m, "en", "partners.csv", "\n\n"); p.Sheet != "partners.csv" || !strings.HasPrefix(p.Message, "The table is empty.") {
		t.Errorf("got %+v", p)
	}
}

// FuzzSimpleSheet: reading never fails but with problems, and what came in
// changes nothing when it comes in again.
func FuzzSimpleSheet(f *testing.F) {
	f.Add([]byte(partnerRows), []byte(tieRows))
	f.Add([]byte("\ufeffname;kind;phone\r\nA;NGO;'+36\r\n\r\nB;Közösség;\r\n"), []byte("from\tto\twhat\nA\tB\t\"Fund\ning\"\n"))
	f.Add([]byte("name,kind\n=A,ngo\n'=A,ngo\n"), []byte("from,to,what,since,until\na,b,funding,2016.,1. 2. 2017\n"))
	f.Add([]byte("name,kind,town\nİ,NGO,ſ\nı,NGO,S\n"), []byte("\xff\xfe"))
	empty := newMap(f)
	empty.spoken["hu"] = speak(f, "hu")
	f.Fuzz(func(t *testing.T, partners, ties []byte) {
		m := *empty
		files := []string{"partners.csv", string(partners), "cooperations.csv", string(ties)}
		if _, err := m.bring(t, "hu", files...); err != nil {
			if !errors.As(err, new(*graph.Error)) || graph.CodeOf(err) == graph.Internal {
				t.Fatalf("%T: %v", err, err)
			}
			return
		}
		again, err := m.bring(t, "hu", files...)
		if err != nil {
			t.Fatalf("brought again: %v", err)
		}
		if n := again.Contents.Len(); n > len(again.Contents.Terms)+len(again.Contents.Networks) && again.Kind == exchange.Simple {
			t.Fatalf("brought again it brings %d facts: %+v", n, again.Contents)
		}
	})
}
