package store

import (
	"context"
	"strconv"
	"strings"

	"github.com/partnermap/partnermap/graph/query"
)

// counter is one of the numbers that totals and facets are read from: how many
// there are on a list of which something is so, and that a rank may see.
type counter struct {
	list, what, value string
	rank              int64
}

// What is counted besides postings.
const (
	countAll  = "all"
	countKind = "kind"
	countForm = "form"
)

// counts are differences of counters.
type counts map[counter]int64

func (n counts) add(list, what, value string, rank, by int64) {
	n[counter{list, what, value, rank}] += by
}

// addCounted adds something that is counted, or was, by the note that it
// bears: "NGO:1" on a stakeholder, ":0" on what is not sorted any further.
func (n counts) addCounted(list, note string, by int64) {
	value, last, ok := strings.Cut(note, ":")
	rank, err := strconv.ParseInt(last, 10, 64)
	if !ok || err != nil {
		return // it was not counted yet
	}
	n.add(list, countAll, "", rank, by)
	switch {
	case value == "":
	case list == "Cooperation":
		n.add(list, countForm, value, rank, by)
	default:
		n.add(list, countKind, value, rank, by)
	}
}

// countedNodes finds nodes n that are counted, with their lists and with the
// notes that they are to bear.
var countedNodes = query.Text("UNWIND $rows AS id MATCH (n:Entity {id: id}) " +
	"WHERE n:Stakeholder OR n.type IN ['Initiative', 'Need', 'Resource', 'Commitment', 'Place', 'Finding', 'Source'] " +
	"WITH n, CASE WHEN n:Stakeholder THEN 'Stakeholder' ELSE n.type END AS list, " +
	"CASE WHEN n:Stakeholder OR n:Initiative THEN n.kind ELSE '' END + ':' + n.rank AS now")

// countedTies is countedNodes for ties.
var countedTies = query.Text("UNWIND $rows AS id MATCH ()-[n:COOPERATES_WITH]->() USING INDEX SEEK n:COOPERATES_WITH(id) WHERE n.id = id " +
	"WITH n, 'Cooperation' AS list, n.form + ':' + n.v AS now")

// countTouched counts what was written, and what others see now than before.
func (c *change) countTouched(ctx context.Context) error {
	seen := map[any]bool{}
	nodes := unseen(seen, c.shifted)
	ties := append([]any{}, nodes...)
	for _, list := range [][]*fact{c.created, c.changed} {
		for _, f := range list {
			if !c.countsOtherwise(f) {
				continue
			}
			if id := unseen(seen, []any{string(f.id)}); f.isTie() {
				ties = append(ties, id...)
			} else {
				nodes = append(nodes, id...)
			}
		}
	}
	return c.count(ctx, nodes, ties)
}

// countsOtherwise tells whether a fact that was written may be counted under
// something else now. Who may see it by the nodes around it is told by
// what has shifted.
func (c *change) countsOtherwise(f *fact) bool {
	was, there := c.before[f.id]
	_, moved := c.moved[f.id]
	return !there || moved || f.held["own"] != was["own"] || f.held["kind"] != was["kind"] || f.held["form"] != was["form"]
}

// count brings the counters right for nodes and ties. Each bears a note of
// how it was counted, so that it counts once, however often this is done.
func (c *change) count(ctx context.Context, nodes, ties []any) error {
	n := counts{}
	note := query.Text("WITH n, list, n.counted AS was, now WHERE was IS NULL OR was <> now SET n.counted = now " +
		"WITH list, coalesce(was, '') AS was, now, count(*) AS many RETURN collect([list, was, now, many])")
	for _, k := range []struct {
		found query.Cypher
		ids   []any
	}{{countedNodes, nodes}, {countedTies, ties}} {
		items, err := c.list(ctx, query.Format("% %", k.found, note), k.ids)
		if err != nil {
			return err
		}
		for _, item := range items {
			row := item.([]any)
			n.addCounted(str(row[0]), str(row[1]), -number(row[3]))
			n.addCounted(str(row[0]), str(row[2]), number(row[3]))
		}
	}
	return c.add(ctx, n)
}

// uncount takes nodes and ties out of what is derived: call it before they
// are deleted, and derive with the nodes around them afterwards.
func (c *change) uncount(ctx context.Context, ids []any) error {
	n := counts{}
	note := query.Text("WITH n, list, n.counted AS was WHERE was IS NOT NULL SET n.counted = null " +
		"WITH list, was, count(*) AS many RETURN collect([list, was, many])")
	ids = unseen(map[any]bool{}, ids)
	for _, found := range []query.Cypher{countedNodes, countedTies} {
		items, err := c.list(ctx, query.Format("% %", found, note), ids)
		if err != nil {
			return err
		}
		for _, item := range items {
			row := item.([]any)
			n.addCounted(str(row[0]), str(row[1]), -number(row[2]))
		}
	}
	items, err := c.list(ctx, query.Text("UNWIND $rows AS id MATCH (e:Entity {id: id})-[r:POSTING]->() "+
		"WITH r, r.list AS list, r.what AS what, r.value AS value, r.rank AS rank DELETE r RETURN collect([list, what, value, rank])"), ids)
	if err != nil {
		return err
	}
	for _, item := range items {
		row := item.([]any)
		n.add(str(row[0]), str(row[1]), str(row[2]), number(row[3]), -1)
	}
	if err := c.inBatches(ctx, query.Text("UNWIND $rows AS id MATCH (e:Entity {id: id})-[r:PARTNER]-() DELETE r"), ids); err != nil {
		return err
	}
	return c.add(ctx, n)
}

// add writes differences of counters.
func (c *change) add(ctx context.Context, n counts) error {
	var all []any
	for k, by := range n {
		if by != 0 {
			all = append(all, map[string]any{"list": k.list, "what": k.what, "value": k.value, "rank": k.rank, "by": by})
		}
	}
	return c.inBatches(ctx, query.Text("UNWIND $rows AS row MERGE (c:Count {network: $network, list: row.list, what: row.what, value: row.value, rank: row.rank}) "+
		"ON CREATE SET c.n = 0 SET c.n = c.n + row.by"), all)
}
