package main

// The changes written by hand: one statement, and so one transaction, which
// leaves what Partnermap leaves. Everybody who changes the network waits for
// its head; the request is noted, so that it is not carried out twice.
const (
	// claimByHand begins a change.
	claimByHand = `MERGE (q:Request {actor: $actor, key: $key}) ON CREATE SET q.at = $now
WITH q WHERE q.hash IS NULL
`
	// logByHand ends it. The key of an entry is its number in 16 digits.
	logByHand = `
CREATE (c:Entity:Change) SET c = $entry, c.seq = seq,
  c.sortKey = '1' + reduce(a = [seq, ''], i IN range(1, 16) | [a[0] / 16, substring('0123456789abcdef', toInteger(a[0] % 16), 1) + a[1]])[1]
CREATE (i:Entity:ChangeItem) SET i = $item, i.seq = seq, i.before = before
SET q += $request
RETURN [n.id, n.version, n.name] AS answer`

	cypherCreate = claimByHand + `MATCH (w:Network {id: $network})
MERGE (h:Head {network: $network}) SET h.version = coalesce(h.version, 0) + 1, h.seq = coalesce(h.seq, 0) + 1
WITH q, h.seq AS seq, null AS before
CREATE (n:Entity:Stakeholder:NGO) SET n = $held
MERGE (e:Count {network: $network, list: 'Stakeholder', what: 'all', value: '', rank: n.rank}) ON CREATE SET e.n = 0 SET e.n = e.n + 1
MERGE (k:Count {network: $network, list: 'Stakeholder', what: 'kind', value: n.kind, rank: n.rank}) ON CREATE SET k.n = 0 SET k.n = k.n + 1` + logByHand

	// The version is compared once the head is taken.
	cypherUpdate = claimByHand + `MATCH (n:Entity {id: $id}) WHERE n:NGO AND n.rank IN $ranks
MERGE (h:Head {network: n.network}) SET h.version = coalesce(h.version, 0) + 1, h.seq = coalesce(h.seq, 0) + 1
WITH q, n, h.seq AS seq WHERE n.version = $version
WITH q, n, seq, '{"remark":' + CASE WHEN n.remark IS NULL THEN 'null'
  ELSE '"' + replace(replace(replace(n.remark, '\\', '\\\\'), '"', '\\"'), '\n', '\\n') + '"' END + '}' AS before
SET n.remark = $remark, n.version = n.version + 1, n.changedAt = $now` + logByHand
)

func answerChange(field string) func(value any, _ values) any {
	return func(value any, _ values) any {
		row := value.([]any)
		payload := map[string]any{"ngo": map[string]any{"id": row[0], "version": row[1], "name": row[2]}, "userErrors": []any{}}
		return map[string]any{field: payload}
	}
}
