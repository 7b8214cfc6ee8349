// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p3})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v4
  CALL (n1, v4) {
    MATCH (i2:Initiative)
    USING INDEX SEEK i2:Initiative(network, rank, sortKey)
    WHERE i2.network = n1.id AND i2.rank = v4 AND i2.sortKey > ''
    WITH i2 ORDER BY i2.network, i2.rank, i2.sortKey
    CALL (i2) {
      MATCH (s3)-[r5:ROLE]->(i2)
      WHERE r5.v IN $ranks AND r5.role <> 'OPPONENT'
      WITH DISTINCT s3 ORDER BY s3.id LIMIT $v.p0 + 1
      RETURN collect(s3) AS l6 }
    WITH i2, l6
    WHERE size(l6) > 1 LIMIT $v.p0
    RETURN i2, l6 }
  WITH i2, l6 ORDER BY i2.sortKey LIMIT $v.p0
  RETURN [[i2.sortKey, i2.id, i2.name], COLLECT {
    UNWIND l6 AS s3
    RETURN [s3.id, s3.name, s3.nameLang, s3.nameText] }] }, COLLECT {
  MATCH (o9:Entity {id: $v.p2})
  WHERE o9.network = n1.id AND o9.rank IN $ranks
  CALL (o9) {
    MATCH (o9)-[r10:ROLE]->(i7)
    WHERE r10.v IN $ranks AND r10.role <> 'OPPONENT'
    RETURN DISTINCT i7 }
  CALL (o9, i7) {
    MATCH (s8)-[r11:ROLE]->(i7)
    WHERE r11.v IN $ranks AND r11.role <> 'OPPONENT' AND s8 <> o9
    WITH DISTINCT s8 ORDER BY s8.id LIMIT $v.p1
    RETURN collect(s8) AS l12 }
  WITH o9, i7, l12
  WHERE size(l12) > 0 ORDER BY i7.sortKey LIMIT $v.p1
  RETURN [[i7.sortKey], COLLECT {
    UNWIND l12 AS s8
    RETURN [s8.id] }, head(COLLECT {
    WITH o9 AS s8
    RETURN [s8.id] })] }] AS x13
WITH n1, x13, CASE WHEN n1 IS NULL THEN null ELSE x13 END AS x14
RETURN x14 AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p3})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v4
  CALL (n1, v4) {
    MATCH (i2:Initiative)
    USING INDEX SEEK i2:Initiative(network, rank, sortKey)
    WHERE i2.network = n1.id AND i2.rank = v4 AND i2.sortKey > ''
    WITH i2 ORDER BY i2.network, i2.rank, i2.sortKey
    CALL (i2) {
      MATCH (s3)-[r5:ROLE]->(i2)
      WHERE r5.v IN $ranks AND r5.role <> 'OPPONENT'
      WITH DISTINCT s3 ORDER BY s3.id LIMIT $v.p0 + 1
      RETURN collect(s3) AS l6 }
    WITH i2, l6
    WHERE size(l6) > 1 LIMIT $v.p0
    RETURN i2, l6 }
  WITH i2, l6 ORDER BY i2.sortKey LIMIT $v.p0
  RETURN [[i2.sortKey, i2.id, i2.name], COLLECT {
    UNWIND l6 AS s3
    RETURN [s3.id, s3.name, s3.nameLang, s3.nameText] }] }, COLLECT {
  MATCH (o9:Entity {id: $v.p2})
  WHERE o9.network = n1.id AND o9.rank IN $ranks
  CALL (o9) {
    MATCH (o9)-[r10:ROLE]->(i7)
    WHERE r10.v IN $ranks AND r10.role <> 'OPPONENT'
    RETURN DISTINCT i7 }
  CALL (o9, i7) {
    MATCH (s8)-[r11:ROLE]->(i7)
    WHERE r11.v IN $ranks AND r11.role <> 'OPPONENT' AND s8 <> o9
    WITH DISTINCT s8 ORDER BY s8.id LIMIT $v.p1
    RETURN collect(s8) AS l12 }
  WITH o9, i7, l12
  WHERE size(l12) > 0 ORDER BY i7.sortKey LIMIT $v.p1
  RETURN [[i7.sortKey], COLLECT {
    UNWIND l12 AS s8
    RETURN [s8.id] }, head(COLLECT {
    WITH o9 AS s8
    RETURN [s8.id] })] }] AS x13
WITH n1, x13, CASE WHEN n1 IS NULL THEN null ELSE x13 END AS x14
RETURN x14 AS answer
