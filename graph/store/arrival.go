package store

import (
	"context"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// deriveNew adds what follows from new ties between nodes that were there, by
// those ties alone: so a tie to somebody with thousands of others costs as
// much as any. Nodes of which all evidence will be read are passed over.
// Places that lie in a new one are returned: what is in them follows.
func (c *change) deriveNew(ctx context.Context, passed map[any]bool) (places []any, err error) {
	var ties []*fact
	var ends []any
	for _, f := range c.created {
		evidence := evidenceOf(f.tie.String(), f.held)
		if slices.ContainsFunc(evidence, func(id any) bool { return !passed[id] }) {
			ties, ends = append(ties, f), append(ends, f.held["a"], f.held["b"])
		}
	}
	d := &derivation{change: c, places: map[string][]placeLink{}, counts: counts{}, grows: true}
	nodes, err := d.readNodes(ctx, unseen(map[any]bool{}, ends))
	if err != nil {
		return nil, err
	}
	for _, f := range ties {
		from, to := nodes[f.from], nodes[f.to]
		switch {
		case from == nil || to == nil: // gone meanwhile; nothing can be known of it
		case f.tie.String() == string(graph.LocatedIn) && from.list == "Place":
			places = append(places, from.id)
		default:
			from.learn(f, from, to)
			if f.typeName == "Cooperation" {
				to.learn(f, from, to)
			}
		}
	}
	var subjects []*subject
	for _, s := range nodes {
		if !passed[s.id] && len(s.cooperations)+len(s.deeds)+len(s.in) > 0 {
			subjects = append(subjects, s)
		}
	}
	if err := d.readPairs(ctx, subjects); err != nil {
		return nil, err
	}
	if err := d.bringRight(ctx, subjects); err != nil {
		return nil, err
	}
	return places, c.add(ctx, d.counts)
}

// learn adds what a new tie tells of s, one of its ends.
func (s *subject) learn(f *fact, from, to *subject) {
	rank := max(number(f.held["own"]), from.rank, to.rank)
	fields := texts(f.held["fields"])
	switch f.tie.String() {
	case "COOPERATES_WITH":
		s.cooperations = append(s.cooperations, cooperation{pairOf(from.id, to.id), str(f.held["form"]), fields, rank})
	case string(graph.LocatedIn):
		s.in = append(s.in, placeLink{to.id, rank})
	default:
		if s.list == "Stakeholder" {
			s.deeds = append(s.deeds, deed{f.tie.String(), to.id, str(f.held["role"]), slices.Concat(fields, to.fields), rank})
		}
	}
}

// readNodes reads nodes without their ties.
func (d *derivation) readNodes(ctx context.Context, ids []any) (map[graph.ID]*subject, error) {
	items, err := d.list(ctx, query.Text("UNWIND $rows AS id MATCH (e:Entity {id: id}) RETURN collect([e.id, e.type, e.rank, e.sortKey, e.fields, "+
		"COLLECT { MATCH (e)-[r:POSTING]->() RETURN [r.what, r.value, r.rank, r.k] }])"), ids)
	if err != nil {
		return nil, err
	}
	nodes := make(map[graph.ID]*subject, len(items))
	for _, item := range items {
		row := item.([]any)
		nodes[graph.ID(str(row[0]))] = newSubject(row[:5], row[5])
	}
	return nodes, nil
}

// readPairs reads which of the pairs that cooperate are partners already.
func (d *derivation) readPairs(ctx context.Context, subjects []*subject) error {
	met := map[pair]*subject{}
	var all []any
	for _, s := range subjects {
		for _, k := range s.cooperations {
			if met[k.pair] == nil {
				met[k.pair] = s
				all = append(all, map[string]any{"a": k.a, "b": k.b, "id": k.id()})
			}
		}
	}
	items, err := d.list(ctx, query.Text("UNWIND $rows AS row MATCH ()-[r:PARTNER]->() USING INDEX SEEK r:PARTNER(a, v, id) "+
		"WHERE r.a = row.a AND r.v IN [0, 1, 2] AND r.id = row.id RETURN collect([r.a, r.b, r.v])"), all)
	for _, item := range items {
		row := item.([]any)
		p := pair{str(row[0]), str(row[1])}
		met[p].partners[p] = number(row[2])
	}
	return err
}
