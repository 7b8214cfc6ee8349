// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p4})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v5
  UNWIND $v.p0 AS f4
  CALL (v5, n1, f4) {
    MATCH (n3:Stakeholder)
    USING INDEX SEEK n3:Stakeholder(network, kind, rank, sortKey)
    WHERE n3.network = n1.id AND n3.kind = f4 AND n3.rank = v5 AND toString($v.p1) < n3.sortKey < toString($v.p2)
    WITH n3 ORDER BY n3.network, n3.kind, n3.rank, n3.sortKey LIMIT $v.p3
    RETURN n3, n3.sortKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p3
  RETURN [k2, [n3.id]] }, reduce(t7 = 0, m8 IN COLLECT {
  MATCH (x6:Count)
  WHERE x6.network = n1.id AND x6.list = 'Stakeholder' AND x6.what = 'kind' AND x6.value IN $v.p0 AND x6.rank IN $ranks
  RETURN x6.n } | t7 + m8)] AS x9
RETURN CASE WHEN n1 IS NULL THEN null ELSE x9 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p4})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v5
  UNWIND $v.p0 AS f4
  CALL (v5, n1, f4) {
    MATCH (n3:Stakeholder)
    USING INDEX SEEK n3:Stakeholder(network, kind, rank, sortKey)
    WHERE n3.network = n1.id AND n3.kind = f4 AND n3.rank = v5 AND toString($v.p1) < n3.sortKey < toString($v.p2)
    WITH n3 ORDER BY n3.network, n3.kind, n3.rank, n3.sortKey LIMIT $v.p3
    RETURN n3, n3.sortKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p3
  RETURN [k2, [n3.id]] }, reduce(t7 = 0, m8 IN COLLECT {
  MATCH (x6:Count)
  WHERE x6.network = n1.id AND x6.list = 'Stakeholder' AND x6.what = 'kind' AND x6.value IN $v.p0 AND x6.rank IN $ranks
  RETURN x6.n } | t7 + m8)] AS x9
RETURN CASE WHEN n1 IS NULL THEN null ELSE x9 END AS answer
