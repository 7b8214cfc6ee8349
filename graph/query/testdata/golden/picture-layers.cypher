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
      UNWIND l7 AS s11
      MATCH (s11)-[r10:ROLE]->(o9:Initiative)
      WHERE r10.v IN $ranks
      RETURN o9 AS o12, r10 AS r13 }
    WITH o12, collect(r13) AS l14 LIMIT 5001
    WITH [o12, l14] AS o12
    WITH collect(o12) AS l15
    RETURN l15[..5000 - size(l7)] AS l16, size(l15) > 5000 - size(l7) AS x17 }
  CALL (l7, l16) {
    CALL (l7, l16) {
      UNWIND l7 + [x IN l16 | x[0]] AS s20
      MATCH (s20)-[r19:HAS_NEED|ADDRESSES]->(o18:Need)
      WHERE r19.v IN $ranks
      RETURN o18 AS o27, r19 AS r28 UNION ALL
      UNWIND l7 + [x IN l16 | x[0]] AS s23
      MATCH (s23)-[r22:HOLDS_RESOURCE|USES]->(o21:Resource)
      WHERE r22.v IN $ranks
      RETURN o21 AS o27, r22 AS r28 UNION ALL
      UNWIND l7 AS s26
      MATCH (s26)-[r25:LOCATED_IN]->(o24:Place)
      WHERE r25.v IN $ranks
      RETURN o24 AS o27, r25 AS r28 }
    WITH o27, collect(r28) AS l29 LIMIT 5001
    WITH [o27, l29] AS o27
    WITH collect(o27) AS l30
    RETURN l30[..5000 - size(l7) - size(l16)] AS l31, size(l30) > 5000 - size(l7) - size(l16) AS x32 }
  CALL (l7, l16, l31) {
    CALL (l7, l16, l31) {
      UNWIND l7 AS s37
      MATCH (s37)-[r34:COOPERATES_WITH]-()
      WHERE r34.v IN $ranks
      WITH r34, count(*) AS m38
      WHERE m38 = 2
      RETURN r34 AS r33 UNION ALL
      UNWIND l7 AS s40
      MATCH (s40)-[r39:MEMBER_OF|PART_OF]-()
      WHERE r39.v IN $ranks
      WITH r39, count(*) AS m41
      WHERE m41 = 2
      RETURN r39 AS r33 UNION ALL
      UNWIND [x IN l16 | x[0]] AS s43
      MATCH (s43)-[r42:PART_OF]-()
      WHERE r42.v IN $ranks
      WITH r42, count(*) AS m44
      WHERE m44 = 2
      RETURN r42 AS r33 UNION ALL
      UNWIND l16 AS x
      UNWIND x[1] AS r33
      RETURN r33 UNION ALL
      UNWIND l31 AS x
      UNWIND x[1] AS r33
      RETURN r33 }
    WITH r33 LIMIT 20001
    WITH collect(r33) AS l45
    RETURN l45[..20000] AS l46, size(l45) > 20000 AS x47 }
  CALL (l7) {
    UNWIND l7 AS s49
    MATCH (s49)-[r50:ROLE]->(i48)
    WHERE r50.v IN $ranks AND r50.role <> 'OPPONENT'
    WITH i48, collect(DISTINCT s49) AS l51
    WHERE size(l51) > 1 LIMIT 20001
    RETURN collect([i48, l51]) AS l53 }
  RETURN [COLLECT {
    UNWIND l7 AS s2
    RETURN [s2.sortKey, s2.id, s2.nameLang, s2.nameText] }, COLLECT {
    UNWIND l16 + l31 AS x
    WITH x[0] AS s2
    RETURN [s2.sortKey, s2.id, s2.nameLang, s2.nameText] }, COLLECT {
    UNWIND l46 AS r3
    RETURN [r3.id] }, x8 OR x17 OR x32 OR x47, COLLECT {
    UNWIND l53 AS x52
    WITH x52[0] AS i48, x52[1] AS l51
    RETURN [[i48.sortKey, i48.id], COLLECT {
      UNWIND l51 AS s49
      RETURN [s49.id, s49.name] }] }] }] AS x54
WITH n1, x54, CASE WHEN n1 IS NULL THEN null ELSE x54 END AS x55
RETURN x55 AS answer
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
      UNWIND l7 AS s11
      MATCH (s11)-[r10:ROLE]->(o9:Initiative)
      WHERE r10.v IN $ranks
      RETURN o9 AS o12, r10 AS r13 }
    WITH o12, collect(r13) AS l14 LIMIT 5001
    WITH [o12, l14] AS o12
    WITH collect(o12) AS l15
    RETURN l15[..5000 - size(l7)] AS l16, size(l15) > 5000 - size(l7) AS x17 }
  CALL (l7, l16) {
    CALL (l7, l16) {
      UNWIND l7 + [x IN l16 | x[0]] AS s20
      MATCH (s20)-[r19:HAS_NEED|ADDRESSES]->(o18:Need)
      WHERE r19.v IN $ranks
      RETURN o18 AS o27, r19 AS r28 UNION ALL
      UNWIND l7 + [x IN l16 | x[0]] AS s23
      MATCH (s23)-[r22:HOLDS_RESOURCE|USES]->(o21:Resource)
      WHERE r22.v IN $ranks
      RETURN o21 AS o27, r22 AS r28 UNION ALL
      UNWIND l7 AS s26
      MATCH (s26)-[r25:LOCATED_IN]->(o24:Place)
      WHERE r25.v IN $ranks
      RETURN o24 AS o27, r25 AS r28 }
    WITH o27, collect(r28) AS l29 LIMIT 5001
    WITH [o27, l29] AS o27
    WITH collect(o27) AS l30
    RETURN l30[..5000 - size(l7) - size(l16)] AS l31, size(l30) > 5000 - size(l7) - size(l16) AS x32 }
  CALL (l7, l16, l31) {
    CALL (l7, l16, l31) {
      UNWIND l7 AS s37
      MATCH (s37)-[r34:COOPERATES_WITH]-()
      WHERE r34.v IN $ranks
      WITH r34, count(*) AS m38
      WHERE m38 = 2
      RETURN r34 AS r33 UNION ALL
      UNWIND l7 AS s40
      MATCH (s40)-[r39:MEMBER_OF|PART_OF]-()
      WHERE r39.v IN $ranks
      WITH r39, count(*) AS m41
      WHERE m41 = 2
      RETURN r39 AS r33 UNION ALL
      UNWIND [x IN l16 | x[0]] AS s43
      MATCH (s43)-[r42:PART_OF]-()
      WHERE r42.v IN $ranks
      WITH r42, count(*) AS m44
      WHERE m44 = 2
      RETURN r42 AS r33 UNION ALL
      UNWIND l16 AS x
      UNWIND x[1] AS r33
      RETURN r33 UNION ALL
      UNWIND l31 AS x
      UNWIND x[1] AS r33
      RETURN r33 }
    WITH r33 LIMIT 20001
    WITH collect(r33) AS l45
    RETURN l45[..20000] AS l46, size(l45) > 20000 AS x47 }
  CALL (l7) {
    UNWIND l7 AS s49
    MATCH (s49)-[r50:ROLE]->(i48)
    WHERE r50.v IN $ranks AND r50.role <> 'OPPONENT'
    WITH i48, collect(DISTINCT s49) AS l51
    WHERE size(l51) > 1 LIMIT 20001
    RETURN collect([i48, l51]) AS l53 }
  RETURN [COLLECT {
    UNWIND l7 AS s2
    RETURN [s2.sortKey, s2.id, s2.nameLang, s2.nameText] }, COLLECT {
    UNWIND l16 + l31 AS x
    WITH x[0] AS s2
    RETURN [s2.sortKey, s2.id, s2.nameLang, s2.nameText] }, COLLECT {
    UNWIND l46 AS r3
    RETURN [r3.id] }, x8 OR x17 OR x32 OR x47, COLLECT {
    UNWIND l53 AS x52
    WITH x52[0] AS i48, x52[1] AS l51
    RETURN [[i48.sortKey, i48.id], COLLECT {
      UNWIND l51 AS s49
      RETURN [s49.id, s49.name] }] }] }] AS x54
WITH n1, x54, CASE WHEN n1 IS NULL THEN null ELSE x54 END AS x55
RETURN x55 AS answer
