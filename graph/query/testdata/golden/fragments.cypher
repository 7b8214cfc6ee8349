// RESTRICTED
OPTIONAL
MATCH (n1:Entity {id: $p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.type, n1.kind, n1.name, n1.description, n1.peoplePrecision, n1.peopleValue, n1.peopleUnit, COLLECT {
  UNWIND CASE WHEN n1.type IN ['Community'] THEN $ranks ELSE [] END AS v7
  CALL (v7, n1) {
    MATCH (o3)-[r4:PART_OF]->()
    USING INDEX SEEK r4:PART_OF(b, v, nb)
    WHERE r4.b = n1.id AND r4.v = v7 AND $p1 < r4.nb < $p2
    WITH r4, o3 ORDER BY r4.b, r4.v, r4.nb LIMIT $p3
    RETURN r4, o3, r4.nb AS k2 }
  WITH r4, o3, k2 ORDER BY k2 LIMIT $p3
  RETURN [k2, [o3.type, o3.name], [r4.since]] }, n1.ngoKind, head(COLLECT {
  MATCH (w8:Entity {id: n1.network})
  RETURN w8.languages })] AS x25
RETURN CASE WHEN n1 IS NULL THEN coalesce(head(COLLECT {
  CALL () {
    MATCH ()-[r9:COOPERATES_WITH]->()
    USING INDEX SEEK r9:COOPERATES_WITH(id)
    WHERE r9.id = $p0 AND r9.v IN $ranks
    RETURN r9 }
  WITH r9, startNode(r9) AS a10, endNode(r9) AS b11
  RETURN ['Cooperation', [head(COLLECT {
    MATCH (w12:Entity {id: r9.network})
    RETURN w12.languages })]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r13:HAS_NEED]->()
    USING INDEX SEEK r13:HAS_NEED(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:ADDRESSES]->()
    USING INDEX SEEK r13:ADDRESSES(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:HOLDS_RESOURCE]->()
    USING INDEX SEEK r13:HOLDS_RESOURCE(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:USES]->()
    USING INDEX SEEK r13:USES(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:PART_OF]->()
    USING INDEX SEEK r13:PART_OF(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:LOCATED_IN]->()
    USING INDEX SEEK r13:LOCATED_IN(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:ABOUT]->()
    USING INDEX SEEK r13:ABOUT(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 }
  WITH r13, startNode(r13) AS a14, endNode(r13) AS b15
  RETURN ['Link', [head(COLLECT {
    MATCH (w16:Entity {id: r13.network})
    RETURN w16.languages })]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r17:MEMBER_OF]->()
    USING INDEX SEEK r17:MEMBER_OF(id)
    WHERE r17.id = $p0 AND r17.v IN $ranks
    RETURN r17 }
  WITH r17, startNode(r17) AS a18, endNode(r17) AS b19
  RETURN ['Membership', [head(COLLECT {
    MATCH (w20:Entity {id: r17.network})
    RETURN w20.languages })]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r21:ROLE]->()
    USING INDEX SEEK r21:ROLE(id)
    WHERE r21.id = $p0 AND r21.v IN $ranks
    RETURN r21 }
  WITH r21, startNode(r21) AS a22, endNode(r21) AS b23
  RETURN ['Role', [head(COLLECT {
    MATCH (w24:Entity {id: r21.network})
    RETURN w24.languages })]] })) ELSE x25 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity {id: $p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.type, n1.kind, n1.name, n1.description, n1.peoplePrecision, n1.peopleValue, n1.peopleUnit, COLLECT {
  UNWIND CASE WHEN n1.type IN ['Community'] THEN $ranks ELSE [] END AS v7
  CALL (v7, n1) {
    MATCH (o3)-[r4:PART_OF]->()
    USING INDEX SEEK r4:PART_OF(b, v, nb)
    WHERE r4.b = n1.id AND r4.v = v7 AND $p1 < r4.nb < $p2
    WITH r4, o3 ORDER BY r4.b, r4.v, r4.nb LIMIT $p3
    RETURN r4, o3, r4.nb AS k2 }
  WITH r4, o3, k2 ORDER BY k2 LIMIT $p3
  RETURN [k2, [o3.type, o3.name], [r4.since]] }, n1.ngoKind, head(COLLECT {
  MATCH (w8:Entity {id: n1.network})
  RETURN w8.languages })] AS x25
RETURN CASE WHEN n1 IS NULL THEN coalesce(head(COLLECT {
  CALL () {
    MATCH ()-[r9:COOPERATES_WITH]->()
    USING INDEX SEEK r9:COOPERATES_WITH(id)
    WHERE r9.id = $p0 AND r9.v IN $ranks
    RETURN r9 }
  WITH r9, startNode(r9) AS a10, endNode(r9) AS b11
  RETURN ['Cooperation', [head(COLLECT {
    MATCH (w12:Entity {id: r9.network})
    RETURN w12.languages })]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r13:HAS_NEED]->()
    USING INDEX SEEK r13:HAS_NEED(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:ADDRESSES]->()
    USING INDEX SEEK r13:ADDRESSES(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:HOLDS_RESOURCE]->()
    USING INDEX SEEK r13:HOLDS_RESOURCE(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:USES]->()
    USING INDEX SEEK r13:USES(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:PART_OF]->()
    USING INDEX SEEK r13:PART_OF(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:LOCATED_IN]->()
    USING INDEX SEEK r13:LOCATED_IN(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 UNION ALL
    MATCH ()-[r13:ABOUT]->()
    USING INDEX SEEK r13:ABOUT(id)
    WHERE r13.id = $p0 AND r13.v IN $ranks
    RETURN r13 }
  WITH r13, startNode(r13) AS a14, endNode(r13) AS b15
  RETURN ['Link', [head(COLLECT {
    MATCH (w16:Entity {id: r13.network})
    RETURN w16.languages })]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r17:MEMBER_OF]->()
    USING INDEX SEEK r17:MEMBER_OF(id)
    WHERE r17.id = $p0 AND r17.v IN $ranks
    RETURN r17 }
  WITH r17, startNode(r17) AS a18, endNode(r17) AS b19
  RETURN ['Membership', [head(COLLECT {
    MATCH (w20:Entity {id: r17.network})
    RETURN w20.languages })]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r21:ROLE]->()
    USING INDEX SEEK r21:ROLE(id)
    WHERE r21.id = $p0 AND r21.v IN $ranks
    RETURN r21 }
  WITH r21, startNode(r21) AS a22, endNode(r21) AS b23
  RETURN ['Role', [head(COLLECT {
    MATCH (w24:Entity {id: r21.network})
    RETURN w24.languages })]] })) ELSE x25 END AS answer
