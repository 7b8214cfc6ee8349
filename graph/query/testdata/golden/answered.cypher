// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p5})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v20
    CALL (v20, n1) {
      MATCH (n3:Need)
      USING INDEX SEEK n3:Need(network, rank, sortKey)
      WHERE n3.network = n1.id AND n3.rank = v20 AND toString($v.p1) < n3.sortKey < toString($v.p2)
      WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p4
      RETURN n3, n3.sortKey AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p4
    RETURN n3 } AS c17
  WITH c17, COLLECT {
    UNWIND c17 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE coalesce((EXISTS {
      MATCH (n3)<-[r5:ADDRESSES]-(:Initiative)-[r6:PART_OF*0..6]->()<-[r7:ROLE]-(s4)
      WHERE r5.v IN $ranks AND all(x8 IN r6
      WHERE x8.v IN $ranks) AND r7.v IN $ranks AND r7.role IN ['RUNNER', 'PROVIDER', 'OWNER'] } OR EXISTS {
      MATCH (n3)<-[r9:ADDRESSES]-(s4:Stakeholder)
      WHERE r9.v IN $ranks }) = $v.p0, false)
    WITH n3, k2 LIMIT $v.p3
    WITH n3, k2, n1, [k2, [n3.name, COLLECT {
      CALL (n3) {
        MATCH (n3)<-[r11:ADDRESSES]-(:Initiative)-[r12:PART_OF*0..6]->()<-[r13:ROLE]-(s10)
        WHERE r11.v IN $ranks AND all(x14 IN r12
        WHERE x14.v IN $ranks) AND r13.v IN $ranks AND r13.role IN ['RUNNER', 'PROVIDER', 'OWNER']
        RETURN s10 UNION
        MATCH (n3)<-[r15:ADDRESSES]-(s10:Stakeholder)
        WHERE r15.v IN $ranks
        RETURN s10 }
      WITH s10 ORDER BY s10.sortKey LIMIT 20
      WITH s10, [s10.id, s10.nameLang, s10.nameText, s10.level] AS x16
      RETURN x16 }]] AS x19
    RETURN x19 } AS g18
  RETURN [g18, CASE WHEN size(c17) = $v.p4 THEN head([n3 IN [last(c17)] | n3.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v23
    CALL (v23, n1) {
      MATCH (n3:Need)
      USING INDEX SEEK n3:Need(network, rank, sortKey)
      WHERE n3.network = n1.id AND n3.rank = v23 AND '' < n3.sortKey < '􏿿'
      WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT 50001
      RETURN n3, n3.sortKey AS k2 }
    WITH n3 LIMIT 50001
    RETURN coalesce((EXISTS {
      MATCH (n3)<-[r5:ADDRESSES]-(:Initiative)-[r6:PART_OF*0..6]->()<-[r7:ROLE]-(s4)
      WHERE r5.v IN $ranks AND all(x8 IN r6
      WHERE x8.v IN $ranks) AND r7.v IN $ranks AND r7.role IN ['RUNNER', 'PROVIDER', 'OWNER'] } OR EXISTS {
      MATCH (n3)<-[r9:ADDRESSES]-(s4:Stakeholder)
      WHERE r9.v IN $ranks }) = $v.p0, false) } AS c21
  RETURN CASE WHEN size(c21) <= 50000 THEN size([x22 IN c21
  WHERE x22]) END }), n1.languages] AS x24
WITH n1, x24, CASE WHEN n1 IS NULL THEN null ELSE x24 END AS x25
RETURN x25 AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p5})
WHERE n1.rank IN $ranks
WITH n1, [head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v20
    CALL (v20, n1) {
      MATCH (n3:Need)
      USING INDEX SEEK n3:Need(network, rank, sortKey)
      WHERE n3.network = n1.id AND n3.rank = v20 AND toString($v.p1) < n3.sortKey < toString($v.p2)
      WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT $v.p4
      RETURN n3, n3.sortKey AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $v.p4
    RETURN n3 } AS c17
  WITH c17, COLLECT {
    UNWIND c17 AS n3
    WITH n3, n3.sortKey AS k2
    WITH n3, k2
    WHERE coalesce((EXISTS {
      MATCH (n3)<-[r5:ADDRESSES]-(:Initiative)-[r6:PART_OF*0..6]->()<-[r7:ROLE]-(s4)
      WHERE r5.v IN $ranks AND all(x8 IN r6
      WHERE x8.v IN $ranks) AND r7.v IN $ranks AND r7.role IN ['RUNNER', 'PROVIDER', 'OWNER'] } OR EXISTS {
      MATCH (n3)<-[r9:ADDRESSES]-(s4:Stakeholder)
      WHERE r9.v IN $ranks }) = $v.p0, false)
    WITH n3, k2 LIMIT $v.p3
    WITH n3, k2, n1, [k2, [n3.name, COLLECT {
      CALL (n3) {
        MATCH (n3)<-[r11:ADDRESSES]-(:Initiative)-[r12:PART_OF*0..6]->()<-[r13:ROLE]-(s10)
        WHERE r11.v IN $ranks AND all(x14 IN r12
        WHERE x14.v IN $ranks) AND r13.v IN $ranks AND r13.role IN ['RUNNER', 'PROVIDER', 'OWNER']
        RETURN s10 UNION
        MATCH (n3)<-[r15:ADDRESSES]-(s10:Stakeholder)
        WHERE r15.v IN $ranks
        RETURN s10 }
      WITH s10 ORDER BY s10.sortKey LIMIT 20
      WITH s10, [s10.id, s10.nameLang, s10.nameText, s10.level] AS x16
      RETURN x16 }]] AS x19
    RETURN x19 } AS g18
  RETURN [g18, CASE WHEN size(c17) = $v.p4 THEN head([n3 IN [last(c17)] | n3.sortKey]) END] }), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v23
    CALL (v23, n1) {
      MATCH (n3:Need)
      USING INDEX SEEK n3:Need(network, rank, sortKey)
      WHERE n3.network = n1.id AND n3.rank = v23 AND '' < n3.sortKey < '􏿿'
      WITH n3 ORDER BY n3.network, n3.rank, n3.sortKey LIMIT 50001
      RETURN n3, n3.sortKey AS k2 }
    WITH n3 LIMIT 50001
    RETURN coalesce((EXISTS {
      MATCH (n3)<-[r5:ADDRESSES]-(:Initiative)-[r6:PART_OF*0..6]->()<-[r7:ROLE]-(s4)
      WHERE r5.v IN $ranks AND all(x8 IN r6
      WHERE x8.v IN $ranks) AND r7.v IN $ranks AND r7.role IN ['RUNNER', 'PROVIDER', 'OWNER'] } OR EXISTS {
      MATCH (n3)<-[r9:ADDRESSES]-(s4:Stakeholder)
      WHERE r9.v IN $ranks }) = $v.p0, false) } AS c21
  RETURN CASE WHEN size(c21) <= 50000 THEN size([x22 IN c21
  WHERE x22]) END }), n1.languages] AS x24
WITH n1, x24, CASE WHEN n1 IS NULL THEN null ELSE x24 END AS x25
RETURN x25 AS answer
