package store

import (
	"context"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// posting is something that is known of a node and that lists are searched
// for: that it lies in a place, acts in a field, cooperates in a family of
// forms or has a role in an initiative. It lies beside the node as a
// relationship to its network, which one index finds in the order of the list.
type posting struct{ what, value string }

// What postings tell.
const (
	postPlace      = "place"
	postField      = "field"
	postFamily     = "family"
	postInitiative = "initiative"
)

// postingState is what else a posting holds.
type postingState struct {
	rank int64  // who may know it
	key  string // the place of the node in its list
}

// known gathers what is known, each by the least rank that may know it.
type known map[posting]int64

func (k known) add(what, value string, rank int64) {
	p := posting{what, value}
	if least, there := k[p]; !there || rank < least {
		k[p] = rank
	}
}

// wanted works out the postings of a subject. families maps forms to their
// families, places tells of each place in what it lies.
func (s *subject) wanted(families map[string]string, places map[string][]placeLink) known {
	k := known{}
	for place, rank := range above(s.in, places) {
		k.add(postPlace, place, rank)
	}
	for _, field := range s.fields {
		k.add(postField, field, s.rank)
	}
	for _, c := range s.cooperations {
		family := families[c.form]
		if family != "" {
			k.add(postFamily, family, c.rank)
		}
		if family != graph.NegativeFamily {
			for _, field := range c.fields {
				k.add(postField, field, c.rank)
			}
		}
	}
	for _, t := range s.deeds {
		if t.tie == "ROLE" {
			k.add(postInitiative, t.to, t.rank)
		}
		if t.acts() {
			for _, field := range t.fields {
				k.add(postField, field, t.rank)
			}
		}
	}
	for p, rank := range k {
		k[p] = max(rank, s.rank)
	}
	return k
}

// bringPostingsRight compares the postings of subjects with what is wanted
// and writes the differences.
func (d *derivation) bringPostingsRight(ctx context.Context, subjects []*subject, families map[string]string) error {
	var made, moved, gone []any
	for _, s := range subjects {
		wanted := s.wanted(families, d.places)
		row := func(p posting, rank int64) any {
			return map[string]any{"id": s.id, "list": s.list, "what": p.what, "value": p.value, "rank": rank, "k": s.key}
		}
		for p, rank := range wanted {
			switch is, there := s.postings[p]; {
			case !there:
				made = append(made, row(p, rank))
				d.counts.add(s.list, p.what, p.value, rank, 1)
			case d.grows && is.rank <= rank:
			case is != postingState{rank, s.key}:
				moved = append(moved, row(p, rank))
				d.counts.add(s.list, p.what, p.value, is.rank, -1)
				d.counts.add(s.list, p.what, p.value, rank, 1)
			}
		}
		for p, is := range s.postings {
			if _, still := wanted[p]; !still && !d.grows {
				gone = append(gone, row(p, is.rank))
				d.counts.add(s.list, p.what, p.value, is.rank, -1)
			}
		}
	}
	for _, w := range []struct {
		text query.Cypher
		rows []any
	}{
		{query.Text("UNWIND $rows AS row MATCH (e:Entity {id: row.id})-[r:POSTING]->() WHERE r.what = row.what AND r.value = row.value DELETE r"), gone},
		{query.Text("UNWIND $rows AS row MATCH (e:Entity {id: row.id})-[r:POSTING]->() WHERE r.what = row.what AND r.value = row.value SET r.rank = row.rank, r.k = row.k"), moved},
		{query.Text("MATCH (w:Entity {id: $network}) UNWIND $rows AS row MATCH (e:Entity {id: row.id}) " +
			"CREATE (e)-[:POSTING {network: $network, list: row.list, what: row.what, value: row.value, rank: row.rank, k: row.k}]->(w)"), made},
	} {
		if err := d.inBatches(ctx, w.text, w.rows); err != nil {
			return err
		}
	}
	return nil
}
