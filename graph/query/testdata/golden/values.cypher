// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p13})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v4
  CALL (v4, n1) {
    MATCH (n3:Resource)
    USING INDEX SEEK n3:Resource(network, rank, sortKey)
    WHERE n3.network = n1.id AND n3.rank = v4 AND toString($v.p0) < n3.sortKey < toString($v.p1)
    WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p2
    RETURN n3, n3.sortKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p2
  RETURN [k2, [n3.amountMinor, n3.amountCurrency, n3.quantityValue, n3.quantityPrecision, n3.quantityUnit, n3.since, n3.fields]] }, COLLECT {
  UNWIND $ranks AS v7
  CALL (v7, n1) {
    MATCH (n6:Place)
    USING INDEX SEEK n6:Place(network, rank, sortKey)
    WHERE n6.network = n1.id AND n6.rank = v7 AND toString($v.p3) < n6.sortKey < toString($v.p4)
    WITH n6 ORDER BY n6.network, n6.rank, n6.sortKey LIMIT $v.p5
    RETURN n6, n6.sortKey AS k5 }
  WITH n6, k5 ORDER BY k5 LIMIT $v.p5
  RETURN [k5, [n6.coordinatesLatitude, n6.coordinatesLongitude]] }, COLLECT {
  UNWIND $ranks AS v11
  UNWIND $v.p6 AS f10
  CALL (v11, n1, f10) {
    MATCH (n9:Initiative)
    USING INDEX SEEK n9:Initiative(network, kind, rank, sortKey)
    WHERE n9.network = n1.id AND n9.kind = f10 AND n9.rank = v11 AND toString($v.p7) < n9.sortKey < toString($v.p8)
    WITH n9 ORDER BY n9.network, n9.kind, n9.rank, n9.sortKey LIMIT $v.p9
    RETURN n9, n9.sortKey AS k8 }
  WITH n9, k8 ORDER BY k8 LIMIT $v.p9
  RETURN [k8, [n9.number, n9.identifiersScheme, n9.identifiersValue, n9.createdAt, n9.version]] }, COLLECT {
  UNWIND $ranks AS v18
  CALL (v18, n1) {
    MATCH ()-[r13:COOPERATES_WITH]->()
    USING INDEX SEEK r13:COOPERATES_WITH(network, v, id)
    WHERE r13.network = n1.id AND r13.v = v18 AND toString($v.p10) < r13.id < toString($v.p11)
    WITH r13 ORDER BY r13.network, r13.v, r13.id LIMIT $v.p12
    RETURN r13, r13.id AS k12 }
  WITH r13, k12 ORDER BY k12 LIMIT $v.p12
  RETURN [k12, [r13.levelScale, r13.levelValue, COLLECT { OPTIONAL
    MATCH (n16:Entity {id: r13.initiative})
    WHERE n16.rank IN $ranks
    WITH n16, [n16.name] AS x17
    RETURN CASE WHEN n16 IS NULL THEN null ELSE x17 END AS answer }]] }, n1.languages] AS x19
RETURN CASE WHEN n1 IS NULL THEN null ELSE x19 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p13})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v4
  CALL (v4, n1) {
    MATCH (n3:Resource)
    USING INDEX SEEK n3:Resource(network, rank, sortKey)
    WHERE n3.network = n1.id AND n3.rank = v4 AND toString($v.p0) < n3.sortKey < toString($v.p1)
    WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p2
    RETURN n3, n3.sortKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p2
  RETURN [k2, [n3.amountMinor, n3.amountCurrency, n3.quantityValue, n3.quantityPrecision, n3.quantityUnit, n3.since, n3.fields]] }, COLLECT {
  UNWIND $ranks AS v7
  CALL (v7, n1) {
    MATCH (n6:Place)
    USING INDEX SEEK n6:Place(network, rank, sortKey)
    WHERE n6.network = n1.id AND n6.rank = v7 AND toString($v.p3) < n6.sortKey < toString($v.p4)
    WITH n6 ORDER BY n6.network, n6.rank, n6.sortKey LIMIT $v.p5
    RETURN n6, n6.sortKey AS k5 }
  WITH n6, k5 ORDER BY k5 LIMIT $v.p5
  RETURN [k5, [n6.coordinatesLatitude, n6.coordinatesLongitude]] }, COLLECT {
  UNWIND $ranks AS v11
  UNWIND $v.p6 AS f10
  CALL (v11, n1, f10) {
    MATCH (n9:Initiative)
    USING INDEX SEEK n9:Initiative(network, kind, rank, sortKey)
    WHERE n9.network = n1.id AND n9.kind = f10 AND n9.rank = v11 AND toString($v.p7) < n9.sortKey < toString($v.p8)
    WITH n9 ORDER BY n9.network, n9.kind, n9.rank, n9.sortKey LIMIT $v.p9
    RETURN n9, n9.sortKey AS k8 }
  WITH n9, k8 ORDER BY k8 LIMIT $v.p9
  RETURN [k8, [n9.number, n9.identifiersScheme, n9.identifiersValue, n9.createdAt, n9.version]] }, COLLECT {
  UNWIND $ranks AS v18
  CALL (v18, n1) {
    MATCH ()-[r13:COOPERATES_WITH]->()
    USING INDEX SEEK r13:COOPERATES_WITH(network, v, id)
    WHERE r13.network = n1.id AND r13.v = v18 AND toString($v.p10) < r13.id < toString($v.p11)
    WITH r13 ORDER BY r13.network, r13.v, r13.id LIMIT $v.p12
    RETURN r13, r13.id AS k12 }
  WITH r13, k12 ORDER BY k12 LIMIT $v.p12
  RETURN [k12, [r13.levelScale, r13.levelValue, COLLECT { OPTIONAL
    MATCH (n16:Entity {id: r13.initiative})
    WHERE n16.rank IN $ranks
    WITH n16, [n16.name] AS x17
    RETURN CASE WHEN n16 IS NULL THEN null ELSE x17 END AS answer }]] }, n1.languages] AS x19
RETURN CASE WHEN n1 IS NULL THEN null ELSE x19 END AS answer
