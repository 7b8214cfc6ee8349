// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p17})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v7
    CALL (v7, n1) {
      MATCH (n3:Stakeholder)
      USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
      WHERE n3.network = n1.id AND n3.rank = v7 AND toString($v.p1) < n3.sortKey < toString($v.p2)
      WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p4
      RETURN n3, n3.sortKey AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p4
    RETURN n3 } AS c5
  WITH c5, COLLECT {
    UNWIND c5 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE coalesce(COUNT {
      MATCH (o4:Citation)
      WHERE o4.subject = n3.id AND o4.rank IN $ranks AND o4.id > '' AND o4.stance = 'SUPPORTS'
      RETURN DISTINCT o4.source } = $v.p0, false)
    WITH n3, k2 LIMIT $v.p3
    RETURN [k2, [n3.name]] } AS g6
  RETURN [g6, CASE WHEN size(c5) = $v.p4 THEN head([n3 IN [last(c5)] | n3.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v10
    CALL (v10, n1) {
      MATCH (n3:Stakeholder)
      USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
      WHERE n3.network = n1.id AND n3.rank = v10 AND '' < n3.sortKey < '􏿿'
      WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT 50001
      RETURN n3, n3.sortKey AS k2 }
    WITH n3 LIMIT 50001
    RETURN coalesce(COUNT {
      MATCH (o4:Citation)
      WHERE o4.subject = n3.id AND o4.rank IN $ranks AND o4.id > '' AND o4.stance = 'SUPPORTS'
      RETURN DISTINCT o4.source } = $v.p0, false) } AS c8
  RETURN CASE WHEN size(c8) <= 50000 THEN size([x9 IN c8
  WHERE x9]) END }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v20
    CALL (v20, n1) {
      MATCH ()-[r12:COOPERATES_WITH]->()
      USING INDEX SEEK r12:COOPERATES_WITH(network, v, id)
      WHERE r12.network = n1.id AND r12.v = v20 AND toString($v.p8) < r12.id < toString($v.p9)
      WITH r12 ORDER BY r12.network, r12.v, r12.id LIMIT $v.p11
      RETURN r12, r12.id AS k11 }
    WITH r12, k11 ORDER BY k11 LIMIT $v.p11
    RETURN r12 } AS c18
  WITH c18, COLLECT {
    UNWIND c18 AS r12
    WITH r12, r12.id AS k11
    WITH r12, k11
    WHERE EXISTS {
      MATCH (o15:Entity {id: r12.a})
      WHERE coalesce(COUNT {
        MATCH (o16:Citation)
        WHERE o16.subject = o15.id AND o16.rank IN $ranks AND o16.id > '' AND o16.stance = 'SUPPORTS'
        RETURN DISTINCT o16.source } = $v.p5, false) } AND coalesce(COUNT {
      MATCH (o17:Citation)
      WHERE o17.subject = r12.id AND o17.rank IN $ranks AND o17.id > '' AND o17.stance = 'SUPPORTS'
      RETURN DISTINCT o17.source } < $v.p6, false) AND coalesce(COUNT {
      MATCH (o17:Citation)
      WHERE o17.subject = r12.id AND o17.rank IN $ranks AND o17.id > '' AND o17.stance = 'SUPPORTS'
      RETURN DISTINCT o17.source } >= $v.p7, false)
    WITH r12, k11 LIMIT $v.p10
    RETURN [k11, [r12.id]] } AS g19
  RETURN [g19, CASE WHEN size(c18) = $v.p11 THEN head([r12 IN [last(c18)] | r12.id]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v28
    CALL (v28, n1) {
      MATCH (n22:Need)
      USING INDEX SEEK n22:Need(network, rank, sortKey)
      WHERE n22.network = n1.id AND n22.rank = v28 AND toString($v.p13) < n22.sortKey < toString($v.p14)
      WITH n22 ORDER BY n22.network, n22.rank, n22.sortKey LIMIT $v.p16
      RETURN n22, n22.sortKey AS k21 }
    WITH n22, k21 ORDER BY k21 LIMIT $v.p16
    RETURN n22 } AS c26
  WITH c26, COLLECT {
    UNWIND c26 AS n22
    WITH n22, n22.sortKey AS k21
    WITH n22, k21
    WHERE EXISTS {
      MATCH (n22)<-[r24:HAS_NEED]-(o23)
      WHERE r24.v IN $ranks AND coalesce(COUNT {
        MATCH (o25:Citation)
        WHERE o25.subject = o23.id AND o25.rank IN $ranks AND o25.id > '' AND o25.stance = 'SUPPORTS'
        RETURN DISTINCT o25.source } IN $v.p12, false) }
    WITH n22, k21 LIMIT $v.p15
    RETURN [k21, [n22.name]] } AS g27
  RETURN [g27, CASE WHEN size(c26) = $v.p16 THEN head([n22 IN [last(c26)] | n22.sortKey]) END] })] AS x29
RETURN CASE WHEN n1 IS NULL THEN null ELSE x29 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p17})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v7
    CALL (v7, n1) {
      MATCH (n3:Stakeholder)
      USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
      WHERE n3.network = n1.id AND n3.rank = v7 AND toString($v.p1) < n3.sortKey < toString($v.p2)
      WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p4
      RETURN n3, n3.sortKey AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p4
    RETURN n3 } AS c5
  WITH c5, COLLECT {
    UNWIND c5 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE coalesce(COUNT {
      MATCH (o4:Citation)
      WHERE o4.subject = n3.id AND o4.rank IN $ranks AND o4.id > '' AND o4.stance = 'SUPPORTS'
      RETURN DISTINCT o4.source } = $v.p0, false)
    WITH n3, k2 LIMIT $v.p3
    RETURN [k2, [n3.name]] } AS g6
  RETURN [g6, CASE WHEN size(c5) = $v.p4 THEN head([n3 IN [last(c5)] | n3.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v10
    CALL (v10, n1) {
      MATCH (n3:Stakeholder)
      USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
      WHERE n3.network = n1.id AND n3.rank = v10 AND '' < n3.sortKey < '􏿿'
      WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT 50001
      RETURN n3, n3.sortKey AS k2 }
    WITH n3 LIMIT 50001
    RETURN coalesce(COUNT {
      MATCH (o4:Citation)
      WHERE o4.subject = n3.id AND o4.rank IN $ranks AND o4.id > '' AND o4.stance = 'SUPPORTS'
      RETURN DISTINCT o4.source } = $v.p0, false) } AS c8
  RETURN CASE WHEN size(c8) <= 50000 THEN size([x9 IN c8
  WHERE x9]) END }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v20
    CALL (v20, n1) {
      MATCH ()-[r12:COOPERATES_WITH]->()
      USING INDEX SEEK r12:COOPERATES_WITH(network, v, id)
      WHERE r12.network = n1.id AND r12.v = v20 AND toString($v.p8) < r12.id < toString($v.p9)
      WITH r12 ORDER BY r12.network, r12.v, r12.id LIMIT $v.p11
      RETURN r12, r12.id AS k11 }
    WITH r12, k11 ORDER BY k11 LIMIT $v.p11
    RETURN r12 } AS c18
  WITH c18, COLLECT {
    UNWIND c18 AS r12
    WITH r12, r12.id AS k11
    WITH r12, k11
    WHERE EXISTS {
      MATCH (o15:Entity {id: r12.a})
      WHERE coalesce(COUNT {
        MATCH (o16:Citation)
        WHERE o16.subject = o15.id AND o16.rank IN $ranks AND o16.id > '' AND o16.stance = 'SUPPORTS'
        RETURN DISTINCT o16.source } = $v.p5, false) } AND coalesce(COUNT {
      MATCH (o17:Citation)
      WHERE o17.subject = r12.id AND o17.rank IN $ranks AND o17.id > '' AND o17.stance = 'SUPPORTS'
      RETURN DISTINCT o17.source } < $v.p6, false) AND coalesce(COUNT {
      MATCH (o17:Citation)
      WHERE o17.subject = r12.id AND o17.rank IN $ranks AND o17.id > '' AND o17.stance = 'SUPPORTS'
      RETURN DISTINCT o17.source } >= $v.p7, false)
    WITH r12, k11 LIMIT $v.p10
    RETURN [k11, [r12.id]] } AS g19
  RETURN [g19, CASE WHEN size(c18) = $v.p11 THEN head([r12 IN [last(c18)] | r12.id]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v28
    CALL (v28, n1) {
      MATCH (n22:Need)
      USING INDEX SEEK n22:Need(network, rank, sortKey)
      WHERE n22.network = n1.id AND n22.rank = v28 AND toString($v.p13) < n22.sortKey < toString($v.p14)
      WITH n22 ORDER BY n22.network, n22.rank, n22.sortKey LIMIT $v.p16
      RETURN n22, n22.sortKey AS k21 }
    WITH n22, k21 ORDER BY k21 LIMIT $v.p16
    RETURN n22 } AS c26
  WITH c26, COLLECT {
    UNWIND c26 AS n22
    WITH n22, n22.sortKey AS k21
    WITH n22, k21
    WHERE EXISTS {
      MATCH (n22)<-[r24:HAS_NEED]-(o23)
      WHERE r24.v IN $ranks AND coalesce(COUNT {
        MATCH (o25:Citation)
        WHERE o25.subject = o23.id AND o25.rank IN $ranks AND o25.id > '' AND o25.stance = 'SUPPORTS'
        RETURN DISTINCT o25.source } IN $v.p12, false) }
    WITH n22, k21 LIMIT $v.p15
    RETURN [k21, [n22.name]] } AS g27
  RETURN [g27, CASE WHEN size(c26) = $v.p16 THEN head([n22 IN [last(c26)] | n22.sortKey]) END] })] AS x29
RETURN CASE WHEN n1 IS NULL THEN null ELSE x29 END AS answer
