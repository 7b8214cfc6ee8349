package conformance

import (
	"github.com/partnermap/partnermap/graph"
	"math/rand/v2"
	"sort"
	"testing"
	"time"
)

func TestTiming(t *testing.T) {
	s := newService(t)
	shapes := compose(rand.New(rand.NewPCG(7, 0)), s.schema, templates)
	chosen := &shares{by: map[string]int{}}
	for _, op := range shapes {
		chosen.add(featuresOf(s.schema, op), true)
	}
	r := rand.New(rand.NewPCG(1, 1))
	w, err := s.write(t.Context(), randomContents(r, s.store.Vocabulary(), salt()))
	if err != nil {
		t.Fatal(err)
	}
	var ds []time.Duration
	var total, again time.Duration
	for i, op := range shapes[:60] {
		d := &drawer{Rand: r, viewer: &viewer{memory: w.memory, rank: 1}}
		o := d.operation(op)
		text, vars := o.print(s.schema, variables)
		at := time.Now()
		_, err := w.ask(graph.Partners, text, vars)
		e := time.Since(at)
		at = time.Now()
		_, _ = w.ask(graph.Partners, text, vars)
		again += time.Since(at)
		ds = append(ds, e)
		total += e
		if err != nil || e > time.Second {
			t.Log(i, e, cost(op, s.schema), err)
			if err == nil {
				t.Log(text)
			}
		}
	}
	sort.Slice(ds, func(i, j int) bool { return ds[i] < ds[j] })
	t.Log("first", total, "again", again, "p50", ds[30], "p90", ds[54])
	chosen.enforce(t)
}
