package conformance

import (
	"encoding/json"
	"fmt"
	"math"
	"time"
)

// comparison holds an answer against what the evaluator says, and learns what
// the cursors in it stand for.
type comparison struct {
	cursors map[string]string
	path    string // where the first difference lies
	want    any
	got     any
}

// same compares. Numbers are compared as numbers, everything else as it is.
func (c *comparison) same(path string, want, got any) bool {
	ok := false
	switch w := want.(type) {
	case object:
		return c.sameObject(path, w, got)
	case pageInfo:
		return c.sameObject(path, object(w), got)
	case []any:
		return c.sameList(path, w, got)
	case *found:
		return c.sameHits(path, w, got)
	case anyMoment:
		text, _ := got.(string)
		_, err := time.Parse(time.RFC3339, text)
		ok = err == nil
	case anyVersion:
		n, is := got.(float64)
		ok = is && n >= 1
	case cursorOf:
		text, is := got.(string)
		if ok = is && text != ""; ok {
			c.cursors[text] = w.id.(string)
		}
	case int, int64, float64, json.Number:
		n, is := got.(float64)
		ok = is && math.Abs(n-asFloat(w)) <= 1e-9*math.Abs(n)
	default:
		ok = want == got
	}
	return ok || c.differ(path, want, got)
}

func asFloat(x any) float64 {
	if n, ok := x.(json.Number); ok {
		f, _ := n.Float64()
		return f
	}
	return number(x)
}

func (c *comparison) differ(path string, want, got any) bool {
	c.path, c.want, c.got = path, want, got
	return false
}

func (c *comparison) sameObject(path string, want object, got any) bool {
	g, ok := got.(map[string]any)
	if !ok || len(g) != len(want) {
		return c.differ(path, want, got)
	}
	for _, key := range sortedKeys(want) {
		value, there := g[key]
		if !there {
			return c.differ(path+"."+key, want[key], "(nothing)")
		}
		if !c.same(path+"."+key, want[key], value) {
			return false
		}
	}
	return true
}

func (c *comparison) sameList(path string, want []any, got any) bool {
	g, ok := got.([]any)
	if !ok || len(g) != len(want) {
		return c.differ(path, want, got)
	}
	for i := range want {
		if !c.same(fmt.Sprintf("%s[%d]", path, i), want[i], g[i]) {
			return false
		}
	}
	return true
}

// sameHits compares what was found as sets, class by class: the best classes
// first, each whole before the next begins.
func (c *comparison) sameHits(path string, want *found, got any) bool {
	g, ok := got.([]any)
	if !ok {
		return c.differ(path, want, got)
	}
	rest, room := g, want.first
	total := 0
	for i, class := range want.classes {
		n := min(len(class), room)
		if len(rest) < n || !c.among(path, class, rest[:n]) {
			return c.differ(path+" "+classNames[i], class, rest)
		}
		rest, room, total = rest[n:], room-n, total+n
	}
	if total > 0 && len(rest) > 0 || len(rest) > room || !c.among(path, want.similar, rest) {
		return c.differ(path+" beyond", "nothing else", rest)
	}
	return true
}

// among tells whether each of got is another one of want.
func (c *comparison) among(path string, want, got []any) bool {
	taken := make([]bool, len(want))
	for _, g := range got {
		found := false
		for i, w := range want {
			if !taken[i] && c.same(path, w, g) {
				taken[i], found = true, true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}
