package store

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// request is what tells a repeated mutation from a new one. It is kept in the
// graph, written in the transaction of the change, and holds no value of the
// input.
type request struct {
	key  string
	hash string // of the mutation and its input
	lost bool   // it was sent before by ourselves, and the line broke
}

const (
	keepRequests = 24 * time.Hour
	purgeEvery   = 100  // mutations
	purgeAtOnce  = 1000 // requests
)

// identify reads the caller's key, or makes one.
func (w *mutation) identify() error {
	hash, err := w.Hash()
	if err != nil {
		return err
	}
	key, given, wrong := w.Key()
	if wrong != nil {
		return wrong
	}
	if !given {
		id, err := graph.NewID()
		if err != nil {
			return err
		}
		key = "own " + string(id)
	}
	w.request = request{key: key, hash: hash}
	return nil
}

func (w *mutation) requestParameters() map[string]any {
	return map[string]any{"actor": w.actor, "key": w.request.key, "now": w.now}
}

// claim takes the request's key for this transaction; another one with the
// same key waits. done tells that the change was made before: then the
// outcome is what came of it.
func (w *mutation) claim(ctx context.Context) (done bool, err error) {
	records, err := rows(ctx, w.tx, query.Text("MERGE (q:Request {actor: $actor, key: $key}) ON CREATE SET q.at = $now RETURN properties(q)"), w.requestParameters())
	if err != nil {
		return false, err
	}
	held := records[0].Values[0].(map[string]any)
	hash := str(held["hash"])
	at, _ := held["at"].(int64)
	if hash == "" || w.now-at > keepRequests.Milliseconds() {
		w.fresh = true
		return false, nil
	}
	if hash != w.request.hash {
		return false, w.UserError(graph.UserKeyReused, []string{"idempotencyKey"}, "was used for another change; give this one a new key")
	}
	w.outcome = query.Outcome{
		Entity: graph.ID(str(held["entity"])), Change: graph.ID(str(held["change"])), Replayed: !w.request.lost,
		Created: idList(held["created"]), Changed: idList(held["changed"]), Deleted: idList(held["ids"]), Neighbours: idList(held["neighbours"]),
	}
	if w.Action == query.Delete && w.Writes("Network") && len(w.outcome.Deleted) > 0 {
		w.finishAfterwards(w.outcome.Deleted[0]) // it may have been interrupted
	}
	return true, nil
}

// complete writes the entry in the change log, if there is one, and notes what
// came of the request.
func (w *mutation) complete(ctx context.Context) error {
	parameters := w.requestParameters()
	parameters["held"] = map[string]any{
		"at": w.now, "mutation": w.Field, "hash": w.request.hash, "entity": orNil(string(w.outcome.Entity)), "change": orNil(string(w.outcome.Change)),
		"created": anyList(w.outcome.Created), "changed": anyList(w.outcome.Changed), "ids": anyList(w.outcome.Deleted), "neighbours": anyList(w.outcome.Neighbours),
	}
	if w.written == nil {
		return exec(ctx, w.tx, noted, parameters)
	}
	return w.writeLogWith(ctx, query.Format("WITH c %", noted), parameters)
}

// noted keeps what came of a request.
var noted = query.Text("MATCH (q:Request {actor: $actor, key: $key}) SET q += $held")

func idList(v any) []graph.ID {
	list, _ := v.([]any)
	ids := make([]graph.ID, len(list))
	for i, item := range list {
		ids[i] = graph.ID(str(item))
	}
	return ids
}

func anyList(ids []graph.ID) []any {
	list := make([]any, len(ids))
	for i, id := range ids {
		list[i] = string(id)
	}
	return list
}

// purgeRequests deletes some requests whose time is over, now and then. It
// speaks to nobody: what it could not delete is deleted another time.
func (s *Store) purgeRequests(ctx context.Context) {
	if s.mutations.Add(1)%purgeEvery != 0 {
		return
	}
	old := time.Now().Add(-keepRequests).UnixMilli()
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return nil, exec(ctx, tx, query.Text("MATCH (q:Request) WHERE q.at < $old WITH q LIMIT $limit DELETE q"), map[string]any{"old": old, "limit": int64(purgeAtOnce)})
	})
	_ = closing(ctx, session, err)
}
