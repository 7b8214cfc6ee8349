package resolvers_test

import (
	"fmt"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// TestNetworks begins, changes and deletes a map.
func TestNetworks(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	slug := "net-" + string(neo4jtest.ID(t))
	ask := "network { id slug name languages version sensitivity }"
	payload := a.done("createNetwork", input{"slug": slug, "names": list{input{"lang": "hu", "text": "Paks"}, input{"lang": "en", "text": "Town"}}, "languages": list{"hu", "en"}}, ask)
	id := dig(payload, "network", "id")
	equalJSON(t, payload["network"], fmt.Sprintf(`{"id":%q,"slug":%q,"name":"Paks","languages":["hu","en"],"version":1,"sensitivity":"PUBLIC"}`, id, slug))
	wrong := a.refused("createNetwork", input{"slug": slug, "names": named("Other"), "languages": list{"en"}})
	equalJSON(t, wrong, fmt.Sprintf(`{"__typename":"DuplicateError","code":"DUPLICATE","message":"slug: another network has this short name; choose another one","path":["input","slug"],"existing":{"id":%q}}`, id))
	ngo := a.done("createNgo", input{"network": id, "names": list{input{"lang": "hu", "text": "Ö"}, input{"lang": "en", "text": "O"}}}, "ngo { id name }")
	payload = a.done("updateNetwork", input{"id": id, "version": 1, "languages": list{"en", "hu"}, "sensitivity": word("PARTNERS"), "remark": "moved"}, ask)
	equalJSON(t, payload["network"], fmt.Sprintf(`{"id":%q,"slug":%q,"name":"Town","languages":["en","hu"],"version":2,"sensitivity":"PARTNERS"}`, id, slug))
	got := a.ask(`query ($id: ID!) { node(id: $id) { ... on NGO { name } } }`, map[string]any{"id": dig(ngo, "ngo", "id")})
	equalJSON(t, got, `{"node":{"name":"O"}}`)
	if got := a.askAs(access.Public(), `query ($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": dig(ngo, "ngo", "id")}); got["node"] != nil {
		t.Errorf("the public sees %v on a hidden map", got)
	}
	if wrong := a.refused("updateNetwork", input{"id": id, "version": 1, "remark": "late"}); dig(wrong, "code") != "CONFLICT" || dig(wrong, "currentVersion") != 2.0 {
		t.Errorf("an old version: %v", wrong)
	}
	if wrong := a.refused("deleteNetwork", input{"id": id, "version": 2}); dig(wrong, "code") != "HAS_DEPENDENTS" || dig(wrong, "dependents") != 1.0 || dig(wrong, "examples", 0, "id") != dig(ngo, "ngo", "id") {
		t.Errorf("deleting a map that holds something: %v", wrong)
	}
	payload = a.done("deleteNetwork", input{"id": id, "version": 2, "cascade": true}, "deletedIds neighbours { id }")
	equalJSON(t, payload["deletedIds"], fmt.Sprintf("[%q]", id))
	if dig(payload, "change", "deleted") != 2.0 {
		t.Errorf("change: %v", payload["change"])
	}
	for _, gone := range []any{id, dig(ngo, "ngo", "id")} {
		if got := a.ask(`query ($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": gone}); got["node"] != nil {
			t.Errorf("%v is still there", gone)
		}
	}
	a.done("createNetwork", input{"slug": slug, "names": named("Other"), "languages": list{"en"}}, ask)
}

// TestDeletingTakesWhatHangsOnIt: what cannot be without it goes, what can
// stays and no longer names it, and what it was tied to is told.
func TestDeletingTakesWhatHangsOnIt(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, ids := a.ground()
	made := func(field, of string, in input) any {
		t.Helper()
		return dig(a.done(field, in, of+" { id }"), of, "id")
	}
	tie := made("createCooperation", "cooperation", input{"from": ids["a"], "to": ids["b"], "form": "funding", "initiative": ids["initiative"]})
	role := made("createRole", "role", input{"stakeholder": ids["a"], "initiative": ids["initiative"], "role": word("RUNNER")})
	promise := made("createCommitment", "commitment", input{"by": ids["b"], "need": ids["need"], "initiative": ids["initiative"], "resource": ids["resource"]})
	cited := made("cite", "citation", input{"subject": role, "source": ids["source"], "locator": "p. 1"})
	contested := made("contest", "citation", input{"subject": cited, "source": ids["source"], "locator": "p. 2", "claimed": "otherwise"})
	wrong := a.refused("deleteSource", input{"id": ids["source"], "version": 1, "cascade": true})
	if dig(wrong, "code") != "HAS_DEPENDENTS" || dig(wrong, "dependents") != 2.0 {
		t.Errorf("deleting a source that is cited: %v", wrong)
	}
	wrong = a.refused("deleteInitiative", input{"id": ids["initiative"], "version": 1})
	equalJSON(t, wrong, fmt.Sprintf(`{"__typename":"HasDependentsError","code":"HAS_DEPENDENTS","message":"id: others cannot be without it; delete them first, or all together with cascade: true",
		"path":["input","id"],"dependents":1,"examples":[{"id":%q}]}`, role))
	payload := a.done("deleteInitiative", input{"id": ids["initiative"], "version": 1, "cascade": true},
		`deletedIds neighbours { id version ... on Cooperation { initiative { id } } ... on Commitment { initiative { id } resource { id } } }`)
	equalSets(t, payload["deletedIds"], []any{string(ids["initiative"]), role, cited, contested})
	neighbours := map[any]any{}
	for _, item := range payload["neighbours"].([]any) {
		neighbours[dig(item, "id")] = item
	}
	equalJSON(t, neighbours[tie], fmt.Sprintf(`{"id":%q,"version":2,"initiative":null}`, tie))
	equalJSON(t, neighbours[promise], fmt.Sprintf(`{"id":%q,"version":2,"initiative":null,"resource":{"id":%q}}`, promise, ids["resource"]))
	if neighbours[string(ids["a"])] == nil || neighbours[string(ids["source"])] == nil || len(neighbours) != 4 {
		t.Errorf("neighbours: %v", neighbours)
	}
	if dig(payload, "change", "deleted") != 4.0 || dig(payload, "change", "changed") != 2.0 {
		t.Errorf("change: %v", payload["change"])
	}
	a.done("deleteSource", input{"id": ids["source"], "version": 1}, "deletedIds")
	payload = a.done("deleteStakeholder", input{"id": ids["b"], "version": 1, "cascade": true}, "deletedIds")
	equalSets(t, payload["deletedIds"], []any{string(ids["b"]), tie, promise})
	a.nothingDangles(n)
}

// nothingDangles checks the whole network by the rules of an import.
func (a *api) nothingDangles(n graph.Network) {
	a.t.Helper()
	if problems := a.contents(n).Check(a.store.Vocabulary()); len(problems) > 0 {
		a.t.Error(problems)
	}
}

func equalSets(t *testing.T, got any, want []any) {
	t.Helper()
	list, _ := got.([]any)
	there := map[any]bool{}
	for _, v := range list {
		there[v] = true
	}
	for _, v := range want {
		if !there[v] {
			t.Errorf("%v is not among %v", v, got)
		}
	}
	if len(list) != len(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestHiddenIsNotThere: a change by who does not see all tells nothing of the
// rest.
func TestHiddenIsNotThere(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, ids := a.ground()
	partner := access.Actor{Name: "partner", Clearance: graph.Partners, Writes: true}
	hidden := a.done("createNgo", input{"network": n.ID, "names": named("Hidden"), "sensitivity": word("RESTRICTED"), "identifiers": list{input{"scheme": "X", "value": "1"}}}, "ngo { id }")
	id := dig(hidden, "ngo", "id")
	refused := func(field string, in input) any {
		t.Helper()
		return dig(a.changeAs(partner, field, in, ""), "userErrors", 0)
	}
	if wrong := refused("updateNgo", input{"id": id, "version": 7}); dig(wrong, "code") != "NOT_FOUND" {
		t.Errorf("changing it: %v", wrong)
	}
	if wrong := refused("deleteStakeholder", input{"id": id, "version": 1}); dig(wrong, "code") != "NOT_FOUND" {
		t.Errorf("deleting it: %v", wrong)
	}
	if wrong := refused("createCooperation", input{"from": ids["a"], "to": id, "form": "funding"}); dig(wrong, "code") != "NOT_FOUND" {
		t.Errorf("a tie with it: %v", wrong)
	}
	wrong := refused("createNgo", input{"network": n.ID, "names": named("Other"), "identifiers": list{input{"scheme": "X", "value": "1"}}})
	if dig(wrong, "code") != "DUPLICATE" || dig(wrong, "existing") != nil {
		t.Errorf("its identifier: %v", wrong)
	}
	payload := a.changeAs(partner, "createNgo", input{"network": n.ID, "names": named("Other")}, "ngo { id }")
	if dig(payload, "ngo", "id") == nil || payload["change"] != nil {
		t.Errorf("the log is not for partners: %v", payload)
	}
	status, body := post(t, a.handler, access.Public(), `mutation ($n: ID!) { createNgo(input: {network: $n, names: []}) { replayed } }`, map[string]any{"n": n.ID})
	if want := `{"errors":[{"message":"you may read here, and change nothing","extensions":{"code":"FORBIDDEN"}}]}`; status != 403 || body != want {
		t.Errorf("the public: %d %s", status, body)
	}
}
