package main

import (
	"context"
	"fmt"
	"maps"
	"reflect"
)

// changed asks one way for a change and reads what it has left.
func (b *runner) changed(ctx context.Context, r *result, way int) (before, after stored, err error) {
	w := b.samples.writes
	v := r.values(b.random, b.samples)
	id, there := v.parameters["id"].(string) // of what is changed
	if !there {
		id = w.targets[0].id
	}
	if before, err = w.read(ctx, id); err != nil {
		return before, after, err
	}
	text, _, err := b.request(ctx, way, r, v, "")
	if err != nil {
		return before, after, err
	}
	r.bytes = len(text)
	if id, err = changedID(text); err != nil {
		return before, after, err
	}
	after, err = w.read(ctx, id)
	return before, after, err
}

// verifyChange checks that a change by hand leaves what Partnermap's does.
func (b *runner) verifyChange(ctx context.Context, r *result) error {
	var traces [2]any
	for i, way := range []int{inside, direct} {
		before, after, err := b.changed(ctx, r, way)
		if err != nil {
			return err
		}
		if traces[i], err = after.trace(before); err != nil {
			return err
		}
	}
	if !reflect.DeepEqual(traces[0], traces[1]) {
		return fmt.Errorf("the change by hand leaves something else:\n%v\n%v", traces[0], traces[1])
	}
	return nil
}

// trace is what a change has left, without what no two have in common: times,
// identifiers, and texts that tell of the number of the change.
func (s stored) trace(before stored) (any, error) {
	var objects []any
	for _, properties := range []map[string]any{s.node, s.entry, s.item, s.request} {
		copied := s.as(properties, "id", "change")
		for _, name := range []string{"createdAt", "changedAt", "at", "seq", "hash", "key"} {
			if copied[name] != nil {
				copied[name] = "some"
			}
		}
		objects = append(objects, copied)
	}
	entry, item := objects[1].(map[string]any), objects[2].(map[string]any)
	if want := fmt.Sprintf("1%016x", s.seq); entry["sortKey"] != want {
		return nil, fmt.Errorf("the entry %d has the key %v", s.seq, entry["sortKey"])
	}
	entry["sortKey"], item["id"] = "some", "some"
	if before.id != s.id {
		return []any{s.labels, objects, s.grown(before)}, nil
	}
	if item["before"] == nil || item["after"] == nil {
		return nil, fmt.Errorf("the log does not tell what was changed: %v", item)
	}
	item["before"], item["after"] = "some", "some"
	changed := map[string]bool{}
	for name, v := range s.node {
		changed[name] = !reflect.DeepEqual(v, before.node[name])
	}
	maps.DeleteFunc(changed, func(_ string, is bool) bool { return !is })
	return []any{changed, objects[1:], s.grown(before)}, nil
}

// grown is by how much the counters and the numbers of the head are larger.
func (s stored) grown(before stored) map[string]int64 {
	by := map[string]int64{"seq": s.seq - before.seq, "version": s.version - before.version}
	add := func(counters []any, sign int64) {
		for _, item := range counters {
			row := item.([]any)
			by[fmt.Sprint(row[:3])] += sign * row[3].(int64)
		}
	}
	add(s.counters, 1)
	add(before.counters, -1)
	for name, n := range by {
		if n == 0 {
			delete(by, name)
		}
	}
	return by
}
