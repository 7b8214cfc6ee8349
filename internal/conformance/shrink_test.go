package conformance

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/partnermap/partnermap/graph"
)

// The time that is spent on making one failure readable.
const (
	operationTime = 8 * time.Second
	dataTime      = 25 * time.Second
)

// explain makes a failing operation and its data as small as it can, and
// shows both.
func (w *world) explain(d done) string {
	if d.broken || usesCursor(d.op) || *quickFlag {
		return d.tell(w) + "\nfirst seen as it is"
	}
	ctx := context.Background()
	small := done{run{op: d.op, clearance: d.clearance, cursors: map[string]string{}}, d.verdict}
	w.shrinkOperation(&small, time.Now().Add(operationTime))
	small, w = w.shrinkData(ctx, small, time.Now().Add(dataTime))
	w.shrinkOperation(&small, time.Now().Add(operationTime))
	return small.tell(w) + "\nfirst seen as: " + d.reason
}

// usesCursor tells whether an operation begins at a cursor, which stands for
// nothing once the data is smaller.
func usesCursor(op *operation) bool {
	found := false
	var all func(list []*selection)
	all = func(list []*selection) {
		for _, s := range list {
			found = found || s.arg("after") != nil || s.arg("before") != nil
			all(s.sub)
		}
	}
	all(op.fields)
	return found
}

func (d done) tell(w *world) string {
	text, _ := d.op.print(w.schema, literal)
	return fmt.Sprintf("asked by %s\n%s\n%s\ndata:\n%s", d.clearance, text, d.reason, w.listData())
}

// listData shows the contents, what is empty left out.
func (w *world) listData() string {
	var b strings.Builder
	for _, n := range w.contents.Networks {
		fmt.Fprintf(&b, "networks %s\n", compact(n))
	}
	if w.contents.Len() > 40 {
		fmt.Fprintf(&b, "and %d facts more", w.contents.Len()-2)
		return b.String()
	}
	w.contents.Each(func(sheet string, n graph.Noun) bool {
		fmt.Fprintf(&b, "%s %s\n", sheet, compact(n))
		return true
	})
	return b.String()
}

func compact(noun any) string {
	fields := map[string]any{}
	v := reflect.ValueOf(noun)
	for _, f := range graph.Fields(v.Type()) {
		if x := v.FieldByIndex(f.Index); !x.IsZero() && !(x.Kind() == reflect.Slice && x.Len() == 0) {
			fields[f.Name] = x.Interface()
		}
	}
	return show(fields)
}

// shrinkOperation leaves out whatever is not needed for the failure.
func (w *world) shrinkOperation(d *done, until time.Time) {
	for again := true; again && time.Now().Before(until); {
		again = false
		for i := 0; time.Now().Before(until); i++ {
			smaller := d.op.clone()
			if !smaller.leaveOut(i) {
				break
			}
			r := run{op: smaller, clearance: d.clearance, cursors: map[string]string{}}
			if v := w.judge(&r); v.reason != "" && !v.broken && sameFault(v.reason, d.reason) {
				*d, again = done{r, v}, true
				i--
			}
		}
	}
}

// sameFault tells whether two failures are of one sort: answers that differ,
// or errors that say the same, whichever field they name.
func sameFault(a, b string) bool {
	differs := strings.Contains(a, "\nwant ")
	return differs == strings.Contains(b, "\nwant ") && (differs || said(a) == said(b))
}

// said is the message of an error without the field that it begins with.
func said(reason string) string {
	_, message, _ := strings.Cut(reason, `"message":"`)
	message, _, _ = strings.Cut(message, `"`)
	if _, words, found := strings.Cut(message, ": "); found {
		return words
	}
	return message
}

// leaveOut leaves out the part of an operation with a number: a field, an
// argument or a condition. It is false where there is no such part.
func (op *operation) leaveOut(n int) bool {
	c := &cutter{n: n}
	op.fields = c.selections(op.fields)
	return c.done
}

type cutter struct {
	n    int
	done bool
}

// hit counts parts and tells whether this is the one.
func (c *cutter) hit() bool {
	if c.done {
		return false
	}
	c.n--
	c.done = c.n < 0
	return c.done
}

func (c *cutter) selections(list []*selection) []*selection {
	for i, s := range list {
		if len(list) > 1 && c.hit() {
			return without(list, i)
		}
		if s.name == "" && c.hit() { // the fragment's fields without the fragment
			return slices.Concat(list[:i], s.sub, list[i+1:])
		}
		if s.directive != "" && c.hit() {
			s.directive = ""
		}
		for j, a := range s.args {
			if s.name == "networks" && a.name == "filter" || s.name == "network" {
				continue // without it others are listed, or it is refused
			}
			if c.hit() {
				s.args = without(s.args, j)
				break
			}
			a.value = c.value(a.value)
		}
		s.sub = c.selections(s.sub)
		if c.done {
			break
		}
	}
	return list
}

func (c *cutter) value(v any) any {
	switch x := v.(type) {
	case object:
		for _, key := range sortedKeys(x) {
			if len(x) > 1 && c.hit() {
				delete(x, key)
				return x
			}
			if key == "not" || key == "and" || key == "or" {
				if inner, is := x[key].(object); is && len(x) == 1 && c.hit() {
					return inner
				}
				if l, is := x[key].([]any); is && len(l) == 1 && len(x) == 1 && c.hit() {
					return l[0]
				}
			}
			x[key] = c.value(x[key])
		}
	case []any:
		for i := range x {
			if len(x) > 1 && c.hit() {
				return without(x, i)
			}
			x[i] = c.value(x[i])
		}
	}
	return v
}

// shrinkData leaves out facts that are not needed for the failure. Each try is
// written under identifiers of its own.
func (w *world) shrinkData(ctx context.Context, d done, until time.Time) (done, *world) {
	for size := w.contents.Len() / 2; size > 0 && time.Now().Before(until); {
		shrunk := false
		for from := 0; from < w.contents.Len() && time.Now().Before(until); from += size {
			smaller := leaveFacts(w.contents, from, from+size)
			if smaller == nil {
				continue
			}
			if v, next, ok := w.retry(ctx, d, smaller); ok {
				d, w, shrunk = v, next, true
				from -= size
			}
		}
		if !shrunk {
			size /= 2
		}
	}
	return d, w
}

// retry writes contents under new identifiers and tells whether the operation
// still fails there.
func (w *world) retry(ctx context.Context, d done, c *graph.Contents) (done, *world, bool) {
	old := saltOf(c)
	fresh := salt()
	contents := &graph.Contents{}
	if err := replant(c, contents, old, fresh); err != nil {
		return d, w, false
	}
	op := d.op.clone()
	op.resalt(old, fresh)
	next, err := w.write(ctx, contents)
	if err != nil {
		return d, w, false
	}
	r := run{op: op, clearance: d.clearance, cursors: map[string]string{}}
	v := next.judge(&r)
	return done{r, v}, next, v.reason != "" && !v.broken && sameFault(v.reason, d.reason)
}

// saltOf is the part of the identifiers that all contents of a run share.
func saltOf(c *graph.Contents) string { return string(c.Networks[0].ID)[24:32] }

// replant copies contents with another salt.
func replant(from, to any, old, fresh string) error {
	b, err := json.Marshal(from)
	if err != nil {
		return err
	}
	return json.Unmarshal([]byte(strings.ReplaceAll(string(b), old, fresh)), to)
}

func (op *operation) resalt(old, fresh string) {
	var value func(v any) any
	value = func(v any) any {
		switch x := v.(type) {
		case string:
			return strings.ReplaceAll(x, old, fresh)
		case object:
			for k := range x {
				x[k] = value(x[k])
			}
		case []any:
			for i := range x {
				x[i] = value(x[i])
			}
		}
		return v
	}
	var all func(list []*selection)
	all = func(list []*selection) {
		for _, s := range list {
			for _, a := range s.args {
				a.value = value(a.value)
			}
			all(s.sub)
		}
	}
	all(op.fields)
}

// leaveFacts leaves out the facts with the numbers from..to and those that
// need them. The networks stay. It is nil where nothing would be left out.
func leaveFacts(c *graph.Contents, from, to int) *graph.Contents {
	gone := map[graph.ID]bool{}
	n := 0
	c.Each(func(_ string, noun graph.Noun) bool {
		if n >= from && n < to {
			gone[noun.Head().ID] = true
		}
		n++
		return true
	})
	if len(gone) == 0 {
		return nil
	}
	for again := true; again; {
		again = false
		c.Each(func(_ string, noun graph.Noun) bool {
			for _, id := range noun.References() {
				if gone[id] && !gone[noun.Head().ID] {
					gone[noun.Head().ID], again = true, true
				}
			}
			return true
		})
	}
	out := &graph.Contents{Terms: c.Terms, Networks: c.Networks}
	source, target := reflect.ValueOf(c).Elem(), reflect.ValueOf(out).Elem()
	for i := range source.NumField() {
		for j := range source.Field(i).Len() {
			if noun, ok := source.Field(i).Index(j).Interface().(graph.Noun); ok && !gone[noun.Head().ID] {
				target.Field(i).Set(reflect.Append(target.Field(i), source.Field(i).Index(j)))
			}
		}
	}
	return out
}
