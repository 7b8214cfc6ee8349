package resolvers_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

const find = `query ($t: String!, $n: ID, $of: [SearchSubject!], $f: Int) { search(text: $t, network: $n, of: $of, first: $f) { matched node { id } } }`

// findable is a network of a test, and what is found in it.
type findable struct {
	*api
	network graph.Network
	named   map[graph.ID]string // what the test calls the things
}

func newFindable(t *testing.T) *findable {
	a := newAPI(t)
	return &findable{api: a, network: neo4jtest.Network(t), named: map[graph.ID]string{}}
}

func (f *findable) entity(s graph.Sensitivity, name string) graph.Entity {
	id := neo4jtest.ID(f.t)
	f.named[id] = name
	return graph.Entity{ID: id, Network: f.network.ID, Sensitivity: s}
}

// ngo makes an organisation; texts are its name in several languages.
func (f *findable) ngo(s graph.Sensitivity, texts ...string) graph.Stakeholder {
	ngo := graph.Stakeholder{Entity: f.entity(s, texts[0]), Kind: graph.NGO}
	for i, text := range texts {
		ngo.Names = append(ngo.Names, graph.Text{Lang: []string{"en", "hu", "ro", "cs"}[i], Text: text})
	}
	return ngo
}

// find searches the network and returns each hit as its class and what the
// test calls it.
func (f *findable) find(actor access.Actor, text string, of ...string) []string {
	f.t.Helper()
	variables := map[string]any{"t": text, "n": f.network.ID, "f": 50}
	if of != nil {
		variables["of"] = of
	}
	return f.hits(f.askAs(actor, find, variables))
}

func (f *findable) hits(answer map[string]any) []string {
	f.t.Helper()
	hits := []string{}
	list, _ := answer["search"].([]any)
	for _, hit := range list {
		id, _ := dig(hit, "node", "id").(string)
		if f.named[graph.ID(id)] == "" {
			f.t.Errorf("%s is of another network", id)
		}
		hits = append(hits, fmt.Sprint(dig(hit, "matched"), " ", f.named[graph.ID(id)]))
	}
	return hits
}

func (f *findable) wants(actor access.Actor, text string, want ...string) {
	f.t.Helper()
	if got := f.find(actor, text); !slices.Equal(got, want) {
		f.t.Errorf("%q: %q, want %q", text, got, want)
	}
}

// TestSearchClasses: exact names, names, the rest, each by name; then what is
// written alike.
func TestSearchClasses(t *testing.T) {
	t.Parallel()
	f := newFindable(t)
	described := f.ngo(graph.Public, "Zebra")
	described.Descriptions = []graph.Text{{Lang: "en", Text: "It runs a school near the river."}}
	numbered := f.ngo(graph.Public, "Numbered")
	numbered.Identifiers = []graph.ExternalID{{Scheme: "CZ-ICO", Value: "65497996"}}
	need := graph.Need{Entity: f.entity(graph.Public, "need"), Names: []graph.Text{{Lang: "en", Text: "Bus to the school"}}}
	f.load(&graph.Contents{Networks: []graph.Network{f.network}, Needs: []graph.Need{need}, Stakeholders: []graph.Stakeholder{
		f.ngo(graph.Public, "School of music"), f.ngo(graph.Public, "Arts and School"), f.ngo(graph.Public, "School"), f.ngo(graph.Public, "Iskola", "School"), described, numbered,
		f.ngo(graph.Public, "Vzájemné soužití, o.p.s."), f.ngo(graph.Public, "Ștefan cel Mare", "Szent István"), f.ngo(graph.Public, "Ştefănescu"), f.ngo(graph.Public, "Chrám"),
		f.ngo(graph.Public, "Őszirózsa Egyesület"), f.ngo(graph.Public, "अस्पताल सेवा"), f.ngo(graph.Public, "Ромска болница"), f.ngo(graph.Public, "社区中心"), f.ngo(graph.Public, "And Or Not To"),
		f.ngo(graph.Public, "Vítkovice-Hulváky"),
	}})
	owner := access.Owner()
	f.wants(owner, "school", "EXACT_NAME Iskola", "EXACT_NAME School", "NAME Arts and School", "NAME need", "NAME School of music", "OTHER Zebra")
	f.wants(owner, "SCHO", "NAME Arts and School", "NAME need", "NAME Iskola", "NAME School", "NAME School of music", "OTHER Zebra")
	f.wants(owner, "zebra riv", "OTHER Zebra")
	f.wants(owner, "mus sch", "NAME School of music")
	f.wants(owner, "ool")
	f.wants(owner, "soužiti vzaj", "NAME Vzájemné soužití, o.p.s.")
	f.wants(owner, "  VZÁJEMNÉ   souziti, O.P.S. ", "EXACT_NAME Vzájemné soužití, o.p.s.")
	for _, text := range []string{"Ştefan", "Ștefan", "stefan", "S\u0326tefan"} {
		f.wants(owner, text, "NAME Ștefan cel Mare", "NAME Ştefănescu")
	}
	f.wants(owner, "szent istvan", "EXACT_NAME Ștefan cel Mare")
	f.wants(owner, "ch", "NAME Chrám")
	f.wants(owner, "oszirozsa", "NAME Őszirózsa Egyesület")
	f.wants(owner, "सेवा", "NAME अस्पताल सेवा")
	f.wants(owner, "БОЛН", "NAME Ромска болница")
	f.wants(owner, "社区", "NAME 社区中心")
	f.wants(owner, "AND OR NOT TO", "EXACT_NAME And Or Not To")
	f.wants(owner, "𝐀𝐍𝐃", "NAME And Or Not To", "NAME Arts and School")
	f.wants(owner, "vitkovice hulvaky", "NAME Vítkovice-Hulváky")
	f.wants(owner, "Vitkovice-HULVAKY", "EXACT_NAME Vítkovice-Hulváky")
	for _, text := range []string{"CZ-ICO:65497996", "65497996", "6549", "cz-ico"} {
		f.wants(owner, text, "OTHER Numbered")
	}
	f.wants(owner, "65497997")
	for _, text := range []string{"oszirzsoa", "őszirozsaa egye", "vitkovcie hulvaky", "ozsirzsa", "egyesulte"} {
		if got := f.find(owner, text); len(got) != 1 || !strings.HasPrefix(got[0], "SIMILAR ") {
			t.Errorf("%q: %q, want one that is written alike", text, got)
		}
	}
	f.wants(owner, "oszirzo", "SIMILAR Őszirózsa Egyesület") // unfinished, with one error
	f.wants(owner, "ramch")
}

// TestSearchLimits: by network, by type, by number; several networks at once.
func TestSearchLimits(t *testing.T) {
	t.Parallel()
	f := newFindable(t)
	word := "w" + strings.ReplaceAll(string(neo4jtest.ID(t)), "-", "")
	names := func(text string) []graph.Text { return []graph.Text{{Lang: "en", Text: word + " " + text}} }
	c := &graph.Contents{
		Networks:     []graph.Network{f.network},
		Stakeholders: []graph.Stakeholder{{Entity: f.entity(graph.Public, "school"), Kind: graph.Institution, Names: names("c")}, {Entity: f.entity(graph.Public, "village"), Kind: graph.Community, Names: names("a")}},
		Initiatives:  []graph.Initiative{{Entity: f.entity(graph.Public, "initiative"), Kind: graph.Project, Names: names("b")}},
		Needs:        []graph.Need{{Entity: f.entity(graph.Public, "need"), Names: names("d")}},
		Resources:    []graph.Resource{{Entity: f.entity(graph.Public, "resource"), Names: names("e")}},
		Places:       []graph.Place{{Entity: f.entity(graph.Public, "place"), Names: names("f")}},
		Findings:     []graph.Finding{{Entity: f.entity(graph.Public, "finding"), Kind: graph.Lesson, Names: names("g")}},
		Sources:      []graph.Source{{Entity: f.entity(graph.Public, "source"), Kind: graph.Document, Names: names("h")}},
	}
	f.load(c)
	owner := access.Owner()
	f.wants(owner, word, "NAME village", "NAME initiative", "NAME school", "NAME need", "NAME resource", "NAME place", "NAME finding", "NAME source")
	for of, want := range map[string][]string{
		"STAKEHOLDER": {"NAME village", "NAME school"}, "INITIATIVE": {"NAME initiative"}, "NEED": {"NAME need"}, "RESOURCE": {"NAME resource"},
		"PLACE": {"NAME place"}, "FINDING": {"NAME finding"}, "SOURCE": {"NAME source"},
	} {
		if got := f.find(owner, word, of); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", of, got, want)
		}
	}
	if got := f.find(owner, word, "NEED", "PLACE", "NEED"); !slices.Equal(got, []string{"NAME need", "NAME place"}) {
		t.Errorf("two types: %q", got)
	}
	if got := f.hits(f.ask(`query ($t: String!) { search(text: $t, of: []) { matched node { id } } }`, map[string]any{"t": word})); len(got) != 0 {
		t.Errorf("of no type: %q", got)
	}
	if got := f.hits(f.ask(find, map[string]any{"t": word, "n": f.network.ID, "f": 3})); !slices.Equal(got, []string{"NAME village", "NAME initiative", "NAME school"}) {
		t.Errorf("the first 3: %q", got)
	}
	for _, network := range []string{string(neo4jtest.ID(t)), "no id", `x) OR searchRank:(r2`, ""} {
		if got := f.hits(f.ask(find, map[string]any{"t": word, "n": network})); len(got) != 0 {
			t.Errorf("in the network %q: %q", network, got)
		}
	}
	other := neo4jtest.Network(t)
	ngo := f.ngo(graph.Public, word)
	ngo.Network, f.named[ngo.ID] = other.ID, "elsewhere"
	f.load(&graph.Contents{Networks: []graph.Network{other}, Stakeholders: []graph.Stakeholder{ngo}})
	if got := f.hits(f.ask(find, map[string]any{"t": word, "f": 3})); !slices.Equal(got, []string{"EXACT_NAME elsewhere", "NAME village", "NAME initiative"}) {
		t.Errorf("in all networks: %q", got)
	}
}

// TestSearchVisibility: who may not see something does not find it, and the
// rest stays as it is. What is alike but hidden takes nobody's place.
func TestSearchVisibility(t *testing.T) {
	t.Parallel()
	f := newFindable(t)
	c := &graph.Contents{Networks: []graph.Network{f.network}, Stakeholders: []graph.Stakeholder{
		f.ngo(graph.Public, "Helpers open"), f.ngo(graph.Partners, "Helpers closed"), f.ngo(graph.Restricted, "Helpers secret"), f.ngo(graph.Restricted, "Helpers"),
		f.ngo(graph.Public, "abcdefghxy"),
	}}
	for i := range 26 * 4 { // nearer to what is asked for than the public one
		c.Stakeholders = append(c.Stakeholders, f.ngo(graph.Restricted, fmt.Sprintf("abcd%cfgh%c", 'a'+i%26, 'a'+i/26)))
	}
	f.load(c)
	public, partner, owner := access.Public(), access.Actor{Name: "partner", Clearance: graph.Partners}, access.Owner()
	f.wants(public, "helpers", "NAME Helpers open")
	f.wants(partner, "helpers", "NAME Helpers closed", "NAME Helpers open")
	f.wants(owner, "helpers", "EXACT_NAME Helpers", "NAME Helpers closed", "NAME Helpers open", "NAME Helpers secret")
	f.wants(public, "closed")
	f.wants(public, "secret")
	f.wants(public, "closde", []string{}...)
	f.wants(public, "abcdefgh", "NAME abcdefghxy")
	f.wants(public, "abcdefgz", "SIMILAR abcdefghxy") // unfinished
	f.wants(public, "abcdfghxz", "SIMILAR abcdefghxy")
	for id, of := range map[access.Actor]int{public: 1, partner: 1, owner: 50} {
		if got := f.find(id, "abcdefzhxx"); len(got) > of || len(got) == 0 {
			t.Errorf("%s finds %d, want up to %d", id.Name, len(got), of)
		}
	}
	f.network.Sensitivity = graph.Partners
	f.load(&graph.Contents{Networks: []graph.Network{f.network}})
	f.wants(public, "helpers")
	f.wants(public, "abcdfghxz")
	f.wants(partner, "helpers", "NAME Helpers closed", "NAME Helpers open")
	f.network.Sensitivity, c.Stakeholders[1].Sensitivity, c.Stakeholders[0].Sensitivity = graph.Public, graph.Public, graph.Restricted
	f.load(&graph.Contents{Networks: []graph.Network{f.network}, Stakeholders: c.Stakeholders[:2]})
	f.wants(public, "helpers", "NAME Helpers closed")
	f.wants(public, "helpesr closed", "SIMILAR Helpers closed")
	f.wants(public, "helpesr open")
}

// TestSearchFollowsWrites: what was written is found at once, and under its
// new name only.
func TestSearchFollowsWrites(t *testing.T) {
	t.Parallel()
	f := newFindable(t)
	ngo := f.ngo(graph.Public, "Before")
	f.load(&graph.Contents{Networks: []graph.Network{f.network}, Stakeholders: []graph.Stakeholder{ngo}})
	f.wants(access.Owner(), "before", "EXACT_NAME Before")
	ngo.Names[0].Text, ngo.Descriptions = "After", []graph.Text{{Lang: "hu", Text: "leírás"}}
	f.load(&graph.Contents{Networks: []graph.Network{f.network}, Stakeholders: []graph.Stakeholder{ngo}})
	f.wants(access.Owner(), "before")
	f.wants(access.Owner(), "befroe")
	f.wants(access.Owner(), "after", "EXACT_NAME Before")
	f.wants(access.Owner(), "leir", "OTHER Before")
	ngo.Descriptions = nil
	f.load(&graph.Contents{Networks: []graph.Network{f.network}, Stakeholders: []graph.Stakeholder{ngo}})
	f.wants(access.Owner(), "leir")
}

// TestSearchAmongMany: exact names are found among more than the index gives
// of a class, and the answer is full.
func TestSearchAmongMany(t *testing.T) {
	t.Parallel()
	f := newFindable(t)
	c := &graph.Contents{Networks: []graph.Network{f.network}}
	for i := range 1500 {
		c.Stakeholders = append(c.Stakeholders, f.ngo(graph.Public, fmt.Sprintf("Many %d", i)))
	}
	c.Stakeholders = append(c.Stakeholders, f.ngo(graph.Public, "Many"), f.ngo(graph.Public, "Much", "many"))
	f.load(c)
	got := f.find(access.Public(), "many")
	if len(got) != 50 || got[0] != "EXACT_NAME Many" || got[1] != "EXACT_NAME Much" || !strings.HasPrefix(got[2], "NAME Many ") {
		t.Errorf("%d hits: %q", len(got), got[:min(3, len(got))])
	}
	for i := range len(got) - 3 {
		var a, b int
		if _, err := fmt.Sscanf(got[i+2]+" "+got[i+3], "NAME Many %d NAME Many %d", &a, &b); err != nil || a >= b {
			t.Errorf("%q before %q: %v", got[i+2], got[i+3], err)
		}
	}
	if got, want := f.find(access.Public(), "many 149"), "EXACT_NAME Many 149"; len(got) != 11 || got[0] != want {
		t.Errorf("%q, want 11 and the first %q", got, want)
	}
}

// TestSearchNode: a hit is compiled like any entity, with lists and terms.
func TestSearchNode(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	a.load(c)
	got := a.askAs(access.Public(), `query ($n: ID) { search(text: "iskola", network: $n) { __typename matched one: node { __typename id } node { ... on Stakeholder { name(lang: "hu")
		cooperations(first: 1) { totalCount edges { partner { name } node { form { label } } } } ... on Institution { institutionKind { label(lang: "cs") } } } ... on Need { quantity { value } } } } }`, map[string]any{"n": n.ID})
	equalJSON(t, got, fmt.Sprintf(`{"search":[{"__typename":"SearchHit","matched":"EXACT_NAME","one":{"__typename":"Institution","id":%q},"node":{"name":"Iskola",
		"cooperations":{"totalCount":2,"edges":[{"partner":{"name":"Helpers"},"node":{"form":{"label":"Funding"}}}]},"institutionKind":{"label":"Škola"}}}]}`, c.Stakeholders[0].ID))
	literal := a.ask(fmt.Sprintf(`{ search(text: "isk", network: %q, of: [STAKEHOLDER], first: 5) { matched node { id } } }`, n.ID), nil)
	variable := a.ask(find, map[string]any{"t": "isk", "n": n.ID, "of": []string{"STAKEHOLDER"}, "f": 5})
	if !reflect.DeepEqual(literal, variable) || len(literal["search"].([]any)) != 1 {
		t.Errorf("literal %v\nvariable %v", literal, variable)
	}
}

// TestSearchTakesAnyText: whatever is typed, the index understands it.
func TestSearchTakesAnyText(t *testing.T) {
	t.Parallel()
	f := newFindable(t)
	c := &graph.Contents{Networks: []graph.Network{f.network}}
	for i := range 26 * 10 { // more words that are alike than the index follows, for each of ten words
		c.Stakeholders = append(c.Stakeholders, f.ngo(graph.Public, strings.Repeat(fmt.Sprintf("abcdefg%c%c ", 'a'+i%26, 'a'+i/26), 10)))
	}
	f.load(c)
	signs := []rune(`+-&|!(){}[]^"~*?:\/<>=@#$%_;,.'` + "\t\n\u3000\u00a0\u2028ßőțşčﷺﬃ½𝐀𝐍𝐃漢अस्ИİıΣ")
	r := rand.New(rand.NewPCG(1, 2))
	texts := []string{
		strings.TrimSpace(strings.Repeat("abcdefgzz ", 10)), strings.Repeat("q", 200), strings.Repeat("ﷺ", 2), "AND", "a AND", "NOT a", "a OR OR", "TO", "[a TO b]", "a~2", "searchRank:r2", "*:*", "/a/", `a\`, `"a`,
	}
	for range 300 {
		text := []rune{}
		for range 1 + r.IntN(20) {
			if r.IntN(2) == 0 {
				text = append(text, signs[r.IntN(len(signs))])
			} else {
				text = append(text, rune("abANDORT 1"[r.IntN(10)]))
			}
		}
		texts = append(texts, string(text))
	}
	actors := []access.Actor{access.Public(), {Name: "partner", Clearance: graph.Partners}, access.Owner()}
	for i, text := range texts {
		status, body := post(t, f.handler, actors[i%3], find, map[string]any{"t": text, "n": f.network.ID})
		if n := len(graph.Words(text)); strings.Contains(body, `"errors"`) && (n > 0 && n <= 10 || !strings.Contains(body, "BAD_USER_INPUT")) {
			t.Errorf("%q: %d %s", text, status, body)
		}
	}
	if got := f.find(access.Owner(), texts[0]); len(got) != 50 {
		t.Errorf("ten misspelt words find %d, want 50", len(got))
	}
}

// TestSearchAgainstPlainReading holds random searches against a plain reading
// of the schema's description.
func TestSearchAgainstPlainReading(t *testing.T) {
	t.Parallel()
	f := newFindable(t)
	seed := rand.Uint64()
	r := rand.New(rand.NewPCG(seed, 0))
	phrase := func(words int) string {
		var list []string
		for range words {
			word := ""
			for range 1 + r.IntN(10) {
				word += string("aab"[r.IntN(3)])
			}
			list = append(list, word)
		}
		return strings.Join(list, " ")
	}
	c := &graph.Contents{Networks: []graph.Network{f.network}}
	for range 20 {
		ngo := f.ngo(graph.Public, phrase(1+r.IntN(2)))
		if r.IntN(2) == 0 {
			ngo.Descriptions = []graph.Text{{Lang: "en", Text: phrase(3)}}
		}
		f.named[ngo.ID] = string(ngo.ID)
		c.Stakeholders = append(c.Stakeholders, ngo)
	}
	f.load(c)
	seen := map[string]int{}
	for range 300 {
		text := phrase(1 + r.IntN(2))
		got, want := f.find(access.Public(), text), plainSearch(c.Stakeholders, text)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("seed %d, %q: %q, want %q", seed, text, got, want)
		}
		for _, hit := range want {
			seen[strings.Fields(hit)[0]]++
		}
	}
	if len(seen) != 4 {
		t.Errorf("only %v were found", slices.Collect(maps.Keys(seen)))
	}
}

// plainSearch lists what a search finds, sorted.
func plainSearch(list []graph.Stakeholder, text string) []string {
	words := strings.Fields(text)
	begun := func(in string) func(string) bool {
		return func(w string) bool { return strings.Contains(" "+in, " "+w) }
	}
	var hits, similar []string
	for _, s := range list {
		name, all := s.Names[0].Text, s.Names[0].Text
		for _, d := range s.Descriptions {
			all += " " + d.Text
		}
		alike := true
		for i, w := range words {
			alike = alike && slices.ContainsFunc(strings.Fields(name), func(in string) bool { return plainAlike(w, in, i == len(words)-1) })
		}
		switch {
		case name == text:
			hits = append(hits, "EXACT_NAME "+string(s.ID))
		case !slices.ContainsFunc(words, func(w string) bool { return !begun(name)(w) }):
			hits = append(hits, "NAME "+string(s.ID))
		case !slices.ContainsFunc(words, func(w string) bool { return !begun(all)(w) }):
			hits = append(hits, "OTHER "+string(s.ID))
		case alike:
			similar = append(similar, "SIMILAR "+string(s.ID))
		}
	}
	if len(hits) == 0 {
		hits = similar
	}
	slices.Sort(hits)
	return hits
}

// plainAlike tells whether a typed word begins another or is written alike.
func plainAlike(typed, in string, last bool) bool {
	if strings.HasPrefix(in, typed) {
		return true
	}
	forgiven := 0
	if len(typed) >= 4 {
		forgiven++
	}
	if len(typed) >= 8 {
		forgiven++
	}
	if errors(typed, in) <= forgiven {
		return true
	}
	for i := range in {
		if last && forgiven > 0 && errors(typed, in[:i]) <= 1 {
			return true
		}
	}
	return false
}

// errors counts the letters that are missing, wrong, too many or swapped.
func errors(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
				continue
			case a[i-1] == b[j-1]:
				d[i][j] = d[i-1][j-1]
			default:
				d[i][j] = 1 + min(d[i-1][j-1], d[i-1][j], d[i][j-1])
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], 1+d[i-2][j-2])
			}
		}
	}
	return d[len(a)][len(b)]
}
