package main

import (
	"cmp"
	"slices"
)

const (
	cypherFew = `MATCH (w:Network {slug: $slug}) WHERE w.rank IN $ranks
RETURN COLLECT { CALL (w) { UNWIND $ranks AS v
  MATCH ()-[r:COOPERATES_WITH]->() USING INDEX SEEK r:COOPERATES_WITH(network, form, v, id)
  WHERE r.network = w.id AND r.form = $form AND r.v = v AND r.id > ''
  UNWIND [startNode(r), endNode(r)] AS s RETURN DISTINCT s }
  WITH s, s.sortKey AS k WHERE k > $after WITH s, k ORDER BY k LIMIT $limit
  RETURN [k, s.id, s.kind, s.name] } AS answer`

	cypherPlace = `MATCH (w:Network {slug: $slug}) WHERE w.rank IN $ranks
RETURN COLLECT { UNWIND $ranks AS v CALL (w, v) {
  MATCH (s)-[p:POSTING]->() USING INDEX SEEK p:POSTING(network, list, what, value, rank, k)
  WHERE p.network = w.id AND p.list = 'Stakeholder' AND p.what = 'place' AND p.value = $place AND p.rank = v AND p.k > $after
  WITH s, p ORDER BY p.network, p.list, p.what, p.value, p.rank, p.k LIMIT $limit RETURN s, p.k AS k }
  WITH s, k ORDER BY k LIMIT $limit RETURN [k, s.id, s.kind, s.name] } AS answer`

	cypherFacets = `MATCH (w:Network {slug: $slug}) WHERE w.rank IN $ranks
RETURN COLLECT { UNWIND ['kind', 'family'] AS what CALL (w, what) {
  MATCH (c:Count) WHERE c.network = w.id AND c.list = 'Stakeholder' AND c.what = what AND c.value > '' AND c.rank IN $ranks
  WITH c.value AS value, sum(c.n) AS n WHERE n > 0 WITH value, n ORDER BY n DESC, value LIMIT 50
  RETURN collect([value, n]) AS list }
  RETURN [true, list] } AS answer`

	cypherPlaceFacets = `MATCH (w:Network {slug: $slug}) WHERE w.rank IN $ranks
CALL (w) { UNWIND $ranks AS v
  MATCH (s)-[p:POSTING]->() USING INDEX SEEK p:POSTING(network, list, what, value, rank, k)
  WHERE p.network = w.id AND p.list = 'Stakeholder' AND p.what = 'place' AND p.value = $place AND p.rank = v AND p.k > ''
  WITH s LIMIT 50001 RETURN collect(s) AS everyone }
WITH everyone, size(everyone) <= 50000 AS exact
CALL (everyone) { UNWIND everyone AS s WITH s.kind AS value, count(*) AS n ORDER BY n DESC, value LIMIT 50 RETURN collect([value, n]) AS kinds }
CALL (everyone) { UNWIND everyone AS s MATCH (s)-[f:POSTING]->() WHERE f.what = 'family' AND f.rank IN $ranks
  WITH f.value AS value, count(*) AS n ORDER BY n DESC, value LIMIT 50 RETURN collect([value, n]) AS families }
RETURN [[exact, kinds], [exact, families]] AS answer`

	// Who has the whole name comes first in the first question, because it
	// weighs more; so one question serves both classes.
	cypherSearch = `CALL db.index.fulltext.queryNodes('search', $named, {limit: 1000}) YIELD node
WITH node, node.searchExact CONTAINS $exact AS exact WHERE node.rank IN $ranks
WITH node, exact ORDER BY NOT exact, node.sortKey LIMIT $limit
WITH collect([CASE WHEN exact THEN 'EXACT_NAME' ELSE 'NAME' END, node]) AS hits
CALL (hits) { WITH hits WHERE size(hits) < $limit
  CALL db.index.fulltext.queryNodes('search', $other, {limit: 1000}) YIELD node WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $limit RETURN collect(['OTHER', node]) AS more }
WITH (hits + more)[..$limit] AS hits
CALL (hits) { WITH hits WHERE size(hits) = 0
  CALL db.index.fulltext.queryNodes('search', $alike, {limit: 1000}) YIELD node WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $limit RETURN collect(['SIMILAR', node]) AS more }
RETURN [h IN hits + more | [h[0], h[1].id, h[1].name]] AS answer`
)

// stepByHand finds the partners of s, the first 30 by name among its first 100
// ties by name, and one more of both, which tells that there are more.
const stepByHand = `CALL (s) { UNWIND $ranks AS v CALL (s, v) {
    MATCH (o)-[r:COOPERATES_WITH]->() USING INDEX SEEK r:COOPERATES_WITH(b, v, nb)
    WHERE r.b = s.id AND r.v = v AND r.nb > ''
    WITH r, o ORDER BY r.b, r.v, r.nb LIMIT 101 RETURN o, r.nb AS k
    UNION ALL
    MATCH ()-[r:COOPERATES_WITH]->(o) USING INDEX SEEK r:COOPERATES_WITH(a, v, na)
    WHERE r.a = s.id AND r.v = v AND r.na > ''
    WITH r, o ORDER BY r.a, r.v, r.na LIMIT 101 RETURN o, r.na AS k }
    WITH o, k ORDER BY k LIMIT 101 RETURN collect(o) AS others }
  CALL (others) { UNWIND others[..100] AS o WITH DISTINCT o ORDER BY o.sortKey LIMIT 31 RETURN collect(o) AS partners }`

const (
	cypherAround = `MATCH (s:Entity {id: $id}) WHERE s:Stakeholder AND s.rank IN $ranks
` + stepByHand + `
WITH s AS middle, partners[..30] AS first, size(others) > 100 OR size(partners) > 30 AS cut
CALL (first) { UNWIND first AS s
  ` + stepByHand + `
  RETURN collect(partners[..30]) AS lists, sum(CASE WHEN size(others) > 100 OR size(partners) > 30 THEN 1 ELSE 0 END) > 0 AS more }
CALL (middle, first, lists) { UNWIND lists AS list UNWIND list AS o WITH DISTINCT o WHERE o <> middle AND NOT o IN first
  WITH o ORDER BY o.sortKey LIMIT 201 RETURN collect(o) AS found }
WITH [middle] + first + found[..200 - size(first)] AS everyone, size(first) AS near, cut OR more OR size(found) > 200 - size(first) AS cut
CALL (everyone) { UNWIND everyone AS s MATCH (s)-[r:COOPERATES_WITH]-() WHERE r.v IN $ranks
  WITH r, count(*) AS ends WHERE ends = 2 WITH r LIMIT 20001 RETURN collect(r) AS ties }
RETURN [COLLECT { UNWIND range(0, size(everyone) - 1) AS i WITH i, everyone[i] AS s
    RETURN [s.id, s.kind, s.name, CASE WHEN i = 0 THEN 0 WHEN i <= near THEN 1 ELSE 2 END] },
  COLLECT { UNWIND ties[..20000] AS r RETURN [r.id, r.a, r.b, r.form, coalesce(r.mutual, false)] }, cut OR size(ties) > 20000] AS answer`

	// Who is drawn are the first by name, so that of both ends of a tie only
	// the place in that order needs to be looked at.
	cypherPicture = `MATCH (w:Network {slug: $slug}) WHERE w.rank IN $ranks
CALL (w) { UNWIND $ranks AS v CALL (w, v) {
  MATCH (s:Stakeholder) WHERE s.network = w.id AND s.rank = v AND s.sortKey > ''
  WITH s ORDER BY s.network, s.rank, s.sortKey LIMIT 5001 RETURN s }
  WITH s ORDER BY s.sortKey LIMIT 5001 RETURN collect(s) AS everyone }
WITH everyone[..5000] AS list, size(everyone) > 5000 AS cut
CALL (list) { WITH list, last(list).sortKey AS end UNWIND list AS s MATCH (s)-[r:COOPERATES_WITH]->(o)
  WHERE r.v IN $ranks AND o.sortKey <= end WITH r LIMIT 20001 RETURN collect(r) AS ties }
RETURN [COLLECT { UNWIND list AS s RETURN [s.id, s.kind, s.name, s.status] },
  COLLECT { UNWIND ties[..20000] AS r RETURN [r.id, r.a, r.b, r.form, r.status, r.since, r.until, r.fields] },
  cut OR size(ties) > 20000] AS answer`
)

// What the answers are marshalled from.
type (
	facetsAnswer struct {
		Network struct {
			Stakeholders struct {
				Facets []facet `json:"facets"`
			} `json:"stakeholders"`
		} `json:"network"`
	}
	facet struct {
		Exact  any          `json:"exact"`
		Values []facetValue `json:"values"`
	}
	facetValue struct {
		Value any `json:"value"`
		Count any `json:"count"`
	}
	searchAnswer struct {
		Search []hit `json:"search"`
	}
	hit struct {
		Matched any    `json:"matched"`
		Node    person `json:"node"`
	}
	picture struct {
		Nodes     []any `json:"nodes"`
		Ties      []any `json:"ties"`
		Truncated any   `json:"truncated"`
	}
	drawnNode struct {
		ID   any `json:"id"`
		Kind any `json:"kind"`
		Name any `json:"name"`
	}
	drawnTie struct {
		ID   any `json:"id"`
		From any `json:"from"`
		To   any `json:"to"`
		Form any `json:"form"`
	}
	edtf struct {
		EDTF any `json:"edtf"`
	}
)

func answerFacets(value any, _ values) any {
	var a facetsAnswer
	for _, item := range value.([]any) {
		row := item.([]any)
		f := facet{Exact: row[0]}
		for _, pair := range row[1].([]any) {
			p := pair.([]any)
			f.Values = append(f.Values, facetValue{p[0], p[1]})
		}
		a.Network.Stakeholders.Facets = append(a.Network.Stakeholders.Facets, f)
	}
	return a
}

func answerSearch(value any, _ values) any {
	rows := value.([]any)
	a := searchAnswer{Search: make([]hit, len(rows))}
	for i, item := range rows {
		row := item.([]any)
		a.Search[i] = hit{row[0], person{ID: row[1], Name: row[2]}}
	}
	return a
}

// drawing makes the rows of a picture. Ties are by their ids, which costs less
// here than in the statement.
func drawing(value any, node, tie func(row []any) any) picture {
	columns := value.([]any)
	nodes, ties := columns[0].([]any), columns[1].([]any)
	slices.SortFunc(ties, func(a, b any) int { return cmp.Compare(a.([]any)[0].(string), b.([]any)[0].(string)) })
	p := picture{Nodes: nodes, Ties: ties, Truncated: columns[2]}
	for i, row := range nodes {
		nodes[i] = node(row.([]any))
	}
	for i, row := range ties {
		ties[i] = tie(row.([]any))
	}
	return p
}

func drawNode(row []any) drawnNode { return drawnNode{row[0], row[1], row[2]} }
func drawTie(row []any) drawnTie   { return drawnTie{row[0], row[1], row[2], row[3]} }

func answerAround(value any, _ values) any {
	type node struct {
		drawnNode
		Distance any `json:"distance"`
	}
	type tie struct {
		drawnTie
		Mutual any `json:"mutual"`
	}
	return map[string]any{"neighbourhood": drawing(value,
		func(row []any) any { return node{drawNode(row), row[3]} },
		func(row []any) any { return tie{drawTie(row), row[4]} })}
}

func answerPicture(value any, _ values) any {
	type node struct {
		drawnNode
		Status any `json:"status"`
	}
	type tie struct {
		drawnTie
		Status any   `json:"status"`
		Since  *edtf `json:"since"`
		Until  *edtf `json:"until"`
		Fields any   `json:"fields"`
	}
	p := drawing(value,
		func(row []any) any { return node{drawNode(row), row[3]} },
		func(row []any) any { return tie{drawTie(row), row[4], dateOf(row[5]), dateOf(row[6]), row[7]} })
	return map[string]any{"network": map[string]any{"picture": p}}
}

func dateOf(v any) *edtf {
	if v == nil {
		return nil
	}
	return &edtf{v}
}
