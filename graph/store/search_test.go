package store_test

import (
	"fmt"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// TestSearchedFollowsRank: what a search reads of visibility follows the
// thing's and the network's.
func TestSearchedFollowsRank(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "Ősz Út", "B")
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p})
	check := func(what string, want ...string) {
		t.Helper()
		got := read(t, s, "RETURN COLLECT { MATCH (n:NGO {network: $n}) RETURN n.searchRank + ' ' + n.searchName + ' ' + coalesce(n.searchName0, '-') + ' ' + coalesce(n.searchName1, '-') ORDER BY n.sortKey } AS answer", n.ID)
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	check("public", "r0 b b b", "r0 osz ut osz ut osz ut")
	p[0].Sensitivity = graph.Restricted
	apply(t, s, &graph.Contents{Stakeholders: p[:1]})
	check("one hidden", "r0 b b b", "r2 osz ut - -")
	n.Sensitivity = graph.Partners
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}})
	check("the network for partners", "r1 b - b", "r2 osz ut - -")
	n.Sensitivity, p[1].Names[0].Text = graph.Public, "C"
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p[1:]})
	check("the network open, one renamed", "r0 c c c", "r2 osz ut - -")
	logged := read(t, s, "RETURN COUNT { MATCH (i:ChangeItem {network: $n}) WHERE i.after CONTAINS 'search' } AS answer", n.ID)
	if logged != int64(0) {
		t.Errorf("%v items of the log tell what a search reads", logged)
	}
}
