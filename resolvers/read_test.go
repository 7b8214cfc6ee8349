package resolvers_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

func TestReadEverything(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	for _, s := range c.Stakeholders {
		if s.Kind == graph.NGO {
			s.Names[1].Translated = true
		}
	}
	a.load(c)
	got := a.ask(`query ($slug: String!) { network(slug: $slug) {
		id languages
		stakeholders { totalCount edges { node { __typename name(lang: "hu") nameLocale(lang: "hu") nameTranslated(lang: "hu") names { lang text translated } generic
			... on Institution { institutionKind { scheme code label hun: label(lang: "hu") } since { edtf earliest latest } }
			... on Community { people { value precision unit { code } suppressed } } } } }
		cooperations(filter: { form: { eq: "funding" } }) { edges { partner { name } direction node { amount { amount currency } level { scale value }
			until { edtf earliest latest } from { name } to { name } initiative { name number fields { code } } form { code broader { code label } }
			citations { edges { node { locator source { document language } subject { __typename id } } } } } } }
		needs { edges { node { name quantity { value precision unit { code } } neededBy { edges { node { name } link { type since { edtf } from { __typename id } } } } } } }
	} }`, map[string]any{"slug": n.Slug})
	equalJSON(t, dig(got, "network", "languages"), `["en","hu"]`)
	equalJSON(t, dig(got, "network", "stakeholders", "totalCount"), `5`)
	equalJSON(t, pluck(dig(got, "network", "stakeholders", "edges"), "node"), `[
		{"__typename":"Community","name":"Families","nameLocale":"en","nameTranslated":false,"names":[{"lang":"en","text":"Families","translated":false}],"generic":false,"people":{"value":7,"precision":"ABOUT","unit":{"code":"family"},"suppressed":null}},
		{"__typename":"NGO","name":"Segítők","nameLocale":"hu","nameTranslated":true,"names":[{"lang":"en","text":"Helpers","translated":false},{"lang":"hu","text":"Segítők","translated":true}],"generic":true},
		{"__typename":"Institution","name":"Iskola","nameLocale":"hu","nameTranslated":false,"names":[{"lang":"en","text":"School","translated":false},{"lang":"hu","text":"Iskola","translated":false}],"generic":false,
			"institutionKind":{"scheme":"institution","code":"school","label":"School","hun":"Iskola"},"since":{"edtf":"1998-09","earliest":"1998-09-01","latest":"1998-09-30"}},
		{"__typename":"Community","name":"Falu","nameLocale":"hu","nameTranslated":false,"names":[{"lang":"en","text":"Village","translated":false},{"lang":"hu","text":"Falu","translated":false}],"generic":false,"people":{"value":9,"precision":"EXACT","unit":{"code":"person"},"suppressed":null}},
		{"__typename":"Employer","name":"Works","nameLocale":"en","nameTranslated":false,"names":[{"lang":"en","text":"Works","translated":false}],"generic":false}]`)
	equalJSON(t, dig(got, "network", "cooperations", "edges", 0), fmt.Sprintf(`{"partner":null,"direction":null,"node":{
		"amount":{"amount":1250.5,"currency":"EUR"},"level":{"scale":"HIMMELMAN","value":3},"until":{"edtf":"2012-05-01","earliest":"2012-05-01","latest":"2012-05-01"},
		"from":{"name":"School"},"to":{"name":"Helpers"},"initiative":{"name":"Project","number":3,"fields":[{"code":"housing"},{"code":"education"}]},
		"form":{"code":"funding","broader":{"code":"funding","label":"Funding and resources"}},
		"citations":{"edges":[{"node":{"locator":"paragraph 4","source":{"document":"report.pdf","language":"hu"},"subject":{"__typename":"Cooperation","id":%q}}}]}}}`, c.Cooperations[0].ID))
	equalJSON(t, dig(got, "network", "needs", "edges", 0, "node"), fmt.Sprintf(`{"name":"Bus","quantity":{"value":2.5,"precision":"AT_LEAST","unit":null},
		"neededBy":{"edges":[{"node":{"name":"Village"},"link":{"type":"HAS_NEED","since":{"edtf":"2015"},"from":{"__typename":"Community","id":%q}}}]}}`, c.Stakeholders[4].ID))
}

// TestNodeFindsEveryType: whatever has an id is found by it, as what it is.
func TestNodeFindsEveryType(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	a.load(c)
	want := map[graph.ID]string{
		n.ID: "Network", c.Stakeholders[0].ID: "Institution", c.Initiatives[0].ID: "Initiative", c.Needs[0].ID: "Need", c.Sources[0].ID: "Source",
		c.Cooperations[0].ID: "Cooperation", c.Roles[0].ID: "Role", c.Links[0].ID: "Link", c.Citations[0].ID: "Citation",
	}
	var ids []any
	for id, name := range want {
		got := a.ask(`query ($id: ID!) { node(id: $id) { __typename id } }`, map[string]any{"id": id})
		if dig(got, "node", "__typename") != name || dig(got, "node", "id") != string(id) {
			t.Errorf("%s %s: got %v", name, id, got)
		}
		ids = append(ids, string(id))
	}
	ids = append([]any{"not an id"}, append(ids, string(neo4jtest.ID(t)))...)
	got := a.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, map[string]any{"ids": ids})
	list, _ := got["nodes"].([]any)
	if len(list) != len(ids) || list[0] != nil || list[len(list)-1] != nil {
		t.Fatalf("nodes: %v", list)
	}
	for i := 1; i < len(ids)-1; i++ {
		if dig(list[i], "id") != ids[i] {
			t.Errorf("nodes[%d] is %v, want %v", i, list[i], ids[i])
		}
	}
}

// TestLiteralAndVariable: the same operation with its values written in it
// and given as variables has the same answer.
func TestLiteralAndVariable(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	a.load(c)
	literal := a.ask(fmt.Sprintf(`{ network(slug: %q) { stakeholders(first: 2, filter: { kind: { in: [NGO, COMMUNITY] } }) { totalCount pageInfo { endCursor hasNextPage }
		edges { node { name(lang: "hu") ... on Stakeholder @include(if: true) { cooperations(first: 3, orderBy: CREATED) @skip(if: false) { edges { node { id } } } } } } } } }`, n.Slug), nil)
	variable := a.ask(`query ($s: String, $n: Int, $m: Int, $k: [StakeholderKind!], $l: Locale, $y: Boolean = true, $no: Boolean!, $o: TieOrder) {
		network(slug: $s) { stakeholders(first: $n, filter: { kind: { in: $k } }) { totalCount pageInfo { endCursor hasNextPage }
		edges { node { name(lang: $l) ... on Stakeholder @include(if: $y) { cooperations(first: $m, orderBy: $o) @skip(if: $no) { edges { node { id } } } } } } } } }`,
		map[string]any{"s": n.Slug, "n": 2, "m": 3, "k": []string{"NGO", "COMMUNITY"}, "l": "hu", "no": false, "o": "CREATED"})
	if !reflect.DeepEqual(literal, variable) {
		t.Errorf("literal %v\nvariable %v", literal, variable)
	}
	if dig(literal, "network", "stakeholders", "totalCount") != 3.0 {
		t.Errorf("answer %v, want 3 of the kinds", literal)
	}
}

// TestAliasesAndMerging: two aliases of one field have two selections, and one
// field in two places is one.
func TestAliasesAndMerging(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	a.load(c)
	got := a.ask(`query ($s: String) {
		one: network(slug: $s) { a: name b: name(lang: "hu") x: stakeholders(first: 1) { edges { node { id } } } y: stakeholders(last: 1) { edges { node { name } } } }
		two: network(slug: $s) { ...A ... on Network { stakeholders(first: 1) { totalCount } } }
		nope: network(slug: "there is none") { id }
	} fragment A on Network { stakeholders(first: 1) { edges { node { ... on Node { id } ... on Stakeholder { name } } } } }`, map[string]any{"s": n.Slug})
	if dig(got, "one", "y", "edges", 0, "node", "name") != "Works" || dig(got, "one", "x", "edges", 0, "node", "name") != nil {
		t.Errorf("aliases: %v", got["one"])
	}
	equalJSON(t, dig(got, "two", "stakeholders"), fmt.Sprintf(`{"edges":[{"node":{"id":%q,"name":"Families"}}],"totalCount":5}`, c.Stakeholders[3].ID))
	if v, there := got["nope"]; v != nil || !there {
		t.Errorf("an unknown network: %v", v)
	}
}

// TestOneStatementARootField: whatever the nesting.
func TestOneStatementARootField(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	a.load(c)
	counter := &counting{Reader: a.store}
	h := handlerOn(t, counter, nil)
	status, body := post(t, h, access.Owner(), `query ($s: String, $id: ID!) {
		a: network(slug: $s) { stakeholders { totalCount edges { node { cooperations { totalCount edges { partner { cooperations { edges { node { citations { totalCount edges { node { source { name } } } } } } } } } } } } } }
		b: node(id: $id) { id }
		c: networks(first: 2) { edges { node { name } } }
		terms(scheme: "form") { code }
	}`, map[string]any{"s": n.Slug, "id": c.Cooperations[0].ID})
	if status != 200 || strings.Contains(body, `"errors"`) {
		t.Fatal(status, body)
	}
	statements := 0
	for _, text := range counter.texts {
		if text != "" {
			statements++
		}
	}
	if statements != 3 {
		t.Errorf("%d statements, want one for each of the 3 root fields that are read", statements)
	}
}

// TestPagesGiveEachItemOnce walks a list to its end, forwards and backwards.
func TestPagesGiveEachItemOnce(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n := neo4jtest.Network(t)
	c := &graph.Contents{Networks: []graph.Network{n}}
	kinds := graph.Kinds()
	names := []string{"Óvoda", "Ovoda", "ozd", "Őr", "Csepel", "cukor", "dal", "Áron", "same", "same", "same", "Z", "zs", "ny", "n"}
	for i, name := range names {
		c.Stakeholders = append(c.Stakeholders, graph.Stakeholder{
			Entity: graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: []graph.Sensitivity{graph.Public, graph.Partners, graph.Restricted}[i%3]},
			Kind:   kinds[i%len(kinds)], Names: []graph.Text{{Lang: "en", Text: name}},
		})
	}
	hub := c.Stakeholders[0]
	for i, s := range c.Stakeholders[1:] {
		from, to := hub.ID, s.ID
		if i%2 == 0 {
			from, to = to, from
		}
		c.Cooperations = append(c.Cooperations, graph.Cooperation{Entity: graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Public}, From: from, To: to, Form: "funding"})
	}
	a.load(c)
	lists := map[string]string{
		"stakeholders": `query ($s: String, $n: Int, $a: String, $m: Int, $b: String) { network(slug: $s) { list: stakeholders(first: $n, after: $a, last: $m, before: $b) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id name } } } } }`,
		"ties":         `query ($id: ID!, $n: Int, $a: String, $m: Int, $b: String) { network: node(id: $id) { ... on Stakeholder { list: cooperations(first: $n, after: $a, last: $m, before: $b) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } partner { name } } } } } }`,
		"created":      `query ($id: ID!, $n: Int, $a: String, $m: Int, $b: String) { network: node(id: $id) { ... on Stakeholder { list: cooperations(orderBy: CREATED, first: $n, after: $a, last: $m, before: $b) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } } } }`,
	}
	for name, text := range lists {
		whole := a.walk(text, n, hub.ID, 500, false)
		for _, size := range []int{1, 2, 4} {
			forward, backward := a.walk(text, n, hub.ID, size, false), a.walk(text, n, hub.ID, size, true)
			if !reflect.DeepEqual(forward, whole) || !reflect.DeepEqual(backward, whole) {
				t.Errorf("%s by %d: forward %v\nbackward %v\nwhole %v", name, size, forward, backward, whole)
			}
		}
		want := len(names)
		if name != "stakeholders" {
			want--
		}
		if len(whole) != want {
			t.Errorf("%s: %d items, want %d", name, len(whole), want)
		}
	}
	got := pluck(dig(a.ask(lists["stakeholders"], map[string]any{"s": n.Slug, "n": 20}), "network", "list", "edges"), "node", "name")
	equalJSON(t, got, `["Áron","cukor","Csepel","dal","n","ny","Ovoda","Óvoda","ozd","Őr","same","same","same","Z","zs"]`)
}

// walk reads a list page by page and returns the ids in the list's order.
func (a *api) walk(text string, n graph.Network, id graph.ID, size int, backward bool) []any {
	a.t.Helper()
	var ids []any
	variables := map[string]any{"s": n.Slug, "id": id, "n": size}
	if backward {
		variables = map[string]any{"s": n.Slug, "id": id, "m": size}
	}
	for range 100 {
		list := dig(a.ask(text, variables), "network", "list")
		page := pluck(dig(list, "edges"), "node", "id")
		if backward {
			ids = append(page, ids...)
			variables["b"] = dig(list, "pageInfo", "startCursor")
			if dig(list, "pageInfo", "hasPreviousPage") != true {
				return ids
			}
			continue
		}
		ids = append(ids, page...)
		variables["a"] = dig(list, "pageInfo", "endCursor")
		if dig(list, "pageInfo", "hasNextPage") != true {
			return ids
		}
	}
	a.t.Fatal("the pages do not end")
	return nil
}

// TestAnswersAreJSON: strings of every sort come back as they went in.
func TestAnswersAreJSON(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	nasty := "\"\\ </script> \u2028 tab\tnewline\n é é 😀 \u202e"
	c.Stakeholders[0].Remark = nasty
	a.load(c)
	status, body := post(t, a.handler, access.Owner(), `query ($id: ID!) { node(id: $id) { ... on Entity { remark } } }`, map[string]any{"id": c.Stakeholders[0].ID})
	if status != 200 || !json.Valid([]byte(body)) {
		t.Fatal(status, body)
	}
	var answer map[string]any
	if err := json.Unmarshal([]byte(body), &answer); err != nil {
		t.Fatal(err)
	}
	if got := dig(answer, "data", "node", "remark"); got != nasty {
		t.Errorf("got %q, want %q (%s)", got, nasty, n.Slug)
	}
}

// TestSelectionsOfSingleKinds: what a fragment asks of one kind under the same
// response key comes with that kind, and with no other.
func TestSelectionsOfSingleKinds(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	a.load(c)
	got := a.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Stakeholder {
		cooperations(first: 1) { totalCount }
		... on NGO { cooperations(first: 1) { edges { direction } } network { slug } }
		network { languages }
	} } }`, map[string]any{"ids": []any{c.Stakeholders[0].ID, c.Stakeholders[1].ID}})
	equalJSON(t, got["nodes"], fmt.Sprintf(`[
		{"cooperations":{"totalCount":2},"network":{"languages":["en","hu"]}},
		{"cooperations":{"totalCount":5,"edges":[{"direction":"OUT"}]},"network":{"slug":%q,"languages":["en","hu"]}}]`, n.Slug))
}

// TestOperationsOfOneDocument: two operations that share a fragment have each
// their own answer.
func TestOperationsOfOneDocument(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	a.load(c)
	document := fmt.Sprintf(`query A { ...F network(slug: %q) { version } } query B { ...F } fragment F on Query { network(slug: %q) { slug } }`, n.Slug, n.Slug)
	for _, name := range []string{"B", "A", "B"} {
		body, err := json.Marshal(map[string]any{"query": document, "operationName": name})
		if err != nil {
			t.Fatal(err)
		}
		_, got := send(t, a.handler, access.Owner(), string(body))
		if strings.Contains(got, "version") != (name == "A") || !strings.Contains(got, n.Slug) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestLoneValues: a lone value stands for a list of one, as literal and as
// variable, and a value that is named twice is asked for once.
func TestLoneValues(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, c := a.town()
	a.load(c)
	got := a.ask(`query ($id: [ID!]!, $k: [StakeholderKind!], $f: StakeholderFilter, $d: StakeholderFilter = { kind: { in: NGO } }, $s: String) {
		nodes(ids: $id) { id } network(slug: $s) {
			a: stakeholders(filter: { kind: { in: $k } }) { totalCount } b: stakeholders(filter: $f) { totalCount } c: stakeholders(filter: $d) { totalCount }
			d: stakeholders(first: 1, filter: { kind: { in: [NGO, NGO] } }) { totalCount pageInfo { hasNextPage } edges { cursor } } } }`,
		map[string]any{"id": c.Needs[0].ID, "k": "NGO", "f": map[string]any{"kind": map[string]any{"in": "NGO"}}, "s": n.Slug})
	equalJSON(t, got["nodes"], fmt.Sprintf(`[{"id":%q}]`, c.Needs[0].ID))
	for _, key := range []string{"a", "b", "c", "d"} {
		if dig(got, "network", key, "totalCount") != 1.0 {
			t.Errorf("%s: %v, want one NGO", key, dig(got, "network", key))
		}
	}
	if dig(got, "network", "d", "pageInfo", "hasNextPage") != false {
		t.Error("a kind that is named twice is listed twice")
	}
}
