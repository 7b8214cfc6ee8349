package store

import (
	"context"
	"slices"
	"time"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// refreshedAtOnce is how many facts one transaction of a refresh looks at.
const refreshedAtOnce = 1000

// progressEvery is how often a long refresh says how far it is.
const progressEvery = 5 * time.Second

// refresh brings everything that follows from facts up to date, in all
// networks: folded texts, keys of orders, partners, postings, counters, what a
// search reads. It
// writes only what differs, in small transactions, so it may be interrupted,
// run again, or run by several processes at once.
func (s *Store) refresh(ctx context.Context) error {
	networks, err := s.Networks(ctx)
	if err != nil {
		return err
	}
	for _, n := range networks {
		if err := s.refreshNetwork(ctx, n); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) refreshNetwork(ctx context.Context, n graph.Network) error {
	ids, err := s.idsOf(ctx, n.ID)
	if err != nil {
		return err
	}
	said, done := time.Now(), 0
	for part := range slices.Chunk(ids, refreshedAtOnce) {
		if err := s.underHead(ctx, n.ID, func(c *change) error { return c.refresh(ctx, part) }); err != nil {
			return err
		}
		if done += len(part); time.Since(said) > progressEvery {
			said = time.Now()
			s.log.Info("what follows from the facts of a network is worked out anew", "network", n.Slug, "done", done, "of", len(ids))
		}
	}
	return nil
}

// idsOf lists the ids of the facts of a network from which something follows:
// the network itself, its nodes and its cooperations.
func (s *Store) idsOf(ctx context.Context, network graph.ID) ([]any, error) {
	ids := []any{string(network)}
	for _, t := range s.listed() {
		var text query.Cypher
		switch {
		case !t.Relationship():
			text = query.Format("MATCH (n:%) WHERE n.network = $network AND n.rank IN [0, 1, 2] AND n.id > '' RETURN collect(n.id) AS answer", t.Label.Cypher())
		case t.Name == "Cooperation":
			text = query.Format("MATCH ()-[r:%]->() WHERE r.network = $network AND r.v IN [0, 1, 2] AND r.id > '' RETURN collect(r.id) AS answer", t.Relationships[0].Cypher())
		default:
			continue
		}
		value, err := s.run(ctx, text.String(), map[string]any{"network": string(network)})
		if err != nil {
			return nil, err
		}
		list, _ := value.([]any)
		ids = append(ids, list...)
	}
	return ids, nil
}

// refresh works out anew what follows from some facts.
func (c *change) refresh(ctx context.Context, ids []any) error {
	stored, err := c.find(ctx, ids)
	if err != nil {
		return err
	}
	contents := &graph.Contents{}
	for _, was := range stored {
		if was.held["network"] == string(c.id) {
			collectFact(contents, was.typeOf(c.store.schema), was.held)
		}
	}
	if _, there := stored[c.id]; there {
		contents.Networks = []graph.Network{c.network}
	}
	facts, err := c.store.facts(contents, c.network)
	if err != nil {
		return err
	}
	var nodes, ties, renamed []any
	stale := map[query.Name][]any{} // by type of relationship; of nodes none
	for i := range facts {
		f := &facts[i]
		was := stored[f.id].held
		if f.held.differ(was) || f.search.differ(was) {
			stale[f.tie] = append(stale[f.tie], map[string]any{"id": string(f.id), "held": map[string]any(f.held), "search": map[string]any(f.search)})
		}
		switch {
		case f.isTie():
			ties = append(ties, string(f.id))
		default:
			nodes = append(nodes, string(f.id))
			if f.held["sortKey"] != was["sortKey"] {
				renamed = append(renamed, string(f.id))
			}
		}
	}
	if err := c.writeStale(ctx, stale); err != nil {
		return err
	}
	if _, err := c.settleTiesOf(ctx, renamed); err != nil {
		return err
	}
	if err := c.rekeyNodes(ctx, renamed); err != nil {
		return err
	}
	if err := c.deriveAll(ctx, nodes, false); err != nil {
		return err
	}
	return c.count(ctx, nodes, ties)
}

// writeStale writes facts that lack something or hold it in an older form.
// That is no change of theirs: they keep their versions.
func (c *change) writeStale(ctx context.Context, stale map[query.Name][]any) error {
	for _, tie := range sortedNames(stale) {
		text := query.Format("UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.held, n += row.search %", searchedBy)
		if tie != (query.Name{}) {
			text = query.Format("UNWIND $rows AS row MATCH ()-[r:%]->() WHERE r.id = row.id SET r += row.held", tie.Cypher())
		}
		if err := c.inBatches(ctx, text, stale[tie]); err != nil {
			return err
		}
	}
	return nil
}
