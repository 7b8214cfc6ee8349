package store_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// TestNoteCopy: that a copy was saved is remembered beside the facts, and
// disturbs none of them.
func TestNoteCopy(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	c := &graph.Contents{Networks: []graph.Network{n}, Stakeholders: people(t, n.ID, "A", "B")}
	apply(t, s, c)
	contents := func() *graph.Contents {
		t.Helper()
		found, err := s.Contents(t.Context(), []graph.Network{n})
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	const held = "MATCH (n:Network {id: $n}) MATCH (h:Head {network: $n}) RETURN [n.copiedAt, n.version, n.changedAt, h.version, h.seq, COUNT { MATCH (c:Change) WHERE c.network = $n }] AS answer"
	before := read(t, s, held, n.ID).([]any)
	exported := contents()
	before[3] = read(t, s, held, n.ID).([]any)[3] // an export waits its turn at the head
	if before[0] != nil {
		t.Errorf("nobody saved a copy, but %v", before)
	}
	at := time.Date(2026, 11, 22, 8, 30, 0, 0, time.UTC)
	for _, when := range []time.Time{at, at.Add(-time.Hour)} {
		if err := s.NoteCopy(t.Context(), n.ID, when); err != nil {
			t.Fatal(err)
		}
	}
	before[0] = at.UnixMilli()
	if after := read(t, s, held, n.ID); !reflect.DeepEqual(after, any(before)) {
		t.Errorf("%v, want %v", after, before)
	}
	if after := contents(); !reflect.DeepEqual(after, exported) {
		t.Error("an export is another one after the note")
	}
	c.Networks[0].Names = []graph.Text{{Lang: "en", Text: "Another name"}}
	if sum := apply(t, s, c); sum.Changed != 1 {
		t.Errorf("%+v, want the network to change", sum)
	}
	if after := read(t, s, held, n.ID).([]any); after[0] != at.UnixMilli() {
		t.Errorf("after an import of the network: %v", after)
	}
	if err := s.NoteCopy(t.Context(), neo4jtest.ID(t), at); graph.CodeOf(err) != graph.NotFound {
		t.Errorf("a network that there is not: %v", err)
	}
}
