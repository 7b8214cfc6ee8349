package resolvers_test

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// everythingStored finds all that is stored of a network: facts, and what
// follows from them. The change log, and what only ever goes on, are left out.
const everythingStored = "CALL () { MATCH (n) WHERE n.network = $n AND NOT n:Change AND NOT n:ChangeItem AND NOT n:Head AND NOT (n:Count AND n.n = 0) " +
	"RETURN labels(n) AS is, properties(n) AS p UNION ALL MATCH (n)-[r]->(m) WHERE r.network = $n " +
	"RETURN [type(r), coalesce(n.id, ''), coalesce(m.id, '')] AS is, properties(r) AS p } RETURN is, p"

// stored lists all that is stored of a network, as lines in order.
func (a *api) stored(n graph.Network) []string {
	a.t.Helper()
	c := neo4jtest.Config(a.t)
	driver, err := neo4j.NewDriverWithContext(c.URI, neo4j.BasicAuth(c.Username, c.Password, ""))
	if err != nil {
		a.t.Fatal(err)
	}
	defer func() { _ = driver.Close(a.t.Context()) }()
	result, err := neo4j.ExecuteQuery(a.t.Context(), driver, everythingStored, map[string]any{"n": string(n.ID)}, neo4j.EagerResultTransformer)
	if err != nil {
		a.t.Fatal(err)
	}
	var lines []string
	for _, record := range result.Records {
		p := record.Values[1].(map[string]any)
		line := fmt.Sprint(record.Values[0])
		for _, name := range slices.Sorted(maps.Keys(p)) {
			if name != "version" && name != "changedAt" {
				line += fmt.Sprintf(" %s=%v", name, p[name])
			}
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	if len(lines) == 0 {
		a.t.Fatal("nothing is stored")
	}
	return lines
}

// sameAs compares what is stored with what was.
func (a *api) sameAs(want []string, n graph.Network, when string) {
	a.t.Helper()
	got := a.stored(n)
	if slices.Equal(got, want) {
		return
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			a.t.Errorf("%s there is too much: %s", when, line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			a.t.Errorf("%s there is missing: %s", when, line)
		}
	}
	a.t.Fatalf("%s it is not as it was", when)
}

const undone = "createdIds changedIds deletedIds touched { id }"

// undo takes a change back, and returns the payload.
func (a *api) undo(payload map[string]any) map[string]any {
	a.t.Helper()
	return a.done("undo", input{"change": dig(payload, "change", "id")}, undone)
}

// notUndone is undo for what has to be refused; it returns the user error.
func (a *api) notUndone(payload map[string]any) any {
	a.t.Helper()
	return a.refused("undo", input{"change": dig(payload, "change", "id")})
}

// TestUndoEveryType: what is done to a thing of each type can be taken back,
// and that can be taken back in its turn; each time all that is stored is as
// it was.
func TestUndoEveryType(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, ids := a.ground()
	for _, s := range subjects(n, ids) {
		t.Run(s.typeName, func(t *testing.T) {
			a := &api{t: t, store: a.store, handler: a.handler}
			name := strings.Replace(s.typeName, "NGO", "Ngo", 1)
			field := strings.ToLower(name[:1]) + name[1:]
			deleteField := "delete" + name
			if strings.Contains("Institution Ngo Employer Volunteer Community Coalition Group", name) {
				deleteField = "deleteStakeholder"
			}
			before := a.stored(n)
			made := a.done("create"+name, s.create, field+" { id }")
			there, id := a.stored(n), dig(made, field, "id")
			back := a.undo(made)
			a.sameAs(before, n, "after the making was taken back")
			equalJSON(t, back["deletedIds"], fmt.Sprintf("[%q]", id))
			back = a.undo(back)
			a.sameAs(there, n, "after it was brought back")
			equalJSON(t, back["createdIds"], fmt.Sprintf("[%q]", id))
			in := func(more input) input {
				given := input{"id": id, "version": a.version(s.typeName, id)}
				maps.Copy(given, more)
				return given
			}
			if v := a.version(s.typeName, id); v != 2 {
				t.Errorf("what is back has the version %d", v)
			}
			back = a.undo(a.done("update"+name, in(s.update), ""))
			a.sameAs(there, n, "after the update was taken back")
			equalJSON(t, back["changedIds"], fmt.Sprintf("[%q]", id))
			if v := a.version(s.typeName, id); v != 4 {
				t.Errorf("what was changed and changed back has the version %d", v)
			}
			if s.dates {
				a.undo(a.done("end", in(input{"until": "2031"}), ""))
				a.sameAs(there, n, "after the end was taken back")
				ended := a.done("end", in(input{"until": "2031"}), "")
				over := a.stored(n)
				a.undo(a.done("reopen", in(nil), ""))
				a.sameAs(over, n, "after the reopening was taken back")
				a.undo(ended) // what came between was taken back
				a.sameAs(there, n, "after the end was taken back, later")
			}
			version := a.version(s.typeName, id)
			gone := a.done(deleteField, in(nil), "")
			a.sameAs(before, n, "after the deletion")
			a.undo(gone)
			a.sameAs(there, n, "after the deletion was taken back")
			if v := a.version(s.typeName, id); v != version+1 {
				t.Errorf("deleted with version %d and brought back with %d", version, v)
			}
			a.done(deleteField, in(nil), "")
		})
	}
}

// version reads the version of a thing.
func (a *api) version(typeName string, id any) int {
	a.t.Helper()
	got := a.ask(fmt.Sprintf(`query ($id: ID!) { node(id: $id) { ... on %s { version } } }`, typeName), map[string]any{"id": id})
	version, _ := dig(got, "node", "version").(float64)
	return int(version)
}

// TestUndoCascade: what hung on something that was deleted comes back with
// it, and what no longer named it names it again.
func TestUndoCascade(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, ids := a.ground()
	made := func(field, ask string, in input) any {
		t.Helper()
		return dig(a.done(field, in, ask+" { id }"), ask, "id")
	}
	tie := made("createCooperation", "cooperation", input{"from": ids["a"], "to": ids["b"], "form": "funding", "initiative": ids["initiative"], "fields": list{"housing"}})
	role := made("createRole", "role", input{"stakeholder": ids["a"], "initiative": ids["initiative"], "role": word("RUNNER")})
	promise := made("createCommitment", "commitment", input{"by": ids["b"], "need": ids["need"], "initiative": ids["initiative"], "resource": ids["resource"]})
	place := made("createPlace", "place", input{"network": n.ID, "names": named("Town")})
	lies := made("createLink", "link", input{"type": word("LOCATED_IN"), "from": ids["initiative"], "to": place})
	cited := made("cite", "citation", input{"subject": role, "source": ids["source"], "locator": "p. 1"})
	contested := made("contest", "citation", input{"subject": cited, "source": ids["source"], "locator": "p. 2", "claimed": "otherwise"})
	made("createContact", "contact", input{"of": ids["b"], "phone": "1"})
	for field, in := range map[string]input{"cite": {}, "contest": {"claimed": "another sum"}} {
		before := a.stored(n)
		in["subject"], in["source"], in["locator"] = tie, ids["source"], "p. 3"
		a.undo(a.done(field, in, ""))
		a.sameAs(before, n, "after "+field+" was taken back")
	}
	before := a.stored(n)
	gone := a.done("deleteInitiative", input{"id": ids["initiative"], "version": 1, "cascade": true}, "")
	after := a.stored(n)
	back := a.undo(gone)
	a.sameAs(before, n, "after a deletion with cascade was taken back")
	equalSets(t, back["createdIds"], []any{string(ids["initiative"]), role, lies, cited, contested})
	equalSets(t, back["changedIds"], []any{tie, promise})
	if touched := pluck(back["touched"], "id"); !slices.Contains(touched, any(role)) || !slices.Contains(touched, any(promise)) {
		t.Errorf("touched: %v", touched)
	}
	if dig(back, "change", "action") != "undo" || dig(back, "change", "created") != 5.0 || dig(back, "change", "changed") != 2.0 || dig(back, "change", "deleted") != 0.0 {
		t.Errorf("change: %v", back["change"])
	}
	back = a.undo(back)
	a.sameAs(after, n, "after it was deleted again")
	a.undo(back)
	gone = a.done("deleteStakeholder", input{"id": ids["b"], "version": 1, "cascade": true}, "")
	a.undo(gone)
	a.sameAs(before, n, "after the deletion of a stakeholder was taken back")
	a.nothingDangles(n)
	links := a.ask(`query ($id: ID!) { node(id: $id) { ... on Change { undoes { id } undoneBy { action undoes { id } } } } }`, map[string]any{"id": dig(gone, "change", "id")})
	equalJSON(t, links, fmt.Sprintf(`{"node":{"undoes":null,"undoneBy":{"action":"undo","undoes":{"id":%q}}}}`, dig(gone, "change", "id")))
}

// TestUndoNetwork: the fields of a map are changed back, with all that lies in
// their order.
func TestUndoNetwork(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, _ := a.ground()
	a.done("createNgo", input{"network": n.ID, "names": list{input{"lang": "en", "text": "Z"}, input{"lang": "hu", "text": "A"}}}, "")
	before := a.stored(n)
	changed := a.done("updateNetwork", input{"id": n.ID, "version": 1, "languages": list{"hu", "en"}, "collation": "cs", "sensitivity": word("PARTNERS"), "remark": "r"}, "")
	a.undo(changed)
	a.sameAs(before, n, "after the change of the map was taken back")
	began := a.done("createNetwork", input{"slug": "undo-" + string(n.ID), "languages": list{"en"}, "names": named("Map")}, "network { id }")
	if wrong := a.notUndone(began); dig(wrong, "code") != "INVALID" || !strings.Contains(fmt.Sprint(dig(wrong, "message")), "deleteNetwork") {
		t.Errorf("the beginning of a map: %v", wrong)
	}
	gone := a.done("deleteNetwork", input{"id": dig(began, "network", "id"), "version": 1}, "")
	if wrong := a.notUndone(gone); dig(wrong, "code") != "INVALID" || !strings.Contains(fmt.Sprint(dig(wrong, "message")), "cannot be taken back") {
		t.Errorf("the deletion of a map: %v", wrong)
	}
	if wrong := a.notUndone(began); dig(wrong, "code") != "NOT_FOUND" {
		t.Errorf("a change of a map that is gone: %v", wrong)
	}
	slug := a.done("updateNetwork", input{"id": n.ID, "version": a.networkVersion(n), "slug": "later-" + string(n.ID)}, "")
	a.done("createNetwork", input{"slug": n.Slug, "languages": list{"en"}, "names": named("Map")}, "")
	if wrong := a.notUndone(slug); dig(wrong, "code") != "DUPLICATE" || dig(wrong, "existing", "id") == nil {
		t.Errorf("a short name that another has now: %v", wrong)
	}
}

func (a *api) networkVersion(n graph.Network) any {
	a.t.Helper()
	return dig(a.ask(`query ($id: ID!) { network(id: $id) { version } }`, map[string]any{"id": n.ID}), "network", "version")
}

// TestUndoOrder: what was changed since is not taken back, and whoever asks
// learns what it is and by which change. Changes that were taken back do not
// count, so that one may go back step by step.
func TestUndoOrder(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, ids := a.ground()
	update := func(version int, remark string) map[string]any {
		t.Helper()
		return a.done("updateNgo", input{"id": ids["a"], "version": version, "remark": remark}, "")
	}
	remark := func() any {
		t.Helper()
		return dig(a.ask(`query ($id: ID!) { node(id: $id) { ... on NGO { remark } } }`, map[string]any{"id": ids["a"]}), "node", "remark")
	}
	start := a.stored(n)
	first, second := update(1, "one"), update(2, "two")
	before := a.changes(n)
	wrong := a.notUndone(first)
	equalJSON(t, wrong, fmt.Sprintf(`{"__typename":"ConflictError","code":"CONFLICT","path":["input","change"],
		"message":"change: There was changed since, by change 3 (updateNgo by owner); take that back first, or mend it by hand",
		"currentVersion":3,"current":{"__typename":"NGO","id":%q,"version":3,"remark":"two"},"later":{"id":%q,"seq":3}}`, ids["a"], dig(second, "change", "id")))
	if a.changes(n) != before || remark() != "two" {
		t.Error("a refusal changed something")
	}
	back := a.undo(second)
	if wrong := a.notUndone(second); dig(wrong, "code") != "INVALID" || dig(wrong, "message") != "change: was taken back already, by change 4" {
		t.Errorf("twice: %v", wrong)
	}
	redone := a.undo(back)
	if wrong := a.notUndone(second); dig(wrong, "message") != "change: was taken back and brought back since; take back change 5 instead" {
		t.Errorf("after it was brought back: %v", wrong)
	}
	if wrong := a.notUndone(first); dig(wrong, "later", "seq") != 3.0 {
		t.Errorf("what stands again: %v", wrong)
	}
	a.undo(redone)
	if remark() != "one" {
		t.Errorf("the remark is %v", remark())
	}
	a.undo(first)
	a.sameAs(start, n, "after all was taken back")
	a.changesHaveNoGaps(n, 7)
}

// TestUndoRefused: what is not there, is somebody else's, has something
// hanging on it or would break a rule is not taken back.
func TestUndoRefused(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, ids := a.ground()
	refused := func(what string, payload map[string]any, code, part string) any {
		t.Helper()
		wrong := a.notUndone(payload)
		if dig(wrong, "code") != code || !strings.Contains(fmt.Sprint(dig(wrong, "message")), part) {
			t.Errorf("%s: %v", what, wrong)
		}
		return wrong
	}
	group := a.done("createGroup", input{"network": n.ID, "names": named("G"), "identifiers": list{input{"scheme": "X", "value": "7"}}}, "group { id }")
	id := dig(group, "group", "id")
	tie := a.done("createCooperation", input{"from": ids["a"], "to": id, "form": "funding"}, "cooperation { id }")
	wrong := refused("a stakeholder with a tie", group, "HAS_DEPENDENTS", "hangs on")
	equalJSON(t, dig(wrong, "examples"), fmt.Sprintf(`[{"id":%q}]`, dig(tie, "cooperation", "id")))
	a.undo(tie)
	source := a.done("createSource", input{"network": n.ID, "names": named("S"), "kind": word("DOCUMENT")}, "source { id }")
	a.done("cite", input{"subject": id, "source": dig(source, "source", "id"), "locator": "1"}, "")
	refused("a source that is cited", source, "HAS_DEPENDENTS", "hangs on")
	refused("what is cited", group, "HAS_DEPENDENTS", "hangs on")
	initiative := a.done("createInitiative", input{"network": n.ID, "names": named("I"), "kind": word("PROJECT")}, "initiative { id }")
	a.done("createCooperation", input{"from": ids["a"], "to": ids["b"], "form": "funding", "initiative": dig(initiative, "initiative", "id")}, "")
	refused("an initiative that is named", initiative, "HAS_DEPENDENTS", "hangs on")

	tie = a.done("createCooperation", input{"from": ids["a"], "to": ids["coalition"], "form": "contract"}, "cooperation { id }")
	gone := a.done("deleteCooperation", input{"id": dig(tie, "cooperation", "id"), "version": 1}, "")
	a.done("deleteStakeholder", input{"id": ids["coalition"], "version": 1}, "")
	wrong = refused("a tie without an end", gone, "CONFLICT", "needs There, which was deleted, by change")
	if dig(wrong, "later", "seq") == nil {
		t.Errorf("without the later change: %v", wrong)
	}
	refused("what was deleted since", tie, "CONFLICT", "was deleted since")

	changed := a.done("updateGroup", input{"id": id, "version": 1, "identifiers": list{}}, "")
	a.done("createGroup", input{"network": n.ID, "names": named("H"), "identifiers": list{input{"scheme": "X", "value": "7"}}}, "")
	wrong = refused("an identifier that another has", changed, "DUPLICATE", "G cannot have its identifier X:7 again")
	if dig(wrong, "existing", "id") == nil {
		t.Errorf("without the other: %v", wrong)
	}

	in, out := a.places(n)
	lies := a.done("createLink", input{"type": word("LOCATED_IN"), "from": in, "to": out}, "link { id }")
	gone = a.done("deleteLink", input{"id": dig(lies, "link", "id"), "version": 1}, "")
	other := a.done("createLink", input{"type": word("LOCATED_IN"), "from": out, "to": in}, "")
	refused("a circle", gone, "INVALID", "circle")
	a.undo(other)
	a.done("createLink", input{"type": word("LOCATED_IN"), "from": in, "to": out}, "")
	refused("a second link", gone, "INVALID", "another link")

	person := a.done("createVolunteer", input{"network": n.ID, "names": named("V")}, "volunteer { id }")
	changed = a.done("updateVolunteer", input{"id": dig(person, "volunteer", "id"), "version": 1, "group": true}, "")
	community := a.done("createCommunity", input{"network": n.ID, "names": named("C")}, "community { id }")
	a.done("createCooperation", input{"from": dig(person, "volunteer", "id"), "to": dig(community, "community", "id"), "form": "direct_service"}, "")
	refused("a person with a community", changed, "INVALID", "only a group of volunteers")

	before := a.changes(n)
	for what, id := range map[string]any{"nothing": neo4jtest.ID(t), "no id": "the last one", "no change": id} {
		if wrong := a.refused("undo", input{"change": id}); dig(wrong, "code") != "NOT_FOUND" {
			t.Errorf("%s: %v", what, wrong)
		}
	}
	payload := a.changeAs(access.Actor{Name: "other", Clearance: graph.Restricted, Writes: true}, "undo", input{"change": dig(person, "change", "id")}, "")
	if wrong := dig(payload, "userErrors", 0); dig(wrong, "code") != "INVALID" || !strings.Contains(fmt.Sprint(dig(wrong, "message")), "made by owner") {
		t.Errorf("somebody else's: %v", payload)
	}
	payload = a.changeAs(access.Actor{Name: "owner", Clearance: graph.Partners, Writes: true}, "undo", input{"change": dig(person, "change", "id")}, "")
	if dig(payload, "userErrors", 0, "code") != "NOT_FOUND" {
		t.Errorf("by who may not see the log: %v", payload)
	}
	status, body := post(t, a.handler, access.Public(), `mutation ($id: ID!) { undo(input: {change: $id}) { replayed } }`, map[string]any{"id": dig(person, "change", "id")})
	if status != 403 || !strings.Contains(body, "FORBIDDEN") {
		t.Errorf("the public: %d %s", status, body)
	}
	if a.changes(n) != before {
		t.Error("a refusal changed something")
	}
	a.nothingDangles(n)
}

// places makes two.
func (a *api) places(n graph.Network) (in, out any) {
	a.t.Helper()
	first := a.done("createPlace", input{"network": n.ID, "names": named("Street")}, "place { id }")
	second := a.done("createPlace", input{"network": n.ID, "names": named("Town")}, "place { id }")
	return dig(first, "place", "id"), dig(second, "place", "id")
}

// TestUndoOnce: the same request twice takes back once, and at once too.
func TestUndoOnce(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, _ := a.ground()
	before := a.stored(n)
	made := a.done("createNgo", input{"network": n.ID, "names": named("Once")}, "ngo { id }")
	in := input{"change": dig(made, "change", "id"), "idempotencyKey": "undo " + string(n.ID)}
	first, again := a.done("undo", in, undone), a.done("undo", in, undone)
	if first["replayed"] != false || again["replayed"] != true {
		t.Errorf("replayed: %v, then %v", first["replayed"], again["replayed"])
	}
	for _, part := range []string{"createdIds", "changedIds", "deletedIds", "change"} {
		if !reflect.DeepEqual(first[part], again[part]) {
			t.Errorf("%s: %v, then %v", part, first[part], again[part])
		}
	}
	a.sameAs(before, n, "after one undo")
	made = a.done("createNgo", input{"network": n.ID, "names": named("Twice")}, "ngo { id }")
	succeeded := 0
	for _, p := range a.atOnce(20, func(int) (string, map[string]any) {
		return fmt.Sprintf(`mutation ($id: ID!) { done: undo(input: {change: $id}) { deletedIds %s } }`, errorParts), map[string]any{"id": dig(made, "change", "id")}
	}) {
		if code := dig(p, "userErrors", 0, "code"); code == nil {
			succeeded++
		} else if code != "INVALID" {
			t.Errorf("at once: %v", p)
		}
	}
	if succeeded != 1 {
		t.Errorf("%d of 20 took it back", succeeded)
	}
	a.sameAs(before, n, "after twenty at once")
	a.changesHaveNoGaps(n, 5)
}

// TestUndoImport: an import is taken back with all that it made and changed.
func TestUndoImport(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, ids := a.ground()
	tie := a.done("createCooperation", input{"from": ids["a"], "to": ids["b"], "form": "funding"}, "cooperation { id }")
	before := a.stored(n)
	entity := func() graph.Entity {
		return graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Public}
	}
	texts := []graph.Text{{Lang: "en", Text: "New"}}
	changed := graph.Stakeholder{Entity: graph.Entity{ID: ids["a"], Network: n.ID, Sensitivity: graph.Partners}, Kind: graph.NGO, Names: texts}
	fresh := graph.Stakeholder{Entity: entity(), Kind: graph.Employer, Names: texts, Identifiers: []graph.ExternalID{{Scheme: "X", Value: "1"}}}
	project := graph.Initiative{Entity: entity(), Kind: graph.Project, Names: texts, Fields: []string{"housing"}}
	moved := graph.Cooperation{Entity: graph.Entity{ID: graph.ID(fmt.Sprint(dig(tie, "cooperation", "id"))), Network: n.ID, Sensitivity: graph.Public}, From: ids["a"], To: fresh.ID, Form: "contract", Initiative: project.ID}
	places := []graph.Place{{Entity: entity(), Names: texts, Coordinates: &graph.Coordinates{Latitude: 49, Longitude: 18.25}}, {Entity: entity(), Names: texts}}
	c := &graph.Contents{
		Stakeholders: []graph.Stakeholder{changed, fresh}, Initiatives: []graph.Initiative{project}, Cooperations: []graph.Cooperation{moved}, Places: places,
		Roles: []graph.Role{{Entity: entity(), Stakeholder: ids["b"], Initiative: project.ID, Role: graph.Runner}},
		Links: []graph.Link{{Entity: entity(), Type: graph.LocatedIn, From: fresh.ID, To: places[0].ID}, {Entity: entity(), Type: graph.LocatedIn, From: places[0].ID, To: places[1].ID}},
	}
	c.Citations = []graph.Citation{{Entity: entity(), Subject: c.Roles[0].ID, Source: ids["source"], Stance: graph.Supports, Locator: "1"}}
	load := func() map[string]any {
		t.Helper()
		if _, err := a.store.Apply(t.Context(), access.Owner().Name, "import", c, nil); err != nil {
			t.Fatal(err)
		}
		return a.lastChange(n)
	}
	imported := load()
	after := a.stored(n)
	back := a.undo(imported)
	a.sameAs(before, n, "after the import was taken back")
	if len(back["deletedIds"].([]any)) != 8 || len(back["changedIds"].([]any)) != 2 {
		t.Errorf("%d were deleted and %d changed", len(back["deletedIds"].([]any)), len(back["changedIds"].([]any)))
	}
	again := a.undo(back)
	a.sameAs(after, n, "after it was brought back")
	a.undo(again)
	imported = load()
	if wrong := a.notUndone(back); dig(wrong, "code") != "INVALID" {
		t.Errorf("what was taken back: %v", wrong)
	}
	c.Needs = []graph.Need{{Entity: entity(), Names: texts}}
	load()
	a.undo(imported) // the next import changed nothing of it
	c.Needs = nil
	gone := a.done("deleteStakeholder", input{"id": ids["b"], "version": a.version("Employer", ids["b"]), "cascade": true}, "")
	c = &graph.Contents{Stakeholders: []graph.Stakeholder{{Entity: graph.Entity{ID: ids["b"], Network: n.ID, Sensitivity: graph.Public}, Kind: graph.Employer, Names: texts}}}
	imported = load()
	wrong := a.notUndone(gone)
	if dig(wrong, "code") != "CONFLICT" || dig(wrong, "later", "id") != dig(imported, "change", "id") || !strings.Contains(fmt.Sprint(dig(wrong, "message")), "New is there again since") {
		t.Errorf("what an import made again: %v", wrong)
	}
	a.undo(imported)
	a.undo(gone)
	a.nothingDangles(n)
}

// lastChange is the last entry of the change log, as a payload has it.
func (a *api) lastChange(n graph.Network) map[string]any {
	a.t.Helper()
	got := a.ask(`query ($id: ID!) { network(id: $id) { changes(last: 1) { edges { node { id } } } } }`, map[string]any{"id": n.ID})
	return map[string]any{"change": dig(got, "network", "changes", "edges", 0, "node")}
}
