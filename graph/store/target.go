package store

import (
	"context"
	"maps"
	"reflect"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// typeOf names the type of what the graph holds.
func (h held) typeOf(s *query.Schema) string {
	if h.tie == "" {
		return str(h.held["type"])
	}
	for _, t := range s.Entities() {
		for _, r := range t.Relationships {
			if r.String() == h.tie {
				return t.Name
			}
		}
	}
	return ""
}

// rank is who may see it.
func (h held) rank() int64 {
	name := "rank"
	if h.tie != "" {
		name = "v"
	}
	rank, ok := h.held[name].(int64)
	if !ok {
		return hiddenRank
	}
	return rank
}

// hiddenRank is above all that anybody sees.
const hiddenRank = 3

// noun turns stored properties into a fact, and names its list. noun is nil
// for what is no fact of a network.
func noun(typeName string, p properties) (sheet string, fact graph.Noun) {
	c := &graph.Contents{}
	collectFact(c, typeName, maps.Clone(p))
	c.Each(func(s string, n graph.Noun) bool { sheet, fact = s, n; return true })
	return sheet, fact
}

// filled returns a fact with the values of the input.
func (w *mutation) filled(n graph.Noun, given map[string]any) (graph.Noun, error) {
	target := reflect.New(reflect.TypeOf(n))
	target.Elem().Set(reflect.ValueOf(n))
	if err := graph.Fill(target.Interface(), given); err != nil {
		return nil, w.refusal(err)
	}
	return target.Elem().Interface().(graph.Noun), nil
}

// create makes a new fact. One that ties others together is of their network.
func (w *mutation) create(ctx context.Context) error {
	id, err := graph.NewID()
	if err != nil {
		return err
	}
	p := properties{"id": string(id), "kind": kindOf(w.Type.Name), "delivery": string(graph.Promised), "stance": string(graph.Supports)}
	if w.Action == query.Contest {
		p["stance"] = string(graph.Contests)
	}
	sheet, n := noun(w.Type.Name, p)
	given := w.stated()
	if given["sensitivity"] == nil {
		given["sensitivity"] = string(graph.UsualSensitivity(n))
	}
	if n, err = w.filled(n, given); err != nil {
		return err
	}
	seq, err := w.takeHeadFor(ctx, n)
	if err != nil {
		return err
	}
	if n, err = w.filled(n, map[string]any{"network": string(w.id)}); err != nil {
		return err
	}
	if err := w.check(ctx, sheet, n); err != nil {
		return err
	}
	w.contents.Add(n)
	w.outcome.Entity, w.newID = id, id
	return w.save(ctx, seq)
}

// stated is what the input of a new fact says: null says nothing.
func (w *mutation) stated() map[string]any {
	given := w.Given()
	maps.DeleteFunc(given, func(_ string, value any) bool { return value == nil })
	return given
}

// kindOf is the kind of the stakeholders of a type, null for other types.
func kindOf(typeName string) any {
	for _, k := range graph.Kinds() {
		if stakeholderType(k) == typeName {
			return string(k)
		}
	}
	return nil
}

// takeHeadFor takes the head of the network that a new fact is of: the one
// that it names, or that of what it refers to.
func (w *mutation) takeHeadFor(ctx context.Context, n graph.Noun) (seq int64, err error) {
	if id := n.Head().Network; id != "" {
		seq, h, err := w.takeHeadSeen(ctx, id, false)
		if err == nil && h.typeOf(w.store.schema) != "Network" {
			err = w.missing("network", "there is no such network")
		}
		return seq, err
	}
	refs := n.References()
	for _, field := range slices.Sorted(maps.Keys(refs)) {
		if refs[field] == "" {
			continue
		}
		seq, h, err := w.takeHeadSeen(ctx, refs[field], false)
		if err == nil && h.held == nil {
			err = w.missing(field, "there is nothing with this id")
		}
		return seq, err
	}
	return 0, w.Invalid(nil, "nothing in it says which network it is of")
}

// takeHeadSeen is takeHeadOf for what the caller sees: h is empty for the
// rest. A tie is looked for last, unless it can be nothing else.
func (w *mutation) takeHeadSeen(ctx context.Context, id graph.ID, tie bool) (seq int64, h held, err error) {
	seq, there, err := w.takeHeadOf(ctx, id, tie)
	if err == nil && !there && !tie {
		seq, _, err = w.takeHeadOf(ctx, id, true)
	}
	if h = w.held[id]; !w.Sees(h.rank()) {
		h = held{}
	}
	return seq, h, err
}

// alter changes, ends, reopens or deletes what is there.
func (w *mutation) alter(ctx context.Context) error {
	id, ok := graph.ParseID(w.Text("id"))
	if !ok {
		return w.missing("id", "there is nothing with this id")
	}
	if w.Action == query.Delete && w.Writes("Network") {
		found, err := w.find(ctx, []any{string(id)})
		if err != nil {
			return err
		}
		if deleting(found[id]) {
			return w.resumeDeletion(id, found[id])
		}
	}
	seq, was, err := w.takeHeadSeen(ctx, id, w.Type.Relationship())
	if err != nil {
		return err
	}
	typeName := was.typeOf(w.store.schema)
	if !w.Writes(typeName) {
		return w.missing("id", "there is no "+w.Type.Name+" with this id")
	}
	if err := w.compareVersion(id, was); err != nil {
		return err
	}
	w.outcome.Entity = id
	switch {
	case w.Action == query.Delete && typeName == "Network":
		return w.deleteNetwork(ctx, id, was, seq)
	case w.Action == query.Delete:
		return w.delete(ctx, id, was, seq)
	case typeName == "Network":
		return w.updateNetwork(ctx, was, seq)
	}
	return w.update(ctx, typeName, was, seq)
}

// compareVersion refuses a change of what is no longer as the caller read it.
func (w *mutation) compareVersion(id graph.ID, was held) error {
	version := number(was.held["version"])
	if version == w.Version() {
		return nil
	}
	wrong := w.UserError(graph.UserConflict, []string{"version"}, "it was changed since you read it; look at how it is now, and decide again")
	wrong.Version = version
	if was.held["type"] != "Network" {
		wrong.Current = id
	}
	return wrong
}

// update changes fields of a fact.
func (w *mutation) update(ctx context.Context, typeName string, was held, seq int64) error {
	sheet, n := noun(typeName, was.held)
	given := w.Given()
	if w.Action != query.Update {
		if err := w.dates(n, given); err != nil {
			return err
		}
	}
	n, err := w.filled(n, given)
	if err != nil {
		return err
	}
	if err := w.check(ctx, sheet, n); err != nil {
		return err
	}
	w.contents.Add(n)
	return w.save(ctx, seq)
}

// dates makes of an end, or of taking it away, what is to be changed.
func (w *mutation) dates(n graph.Noun, given map[string]any) error {
	has := map[string]bool{}
	for _, f := range graph.Fields(reflect.TypeOf(n)) {
		has[f.Name] = true
	}
	if !has["until"] || !has["status"] {
		return w.Invalid([]string{"id"}, "has no dates, so it neither ends nor goes on")
	}
	given["status"] = string(graph.Ended)
	if w.Action == query.Reopen {
		given["status"], given["until"] = string(graph.Active), nil
	} else if given["until"] == nil {
		delete(given, "until")
	}
	return nil
}

// createNetwork begins a new map.
func (w *mutation) createNetwork(ctx context.Context) error {
	id, err := graph.NewID()
	if err != nil {
		return err
	}
	n := graph.Network{ID: id, Sensitivity: graph.Public}
	if err := graph.Fill(&n, w.stated()); err != nil {
		return w.refusal(err)
	}
	if n.Collation == "" {
		n.Collation = graph.UsualCollation(n.Languages)
	}
	w.id = id
	seq, err := w.takeHead(ctx)
	if err != nil {
		return err
	}
	w.outcome.Entity = id
	return w.saveNetwork(ctx, n, seq)
}

// updateNetwork changes fields of a network.
func (w *mutation) updateNetwork(ctx context.Context, was held, seq int64) error {
	var n graph.Network
	decode(was.held, &n)
	if err := graph.Fill(&n, w.Given()); err != nil {
		return w.refusal(err)
	}
	return w.saveNetwork(ctx, n, seq)
}

func (w *mutation) saveNetwork(ctx context.Context, n graph.Network, seq int64) error {
	if err := n.Validate(); err != nil {
		return w.refusal(err)
	}
	owner, err := w.slugOwner(ctx, n)
	if err != nil {
		return err
	}
	if owner != "" {
		wrong := w.UserError(graph.UserDuplicate, []string{"slug"}, "another network has this short name; choose another one")
		wrong.Existing = owner
		return wrong
	}
	w.contents.Networks = []graph.Network{n}
	return w.save(ctx, seq)
}

// slugOwner finds another network that has the short name of one.
func (w *mutation) slugOwner(ctx context.Context, n graph.Network) (graph.ID, error) {
	records, err := rows(ctx, w.tx, query.Text("MATCH (n:Network {slug: $slug}) WHERE n.id <> $id RETURN n.id"), map[string]any{"slug": n.Slug, "id": string(n.ID)})
	if err != nil || len(records) == 0 {
		return "", err
	}
	return graph.ID(str(records[0].Values[0])), nil
}
