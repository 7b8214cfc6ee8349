// RESTRICTED
OPTIONAL
MATCH (n1:Entity {id: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [[n1.type, COLLECT {
  UNWIND CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN $ranks ELSE [] END AS v7
  CALL (v7, n1) {
    MATCH (o3)-[r4:COOPERATES_WITH]->()
    USING INDEX SEEK r4:COOPERATES_WITH(b, v, nb)
    WHERE r4.b = n1.id AND r4.v = v7 AND toString($v.p1) < r4.nb < toString($v.p2)
    WITH r4, o3 ORDER BY r4.b, r4.v, r4.nb LIMIT $v.p3
    RETURN r4, o3, r4.nb AS k2 UNION ALL
    MATCH ()-[r4:COOPERATES_WITH]->(o3)
    USING INDEX SEEK r4:COOPERATES_WITH(a, v, na)
    WHERE r4.a = n1.id AND r4.v = v7 AND toString($v.p1) < r4.na < toString($v.p2)
    WITH r4, o3 ORDER BY r4.a, r4.v, r4.na LIMIT $v.p3
    RETURN r4, o3, r4.na AS k2 }
  WITH r4, o3, k2 ORDER BY k2 LIMIT $v.p3
  RETURN [k2, r4.a = n1.id, [r4.id, r4.form], [o3.name]] }]] AS x11
RETURN CASE WHEN n1 IS NULL THEN head(COLLECT {
  MATCH (a9)-[r8:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b10)
  USING INDEX SEEK r8:COOPERATES_WITH(id)
  USING INDEX SEEK r8:HAS_NEED(id)
  USING INDEX SEEK r8:ADDRESSES(id)
  USING INDEX SEEK r8:HOLDS_RESOURCE(id)
  USING INDEX SEEK r8:USES(id)
  USING INDEX SEEK r8:PART_OF(id)
  USING INDEX SEEK r8:LOCATED_IN(id)
  USING INDEX SEEK r8:ABOUT(id)
  USING INDEX SEEK r8:MEMBER_OF(id)
  USING INDEX SEEK r8:ROLE(id)
  WHERE r8.id = $v.p0 AND r8.v IN $ranks
  RETURN CASE WHEN type(r8) IN ['COOPERATES_WITH'] THEN ['Cooperation', []] WHEN type(r8) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', []] WHEN type(r8) IN ['MEMBER_OF'] THEN ['Membership', []] WHEN type(r8) IN ['ROLE'] THEN ['Role', []] END }) ELSE x11 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity {id: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [[n1.type, COLLECT {
  UNWIND CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN $ranks ELSE [] END AS v7
  CALL (v7, n1) {
    MATCH (o3)-[r4:COOPERATES_WITH]->()
    USING INDEX SEEK r4:COOPERATES_WITH(b, v, nb)
    WHERE r4.b = n1.id AND r4.v = v7 AND toString($v.p1) < r4.nb < toString($v.p2)
    WITH r4, o3 ORDER BY r4.b, r4.v, r4.nb LIMIT $v.p3
    RETURN r4, o3, r4.nb AS k2 UNION ALL
    MATCH ()-[r4:COOPERATES_WITH]->(o3)
    USING INDEX SEEK r4:COOPERATES_WITH(a, v, na)
    WHERE r4.a = n1.id AND r4.v = v7 AND toString($v.p1) < r4.na < toString($v.p2)
    WITH r4, o3 ORDER BY r4.a, r4.v, r4.na LIMIT $v.p3
    RETURN r4, o3, r4.na AS k2 }
  WITH r4, o3, k2 ORDER BY k2 LIMIT $v.p3
  RETURN [k2, r4.a = n1.id, [r4.id, r4.form], [o3.name]] }]] AS x11
RETURN CASE WHEN n1 IS NULL THEN head(COLLECT {
  MATCH (a9)-[r8:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b10)
  USING INDEX SEEK r8:COOPERATES_WITH(id)
  USING INDEX SEEK r8:HAS_NEED(id)
  USING INDEX SEEK r8:ADDRESSES(id)
  USING INDEX SEEK r8:HOLDS_RESOURCE(id)
  USING INDEX SEEK r8:USES(id)
  USING INDEX SEEK r8:PART_OF(id)
  USING INDEX SEEK r8:LOCATED_IN(id)
  USING INDEX SEEK r8:ABOUT(id)
  USING INDEX SEEK r8:MEMBER_OF(id)
  USING INDEX SEEK r8:ROLE(id)
  WHERE r8.id = $v.p0 AND r8.v IN $ranks
  RETURN CASE WHEN type(r8) IN ['COOPERATES_WITH'] THEN ['Cooperation', []] WHEN type(r8) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', []] WHEN type(r8) IN ['MEMBER_OF'] THEN ['Membership', []] WHEN type(r8) IN ['ROLE'] THEN ['Role', []] END }) ELSE x11 END AS answer
