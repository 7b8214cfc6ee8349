package store

import (
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// goneFact is a fact that is deleted.
type goneFact struct {
	id       graph.ID
	typeName string
	held     properties // what it said

	version, createdAt any // for its return
}

// logEntry is an entry in the change log that is to be written: its
// properties, and those of its items.
type logEntry struct {
	held  map[string]any
	items []any
}

// log makes the entry in the change log, with an item for each fact that was
// changed or deleted, or made one by one. What an import made the entry lists
// by its ids: an item for each would double the nodes that it writes.
func (c *change) log(seq int64) error {
	var err error
	if c.entry, err = graph.NewID(); err != nil {
		return err
	}
	items, err := c.items(seq)
	c.written = &logEntry{held: map[string]any{
		"id": string(c.entry), "type": "Change", "network": string(c.id), "rank": int64(2), "sortKey": numberKey(seq), "seq": seq, "at": c.now,
		"actor": c.actor, "action": c.action, "created": int64(len(c.created)), "changed": int64(len(c.changed)), "deleted": int64(len(c.deleted)),
		"made": c.made(), "undoes": orNil(string(c.undoes)),
	}}
	for _, item := range items {
		c.written.items = append(c.written.items, item)
	}
	return err
}

// writeLog writes the entry and its items.
func (c *change) writeLog(ctx context.Context) error {
	return c.writeLogWith(ctx, query.Text(""), map[string]any{})
}

// writeLogWith writes the entry and its items, and what else one statement
// can do at that.
func (c *change) writeLogWith(ctx context.Context, more query.Cypher, parameters map[string]any) error {
	items := c.written.items
	first := min(len(items), batch)
	parameters["entry"], parameters["rows"] = c.written.held, items[:first]
	text := query.Format("CREATE (c:Entity:Change) SET c = $entry FOREACH (row IN $rows | CREATE (i:Entity:ChangeItem) SET i = row) %", more)
	if err := exec(ctx, c.tx, text, parameters); err != nil {
		return err
	}
	return c.inBatches(ctx, query.Text("UNWIND $rows AS row CREATE (i:Entity:ChangeItem) SET i = row"), items[first:])
}

// made lists the facts that are new and of which no item tells.
func (c *change) made() []any {
	if c.single {
		return nil
	}
	ids := make([]any, len(c.created))
	for i, f := range c.created {
		ids[i] = string(f.id)
	}
	return ids
}

// items tells of each changed and deleted fact what it said before and after.
func (c *change) items(seq int64) ([]map[string]any, error) {
	var items []map[string]any
	add := func(id graph.ID, typeName string, before, after any) error {
		item, err := c.item(seq, int64(len(items)), id, typeName, before, after)
		items = append(items, item)
		return err
	}
	facts := c.changed
	if c.single {
		facts = slices.Concat(c.created, c.changed)
	}
	for _, f := range facts {
		before, after := c.difference(f)
		if err := add(f.id, f.typeName, before, after); err != nil {
			return nil, err
		}
	}
	for _, g := range c.deleted {
		if err := add(g.id, g.typeName, stated(g.typeName, g.held), nil); err != nil {
			return nil, err
		}
		item := items[len(items)-1]
		item["version"], item["createdAt"] = g.version, g.createdAt
	}
	return items, nil
}

// difference is what a fact said and says now, as far as it differs. before
// is nil for a new one.
func (c *change) difference(f *fact) (before, after any) {
	held, there := c.before[f.id]
	if !there {
		return nil, stated(f.typeName, f.held)
	}
	was, now := map[string]any{}, map[string]any{}
	for name, v := range f.held {
		if !derived(f.typeName, name) && !reflect.DeepEqual(v, held[name]) {
			said := saidAs(f.typeName, name)
			was[said], now[said] = held[name], v
		}
	}
	return was, now
}

// stated is what somebody said of a fact.
func stated(typeName string, p properties) map[string]any {
	said := map[string]any{}
	for name, v := range p {
		if list, isList := v.([]any); v != nil && !derived(typeName, name) && !(isList && len(list) == 0) {
			said[saidAs(typeName, name)] = v
		}
	}
	return said
}

// saidAs is the name under which the log gives a property: the ends of ties
// have their names there.
func saidAs(typeName, name string) string {
	switch ends, tie := tieEnds[typeName]; {
	case tie && name == "a":
		return ends[0]
	case tie && name == "b":
		return ends[1]
	}
	return name
}

// derived tells whether a property follows from others: the log need not say
// it.
func derived(typeName, name string) bool {
	for _, ending := range [...]string{"Key", "Fold", "Min", "Max"} {
		if strings.HasSuffix(name, ending) {
			return true
		}
	}
	return name == "own" || name == "type" && typeName != "Link" || name == "formFamily" || strings.HasPrefix(name, "search")
}

func (c *change) item(seq, number int64, entity graph.ID, typeName string, before, after any) (map[string]any, error) {
	id, err := graph.NewID()
	if err != nil {
		return nil, err
	}
	was, err := asJSON(before)
	if err != nil {
		return nil, err
	}
	now, err := asJSON(after)
	if err != nil {
		return nil, err
	}
	return map[string]any{
		"id": string(id), "type": "ChangeItem", "network": string(c.id), "rank": int64(2), "sortKey": numberKey(number), "change": string(c.entry),
		"entity": string(entity), "entityType": typeName, "seq": seq, "before": was, "after": now,
	}, nil
}

// fromJSON reads what the log keeps of a fact, nil for nothing.
func fromJSON(typeName string, v any) (properties, error) {
	text, ok := v.(string)
	if !ok {
		return nil, nil
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var said properties
	err := d.Decode(&said)
	p := properties{}
	for name, value := range said {
		p[storedAs(typeName, name)] = stored(value)
	}
	return p, err
}

// storedAs is the inverse of saidAs.
func storedAs(typeName, name string) string {
	switch ends, tie := tieEnds[typeName]; {
	case tie && name == ends[0]:
		return "a"
	case tie && name == ends[1]:
		return "b"
	}
	return name
}

// stored turns a number of JSON into one as Neo4j holds it.
func stored(v any) any {
	n, ok := v.(json.Number)
	if !ok {
		return v
	}
	if whole, err := n.Int64(); err == nil {
		return whole
	}
	f, _ := n.Float64() // the log wrote it
	return f
}

// asJSON is a value as the log keeps it, nil for none.
func asJSON(v any) (any, error) {
	if v == nil {
		return nil, nil
	}
	text, err := json.Marshal(v)
	return string(text), err
}
