package store

import (
	"context"
	"reflect"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// derivedAtOnce is of how many nodes the evidence is read at a time.
const derivedAtOnce = 1000

// deriveTouched brings right what is derived from the facts that were written:
// partners, postings and their counters.
func (c *change) deriveTouched(ctx context.Context) error {
	if err := c.rekey(ctx); err != nil {
		return err
	}
	nodes, err := c.followers(ctx)
	if err != nil {
		return err
	}
	passed := map[any]bool{}
	unseen(passed, nodes)
	places, err := c.deriveNew(ctx, passed)
	if err != nil {
		return err
	}
	return c.derive(ctx, append(nodes, places...))
}

// derive brings right what is derived from the evidence about nodes: call it
// with those whose evidence is another now. What lies in a place among them,
// at any depth, follows by itself. Of a tie that is gone, name both ends of a
// cooperation, and of any other the end that it led from.
func (c *change) derive(ctx context.Context, nodes []any) error {
	return c.deriveAll(ctx, nodes, true)
}

// deriveAll is derive; where not withBelow, nothing but the nodes themselves
// is looked at.
func (c *change) deriveAll(ctx context.Context, nodes []any, withBelow bool) error {
	d := &derivation{change: c, places: map[string][]placeLink{}, counts: counts{}}
	seen := map[any]bool{}
	for queue := unseen(seen, nodes); len(queue) > 0; {
		part := queue[:min(len(queue), derivedAtOnce)]
		subjects, err := d.read(ctx, part)
		if err != nil {
			return err
		}
		queue = queue[len(part):]
		for _, s := range subjects {
			if withBelow {
				queue = append(queue, unseen(seen, s.below)...)
			}
		}
		if err := d.bringRight(ctx, subjects); err != nil {
			return err
		}
	}
	return c.add(ctx, d.counts)
}

// unseen returns the ids that were not seen yet, and notes them.
func unseen(seen map[any]bool, ids []any) []any {
	var list []any
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			list = append(list, id)
		}
	}
	return list
}

// derivation is one run of derive.
type derivation struct {
	*change
	places map[string][]placeLink // of the places met so far: in what they lie
	counts counts                 // what the run adds to the counters
	grows  bool                   // the evidence is not all that there is: nothing is taken away
}

func (d *derivation) bringRight(ctx context.Context, subjects []*subject) error {
	if err := d.readPlaces(ctx, subjects); err != nil {
		return err
	}
	families, err := d.families(ctx, subjects)
	if err != nil {
		return err
	}
	if err := d.bringPostingsRight(ctx, subjects, families); err != nil {
		return err
	}
	return d.bringPartnersRight(ctx, subjects, families)
}

// families looks up the family of each form among the evidence. Another
// process may have added a form since the vocabulary was read.
func (d *derivation) families(ctx context.Context, subjects []*subject) (map[string]string, error) {
	families := map[string]string{}
	for _, s := range subjects {
		for _, k := range s.cooperations {
			if _, known := families[k.form]; known {
				continue
			}
			family, ok := d.store.Vocabulary().Family(k.form)
			if !ok {
				if err := d.store.LoadVocabulary(ctx); err != nil {
					return nil, err
				}
				family, _ = d.store.Vocabulary().Family(k.form)
			}
			families[k.form] = family
		}
	}
	return families, nil
}

// rekey brings the order of what is derived right where names changed.
func (c *change) rekey(ctx context.Context) error {
	var renamed []any
	for _, f := range c.changed {
		if !f.isTie() && f.held["sortKey"] != c.before[f.id]["sortKey"] {
			renamed = append(renamed, string(f.id))
		}
	}
	return c.rekeyNodes(ctx, renamed)
}

func (c *change) rekeyNodes(ctx context.Context, renamed []any) error {
	for _, text := range []query.Cypher{
		query.Text("UNWIND $rows AS id MATCH (e:Entity {id: id})-[r:POSTING]->() SET r.k = e.sortKey"),
		query.Text("UNWIND $rows AS id MATCH (a:Entity {id: id})-[r:PARTNER]->() SET r.nb = a.nameKey + '\\u0001' + r.id"),
		query.Text("UNWIND $rows AS id MATCH (b:Entity {id: id})<-[r:PARTNER]-() SET r.na = b.nameKey + '\\u0001' + r.id"),
	} {
		if err := c.inBatches(ctx, text, renamed); err != nil {
			return err
		}
	}
	return nil
}

// followers lists the nodes whose evidence may be another for what was
// written, and not only more: deriveNew sees to new ties.
func (c *change) followers(ctx context.Context) ([]any, error) {
	if c.networkMoved() {
		return c.shifted, nil
	}
	var nodes, pulled []any // pulled: those whose neighbours follow
	for _, f := range c.created {
		if hasPostings(f.typeName) && (f.id != c.newID || f.held["fields"] != nil) { // nothing else is known of what was just made
			nodes = append(nodes, string(f.id))
		}
	}
	for _, f := range c.changed {
		was := c.before[f.id]
		switch {
		case f.isTie() && c.evidenceDiffers(f):
			wasTie, moved := c.moved[f.id]
			if !moved {
				wasTie = f.tie.String()
			}
			nodes = slices.Concat(nodes, evidenceOf(f.tie.String(), f.held), evidenceOf(wasTie, was))
		case hasPostings(f.typeName) && (was["rank"] != c.rankOf(f) || !reflect.DeepEqual(f.held["fields"], was["fields"])):
			pulled = append(pulled, string(f.id))
		}
	}
	around, err := c.list(ctx, query.Text("UNWIND $rows AS id MATCH (n:Entity {id: id}) "+
		"CALL (n) { MATCH (n)<-[r:ROLE|HOLDS_RESOURCE|ADDRESSES]-() RETURN r.a AS other "+
		"UNION MATCH (n)-[r:COOPERATES_WITH]-() RETURN CASE r.a WHEN n.id THEN r.b ELSE r.a END AS other } RETURN collect(DISTINCT other)"), pulled)
	return slices.Concat(nodes, pulled, around), err
}

// rankOf is the rank that a written node has once it is settled.
func (c *change) rankOf(f *fact) int64 {
	own, _ := f.held["own"].(int64)
	return max(own, int64(c.network.Sensitivity.Rank()))
}

// evidenceDiffers tells whether a tie that changed tells of its ends anything
// else than before.
func (c *change) evidenceDiffers(f *fact) bool {
	was := c.before[f.id]
	if _, moved := c.moved[f.id]; moved {
		return true
	}
	for _, name := range [...]string{"own", "form", "role", "fields"} {
		if !reflect.DeepEqual(f.held[name], was[name]) {
			return true
		}
	}
	return false
}

// evidenceOf lists the ends of a tie of which it is evidence.
func evidenceOf(tie string, held properties) []any {
	switch tie {
	case "COOPERATES_WITH":
		return []any{held["a"], held["b"]}
	case "ROLE", string(graph.HoldsResource), string(graph.Addresses), string(graph.LocatedIn):
		return []any{held["a"]}
	}
	return nil
}
