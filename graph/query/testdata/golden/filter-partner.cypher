// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p6})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v5
    UNWIND $v.p0 AS f6
    CALL (v5, f6) {
      MATCH ()-[r4:PARTNER]->()
      USING INDEX SEEK r4:PARTNER(b, v, nb)
      WHERE r4.b = f6 AND r4.v = v5 AND r4.nb > ''
      RETURN r4 LIMIT 1001 UNION ALL
      MATCH ()-[r4:PARTNER]->()
      USING INDEX SEEK r4:PARTNER(a, v, na)
      WHERE r4.a = f6 AND r4.v = v5 AND r4.na > ''
      RETURN r4 LIMIT 1001 }
    WITH r4 LIMIT 1001
    RETURN r4 } AS x7
  WITH size(x7) <= 1000 AS x8, COLLECT {
    CALL (n1, x7) {
      WITH x7
      WHERE size(x7) <= 1000
      UNWIND x7 AS r4
      UNWIND [startNode(r4), endNode(r4)] AS n3
      WITH DISTINCT n3
      WHERE toString($v.p2) < n3.sortKey < toString($v.p3) AND n3:Stakeholder
      RETURN n3, n3.sortKey AS k2
      UNION ALL
      WITH x7
      WHERE size(x7) > 1000
      UNWIND $ranks AS v13
      CALL (v13, n1) {
        MATCH (n3:Stakeholder)
        USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
        WHERE n3.network = n1.id AND n3.rank = v13 AND toString($v.p2) < n3.sortKey < toString($v.p3)
        WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p5
        RETURN n3, n3.sortKey AS k2 }
      RETURN n3, k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p5
    RETURN n3 } AS c11
  WITH x8, c11, COLLECT {
    UNWIND c11 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE EXISTS {
      MATCH (n3)-[r10:PARTNER]-(o9)
      WHERE r10.v IN $ranks AND coalesce(o9.id = $v.p1, false) }
    WITH n3, k2 LIMIT $v.p4
    RETURN [k2, [n3.name]] } AS g12
  RETURN [g12, CASE WHEN size(c11) = $v.p5 THEN head([n3 IN [last(c11)] | n3.sortKey]) END] })] AS x14
RETURN CASE WHEN n1 IS NULL THEN null ELSE x14 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p6})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v5
    UNWIND $v.p0 AS f6
    CALL (v5, f6) {
      MATCH ()-[r4:PARTNER]->()
      USING INDEX SEEK r4:PARTNER(b, v, nb)
      WHERE r4.b = f6 AND r4.v = v5 AND r4.nb > ''
      RETURN r4 LIMIT 1001 UNION ALL
      MATCH ()-[r4:PARTNER]->()
      USING INDEX SEEK r4:PARTNER(a, v, na)
      WHERE r4.a = f6 AND r4.v = v5 AND r4.na > ''
      RETURN r4 LIMIT 1001 }
    WITH r4 LIMIT 1001
    RETURN r4 } AS x7
  WITH size(x7) <= 1000 AS x8, COLLECT {
    CALL (n1, x7) {
      WITH x7
      WHERE size(x7) <= 1000
      UNWIND x7 AS r4
      UNWIND [startNode(r4), endNode(r4)] AS n3
      WITH DISTINCT n3
      WHERE toString($v.p2) < n3.sortKey < toString($v.p3) AND n3:Stakeholder
      RETURN n3, n3.sortKey AS k2
      UNION ALL
      WITH x7
      WHERE size(x7) > 1000
      UNWIND $ranks AS v13
      CALL (v13, n1) {
        MATCH (n3:Stakeholder)
        USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
        WHERE n3.network = n1.id AND n3.rank = v13 AND toString($v.p2) < n3.sortKey < toString($v.p3)
        WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p5
        RETURN n3, n3.sortKey AS k2 }
      RETURN n3, k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p5
    RETURN n3 } AS c11
  WITH x8, c11, COLLECT {
    UNWIND c11 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE EXISTS {
      MATCH (n3)-[r10:PARTNER]-(o9)
      WHERE r10.v IN $ranks AND coalesce(o9.id = $v.p1, false) }
    WITH n3, k2 LIMIT $v.p4
    RETURN [k2, [n3.name]] } AS g12
  RETURN [g12, CASE WHEN size(c11) = $v.p5 THEN head([n3 IN [last(c11)] | n3.sortKey]) END] })] AS x14
RETURN CASE WHEN n1 IS NULL THEN null ELSE x14 END AS answer
