// RESTRICTED
OPTIONAL
MATCH (n1:Entity {id: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [[n1.type, CASE WHEN n1.type IN ['NGO'] THEN head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v9
    CALL (v9, n1) {
      MATCH (o3)-[r4:COOPERATES_WITH]->()
      USING INDEX SEEK r4:COOPERATES_WITH(b, v, nb)
      WHERE r4.b = n1.id AND r4.v = v9 AND toString($v.p6) < r4.nb < toString($v.p5)
      WITH r4, o3 ORDER BY r4.b DESC, r4.v DESC, r4.nb DESC LIMIT $v.p8
      RETURN r4, o3, r4.nb AS k2 UNION ALL
      MATCH ()-[r4:COOPERATES_WITH]->(o3)
      USING INDEX SEEK r4:COOPERATES_WITH(a, v, na)
      WHERE r4.a = n1.id AND r4.v = v9 AND toString($v.p6) < r4.na < toString($v.p5)
      WITH r4, o3 ORDER BY r4.a DESC, r4.v DESC, r4.na DESC LIMIT $v.p8
      RETURN r4, o3, r4.na AS k2 }
    WITH r4, k2 ORDER BY k2 DESC LIMIT $v.p8
    RETURN r4 } AS c7
  WITH c7, COLLECT {
    UNWIND c7 AS r4
    WITH r4, CASE WHEN r4.a = n1.id THEN r4.na ELSE r4.nb END AS k2
    WITH r4, CASE WHEN r4.a = n1.id THEN endNode(r4) ELSE startNode(r4) END AS o3, k2
    WHERE coalesce(r4.formality = $v.p1, false) AND coalesce(o3.kind = $v.p2, false) AND r4.sinceMax <= $v.p3 AND ((r4.until IS NULL AND coalesce(r4.status, '') <> 'ENDED') OR r4.untilMin >= $v.p4)
    WITH r4, o3, k2, startNode(r4) AS a5, endNode(r4) AS b6 LIMIT $v.p7
    RETURN [k2, [o3.name], [[a5.name]]] } AS g8
  RETURN [g8, CASE WHEN size(c7) = $v.p8 THEN head([r4 IN [last(c7)] | CASE WHEN r4.a = n1.id THEN r4.na ELSE r4.nb END]) END] }) END, CASE WHEN n1.type IN ['NGO'] THEN head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v12
    CALL (v12, n1) {
      MATCH (o3)-[r4:COOPERATES_WITH]->()
      USING INDEX SEEK r4:COOPERATES_WITH(b, v, nb)
      WHERE r4.b = n1.id AND r4.v = v12 AND '' < r4.nb < '􏿿'
      WITH r4, o3 ORDER BY r4.b, r4.v, r4.nb LIMIT 50001
      RETURN r4, o3, r4.nb AS k2 UNION ALL
      MATCH ()-[r4:COOPERATES_WITH]->(o3)
      USING INDEX SEEK r4:COOPERATES_WITH(a, v, na)
      WHERE r4.a = n1.id AND r4.v = v12 AND '' < r4.na < '􏿿'
      WITH r4, o3 ORDER BY r4.a, r4.v, r4.na LIMIT 50001
      RETURN r4, o3, r4.na AS k2 }
    WITH r4, o3 LIMIT 50001
    RETURN coalesce(r4.formality = $v.p1, false) AND coalesce(o3.kind = $v.p2, false) AND r4.sinceMax <= $v.p3 AND ((r4.until IS NULL AND coalesce(r4.status, '') <> 'ENDED') OR r4.untilMin >= $v.p4) } AS c10
  RETURN CASE WHEN size(c10) <= 50000 THEN size([x11 IN c10
  WHERE x11]) END }) END, CASE WHEN n1.type IN ['NGO'] THEN head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v21
    CALL (v21, n1) {
      MATCH (o14)-[r15:PARTNER]->()
      USING INDEX SEEK r15:PARTNER(b, v, nb)
      WHERE r15.b = n1.id AND r15.v = v21 AND toString($v.p11) < r15.nb < toString($v.p12)
      WITH r15, o14 ORDER BY r15.b, r15.v, r15.nb LIMIT $v.p14
      RETURN r15, o14, r15.nb AS k13 UNION ALL
      MATCH ()-[r15:PARTNER]->(o14)
      USING INDEX SEEK r15:PARTNER(a, v, na)
      WHERE r15.a = n1.id AND r15.v = v21 AND toString($v.p11) < r15.na < toString($v.p12)
      WITH r15, o14 ORDER BY r15.a, r15.v, r15.na LIMIT $v.p14
      RETURN r15, o14, r15.na AS k13 }
    WITH r15, k13 ORDER BY k13 LIMIT $v.p14
    RETURN r15 } AS c19
  WITH c19, COLLECT {
    UNWIND c19 AS r15
    WITH r15, CASE WHEN r15.a = n1.id THEN r15.na ELSE r15.nb END AS k13
    WITH r15, CASE WHEN r15.a = n1.id THEN endNode(r15) ELSE startNode(r15) END AS o14, k13
    WHERE EXISTS {
      MATCH (n1)-[r18:COOPERATES_WITH]-(o14)
      WHERE r18.v IN $ranks AND r18.formFamily <> 'negative' AND r18.sinceMin <= $v.p10 AND r18.untilMax >= $v.p9 }
    WITH r15, o14, k13 LIMIT $v.p13
    RETURN [k13, [o14.name]] } AS g20
  RETURN [g20, CASE WHEN size(c19) = $v.p14 THEN head([r15 IN [last(c19)] | CASE WHEN r15.a = n1.id THEN r15.na ELSE r15.nb END]) END] }) END, CASE WHEN n1.type IN ['NGO'] THEN head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v24
    CALL (v24, n1) {
      MATCH (o14)-[r15:PARTNER]->()
      USING INDEX SEEK r15:PARTNER(b, v, nb)
      WHERE r15.b = n1.id AND r15.v = v24 AND '' < r15.nb < '􏿿'
      WITH r15, o14 ORDER BY r15.b, r15.v, r15.nb LIMIT 50001
      RETURN r15, o14, r15.nb AS k13 UNION ALL
      MATCH ()-[r15:PARTNER]->(o14)
      USING INDEX SEEK r15:PARTNER(a, v, na)
      WHERE r15.a = n1.id AND r15.v = v24 AND '' < r15.na < '􏿿'
      WITH r15, o14 ORDER BY r15.a, r15.v, r15.na LIMIT 50001
      RETURN r15, o14, r15.na AS k13 }
    WITH r15, o14 LIMIT 50001
    RETURN EXISTS {
      MATCH (n1)-[r18:COOPERATES_WITH]-(o14)
      WHERE r18.v IN $ranks AND r18.formFamily <> 'negative' AND r18.sinceMin <= $v.p10 AND r18.untilMax >= $v.p9 } } AS c22
  RETURN CASE WHEN size(c22) <= 50000 THEN size([x23 IN c22
  WHERE x23]) END }) END]] AS x28
RETURN CASE WHEN n1 IS NULL THEN head(COLLECT {
  MATCH (a26)-[r25:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b27)
  USING INDEX SEEK r25:COOPERATES_WITH(id)
  USING INDEX SEEK r25:HAS_NEED(id)
  USING INDEX SEEK r25:ADDRESSES(id)
  USING INDEX SEEK r25:HOLDS_RESOURCE(id)
  USING INDEX SEEK r25:USES(id)
  USING INDEX SEEK r25:PART_OF(id)
  USING INDEX SEEK r25:LOCATED_IN(id)
  USING INDEX SEEK r25:ABOUT(id)
  USING INDEX SEEK r25:MEMBER_OF(id)
  USING INDEX SEEK r25:ROLE(id)
  WHERE r25.id = $v.p0 AND r25.v IN $ranks
  RETURN CASE WHEN type(r25) IN ['COOPERATES_WITH'] THEN ['Cooperation', []] WHEN type(r25) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', []] WHEN type(r25) IN ['MEMBER_OF'] THEN ['Membership', []] WHEN type(r25) IN ['ROLE'] THEN ['Role', []] END }) ELSE x28 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity {id: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [[n1.type, CASE WHEN n1.type IN ['NGO'] THEN head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v9
    CALL (v9, n1) {
      MATCH (o3)-[r4:COOPERATES_WITH]->()
      USING INDEX SEEK r4:COOPERATES_WITH(b, v, nb)
      WHERE r4.b = n1.id AND r4.v = v9 AND toString($v.p6) < r4.nb < toString($v.p5)
      WITH r4, o3 ORDER BY r4.b DESC, r4.v DESC, r4.nb DESC LIMIT $v.p8
      RETURN r4, o3, r4.nb AS k2 UNION ALL
      MATCH ()-[r4:COOPERATES_WITH]->(o3)
      USING INDEX SEEK r4:COOPERATES_WITH(a, v, na)
      WHERE r4.a = n1.id AND r4.v = v9 AND toString($v.p6) < r4.na < toString($v.p5)
      WITH r4, o3 ORDER BY r4.a DESC, r4.v DESC, r4.na DESC LIMIT $v.p8
      RETURN r4, o3, r4.na AS k2 }
    WITH r4, k2 ORDER BY k2 DESC LIMIT $v.p8
    RETURN r4 } AS c7
  WITH c7, COLLECT {
    UNWIND c7 AS r4
    WITH r4, CASE WHEN r4.a = n1.id THEN r4.na ELSE r4.nb END AS k2
    WITH r4, CASE WHEN r4.a = n1.id THEN endNode(r4) ELSE startNode(r4) END AS o3, k2
    WHERE coalesce(r4.formality = $v.p1, false) AND coalesce(o3.kind = $v.p2, false) AND r4.sinceMax <= $v.p3 AND ((r4.until IS NULL AND coalesce(r4.status, '') <> 'ENDED') OR r4.untilMin >= $v.p4)
    WITH r4, o3, k2, startNode(r4) AS a5, endNode(r4) AS b6 LIMIT $v.p7
    RETURN [k2, [o3.name], [[a5.name]]] } AS g8
  RETURN [g8, CASE WHEN size(c7) = $v.p8 THEN head([r4 IN [last(c7)] | CASE WHEN r4.a = n1.id THEN r4.na ELSE r4.nb END]) END] }) END, CASE WHEN n1.type IN ['NGO'] THEN head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v12
    CALL (v12, n1) {
      MATCH (o3)-[r4:COOPERATES_WITH]->()
      USING INDEX SEEK r4:COOPERATES_WITH(b, v, nb)
      WHERE r4.b = n1.id AND r4.v = v12 AND '' < r4.nb < '􏿿'
      WITH r4, o3 ORDER BY r4.b, r4.v, r4.nb LIMIT 50001
      RETURN r4, o3, r4.nb AS k2 UNION ALL
      MATCH ()-[r4:COOPERATES_WITH]->(o3)
      USING INDEX SEEK r4:COOPERATES_WITH(a, v, na)
      WHERE r4.a = n1.id AND r4.v = v12 AND '' < r4.na < '􏿿'
      WITH r4, o3 ORDER BY r4.a, r4.v, r4.na LIMIT 50001
      RETURN r4, o3, r4.na AS k2 }
    WITH r4, o3 LIMIT 50001
    RETURN coalesce(r4.formality = $v.p1, false) AND coalesce(o3.kind = $v.p2, false) AND r4.sinceMax <= $v.p3 AND ((r4.until IS NULL AND coalesce(r4.status, '') <> 'ENDED') OR r4.untilMin >= $v.p4) } AS c10
  RETURN CASE WHEN size(c10) <= 50000 THEN size([x11 IN c10
  WHERE x11]) END }) END, CASE WHEN n1.type IN ['NGO'] THEN head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v21
    CALL (v21, n1) {
      MATCH (o14)-[r15:PARTNER]->()
      USING INDEX SEEK r15:PARTNER(b, v, nb)
      WHERE r15.b = n1.id AND r15.v = v21 AND toString($v.p11) < r15.nb < toString($v.p12)
      WITH r15, o14 ORDER BY r15.b, r15.v, r15.nb LIMIT $v.p14
      RETURN r15, o14, r15.nb AS k13 UNION ALL
      MATCH ()-[r15:PARTNER]->(o14)
      USING INDEX SEEK r15:PARTNER(a, v, na)
      WHERE r15.a = n1.id AND r15.v = v21 AND toString($v.p11) < r15.na < toString($v.p12)
      WITH r15, o14 ORDER BY r15.a, r15.v, r15.na LIMIT $v.p14
      RETURN r15, o14, r15.na AS k13 }
    WITH r15, k13 ORDER BY k13 LIMIT $v.p14
    RETURN r15 } AS c19
  WITH c19, COLLECT {
    UNWIND c19 AS r15
    WITH r15, CASE WHEN r15.a = n1.id THEN r15.na ELSE r15.nb END AS k13
    WITH r15, CASE WHEN r15.a = n1.id THEN endNode(r15) ELSE startNode(r15) END AS o14, k13
    WHERE EXISTS {
      MATCH (n1)-[r18:COOPERATES_WITH]-(o14)
      WHERE r18.v IN $ranks AND r18.formFamily <> 'negative' AND r18.sinceMin <= $v.p10 AND r18.untilMax >= $v.p9 }
    WITH r15, o14, k13 LIMIT $v.p13
    RETURN [k13, [o14.name]] } AS g20
  RETURN [g20, CASE WHEN size(c19) = $v.p14 THEN head([r15 IN [last(c19)] | CASE WHEN r15.a = n1.id THEN r15.na ELSE r15.nb END]) END] }) END, CASE WHEN n1.type IN ['NGO'] THEN head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v24
    CALL (v24, n1) {
      MATCH (o14)-[r15:PARTNER]->()
      USING INDEX SEEK r15:PARTNER(b, v, nb)
      WHERE r15.b = n1.id AND r15.v = v24 AND '' < r15.nb < '􏿿'
      WITH r15, o14 ORDER BY r15.b, r15.v, r15.nb LIMIT 50001
      RETURN r15, o14, r15.nb AS k13 UNION ALL
      MATCH ()-[r15:PARTNER]->(o14)
      USING INDEX SEEK r15:PARTNER(a, v, na)
      WHERE r15.a = n1.id AND r15.v = v24 AND '' < r15.na < '􏿿'
      WITH r15, o14 ORDER BY r15.a, r15.v, r15.na LIMIT 50001
      RETURN r15, o14, r15.na AS k13 }
    WITH r15, o14 LIMIT 50001
    RETURN EXISTS {
      MATCH (n1)-[r18:COOPERATES_WITH]-(o14)
      WHERE r18.v IN $ranks AND r18.formFamily <> 'negative' AND r18.sinceMin <= $v.p10 AND r18.untilMax >= $v.p9 } } AS c22
  RETURN CASE WHEN size(c22) <= 50000 THEN size([x23 IN c22
  WHERE x23]) END }) END]] AS x28
RETURN CASE WHEN n1 IS NULL THEN head(COLLECT {
  MATCH (a26)-[r25:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b27)
  USING INDEX SEEK r25:COOPERATES_WITH(id)
  USING INDEX SEEK r25:HAS_NEED(id)
  USING INDEX SEEK r25:ADDRESSES(id)
  USING INDEX SEEK r25:HOLDS_RESOURCE(id)
  USING INDEX SEEK r25:USES(id)
  USING INDEX SEEK r25:PART_OF(id)
  USING INDEX SEEK r25:LOCATED_IN(id)
  USING INDEX SEEK r25:ABOUT(id)
  USING INDEX SEEK r25:MEMBER_OF(id)
  USING INDEX SEEK r25:ROLE(id)
  WHERE r25.id = $v.p0 AND r25.v IN $ranks
  RETURN CASE WHEN type(r25) IN ['COOPERATES_WITH'] THEN ['Cooperation', []] WHEN type(r25) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', []] WHEN type(r25) IN ['MEMBER_OF'] THEN ['Membership', []] WHEN type(r25) IN ['ROLE'] THEN ['Role', []] END }) ELSE x28 END AS answer
