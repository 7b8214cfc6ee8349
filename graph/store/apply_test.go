package store_test

import (
	"reflect"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// people makes stakeholders of a network, named as given.
func people(t *testing.T, network graph.ID, names ...string) []graph.Stakeholder {
	t.Helper()
	list := make([]graph.Stakeholder, len(names))
	for i, name := range names {
		list[i] = graph.Stakeholder{
			Entity: graph.Entity{ID: neo4jtest.ID(t), Network: network, Sensitivity: graph.Public},
			Kind:   graph.NGO, Names: []graph.Text{{Lang: "en", Text: name}},
		}
	}
	return list
}

// tie makes a cooperation between two stakeholders.
func tie(t *testing.T, from, to graph.Stakeholder, form string) graph.Cooperation {
	t.Helper()
	return graph.Cooperation{
		Entity: graph.Entity{ID: neo4jtest.ID(t), Network: from.Network, Sensitivity: graph.Public},
		From:   from.ID, To: to.ID, Form: form,
	}
}

func apply(t *testing.T, s *store.Store, c *graph.Contents) store.Summary {
	t.Helper()
	done, err := s.Apply(t.Context(), "test", "test", c, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(done) != 1 {
		t.Fatalf("%d networks were written, want 1", len(done))
	}
	return done[0]
}

func TestApplyTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "A", "B")
	c := &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p, Cooperations: []graph.Cooperation{tie(t, p[0], p[1], "funding")}}
	first := apply(t, s, c)
	if first.Created != 4 || first.Changed != 0 {
		t.Errorf("first: %+v, want 4 created", first)
	}
	versions := read(t, s, "OPTIONAL MATCH (h:Head {network: $n}) RETURN [h.version, h.seq] AS answer", n.ID)
	second := apply(t, s, c)
	if second.Created != 0 || second.Changed != 0 || second.Unchanged != 4 {
		t.Errorf("second: %+v, want 4 unchanged", second)
	}
	if after := read(t, s, "OPTIONAL MATCH (h:Head {network: $n}) RETURN [h.version, h.seq] AS answer", n.ID); !reflect.DeepEqual(after, versions) {
		t.Errorf("the head went from %v to %v though nothing changed", versions, after)
	}
}

func TestApplyLogsWhatChanged(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "Before")
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p})
	p[0].Names[0].Text = "After"
	sum := apply(t, s, &graph.Contents{Stakeholders: p})
	if sum.Changed != 1 || sum.Created != 0 {
		t.Fatalf("%+v, want 1 changed", sum)
	}
	got := read(t, s, "MATCH (c:Change {network: $n, seq: 2}) MATCH (i:ChangeItem {change: c.id}) RETURN [c.actor, c.changed, i.entity, i.entityType, "+
		"i.before CONTAINS '\"name\":\"Before\"', i.after CONTAINS '\"name\":\"After\"'] AS answer", n.ID)
	want := []any{"test", int64(1), string(p[0].ID), "NGO", true, true}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the change log says %v, want %v", got, want)
	}
	if version := read(t, s, "MATCH (x:NGO {network: $n}) RETURN x.version AS answer", n.ID); version != int64(2) {
		t.Errorf("the version is %v, want 2", version)
	}
}

// TestRenameMovesKeys: the key under which others list a stakeholder follows
// its name.
func TestRenameMovesKeys(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "Hub", "Zebra", "Lion")
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p,
		Cooperations: []graph.Cooperation{tie(t, p[0], p[1], "funding"), tie(t, p[2], p[0], "funding")}})
	p[1].Names[0].Text = "Aardvark"
	apply(t, s, &graph.Contents{Stakeholders: p[1:2]})
	if stale := read(t, s, staleKeys, n.ID); stale != int64(0) {
		t.Errorf("%v ties have stale keys", stale)
	}
}

// TestVisibilityIsCopied: a tie is as hidden as its stricter end, and what
// speaks of a fact as hidden as the fact.
func TestVisibilityIsCopied(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "Open", "Closed")
	c := tie(t, p[0], p[1], "funding")
	source := graph.Source{Entity: graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Public}, Kind: graph.Document, Names: []graph.Text{{Lang: "en", Text: "S"}}}
	cite := graph.Citation{Entity: graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Public}, Subject: c.ID, Source: source.ID, Stance: graph.Supports, Locator: "paragraph 1"}
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p, Cooperations: []graph.Cooperation{c}, Sources: []graph.Source{source}, Citations: []graph.Citation{cite}})
	ranks := "MATCH (a:NGO {network: $n})-[r:COOPERATES_WITH]->() MATCH (c:Citation {network: $n}) RETURN [r.v, c.rank] AS answer"
	if got := read(t, s, ranks, n.ID); !reflect.DeepEqual(got, []any{int64(0), int64(0)}) {
		t.Errorf("ranks %v, want 0 and 0", got)
	}
	p[1].Sensitivity = graph.Restricted
	apply(t, s, &graph.Contents{Stakeholders: p[1:]})
	if got := read(t, s, ranks, n.ID); !reflect.DeepEqual(got, []any{int64(2), int64(2)}) {
		t.Errorf("after the end was hidden: ranks %v, want 2 and 2", got)
	}
	p[1].Sensitivity, n.Sensitivity = graph.Public, graph.Partners
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p[1:]})
	if got := read(t, s, ranks, n.ID); !reflect.DeepEqual(got, []any{int64(1), int64(1)}) {
		t.Errorf("after the network was hidden: ranks %v, want 1 and 1", got)
	}
}

// TestApplyRefusesAndWritesNothing: an identifier that another network has,
// and a kind that would change.
func TestApplyRefusesAndWritesNothing(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	one, two := neo4jtest.Network(t), neo4jtest.Network(t)
	p := people(t, one.ID, "A")
	apply(t, s, &graph.Contents{Networks: []graph.Network{one}, Stakeholders: p})
	taken := people(t, two.ID, "B", "C")
	taken[1].ID = p[0].ID
	_, err := s.Apply(t.Context(), "test", "test", &graph.Contents{Networks: []graph.Network{two}, Stakeholders: taken}, nil)
	if graph.CodeOf(err) != graph.Conflict {
		t.Errorf("a taken identifier: %v, want a conflict", err)
	}
	if left := read(t, s, "OPTIONAL MATCH (x {network: $n}) RETURN count(x) AS answer", two.ID); left != int64(0) {
		t.Errorf("%v nodes were left behind", left)
	}
	p[0].Kind = graph.Group
	if _, err = s.Apply(t.Context(), "test", "test", &graph.Contents{Stakeholders: p}, nil); graph.CodeOf(err) != graph.Conflict {
		t.Errorf("a changed kind: %v, want a conflict", err)
	}
}

// TestIdentifiersAreUnique: two stakeholders of a network cannot have one
// registration number.
func TestIdentifiersAreUnique(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "A", "B")
	p[0].Identifiers = []graph.ExternalID{{Scheme: "CZ-ICO", Value: "123"}}
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p})
	p[1].Identifiers = p[0].Identifiers
	_, err := s.Apply(t.Context(), "test", "test", &graph.Contents{Stakeholders: p[1:]}, nil)
	if graph.CodeOf(err) != graph.Conflict {
		t.Errorf("%v, want a conflict", err)
	}
	p[0].Identifiers = nil
	apply(t, s, &graph.Contents{Stakeholders: p})
}

// TestLanguagesAndAlphabet: when a network prefers another language or
// alphabet, every name and every order follows, though only the network is
// given.
func TestLanguagesAndAlphabet(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "Charity", "Depot")
	p[0].Names = append(p[0].Names, graph.Text{Lang: "hu", Text: "Zöld"})
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p, Cooperations: []graph.Cooperation{tie(t, p[0], p[1], "funding")}})
	names := "MATCH (x:Stakeholder) WHERE x.network = $n WITH x ORDER BY x.sortKey RETURN collect(x.name) AS answer"
	if got := read(t, s, names, n.ID); !reflect.DeepEqual(got, []any{"Charity", "Depot"}) {
		t.Errorf("in English: %v", got)
	}
	n.Languages = []string{"hu", "en"}
	sum := apply(t, s, &graph.Contents{Networks: []graph.Network{n}})
	if got := read(t, s, names, n.ID); !reflect.DeepEqual(got, []any{"Depot", "Zöld"}) || sum.Changed != 2 {
		t.Errorf("in Hungarian: %v, %+v", got, sum)
	}
	n.Collation = "cs" // in Czech, ch comes after h
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}})
	if stale := read(t, s, staleKeys, n.ID); stale != int64(0) {
		t.Errorf("%v ties have stale keys", stale)
	}
}

// TestWhatSpeaksOfWhatIsHidden: a citation of a contact or a promise is as
// hidden as who is reached or promised, and so is one of a tie that moved.
func TestWhatSpeaksOfWhatIsHidden(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "Open", "Closed", "Other")
	p[1].Sensitivity = graph.Restricted
	entity := func() graph.Entity {
		return graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Public}
	}
	name := []graph.Text{{Lang: "en", Text: "X"}}
	need := graph.Need{Entity: entity(), Names: name}
	source := graph.Source{Entity: entity(), Kind: graph.Document, Names: name}
	c := &graph.Contents{
		Networks: []graph.Network{n}, Stakeholders: p, Needs: []graph.Need{need}, Sources: []graph.Source{source},
		Contacts:     []graph.Contact{{Entity: entity(), Of: p[1].ID}},
		Commitments:  []graph.Commitment{{Entity: entity(), By: p[1].ID, Need: need.ID, Delivery: graph.Promised}},
		Cooperations: []graph.Cooperation{tie(t, p[0], p[2], "funding")},
	}
	for _, subject := range []graph.ID{c.Contacts[0].ID, c.Commitments[0].ID, c.Cooperations[0].ID} {
		c.Citations = append(c.Citations, graph.Citation{Entity: entity(), Subject: subject, Source: source.ID, Stance: graph.Supports, Locator: "1"})
	}
	again := graph.Citation{Entity: entity(), Subject: c.Citations[0].ID, Source: source.ID, Stance: graph.Contests, Locator: "2"}
	c.Citations = append(c.Citations, again)
	apply(t, s, c)
	ranks := "MATCH (c:Citation) WHERE c.network = $n WITH c ORDER BY c.id RETURN collect(c.rank) AS answer"
	if got := read(t, s, ranks, n.ID); !reflect.DeepEqual(got, []any{int64(2), int64(2), int64(0), int64(2)}) {
		t.Errorf("ranks %v, want all but the third hidden", got)
	}
	c.Cooperations[0].To = p[1].ID // the tie moves to who is hidden, and both are written
	p[1].Remark = "moved"
	apply(t, s, &graph.Contents{Stakeholders: p[1:2], Cooperations: c.Cooperations})
	if got := read(t, s, ranks, n.ID); !reflect.DeepEqual(got, []any{int64(2), int64(2), int64(2), int64(2)}) {
		t.Errorf("after the tie moved: %v, want all hidden", got)
	}
	if got := read(t, s, "MATCH ()-[r:COOPERATES_WITH]->() WHERE r.network = $n RETURN [count(r), max(r.version)] AS answer", n.ID); !reflect.DeepEqual(got, []any{int64(1), int64(2)}) {
		t.Errorf("the moved tie: %v, want one of version 2", got)
	}
}

// TestALinkKeepsItsID: a link whose type changes stays one link, and an
// identifier is one thing's only.
func TestALinkKeepsItsID(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "A")
	need := graph.Need{Entity: graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Public}, Names: p[0].Names}
	link := graph.Link{Entity: graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Public}, Type: graph.HasNeed, From: p[0].ID, To: need.ID}
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p, Needs: []graph.Need{need}, Links: []graph.Link{link}})
	link.Type = graph.Addresses
	if sum := apply(t, s, &graph.Contents{Links: []graph.Link{link}}); sum.Changed != 1 || sum.Created != 0 {
		t.Errorf("%+v, want one changed", sum)
	}
	if got := read(t, s, "MATCH ()-[r]->() WHERE r.network = $n RETURN collect(type(r)) AS answer", n.ID); !reflect.DeepEqual(got, []any{"ADDRESSES"}) {
		t.Errorf("the links are %v", got)
	}
	other := people(t, n.ID, "B")
	other[0].ID = link.ID
	if _, err := s.Apply(t.Context(), "test", "test", &graph.Contents{Stakeholders: other}, nil); graph.CodeOf(err) != graph.Conflict {
		t.Errorf("a stakeholder with a link's identifier: %v, want a conflict", err)
	}
	link.ID, link.To = neo4jtest.ID(t), neo4jtest.ID(t)
	if _, err := s.Apply(t.Context(), "test", "test", &graph.Contents{Links: []graph.Link{link}}, nil); graph.CodeOf(err) != graph.Conflict {
		t.Errorf("a link to what is not there: %v, want a conflict", err)
	}
}
