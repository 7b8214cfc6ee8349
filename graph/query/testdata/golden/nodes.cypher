// RESTRICTED
RETURN COLLECT {
  UNWIND $p0 AS i1
  RETURN coalesce(head(COLLECT {
    MATCH (n2:Entity {id: i1})
    WHERE n2.rank IN $ranks
    RETURN [n2.type, n2.id, n2.generic] }), head(COLLECT {
    MATCH (a4)-[r3:COOPERATES_WITH]->(b5)
    USING INDEX SEEK r3:COOPERATES_WITH(id)
    WHERE r3.id = i1 AND r3.v IN $ranks
    RETURN ['Cooperation', [r3.id]] }), head(COLLECT {
    MATCH (a7)-[r6:HAS_NEED]->(b8)
    USING INDEX SEEK r6:HAS_NEED(id)
    WHERE r6.id = i1 AND r6.v IN $ranks
    RETURN ['Link', [r6.id]] }), head(COLLECT {
    MATCH (a10)-[r9:ADDRESSES]->(b11)
    USING INDEX SEEK r9:ADDRESSES(id)
    WHERE r9.id = i1 AND r9.v IN $ranks
    RETURN ['Link', [r9.id]] }), head(COLLECT {
    MATCH (a13)-[r12:HOLDS_RESOURCE]->(b14)
    USING INDEX SEEK r12:HOLDS_RESOURCE(id)
    WHERE r12.id = i1 AND r12.v IN $ranks
    RETURN ['Link', [r12.id]] }), head(COLLECT {
    MATCH (a16)-[r15:USES]->(b17)
    USING INDEX SEEK r15:USES(id)
    WHERE r15.id = i1 AND r15.v IN $ranks
    RETURN ['Link', [r15.id]] }), head(COLLECT {
    MATCH (a19)-[r18:PART_OF]->(b20)
    USING INDEX SEEK r18:PART_OF(id)
    WHERE r18.id = i1 AND r18.v IN $ranks
    RETURN ['Link', [r18.id]] }), head(COLLECT {
    MATCH (a22)-[r21:LOCATED_IN]->(b23)
    USING INDEX SEEK r21:LOCATED_IN(id)
    WHERE r21.id = i1 AND r21.v IN $ranks
    RETURN ['Link', [r21.id]] }), head(COLLECT {
    MATCH (a25)-[r24:ABOUT]->(b26)
    USING INDEX SEEK r24:ABOUT(id)
    WHERE r24.id = i1 AND r24.v IN $ranks
    RETURN ['Link', [r24.id]] }), head(COLLECT {
    MATCH (a28)-[r27:MEMBER_OF]->(b29)
    USING INDEX SEEK r27:MEMBER_OF(id)
    WHERE r27.id = i1 AND r27.v IN $ranks
    RETURN ['Membership', [r27.id]] }), head(COLLECT {
    MATCH (a31)-[r30:ROLE]->(b32)
    USING INDEX SEEK r30:ROLE(id)
    WHERE r30.id = i1 AND r30.v IN $ranks
    RETURN ['Role', [r30.id]] })) } AS answer
// PUBLIC
RETURN COLLECT {
  UNWIND $p0 AS i1
  RETURN coalesce(head(COLLECT {
    MATCH (n2:Entity {id: i1})
    WHERE n2.rank IN $ranks
    RETURN [n2.type, n2.id, n2.generic] }), head(COLLECT {
    MATCH (a4)-[r3:COOPERATES_WITH]->(b5)
    USING INDEX SEEK r3:COOPERATES_WITH(id)
    WHERE r3.id = i1 AND r3.v IN $ranks
    RETURN ['Cooperation', [r3.id]] }), head(COLLECT {
    MATCH (a7)-[r6:HAS_NEED]->(b8)
    USING INDEX SEEK r6:HAS_NEED(id)
    WHERE r6.id = i1 AND r6.v IN $ranks
    RETURN ['Link', [r6.id]] }), head(COLLECT {
    MATCH (a10)-[r9:ADDRESSES]->(b11)
    USING INDEX SEEK r9:ADDRESSES(id)
    WHERE r9.id = i1 AND r9.v IN $ranks
    RETURN ['Link', [r9.id]] }), head(COLLECT {
    MATCH (a13)-[r12:HOLDS_RESOURCE]->(b14)
    USING INDEX SEEK r12:HOLDS_RESOURCE(id)
    WHERE r12.id = i1 AND r12.v IN $ranks
    RETURN ['Link', [r12.id]] }), head(COLLECT {
    MATCH (a16)-[r15:USES]->(b17)
    USING INDEX SEEK r15:USES(id)
    WHERE r15.id = i1 AND r15.v IN $ranks
    RETURN ['Link', [r15.id]] }), head(COLLECT {
    MATCH (a19)-[r18:PART_OF]->(b20)
    USING INDEX SEEK r18:PART_OF(id)
    WHERE r18.id = i1 AND r18.v IN $ranks
    RETURN ['Link', [r18.id]] }), head(COLLECT {
    MATCH (a22)-[r21:LOCATED_IN]->(b23)
    USING INDEX SEEK r21:LOCATED_IN(id)
    WHERE r21.id = i1 AND r21.v IN $ranks
    RETURN ['Link', [r21.id]] }), head(COLLECT {
    MATCH (a25)-[r24:ABOUT]->(b26)
    USING INDEX SEEK r24:ABOUT(id)
    WHERE r24.id = i1 AND r24.v IN $ranks
    RETURN ['Link', [r24.id]] }), head(COLLECT {
    MATCH (a28)-[r27:MEMBER_OF]->(b29)
    USING INDEX SEEK r27:MEMBER_OF(id)
    WHERE r27.id = i1 AND r27.v IN $ranks
    RETURN ['Membership', [r27.id]] }), head(COLLECT {
    MATCH (a31)-[r30:ROLE]->(b32)
    USING INDEX SEEK r30:ROLE(id)
    WHERE r30.id = i1 AND r30.v IN $ranks
    RETURN ['Role', [r30.id]] })) } AS answer
