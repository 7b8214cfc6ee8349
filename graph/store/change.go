package store

import (
	"context"
	"fmt"
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
	store    *Store
	tx       neo4j.ManagedTransaction
	id       graph.ID          // of the network
	contents *graph.Contents   // what is to be written
	network  graph.Network     // as it is to be
	held     map[graph.ID]held // what was read with the head, until something is written
	facts    []fact            // what is to be written, and what follows from it
	actor    string
	action   string
	now      int64
	created  []*fact
	changed  []*fact
	deleted  []goneFact
	before   map[graph.ID]properties // of changed facts: what they held
	moved    map[graph.ID]string     // ties whose ends or type are others now: the type that they had
	settling []any                   // ids of nodes whose rank or name may be another now
	speaking map[string][]any        // ids of facts that speak of others and are to be settled, by type
	shifted  []any                   // ids of nodes and ties that others may see now than before
	single   bool                    // one fact is made: the log has an item for it
	newID    graph.ID                // of the fact that is made, if it was made for it: nothing is there under it
	back     map[graph.ID]properties // of facts that were deleted and are to be there again: version and createdAt
	undoes   graph.ID                // the entry in the change log that is taken back
	entry    graph.ID                // in the change log
	written  *logEntry               // the same, until it is written
}

// apply does the work. It may run several times: a transaction that meets a
// deadlock is tried again from the start.
func (c *change) apply(ctx context.Context) (Summary, error) {
	c.begin()
	seq, err := c.takeHead(ctx)
	if err != nil {
		return Summary{}, err
	}
	if err := c.write(ctx); err != nil {
		return Summary{}, err
	}
	if len(c.created)+len(c.changed) == 0 {
		return c.summary(), errNothing
	}
	if err := c.log(seq); err != nil {
		return Summary{}, err
	}
	return c.summary(), c.writeLog(ctx)
}

// preview finds out what apply would do. Its transaction is never committed.
func (c *change) preview(ctx context.Context) (Summary, error) {
	c.begin()
	if _, err := c.takeHead(ctx); err != nil {
		return Summary{}, err
	}
	if err := c.encode(ctx); err != nil {
		return Summary{}, err
	}
	if err := c.compare(ctx); err != nil {
		return Summary{}, err
	}
	return c.summary(), errNothing
}

func (c *change) summary() Summary {
	return Summary{
		Network: c.id, Slug: c.network.Slug, Change: c.entry,
		Created: len(c.created), Changed: len(c.changed), Unchanged: len(c.facts) - len(c.created) - len(c.changed),
	}
}

// begin forgets what an earlier attempt has done.
func (c *change) begin() {
	c.created, c.changed, c.deleted, c.settling, c.shifted, c.entry = nil, nil, nil, nil, nil, ""
	c.moved, c.before, c.back, c.undoes = map[graph.ID]string{}, map[graph.ID]properties{}, nil, ""
	c.held, c.written = map[graph.ID]held{}, nil
	c.now = time.Now().UnixMilli()
}

// write writes what differs, and what follows from it. The head is taken.
func (c *change) write(ctx context.Context) error {
	if err := c.encode(ctx); err != nil {
		return err
	}
	if err := c.compare(ctx); err != nil || len(c.created)+len(c.changed) == 0 {
		return err
	}
	c.held = map[graph.ID]held{}
	steps := []func(context.Context) error{c.writeNodes, c.settleNodes, c.writeTies, c.settleTies, c.deriveTouched, c.countTouched, c.writeIdentifiers}
	for _, step := range steps {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// encode makes the facts of what is to be written, by the network as it is
// now that its head is taken. All facts of the network are written anew where
// its order of fallback or its alphabet changes: they are in each name.
func (c *change) encode(ctx context.Context) error {
	stored, there, err := c.storedNetwork(ctx)
	if err != nil {
		return err
	}
	c.network = stored
	contents := c.contents
	if len(contents.Networks) > 0 {
		c.network = contents.Networks[0]
		if there && (!slices.Equal(stored.Languages, c.network.Languages) || stored.Collation != c.network.Collation) {
			// Read outside the transaction, which is right: nobody else
			// changes anything while the head is taken.
			rest, err := c.store.contents(ctx, []graph.Network{stored})
			if err != nil {
				return err
			}
			contents = contents.Over(rest)
		}
	}
	if err := c.store.knowForms(ctx, contents); err != nil {
		return err
	}
	c.facts, err = c.store.facts(contents, c.network)
	return err
}

// knowForms reads the vocabulary again where it lacks a form: another process
// may have added it.
func (s *Store) knowForms(ctx context.Context, c *graph.Contents) error {
	for _, k := range c.Cooperations {
		if _, ok := s.Vocabulary().Family(k.Form); !ok {
			return s.LoadVocabulary(ctx)
		}
	}
	return nil
}

// storedNetwork reads the network as the graph holds it.
func (c *change) storedNetwork(ctx context.Context) (stored graph.Network, there bool, err error) {
	found, err := c.find(ctx, []any{string(c.id)})
	h, there := found[c.id]
	if there {
		decode(h.held, &stored)
	}
	return stored, there, err
}

// compare sorts the facts into new, changed and unchanged ones.
func (c *change) compare(ctx context.Context) error {
	held, err := c.readHeld(ctx)
	if err != nil {
		return err
	}
	for i := range c.facts {
		f := &c.facts[i]
		was, there := held[f.id]
		if !there {
			c.created = append(c.created, f)
			continue
		}
		if err := f.conflict(was); err != nil {
			return err
		}
		ends := f.isTie() && (was.held["a"] != f.held["a"] || was.held["b"] != f.held["b"] || was.tie != f.tie.String())
		if ends || f.held.differ(was.held) {
			if ends {
				c.moved[f.id] = was.tie
			}
			c.before[f.id] = was.held
			c.changed = append(c.changed, f)
		}
	}
	return nil
}

// held is what the graph holds under an id.
type held struct {
	tie  string // the type of a relationship, empty: a node
	held properties
}

// conflict tells why a fact cannot take the place of what has its id.
func (f *fact) conflict(was held) error {
	switch {
	case was.held["network"] != f.held["network"]:
		return &graph.Error{Code: graph.Conflict, Message: "the identifier " + string(f.id) + " is taken by another network; give the row another one"}
	case f.isTie() != (was.tie != "") || f.isTie() && !f.mayBe(was.tie):
		return &graph.Error{Code: graph.Conflict, Message: "the identifier " + string(f.id) + " is taken by something else; give the row another one"}
	case !f.isTie() && was.held["type"] != f.typeName:
		return &graph.Error{Code: graph.Conflict, Message: string(f.id) + " is a " + str(was.held["type"]) + "; its kind cannot be changed, make a new one"}
	}
	return nil
}

// readHeld reads what the graph holds under the ids of the facts.
func (c *change) readHeld(ctx context.Context) (map[graph.ID]held, error) {
	var ids []any
	for i := range c.facts {
		if id := c.facts[i].id; id != c.newID {
			ids = append(ids, string(id))
		}
	}
	return c.find(ctx, ids)
}

// find reads what the graph holds under some ids. Most are nodes;
// relationships are looked for only under the others.
func (c *change) find(ctx context.Context, ids []any) (map[graph.ID]held, error) {
	found := map[graph.ID]held{}
	unread := func() []any {
		return slices.DeleteFunc(slices.Clone(ids), func(id any) bool { _, read := found[graph.ID(str(id))]; return read })
	}
	for _, id := range ids {
		if h, read := c.held[graph.ID(str(id))]; read {
			found[graph.ID(str(id))] = h
		}
	}
	for _, text := range []query.Cypher{
		query.Text("UNWIND $rows AS id MATCH (n:Entity {id: id}) RETURN collect([id, '', properties(n)])"),
		query.Format("UNWIND $rows AS id % WHERE r.id = id RETURN collect([id, type(r), properties(r)])", c.store.anyTie(query.Text("r"))),
	} {
		more, err := c.gather(ctx, text, unread())
		if err != nil {
			return nil, err
		}
		maps.Copy(found, more)
	}
	return found, nil
}

// anyTie matches a relationship r that is a fact, of whichever type, by the
// index of its id.
func (s *Store) anyTie(r query.Cypher) query.Cypher {
	var hints []query.Cypher
	for _, t := range s.schema.Entities() {
		for _, name := range t.Relationships {
			hints = append(hints, query.Format("USING INDEX SEEK %:%(id)", r, name.Cypher()))
		}
	}
	return query.Format("MATCH ()-[%:%]->() %", r, s.tieTypes(), query.Join(hints, " "))
}

// gather runs a statement that returns a list of [id, type of a relationship,
// properties].
func (c *change) gather(ctx context.Context, text query.Cypher, ids []any) (map[graph.ID]held, error) {
	items, err := c.list(ctx, text, ids)
	found := make(map[graph.ID]held, len(items))
	for _, item := range items {
		row := item.([]any)
		found[graph.ID(str(row[0]))] = held{tie: str(row[1]), held: row[2].(map[string]any)}
	}
	return found, err
}

func sortedNames[V any](m map[query.Name]V) []query.Name {
	return slices.SortedFunc(maps.Keys(m), func(a, b query.Name) int {
		if a.String() < b.String() {
			return -1
		}
		return 1
	})
}

// differ tells whether the graph holds something else.
func (p properties) differ(was properties) bool {
	for name, v := range p {
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
	return c.inBatches(ctx, query.Format("UNWIND $rows AS row MERGE (n:Entity {id: row.id}) "+
		"ON CREATE SET n:$(row.labels), n.createdAt = row.createdAt, n.version = row.version, n.rank = row.rank "+
		"SET n += row.held, n += row.search, n.changedAt = $now, n.version = n.version + 1 %", searchedBy), all)
}

// writeTies writes the new and changed relationships. One whose ends or type
// are others now is made anew, with its history.
func (c *change) writeTies(ctx context.Context) error {
	var created []any
	gone, changed := map[query.Name][]any{}, map[query.Name][]any{}
	for _, f := range slices.Concat(c.created, c.changed) {
		was, moved := c.moved[f.id]
		switch {
		case !f.isTie():
		case moved:
			name := f.named(was)
			gone[name] = append(gone[name], c.row(f))
			created = append(created, c.row(f))
		case c.before[f.id] != nil:
			changed[f.tie] = append(changed[f.tie], c.row(f))
		default:
			created = append(created, c.row(f))
		}
	}
	for _, tie := range sortedNames(gone) {
		if err := c.inBatches(ctx, query.Format("UNWIND $rows AS row MATCH ()-[r:%]->() WHERE r.id = row.id DELETE r", tie.Cypher()), gone[tie]); err != nil {
			return err
		}
	}
	if err := c.createTies(ctx, created); err != nil {
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

// createTies makes relationships, and refuses where an end is not there.
func (c *change) createTies(ctx context.Context, all []any) error {
	text := query.Format("UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) CREATE (a)-[r:$(row.tie)]->(b) "+
		"SET r = row.held, r.createdAt = row.createdAt, r.changedAt = $now, r.version = row.version + 1, r.counted = row.counted, % RETURN collect(row.id)", tieKeys)
	made, err := c.list(ctx, text, all)
	if err == nil && len(made) != len(all) {
		err = &graph.Error{Code: graph.Conflict, Message: fmt.Sprintf("%d ties lead to something that is not there any more; import what they lead to as well", len(all)-len(made))}
	}
	return err
}

// row is a fact as a parameter. Labels and types are names of the schema.
func (c *change) row(f *fact) any {
	was := c.before[f.id]
	if was == nil {
		was = c.back[f.id]
	}
	row := map[string]any{
		"id": string(f.id), "held": map[string]any(f.held), "search": map[string]any(f.search), "labels": f.labels,
		"tie": f.tie.String(), "a": string(f.from), "b": string(f.to), "createdAt": c.now, "version": int64(0),
		"counted": was["counted"], "rank": int64(2),
	}
	if !f.isTie() && !f.speaks() {
		row["rank"] = c.rankOf(f)
	}
	if at, ok := was["createdAt"].(int64); ok {
		row["createdAt"] = at
	}
	if version, ok := was["version"].(int64); ok {
		row["version"] = version
	}
	return row
}

// parameters are those of every statement of the change.
func (c *change) parameters(part []any) map[string]any {
	return map[string]any{"rows": part, "now": c.now, "network": string(c.id)}
}

// inBatches runs a statement on rows, some at a time.
func (c *change) inBatches(ctx context.Context, text query.Cypher, all []any) error {
	for part := range slices.Chunk(all, batch) {
		if err := exec(ctx, c.tx, text, c.parameters(part)); err != nil {
			return err
		}
	}
	return nil
}

// list is inBatches for a statement that returns one list. It returns the
// items of all of them.
func (c *change) list(ctx context.Context, text query.Cypher, all []any) ([]any, error) {
	var items []any
	for part := range slices.Chunk(all, batch) {
		records, err := rows(ctx, c.tx, text, c.parameters(part))
		if err != nil {
			return nil, err
		}
		items = append(items, records[0].Values[0].([]any)...)
	}
	return items, nil
}
