package resolvers_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// injections are texts that were Cypher, Lucene or JSON where a service put
// them into one.
var injections = []string{
	"Robby' WITH true as ignored MATCH (s:Student) DETACH DELETE s; //",
	"Movie\\u0060) MATCH (n) DETACH DELETE n //", "`) MATCH (n) DETACH DELETE n //", "``", "$p0", "$ranks", "'; RETURN 1 //", "\"}}]}", "\\", "' OR 1=1 //",
	"name:* OR )~", "\u0001", "\U0010FFFF", "${jndi:ldap://x}", "' UNION ALL MATCH (n) RETURN n //", "\u2028", "n1.name", "COLLECT { MATCH (n) RETURN n }",
}

// TestInjection: every string comes back as data, and whatever stands in an
// argument reaches Neo4j as a parameter.
func TestInjection(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	for _, text := range injections {
		if strings.ContainsAny(text, "\u0001") {
			continue // refused on the way in: a control character
		}
		s := c.Stakeholders[0]
		s.ID = graph.DerivedID(string(n.ID), text)
		s.Names = []graph.Text{{Lang: "en", Text: text}}
		s.Remark = text
		c.Stakeholders = append(c.Stakeholders, s)
	}
	a.load(c)
	before := a.ask(everything, map[string]any{"s": n.Slug})
	seen := &counting{Reader: a.store}
	h := handlerOn(t, seen, nil)
	for _, text := range injections {
		for _, operation := range []string{
			`query ($x: ID!) { node(id: $x) { id } }`, `query ($x: ID!) { nodes(ids: [$x]) { id } }`, `query ($x: ID) { network(id: $x) { id } }`,
			`query ($x: String) { network(slug: $x) { id } }`, `query ($x: String) { networks(after: $x) { edges { cursor } } }`,
			`query ($x: String!) { terms(scheme: $x) { code } }`, `query ($x: Locale) { networks(first: 1) { edges { node { name(lang: $x) } } } }`,
			fmt.Sprintf(`query ($x: String) { network(slug: %q) { cooperations(filter: { form: { eq: $x } }) { totalCount edges { node { id } } } } }`, n.Slug),
			fmt.Sprintf(`query ($x: [String!]) { network(slug: %q) { cooperations(filter: { form: { in: $x } }) { totalCount } } }`, n.Slug),
			fmt.Sprintf(`query ($x: String) { network(slug: %q) { stakeholders(before: $x) { edges { node { id } } } } }`, n.Slug),
			fmt.Sprintf(`query ($x: [StakeholderKind!]) { network(slug: %q) { stakeholders(filter: { kind: { in: $x } }) { totalCount } } }`, n.Slug),
		} {
			status, body := post(t, h, access.Owner(), operation, map[string]any{"x": text})
			if status >= 500 || !json.Valid([]byte(body)) || strings.Contains(body, "internal error") || strings.Contains(body, "Neo") {
				t.Errorf("%q in %s: %d %s", text, operation, status, body)
			}
		}
		got := a.ask(`query ($id: ID!) { node(id: $id) { ... on Stakeholder { name remark } } }`, map[string]any{"id": graph.DerivedID(string(n.ID), text)})
		if node := got["node"]; node != nil && (dig(node, "name") != text || dig(node, "remark") != text) {
			t.Errorf("%q came back as %v", text, node)
		}
	}
	for _, statement := range seen.texts {
		for _, text := range injections {
			if len(text) > 8 && strings.Contains(statement, text) {
				t.Errorf("%q is in the text of a statement", text)
			}
		}
	}
	if after := a.ask(everything, map[string]any{"s": n.Slug}); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Error("something was changed")
	}
}

// TestBadReading: each has a code and words that help, none has internals, and
// the service lives on.
func TestBadReading(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	a.load(c)
	in := func(s string) string { return strings.ReplaceAll(s, "SLUG", string(n.Slug)) }
	quoted := func(operation string) string {
		text, _ := json.Marshal(map[string]any{"query": in(operation)})
		return string(text)
	}
	deep := strings.Repeat("{cooperations(first:1){edges{partner", 8) + "{id}" + strings.Repeat("}}}", 8)
	cases := []struct {
		name, body string
		status     int
		want       string // in the answer
	}{
		{"a cursor that is none", quoted(`{network(slug:"SLUG"){stakeholders(after:"what"){edges{cursor}}}}`), 200, `"code":"INVALID_CURSOR"`},
		{"a cursor of another list", quoted(`{networks(after:"AQAAAAAx"){edges{cursor}}}`), 200, `belongs to another list`},
		{"a negative page", quoted(`{network(slug:"SLUG"){stakeholders(first:-5){edges{cursor}}}}`), 400, `asks for -5, a page has 1 to 500`},
		{"a page of none", quoted(`{networks(first:0){edges{cursor}}}`), 400, `"code":"BAD_USER_INPUT"`},
		{"a huge page", quoted(`{networks(last:501){edges{cursor}}}`), 400, `asks for 501, a page has 1 to 500`},
		{"both ends of a list", quoted(`{networks(first:2,last:2){edges{cursor}}}`), 400, `first and last do not go together`},
		{"a variable that is not set", quoted(`query($k:StakeholderKind){network(slug:"SLUG"){stakeholders(filter:{kind:{eq:$k}}){totalCount}}}`), 400, `$k in it is not set`},
		{"a number out of range", quoted(`{networks(first:2147483648){edges{cursor}}}`), 400, `errors`},
		{"pages within pages", quoted(`{network(slug:"SLUG"){stakeholders(first:500){edges{node{cooperations(first:500){edges{cursor}}}}}}}`), 400, `asks for up to 250000 items`},
		{"too many ids", quoted(`{nodes(ids:[` + strings.Repeat(`"x",`, 101) + `]){id}}`), 400, `asks for 101, at most 100`},
		{"neither id nor slug", quoted(`{network{id}}`), 400, `needs either id or slug`},
		{"both id and slug", quoted(`{network(id:"x",slug:"y"){id}}`), 400, `needs either id or slug`},
		{"an empty filter", quoted(`{network(slug:"SLUG"){stakeholders(filter:{kind:{}}){totalCount}}}`), 400, `says nothing`},
		{"a filter of null", quoted(`{network(slug:"SLUG"){stakeholders(filter:{kind:{eq:null}}){totalCount}}}`), 400, `null`},
		{"an unknown kind", quoted(`{network(slug:"SLUG"){stakeholders(filter:{kind:{eq:ALIEN}}){totalCount}}}`), 400, `ALIEN`},
		{"a form that is misspelt", quoted(`{network(slug:"SLUG"){cooperations(filter:{form:{in:["funding","service_contrct"]}}){totalCount}}}`), 400, `did you mean \"service_contract\"`},
		{"a vocabulary that is misspelt", quoted(`{terms(scheme:"fields"){code}}`), 400, `did you mean \"field\"`},
		{"not a language", quoted(`{networks(first:1){edges{node{name(lang:"??")}}}}`), 400, `not a language`},
		{"a syntax error", `{"query":"{networks{"}`, 400, `"code":"GRAPHQL_PARSE_FAILED"`},
		{"an unknown field", `{"query":"{nothing}"}`, 400, `"code":"GRAPHQL_VALIDATION_FAILED"`},
		{"a circle of fragments", `{"query":"{...A} fragment A on Query{...B} fragment B on Query{...A}"}`, 400, `errors`},
		{"no JSON", `{"query":`, 400, `is not JSON`},
		{"a list", `[{"query":"{__typename}"}]`, 400, `not a JSON object`},
		{"trailing data", `{"query":"{__typename}"} {}`, 400, `follows`},
		{"a key twice", `{"query":"{__typename}","query":"{networks{totalCount}}"}`, 400, `twice`},
		{"another case", `{"QUERY":"{__typename}"}`, 400, `not known`},
		{"10 MB", `{"query":"` + strings.Repeat("x", 10<<20) + `"}`, 413, `larger than 1 MB`},
		{"many references to anything", quoted(`{node(id:"x"){... on Citation{` + references(20) + `}}}`), 400, `references to anything`},
		{"a misspelt form of 900 kB", quoted(`{network(slug:"SLUG"){cooperations(filter:{form:{eq:"` + strings.Repeat("x", 900_000) + `"}}){totalCount}}}`), 400, `there is no form`},
		{"too many values", quoted(`{network(slug:"SLUG"){stakeholders(filter:{kind:{in:[` + strings.Repeat("NGO ", 101) + `]}}){totalCount}}}`), 400, `at most 100 are allowed`},
		{"too deep", quoted(`{network(slug:"SLUG"){stakeholders(first:1){edges{node` + deep + `}}}}`), 400, `levels`},
		{"too many tokens", `{"query":"{` + strings.Repeat("__typename ", 5000) + `}"}`, 400, `errors`},
		{"too many aliases", `{"query":"{` + aliases(100) + `}"}`, 400, `"code":"OPERATION_TOO_LARGE"`},
		{"fragments that grow", exponential(), 400, `"code":"OPERATION_TOO_LARGE"`},
	}
	for _, bad := range cases {
		t.Run(bad.name, func(t *testing.T) {
			status, body := send(t, a.handler, access.Owner(), bad.body)
			if status != bad.status || !strings.Contains(body, bad.want) || len(body) > 2000 {
				t.Errorf("%d %.600s\nwant %d and %s", status, body, bad.status, bad.want)
			}
			if status != 200 && strings.Contains(body, `"data"`) {
				t.Errorf("a refused request has data: %s", body)
			}
			for _, internal := range []string{"Neo", "Cypher", ".go:", "goroutine", "graph/"} {
				if strings.Contains(body, internal) {
					t.Errorf("%q shows in %s", internal, body)
				}
			}
			if status, body := send(t, a.handler, access.Owner(), `{"query":"{__typename}"}`); status != 200 || body != `{"data":{"__typename":"Query"}}` {
				t.Errorf("afterwards: %d %s", status, body)
			}
		})
	}
}

func references(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "s%d:subject{id}", i)
	}
	return b.String()
}

func aliases(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d:__typename ", i)
	}
	return b.String()
}

// exponential is a small operation whose fragments come to 2^30 fields.
func exponential() string {
	var b strings.Builder
	b.WriteString(`{"query":"{networks{edges{node{...F0}}}}`)
	for i := range 30 {
		fmt.Fprintf(&b, " fragment F%d on Network{a:stakeholders{edges{node{network{...F%d}}}} b:stakeholders{edges{node{network{...F%d}}}}}", i, i+1, i+1)
	}
	b.WriteString(` fragment F30 on Network{id}"}`)
	return b.String()
}

// failing is a database that is away, or worse.
type failing struct{ err error }

func (failing) Vocabulary() *graph.Vocabulary {
	v, _ := graph.StandardVocabulary()
	return v
}

func (f failing) LoadVocabulary(context.Context) error { return f.err }

func (f failing) Read(context.Context, *query.Request) ([]byte, error) {
	if f.err == nil {
		panic("a panic with SECRET inside")
	}
	return nil, f.err
}

// TestDatabaseAway: an answer with a code for each field that needed it, no
// words of the database, and others' fields stand.
func TestDatabaseAway(t *testing.T) {
	t.Parallel()
	away := &graph.Error{Code: graph.Unavailable, Message: "the database cannot be reached at the moment; try again", Err: fmt.Errorf("dial tcp 127.0.0.1:7687: SECRET")}
	operation := `{a: networks{totalCount} b: node(id:"x"){id} __typename}`
	for _, bad := range []struct {
		name  string
		h     http.Handler
		code  string
		retry bool
	}{
		{"away", handlerOn(t, failing{away}, nil), "UNAVAILABLE", true},
		{"an error without a code", handlerOn(t, failing{fmt.Errorf("SECRET")}, nil), "INTERNAL", false},
		{"a panic", handlerOn(t, failing{}, nil), "INTERNAL", false},
	} {
		t.Run(bad.name, func(t *testing.T) {
			status, body := post(t, bad.h, access.Owner(), operation, nil)
			var answer struct {
				Data   map[string]any
				Errors []struct {
					Message    string
					Path       []any
					Extensions map[string]any
				}
			}
			if err := json.Unmarshal([]byte(body), &answer); err != nil {
				t.Fatal(err, body)
			}
			if status != 200 || strings.Contains(body, "SECRET") || len(answer.Errors) != 2 || answer.Data["__typename"] != "Query" {
				t.Fatalf("%d %s", status, body)
			}
			for _, e := range answer.Errors {
				if e.Extensions["code"] != bad.code || (e.Extensions["retryable"] == true) != bad.retry || len(e.Path) != 1 {
					t.Errorf("error %+v", e)
				}
			}
		})
	}
	h := handlerOn(t, failing{away}, func() bool { return false })
	if status, body := post(t, h, access.Owner(), operation, nil); status != 503 || strings.Contains(body, `"data"`) || !strings.Contains(body, "UNAVAILABLE") {
		t.Errorf("while it is known to be away: %d %s", status, body)
	}
	if status, body := post(t, h, access.Owner(), `{__schema{queryType{name}}}`, nil); status != 200 {
		t.Errorf("what needs no database: %d %s", status, body)
	}
}
