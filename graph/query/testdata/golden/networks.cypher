// RESTRICTED
RETURN [COLLECT {
  UNWIND $ranks AS v3
  CALL (v3) {
    MATCH (n2:Network)
    USING INDEX SEEK n2:Network(rank, sortKey)
    WHERE n2.rank = v3 AND toString($v.p0) < n2.sortKey < toString($v.p1)
    WITH n2 ORDER BY n2.rank, n2.sortKey LIMIT $v.p2
    RETURN n2, n2.sortKey AS k1 }
  WITH n2, k1 ORDER BY k1 LIMIT $v.p2
  RETURN [k1, [n2.slug]] }, COUNT {
  MATCH (n2:Network)
  WHERE n2.sortKey > '' AND n2.rank IN $ranks }] AS answer
// PUBLIC
RETURN [COLLECT {
  UNWIND $ranks AS v3
  CALL (v3) {
    MATCH (n2:Network)
    USING INDEX SEEK n2:Network(rank, sortKey)
    WHERE n2.rank = v3 AND toString($v.p0) < n2.sortKey < toString($v.p1)
    WITH n2 ORDER BY n2.rank, n2.sortKey LIMIT $v.p2
    RETURN n2, n2.sortKey AS k1 }
  WITH n2, k1 ORDER BY k1 LIMIT $v.p2
  RETURN [k1, [n2.slug]] }, COUNT {
  MATCH (n2:Network)
  WHERE n2.sortKey > '' AND n2.rank IN $ranks }] AS answer
