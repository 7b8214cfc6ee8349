package store

import (
	"context"
	"reflect"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// settleNodes brings right who may see each node: all of them where the
// network's own sensitivity changed, else those that changed. New ones are
// written so; facts that speak of others follow in settleTies.
func (c *change) settleNodes(ctx context.Context) error {
	c.speaking = map[string][]any{}
	if c.networkMoved() {
		return c.settleAllNodes(ctx)
	}
	for _, f := range slices.Concat(c.created, c.changed) {
		if f.speaks() {
			c.speaking[f.typeName] = append(c.speaking[f.typeName], string(f.id))
		}
	}
	for _, f := range c.changed {
		if !f.isTie() && c.copiedDiffers(f) {
			c.settling = append(c.settling, string(f.id))
		}
	}
	text := query.Format("MATCH (w:Entity {id: $network}) WITH w UNWIND $rows AS id MATCH (n:Entity {id: id}) SET n.rank = % %", rankOf, searchedBy)
	return c.inBatches(ctx, text, c.settling)
}

// copiedDiffers tells whether what others hold a copy of is another now: who
// may see a node, and the key of its name.
func (c *change) copiedDiffers(f *fact) bool {
	was := c.before[f.id]
	return f.held["own"] != was["own"] || f.held["nameKey"] != was["nameKey"]
}

// speaks tells whether a fact speaks of others, and is as hidden as they are.
func (f *fact) speaks() bool {
	return f.typeName == "Contact" || f.typeName == "Commitment" || f.typeName == "Citation"
}

// settleTies brings the copies on ties right: those of the nodes that were
// settled, and those that changed. Then follows what speaks of others. Only
// what the change touches is looked at; nothing stored speaks of what is new.
func (c *change) settleTies(ctx context.Context) error {
	ties, subjects := map[query.Name][]any{}, slices.Clone(c.settling)
	for _, f := range c.changed {
		if f.isTie() {
			ties[f.tie] = append(ties[f.tie], string(f.id))
			subjects = append(subjects, string(f.id))
		}
	}
	for _, tie := range sortedNames(ties) {
		text := query.Format("UNWIND $rows AS id MATCH (a)-[r:%]->(b) WHERE r.id = id SET %", tie.Cypher(), tieKeys)
		if err := c.inBatches(ctx, text, ties[tie]); err != nil {
			return err
		}
	}
	moved, err := c.settleTiesOf(ctx, c.settling)
	if err != nil {
		return err
	}
	c.shifted = append(c.shifted, moved...)
	return c.settleSpeaking(ctx, append(subjects, moved...))
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

// tieKeys is what is copied onto a tie r from a to b.
var tieKeys = query.Text("r.v = reduce(most = r.own, x IN [a.rank, b.rank] | CASE WHEN x > most THEN x ELSE most END), " +
	"r.na = b.nameKey + '\\u0001' + r.id, r.nb = a.nameKey + '\\u0001' + r.id")

// tieTypes are the types of the relationships that are facts; others lie
// beside them and are derived.
func (s *Store) tieTypes() query.Cypher {
	var types []query.Cypher
	for _, t := range s.schema.Entities() {
		for _, r := range t.Relationships {
			types = append(types, r.Cypher())
		}
	}
	return query.Join(types, "|")
}

// settleTiesOf settles all ties of nodes and returns the ids of those that
// others see now than before.
func (c *change) settleTiesOf(ctx context.Context, nodes []any) ([]any, error) {
	var moved []any
	for _, pattern := range []query.Cypher{
		query.Format("(a:Entity {id: id})-[r:%]->(b)", c.store.tieTypes()),
		query.Format("(b:Entity {id: id})<-[r:%]-(a)", c.store.tieTypes()),
	} {
		text := query.Format("UNWIND $rows AS id MATCH % WITH a, b, r, r.v AS was SET % WITH r, was WHERE r.v <> was RETURN collect(r.id)", pattern, tieKeys)
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

// settleSpeaking settles the facts that speak of one of the subjects, and
// those that were themselves touched: contacts and promises first, then
// citations, which may speak of those, or of one another.
func (c *change) settleSpeaking(ctx context.Context, subjects []any) error {
	first, err := c.settleKind(ctx, subjects, slices.Concat(c.speaking["Contact"], c.speaking["Commitment"]), []dependent{
		{query.Text("Contact"), query.Text("of")},
		{query.Text("Commitment"), query.Text("by")},
		{query.Text("Commitment"), query.Text("need")},
	})
	if err != nil {
		return err
	}
	subjects = append(subjects, first...)
	citations := c.speaking["Citation"]
	for range maxCitationDepth {
		settled, err := c.settleKind(ctx, subjects, citations, []dependent{
			{query.Text("Citation"), query.Text("subject")},
			{query.Text("Citation"), query.Text("source")},
		})
		if err != nil || len(settled) == 0 {
			return err
		}
		subjects, citations = settled, nil
	}
	return nil
}

// maxCitationDepth is how far citations of citations are followed.
const maxCitationDepth = 4

// settleKind settles the facts of one kind that speak of one of the subjects,
// and some more, and returns those that others see now than before.
func (c *change) settleKind(ctx context.Context, subjects, more []any, dependents []dependent) ([]any, error) {
	found := slices.Clone(more)
	for _, d := range dependents {
		items, err := c.list(ctx, query.Format("UNWIND $rows AS id MATCH (n:%) USING INDEX SEEK n:%(%, rank, id) "+
			"WHERE n.% = id AND n.rank IN [0, 1, 2] AND n.id > '' RETURN collect(DISTINCT n.id)", d.label, d.label, d.property, d.property), subjects)
		if err != nil {
			return nil, err
		}
		found = append(found, items...)
	}
	moved, err := c.list(ctx, query.Format("MATCH (w:Entity {id: $network}) WITH w UNWIND $rows AS id MATCH (n:Entity {id: id}) WITH n, w, n.rank AS was % "+
		"WITH n, was WHERE n.rank <> was RETURN collect(n.id)", c.dependentRank()), unseen(map[any]bool{}, found))
	c.shifted = append(c.shifted, moved...)
	return moved, err
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

// settleAllNodes settles the nodes of the whole network, type by type.
func (c *change) settleAllNodes(ctx context.Context) error {
	parameters := map[string]any{"network": string(c.id)}
	if err := exec(ctx, c.tx, query.Text("MATCH (n:Entity {id: $network}) SET n.rank = n.own"), parameters); err != nil {
		return err
	}
	for _, t := range c.store.listed() {
		if t.Relationship() {
			continue
		}
		text := query.Format("MATCH (w:Entity {id: $network}) MATCH (n:%) WHERE n.network = $network AND n.rank IN [0, 1, 2] AND n.id > '' "+
			"SET n.rank = % % RETURN collect(n.id)", t.Label.Cypher(), rankOf, searchedBy)
		records, err := rows(ctx, c.tx, text, parameters)
		if err != nil {
			return err
		}
		ids := records[0].Values[0].([]any)
		c.settling, c.speaking[t.Name] = append(c.settling, ids...), ids
	}
	c.shifted = append(c.shifted, c.settling...)
	return nil
}

// writeIdentifiers keeps identifiers that others gave unique in the network.
func (c *change) writeIdentifiers(ctx context.Context) error {
	var ids []any
	var wanted []any
	for _, f := range slices.Concat(c.created, c.changed) {
		schemes, _ := f.held["identifiersScheme"].([]any)
		values, _ := f.held["identifiersValue"].([]any)
		was, there := c.before[f.id]
		if there && reflect.DeepEqual(f.held["identifiersScheme"], was["identifiersScheme"]) && reflect.DeepEqual(f.held["identifiersValue"], was["identifiersValue"]) {
			continue
		}
		if there {
			ids = append(ids, string(f.id))
		}
		for i := range schemes {
			wanted = append(wanted, map[string]any{"scheme": schemes[i], "value": values[i], "subject": string(f.id)})
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
