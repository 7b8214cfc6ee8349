// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p18})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v7
    UNWIND $v.p0 AS f4
    CALL (v7, n1, f4) {
      MATCH (n3:Entity:Stakeholder)
      USING INDEX SEEK n3:Entity(id)
      WHERE n3.id = f4 AND n3.network = n1.id AND n3.rank = v7 AND toString($v.p2) < n3.sortKey < toString($v.p3)
      WITH n3 ORDER BY n3.id, n3.network, n3.rank, n3.sortKey LIMIT $v.p5
      RETURN n3, n3.sortKey AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p5
    RETURN n3 } AS c5
  WITH c5, COLLECT {
    UNWIND c5 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE coalesce(n3.generic = $v.p1, false)
    WITH n3, k2 LIMIT $v.p4
    RETURN [k2, [n3.name]] } AS g6
  RETURN [g6, CASE WHEN size(c5) = $v.p5 THEN head([n3 IN [last(c5)] | n3.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v14
    CALL (v14, n1) {
      MATCH (x10:ExternalId)
      WHERE x10.network = n1.id AND x10.scheme IN $v.p6 AND x10.value IN $v.p7
      MATCH (n9:Entity:Stakeholder {id: x10.subject})
      WHERE n9.network = n1.id AND n9.rank = v14 AND toString($v.p10) < n9.sortKey < toString($v.p11)
      WITH n9 ORDER BY n9.network, n9.rank, n9.sortKey LIMIT $v.p13
      RETURN n9, n9.sortKey AS k8 }
    WITH DISTINCT n9, k8 ORDER BY k8 LIMIT $v.p13
    RETURN n9 } AS c12
  WITH c12, COLLECT {
    UNWIND c12 AS n9
    WITH n9, n9.sortKey AS k8
    WITH n9, k8
    WHERE coalesce(any(i11 IN range(0, size(n9.identifiersScheme) - 1)
    WHERE coalesce(n9.identifiersScheme[i11] = $v.p8, false) AND coalesce(n9.identifiersValue[i11] = $v.p9, false)), false)
    WITH n9, k8 LIMIT $v.p12
    RETURN [k8, [n9.name]] } AS g13
  RETURN [g13, CASE WHEN size(c12) = $v.p13 THEN head([n9 IN [last(c12)] | n9.sortKey]) END] }), COLLECT {
  UNWIND $ranks AS v20
  UNWIND $v.p14 AS f19
  CALL (v20, n1, f19) {
    MATCH ()-[r16:COOPERATES_WITH]->()
    USING INDEX SEEK r16:COOPERATES_WITH(id)
    WHERE r16.id = f19 AND r16.network = n1.id AND r16.v = v20 AND toString($v.p15) < r16.id < toString($v.p16)
    WITH r16 ORDER BY r16.id, r16.network, r16.v, r16.id LIMIT $v.p17
    RETURN r16, r16.id AS k15 }
  WITH r16, k15 ORDER BY k15 LIMIT $v.p17
  RETURN [k15, [r16.id]] }, COUNT {
  MATCH ()-[r16:COOPERATES_WITH]->()
  WHERE r16.id > '' AND r16.id IN $v.p14 AND r16.network = n1.id AND r16.v IN $ranks }] AS x21
RETURN CASE WHEN n1 IS NULL THEN null ELSE x21 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p18})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v7
    UNWIND $v.p0 AS f4
    CALL (v7, n1, f4) {
      MATCH (n3:Entity:Stakeholder)
      USING INDEX SEEK n3:Entity(id)
      WHERE n3.id = f4 AND n3.network = n1.id AND n3.rank = v7 AND toString($v.p2) < n3.sortKey < toString($v.p3)
      WITH n3 ORDER BY n3.id, n3.network, n3.rank, n3.sortKey LIMIT $v.p5
      RETURN n3, n3.sortKey AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p5
    RETURN n3 } AS c5
  WITH c5, COLLECT {
    UNWIND c5 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE coalesce(n3.generic = $v.p1, false)
    WITH n3, k2 LIMIT $v.p4
    RETURN [k2, [n3.name]] } AS g6
  RETURN [g6, CASE WHEN size(c5) = $v.p5 THEN head([n3 IN [last(c5)] | n3.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v14
    CALL (v14, n1) {
      MATCH (x10:ExternalId)
      WHERE x10.network = n1.id AND x10.scheme IN $v.p6 AND x10.value IN $v.p7
      MATCH (n9:Entity:Stakeholder {id: x10.subject})
      WHERE n9.network = n1.id AND n9.rank = v14 AND toString($v.p10) < n9.sortKey < toString($v.p11)
      WITH n9 ORDER BY n9.network, n9.rank, n9.sortKey LIMIT $v.p13
      RETURN n9, n9.sortKey AS k8 }
    WITH DISTINCT n9, k8 ORDER BY k8 LIMIT $v.p13
    RETURN n9 } AS c12
  WITH c12, COLLECT {
    UNWIND c12 AS n9
    WITH n9, n9.sortKey AS k8
    WITH n9, k8
    WHERE coalesce(any(i11 IN range(0, size(n9.identifiersScheme) - 1)
    WHERE coalesce(n9.identifiersScheme[i11] = $v.p8, false) AND coalesce(n9.identifiersValue[i11] = $v.p9, false)), false)
    WITH n9, k8 LIMIT $v.p12
    RETURN [k8, [n9.name]] } AS g13
  RETURN [g13, CASE WHEN size(c12) = $v.p13 THEN head([n9 IN [last(c12)] | n9.sortKey]) END] }), COLLECT {
  UNWIND $ranks AS v20
  UNWIND $v.p14 AS f19
  CALL (v20, n1, f19) {
    MATCH ()-[r16:COOPERATES_WITH]->()
    USING INDEX SEEK r16:COOPERATES_WITH(id)
    WHERE r16.id = f19 AND r16.network = n1.id AND r16.v = v20 AND toString($v.p15) < r16.id < toString($v.p16)
    WITH r16 ORDER BY r16.id, r16.network, r16.v, r16.id LIMIT $v.p17
    RETURN r16, r16.id AS k15 }
  WITH r16, k15 ORDER BY k15 LIMIT $v.p17
  RETURN [k15, [r16.id]] }, COUNT {
  MATCH ()-[r16:COOPERATES_WITH]->()
  WHERE r16.id > '' AND r16.id IN $v.p14 AND r16.network = n1.id AND r16.v IN $ranks }] AS x21
RETURN CASE WHEN n1 IS NULL THEN null ELSE x21 END AS answer
