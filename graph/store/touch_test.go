package store_test

import (
	"fmt"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// star is a network whose first stakeholder cooperates with a quarter of all,
// while the last ones have a few ties, a role and a place, as everywhere.
func star(t *testing.T, s *store.Store, size int) *graph.Contents {
	t.Helper()
	n := neo4jtest.Network(t)
	names := make([]string, size)
	for i := range names {
		names[i] = fmt.Sprintf("Stakeholder %d", i)
	}
	p := people(t, n.ID, names...)
	head := func() graph.Entity {
		return graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Public}
	}
	c := &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p}
	for range 2 {
		c.Places = append(c.Places, graph.Place{Entity: head(), Names: p[0].Names})
		c.Initiatives = append(c.Initiatives, graph.Initiative{Entity: head(), Kind: graph.Project, Names: p[0].Names, Fields: []string{"housing"}})
	}
	for _, other := range p[1 : size/4] {
		c.Cooperations = append(c.Cooperations, tie(t, p[0], other, "funding"))
		c.Links = append(c.Links, graph.Link{Entity: head(), Type: graph.LocatedIn, From: other.ID, To: c.Places[0].ID})
		c.Roles = append(c.Roles, graph.Role{Entity: head(), Stakeholder: other.ID, Initiative: c.Initiatives[0].ID, Role: graph.Runner})
	}
	last := p[size-5:]
	for i, one := range last[1:] {
		c.Cooperations = append(c.Cooperations, tie(t, last[0], one, "funding"), tie(t, one, last[i], "contract"))
		c.Roles = append(c.Roles, graph.Role{Entity: head(), Stakeholder: one.ID, Initiative: c.Initiatives[1].ID, Role: graph.Runner})
	}
	c.Links = append(c.Links, graph.Link{Entity: head(), Type: graph.LocatedIn, From: last[0].ID, To: c.Places[1].ID})
	apply(t, s, c)
	return c
}

// TestAChangeReadsWhatItTouches: in a network ten times as large, a change of
// one thing touches the database as often.
func TestAChangeReadsWhatItTouches(t *testing.T) {
	t.Parallel()
	s, d := neo4jtest.Open(t), driver(t)
	var hits [2]map[string]int64
	for i, size := range []int{120, 1200} {
		hits[i] = map[string]int64{}
		c := star(t, s, size)
		// Neo4j may still have plans that it made when there was next to nothing.
		if _, err := neo4j.ExecuteQuery(t.Context(), d, "CALL db.clearQueryCaches()", nil, neo4j.EagerResultTransformer); err != nil {
			t.Fatal(err)
		}
		last := c.Stakeholders[size-5:]
		run := func(name string, written *graph.Contents) {
			t.Helper()
			n, err := s.Hits(t.Context(), c.Networks[0].ID, written)
			if err != nil {
				t.Fatal(name, err)
			}
			hits[i][name] = n
		}
		one := last[0]
		one.Names = []graph.Text{{Lang: "en", Text: "Renamed"}}
		run("a rename", &graph.Contents{Stakeholders: []graph.Stakeholder{one}})
		one.Sensitivity = graph.Restricted
		run("a change of sensitivity", &graph.Contents{Stakeholders: []graph.Stakeholder{one}})
		ended := c.Cooperations[len(c.Cooperations)-1]
		ended.Form, ended.Fields = "reluctance", []string{"health"}
		run("another form", &graph.Contents{Cooperations: []graph.Cooperation{ended}})
		initiative := c.Initiatives[1]
		initiative.Fields = []string{"health"}
		run("other fields of an initiative", &graph.Contents{Initiatives: []graph.Initiative{initiative}})
		run("a tie to the hub", &graph.Contents{Cooperations: []graph.Cooperation{tie(t, c.Stakeholders[0], last[1], "contract")}})
		link := graph.Link{Entity: graph.Entity{ID: neo4jtest.ID(t), Network: one.Network, Sensitivity: graph.Public}, Type: graph.LocatedIn, From: last[2].ID, To: c.Places[0].ID}
		run("a link to a place of many", &graph.Contents{Links: []graph.Link{link}})
		role := graph.Role{Entity: graph.Entity{ID: neo4jtest.ID(t), Network: one.Network, Sensitivity: graph.Public}, Stakeholder: last[3].ID, Initiative: c.Initiatives[0].ID, Role: graph.Runner}
		run("a role in an initiative of many", &graph.Contents{Roles: []graph.Role{role}})
		run("a newcomer", &graph.Contents{Stakeholders: people(t, one.Network, "New")})
	}
	for name, small := range hits[0] {
		if large := hits[1][name]; large > small+small/5+20 {
			t.Errorf("%s touches the database %d times in the small network, %d times in the large one", name, small, large)
		}
	}
	t.Log(hits)
}
