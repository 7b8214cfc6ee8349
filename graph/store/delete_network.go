package store

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// A network is deleted in two steps. The first, one transaction, marks it:
// from then on nobody sees it and nothing can be written to it. The second
// takes away what it held, part by part. Where that is interrupted it goes on
// at the next start, or when somebody asks for the deletion again.

// deleteBatch is how many facts one transaction of a deletion takes.
const deleteBatch = 2000

// deleting tells whether something is a network that is marked.
func deleting(h held) bool { return str(h.held["type"]) == typeDeleting }

// typeDeleting stands in the place of Network on one that is marked.
const typeDeleting = "Deleting"

// deleteNetwork marks a network, and has the rest done afterwards.
func (w *mutation) deleteNetwork(ctx context.Context, id graph.ID, was held, seq int64) error {
	records, err := rows(ctx, w.tx, w.store.countText(), w.parameters(nil))
	if err != nil {
		return err
	}
	count := records[0].Values[0].(int64)
	if cascade, _ := w.Input["cascade"].(bool); count > 0 && !cascade {
		wrong := w.UserError(graph.UserHasDependents, []string{"id"}, "there is something on the map; delete all of it with cascade: true")
		wrong.Dependents = int(count)
		if wrong.Examples, err = w.examples(ctx); err != nil {
			return err
		}
		return wrong
	}
	if err := exec(ctx, w.tx, query.Text("MATCH (n:Network {id: $network}) REMOVE n:Network SET n:Deleting, n.type = 'Deleting', n.rank = 3"), w.parameters(nil)); err != nil {
		return err
	}
	var n graph.Network
	decode(was.held, &n)
	w.deleted = []goneFact{{id: id, typeName: "Network", held: encode(n, n.Languages)}}
	if err := w.log(seq); err != nil {
		return err
	}
	w.written.held["deleted"] = count + 1
	if err := exec(ctx, w.tx, query.Text("MATCH (n:Deleting {id: $network}) SET n.entry = $entry"), map[string]any{"network": string(id), "entry": string(w.entry)}); err != nil {
		return err
	}
	w.outcome = query.Outcome{Change: w.entry, Deleted: []graph.ID{id}}
	w.finishAfterwards(id)
	return nil
}

// countText counts the facts of a network.
func (s *Store) countText() query.Cypher {
	var counts []query.Cypher
	for _, found := range s.factsOfNetwork() {
		counts = append(counts, query.Format("COUNT { % }", found))
	}
	return query.Format("RETURN %", query.Join(counts, " + "))
}

// factsOfNetwork finds the facts of a network, as x: the ties before what
// they join.
func (s *Store) factsOfNetwork() []query.Cypher {
	indexed := map[string]query.Name{} // the labels that an index lists by network, and what orders it
	for _, i := range s.schema.Indexes() {
		if !i.Relationship && len(i.Columns) == 3 && i.Columns[0].String() == "network" && i.Columns[1].String() == "rank" {
			indexed[i.On.String()] = i.Columns[2]
		}
	}
	var ties, nodes []query.Cypher
	node := func(label query.Name) {
		found := query.Format("MATCH (x:%) WHERE x.network = $network", label.Cypher())
		if order, ok := indexed[label.String()]; ok {
			found = query.Format("% AND x.rank IN [0, 1, 2] AND x.% > ''", found, order.Cypher())
		}
		nodes = append(nodes, found)
	}
	for _, t := range s.schema.Entities() {
		for _, r := range t.Relationships {
			ties = append(ties, query.Format("MATCH ()-[x:%]->() WHERE x.network = $network AND x.v IN [0, 1, 2] AND x.id > ''", r.Cypher()))
		}
		if t.Fact() && !t.Relationship() && t.Name != "Network" && !isStakeholder(t.Name) {
			node(t.Label)
		}
	}
	if stakeholder, ok := s.schema.Type("Stakeholder"); ok {
		node(stakeholder.Label)
	}
	return append(ties, nodes...)
}

// examples are a few of those on the map.
func (w *mutation) examples(ctx context.Context) ([]graph.ID, error) {
	parameters := w.parameters(nil)
	parameters["ranks"], parameters["limit"] = w.Ranks(), int64(query.MaxExamples)
	records, err := rows(ctx, w.tx, query.Text("MATCH (n:Stakeholder) WHERE n.network = $network AND n.rank IN $ranks AND n.sortKey > '' WITH n LIMIT $limit RETURN collect(n.id)"), parameters)
	if err != nil {
		return nil, err
	}
	return idList(records[0].Values[0]), nil
}

// resumeDeletion goes on with a deletion that was interrupted.
func (w *mutation) resumeDeletion(id graph.ID, was held) error {
	w.outcome = query.Outcome{Deleted: []graph.ID{id}, Change: graph.ID(str(was.held["entry"]))}
	w.finishAfterwards(id)
	return nil
}

// finishAfterwards has a marked network taken away once the mark is saved.
func (w *mutation) finishAfterwards(id graph.ID) {
	w.after = func(ctx context.Context) error { return w.store.finishDeletion(ctx, id) }
}

// finishDeletions goes on with all deletions of networks that were
// interrupted.
func (s *Store) finishDeletions(ctx context.Context) error {
	value, err := s.run(ctx, query.Text("MATCH (n:Deleting) WITH n ORDER BY n.id RETURN collect(n.id) AS answer").String(), nil)
	if err != nil {
		return err
	}
	for _, id := range idList(value) {
		if err := s.finishDeletion(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

// finishDeletion takes away what a marked network holds, and then the
// network. The entry in the log that tells of the deletion stays, and so does
// the head: should the network be imported again, its changes are numbered on.
func (s *Store) finishDeletion(ctx context.Context, id graph.ID) error {
	for _, text := range s.deletionTexts() {
		for count := int64(deleteBatch); count == deleteBatch; {
			var err error
			if count, err = s.deletePart(ctx, id, text); err != nil {
				return &graph.Error{Code: graph.Unavailable, Message: "the map is out of sight, but its deletion was interrupted; ask for it again, or it goes on at the next start", Err: err}
			}
			if count == gone {
				return nil
			}
		}
	}
	return nil
}

// gone is the count of a part of a network that is no longer there.
const gone = -1

// deletionTexts are the statements that delete what a network holds. Each
// deletes a part, and tells how much that was.
func (s *Store) deletionTexts() []query.Cypher {
	other := query.Text("MATCH (w:Deleting {id: $network}) MATCH (c:Change) WHERE c.network = $network AND c.rank IN [0, 1, 2] AND c.sortKey > '' AND c.id <> w.entry WITH c ")
	var texts []query.Cypher
	for _, found := range append(s.factsOfNetwork(), networkIdentifiers, networkCounters) {
		texts = append(texts, query.Format("% WITH x LIMIT $limit DETACH DELETE x RETURN count(x)", found))
	}
	return append(texts,
		query.Format("% MATCH (n:ChangeItem) USING INDEX SEEK n:ChangeItem(change, rank, sortKey) WHERE n.change = c.id AND n.rank IN [0, 1, 2] AND n.sortKey > '' "+
			"WITH n LIMIT $limit DETACH DELETE n RETURN count(n)", other),
		query.Format("% LIMIT $limit DETACH DELETE c RETURN count(c)", other),
		query.Text("MATCH (n:Deleting {id: $network}) DETACH DELETE n RETURN 0"),
	)
}

// What the store keeps of a network besides its facts. The conditions on all
// their properties let Neo4j use the index.
var (
	networkIdentifiers = query.Text("MATCH (x:ExternalId) WHERE x.network = $network AND x.scheme IS NOT NULL AND x.value IS NOT NULL")
	networkCounters    = query.Text("MATCH (x:Count) WHERE x.network = $network AND x.list IS NOT NULL AND x.what IS NOT NULL AND x.value IS NOT NULL AND x.rank IS NOT NULL")
)

// deletePart runs one of them, under the network's head.
func (s *Store) deletePart(ctx context.Context, id graph.ID, text query.Cypher) (int64, error) {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
	var count int64
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		parameters := map[string]any{"network": string(id), "limit": int64(deleteBatch)}
		there, err := rows(ctx, tx, query.Text("MATCH (h:Head {network: $network}) SET h.version = h.version + 1 WITH h MATCH (n:Deleting {id: $network}) RETURN n.id"), parameters)
		if err != nil || len(there) == 0 {
			count = gone
			return nil, err
		}
		records, err := rows(ctx, tx, text, parameters)
		if err == nil {
			count = records[0].Values[0].(int64)
		}
		return nil, err
	})
	if err = closing(ctx, session, err); err != nil {
		return 0, classify(err)
	}
	return count, nil
}
