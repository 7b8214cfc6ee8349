package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
)

// What is changed in one network, and what is to be there afterwards.
const (
	queryCreate = `mutation ($input: CreateNgoInput!) { createNgo(input: $input) {
  ngo { id version name } userErrors { code } } }`
	queryUpdate = `mutation ($input: UpdateNgoInput!) { updateNgo(input: $input) {
  ngo { id version name } userErrors { code } } }`
)

// writes is what changes are made to, and what they look like once they are
// stored.
type writes struct {
	*network
	db      *database
	targets []*target
	created stored // an organisation as Partnermap has stored it
	made    int    // identifiers so far
}

// target is an organisation that is changed, as it is now.
type target struct {
	id      string
	version int64
}

// stored is all that a change leaves: the node, and the entry in the change
// log with its item.
type stored struct {
	id, change                 string
	labels                     []any
	node, entry, item, request map[string]any
	counters                   []any // of stakeholders
	seq, version               int64 // of the network's head
}

// readStored reads what the last change of a network has left, which was one
// of the organisation of this id.
const readStored = `MATCH (n:Entity {id: $id}) MATCH (h:Head {network: n.network})
OPTIONAL MATCH (c:Change) WHERE c.network = n.network AND c.rank = 2 AND c.sortKey > '' AND c.seq = h.seq
RETURN [c.id, labels(n), properties(n), properties(c), head(COLLECT { MATCH (i:ChangeItem) WHERE i.change = c.id RETURN properties(i) }),
  head(COLLECT { MATCH (q:Request) WHERE q.change = c.id RETURN properties(q) }),
  COLLECT { MATCH (x:Count) WHERE x.network = n.network AND x.list = 'Stakeholder'
    WITH x ORDER BY x.what, x.value, x.rank RETURN [x.what, x.value, x.rank, x.n] }, h.seq, h.version] AS answer`

func (w *writes) read(ctx context.Context, id string) (stored, error) {
	value, err := w.db.single(ctx, readStored, map[string]any{"id": id})
	if err != nil {
		return stored{}, err
	}
	row := value.([]any)
	object := func(i int) map[string]any { m, _ := row[i].(map[string]any); return m }
	change, _ := row[0].(string)
	return stored{
		id: id, change: change, labels: row[1].([]any), node: object(2), entry: object(3), item: object(4), request: object(5),
		counters: row[6].([]any), seq: row[7].(int64), version: row[8].(int64),
	}, nil
}

// newNGO is what a new organisation is to hold.
func (w *writes) newNGO() map[string]any {
	return map[string]any{
		"network": string(w.ID), "sensitivity": "PARTNERS", "status": "ACTIVE", "since": "2015-04", "ngoKind": w.vocabulary.Terms(graph.SchemeNGO)[0].Code,
		"names":        []any{map[string]any{"lang": "hu", "text": "Árvácska Egyesület, Győr"}, map[string]any{"lang": "en", "text": "Pansy Association, Győr"}},
		"descriptions": []any{map[string]any{"lang": "en", "text": "Works on what the people of the town asked for."}},
	}
}

// complement is what stands in the keys of a reversed order for an id.
func complement(id string) string {
	return strings.Map(func(r rune) rune {
		if i := strings.IndexRune("0123456789abcdef", r); i >= 0 {
			return rune("fedcba9876543210"[i])
		}
		return r
	}, id)
}

// as is a copy of properties in which other ids stand for those of the one
// that was stored.
func (s stored) as(properties map[string]any, id, change string) map[string]any {
	names := strings.NewReplacer(s.id, id, complement(s.id), complement(id), s.change, change) // a change has an id
	copied := make(map[string]any, len(properties))
	for name, v := range properties {
		if text, ok := v.(string); ok {
			v = names.Replace(text)
		}
		copied[name] = v
	}
	return copied
}

// logged are the parameters that the change log and the request need.
func (w *writes) logged(id, change, action string) map[string]any {
	now := time.Now().UnixMilli()
	return map[string]any{
		"actor": "owner", "key": "own " + change, "now": now,
		"entry": map[string]any{
			"id": change, "type": "Change", "network": string(w.ID), "rank": 2, "at": now, "actor": "owner", "action": action, "created": 0, "changed": 0, "deleted": 0, "made": []any{},
		},
		"item": map[string]any{
			"id": w.newID("item"), "type": "ChangeItem", "network": string(w.ID), "rank": 2, "sortKey": "10000000000000000", "change": change, "entity": id, "entityType": "NGO",
		},
		"request": map[string]any{
			"at": now, "mutation": action, "hash": strings.Repeat("0", 64), "entity": id, "change": change, "created": []any{}, "changed": []any{}, "ids": []any{}, "neighbours": []any{},
		},
	}
}

// newID is an identifier that nothing has.
func (w *writes) newID(sort string) string {
	w.made++
	return string(graph.DerivedID(sort, fmt.Sprint(time.Now().UnixNano()), fmt.Sprint(w.made)))
}

// create gives the values of a new organisation. By hand all that follows
// from them is ready: only what the statement does is measured.
func create(_ *rand.Rand, s *samples) values {
	w := s.writes
	id, change := w.newID("stakeholder"), w.newID("change")
	p := w.logged(id, change, "createNgo")
	held := w.created.as(w.created.node, id, change)
	held["createdAt"], held["changedAt"] = p["now"], p["now"]
	p["network"], p["held"] = string(w.ID), held
	p["entry"].(map[string]any)["created"] = 1
	p["item"].(map[string]any)["after"] = w.created.as(w.created.item, id, change)["after"]
	return values{variables: map[string]any{"input": w.newNGO()}, parameters: p}
}

// update gives the values of a new remark.
func update(r *rand.Rand, s *samples) values {
	w := s.writes
	t := w.targets[r.IntN(len(w.targets))]
	p := w.logged(t.id, w.newID("change"), "updateNgo")
	remark := fmt.Sprintf("looked at for the %dth time", w.made)
	p["entry"].(map[string]any)["changed"] = 1
	after, _ := json.Marshal(map[string]any{"remark": remark}) // it is a string
	p["item"].(map[string]any)["after"] = string(after)
	p["id"], p["version"], p["remark"] = t.id, t.version, remark
	v := values{variables: map[string]any{"input": map[string]any{"id": t.id, "version": t.version, "remark": remark}}, parameters: p}
	t.version++
	return v
}

// tidy takes away what was made, and what the log and the requests tell of
// the changes: the next run finds the network as this one did.
func (w *writes) tidy(ctx context.Context) error {
	known := make([]any, w.stakeholders)
	for i := range known {
		known[i] = string(w.stakeholderID(i))
	}
	for _, text := range []string{
		`MATCH (n:Stakeholder) WHERE n.network = $network AND n.rank IN [0, 1, 2] AND n.sortKey > '' AND NOT n.id IN $known
WITH n.kind AS kind, n.rank AS rank, collect(n) AS list UNWIND [['all', ''], ['kind', kind]] AS counter
MATCH (c:Count {network: $network, list: 'Stakeholder', what: counter[0], value: counter[1], rank: rank}) SET c.n = c.n - size(list)
WITH DISTINCT list UNWIND list AS n DETACH DELETE n`,
		`MATCH (c:Change) WHERE c.network = $network AND c.rank = 2 AND c.sortKey > '' AND c.action IN ['createNgo', 'updateNgo']
OPTIONAL MATCH (i:ChangeItem) WHERE i.change = c.id DELETE i, c`,
		`MATCH (q:Request) WHERE q.mutation IN ['createNgo', 'updateNgo'] DELETE q`,
	} {
		if _, err := w.db.summary(ctx, neo4j.AccessModeWrite, text, map[string]any{"network": string(w.ID), "known": known}); err != nil {
			return err
		}
	}
	return nil
}

// readWrites finds what is changed, and lets Partnermap make what the
// statement by hand is to make as well.
func (b *runner) readWrites(ctx context.Context, n *network) (*writes, error) {
	w := &writes{network: n, db: b.db}
	if err := w.tidy(ctx); err != nil {
		return nil, err
	}
	value, err := b.db.single(ctx, `MATCH (n:NGO) WHERE n.network = $network RETURN collect([n.id, n.version]) AS answer`, map[string]any{"network": string(n.ID)})
	if err != nil {
		return nil, err
	}
	for _, item := range value.([]any) {
		row := item.([]any)
		w.targets = append(w.targets, &target{row[0].(string), row[1].(int64)})
	}
	body, err := operation{query: queryCreate}.body(values{variables: map[string]any{"input": w.newNGO()}}, "")
	if err != nil {
		return nil, err
	}
	text, err := b.call(ctx, "/owner", body)
	if err != nil {
		return nil, err
	}
	id, err := changedID(text)
	if err != nil {
		return nil, err
	}
	if w.created, err = w.read(ctx, id); err != nil {
		return nil, err
	}
	return w, w.tidy(ctx)
}

// changedID reads of an answer what was changed.
func changedID(text []byte) (string, error) {
	var answer struct {
		Data map[string]struct {
			Ngo        struct{ ID string }
			UserErrors []any
		}
	}
	err := json.Unmarshal(text, &answer)
	for _, payload := range answer.Data {
		if err == nil && payload.Ngo.ID != "" && len(payload.UserErrors) == 0 {
			return payload.Ngo.ID, nil
		}
	}
	return "", fmt.Errorf("nothing was changed: %s", text)
}
