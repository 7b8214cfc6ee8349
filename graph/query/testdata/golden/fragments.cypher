// RESTRICTED
OPTIONAL
MATCH (n1:Entity {id: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [[n1.type, n1.kind, n1.name, n1.description, n1.peoplePrecision, n1.peopleValue, n1.peopleUnit, COLLECT {
  UNWIND CASE WHEN n1.type IN ['Community'] THEN $ranks ELSE [] END AS v7
  CALL (v7, n1) {
    MATCH (o3)-[r4:PART_OF]->()
    USING INDEX SEEK r4:PART_OF(b, v, nb)
    WHERE r4.b = n1.id AND r4.v = v7 AND toString($v.p1) < r4.nb < toString($v.p2)
    WITH r4, o3 ORDER BY r4.b, r4.v, r4.nb LIMIT $v.p3
    RETURN r4, o3, r4.nb AS k2 }
  WITH r4, o3, k2 ORDER BY k2 LIMIT $v.p3
  RETURN [k2, [o3.name], [r4.since]] }, n1.ngoKind, head(COLLECT {
  MATCH (w8:Entity {id: n1.network})
  RETURN w8.languages })]] AS x16
RETURN CASE WHEN n1 IS NULL THEN head(COLLECT {
  MATCH (a10)-[r9:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b11)
  USING INDEX SEEK r9:COOPERATES_WITH(id)
  USING INDEX SEEK r9:HAS_NEED(id)
  USING INDEX SEEK r9:ADDRESSES(id)
  USING INDEX SEEK r9:HOLDS_RESOURCE(id)
  USING INDEX SEEK r9:USES(id)
  USING INDEX SEEK r9:PART_OF(id)
  USING INDEX SEEK r9:LOCATED_IN(id)
  USING INDEX SEEK r9:ABOUT(id)
  USING INDEX SEEK r9:MEMBER_OF(id)
  USING INDEX SEEK r9:ROLE(id)
  WHERE r9.id = $v.p0 AND r9.v IN $ranks
  RETURN CASE WHEN type(r9) IN ['COOPERATES_WITH'] THEN ['Cooperation', [head(COLLECT {
    MATCH (w12:Entity {id: r9.network})
    RETURN w12.languages })]] WHEN type(r9) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [head(COLLECT {
    MATCH (w13:Entity {id: r9.network})
    RETURN w13.languages })]] WHEN type(r9) IN ['MEMBER_OF'] THEN ['Membership', [head(COLLECT {
    MATCH (w14:Entity {id: r9.network})
    RETURN w14.languages })]] WHEN type(r9) IN ['ROLE'] THEN ['Role', [head(COLLECT {
    MATCH (w15:Entity {id: r9.network})
    RETURN w15.languages })]] END }) ELSE x16 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity {id: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [[n1.type, n1.kind, n1.name, n1.description, n1.peoplePrecision, n1.peopleValue, n1.peopleUnit, COLLECT {
  UNWIND CASE WHEN n1.type IN ['Community'] THEN $ranks ELSE [] END AS v7
  CALL (v7, n1) {
    MATCH (o3)-[r4:PART_OF]->()
    USING INDEX SEEK r4:PART_OF(b, v, nb)
    WHERE r4.b = n1.id AND r4.v = v7 AND toString($v.p1) < r4.nb < toString($v.p2)
    WITH r4, o3 ORDER BY r4.b, r4.v, r4.nb LIMIT $v.p3
    RETURN r4, o3, r4.nb AS k2 }
  WITH r4, o3, k2 ORDER BY k2 LIMIT $v.p3
  RETURN [k2, [o3.name], [r4.since]] }, n1.ngoKind, head(COLLECT {
  MATCH (w8:Entity {id: n1.network})
  RETURN w8.languages })]] AS x16
RETURN CASE WHEN n1 IS NULL THEN head(COLLECT {
  MATCH (a10)-[r9:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b11)
  USING INDEX SEEK r9:COOPERATES_WITH(id)
  USING INDEX SEEK r9:HAS_NEED(id)
  USING INDEX SEEK r9:ADDRESSES(id)
  USING INDEX SEEK r9:HOLDS_RESOURCE(id)
  USING INDEX SEEK r9:USES(id)
  USING INDEX SEEK r9:PART_OF(id)
  USING INDEX SEEK r9:LOCATED_IN(id)
  USING INDEX SEEK r9:ABOUT(id)
  USING INDEX SEEK r9:MEMBER_OF(id)
  USING INDEX SEEK r9:ROLE(id)
  WHERE r9.id = $v.p0 AND r9.v IN $ranks
  RETURN CASE WHEN type(r9) IN ['COOPERATES_WITH'] THEN ['Cooperation', [head(COLLECT {
    MATCH (w12:Entity {id: r9.network})
    RETURN w12.languages })]] WHEN type(r9) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [head(COLLECT {
    MATCH (w13:Entity {id: r9.network})
    RETURN w13.languages })]] WHEN type(r9) IN ['MEMBER_OF'] THEN ['Membership', [head(COLLECT {
    MATCH (w14:Entity {id: r9.network})
    RETURN w14.languages })]] WHEN type(r9) IN ['ROLE'] THEN ['Role', [head(COLLECT {
    MATCH (w15:Entity {id: r9.network})
    RETURN w15.languages })]] END }) ELSE x16 END AS answer
