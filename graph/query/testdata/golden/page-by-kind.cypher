// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {slug: $p4})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v5
  UNWIND $p0 AS f3
  CALL (v5, n1, f3) {
    MATCH (n4:Stakeholder)
    USING INDEX SEEK n4:Stakeholder(network, kind, rank, sortKey)
    WHERE n4.network = n1.id AND n4.kind = f3 AND n4.rank = v5 AND $p1 < n4.sortKey < $p2
    WITH n4 ORDER BY n4.network, n4.kind, n4.rank, n4.sortKey LIMIT $p3
    RETURN n4, n4.sortKey AS k2 }
  WITH n4, k2 ORDER BY k2 LIMIT $p3
  RETURN [k2, [n4.id]] }, COUNT {
  MATCH (n4:Stakeholder)
  WHERE n4.rank IN $ranks AND n4.sortKey > '' AND n4.network = n1.id AND n4.kind IN $p0 }] AS x6
RETURN CASE WHEN n1 IS NULL THEN null ELSE x6 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {slug: $p4})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v5
  UNWIND $p0 AS f3
  CALL (v5, n1, f3) {
    MATCH (n4:Stakeholder)
    USING INDEX SEEK n4:Stakeholder(network, kind, rank, sortKey)
    WHERE n4.network = n1.id AND n4.kind = f3 AND n4.rank = v5 AND $p1 < n4.sortKey < $p2
    WITH n4 ORDER BY n4.network, n4.kind, n4.rank, n4.sortKey LIMIT $p3
    RETURN n4, n4.sortKey AS k2 }
  WITH n4, k2 ORDER BY k2 LIMIT $p3
  RETURN [k2, [n4.id]] }, COUNT {
  MATCH (n4:Stakeholder)
  WHERE n4.rank IN $ranks AND n4.sortKey > '' AND n4.network = n1.id AND n4.kind IN $p0 }] AS x6
RETURN CASE WHEN n1 IS NULL THEN null ELSE x6 END AS answer
