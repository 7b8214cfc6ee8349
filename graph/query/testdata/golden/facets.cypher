// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p6})
WHERE n1.rank IN $ranks
WITH n1, [[[true, COLLECT {
  MATCH (x8:Count)
  WHERE x8.network = n1.id AND x8.list = 'Stakeholder' AND x8.what = 'kind' AND x8.value > '' AND x8.rank IN $ranks
  WITH x8.value AS u6, sum(x8.n) AS m7
  WHERE m7 > 0
  WITH u6, m7 ORDER BY m7 DESC, u6 LIMIT $v.p0
  RETURN [u6, m7, null] }], [true, COLLECT {
  MATCH (x11:Count)
  WHERE x11.network = n1.id AND x11.list = 'Stakeholder' AND x11.what = 'place' AND x11.value > '' AND x11.rank IN $ranks
  WITH x11.value AS u9, sum(x11.n) AS m10
  WHERE m10 > 0
  WITH u9, m10 ORDER BY m10 DESC, u9 LIMIT $v.p0
  RETURN [u9, m10, head(COLLECT {
    MATCH (e12:Entity {id: u9})
    RETURN [e12.nameLang, e12.nameText] })] }]], head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v25
    UNWIND $v.p4 AS f19
    CALL (v25, n1, f19) {
      MATCH (n18:Stakeholder)
      USING INDEX SEEK n18:Stakeholder(network, kind, rank, sortKey)
      WHERE n18.network = n1.id AND n18.kind = f19 AND n18.rank = v25 AND '' < n18.sortKey < '􏿿'
      WITH n18 ORDER BY n18.network, n18.kind, n18.rank, n18.sortKey LIMIT 50001
      RETURN n18, n18.sortKey AS k17 }
    WITH n18 LIMIT 50001
    RETURN n18 } AS c20
  WITH c20, COLLECT {
    UNWIND c20 AS n18
    MATCH (n18)-[x24:POSTING]->()
    WHERE x24.what = 'field' AND x24.rank IN $ranks
    WITH x24.value AS u22, count(*) AS m23 ORDER BY m23 DESC, u22 LIMIT $v.p3
    RETURN [u22, m23, null] } AS y21
  RETURN [[size(c20) <= 50000, y21]] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v35
    UNWIND $v.p5 AS f29
    CALL (v35, n1, f29) {
      MATCH (n27)-[x28:POSTING]->()
      USING INDEX SEEK x28:POSTING(network, list, what, value, rank, k)
      WHERE x28.network = n1.id AND x28.list = 'Stakeholder' AND x28.what = 'field' AND x28.value = f29 AND x28.rank = v35 AND '' < x28.k < '􏿿'
      WITH n27, x28 ORDER BY x28.network, x28.list, x28.what, x28.value, x28.rank, x28.k LIMIT 50001
      RETURN n27, x28.k AS k26 }
    WITH DISTINCT n27 LIMIT 50001
    RETURN n27 } AS c30
  WITH c30, COLLECT {
    UNWIND c30 AS n27
    WITH n27.kind AS u32, count(*) AS m33 ORDER BY m33 DESC, u32 LIMIT $v.p3
    RETURN [u32, m33, null] } AS y31
  RETURN [[size(c30) <= 50000, y31]] })] AS x36
WITH n1, x36, CASE WHEN n1 IS NULL THEN null ELSE x36 END AS x37
RETURN x37 AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p6})
WHERE n1.rank IN $ranks
WITH n1, [[[true, COLLECT {
  MATCH (x8:Count)
  WHERE x8.network = n1.id AND x8.list = 'Stakeholder' AND x8.what = 'kind' AND x8.value > '' AND x8.rank IN $ranks
  WITH x8.value AS u6, sum(x8.n) AS m7
  WHERE m7 > 0
  WITH u6, m7 ORDER BY m7 DESC, u6 LIMIT $v.p0
  RETURN [u6, m7, null] }], [true, COLLECT {
  MATCH (x11:Count)
  WHERE x11.network = n1.id AND x11.list = 'Stakeholder' AND x11.what = 'place' AND x11.value > '' AND x11.rank IN $ranks
  WITH x11.value AS u9, sum(x11.n) AS m10
  WHERE m10 > 0
  WITH u9, m10 ORDER BY m10 DESC, u9 LIMIT $v.p0
  RETURN [u9, m10, head(COLLECT {
    MATCH (e12:Entity {id: u9})
    RETURN [e12.nameLang, e12.nameText] })] }]], head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v25
    UNWIND $v.p4 AS f19
    CALL (v25, n1, f19) {
      MATCH (n18:Stakeholder)
      USING INDEX SEEK n18:Stakeholder(network, kind, rank, sortKey)
      WHERE n18.network = n1.id AND n18.kind = f19 AND n18.rank = v25 AND '' < n18.sortKey < '􏿿'
      WITH n18 ORDER BY n18.network, n18.kind, n18.rank, n18.sortKey LIMIT 50001
      RETURN n18, n18.sortKey AS k17 }
    WITH n18 LIMIT 50001
    RETURN n18 } AS c20
  WITH c20, COLLECT {
    UNWIND c20 AS n18
    MATCH (n18)-[x24:POSTING]->()
    WHERE x24.what = 'field' AND x24.rank IN $ranks
    WITH x24.value AS u22, count(*) AS m23 ORDER BY m23 DESC, u22 LIMIT $v.p3
    RETURN [u22, m23, null] } AS y21
  RETURN [[size(c20) <= 50000, y21]] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v35
    UNWIND $v.p5 AS f29
    CALL (v35, n1, f29) {
      MATCH (n27)-[x28:POSTING]->()
      USING INDEX SEEK x28:POSTING(network, list, what, value, rank, k)
      WHERE x28.network = n1.id AND x28.list = 'Stakeholder' AND x28.what = 'field' AND x28.value = f29 AND x28.rank = v35 AND '' < x28.k < '􏿿'
      WITH n27, x28 ORDER BY x28.network, x28.list, x28.what, x28.value, x28.rank, x28.k LIMIT 50001
      RETURN n27, x28.k AS k26 }
    WITH DISTINCT n27 LIMIT 50001
    RETURN n27 } AS c30
  WITH c30, COLLECT {
    UNWIND c30 AS n27
    WITH n27.kind AS u32, count(*) AS m33 ORDER BY m33 DESC, u32 LIMIT $v.p3
    RETURN [u32, m33, null] } AS y31
  RETURN [[size(c30) <= 50000, y31]] })] AS x36
WITH n1, x36, CASE WHEN n1 IS NULL THEN null ELSE x36 END AS x37
RETURN x37 AS answer
