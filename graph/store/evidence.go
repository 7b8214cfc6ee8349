package store

import (
	"context"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// subject is a node of which something is derived, with all that it follows
// from and with what is derived now.
type subject struct {
	id     string
	list   string // the label of the list that it is on
	rank   int64
	key    string   // its place in the list
	fields []string // its own fields of action

	in           []placeLink
	below        []any // a place: what lies in it
	cooperations []cooperation
	deeds        []deed

	postings map[posting]postingState
	partners map[pair]int64 // their visibility
}

// cooperation is what a cooperation tells of its ends.
type cooperation struct {
	pair
	form   string
	fields []string
	rank   int64
}

// deed is a tie to an initiative, a resource or a need.
type deed struct {
	tie    string
	to     string
	role   string
	fields []string // of the tie and of what it leads to
	rank   int64
}

// placeLink says that something lies in a place, and who may know it.
type placeLink struct {
	place string
	rank  int64
}

// listLabel is the label of the list that facts of a type are on.
func listLabel(typeName string) string {
	if isStakeholder(typeName) {
		return "Stakeholder"
	}
	return typeName
}

// hasPostings tells whether there are postings of the facts of a type.
func hasPostings(typeName string) bool {
	switch listLabel(typeName) {
	case "Stakeholder", "Initiative", "Need", "Resource", "Place", "Finding":
		return true
	}
	return false
}

// evidenceText reads subjects by their ids.
var evidenceText = query.Text("UNWIND $rows AS id MATCH (e:Entity {id: id}) RETURN collect([e.id, e.type, e.rank, e.sortKey, e.fields, " +
	"COLLECT { MATCH (e)-[r:LOCATED_IN]->() RETURN [r.b, r.v] }, " +
	"COLLECT { MATCH (e)<-[r:LOCATED_IN]-() RETURN r.a }, " +
	"COLLECT { MATCH (e)-[r:COOPERATES_WITH]-() RETURN [r.a, r.b, r.form, r.fields, r.v] }, " +
	"COLLECT { MATCH (e)-[r:ROLE|HOLDS_RESOURCE|ADDRESSES]->(x) RETURN [type(r), x.id, r.role, coalesce(r.fields, []) + coalesce(x.fields, []), r.v] }, " +
	"COLLECT { MATCH (e)-[r:POSTING]->() RETURN [r.what, r.value, r.rank, r.k] }, " +
	"COLLECT { MATCH (e)-[r:PARTNER]-() RETURN [r.a, r.b, r.v] }])")

// read reads the evidence of nodes.
func (d *derivation) read(ctx context.Context, ids []any) ([]*subject, error) {
	items, err := d.list(ctx, evidenceText, ids)
	if err != nil {
		return nil, err
	}
	var subjects []*subject
	for _, item := range items {
		row := item.([]any)
		if !hasPostings(str(row[1])) {
			continue
		}
		s := newSubject(row[:5], row[9])
		s.in, s.below = placeLinks(row[5]), row[6].([]any)
		s.readTies(row[7].([]any), row[8].([]any))
		for _, item := range row[10].([]any) {
			p := item.([]any)
			s.partners[pair{str(p[0]), str(p[1])}] = number(p[2])
		}
		subjects = append(subjects, s)
	}
	return subjects, nil
}

// newSubject is a subject without its evidence: of a node its id, type, rank,
// key and fields, and what is posted of it.
func newSubject(node []any, postings any) *subject {
	s := &subject{
		id: str(node[0]), list: listLabel(str(node[1])), rank: number(node[2]), key: str(node[3]), fields: texts(node[4]),
		postings: map[posting]postingState{}, partners: map[pair]int64{},
	}
	for _, item := range postings.([]any) {
		p := item.([]any)
		s.postings[posting{str(p[0]), str(p[1])}] = postingState{number(p[2]), str(p[3])}
	}
	return s
}

func (s *subject) readTies(cooperations, deeds []any) {
	for _, item := range cooperations {
		k := item.([]any)
		s.cooperations = append(s.cooperations, cooperation{pairOf(str(k[0]), str(k[1])), str(k[2]), texts(k[3]), number(k[4])})
	}
	if s.list != "Stakeholder" {
		return // an initiative works on needs as well, of which nothing follows
	}
	for _, item := range deeds {
		t := item.([]any)
		s.deeds = append(s.deeds, deed{str(t[0]), str(t[1]), str(t[2]), texts(t[3]), number(t[4])})
	}
}

// acts tells whether who is tied so does something.
func (t deed) acts() bool { return t.tie != "ROLE" || graph.RoleKind(t.role).Active() }

func placeLinks(v any) []placeLink {
	list, _ := v.([]any)
	links := make([]placeLink, len(list))
	for i, item := range list {
		row := item.([]any)
		links[i] = placeLink{str(row[0]), number(row[1])}
	}
	return links
}

func texts(v any) []string {
	list, _ := stringList(v).([]string)
	return list
}

func number(v any) int64 {
	n, _ := v.(int64)
	return n
}

// readPlaces reads in what the places of subjects lie, level by level.
func (d *derivation) readPlaces(ctx context.Context, subjects []*subject) error {
	var next []any
	meet := func(links []placeLink) {
		for _, l := range links {
			if _, met := d.places[l.place]; !met {
				d.places[l.place] = nil
				next = append(next, l.place)
			}
		}
	}
	for _, s := range subjects {
		meet(s.in)
	}
	for len(next) > 0 {
		items, err := d.list(ctx, query.Text("UNWIND $rows AS id MATCH (p:Entity {id: id}) "+
			"RETURN collect([p.id, COLLECT { MATCH (p)-[r:LOCATED_IN]->() RETURN [r.b, r.v] }])"), next)
		if err != nil {
			return err
		}
		next = nil
		for _, item := range items {
			row := item.([]any)
			links := placeLinks(row[1])
			d.places[str(row[0])] = links
			meet(links)
		}
	}
	return nil
}

// above tells who may know of each place that something lies in it, where
// direct are its own links and links those of the places: the least, over all
// ways up, of the strictest link of the way.
func above(direct []placeLink, links map[string][]placeLink) map[string]int64 {
	found := map[string]int64{}
	for rank := range int64(len(graph.Restricted.Ranks())) {
		met := map[string]bool{}
		for queue := append([]placeLink{}, direct...); len(queue) > 0; queue = queue[1:] {
			l := queue[0]
			if l.rank > rank || met[l.place] {
				continue
			}
			met[l.place] = true
			if _, known := found[l.place]; !known {
				found[l.place] = rank
			}
			queue = append(queue, links[l.place]...)
		}
	}
	return found
}
