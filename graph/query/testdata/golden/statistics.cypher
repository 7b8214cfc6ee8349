// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.name, COLLECT {
  CALL (n1) {
    UNWIND $ranks AS v2
    CALL (n1, v2) {
      MATCH ()-[r3:COOPERATES_WITH]->()
      USING INDEX SEEK r3:COOPERATES_WITH(network, v, id)
      WHERE r3.network = n1.id AND r3.v = v2 AND r3.id > ''
      WITH r3 ORDER BY r3.network, r3.v, r3.id LIMIT 50001
      RETURN r3 }
    WITH r3 LIMIT 50001
    WITH collect(r3) AS l4
    RETURN l4[..50000] AS l5, size(l4) <= 50000 AS x6 }
  CALL (l5) {
    UNWIND l5 AS r7
    WITH r7, startNode(r7) AS a8, endNode(r7) AS b9
    UNWIND [r7.form] AS g18
    UNWIND [a8, b9] AS e19
    WITH g18, count(*) / 2 AS m20, count(DISTINCT e19) AS s21
    RETURN collect([g18, m20, s21]) AS l10 }
  RETURN [x6, l10] }, COLLECT {
  CALL (n1) {
    UNWIND $ranks AS v22
    CALL (n1, v22) {
      MATCH ()-[r23:COOPERATES_WITH]->()
      USING INDEX SEEK r23:COOPERATES_WITH(network, v, id)
      WHERE r23.network = n1.id AND r23.v = v22 AND r23.id > ''
      WITH r23 ORDER BY r23.network, r23.v, r23.id LIMIT 50001
      RETURN r23 }
    WITH r23 LIMIT 50001
    WITH collect(r23) AS l24
    RETURN l24[..50000] AS l25, size(l24) <= 50000 AS x26 }
  CALL (l25) {
    UNWIND l25 AS r27
    WITH r27, startNode(r27) AS a28, endNode(r27) AS b29
    UNWIND [r27.formFamily] AS g38
    UNWIND [a28, b29] AS e39
    WITH g38, count(*) / 2 AS m40, count(DISTINCT e39) AS s41
    RETURN collect([g38, m40, s41]) AS l30 }
  RETURN [x26, l30] }, COLLECT {
  CALL (n1) {
    UNWIND $ranks AS v42
    CALL (n1, v42) {
      MATCH ()-[r43:COOPERATES_WITH]->()
      USING INDEX SEEK r43:COOPERATES_WITH(network, v, id)
      WHERE r43.network = n1.id AND r43.v = v42 AND r43.id > ''
      WITH r43 ORDER BY r43.network, r43.v, r43.id LIMIT 50001
      RETURN r43 }
    WITH r43 LIMIT 50001
    WITH collect(r43) AS l44
    RETURN l44[..50000] AS l45, size(l44) <= 50000 AS x46 }
  CALL (l45) {
    UNWIND l45 AS r47
    WITH r47, startNode(r47) AS a48, endNode(r47) AS b49
    UNWIND CASE WHEN size(coalesce(r47.fields, [])) = 0 THEN [null] ELSE r47.fields END AS g58
    UNWIND [a48, b49] AS e59
    WITH g58, count(*) / 2 AS m60, count(DISTINCT e59) AS s61
    RETURN collect([g58, m60, s61]) AS l50 }
  RETURN [x46, l50] }, COLLECT {
  CALL (n1) {
    UNWIND $ranks AS v62
    CALL (n1, v62) {
      MATCH ()-[r63:COOPERATES_WITH]->()
      USING INDEX SEEK r63:COOPERATES_WITH(network, v, id)
      WHERE r63.network = n1.id AND r63.v = v62 AND r63.id > ''
      WITH r63 ORDER BY r63.network, r63.v, r63.id LIMIT 50001
      RETURN r63 }
    WITH r63 LIMIT 50001
    WITH collect(r63) AS l64
    RETURN l64[..50000] AS l65, size(l64) <= 50000 AS x66 }
  CALL (l65) {
    UNWIND l65 AS r67
    WITH r67, startNode(r67) AS a68, endNode(r67) AS b69
    WITH r67.initiative AS i71, collect([a68, b69]) AS l72 OPTIONAL
    MATCH (g74:Entity {id: i71})
    WHERE g74.rank IN $ranks
    UNWIND l72 AS e73
    UNWIND e73 AS e75
    WITH g74, count(*) / 2 AS m76, count(DISTINCT e75) AS s77
    RETURN collect([g74.id, m76, s77, g74.nameLang, g74.nameText]) AS l70 }
  RETURN [x66, l70] }, n1.languages] AS x78
WITH n1, x78, CASE WHEN n1 IS NULL THEN null ELSE x78 END AS x79
RETURN x79 AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.name, COLLECT {
  CALL (n1) {
    UNWIND $ranks AS v2
    CALL (n1, v2) {
      MATCH ()-[r3:COOPERATES_WITH]->()
      USING INDEX SEEK r3:COOPERATES_WITH(network, v, id)
      WHERE r3.network = n1.id AND r3.v = v2 AND r3.id > ''
      WITH r3 ORDER BY r3.network, r3.v, r3.id LIMIT 50001
      RETURN r3 }
    WITH r3 LIMIT 50001
    WITH collect(r3) AS l4
    RETURN l4[..50000] AS l5, size(l4) <= 50000 AS x6 }
  CALL (l5) {
    UNWIND l5 AS r7
    WITH r7, startNode(r7) AS a8, endNode(r7) AS b9
    UNWIND [r7.form] AS g18
    UNWIND [a8, b9] AS e19
    WITH g18, count(*) / 2 AS m20, count(DISTINCT e19) AS s21
    RETURN collect([g18, m20, s21]) AS l10 }
  RETURN [x6, l10] }, COLLECT {
  CALL (n1) {
    UNWIND $ranks AS v22
    CALL (n1, v22) {
      MATCH ()-[r23:COOPERATES_WITH]->()
      USING INDEX SEEK r23:COOPERATES_WITH(network, v, id)
      WHERE r23.network = n1.id AND r23.v = v22 AND r23.id > ''
      WITH r23 ORDER BY r23.network, r23.v, r23.id LIMIT 50001
      RETURN r23 }
    WITH r23 LIMIT 50001
    WITH collect(r23) AS l24
    RETURN l24[..50000] AS l25, size(l24) <= 50000 AS x26 }
  CALL (l25) {
    UNWIND l25 AS r27
    WITH r27, startNode(r27) AS a28, endNode(r27) AS b29
    UNWIND [r27.formFamily] AS g38
    UNWIND [a28, b29] AS e39
    WITH g38, count(*) / 2 AS m40, count(DISTINCT e39) AS s41
    RETURN collect([g38, m40, s41]) AS l30 }
  RETURN [x26, l30] }, COLLECT {
  CALL (n1) {
    UNWIND $ranks AS v42
    CALL (n1, v42) {
      MATCH ()-[r43:COOPERATES_WITH]->()
      USING INDEX SEEK r43:COOPERATES_WITH(network, v, id)
      WHERE r43.network = n1.id AND r43.v = v42 AND r43.id > ''
      WITH r43 ORDER BY r43.network, r43.v, r43.id LIMIT 50001
      RETURN r43 }
    WITH r43 LIMIT 50001
    WITH collect(r43) AS l44
    RETURN l44[..50000] AS l45, size(l44) <= 50000 AS x46 }
  CALL (l45) {
    UNWIND l45 AS r47
    WITH r47, startNode(r47) AS a48, endNode(r47) AS b49
    UNWIND CASE WHEN size(coalesce(r47.fields, [])) = 0 THEN [null] ELSE r47.fields END AS g58
    UNWIND [a48, b49] AS e59
    WITH g58, count(*) / 2 AS m60, count(DISTINCT e59) AS s61
    RETURN collect([g58, m60, s61]) AS l50 }
  RETURN [x46, l50] }, COLLECT {
  CALL (n1) {
    UNWIND $ranks AS v62
    CALL (n1, v62) {
      MATCH ()-[r63:COOPERATES_WITH]->()
      USING INDEX SEEK r63:COOPERATES_WITH(network, v, id)
      WHERE r63.network = n1.id AND r63.v = v62 AND r63.id > ''
      WITH r63 ORDER BY r63.network, r63.v, r63.id LIMIT 50001
      RETURN r63 }
    WITH r63 LIMIT 50001
    WITH collect(r63) AS l64
    RETURN l64[..50000] AS l65, size(l64) <= 50000 AS x66 }
  CALL (l65) {
    UNWIND l65 AS r67
    WITH r67, startNode(r67) AS a68, endNode(r67) AS b69
    WITH r67.initiative AS i71, collect([a68, b69]) AS l72 OPTIONAL
    MATCH (g74:Entity {id: i71})
    WHERE g74.rank IN $ranks
    UNWIND l72 AS e73
    UNWIND e73 AS e75
    WITH g74, count(*) / 2 AS m76, count(DISTINCT e75) AS s77
    RETURN collect([g74.id, m76, s77, g74.nameLang, g74.nameText]) AS l70 }
  RETURN [x66, l70] }, n1.languages] AS x78
WITH n1, x78, CASE WHEN n1 IS NULL THEN null ELSE x78 END AS x79
RETURN x79 AS answer
