// RESTRICTED
OPTIONAL
MATCH (s1:Entity:Stakeholder {id: $v.p0})
WHERE s1.rank IN $ranks OPTIONAL
MATCH (s2:Entity:Stakeholder {id: $v.p1})
WHERE s2.rank IN $ranks AND s2.network = s1.network
WITH s2, COLLECT {
  MATCH p19 = allShortestPaths((s1)-[:PARTNER*..6]-(s2))
  WHERE all(x20 IN relationships(p19)
  WHERE x20.v IN $ranks)
  WITH nodes(p19) AS l4 LIMIT 1000
  WITH l4 ORDER BY [x20 IN l4 | x20.sortKey] LIMIT $v.p2
  RETURN COLLECT {
    UNWIND range(1, size(l4) - 1) AS i18
    WITH l4[i18 - 1] AS a5, l4[i18] AS b6
    RETURN [[a5.id, a5.nameLang, a5.nameText], [b6.type, b6.id, COLLECT {
      UNWIND $ranks AS v12
      CALL (v12, b6) {
        MATCH ()-[r9:ROLE]->(o8)
        USING INDEX SEEK r9:ROLE(a, v, na)
        WHERE r9.a = b6.id AND r9.v = v12 AND toString($v.p3) < r9.na < toString($v.p4)
        WITH r9, o8 ORDER BY r9.a, r9.v, r9.na LIMIT $v.p5
        RETURN r9, o8, r9.na AS k7 }
      WITH r9, o8, k7 ORDER BY k7 LIMIT $v.p5
      RETURN [k7, [r9.role]] }, b6.ngoKind, head(COLLECT {
      MATCH (w13:Entity {id: b6.network})
      RETURN w13.languages })], COLLECT {
      MATCH (a5)-[r14:COOPERATES_WITH]-(b6)
      WHERE r14.v IN $ranks AND r14.formFamily <> 'negative'
      WITH r14 ORDER BY r14.id LIMIT 10
      WITH r14, startNode(r14) AS a15, endNode(r14) AS b16
      RETURN [r14.id, r14.form, [a15.id], r14.since, head(COLLECT {
        MATCH (w17:Entity {id: r14.network})
        RETURN w17.languages })] }] } } AS x3
RETURN CASE WHEN s2 IS NULL THEN null ELSE x3 END AS answer
// PUBLIC
OPTIONAL
MATCH (s1:Entity:Stakeholder {id: $v.p0})
WHERE s1.rank IN $ranks OPTIONAL
MATCH (s2:Entity:Stakeholder {id: $v.p1})
WHERE s2.rank IN $ranks AND s2.network = s1.network
WITH s2, COLLECT {
  MATCH p19 = allShortestPaths((s1)-[:PARTNER*..6]-(s2))
  WHERE all(x20 IN relationships(p19)
  WHERE x20.v IN $ranks)
  WITH nodes(p19) AS l4 LIMIT 1000
  WITH l4 ORDER BY [x20 IN l4 | x20.sortKey] LIMIT $v.p2
  RETURN COLLECT {
    UNWIND range(1, size(l4) - 1) AS i18
    WITH l4[i18 - 1] AS a5, l4[i18] AS b6
    RETURN [[a5.id, a5.nameLang, a5.nameText], [b6.type, b6.id, COLLECT {
      UNWIND $ranks AS v12
      CALL (v12, b6) {
        MATCH ()-[r9:ROLE]->(o8)
        USING INDEX SEEK r9:ROLE(a, v, na)
        WHERE r9.a = b6.id AND r9.v = v12 AND toString($v.p3) < r9.na < toString($v.p4)
        WITH r9, o8 ORDER BY r9.a, r9.v, r9.na LIMIT $v.p5
        RETURN r9, o8, r9.na AS k7 }
      WITH r9, o8, k7 ORDER BY k7 LIMIT $v.p5
      RETURN [k7, [r9.role]] }, b6.ngoKind, head(COLLECT {
      MATCH (w13:Entity {id: b6.network})
      RETURN w13.languages })], COLLECT {
      MATCH (a5)-[r14:COOPERATES_WITH]-(b6)
      WHERE r14.v IN $ranks AND r14.formFamily <> 'negative'
      WITH r14 ORDER BY r14.id LIMIT 10
      WITH r14, startNode(r14) AS a15, endNode(r14) AS b16
      RETURN [r14.id, r14.form, [a15.id], r14.since, head(COLLECT {
        MATCH (w17:Entity {id: r14.network})
        RETURN w17.languages })] }] } } AS x3
RETURN CASE WHEN s2 IS NULL THEN null ELSE x3 END AS answer
