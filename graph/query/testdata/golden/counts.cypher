// RESTRICTED
OPTIONAL
MATCH (n1:Entity {id: $p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.type, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT { (n1)-[:COOPERATES_WITH]-() } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT { (n1)-[:ROLE]->() } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT { (n1)-[:MEMBER_OF]->() } END] AS x29
RETURN CASE WHEN n1 IS NULL THEN coalesce(head(COLLECT {
  CALL () {
    MATCH ()-[r17:COOPERATES_WITH]->()
    USING INDEX SEEK r17:COOPERATES_WITH(id)
    WHERE r17.id = $p0 AND r17.v IN $ranks
    RETURN r17 }
  WITH r17, startNode(r17) AS a18, endNode(r17) AS b19
  RETURN ['Cooperation', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r20:HAS_NEED]->()
    USING INDEX SEEK r20:HAS_NEED(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:ADDRESSES]->()
    USING INDEX SEEK r20:ADDRESSES(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:HOLDS_RESOURCE]->()
    USING INDEX SEEK r20:HOLDS_RESOURCE(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:USES]->()
    USING INDEX SEEK r20:USES(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:PART_OF]->()
    USING INDEX SEEK r20:PART_OF(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:LOCATED_IN]->()
    USING INDEX SEEK r20:LOCATED_IN(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:ABOUT]->()
    USING INDEX SEEK r20:ABOUT(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 }
  WITH r20, startNode(r20) AS a21, endNode(r20) AS b22
  RETURN ['Link', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r23:MEMBER_OF]->()
    USING INDEX SEEK r23:MEMBER_OF(id)
    WHERE r23.id = $p0 AND r23.v IN $ranks
    RETURN r23 }
  WITH r23, startNode(r23) AS a24, endNode(r23) AS b25
  RETURN ['Membership', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r26:ROLE]->()
    USING INDEX SEEK r26:ROLE(id)
    WHERE r26.id = $p0 AND r26.v IN $ranks
    RETURN r26 }
  WITH r26, startNode(r26) AS a27, endNode(r26) AS b28
  RETURN ['Role', []] })) ELSE x29 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity {id: $p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.type, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT {
  MATCH (o3)-[r4:COOPERATES_WITH]->()
  WHERE r4.v IN $ranks AND r4.nb > '' AND r4.b = n1.id } + COUNT {
  MATCH ()-[r4:COOPERATES_WITH]->(o3)
  WHERE r4.v IN $ranks AND r4.na > '' AND r4.a = n1.id } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT {
  MATCH ()-[r9:ROLE]->(o8)
  WHERE r9.v IN $ranks AND r9.na > '' AND r9.a = n1.id } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT {
  MATCH ()-[r14:MEMBER_OF]->(o13)
  WHERE r14.v IN $ranks AND r14.na > '' AND r14.a = n1.id } END] AS x29
RETURN CASE WHEN n1 IS NULL THEN coalesce(head(COLLECT {
  CALL () {
    MATCH ()-[r17:COOPERATES_WITH]->()
    USING INDEX SEEK r17:COOPERATES_WITH(id)
    WHERE r17.id = $p0 AND r17.v IN $ranks
    RETURN r17 }
  WITH r17, startNode(r17) AS a18, endNode(r17) AS b19
  RETURN ['Cooperation', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r20:HAS_NEED]->()
    USING INDEX SEEK r20:HAS_NEED(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:ADDRESSES]->()
    USING INDEX SEEK r20:ADDRESSES(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:HOLDS_RESOURCE]->()
    USING INDEX SEEK r20:HOLDS_RESOURCE(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:USES]->()
    USING INDEX SEEK r20:USES(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:PART_OF]->()
    USING INDEX SEEK r20:PART_OF(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:LOCATED_IN]->()
    USING INDEX SEEK r20:LOCATED_IN(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 UNION ALL
    MATCH ()-[r20:ABOUT]->()
    USING INDEX SEEK r20:ABOUT(id)
    WHERE r20.id = $p0 AND r20.v IN $ranks
    RETURN r20 }
  WITH r20, startNode(r20) AS a21, endNode(r20) AS b22
  RETURN ['Link', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r23:MEMBER_OF]->()
    USING INDEX SEEK r23:MEMBER_OF(id)
    WHERE r23.id = $p0 AND r23.v IN $ranks
    RETURN r23 }
  WITH r23, startNode(r23) AS a24, endNode(r23) AS b25
  RETURN ['Membership', []] }), head(COLLECT {
  CALL () {
    MATCH ()-[r26:ROLE]->()
    USING INDEX SEEK r26:ROLE(id)
    WHERE r26.id = $p0 AND r26.v IN $ranks
    RETURN r26 }
  WITH r26, startNode(r26) AS a27, endNode(r26) AS b28
  RETURN ['Role', []] })) ELSE x29 END AS answer
