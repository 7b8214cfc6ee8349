package store_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// derived is what the store derives of a network, as lines.
type derived struct{ partners, postings, counts []string }

// derivedNow reads what is derived. Keys are compared in the database: a line
// whose keys are not those of its nodes says so.
func derivedNow(t *testing.T, network graph.ID) derived {
	t.Helper()
	lines := func(text string) []string {
		var list []string
		for _, item := range read(t, nil, text, network).([]any) {
			list = append(list, fmt.Sprint(item.([]any)...))
		}
		slices.Sort(list)
		return list
	}
	return derived{
		partners: lines("MATCH (a)-[r:PARTNER]->(b) WHERE r.network = $n RETURN collect([a.id, ' ', b.id, ' ', toString(r.v), " +
			"CASE WHEN a.id = r.a AND b.id = r.b AND r.na = b.nameKey + '\\u0001' + r.id AND r.nb = a.nameKey + '\\u0001' + r.id THEN '' ELSE ' stale' END, ' ', r.id]) AS answer"),
		postings: lines("MATCH (e)-[r:POSTING]->(w) WHERE r.network = $n RETURN collect([r.list, ' ', e.id, ' ', r.what, ' ', r.value, ' ', toString(r.rank), " +
			"CASE WHEN r.k = e.sortKey AND w.id = $n AND e.network = $n THEN '' ELSE ' stale' END]) AS answer"),
		counts: lines("MATCH (c:Count {network: $n}) WHERE c.n <> 0 RETURN collect([c.list, ' ', c.what, ' ', c.value, ' ', toString(c.rank), ' ', toString(c.n)]) AS answer"),
	}
}

// plainly works out from contents alone what is to be derived of a network,
// slowly and one thing after the other.
func plainly(c *graph.Contents, v *graph.Vocabulary) derived {
	p := &plain{contents: c, ranks: map[graph.ID]int{}, lists: map[graph.ID]string{}, counts: map[string]int{}, least: map[string]int{}}
	network := c.Networks[0].Sensitivity.Rank()
	rank := func(e graph.Entity) int { return max(e.Sensitivity.Rank(), network) }
	c.Each(func(sheet string, n graph.Noun) bool {
		list := map[string]string{
			graph.SheetStakeholders: "Stakeholder", graph.SheetInitiatives: "Initiative", graph.SheetNeeds: "Need", graph.SheetResources: "Resource",
			graph.SheetPlaces: "Place", graph.SheetFindings: "Finding", graph.SheetSources: "Source",
		}[sheet]
		if list != "" {
			p.ranks[n.Head().ID], p.lists[n.Head().ID] = rank(n.Head()), list
			p.count(list, "all", "", p.ranks[n.Head().ID])
		}
		return true
	})
	for _, s := range c.Stakeholders {
		p.count("Stakeholder", "kind", string(s.Kind), rank(s.Entity))
	}
	for _, i := range c.Initiatives {
		p.count("Initiative", "kind", string(i.Kind), rank(i.Entity))
		p.fields(i.ID, i.Fields, p.ranks[i.ID])
	}
	for _, n := range c.Needs {
		p.fields(n.ID, n.Fields, p.ranks[n.ID])
	}
	for _, r := range c.Resources {
		p.fields(r.ID, r.Fields, p.ranks[r.ID])
	}
	for _, k := range c.Commitments {
		p.count("Commitment", "all", "", max(rank(k.Entity), p.ranks[k.By], p.ranks[k.Need]))
	}
	for _, k := range c.Cooperations {
		p.cooperation(k, v)
	}
	p.ties()
	p.places()
	return p.result()
}

type plain struct {
	contents *graph.Contents
	ranks    map[graph.ID]int    // of nodes
	lists    map[graph.ID]string // of nodes
	counts   map[string]int
	least    map[string]int // postings and partners: the least rank
}

func (p *plain) count(list, what, value string, rank int) {
	p.counts[fmt.Sprint(list, " ", what, " ", value, " ", rank)]++
}

func (p *plain) known(line string, rank int) {
	if was, there := p.least[line]; !there || rank < was {
		p.least[line] = rank
	}
}

func (p *plain) post(id graph.ID, what, value string, rank int) {
	p.known("posting "+p.lists[id]+" "+string(id)+" "+what+" "+value, max(rank, p.ranks[id]))
}

func (p *plain) fields(id graph.ID, fields []string, rank int) {
	for _, f := range fields {
		p.post(id, "field", f, rank)
	}
}

func (p *plain) tieRank(e graph.Entity, from, to graph.ID) int {
	return max(e.Sensitivity.Rank(), p.ranks[from], p.ranks[to])
}

func (p *plain) cooperation(k graph.Cooperation, v *graph.Vocabulary) {
	rank := p.tieRank(k.Entity, k.From, k.To)
	p.count("Cooperation", "all", "", rank)
	p.count("Cooperation", "form", k.Form, rank)
	form, _ := v.Term(graph.SchemeForm, k.Form)
	for _, end := range []graph.ID{k.From, k.To} {
		p.post(end, "family", form.Broader, rank)
		if form.Broader != graph.NegativeFamily {
			p.fields(end, k.Fields, rank)
		}
	}
	if form.Broader != graph.NegativeFamily {
		a, b := min(k.From, k.To), max(k.From, k.To)
		p.known("partner "+string(a)+" "+string(b), rank)
	}
}

func (p *plain) ties() {
	fieldsOf := map[graph.ID][]string{}
	for _, i := range p.contents.Initiatives {
		fieldsOf[i.ID] = i.Fields
	}
	for _, n := range p.contents.Needs {
		fieldsOf[n.ID] = n.Fields
	}
	for _, r := range p.contents.Resources {
		fieldsOf[r.ID] = r.Fields
	}
	active := "RUNNER PROVIDER OWNER GOVERNING_BODY MANAGER PARTICIPANT VOLUNTEER"
	for _, r := range p.contents.Roles {
		rank := p.tieRank(r.Entity, r.Stakeholder, r.Initiative)
		p.post(r.Stakeholder, "initiative", string(r.Initiative), rank)
		if slices.Contains(strings.Fields(active), string(r.Role)) {
			p.fields(r.Stakeholder, slices.Concat(r.Fields, fieldsOf[r.Initiative]), rank)
		}
	}
	for _, l := range p.contents.Links {
		if p.lists[l.From] == "Stakeholder" && (l.Type == graph.HoldsResource || l.Type == graph.Addresses) {
			p.fields(l.From, slices.Concat(l.Fields, fieldsOf[l.To]), p.tieRank(l.Entity, l.From, l.To))
		}
	}
}

// places walks up from everything, along every way.
func (p *plain) places() {
	var walk func(start, at graph.ID, rank int)
	walk = func(start, at graph.ID, rank int) {
		for _, l := range p.contents.Links {
			if l.Type == graph.LocatedIn && l.From == at {
				most := max(rank, p.tieRank(l.Entity, l.From, l.To))
				p.post(start, "place", string(l.To), most)
				walk(start, l.To, most)
			}
		}
	}
	for id := range p.ranks {
		walk(id, id, 0)
	}
}

func (p *plain) result() derived {
	var d derived
	for line, rank := range p.least {
		sort, rest, _ := strings.Cut(line, " ")
		words := strings.Fields(rest)
		if sort == "partner" {
			d.partners = append(d.partners, fmt.Sprint(rest, " ", rank, " ", graph.DerivedID("partner", words[0], words[1])))
			continue
		}
		d.postings = append(d.postings, fmt.Sprint(rest, " ", rank))
		p.count(words[0], words[2], words[3], rank)
	}
	for line, n := range p.counts {
		d.counts = append(d.counts, fmt.Sprint(line, " ", n))
	}
	slices.Sort(d.partners)
	slices.Sort(d.postings)
	slices.Sort(d.counts)
	return d
}

// TestDerivedFollows changes small networks at random and holds what is
// derived against what follows plainly from their contents.
func TestDerivedFollows(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	// In the first, a tie against cooperation comes between two partners.
	for _, seed := range []uint64{3572880632969111999, rand.Uint64(), rand.Uint64(), rand.Uint64(), rand.Uint64(), rand.Uint64()} {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) { followAtRandom(t, s, seed) })
	}
}

func followAtRandom(t *testing.T, s *store.Store, seed uint64) {
	t.Helper()
	w := newWorld(t, seed)
	for step := range 14 {
		did := w.change()
		written, gone, around := w.written, w.gone, w.around
		w.written, w.gone, w.around = &graph.Contents{}, nil, nil
		if written.Len() > 0 {
			if _, err := s.Apply(t.Context(), "test", "test", written, nil); err != nil {
				t.Fatal(seed, step, did, err)
			}
		}
		if len(gone) > 0 {
			if err := s.Delete(t.Context(), w.all.Networks[0].ID, gone, around); err != nil {
				t.Fatal(seed, step, did, err)
			}
		}
		want, got := plainly(w.all, s.Vocabulary()), derivedNow(t, w.all.Networks[0].ID)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d, step %d (%s):\npartners %v\npostings %v\ncounts %v", seed, step, strings.Join(did, ", "),
				difference(got.partners, want.partners), difference(got.postings, want.postings), difference(got.counts, want.counts))
		}
	}
	if stale := read(t, s, staleKeys, w.all.Networks[0].ID); stale != int64(0) {
		t.Errorf("seed %d: %v ties have stale copies", seed, stale)
	}
}

// difference lists what is there and should not be, and what is missing.
func difference(got, want []string) []string {
	count := map[string]int{}
	for _, line := range want {
		count[line]--
	}
	for _, line := range got {
		count[line]++
	}
	var list []string
	for _, line := range slices.Sorted(maps.Keys(count)) {
		switch n := count[line]; {
		case n > 0:
			list = append(list, "\n  too much: "+line)
		case n < 0:
			list = append(list, "\n  missing: "+line)
		}
	}
	return list
}
