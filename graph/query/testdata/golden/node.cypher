// RESTRICTED
RETURN coalesce(head(COLLECT {
  MATCH (n1:Entity {id: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.type, n1.id, n1.name] }), head(COLLECT {
  MATCH (a3)-[r2:COOPERATES_WITH]->(b4)
  USING INDEX SEEK r2:COOPERATES_WITH(id)
  WHERE r2.id = $p0 AND r2.v IN $ranks
  RETURN ['Cooperation', [r2.id, r2.form, [a3.type, a3.name]]] }), head(COLLECT {
  MATCH (a6)-[r5:HAS_NEED]->(b7)
  USING INDEX SEEK r5:HAS_NEED(id)
  WHERE r5.id = $p0 AND r5.v IN $ranks
  RETURN ['Link', [r5.id]] }), head(COLLECT {
  MATCH (a9)-[r8:ADDRESSES]->(b10)
  USING INDEX SEEK r8:ADDRESSES(id)
  WHERE r8.id = $p0 AND r8.v IN $ranks
  RETURN ['Link', [r8.id]] }), head(COLLECT {
  MATCH (a12)-[r11:HOLDS_RESOURCE]->(b13)
  USING INDEX SEEK r11:HOLDS_RESOURCE(id)
  WHERE r11.id = $p0 AND r11.v IN $ranks
  RETURN ['Link', [r11.id]] }), head(COLLECT {
  MATCH (a15)-[r14:USES]->(b16)
  USING INDEX SEEK r14:USES(id)
  WHERE r14.id = $p0 AND r14.v IN $ranks
  RETURN ['Link', [r14.id]] }), head(COLLECT {
  MATCH (a18)-[r17:PART_OF]->(b19)
  USING INDEX SEEK r17:PART_OF(id)
  WHERE r17.id = $p0 AND r17.v IN $ranks
  RETURN ['Link', [r17.id]] }), head(COLLECT {
  MATCH (a21)-[r20:LOCATED_IN]->(b22)
  USING INDEX SEEK r20:LOCATED_IN(id)
  WHERE r20.id = $p0 AND r20.v IN $ranks
  RETURN ['Link', [r20.id]] }), head(COLLECT {
  MATCH (a24)-[r23:ABOUT]->(b25)
  USING INDEX SEEK r23:ABOUT(id)
  WHERE r23.id = $p0 AND r23.v IN $ranks
  RETURN ['Link', [r23.id]] }), head(COLLECT {
  MATCH (a27)-[r26:MEMBER_OF]->(b28)
  USING INDEX SEEK r26:MEMBER_OF(id)
  WHERE r26.id = $p0 AND r26.v IN $ranks
  RETURN ['Membership', [r26.id]] }), head(COLLECT {
  MATCH (a30)-[r29:ROLE]->(b31)
  USING INDEX SEEK r29:ROLE(id)
  WHERE r29.id = $p0 AND r29.v IN $ranks
  RETURN ['Role', [r29.id]] })) AS answer
// PUBLIC
RETURN coalesce(head(COLLECT {
  MATCH (n1:Entity {id: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.type, n1.id, n1.name] }), head(COLLECT {
  MATCH (a3)-[r2:COOPERATES_WITH]->(b4)
  USING INDEX SEEK r2:COOPERATES_WITH(id)
  WHERE r2.id = $p0 AND r2.v IN $ranks
  RETURN ['Cooperation', [r2.id, r2.form, [a3.type, a3.name]]] }), head(COLLECT {
  MATCH (a6)-[r5:HAS_NEED]->(b7)
  USING INDEX SEEK r5:HAS_NEED(id)
  WHERE r5.id = $p0 AND r5.v IN $ranks
  RETURN ['Link', [r5.id]] }), head(COLLECT {
  MATCH (a9)-[r8:ADDRESSES]->(b10)
  USING INDEX SEEK r8:ADDRESSES(id)
  WHERE r8.id = $p0 AND r8.v IN $ranks
  RETURN ['Link', [r8.id]] }), head(COLLECT {
  MATCH (a12)-[r11:HOLDS_RESOURCE]->(b13)
  USING INDEX SEEK r11:HOLDS_RESOURCE(id)
  WHERE r11.id = $p0 AND r11.v IN $ranks
  RETURN ['Link', [r11.id]] }), head(COLLECT {
  MATCH (a15)-[r14:USES]->(b16)
  USING INDEX SEEK r14:USES(id)
  WHERE r14.id = $p0 AND r14.v IN $ranks
  RETURN ['Link', [r14.id]] }), head(COLLECT {
  MATCH (a18)-[r17:PART_OF]->(b19)
  USING INDEX SEEK r17:PART_OF(id)
  WHERE r17.id = $p0 AND r17.v IN $ranks
  RETURN ['Link', [r17.id]] }), head(COLLECT {
  MATCH (a21)-[r20:LOCATED_IN]->(b22)
  USING INDEX SEEK r20:LOCATED_IN(id)
  WHERE r20.id = $p0 AND r20.v IN $ranks
  RETURN ['Link', [r20.id]] }), head(COLLECT {
  MATCH (a24)-[r23:ABOUT]->(b25)
  USING INDEX SEEK r23:ABOUT(id)
  WHERE r23.id = $p0 AND r23.v IN $ranks
  RETURN ['Link', [r23.id]] }), head(COLLECT {
  MATCH (a27)-[r26:MEMBER_OF]->(b28)
  USING INDEX SEEK r26:MEMBER_OF(id)
  WHERE r26.id = $p0 AND r26.v IN $ranks
  RETURN ['Membership', [r26.id]] }), head(COLLECT {
  MATCH (a30)-[r29:ROLE]->(b31)
  USING INDEX SEEK r29:ROLE(id)
  WHERE r29.id = $p0 AND r29.v IN $ranks
  RETURN ['Role', [r29.id]] })) AS answer
