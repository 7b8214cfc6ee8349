package resolvers_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

var update = flag.Bool("update", false, "write the golden files anew")

const badInputFile = "../docs/bad-input.md"

// bad is one row: what is wrong, and the operation. {name} stands for an id.
type bad struct{ what, operation string }

const errs = ` { userErrors { __typename code message path ... on ConflictError { currentVersion } ... on DuplicateError { existing { id } } ... on HasDependentsError { dependents } } } }`

func badReading() []bad {
	return []bad{
		{"No GraphQL", `{ networks `},
		{"A field that there is not", `{ network(slug: "paks") { nam } }`},
		{"An argument that there is not", `{ networks(limit: 5) { totalCount } }`},
		{"Neither id nor short name", `{ network { id } }`},
		{"No identifier: the same answer as for one that nobody has", `{ node(id: "7") { id } }`},
		{"A page that is too large", `{ networks(first: 501) { totalCount } }`},
		{"An empty page", `{ networks(first: 0) { totalCount } }`},
		{"Both ends of a list", `{ networks(first: 1, last: 1) { totalCount } }`},
		{"No cursor", `{ networks(after: "x") { totalCount edges { cursor } } }`},
		{"A number that is too large", `{ networks(first: 3000000000) { totalCount } }`},
		{"No language", `{ network(id: "{network}") { name(lang: "klingon language") } }`},
		{"A vocabulary that there is not", `{ terms(scheme: "forms") { code } }`},
		{"A word that there is not", `{ network(id: "{network}") { cooperations(filter: { form: { eq: "fundin" } }) { totalCount } } }`},
		{"A condition without a value", `{ network(id: "{network}") { cooperations(filter: { form: { eq: null } }) { totalCount } } }`},
		{"A condition that says nothing", `{ network(id: "{network}") { cooperations(filter: { form: {} }) { totalCount } } }`},
		{"A variable in a condition that is not set", `query ($f: String) { network(id: "{network}") { cooperations(filter: { form: { eq: $f } }) { totalCount } } }`},
		{"A chain to oneself", `{ paths(from: "{ngo}", to: "{ngo}") { steps { to { name } } } }`},
		{"More chains than are given", `{ paths(from: "{ngo}", to: "{employer}", limit: 4) { steps { to { name } } } }`},
		{"Pages within pages", `{ network(id: "{network}") { stakeholders(first: 500) { edges { node { cooperations(first: 500) { totalCount edges { cursor } } } } } } }`},
	}
}

func badMaking() []bad {
	return []bad{
		{"No name", `mutation { createNgo(input: { network: "{network}", names: [] })` + errs},
		{"An empty name", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "  " }] })` + errs},
		{"Two names in one language", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A" }, { lang: "en", text: "B" }] })` + errs},
		{"No language", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "klingon language", text: "A" }] })` + errs},
		{"A control character", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A\u0007" }] })` + errs},
		{"A network that there is not", `mutation { createNgo(input: { network: "{nothing}", names: [{ lang: "en", text: "A" }] })` + errs},
		{"A word that there is not", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A" }], ngoKind: "charty" })` + errs},
		{"A field that there is not", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A" }], kind: "charity" })` + errs},
		{"No date", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A" }], since: "May 2016" })` + errs},
		{"An end before the start", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A" }], since: "2016-05", until: "2015" })` + errs},
		{"A unit that there is not", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A" }], count: { value: 3, unit: "schools" } })` + errs},
		{"A number of too many digits", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A" }], count: { value: 1234567890.1234567 } })` + errs},
		{"An identifier that is taken", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A" }], identifiers: [{ scheme: "CZ-ICO", value: "123" }] })` + errs},
		{"A short name that is taken", `mutation { createNetwork(input: { slug: "{slug}", names: [{ lang: "en", text: "A" }], languages: ["en"] })` + errs},
		{"A short name with a capital", `mutation { createNetwork(input: { slug: "Paks", names: [{ lang: "en", text: "A" }], languages: ["en"] })` + errs},
		{"An alphabet that there is not", `mutation { createNetwork(input: { slug: "paks-2", names: [{ lang: "en", text: "A" }], languages: ["en"], collation: "de" })` + errs},
		{"A number below zero", `mutation { createCommunity(input: { network: "{network}", names: [{ lang: "en", text: "A" }], people: { value: -1 } })` + errs},
		{"A place that is not on the earth", `mutation { createPlace(input: { network: "{network}", names: [{ lang: "en", text: "A" }], coordinates: { latitude: 95, longitude: 0 } })` + errs},
		{"No e-mail address", `mutation { createContact(input: { of: "{ngo}", email: "at home" })` + errs},
		{"No web address", `mutation { createContact(input: { of: "{ngo}", web: "example.org" })` + errs},
		{"A payload that asks for too much", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A" }] }) { ngo { roles(first: 501) { totalCount } } } }`},
		{"A wrong operation besides a right one", `mutation { a: createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A" }] }) { replayed } b: createNgo(input: { network: "{network}", names: [{ lang: "x y", text: "B" }] }) { replayed } }`},
		{"A key that is too short", `mutation { createNgo(input: { network: "{network}", names: [{ lang: "en", text: "A" }], idempotencyKey: "" })` + errs},
	}
}

func badTies() []bad {
	return []bad{
		{"With oneself", `mutation { createCooperation(input: { from: "{ngo}", to: "{ngo}", form: "funding" })` + errs},
		{"With nobody", `mutation { createCooperation(input: { from: "{ngo}", to: "{nothing}", form: "funding" })` + errs},
		{"No identifier", `mutation { createCooperation(input: { from: "{ngo}", to: "the school", form: "funding" })` + errs},
		{"With what is no stakeholder", `mutation { createCooperation(input: { from: "{ngo}", to: "{initiative}", form: "funding" })` + errs},
		{"With somebody on another map", `mutation { createCooperation(input: { from: "{ngo}", to: "{elsewhere}", form: "funding" })` + errs},
		{"Of a form that there is not", `mutation { createCooperation(input: { from: "{ngo}", to: "{employer}", form: "friendship" })` + errs},
		{"In what is no initiative", `mutation { createCooperation(input: { from: "{ngo}", to: "{employer}", form: "funding", initiative: "{need}" })` + errs},
		{"A field of action twice", `mutation { createCooperation(input: { from: "{ngo}", to: "{employer}", form: "funding", fields: ["housing", "housing"] })` + errs},
		{"A level that the scale does not have", `mutation { createCooperation(input: { from: "{ngo}", to: "{employer}", form: "funding", level: { scale: KEAST, value: 4 } })` + errs},
		{"A currency that there is not", `mutation { createCooperation(input: { from: "{ngo}", to: "{employer}", form: "funding", amount: { amount: 5, currency: "EURO" } })` + errs},
		{"More decimal places than the currency has", `mutation { createCooperation(input: { from: "{ngo}", to: "{employer}", form: "funding", amount: { amount: 5.001, currency: "EUR" } })` + errs},
		{"A person with a community", `mutation { createCooperation(input: { from: "{person}", to: "{community}", form: "direct_service" })` + errs},
		{"A seat in what is no coalition", `mutation { createMembership(input: { member: "{ngo}", coalition: "{employer}" })` + errs},
		{"A link between what it does not join", `mutation { createLink(input: { type: HAS_NEED, from: "{need}", to: "{ngo}" })` + errs},
		{"A link that is there", `mutation { createLink(input: { type: HAS_NEED, from: "{ngo}", to: "{need}" })` + errs},
		{"A circle of places", `mutation { createLink(input: { type: LOCATED_IN, from: "{country}", to: "{street}" })` + errs},
		{"A source that is none", `mutation { cite(input: { subject: "{ngo}", source: "{employer}", locator: "p. 1" })` + errs},
		{"No place in the source", `mutation { cite(input: { subject: "{ngo}", source: "{source}", locator: " " })` + errs},
		{"A field that the subject does not have", `mutation { contest(input: { subject: "{ngo}", source: "{source}", locator: "p. 1", fields: ["since", "sinse"], claimed: "1999" })` + errs},
	}
}

func badChanging() []bad {
	return []bad{
		{"What there is not", `mutation { updateNgo(input: { id: "{nothing}", version: 1, remark: "A" })` + errs},
		{"What is something else", `mutation { updateNgo(input: { id: "{employer}", version: 1, remark: "A" })` + errs},
		{"Another version than it has", `mutation { updateNgo(input: { id: "{ngo}", version: 7, remark: "A" })` + errs},
		{"Without any name left", `mutation { updateNgo(input: { id: "{ngo}", version: 1, names: [{ lang: "en", text: null }] })` + errs},
		{"Clearing what has to be there", `mutation { updateInitiative(input: { id: "{initiative}", version: 1, kind: null })` + errs},
		{"A group with a community becomes a person", `mutation { updateVolunteer(input: { id: "{group}", version: 1, group: false })` + errs},
		{"An end before the start", `mutation { end(input: { id: "{ngo}", version: 1, until: "1980" })` + errs},
		{"The end of what has no dates", `mutation { end(input: { id: "{need}", version: 1 })` + errs},
		{"Deleting what others need", `mutation { deleteStakeholder(input: { id: "{ngo}", version: 1 })` + errs},
		{"Deleting a source that is cited", `mutation { deleteSource(input: { id: "{source}", version: 1, cascade: true })` + errs},
		{"Deleting a map that holds something", `mutation { deleteNetwork(input: { id: "{network}", version: 1 })` + errs},
		{"Taking back what there is not", `mutation { undo(input: { change: "{nothing}" })` + errs},
		{"Taking back what somebody else did", `mutation { undo(input: { change: "{loaded}" })` + errs},
		{"Taking back what was changed since", `mutation { undo(input: { change: "{first}" })` + errs},
		{"Taking something back twice", `mutation { undo(input: { change: "{undone}" })` + errs},
		{"Taking back what others hang on", `mutation { undo(input: { change: "{made}" })` + errs},
		{"Taking back the beginning of a map", `mutation { undo(input: { change: "{began}" })` + errs},
		{"Taking back the deletion of a map", `mutation { undo(input: { change: "{deleted}" })` + errs},
		{"Without a version", `mutation { deleteNeed(input: { id: "{need}" })` + errs},
	}
}

// TestBadInput sends all that is wrong, and compares the answers with a file
// that people read. Nothing of it may change anything.
func TestBadInput(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, names := a.shown()
	before, changes := a.contents(n), a.changes(n)
	var b strings.Builder
	b.WriteString("# Bad input\n\nWhat the API says to input that is wrong. The tests write this file and compare it: `go test ./resolvers -run TestBadInput -update`.\n" +
		"In place of identifiers stand names in `<>`. An answer with `errors` and without `data` means that nothing of the operation was carried out.\n")
	for _, section := range []struct {
		title string
		rows  []bad
	}{{"Reading", badReading()}, {"Making things", badMaking()}, {"Making ties and citations", badTies()}, {"Changing, ending and deleting", badChanging()}} {
		fmt.Fprintf(&b, "\n## %s\n\n| What is wrong | Input | Answer |\n|---|---|---|\n", section.title)
		for _, row := range section.rows {
			b.WriteString(a.badRow(row, names))
		}
	}
	b.WriteString("\n## Sending it\n\n| What is wrong | Input | Status and answer |\n|---|---|---|\n")
	a.badSending(&b)
	if after := a.contents(n); !reflect.DeepEqual(before, after) || a.changes(n) != changes {
		t.Error("something was changed")
	}
	if *update {
		if err := os.WriteFile(badInputFile, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(badInputFile)
	if err != nil {
		t.Fatal(err)
	}
	compareLines(t, b.String(), string(want))
}

func compareLines(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			t.Fatalf("line %d of %s differs; read it, and run the test with -update if it is right:\ngot  %s\nwant %s", i+1, badInputFile, at(g, i), at(w, i))
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}

// badRow sends one row.
func (a *api) badRow(row bad, names map[string]string) string {
	a.t.Helper()
	operation, shown := row.operation, strings.ReplaceAll(row.operation, errs, ` { userErrors { ... } } }`)
	for name, id := range names {
		operation = strings.ReplaceAll(operation, "{"+name+"}", id)
		shown = strings.ReplaceAll(shown, "{"+name+"}", "<"+name+">")
	}
	status, body := post(a.t, a.handler, access.Owner(), operation, nil)
	if status >= 500 || !json.Valid([]byte(body)) || strings.Contains(body, "Neo") || strings.Contains(body, "internal error") {
		a.t.Errorf("%s: %d %s", row.operation, status, body)
	}
	return tableRow(row.what, shown, nameIDs(body, names))
}

func nameIDs(body string, names map[string]string) string {
	for name, id := range names {
		body = strings.ReplaceAll(body, id, "<"+name+">")
	}
	return body
}

func tableRow(cells ...string) string {
	for i, cell := range cells {
		if i > 0 {
			cells[i] = "`" + strings.ReplaceAll(strings.ReplaceAll(cell, "|", `\|`), "`", "'") + "`"
		}
	}
	return "| " + strings.Join(cells, " | ") + " |\n"
}

// badSending is about requests rather than operations.
func (a *api) badSending(b *strings.Builder) {
	send := func(what, shown string, r *http.Request, actor access.Actor) {
		r.Header.Set("Accept", "application/graphql-response+json")
		w := httptest.NewRecorder()
		a.handler.ServeHTTP(w, r.WithContext(access.With(context.Background(), actor)))
		b.WriteString(tableRow(what, shown, fmt.Sprint(w.Code, " ", w.Body)))
	}
	body := func(text, media string) *http.Request {
		r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader([]byte(text)))
		r.Header.Set("Content-Type", media)
		return r
	}
	const json, mutation = "application/json", `mutation { deleteNeed(input: {id: "1", version: 1}) { replayed } }`
	for _, text := range []string{`{"query": "{ networks { totalCount } }", "query": ""}`, `{"Query": "{ networks { totalCount } }"}`, `query { networks }`, `{"query": "{ networks { totalCount } }"} {}`, `{}`} {
		send("No proper body", text, body(text, json), access.Owner())
	}
	send("A form", "Content-Type: application/x-www-form-urlencoded", body("query=1", "application/x-www-form-urlencoded"), access.Owner())
	send("A change by GET", "GET ?query="+mutation, httptest.NewRequest(http.MethodGet, "/graphql?query="+url.QueryEscape(mutation), nil), access.Owner())
	text, _ := jsonText(map[string]any{"query": mutation})
	send("A change by who may only read", mutation, body(text, json), access.Public())
}

func jsonText(v any) (string, error) {
	text, err := json.Marshal(v)
	return string(text), err
}

// changes counts the changes of a network.
func (a *api) changes(n graph.Network) int {
	a.t.Helper()
	got := a.ask(`query ($id: ID!) { network(id: $id) { changes(first: 500) { edges { node { seq } } } } }`, map[string]any{"id": n.ID})
	list, _ := dig(got, "network", "changes", "edges").([]any)
	return len(list)
}

// shown is a network with something for every rule to be broken on, and what
// its things are called in the file.
func (a *api) shown() (graph.Network, map[string]string) {
	a.t.Helper()
	n, other := neo4jtest.Network(a.t), neo4jtest.Network(a.t)
	names := map[string]string{"network": string(n.ID), "slug": n.Slug, "nothing": string(neo4jtest.ID(a.t))}
	entity := func(name string) graph.Entity {
		id := neo4jtest.ID(a.t)
		if name != "" {
			names[name] = string(id)
		}
		return graph.Entity{ID: id, Network: n.ID, Sensitivity: graph.Public}
	}
	texts := []graph.Text{{Lang: "en", Text: "There"}}
	stakeholder := func(name string, k graph.Kind) graph.Stakeholder {
		return graph.Stakeholder{Entity: entity(name), Kind: k, Names: texts}
	}
	ngo, employer, person, group, community := stakeholder("ngo", graph.NGO), stakeholder("employer", graph.Employer), stakeholder("person", graph.Volunteer), stakeholder("group", graph.Volunteer), stakeholder("community", graph.Community)
	ngo.Since, group.VolunteerGroup, employer.Identifiers = "1990", true, []graph.ExternalID{{Scheme: "CZ-ICO", Value: "123"}}
	elsewhere := stakeholder("elsewhere", graph.NGO)
	elsewhere.Network = other.ID
	need := graph.Need{Entity: entity("need"), Names: texts}
	street, country := graph.Place{Entity: entity("street"), Names: texts}, graph.Place{Entity: entity("country"), Names: texts}
	source := graph.Source{Entity: entity("source"), Kind: graph.Document, Names: texts}
	a.load(&graph.Contents{
		Networks: []graph.Network{n, other}, Stakeholders: []graph.Stakeholder{ngo, employer, person, group, community, elsewhere}, Needs: []graph.Need{need},
		Initiatives: []graph.Initiative{{Entity: entity("initiative"), Kind: graph.Project, Names: texts}}, Places: []graph.Place{street, country}, Sources: []graph.Source{source},
		Cooperations: []graph.Cooperation{{Entity: entity(""), From: group.ID, To: community.ID, Form: "direct_service"}},
		Links:        []graph.Link{{Entity: entity("link"), Type: graph.HasNeed, From: ngo.ID, To: need.ID}, {Entity: entity(""), Type: graph.LocatedIn, From: street.ID, To: country.ID}},
		Citations:    []graph.Citation{{Entity: entity(""), Subject: ngo.ID, Source: source.ID, Stance: graph.Supports, Locator: "p. 1"}},
	})
	a.changeShown(n, names)
	return n, names
}

// changeShown makes the changes that the file tries to take back.
func (a *api) changeShown(n graph.Network, names map[string]string) {
	a.t.Helper()
	note := func(name string, payload map[string]any) map[string]any {
		names[name] = fmt.Sprint(dig(payload, "change", "id"))
		return payload
	}
	note("loaded", a.lastChange(n))
	note("first", a.done("updateVolunteer", input{"id": names["person"], "version": 1, "remark": "one"}, ""))
	a.done("updateVolunteer", input{"id": names["person"], "version": 2, "remark": "two"}, "")
	a.undo(note("undone", a.done("updateEmployer", input{"id": names["employer"], "version": 1, "remark": "one"}, "")))
	made := note("made", a.done("createNgo", input{"network": n.ID, "names": named("New")}, "ngo { id }"))
	a.done("createCooperation", input{"from": dig(made, "ngo", "id"), "to": names["employer"], "form": "funding"}, "")
	for i, name := range []string{"began", "deleted"} {
		began := a.done("createNetwork", input{"slug": fmt.Sprint("short-", i, "-", n.ID), "names": named("Map"), "languages": list{"en"}}, "network { id }")
		if note(name, began); name == "deleted" {
			note(name, a.done("deleteNetwork", input{"id": dig(began, "network", "id"), "version": 1}, ""))
		}
	}
}
