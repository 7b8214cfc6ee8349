package resolvers_test

import (
	"fmt"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// emptyScene is a scene with nothing in it.
func emptyScene(t *testing.T) *scene {
	t.Helper()
	n := neo4jtest.Network(t)
	return &scene{api: newAPI(t), network: n, contents: &graph.Contents{Networks: []graph.Network{n}}, ids: map[string]graph.ID{}}
}

// named lists the names of what a list of the network has.
func (s *scene) named(actor access.Actor, list, filter string) []string {
	s.t.Helper()
	got := s.see(actor, fmt.Sprintf(`x: %s(filter: { %s }) { totalCount edges { node { id } } }`, list, filter))
	names := s.letters(dig(got, "x", "edges"), "node", "id")
	if count := dig(got, "x", "totalCount"); count != float64(len(names)) {
		s.t.Errorf("%s: %s: counted %v, listed %v", list, filter, count, names)
	}
	return names
}

// TestSourceCount: different sources count, and those only that say it and
// that one may see.
func TestSourceCount(t *testing.T) {
	t.Parallel()
	s := emptyScene(t)
	c := s.contents
	for _, name := range []string{"Alpha", "Beta", "Club", "Echo"} {
		c.Stakeholders = append(c.Stakeholders, graph.Stakeholder{Entity: s.entity(name, graph.Public), Kind: graph.NGO, Names: inBoth(name)})
	}
	c.Cooperations = []graph.Cooperation{
		{Entity: s.entity("c1", graph.Public), From: s.ids["Alpha"], To: s.ids["Beta"], Form: "funding"},
		{Entity: s.entity("c2", graph.Public), From: s.ids["Beta"], To: s.ids["Club"], Form: "funding"},
	}
	c.Needs = []graph.Need{{Entity: s.entity("Need", graph.Public), Names: inBoth("Need")}}
	c.Initiatives = []graph.Initiative{{Entity: s.entity("Xenon", graph.Public), Kind: graph.Project, Names: inBoth("Xenon")}}
	for name, v := range map[string]graph.Sensitivity{"Report": graph.Public, "Survey": graph.Public, "Letter": graph.Partners} {
		c.Sources = append(c.Sources, graph.Source{Entity: s.entity(name, v), Kind: graph.Document, Names: inBoth(name)})
	}
	cite := func(subject, source string, stance graph.Stance) {
		c.Citations = append(c.Citations, graph.Citation{Entity: s.entity(fmt.Sprint("q", len(c.Citations)), graph.Public), Subject: s.ids[subject], Source: s.ids[source], Stance: stance, Locator: fmt.Sprint("p. ", len(c.Citations))})
	}
	cite("Alpha", "Report", graph.Supports)
	cite("Alpha", "Report", graph.Supports)
	cite("Alpha", "Survey", graph.Supports)
	cite("Beta", "Report", graph.Supports)
	cite("Beta", "Letter", graph.Supports)
	cite("Club", "Report", graph.Supports)
	cite("Club", "Survey", graph.Contests)
	cite("c1", "Report", graph.Supports)
	cite("c1", "Letter", graph.Supports)
	cite("Need", "Letter", graph.Supports)
	s.load(c)
	for _, x := range []struct {
		actor        access.Actor
		list, filter string
		want         []string
	}{
		{access.Owner(), "stakeholders", `sourceCount: { eq: 0 }`, []string{"Echo"}},
		{access.Owner(), "stakeholders", `sourceCount: { eq: 1 }`, []string{"Club"}},
		{access.Owner(), "stakeholders", `sourceCount: { gte: 2 }`, []string{"Alpha", "Beta"}},
		{access.Owner(), "stakeholders", `sourceCount: { in: [0, 1], gt: 0 }`, []string{"Club"}},
		{access.Owner(), "stakeholders", `not: { sourceCount: { lt: 2 } }`, []string{"Alpha", "Beta"}},
		{access.Owner(), "stakeholders", `sourceCount: { isNull: true }`, nil},
		{access.Owner(), "stakeholders", `partners: { some: { sourceCount: { eq: 1 } } }`, []string{"Beta"}},
		{access.Public(), "stakeholders", `sourceCount: { eq: 1 }`, []string{"Beta", "Club"}},
		{access.Owner(), "cooperations", `sourceCount: { eq: 2 }`, []string{"c1"}},
		{access.Public(), "cooperations", `sourceCount: { eq: 1 }, from: { sourceCount: { eq: 2 } }`, []string{"c1"}},
		{access.Owner(), "cooperations", `sourceCount: { eq: 0 }`, []string{"c2"}},
		{access.Owner(), "needs", `sourceCount: { eq: 1 }`, []string{"Need"}},
		{access.Public(), "needs", `sourceCount: { eq: 0 }`, []string{"Need"}},
		{access.Owner(), "initiatives", `sourceCount: { eq: 0 }`, []string{"Xenon"}},
	} {
		equalList(t, x.actor.Name+" "+x.list+" "+x.filter, s.named(x.actor, x.list, x.filter), x.want...)
	}
	got := s.see(access.Owner(), `picture(filter: { sourceCount: { eq: 1 } }) { nodes { id } } stakeholders(filter: { sourceCount: { gte: 1 } }) { facets(by: [KIND]) { values { count } } } statistics(by: FORM, filter: { sourceCount: { eq: 2 } }) { cooperations }`)
	equalJSON(t, dig(got, "statistics"), `[{"cooperations":1}]`)
	equalJSON(t, dig(got, "stakeholders", "facets", 0, "values"), `[{"count":3}]`)
	equalList(t, "on a picture", s.letters(dig(got, "picture", "nodes"), "id"), "Club")
}

// TestAnswered: who answers for a need, and which needs have nobody, as far as
// one may see.
func TestAnswered(t *testing.T) {
	t.Parallel()
	s := emptyScene(t)
	c := s.contents
	for _, name := range []string{"Alpha", "Beta", "Club", "Delta"} {
		c.Stakeholders = append(c.Stakeholders, graph.Stakeholder{Entity: s.entity(name, graph.Public), Kind: graph.NGO, Names: inBoth(name)})
	}
	for _, name := range []string{"Part", "Whole", "Programme", "Other"} {
		c.Initiatives = append(c.Initiatives, graph.Initiative{Entity: s.entity(name, graph.Public), Kind: graph.Project, Names: inBoth(name)})
	}
	for _, name := range []string{"Direct", "Hidden", "Managed", "Nobody", "Parted"} {
		c.Needs = append(c.Needs, graph.Need{Entity: s.entity(name, graph.Public), Names: inBoth(name)})
	}
	link := func(v graph.Sensitivity, kind graph.LinkType, from, to string) {
		c.Links = append(c.Links, graph.Link{Entity: s.entity(fmt.Sprint("l", len(c.Links)), v), Type: kind, From: s.ids[from], To: s.ids[to]})
	}
	role := func(v graph.Sensitivity, who, what string, kind graph.RoleKind) {
		c.Roles = append(c.Roles, graph.Role{Entity: s.entity(fmt.Sprint("r", len(c.Roles)), v), Stakeholder: s.ids[who], Initiative: s.ids[what], Role: kind})
	}
	link(graph.Public, graph.PartOf, "Part", "Whole")
	link(graph.Partners, graph.PartOf, "Whole", "Programme")
	link(graph.Public, graph.Addresses, "Part", "Parted")
	link(graph.Public, graph.Addresses, "Beta", "Parted")
	link(graph.Public, graph.Addresses, "Delta", "Direct")
	link(graph.Public, graph.Addresses, "Other", "Managed")
	link(graph.Partners, graph.Addresses, "Club", "Hidden")
	role(graph.Public, "Club", "Programme", graph.Owner)
	role(graph.Public, "Alpha", "Whole", graph.Provider)
	role(graph.Public, "Alpha", "Part", graph.Runner)
	role(graph.Public, "Delta", "Part", graph.TargetGroup)
	role(graph.Public, "Delta", "Other", graph.Manager)
	s.load(c)
	equalList(t, "nobody answers", s.named(access.Owner(), "needs", `answered: { eq: false }`), "Managed", "Nobody")
	equalList(t, "somebody answers", s.named(access.Owner(), "needs", `answered: { eq: true }`), "Direct", "Hidden", "Parted")
	equalList(t, "not nobody", s.named(access.Owner(), "needs", `not: { answered: { eq: false } }`), "Direct", "Hidden", "Parted")
	equalList(t, "as the public sees it", s.named(access.Public(), "needs", `answered: { eq: false }`), "Hidden", "Managed", "Nobody")
	for _, x := range []struct {
		actor access.Actor
		want  []string
	}{{access.Owner(), []string{"Direct:Delta", "Hidden:Club", "Managed:", "Nobody:", "Parted:Alpha Beta Club"}}, {access.Public(), []string{"Direct:Delta", "Hidden:", "Managed:", "Nobody:", "Parted:Alpha Beta"}}} {
		var got []string
		for _, need := range dig(s.see(x.actor, `needs { edges { node { id answeredBy { id name roles(first: 1) { totalCount } network { slug } } } } }`), "needs", "edges").([]any) {
			text := s.letters([]any{need}, "node", "id")[0] + ":"
			for i, name := range s.letters(dig(need, "node", "answeredBy"), "id") {
				if i > 0 {
					text += " "
				}
				text += name
			}
			got = append(got, text)
		}
		equalList(t, "who answers, as "+x.actor.Name+" sees it", got, x.want...)
	}
	anywhere := s.ask(`query ($id: ID!) { node(id: $id) { ... on Need { answeredBy { name(lang: "hu") } } } networks(first: 20) { edges { node { needs { edges { node { answeredBy { id } } } } } } } }`, map[string]any{"id": s.ids["Direct"]})
	equalJSON(t, dig(anywhere, "node"), `{"answeredBy":[{"name":"Delta-hu"}]}`)
}
