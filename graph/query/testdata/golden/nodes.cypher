// RESTRICTED
RETURN COLLECT {
  UNWIND $p0 AS i1
  RETURN COLLECT { OPTIONAL
    MATCH (n2:Entity {id: i1})
    WHERE n2.rank IN $ranks
    WITH n2, [n2.type, n2.id, n2.generic] AS x15
    RETURN CASE WHEN n2 IS NULL THEN coalesce(head(COLLECT {
      CALL (i1) {
        MATCH ()-[r3:COOPERATES_WITH]->()
        USING INDEX SEEK r3:COOPERATES_WITH(id)
        WHERE r3.id = i1 AND r3.v IN $ranks
        RETURN r3 }
      WITH r3, startNode(r3) AS a4, endNode(r3) AS b5
      RETURN ['Cooperation', [r3.id]] }), head(COLLECT {
      CALL (i1) {
        MATCH ()-[r6:HAS_NEED]->()
        USING INDEX SEEK r6:HAS_NEED(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:ADDRESSES]->()
        USING INDEX SEEK r6:ADDRESSES(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:HOLDS_RESOURCE]->()
        USING INDEX SEEK r6:HOLDS_RESOURCE(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:USES]->()
        USING INDEX SEEK r6:USES(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:PART_OF]->()
        USING INDEX SEEK r6:PART_OF(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:LOCATED_IN]->()
        USING INDEX SEEK r6:LOCATED_IN(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:ABOUT]->()
        USING INDEX SEEK r6:ABOUT(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 }
      WITH r6, startNode(r6) AS a7, endNode(r6) AS b8
      RETURN ['Link', [r6.id]] }), head(COLLECT {
      CALL (i1) {
        MATCH ()-[r9:MEMBER_OF]->()
        USING INDEX SEEK r9:MEMBER_OF(id)
        WHERE r9.id = i1 AND r9.v IN $ranks
        RETURN r9 }
      WITH r9, startNode(r9) AS a10, endNode(r9) AS b11
      RETURN ['Membership', [r9.id]] }), head(COLLECT {
      CALL (i1) {
        MATCH ()-[r12:ROLE]->()
        USING INDEX SEEK r12:ROLE(id)
        WHERE r12.id = i1 AND r12.v IN $ranks
        RETURN r12 }
      WITH r12, startNode(r12) AS a13, endNode(r12) AS b14
      RETURN ['Role', [r12.id]] })) ELSE x15 END AS answer } } AS answer
// PUBLIC
RETURN COLLECT {
  UNWIND $p0 AS i1
  RETURN COLLECT { OPTIONAL
    MATCH (n2:Entity {id: i1})
    WHERE n2.rank IN $ranks
    WITH n2, [n2.type, n2.id, n2.generic] AS x15
    RETURN CASE WHEN n2 IS NULL THEN coalesce(head(COLLECT {
      CALL (i1) {
        MATCH ()-[r3:COOPERATES_WITH]->()
        USING INDEX SEEK r3:COOPERATES_WITH(id)
        WHERE r3.id = i1 AND r3.v IN $ranks
        RETURN r3 }
      WITH r3, startNode(r3) AS a4, endNode(r3) AS b5
      RETURN ['Cooperation', [r3.id]] }), head(COLLECT {
      CALL (i1) {
        MATCH ()-[r6:HAS_NEED]->()
        USING INDEX SEEK r6:HAS_NEED(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:ADDRESSES]->()
        USING INDEX SEEK r6:ADDRESSES(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:HOLDS_RESOURCE]->()
        USING INDEX SEEK r6:HOLDS_RESOURCE(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:USES]->()
        USING INDEX SEEK r6:USES(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:PART_OF]->()
        USING INDEX SEEK r6:PART_OF(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:LOCATED_IN]->()
        USING INDEX SEEK r6:LOCATED_IN(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 UNION ALL
        MATCH ()-[r6:ABOUT]->()
        USING INDEX SEEK r6:ABOUT(id)
        WHERE r6.id = i1 AND r6.v IN $ranks
        RETURN r6 }
      WITH r6, startNode(r6) AS a7, endNode(r6) AS b8
      RETURN ['Link', [r6.id]] }), head(COLLECT {
      CALL (i1) {
        MATCH ()-[r9:MEMBER_OF]->()
        USING INDEX SEEK r9:MEMBER_OF(id)
        WHERE r9.id = i1 AND r9.v IN $ranks
        RETURN r9 }
      WITH r9, startNode(r9) AS a10, endNode(r9) AS b11
      RETURN ['Membership', [r9.id]] }), head(COLLECT {
      CALL (i1) {
        MATCH ()-[r12:ROLE]->()
        USING INDEX SEEK r12:ROLE(id)
        WHERE r12.id = i1 AND r12.v IN $ranks
        RETURN r12 }
      WITH r12, startNode(r12) AS a13, endNode(r12) AS b14
      RETURN ['Role', [r12.id]] })) ELSE x15 END AS answer } } AS answer
