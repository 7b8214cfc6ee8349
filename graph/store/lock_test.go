package store_test

import (
	"fmt"
	"sync"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// twoWriters renames a stakeholder while another writer ties others to it, in
// rounds, and returns what went wrong: ties with stale keys, and writes that
// failed. It ends early once something did.
func twoWriters(t *testing.T, s *store.Store, rounds int) (stale int64, failed int) {
	t.Helper()
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "Hub", "A", "B", "C")
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p})
	for round := range rounds {
		renamed := p[0]
		renamed.Names = []graph.Text{{Lang: "en", Text: fmt.Sprintf("Hub %d", round)}}
		writes := []*graph.Contents{
			{Stakeholders: []graph.Stakeholder{renamed}},
			{Cooperations: []graph.Cooperation{tie(t, p[0], p[1], "funding"), tie(t, p[2], p[0], "funding"), tie(t, p[0], p[3], "contract")}},
		}
		errs := make([]error, len(writes))
		var wg sync.WaitGroup
		for i, w := range writes {
			wg.Go(func() { _, errs[i] = s.Apply(t.Context(), "test", "test", w, nil) })
		}
		wg.Wait()
		for _, err := range errs {
			if err != nil {
				t.Logf("round %d: %v", round, err)
				failed++
			}
		}
		stale = read(t, s, staleKeys, n.ID).(int64)
		if stale > 0 || failed > 0 {
			return stale, failed
		}
	}
	return stale, failed
}

// TestTwoWritersLeaveNoStaleKey is the reason for the head's lock.
func TestTwoWritersLeaveNoStaleKey(t *testing.T) {
	t.Parallel()
	stale, failed := twoWriters(t, neo4jtest.Open(t), 40)
	if stale > 0 || failed > 0 {
		t.Errorf("%d ties have stale keys, %d writes failed", stale, failed)
	}
}

// TestWithoutTheLock shows that the test above finds what it looks for.
func TestWithoutTheLock(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	s.WithoutLock()
	stale, failed := twoWriters(t, s, 400)
	if stale == 0 && failed == 0 {
		t.Error("400 rounds without the lock went well: the test of two writers cannot fail")
	}
}
