package store_test

import (
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// staleKeys counts the ties of a network whose copies differ from their ends.
const staleKeys = "MATCH (a:Entity {network: $n})-[r]->(b) WHERE r.na <> b.nameKey + '\\u0001' + r.id OR r.nb <> a.nameKey + '\\u0001' + r.id " +
	"OR r.v < a.rank OR r.v < b.rank OR r.a <> a.id OR r.b <> b.id RETURN count(r) AS answer"

// driver is a connection of the test's own, to look behind the store.
func driver(t *testing.T) neo4j.DriverWithContext {
	t.Helper()
	c := neo4jtest.Config(t)
	d, err := neo4j.NewDriverWithContext(c.URI, neo4j.BasicAuth(c.Username, c.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(t.Context()); err != nil && t.Context().Err() == nil {
			t.Error(err)
		}
	})
	return d
}

// read runs a statement about a network and returns its one value.
func read(t *testing.T, _ *store.Store, text string, network graph.ID) any {
	t.Helper()
	result, err := neo4j.ExecuteQuery(t.Context(), driver(t), text, map[string]any{"n": string(network)}, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Records) != 1 {
		t.Fatalf("%d records, want 1: %s", len(result.Records), text)
	}
	return result.Records[0].Values[0]
}
