// Package neo4jtest gives tests the Neo4j that the whole run shares. Each
// test works on networks of its own, so that they run side by side.
package neo4jtest

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/graph/store"
)

// Config is the Neo4j of the run. A test that needs one fails where there is
// none: it must not be passed over unseen.
func Config(t testing.TB) store.Config {
	t.Helper()
	uri := os.Getenv("NEO4J_TEST_URI")
	if uri == "" {
		t.Fatal("NEO4J_TEST_URI is not set; run the tests with make test, or with go run ./internal/withneo4j go test ./...")
	}
	return store.Config{
		URI: uri, Username: os.Getenv("NEO4J_TEST_USERNAME"), Password: os.Getenv("NEO4J_TEST_PASSWORD"),
	}
}

// SchemaText is schema.graphqls.
func SchemaText(t testing.TB) string {
	t.Helper()
	_, here, _, _ := runtime.Caller(0)
	text, err := os.ReadFile(filepath.Join(filepath.Dir(here), "..", "..", "schema.graphqls"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Schema is the loaded schema.
func Schema(t testing.TB) *query.Schema {
	t.Helper()
	s, err := query.LoadSchema("schema.graphqls", SchemaText(t))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Open opens and prepares a store; it is closed when the test ends.
func Open(t testing.TB) *store.Store {
	t.Helper()
	return OpenWith(t, Config(t), Schema(t))
}

// OpenWith is Open with a configuration and a schema of the test's own.
func OpenWith(t testing.TB, c store.Config, schema *query.Schema) *store.Store {
	t.Helper()
	s, err := store.Open(c, schema)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	if err := s.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// ID makes an identifier.
func ID(t testing.TB) graph.ID {
	t.Helper()
	id, err := graph.NewID()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// Network makes a network of its own for a test; it is not stored yet.
func Network(t testing.TB) graph.Network {
	t.Helper()
	id := ID(t)
	return graph.Network{
		ID: id, Slug: "test-" + string(id), Languages: []string{"en", "hu"}, Collation: "hu", Sensitivity: graph.Public,
		Names: []graph.Text{{Lang: "en", Text: "Test " + t.Name()}},
	}
}
