// RESTRICTED
RETURN [COLLECT {
  UNWIND $ranks AS v16
  CALL (v16) {
    MATCH (n2:Network)
    USING INDEX SEEK n2:Network(rank, sortKey)
    WHERE n2.rank = v16 AND toString($v.p0) < n2.sortKey < toString($v.p1)
    WITH n2 ORDER BY n2.rank, n2.sortKey LIMIT $v.p2
    RETURN n2, n2.sortKey AS k1 }
  WITH n2, k1 ORDER BY k1 LIMIT $v.p2
  WITH n2, k1, [k1, [n2.id, COLLECT {
    CALL (n2) {
      UNWIND $ranks AS v3
      CALL (n2, v3) {
        MATCH ()-[r4:COOPERATES_WITH]->()
        USING INDEX SEEK r4:COOPERATES_WITH(network, v, id)
        WHERE r4.network = n2.id AND r4.v = v3 AND r4.id > ''
        WITH r4 ORDER BY r4.network, r4.v, r4.id LIMIT 50001
        RETURN r4 }
      WITH r4 LIMIT 50001
      WITH collect(r4) AS l5
      RETURN l5[..50000] AS l6, size(l5) <= 50000 AS x7 }
    CALL (l6) {
      UNWIND l6 AS r8
      WITH r8, startNode(r8) AS a9, endNode(r8) AS b10
      WITH r8.since AS s11, r8.until AS u12, coalesce(r8.status = 'ENDED', false) AS e13, count(*) AS m14
      RETURN collect([s11, u12, e13, m14]) AS l15 }
    RETURN [x7, l15] }]] AS x17
  RETURN x17 }] AS answer
// PUBLIC
RETURN [COLLECT {
  UNWIND $ranks AS v16
  CALL (v16) {
    MATCH (n2:Network)
    USING INDEX SEEK n2:Network(rank, sortKey)
    WHERE n2.rank = v16 AND toString($v.p0) < n2.sortKey < toString($v.p1)
    WITH n2 ORDER BY n2.rank, n2.sortKey LIMIT $v.p2
    RETURN n2, n2.sortKey AS k1 }
  WITH n2, k1 ORDER BY k1 LIMIT $v.p2
  WITH n2, k1, [k1, [n2.id, COLLECT {
    CALL (n2) {
      UNWIND $ranks AS v3
      CALL (n2, v3) {
        MATCH ()-[r4:COOPERATES_WITH]->()
        USING INDEX SEEK r4:COOPERATES_WITH(network, v, id)
        WHERE r4.network = n2.id AND r4.v = v3 AND r4.id > ''
        WITH r4 ORDER BY r4.network, r4.v, r4.id LIMIT 50001
        RETURN r4 }
      WITH r4 LIMIT 50001
      WITH collect(r4) AS l5
      RETURN l5[..50000] AS l6, size(l5) <= 50000 AS x7 }
    CALL (l6) {
      UNWIND l6 AS r8
      WITH r8, startNode(r8) AS a9, endNode(r8) AS b10
      WITH r8.since AS s11, r8.until AS u12, coalesce(r8.status = 'ENDED', false) AS e13, count(*) AS m14
      RETURN collect([s11, u12, e13, m14]) AS l15 }
    RETURN [x7, l15] }]] AS x17
  RETURN x17 }] AS answer
