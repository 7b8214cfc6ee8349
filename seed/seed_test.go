package seed_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/seed"
)

// contents reads the workbook, one by one for each test: a test may sort it.
func contents(t *testing.T) *graph.Contents {
	t.Helper()
	c, err := seed.Contents()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func vocabulary(t *testing.T) *graph.Vocabulary {
	t.Helper()
	v, err := graph.StandardVocabulary()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// network returns the identifier of the network with a slug.
func network(t *testing.T, c *graph.Contents, slug string) graph.ID {
	t.Helper()
	i := slices.IndexFunc(c.Networks, func(n graph.Network) bool { return n.Slug == slug })
	if i < 0 {
		t.Fatalf("no network %s", slug)
	}
	return c.Networks[i].ID
}

func TestNoRuleIsBroken(t *testing.T) {
	for _, p := range contents(t).Check(vocabulary(t)) {
		t.Error(p)
	}
}

// The figures are those of the section "Seed graph" in the notes on the
// domain: counted there from the table of facts, by another program.
func TestFiguresOfTheNetworks(t *testing.T) {
	type figures struct{ stakeholders, cooperations, pairs, isolates int }
	type tie func(formFamily string) bool
	cooperative := func(family string) bool { return family != graph.NegativeFamily }
	all := func(string) bool { return true }
	for _, test := range []struct {
		network string
		counted string
		tie     tie
		members bool
		want    figures
	}{
		{"ostrava", "cooperation", cooperative, false, figures{32, 35, 23, 8}},
		{"ostrava", "negative forms too", all, false, figures{32, 38, 24, 7}},
		{"ostrava", "memberships too", cooperative, true, figures{32, 39, 27, 7}},
		{"paks", "cooperation", cooperative, false, figures{25, 37, 27, 7}},
		{"pata-rat", "cooperation", cooperative, false, figures{22, 7, 7, 13}},
		{"three-authorities", "cooperation", cooperative, false, figures{18, 4, 4, 13}},
	} {
		t.Run(test.network+", "+test.counted, func(t *testing.T) {
			c, v := contents(t), vocabulary(t)
			id := network(t, c, test.network)
			var got figures
			alone := map[graph.ID]bool{}
			for _, s := range c.Stakeholders {
				if s.Network == id {
					got.stakeholders++
					alone[s.ID] = true
				}
			}
			pairs := map[[2]graph.ID]bool{}
			join := func(a, b graph.ID) {
				got.cooperations++
				pairs[[2]graph.ID{min(a, b), max(a, b)}] = true
				delete(alone, a)
				delete(alone, b)
			}
			for _, one := range c.Cooperations {
				form, _ := v.Term(graph.SchemeForm, one.Form)
				if one.Network == id && test.tie(form.Broader) {
					join(one.From, one.To)
				}
			}
			for _, m := range c.Memberships {
				if m.Network == id && test.members {
					join(m.Member, m.Coalition)
				}
			}
			got.pairs, got.isolates = len(pairs), len(alone)
			if got != test.want {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
		})
	}
}

// Needs: 39 in all, 14 of them in Pata Rât; each is addressed; some have no
// holder, and for ten in Pata Rât nobody is named who would provide.
func TestFiguresOfTheNeeds(t *testing.T) {
	type figures struct{ needs, addressed, withoutHolder, withoutProvider int }
	want := map[string]figures{
		"ostrava":           {14, 14, 0, 0},
		"paks":              {5, 5, 4, 0},
		"pata-rat":          {14, 14, 3, 10},
		"three-authorities": {6, 6, 0, 0},
	}
	c := contents(t)
	held, by, wholes, led := map[graph.ID]bool{}, map[graph.ID][]graph.ID{}, map[graph.ID][]graph.ID{}, map[graph.ID]bool{}
	for _, l := range c.Links {
		switch l.Type {
		case graph.HasNeed:
			held[l.To] = true
		case graph.Addresses:
			by[l.To] = append(by[l.To], l.From)
		case graph.PartOf:
			wholes[l.From] = append(wholes[l.From], l.To)
		}
	}
	for _, s := range c.Stakeholders {
		led[s.ID] = true // a stakeholder that addresses a need provides
	}
	for _, r := range c.Roles {
		if r.Role == graph.Runner || r.Role == graph.Provider || r.Role == graph.Owner {
			led[r.Initiative] = true
		}
	}
	var provided func(id graph.ID) bool
	provided = func(id graph.ID) bool { return led[id] || slices.ContainsFunc(wholes[id], provided) }
	got := map[string]figures{}
	for _, n := range c.Networks {
		var f figures
		for _, need := range c.Needs {
			if need.Network != n.ID {
				continue
			}
			f.needs++
			if len(by[need.ID]) > 0 {
				f.addressed++
			}
			if !held[need.ID] {
				f.withoutHolder++
			}
			if !slices.ContainsFunc(by[need.ID], provided) {
				f.withoutProvider++
			}
		}
		got[n.Slug] = f
	}
	for slug, f := range want {
		if got[slug] != f {
			t.Errorf("%s: got %+v, want %+v", slug, got[slug], f)
		}
	}
}

func TestThreadsOfPataRat(t *testing.T) {
	c := contents(t)
	id := network(t, c, "pata-rat")
	var numbers []int64
	for _, i := range c.Initiatives {
		if i.Network == id && i.Kind == graph.Thread {
			numbers = append(numbers, i.Number)
		}
	}
	if want := []int64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}; !slices.Equal(numbers, want) {
		t.Errorf("threads %v, want %v", numbers, want)
	}
}

// Who cooperates with Living Together in how many ways: the number of edges
// and of forms.
func TestTiesOfLivingTogether(t *testing.T) {
	c := contents(t)
	lt := stakeholder(t, c, "ostrava", "Living Together")
	for _, test := range []struct {
		partner      string
		edges, forms int
	}{
		{"Public institutions", 5, 5},
		{"Regional authority", 3, 2},
		{"City of Ostrava", 4, 3},
	} {
		partner := stakeholder(t, c, "ostrava", test.partner)
		edges, forms := 0, map[string]bool{}
		for _, one := range c.Cooperations {
			if one.From == lt && one.To == partner || one.From == partner && one.To == lt {
				edges++
				forms[one.Form] = true
			}
		}
		if edges != test.edges || len(forms) != test.forms {
			t.Errorf("%s: %d edges of %d forms, want %d of %d", test.partner, edges, len(forms), test.edges, test.forms)
		}
	}
}

// The board decided on the village until 2007, when Caritas took over.
func TestWhoLedTheVillage(t *testing.T) {
	c := contents(t)
	at := func(day graph.PartialDate, role graph.RoleKind) (names []string) {
		on, _ := day.Days()
		for _, r := range c.Roles {
			since, _ := r.Since.Days()
			_, until := r.Until.Days()
			if r.Role == role && since <= on && on <= until {
				i := slices.IndexFunc(c.Stakeholders, func(s graph.Stakeholder) bool { return s.ID == r.Stakeholder })
				names = append(names, c.Stakeholders[i].Names[0].Text)
			}
		}
		return names
	}
	for _, test := range []struct {
		day  graph.PartialDate
		role graph.RoleKind
		want []string
	}{
		{"2005-01-01", graph.GoverningBody, []string{"Village managing board"}},
		{"2005-01-01", graph.Manager, nil},
		{"2008-01-01", graph.GoverningBody, nil},
		{"2008-01-01", graph.Manager, []string{"Diocesan Caritas organization"}},
	} {
		if got := at(test.day, test.role); !slices.Equal(got, test.want) {
			t.Errorf("%s on %s: %q, want %q", test.role, test.day, got, test.want)
		}
	}
}

// Communities are named as the documents name them, and only those that are
// the public at large are shown to everybody. Nobody who helps is a person.
func TestPeopleAreProtected(t *testing.T) {
	c := contents(t)
	var public []string
	for _, s := range c.Stakeholders {
		if s.Kind == graph.Community && s.Sensitivity == graph.Public {
			public = append(public, s.Names[0].Text)
		}
		if s.Kind == graph.Community && s.NameSource != graph.NamedByDocument {
			t.Errorf("%s: name source %q", s.Names[0].Text, s.NameSource)
		}
		if s.Kind == graph.Volunteer && !s.VolunteerGroup {
			t.Errorf("%s is a volunteer who is one person", s.Names[0].Text)
		}
	}
	slices.Sort(public)
	want := []string{"Majority of the local society", "Other young people from the city", "People living in other areas of Cluj", "Segments of the Cluj society"}
	if !slices.Equal(public, want) {
		t.Errorf("public communities %q, want %q", public, want)
	}
}

// A need and a finding are at least as closed as whom they are about.
func TestNeedsAndFindingsAreAsClosedAsWhomTheyConcern(t *testing.T) {
	c := contents(t)
	rank := map[graph.ID]int{}
	c.Each(func(_ string, n graph.Noun) bool {
		rank[n.Head().ID] = n.Head().Sensitivity.Rank()
		return true
	})
	for _, l := range c.Links {
		open, closed := l.To, l.From
		if l.Type == graph.AboutEntity {
			open, closed = l.From, l.To
		}
		if (l.Type == graph.HasNeed || l.Type == graph.AboutEntity) && rank[open] < rank[closed] {
			t.Errorf("%s %s: %s is more open than %s", l.Type, l.ID, open, closed)
		}
	}
}

// stakeholder returns the identifier of the stakeholder with a name.
func stakeholder(t *testing.T, c *graph.Contents, slug, name string) graph.ID {
	t.Helper()
	id := network(t, c, slug)
	for _, s := range c.Stakeholders {
		if s.Network == id && s.Names[0].Text == name {
			return s.ID
		}
	}
	t.Fatalf("no stakeholder %s in %s", name, slug)
	return ""
}

// citedBy lists, for each fact, the files of the documents that state it.
func citedBy(c *graph.Contents) map[graph.ID][]string {
	file, by := map[graph.ID]string{}, map[graph.ID][]string{}
	for _, s := range c.Sources {
		file[s.ID] = s.Document
	}
	for _, one := range c.Citations {
		if f := file[one.Source]; !slices.Contains(by[one.Subject], f) {
			by[one.Subject] = append(by[one.Subject], f)
		}
	}
	return by
}

func TestEveryFactIsCited(t *testing.T) {
	c := contents(t)
	by := citedBy(c)
	c.Each(func(sheet string, n graph.Noun) bool {
		if sheet != graph.SheetCitations && len(by[n.Head().ID]) == 0 {
			t.Errorf("%s %s has no citation", sheet, n.Head().ID)
		}
		return true
	})
}

func TestCitationsSayWhere(t *testing.T) {
	c := contents(t)
	language := map[graph.ID]string{}
	for _, s := range c.Sources {
		language[s.ID] = s.Language
	}
	type place struct {
		subject, source graph.ID
		locator         string
	}
	seen := map[place]bool{}
	for _, one := range c.Citations {
		at := place{one.Subject, one.Source, one.Locator}
		if !strings.HasPrefix(one.Locator, "paragraph ") || one.Language != language[one.Source] || seen[at] {
			t.Errorf("citation %s: %q in %q, or twice", one.ID, one.Locator, one.Language)
		}
		seen[at] = true
	}
}

// What only one of the two accounts of Paks states says so.
func TestOneVersionOfPaksIsMarked(t *testing.T) {
	const english, hungarian = "Only the English version says so.", "Only the Hungarian version says so."
	c := contents(t)
	id, by := network(t, c, "paks"), citedBy(c)
	marked := map[string]int{}
	c.Each(func(sheet string, n graph.Noun) bool {
		head := n.Head()
		if s, ok := n.(graph.Source); head.Network != id || sheet == graph.SheetCitations || ok && s.Document != "" {
			return true
		}
		want := ""
		if files := by[head.ID]; len(files) == 1 {
			want = map[bool]string{true: english, false: hungarian}[strings.HasPrefix(files[0], "000_")]
		}
		got := ""
		for _, mark := range []string{english, hungarian} {
			if strings.Contains(head.Remark, mark) {
				got += mark
			}
		}
		if got != want {
			t.Errorf("%s %s is marked %q, want %q", sheet, head.ID, got, want)
		}
		marked[got]++
		return true
	})
	if marked[english] == 0 || marked[hungarian] == 0 || marked[""] == 0 {
		t.Errorf("marks: %v", marked)
	}
}

// Whoever works in the country of a map reads it in its language. What the
// sources do not have in it is our translation, and says so.
func TestTheCasesAreTranslated(t *testing.T) {
	c := contents(t)
	ours := map[string]int{}
	for slug, lang := range map[string]string{"ostrava": "cs", "paks": "hu", "pata-rat": "ro", "three-authorities": "hu"} {
		id := network(t, c, slug)
		check := func(kind string, of graph.ID, texts []graph.Text, required bool) {
			i := slices.IndexFunc(texts, func(one graph.Text) bool { return one.Lang == lang })
			switch {
			case i < 0 && required:
				t.Errorf("%s: the %s of %s is not there in %s", slug, kind, of, lang)
			case i >= 0 && strings.ContainsAny(texts[i].Text, "şţŞŢ"):
				t.Errorf("%s: %q has a cedilla", slug, texts[i].Text)
			case i >= 0 && texts[i].Translated:
				ours[slug+" "+kind]++
			}
		}
		c.Each(func(_ string, n graph.Noun) bool {
			if n.Head().Network != id {
				return true
			}
			v := reflect.ValueOf(n)
			_, source := n.(graph.Source) // the title of a document stays as it is
			if names := v.FieldByName("Names"); names.IsValid() {
				check("name", n.Head().ID, names.Interface().([]graph.Text), !source)
			}
			if described := v.FieldByName("Descriptions"); described.IsValid() && described.Len() > 0 {
				check("description", n.Head().ID, described.Interface().([]graph.Text), true)
			}
			return true
		})
	}
	want := map[string]int{
		"ostrava name": 87, "ostrava description": 34, "paks name": 3, "paks description": 18,
		"pata-rat name": 63, "pata-rat description": 27, "three-authorities name": 43, "three-authorities description": 15,
	}
	if !maps.Equal(ours, want) {
		t.Errorf("our translations are %v, want %v", ours, want)
	}
}
