// RESTRICTED
OPTIONAL
MATCH (n1:Entity {id: $p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.type, n1.id, n1.name] AS x14
RETURN CASE WHEN n1 IS NULL THEN coalesce(head(COLLECT {
  CALL () {
    MATCH ()-[r2:COOPERATES_WITH]->()
    USING INDEX SEEK r2:COOPERATES_WITH(id)
    WHERE r2.id = $p0 AND r2.v IN $ranks
    RETURN r2 }
  WITH r2, startNode(r2) AS a3, endNode(r2) AS b4
  RETURN ['Cooperation', [r2.id, r2.form, [a3.type, a3.name]]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r5:HAS_NEED]->()
    USING INDEX SEEK r5:HAS_NEED(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:ADDRESSES]->()
    USING INDEX SEEK r5:ADDRESSES(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:HOLDS_RESOURCE]->()
    USING INDEX SEEK r5:HOLDS_RESOURCE(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:USES]->()
    USING INDEX SEEK r5:USES(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:PART_OF]->()
    USING INDEX SEEK r5:PART_OF(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:LOCATED_IN]->()
    USING INDEX SEEK r5:LOCATED_IN(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:ABOUT]->()
    USING INDEX SEEK r5:ABOUT(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 }
  WITH r5, startNode(r5) AS a6, endNode(r5) AS b7
  RETURN ['Link', [r5.id]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r8:MEMBER_OF]->()
    USING INDEX SEEK r8:MEMBER_OF(id)
    WHERE r8.id = $p0 AND r8.v IN $ranks
    RETURN r8 }
  WITH r8, startNode(r8) AS a9, endNode(r8) AS b10
  RETURN ['Membership', [r8.id]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r11:ROLE]->()
    USING INDEX SEEK r11:ROLE(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 }
  WITH r11, startNode(r11) AS a12, endNode(r11) AS b13
  RETURN ['Role', [r11.id]] })) ELSE x14 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity {id: $p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.type, n1.id, n1.name] AS x14
RETURN CASE WHEN n1 IS NULL THEN coalesce(head(COLLECT {
  CALL () {
    MATCH ()-[r2:COOPERATES_WITH]->()
    USING INDEX SEEK r2:COOPERATES_WITH(id)
    WHERE r2.id = $p0 AND r2.v IN $ranks
    RETURN r2 }
  WITH r2, startNode(r2) AS a3, endNode(r2) AS b4
  RETURN ['Cooperation', [r2.id, r2.form, [a3.type, a3.name]]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r5:HAS_NEED]->()
    USING INDEX SEEK r5:HAS_NEED(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:ADDRESSES]->()
    USING INDEX SEEK r5:ADDRESSES(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:HOLDS_RESOURCE]->()
    USING INDEX SEEK r5:HOLDS_RESOURCE(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:USES]->()
    USING INDEX SEEK r5:USES(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:PART_OF]->()
    USING INDEX SEEK r5:PART_OF(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:LOCATED_IN]->()
    USING INDEX SEEK r5:LOCATED_IN(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 UNION ALL
    MATCH ()-[r5:ABOUT]->()
    USING INDEX SEEK r5:ABOUT(id)
    WHERE r5.id = $p0 AND r5.v IN $ranks
    RETURN r5 }
  WITH r5, startNode(r5) AS a6, endNode(r5) AS b7
  RETURN ['Link', [r5.id]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r8:MEMBER_OF]->()
    USING INDEX SEEK r8:MEMBER_OF(id)
    WHERE r8.id = $p0 AND r8.v IN $ranks
    RETURN r8 }
  WITH r8, startNode(r8) AS a9, endNode(r8) AS b10
  RETURN ['Membership', [r8.id]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r11:ROLE]->()
    USING INDEX SEEK r11:ROLE(id)
    WHERE r11.id = $p0 AND r11.v IN $ranks
    RETURN r11 }
  WITH r11, startNode(r11) AS a12, endNode(r11) AS b13
  RETURN ['Role', [r11.id]] })) ELSE x14 END AS answer
