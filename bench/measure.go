package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph/query"
)

// The ways to the same answer. The first two are what is compared; the others
// tell where a difference comes from.
const (
	ours      = iota // Partnermap over HTTP
	direct           // written by hand, over the bare driver
	plain            // written by hand, behind a plain HTTP handler
	inside           // Partnermap's handler, called without a connection
	statement        // Partnermap's statement over the bare driver, the answer thrown away
	ways
)

// plan says how much is measured.
type plan struct {
	warmup int
	rounds int
	cold   int
}

var (
	longPlan  = plan{warmup: 500, rounds: 500, cold: 10}
	shortPlan = plan{warmup: 40, rounds: 60, cold: 3}
)

// lightly is for one heavy request where there are this many others.
const lightly = 10

// of is the number of rounds for an operation.
func (op operation) of(rounds int) int {
	if op.heavy {
		return max(rounds/lightly, 3)
	}
	return rounds
}

// result is what was measured of one operation.
type result struct {
	operation
	index int
	bytes int
	times [ways][]time.Duration
	cold  [ways][]time.Duration // with a text that neither service nor Neo4j has seen
	work  [ways]work

	statements int // of Partnermap, for a change
}

// runner measures.
type runner struct {
	*service
	schema  *query.Schema
	samples *samples
	random  *rand.Rand
	rounds  int // asked so far
}

// measure measures operations: first all of them until Java has compiled what
// they need, then each in many rounds, then each with texts that were not seen
// before.
func (b *runner) measure(ctx context.Context, list []operation, p plan, tell func(string)) ([]*result, error) {
	results := make([]*result, len(list))
	for i, op := range list {
		results[i] = &result{operation: op, index: i}
	}
	steps := []struct {
		what string
		do   func(*result) error
	}{
		{"comparing answers", func(r *result) error { return b.verify(ctx, r) }},
		{"warming up", func(r *result) error { return b.repeat(ctx, r, r.of(p.warmup), new([ways][]time.Duration), nil) }},
		{"measuring", func(r *result) error { return b.repeat(ctx, r, r.of(p.rounds), &r.times, nil) }},
		{"measuring unseen texts", func(r *result) error { return b.repeat(ctx, r, p.cold, &r.cold, b.forgetPlans) }},
		{"counting", func(r *result) error { return b.profile(ctx, r) }},
	}
	for _, step := range steps {
		tell(step.what)
		for _, r := range results {
			if err := step.do(r); err != nil {
				return nil, fmt.Errorf("%s: %w", r.name, err)
			}
		}
	}
	return results, nil
}

// repeat asks in rounds. before runs ahead of each request; then the text of
// the GraphQL operation is a new one too.
func (b *runner) repeat(ctx context.Context, r *result, rounds int, into *[ways][]time.Duration, before func(context.Context) error) error {
	for range rounds {
		if err := b.round(ctx, r, into, before); err != nil {
			return err
		}
	}
	if r.writes {
		return b.samples.writes.tidy(ctx)
	}
	return nil
}

// round asks once each way, in an order that is drawn anew: what was asked
// last has warmed the way for its neighbour.
func (b *runner) round(ctx context.Context, r *result, into *[ways][]time.Duration, before func(context.Context) error) error {
	var v values
	if !r.writes {
		v = r.values(b.random, b.samples)
	}
	b.rounds++
	comment := ""
	if before != nil {
		comment = fmt.Sprint(b.rounds)
	}
	for _, way := range b.random.Perm(ways) {
		if r.writes && way == statement {
			continue // there are many
		}
		if r.writes { // each way changes something else
			v = r.values(b.random, b.samples)
		}
		if before != nil {
			if err := before(ctx); err != nil {
				return err
			}
		}
		text, took, err := b.request(ctx, way, r, v, comment)
		if err == nil && r.writes {
			_, err = changedID(text)
		}
		if err != nil {
			return err
		}
		into[way] = append(into[way], took)
	}
	return nil
}

// request asks one way. What the client needs to write its request is not
// counted.
func (b *runner) request(ctx context.Context, way int, r *result, v values, comment string) (answer []byte, took time.Duration, err error) {
	var ask func() ([]byte, error)
	switch way {
	case ours, inside:
		body, err := r.body(v, comment)
		if err != nil {
			return nil, 0, err
		}
		send := b.post
		if way == inside {
			send = b.call
		}
		ask = func() ([]byte, error) { return send(ctx, r.path(), body) }
	case direct:
		ask = func() ([]byte, error) { return b.db.byHand(ctx, r.operation, v) }
	case plain:
		body, err := json.Marshal(v.parameters)
		if err != nil {
			return nil, 0, err
		}
		ask = func() ([]byte, error) { return b.post(ctx, fmt.Sprintf("/byhand/%d", r.index), body) }
	case statement:
		q, err := compiled(b.schema, r.operation, v)
		if err != nil {
			return nil, 0, err
		}
		ask = func() ([]byte, error) {
			_, err := b.db.single(ctx, q.Text, q.Parameters)
			return nil, err
		}
	}
	begin := time.Now()
	answer, err = ask()
	return answer, time.Since(begin), err
}

// forgetPlans makes Neo4j plan the next text anew.
func (b *runner) forgetPlans(ctx context.Context) error {
	_, err := b.db.summary(ctx, neo4j.AccessModeRead, "CALL db.clearQueryCaches()", nil)
	return err
}

// verify checks that all ways give the same data, for a few values.
func (b *runner) verify(ctx context.Context, r *result) error {
	if r.writes {
		return b.verifyChange(ctx, r)
	}
	for range 3 {
		v := r.values(b.random, b.samples)
		var answers [statement]any
		for way := range answers {
			text, _, err := b.request(ctx, way, r, v, "")
			if err != nil {
				return err
			}
			if err := json.Unmarshal(text, &answers[way]); err != nil {
				return err
			}
			blankCursors(answers[way])
			if way == ours {
				r.bytes = len(text)
			}
			if !reflect.DeepEqual(answers[ours], answers[way]) {
				return fmt.Errorf("the answers differ:\n%v\n%v", answers[ours], answers[way])
			}
		}
	}
	return nil
}

// blankCursors replaces cursors, which may differ: they mean nothing to
// clients.
func blankCursors(v any) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			blankCursors(item)
		}
	case map[string]any:
		for key, item := range v {
			if text, ok := item.(string); ok && key == "endCursor" && text != "" {
				v[key] = "some cursor"
			}
			blankCursors(item)
		}
	}
}

// percentile is the time within which a share of the requests was answered.
func percentile(times []time.Duration, share float64) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[min(int(share*float64(len(sorted))), len(sorted)-1)]
}

// ratio is how many times as long as another a way takes, of the medians.
func (r *result) ratio(way, other int) float64 {
	return float64(percentile(r.times[way], 0.5)) / float64(percentile(r.times[other], 0.5))
}
