// RESTRICTED
OPTIONAL
MATCH (s3:Entity:Stakeholder {id: $v.p0})
WHERE s3.rank IN $ranks
WITH s3, COLLECT {
  CALL (s3) {
    RETURN [s3] AS l4 }
  CALL (l4) {
    UNWIND l4 AS s5
    CALL (s5) {
      UNWIND $ranks AS v9
      CALL (s5, v9) {
        MATCH (o17)-[r18:COOPERATES_WITH]->()
        USING INDEX SEEK r18:COOPERATES_WITH(b, v, nb)
        WHERE r18.b = s5.id AND r18.v = v9 AND '' < r18.nb < '\U0010FFFF'
        WITH r18, o17 ORDER BY r18.b, r18.v, r18.nb LIMIT 101
        RETURN r18, o17, r18.nb AS k21 UNION ALL
        MATCH ()-[r18:COOPERATES_WITH]->(o17)
        USING INDEX SEEK r18:COOPERATES_WITH(a, v, na)
        WHERE r18.a = s5.id AND r18.v = v9 AND '' < r18.na < '\U0010FFFF'
        WITH r18, o17 ORDER BY r18.a, r18.v, r18.na LIMIT 101
        RETURN r18, o17, r18.na AS k21 }
      WITH r18, o17, k21 ORDER BY k21 LIMIT 101
      WITH collect([r18, o17]) AS l10
      RETURN l10[..100] AS l12, size(l10) > 100 AS x13 }
    CALL (l12) {
      UNWIND l12 AS x14
      WITH x14[0] AS r18, x14[1] AS o17
      WITH DISTINCT o17 ORDER BY o17.sortKey LIMIT 31
      WITH collect(o17) AS l11
      RETURN l11[..30] AS l15, size(l11) > 30 AS x16 }
    RETURN collect([l15, x13 OR x16]) AS l8 }
  CALL (l8, l4) {
    UNWIND l8 AS x6
    UNWIND x6[0] AS o7
    WITH DISTINCT o7
    WHERE NOT o7 IN l4
    WITH o7 ORDER BY o7.sortKey LIMIT 201
    WITH collect(o7) AS l22
    RETURN l22[..CASE WHEN $v.p1 < 200 THEN $v.p1 ELSE 200 END] AS l23, size(l22) > CASE WHEN $v.p1 < 200 THEN $v.p1 ELSE 200 END AS x24 }
  CALL (l23) {
    UNWIND l23 AS s25
    CALL (s25) {
      UNWIND $ranks AS v29
      CALL (s25, v29) {
        MATCH (o37)-[r38:COOPERATES_WITH]->()
        USING INDEX SEEK r38:COOPERATES_WITH(b, v, nb)
        WHERE r38.b = s25.id AND r38.v = v29 AND '' < r38.nb < '\U0010FFFF'
        WITH r38, o37 ORDER BY r38.b, r38.v, r38.nb LIMIT 101
        RETURN r38, o37, r38.nb AS k41 UNION ALL
        MATCH ()-[r38:COOPERATES_WITH]->(o37)
        USING INDEX SEEK r38:COOPERATES_WITH(a, v, na)
        WHERE r38.a = s25.id AND r38.v = v29 AND '' < r38.na < '\U0010FFFF'
        WITH r38, o37 ORDER BY r38.a, r38.v, r38.na LIMIT 101
        RETURN r38, o37, r38.na AS k41 }
      WITH r38, o37, k41 ORDER BY k41 LIMIT 101
      WITH collect([r38, o37]) AS l30
      RETURN l30[..100] AS l32, size(l30) > 100 AS x33 }
    CALL (l32) {
      UNWIND l32 AS x34
      WITH x34[0] AS r38, x34[1] AS o37
      WITH DISTINCT o37 ORDER BY o37.sortKey LIMIT 31
      WITH collect(o37) AS l31
      RETURN l31[..30] AS l35, size(l31) > 30 AS x36 }
    RETURN collect([l35, x33 OR x36]) AS l28 }
  CALL (l28, l4, l23) {
    UNWIND l28 AS x26
    UNWIND x26[0] AS o27
    WITH DISTINCT o27
    WHERE NOT o27 IN l4 + l23
    WITH o27 ORDER BY o27.sortKey LIMIT 201
    WITH collect(o27) AS l42
    RETURN l42[..CASE WHEN $v.p1 - size(l23) < 200 THEN $v.p1 - size(l23) ELSE 200 END] AS l43, size(l42) > CASE WHEN $v.p1 - size(l23) < 200 THEN $v.p1 - size(l23) ELSE 200 END AS x44 }
  CALL (l4, l23, l43) {
    RETURN l4 + l23 + l43 AS l45 }
  CALL (l45) {
    CALL (l45) {
      UNWIND l45 AS s50
      MATCH (s50)-[r47:COOPERATES_WITH]-()
      WHERE r47.v IN $ranks
      WITH r47, count(*) AS m51
      WHERE m51 = 2
      RETURN r47 AS r46 }
    WITH r46 LIMIT 20001
    WITH collect(r46) AS l52
    RETURN l52[..20000] AS l53, size(l52) > 20000 AS x54 }
  RETURN [COLLECT {
    UNWIND [x IN l4 | [x, 0]] + [x IN l23 | [x, 1]] + [x IN l43 | [x, 2]] AS x55
    WITH x55[0] AS s1, x55[1] AS d56
    RETURN [d56, s1.id] }, [], COLLECT {
    UNWIND l53 AS r2
    RETURN [r2.id, r2.a, r2.b] }, any(x IN l8
  WHERE x[1]) OR x24 OR any(x IN l28
  WHERE x[1]) OR x44 OR x54] } AS x57
RETURN CASE WHEN s3 IS NULL THEN null ELSE x57 END AS answer
// PUBLIC
OPTIONAL
MATCH (s3:Entity:Stakeholder {id: $v.p0})
WHERE s3.rank IN $ranks
WITH s3, COLLECT {
  CALL (s3) {
    RETURN [s3] AS l4 }
  CALL (l4) {
    UNWIND l4 AS s5
    CALL (s5) {
      UNWIND $ranks AS v9
      CALL (s5, v9) {
        MATCH (o17)-[r18:COOPERATES_WITH]->()
        USING INDEX SEEK r18:COOPERATES_WITH(b, v, nb)
        WHERE r18.b = s5.id AND r18.v = v9 AND '' < r18.nb < '\U0010FFFF'
        WITH r18, o17 ORDER BY r18.b, r18.v, r18.nb LIMIT 101
        RETURN r18, o17, r18.nb AS k21 UNION ALL
        MATCH ()-[r18:COOPERATES_WITH]->(o17)
        USING INDEX SEEK r18:COOPERATES_WITH(a, v, na)
        WHERE r18.a = s5.id AND r18.v = v9 AND '' < r18.na < '\U0010FFFF'
        WITH r18, o17 ORDER BY r18.a, r18.v, r18.na LIMIT 101
        RETURN r18, o17, r18.na AS k21 }
      WITH r18, o17, k21 ORDER BY k21 LIMIT 101
      WITH collect([r18, o17]) AS l10
      RETURN l10[..100] AS l12, size(l10) > 100 AS x13 }
    CALL (l12) {
      UNWIND l12 AS x14
      WITH x14[0] AS r18, x14[1] AS o17
      WITH DISTINCT o17 ORDER BY o17.sortKey LIMIT 31
      WITH collect(o17) AS l11
      RETURN l11[..30] AS l15, size(l11) > 30 AS x16 }
    RETURN collect([l15, x13 OR x16]) AS l8 }
  CALL (l8, l4) {
    UNWIND l8 AS x6
    UNWIND x6[0] AS o7
    WITH DISTINCT o7
    WHERE NOT o7 IN l4
    WITH o7 ORDER BY o7.sortKey LIMIT 201
    WITH collect(o7) AS l22
    RETURN l22[..CASE WHEN $v.p1 < 200 THEN $v.p1 ELSE 200 END] AS l23, size(l22) > CASE WHEN $v.p1 < 200 THEN $v.p1 ELSE 200 END AS x24 }
  CALL (l23) {
    UNWIND l23 AS s25
    CALL (s25) {
      UNWIND $ranks AS v29
      CALL (s25, v29) {
        MATCH (o37)-[r38:COOPERATES_WITH]->()
        USING INDEX SEEK r38:COOPERATES_WITH(b, v, nb)
        WHERE r38.b = s25.id AND r38.v = v29 AND '' < r38.nb < '\U0010FFFF'
        WITH r38, o37 ORDER BY r38.b, r38.v, r38.nb LIMIT 101
        RETURN r38, o37, r38.nb AS k41 UNION ALL
        MATCH ()-[r38:COOPERATES_WITH]->(o37)
        USING INDEX SEEK r38:COOPERATES_WITH(a, v, na)
        WHERE r38.a = s25.id AND r38.v = v29 AND '' < r38.na < '\U0010FFFF'
        WITH r38, o37 ORDER BY r38.a, r38.v, r38.na LIMIT 101
        RETURN r38, o37, r38.na AS k41 }
      WITH r38, o37, k41 ORDER BY k41 LIMIT 101
      WITH collect([r38, o37]) AS l30
      RETURN l30[..100] AS l32, size(l30) > 100 AS x33 }
    CALL (l32) {
      UNWIND l32 AS x34
      WITH x34[0] AS r38, x34[1] AS o37
      WITH DISTINCT o37 ORDER BY o37.sortKey LIMIT 31
      WITH collect(o37) AS l31
      RETURN l31[..30] AS l35, size(l31) > 30 AS x36 }
    RETURN collect([l35, x33 OR x36]) AS l28 }
  CALL (l28, l4, l23) {
    UNWIND l28 AS x26
    UNWIND x26[0] AS o27
    WITH DISTINCT o27
    WHERE NOT o27 IN l4 + l23
    WITH o27 ORDER BY o27.sortKey LIMIT 201
    WITH collect(o27) AS l42
    RETURN l42[..CASE WHEN $v.p1 - size(l23) < 200 THEN $v.p1 - size(l23) ELSE 200 END] AS l43, size(l42) > CASE WHEN $v.p1 - size(l23) < 200 THEN $v.p1 - size(l23) ELSE 200 END AS x44 }
  CALL (l4, l23, l43) {
    RETURN l4 + l23 + l43 AS l45 }
  CALL (l45) {
    CALL (l45) {
      UNWIND l45 AS s50
      MATCH (s50)-[r47:COOPERATES_WITH]-()
      WHERE r47.v IN $ranks
      WITH r47, count(*) AS m51
      WHERE m51 = 2
      RETURN r47 AS r46 }
    WITH r46 LIMIT 20001
    WITH collect(r46) AS l52
    RETURN l52[..20000] AS l53, size(l52) > 20000 AS x54 }
  RETURN [COLLECT {
    UNWIND [x IN l4 | [x, 0]] + [x IN l23 | [x, 1]] + [x IN l43 | [x, 2]] AS x55
    WITH x55[0] AS s1, x55[1] AS d56
    RETURN [d56, s1.id] }, [], COLLECT {
    UNWIND l53 AS r2
    RETURN [r2.id, r2.a, r2.b] }, any(x IN l8
  WHERE x[1]) OR x24 OR any(x IN l28
  WHERE x[1]) OR x44 OR x54] } AS x57
RETURN CASE WHEN s3 IS NULL THEN null ELSE x57 END AS answer
