package store

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// A change is taken back by what the change log says of it. That is one more
// change: versions go on, and its own entry can be taken back in its turn.

// entry is an entry in the change log.
type entry struct {
	id, network   graph.ID
	seq           int64
	actor, action string
	made          []any // ids of what is new and no item tells of
	size, created int64 // how many things it touched, how many of them are new
	undoneBy      graph.ID
}

// undoing is a change on its way back.
type undoing struct {
	*mutation
	of     *entry
	made   []any                   // ids of what it made: that goes
	goes   map[graph.ID]bool       // the same
	former map[graph.ID]properties // of what it changed: what it said before
	gone   map[graph.ID]goneFact   // what it deleted: that comes back
	held   map[graph.ID]held       // what is there of all that
}

// undo takes back a change.
func (w *mutation) undo(ctx context.Context) error {
	of, err := w.undoable(ctx)
	if err != nil {
		return err
	}
	w.id = of.network
	seq, err := w.takeHead(ctx)
	if err != nil {
		return err
	}
	u := &undoing{mutation: w, goes: map[graph.ID]bool{}, former: map[graph.ID]properties{}, gone: map[graph.ID]goneFact{}}
	if u.of, err = w.readEntry(ctx, of.id); err != nil {
		return err
	}
	for _, step := range []func(context.Context) error{
		u.refuseUndone, u.readItems, u.refuseLater, u.refuseTaken, u.refuseHanging, u.prepare, u.check, u.carryOut, u.checkAround,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	w.undoes = of.id
	if err := w.log(seq); err != nil {
		return err
	}
	u.report()
	return exec(ctx, w.tx, query.Text("MATCH (c:Entity {id: $change}) SET c.undoneBy = $entry"), map[string]any{"change": string(of.id), "entry": string(w.entry)})
}

// no refuses for what cannot be taken back.
func (w *mutation) no(format string, args ...any) *graph.UserError {
	return w.Invalid([]string{"change"}, fmt.Sprintf(format, args...))
}

// undoable finds the entry of the change, and refuses what is nobody's or
// somebody else's.
func (w *mutation) undoable(ctx context.Context) (*entry, error) {
	id, _ := graph.ParseID(w.Text("change"))
	of, err := w.readEntry(ctx, id)
	if err != nil {
		return nil, err
	}
	switch {
	case of == nil:
		return nil, w.missing("change", "there is no change with this id")
	case of.actor != w.actor:
		return nil, w.no("was made by %s; a change is taken back by whoever made it", of.actor)
	case of.action == "deleteNetwork":
		return nil, w.no("deleted a map, and that cannot be taken back; import the map from a copy, if there is one")
	case of.size > maxFacts:
		return nil, w.no("touched %d things; at most %d are taken back at once", of.size, maxFacts)
	}
	there, err := w.find(ctx, []any{string(of.network)})
	if h := there[of.network]; err == nil && (h.held == nil || deleting(h)) {
		err = w.missing("change", "its map is not there any more")
	}
	return of, err
}

// readEntry reads an entry of the change log, nil where there is none for the
// caller.
func (w *mutation) readEntry(ctx context.Context, id graph.ID) (*entry, error) {
	records, err := rows(ctx, w.tx, query.Text("MATCH (c:Entity {id: $id}) WHERE c:Change AND c.rank IN $ranks RETURN c.network, c.seq, c.actor, c.action, c.made, "+
		"c.created + c.changed + c.deleted, c.created, c.undoneBy"), map[string]any{"id": string(id), "ranks": w.Ranks()})
	if err != nil || len(records) == 0 {
		return nil, err
	}
	v := records[0].Values
	made, _ := v[4].([]any)
	return &entry{
		id: id, network: graph.ID(str(v[0])), seq: number(v[1]), actor: str(v[2]), action: str(v[3]), made: made,
		size: number(v[5]), created: number(v[6]), undoneBy: graph.ID(str(v[7])),
	}, nil
}

// refuseUndone refuses what was taken back already, and names the change that
// can be taken back in its place, if there is one.
func (u *undoing) refuseUndone(ctx context.Context) error {
	if u.of.undoneBy == "" {
		return nil
	}
	last, times := u.of, 0
	for last != nil && last.undoneBy != "" {
		var err error
		if last, err = u.readEntry(ctx, last.undoneBy); err != nil {
			return err
		}
		times++
	}
	switch {
	case last == nil:
		return u.no("was taken back already")
	case times%2 == 0:
		return u.no("was taken back and brought back since; take back change %d instead", last.seq)
	}
	return u.no("was taken back already, by change %d", last.seq)
}

// readItems reads what the change did.
func (u *undoing) readItems(ctx context.Context) error {
	records, err := rows(ctx, u.tx, query.Text("MATCH (i:ChangeItem) WHERE i.change = $id AND i.rank IN [0, 1, 2] AND i.sortKey > '' "+
		"RETURN i.entity, i.entityType, i.before, i.after, i.version, i.createdAt"), map[string]any{"id": string(u.of.id)})
	if err != nil {
		return err
	}
	u.made = slices.Clone(u.of.made)
	for _, record := range records {
		v := record.Values
		id, typeName := graph.ID(str(v[0])), str(v[1])
		before, err := fromJSON(typeName, v[2])
		switch {
		case err != nil:
			return err
		case v[2] == nil:
			u.made = append(u.made, string(id))
		case v[3] == nil:
			before["type"] = orElse(before["type"], typeName)
			u.gone[id] = goneFact{id: id, typeName: typeName, held: before, version: v[4], createdAt: v[5]}
		case len(before) > 0: // else what it says did not change, only what follows from that
			u.former[id] = before
		}
	}
	switch {
	case int64(len(u.made)) != u.of.created:
		return u.no("was made by an earlier version of this program, which did not note what was new")
	case slices.Contains(u.made, any(string(u.id))):
		return u.no("began the map; to take that back, delete the map with deleteNetwork")
	}
	for _, id := range u.made {
		u.goes[graph.ID(str(id))] = true
	}
	ids := slices.Concat(u.made, anyList(slices.Collect(maps.Keys(u.former))), anyList(slices.Collect(maps.Keys(u.gone))))
	u.held, err = u.find(ctx, ids)
	return err
}

func orElse(v, other any) any {
	if v == nil {
		return other
	}
	return v
}

// refuseHanging refuses where something else came to hang on what the change
// made.
func (u *undoing) refuseHanging(ctx context.Context) error {
	d, of := &deletion{gone: map[graph.ID]held{}}, map[string][]any{}
	for _, id := range u.made {
		h := u.held[graph.ID(str(id))]
		sheet, _ := noun(h.typeOf(u.store.schema), h.held)
		of[sheet], d.gone[graph.ID(str(id))] = append(of[sheet], id), h
	}
	if err := u.collect(ctx, of, d); err != nil {
		return err
	}
	cited, err := u.naming(ctx, of[graph.SheetSources], citedSource)
	if err != nil {
		return err
	}
	maps.Copy(d.gone, cited)
	if err := u.collectCitations(ctx, d); err != nil {
		return err
	}
	for _, n := range d.cleared {
		d.gone[n.Head().ID] = held{}
	}
	others := map[graph.ID]held{}
	for id, h := range d.gone {
		if _, changed := u.former[id]; !changed && !u.goes[id] {
			others[id] = h
		}
	}
	if len(others) == 0 {
		return nil
	}
	hanging := &deletion{gone: map[graph.ID]held{}}
	u.need(hanging, others)
	return u.dependents(hanging, []string{"change"}, "something that came later hangs on what this change made; take that back, or delete it, first")
}

// carryOut writes what is back and what says again what it said, and deletes
// what the change made.
func (u *undoing) carryOut(ctx context.Context) error {
	// Identifiers that others gave may go back to what had them before.
	if err := u.inBatches(ctx, query.Text("UNWIND $rows AS id MATCH (x:ExternalId) WHERE x.subject = id DELETE x"), u.made); err != nil {
		return err
	}
	u.back = map[graph.ID]properties{}
	for id, g := range u.gone {
		u.back[id] = properties{"version": g.version, "createdAt": g.createdAt}
	}
	if err := u.write(ctx); err != nil {
		return u.refusedByFact(err)
	}
	if len(u.made) == 0 {
		return nil
	}
	d := &deletion{gone: map[graph.ID]held{}}
	for _, id := range u.made {
		d.gone[graph.ID(str(id))] = u.held[graph.ID(str(id))]
	}
	return u.remove(ctx, d)
}

// report says what came of it.
func (u *undoing) report() {
	ids := func(facts []*fact) []graph.ID {
		list := make([]graph.ID, len(facts))
		for i, f := range facts {
			list[i] = f.id
		}
		return list
	}
	o := query.Outcome{Change: u.entry, Created: ids(u.created), Changed: ids(u.changed)}
	for _, g := range u.deleted {
		o.Deleted = append(o.Deleted, g.id)
	}
	var touched []graph.ID
	for _, id := range slices.Concat(o.Created, o.Changed, u.outcome.Neighbours) {
		if !slices.Contains(touched, id) && len(touched) < query.MaxNeighbours {
			touched = append(touched, id)
		}
	}
	o.Neighbours = touched
	u.outcome = o
}
