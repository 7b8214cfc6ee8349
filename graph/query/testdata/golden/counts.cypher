// RESTRICTED
OPTIONAL
MATCH (n1:Entity {id: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [[n1.type, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT { (n1)-[:COOPERATES_WITH]-() } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT { (n1)-[:ROLE]->() } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT { (n1)-[:MEMBER_OF]->() } END]] AS x20
RETURN CASE WHEN n1 IS NULL THEN head(COLLECT {
  MATCH (a18)-[r17:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b19)
  USING INDEX SEEK r17:COOPERATES_WITH(id)
  USING INDEX SEEK r17:HAS_NEED(id)
  USING INDEX SEEK r17:ADDRESSES(id)
  USING INDEX SEEK r17:HOLDS_RESOURCE(id)
  USING INDEX SEEK r17:USES(id)
  USING INDEX SEEK r17:PART_OF(id)
  USING INDEX SEEK r17:LOCATED_IN(id)
  USING INDEX SEEK r17:ABOUT(id)
  USING INDEX SEEK r17:MEMBER_OF(id)
  USING INDEX SEEK r17:ROLE(id)
  WHERE r17.id = $v.p0 AND r17.v IN $ranks
  RETURN CASE WHEN type(r17) IN ['COOPERATES_WITH'] THEN ['Cooperation', []] WHEN type(r17) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', []] WHEN type(r17) IN ['MEMBER_OF'] THEN ['Membership', []] WHEN type(r17) IN ['ROLE'] THEN ['Role', []] END }) ELSE x20 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity {id: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [[n1.type, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT {
  MATCH (o3)-[r4:COOPERATES_WITH]->()
  WHERE r4.nb > '' AND r4.b = n1.id AND r4.v IN $ranks } + COUNT {
  MATCH ()-[r4:COOPERATES_WITH]->(o3)
  WHERE r4.na > '' AND r4.a = n1.id AND r4.v IN $ranks } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT {
  MATCH ()-[r9:ROLE]->(o8)
  WHERE r9.na > '' AND r9.a = n1.id AND r9.v IN $ranks } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT {
  MATCH ()-[r14:MEMBER_OF]->(o13)
  WHERE r14.na > '' AND r14.a = n1.id AND r14.v IN $ranks } END]] AS x20
RETURN CASE WHEN n1 IS NULL THEN head(COLLECT {
  MATCH (a18)-[r17:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b19)
  USING INDEX SEEK r17:COOPERATES_WITH(id)
  USING INDEX SEEK r17:HAS_NEED(id)
  USING INDEX SEEK r17:ADDRESSES(id)
  USING INDEX SEEK r17:HOLDS_RESOURCE(id)
  USING INDEX SEEK r17:USES(id)
  USING INDEX SEEK r17:PART_OF(id)
  USING INDEX SEEK r17:LOCATED_IN(id)
  USING INDEX SEEK r17:ABOUT(id)
  USING INDEX SEEK r17:MEMBER_OF(id)
  USING INDEX SEEK r17:ROLE(id)
  WHERE r17.id = $v.p0 AND r17.v IN $ranks
  RETURN CASE WHEN type(r17) IN ['COOPERATES_WITH'] THEN ['Cooperation', []] WHEN type(r17) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', []] WHEN type(r17) IN ['MEMBER_OF'] THEN ['Membership', []] WHEN type(r17) IN ['ROLE'] THEN ['Role', []] END }) ELSE x20 END AS answer
