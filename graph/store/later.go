package store

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// later is a change that came after the one that is to be taken back.
type later struct {
	id     graph.ID
	seq    int64
	target int64 // of one that takes another back: the number of that
	undoes graph.ID
	entity graph.ID // something that both touched
	action string
	actor  string
}

// refuseLater refuses where something that the change touched was changed
// since. A later change that was taken back counts for nothing, and neither
// does the one that took it back.
func (u *undoing) refuseLater(ctx context.Context) error {
	var ids []any
	for _, id := range u.touched() {
		ids = append(ids, map[string]any{"id": string(id), "seq": u.of.seq})
	}
	items, err := u.list(ctx, query.Text("UNWIND $rows AS row MATCH (i:ChangeItem) USING INDEX SEEK i:ChangeItem(entity, seq) "+
		"WHERE i.entity = row.id AND i.seq > row.seq AND i.network = $network AND coalesce(i.before, '') <> '{}' "+
		"MATCH (c:Entity {id: i.change}) OPTIONAL MATCH (t:Entity {id: c.undoes}) RETURN collect([c.id, c.seq, t.seq, c.undoes, i.entity, c.action, c.actor])"), ids)
	if err != nil {
		return err
	}
	var all []later
	for _, item := range items {
		v := item.([]any)
		all = append(all, later{graph.ID(str(v[0])), number(v[1]), number(v[2]), graph.ID(str(v[3])), graph.ID(str(v[4])), str(v[5]), str(v[6])})
	}
	if l, ok := lastStanding(u.of.seq, all); ok {
		return u.conflict(ctx, l.entity, l)
	}
	return nil
}

// touched lists all that the change touched.
func (u *undoing) touched() []graph.ID {
	return slices.Concat(idList(u.made), slices.Sorted(maps.Keys(u.former)), slices.Sorted(maps.Keys(u.gone)))
}

// lastStanding finds the last of the changes after one that neither was taken
// back nor took back one of them.
func lastStanding(after int64, all []later) (later, bool) {
	slices.SortStableFunc(all, func(a, b later) int { return cmp.Compare(b.seq, a.seq) })
	off := map[graph.ID]bool{}
	for _, l := range all {
		switch {
		case off[l.id]:
		case l.undoes != "" && l.target > after:
			off[l.undoes] = true
		default:
			return l, true
		}
	}
	return later{}, false
}

// refuseTaken refuses where what is to come back is there already, or what is
// to be changed is not.
func (u *undoing) refuseTaken(ctx context.Context) error {
	for _, id := range u.touched() {
		_, gone := u.gone[id]
		h, there := u.held[id]
		switch {
		case there && gone:
			l, err := u.madeSince(ctx, id)
			if err != nil {
				return err
			}
			return u.conflict(ctx, id, l)
		case !gone && (!there || h.held["network"] != string(u.id)):
			return u.no("touched %s, which is not there any more", id)
		}
	}
	return nil
}

// madeSince finds the import that made something again.
func (u *undoing) madeSince(ctx context.Context, id graph.ID) (later, error) {
	parameters := u.parameters(nil)
	parameters["id"], parameters["seq"] = string(id), u.of.seq
	records, err := rows(ctx, u.tx, query.Text("MATCH (c:Change) WHERE c.network = $network AND c.rank IN [0, 1, 2] AND c.sortKey > '' AND c.seq > $seq AND $id IN c.made "+
		"RETURN c.id, c.seq, c.action, c.actor ORDER BY c.seq DESC LIMIT 1"), parameters)
	if err != nil || len(records) == 0 {
		return later{}, err
	}
	v := records[0].Values
	return later{id: graph.ID(str(v[0])), seq: number(v[1]), action: str(v[2]), actor: str(v[3])}, nil
}

// deletedSince finds the change that deleted something, which may be older
// than the change that is to be taken back.
func (u *undoing) deletedSince(ctx context.Context, id graph.ID) (later, error) {
	parameters := u.parameters(nil)
	parameters["id"] = string(id)
	records, err := rows(ctx, u.tx, query.Text("MATCH (i:ChangeItem) WHERE i.entity = $id AND i.network = $network AND i.after IS NULL "+
		"MATCH (c:Entity {id: i.change}) RETURN c.id, c.seq, c.action, c.actor ORDER BY c.seq DESC LIMIT 1"), parameters)
	if err != nil || len(records) == 0 {
		return later{}, err
	}
	v := records[0].Values
	return later{id: graph.ID(str(v[0])), seq: number(v[1]), action: str(v[2]), actor: str(v[3])}, nil
}

// conflict says that something is otherwise now than the change left it, and
// by which later change.
func (u *undoing) conflict(ctx context.Context, id graph.ID, by later) error {
	h, there := u.held[id]
	called, err := u.called(ctx, id, h)
	if err != nil {
		return err
	}
	_, gone := u.gone[id]
	what := map[[2]bool]string{
		{true, false}: " was changed since", {false, false}: " was deleted since", {true, true}: " is there again since", {false, true}: " was there again since",
	}[[2]bool{there, gone}]
	wrong := u.standsInTheWay(called+what, by)
	if there {
		wrong.Version = number(h.held["version"])
		if str(h.held["type"]) != "Network" {
			wrong.Current = id
		}
	}
	return wrong
}

// standsInTheWay is the error that a later change is in the way.
func (u *undoing) standsInTheWay(what string, by later) *graph.UserError {
	wrong := u.UserError(graph.UserConflict, []string{"change"}, what)
	if by.id != "" {
		wrong.Message += ", by change " + strconv.FormatInt(by.seq, 10) + " (" + by.action + " by " + by.actor + "); take that back first, or mend it by hand"
		wrong.Later = by.id
	}
	return wrong
}

// called is how people call something: by its name, or by what it ties
// together. What is gone is called by what the log says of it.
func (u *undoing) called(ctx context.Context, id graph.ID, h held) (string, error) {
	typeName, p := h.typeOf(u.store.schema), h.held
	if p == nil {
		records, err := rows(ctx, u.tx, query.Text("MATCH (i:ChangeItem) WHERE i.entity = $id AND i.after IS NULL RETURN i.entityType, i.before ORDER BY i.seq DESC LIMIT 1"),
			map[string]any{"id": string(id)})
		if err != nil {
			return "", err
		}
		for _, record := range records {
			typeName = str(record.Values[0])
			if p, err = fromJSON(typeName, record.Values[1]); err != nil {
				return "", err
			}
		}
	}
	if name := str(p["name"]); name != "" {
		return name, nil
	}
	if p["a"] == nil {
		return "the " + strings.ToLower(typeName), nil
	}
	items, err := u.list(ctx, query.Text("UNWIND $rows AS id OPTIONAL MATCH (n:Entity {id: id}) RETURN collect(coalesce(n.name, id))"), []any{p["a"], p["b"]})
	if err != nil {
		return "", err
	}
	return "the " + strings.ToLower(typeName) + " of " + str(items[0]) + " and " + str(items[1]), nil
}
