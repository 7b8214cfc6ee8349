package store_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// TestAFieldCostsALine adds a field, a type and a list to a copy of the
// schema, and reads them: nothing else has to be written.
func TestAFieldCostsALine(t *testing.T) {
	t.Parallel()
	text := neo4jtest.SchemaText(t)
	add := func(after, line string) {
		t.Helper()
		before := text
		if text = strings.Replace(text, after, after+"\n"+line, 1); text == before {
			t.Fatalf("the schema has no %q", after)
		}
	}
	add(`type NGO implements Stakeholder & Entity & Node @node(label: "NGO") {`, `  motto: String @visible(to: PUBLIC)`)
	add(`type Network implements Node @node(label: "Network") {`, `  meetings(first: Int, after: String, last: Int, before: String): MeetingConnection! @list(by: "network") @visible(to: PUBLIC)`)
	text += `
type Meeting implements Node @node(label: "Meeting") { id: ID! @visible(to: PUBLIC) name: String! @visible(to: PUBLIC) on: PartialDate @visible(to: PUBLIC) host: Stakeholder @property(name: "host") @visible(to: PUBLIC) }
type MeetingConnection { edges: [MeetingEdge!]! @visible(to: PUBLIC) pageInfo: PageInfo! @visible(to: PUBLIC) totalCount: Int @visible(to: PUBLIC) }
type MeetingEdge { cursor: String! @visible(to: PUBLIC) node: Meeting! @visible(to: PUBLIC) }
`
	schema, err := query.LoadSchema("schema.graphqls", text)
	if err != nil {
		t.Fatal(err)
	}
	s := neo4jtest.OpenWith(t, neo4jtest.Config(t), schema)
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "Host")
	apply(t, s, &graph.Contents{Networks: []graph.Network{n}, Stakeholders: p})
	meeting := neo4jtest.ID(t)
	_, err = neo4j.ExecuteQuery(t.Context(), driver(t), "MATCH (h:NGO {id: $host}) SET h.motto = 'together' "+
		"CREATE (:Entity:Meeting {id: $id, type: 'Meeting', network: $n, rank: 0, sortKey: $id, name: 'Spring', on: '2026-04', host: $host})",
		map[string]any{"host": string(p[0].ID), "id": string(meeting), "n": string(n.ID)}, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("neo4j"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Read(t.Context(), request(t, schema, `query ($s: String) { network(slug: $s) { meetings { totalCount edges { node { name on { latest } host { name ... on NGO { motto } } } } } } }`,
		map[string]any{"s": n.Slug}, graph.Public))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"meetings":{"totalCount":1,"edges":[{"node":{"name":"Spring","on":{"latest":"2026-04-30"},"host":{"name":"Host","motto":"together"}}}]}}`
	if string(got) != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if got, err = s.Read(t.Context(), request(t, schema, `query ($id: ID!) { node(id: $id) { __typename ... on Meeting { name } } }`, map[string]any{"id": string(meeting)}, graph.Public)); err != nil || string(got) != `{"__typename":"Meeting","name":"Spring"}` {
		t.Errorf("by id: %s %v", got, err)
	}
}

// TestSchemaIsChecked: a field that does not say who may see it, and what
// else would go wrong later, is refused when the schema is loaded.
func TestSchemaIsChecked(t *testing.T) {
	t.Parallel()
	for _, bad := range []struct{ name, from, to, want string }{
		{"no @visible", `  slug: String! @visible(to: PUBLIC)`, `  slug: String!`, "Network.slug: says not who may see it"},
		{"hidden and non-null", `  slug: String! @visible(to: PUBLIC)`, `  slug: String! @visible(to: PARTNERS)`, "cannot be non-null"},
		{"a label with Cypher in it", `@node(label: "NGO")`, `@node(label: "NGO) DETACH DELETE (n")`, "is not a label"},
		{"a relationship type with Cypher in it", `@relationship(types: ["ROLE"])`, `@relationship(types: ["ROLE]-() //"])`, "is not a relationship type"},
		{"a property with Cypher in it", `@property(name: "volunteerGroup")`, "@property(name: \"x` //\")", "is not a property"},
		{"a list with Cypher in it", `@list(by: "subject")`, `@list(by: "a OR true")`, "is not a property"},
	} {
		t.Run(bad.name, func(t *testing.T) {
			text := strings.Replace(neo4jtest.SchemaText(t), bad.from, bad.to, 1)
			if _, err := query.LoadSchema("schema.graphqls", text); err == nil || !strings.Contains(err.Error(), bad.want) {
				t.Errorf("%v, want %q", err, bad.want)
			}
		})
	}
}

// TestEveryListHasItsIndex: whatever the schema lists can be read in order.
func TestEveryListHasItsIndex(t *testing.T) {
	t.Parallel()
	neo4jtest.Open(t) // Prepare refuses a database without them
	online := fmt.Sprint(read(t, nil, "SHOW INDEXES YIELD labelsOrTypes, properties, state WHERE state = 'ONLINE' AND labelsOrTypes IS NOT NULL RETURN collect(labelsOrTypes[0] + properties) AS answer", ""))
	indexes := neo4jtest.Schema(t).Indexes()
	for _, index := range indexes {
		if !strings.Contains(online, fmt.Sprint(append([]any{index.On}, anys(index.Columns)...))) {
			t.Errorf("no index on %v %v", index.On, index.Columns)
		}
	}
	if len(indexes) < 40 {
		t.Errorf("the schema asks for %d indexes only", len(indexes))
	}
}

func anys[T any](list []T) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = v
	}
	return out
}
