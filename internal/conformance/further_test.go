package conformance

import (
	"maps"
	"math/rand/v2"
)

// further is the same operation with a cursor of its answer: what comes after
// it, or before it. It is nil where no list has a cursor.
func (w *world) further(r *rand.Rand, first *run, v verdict) *run {
	if v.reason != "" {
		return nil
	}
	next := &run{op: first.op.clone(), clearance: first.clearance, cursors: maps.Clone(first.cursors)}
	if !goOn(r, next.op.fields, v.data) {
		return nil
	}
	return next
}

// goOn gives a list that is in the answer a cursor of it.
func goOn(r *rand.Rand, list []*selection, data map[string]any) bool {
	for _, s := range list {
		if s.name == "" {
			if goOn(r, s.sub, data) {
				return true
			}
			continue
		}
		inner, _ := data[s.key()].(map[string]any)
		if inner == nil || s.name == "edges" {
			continue
		}
		if cursors := cursorsIn(inner); len(cursors) > 0 {
			name := "after"
			if s.arg("last") != nil {
				name = "before"
			}
			s.args = append(s.args, &argument{name: name, value: choose(r, cursors)})
			return true
		}
		if goOn(r, s.sub, inner) {
			return true
		}
	}
	return false
}

// cursorsIn are the cursors of a page.
func cursorsIn(page map[string]any) []string {
	var found []string
	info, _ := page["pageInfo"].(map[string]any)
	edges, _ := page["edges"].([]any)
	for _, x := range append([]any{info}, edges...) {
		m, _ := x.(map[string]any)
		for _, key := range []string{"cursor", "startCursor", "endCursor"} {
			if text, ok := m[key].(string); ok {
				found = append(found, text)
			}
		}
	}
	return found
}
