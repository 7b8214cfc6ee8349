package store_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// world is a small network that changes at random: what it is to hold, and
// what has to be done for it.
type world struct {
	t       *testing.T
	r       *rand.Rand
	all     *graph.Contents
	written *graph.Contents
	gone    []any
	around  []any
}

// newWorld is a network of which nothing is stored yet, with a few of each
// noun.
func newWorld(t *testing.T, seed uint64) *world {
	t.Helper()
	n := neo4jtest.Network(t)
	w := &world{t: t, r: rand.New(rand.NewPCG(seed, 1)), all: &graph.Contents{Networks: []graph.Network{n}}, written: &graph.Contents{Networks: []graph.Network{n}}}
	for range 5 + w.r.IntN(4) {
		w.addNode("stakeholder")
	}
	for _, noun := range []string{"initiative", "need", "resource", "place", "place", "finding", "source"} {
		w.addNode(noun)
		w.addNode(noun)
	}
	return w
}

func pick[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

func (w *world) sensitivity() graph.Sensitivity {
	return pick(w.r, graph.Public, graph.Public, graph.Partners, graph.Restricted)
}

func (w *world) fields() []string {
	return pick(w.r, nil, nil, []string{"housing"}, []string{"health"}, []string{"housing", "education"})
}

func (w *world) form() string {
	return pick(w.r, "funding", "contract", "reluctance", "conflict")
}

func (w *world) entity() graph.Entity {
	return graph.Entity{ID: neo4jtest.ID(w.t), Network: w.all.Networks[0].ID, Sensitivity: w.sensitivity()}
}

func (w *world) name() []graph.Text {
	return []graph.Text{{Lang: "en", Text: fmt.Sprintf("Name %d", w.r.IntN(1000))}}
}

// put writes a fact: into what is to be there and into what is to be written.
func put[N graph.Noun](all, written *[]N, fact N) {
	for _, list := range []*[]N{all, written} {
		at := slices.IndexFunc(*list, func(n N) bool { return n.Head().ID == fact.Head().ID })
		if at >= 0 {
			(*list)[at] = fact
		} else {
			*list = append(*list, fact)
		}
	}
}

func (w *world) addNode(noun string) {
	switch noun {
	case "stakeholder":
		put(&w.all.Stakeholders, &w.written.Stakeholders, graph.Stakeholder{Entity: w.entity(), Kind: pick(w.r, graph.NGO, graph.Institution, graph.Group), Names: w.name()})
	case "initiative":
		put(&w.all.Initiatives, &w.written.Initiatives, graph.Initiative{Entity: w.entity(), Kind: pick(w.r, graph.Project, graph.Service), Names: w.name(), Fields: w.fields()})
	case "need":
		put(&w.all.Needs, &w.written.Needs, graph.Need{Entity: w.entity(), Names: w.name(), Fields: w.fields()})
	case "resource":
		put(&w.all.Resources, &w.written.Resources, graph.Resource{Entity: w.entity(), Names: w.name(), Fields: w.fields()})
	case "place":
		put(&w.all.Places, &w.written.Places, graph.Place{Entity: w.entity(), Names: w.name()})
	case "finding":
		put(&w.all.Findings, &w.written.Findings, graph.Finding{Entity: w.entity(), Kind: graph.Lesson, Names: w.name()})
	case "source":
		put(&w.all.Sources, &w.written.Sources, graph.Source{Entity: w.entity(), Kind: graph.Document, Names: w.name()})
	}
}

// change does one to five things.
func (w *world) change() []string {
	var did []string
	for range 1 + w.r.IntN(5) {
		things := []struct {
			name string
			do   func()
		}{
			{"tie", w.addTie}, {"tie", w.addTie}, {"tie", w.addTie}, {"locate", w.locate}, {"locate", w.locate},
			{"node", func() { w.addNode(pick(w.r, "stakeholder", "initiative", "need", "resource", "place", "finding")) }},
			{"stakeholder changes", w.changeStakeholder}, {"place changes", w.changePlace}, {"fields change", w.changeFields}, {"tie changes", w.changeTie},
			{"network changes", w.changeNetwork}, {"tie goes", w.deleteTie}, {"node goes", w.deleteNode},
		}
		thing := pick(w.r, things...)
		if len(w.gone) > 0 {
			break // what was deleted is not written again
		}
		thing.do()
		did = append(did, thing.name)
	}
	return did
}

func (w *world) addTie() {
	s := w.all.Stakeholders
	a := pick(w.r, s...).ID
	switch w.r.IntN(6) {
	case 0:
		put(&w.all.Roles, &w.written.Roles, graph.Role{Entity: w.entity(), Stakeholder: a, Initiative: pick(w.r, w.all.Initiatives...).ID,
			Role: pick(w.r, graph.Runner, graph.Opponent, graph.Participant), Fields: w.fields()})
	case 1:
		put(&w.all.Links, &w.written.Links, graph.Link{Entity: w.entity(), Type: graph.HoldsResource, From: a, To: pick(w.r, w.all.Resources...).ID, Fields: w.fields()})
	case 2:
		from := pick(w.r, a, pick(w.r, w.all.Initiatives...).ID)
		put(&w.all.Links, &w.written.Links, graph.Link{Entity: w.entity(), Type: graph.Addresses, From: from, To: pick(w.r, w.all.Needs...).ID, Fields: w.fields()})
	case 3:
		put(&w.all.Commitments, &w.written.Commitments, graph.Commitment{Entity: w.entity(), By: a, Need: pick(w.r, w.all.Needs...).ID, Delivery: graph.Promised})
	default:
		if b := pick(w.r, s...).ID; a != b {
			put(&w.all.Cooperations, &w.written.Cooperations, graph.Cooperation{Entity: w.entity(), From: a, To: b, Form: w.form(), Fields: w.fields()})
		}
	}
}

// locate puts something into a place. Places lie in later ones only, so that
// none lies in itself.
func (w *world) locate() {
	p := w.all.Places
	at := w.r.IntN(len(p))
	from := pick(w.r, pick(w.r, w.all.Stakeholders...).ID, pick(w.r, w.all.Initiatives...).ID, pick(w.r, w.all.Findings...).ID, p[w.r.IntN(at+1)].ID)
	if from != p[at].ID {
		put(&w.all.Links, &w.written.Links, graph.Link{Entity: w.entity(), Type: graph.LocatedIn, From: from, To: p[at].ID})
	}
}

func (w *world) changeStakeholder() {
	s := pick(w.r, w.all.Stakeholders...)
	switch w.r.IntN(3) {
	case 0:
		s.Names = w.name()
	case 1:
		s.Sensitivity = w.sensitivity()
	default:
		s.Names, s.Sensitivity, s.Remark = w.name(), w.sensitivity(), fmt.Sprint(w.r.Int())
	}
	put(&w.all.Stakeholders, &w.written.Stakeholders, s)
}

func (w *world) changePlace() {
	p := pick(w.r, w.all.Places...)
	p.Sensitivity, p.Names = w.sensitivity(), pick(w.r, p.Names, w.name())
	put(&w.all.Places, &w.written.Places, p)
}

func (w *world) changeFields() {
	i, n, r := pick(w.r, w.all.Initiatives...), pick(w.r, w.all.Needs...), pick(w.r, w.all.Resources...)
	i.Fields, n.Fields, r.Fields = w.fields(), w.fields(), w.fields()
	i.Sensitivity, n.Sensitivity = pick(w.r, i.Sensitivity, w.sensitivity()), pick(w.r, n.Sensitivity, w.sensitivity())
	i.Kind = pick(w.r, graph.Project, graph.Service)
	put(&w.all.Initiatives, &w.written.Initiatives, i)
	put(&w.all.Needs, &w.written.Needs, n)
	put(&w.all.Resources, &w.written.Resources, r)
}

func (w *world) changeTie() {
	if len(w.all.Cooperations) > 0 {
		k := pick(w.r, w.all.Cooperations...)
		switch w.r.IntN(4) {
		case 0:
			k.Form = w.form()
		case 1:
			k.Fields, k.Sensitivity = w.fields(), w.sensitivity()
		case 2:
			k.Until, k.Status = "2020", graph.Ended
		default:
			if to := pick(w.r, w.all.Stakeholders...).ID; to != k.From {
				k.To = to
			}
		}
		put(&w.all.Cooperations, &w.written.Cooperations, k)
	}
	if len(w.all.Roles) > 0 {
		r := pick(w.r, w.all.Roles...)
		r.Role, r.Stakeholder = pick(w.r, graph.Runner, graph.Opponent), pick(w.r, r.Stakeholder, pick(w.r, w.all.Stakeholders...).ID)
		put(&w.all.Roles, &w.written.Roles, r)
	}
	if len(w.all.Links) > 0 {
		l := pick(w.r, w.all.Links...)
		l.Fields, l.Sensitivity = w.fields(), w.sensitivity()
		put(&w.all.Links, &w.written.Links, l)
	}
}

func (w *world) changeNetwork() {
	n := w.all.Networks[0]
	n.Sensitivity = w.sensitivity()
	w.all.Networks[0] = n
	w.written.Networks = []graph.Network{n}
}

func (w *world) deleteTie() {
	switch {
	case len(w.all.Cooperations) > 0 && w.r.IntN(2) == 0:
		w.drop(pick(w.r, w.all.Cooperations...).ID)
	case len(w.all.Links) > 0:
		w.drop(pick(w.r, w.all.Links...).ID)
	}
}

func (w *world) deleteNode() {
	switch {
	case w.r.IntN(3) == 0 && len(w.all.Places) > 2:
		w.drop(pick(w.r, w.all.Places...).ID)
	case w.r.IntN(2) == 0 && len(w.all.Needs) > 1:
		w.drop(pick(w.r, w.all.Needs...).ID)
	case w.r.IntN(2) == 0 && len(w.all.Initiatives) > 1:
		w.drop(pick(w.r, w.all.Initiatives...).ID)
	case len(w.all.Stakeholders) > 3:
		w.drop(pick(w.r, w.all.Stakeholders...).ID)
	}
}

// drop takes a fact away with all that needs it. What was to be written of it
// in the same step is taken back, if it was new, and so it goes either way.
func (w *world) drop(id graph.ID) {
	gone := map[graph.ID]bool{id: true}
	around := map[graph.ID]bool{}
	w.all.Each(func(_ string, n graph.Noun) bool {
		for _, other := range n.References() {
			if other == id {
				gone[n.Head().ID] = true
			}
		}
		return true
	})
	w.all.Each(func(sheet string, n graph.Noun) bool {
		switch n := n.(type) {
		case graph.Cooperation:
			if gone[n.ID] {
				around[n.From], around[n.To] = true, true
			}
		case graph.Role:
			if gone[n.ID] {
				around[n.Stakeholder] = true
			}
		case graph.Link:
			if gone[n.ID] {
				around[n.From] = true
			}
		}
		return true
	})
	for id := range gone {
		w.gone = append(w.gone, string(id))
	}
	for id := range around {
		if !gone[id] {
			w.around = append(w.around, string(id))
		}
	}
	left := &graph.Contents{Networks: w.all.Networks}
	left.Stakeholders = without(w.all.Stakeholders, gone)
	left.Initiatives, left.Needs, left.Resources = without(w.all.Initiatives, gone), without(w.all.Needs, gone), without(w.all.Resources, gone)
	left.Places, left.Findings, left.Sources = without(w.all.Places, gone), without(w.all.Findings, gone), without(w.all.Sources, gone)
	left.Cooperations, left.Roles, left.Links = without(w.all.Cooperations, gone), without(w.all.Roles, gone), without(w.all.Links, gone)
	left.Commitments = without(w.all.Commitments, gone)
	w.all = left
}

func without[N graph.Noun](list []N, gone map[graph.ID]bool) []N {
	var left []N
	for _, n := range list {
		if !gone[n.Head().ID] {
			left = append(left, n)
		}
	}
	return left
}
