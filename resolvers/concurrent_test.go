package resolvers_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// atOnce sends n operations side by side and returns their payloads, which
// are under the alias done.
func (a *api) atOnce(n int, operation func(i int) (string, map[string]any)) []map[string]any {
	a.t.Helper()
	bodies := make([]string, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			text, variables := operation(i)
			_, bodies[i] = post(a.t, a.handler, access.Owner(), text, variables)
		})
	}
	wg.Wait()
	payloads := make([]map[string]any, n)
	for i, body := range bodies {
		var answer struct {
			Data   struct{ Done map[string]any }
			Errors []any
		}
		if err := json.Unmarshal([]byte(body), &answer); err != nil || len(answer.Errors) > 0 {
			a.t.Fatal(body)
		}
		payloads[i] = answer.Data.Done
	}
	return payloads
}

// TestOneVersionIsChangedOnce: of a hundred who change the same version at
// once one succeeds, and the others learn how it is now.
func TestOneVersionIsChangedOnce(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, ids := a.ground()
	payloads := a.atOnce(100, func(i int) (string, map[string]any) {
		return fmt.Sprintf(`mutation ($id: ID!, $remark: String) { done: updateNgo(input: {id: $id, version: 1, remark: $remark}) { ngo { remark version } %s } }`, errorParts),
			map[string]any{"id": ids["a"], "remark": fmt.Sprint("by ", i)}
	})
	var winner any
	for _, p := range payloads {
		if p["ngo"] != nil {
			if winner != nil {
				t.Fatalf("%v and %v both succeeded", winner, p)
			}
			winner = dig(p, "ngo", "remark")
		}
	}
	for _, p := range payloads {
		wrong := dig(p, "userErrors", 0)
		if p["ngo"] == nil && (dig(wrong, "code") != "CONFLICT" || dig(wrong, "currentVersion") != 2.0 || dig(wrong, "current", "remark") != winner || dig(wrong, "current", "version") != 2.0) {
			t.Errorf("got %v, want a conflict with what %v wrote", p, winner)
		}
	}
	if winner == nil {
		t.Error("nobody succeeded")
	}
	a.changesHaveNoGaps(n, 2)
}

// changesHaveNoGaps checks the numbers in the change log.
func (a *api) changesHaveNoGaps(n graph.Network, want int) {
	a.t.Helper()
	got := a.ask(`query ($id: ID!) { network(id: $id) { changes(first: 500) { edges { node { seq } } } } }`, map[string]any{"id": n.ID})
	seqs := pluck(dig(got, "network", "changes", "edges"), "node", "seq")
	for i, seq := range seqs {
		if seq != float64(i+1) {
			a.t.Fatalf("change %d has the number %v", i+1, seq)
		}
	}
	if len(seqs) != want {
		a.t.Errorf("%d changes, want %d", len(seqs), want)
	}
}

// TestOneKeyOneChange: however often and however much at once the same
// request comes, it is carried out once.
func TestOneKeyOneChange(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, _ := a.ground()
	one, two := "one "+string(n.ID), "two "+string(n.ID)
	send := func(int) (string, map[string]any) {
		return fmt.Sprintf(`mutation ($n: ID!, $key: String) { done: createNgo(input: {network: $n, names: [{lang: "en", text: "Once"}], idempotencyKey: $key}) { ngo { id } change { id } replayed %s } }`, errorParts),
			map[string]any{"n": n.ID, "key": one}
	}
	payloads := a.atOnce(50, send)
	first := 0
	for _, p := range payloads {
		if p["replayed"] == false {
			first++
		}
		if id := dig(p, "ngo", "id"); id == nil || id != dig(payloads[0], "ngo", "id") || dig(p, "change", "id") != dig(payloads[0], "change", "id") {
			t.Errorf("got %v, others got %v", p, payloads[0])
		}
	}
	if first != 1 {
		t.Errorf("%d of 50 say that they did it", first)
	}
	a.changesHaveNoGaps(n, 2)
	wrong := a.refused("createNgo", input{"network": n.ID, "names": named("Twice"), "idempotencyKey": one})
	if dig(wrong, "code") != "KEY_REUSED" {
		t.Errorf("another input under the same key: %v", wrong)
	}
	wrong = a.refused("createGroup", input{"network": n.ID, "names": named("Once"), "idempotencyKey": one})
	if dig(wrong, "code") != "KEY_REUSED" {
		t.Errorf("another mutation under the same key: %v", wrong)
	}
	other := a.changeAs(access.Actor{Name: "other", Clearance: graph.Restricted, Writes: true}, "createNgo", input{"network": n.ID, "names": named("Twice"), "idempotencyKey": one}, "ngo { id }")
	if other["replayed"] != false || dig(other, "ngo", "id") == dig(payloads[0], "ngo", "id") {
		t.Errorf("the key of somebody else: %v", other)
	}
	id := dig(payloads[0], "ngo", "id")
	gone := a.done("deleteStakeholder", input{"id": id, "version": 1, "idempotencyKey": two}, "deletedIds")
	again := a.done("deleteStakeholder", input{"id": id, "version": 1, "idempotencyKey": two}, "deletedIds")
	if again["replayed"] != true || gone["replayed"] != false || dig(again, "deletedIds", 0) != id {
		t.Errorf("deleting again: %v", again)
	}
	late := a.done("createNgo", input{"network": n.ID, "names": named("Once"), "idempotencyKey": one}, "ngo { id }")
	if late["replayed"] != true || late["ngo"] != nil {
		t.Errorf("what was deleted since: %v", late)
	}
}

// TestDeletingAHub: others tie themselves to it meanwhile, and nothing is
// left that leads nowhere.
func TestDeletingAHub(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, ids := a.ground()
	c := &graph.Contents{}
	for i := range 60 {
		s := graph.Stakeholder{Entity: graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Public}, Kind: graph.Employer, Names: []graph.Text{{Lang: "en", Text: fmt.Sprint("E ", i)}}}
		coop := graph.Cooperation{Entity: graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Public}, From: ids["a"], To: s.ID, Form: "funding"}
		c.Stakeholders, c.Cooperations = append(c.Stakeholders, s), append(c.Cooperations, coop)
	}
	if _, err := a.store.Apply(t.Context(), "test", "test", c, nil); err != nil {
		t.Fatal(err)
	}
	payloads := a.atOnce(41, func(i int) (string, map[string]any) {
		switch {
		case i == 20:
			return fmt.Sprintf(`mutation ($id: ID!) { done: deleteStakeholder(input: {id: $id, version: 1, cascade: true}) { deletedIds %s } }`, errorParts), map[string]any{"id": ids["a"]}
		case i%2 == 0:
			return fmt.Sprintf(`mutation ($in: CiteInput!) { done: cite(input: $in) { citation { id } %s } }`, errorParts),
				map[string]any{"in": input{"subject": c.Cooperations[i].ID, "source": ids["source"], "locator": "p. 1"}}
		}
		return fmt.Sprintf(`mutation ($in: CreateCooperationInput!) { done: createCooperation(input: $in) { cooperation { id } %s } }`, errorParts),
			map[string]any{"in": input{"from": ids["a"], "to": c.Stakeholders[i].ID, "form": "contract"}}
	})
	for i, p := range payloads {
		if code := dig(p, "userErrors", 0, "code"); code != nil && code != "NOT_FOUND" || i == 20 && code != nil {
			t.Errorf("%d: %v", i, p)
		}
	}
	a.nothingDangles(n)
	after := a.contents(n)
	if len(after.Cooperations)+len(after.Citations) != 0 || len(after.Stakeholders) != 62 {
		t.Errorf("left are %d cooperations, %d citations and %d stakeholders", len(after.Cooperations), len(after.Citations), len(after.Stakeholders))
	}
	got := a.ask(`query ($id: ID!) { network(id: $id) { stakeholders { totalCount edges { node { cooperations { totalCount } } } } cooperations { totalCount } } }`, map[string]any{"id": n.ID})
	if dig(got, "network", "cooperations", "totalCount") != 0.0 || dig(got, "network", "stakeholders", "totalCount") != 62.0 {
		t.Errorf("counts: %v", got)
	}
	for _, count := range pluck(dig(got, "network", "stakeholders", "edges"), "node", "cooperations", "totalCount") {
		if count != 0.0 {
			t.Errorf("somebody still has %v cooperations", count)
		}
	}
}

// TestOneShortName: of several who begin a map of the same short name at once
// one succeeds, and the others are told which one has it.
func TestOneShortName(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	slug := "short-" + string(neo4jtest.ID(t))
	payloads := a.atOnce(8, func(int) (string, map[string]any) {
		return fmt.Sprintf(`mutation ($slug: String!) { done: createNetwork(input: {slug: $slug, languages: ["en"], names: [{lang: "en", text: "Map"}]}) { network { id } %s } }`, errorParts),
			map[string]any{"slug": slug}
	})
	made, told := map[any]int{}, map[any]int{}
	for _, p := range payloads {
		if id := dig(p, "network", "id"); id != nil {
			made[id]++
		} else {
			told[dig(p, "userErrors", 0, "existing", "id")]++
		}
	}
	if len(made) != 1 {
		t.Errorf("made %v", made)
	}
	for id := range made {
		if told[id] != 7 {
			t.Errorf("made %v, told %v", made, told)
		}
	}
}

// deadlocked is a transaction that the database gives up while others go on.
type deadlocked struct {
	neo4j.ManagedTransaction
}

func (deadlocked) Run(context.Context, string, map[string]any) (neo4j.ResultWithContext, error) {
	return nil, &neo4j.Neo4jError{Code: "Neo.TransientError.Transaction.DeadlockDetected", Msg: "a test"}
}

// TestGivenUpForOthers: a change that the database gives up for the sake of
// others is made all the same, once, even if that takes longer than the driver
// tries.
func TestGivenUpForOthers(t *testing.T) {
	t.Parallel()
	const givenUp = 4 // the driver tries three times, or four
	var attempts atomic.Int32
	config, log := neo4jtest.Config(t), &bytes.Buffer{}
	config.Log = slog.New(slog.NewTextHandler(log, nil))
	config.Watch = func(tx neo4j.ManagedTransaction) neo4j.ManagedTransaction {
		if attempts.Add(1) <= givenUp {
			return deadlocked{tx}
		}
		return tx
	}
	s := neo4jtest.OpenWith(t, config, neo4jtest.Schema(t))
	a := &api{t: t, store: s, handler: handlerOn(t, s, nil)}
	plain := newAPI(t)
	n, _ := plain.ground()
	payload := a.done("createNgo", input{"network": n.ID, "names": named("Patient")}, "ngo { id }")
	if payload["replayed"] != false || attempts.Load() != givenUp+1 {
		t.Errorf("after %d attempts: %v", attempts.Load(), payload)
	}
	if said := log.String(); !strings.Contains(said, "DeadlockDetected") {
		t.Errorf("the log has no word of it: %q", said)
	}
	plain.changesHaveNoGaps(n, 2)
}
