// RESTRICTED
OPTIONAL
MATCH (s3:Entity:Stakeholder {id: $p0})
WHERE s3.rank IN $ranks
WITH s3, COLLECT {
  CALL (s3) {
    RETURN [s3] AS l4 }
  CALL (l4) {
    UNWIND CASE WHEN $p1 >= 1 THEN l4 ELSE [] END AS s5
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
    RETURN l22[..CASE WHEN $p2 < 200 THEN $p2 ELSE 200 END] AS l23, size(l22) > CASE WHEN $p2 < 200 THEN $p2 ELSE 200 END AS x24 }
  CALL (l23) {
    UNWIND CASE WHEN $p1 >= 2 THEN l23 ELSE [] END AS s25
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
    RETURN l42[..CASE WHEN $p2 - size(l23) < 200 THEN $p2 - size(l23) ELSE 200 END] AS l43, size(l42) > CASE WHEN $p2 - size(l23) < 200 THEN $p2 - size(l23) ELSE 200 END AS x44 }
  CALL (l43) {
    UNWIND CASE WHEN $p1 >= 3 THEN l43 ELSE [] END AS s45
    CALL (s45) {
      UNWIND $ranks AS v49
      CALL (s45, v49) {
        MATCH (o57)-[r58:COOPERATES_WITH]->()
        USING INDEX SEEK r58:COOPERATES_WITH(b, v, nb)
        WHERE r58.b = s45.id AND r58.v = v49 AND '' < r58.nb < '\U0010FFFF'
        WITH r58, o57 ORDER BY r58.b, r58.v, r58.nb LIMIT 101
        RETURN r58, o57, r58.nb AS k61 UNION ALL
        MATCH ()-[r58:COOPERATES_WITH]->(o57)
        USING INDEX SEEK r58:COOPERATES_WITH(a, v, na)
        WHERE r58.a = s45.id AND r58.v = v49 AND '' < r58.na < '\U0010FFFF'
        WITH r58, o57 ORDER BY r58.a, r58.v, r58.na LIMIT 101
        RETURN r58, o57, r58.na AS k61 }
      WITH r58, o57, k61 ORDER BY k61 LIMIT 101
      WITH collect([r58, o57]) AS l50
      RETURN l50[..100] AS l52, size(l50) > 100 AS x53 }
    CALL (l52) {
      UNWIND l52 AS x54
      WITH x54[0] AS r58, x54[1] AS o57
      WITH DISTINCT o57 ORDER BY o57.sortKey LIMIT 31
      WITH collect(o57) AS l51
      RETURN l51[..30] AS l55, size(l51) > 30 AS x56 }
    RETURN collect([l55, x53 OR x56]) AS l48 }
  CALL (l48, l4, l23, l43) {
    UNWIND l48 AS x46
    UNWIND x46[0] AS o47
    WITH DISTINCT o47
    WHERE NOT o47 IN l4 + l23 + l43
    WITH o47 ORDER BY o47.sortKey LIMIT 201
    WITH collect(o47) AS l62
    RETURN l62[..CASE WHEN $p2 - size(l23) - size(l43) < 200 THEN $p2 - size(l23) - size(l43) ELSE 200 END] AS l63, size(l62) > CASE WHEN $p2 - size(l23) - size(l43) < 200 THEN $p2 - size(l23) - size(l43) ELSE 200 END AS x64 }
  CALL (l63) {
    UNWIND CASE WHEN $p1 >= 4 THEN l63 ELSE [] END AS s65
    CALL (s65) {
      UNWIND $ranks AS v69
      CALL (s65, v69) {
        MATCH (o77)-[r78:COOPERATES_WITH]->()
        USING INDEX SEEK r78:COOPERATES_WITH(b, v, nb)
        WHERE r78.b = s65.id AND r78.v = v69 AND '' < r78.nb < '\U0010FFFF'
        WITH r78, o77 ORDER BY r78.b, r78.v, r78.nb LIMIT 101
        RETURN r78, o77, r78.nb AS k81 UNION ALL
        MATCH ()-[r78:COOPERATES_WITH]->(o77)
        USING INDEX SEEK r78:COOPERATES_WITH(a, v, na)
        WHERE r78.a = s65.id AND r78.v = v69 AND '' < r78.na < '\U0010FFFF'
        WITH r78, o77 ORDER BY r78.a, r78.v, r78.na LIMIT 101
        RETURN r78, o77, r78.na AS k81 }
      WITH r78, o77, k81 ORDER BY k81 LIMIT 101
      WITH collect([r78, o77]) AS l70
      RETURN l70[..100] AS l72, size(l70) > 100 AS x73 }
    CALL (l72) {
      UNWIND l72 AS x74
      WITH x74[0] AS r78, x74[1] AS o77
      WITH DISTINCT o77 ORDER BY o77.sortKey LIMIT 31
      WITH collect(o77) AS l71
      RETURN l71[..30] AS l75, size(l71) > 30 AS x76 }
    RETURN collect([l75, x73 OR x76]) AS l68 }
  CALL (l68, l4, l23, l43, l63) {
    UNWIND l68 AS x66
    UNWIND x66[0] AS o67
    WITH DISTINCT o67
    WHERE NOT o67 IN l4 + l23 + l43 + l63
    WITH o67 ORDER BY o67.sortKey LIMIT 201
    WITH collect(o67) AS l82
    RETURN l82[..CASE WHEN $p2 - size(l23) - size(l43) - size(l63) < 200 THEN $p2 - size(l23) - size(l43) - size(l63) ELSE 200 END] AS l83, size(l82) > CASE WHEN $p2 - size(l23) - size(l43) - size(l63) < 200 THEN $p2 - size(l23) - size(l43) - size(l63) ELSE 200 END AS x84 }
  CALL (l4, l23, l43, l63, l83) {
    RETURN l4 + l23 + l43 + l63 + l83 AS l85 }
  CALL (l85) {
    CALL (l85) {
      UNWIND l85 AS s90
      MATCH (s90)-[r87:COOPERATES_WITH]-()
      WHERE r87.v IN $ranks
      WITH r87, count(*) AS m91
      WHERE m91 = 2
      RETURN r87 AS r86 }
    WITH r86 ORDER BY r86.id LIMIT 20001
    WITH collect(r86) AS l92
    RETURN l92[..20000] AS l93, size(l92) > 20000 AS x94 }
  RETURN [COLLECT {
    UNWIND [x IN l4 | [x, 0]] + [x IN l23 | [x, 1]] + [x IN l43 | [x, 2]] + [x IN l63 | [x, 3]] + [x IN l83 | [x, 4]] AS x95
    WITH x95[0] AS s1, x95[1] AS d96
    RETURN [d96, s1.id] }, COLLECT {
    UNWIND l93 AS r2
    RETURN [r2.a, r2.b] }, any(x IN l8
  WHERE x[1]) OR x24 OR any(x IN l28
  WHERE x[1]) OR x44 OR any(x IN l48
  WHERE x[1]) OR x64 OR any(x IN l68
  WHERE x[1]) OR x84 OR x94] } AS x97
RETURN CASE WHEN s3 IS NULL THEN null ELSE x97 END AS answer
// PUBLIC
OPTIONAL
MATCH (s3:Entity:Stakeholder {id: $p0})
WHERE s3.rank IN $ranks
WITH s3, COLLECT {
  CALL (s3) {
    RETURN [s3] AS l4 }
  CALL (l4) {
    UNWIND CASE WHEN $p1 >= 1 THEN l4 ELSE [] END AS s5
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
    RETURN l22[..CASE WHEN $p2 < 200 THEN $p2 ELSE 200 END] AS l23, size(l22) > CASE WHEN $p2 < 200 THEN $p2 ELSE 200 END AS x24 }
  CALL (l23) {
    UNWIND CASE WHEN $p1 >= 2 THEN l23 ELSE [] END AS s25
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
    RETURN l42[..CASE WHEN $p2 - size(l23) < 200 THEN $p2 - size(l23) ELSE 200 END] AS l43, size(l42) > CASE WHEN $p2 - size(l23) < 200 THEN $p2 - size(l23) ELSE 200 END AS x44 }
  CALL (l43) {
    UNWIND CASE WHEN $p1 >= 3 THEN l43 ELSE [] END AS s45
    CALL (s45) {
      UNWIND $ranks AS v49
      CALL (s45, v49) {
        MATCH (o57)-[r58:COOPERATES_WITH]->()
        USING INDEX SEEK r58:COOPERATES_WITH(b, v, nb)
        WHERE r58.b = s45.id AND r58.v = v49 AND '' < r58.nb < '\U0010FFFF'
        WITH r58, o57 ORDER BY r58.b, r58.v, r58.nb LIMIT 101
        RETURN r58, o57, r58.nb AS k61 UNION ALL
        MATCH ()-[r58:COOPERATES_WITH]->(o57)
        USING INDEX SEEK r58:COOPERATES_WITH(a, v, na)
        WHERE r58.a = s45.id AND r58.v = v49 AND '' < r58.na < '\U0010FFFF'
        WITH r58, o57 ORDER BY r58.a, r58.v, r58.na LIMIT 101
        RETURN r58, o57, r58.na AS k61 }
      WITH r58, o57, k61 ORDER BY k61 LIMIT 101
      WITH collect([r58, o57]) AS l50
      RETURN l50[..100] AS l52, size(l50) > 100 AS x53 }
    CALL (l52) {
      UNWIND l52 AS x54
      WITH x54[0] AS r58, x54[1] AS o57
      WITH DISTINCT o57 ORDER BY o57.sortKey LIMIT 31
      WITH collect(o57) AS l51
      RETURN l51[..30] AS l55, size(l51) > 30 AS x56 }
    RETURN collect([l55, x53 OR x56]) AS l48 }
  CALL (l48, l4, l23, l43) {
    UNWIND l48 AS x46
    UNWIND x46[0] AS o47
    WITH DISTINCT o47
    WHERE NOT o47 IN l4 + l23 + l43
    WITH o47 ORDER BY o47.sortKey LIMIT 201
    WITH collect(o47) AS l62
    RETURN l62[..CASE WHEN $p2 - size(l23) - size(l43) < 200 THEN $p2 - size(l23) - size(l43) ELSE 200 END] AS l63, size(l62) > CASE WHEN $p2 - size(l23) - size(l43) < 200 THEN $p2 - size(l23) - size(l43) ELSE 200 END AS x64 }
  CALL (l63) {
    UNWIND CASE WHEN $p1 >= 4 THEN l63 ELSE [] END AS s65
    CALL (s65) {
      UNWIND $ranks AS v69
      CALL (s65, v69) {
        MATCH (o77)-[r78:COOPERATES_WITH]->()
        USING INDEX SEEK r78:COOPERATES_WITH(b, v, nb)
        WHERE r78.b = s65.id AND r78.v = v69 AND '' < r78.nb < '\U0010FFFF'
        WITH r78, o77 ORDER BY r78.b, r78.v, r78.nb LIMIT 101
        RETURN r78, o77, r78.nb AS k81 UNION ALL
        MATCH ()-[r78:COOPERATES_WITH]->(o77)
        USING INDEX SEEK r78:COOPERATES_WITH(a, v, na)
        WHERE r78.a = s65.id AND r78.v = v69 AND '' < r78.na < '\U0010FFFF'
        WITH r78, o77 ORDER BY r78.a, r78.v, r78.na LIMIT 101
        RETURN r78, o77, r78.na AS k81 }
      WITH r78, o77, k81 ORDER BY k81 LIMIT 101
      WITH collect([r78, o77]) AS l70
      RETURN l70[..100] AS l72, size(l70) > 100 AS x73 }
    CALL (l72) {
      UNWIND l72 AS x74
      WITH x74[0] AS r78, x74[1] AS o77
      WITH DISTINCT o77 ORDER BY o77.sortKey LIMIT 31
      WITH collect(o77) AS l71
      RETURN l71[..30] AS l75, size(l71) > 30 AS x76 }
    RETURN collect([l75, x73 OR x76]) AS l68 }
  CALL (l68, l4, l23, l43, l63) {
    UNWIND l68 AS x66
    UNWIND x66[0] AS o67
    WITH DISTINCT o67
    WHERE NOT o67 IN l4 + l23 + l43 + l63
    WITH o67 ORDER BY o67.sortKey LIMIT 201
    WITH collect(o67) AS l82
    RETURN l82[..CASE WHEN $p2 - size(l23) - size(l43) - size(l63) < 200 THEN $p2 - size(l23) - size(l43) - size(l63) ELSE 200 END] AS l83, size(l82) > CASE WHEN $p2 - size(l23) - size(l43) - size(l63) < 200 THEN $p2 - size(l23) - size(l43) - size(l63) ELSE 200 END AS x84 }
  CALL (l4, l23, l43, l63, l83) {
    RETURN l4 + l23 + l43 + l63 + l83 AS l85 }
  CALL (l85) {
    CALL (l85) {
      UNWIND l85 AS s90
      MATCH (s90)-[r87:COOPERATES_WITH]-()
      WHERE r87.v IN $ranks
      WITH r87, count(*) AS m91
      WHERE m91 = 2
      RETURN r87 AS r86 }
    WITH r86 ORDER BY r86.id LIMIT 20001
    WITH collect(r86) AS l92
    RETURN l92[..20000] AS l93, size(l92) > 20000 AS x94 }
  RETURN [COLLECT {
    UNWIND [x IN l4 | [x, 0]] + [x IN l23 | [x, 1]] + [x IN l43 | [x, 2]] + [x IN l63 | [x, 3]] + [x IN l83 | [x, 4]] AS x95
    WITH x95[0] AS s1, x95[1] AS d96
    RETURN [d96, s1.id] }, COLLECT {
    UNWIND l93 AS r2
    RETURN [r2.a, r2.b] }, any(x IN l8
  WHERE x[1]) OR x24 OR any(x IN l28
  WHERE x[1]) OR x44 OR any(x IN l48
  WHERE x[1]) OR x64 OR any(x IN l68
  WHERE x[1]) OR x84 OR x94] } AS x97
RETURN CASE WHEN s3 IS NULL THEN null ELSE x97 END AS answer
