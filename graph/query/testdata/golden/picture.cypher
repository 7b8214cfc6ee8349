// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  CALL (n1) {
    UNWIND $ranks AS v4
    CALL (n1, v4) {
      MATCH (s5:Stakeholder)
      USING INDEX SEEK s5:Stakeholder(network, rank, sortKey)
      WHERE s5.network = n1.id AND s5.rank = v4 AND s5.sortKey > '' AND true
      WITH s5 ORDER BY s5.network, s5.rank, s5.sortKey LIMIT 5001
      RETURN s5 }
    WITH s5 ORDER BY s5.sortKey LIMIT 5001
    WITH collect(s5) AS l6
    RETURN l6[..5000] AS l7, size(l6) > 5000 AS x8 }
  CALL (l7) {
    CALL (l7) {
      UNWIND l7 AS s13
      MATCH (s13)-[r10:COOPERATES_WITH]-()
      WHERE r10.v IN $ranks
      WITH r10, count(*) AS m14
      WHERE m14 = 2
      RETURN r10 AS r9 }
    WITH r9 LIMIT 20001
    WITH collect(r9) AS l15
    RETURN l15[..20000] AS l16, size(l15) > 20000 AS x17 }
  RETURN [COLLECT {
    UNWIND l7 AS s2
    RETURN [s2.sortKey, s2.id, s2.type, s2.kind, s2.name, coalesce(s2.generic, false), s2.status] }, [], COLLECT {
    UNWIND l16 AS r3
    RETURN [r3.id, type(r3), r3.a, r3.b, CASE type(r3) WHEN 'ROLE' THEN r3.role ELSE r3.form END, r3.form, coalesce(r3.mutual, false), r3.fields, r3.status, r3.since, r3.until, r3.levelScale, r3.levelValue] }, x8 OR x17] }] AS x18
WITH n1, x18, CASE WHEN n1 IS NULL THEN null ELSE x18 END AS x19
RETURN x19 AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  CALL (n1) {
    UNWIND $ranks AS v4
    CALL (n1, v4) {
      MATCH (s5:Stakeholder)
      USING INDEX SEEK s5:Stakeholder(network, rank, sortKey)
      WHERE s5.network = n1.id AND s5.rank = v4 AND s5.sortKey > '' AND true
      WITH s5 ORDER BY s5.network, s5.rank, s5.sortKey LIMIT 5001
      RETURN s5 }
    WITH s5 ORDER BY s5.sortKey LIMIT 5001
    WITH collect(s5) AS l6
    RETURN l6[..5000] AS l7, size(l6) > 5000 AS x8 }
  CALL (l7) {
    CALL (l7) {
      UNWIND l7 AS s13
      MATCH (s13)-[r10:COOPERATES_WITH]-()
      WHERE r10.v IN $ranks
      WITH r10, count(*) AS m14
      WHERE m14 = 2
      RETURN r10 AS r9 }
    WITH r9 LIMIT 20001
    WITH collect(r9) AS l15
    RETURN l15[..20000] AS l16, size(l15) > 20000 AS x17 }
  RETURN [COLLECT {
    UNWIND l7 AS s2
    RETURN [s2.sortKey, s2.id, s2.type, s2.kind, s2.name, coalesce(s2.generic, false), s2.status] }, [], COLLECT {
    UNWIND l16 AS r3
    RETURN [r3.id, type(r3), r3.a, r3.b, CASE type(r3) WHEN 'ROLE' THEN r3.role ELSE r3.form END, r3.form, coalesce(r3.mutual, false), r3.fields, r3.status, r3.since, r3.until, r3.levelScale, r3.levelValue] }, x8 OR x17] }] AS x18
WITH n1, x18, CASE WHEN n1 IS NULL THEN null ELSE x18 END AS x19
RETURN x19 AS answer
