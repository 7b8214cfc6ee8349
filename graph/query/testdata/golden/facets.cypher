// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p6})
WHERE n1.rank IN $ranks
WITH n1, [[true, COLLECT {
  MATCH (x6:Count)
  WHERE x6.network = n1.id AND x6.list = 'Stakeholder' AND x6.what = 'kind' AND x6.value > '' AND x6.rank IN $ranks
  WITH x6.value AS u4, sum(x6.n) AS m5
  WHERE m5 > 0
  WITH u4, m5 ORDER BY m5 DESC, u4 LIMIT $v.p0
  RETURN [u4, m5, null] }], [true, COLLECT {
  MATCH (x11:Count)
  WHERE x11.network = n1.id AND x11.list = 'Stakeholder' AND x11.what = 'place' AND x11.value > '' AND x11.rank IN $ranks
  WITH x11.value AS u9, sum(x11.n) AS m10
  WHERE m10 > 0
  WITH u9, m10 ORDER BY m10 DESC, u9 LIMIT $v.p0
  RETURN [u9, m10, head(COLLECT {
    MATCH (e12:Entity {id: u9})
    RETURN [e12.nameLang, e12.nameText] })] }], head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v28
    UNWIND $v.p4 AS f25
    CALL (v28, n1, f25) {
      MATCH (n23)-[x24:POSTING]->()
      USING INDEX SEEK x24:POSTING(network, list, what, value, rank, k)
      WHERE x24.network = n1.id AND x24.list = 'Stakeholder' AND x24.what = 'field' AND x24.value = f25 AND x24.rank = v28 AND '' < x24.k < '􏿿'
      WITH n23, x24 ORDER BY x24.network, x24.list, x24.what, x24.value, x24.rank, x24.k LIMIT 50001
      RETURN n23, x24.k AS k22 }
    WITH DISTINCT n23 LIMIT 50001
    RETURN CASE WHEN true THEN n23 END } AS c26
  WITH c26, COLLECT {
    UNWIND [n23 IN c26
    WHERE n23 IS NOT NULL] AS n23
    WITH n23.kind AS u19, count(*) AS m20 ORDER BY m20 DESC, u19 LIMIT $v.p3
    RETURN [u19, m20, null] } AS y27
  RETURN [size(c26) <= 50000, y27] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v37
    UNWIND $v.p5 AS f34
    CALL (v37, n1, f34) {
      MATCH (n33:Stakeholder)
      USING INDEX SEEK n33:Stakeholder(network, kind, rank, sortKey)
      WHERE n33.network = n1.id AND n33.kind = f34 AND n33.rank = v37 AND '' < n33.sortKey < '􏿿'
      WITH n33 ORDER BY n33.network, n33.kind, n33.rank, n33.sortKey LIMIT 50001
      RETURN n33, n33.sortKey AS k32 }
    WITH n33 LIMIT 50001
    RETURN CASE WHEN true THEN n33 END } AS c35
  WITH c35, COLLECT {
    UNWIND [n33 IN c35
    WHERE n33 IS NOT NULL] AS n33
    MATCH (n33)-[x31:POSTING]->()
    WHERE x31.what = 'field' AND x31.rank IN $ranks
    WITH x31.value AS u29, count(*) AS m30 ORDER BY m30 DESC, u29 LIMIT $v.p3
    RETURN [u29, m30, null] } AS y36
  RETURN [size(c35) <= 50000, y36] })] AS x38
WITH n1, x38, CASE WHEN n1 IS NULL THEN null ELSE x38 END AS x39
RETURN x39 AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p6})
WHERE n1.rank IN $ranks
WITH n1, [[true, COLLECT {
  MATCH (x6:Count)
  WHERE x6.network = n1.id AND x6.list = 'Stakeholder' AND x6.what = 'kind' AND x6.value > '' AND x6.rank IN $ranks
  WITH x6.value AS u4, sum(x6.n) AS m5
  WHERE m5 > 0
  WITH u4, m5 ORDER BY m5 DESC, u4 LIMIT $v.p0
  RETURN [u4, m5, null] }], [true, COLLECT {
  MATCH (x11:Count)
  WHERE x11.network = n1.id AND x11.list = 'Stakeholder' AND x11.what = 'place' AND x11.value > '' AND x11.rank IN $ranks
  WITH x11.value AS u9, sum(x11.n) AS m10
  WHERE m10 > 0
  WITH u9, m10 ORDER BY m10 DESC, u9 LIMIT $v.p0
  RETURN [u9, m10, head(COLLECT {
    MATCH (e12:Entity {id: u9})
    RETURN [e12.nameLang, e12.nameText] })] }], head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v28
    UNWIND $v.p4 AS f25
    CALL (v28, n1, f25) {
      MATCH (n23)-[x24:POSTING]->()
      USING INDEX SEEK x24:POSTING(network, list, what, value, rank, k)
      WHERE x24.network = n1.id AND x24.list = 'Stakeholder' AND x24.what = 'field' AND x24.value = f25 AND x24.rank = v28 AND '' < x24.k < '􏿿'
      WITH n23, x24 ORDER BY x24.network, x24.list, x24.what, x24.value, x24.rank, x24.k LIMIT 50001
      RETURN n23, x24.k AS k22 }
    WITH DISTINCT n23 LIMIT 50001
    RETURN CASE WHEN true THEN n23 END } AS c26
  WITH c26, COLLECT {
    UNWIND [n23 IN c26
    WHERE n23 IS NOT NULL] AS n23
    WITH n23.kind AS u19, count(*) AS m20 ORDER BY m20 DESC, u19 LIMIT $v.p3
    RETURN [u19, m20, null] } AS y27
  RETURN [size(c26) <= 50000, y27] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v37
    UNWIND $v.p5 AS f34
    CALL (v37, n1, f34) {
      MATCH (n33:Stakeholder)
      USING INDEX SEEK n33:Stakeholder(network, kind, rank, sortKey)
      WHERE n33.network = n1.id AND n33.kind = f34 AND n33.rank = v37 AND '' < n33.sortKey < '􏿿'
      WITH n33 ORDER BY n33.network, n33.kind, n33.rank, n33.sortKey LIMIT 50001
      RETURN n33, n33.sortKey AS k32 }
    WITH n33 LIMIT 50001
    RETURN CASE WHEN true THEN n33 END } AS c35
  WITH c35, COLLECT {
    UNWIND [n33 IN c35
    WHERE n33 IS NOT NULL] AS n33
    MATCH (n33)-[x31:POSTING]->()
    WHERE x31.what = 'field' AND x31.rank IN $ranks
    WITH x31.value AS u29, count(*) AS m30 ORDER BY m30 DESC, u29 LIMIT $v.p3
    RETURN [u29, m30, null] } AS y36
  RETURN [size(c35) <= 50000, y36] })] AS x38
WITH n1, x38, CASE WHEN n1 IS NULL THEN null ELSE x38 END AS x39
RETURN x39 AS answer
