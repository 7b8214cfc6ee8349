package store_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// whatIsSearched lists what the index has of a network.
const whatIsSearched = "RETURN COLLECT { MATCH (n:Entity {network: $n}) WHERE n.searchOf IS NOT NULL " +
	"RETURN [n.id, n.searchOf, n.searchNet, n.searchRank, n.searchName, n.searchName0, n.searchName1, n.searchText, n.searchExact, n.version] ORDER BY n.id } AS answer"

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

// TestOldDatabaseBecomesSearchable: a database that was made before there was
// a search is brought up to date at the start, by several processes at once.
func TestOldDatabaseBecomesSearchable(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	c := &graph.Contents{Networks: []graph.Network{n}, Stakeholders: people(t, n.ID, "Élet fája", "Út")}
	entity := func() graph.Entity {
		return graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Partners}
	}
	c.Stakeholders[0].Sensitivity = graph.Restricted
	c.Stakeholders[1].Identifiers = []graph.ExternalID{{Scheme: "CZ-ICO", Value: string(neo4jtest.ID(t))}}
	c.Needs = []graph.Need{{Entity: entity(), Names: []graph.Text{{Lang: "hu", Text: "Busz"}, {Lang: "en", Text: "Bus"}}, Descriptions: []graph.Text{{Lang: "en", Text: "To town."}}}}
	c.Places = []graph.Place{{Entity: entity(), Names: []graph.Text{{Lang: "cs", Text: "Říčka"}}}}
	c.Sources = []graph.Source{{Entity: entity(), Kind: graph.Document, Names: []graph.Text{{Lang: "cs", Text: "Zpráva"}}}}
	apply(t, s, c)
	want := read(t, s, whatIsSearched, n.ID)
	if list, _ := want.([]any); len(list) != 5 {
		t.Fatalf("searched: %v", want)
	}
	_, err := neo4j.ExecuteQuery(t.Context(), driver(t), "MATCH (n:Entity {network: $n}) REMOVE n.searchOf, n.searchNet, n.searchRank, n.searchName, n.searchName0, n.searchName1, n.searchText, n.searchExact "+
		"WITH count(*) AS all MATCH (m:Migration) WHERE m.name = 'what a search reads' DELETE m", map[string]any{"n": string(n.ID)}, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error)
	for range 3 {
		other, err := store.Open(neo4jtest.Config(t), neo4jtest.Schema(t))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = other.Close(t.Context()) })
		go func() { done <- other.Prepare(t.Context()) }()
	}
	for range 3 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if got := read(t, s, whatIsSearched, n.ID); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}
