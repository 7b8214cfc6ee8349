// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p3})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v4
  CALL (v4, n1) {
    MATCH (n3:Stakeholder)
    USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
    WHERE n3.network = n1.id AND n3.rank = v4 AND toString($v.p0) < n3.sortKey < toString($v.p1)
    WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p2
    RETURN n3, n3.sortKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p2
  RETURN [k2, [n3.id, n3.name]] }] AS x5
RETURN CASE WHEN n1 IS NULL THEN null ELSE x5 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p3})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v4
  CALL (v4, n1) {
    MATCH (n3:Stakeholder)
    USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
    WHERE n3.network = n1.id AND n3.rank = v4 AND toString($v.p0) < n3.sortKey < toString($v.p1)
    WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p2
    RETURN n3, n3.sortKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p2
  RETURN [k2, [n3.id, n3.name]] }] AS x5
RETURN CASE WHEN n1 IS NULL THEN null ELSE x5 END AS answer
