package store_test

import (
	"fmt"
	"maps"
	"regexp"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/neo4jtest"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// The sizes of the two networks whose plans are compared.
const (
	smallNetwork, smallHub = 1_000, 300
	largeNetwork, largeHub = 100_000, 10_000
)

// grow makes a network of n stakeholders, of whom the first has ties to hub
// others in both directions. 2 % are public. It writes what the store would
// write of them, as far as pages read it.
func grow(t *testing.T, d neo4j.DriverWithContext, n, hub int) graph.Network {
	t.Helper()
	network := neo4jtest.Network(t)
	run := func(text string, count int) {
		t.Helper()
		session := d.NewSession(t.Context(), neo4j.SessionConfig{DatabaseName: "neo4j"})
		result, err := session.Run(t.Context(), text, map[string]any{"n": string(network.ID), "slug": network.Slug, "count": int64(count)})
		if err == nil {
			_, err = result.Consume(t.Context())
		}
		if err != nil {
			t.Fatal(err)
		}
		if err := session.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	run("CREATE (:Entity:Network {id: $n, slug: $slug, type: 'Network', rank: 0, name: $slug, sortKey: $slug})", 0)
	run("UNWIND range(0, $count - 1) AS i CALL (i) { WITH i, right('000000' + toString(i), 6) AS d "+
		"CREATE (s:Entity:Stakeholder:NGO {id: $n + ':' + d, network: $n, type: 'NGO', name: 'N ' + d, nameKey: '1' + d, sortKey: '1' + d + '\\u0001' + $n, "+
		"kind: ['NGO', 'GROUP', 'INSTITUTION'][i % 3], rank: CASE WHEN i % 50 = 0 THEN 0 ELSE 1 + i % 2 END}) } IN TRANSACTIONS OF 10000 ROWS", n)
	run("UNWIND range(1, $count) AS i CALL (i) { WITH i, right('000000' + toString(i), 6) AS d "+
		"MATCH (h:Entity {id: $n + ':000000'}) MATCH (s:Entity {id: $n + ':' + d}) "+
		"WITH i, CASE WHEN i % 2 = 0 THEN h ELSE s END AS a, CASE WHEN i % 2 = 0 THEN s ELSE h END AS b "+
		"CREATE (a)-[r:COOPERATES_WITH {id: $n + ':r' + toString(i), network: $n, form: 'funding', v: CASE WHEN i % 50 = 0 THEN 0 ELSE 1 + i % 2 END}]->(b) "+
		"SET r.a = a.id, r.b = b.id, r.na = b.nameKey + '\\u0001' + r.id, r.nb = a.nameKey + '\\u0001' + r.id } IN TRANSACTIONS OF 5000 ROWS", hub)
	return network
}

// request compiles and binds the one root field of an operation.
func request(t *testing.T, s *query.Schema, text string, variables map[string]any, clearance graph.Sensitivity) *query.Request {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: text})
	if err != nil {
		t.Fatal(err)
	}
	if errs := validator.ValidateWithRules(s.AST, doc, rules.NewDefaultRules()); len(errs) > 0 {
		t.Fatal(errs)
	}
	plan, ok, refused := s.Compile(query.RootFields(s, doc, doc.Operations[0], variables)[0], doc.Fragments, variables, clearance)
	if refused != nil || !ok {
		t.Fatal(refused, ok)
	}
	r, refused := s.Bind(plan, variables, clearance)
	if refused != nil {
		t.Fatal(refused)
	}
	return r
}

// rowsRead is the number of rows that the index seeks of a page read, and
// whether anything else read more than a few.
func rowsRead(p neo4j.ProfiledPlan) int64 {
	var n int64
	if strings.Contains(p.Operator(), "IndexSeek") && !strings.Contains(p.Operator(), "Unique") {
		n += p.Records()
	}
	if strings.Contains(p.Operator(), "Scan") || strings.Contains(p.Operator(), "Expand") {
		n += 1_000_000 // no page may be read that way
	}
	for _, c := range p.Children() {
		n += rowsRead(c)
	}
	return n
}

func profile(t *testing.T, d neo4j.DriverWithContext, r *query.Request) (rows int64, items int) {
	t.Helper()
	result, err := neo4j.ExecuteQuery(t.Context(), d, "PROFILE "+r.Text, r.Parameters, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("neo4j"))
	if err != nil {
		t.Fatal(err)
	}
	answer, _ := result.Records[0].Values[0].([]any)
	if len(answer) == 0 {
		t.Fatal("no answer")
	}
	return rowsRead(result.Summary.Profile()), deepest(answer)
}

// deepest is the length of the longest list in an answer: the page.
func deepest(v any) int {
	list, _ := v.([]any)
	most := len(list)
	for _, item := range list {
		most = max(most, deepest(item))
	}
	return most
}

const pageSize = 20

// TestPagesReadOnlyThemselves: however large the network and however deep the
// page, a page reads one row more than it gives, for each rank that is asked
// and, of ties, for each direction.
func TestPagesReadOnlyThemselves(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	schema, d := neo4jtest.Schema(t), driver(t)
	small, large := grow(t, d, smallNetwork, smallHub), grow(t, d, largeNetwork, largeHub)
	// The declaration and the argument that differ stand in place of %s.
	list := `query ($s: String, $f: Int, $a: String, $l: Int%s) { network(slug: $s) { stakeholders(first: $f, after: $a, last: $l%s) { pageInfo { endCursor } edges { cursor node { id name } } } } }`
	ties := `query ($id: ID!, $f: Int, $a: String, $l: Int) { node(id: $id) { ... on NGO { cooperations(first: $f, after: $a, last: $l%s) { pageInfo { endCursor } edges { cursor node { id form { code } } partner { name } } } } } }`
	plain := fmt.Sprintf(list, "", "")
	byKind := fmt.Sprintf(list, ", $k: [StakeholderKind!]", ", filter: { kind: { in: $k } }")
	for _, page := range []struct {
		name, text string
		variables  map[string]any
		seeks      int64 // index seeks for each rank
	}{
		{"first", plain, map[string]any{"f": int64(pageSize)}, 1},
		{"backward", plain, map[string]any{"l": int64(pageSize)}, 1},
		{"deep", plain, map[string]any{"f": int64(pageSize), "deep": true}, 1},
		{"by kind", byKind, map[string]any{"f": int64(pageSize), "k": []any{"NGO"}}, 1},
		{"by two kinds", byKind, map[string]any{"f": int64(pageSize), "k": []any{"NGO", "GROUP"}}, 2},
		{"hub", fmt.Sprintf(ties, ""), map[string]any{"f": int64(pageSize)}, 2},
		{"hub backward", fmt.Sprintf(ties, ""), map[string]any{"l": int64(pageSize)}, 2},
		{"hub deep", fmt.Sprintf(ties, ""), map[string]any{"f": int64(pageSize), "deep": true}, 2},
		{"hub by creation", fmt.Sprintf(ties, ", orderBy: CREATED"), map[string]any{"f": int64(pageSize)}, 2},
	} {
		for _, clearance := range []graph.Sensitivity{graph.Public, graph.Restricted} {
			t.Run(page.name+" "+string(clearance), func(t *testing.T) {
				var read [2]int64
				for i, n := range []graph.Network{small, large} {
					variables := map[string]any{"s": n.Slug, "id": string(n.ID) + ":000000"}
					for k, v := range page.variables {
						variables[k] = v
					}
					if variables["deep"] == true {
						variables["a"] = deepCursor(t, s, schema, page.text, variables, clearance)
					}
					rows, items := profile(t, d, request(t, schema, page.text, variables, clearance))
					if items < 3 {
						t.Fatalf("the page has %d items", items)
					}
					read[i] = rows
				}
				if most := page.seeks * int64(clearance.Rank()+1) * (pageSize + 1); read[1] > most || read[0] > most || read[1] == 0 {
					t.Errorf("%d rows are read in the small network and %d in the large one, at most %d are needed", read[0], read[1], most)
				}
				if read[1] > max(read[0], page.seeks*int64(clearance.Rank()+1)*(pageSize+1)) {
					t.Errorf("%d rows are read in the large network, %d in the small one", read[1], read[0])
				}
			})
		}
	}
}

// deepCursor goes into the middle of a list, in one large step.
func deepCursor(t *testing.T, s *store.Store, schema *query.Schema, text string, variables map[string]any, clearance graph.Sensitivity) any {
	t.Helper()
	step := maps.Clone(variables)
	step["f"] = int64(deepBy)
	if clearance == graph.Public {
		step["f"] = int64(3)
	}
	answer, err := s.Read(t.Context(), request(t, schema, text, step, clearance))
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`"endCursor":"([^"]+)"`).FindSubmatch(answer)
	if found == nil {
		t.Fatalf("no cursor in %s", answer)
	}
	return string(found[1])
}

// deepBy is how deep the deep pages lie.
const deepBy = 200

// TestFiltersSeek: what a filter asks about facts that speak of others is read
// by their index, for each candidate, and not out of all such facts.
func TestFiltersSeek(t *testing.T) {
	t.Parallel()
	neo4jtest.Open(t)
	schema, d := neo4jtest.Schema(t), driver(t)
	n := neo4jtest.Network(t)
	if _, err := neo4j.ExecuteQuery(t.Context(), d, "UNWIND range(1, 2000) AS i UNWIND ['Citation', 'Contact', 'Commitment'] AS label "+
		"CREATE (x:Entity:$(label) {id: $n + label + toString(i), network: $n, rank: 0, subject: $n + toString(i), source: $n, of: $n + toString(i), by: $n + toString(i), need: $n})",
		map[string]any{"n": string(n.ID)}, neo4j.EagerResultTransformer); err != nil {
		t.Fatal(err)
	}
	for _, filter := range []string{
		`sourceCount: { eq: 1 }`, `citations: { none: {} }`, `contacts: { some: { hours: { isNull: false } } }`, `commitments: { some: { delivery: { eq: PROMISED } } }`,
	} {
		r := request(t, schema, `query ($s: String) { network(slug: $s) { stakeholders(filter: { `+filter+` }) { totalCount edges { node { id } } } } }`, map[string]any{"s": n.Slug}, graph.Restricted)
		result, err := neo4j.ExecuteQuery(t.Context(), d, "EXPLAIN "+r.Text, r.Parameters, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("neo4j"))
		if err != nil {
			t.Fatal(err)
		}
		if scans := scansOf(result.Summary.Plan()); len(scans) > 0 {
			t.Errorf("%s reads %v", filter, scans)
		}
	}
}

// scansOf lists the operators of a plan that read all of something.
func scansOf(p neo4j.Plan) []string {
	var list []string
	if strings.Contains(p.Operator(), "Scan") {
		list = append(list, fmt.Sprint(p.Operator(), " ", p.Arguments()["Details"]))
	}
	for _, c := range p.Children() {
		list = append(list, scansOf(c)...)
	}
	return list
}
