package store

import (
	"context"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// pair is two stakeholders, the one with the smaller id first.
type pair struct{ a, b string }

func pairOf(one, other string) pair { return pair{min(one, other), max(one, other)} }

// id names the one relationship between two partners.
func (p pair) id() string { return string(graph.DerivedID("partner", p.a, p.b)) }

// wantedPartners works out with whom a subject works: who may know it of each
// pair.
func (s *subject) wantedPartners(families map[string]string) map[pair]int64 {
	wanted := map[pair]int64{}
	for _, c := range s.cooperations {
		if families[c.form] == graph.NegativeFamily {
			continue
		}
		if least, there := wanted[c.pair]; !there || c.rank < least {
			wanted[c.pair] = c.rank
		}
	}
	return wanted
}

// bringPartnersRight compares the partners of subjects with what is wanted
// and writes the differences. A pair may be met from both ends.
func (d *derivation) bringPartnersRight(ctx context.Context, subjects []*subject, families map[string]string) error {
	wanted, stored := map[pair]int64{}, map[pair]int64{}
	for _, s := range subjects {
		for p, rank := range s.wantedPartners(families) {
			wanted[p] = rank
		}
		for p, rank := range s.partners {
			stored[p] = rank
		}
	}
	var made, moved, gone []any
	for p, rank := range wanted {
		switch was, there := stored[p]; {
		case !there:
			made = append(made, map[string]any{"id": p.id(), "a": p.a, "b": p.b, "v": rank})
		case d.grows && was <= rank:
		case was != rank:
			moved = append(moved, map[string]any{"id": p.id(), "a": p.a, "v": rank, "was": was})
		}
	}
	for p, was := range stored {
		if _, still := wanted[p]; !still && !d.grows {
			gone = append(gone, map[string]any{"id": p.id(), "a": p.a, "was": was})
		}
	}
	found := query.Text("UNWIND $rows AS row MATCH ()-[r:PARTNER]->() USING INDEX SEEK r:PARTNER(a, v, id) WHERE r.a = row.a AND r.v = row.was AND r.id = row.id")
	if err := d.inBatches(ctx, query.Format("% DELETE r", found), gone); err != nil {
		return err
	}
	if err := d.inBatches(ctx, query.Format("% SET r.v = row.v", found), moved); err != nil {
		return err
	}
	return d.inBatches(ctx, query.Text("UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) "+
		"CREATE (a)-[:PARTNER {id: row.id, network: $network, a: row.a, b: row.b, v: row.v, "+
		"na: b.nameKey + '\\u0001' + row.id, nb: a.nameKey + '\\u0001' + row.id}]->(b)"), made)
}
