package store

import (
	"context"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// batch is how many rows one statement of a write takes.
const batch = 2000

// change is one write to one network: one transaction, one entry in the
// change log.
type change struct {
	store   *Store
	tx      neo4j.ManagedTransaction
	network graph.Network
	stored  *graph.Network // the network as it was, nil: new
	given   []fact         // what is to be written
	facts   []fact         // that, and what follows from it
	actor   string
	action  string
	now     int64
	created []*fact
	changed []*fact
	before  map[graph.ID]properties // of changed facts: what they held
	moved   []graph.ID              // ties whose ends are others now
}

// apply does the work. It may run several times: a transaction that meets a
// deadlock is tried again from the start.
func (c *change) apply(ctx context.Context) (Summary, error) {
	c.created, c.changed, c.moved, c.before = nil, nil, nil, map[graph.ID]properties{}
	c.now = time.Now().UnixMilli()
	seq, err := c.takeHead(ctx)
	if err != nil {
		return Summary{}, err
	}
	if err := c.addRest(ctx); err != nil {
		return Summary{}, err
	}
	if err := c.compare(ctx, seq == 1); err != nil {
		return Summary{}, err
	}
	if len(c.created)+len(c.changed) == 0 {
		return Summary{}, errNothing
	}
	steps := []func(context.Context) error{c.writeNodes, c.writeTies, c.settle, c.writeIdentifiers}
	for _, step := range steps {
		if err := step(ctx); err != nil {
			return Summary{}, err
		}
	}
	if err := c.log(ctx, seq); err != nil {
		return Summary{}, err
	}
	return Summary{
		Network: c.network.ID, Slug: c.network.Slug,
		Created: len(c.created), Changed: len(c.changed), Unchanged: len(c.facts) - len(c.created) - len(c.changed),
	}, nil
}

// takeHead waits until nobody else writes in the network and returns the
// number of this change.
func (c *change) takeHead(ctx context.Context) (int64, error) {
	text := query.Text("MERGE (h:Head {network: $network}) SET h.version = coalesce(h.version, 0) + 1, h.seq = coalesce(h.seq, 0) + 1 RETURN h.seq")
	if c.store.unlocked {
		text = query.Text("OPTIONAL MATCH (h:Head {network: $network}) RETURN coalesce(h.seq, 0) + 1")
	}
	records, err := rows(ctx, c.tx, text, map[string]any{"network": string(c.network.ID)})
	if err != nil {
		return 0, err
	}
	return records[0].Values[0].(int64), nil
}

// addRest adds the facts that are not given where all have to be written anew:
// the order of fallback and the alphabet of the network are in each name.
func (c *change) addRest(ctx context.Context) error {
	c.facts = slices.Clone(c.given)
	if c.stored == nil || slices.Equal(c.stored.Languages, c.network.Languages) && c.stored.Collation == c.network.Collation {
		return nil
	}
	// Read outside the transaction, which is right: the head is taken, so
	// nobody else changes anything meanwhile.
	rest, err := c.store.contents(ctx, []graph.Network{c.network})
	if err != nil {
		return err
	}
	rest.Networks = nil
	facts, err := c.store.facts(rest, c.network)
	if err != nil {
		return err
	}
	given := map[graph.ID]bool{}
	for _, f := range c.given {
		given[f.id] = true
	}
	for _, f := range facts {
		if !given[f.id] {
			c.facts = append(c.facts, f)
		}
	}
	return nil
}

// compare sorts the facts into new, changed and unchanged ones. In a network
// that is new there are no ties yet.
func (c *change) compare(ctx context.Context, newNetwork bool) error {
	held, err := c.readHeld(ctx, newNetwork)
	if err != nil {
		return err
	}
	for i := range c.facts {
		f := &c.facts[i]
		was, there := held[f.id]
		switch {
		case !there:
			c.created = append(c.created, f)
		case was["network"] != f.held["network"]:
			return &graph.Error{Code: graph.Conflict, Message: "the identifier " + string(f.id) + " is taken by another network; give the row another one"}
		case !f.isTie() && was["type"] != f.typeName:
			return &graph.Error{Code: graph.Conflict, Message: string(f.id) + " is a " + str(was["type"]) + "; its kind cannot be changed, make a new one"}
		case f.differs(was):
			if f.isTie() && (was["a"] != f.held["a"] || was["b"] != f.held["b"]) {
				c.moved = append(c.moved, f.id)
			}
			c.before[f.id] = was
			c.changed = append(c.changed, f)
		}
	}
	return nil
}

// readHeld reads what the graph holds of the facts, by id.
func (c *change) readHeld(ctx context.Context, nodesOnly bool) (map[graph.ID]properties, error) {
	ids := map[query.Name][]any{}
	for i := range c.facts {
		f := &c.facts[i]
		if !f.isTie() || !nodesOnly {
			ids[f.tie] = append(ids[f.tie], string(f.id))
		}
	}
	held := make(map[graph.ID]properties, len(c.facts))
	for _, tie := range sortedNames(ids) {
		text := query.Text("UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN collect([id, properties(n)])")
		if tie != (query.Name{}) {
			text = query.Format("UNWIND $ids AS id MATCH ()-[r:%]->() WHERE r.id = id RETURN collect([id, properties(r)])", tie.Cypher())
		}
		for part := range slices.Chunk(ids[tie], batch) {
			records, err := rows(ctx, c.tx, text, map[string]any{"ids": part})
			if err != nil {
				return nil, err
			}
			for _, item := range records[0].Values[0].([]any) {
				pair := item.([]any)
				held[graph.ID(str(pair[0]))] = pair[1].(map[string]any)
			}
		}
	}
	return held, nil
}

func sortedNames[V any](m map[query.Name]V) []query.Name {
	return slices.SortedFunc(maps.Keys(m), func(a, b query.Name) int {
		if a.String() < b.String() {
			return -1
		}
		return 1
	})
}

// differs tells whether the graph holds something else than the fact.
func (f *fact) differs(was properties) bool {
	for name, v := range f.held {
		if !reflect.DeepEqual(v, was[name]) {
			return true
		}
	}
	return false
}

// writeNodes writes the new and changed nodes.
func (c *change) writeNodes(ctx context.Context) error {
	var all []any
	for _, f := range slices.Concat(c.created, c.changed) {
		if !f.isTie() {
			all = append(all, c.row(f))
		}
	}
	return c.inBatches(ctx, query.Text("UNWIND $rows AS row MERGE (n:Entity {id: row.id}) "+
		"ON CREATE SET n:$(row.labels), n.createdAt = $now, n.version = 0, n.rank = 2 SET n += row.held, n.changedAt = $now, n.version = n.version + 1"), all)
}

// writeTies writes the new and changed relationships. One whose ends are
// others now is made anew, with its history.
func (c *change) writeTies(ctx context.Context) error {
	var created []any
	changed := map[query.Name][]any{}
	for _, f := range c.created {
		if f.isTie() {
			created = append(created, c.row(f))
		}
	}
	for _, f := range c.changed {
		switch {
		case f.isTie() && slices.Contains(c.moved, f.id):
			if err := c.inBatches(ctx, query.Format("UNWIND $rows AS row MATCH ()-[r:%]->() WHERE r.id = row.id DELETE r", f.tie.Cypher()), []any{c.row(f)}); err != nil {
				return err
			}
			created = append(created, c.row(f))
		case f.isTie():
			changed[f.tie] = append(changed[f.tie], c.row(f))
		}
	}
	if err := c.inBatches(ctx, query.Text("UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) CREATE (a)-[r:$(row.tie)]->(b) "+
		"SET r = row.held, r.createdAt = row.createdAt, r.changedAt = $now, r.version = row.version + 1, r.v = 2"), created); err != nil {
		return err
	}
	for _, tie := range sortedNames(changed) {
		text := query.Format("UNWIND $rows AS row MATCH ()-[r:%]->() WHERE r.id = row.id SET r += row.held, r.changedAt = $now, r.version = r.version + 1", tie.Cypher())
		if err := c.inBatches(ctx, text, changed[tie]); err != nil {
			return err
		}
	}
	return nil
}

// row is a fact as a parameter. Labels and types are names of the schema.
func (c *change) row(f *fact) any {
	was := c.before[f.id]
	row := map[string]any{
		"id": string(f.id), "held": map[string]any(f.held), "labels": f.labels,
		"tie": f.tie.String(), "a": string(f.from), "b": string(f.to), "createdAt": c.now, "version": int64(0),
	}
	if at, ok := was["createdAt"].(int64); ok {
		row["createdAt"] = at
	}
	if version, ok := was["version"].(int64); ok {
		row["version"] = version
	}
	return row
}

func (c *change) inBatches(ctx context.Context, text query.Cypher, all []any) error {
	for part := range slices.Chunk(all, batch) {
		if err := exec(ctx, c.tx, text, map[string]any{"rows": part, "now": c.now, "network": string(c.network.ID)}); err != nil {
			return err
		}
	}
	return nil
}

// log writes the entry in the change log, with an item for each changed fact.
func (c *change) log(ctx context.Context, seq int64) error {
	id, err := graph.NewID()
	if err != nil {
		return err
	}
	head := map[string]any{
		"id": string(id), "type": "Change", "network": string(c.network.ID), "rank": int64(2), "sortKey": numberKey(seq),
		"seq": seq, "at": c.now, "actor": c.actor, "action": c.action, "created": int64(len(c.created)), "changed": int64(len(c.changed)),
	}
	if err := exec(ctx, c.tx, query.Text("CREATE (c:Entity:Change) SET c = $head"), map[string]any{"head": head}); err != nil {
		return err
	}
	items := make([]any, 0, len(c.changed))
	for i, f := range c.changed {
		item, err := c.item(id, seq, int64(i), f)
		if err != nil {
			return err
		}
		items = append(items, item)
	}
	return c.inBatches(ctx, query.Text("UNWIND $rows AS row CREATE (i:Entity:ChangeItem) SET i = row"), items)
}

// item tells what a changed fact held before and after, as far as it differs.
func (c *change) item(change graph.ID, seq, number int64, f *fact) (any, error) {
	before, after := map[string]any{}, map[string]any{}
	for name, v := range f.held {
		if was := c.before[f.id][name]; !reflect.DeepEqual(v, was) {
			before[name], after[name] = was, v
		}
	}
	old, err := json.Marshal(before)
	if err != nil {
		return nil, err
	}
	now, err := json.Marshal(after)
	if err != nil {
		return nil, err
	}
	id, idErr := graph.NewID()
	if idErr != nil {
		return nil, idErr
	}
	return map[string]any{
		"id": string(id), "type": "ChangeItem", "network": string(c.network.ID), "rank": int64(2), "sortKey": numberKey(number), "change": string(change),
		"entity": string(f.id), "entityType": f.typeName, "seq": seq, "before": string(old), "after": string(now),
	}, nil
}
