package main

import "encoding/base64"

// The statements written by hand: the best we know for each answer, with the
// visibility, the order and the paging of Partnermap. Each gives one record
// of one value, made of positional lists.
const (
	cypherByID = `MATCH (s:Entity {id: $id}) WHERE s:Stakeholder AND s.rank IN $ranks
RETURN [s.id, s.kind, s.name, s.status, s.generic, s.sensitivity, s.version, s.nameLang, s.nameText] AS answer`

	cypherPage = `MATCH (w:Network {slug: $slug}) WHERE w.rank IN $ranks
RETURN COLLECT { UNWIND $ranks AS v CALL (w, v) {
  MATCH (s:Stakeholder) WHERE s.network = w.id AND s.rank = v AND s.sortKey > $after
  WITH s ORDER BY s.network, s.rank, s.sortKey LIMIT $limit RETURN s }
  WITH s ORDER BY s.sortKey LIMIT $limit RETURN [s.sortKey, s.id, s.kind, s.name] } AS answer`

	cypherKind = `MATCH (w:Network {slug: $slug}) WHERE w.rank IN $ranks
RETURN COLLECT { UNWIND $ranks AS v CALL (w, v) {
  MATCH (s:Stakeholder) WHERE s.network = w.id AND s.kind = $kind AND s.rank = v AND s.sortKey > $after
  WITH s ORDER BY s.network, s.kind, s.rank, s.sortKey LIMIT $limit RETURN s }
  WITH s ORDER BY s.sortKey LIMIT $limit RETURN [s.sortKey, s.id, s.kind, s.name] } AS answer`

	cypherTies = `MATCH (s:Entity {id: $id}) WHERE s:Stakeholder AND s.rank IN $ranks
RETURN COLLECT { UNWIND $ranks AS v CALL (s, v) {
  MATCH (o)-[r:COOPERATES_WITH]->() USING INDEX SEEK r:COOPERATES_WITH(b, v, nb)
  WHERE r.b = s.id AND r.v = v AND r.nb > $after
  WITH r, o ORDER BY r.b, r.v, r.nb LIMIT $limit RETURN r, o, r.nb AS k
  UNION ALL
  MATCH ()-[r:COOPERATES_WITH]->(o) USING INDEX SEEK r:COOPERATES_WITH(a, v, na)
  WHERE r.a = s.id AND r.v = v AND r.na > $after
  WITH r, o ORDER BY r.a, r.v, r.na LIMIT $limit RETURN r, o, r.na AS k }
  WITH s, r, o, k ORDER BY k LIMIT $limit RETURN [k, r.a = s.id, r.form, o.name] } AS answer`

	cypherTwo = `MATCH (w:Network {slug: $slug}) WHERE w.rank IN $ranks
RETURN COLLECT { UNWIND $ranks AS v CALL (w, v) {
  MATCH (s:Stakeholder) WHERE s.network = w.id AND s.rank = v AND s.sortKey > $after
  WITH s ORDER BY s.network, s.rank, s.sortKey LIMIT $limit RETURN s }
  WITH s ORDER BY s.sortKey LIMIT $limit RETURN [s.sortKey, s.id, s.name,
  COLLECT { UNWIND $ranks AS v CALL (s, v) {
    MATCH (o)-[r:COOPERATES_WITH]->() USING INDEX SEEK r:COOPERATES_WITH(b, v, nb)
    WHERE r.b = s.id AND r.v = v AND r.nb > ''
    WITH r, o ORDER BY r.b, r.v, r.nb LIMIT $nested RETURN r, o, r.nb AS k
    UNION ALL
    MATCH ()-[r:COOPERATES_WITH]->(o) USING INDEX SEEK r:COOPERATES_WITH(a, v, na)
    WHERE r.a = s.id AND r.v = v AND r.na > ''
    WITH r, o ORDER BY r.a, r.v, r.na LIMIT $nested RETURN r, o, r.na AS k }
    WITH r, o, k ORDER BY k LIMIT $nested RETURN [r.form, o.id, o.name,
    COLLECT { UNWIND $ranks AS w CALL (o, w) {
      MATCH (p)-[q:COOPERATES_WITH]->() USING INDEX SEEK q:COOPERATES_WITH(b, v, nb)
      WHERE q.b = o.id AND q.v = w AND q.nb > ''
      WITH q, p ORDER BY q.b, q.v, q.nb LIMIT $nested RETURN q, p, q.nb AS j
      UNION ALL
      MATCH ()-[q:COOPERATES_WITH]->(p) USING INDEX SEEK q:COOPERATES_WITH(a, v, na)
      WHERE q.a = o.id AND q.v = w AND q.na > ''
      WITH q, p ORDER BY q.a, q.v, q.na LIMIT $nested RETURN q, p, q.na AS j }
      WITH q, p, j ORDER BY j LIMIT $nested RETURN [q.form, p.id, p.name] }] }] } AS answer`
)

// What the answers written by hand are marshalled from.
type (
	nodeAnswer struct {
		Node any `json:"node"`
	}
	networkAnswer struct {
		Network struct {
			Stakeholders connection `json:"stakeholders"`
		} `json:"network"`
	}
	connection struct {
		Edges    []edge    `json:"edges"`
		PageInfo *pageInfo `json:"pageInfo,omitempty"`
	}
	pageInfo struct {
		HasNextPage bool    `json:"hasNextPage"`
		EndCursor   *string `json:"endCursor"`
	}
	edge struct {
		Direction string  `json:"direction,omitempty"`
		Node      any     `json:"node"`
		Partner   *person `json:"partner,omitempty"`
	}
	person struct {
		ID           any         `json:"id,omitempty"`
		Kind         any         `json:"kind,omitempty"`
		Name         any         `json:"name"`
		Cooperations *connection `json:"cooperations,omitempty"`
	}
	details struct {
		ID          any    `json:"id"`
		Kind        any    `json:"kind"`
		Name        any    `json:"name"`
		Status      any    `json:"status"`
		Generic     any    `json:"generic"`
		Sensitivity any    `json:"sensitivity"`
		Version     any    `json:"version"`
		Names       []name `json:"names"`
	}
	name struct {
		Lang any `json:"lang"`
		Text any `json:"text"`
	}
	tie struct {
		Form form `json:"form"`
	}
	form struct {
		Code any `json:"code"`
	}
	tiesOf struct {
		Cooperations connection `json:"cooperations"`
	}
)

func answerByID(value any, _ values) any {
	row := value.([]any)
	p := details{ID: row[0], Kind: row[1], Name: row[2], Status: row[3], Generic: row[4], Sensitivity: row[5], Version: row[6]}
	texts := row[8].([]any)
	for i, lang := range row[7].([]any) {
		p.Names = append(p.Names, name{lang, texts[i]})
	}
	return nodeAnswer{p}
}

// cut takes the rows of a page and tells what comes after it.
func cut(value any, limit int) ([]any, *pageInfo) {
	rows := value.([]any)
	info := &pageInfo{HasNextPage: len(rows) > limit}
	rows = rows[:min(len(rows), limit)]
	if len(rows) > 0 {
		cursor := base64.RawURLEncoding.EncodeToString([]byte(rows[len(rows)-1].([]any)[0].(string)))
		info.EndCursor = &cursor
	}
	return rows, info
}

func answerPage(value any, v values) any {
	rows, info := cut(value, v.limit())
	c := connection{Edges: make([]edge, len(rows)), PageInfo: info}
	for i, item := range rows {
		row := item.([]any)
		c.Edges[i].Node = person{ID: row[1], Kind: row[2], Name: row[3]}
	}
	var a networkAnswer
	a.Network.Stakeholders = c
	return a
}

func answerTies(value any, v values) any {
	rows, info := cut(value, v.limit())
	c := connection{Edges: make([]edge, len(rows)), PageInfo: info}
	for i, item := range rows {
		row := item.([]any)
		direction := "IN"
		if row[1].(bool) {
			direction = "OUT"
		}
		c.Edges[i] = edge{Direction: direction, Node: tie{form{row[2]}}, Partner: &person{Name: row[3]}}
	}
	return nodeAnswer{tiesOf{c}}
}

func answerTwo(value any, v values) any {
	rows, info := cut(value, v.limit())
	c := connection{Edges: make([]edge, len(rows)), PageInfo: info}
	for i, item := range rows {
		row := item.([]any)
		c.Edges[i].Node = person{ID: row[1], Name: row[2], Cooperations: partners(row[3], true)}
	}
	var a networkAnswer
	a.Network.Stakeholders = c
	return a
}

func partners(value any, deeper bool) *connection {
	rows := value.([]any)
	c := &connection{Edges: make([]edge, len(rows))}
	for i, item := range rows {
		row := item.([]any)
		p := &person{ID: row[1], Name: row[2]}
		if deeper {
			p.Cooperations = partners(row[3], false)
		}
		c.Edges[i] = edge{Node: tie{form{row[0]}}, Partner: p}
	}
	return c
}
