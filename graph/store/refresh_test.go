package store_test

import (
	"reflect"
	"sync"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// everything is what the graph holds of a network, heads and counters of zero
// apart.
const everything = "CALL { MATCH (n) WHERE n.network = $n AND NOT n:Head AND NOT (n:Count AND n.n = 0) " +
	"WITH n, keys(n) AS names UNWIND CASE WHEN n:Entity THEN names ELSE ['n'] END AS name " +
	"RETURN coalesce(n.id, n.list + ' ' + n.what + ' ' + n.value + ' ' + n.rank, n.value) + ' ' + name AS k, n[name] AS v " +
	"UNION ALL MATCH (a)-[r]->() WHERE r.network = $n UNWIND keys(r) AS name " +
	"RETURN coalesce(r.id, a.id + ' ' + r.what + ' ' + r.value) + ' ' + name AS k, r[name] AS v } " +
	"WITH k, v ORDER BY k RETURN collect([k, v]) AS answer"

// asFounded takes away what the first release did not keep, and makes the
// keys of names like those of another alphabet.
var asFounded = []string{
	"MATCH ()-[r:PARTNER|POSTING]->() WHERE r.network = $n DELETE r",
	"MATCH (c:Count {network: $n}) DELETE c",
	"MATCH (n:Entity) WHERE n.network = $n REMOVE n.nameFold, n.descriptionFold, n.counted, n.sinceKey, n.sinceDownKey, n.onKey, n.onDownKey, " +
		"n.publishedOnKey, n.publishedOnDownKey, n.dueOnKey, n.dueOnDownKey",
	"MATCH ()-[r:COOPERATES_WITH]->() WHERE r.network = $n REMOVE r.counted, r.sinceKey, r.sinceDownKey",
	"MATCH (n:Stakeholder) WHERE n.network = $n SET n.nameKey = '1' + n.name, n.sortKey = '1' + n.name + '\\u0001' + n.id",
	"MATCH ()-[r]->(b:Stakeholder) WHERE r.network = $n SET r.na = b.nameKey + '\\u0001' + r.id",
}

// TestRefresh: a database of the first release is brought up to date, even by
// two processes at once, and again changes nothing.
func TestRefresh(t *testing.T) {
	t.Parallel()
	s, d := neo4jtest.Open(t), driver(t)
	w := newWorld(t, 7)
	n := w.all.Networks[0]
	for range 30 {
		w.addTie()
		w.locate()
	}
	w.all.Stakeholders[0].Since, w.all.Stakeholders[0].Descriptions = "2016", []graph.Text{{Lang: "hu", Text: "Őrség"}}
	apply(t, s, w.all)
	want := read(t, s, everything, n.ID)
	for range 2 {
		for _, text := range asFounded {
			if _, err := neo4j.ExecuteQuery(t.Context(), d, text, map[string]any{"n": string(n.ID)}, neo4j.EagerResultTransformer); err != nil {
				t.Fatal(err)
			}
		}
		var wg sync.WaitGroup
		errs := make([]error, 2)
		for i := range errs {
			wg.Go(func() { errs[i] = s.Refresh(t.Context(), n) })
		}
		wg.Wait()
		for _, err := range errs {
			if err != nil {
				t.Fatal(err)
			}
		}
		if got := read(t, s, everything, n.ID); !reflect.DeepEqual(got, want) {
			t.Errorf("%d values before, %d after: %v", len(want.([]any)), len(got.([]any)), firstDifference(got.([]any), want.([]any)))
		}
		if got, want := derivedNow(t, n.ID), plainly(w.all, s.Vocabulary()); !reflect.DeepEqual(got, want) {
			t.Errorf("what is derived is not what follows plainly: %v", difference(got.postings, want.postings))
		}
	}
	if sum := apply(t, s, w.all); sum.Changed != 0 {
		t.Errorf("%+v: nothing was to be changed", sum)
	}
}

func firstDifference(got, want []any) any {
	for i := range min(len(got), len(want)) {
		if !reflect.DeepEqual(got[i], want[i]) {
			return []any{got[i], want[i]}
		}
	}
	return nil
}

// TestPreparedOnce: the database notes in which alphabets its names lie, so
// that a start works nothing out anew unless they are others.
func TestPreparedOnce(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	if got := read(t, s, "MATCH (m:Migration) WHERE m.name STARTS WITH 'what follows from facts' RETURN m.collation AS answer", ""); got != s.Collation() {
		t.Errorf("the database notes %v, want %v", got, s.Collation())
	}
}

// TestATermStaysInItsFamily: whoever knows an older vocabulary cannot move a
// form.
func TestATermStaysInItsFamily(t *testing.T) {
	t.Parallel()
	s, other := neo4jtest.Open(t), neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	term := graph.Term{Scheme: graph.SchemeForm, Code: "form-" + string(n.ID), Broader: "joint_action", Labels: []graph.Text{{Lang: "en", Text: "Ours"}}}
	apply(t, s, &graph.Contents{Terms: []graph.Term{term}, Networks: []graph.Network{n}})
	moved := term
	moved.Broader = graph.NegativeFamily
	c := &graph.Contents{Terms: []graph.Term{moved}, Networks: []graph.Network{n}}
	if problems := c.Check(s.Vocabulary()); len(problems) != 1 || problems[0].Field != "broader" {
		t.Errorf("checked: %v, want one problem of broader", problems)
	}
	if problems := c.Check(other.Vocabulary()); len(problems) != 0 {
		t.Fatal(problems)
	}
	if _, err := other.Apply(t.Context(), "test", "test", c, nil); graph.CodeOf(err) != graph.Conflict {
		t.Errorf("written: %v, want a conflict", err)
	}
	term.Labels[0].Text = "Ours, renamed"
	if _, err := other.Apply(t.Context(), "test", "test", &graph.Contents{Terms: []graph.Term{term}, Networks: []graph.Network{n}}, nil); err != nil {
		t.Error(err)
	}
	if got, _ := other.Vocabulary().Term(term.Scheme, term.Code); got.Broader != "joint_action" || got.Labels[0].Text != "Ours, renamed" {
		t.Errorf("the term is %+v", got)
	}
}
