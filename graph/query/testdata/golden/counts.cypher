// RESTRICTED
RETURN coalesce(head(COLLECT {
  MATCH (n1:Entity {id: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.type, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT { (n1)-[:COOPERATES_WITH]-() } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT { (n1)-[:ROLE]->() } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT { (n1)-[:MEMBER_OF]->() } END] }), head(COLLECT {
  MATCH (a18)-[r17:COOPERATES_WITH]->(b19)
  USING INDEX SEEK r17:COOPERATES_WITH(id)
  WHERE r17.id = $p0 AND r17.v IN $ranks
  RETURN ['Cooperation', []] }), head(COLLECT {
  MATCH (a21)-[r20:HAS_NEED]->(b22)
  USING INDEX SEEK r20:HAS_NEED(id)
  WHERE r20.id = $p0 AND r20.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a24)-[r23:ADDRESSES]->(b25)
  USING INDEX SEEK r23:ADDRESSES(id)
  WHERE r23.id = $p0 AND r23.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a27)-[r26:HOLDS_RESOURCE]->(b28)
  USING INDEX SEEK r26:HOLDS_RESOURCE(id)
  WHERE r26.id = $p0 AND r26.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a30)-[r29:USES]->(b31)
  USING INDEX SEEK r29:USES(id)
  WHERE r29.id = $p0 AND r29.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a33)-[r32:PART_OF]->(b34)
  USING INDEX SEEK r32:PART_OF(id)
  WHERE r32.id = $p0 AND r32.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a36)-[r35:LOCATED_IN]->(b37)
  USING INDEX SEEK r35:LOCATED_IN(id)
  WHERE r35.id = $p0 AND r35.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a39)-[r38:ABOUT]->(b40)
  USING INDEX SEEK r38:ABOUT(id)
  WHERE r38.id = $p0 AND r38.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a42)-[r41:MEMBER_OF]->(b43)
  USING INDEX SEEK r41:MEMBER_OF(id)
  WHERE r41.id = $p0 AND r41.v IN $ranks
  RETURN ['Membership', []] }), head(COLLECT {
  MATCH (a45)-[r44:ROLE]->(b46)
  USING INDEX SEEK r44:ROLE(id)
  WHERE r44.id = $p0 AND r44.v IN $ranks
  RETURN ['Role', []] })) AS answer
// PUBLIC
RETURN coalesce(head(COLLECT {
  MATCH (n1:Entity {id: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.type, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT {
    MATCH (o3)-[r4:COOPERATES_WITH]->()
    WHERE r4.v IN $ranks AND r4.nb > '' AND r4.b = n1.id } + COUNT {
    MATCH ()-[r4:COOPERATES_WITH]->(o3)
    WHERE r4.v IN $ranks AND r4.na > '' AND r4.a = n1.id } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT {
    MATCH ()-[r9:ROLE]->(o8)
    WHERE r9.v IN $ranks AND r9.na > '' AND r9.a = n1.id } END, CASE WHEN n1.type IN ['Coalition', 'Community', 'Employer', 'Group', 'Institution', 'NGO', 'Volunteer'] THEN COUNT {
    MATCH ()-[r14:MEMBER_OF]->(o13)
    WHERE r14.v IN $ranks AND r14.na > '' AND r14.a = n1.id } END] }), head(COLLECT {
  MATCH (a18)-[r17:COOPERATES_WITH]->(b19)
  USING INDEX SEEK r17:COOPERATES_WITH(id)
  WHERE r17.id = $p0 AND r17.v IN $ranks
  RETURN ['Cooperation', []] }), head(COLLECT {
  MATCH (a21)-[r20:HAS_NEED]->(b22)
  USING INDEX SEEK r20:HAS_NEED(id)
  WHERE r20.id = $p0 AND r20.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a24)-[r23:ADDRESSES]->(b25)
  USING INDEX SEEK r23:ADDRESSES(id)
  WHERE r23.id = $p0 AND r23.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a27)-[r26:HOLDS_RESOURCE]->(b28)
  USING INDEX SEEK r26:HOLDS_RESOURCE(id)
  WHERE r26.id = $p0 AND r26.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a30)-[r29:USES]->(b31)
  USING INDEX SEEK r29:USES(id)
  WHERE r29.id = $p0 AND r29.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a33)-[r32:PART_OF]->(b34)
  USING INDEX SEEK r32:PART_OF(id)
  WHERE r32.id = $p0 AND r32.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a36)-[r35:LOCATED_IN]->(b37)
  USING INDEX SEEK r35:LOCATED_IN(id)
  WHERE r35.id = $p0 AND r35.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a39)-[r38:ABOUT]->(b40)
  USING INDEX SEEK r38:ABOUT(id)
  WHERE r38.id = $p0 AND r38.v IN $ranks
  RETURN ['Link', []] }), head(COLLECT {
  MATCH (a42)-[r41:MEMBER_OF]->(b43)
  USING INDEX SEEK r41:MEMBER_OF(id)
  WHERE r41.id = $p0 AND r41.v IN $ranks
  RETURN ['Membership', []] }), head(COLLECT {
  MATCH (a45)-[r44:ROLE]->(b46)
  USING INDEX SEEK r44:ROLE(id)
  WHERE r44.id = $p0 AND r44.v IN $ranks
  RETURN ['Role', []] })) AS answer
