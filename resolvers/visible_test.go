package resolvers_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// everything asks for all that is reachable from a network.
const everything = `query ($s: String) { network(slug: $s) { id
	stakeholders { totalCount pageInfo { hasNextPage } edges { cursor node { id name sensitivity withheldFields
		... on Community { people { value suppressed } }
		contacts { totalCount edges { node { id phone email person hours withheldFields } } }
		citations { totalCount edges { node { id } } }
		commitments { totalCount edges { node { id by { id } need { id } } } }
		cooperations { totalCount edges { direction partner { id name } node { id from { id } to { id } initiative { id } citations { totalCount edges { node { id subject { id } source { id } } } } } } }
		roles { totalCount edges { node { id } } } needs { totalCount edges { node { id } link { id } } } } } }
	cooperations { totalCount edges { node { id sensitivity } } }
	byForm: cooperations(filter: { form: { in: ["funding", "contract", "direct_service"] } }) { totalCount edges { node { id } } }
	byKind: stakeholders(filter: { kind: { in: [EMPLOYER, COMMUNITY] } }) { totalCount edges { node { id } } }
	needs { totalCount edges { node { id neededBy { totalCount edges { node { id } } } addressedBy { totalCount } } } }
	changes { totalCount edges { node { id actor } } }
} }`

// TestPublicSeesNothingElse: for the public, what is hidden is not in nodes,
// ties, counts or pages, however one comes to it.
func TestPublicSeesNothingElse(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	village, families, works, ngo := c.Stakeholders[4], c.Stakeholders[3], c.Stakeholders[2], c.Stakeholders[1]
	entity := func(s graph.Sensitivity) graph.Entity {
		return graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: s}
	}
	c.Contacts = []graph.Contact{{Entity: entity(graph.Public), Of: ngo.ID, Phone: "SECRET-PHONE", Hours: "9-12"}, {Entity: entity(graph.Public), Of: works.ID, Phone: "SECRET-PHONE"}}
	c.Commitments = []graph.Commitment{{Entity: entity(graph.Public), By: works.ID, Need: c.Needs[0].ID, Delivery: graph.Promised}}
	c.Citations = append(c.Citations,
		graph.Citation{Entity: entity(graph.Public), Subject: c.Cooperations[3].ID, Source: c.Sources[0].ID, Stance: graph.Supports, Locator: "1"},
		graph.Citation{Entity: entity(graph.Public), Subject: families.ID, Source: c.Sources[0].ID, Stance: graph.Supports, Locator: "1"})
	c.Links = append(c.Links, graph.Link{Entity: entity(graph.Public), Type: graph.HasNeed, From: families.ID, To: c.Needs[0].ID})
	a.load(c)
	hidden := []graph.ID{works.ID, families.ID, c.Cooperations[2].ID, c.Cooperations[3].ID, c.Cooperations[4].ID, c.Contacts[1].ID, c.Commitments[0].ID, c.Citations[1].ID, c.Citations[2].ID, c.Links[1].ID}

	status, body := post(t, a.handler, access.Public(), everything, map[string]any{"s": n.Slug})
	if status != 200 || strings.Contains(body, "errors") {
		t.Fatal(status, body)
	}
	for _, id := range hidden {
		if strings.Contains(body, string(id)) {
			t.Errorf("%s is in the public answer", id)
		}
		got := a.askAs(access.Public(), `query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }`, map[string]any{"id": id})
		if got["node"] != nil || dig(got, "nodes", 0) != nil {
			t.Errorf("the public finds %s by its id", id)
		}
	}
	for _, secret := range []string{"SECRET-PHONE", "Works", "Families", "PARTNERS", "RESTRICTED"} {
		if strings.Contains(body, secret) {
			t.Errorf("%q is in the public answer", secret)
		}
	}
	var data map[string]any
	if err := json.Unmarshal([]byte(body), &data); err != nil {
		t.Fatal(err)
	}
	network := dig(data, "data", "network")
	for _, count := range []struct {
		path []any
		want float64
	}{
		{[]any{"stakeholders", "totalCount"}, 3}, {[]any{"cooperations", "totalCount"}, 2}, {[]any{"byForm", "totalCount"}, 1},
		{[]any{"byKind", "totalCount"}, 1}, {[]any{"needs", "edges", 0, "node", "neededBy", "totalCount"}, 1},
	} {
		if got := dig(network, count.path...); got != count.want {
			t.Errorf("%v: %v, want %v", count.path, got, count.want)
		}
	}
	helpers := dig(network, "stakeholders", "edges", 0, "node")
	if dig(helpers, "name") != "Helpers" || dig(helpers, "cooperations", "totalCount") != 2.0 || dig(helpers, "contacts", "edges", 0, "node", "phone") != nil || dig(helpers, "contacts", "edges", 0, "node", "hours") != "9-12" {
		t.Errorf("what the public sees of the helpers: %v", helpers)
	}
	equalJSON(t, dig(helpers, "contacts", "edges", 0, "node", "withheldFields"), `["email","person","phone"]`)
	equalJSON(t, dig(network, "changes"), `null`)
	people := dig(network, "stakeholders", "edges", 2, "node", "people")
	equalJSON(t, people, `{"value":null,"suppressed":"SMALL_COUNT"}`)
	_ = village

	owner := a.ask(everything, map[string]any{"s": n.Slug})
	if dig(owner, "network", "stakeholders", "totalCount") != 5.0 || dig(owner, "network", "cooperations", "totalCount") != 5.0 {
		t.Error("the owner does not see everything")
	}
}

// TestPartnersSeeTheirShare: the clearance in between.
func TestPartnersSeeTheirShare(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	a.load(c)
	got := a.askAs(access.Actor{Name: "partner", Clearance: graph.Partners}, everything, map[string]any{"s": n.Slug})
	if dig(got, "network", "stakeholders", "totalCount") != 4.0 || dig(got, "network", "cooperations", "totalCount") != 4.0 {
		t.Errorf("partners see %v stakeholders and %v cooperations, want 4 and 4", dig(got, "network", "stakeholders", "totalCount"), dig(got, "network", "cooperations", "totalCount"))
	}
}

// TestHiddenNetwork: nothing on a network is open to more people than the
// network.
func TestHiddenNetwork(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	c.Networks[0].Sensitivity = graph.Restricted
	a.load(c)
	got := a.askAs(access.Public(), `query ($s: String, $i: ID, $ids: [ID!]!) { network(slug: $s) { id } byId: network(id: $i) { id } nodes(ids: $ids) { id } }`,
		map[string]any{"s": n.Slug, "i": n.ID, "ids": []any{n.ID, c.Stakeholders[0].ID, c.Cooperations[0].ID, c.Needs[0].ID, c.Sources[0].ID, c.Links[0].ID}})
	equalJSON(t, got, `{"network":null,"byId":null,"nodes":[null,null,null,null,null,null]}`)
}
