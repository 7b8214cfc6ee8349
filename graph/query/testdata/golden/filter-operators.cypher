// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p24})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v9
    CALL (v9, n1) {
      MATCH (n3:Stakeholder)
      USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
      WHERE n3.network = n1.id AND n3.rank = v9 AND toString($v.p14) < n3.sortKey < toString($v.p15)
      WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p17
      RETURN n3, n3.sortKey AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p17
    RETURN n3 } AS c7
  WITH c7, COLLECT {
    UNWIND c7 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE (size($ranks) = 0 OR ((n3.description IS NULL) = $v.p0) OR (NOT (coalesce(n3.status IN $v.p1, false)))) AND coalesce(any(x4 IN n3.nameFold
    WHERE x4 CONTAINS $v.p2), false) AND coalesce(n3.generic = $v.p3, false) AND (n3.since IS NOT NULL AND coalesce(n3.sinceMin < $v.p4, false)) AND (n3.since IS NULL) = $v.p5 AND coalesce(n3.level IN $v.p6, false) AND coalesce(n3.countUnit = $v.p7, false) AND coalesce(toFloat(n3.countValue) >= $v.p8, false) AND coalesce(any(i5 IN range(0, size(n3.identifiersScheme) - 1)
    WHERE coalesce(n3.identifiersScheme[i5] = $v.p9, false)), false) AND NOT coalesce(any(i6 IN range(0, size(n3.identifiersScheme) - 1)
    WHERE coalesce(n3.identifiersValue[i6] STARTS
    WITH $v.p10, false)), false) AND (n3.type = 'Community' AND coalesce(n3.peopleValue > $v.p11, false) AND coalesce(n3.nameSource = $v.p12, false)) AND coalesce(n3.changedAt >= $v.p13, false)
    WITH n3, k2 LIMIT $v.p16
    RETURN [k2, [n3.name]] } AS g8
  RETURN [g8, CASE WHEN size(c7) = $v.p17 THEN head([n3 IN [last(c7)] | n3.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v16
    CALL (v16, n1) {
      MATCH ()-[r11:COOPERATES_WITH]->()
      USING INDEX SEEK r11:COOPERATES_WITH(network, v, id)
      WHERE r11.network = n1.id AND r11.v = v16 AND '' < r11.id < '􏿿'
      WITH r11 ORDER BY r11.network, r11.v, r11.id LIMIT 50001
      RETURN r11, r11.id AS k10 }
    WITH r11 LIMIT 50001
    RETURN coalesce(r11.formFamily = $v.p18, false) AND coalesce($v.p19 IN r11.fields, false) AND coalesce(r11.levelScale = $v.p20, false) AND coalesce(r11.levelValue >= $v.p21, false) AND coalesce(r11.amountCurrency = $v.p22, false) AND coalesce(r11.amountMinor >= $v.p23, false) } AS c14
  RETURN CASE WHEN size(c14) <= 50000 THEN size([x15 IN c14
  WHERE x15]) END })] AS x17
RETURN CASE WHEN n1 IS NULL THEN null ELSE x17 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p24})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v9
    CALL (v9, n1) {
      MATCH (n3:Stakeholder)
      USING INDEX SEEK n3:Stakeholder(network, rank, sortKey)
      WHERE n3.network = n1.id AND n3.rank = v9 AND toString($v.p14) < n3.sortKey < toString($v.p15)
      WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p17
      RETURN n3, n3.sortKey AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p17
    RETURN n3 } AS c7
  WITH c7, COLLECT {
    UNWIND c7 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE (size($ranks) = 0 OR ((n3.description IS NULL) = $v.p0) OR (NOT (coalesce(n3.status IN $v.p1, false)))) AND coalesce(any(x4 IN n3.nameFold
    WHERE x4 CONTAINS $v.p2), false) AND coalesce(n3.generic = $v.p3, false) AND (n3.since IS NOT NULL AND coalesce(n3.sinceMin < $v.p4, false)) AND (n3.since IS NULL) = $v.p5 AND coalesce(n3.level IN $v.p6, false) AND coalesce(n3.countUnit = $v.p7, false) AND coalesce(toFloat(n3.countValue) >= $v.p8, false) AND coalesce(any(i5 IN range(0, size(n3.identifiersScheme) - 1)
    WHERE coalesce(n3.identifiersScheme[i5] = $v.p9, false)), false) AND NOT coalesce(any(i6 IN range(0, size(n3.identifiersScheme) - 1)
    WHERE coalesce(n3.identifiersValue[i6] STARTS
    WITH $v.p10, false)), false) AND (n3.type = 'Community' AND coalesce(CASE WHEN n3.peopleValue >= 10 THEN n3.peopleValue END > $v.p11, false) AND coalesce(n3.nameSource = $v.p12, false)) AND coalesce(n3.changedAt >= $v.p13, false)
    WITH n3, k2 LIMIT $v.p16
    RETURN [k2, [n3.name]] } AS g8
  RETURN [g8, CASE WHEN size(c7) = $v.p17 THEN head([n3 IN [last(c7)] | n3.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v16
    CALL (v16, n1) {
      MATCH ()-[r11:COOPERATES_WITH]->()
      USING INDEX SEEK r11:COOPERATES_WITH(network, v, id)
      WHERE r11.network = n1.id AND r11.v = v16 AND '' < r11.id < '􏿿'
      WITH r11 ORDER BY r11.network, r11.v, r11.id LIMIT 50001
      RETURN r11, r11.id AS k10 }
    WITH r11 LIMIT 50001
    RETURN coalesce(r11.formFamily = $v.p18, false) AND coalesce($v.p19 IN r11.fields, false) AND coalesce(r11.levelScale = $v.p20, false) AND coalesce(r11.levelValue >= $v.p21, false) AND coalesce(r11.amountCurrency = $v.p22, false) AND coalesce(r11.amountMinor >= $v.p23, false) } AS c14
  RETURN CASE WHEN size(c14) <= 50000 THEN size([x15 IN c14
  WHERE x15]) END })] AS x17
RETURN CASE WHEN n1 IS NULL THEN null ELSE x17 END AS answer
