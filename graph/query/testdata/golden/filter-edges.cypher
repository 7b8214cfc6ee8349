// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p17})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v15
    CALL (v15, n1) {
      MATCH (n3:Stakeholder)
      USING INDEX SEEK n3:Stakeholder(network, rank, id)
      WHERE n3.network = n1.id AND n3.rank = v15 AND toString($v.p7) < n3.id < toString($v.p8)
      WITH n3 ORDER BY n3.network, n3.rank, n3.id LIMIT $v.p10
      RETURN n3, n3.id AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p10
    RETURN n3 } AS c13
  WITH c13, COLLECT {
    UNWIND c13 AS n3
    WITH n3, n3.id AS k2
    WITH n3, k2
    WHERE EXISTS {
      MATCH (n3)-[r5:ROLE]->(o4)
      WHERE r5.v IN $ranks AND coalesce(r5.role = $v.p0, false) AND (coalesce(o4.kind = $v.p1, false)) } AND NOT EXISTS {
      MATCH (n3)-[r7:ROLE]->(o6)
      WHERE r7.v IN $ranks AND coalesce(r7.status = $v.p2, false) } AND EXISTS {
      MATCH (n3)-[r9:LOCATED_IN]->(o8)
      WHERE r9.v IN $ranks AND coalesce(o8.country = $v.p3, false) AND (r9.status IS NULL) = $v.p4 } AND EXISTS {
      MATCH (o10:Contact)
      WHERE o10.of = n3.id AND o10.rank IN $ranks AND o10.id > '' AND (o10.phone IS NULL) = $v.p5 } AND NOT EXISTS {
      MATCH (o11:Citation)
      WHERE o11.subject = n3.id AND o11.rank IN $ranks AND o11.id > '' AND NOT (EXISTS {
        MATCH (o12:Entity {id: o11.source})
        WHERE o12.rank IN $ranks AND coalesce(o12.kind = $v.p6, false) }) }
    WITH n3, k2 LIMIT $v.p9
    RETURN [k2, [n3.name]] } AS g14
  RETURN [g14, CASE WHEN size(c13) = $v.p10 THEN head([n3 IN [last(c13)] | n3.id]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v22
    CALL (v22, n1) {
      MATCH (n17:Commitment)
      USING INDEX SEEK n17:Commitment(network, rank, id)
      WHERE n17.network = n1.id AND n17.rank = v22 AND toString($v.p13) < n17.id < toString($v.p14)
      WITH n17 ORDER BY n17.network, n17.rank, n17.id LIMIT $v.p16
      RETURN n17, n17.id AS k16 }
    WITH n17, k16 ORDER BY k16 LIMIT $v.p16
    RETURN n17 } AS c20
  WITH c20, COLLECT {
    UNWIND c20 AS n17
    WITH n17, n17.id AS k16
    WITH n17, k16
    WHERE EXISTS {
      MATCH (o18:Entity {id: n17.by})
      WHERE o18.rank IN $ranks AND coalesce(o18.kind = $v.p11, false) } AND EXISTS {
      MATCH (o19:Entity {id: n17.need})
      WHERE o19.rank IN $ranks AND (size(coalesce(o19.fields, [])) = 0) = $v.p12 }
    WITH n17, k16 LIMIT $v.p15
    RETURN [k16, [n17.id]] } AS g21
  RETURN [g21, CASE WHEN size(c20) = $v.p16 THEN head([n17 IN [last(c20)] | n17.id]) END] })] AS x23
RETURN CASE WHEN n1 IS NULL THEN null ELSE x23 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p17})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v15
    CALL (v15, n1) {
      MATCH (n3:Stakeholder)
      USING INDEX SEEK n3:Stakeholder(network, rank, id)
      WHERE n3.network = n1.id AND n3.rank = v15 AND toString($v.p7) < n3.id < toString($v.p8)
      WITH n3 ORDER BY n3.network, n3.rank, n3.id LIMIT $v.p10
      RETURN n3, n3.id AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p10
    RETURN n3 } AS c13
  WITH c13, COLLECT {
    UNWIND c13 AS n3
    WITH n3, n3.id AS k2
    WITH n3, k2
    WHERE EXISTS {
      MATCH (n3)-[r5:ROLE]->(o4)
      WHERE r5.v IN $ranks AND coalesce(r5.role = $v.p0, false) AND (coalesce(o4.kind = $v.p1, false)) } AND NOT EXISTS {
      MATCH (n3)-[r7:ROLE]->(o6)
      WHERE r7.v IN $ranks AND coalesce(r7.status = $v.p2, false) } AND EXISTS {
      MATCH (n3)-[r9:LOCATED_IN]->(o8)
      WHERE r9.v IN $ranks AND coalesce(o8.country = $v.p3, false) AND (r9.status IS NULL) = $v.p4 } AND EXISTS {
      MATCH (o10:Contact)
      WHERE o10.of = n3.id AND o10.rank IN $ranks AND o10.id > '' AND (null IS NULL) = $v.p5 } AND NOT EXISTS {
      MATCH (o11:Citation)
      WHERE o11.subject = n3.id AND o11.rank IN $ranks AND o11.id > '' AND NOT (EXISTS {
        MATCH (o12:Entity {id: o11.source})
        WHERE o12.rank IN $ranks AND coalesce(o12.kind = $v.p6, false) }) }
    WITH n3, k2 LIMIT $v.p9
    RETURN [k2, [n3.name]] } AS g14
  RETURN [g14, CASE WHEN size(c13) = $v.p10 THEN head([n3 IN [last(c13)] | n3.id]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v22
    CALL (v22, n1) {
      MATCH (n17:Commitment)
      USING INDEX SEEK n17:Commitment(network, rank, id)
      WHERE n17.network = n1.id AND n17.rank = v22 AND toString($v.p13) < n17.id < toString($v.p14)
      WITH n17 ORDER BY n17.network, n17.rank, n17.id LIMIT $v.p16
      RETURN n17, n17.id AS k16 }
    WITH n17, k16 ORDER BY k16 LIMIT $v.p16
    RETURN n17 } AS c20
  WITH c20, COLLECT {
    UNWIND c20 AS n17
    WITH n17, n17.id AS k16
    WITH n17, k16
    WHERE EXISTS {
      MATCH (o18:Entity {id: n17.by})
      WHERE o18.rank IN $ranks AND coalesce(o18.kind = $v.p11, false) } AND EXISTS {
      MATCH (o19:Entity {id: n17.need})
      WHERE o19.rank IN $ranks AND (size(coalesce(o19.fields, [])) = 0) = $v.p12 }
    WITH n17, k16 LIMIT $v.p15
    RETURN [k16, [n17.id]] } AS g21
  RETURN [g21, CASE WHEN size(c20) = $v.p16 THEN head([n17 IN [last(c20)] | n17.id]) END] })] AS x23
RETURN CASE WHEN n1 IS NULL THEN null ELSE x23 END AS answer
