// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p14})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v5
    UNWIND $v.p0 AS f6
    CALL (n1, v5, f6) {
      MATCH ()-[r4:COOPERATES_WITH]->()
      USING INDEX SEEK r4:COOPERATES_WITH(network, form, v, id)
      WHERE r4.network = n1.id AND r4.form = f6 AND r4.v = v5 AND r4.id > ''
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
      WHERE toString($v.p4) < n3.sortKey < toString($v.p5) AND n3.kind IN $v.p1
      RETURN n3, n3.sortKey AS k2
      UNION ALL
      WITH x7
      WHERE size(x7) > 1000
      UNWIND $ranks AS v14
      UNWIND $v.p1 AS f9
      CALL (v14, n1, f9) {
        MATCH (n3:Stakeholder)
        USING INDEX SEEK n3:Stakeholder(network, kind, rank, sortKey)
        WHERE n3.network = n1.id AND n3.kind = f9 AND n3.rank = v14 AND toString($v.p4) < n3.sortKey < toString($v.p5)
        WITH n3 ORDER BY n3.network, n3.kind, n3.rank, n3.sortKey LIMIT $v.p7
        RETURN n3, n3.sortKey AS k2 }
      RETURN n3, k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p7
    RETURN n3 } AS c12
  WITH x8, c12, COLLECT {
    UNWIND c12 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE EXISTS {
      MATCH (n3)-[r11:COOPERATES_WITH]-(o10)
      WHERE r11.v IN $ranks AND coalesce(r11.form = $v.p2, false) AND coalesce(CASE WHEN r11.a = n3.id THEN 'OUT' ELSE 'IN' END = $v.p3, false) }
    WITH n3, k2 LIMIT $v.p6
    RETURN [k2, [n3.name]] } AS g13
  RETURN [g13, CASE WHEN size(c12) = $v.p7 THEN head([n3 IN [last(c12)] | n3.sortKey]) END] }), head(COLLECT {
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
      RETURN r4 } AS x7
    WITH size(x7) <= 1000 AS x8, x7
    CALL (n1, x7) {
      WITH x7
      WHERE size(x7) <= 1000
      UNWIND x7 AS r4
      UNWIND [startNode(r4), endNode(r4)] AS n3
      WITH DISTINCT n3
      WHERE '' < n3.sortKey < '􏿿' AND n3.kind IN $v.p1
      RETURN n3, n3.sortKey AS k2
      UNION ALL
      WITH x7
      WHERE size(x7) > 1000
      UNWIND $ranks AS v17
      UNWIND $v.p1 AS f9
      CALL (v17, n1, f9) {
        MATCH (n3:Stakeholder)
        USING INDEX SEEK n3:Stakeholder(network, kind, rank, sortKey)
        WHERE n3.network = n1.id AND n3.kind = f9 AND n3.rank = v17 AND '' < n3.sortKey < '􏿿'
        WITH n3 ORDER BY n3.network, n3.kind, n3.rank, n3.sortKey LIMIT 50001
        RETURN n3, n3.sortKey AS k2 }
      RETURN n3, k2 }
    WITH x8, n3 LIMIT 50001
    RETURN EXISTS {
      MATCH (n3)-[r11:COOPERATES_WITH]-(o10)
      WHERE r11.v IN $ranks AND coalesce(r11.form = $v.p2, false) AND coalesce(CASE WHEN r11.a = n3.id THEN 'OUT' ELSE 'IN' END = $v.p3, false) } } AS c15
  RETURN CASE WHEN size(c15) <= 50000 THEN size([x16 IN c15
  WHERE x16]) END }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v21
    UNWIND $v.p8 AS f22
    CALL (n1, v21, f22) {
      MATCH ()-[r20:COOPERATES_WITH]->()
      USING INDEX SEEK r20:COOPERATES_WITH(network, form, v, id)
      WHERE r20.network = n1.id AND r20.form = f22 AND r20.v = v21 AND r20.id > ''
      RETURN r20 LIMIT 1001 }
    WITH r20 LIMIT 1001
    RETURN r20 } AS x23
  WITH size(x23) <= 1000 AS x24, COLLECT {
    CALL (n1, x23) {
      WITH x23
      WHERE size(x23) <= 1000
      UNWIND x23 AS r20
      UNWIND [startNode(r20), endNode(r20)] AS n19
      WITH DISTINCT n19
      WHERE toString($v.p10) < n19.sortKey < toString($v.p11)
      RETURN n19, n19.sortKey AS k18
      UNION ALL
      WITH x23
      WHERE size(x23) > 1000
      UNWIND $ranks AS v29
      CALL (v29, n1) {
        MATCH (n19:Stakeholder)
        USING INDEX SEEK n19:Stakeholder(network, rank, sortKey)
        WHERE n19.network = n1.id AND n19.rank = v29 AND toString($v.p10) < n19.sortKey < toString($v.p11)
        WITH n19 ORDER BY n19.network, n19.rank, n19.sortKey LIMIT $v.p13
        RETURN n19, n19.sortKey AS k18 }
      RETURN n19, k18 }
    WITH n19, k18 ORDER BY k18 LIMIT $v.p13
    RETURN n19 } AS c27
  WITH x24, c27, COLLECT {
    UNWIND c27 AS n19
    WITH n19, n19.sortKey AS k18
    WITH n19, k18
    WHERE (x24 OR EXISTS {
      MATCH (n19)-[r26:COOPERATES_WITH]-(o25)
      WHERE r26.v IN $ranks AND coalesce(r26.form = $v.p9, false) })
    WITH n19, k18 LIMIT $v.p12
    RETURN [k18, [n19.name]] } AS g28
  RETURN [g28, CASE WHEN size(c27) = $v.p13 THEN head([n19 IN [last(c27)] | n19.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    WITH COLLECT {
      UNWIND $ranks AS v21
      UNWIND $v.p8 AS f22
      CALL (n1, v21, f22) {
        MATCH ()-[r20:COOPERATES_WITH]->()
        USING INDEX SEEK r20:COOPERATES_WITH(network, form, v, id)
        WHERE r20.network = n1.id AND r20.form = f22 AND r20.v = v21 AND r20.id > ''
        RETURN r20 LIMIT 1001 }
      WITH r20 LIMIT 1001
      RETURN r20 } AS x23
    WITH size(x23) <= 1000 AS x24, x23
    CALL (n1, x23) {
      WITH x23
      WHERE size(x23) <= 1000
      UNWIND x23 AS r20
      UNWIND [startNode(r20), endNode(r20)] AS n19
      WITH DISTINCT n19
      WHERE '' < n19.sortKey < '􏿿'
      RETURN n19, n19.sortKey AS k18
      UNION ALL
      WITH x23
      WHERE size(x23) > 1000
      UNWIND $ranks AS v32
      CALL (v32, n1) {
        MATCH (n19:Stakeholder)
        USING INDEX SEEK n19:Stakeholder(network, rank, sortKey)
        WHERE n19.network = n1.id AND n19.rank = v32 AND '' < n19.sortKey < '􏿿'
        WITH n19 ORDER BY n19.network, n19.rank, n19.sortKey LIMIT 50001
        RETURN n19, n19.sortKey AS k18 }
      RETURN n19, k18 }
    WITH x24, n19 LIMIT 50001
    RETURN (x24 OR EXISTS {
      MATCH (n19)-[r26:COOPERATES_WITH]-(o25)
      WHERE r26.v IN $ranks AND coalesce(r26.form = $v.p9, false) }) } AS c30
  RETURN CASE WHEN size(c30) <= 50000 THEN size([x31 IN c30
  WHERE x31]) END })] AS x33
RETURN CASE WHEN n1 IS NULL THEN null ELSE x33 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p14})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v5
    UNWIND $v.p0 AS f6
    CALL (n1, v5, f6) {
      MATCH ()-[r4:COOPERATES_WITH]->()
      USING INDEX SEEK r4:COOPERATES_WITH(network, form, v, id)
      WHERE r4.network = n1.id AND r4.form = f6 AND r4.v = v5 AND r4.id > ''
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
      WHERE toString($v.p4) < n3.sortKey < toString($v.p5) AND n3.kind IN $v.p1
      RETURN n3, n3.sortKey AS k2
      UNION ALL
      WITH x7
      WHERE size(x7) > 1000
      UNWIND $ranks AS v14
      UNWIND $v.p1 AS f9
      CALL (v14, n1, f9) {
        MATCH (n3:Stakeholder)
        USING INDEX SEEK n3:Stakeholder(network, kind, rank, sortKey)
        WHERE n3.network = n1.id AND n3.kind = f9 AND n3.rank = v14 AND toString($v.p4) < n3.sortKey < toString($v.p5)
        WITH n3 ORDER BY n3.network, n3.kind, n3.rank, n3.sortKey LIMIT $v.p7
        RETURN n3, n3.sortKey AS k2 }
      RETURN n3, k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p7
    RETURN n3 } AS c12
  WITH x8, c12, COLLECT {
    UNWIND c12 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE EXISTS {
      MATCH (n3)-[r11:COOPERATES_WITH]-(o10)
      WHERE r11.v IN $ranks AND coalesce(r11.form = $v.p2, false) AND coalesce(CASE WHEN r11.a = n3.id THEN 'OUT' ELSE 'IN' END = $v.p3, false) }
    WITH n3, k2 LIMIT $v.p6
    RETURN [k2, [n3.name]] } AS g13
  RETURN [g13, CASE WHEN size(c12) = $v.p7 THEN head([n3 IN [last(c12)] | n3.sortKey]) END] }), head(COLLECT {
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
      RETURN r4 } AS x7
    WITH size(x7) <= 1000 AS x8, x7
    CALL (n1, x7) {
      WITH x7
      WHERE size(x7) <= 1000
      UNWIND x7 AS r4
      UNWIND [startNode(r4), endNode(r4)] AS n3
      WITH DISTINCT n3
      WHERE '' < n3.sortKey < '􏿿' AND n3.kind IN $v.p1
      RETURN n3, n3.sortKey AS k2
      UNION ALL
      WITH x7
      WHERE size(x7) > 1000
      UNWIND $ranks AS v17
      UNWIND $v.p1 AS f9
      CALL (v17, n1, f9) {
        MATCH (n3:Stakeholder)
        USING INDEX SEEK n3:Stakeholder(network, kind, rank, sortKey)
        WHERE n3.network = n1.id AND n3.kind = f9 AND n3.rank = v17 AND '' < n3.sortKey < '􏿿'
        WITH n3 ORDER BY n3.network, n3.kind, n3.rank, n3.sortKey LIMIT 50001
        RETURN n3, n3.sortKey AS k2 }
      RETURN n3, k2 }
    WITH x8, n3 LIMIT 50001
    RETURN EXISTS {
      MATCH (n3)-[r11:COOPERATES_WITH]-(o10)
      WHERE r11.v IN $ranks AND coalesce(r11.form = $v.p2, false) AND coalesce(CASE WHEN r11.a = n3.id THEN 'OUT' ELSE 'IN' END = $v.p3, false) } } AS c15
  RETURN CASE WHEN size(c15) <= 50000 THEN size([x16 IN c15
  WHERE x16]) END }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v21
    UNWIND $v.p8 AS f22
    CALL (n1, v21, f22) {
      MATCH ()-[r20:COOPERATES_WITH]->()
      USING INDEX SEEK r20:COOPERATES_WITH(network, form, v, id)
      WHERE r20.network = n1.id AND r20.form = f22 AND r20.v = v21 AND r20.id > ''
      RETURN r20 LIMIT 1001 }
    WITH r20 LIMIT 1001
    RETURN r20 } AS x23
  WITH size(x23) <= 1000 AS x24, COLLECT {
    CALL (n1, x23) {
      WITH x23
      WHERE size(x23) <= 1000
      UNWIND x23 AS r20
      UNWIND [startNode(r20), endNode(r20)] AS n19
      WITH DISTINCT n19
      WHERE toString($v.p10) < n19.sortKey < toString($v.p11)
      RETURN n19, n19.sortKey AS k18
      UNION ALL
      WITH x23
      WHERE size(x23) > 1000
      UNWIND $ranks AS v29
      CALL (v29, n1) {
        MATCH (n19:Stakeholder)
        USING INDEX SEEK n19:Stakeholder(network, rank, sortKey)
        WHERE n19.network = n1.id AND n19.rank = v29 AND toString($v.p10) < n19.sortKey < toString($v.p11)
        WITH n19 ORDER BY n19.network, n19.rank, n19.sortKey LIMIT $v.p13
        RETURN n19, n19.sortKey AS k18 }
      RETURN n19, k18 }
    WITH n19, k18 ORDER BY k18 LIMIT $v.p13
    RETURN n19 } AS c27
  WITH x24, c27, COLLECT {
    UNWIND c27 AS n19
    WITH n19, n19.sortKey AS k18
    WITH n19, k18
    WHERE (x24 OR EXISTS {
      MATCH (n19)-[r26:COOPERATES_WITH]-(o25)
      WHERE r26.v IN $ranks AND coalesce(r26.form = $v.p9, false) })
    WITH n19, k18 LIMIT $v.p12
    RETURN [k18, [n19.name]] } AS g28
  RETURN [g28, CASE WHEN size(c27) = $v.p13 THEN head([n19 IN [last(c27)] | n19.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    WITH COLLECT {
      UNWIND $ranks AS v21
      UNWIND $v.p8 AS f22
      CALL (n1, v21, f22) {
        MATCH ()-[r20:COOPERATES_WITH]->()
        USING INDEX SEEK r20:COOPERATES_WITH(network, form, v, id)
        WHERE r20.network = n1.id AND r20.form = f22 AND r20.v = v21 AND r20.id > ''
        RETURN r20 LIMIT 1001 }
      WITH r20 LIMIT 1001
      RETURN r20 } AS x23
    WITH size(x23) <= 1000 AS x24, x23
    CALL (n1, x23) {
      WITH x23
      WHERE size(x23) <= 1000
      UNWIND x23 AS r20
      UNWIND [startNode(r20), endNode(r20)] AS n19
      WITH DISTINCT n19
      WHERE '' < n19.sortKey < '􏿿'
      RETURN n19, n19.sortKey AS k18
      UNION ALL
      WITH x23
      WHERE size(x23) > 1000
      UNWIND $ranks AS v32
      CALL (v32, n1) {
        MATCH (n19:Stakeholder)
        USING INDEX SEEK n19:Stakeholder(network, rank, sortKey)
        WHERE n19.network = n1.id AND n19.rank = v32 AND '' < n19.sortKey < '􏿿'
        WITH n19 ORDER BY n19.network, n19.rank, n19.sortKey LIMIT 50001
        RETURN n19, n19.sortKey AS k18 }
      RETURN n19, k18 }
    WITH x24, n19 LIMIT 50001
    RETURN (x24 OR EXISTS {
      MATCH (n19)-[r26:COOPERATES_WITH]-(o25)
      WHERE r26.v IN $ranks AND coalesce(r26.form = $v.p9, false) }) } AS c30
  RETURN CASE WHEN size(c30) <= 50000 THEN size([x31 IN c30
  WHERE x31]) END })] AS x33
RETURN CASE WHEN n1 IS NULL THEN null ELSE x33 END AS answer
