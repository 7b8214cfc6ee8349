package resolvers_test

import (
	"testing"
	"time"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// TestCopiedAt: those who answer for a map see when a copy of it was saved,
// and changing the map does not change that.
func TestCopiedAt(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n := neo4jtest.Network(t)
	a.load(&graph.Contents{Networks: []graph.Network{n}})
	copied := func(actor access.Actor) any {
		t.Helper()
		return dig(a.askAs(actor, `query ($id: ID) { network(id: $id) { id copiedAt } }`, map[string]any{"id": n.ID}), "network", "copiedAt")
	}
	equalJSON(t, copied(access.Owner()), `null`)
	if err := a.store.NoteCopy(t.Context(), n.ID, time.Date(2026, 11, 22, 8, 30, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	equalJSON(t, copied(access.Owner()), `"2026-11-22T08:30:00.000Z"`)
	equalJSON(t, copied(access.Public()), `null`)
	got := a.ask(`mutation ($id: ID!) { updateNetwork(input: { id: $id, version: 1, remark: "Seen" }) { network { version copiedAt } userErrors { message } } }`, map[string]any{"id": n.ID})
	equalJSON(t, got["updateNetwork"], `{"network":{"version":2,"copiedAt":"2026-11-22T08:30:00.000Z"},"userErrors":[]}`)
}
