// RESTRICTED
OPTIONAL
MATCH (n1:Entity {id: $p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.type, COLLECT {
  UNWIND CASE WHEN n1.type IN ['NGO'] THEN $ranks ELSE [] END AS v7
  CALL (v7, n1) {
    MATCH (o3)-[r4:COOPERATES_WITH]->()
    USING INDEX SEEK r4:COOPERATES_WITH(b, v, id)
    WHERE r4.b = n1.id AND r4.v = v7 AND $p1 < r4.id < $p2
    WITH r4, o3 ORDER BY r4.b DESC, r4.v DESC, r4.id DESC LIMIT $p3
    RETURN r4, o3, r4.id AS k2 UNION ALL
    MATCH ()-[r4:COOPERATES_WITH]->(o3)
    USING INDEX SEEK r4:COOPERATES_WITH(a, v, id)
    WHERE r4.a = n1.id AND r4.v = v7 AND $p1 < r4.id < $p2
    WITH r4, o3 ORDER BY r4.a DESC, r4.v DESC, r4.id DESC LIMIT $p3
    RETURN r4, o3, r4.id AS k2 }
  WITH r4, o3, k2, startNode(r4) AS a5, endNode(r4) AS b6 ORDER BY k2 DESC LIMIT $p3
  RETURN [k2, [[a5.type, a5.name], [b6.type, b6.name]]] }] AS x20
RETURN CASE WHEN n1 IS NULL THEN coalesce(head(COLLECT {
  CALL () {
    MATCH ()-[r8:COOPERATES_WITH]->()
    USING INDEX SEEK r8:COOPERATES_WITH(id)
    WHERE r8.id = $p0 AND r8.v IN $ranks
    RETURN r8 }
  WITH r8, startNode(r8) AS a9, endNode(r8) AS b10
  RETURN ['Cooperation', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r11:HAS_NEED]->()
    USING INDEX SEEK r11:HAS_NEED(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:ADDRESSES]->()
    USING INDEX SEEK r11:ADDRESSES(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:HOLDS_RESOURCE]->()
    USING INDEX SEEK r11:HOLDS_RESOURCE(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:USES]->()
    USING INDEX SEEK r11:USES(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:PART_OF]->()
    USING INDEX SEEK r11:PART_OF(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:LOCATED_IN]->()
    USING INDEX SEEK r11:LOCATED_IN(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:ABOUT]->()
    USING INDEX SEEK r11:ABOUT(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 }
  WITH r11, startNode(r11) AS a12, endNode(r11) AS b13
  RETURN ['Link', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r14:MEMBER_OF]->()
    USING INDEX SEEK r14:MEMBER_OF(id)
    WHERE r14.id = $p0 AND r14.v IN $ranks
    RETURN r14 }
  WITH r14, startNode(r14) AS a15, endNode(r14) AS b16
  RETURN ['Membership', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r17:ROLE]->()
    USING INDEX SEEK r17:ROLE(id)
    WHERE r17.id = $p0 AND r17.v IN $ranks
    RETURN r17 }
  WITH r17, startNode(r17) AS a18, endNode(r17) AS b19
  RETURN ['Role', []] })) ELSE x20 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity {id: $p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.type, COLLECT {
  UNWIND CASE WHEN n1.type IN ['NGO'] THEN $ranks ELSE [] END AS v7
  CALL (v7, n1) {
    MATCH (o3)-[r4:COOPERATES_WITH]->()
    USING INDEX SEEK r4:COOPERATES_WITH(b, v, id)
    WHERE r4.b = n1.id AND r4.v = v7 AND $p1 < r4.id < $p2
    WITH r4, o3 ORDER BY r4.b DESC, r4.v DESC, r4.id DESC LIMIT $p3
    RETURN r4, o3, r4.id AS k2 UNION ALL
    MATCH ()-[r4:COOPERATES_WITH]->(o3)
    USING INDEX SEEK r4:COOPERATES_WITH(a, v, id)
    WHERE r4.a = n1.id AND r4.v = v7 AND $p1 < r4.id < $p2
    WITH r4, o3 ORDER BY r4.a DESC, r4.v DESC, r4.id DESC LIMIT $p3
    RETURN r4, o3, r4.id AS k2 }
  WITH r4, o3, k2, startNode(r4) AS a5, endNode(r4) AS b6 ORDER BY k2 DESC LIMIT $p3
  RETURN [k2, [[a5.type, a5.name], [b6.type, b6.name]]] }] AS x20
RETURN CASE WHEN n1 IS NULL THEN coalesce(head(COLLECT {
  CALL () {
    MATCH ()-[r8:COOPERATES_WITH]->()
    USING INDEX SEEK r8:COOPERATES_WITH(id)
    WHERE r8.id = $p0 AND r8.v IN $ranks
    RETURN r8 }
  WITH r8, startNode(r8) AS a9, endNode(r8) AS b10
  RETURN ['Cooperation', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r11:HAS_NEED]->()
    USING INDEX SEEK r11:HAS_NEED(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:ADDRESSES]->()
    USING INDEX SEEK r11:ADDRESSES(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:HOLDS_RESOURCE]->()
    USING INDEX SEEK r11:HOLDS_RESOURCE(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:USES]->()
    USING INDEX SEEK r11:USES(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:PART_OF]->()
    USING INDEX SEEK r11:PART_OF(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:LOCATED_IN]->()
    USING INDEX SEEK r11:LOCATED_IN(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 UNION ALL
    MATCH ()-[r11:ABOUT]->()
    USING INDEX SEEK r11:ABOUT(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 }
  WITH r11, startNode(r11) AS a12, endNode(r11) AS b13
  RETURN ['Link', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r14:MEMBER_OF]->()
    USING INDEX SEEK r14:MEMBER_OF(id)
    WHERE r14.id = $p0 AND r14.v IN $ranks
    RETURN r14 }
  WITH r14, startNode(r14) AS a15, endNode(r14) AS b16
  RETURN ['Membership', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r17:ROLE]->()
    USING INDEX SEEK r17:ROLE(id)
    WHERE r17.id = $p0 AND r17.v IN $ranks
    RETURN r17 }
  WITH r17, startNode(r17) AS a18, endNode(r17) AS b19
  RETURN ['Role', []] })) ELSE x20 END AS answer
