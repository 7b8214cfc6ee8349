// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p12})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v4
  CALL (v4, n1) {
    MATCH (n3:Stakeholder)
    USING INDEX SEEK n3:Stakeholder(network, rank, sinceDownKey)
    WHERE n3.network = n1.id AND n3.rank = v4 AND toString($v.p0) < n3.sinceDownKey < toString($v.p1)
    WITH n3 ORDER BY n3.network, n3.rank, n3.sinceDownKey LIMIT $v.p2
    RETURN n3, n3.sinceDownKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p2
  RETURN [k2] }, COLLECT {
  UNWIND $ranks AS v7
  CALL (v7, n1) {
    MATCH (n6:Stakeholder)
    USING INDEX SEEK n6:Stakeholder(network, rank, sortKey)
    WHERE n6.network = n1.id AND n6.rank = v7 AND toString($v.p4) < n6.sortKey < toString($v.p3)
    WITH n6 ORDER BY n6.network, n6.rank, n6.sortKey LIMIT $v.p5
    RETURN n6, n6.sortKey AS k5 }
  WITH n6, k5 ORDER BY k5 LIMIT $v.p5
  RETURN [k5] }, COLLECT {
  UNWIND $ranks AS v12
  CALL (v12, n1) {
    MATCH ()-[r9:COOPERATES_WITH]->()
    USING INDEX SEEK r9:COOPERATES_WITH(network, v, id)
    WHERE r9.network = n1.id AND r9.v = v12 AND toString($v.p7) < r9.id < toString($v.p6)
    WITH r9 ORDER BY r9.network DESC, r9.v DESC, r9.id DESC LIMIT $v.p8
    RETURN r9, r9.id AS k8 }
  WITH r9, k8 ORDER BY k8 DESC LIMIT $v.p8
  RETURN [k8] }, COLLECT {
  UNWIND $ranks AS v15
  CALL (v15, n1) {
    MATCH (n14:Change)
    USING INDEX SEEK n14:Change(network, rank, sortKey)
    WHERE n14.network = n1.id AND n14.rank = v15 AND toString($v.p10) < n14.sortKey < toString($v.p9)
    WITH n14 ORDER BY n14.network DESC, n14.rank DESC, n14.sortKey DESC LIMIT $v.p11
    RETURN n14, n14.sortKey AS k13 }
  WITH n14, k13 ORDER BY k13 DESC LIMIT $v.p11
  RETURN [k13, [n14.seq]] }] AS x16
RETURN CASE WHEN n1 IS NULL THEN null ELSE x16 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p9})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v4
  CALL (v4, n1) {
    MATCH (n3:Stakeholder)
    USING INDEX SEEK n3:Stakeholder(network, rank, sinceDownKey)
    WHERE n3.network = n1.id AND n3.rank = v4 AND toString($v.p0) < n3.sinceDownKey < toString($v.p1)
    WITH n3 ORDER BY n3.network, n3.rank, n3.sinceDownKey LIMIT $v.p2
    RETURN n3, n3.sinceDownKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p2
  RETURN [k2] }, COLLECT {
  UNWIND $ranks AS v7
  CALL (v7, n1) {
    MATCH (n6:Stakeholder)
    USING INDEX SEEK n6:Stakeholder(network, rank, sortKey)
    WHERE n6.network = n1.id AND n6.rank = v7 AND toString($v.p4) < n6.sortKey < toString($v.p3)
    WITH n6 ORDER BY n6.network, n6.rank, n6.sortKey LIMIT $v.p5
    RETURN n6, n6.sortKey AS k5 }
  WITH n6, k5 ORDER BY k5 LIMIT $v.p5
  RETURN [k5] }, COLLECT {
  UNWIND $ranks AS v12
  CALL (v12, n1) {
    MATCH ()-[r9:COOPERATES_WITH]->()
    USING INDEX SEEK r9:COOPERATES_WITH(network, v, id)
    WHERE r9.network = n1.id AND r9.v = v12 AND toString($v.p7) < r9.id < toString($v.p6)
    WITH r9 ORDER BY r9.network DESC, r9.v DESC, r9.id DESC LIMIT $v.p8
    RETURN r9, r9.id AS k8 }
  WITH r9, k8 ORDER BY k8 DESC LIMIT $v.p8
  RETURN [k8] }] AS x13
RETURN CASE WHEN n1 IS NULL THEN null ELSE x13 END AS answer
