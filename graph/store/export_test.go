package store

import (
	"context"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// WithoutLock makes writes go without the head's lock. Only tests may do so,
// to show what the lock is for.
func (s *Store) WithoutLock() { s.unlocked = true }

// Delete deletes facts of a network, as a deletion does it that keeps what is
// derived right: around are the nodes whose evidence is another afterwards.
func (s *Store) Delete(ctx context.Context, network graph.ID, gone, around []any) error {
	return s.underHead(ctx, network, func(c *change) error {
		if err := c.uncount(ctx, gone); err != nil {
			return err
		}
		for _, text := range []query.Cypher{
			query.Format("UNWIND $rows AS id MATCH ()-[r:%]->() WHERE r.id = id DELETE r", s.tieTypes()),
			query.Text("UNWIND $rows AS id MATCH (n:Entity {id: id}) DETACH DELETE n"),
		} {
			if err := c.inBatches(ctx, text, gone); err != nil {
				return err
			}
		}
		return c.derive(ctx, around)
	})
}

// Refresh works out anew what follows from the facts of a network.
func (s *Store) Refresh(ctx context.Context, n graph.Network) error { return s.refreshNetwork(ctx, n) }

// Collation is the version of what makes the keys of names.
func (s *Store) Collation() string { return collation }
