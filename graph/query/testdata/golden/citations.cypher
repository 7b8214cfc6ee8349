// RESTRICTED
OPTIONAL
MATCH (n1:Entity {id: $p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.type, COLLECT {
  UNWIND CASE WHEN n1.type IN ['Citation', 'Coalition', 'Commitment', 'Community', 'Contact', 'Employer', 'Finding', 'Group', 'Initiative', 'Institution', 'NGO', 'Need', 'Place', 'Resource', 'Source', 'Volunteer'] THEN $ranks ELSE [] END AS v20
  CALL (v20, n1) {
    MATCH (n3:Citation)
    USING INDEX SEEK n3:Citation(subject, rank, sortKey)
    WHERE n3.subject = n1.id AND n3.rank = v20 AND $p1 < n3.sortKey < $p2
    WITH n3 ORDER BY n3.subject, n3.rank, n3.sortKey LIMIT $p3
    RETURN n3, n3.sortKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $p3
  RETURN [k2, [n3.locator, COLLECT { OPTIONAL
    MATCH (n4:Entity {id: n3.source})
    WHERE n4.rank IN $ranks
    WITH n4, [n4.name] AS x5
    RETURN CASE WHEN n4 IS NULL THEN null ELSE x5 END AS answer }, COLLECT { OPTIONAL
    MATCH (n6:Entity {id: n3.subject})
    WHERE n6.rank IN $ranks
    WITH n6, [n6.type, n6.id] AS x19
    RETURN CASE WHEN n6 IS NULL THEN coalesce(head(COLLECT {
      CALL (n3) {
        MATCH ()-[r7:COOPERATES_WITH]->()
        USING INDEX SEEK r7:COOPERATES_WITH(id)
        WHERE r7.id = n3.subject AND r7.v IN $ranks
        RETURN r7 }
      WITH r7, startNode(r7) AS a8, endNode(r7) AS b9
      RETURN ['Cooperation', [r7.id]] }), head(COLLECT {
      CALL (n3) {
        MATCH ()-[r10:HAS_NEED]->()
        USING INDEX SEEK r10:HAS_NEED(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:ADDRESSES]->()
        USING INDEX SEEK r10:ADDRESSES(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:HOLDS_RESOURCE]->()
        USING INDEX SEEK r10:HOLDS_RESOURCE(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:USES]->()
        USING INDEX SEEK r10:USES(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:PART_OF]->()
        USING INDEX SEEK r10:PART_OF(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:LOCATED_IN]->()
        USING INDEX SEEK r10:LOCATED_IN(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:ABOUT]->()
        USING INDEX SEEK r10:ABOUT(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 }
      WITH r10, startNode(r10) AS a11, endNode(r10) AS b12
      RETURN ['Link', [r10.id]] }), head(COLLECT {
      CALL (n3) {
        MATCH ()-[r13:MEMBER_OF]->()
        USING INDEX SEEK r13:MEMBER_OF(id)
        WHERE r13.id = n3.subject AND r13.v IN $ranks
        RETURN r13 }
      WITH r13, startNode(r13) AS a14, endNode(r13) AS b15
      RETURN ['Membership', [r13.id]] }), head(COLLECT {
      CALL (n3) {
        MATCH ()-[r16:ROLE]->()
        USING INDEX SEEK r16:ROLE(id)
        WHERE r16.id = n3.subject AND r16.v IN $ranks
        RETURN r16 }
      WITH r16, startNode(r16) AS a17, endNode(r16) AS b18
      RETURN ['Role', [r16.id]] })) ELSE x19 END AS answer }]] }] AS x109
RETURN CASE WHEN n1 IS NULL THEN coalesce(head(COLLECT {
  CALL () {
    MATCH ()-[r21:COOPERATES_WITH]->()
    USING INDEX SEEK r21:COOPERATES_WITH(id)
    WHERE r21.id = $p0 AND r21.v IN $ranks
    RETURN r21 }
  WITH r21, startNode(r21) AS a22, endNode(r21) AS b23
  RETURN ['Cooperation', [COLLECT {
    UNWIND $ranks AS v42
    CALL (v42, r21) {
      MATCH (n25:Citation)
      USING INDEX SEEK n25:Citation(subject, rank, sortKey)
      WHERE n25.subject = r21.id AND n25.rank = v42 AND $p4 < n25.sortKey < $p5
      WITH n25 ORDER BY n25.subject, n25.rank, n25.sortKey LIMIT $p6
      RETURN n25, n25.sortKey AS k24 }
    WITH n25, k24 ORDER BY k24 LIMIT $p6
    RETURN [k24, [n25.locator, COLLECT { OPTIONAL
      MATCH (n26:Entity {id: n25.source})
      WHERE n26.rank IN $ranks
      WITH n26, [n26.name] AS x27
      RETURN CASE WHEN n26 IS NULL THEN null ELSE x27 END AS answer }, COLLECT { OPTIONAL
      MATCH (n28:Entity {id: n25.subject})
      WHERE n28.rank IN $ranks
      WITH n28, [n28.type, n28.id] AS x41
      RETURN CASE WHEN n28 IS NULL THEN coalesce(head(COLLECT {
        CALL (n25) {
          MATCH ()-[r29:COOPERATES_WITH]->()
          USING INDEX SEEK r29:COOPERATES_WITH(id)
          WHERE r29.id = n25.subject AND r29.v IN $ranks
          RETURN r29 }
        WITH r29, startNode(r29) AS a30, endNode(r29) AS b31
        RETURN ['Cooperation', [r29.id]] }), head(COLLECT {
        CALL (n25) {
          MATCH ()-[r32:HAS_NEED]->()
          USING INDEX SEEK r32:HAS_NEED(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:ADDRESSES]->()
          USING INDEX SEEK r32:ADDRESSES(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:HOLDS_RESOURCE]->()
          USING INDEX SEEK r32:HOLDS_RESOURCE(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:USES]->()
          USING INDEX SEEK r32:USES(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:PART_OF]->()
          USING INDEX SEEK r32:PART_OF(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:LOCATED_IN]->()
          USING INDEX SEEK r32:LOCATED_IN(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:ABOUT]->()
          USING INDEX SEEK r32:ABOUT(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 }
        WITH r32, startNode(r32) AS a33, endNode(r32) AS b34
        RETURN ['Link', [r32.id]] }), head(COLLECT {
        CALL (n25) {
          MATCH ()-[r35:MEMBER_OF]->()
          USING INDEX SEEK r35:MEMBER_OF(id)
          WHERE r35.id = n25.subject AND r35.v IN $ranks
          RETURN r35 }
        WITH r35, startNode(r35) AS a36, endNode(r35) AS b37
        RETURN ['Membership', [r35.id]] }), head(COLLECT {
        CALL (n25) {
          MATCH ()-[r38:ROLE]->()
          USING INDEX SEEK r38:ROLE(id)
          WHERE r38.id = n25.subject AND r38.v IN $ranks
          RETURN r38 }
        WITH r38, startNode(r38) AS a39, endNode(r38) AS b40
        RETURN ['Role', [r38.id]] })) ELSE x41 END AS answer }]] }]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r43:HAS_NEED]->()
    USING INDEX SEEK r43:HAS_NEED(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:ADDRESSES]->()
    USING INDEX SEEK r43:ADDRESSES(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:HOLDS_RESOURCE]->()
    USING INDEX SEEK r43:HOLDS_RESOURCE(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:USES]->()
    USING INDEX SEEK r43:USES(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:PART_OF]->()
    USING INDEX SEEK r43:PART_OF(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:LOCATED_IN]->()
    USING INDEX SEEK r43:LOCATED_IN(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:ABOUT]->()
    USING INDEX SEEK r43:ABOUT(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 }
  WITH r43, startNode(r43) AS a44, endNode(r43) AS b45
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v64
    CALL (v64, r43) {
      MATCH (n47:Citation)
      USING INDEX SEEK n47:Citation(subject, rank, sortKey)
      WHERE n47.subject = r43.id AND n47.rank = v64 AND $p7 < n47.sortKey < $p8
      WITH n47 ORDER BY n47.subject, n47.rank, n47.sortKey LIMIT $p9
      RETURN n47, n47.sortKey AS k46 }
    WITH n47, k46 ORDER BY k46 LIMIT $p9
    RETURN [k46, [n47.locator, COLLECT { OPTIONAL
      MATCH (n48:Entity {id: n47.source})
      WHERE n48.rank IN $ranks
      WITH n48, [n48.name] AS x49
      RETURN CASE WHEN n48 IS NULL THEN null ELSE x49 END AS answer }, COLLECT { OPTIONAL
      MATCH (n50:Entity {id: n47.subject})
      WHERE n50.rank IN $ranks
      WITH n50, [n50.type, n50.id] AS x63
      RETURN CASE WHEN n50 IS NULL THEN coalesce(head(COLLECT {
        CALL (n47) {
          MATCH ()-[r51:COOPERATES_WITH]->()
          USING INDEX SEEK r51:COOPERATES_WITH(id)
          WHERE r51.id = n47.subject AND r51.v IN $ranks
          RETURN r51 }
        WITH r51, startNode(r51) AS a52, endNode(r51) AS b53
        RETURN ['Cooperation', [r51.id]] }), head(COLLECT {
        CALL (n47) {
          MATCH ()-[r54:HAS_NEED]->()
          USING INDEX SEEK r54:HAS_NEED(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:ADDRESSES]->()
          USING INDEX SEEK r54:ADDRESSES(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:HOLDS_RESOURCE]->()
          USING INDEX SEEK r54:HOLDS_RESOURCE(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:USES]->()
          USING INDEX SEEK r54:USES(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:PART_OF]->()
          USING INDEX SEEK r54:PART_OF(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:LOCATED_IN]->()
          USING INDEX SEEK r54:LOCATED_IN(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:ABOUT]->()
          USING INDEX SEEK r54:ABOUT(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 }
        WITH r54, startNode(r54) AS a55, endNode(r54) AS b56
        RETURN ['Link', [r54.id]] }), head(COLLECT {
        CALL (n47) {
          MATCH ()-[r57:MEMBER_OF]->()
          USING INDEX SEEK r57:MEMBER_OF(id)
          WHERE r57.id = n47.subject AND r57.v IN $ranks
          RETURN r57 }
        WITH r57, startNode(r57) AS a58, endNode(r57) AS b59
        RETURN ['Membership', [r57.id]] }), head(COLLECT {
        CALL (n47) {
          MATCH ()-[r60:ROLE]->()
          USING INDEX SEEK r60:ROLE(id)
          WHERE r60.id = n47.subject AND r60.v IN $ranks
          RETURN r60 }
        WITH r60, startNode(r60) AS a61, endNode(r60) AS b62
        RETURN ['Role', [r60.id]] })) ELSE x63 END AS answer }]] }]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r65:MEMBER_OF]->()
    USING INDEX SEEK r65:MEMBER_OF(id)
    WHERE r65.id = $p0 AND r65.v IN $ranks
    RETURN r65 }
  WITH r65, startNode(r65) AS a66, endNode(r65) AS b67
  RETURN ['Membership', [COLLECT {
    UNWIND $ranks AS v86
    CALL (v86, r65) {
      MATCH (n69:Citation)
      USING INDEX SEEK n69:Citation(subject, rank, sortKey)
      WHERE n69.subject = r65.id AND n69.rank = v86 AND $p10 < n69.sortKey < $p11
      WITH n69 ORDER BY n69.subject, n69.rank, n69.sortKey LIMIT $p12
      RETURN n69, n69.sortKey AS k68 }
    WITH n69, k68 ORDER BY k68 LIMIT $p12
    RETURN [k68, [n69.locator, COLLECT { OPTIONAL
      MATCH (n70:Entity {id: n69.source})
      WHERE n70.rank IN $ranks
      WITH n70, [n70.name] AS x71
      RETURN CASE WHEN n70 IS NULL THEN null ELSE x71 END AS answer }, COLLECT { OPTIONAL
      MATCH (n72:Entity {id: n69.subject})
      WHERE n72.rank IN $ranks
      WITH n72, [n72.type, n72.id] AS x85
      RETURN CASE WHEN n72 IS NULL THEN coalesce(head(COLLECT {
        CALL (n69) {
          MATCH ()-[r73:COOPERATES_WITH]->()
          USING INDEX SEEK r73:COOPERATES_WITH(id)
          WHERE r73.id = n69.subject AND r73.v IN $ranks
          RETURN r73 }
        WITH r73, startNode(r73) AS a74, endNode(r73) AS b75
        RETURN ['Cooperation', [r73.id]] }), head(COLLECT {
        CALL (n69) {
          MATCH ()-[r76:HAS_NEED]->()
          USING INDEX SEEK r76:HAS_NEED(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:ADDRESSES]->()
          USING INDEX SEEK r76:ADDRESSES(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:HOLDS_RESOURCE]->()
          USING INDEX SEEK r76:HOLDS_RESOURCE(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:USES]->()
          USING INDEX SEEK r76:USES(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:PART_OF]->()
          USING INDEX SEEK r76:PART_OF(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:LOCATED_IN]->()
          USING INDEX SEEK r76:LOCATED_IN(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:ABOUT]->()
          USING INDEX SEEK r76:ABOUT(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 }
        WITH r76, startNode(r76) AS a77, endNode(r76) AS b78
        RETURN ['Link', [r76.id]] }), head(COLLECT {
        CALL (n69) {
          MATCH ()-[r79:MEMBER_OF]->()
          USING INDEX SEEK r79:MEMBER_OF(id)
          WHERE r79.id = n69.subject AND r79.v IN $ranks
          RETURN r79 }
        WITH r79, startNode(r79) AS a80, endNode(r79) AS b81
        RETURN ['Membership', [r79.id]] }), head(COLLECT {
        CALL (n69) {
          MATCH ()-[r82:ROLE]->()
          USING INDEX SEEK r82:ROLE(id)
          WHERE r82.id = n69.subject AND r82.v IN $ranks
          RETURN r82 }
        WITH r82, startNode(r82) AS a83, endNode(r82) AS b84
        RETURN ['Role', [r82.id]] })) ELSE x85 END AS answer }]] }]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r87:ROLE]->()
    USING INDEX SEEK r87:ROLE(id)
    WHERE r87.id = $p0 AND r87.v IN $ranks
    RETURN r87 }
  WITH r87, startNode(r87) AS a88, endNode(r87) AS b89
  RETURN ['Role', [COLLECT {
    UNWIND $ranks AS v108
    CALL (v108, r87) {
      MATCH (n91:Citation)
      USING INDEX SEEK n91:Citation(subject, rank, sortKey)
      WHERE n91.subject = r87.id AND n91.rank = v108 AND $p13 < n91.sortKey < $p14
      WITH n91 ORDER BY n91.subject, n91.rank, n91.sortKey LIMIT $p15
      RETURN n91, n91.sortKey AS k90 }
    WITH n91, k90 ORDER BY k90 LIMIT $p15
    RETURN [k90, [n91.locator, COLLECT { OPTIONAL
      MATCH (n92:Entity {id: n91.source})
      WHERE n92.rank IN $ranks
      WITH n92, [n92.name] AS x93
      RETURN CASE WHEN n92 IS NULL THEN null ELSE x93 END AS answer }, COLLECT { OPTIONAL
      MATCH (n94:Entity {id: n91.subject})
      WHERE n94.rank IN $ranks
      WITH n94, [n94.type, n94.id] AS x107
      RETURN CASE WHEN n94 IS NULL THEN coalesce(head(COLLECT {
        CALL (n91) {
          MATCH ()-[r95:COOPERATES_WITH]->()
          USING INDEX SEEK r95:COOPERATES_WITH(id)
          WHERE r95.id = n91.subject AND r95.v IN $ranks
          RETURN r95 }
        WITH r95, startNode(r95) AS a96, endNode(r95) AS b97
        RETURN ['Cooperation', [r95.id]] }), head(COLLECT {
        CALL (n91) {
          MATCH ()-[r98:HAS_NEED]->()
          USING INDEX SEEK r98:HAS_NEED(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:ADDRESSES]->()
          USING INDEX SEEK r98:ADDRESSES(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:HOLDS_RESOURCE]->()
          USING INDEX SEEK r98:HOLDS_RESOURCE(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:USES]->()
          USING INDEX SEEK r98:USES(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:PART_OF]->()
          USING INDEX SEEK r98:PART_OF(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:LOCATED_IN]->()
          USING INDEX SEEK r98:LOCATED_IN(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:ABOUT]->()
          USING INDEX SEEK r98:ABOUT(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 }
        WITH r98, startNode(r98) AS a99, endNode(r98) AS b100
        RETURN ['Link', [r98.id]] }), head(COLLECT {
        CALL (n91) {
          MATCH ()-[r101:MEMBER_OF]->()
          USING INDEX SEEK r101:MEMBER_OF(id)
          WHERE r101.id = n91.subject AND r101.v IN $ranks
          RETURN r101 }
        WITH r101, startNode(r101) AS a102, endNode(r101) AS b103
        RETURN ['Membership', [r101.id]] }), head(COLLECT {
        CALL (n91) {
          MATCH ()-[r104:ROLE]->()
          USING INDEX SEEK r104:ROLE(id)
          WHERE r104.id = n91.subject AND r104.v IN $ranks
          RETURN r104 }
        WITH r104, startNode(r104) AS a105, endNode(r104) AS b106
        RETURN ['Role', [r104.id]] })) ELSE x107 END AS answer }]] }]] })) ELSE x109 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity {id: $p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.type, COLLECT {
  UNWIND CASE WHEN n1.type IN ['Citation', 'Coalition', 'Commitment', 'Community', 'Contact', 'Employer', 'Finding', 'Group', 'Initiative', 'Institution', 'NGO', 'Need', 'Place', 'Resource', 'Source', 'Volunteer'] THEN $ranks ELSE [] END AS v20
  CALL (v20, n1) {
    MATCH (n3:Citation)
    USING INDEX SEEK n3:Citation(subject, rank, sortKey)
    WHERE n3.subject = n1.id AND n3.rank = v20 AND $p1 < n3.sortKey < $p2
    WITH n3 ORDER BY n3.subject, n3.rank, n3.sortKey LIMIT $p3
    RETURN n3, n3.sortKey AS k2 }
  WITH n3, k2 ORDER BY k2 LIMIT $p3
  RETURN [k2, [n3.locator, COLLECT { OPTIONAL
    MATCH (n4:Entity {id: n3.source})
    WHERE n4.rank IN $ranks
    WITH n4, [n4.name] AS x5
    RETURN CASE WHEN n4 IS NULL THEN null ELSE x5 END AS answer }, COLLECT { OPTIONAL
    MATCH (n6:Entity {id: n3.subject})
    WHERE n6.rank IN $ranks
    WITH n6, [n6.type, n6.id] AS x19
    RETURN CASE WHEN n6 IS NULL THEN coalesce(head(COLLECT {
      CALL (n3) {
        MATCH ()-[r7:COOPERATES_WITH]->()
        USING INDEX SEEK r7:COOPERATES_WITH(id)
        WHERE r7.id = n3.subject AND r7.v IN $ranks
        RETURN r7 }
      WITH r7, startNode(r7) AS a8, endNode(r7) AS b9
      RETURN ['Cooperation', [r7.id]] }), head(COLLECT {
      CALL (n3) {
        MATCH ()-[r10:HAS_NEED]->()
        USING INDEX SEEK r10:HAS_NEED(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:ADDRESSES]->()
        USING INDEX SEEK r10:ADDRESSES(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:HOLDS_RESOURCE]->()
        USING INDEX SEEK r10:HOLDS_RESOURCE(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:USES]->()
        USING INDEX SEEK r10:USES(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:PART_OF]->()
        USING INDEX SEEK r10:PART_OF(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:LOCATED_IN]->()
        USING INDEX SEEK r10:LOCATED_IN(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 UNION ALL
        MATCH ()-[r10:ABOUT]->()
        USING INDEX SEEK r10:ABOUT(id)
        WHERE r10.id = n3.subject AND r10.v IN $ranks
        RETURN r10 }
      WITH r10, startNode(r10) AS a11, endNode(r10) AS b12
      RETURN ['Link', [r10.id]] }), head(COLLECT {
      CALL (n3) {
        MATCH ()-[r13:MEMBER_OF]->()
        USING INDEX SEEK r13:MEMBER_OF(id)
        WHERE r13.id = n3.subject AND r13.v IN $ranks
        RETURN r13 }
      WITH r13, startNode(r13) AS a14, endNode(r13) AS b15
      RETURN ['Membership', [r13.id]] }), head(COLLECT {
      CALL (n3) {
        MATCH ()-[r16:ROLE]->()
        USING INDEX SEEK r16:ROLE(id)
        WHERE r16.id = n3.subject AND r16.v IN $ranks
        RETURN r16 }
      WITH r16, startNode(r16) AS a17, endNode(r16) AS b18
      RETURN ['Role', [r16.id]] })) ELSE x19 END AS answer }]] }] AS x109
RETURN CASE WHEN n1 IS NULL THEN coalesce(head(COLLECT {
  CALL () {
    MATCH ()-[r21:COOPERATES_WITH]->()
    USING INDEX SEEK r21:COOPERATES_WITH(id)
    WHERE r21.id = $p0 AND r21.v IN $ranks
    RETURN r21 }
  WITH r21, startNode(r21) AS a22, endNode(r21) AS b23
  RETURN ['Cooperation', [COLLECT {
    UNWIND $ranks AS v42
    CALL (v42, r21) {
      MATCH (n25:Citation)
      USING INDEX SEEK n25:Citation(subject, rank, sortKey)
      WHERE n25.subject = r21.id AND n25.rank = v42 AND $p4 < n25.sortKey < $p5
      WITH n25 ORDER BY n25.subject, n25.rank, n25.sortKey LIMIT $p6
      RETURN n25, n25.sortKey AS k24 }
    WITH n25, k24 ORDER BY k24 LIMIT $p6
    RETURN [k24, [n25.locator, COLLECT { OPTIONAL
      MATCH (n26:Entity {id: n25.source})
      WHERE n26.rank IN $ranks
      WITH n26, [n26.name] AS x27
      RETURN CASE WHEN n26 IS NULL THEN null ELSE x27 END AS answer }, COLLECT { OPTIONAL
      MATCH (n28:Entity {id: n25.subject})
      WHERE n28.rank IN $ranks
      WITH n28, [n28.type, n28.id] AS x41
      RETURN CASE WHEN n28 IS NULL THEN coalesce(head(COLLECT {
        CALL (n25) {
          MATCH ()-[r29:COOPERATES_WITH]->()
          USING INDEX SEEK r29:COOPERATES_WITH(id)
          WHERE r29.id = n25.subject AND r29.v IN $ranks
          RETURN r29 }
        WITH r29, startNode(r29) AS a30, endNode(r29) AS b31
        RETURN ['Cooperation', [r29.id]] }), head(COLLECT {
        CALL (n25) {
          MATCH ()-[r32:HAS_NEED]->()
          USING INDEX SEEK r32:HAS_NEED(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:ADDRESSES]->()
          USING INDEX SEEK r32:ADDRESSES(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:HOLDS_RESOURCE]->()
          USING INDEX SEEK r32:HOLDS_RESOURCE(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:USES]->()
          USING INDEX SEEK r32:USES(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:PART_OF]->()
          USING INDEX SEEK r32:PART_OF(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:LOCATED_IN]->()
          USING INDEX SEEK r32:LOCATED_IN(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 UNION ALL
          MATCH ()-[r32:ABOUT]->()
          USING INDEX SEEK r32:ABOUT(id)
          WHERE r32.id = n25.subject AND r32.v IN $ranks
          RETURN r32 }
        WITH r32, startNode(r32) AS a33, endNode(r32) AS b34
        RETURN ['Link', [r32.id]] }), head(COLLECT {
        CALL (n25) {
          MATCH ()-[r35:MEMBER_OF]->()
          USING INDEX SEEK r35:MEMBER_OF(id)
          WHERE r35.id = n25.subject AND r35.v IN $ranks
          RETURN r35 }
        WITH r35, startNode(r35) AS a36, endNode(r35) AS b37
        RETURN ['Membership', [r35.id]] }), head(COLLECT {
        CALL (n25) {
          MATCH ()-[r38:ROLE]->()
          USING INDEX SEEK r38:ROLE(id)
          WHERE r38.id = n25.subject AND r38.v IN $ranks
          RETURN r38 }
        WITH r38, startNode(r38) AS a39, endNode(r38) AS b40
        RETURN ['Role', [r38.id]] })) ELSE x41 END AS answer }]] }]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r43:HAS_NEED]->()
    USING INDEX SEEK r43:HAS_NEED(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:ADDRESSES]->()
    USING INDEX SEEK r43:ADDRESSES(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:HOLDS_RESOURCE]->()
    USING INDEX SEEK r43:HOLDS_RESOURCE(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:USES]->()
    USING INDEX SEEK r43:USES(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:PART_OF]->()
    USING INDEX SEEK r43:PART_OF(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:LOCATED_IN]->()
    USING INDEX SEEK r43:LOCATED_IN(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 UNION ALL
    MATCH ()-[r43:ABOUT]->()
    USING INDEX SEEK r43:ABOUT(id)
    WHERE r43.id = $p0 AND r43.v IN $ranks
    RETURN r43 }
  WITH r43, startNode(r43) AS a44, endNode(r43) AS b45
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v64
    CALL (v64, r43) {
      MATCH (n47:Citation)
      USING INDEX SEEK n47:Citation(subject, rank, sortKey)
      WHERE n47.subject = r43.id AND n47.rank = v64 AND $p7 < n47.sortKey < $p8
      WITH n47 ORDER BY n47.subject, n47.rank, n47.sortKey LIMIT $p9
      RETURN n47, n47.sortKey AS k46 }
    WITH n47, k46 ORDER BY k46 LIMIT $p9
    RETURN [k46, [n47.locator, COLLECT { OPTIONAL
      MATCH (n48:Entity {id: n47.source})
      WHERE n48.rank IN $ranks
      WITH n48, [n48.name] AS x49
      RETURN CASE WHEN n48 IS NULL THEN null ELSE x49 END AS answer }, COLLECT { OPTIONAL
      MATCH (n50:Entity {id: n47.subject})
      WHERE n50.rank IN $ranks
      WITH n50, [n50.type, n50.id] AS x63
      RETURN CASE WHEN n50 IS NULL THEN coalesce(head(COLLECT {
        CALL (n47) {
          MATCH ()-[r51:COOPERATES_WITH]->()
          USING INDEX SEEK r51:COOPERATES_WITH(id)
          WHERE r51.id = n47.subject AND r51.v IN $ranks
          RETURN r51 }
        WITH r51, startNode(r51) AS a52, endNode(r51) AS b53
        RETURN ['Cooperation', [r51.id]] }), head(COLLECT {
        CALL (n47) {
          MATCH ()-[r54:HAS_NEED]->()
          USING INDEX SEEK r54:HAS_NEED(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:ADDRESSES]->()
          USING INDEX SEEK r54:ADDRESSES(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:HOLDS_RESOURCE]->()
          USING INDEX SEEK r54:HOLDS_RESOURCE(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:USES]->()
          USING INDEX SEEK r54:USES(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:PART_OF]->()
          USING INDEX SEEK r54:PART_OF(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:LOCATED_IN]->()
          USING INDEX SEEK r54:LOCATED_IN(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 UNION ALL
          MATCH ()-[r54:ABOUT]->()
          USING INDEX SEEK r54:ABOUT(id)
          WHERE r54.id = n47.subject AND r54.v IN $ranks
          RETURN r54 }
        WITH r54, startNode(r54) AS a55, endNode(r54) AS b56
        RETURN ['Link', [r54.id]] }), head(COLLECT {
        CALL (n47) {
          MATCH ()-[r57:MEMBER_OF]->()
          USING INDEX SEEK r57:MEMBER_OF(id)
          WHERE r57.id = n47.subject AND r57.v IN $ranks
          RETURN r57 }
        WITH r57, startNode(r57) AS a58, endNode(r57) AS b59
        RETURN ['Membership', [r57.id]] }), head(COLLECT {
        CALL (n47) {
          MATCH ()-[r60:ROLE]->()
          USING INDEX SEEK r60:ROLE(id)
          WHERE r60.id = n47.subject AND r60.v IN $ranks
          RETURN r60 }
        WITH r60, startNode(r60) AS a61, endNode(r60) AS b62
        RETURN ['Role', [r60.id]] })) ELSE x63 END AS answer }]] }]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r65:MEMBER_OF]->()
    USING INDEX SEEK r65:MEMBER_OF(id)
    WHERE r65.id = $p0 AND r65.v IN $ranks
    RETURN r65 }
  WITH r65, startNode(r65) AS a66, endNode(r65) AS b67
  RETURN ['Membership', [COLLECT {
    UNWIND $ranks AS v86
    CALL (v86, r65) {
      MATCH (n69:Citation)
      USING INDEX SEEK n69:Citation(subject, rank, sortKey)
      WHERE n69.subject = r65.id AND n69.rank = v86 AND $p10 < n69.sortKey < $p11
      WITH n69 ORDER BY n69.subject, n69.rank, n69.sortKey LIMIT $p12
      RETURN n69, n69.sortKey AS k68 }
    WITH n69, k68 ORDER BY k68 LIMIT $p12
    RETURN [k68, [n69.locator, COLLECT { OPTIONAL
      MATCH (n70:Entity {id: n69.source})
      WHERE n70.rank IN $ranks
      WITH n70, [n70.name] AS x71
      RETURN CASE WHEN n70 IS NULL THEN null ELSE x71 END AS answer }, COLLECT { OPTIONAL
      MATCH (n72:Entity {id: n69.subject})
      WHERE n72.rank IN $ranks
      WITH n72, [n72.type, n72.id] AS x85
      RETURN CASE WHEN n72 IS NULL THEN coalesce(head(COLLECT {
        CALL (n69) {
          MATCH ()-[r73:COOPERATES_WITH]->()
          USING INDEX SEEK r73:COOPERATES_WITH(id)
          WHERE r73.id = n69.subject AND r73.v IN $ranks
          RETURN r73 }
        WITH r73, startNode(r73) AS a74, endNode(r73) AS b75
        RETURN ['Cooperation', [r73.id]] }), head(COLLECT {
        CALL (n69) {
          MATCH ()-[r76:HAS_NEED]->()
          USING INDEX SEEK r76:HAS_NEED(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:ADDRESSES]->()
          USING INDEX SEEK r76:ADDRESSES(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:HOLDS_RESOURCE]->()
          USING INDEX SEEK r76:HOLDS_RESOURCE(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:USES]->()
          USING INDEX SEEK r76:USES(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:PART_OF]->()
          USING INDEX SEEK r76:PART_OF(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:LOCATED_IN]->()
          USING INDEX SEEK r76:LOCATED_IN(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 UNION ALL
          MATCH ()-[r76:ABOUT]->()
          USING INDEX SEEK r76:ABOUT(id)
          WHERE r76.id = n69.subject AND r76.v IN $ranks
          RETURN r76 }
        WITH r76, startNode(r76) AS a77, endNode(r76) AS b78
        RETURN ['Link', [r76.id]] }), head(COLLECT {
        CALL (n69) {
          MATCH ()-[r79:MEMBER_OF]->()
          USING INDEX SEEK r79:MEMBER_OF(id)
          WHERE r79.id = n69.subject AND r79.v IN $ranks
          RETURN r79 }
        WITH r79, startNode(r79) AS a80, endNode(r79) AS b81
        RETURN ['Membership', [r79.id]] }), head(COLLECT {
        CALL (n69) {
          MATCH ()-[r82:ROLE]->()
          USING INDEX SEEK r82:ROLE(id)
          WHERE r82.id = n69.subject AND r82.v IN $ranks
          RETURN r82 }
        WITH r82, startNode(r82) AS a83, endNode(r82) AS b84
        RETURN ['Role', [r82.id]] })) ELSE x85 END AS answer }]] }]] }), head(COLLECT {
  CALL () {
    MATCH ()-[r87:ROLE]->()
    USING INDEX SEEK r87:ROLE(id)
    WHERE r87.id = $p0 AND r87.v IN $ranks
    RETURN r87 }
  WITH r87, startNode(r87) AS a88, endNode(r87) AS b89
  RETURN ['Role', [COLLECT {
    UNWIND $ranks AS v108
    CALL (v108, r87) {
      MATCH (n91:Citation)
      USING INDEX SEEK n91:Citation(subject, rank, sortKey)
      WHERE n91.subject = r87.id AND n91.rank = v108 AND $p13 < n91.sortKey < $p14
      WITH n91 ORDER BY n91.subject, n91.rank, n91.sortKey LIMIT $p15
      RETURN n91, n91.sortKey AS k90 }
    WITH n91, k90 ORDER BY k90 LIMIT $p15
    RETURN [k90, [n91.locator, COLLECT { OPTIONAL
      MATCH (n92:Entity {id: n91.source})
      WHERE n92.rank IN $ranks
      WITH n92, [n92.name] AS x93
      RETURN CASE WHEN n92 IS NULL THEN null ELSE x93 END AS answer }, COLLECT { OPTIONAL
      MATCH (n94:Entity {id: n91.subject})
      WHERE n94.rank IN $ranks
      WITH n94, [n94.type, n94.id] AS x107
      RETURN CASE WHEN n94 IS NULL THEN coalesce(head(COLLECT {
        CALL (n91) {
          MATCH ()-[r95:COOPERATES_WITH]->()
          USING INDEX SEEK r95:COOPERATES_WITH(id)
          WHERE r95.id = n91.subject AND r95.v IN $ranks
          RETURN r95 }
        WITH r95, startNode(r95) AS a96, endNode(r95) AS b97
        RETURN ['Cooperation', [r95.id]] }), head(COLLECT {
        CALL (n91) {
          MATCH ()-[r98:HAS_NEED]->()
          USING INDEX SEEK r98:HAS_NEED(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:ADDRESSES]->()
          USING INDEX SEEK r98:ADDRESSES(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:HOLDS_RESOURCE]->()
          USING INDEX SEEK r98:HOLDS_RESOURCE(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:USES]->()
          USING INDEX SEEK r98:USES(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:PART_OF]->()
          USING INDEX SEEK r98:PART_OF(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:LOCATED_IN]->()
          USING INDEX SEEK r98:LOCATED_IN(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 UNION ALL
          MATCH ()-[r98:ABOUT]->()
          USING INDEX SEEK r98:ABOUT(id)
          WHERE r98.id = n91.subject AND r98.v IN $ranks
          RETURN r98 }
        WITH r98, startNode(r98) AS a99, endNode(r98) AS b100
        RETURN ['Link', [r98.id]] }), head(COLLECT {
        CALL (n91) {
          MATCH ()-[r101:MEMBER_OF]->()
          USING INDEX SEEK r101:MEMBER_OF(id)
          WHERE r101.id = n91.subject AND r101.v IN $ranks
          RETURN r101 }
        WITH r101, startNode(r101) AS a102, endNode(r101) AS b103
        RETURN ['Membership', [r101.id]] }), head(COLLECT {
        CALL (n91) {
          MATCH ()-[r104:ROLE]->()
          USING INDEX SEEK r104:ROLE(id)
          WHERE r104.id = n91.subject AND r104.v IN $ranks
          RETURN r104 }
        WITH r104, startNode(r104) AS a105, endNode(r104) AS b106
        RETURN ['Role', [r104.id]] })) ELSE x107 END AS answer }]] }]] })) ELSE x109 END AS answer
