package store

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// NoteCopy notes on a network that somebody saved a copy of the whole map. It
// is no fact of the map: it changes no version, is not logged and not exported,
// and a write of the network leaves it as it is. An older note does not take
// the place of a newer one.
func (s *Store) NoteCopy(ctx context.Context, network graph.ID, at time.Time) error {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		records, err := rows(ctx, tx, query.Text("MATCH (n:Entity:Network {id: $network}) "+
			"SET n.copiedAt = CASE WHEN n.copiedAt > $at THEN n.copiedAt ELSE $at END RETURN n.id"),
			map[string]any{"network": string(network), "at": at.UnixMilli()})
		if err == nil && len(records) == 0 {
			err = &graph.Error{Code: graph.NotFound, Message: "there is no network " + string(network)}
		}
		return nil, err
	})
	return classify(closing(ctx, session, err))
}
