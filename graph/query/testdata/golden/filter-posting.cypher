// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p14})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v6
  UNWIND $v.p0 AS f5
  CALL (v6, n1, f5) {
    MATCH (n3)-[x4:POSTING]->()
    USING INDEX SEEK x4:POSTING(network, list, what, value, rank, k)
    WHERE x4.network = n1.id AND x4.list = 'Stakeholder' AND x4.what = 'place' AND x4.value = f5 AND x4.rank = v6 AND toString($v.p1) < x4.k < toString($v.p2)
    WITH n3, x4 ORDER BY x4.network, x4.list, x4.what, x4.value, x4.rank, x4.k LIMIT $v.p3
    RETURN n3, x4.k AS k2 }
  WITH DISTINCT n3, k2 ORDER BY k2 LIMIT $v.p3
  RETURN [k2, [n3.name]] }, reduce(t8 = 0, m9 IN COLLECT {
  MATCH (x7:Count)
  WHERE x7.network = n1.id AND x7.list = 'Stakeholder' AND x7.what = 'place' AND x7.value IN $v.p0 AND x7.rank IN $ranks
  RETURN x7.n } | t8 + m9), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v17
    UNWIND $v.p4 AS f13
    CALL (v17, n1, f13) {
      MATCH (n11)-[x12:POSTING]->()
      USING INDEX SEEK x12:POSTING(network, list, what, value, rank, k)
      WHERE x12.network = n1.id AND x12.list = 'Stakeholder' AND x12.what = 'field' AND x12.value = f13 AND x12.rank = v17 AND toString($v.p7) < x12.k < toString($v.p6)
      WITH n11, x12 ORDER BY x12.network DESC, x12.list DESC, x12.what DESC, x12.value DESC, x12.rank DESC, x12.k DESC LIMIT $v.p9
      RETURN n11, x12.k AS k10 }
    WITH DISTINCT n11, k10 ORDER BY k10 DESC LIMIT $v.p9
    RETURN n11 } AS c15
  WITH c15, COLLECT {
    UNWIND c15 AS n11
    WITH n11, n11.sortKey AS k10
    WITH n11, k10
    WHERE EXISTS {
      MATCH (n11)-[x14:POSTING]->()
      WHERE x14.what = 'initiative' AND x14.value IN $v.p5 AND x14.rank IN $ranks }
    WITH n11, k10 LIMIT $v.p8
    RETURN [k10, [n11.name]] } AS g16
  RETURN [g16, CASE WHEN size(c15) = $v.p9 THEN head([n11 IN [last(c15)] | n11.sortKey]) END] }), COLLECT {
  UNWIND $ranks AS v22
  UNWIND $v.p10 AS f21
  CALL (v22, n1, f21) {
    MATCH (n19)-[x20:POSTING]->()
    USING INDEX SEEK x20:POSTING(network, list, what, value, rank, k)
    WHERE x20.network = n1.id AND x20.list = 'Initiative' AND x20.what = 'field' AND x20.value = f21 AND x20.rank = v22 AND toString($v.p11) < x20.k < toString($v.p12)
    WITH n19, x20 ORDER BY x20.network, x20.list, x20.what, x20.value, x20.rank, x20.k LIMIT $v.p13
    RETURN n19, x20.k AS k18 }
  WITH DISTINCT n19, k18 ORDER BY k18 LIMIT $v.p13
  RETURN [k18, [n19.name]] }] AS x23
RETURN CASE WHEN n1 IS NULL THEN null ELSE x23 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {id: $v.p14})
WHERE n1.rank IN $ranks
WITH n1, [COLLECT {
  UNWIND $ranks AS v6
  UNWIND $v.p0 AS f5
  CALL (v6, n1, f5) {
    MATCH (n3)-[x4:POSTING]->()
    USING INDEX SEEK x4:POSTING(network, list, what, value, rank, k)
    WHERE x4.network = n1.id AND x4.list = 'Stakeholder' AND x4.what = 'place' AND x4.value = f5 AND x4.rank = v6 AND toString($v.p1) < x4.k < toString($v.p2)
    WITH n3, x4 ORDER BY x4.network, x4.list, x4.what, x4.value, x4.rank, x4.k LIMIT $v.p3
    RETURN n3, x4.k AS k2 }
  WITH DISTINCT n3, k2 ORDER BY k2 LIMIT $v.p3
  RETURN [k2, [n3.name]] }, reduce(t8 = 0, m9 IN COLLECT {
  MATCH (x7:Count)
  WHERE x7.network = n1.id AND x7.list = 'Stakeholder' AND x7.what = 'place' AND x7.value IN $v.p0 AND x7.rank IN $ranks
  RETURN x7.n } | t8 + m9), head(COLLECT {
  WITH COLLECT {
    UNWIND $ranks AS v17
    UNWIND $v.p4 AS f13
    CALL (v17, n1, f13) {
      MATCH (n11)-[x12:POSTING]->()
      USING INDEX SEEK x12:POSTING(network, list, what, value, rank, k)
      WHERE x12.network = n1.id AND x12.list = 'Stakeholder' AND x12.what = 'field' AND x12.value = f13 AND x12.rank = v17 AND toString($v.p7) < x12.k < toString($v.p6)
      WITH n11, x12 ORDER BY x12.network DESC, x12.list DESC, x12.what DESC, x12.value DESC, x12.rank DESC, x12.k DESC LIMIT $v.p9
      RETURN n11, x12.k AS k10 }
    WITH DISTINCT n11, k10 ORDER BY k10 DESC LIMIT $v.p9
    RETURN n11 } AS c15
  WITH c15, COLLECT {
    UNWIND c15 AS n11
    WITH n11, n11.sortKey AS k10
    WITH n11, k10
    WHERE EXISTS {
      MATCH (n11)-[x14:POSTING]->()
      WHERE x14.what = 'initiative' AND x14.value IN $v.p5 AND x14.rank IN $ranks }
    WITH n11, k10 LIMIT $v.p8
    RETURN [k10, [n11.name]] } AS g16
  RETURN [g16, CASE WHEN size(c15) = $v.p9 THEN head([n11 IN [last(c15)] | n11.sortKey]) END] }), COLLECT {
  UNWIND $ranks AS v22
  UNWIND $v.p10 AS f21
  CALL (v22, n1, f21) {
    MATCH (n19)-[x20:POSTING]->()
    USING INDEX SEEK x20:POSTING(network, list, what, value, rank, k)
    WHERE x20.network = n1.id AND x20.list = 'Initiative' AND x20.what = 'field' AND x20.value = f21 AND x20.rank = v22 AND toString($v.p11) < x20.k < toString($v.p12)
    WITH n19, x20 ORDER BY x20.network, x20.list, x20.what, x20.value, x20.rank, x20.k LIMIT $v.p13
    RETURN n19, x20.k AS k18 }
  WITH DISTINCT n19, k18 ORDER BY k18 LIMIT $v.p13
  RETURN [k18, [n19.name]] }] AS x23
RETURN CASE WHEN n1 IS NULL THEN null ELSE x23 END AS answer
