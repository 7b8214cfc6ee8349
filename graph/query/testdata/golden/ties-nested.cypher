// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p9})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v16
  CALL (v16, n1) {
    MATCH (n3:Stakeholder)
    USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
    WHERE n3.network = n1.id AND n3.rank = v16 AND toString($v.p6) < n3.sortKey < toString($v.p7)
    WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p8
    RETURN n3, n3.sortKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p8
  RETURN [k2, [n3.name, COLLECT {
    UNWIND $ranks AS v15
    CALL (v15, n3) {
      MATCH (o5)-[r6:COOPERATES_WITH]->()
      USING INDEX SEEK r6:COOPERATES_WITH(b, v, nb)
      WHERE r6.b = n3.id AND r6.v = v15 AND toString($v.p3) < r6.nb < toString($v.p4)
      WITH r6, o5 ORDER BY r6.b, r6.v, r6.nb LIMIT $v.p5
      RETURN r6, o5, r6.nb AS k4 UNION ALL
      MATCH ()-[r6:COOPERATES_WITH]->(o5)
      USING INDEX SEEK r6:COOPERATES_WITH(a, v, na)
      WHERE r6.a = n3.id AND r6.v = v15 AND toString($v.p3) < r6.na < toString($v.p4)
      WITH r6, o5 ORDER BY r6.a, r6.v, r6.na LIMIT $v.p5
      RETURN r6, o5, r6.na AS k4 }
    WITH r6, o5, k4 ORDER BY k4 LIMIT $v.p5
    RETURN [k4, [o5.name, COLLECT {
      UNWIND $ranks AS v14
      CALL (v14, o5) {
        MATCH (o10)-[r11:COOPERATES_WITH]->()
        USING INDEX SEEK r11:COOPERATES_WITH(b, v, nb)
        WHERE r11.b = o5.id AND r11.v = v14 AND toString($v.p0) < r11.nb < toString($v.p1)
        WITH r11, o10 ORDER BY r11.b, r11.v, r11.nb LIMIT $v.p2
        RETURN r11, o10, r11.nb AS k9 UNION ALL
        MATCH ()-[r11:COOPERATES_WITH]->(o10)
        USING INDEX SEEK r11:COOPERATES_WITH(a, v, na)
        WHERE r11.a = o5.id AND r11.v = v14 AND toString($v.p0) < r11.na < toString($v.p1)
        WITH r11, o10 ORDER BY r11.a, r11.v, r11.na LIMIT $v.p2
        RETURN r11, o10, r11.na AS k9 }
      WITH r11, o10, k9 ORDER BY k9 LIMIT $v.p2
      RETURN [k9, [o10.name]] }]] }]] }] AS x17
RETURN CASE WHEN n1 IS NULL THEN null ELSE x17 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p9})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v16
  CALL (v16, n1) {
    MATCH (n3:Stakeholder)
    USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
    WHERE n3.network = n1.id AND n3.rank = v16 AND toString($v.p6) < n3.sortKey < toString($v.p7)
    WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p8
    RETURN n3, n3.sortKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p8
  RETURN [k2, [n3.name, COLLECT {
    UNWIND $ranks AS v15
    CALL (v15, n3) {
      MATCH (o5)-[r6:COOPERATES_WITH]->()
      USING INDEX SEEK r6:COOPERATES_WITH(b, v, nb)
      WHERE r6.b = n3.id AND r6.v = v15 AND toString($v.p3) < r6.nb < toString($v.p4)
      WITH r6, o5 ORDER BY r6.b, r6.v, r6.nb LIMIT $v.p5
      RETURN r6, o5, r6.nb AS k4 UNION ALL
      MATCH ()-[r6:COOPERATES_WITH]->(o5)
      USING INDEX SEEK r6:COOPERATES_WITH(a, v, na)
      WHERE r6.a = n3.id AND r6.v = v15 AND toString($v.p3) < r6.na < toString($v.p4)
      WITH r6, o5 ORDER BY r6.a, r6.v, r6.na LIMIT $v.p5
      RETURN r6, o5, r6.na AS k4 }
    WITH r6, o5, k4 ORDER BY k4 LIMIT $v.p5
    RETURN [k4, [o5.name, COLLECT {
      UNWIND $ranks AS v14
      CALL (v14, o5) {
        MATCH (o10)-[r11:COOPERATES_WITH]->()
        USING INDEX SEEK r11:COOPERATES_WITH(b, v, nb)
        WHERE r11.b = o5.id AND r11.v = v14 AND toString($v.p0) < r11.nb < toString($v.p1)
        WITH r11, o10 ORDER BY r11.b, r11.v, r11.nb LIMIT $v.p2
        RETURN r11, o10, r11.nb AS k9 UNION ALL
        MATCH ()-[r11:COOPERATES_WITH]->(o10)
        USING INDEX SEEK r11:COOPERATES_WITH(a, v, na)
        WHERE r11.a = o5.id AND r11.v = v14 AND toString($v.p0) < r11.na < toString($v.p1)
        WITH r11, o10 ORDER BY r11.a, r11.v, r11.na LIMIT $v.p2
        RETURN r11, o10, r11.na AS k9 }
      WITH r11, o10, k9 ORDER BY k9 LIMIT $v.p2
      RETURN [k9, [o10.name]] }]] }]] }] AS x17
RETURN CASE WHEN n1 IS NULL THEN null ELSE x17 END AS answer
