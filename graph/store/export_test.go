package store

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// WithoutLock makes writes go without the head's lock. Only tests may do so,
// to show what the lock is for.
func (s *Store) WithoutLock() { s.unlocked = true }

// inTransaction runs steps of a change as a transaction of its own.
func (s *Store) inTransaction(ctx context.Context, network graph.ID, do func(*change) error) error {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		c := &change{store: s, id: network, tx: tx}
		if _, err := c.takeHead(ctx); err != nil {
			return nil, err
		}
		return nil, do(c)
	})
	return closing(ctx, session, err)
}

// Delete deletes facts of a network, as a deletion does it that keeps what is
// derived right: around are the nodes whose evidence is another afterwards.
func (s *Store) Delete(ctx context.Context, network graph.ID, gone, around []any) error {
	return s.inTransaction(ctx, network, func(c *change) error {
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
