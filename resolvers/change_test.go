package resolvers_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// input is the input of a mutation; word is a value of an enum in it.
type (
	input = map[string]any
	list  = []any
	word  string
)

// literal writes a value as it stands in an operation.
func literal(v any) string {
	switch v := v.(type) {
	case input:
		parts := []string{}
		for name, item := range v {
			parts = append(parts, name+": "+literal(item))
		}
		slices.Sort(parts)
		return "{" + strings.Join(parts, ", ") + "}"
	case list:
		parts := make([]string, len(v))
		for i, item := range v {
			parts[i] = literal(item)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case word:
		return string(v)
	}
	text, _ := json.Marshal(v)
	return string(text)
}

// errorParts is what every test asks of user errors.
const errorParts = `userErrors { __typename code message path ... on ConflictError { currentVersion current { __typename id version remark } later { id seq } }
	... on DuplicateError { existing { id } } ... on HasDependentsError { dependents examples { id } } }`

// change sends one mutation as the owner and returns its payload.
func (a *api) change(field string, in input, ask string) map[string]any {
	a.t.Helper()
	return a.changeAs(access.Owner(), field, in, ask)
}

func (a *api) changeAs(actor access.Actor, field string, in input, ask string) map[string]any {
	a.t.Helper()
	typeName := strings.ToUpper(field[:1]) + field[1:] + "Input"
	if strings.HasPrefix(field, "delete") {
		typeName = "DeleteInput"
	}
	got := a.askAs(actor, fmt.Sprintf(`mutation ($in: %s!) { done: %s(input: $in) { %s %s replayed change { id seq action created changed deleted } } }`, typeName, field, ask, errorParts),
		map[string]any{"in": in})
	payload, _ := got["done"].(map[string]any)
	return payload
}

// done is change for one that has to succeed.
func (a *api) done(field string, in input, ask string) map[string]any {
	a.t.Helper()
	payload := a.change(field, in, ask)
	if errs, _ := payload["userErrors"].([]any); len(errs) > 0 {
		a.t.Fatalf("%s %v: %v", field, in, errs)
	}
	return payload
}

// refused is change for one that has to fail with one user error, which it
// returns.
func (a *api) refused(field string, in input) any {
	a.t.Helper()
	payload := a.change(field, in, "")
	errs, _ := payload["userErrors"].([]any)
	if len(errs) != 1 || payload["change"] != nil {
		a.t.Fatalf("%s %v: %v", field, in, payload)
	}
	return errs[0]
}

func named(text string) list { return list{input{"lang": "en", "text": text}} }

// subject is one row of the table: how a thing of a type is made and changed.
type subject struct {
	typeName string
	create   input
	ask      string // what is looked at
	made     string // what it gives afterwards, besides id and version
	update   input
	updated  string
	dates    bool // whether it can end
}

// subjects has a row for every type; ids says what is there already.
func subjects(n graph.Network, ids map[string]graph.ID) []subject {
	of := func(in input) input { in["network"] = n.ID; return in }
	text := func(in input) input { in["names"] = named("First"); return of(in) }
	return []subject{
		{"Institution", text(input{"institutionKind": "school", "since": "1998-09", "count": input{"value": 2.50, "unit": "school"}, "identifiers": list{input{"scheme": "X", "value": "1"}}}),
			`name institutionKind { code } since { edtf } count { value precision unit { code } } identifiers { scheme value }`,
			`{"name":"First","institutionKind":{"code":"school"},"since":{"edtf":"1998-09"},"count":{"value":2.5,"precision":"EXACT","unit":{"code":"school"}},"identifiers":[{"scheme":"X","value":"1"}]}`,
			input{"institutionKind": nil, "count": nil, "names": list{input{"lang": "hu", "text": "Első"}, input{"lang": "en", "text": nil}}, "identifiers": list{input{"scheme": "Y", "value": "2"}}},
			`{"name":"Első","institutionKind":null,"since":{"edtf":"1998-09"},"count":null,"identifiers":[{"scheme":"Y","value":"2"}]}`, true},
		{"NGO", text(input{"ngoKind": "charity", "generic": true}), `name generic ngoKind { code }`, `{"name":"First","generic":true,"ngoKind":{"code":"charity"}}`,
			input{"generic": nil, "descriptions": named("What")}, `{"name":"First","generic":false,"ngoKind":{"code":"charity"}}`, true},
		{"Employer", text(input{"employerKind": "company", "level": "local"}), `employerKind { code } level { code } status`, `{"employerKind":{"code":"company"},"level":{"code":"local"},"status":null}`,
			input{"status": word("PLANNED"), "level": nil}, `{"employerKind":{"code":"company"},"level":null,"status":"PLANNED"}`, true},
		{"Volunteer", text(input{"group": true, "skills": list{"cooks", "drives"}}), `group skills`, `{"group":true,"skills":["cooks","drives"]}`,
			input{"group": false, "skills": list{"reads"}}, `{"group":false,"skills":["reads"]}`, true},
		{"Community", text(input{"people": input{"value": 120, "precision": word("ABOUT")}, "nameSource": word("SELF")}), `sensitivity people { value precision } nameSource`,
			`{"sensitivity":"PARTNERS","people":{"value":120,"precision":"ABOUT"},"nameSource":"SELF"}`,
			input{"sensitivity": word("PUBLIC"), "people": nil}, `{"sensitivity":"PUBLIC","people":null,"nameSource":"SELF"}`, true},
		{"Coalition", text(input{}), `coalitionKind { code } until { edtf }`, `{"coalitionKind":null,"until":null}`, input{"until": "2020"}, `{"coalitionKind":null,"until":{"edtf":"2020"}}`, true},
		{"Group", text(input{"descriptions": named("Many")}), `description`, `{"description":"Many"}`, input{"descriptions": nil}, `{"description":null}`, true},
		{"Cooperation", input{"from": ids["a"], "to": ids["b"], "form": "funding", "amount": input{"amount": 1250.50, "currency": "EUR"}, "level": input{"scale": word("FREY"), "value": 0}, "fields": list{"housing", "education"}, "initiative": ids["initiative"]},
			`form { code } amount { amount currency } level { scale value } fields { code } initiative { id } from { id }`,
			fmt.Sprintf(`{"form":{"code":"funding"},"amount":{"amount":1250.5,"currency":"EUR"},"level":{"scale":"FREY","value":0},"fields":[{"code":"housing"},{"code":"education"}],"initiative":{"id":%q},"from":{"id":%q}}`, ids["initiative"], ids["a"]),
			input{"form": "contract", "amount": input{"amount": 1e3, "currency": "HUF"}, "initiative": nil, "fields": list{}},
			fmt.Sprintf(`{"form":{"code":"contract"},"amount":{"amount":1000,"currency":"HUF"},"level":{"scale":"FREY","value":0},"fields":[],"initiative":null,"from":{"id":%q}}`, ids["a"]), true},
		{"Initiative", text(input{"kind": word("PROJECT"), "number": 3}), `kind number`, `{"kind":"PROJECT","number":3}`, input{"kind": word("PLAN"), "number": nil}, `{"kind":"PLAN","number":null}`, true},
		{"Role", input{"stakeholder": ids["a"], "initiative": ids["initiative"], "role": word("RUNNER"), "people": input{"value": 12, "unit": "family"}}, `role people { value unit { code } }`,
			`{"role":"RUNNER","people":{"value":12,"unit":{"code":"family"}}}`, input{"role": word("OWNER")}, `{"role":"OWNER","people":{"value":12,"unit":{"code":"family"}}}`, true},
		{"Membership", input{"member": ids["a"], "coalition": ids["coalition"], "role": "chair", "seats": 2}, `role seats`, `{"role":"chair","seats":2}`, input{"seats": nil}, `{"role":"chair","seats":null}`, true},
		{"Need", text(input{"priority": word("HIGH"), "quantity": input{"value": 3, "precision": word("AT_LEAST")}}), `priority quantity { value precision }`, `{"priority":"HIGH","quantity":{"value":3,"precision":"AT_LEAST"}}`,
			input{"priority": word("LOW")}, `{"priority":"LOW","quantity":{"value":3,"precision":"AT_LEAST"}}`, false},
		{"Resource", text(input{"kind": ids["resourceKind"], "amount": input{"amount": 5, "currency": "RON"}}), `amount { amount } since { edtf }`, `{"amount":{"amount":5},"since":null}`,
			input{"amount": nil, "since": "2016-04-15"}, `{"amount":null,"since":{"edtf":"2016-04-15"}}`, true},
		{"Commitment", input{"by": ids["a"], "need": ids["need"], "resource": ids["resource"], "detail": "a bus"}, `delivery detail resource { id }`, fmt.Sprintf(`{"delivery":"PROMISED","detail":"a bus","resource":{"id":%q}}`, ids["resource"]),
			input{"delivery": word("DELIVERED"), "resource": nil}, `{"delivery":"DELIVERED","detail":"a bus","resource":null}`, false},
		{"Place", text(input{"country": "CZ", "coordinates": input{"latitude": 49.8, "longitude": 18}}), `country coordinates { latitude longitude }`, `{"country":"CZ","coordinates":{"latitude":49.8,"longitude":18}}`,
			input{"country": nil}, `{"country":null,"coordinates":{"latitude":49.8,"longitude":18}}`, false},
		{"Contact", input{"of": ids["a"], "function": "reception", "phone": "+36 1"}, `sensitivity function phone`, `{"sensitivity":"PARTNERS","function":"reception","phone":"+36 1"}`,
			input{"phone": nil, "email": "a@example.org"}, `{"sensitivity":"PARTNERS","function":"reception","phone":null}`, false},
		{"Finding", text(input{"kind": word("LESSON"), "on": "2017"}), `kind on { edtf }`, `{"kind":"LESSON","on":{"edtf":"2017"}}`, input{"on": nil, "kind": word("EVENT")}, `{"kind":"EVENT","on":null}`, false},
		{"Source", text(input{"kind": word("DOCUMENT"), "language": "HU", "document": "a.pdf"}), `kind language document`, `{"kind":"DOCUMENT","language":"hu","document":"a.pdf"}`, input{"document": nil}, `{"kind":"DOCUMENT","language":"hu","document":null}`, false},
		{"Citation", input{"subject": ids["a"], "source": ids["source"], "locator": "paragraph 9", "fields": list{"since"}}, `stance locator fields`, `{"stance":"SUPPORTS","locator":"paragraph 9","fields":["since"]}`,
			input{"fields": nil, "stance": word("CONTESTS"), "claimed": "1999"}, `{"stance":"CONTESTS","locator":"paragraph 9","fields":[]}`, false},
		{"Link", input{"type": word("HAS_NEED"), "from": ids["b"], "to": ids["need"], "detail": "much"}, `type detail`, `{"type":"HAS_NEED","detail":"much"}`, input{"detail": "more"}, `{"type":"HAS_NEED","detail":"more"}`, true},
	}
}

// ground is a network on which each subject finds what it needs.
func (a *api) ground() (graph.Network, map[string]graph.ID) {
	a.t.Helper()
	n := neo4jtest.Network(a.t)
	ids := map[string]graph.ID{"resourceKind": "money"}
	entity := func(name string) graph.Entity {
		ids[name] = neo4jtest.ID(a.t)
		return graph.Entity{ID: ids[name], Network: n.ID, Sensitivity: graph.Public}
	}
	names := []graph.Text{{Lang: "en", Text: "There"}}
	stakeholder := func(name string, k graph.Kind) graph.Stakeholder {
		return graph.Stakeholder{Entity: entity(name), Kind: k, Names: names}
	}
	kinds := a.ask(`{ terms(scheme: "resource") { code } }`, nil)
	ids["resourceKind"] = graph.ID(fmt.Sprint(dig(kinds, "terms", 0, "code")))
	a.load(&graph.Contents{
		Networks:     []graph.Network{n},
		Stakeholders: []graph.Stakeholder{stakeholder("a", graph.NGO), stakeholder("b", graph.Employer), stakeholder("coalition", graph.Coalition)},
		Initiatives:  []graph.Initiative{{Entity: entity("initiative"), Kind: graph.Project, Names: names}},
		Needs:        []graph.Need{{Entity: entity("need"), Names: names}},
		Resources:    []graph.Resource{{Entity: entity("resource"), Names: names}},
		Sources:      []graph.Source{{Entity: entity("source"), Kind: graph.Document, Names: names}},
	})
	return n, ids
}

// TestEveryType makes, changes, ends, reopens and deletes a thing of each
// type.
func TestEveryType(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, ids := a.ground()
	before := a.contents(n)
	for _, s := range subjects(n, ids) {
		t.Run(s.typeName, func(t *testing.T) {
			a := &api{t: t, store: a.store, handler: a.handler}
			a.life(s)
		})
	}
	if after := a.contents(n); !reflect.DeepEqual(before, after) {
		t.Errorf("after all was deleted again the network holds %v, not %v", after, before)
	}
}

// contents are those of a network, as an export gives them.
func (a *api) contents(n graph.Network) *graph.Contents {
	a.t.Helper()
	c, err := a.store.Contents(a.t.Context(), []graph.Network{n})
	if err != nil {
		a.t.Fatal(err)
	}
	c.Terms = nil // they belong to all networks, and other tests add some
	return c
}

// life leads a thing from its making to its deletion.
func (a *api) life(s subject) {
	t := a.t
	t.Helper()
	name := strings.Replace(s.typeName, "NGO", "Ngo", 1)
	field := strings.ToLower(name[:1]) + name[1:]
	ask := fmt.Sprintf("%s { id version remark %s }", field, s.ask)
	s.create["remark"] = " noted "
	payload := a.done("create"+name, s.create, ask)
	id := dig(payload, field, "id")
	expect := func(payload map[string]any, version float64, remark any, want string) {
		t.Helper()
		got, _ := payload[field].(map[string]any)
		if got["id"] != id || got["version"] != version || got["remark"] != remark {
			t.Fatalf("got %v, want version %v and remark %v", payload, version, remark)
		}
		delete(got, "id")
		delete(got, "version")
		delete(got, "remark")
		equalJSON(t, got, want)
	}
	expect(payload, 1, "noted", s.made)
	if dig(payload, "change", "created") != 1.0 || dig(payload, "change", "action") != "create"+name {
		t.Errorf("change: %v", payload["change"])
	}
	with := func(version int, in input) input {
		out := input{"id": id, "version": version}
		for k, v := range in {
			out[k] = v
		}
		return out
	}
	same := a.done("update"+name, with(1, input{"remark": "noted"}), ask)
	if same["change"] != nil || dig(same, field, "version") != 1.0 {
		t.Errorf("a change that changes nothing: %v", same)
	}
	expect(a.done("update"+name, with(1, s.update), ask), 2, "noted", s.updated)
	payload = a.done("update"+name, with(2, input{"remark": nil}), ask)
	expect(payload, 3, nil, s.updated)
	a.logged(payload, `{"remark":"noted"}`, `{"remark":null}`)
	wrong := a.refused("update"+name, with(2, input{"remark": "late"}))
	if dig(wrong, "code") != "CONFLICT" || dig(wrong, "currentVersion") != 3.0 || dig(wrong, "current", "id") != id || dig(wrong, "current", "version") != 3.0 {
		t.Errorf("a change of an old version: %v", wrong)
	}
	version := a.endAndReopen(s, id)
	deleteField := "delete" + name
	if slices.Contains([]string{"Institution", "NGO", "Employer", "Volunteer", "Community", "Coalition", "Group"}, s.typeName) {
		deleteField = "deleteStakeholder"
	}
	if wrong := a.refused(deleteField, with(1, nil)); dig(wrong, "code") != "CONFLICT" {
		t.Errorf("deleting an old version: %v", wrong)
	}
	payload = a.done(deleteField, with(version, nil), "deletedIds neighbours { id }")
	equalJSON(t, payload["deletedIds"], fmt.Sprintf("[%q]", id))
	if dig(payload, "change", "deleted") != 1.0 {
		t.Errorf("change: %v", payload["change"])
	}
	if wrong := a.refused("update"+name, with(version, input{"remark": "late"})); dig(wrong, "code") != "NOT_FOUND" {
		t.Errorf("changing what is gone: %v", wrong)
	}
	a.literally(name, field, s)
}

// literally makes one with the input written in the operation, and deletes it.
func (a *api) literally(name, field string, s subject) {
	a.t.Helper()
	got := a.ask(fmt.Sprintf(`mutation { done: create%s(input: %s) { %s { id version %s } %s } }`, name, literal(s.create), field, s.ask, errorParts), nil)
	made, _ := dig(got, "done", field).(map[string]any)
	if made == nil {
		a.t.Fatalf("as a literal: %v", got)
	}
	in := input{"id": made["id"], "version": 1}
	delete(made, "id")
	delete(made, "version")
	equalJSON(a.t, made, s.made)
	kind := "delete" + name
	if strings.Contains("Institution Ngo Employer Volunteer Community Coalition Group", name) {
		kind = "deleteStakeholder"
	}
	got = a.ask(fmt.Sprintf(`mutation { %s(input: %s) { deletedIds %s } }`, kind, literal(in), errorParts), nil)
	equalJSON(a.t, dig(got, kind, "deletedIds"), fmt.Sprintf("[%q]", in["id"]))
}

// endAndReopen ends a thing that is at version 3, and has it go on. It
// returns the version then.
func (a *api) endAndReopen(s subject, id any) int {
	a.t.Helper()
	if !s.dates {
		if wrong := a.refused("end", input{"id": id, "version": 3}); dig(wrong, "code") != "INVALID" {
			a.t.Errorf("the end of what has no dates: %v", wrong)
		}
		return 3
	}
	ask := fmt.Sprintf("entity { __typename id version ... on %s { status until { edtf } } }", s.typeName)
	equalJSON(a.t, a.done("end", input{"id": id, "version": 3, "until": "2030-01"}, ask)["entity"],
		fmt.Sprintf(`{"__typename":%q,"id":%q,"version":4,"status":"ENDED","until":{"edtf":"2030-01"}}`, s.typeName, id))
	equalJSON(a.t, a.done("reopen", input{"id": id, "version": 4}, ask)["entity"],
		fmt.Sprintf(`{"__typename":%q,"id":%q,"version":5,"status":"ACTIVE","until":null}`, s.typeName, id))
	return 5
}

// logged compares the one item of a change with what was before and after.
func (a *api) logged(payload map[string]any, before, after string) {
	a.t.Helper()
	got := a.ask(`query ($id: ID!) { node(id: $id) { ... on Change { items { edges { node { before after } } } } } }`, map[string]any{"id": dig(payload, "change", "id")})
	items, _ := dig(got, "node", "items", "edges").([]any)
	if len(items) != 1 || dig(items, 0, "node", "before") != before || dig(items, 0, "node", "after") != after {
		a.t.Errorf("the log says %v, not %s and %s", items, before, after)
	}
}
