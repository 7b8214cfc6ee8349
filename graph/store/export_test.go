package store

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// NounOf is an empty fact of a type, nil for what is none.
func NounOf(typeName string) graph.Noun {
	_, n := noun(typeName, properties{"kind": kindOf(typeName)})
	return n
}

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

// profiled is a transaction that counts what its statements read and write.
type profiled struct {
	neo4j.ManagedTransaction
	results []neo4j.ResultWithContext
}

func (p *profiled) Run(ctx context.Context, text string, parameters map[string]any) (neo4j.ResultWithContext, error) {
	result, err := p.ManagedTransaction.Run(ctx, "PROFILE "+text, parameters)
	p.results = append(p.results, result)
	return result, err
}

// Hits applies contents to a network and returns how often its statements
// touched the database.
func (s *Store) Hits(ctx context.Context, network graph.ID, contents *graph.Contents) (int64, error) {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
	var hits int64
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		p := &profiled{ManagedTransaction: tx}
		if _, err := (&change{store: s, id: network, contents: contents, tx: p}).apply(ctx); err != nil {
			return nil, err
		}
		hits = 0
		for _, result := range p.results {
			summary, err := result.Consume(ctx)
			if err != nil {
				return nil, err
			}
			hits += hitsOf(summary.Profile())
		}
		return nil, nil
	})
	return hits, closing(ctx, session, err)
}

func hitsOf(p neo4j.ProfiledPlan) int64 {
	n := p.DbHits()
	for _, child := range p.Children() {
		n += hitsOf(child)
	}
	return n
}
