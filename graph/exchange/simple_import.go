package exchange

import (
	"context"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// simple reads the simple sheet into a network. Partners are found by their
// names, so that the same sheet brought back changes nothing and adds nothing.
// What a sheet does not say stays as it is.
func (f sorted) simple(ctx context.Context, stored Stored, network graph.Network, speech Speech) (*Import, error) {
	r := &simpleReader{speech: speech}
	for _, l := range f.unknown {
		partners, cooperations := simplePartners(), simpleCooperations()
		r.note(spot{table: l.name}, nil, "sheet.unknown",
			"partners", listed(partners.headings(speech)), "cooperations", listed(cooperations.headings(speech)))
	}
	partners, err := r.rows(simplePartners(), f.partners)
	if err != nil {
		return nil, err
	}
	cooperations, err := r.rows(simpleCooperations(), f.cooperations)
	if err != nil {
		return nil, err
	}
	if r.unread || len(f.unknown) > 0 {
		return nil, r.problems.err()
	}
	there, err := stored.Contents(ctx, []graph.Network{network})
	if err != nil {
		return nil, err
	}
	m := newSimpleMap(r, network, there, stored.Vocabulary())
	m.partners(partners)
	m.cooperations(cooperations)
	m.check(there)
	if err := m.failed; err != nil {
		return nil, err
	}
	if err := r.problems.err(); err != nil {
		return nil, err
	}
	return m.result(), nil
}

// simpleMap is the network that the sheet is brought into.
type simpleMap struct {
	*simpleReader
	network    graph.Network
	language   string // of the texts that are new
	vocabulary *graph.Vocabulary
	kinds      *wordList[kindWord]
	forms      *wordList[string]
	byName     map[string][]*simplePartner // folded
	names      []string
	towns      map[string][]graph.Place // folded
	outer      map[graph.ID][]graph.ID  // what lies in which places
	contacts   map[graph.ID][]graph.Contact
	ties       map[tieKey][]*simpleTie
	out        graph.Contents
	rowOf      map[graph.ID]spot // what is written, and where it stands
	newTowns   []string
	tables     []TableCount
	failed     error
}

// simplePartner is a partner on the map or in the sheet.
type simplePartner struct {
	graph.Stakeholder
	row int // of the sheet; 0: none speaks of it
}

// newSimpleMap makes the indexes by which what is there is found.
func newSimpleMap(r *simpleReader, network graph.Network, there *graph.Contents, v *graph.Vocabulary) *simpleMap {
	m := &simpleMap{
		simpleReader: r, network: network, language: network.Languages[0], vocabulary: v,
		kinds: kindsOf(v, r.speech), forms: formsOf(v, r.speech),
		byName: map[string][]*simplePartner{},
		towns:  map[string][]graph.Place{}, outer: map[graph.ID][]graph.ID{}, contacts: map[graph.ID][]graph.Contact{},
		ties: map[tieKey][]*simpleTie{}, rowOf: map[graph.ID]spot{},
	}
	if slices.Contains(network.Languages, r.speech.Language()) {
		m.language = r.speech.Language()
	}
	for _, s := range there.Stakeholders {
		m.know(&simplePartner{Stakeholder: s})
	}
	for _, p := range there.Places {
		m.knowTown(p)
	}
	for _, l := range there.Links {
		if l.Type == graph.LocatedIn {
			m.outer[l.From] = append(m.outer[l.From], l.To)
		}
	}
	for _, c := range there.Contacts {
		m.contacts[c.Of] = append(m.contacts[c.Of], c)
	}
	for _, list := range m.contacts {
		slices.SortFunc(list, func(a, b graph.Contact) int { return strings.Compare(string(a.ID), string(b.ID)) })
	}
	for _, c := range there.Cooperations {
		m.knowTie(c)
	}
	return m
}

// know makes a partner one that can be found by each of its names.
func (m *simpleMap) know(p *simplePartner) {
	for _, t := range p.Names {
		m.names = append(m.names, t.Text)
		key := graph.Fold(t.Text)
		if !slices.Contains(m.byName[key], p) {
			m.byName[key] = append(m.byName[key], p)
		}
	}
}

// named finds the partners of a name: those with exactly this name or, where
// there are none, those whose name differs in accents and capitals.
func (m *simpleMap) named(name string) []*simplePartner {
	found := m.byName[graph.Fold(name)]
	var exact []*simplePartner
	for _, p := range found {
		if slices.ContainsFunc(p.Names, func(t graph.Text) bool { return t.Text == name }) {
			exact = append(exact, p)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return found
}

// entity makes the head of a new fact, which stands at a row.
func (m *simpleMap) entity(at spot) graph.Entity {
	id, err := graph.NewID()
	if err != nil && m.failed == nil {
		m.failed = err
	}
	m.rowOf[id] = at
	return graph.Entity{ID: id, Network: m.network.ID, Sensitivity: graph.Public}
}

// count counts a row by what it does.
func (m *simpleMap) count(table string, created, changed bool) {
	i := slices.IndexFunc(m.tables, func(t TableCount) bool { return t.Table == table })
	if i < 0 {
		i, m.tables = len(m.tables), append(m.tables, TableCount{Table: table})
	}
	switch t := &m.tables[i]; {
	case created:
		t.Created++
	case changed:
		t.Changed++
	default:
		t.Unchanged++
	}
}

// check applies the rules of graph to what is to be written. Most of what they
// refuse has been noted before, in plainer words.
func (m *simpleMap) check(there *graph.Contents) {
	if m.problems.Total > 0 {
		return
	}
	for _, p := range m.out.Over(there).Check(m.vocabulary) {
		if at, ours := m.rowOf[p.ID]; ours {
			m.note(at, nil, "sheet.rule", "reason", p.Field+": "+p.Message)
		}
	}
}

func (m *simpleMap) result() *Import {
	i := &Import{Kind: Simple, Contents: &m.out, Tables: m.tables, Towns: m.newTowns}
	for _, t := range m.tables {
		i.Rows += t.Created + t.Changed + t.Unchanged
	}
	return i
}
