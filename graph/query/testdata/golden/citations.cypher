// RESTRICTED
OPTIONAL
MATCH (n1:Entity {id: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [[n1.type, COLLECT {
  UNWIND CASE WHEN n1.type IN ['Citation', 'Coalition', 'Commitment', 'Community', 'Contact', 'Employer', 'Finding', 'Group', 'Initiative', 'Institution', 'NGO', 'Need', 'Place', 'Resource', 'Source', 'Volunteer'] THEN $ranks ELSE [] END AS v11
  CALL (v11, n1) {
    MATCH (n3:Citation)
    USING INDEX SEEK n3:Citation(subject, rank, id)
    WHERE n3.subject = n1.id AND n3.rank = v11 AND toString($v.p1) < n3.id < toString($v.p2)
    WITH n3 ORDER BY n3.subject, n3.rank, n3.id LIMIT $v.p3
    RETURN n3, n3.id AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p3
  RETURN [k2, [n3.locator, COLLECT { OPTIONAL
    MATCH (n4:Entity {id: n3.source})
    WHERE n4.rank IN $ranks
    WITH n4, [n4.name] AS x5
    RETURN CASE WHEN n4 IS NULL THEN null ELSE x5 END AS answer }, COLLECT { OPTIONAL
    MATCH (n6:Entity {id: n3.subject})
    WHERE n6.rank IN $ranks
    WITH n6, [[n6.type, n6.id]] AS x10
    RETURN CASE WHEN n6 IS NULL THEN head(COLLECT {
      MATCH (a8)-[r7:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b9)
      USING INDEX SEEK r7:COOPERATES_WITH(id)
      USING INDEX SEEK r7:HAS_NEED(id)
      USING INDEX SEEK r7:ADDRESSES(id)
      USING INDEX SEEK r7:HOLDS_RESOURCE(id)
      USING INDEX SEEK r7:USES(id)
      USING INDEX SEEK r7:PART_OF(id)
      USING INDEX SEEK r7:LOCATED_IN(id)
      USING INDEX SEEK r7:ABOUT(id)
      USING INDEX SEEK r7:MEMBER_OF(id)
      USING INDEX SEEK r7:ROLE(id)
      WHERE r7.id = n3.subject AND r7.v IN $ranks
      RETURN CASE WHEN type(r7) IN ['COOPERATES_WITH'] THEN ['Cooperation', [r7.id]] WHEN type(r7) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [r7.id]] WHEN type(r7) IN ['MEMBER_OF'] THEN ['Membership', [r7.id]] WHEN type(r7) IN ['ROLE'] THEN ['Role', [r7.id]] END }) ELSE x10 END AS answer }]] }]] AS x55
RETURN CASE WHEN n1 IS NULL THEN head(COLLECT {
  MATCH (a13)-[r12:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b14)
  USING INDEX SEEK r12:COOPERATES_WITH(id)
  USING INDEX SEEK r12:HAS_NEED(id)
  USING INDEX SEEK r12:ADDRESSES(id)
  USING INDEX SEEK r12:HOLDS_RESOURCE(id)
  USING INDEX SEEK r12:USES(id)
  USING INDEX SEEK r12:PART_OF(id)
  USING INDEX SEEK r12:LOCATED_IN(id)
  USING INDEX SEEK r12:ABOUT(id)
  USING INDEX SEEK r12:MEMBER_OF(id)
  USING INDEX SEEK r12:ROLE(id)
  WHERE r12.id = $v.p0 AND r12.v IN $ranks
  RETURN CASE WHEN type(r12) IN ['COOPERATES_WITH'] THEN ['Cooperation', [COLLECT {
    UNWIND $ranks AS v24
    CALL (v24, r12) {
      MATCH (n16:Citation)
      USING INDEX SEEK n16:Citation(subject, rank, id)
      WHERE n16.subject = r12.id AND n16.rank = v24 AND toString($v.p4) < n16.id < toString($v.p5)
      WITH n16 ORDER BY n16.subject, n16.rank, n16.id LIMIT $v.p6
      RETURN n16, n16.id AS k15 }
    WITH n16, k15 ORDER BY k15 LIMIT $v.p6
    RETURN [k15, [n16.locator, COLLECT { OPTIONAL
      MATCH (n17:Entity {id: n16.source})
      WHERE n17.rank IN $ranks
      WITH n17, [n17.name] AS x18
      RETURN CASE WHEN n17 IS NULL THEN null ELSE x18 END AS answer }, COLLECT { OPTIONAL
      MATCH (n19:Entity {id: n16.subject})
      WHERE n19.rank IN $ranks
      WITH n19, [[n19.type, n19.id]] AS x23
      RETURN CASE WHEN n19 IS NULL THEN head(COLLECT {
        MATCH (a21)-[r20:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b22)
        USING INDEX SEEK r20:COOPERATES_WITH(id)
        USING INDEX SEEK r20:HAS_NEED(id)
        USING INDEX SEEK r20:ADDRESSES(id)
        USING INDEX SEEK r20:HOLDS_RESOURCE(id)
        USING INDEX SEEK r20:USES(id)
        USING INDEX SEEK r20:PART_OF(id)
        USING INDEX SEEK r20:LOCATED_IN(id)
        USING INDEX SEEK r20:ABOUT(id)
        USING INDEX SEEK r20:MEMBER_OF(id)
        USING INDEX SEEK r20:ROLE(id)
        WHERE r20.id = n16.subject AND r20.v IN $ranks
        RETURN CASE WHEN type(r20) IN ['COOPERATES_WITH'] THEN ['Cooperation', [r20.id]] WHEN type(r20) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [r20.id]] WHEN type(r20) IN ['MEMBER_OF'] THEN ['Membership', [r20.id]] WHEN type(r20) IN ['ROLE'] THEN ['Role', [r20.id]] END }) ELSE x23 END AS answer }]] }]] WHEN type(r12) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [COLLECT {
    UNWIND $ranks AS v34
    CALL (v34, r12) {
      MATCH (n26:Citation)
      USING INDEX SEEK n26:Citation(subject, rank, id)
      WHERE n26.subject = r12.id AND n26.rank = v34 AND toString($v.p7) < n26.id < toString($v.p8)
      WITH n26 ORDER BY n26.subject, n26.rank, n26.id LIMIT $v.p9
      RETURN n26, n26.id AS k25 }
    WITH n26, k25 ORDER BY k25 LIMIT $v.p9
    RETURN [k25, [n26.locator, COLLECT { OPTIONAL
      MATCH (n27:Entity {id: n26.source})
      WHERE n27.rank IN $ranks
      WITH n27, [n27.name] AS x28
      RETURN CASE WHEN n27 IS NULL THEN null ELSE x28 END AS answer }, COLLECT { OPTIONAL
      MATCH (n29:Entity {id: n26.subject})
      WHERE n29.rank IN $ranks
      WITH n29, [[n29.type, n29.id]] AS x33
      RETURN CASE WHEN n29 IS NULL THEN head(COLLECT {
        MATCH (a31)-[r30:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b32)
        USING INDEX SEEK r30:COOPERATES_WITH(id)
        USING INDEX SEEK r30:HAS_NEED(id)
        USING INDEX SEEK r30:ADDRESSES(id)
        USING INDEX SEEK r30:HOLDS_RESOURCE(id)
        USING INDEX SEEK r30:USES(id)
        USING INDEX SEEK r30:PART_OF(id)
        USING INDEX SEEK r30:LOCATED_IN(id)
        USING INDEX SEEK r30:ABOUT(id)
        USING INDEX SEEK r30:MEMBER_OF(id)
        USING INDEX SEEK r30:ROLE(id)
        WHERE r30.id = n26.subject AND r30.v IN $ranks
        RETURN CASE WHEN type(r30) IN ['COOPERATES_WITH'] THEN ['Cooperation', [r30.id]] WHEN type(r30) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [r30.id]] WHEN type(r30) IN ['MEMBER_OF'] THEN ['Membership', [r30.id]] WHEN type(r30) IN ['ROLE'] THEN ['Role', [r30.id]] END }) ELSE x33 END AS answer }]] }]] WHEN type(r12) IN ['MEMBER_OF'] THEN ['Membership', [COLLECT {
    UNWIND $ranks AS v44
    CALL (v44, r12) {
      MATCH (n36:Citation)
      USING INDEX SEEK n36:Citation(subject, rank, id)
      WHERE n36.subject = r12.id AND n36.rank = v44 AND toString($v.p10) < n36.id < toString($v.p11)
      WITH n36 ORDER BY n36.subject, n36.rank, n36.id LIMIT $v.p12
      RETURN n36, n36.id AS k35 }
    WITH n36, k35 ORDER BY k35 LIMIT $v.p12
    RETURN [k35, [n36.locator, COLLECT { OPTIONAL
      MATCH (n37:Entity {id: n36.source})
      WHERE n37.rank IN $ranks
      WITH n37, [n37.name] AS x38
      RETURN CASE WHEN n37 IS NULL THEN null ELSE x38 END AS answer }, COLLECT { OPTIONAL
      MATCH (n39:Entity {id: n36.subject})
      WHERE n39.rank IN $ranks
      WITH n39, [[n39.type, n39.id]] AS x43
      RETURN CASE WHEN n39 IS NULL THEN head(COLLECT {
        MATCH (a41)-[r40:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b42)
        USING INDEX SEEK r40:COOPERATES_WITH(id)
        USING INDEX SEEK r40:HAS_NEED(id)
        USING INDEX SEEK r40:ADDRESSES(id)
        USING INDEX SEEK r40:HOLDS_RESOURCE(id)
        USING INDEX SEEK r40:USES(id)
        USING INDEX SEEK r40:PART_OF(id)
        USING INDEX SEEK r40:LOCATED_IN(id)
        USING INDEX SEEK r40:ABOUT(id)
        USING INDEX SEEK r40:MEMBER_OF(id)
        USING INDEX SEEK r40:ROLE(id)
        WHERE r40.id = n36.subject AND r40.v IN $ranks
        RETURN CASE WHEN type(r40) IN ['COOPERATES_WITH'] THEN ['Cooperation', [r40.id]] WHEN type(r40) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [r40.id]] WHEN type(r40) IN ['MEMBER_OF'] THEN ['Membership', [r40.id]] WHEN type(r40) IN ['ROLE'] THEN ['Role', [r40.id]] END }) ELSE x43 END AS answer }]] }]] WHEN type(r12) IN ['ROLE'] THEN ['Role', [COLLECT {
    UNWIND $ranks AS v54
    CALL (v54, r12) {
      MATCH (n46:Citation)
      USING INDEX SEEK n46:Citation(subject, rank, id)
      WHERE n46.subject = r12.id AND n46.rank = v54 AND toString($v.p13) < n46.id < toString($v.p14)
      WITH n46 ORDER BY n46.subject, n46.rank, n46.id LIMIT $v.p15
      RETURN n46, n46.id AS k45 }
    WITH n46, k45 ORDER BY k45 LIMIT $v.p15
    RETURN [k45, [n46.locator, COLLECT { OPTIONAL
      MATCH (n47:Entity {id: n46.source})
      WHERE n47.rank IN $ranks
      WITH n47, [n47.name] AS x48
      RETURN CASE WHEN n47 IS NULL THEN null ELSE x48 END AS answer }, COLLECT { OPTIONAL
      MATCH (n49:Entity {id: n46.subject})
      WHERE n49.rank IN $ranks
      WITH n49, [[n49.type, n49.id]] AS x53
      RETURN CASE WHEN n49 IS NULL THEN head(COLLECT {
        MATCH (a51)-[r50:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b52)
        USING INDEX SEEK r50:COOPERATES_WITH(id)
        USING INDEX SEEK r50:HAS_NEED(id)
        USING INDEX SEEK r50:ADDRESSES(id)
        USING INDEX SEEK r50:HOLDS_RESOURCE(id)
        USING INDEX SEEK r50:USES(id)
        USING INDEX SEEK r50:PART_OF(id)
        USING INDEX SEEK r50:LOCATED_IN(id)
        USING INDEX SEEK r50:ABOUT(id)
        USING INDEX SEEK r50:MEMBER_OF(id)
        USING INDEX SEEK r50:ROLE(id)
        WHERE r50.id = n46.subject AND r50.v IN $ranks
        RETURN CASE WHEN type(r50) IN ['COOPERATES_WITH'] THEN ['Cooperation', [r50.id]] WHEN type(r50) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [r50.id]] WHEN type(r50) IN ['MEMBER_OF'] THEN ['Membership', [r50.id]] WHEN type(r50) IN ['ROLE'] THEN ['Role', [r50.id]] END }) ELSE x53 END AS answer }]] }]] END }) ELSE x55 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity {id: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [[n1.type, COLLECT {
  UNWIND CASE WHEN n1.type IN ['Citation', 'Coalition', 'Commitment', 'Community', 'Contact', 'Employer', 'Finding', 'Group', 'Initiative', 'Institution', 'NGO', 'Need', 'Place', 'Resource', 'Source', 'Volunteer'] THEN $ranks ELSE [] END AS v11
  CALL (v11, n1) {
    MATCH (n3:Citation)
    USING INDEX SEEK n3:Citation(subject, rank, id)
    WHERE n3.subject = n1.id AND n3.rank = v11 AND toString($v.p1) < n3.id < toString($v.p2)
    WITH n3 ORDER BY n3.subject, n3.rank, n3.id LIMIT $v.p3
    RETURN n3, n3.id AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $v.p3
  RETURN [k2, [n3.locator, COLLECT { OPTIONAL
    MATCH (n4:Entity {id: n3.source})
    WHERE n4.rank IN $ranks
    WITH n4, [n4.name] AS x5
    RETURN CASE WHEN n4 IS NULL THEN null ELSE x5 END AS answer }, COLLECT { OPTIONAL
    MATCH (n6:Entity {id: n3.subject})
    WHERE n6.rank IN $ranks
    WITH n6, [[n6.type, n6.id]] AS x10
    RETURN CASE WHEN n6 IS NULL THEN head(COLLECT {
      MATCH (a8)-[r7:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b9)
      USING INDEX SEEK r7:COOPERATES_WITH(id)
      USING INDEX SEEK r7:HAS_NEED(id)
      USING INDEX SEEK r7:ADDRESSES(id)
      USING INDEX SEEK r7:HOLDS_RESOURCE(id)
      USING INDEX SEEK r7:USES(id)
      USING INDEX SEEK r7:PART_OF(id)
      USING INDEX SEEK r7:LOCATED_IN(id)
      USING INDEX SEEK r7:ABOUT(id)
      USING INDEX SEEK r7:MEMBER_OF(id)
      USING INDEX SEEK r7:ROLE(id)
      WHERE r7.id = n3.subject AND r7.v IN $ranks
      RETURN CASE WHEN type(r7) IN ['COOPERATES_WITH'] THEN ['Cooperation', [r7.id]] WHEN type(r7) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [r7.id]] WHEN type(r7) IN ['MEMBER_OF'] THEN ['Membership', [r7.id]] WHEN type(r7) IN ['ROLE'] THEN ['Role', [r7.id]] END }) ELSE x10 END AS answer }]] }]] AS x55
RETURN CASE WHEN n1 IS NULL THEN head(COLLECT {
  MATCH (a13)-[r12:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b14)
  USING INDEX SEEK r12:COOPERATES_WITH(id)
  USING INDEX SEEK r12:HAS_NEED(id)
  USING INDEX SEEK r12:ADDRESSES(id)
  USING INDEX SEEK r12:HOLDS_RESOURCE(id)
  USING INDEX SEEK r12:USES(id)
  USING INDEX SEEK r12:PART_OF(id)
  USING INDEX SEEK r12:LOCATED_IN(id)
  USING INDEX SEEK r12:ABOUT(id)
  USING INDEX SEEK r12:MEMBER_OF(id)
  USING INDEX SEEK r12:ROLE(id)
  WHERE r12.id = $v.p0 AND r12.v IN $ranks
  RETURN CASE WHEN type(r12) IN ['COOPERATES_WITH'] THEN ['Cooperation', [COLLECT {
    UNWIND $ranks AS v24
    CALL (v24, r12) {
      MATCH (n16:Citation)
      USING INDEX SEEK n16:Citation(subject, rank, id)
      WHERE n16.subject = r12.id AND n16.rank = v24 AND toString($v.p4) < n16.id < toString($v.p5)
      WITH n16 ORDER BY n16.subject, n16.rank, n16.id LIMIT $v.p6
      RETURN n16, n16.id AS k15 }
    WITH n16, k15 ORDER BY k15 LIMIT $v.p6
    RETURN [k15, [n16.locator, COLLECT { OPTIONAL
      MATCH (n17:Entity {id: n16.source})
      WHERE n17.rank IN $ranks
      WITH n17, [n17.name] AS x18
      RETURN CASE WHEN n17 IS NULL THEN null ELSE x18 END AS answer }, COLLECT { OPTIONAL
      MATCH (n19:Entity {id: n16.subject})
      WHERE n19.rank IN $ranks
      WITH n19, [[n19.type, n19.id]] AS x23
      RETURN CASE WHEN n19 IS NULL THEN head(COLLECT {
        MATCH (a21)-[r20:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b22)
        USING INDEX SEEK r20:COOPERATES_WITH(id)
        USING INDEX SEEK r20:HAS_NEED(id)
        USING INDEX SEEK r20:ADDRESSES(id)
        USING INDEX SEEK r20:HOLDS_RESOURCE(id)
        USING INDEX SEEK r20:USES(id)
        USING INDEX SEEK r20:PART_OF(id)
        USING INDEX SEEK r20:LOCATED_IN(id)
        USING INDEX SEEK r20:ABOUT(id)
        USING INDEX SEEK r20:MEMBER_OF(id)
        USING INDEX SEEK r20:ROLE(id)
        WHERE r20.id = n16.subject AND r20.v IN $ranks
        RETURN CASE WHEN type(r20) IN ['COOPERATES_WITH'] THEN ['Cooperation', [r20.id]] WHEN type(r20) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [r20.id]] WHEN type(r20) IN ['MEMBER_OF'] THEN ['Membership', [r20.id]] WHEN type(r20) IN ['ROLE'] THEN ['Role', [r20.id]] END }) ELSE x23 END AS answer }]] }]] WHEN type(r12) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [COLLECT {
    UNWIND $ranks AS v34
    CALL (v34, r12) {
      MATCH (n26:Citation)
      USING INDEX SEEK n26:Citation(subject, rank, id)
      WHERE n26.subject = r12.id AND n26.rank = v34 AND toString($v.p7) < n26.id < toString($v.p8)
      WITH n26 ORDER BY n26.subject, n26.rank, n26.id LIMIT $v.p9
      RETURN n26, n26.id AS k25 }
    WITH n26, k25 ORDER BY k25 LIMIT $v.p9
    RETURN [k25, [n26.locator, COLLECT { OPTIONAL
      MATCH (n27:Entity {id: n26.source})
      WHERE n27.rank IN $ranks
      WITH n27, [n27.name] AS x28
      RETURN CASE WHEN n27 IS NULL THEN null ELSE x28 END AS answer }, COLLECT { OPTIONAL
      MATCH (n29:Entity {id: n26.subject})
      WHERE n29.rank IN $ranks
      WITH n29, [[n29.type, n29.id]] AS x33
      RETURN CASE WHEN n29 IS NULL THEN head(COLLECT {
        MATCH (a31)-[r30:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b32)
        USING INDEX SEEK r30:COOPERATES_WITH(id)
        USING INDEX SEEK r30:HAS_NEED(id)
        USING INDEX SEEK r30:ADDRESSES(id)
        USING INDEX SEEK r30:HOLDS_RESOURCE(id)
        USING INDEX SEEK r30:USES(id)
        USING INDEX SEEK r30:PART_OF(id)
        USING INDEX SEEK r30:LOCATED_IN(id)
        USING INDEX SEEK r30:ABOUT(id)
        USING INDEX SEEK r30:MEMBER_OF(id)
        USING INDEX SEEK r30:ROLE(id)
        WHERE r30.id = n26.subject AND r30.v IN $ranks
        RETURN CASE WHEN type(r30) IN ['COOPERATES_WITH'] THEN ['Cooperation', [r30.id]] WHEN type(r30) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [r30.id]] WHEN type(r30) IN ['MEMBER_OF'] THEN ['Membership', [r30.id]] WHEN type(r30) IN ['ROLE'] THEN ['Role', [r30.id]] END }) ELSE x33 END AS answer }]] }]] WHEN type(r12) IN ['MEMBER_OF'] THEN ['Membership', [COLLECT {
    UNWIND $ranks AS v44
    CALL (v44, r12) {
      MATCH (n36:Citation)
      USING INDEX SEEK n36:Citation(subject, rank, id)
      WHERE n36.subject = r12.id AND n36.rank = v44 AND toString($v.p10) < n36.id < toString($v.p11)
      WITH n36 ORDER BY n36.subject, n36.rank, n36.id LIMIT $v.p12
      RETURN n36, n36.id AS k35 }
    WITH n36, k35 ORDER BY k35 LIMIT $v.p12
    RETURN [k35, [n36.locator, COLLECT { OPTIONAL
      MATCH (n37:Entity {id: n36.source})
      WHERE n37.rank IN $ranks
      WITH n37, [n37.name] AS x38
      RETURN CASE WHEN n37 IS NULL THEN null ELSE x38 END AS answer }, COLLECT { OPTIONAL
      MATCH (n39:Entity {id: n36.subject})
      WHERE n39.rank IN $ranks
      WITH n39, [[n39.type, n39.id]] AS x43
      RETURN CASE WHEN n39 IS NULL THEN head(COLLECT {
        MATCH (a41)-[r40:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b42)
        USING INDEX SEEK r40:COOPERATES_WITH(id)
        USING INDEX SEEK r40:HAS_NEED(id)
        USING INDEX SEEK r40:ADDRESSES(id)
        USING INDEX SEEK r40:HOLDS_RESOURCE(id)
        USING INDEX SEEK r40:USES(id)
        USING INDEX SEEK r40:PART_OF(id)
        USING INDEX SEEK r40:LOCATED_IN(id)
        USING INDEX SEEK r40:ABOUT(id)
        USING INDEX SEEK r40:MEMBER_OF(id)
        USING INDEX SEEK r40:ROLE(id)
        WHERE r40.id = n36.subject AND r40.v IN $ranks
        RETURN CASE WHEN type(r40) IN ['COOPERATES_WITH'] THEN ['Cooperation', [r40.id]] WHEN type(r40) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [r40.id]] WHEN type(r40) IN ['MEMBER_OF'] THEN ['Membership', [r40.id]] WHEN type(r40) IN ['ROLE'] THEN ['Role', [r40.id]] END }) ELSE x43 END AS answer }]] }]] WHEN type(r12) IN ['ROLE'] THEN ['Role', [COLLECT {
    UNWIND $ranks AS v54
    CALL (v54, r12) {
      MATCH (n46:Citation)
      USING INDEX SEEK n46:Citation(subject, rank, id)
      WHERE n46.subject = r12.id AND n46.rank = v54 AND toString($v.p13) < n46.id < toString($v.p14)
      WITH n46 ORDER BY n46.subject, n46.rank, n46.id LIMIT $v.p15
      RETURN n46, n46.id AS k45 }
    WITH n46, k45 ORDER BY k45 LIMIT $v.p15
    RETURN [k45, [n46.locator, COLLECT { OPTIONAL
      MATCH (n47:Entity {id: n46.source})
      WHERE n47.rank IN $ranks
      WITH n47, [n47.name] AS x48
      RETURN CASE WHEN n47 IS NULL THEN null ELSE x48 END AS answer }, COLLECT { OPTIONAL
      MATCH (n49:Entity {id: n46.subject})
      WHERE n49.rank IN $ranks
      WITH n49, [[n49.type, n49.id]] AS x53
      RETURN CASE WHEN n49 IS NULL THEN head(COLLECT {
        MATCH (a51)-[r50:COOPERATES_WITH|HAS_NEED|ADDRESSES|HOLDS_RESOURCE|USES|PART_OF|LOCATED_IN|ABOUT|MEMBER_OF|ROLE]->(b52)
        USING INDEX SEEK r50:COOPERATES_WITH(id)
        USING INDEX SEEK r50:HAS_NEED(id)
        USING INDEX SEEK r50:ADDRESSES(id)
        USING INDEX SEEK r50:HOLDS_RESOURCE(id)
        USING INDEX SEEK r50:USES(id)
        USING INDEX SEEK r50:PART_OF(id)
        USING INDEX SEEK r50:LOCATED_IN(id)
        USING INDEX SEEK r50:ABOUT(id)
        USING INDEX SEEK r50:MEMBER_OF(id)
        USING INDEX SEEK r50:ROLE(id)
        WHERE r50.id = n46.subject AND r50.v IN $ranks
        RETURN CASE WHEN type(r50) IN ['COOPERATES_WITH'] THEN ['Cooperation', [r50.id]] WHEN type(r50) IN ['HAS_NEED', 'ADDRESSES', 'HOLDS_RESOURCE', 'USES', 'PART_OF', 'LOCATED_IN', 'ABOUT'] THEN ['Link', [r50.id]] WHEN type(r50) IN ['MEMBER_OF'] THEN ['Membership', [r50.id]] WHEN type(r50) IN ['ROLE'] THEN ['Role', [r50.id]] END }) ELSE x53 END AS answer }]] }]] END }) ELSE x55 END AS answer
