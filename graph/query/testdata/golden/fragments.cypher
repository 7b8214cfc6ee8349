// RESTRICTED
RETURN coalesce(head(COLLECT {
  MATCH (n1:Entity {id: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.type, n1.kind, n1.name, n1.description, n1.peoplePrecision, n1.peopleValue, n1.peopleUnit, CASE WHEN n1.type IN ['Community'] THEN COLLECT {
    UNWIND $ranks AS v7
    CALL (v7, n1) {
      MATCH (o3)-[r4:PART_OF]->()
      USING INDEX SEEK r4:PART_OF(b, v, nb)
      WHERE r4.b = n1.id AND r4.v = v7 AND $p1 < r4.nb < $p2
      WITH r4, o3 ORDER BY r4.b, r4.v, r4.nb LIMIT $p3
      RETURN r4, o3, r4.nb AS k2 }
    WITH r4, o3, k2 ORDER BY k2 LIMIT $p3
    RETURN [k2, [o3.type, o3.name], [r4.since]] } END, n1.ngoKind, head(COLLECT {
    MATCH (w8:Entity {id: n1.network})
    RETURN w8.languages })] }), head(COLLECT {
  MATCH (a10)-[r9:COOPERATES_WITH]->(b11)
  USING INDEX SEEK r9:COOPERATES_WITH(id)
  WHERE r9.id = $p0 AND r9.v IN $ranks
  RETURN ['Cooperation', [head(COLLECT {
    MATCH (w12:Entity {id: r9.network})
    RETURN w12.languages })]] }), head(COLLECT {
  MATCH (a14)-[r13:HAS_NEED]->(b15)
  USING INDEX SEEK r13:HAS_NEED(id)
  WHERE r13.id = $p0 AND r13.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w16:Entity {id: r13.network})
    RETURN w16.languages })]] }), head(COLLECT {
  MATCH (a18)-[r17:ADDRESSES]->(b19)
  USING INDEX SEEK r17:ADDRESSES(id)
  WHERE r17.id = $p0 AND r17.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w20:Entity {id: r17.network})
    RETURN w20.languages })]] }), head(COLLECT {
  MATCH (a22)-[r21:HOLDS_RESOURCE]->(b23)
  USING INDEX SEEK r21:HOLDS_RESOURCE(id)
  WHERE r21.id = $p0 AND r21.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w24:Entity {id: r21.network})
    RETURN w24.languages })]] }), head(COLLECT {
  MATCH (a26)-[r25:USES]->(b27)
  USING INDEX SEEK r25:USES(id)
  WHERE r25.id = $p0 AND r25.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w28:Entity {id: r25.network})
    RETURN w28.languages })]] }), head(COLLECT {
  MATCH (a30)-[r29:PART_OF]->(b31)
  USING INDEX SEEK r29:PART_OF(id)
  WHERE r29.id = $p0 AND r29.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w32:Entity {id: r29.network})
    RETURN w32.languages })]] }), head(COLLECT {
  MATCH (a34)-[r33:LOCATED_IN]->(b35)
  USING INDEX SEEK r33:LOCATED_IN(id)
  WHERE r33.id = $p0 AND r33.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w36:Entity {id: r33.network})
    RETURN w36.languages })]] }), head(COLLECT {
  MATCH (a38)-[r37:ABOUT]->(b39)
  USING INDEX SEEK r37:ABOUT(id)
  WHERE r37.id = $p0 AND r37.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w40:Entity {id: r37.network})
    RETURN w40.languages })]] }), head(COLLECT {
  MATCH (a42)-[r41:MEMBER_OF]->(b43)
  USING INDEX SEEK r41:MEMBER_OF(id)
  WHERE r41.id = $p0 AND r41.v IN $ranks
  RETURN ['Membership', [head(COLLECT {
    MATCH (w44:Entity {id: r41.network})
    RETURN w44.languages })]] }), head(COLLECT {
  MATCH (a46)-[r45:ROLE]->(b47)
  USING INDEX SEEK r45:ROLE(id)
  WHERE r45.id = $p0 AND r45.v IN $ranks
  RETURN ['Role', [head(COLLECT {
    MATCH (w48:Entity {id: r45.network})
    RETURN w48.languages })]] })) AS answer
// PUBLIC
RETURN coalesce(head(COLLECT {
  MATCH (n1:Entity {id: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.type, n1.kind, n1.name, n1.description, n1.peoplePrecision, n1.peopleValue, n1.peopleUnit, CASE WHEN n1.type IN ['Community'] THEN COLLECT {
    UNWIND $ranks AS v7
    CALL (v7, n1) {
      MATCH (o3)-[r4:PART_OF]->()
      USING INDEX SEEK r4:PART_OF(b, v, nb)
      WHERE r4.b = n1.id AND r4.v = v7 AND $p1 < r4.nb < $p2
      WITH r4, o3 ORDER BY r4.b, r4.v, r4.nb LIMIT $p3
      RETURN r4, o3, r4.nb AS k2 }
    WITH r4, o3, k2 ORDER BY k2 LIMIT $p3
    RETURN [k2, [o3.type, o3.name], [r4.since]] } END, n1.ngoKind, head(COLLECT {
    MATCH (w8:Entity {id: n1.network})
    RETURN w8.languages })] }), head(COLLECT {
  MATCH (a10)-[r9:COOPERATES_WITH]->(b11)
  USING INDEX SEEK r9:COOPERATES_WITH(id)
  WHERE r9.id = $p0 AND r9.v IN $ranks
  RETURN ['Cooperation', [head(COLLECT {
    MATCH (w12:Entity {id: r9.network})
    RETURN w12.languages })]] }), head(COLLECT {
  MATCH (a14)-[r13:HAS_NEED]->(b15)
  USING INDEX SEEK r13:HAS_NEED(id)
  WHERE r13.id = $p0 AND r13.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w16:Entity {id: r13.network})
    RETURN w16.languages })]] }), head(COLLECT {
  MATCH (a18)-[r17:ADDRESSES]->(b19)
  USING INDEX SEEK r17:ADDRESSES(id)
  WHERE r17.id = $p0 AND r17.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w20:Entity {id: r17.network})
    RETURN w20.languages })]] }), head(COLLECT {
  MATCH (a22)-[r21:HOLDS_RESOURCE]->(b23)
  USING INDEX SEEK r21:HOLDS_RESOURCE(id)
  WHERE r21.id = $p0 AND r21.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w24:Entity {id: r21.network})
    RETURN w24.languages })]] }), head(COLLECT {
  MATCH (a26)-[r25:USES]->(b27)
  USING INDEX SEEK r25:USES(id)
  WHERE r25.id = $p0 AND r25.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w28:Entity {id: r25.network})
    RETURN w28.languages })]] }), head(COLLECT {
  MATCH (a30)-[r29:PART_OF]->(b31)
  USING INDEX SEEK r29:PART_OF(id)
  WHERE r29.id = $p0 AND r29.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w32:Entity {id: r29.network})
    RETURN w32.languages })]] }), head(COLLECT {
  MATCH (a34)-[r33:LOCATED_IN]->(b35)
  USING INDEX SEEK r33:LOCATED_IN(id)
  WHERE r33.id = $p0 AND r33.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w36:Entity {id: r33.network})
    RETURN w36.languages })]] }), head(COLLECT {
  MATCH (a38)-[r37:ABOUT]->(b39)
  USING INDEX SEEK r37:ABOUT(id)
  WHERE r37.id = $p0 AND r37.v IN $ranks
  RETURN ['Link', [head(COLLECT {
    MATCH (w40:Entity {id: r37.network})
    RETURN w40.languages })]] }), head(COLLECT {
  MATCH (a42)-[r41:MEMBER_OF]->(b43)
  USING INDEX SEEK r41:MEMBER_OF(id)
  WHERE r41.id = $p0 AND r41.v IN $ranks
  RETURN ['Membership', [head(COLLECT {
    MATCH (w44:Entity {id: r41.network})
    RETURN w44.languages })]] }), head(COLLECT {
  MATCH (a46)-[r45:ROLE]->(b47)
  USING INDEX SEEK r45:ROLE(id)
  WHERE r45.id = $p0 AND r45.v IN $ranks
  RETURN ['Role', [head(COLLECT {
    MATCH (w48:Entity {id: r45.network})
    RETURN w48.languages })]] })) AS answer
