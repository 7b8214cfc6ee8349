package store

import (
	"context"
	"maps"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// settle brings the copies right that follow from what was written: who may
// see each entity, and on each tie its visibility and the keys of its lists.
// Only what the change touches is looked at.
func (c *change) settle(ctx context.Context) error {
	nodes, ties := c.touched()
	if c.networkMoved() {
		return c.settleAll(ctx)
	}
	if err := c.settleNodes(ctx, nodes); err != nil {
		return err
	}
	return c.settleTies(ctx, nodes, ties)
}

// touched lists the nodes that were written, and by their type the ties that
// were written between others.
func (c *change) touched() (nodes []any, ties map[query.Name][]any) {
	ties = map[query.Name][]any{}
	written := map[graph.ID]bool{}
	all := slices.Concat(c.created, c.changed)
	for _, f := range all {
		if !f.isTie() {
			nodes = append(nodes, string(f.id))
			written[f.id] = true
		}
	}
	for _, f := range all {
		if f.isTie() && !written[f.from] && !written[f.to] {
			ties[f.tie] = append(ties[f.tie], string(f.id))
		}
	}
	return nodes, ties
}

// networkMoved tells whether others see the network now than before: then
// all that is on it may be seen by others, too.
func (c *change) networkMoved() bool {
	for _, f := range c.changed {
		if f.id == c.id {
			return f.held["own"] != c.before[f.id]["own"]
		}
	}
	return false
}

// rankOf is the rank of a node: its own or the network's, whichever is
// stricter.
var rankOf = query.Text("CASE WHEN n.own > w.own THEN n.own ELSE w.own END")

// tieKeys sets what is copied onto a tie r from a to b.
var tieKeys = query.Text("SET r.v = reduce(most = r.own, x IN [a.rank, b.rank] | CASE WHEN x > most THEN x ELSE most END), " +
	"r.na = b.nameKey + '\\u0001' + r.id, r.nb = a.nameKey + '\\u0001' + r.id")

func (c *change) settleNodes(ctx context.Context, nodes []any) error {
	text := query.Format("MATCH (w:Entity {id: $network}) WITH w UNWIND $rows AS id MATCH (n:Entity {id: id}) SET n.rank = % %", rankOf, searchedBy)
	return c.inBatches(ctx, text, nodes)
}

// settleTies settles the ties that were written and all ties of the nodes
// that were, and then what is as hidden as its subject.
func (c *change) settleTies(ctx context.Context, nodes []any, ties map[query.Name][]any) error {
	for _, tie := range sortedNames(ties) {
		text := query.Format("UNWIND $rows AS id MATCH (a)-[r:%]->(b) WHERE r.id = id %", tie.Cypher(), tieKeys)
		if err := c.inBatches(ctx, text, ties[tie]); err != nil {
			return err
		}
	}
	moved, err := c.settleTiesOf(ctx, nodes)
	if err != nil {
		return err
	}
	subjects := slices.Concat(nodes, moved)
	for _, f := range slices.Concat(c.created, c.changed) {
		if f.isTie() {
			subjects = append(subjects, string(f.id))
		}
	}
	return c.settleDependents(ctx, subjects)
}

// settleTiesOf settles all ties of nodes and returns the ids of those that
// others see now than before.
func (c *change) settleTiesOf(ctx context.Context, nodes []any) ([]any, error) {
	var moved []any
	for _, pattern := range []query.Cypher{
		query.Text("(a:Entity {id: id})-[r]->(b)"),
		query.Text("(b:Entity {id: id})<-[r]-(a)"),
	} {
		text := query.Format("UNWIND $rows AS id MATCH % WITH a, b, r, r.v AS was % WITH r, was WHERE r.v <> was RETURN collect(r.id)", pattern, tieKeys)
		ids, err := c.list(ctx, text, nodes)
		if err != nil {
			return nil, err
		}
		moved = append(moved, ids...)
	}
	return moved, nil
}

// dependent is a kind of fact that is as hidden as what it speaks of: its
// label, and the property with the id of the other.
type dependent struct{ label, property query.Cypher }

// settleDependents settles the facts of which one subject was touched, and
// those that were themselves touched: contacts and promises first, then
// citations, which may speak of those, or of one another.
func (c *change) settleDependents(ctx context.Context, ids []any) error {
	first, err := c.settleKind(ctx, ids, query.Text("n:Contact OR n:Commitment"), []dependent{
		{query.Text("Contact"), query.Text("of")},
		{query.Text("Commitment"), query.Text("by")},
		{query.Text("Commitment"), query.Text("need")},
	})
	if err != nil {
		return err
	}
	touched := append(slices.Clone(ids), first...)
	for range maxCitationDepth {
		settled, err := c.settleKind(ctx, touched, query.Text("n:Citation"), []dependent{
			{query.Text("Citation"), query.Text("subject")},
			{query.Text("Citation"), query.Text("source")},
		})
		if err != nil || len(settled) == 0 {
			return err
		}
		touched = settled
	}
	return nil
}

// maxCitationDepth is how far citations of citations are followed.
const maxCitationDepth = 4

// settleKind settles one kind of fact and returns those that others see now
// than before.
func (c *change) settleKind(ctx context.Context, ids []any, kind query.Cypher, dependents []dependent) ([]any, error) {
	texts := []query.Cypher{query.Format("UNWIND $rows AS id MATCH (n:Entity {id: id}) WHERE % RETURN collect(n.id)", kind)}
	for _, d := range dependents {
		texts = append(texts, query.Format("UNWIND $rows AS id MATCH (n:%) USING INDEX SEEK n:%(%, rank, sortKey) "+
			"WHERE n.% = id AND n.rank IN [0, 1, 2] AND n.sortKey > '' RETURN collect(DISTINCT n.id)", d.label, d.label, d.property, d.property))
	}
	found := map[any]bool{}
	for _, text := range texts {
		items, err := c.list(ctx, text, ids)
		if err != nil {
			return nil, err
		}
		for _, id := range items {
			found[id] = true
		}
	}
	return c.list(ctx, query.Format("MATCH (w:Entity {id: $network}) WITH w UNWIND $rows AS id MATCH (n:Entity {id: id}) WITH n, w, n.rank AS was % "+
		"WITH n, was WHERE n.rank <> was RETURN collect(n.id)", c.dependentRank()), slices.Collect(maps.Keys(found)))
}

// dependentRank sets the rank of a fact n that speaks of others: nodes or
// ties.
func (c *change) dependentRank() query.Cypher {
	var ties []query.Cypher
	for _, t := range c.store.schema.Entities() {
		for _, r := range t.Relationships {
			ties = append(ties, query.Format("MATCH ()-[r:%]->() USING INDEX SEEK r:%(id) WHERE r.id = n.subject RETURN r.v AS seen", r.Cypher(), r.Cypher()))
		}
	}
	return query.Format("CALL (n) { UNWIND [n.subject, n.source, n.of, n.by, n.need] AS id MATCH (s:Entity {id: id}) RETURN s.rank AS seen UNION ALL % } "+
		"WITH n, w, was, max(seen) AS seen WITH n, w, was, CASE WHEN seen > n.own THEN seen ELSE n.own END AS most "+
		"SET n.rank = CASE WHEN w.own > most THEN w.own ELSE most END", query.Join(ties, " UNION ALL "))
}

// settleAll settles the whole network: its nodes type by type, then their
// ties, then what is as hidden as its subject.
func (c *change) settleAll(ctx context.Context) error {
	parameters := map[string]any{"network": string(c.id)}
	if err := exec(ctx, c.tx, query.Text("MATCH (n:Entity {id: $network}) SET n.rank = n.own"), parameters); err != nil {
		return err
	}
	var all []any
	for _, t := range c.store.schema.Entities() {
		if t.Relationship() || t.Name == "Network" || t.Name == "Change" || t.Name == "ChangeItem" {
			continue
		}
		text := query.Format("MATCH (w:Entity {id: $network}) MATCH (n:%) WHERE n.network = $network AND n.rank IN [0, 1, 2] AND n.sortKey > '' "+
			"SET n.rank = % % RETURN collect(n.id)", t.Label.Cypher(), rankOf, searchedBy)
		records, err := rows(ctx, c.tx, text, parameters)
		if err != nil {
			return err
		}
		all = append(all, records[0].Values[0].([]any)...)
	}
	return c.settleTies(ctx, all, nil)
}

// writeIdentifiers keeps identifiers that others gave unique in the network.
func (c *change) writeIdentifiers(ctx context.Context) error {
	var ids []any
	var wanted []any
	for _, list := range [][]*fact{c.created, c.changed} {
		for _, f := range list {
			schemes, _ := f.held["identifiersScheme"].([]any)
			values, _ := f.held["identifiersValue"].([]any)
			if _, has := f.held["identifiersScheme"]; has {
				ids = append(ids, string(f.id))
			}
			for i := range schemes {
				wanted = append(wanted, map[string]any{"scheme": schemes[i], "value": values[i], "subject": string(f.id)})
			}
		}
	}
	if err := c.inBatches(ctx, query.Text("UNWIND $rows AS id MATCH (x:ExternalId) WHERE x.subject = id DELETE x"), ids); err != nil {
		return err
	}
	for _, w := range wanted {
		records, err := rows(ctx, c.tx, query.Text("MERGE (x:ExternalId {network: $network, scheme: $row.scheme, value: $row.value}) "+
			"ON CREATE SET x.subject = $row.subject RETURN x.subject"), map[string]any{"network": string(c.id), "row": w})
		if err != nil {
			return err
		}
		row := w.(map[string]any)
		if owner := str(records[0].Values[0]); owner != row["subject"] {
			return &graph.Error{Code: graph.Conflict, Message: "the identifier " + str(row["scheme"]) + ":" + str(row["value"]) + " is that of " + owner + " already"}
		}
	}
	return nil
}
