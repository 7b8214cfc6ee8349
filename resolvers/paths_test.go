package resolvers_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

const askPaths = `query ($from: ID!, $to: ID!, $limit: Int = 3) { paths(from: $from, to: $to, limit: $limit) {
	steps { from { id name } to { id } cooperations { id form { code label(lang: "en") } from { id } } } } }`

// TestPaths: chains of partners, with what makes each step one, as far as the
// one who asks may know it.
func TestPaths(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	look := func(actor access.Actor, from, to string) any {
		t.Helper()
		return s.askAs(actor, askPaths, map[string]any{"from": s.ids[from], "to": s.ids[to]})["paths"]
	}
	owner := look(access.Owner(), "Alpha", "Delta")
	if paths, _ := owner.([]any); len(paths) != 1 {
		t.Fatalf("from Alpha to Delta: %v", owner)
	}
	steps := dig(owner, 0, "steps").([]any)
	equalList(t, "from", s.letters(pluck(steps, "from"), "id"), "Alpha", "Beta")
	equalList(t, "to", s.letters(pluck(steps, "to"), "id"), "Beta", "Delta")
	equalList(t, "the first step", s.letters(dig(steps, 0, "cooperations"), "id"), "c1", "c2")
	equalList(t, "the second step", s.letters(dig(steps, 1, "cooperations"), "id"), "c3")
	equalJSON(t, dig(steps, 1, "cooperations", 0, "form"), `{"code":"in_kind_resource","label":"In-kind contribution"}`)
	equalList(t, "reluctance is no tie", s.letters(pluck(dig(look(access.Owner(), "Echo", "Alpha"), 0, "steps"), "to"), "id"), "Beta", "Alpha")
	equalList(t, "the public, in public", s.letters(pluck(dig(look(access.Public(), "Echo", "Alpha"), 0, "steps"), "to"), "id"), "Beta", "Alpha")
	equalJSON(t, look(access.Owner(), "Alpha", "Club"), `[]`)
	for _, hidden := range [][2]string{{"Alpha", "Delta"}, {"Delta", "Alpha"}, {"Alpha", "Xenon"}, {"Alpha", "c1"}, {"nobody", "Alpha"}} {
		if got := look(access.Public(), hidden[0], hidden[1]); got != nil {
			t.Errorf("%v for the public: %v", hidden, got)
		}
	}
	other := newScene(t)
	if got := s.ask(askPaths, map[string]any{"from": s.ids["Alpha"], "to": other.ids["Beta"]})["paths"]; got != nil {
		t.Errorf("to another map: %v", got)
	}
}

// TestPathsLeadAnywhere: who is on a chain can be asked for all that one can be
// asked for elsewhere.
func TestPathsLeadAnywhere(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	got := s.ask(`query ($a: ID!, $b: ID!) { here: paths(from: $a, to: $b) { __typename steps { __typename
		who: from { __typename id ... on Institution { institutionKind { label } } network { statistics(by: FORM) { value } } }
		to { id roles(first: 1) { totalCount edges { node { role } } } network { slug } }
		first: cooperations { id } cooperations { id to { network { slug } } citations { totalCount } } } } }`,
		map[string]any{"a": s.ids["Alpha"], "b": s.ids["Beta"]})
	step := dig(got, "here", 0, "steps", 0)
	equalJSON(t, dig(step, "who", "network", "statistics", 0), `{"value":"funding"}`)
	equalJSON(t, dig(step, "to", "roles"), `{"totalCount":2,"edges":[{"node":{"role":"PARTICIPANT"}}]}`)
	equalJSON(t, dig(step, "cooperations", 0, "citations", "totalCount"), `0`)
	equalList(t, "under two names", s.letters(dig(step, "first"), "id"), "c1", "c2")
	if status, body := post(t, s.handler, access.Owner(), `query ($a: ID!, $b: ID!) { paths(from: $a, to: $b) { steps { cooperations { citations(first: 300) { totalCount edges { cursor } } } } } }`, map[string]any{"a": s.ids["Alpha"], "b": s.ids["Beta"]}); !strings.Contains(body, "asks for up to 54000 items") {
		t.Errorf("pages that are too large: %d %s", status, body)
	}
}

// TestPathsHaveBounds: more chains than are given, and a chain to oneself.
func TestPathsHaveBounds(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	for arguments, want := range map[string]string{
		`from: "x", to: "y", limit: 0`: "paths.limit: asks for 0, 1 to 3 are allowed",
		`from: "x", to: "y", limit: 4`: "paths.limit: asks for 4, 1 to 3 are allowed",
		`from: "x", to: "x"`:           "paths: from and to are the same; name two",
	} {
		if status, body := post(t, a.handler, access.Owner(), `{ paths(`+arguments+`) { steps { from { id } } } }`, nil); !strings.Contains(body, want) {
			t.Errorf("%s: %d %s, want %q", arguments, status, body, want)
		}
	}
}

// web is a random network and what a plain search knows of it.
type web struct {
	*scene
	names    []string
	partners map[string]map[string]bool
}

// newWeb makes a network of some stakeholders, tied at random so that they lie
// in several clusters; every seventh tie tells of conflict.
func newWeb(t *testing.T, seed uint64, n, ties int) *web {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 1))
	w := &web{scene: &scene{api: newAPI(t), network: neo4jtest.Network(t), ids: map[string]graph.ID{}}, partners: map[string]map[string]bool{}}
	c := &graph.Contents{Networks: []graph.Network{w.network}}
	for i := range n {
		name := fmt.Sprintf("S%03d", i)
		w.names, w.partners[name] = append(w.names, name), map[string]bool{}
		c.Stakeholders = append(c.Stakeholders, graph.Stakeholder{Entity: w.entity(name, graph.Public), Kind: graph.Group, Names: inBoth(name)})
	}
	for i := range ties {
		a := r.IntN(n)
		b := min(n-1, a+1+r.IntN(6)) // not far, so that chains are long
		form := "referral"
		if i%7 == 0 {
			form = "conflict"
		}
		if a == b {
			continue
		}
		c.Cooperations = append(c.Cooperations, graph.Cooperation{Entity: w.entity(fmt.Sprint("c", i), graph.Public), From: w.ids[w.names[b]], To: w.ids[w.names[a]], Form: form})
		if form == "referral" {
			w.partners[w.names[a]][w.names[b]], w.partners[w.names[b]][w.names[a]] = true, true
		}
	}
	w.load(c)
	return w
}

// shortest lists all shortest chains of at most six steps, by name.
func (w *web) shortest(from, to string) [][]string {
	chains := [][]string{{from}}
	for range 6 {
		var longer, there [][]string
		for _, chain := range chains {
			for next := range w.partners[chain[len(chain)-1]] {
				if !slices.Contains(chain, next) {
					longer = append(longer, append(slices.Clone(chain), next))
				}
			}
		}
		for _, chain := range longer {
			if chain[len(chain)-1] == to {
				there = append(there, chain)
			}
		}
		if len(there) > 0 {
			slices.SortFunc(there, func(a, b []string) int { return cmp.Compare(strings.Join(a, " "), strings.Join(b, " ")) })
			return there
		}
		chains = longer
	}
	return nil
}

// TestPathsAreTheShortest: on random networks the chains are those that a plain
// search finds, in the same order.
func TestPathsAreTheShortest(t *testing.T) {
	t.Parallel()
	found := map[int]int{} // how many pairs are so many steps apart
	for seed := range uint64(2) {
		w := newWeb(t, seed, 40, 70)
		r := rand.New(rand.NewPCG(seed, 2))
		for range 25 {
			from, to := w.names[r.IntN(len(w.names))], w.names[r.IntN(len(w.names))]
			if from == to {
				continue
			}
			limit := 1 + r.IntN(3)
			want := w.shortest(from, to)
			want = want[:min(len(want), limit)]
			got := [][]string{}
			for _, path := range w.ask(askPaths, map[string]any{"from": w.ids[from], "to": w.ids[to], "limit": limit})["paths"].([]any) {
				steps := dig(path, "steps").([]any)
				chain := append([]string{from}, w.letters(pluck(steps, "to"), "id")...)
				got = append(got, chain)
				if !slices.Equal(w.letters(pluck(steps, "from"), "id"), chain[:len(chain)-1]) {
					t.Errorf("the steps from %s to %s do not follow one another: %v", from, to, steps)
				}
				for _, told := range pluck(steps, "cooperations") {
					if list, _ := told.([]any); len(list) == 0 {
						t.Errorf("from %s to %s nothing makes them partners: %v", from, to, steps)
					}
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("seed %d, from %s to %s, %d at most:\ngot  %v\nwant %v", seed, from, to, limit, got, want)
			}
			if len(want) > 0 {
				found[len(want[0])-1]++
			} else {
				found[0]++
			}
		}
	}
	if len(found) < 5 || found[0] == 0 {
		t.Errorf("the networks show too little: pairs by their distance %v", found)
	}
	t.Logf("pairs by their distance, 0 where there is no chain: %v", found)
}
