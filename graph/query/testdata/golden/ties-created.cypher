// RESTRICTED
RETURN coalesce(head(COLLECT {
  MATCH (n1:Entity {id: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.type, CASE WHEN n1.type IN ['NGO'] THEN COLLECT {
    UNWIND $ranks AS v7
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
    RETURN [k2, [[a5.type, a5.name], [b6.type, b6.name]]] } END] }), head(COLLECT {
  MATCH (a9)-[r8:COOPERATES_WITH]->(b10)
  USING INDEX SEEK r8:COOPERATES_WITH(id)
  WHERE r8.id = $p0 AND r8.v IN $ranks
  RETURN ['Cooperation', []] }), head(COLLECT {
  MATCH (a12)-[r11:HAS_NEED]->(b13)
  USING INDEX SEEK r11:HAS_NEED(id)
  WHERE r11.id = $p0 AND r11.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a15)-[r14:ADDRESSES]->(b16)
  USING INDEX SEEK r14:ADDRESSES(id)
  WHERE r14.id = $p0 AND r14.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a18)-[r17:HOLDS_RESOURCE]->(b19)
  USING INDEX SEEK r17:HOLDS_RESOURCE(id)
  WHERE r17.id = $p0 AND r17.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a21)-[r20:USES]->(b22)
  USING INDEX SEEK r20:USES(id)
  WHERE r20.id = $p0 AND r20.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a24)-[r23:PART_OF]->(b25)
  USING INDEX SEEK r23:PART_OF(id)
  WHERE r23.id = $p0 AND r23.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a27)-[r26:LOCATED_IN]->(b28)
  USING INDEX SEEK r26:LOCATED_IN(id)
  WHERE r26.id = $p0 AND r26.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a30)-[r29:ABOUT]->(b31)
  USING INDEX SEEK r29:ABOUT(id)
  WHERE r29.id = $p0 AND r29.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a33)-[r32:MEMBER_OF]->(b34)
  USING INDEX SEEK r32:MEMBER_OF(id)
  WHERE r32.id = $p0 AND r32.v IN $ranks
  RETURN ['Membership', []] }), head(COLLECT {
  MATCH (a36)-[r35:ROLE]->(b37)
  USING INDEX SEEK r35:ROLE(id)
  WHERE r35.id = $p0 AND r35.v IN $ranks
  RETURN ['Role', []] })) AS answer
// PUBLIC
RETURN coalesce(head(COLLECT {
  MATCH (n1:Entity {id: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.type, CASE WHEN n1.type IN ['NGO'] THEN COLLECT {
    UNWIND $ranks AS v7
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
    RETURN [k2, [[a5.type, a5.name], [b6.type, b6.name]]] } END] }), head(COLLECT {
  MATCH (a9)-[r8:COOPERATES_WITH]->(b10)
  USING INDEX SEEK r8:COOPERATES_WITH(id)
  WHERE r8.id = $p0 AND r8.v IN $ranks
  RETURN ['Cooperation', []] }), head(COLLECT {
  MATCH (a12)-[r11:HAS_NEED]->(b13)
  USING INDEX SEEK r11:HAS_NEED(id)
  WHERE r11.id = $p0 AND r11.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a15)-[r14:ADDRESSES]->(b16)
  USING INDEX SEEK r14:ADDRESSES(id)
  WHERE r14.id = $p0 AND r14.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a18)-[r17:HOLDS_RESOURCE]->(b19)
  USING INDEX SEEK r17:HOLDS_RESOURCE(id)
  WHERE r17.id = $p0 AND r17.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a21)-[r20:USES]->(b22)
  USING INDEX SEEK r20:USES(id)
  WHERE r20.id = $p0 AND r20.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a24)-[r23:PART_OF]->(b25)
  USING INDEX SEEK r23:PART_OF(id)
  WHERE r23.id = $p0 AND r23.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a27)-[r26:LOCATED_IN]->(b28)
  USING INDEX SEEK r26:LOCATED_IN(id)
  WHERE r26.id = $p0 AND r26.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a30)-[r29:ABOUT]->(b31)
  USING INDEX SEEK r29:ABOUT(id)
  WHERE r29.id = $p0 AND r29.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a33)-[r32:MEMBER_OF]->(b34)
  USING INDEX SEEK r32:MEMBER_OF(id)
  WHERE r32.id = $p0 AND r32.v IN $ranks
  RETURN ['Membership', []] }), head(COLLECT {
  MATCH (a36)-[r35:ROLE]->(b37)
  USING INDEX SEEK r35:ROLE(id)
  WHERE r35.id = $p0 AND r35.v IN $ranks
  RETURN ['Role', []] })) AS answer
