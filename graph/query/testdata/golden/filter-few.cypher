// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p8})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    WITH COLLECT {
      UNWIND $ranks AS v5
      UNWIND $v.p0 AS f6
      CALL (n1, v5, f6) {
        MATCH ()-[r4:COOPERATES_WITH]->()
        USING INDEX SEEK r4:COOPERATES_WITH(network, form, v, id)
        WHERE r4.network = n1.id AND r4.form = f6 AND r4.v = v5 AND r4.id > ''
        RETURN r4 LIMIT 1001 }
      WITH r4 LIMIT 1001
      RETURN r4 } AS x13
    CALL (n1, x13) {
      WITH x13
      WHERE size(x13) <= 1000
      UNWIND x13 AS r4
      UNWIND [startNode(r4), endNode(r4)] AS n3
      WITH DISTINCT n3
      WHERE n3:Stakeholder AND n3.rank IN $ranks AND toString($v.p4) < n3.sortKey < toString($v.p5) AND n3.kind IN $v.p1
      RETURN n3, n3.sortKey AS k2
      UNION ALL
      WITH x13
      WHERE size(x13) > 1000
      UNWIND $ranks AS v12
      UNWIND $v.p1 AS f7
      CALL (v12, n1, f7) {
        MATCH (n3:Stakeholder)
        USING INDEX SEEK n3:Stakeholder(network, kind, rank, sortKey)
        WHERE n3.network = n1.id AND n3.kind = f7 AND n3.rank = v12 AND toString($v.p4) < n3.sortKey < toString($v.p5)
        WITH n3 ORDER BY n3.network, n3.kind, n3.rank, n3.sortKey LIMIT $v.p7
        RETURN n3, n3.sortKey AS k2 }
      RETURN n3, k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p7
    RETURN n3 } AS c10
  WITH c10, COLLECT {
    UNWIND c10 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE EXISTS {
      MATCH (n3)-[r9:COOPERATES_WITH]-(o8)
      WHERE r9.v IN $ranks AND coalesce(r9.form = $v.p2, false) AND coalesce(CASE WHEN r9.a = n3.id THEN 'OUT' ELSE 'IN' END = $v.p3, false) }
    WITH n3, k2 LIMIT $v.p6
    RETURN [k2, [n3.name]] } AS g11
  RETURN [g11, CASE WHEN size(c10) = $v.p7 THEN head([n3 IN [last(c10)] | n3.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    WITH COLLECT {
      UNWIND $ranks AS v5
      UNWIND $v.p0 AS f6
      CALL (n1, v5, f6) {
        MATCH ()-[r4:COOPERATES_WITH]->()
        USING INDEX SEEK r4:COOPERATES_WITH(network, form, v, id)
        WHERE r4.network = n1.id AND r4.form = f6 AND r4.v = v5 AND r4.id > ''
        RETURN r4 LIMIT 1001 }
      WITH r4 LIMIT 1001
      RETURN r4 } AS x17
    CALL (n1, x17) {
      WITH x17
      WHERE size(x17) <= 1000
      UNWIND x17 AS r4
      UNWIND [startNode(r4), endNode(r4)] AS n3
      WITH DISTINCT n3
      WHERE n3:Stakeholder AND n3.rank IN $ranks AND '' < n3.sortKey < '􏿿' AND n3.kind IN $v.p1
      RETURN n3, n3.sortKey AS k2
      UNION ALL
      WITH x17
      WHERE size(x17) > 1000
      UNWIND $ranks AS v16
      UNWIND $v.p1 AS f7
      CALL (v16, n1, f7) {
        MATCH (n3:Stakeholder)
        USING INDEX SEEK n3:Stakeholder(network, kind, rank, sortKey)
        WHERE n3.network = n1.id AND n3.kind = f7 AND n3.rank = v16 AND '' < n3.sortKey < '􏿿'
        WITH n3 ORDER BY n3.network, n3.kind, n3.rank, n3.sortKey LIMIT 50001
        RETURN n3, n3.sortKey AS k2 }
      RETURN n3, k2 }
    WITH n3 LIMIT 50001
    RETURN EXISTS {
      MATCH (n3)-[r9:COOPERATES_WITH]-(o8)
      WHERE r9.v IN $ranks AND coalesce(r9.form = $v.p2, false) AND coalesce(CASE WHEN r9.a = n3.id THEN 'OUT' ELSE 'IN' END = $v.p3, false) } } AS c14
  RETURN CASE WHEN size(c14) <= 50000 THEN size([x15 IN c14
  WHERE x15]) END })] AS x18
RETURN CASE WHEN n1 IS NULL THEN null ELSE x18 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p8})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    WITH COLLECT {
      UNWIND $ranks AS v5
      UNWIND $v.p0 AS f6
      CALL (n1, v5, f6) {
        MATCH ()-[r4:COOPERATES_WITH]->()
        USING INDEX SEEK r4:COOPERATES_WITH(network, form, v, id)
        WHERE r4.network = n1.id AND r4.form = f6 AND r4.v = v5 AND r4.id > ''
        RETURN r4 LIMIT 1001 }
      WITH r4 LIMIT 1001
      RETURN r4 } AS x13
    CALL (n1, x13) {
      WITH x13
      WHERE size(x13) <= 1000
      UNWIND x13 AS r4
      UNWIND [startNode(r4), endNode(r4)] AS n3
      WITH DISTINCT n3
      WHERE n3:Stakeholder AND n3.rank IN $ranks AND toString($v.p4) < n3.sortKey < toString($v.p5) AND n3.kind IN $v.p1
      RETURN n3, n3.sortKey AS k2
      UNION ALL
      WITH x13
      WHERE size(x13) > 1000
      UNWIND $ranks AS v12
      UNWIND $v.p1 AS f7
      CALL (v12, n1, f7) {
        MATCH (n3:Stakeholder)
        USING INDEX SEEK n3:Stakeholder(network, kind, rank, sortKey)
        WHERE n3.network = n1.id AND n3.kind = f7 AND n3.rank = v12 AND toString($v.p4) < n3.sortKey < toString($v.p5)
        WITH n3 ORDER BY n3.network, n3.kind, n3.rank, n3.sortKey LIMIT $v.p7
        RETURN n3, n3.sortKey AS k2 }
      RETURN n3, k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p7
    RETURN n3 } AS c10
  WITH c10, COLLECT {
    UNWIND c10 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE EXISTS {
      MATCH (n3)-[r9:COOPERATES_WITH]-(o8)
      WHERE r9.v IN $ranks AND coalesce(r9.form = $v.p2, false) AND coalesce(CASE WHEN r9.a = n3.id THEN 'OUT' ELSE 'IN' END = $v.p3, false) }
    WITH n3, k2 LIMIT $v.p6
    RETURN [k2, [n3.name]] } AS g11
  RETURN [g11, CASE WHEN size(c10) = $v.p7 THEN head([n3 IN [last(c10)] | n3.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    WITH COLLECT {
      UNWIND $ranks AS v5
      UNWIND $v.p0 AS f6
      CALL (n1, v5, f6) {
        MATCH ()-[r4:COOPERATES_WITH]->()
        USING INDEX SEEK r4:COOPERATES_WITH(network, form, v, id)
        WHERE r4.network = n1.id AND r4.form = f6 AND r4.v = v5 AND r4.id > ''
        RETURN r4 LIMIT 1001 }
      WITH r4 LIMIT 1001
      RETURN r4 } AS x17
    CALL (n1, x17) {
      WITH x17
      WHERE size(x17) <= 1000
      UNWIND x17 AS r4
      UNWIND [startNode(r4), endNode(r4)] AS n3
      WITH DISTINCT n3
      WHERE n3:Stakeholder AND n3.rank IN $ranks AND '' < n3.sortKey < '􏿿' AND n3.kind IN $v.p1
      RETURN n3, n3.sortKey AS k2
      UNION ALL
      WITH x17
      WHERE size(x17) > 1000
      UNWIND $ranks AS v16
      UNWIND $v.p1 AS f7
      CALL (v16, n1, f7) {
        MATCH (n3:Stakeholder)
        USING INDEX SEEK n3:Stakeholder(network, kind, rank, sortKey)
        WHERE n3.network = n1.id AND n3.kind = f7 AND n3.rank = v16 AND '' < n3.sortKey < '􏿿'
        WITH n3 ORDER BY n3.network, n3.kind, n3.rank, n3.sortKey LIMIT 50001
        RETURN n3, n3.sortKey AS k2 }
      RETURN n3, k2 }
    WITH n3 LIMIT 50001
    RETURN EXISTS {
      MATCH (n3)-[r9:COOPERATES_WITH]-(o8)
      WHERE r9.v IN $ranks AND coalesce(r9.form = $v.p2, false) AND coalesce(CASE WHEN r9.a = n3.id THEN 'OUT' ELSE 'IN' END = $v.p3, false) } } AS c14
  RETURN CASE WHEN size(c14) <= 50000 THEN size([x15 IN c14
  WHERE x15]) END })] AS x18
RETURN CASE WHEN n1 IS NULL THEN null ELSE x18 END AS answer
