// RESTRICTED
RETURN coalesce(head(COLLECT {
  MATCH (n1:Entity {id: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.type, CASE WHEN n1.type IN ['Citation', 'Coalition', 'Commitment', 'Community', 'Contact', 'Employer', 'Finding', 'Group', 'Initiative', 'Institution', 'NGO', 'Need', 'Place', 'Resource', 'Source', 'Volunteer'] THEN COLLECT {
    UNWIND $ranks AS v36
    CALL (v36, n1) {
      MATCH (n3:Citation)
      USING INDEX SEEK n3:Citation(subject, rank, sortKey)
      WHERE n3.subject = n1.id AND n3.rank = v36 AND $p1 < n3.sortKey < $p2
      WITH n3 ORDER BY n3.subject, n3.rank, n3.sortKey LIMIT $p3
      RETURN n3, n3.sortKey AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $p3
    RETURN [k2, [n3.locator, head(COLLECT {
      MATCH (n4:Entity {id: n3.source})
      WHERE n4.rank IN $ranks
      RETURN [n4.name] }), coalesce(head(COLLECT {
      MATCH (n5:Entity {id: n3.subject})
      WHERE n5.rank IN $ranks
      RETURN [n5.type, n5.id] }), head(COLLECT {
      MATCH (a7)-[r6:COOPERATES_WITH]->(b8)
      USING INDEX SEEK r6:COOPERATES_WITH(id)
      WHERE r6.id = n3.subject AND r6.v IN $ranks
      RETURN ['Cooperation', [r6.id]] }), head(COLLECT {
      MATCH (a10)-[r9:HAS_NEED]->(b11)
      USING INDEX SEEK r9:HAS_NEED(id)
      WHERE r9.id = n3.subject AND r9.v IN $ranks
      RETURN ['Link', [r9.id]] }), head(COLLECT {
      MATCH (a13)-[r12:ADDRESSES]->(b14)
      USING INDEX SEEK r12:ADDRESSES(id)
      WHERE r12.id = n3.subject AND r12.v IN $ranks
      RETURN ['Link', [r12.id]] }), head(COLLECT {
      MATCH (a16)-[r15:HOLDS_RESOURCE]->(b17)
      USING INDEX SEEK r15:HOLDS_RESOURCE(id)
      WHERE r15.id = n3.subject AND r15.v IN $ranks
      RETURN ['Link', [r15.id]] }), head(COLLECT {
      MATCH (a19)-[r18:USES]->(b20)
      USING INDEX SEEK r18:USES(id)
      WHERE r18.id = n3.subject AND r18.v IN $ranks
      RETURN ['Link', [r18.id]] }), head(COLLECT {
      MATCH (a22)-[r21:PART_OF]->(b23)
      USING INDEX SEEK r21:PART_OF(id)
      WHERE r21.id = n3.subject AND r21.v IN $ranks
      RETURN ['Link', [r21.id]] }), head(COLLECT {
      MATCH (a25)-[r24:LOCATED_IN]->(b26)
      USING INDEX SEEK r24:LOCATED_IN(id)
      WHERE r24.id = n3.subject AND r24.v IN $ranks
      RETURN ['Link', [r24.id]] }), head(COLLECT {
      MATCH (a28)-[r27:ABOUT]->(b29)
      USING INDEX SEEK r27:ABOUT(id)
      WHERE r27.id = n3.subject AND r27.v IN $ranks
      RETURN ['Link', [r27.id]] }), head(COLLECT {
      MATCH (a31)-[r30:MEMBER_OF]->(b32)
      USING INDEX SEEK r30:MEMBER_OF(id)
      WHERE r30.id = n3.subject AND r30.v IN $ranks
      RETURN ['Membership', [r30.id]] }), head(COLLECT {
      MATCH (a34)-[r33:ROLE]->(b35)
      USING INDEX SEEK r33:ROLE(id)
      WHERE r33.id = n3.subject AND r33.v IN $ranks
      RETURN ['Role', [r33.id]] }))]] } END] }), head(COLLECT {
  MATCH (a38)-[r37:COOPERATES_WITH]->(b39)
  USING INDEX SEEK r37:COOPERATES_WITH(id)
  WHERE r37.id = $p0 AND r37.v IN $ranks
  RETURN ['Cooperation', [COLLECT {
    UNWIND $ranks AS v74
    CALL (v74, r37) {
      MATCH (n41:Citation)
      USING INDEX SEEK n41:Citation(subject, rank, sortKey)
      WHERE n41.subject = r37.id AND n41.rank = v74 AND $p4 < n41.sortKey < $p5
      WITH n41 ORDER BY n41.subject, n41.rank, n41.sortKey LIMIT $p6
      RETURN n41, n41.sortKey AS k40 }
    WITH n41, k40 ORDER BY k40 LIMIT $p6
    RETURN [k40, [n41.locator, head(COLLECT {
      MATCH (n42:Entity {id: n41.source})
      WHERE n42.rank IN $ranks
      RETURN [n42.name] }), coalesce(head(COLLECT {
      MATCH (n43:Entity {id: n41.subject})
      WHERE n43.rank IN $ranks
      RETURN [n43.type, n43.id] }), head(COLLECT {
      MATCH (a45)-[r44:COOPERATES_WITH]->(b46)
      USING INDEX SEEK r44:COOPERATES_WITH(id)
      WHERE r44.id = n41.subject AND r44.v IN $ranks
      RETURN ['Cooperation', [r44.id]] }), head(COLLECT {
      MATCH (a48)-[r47:HAS_NEED]->(b49)
      USING INDEX SEEK r47:HAS_NEED(id)
      WHERE r47.id = n41.subject AND r47.v IN $ranks
      RETURN ['Link', [r47.id]] }), head(COLLECT {
      MATCH (a51)-[r50:ADDRESSES]->(b52)
      USING INDEX SEEK r50:ADDRESSES(id)
      WHERE r50.id = n41.subject AND r50.v IN $ranks
      RETURN ['Link', [r50.id]] }), head(COLLECT {
      MATCH (a54)-[r53:HOLDS_RESOURCE]->(b55)
      USING INDEX SEEK r53:HOLDS_RESOURCE(id)
      WHERE r53.id = n41.subject AND r53.v IN $ranks
      RETURN ['Link', [r53.id]] }), head(COLLECT {
      MATCH (a57)-[r56:USES]->(b58)
      USING INDEX SEEK r56:USES(id)
      WHERE r56.id = n41.subject AND r56.v IN $ranks
      RETURN ['Link', [r56.id]] }), head(COLLECT {
      MATCH (a60)-[r59:PART_OF]->(b61)
      USING INDEX SEEK r59:PART_OF(id)
      WHERE r59.id = n41.subject AND r59.v IN $ranks
      RETURN ['Link', [r59.id]] }), head(COLLECT {
      MATCH (a63)-[r62:LOCATED_IN]->(b64)
      USING INDEX SEEK r62:LOCATED_IN(id)
      WHERE r62.id = n41.subject AND r62.v IN $ranks
      RETURN ['Link', [r62.id]] }), head(COLLECT {
      MATCH (a66)-[r65:ABOUT]->(b67)
      USING INDEX SEEK r65:ABOUT(id)
      WHERE r65.id = n41.subject AND r65.v IN $ranks
      RETURN ['Link', [r65.id]] }), head(COLLECT {
      MATCH (a69)-[r68:MEMBER_OF]->(b70)
      USING INDEX SEEK r68:MEMBER_OF(id)
      WHERE r68.id = n41.subject AND r68.v IN $ranks
      RETURN ['Membership', [r68.id]] }), head(COLLECT {
      MATCH (a72)-[r71:ROLE]->(b73)
      USING INDEX SEEK r71:ROLE(id)
      WHERE r71.id = n41.subject AND r71.v IN $ranks
      RETURN ['Role', [r71.id]] }))]] }]] }), head(COLLECT {
  MATCH (a76)-[r75:HAS_NEED]->(b77)
  USING INDEX SEEK r75:HAS_NEED(id)
  WHERE r75.id = $p0 AND r75.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v112
    CALL (v112, r75) {
      MATCH (n79:Citation)
      USING INDEX SEEK n79:Citation(subject, rank, sortKey)
      WHERE n79.subject = r75.id AND n79.rank = v112 AND $p7 < n79.sortKey < $p8
      WITH n79 ORDER BY n79.subject, n79.rank, n79.sortKey LIMIT $p9
      RETURN n79, n79.sortKey AS k78 }
    WITH n79, k78 ORDER BY k78 LIMIT $p9
    RETURN [k78, [n79.locator, head(COLLECT {
      MATCH (n80:Entity {id: n79.source})
      WHERE n80.rank IN $ranks
      RETURN [n80.name] }), coalesce(head(COLLECT {
      MATCH (n81:Entity {id: n79.subject})
      WHERE n81.rank IN $ranks
      RETURN [n81.type, n81.id] }), head(COLLECT {
      MATCH (a83)-[r82:COOPERATES_WITH]->(b84)
      USING INDEX SEEK r82:COOPERATES_WITH(id)
      WHERE r82.id = n79.subject AND r82.v IN $ranks
      RETURN ['Cooperation', [r82.id]] }), head(COLLECT {
      MATCH (a86)-[r85:HAS_NEED]->(b87)
      USING INDEX SEEK r85:HAS_NEED(id)
      WHERE r85.id = n79.subject AND r85.v IN $ranks
      RETURN ['Link', [r85.id]] }), head(COLLECT {
      MATCH (a89)-[r88:ADDRESSES]->(b90)
      USING INDEX SEEK r88:ADDRESSES(id)
      WHERE r88.id = n79.subject AND r88.v IN $ranks
      RETURN ['Link', [r88.id]] }), head(COLLECT {
      MATCH (a92)-[r91:HOLDS_RESOURCE]->(b93)
      USING INDEX SEEK r91:HOLDS_RESOURCE(id)
      WHERE r91.id = n79.subject AND r91.v IN $ranks
      RETURN ['Link', [r91.id]] }), head(COLLECT {
      MATCH (a95)-[r94:USES]->(b96)
      USING INDEX SEEK r94:USES(id)
      WHERE r94.id = n79.subject AND r94.v IN $ranks
      RETURN ['Link', [r94.id]] }), head(COLLECT {
      MATCH (a98)-[r97:PART_OF]->(b99)
      USING INDEX SEEK r97:PART_OF(id)
      WHERE r97.id = n79.subject AND r97.v IN $ranks
      RETURN ['Link', [r97.id]] }), head(COLLECT {
      MATCH (a101)-[r100:LOCATED_IN]->(b102)
      USING INDEX SEEK r100:LOCATED_IN(id)
      WHERE r100.id = n79.subject AND r100.v IN $ranks
      RETURN ['Link', [r100.id]] }), head(COLLECT {
      MATCH (a104)-[r103:ABOUT]->(b105)
      USING INDEX SEEK r103:ABOUT(id)
      WHERE r103.id = n79.subject AND r103.v IN $ranks
      RETURN ['Link', [r103.id]] }), head(COLLECT {
      MATCH (a107)-[r106:MEMBER_OF]->(b108)
      USING INDEX SEEK r106:MEMBER_OF(id)
      WHERE r106.id = n79.subject AND r106.v IN $ranks
      RETURN ['Membership', [r106.id]] }), head(COLLECT {
      MATCH (a110)-[r109:ROLE]->(b111)
      USING INDEX SEEK r109:ROLE(id)
      WHERE r109.id = n79.subject AND r109.v IN $ranks
      RETURN ['Role', [r109.id]] }))]] }]] }), head(COLLECT {
  MATCH (a114)-[r113:ADDRESSES]->(b115)
  USING INDEX SEEK r113:ADDRESSES(id)
  WHERE r113.id = $p0 AND r113.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v150
    CALL (v150, r113) {
      MATCH (n117:Citation)
      USING INDEX SEEK n117:Citation(subject, rank, sortKey)
      WHERE n117.subject = r113.id AND n117.rank = v150 AND $p10 < n117.sortKey < $p11
      WITH n117 ORDER BY n117.subject, n117.rank, n117.sortKey LIMIT $p12
      RETURN n117, n117.sortKey AS k116 }
    WITH n117, k116 ORDER BY k116 LIMIT $p12
    RETURN [k116, [n117.locator, head(COLLECT {
      MATCH (n118:Entity {id: n117.source})
      WHERE n118.rank IN $ranks
      RETURN [n118.name] }), coalesce(head(COLLECT {
      MATCH (n119:Entity {id: n117.subject})
      WHERE n119.rank IN $ranks
      RETURN [n119.type, n119.id] }), head(COLLECT {
      MATCH (a121)-[r120:COOPERATES_WITH]->(b122)
      USING INDEX SEEK r120:COOPERATES_WITH(id)
      WHERE r120.id = n117.subject AND r120.v IN $ranks
      RETURN ['Cooperation', [r120.id]] }), head(COLLECT {
      MATCH (a124)-[r123:HAS_NEED]->(b125)
      USING INDEX SEEK r123:HAS_NEED(id)
      WHERE r123.id = n117.subject AND r123.v IN $ranks
      RETURN ['Link', [r123.id]] }), head(COLLECT {
      MATCH (a127)-[r126:ADDRESSES]->(b128)
      USING INDEX SEEK r126:ADDRESSES(id)
      WHERE r126.id = n117.subject AND r126.v IN $ranks
      RETURN ['Link', [r126.id]] }), head(COLLECT {
      MATCH (a130)-[r129:HOLDS_RESOURCE]->(b131)
      USING INDEX SEEK r129:HOLDS_RESOURCE(id)
      WHERE r129.id = n117.subject AND r129.v IN $ranks
      RETURN ['Link', [r129.id]] }), head(COLLECT {
      MATCH (a133)-[r132:USES]->(b134)
      USING INDEX SEEK r132:USES(id)
      WHERE r132.id = n117.subject AND r132.v IN $ranks
      RETURN ['Link', [r132.id]] }), head(COLLECT {
      MATCH (a136)-[r135:PART_OF]->(b137)
      USING INDEX SEEK r135:PART_OF(id)
      WHERE r135.id = n117.subject AND r135.v IN $ranks
      RETURN ['Link', [r135.id]] }), head(COLLECT {
      MATCH (a139)-[r138:LOCATED_IN]->(b140)
      USING INDEX SEEK r138:LOCATED_IN(id)
      WHERE r138.id = n117.subject AND r138.v IN $ranks
      RETURN ['Link', [r138.id]] }), head(COLLECT {
      MATCH (a142)-[r141:ABOUT]->(b143)
      USING INDEX SEEK r141:ABOUT(id)
      WHERE r141.id = n117.subject AND r141.v IN $ranks
      RETURN ['Link', [r141.id]] }), head(COLLECT {
      MATCH (a145)-[r144:MEMBER_OF]->(b146)
      USING INDEX SEEK r144:MEMBER_OF(id)
      WHERE r144.id = n117.subject AND r144.v IN $ranks
      RETURN ['Membership', [r144.id]] }), head(COLLECT {
      MATCH (a148)-[r147:ROLE]->(b149)
      USING INDEX SEEK r147:ROLE(id)
      WHERE r147.id = n117.subject AND r147.v IN $ranks
      RETURN ['Role', [r147.id]] }))]] }]] }), head(COLLECT {
  MATCH (a152)-[r151:HOLDS_RESOURCE]->(b153)
  USING INDEX SEEK r151:HOLDS_RESOURCE(id)
  WHERE r151.id = $p0 AND r151.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v188
    CALL (v188, r151) {
      MATCH (n155:Citation)
      USING INDEX SEEK n155:Citation(subject, rank, sortKey)
      WHERE n155.subject = r151.id AND n155.rank = v188 AND $p13 < n155.sortKey < $p14
      WITH n155 ORDER BY n155.subject, n155.rank, n155.sortKey LIMIT $p15
      RETURN n155, n155.sortKey AS k154 }
    WITH n155, k154 ORDER BY k154 LIMIT $p15
    RETURN [k154, [n155.locator, head(COLLECT {
      MATCH (n156:Entity {id: n155.source})
      WHERE n156.rank IN $ranks
      RETURN [n156.name] }), coalesce(head(COLLECT {
      MATCH (n157:Entity {id: n155.subject})
      WHERE n157.rank IN $ranks
      RETURN [n157.type, n157.id] }), head(COLLECT {
      MATCH (a159)-[r158:COOPERATES_WITH]->(b160)
      USING INDEX SEEK r158:COOPERATES_WITH(id)
      WHERE r158.id = n155.subject AND r158.v IN $ranks
      RETURN ['Cooperation', [r158.id]] }), head(COLLECT {
      MATCH (a162)-[r161:HAS_NEED]->(b163)
      USING INDEX SEEK r161:HAS_NEED(id)
      WHERE r161.id = n155.subject AND r161.v IN $ranks
      RETURN ['Link', [r161.id]] }), head(COLLECT {
      MATCH (a165)-[r164:ADDRESSES]->(b166)
      USING INDEX SEEK r164:ADDRESSES(id)
      WHERE r164.id = n155.subject AND r164.v IN $ranks
      RETURN ['Link', [r164.id]] }), head(COLLECT {
      MATCH (a168)-[r167:HOLDS_RESOURCE]->(b169)
      USING INDEX SEEK r167:HOLDS_RESOURCE(id)
      WHERE r167.id = n155.subject AND r167.v IN $ranks
      RETURN ['Link', [r167.id]] }), head(COLLECT {
      MATCH (a171)-[r170:USES]->(b172)
      USING INDEX SEEK r170:USES(id)
      WHERE r170.id = n155.subject AND r170.v IN $ranks
      RETURN ['Link', [r170.id]] }), head(COLLECT {
      MATCH (a174)-[r173:PART_OF]->(b175)
      USING INDEX SEEK r173:PART_OF(id)
      WHERE r173.id = n155.subject AND r173.v IN $ranks
      RETURN ['Link', [r173.id]] }), head(COLLECT {
      MATCH (a177)-[r176:LOCATED_IN]->(b178)
      USING INDEX SEEK r176:LOCATED_IN(id)
      WHERE r176.id = n155.subject AND r176.v IN $ranks
      RETURN ['Link', [r176.id]] }), head(COLLECT {
      MATCH (a180)-[r179:ABOUT]->(b181)
      USING INDEX SEEK r179:ABOUT(id)
      WHERE r179.id = n155.subject AND r179.v IN $ranks
      RETURN ['Link', [r179.id]] }), head(COLLECT {
      MATCH (a183)-[r182:MEMBER_OF]->(b184)
      USING INDEX SEEK r182:MEMBER_OF(id)
      WHERE r182.id = n155.subject AND r182.v IN $ranks
      RETURN ['Membership', [r182.id]] }), head(COLLECT {
      MATCH (a186)-[r185:ROLE]->(b187)
      USING INDEX SEEK r185:ROLE(id)
      WHERE r185.id = n155.subject AND r185.v IN $ranks
      RETURN ['Role', [r185.id]] }))]] }]] }), head(COLLECT {
  MATCH (a190)-[r189:USES]->(b191)
  USING INDEX SEEK r189:USES(id)
  WHERE r189.id = $p0 AND r189.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v226
    CALL (v226, r189) {
      MATCH (n193:Citation)
      USING INDEX SEEK n193:Citation(subject, rank, sortKey)
      WHERE n193.subject = r189.id AND n193.rank = v226 AND $p16 < n193.sortKey < $p17
      WITH n193 ORDER BY n193.subject, n193.rank, n193.sortKey LIMIT $p18
      RETURN n193, n193.sortKey AS k192 }
    WITH n193, k192 ORDER BY k192 LIMIT $p18
    RETURN [k192, [n193.locator, head(COLLECT {
      MATCH (n194:Entity {id: n193.source})
      WHERE n194.rank IN $ranks
      RETURN [n194.name] }), coalesce(head(COLLECT {
      MATCH (n195:Entity {id: n193.subject})
      WHERE n195.rank IN $ranks
      RETURN [n195.type, n195.id] }), head(COLLECT {
      MATCH (a197)-[r196:COOPERATES_WITH]->(b198)
      USING INDEX SEEK r196:COOPERATES_WITH(id)
      WHERE r196.id = n193.subject AND r196.v IN $ranks
      RETURN ['Cooperation', [r196.id]] }), head(COLLECT {
      MATCH (a200)-[r199:HAS_NEED]->(b201)
      USING INDEX SEEK r199:HAS_NEED(id)
      WHERE r199.id = n193.subject AND r199.v IN $ranks
      RETURN ['Link', [r199.id]] }), head(COLLECT {
      MATCH (a203)-[r202:ADDRESSES]->(b204)
      USING INDEX SEEK r202:ADDRESSES(id)
      WHERE r202.id = n193.subject AND r202.v IN $ranks
      RETURN ['Link', [r202.id]] }), head(COLLECT {
      MATCH (a206)-[r205:HOLDS_RESOURCE]->(b207)
      USING INDEX SEEK r205:HOLDS_RESOURCE(id)
      WHERE r205.id = n193.subject AND r205.v IN $ranks
      RETURN ['Link', [r205.id]] }), head(COLLECT {
      MATCH (a209)-[r208:USES]->(b210)
      USING INDEX SEEK r208:USES(id)
      WHERE r208.id = n193.subject AND r208.v IN $ranks
      RETURN ['Link', [r208.id]] }), head(COLLECT {
      MATCH (a212)-[r211:PART_OF]->(b213)
      USING INDEX SEEK r211:PART_OF(id)
      WHERE r211.id = n193.subject AND r211.v IN $ranks
      RETURN ['Link', [r211.id]] }), head(COLLECT {
      MATCH (a215)-[r214:LOCATED_IN]->(b216)
      USING INDEX SEEK r214:LOCATED_IN(id)
      WHERE r214.id = n193.subject AND r214.v IN $ranks
      RETURN ['Link', [r214.id]] }), head(COLLECT {
      MATCH (a218)-[r217:ABOUT]->(b219)
      USING INDEX SEEK r217:ABOUT(id)
      WHERE r217.id = n193.subject AND r217.v IN $ranks
      RETURN ['Link', [r217.id]] }), head(COLLECT {
      MATCH (a221)-[r220:MEMBER_OF]->(b222)
      USING INDEX SEEK r220:MEMBER_OF(id)
      WHERE r220.id = n193.subject AND r220.v IN $ranks
      RETURN ['Membership', [r220.id]] }), head(COLLECT {
      MATCH (a224)-[r223:ROLE]->(b225)
      USING INDEX SEEK r223:ROLE(id)
      WHERE r223.id = n193.subject AND r223.v IN $ranks
      RETURN ['Role', [r223.id]] }))]] }]] }), head(COLLECT {
  MATCH (a228)-[r227:PART_OF]->(b229)
  USING INDEX SEEK r227:PART_OF(id)
  WHERE r227.id = $p0 AND r227.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v264
    CALL (v264, r227) {
      MATCH (n231:Citation)
      USING INDEX SEEK n231:Citation(subject, rank, sortKey)
      WHERE n231.subject = r227.id AND n231.rank = v264 AND $p19 < n231.sortKey < $p20
      WITH n231 ORDER BY n231.subject, n231.rank, n231.sortKey LIMIT $p21
      RETURN n231, n231.sortKey AS k230 }
    WITH n231, k230 ORDER BY k230 LIMIT $p21
    RETURN [k230, [n231.locator, head(COLLECT {
      MATCH (n232:Entity {id: n231.source})
      WHERE n232.rank IN $ranks
      RETURN [n232.name] }), coalesce(head(COLLECT {
      MATCH (n233:Entity {id: n231.subject})
      WHERE n233.rank IN $ranks
      RETURN [n233.type, n233.id] }), head(COLLECT {
      MATCH (a235)-[r234:COOPERATES_WITH]->(b236)
      USING INDEX SEEK r234:COOPERATES_WITH(id)
      WHERE r234.id = n231.subject AND r234.v IN $ranks
      RETURN ['Cooperation', [r234.id]] }), head(COLLECT {
      MATCH (a238)-[r237:HAS_NEED]->(b239)
      USING INDEX SEEK r237:HAS_NEED(id)
      WHERE r237.id = n231.subject AND r237.v IN $ranks
      RETURN ['Link', [r237.id]] }), head(COLLECT {
      MATCH (a241)-[r240:ADDRESSES]->(b242)
      USING INDEX SEEK r240:ADDRESSES(id)
      WHERE r240.id = n231.subject AND r240.v IN $ranks
      RETURN ['Link', [r240.id]] }), head(COLLECT {
      MATCH (a244)-[r243:HOLDS_RESOURCE]->(b245)
      USING INDEX SEEK r243:HOLDS_RESOURCE(id)
      WHERE r243.id = n231.subject AND r243.v IN $ranks
      RETURN ['Link', [r243.id]] }), head(COLLECT {
      MATCH (a247)-[r246:USES]->(b248)
      USING INDEX SEEK r246:USES(id)
      WHERE r246.id = n231.subject AND r246.v IN $ranks
      RETURN ['Link', [r246.id]] }), head(COLLECT {
      MATCH (a250)-[r249:PART_OF]->(b251)
      USING INDEX SEEK r249:PART_OF(id)
      WHERE r249.id = n231.subject AND r249.v IN $ranks
      RETURN ['Link', [r249.id]] }), head(COLLECT {
      MATCH (a253)-[r252:LOCATED_IN]->(b254)
      USING INDEX SEEK r252:LOCATED_IN(id)
      WHERE r252.id = n231.subject AND r252.v IN $ranks
      RETURN ['Link', [r252.id]] }), head(COLLECT {
      MATCH (a256)-[r255:ABOUT]->(b257)
      USING INDEX SEEK r255:ABOUT(id)
      WHERE r255.id = n231.subject AND r255.v IN $ranks
      RETURN ['Link', [r255.id]] }), head(COLLECT {
      MATCH (a259)-[r258:MEMBER_OF]->(b260)
      USING INDEX SEEK r258:MEMBER_OF(id)
      WHERE r258.id = n231.subject AND r258.v IN $ranks
      RETURN ['Membership', [r258.id]] }), head(COLLECT {
      MATCH (a262)-[r261:ROLE]->(b263)
      USING INDEX SEEK r261:ROLE(id)
      WHERE r261.id = n231.subject AND r261.v IN $ranks
      RETURN ['Role', [r261.id]] }))]] }]] }), head(COLLECT {
  MATCH (a266)-[r265:LOCATED_IN]->(b267)
  USING INDEX SEEK r265:LOCATED_IN(id)
  WHERE r265.id = $p0 AND r265.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v302
    CALL (v302, r265) {
      MATCH (n269:Citation)
      USING INDEX SEEK n269:Citation(subject, rank, sortKey)
      WHERE n269.subject = r265.id AND n269.rank = v302 AND $p22 < n269.sortKey < $p23
      WITH n269 ORDER BY n269.subject, n269.rank, n269.sortKey LIMIT $p24
      RETURN n269, n269.sortKey AS k268 }
    WITH n269, k268 ORDER BY k268 LIMIT $p24
    RETURN [k268, [n269.locator, head(COLLECT {
      MATCH (n270:Entity {id: n269.source})
      WHERE n270.rank IN $ranks
      RETURN [n270.name] }), coalesce(head(COLLECT {
      MATCH (n271:Entity {id: n269.subject})
      WHERE n271.rank IN $ranks
      RETURN [n271.type, n271.id] }), head(COLLECT {
      MATCH (a273)-[r272:COOPERATES_WITH]->(b274)
      USING INDEX SEEK r272:COOPERATES_WITH(id)
      WHERE r272.id = n269.subject AND r272.v IN $ranks
      RETURN ['Cooperation', [r272.id]] }), head(COLLECT {
      MATCH (a276)-[r275:HAS_NEED]->(b277)
      USING INDEX SEEK r275:HAS_NEED(id)
      WHERE r275.id = n269.subject AND r275.v IN $ranks
      RETURN ['Link', [r275.id]] }), head(COLLECT {
      MATCH (a279)-[r278:ADDRESSES]->(b280)
      USING INDEX SEEK r278:ADDRESSES(id)
      WHERE r278.id = n269.subject AND r278.v IN $ranks
      RETURN ['Link', [r278.id]] }), head(COLLECT {
      MATCH (a282)-[r281:HOLDS_RESOURCE]->(b283)
      USING INDEX SEEK r281:HOLDS_RESOURCE(id)
      WHERE r281.id = n269.subject AND r281.v IN $ranks
      RETURN ['Link', [r281.id]] }), head(COLLECT {
      MATCH (a285)-[r284:USES]->(b286)
      USING INDEX SEEK r284:USES(id)
      WHERE r284.id = n269.subject AND r284.v IN $ranks
      RETURN ['Link', [r284.id]] }), head(COLLECT {
      MATCH (a288)-[r287:PART_OF]->(b289)
      USING INDEX SEEK r287:PART_OF(id)
      WHERE r287.id = n269.subject AND r287.v IN $ranks
      RETURN ['Link', [r287.id]] }), head(COLLECT {
      MATCH (a291)-[r290:LOCATED_IN]->(b292)
      USING INDEX SEEK r290:LOCATED_IN(id)
      WHERE r290.id = n269.subject AND r290.v IN $ranks
      RETURN ['Link', [r290.id]] }), head(COLLECT {
      MATCH (a294)-[r293:ABOUT]->(b295)
      USING INDEX SEEK r293:ABOUT(id)
      WHERE r293.id = n269.subject AND r293.v IN $ranks
      RETURN ['Link', [r293.id]] }), head(COLLECT {
      MATCH (a297)-[r296:MEMBER_OF]->(b298)
      USING INDEX SEEK r296:MEMBER_OF(id)
      WHERE r296.id = n269.subject AND r296.v IN $ranks
      RETURN ['Membership', [r296.id]] }), head(COLLECT {
      MATCH (a300)-[r299:ROLE]->(b301)
      USING INDEX SEEK r299:ROLE(id)
      WHERE r299.id = n269.subject AND r299.v IN $ranks
      RETURN ['Role', [r299.id]] }))]] }]] }), head(COLLECT {
  MATCH (a304)-[r303:ABOUT]->(b305)
  USING INDEX SEEK r303:ABOUT(id)
  WHERE r303.id = $p0 AND r303.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v340
    CALL (v340, r303) {
      MATCH (n307:Citation)
      USING INDEX SEEK n307:Citation(subject, rank, sortKey)
      WHERE n307.subject = r303.id AND n307.rank = v340 AND $p25 < n307.sortKey < $p26
      WITH n307 ORDER BY n307.subject, n307.rank, n307.sortKey LIMIT $p27
      RETURN n307, n307.sortKey AS k306 }
    WITH n307, k306 ORDER BY k306 LIMIT $p27
    RETURN [k306, [n307.locator, head(COLLECT {
      MATCH (n308:Entity {id: n307.source})
      WHERE n308.rank IN $ranks
      RETURN [n308.name] }), coalesce(head(COLLECT {
      MATCH (n309:Entity {id: n307.subject})
      WHERE n309.rank IN $ranks
      RETURN [n309.type, n309.id] }), head(COLLECT {
      MATCH (a311)-[r310:COOPERATES_WITH]->(b312)
      USING INDEX SEEK r310:COOPERATES_WITH(id)
      WHERE r310.id = n307.subject AND r310.v IN $ranks
      RETURN ['Cooperation', [r310.id]] }), head(COLLECT {
      MATCH (a314)-[r313:HAS_NEED]->(b315)
      USING INDEX SEEK r313:HAS_NEED(id)
      WHERE r313.id = n307.subject AND r313.v IN $ranks
      RETURN ['Link', [r313.id]] }), head(COLLECT {
      MATCH (a317)-[r316:ADDRESSES]->(b318)
      USING INDEX SEEK r316:ADDRESSES(id)
      WHERE r316.id = n307.subject AND r316.v IN $ranks
      RETURN ['Link', [r316.id]] }), head(COLLECT {
      MATCH (a320)-[r319:HOLDS_RESOURCE]->(b321)
      USING INDEX SEEK r319:HOLDS_RESOURCE(id)
      WHERE r319.id = n307.subject AND r319.v IN $ranks
      RETURN ['Link', [r319.id]] }), head(COLLECT {
      MATCH (a323)-[r322:USES]->(b324)
      USING INDEX SEEK r322:USES(id)
      WHERE r322.id = n307.subject AND r322.v IN $ranks
      RETURN ['Link', [r322.id]] }), head(COLLECT {
      MATCH (a326)-[r325:PART_OF]->(b327)
      USING INDEX SEEK r325:PART_OF(id)
      WHERE r325.id = n307.subject AND r325.v IN $ranks
      RETURN ['Link', [r325.id]] }), head(COLLECT {
      MATCH (a329)-[r328:LOCATED_IN]->(b330)
      USING INDEX SEEK r328:LOCATED_IN(id)
      WHERE r328.id = n307.subject AND r328.v IN $ranks
      RETURN ['Link', [r328.id]] }), head(COLLECT {
      MATCH (a332)-[r331:ABOUT]->(b333)
      USING INDEX SEEK r331:ABOUT(id)
      WHERE r331.id = n307.subject AND r331.v IN $ranks
      RETURN ['Link', [r331.id]] }), head(COLLECT {
      MATCH (a335)-[r334:MEMBER_OF]->(b336)
      USING INDEX SEEK r334:MEMBER_OF(id)
      WHERE r334.id = n307.subject AND r334.v IN $ranks
      RETURN ['Membership', [r334.id]] }), head(COLLECT {
      MATCH (a338)-[r337:ROLE]->(b339)
      USING INDEX SEEK r337:ROLE(id)
      WHERE r337.id = n307.subject AND r337.v IN $ranks
      RETURN ['Role', [r337.id]] }))]] }]] }), head(COLLECT {
  MATCH (a342)-[r341:MEMBER_OF]->(b343)
  USING INDEX SEEK r341:MEMBER_OF(id)
  WHERE r341.id = $p0 AND r341.v IN $ranks
  RETURN ['Membership', [COLLECT {
    UNWIND $ranks AS v378
    CALL (v378, r341) {
      MATCH (n345:Citation)
      USING INDEX SEEK n345:Citation(subject, rank, sortKey)
      WHERE n345.subject = r341.id AND n345.rank = v378 AND $p28 < n345.sortKey < $p29
      WITH n345 ORDER BY n345.subject, n345.rank, n345.sortKey LIMIT $p30
      RETURN n345, n345.sortKey AS k344 }
    WITH n345, k344 ORDER BY k344 LIMIT $p30
    RETURN [k344, [n345.locator, head(COLLECT {
      MATCH (n346:Entity {id: n345.source})
      WHERE n346.rank IN $ranks
      RETURN [n346.name] }), coalesce(head(COLLECT {
      MATCH (n347:Entity {id: n345.subject})
      WHERE n347.rank IN $ranks
      RETURN [n347.type, n347.id] }), head(COLLECT {
      MATCH (a349)-[r348:COOPERATES_WITH]->(b350)
      USING INDEX SEEK r348:COOPERATES_WITH(id)
      WHERE r348.id = n345.subject AND r348.v IN $ranks
      RETURN ['Cooperation', [r348.id]] }), head(COLLECT {
      MATCH (a352)-[r351:HAS_NEED]->(b353)
      USING INDEX SEEK r351:HAS_NEED(id)
      WHERE r351.id = n345.subject AND r351.v IN $ranks
      RETURN ['Link', [r351.id]] }), head(COLLECT {
      MATCH (a355)-[r354:ADDRESSES]->(b356)
      USING INDEX SEEK r354:ADDRESSES(id)
      WHERE r354.id = n345.subject AND r354.v IN $ranks
      RETURN ['Link', [r354.id]] }), head(COLLECT {
      MATCH (a358)-[r357:HOLDS_RESOURCE]->(b359)
      USING INDEX SEEK r357:HOLDS_RESOURCE(id)
      WHERE r357.id = n345.subject AND r357.v IN $ranks
      RETURN ['Link', [r357.id]] }), head(COLLECT {
      MATCH (a361)-[r360:USES]->(b362)
      USING INDEX SEEK r360:USES(id)
      WHERE r360.id = n345.subject AND r360.v IN $ranks
      RETURN ['Link', [r360.id]] }), head(COLLECT {
      MATCH (a364)-[r363:PART_OF]->(b365)
      USING INDEX SEEK r363:PART_OF(id)
      WHERE r363.id = n345.subject AND r363.v IN $ranks
      RETURN ['Link', [r363.id]] }), head(COLLECT {
      MATCH (a367)-[r366:LOCATED_IN]->(b368)
      USING INDEX SEEK r366:LOCATED_IN(id)
      WHERE r366.id = n345.subject AND r366.v IN $ranks
      RETURN ['Link', [r366.id]] }), head(COLLECT {
      MATCH (a370)-[r369:ABOUT]->(b371)
      USING INDEX SEEK r369:ABOUT(id)
      WHERE r369.id = n345.subject AND r369.v IN $ranks
      RETURN ['Link', [r369.id]] }), head(COLLECT {
      MATCH (a373)-[r372:MEMBER_OF]->(b374)
      USING INDEX SEEK r372:MEMBER_OF(id)
      WHERE r372.id = n345.subject AND r372.v IN $ranks
      RETURN ['Membership', [r372.id]] }), head(COLLECT {
      MATCH (a376)-[r375:ROLE]->(b377)
      USING INDEX SEEK r375:ROLE(id)
      WHERE r375.id = n345.subject AND r375.v IN $ranks
      RETURN ['Role', [r375.id]] }))]] }]] }), head(COLLECT {
  MATCH (a380)-[r379:ROLE]->(b381)
  USING INDEX SEEK r379:ROLE(id)
  WHERE r379.id = $p0 AND r379.v IN $ranks
  RETURN ['Role', [COLLECT {
    UNWIND $ranks AS v416
    CALL (v416, r379) {
      MATCH (n383:Citation)
      USING INDEX SEEK n383:Citation(subject, rank, sortKey)
      WHERE n383.subject = r379.id AND n383.rank = v416 AND $p31 < n383.sortKey < $p32
      WITH n383 ORDER BY n383.subject, n383.rank, n383.sortKey LIMIT $p33
      RETURN n383, n383.sortKey AS k382 }
    WITH n383, k382 ORDER BY k382 LIMIT $p33
    RETURN [k382, [n383.locator, head(COLLECT {
      MATCH (n384:Entity {id: n383.source})
      WHERE n384.rank IN $ranks
      RETURN [n384.name] }), coalesce(head(COLLECT {
      MATCH (n385:Entity {id: n383.subject})
      WHERE n385.rank IN $ranks
      RETURN [n385.type, n385.id] }), head(COLLECT {
      MATCH (a387)-[r386:COOPERATES_WITH]->(b388)
      USING INDEX SEEK r386:COOPERATES_WITH(id)
      WHERE r386.id = n383.subject AND r386.v IN $ranks
      RETURN ['Cooperation', [r386.id]] }), head(COLLECT {
      MATCH (a390)-[r389:HAS_NEED]->(b391)
      USING INDEX SEEK r389:HAS_NEED(id)
      WHERE r389.id = n383.subject AND r389.v IN $ranks
      RETURN ['Link', [r389.id]] }), head(COLLECT {
      MATCH (a393)-[r392:ADDRESSES]->(b394)
      USING INDEX SEEK r392:ADDRESSES(id)
      WHERE r392.id = n383.subject AND r392.v IN $ranks
      RETURN ['Link', [r392.id]] }), head(COLLECT {
      MATCH (a396)-[r395:HOLDS_RESOURCE]->(b397)
      USING INDEX SEEK r395:HOLDS_RESOURCE(id)
      WHERE r395.id = n383.subject AND r395.v IN $ranks
      RETURN ['Link', [r395.id]] }), head(COLLECT {
      MATCH (a399)-[r398:USES]->(b400)
      USING INDEX SEEK r398:USES(id)
      WHERE r398.id = n383.subject AND r398.v IN $ranks
      RETURN ['Link', [r398.id]] }), head(COLLECT {
      MATCH (a402)-[r401:PART_OF]->(b403)
      USING INDEX SEEK r401:PART_OF(id)
      WHERE r401.id = n383.subject AND r401.v IN $ranks
      RETURN ['Link', [r401.id]] }), head(COLLECT {
      MATCH (a405)-[r404:LOCATED_IN]->(b406)
      USING INDEX SEEK r404:LOCATED_IN(id)
      WHERE r404.id = n383.subject AND r404.v IN $ranks
      RETURN ['Link', [r404.id]] }), head(COLLECT {
      MATCH (a408)-[r407:ABOUT]->(b409)
      USING INDEX SEEK r407:ABOUT(id)
      WHERE r407.id = n383.subject AND r407.v IN $ranks
      RETURN ['Link', [r407.id]] }), head(COLLECT {
      MATCH (a411)-[r410:MEMBER_OF]->(b412)
      USING INDEX SEEK r410:MEMBER_OF(id)
      WHERE r410.id = n383.subject AND r410.v IN $ranks
      RETURN ['Membership', [r410.id]] }), head(COLLECT {
      MATCH (a414)-[r413:ROLE]->(b415)
      USING INDEX SEEK r413:ROLE(id)
      WHERE r413.id = n383.subject AND r413.v IN $ranks
      RETURN ['Role', [r413.id]] }))]] }]] })) AS answer
// PUBLIC
RETURN coalesce(head(COLLECT {
  MATCH (n1:Entity {id: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.type, CASE WHEN n1.type IN ['Citation', 'Coalition', 'Commitment', 'Community', 'Contact', 'Employer', 'Finding', 'Group', 'Initiative', 'Institution', 'NGO', 'Need', 'Place', 'Resource', 'Source', 'Volunteer'] THEN COLLECT {
    UNWIND $ranks AS v36
    CALL (v36, n1) {
      MATCH (n3:Citation)
      USING INDEX SEEK n3:Citation(subject, rank, sortKey)
      WHERE n3.subject = n1.id AND n3.rank = v36 AND $p1 < n3.sortKey < $p2
      WITH n3 ORDER BY n3.subject, n3.rank, n3.sortKey LIMIT $p3
      RETURN n3, n3.sortKey AS k2 }
    WITH n3, k2 ORDER BY k2 LIMIT $p3
    RETURN [k2, [n3.locator, head(COLLECT {
      MATCH (n4:Entity {id: n3.source})
      WHERE n4.rank IN $ranks
      RETURN [n4.name] }), coalesce(head(COLLECT {
      MATCH (n5:Entity {id: n3.subject})
      WHERE n5.rank IN $ranks
      RETURN [n5.type, n5.id] }), head(COLLECT {
      MATCH (a7)-[r6:COOPERATES_WITH]->(b8)
      USING INDEX SEEK r6:COOPERATES_WITH(id)
      WHERE r6.id = n3.subject AND r6.v IN $ranks
      RETURN ['Cooperation', [r6.id]] }), head(COLLECT {
      MATCH (a10)-[r9:HAS_NEED]->(b11)
      USING INDEX SEEK r9:HAS_NEED(id)
      WHERE r9.id = n3.subject AND r9.v IN $ranks
      RETURN ['Link', [r9.id]] }), head(COLLECT {
      MATCH (a13)-[r12:ADDRESSES]->(b14)
      USING INDEX SEEK r12:ADDRESSES(id)
      WHERE r12.id = n3.subject AND r12.v IN $ranks
      RETURN ['Link', [r12.id]] }), head(COLLECT {
      MATCH (a16)-[r15:HOLDS_RESOURCE]->(b17)
      USING INDEX SEEK r15:HOLDS_RESOURCE(id)
      WHERE r15.id = n3.subject AND r15.v IN $ranks
      RETURN ['Link', [r15.id]] }), head(COLLECT {
      MATCH (a19)-[r18:USES]->(b20)
      USING INDEX SEEK r18:USES(id)
      WHERE r18.id = n3.subject AND r18.v IN $ranks
      RETURN ['Link', [r18.id]] }), head(COLLECT {
      MATCH (a22)-[r21:PART_OF]->(b23)
      USING INDEX SEEK r21:PART_OF(id)
      WHERE r21.id = n3.subject AND r21.v IN $ranks
      RETURN ['Link', [r21.id]] }), head(COLLECT {
      MATCH (a25)-[r24:LOCATED_IN]->(b26)
      USING INDEX SEEK r24:LOCATED_IN(id)
      WHERE r24.id = n3.subject AND r24.v IN $ranks
      RETURN ['Link', [r24.id]] }), head(COLLECT {
      MATCH (a28)-[r27:ABOUT]->(b29)
      USING INDEX SEEK r27:ABOUT(id)
      WHERE r27.id = n3.subject AND r27.v IN $ranks
      RETURN ['Link', [r27.id]] }), head(COLLECT {
      MATCH (a31)-[r30:MEMBER_OF]->(b32)
      USING INDEX SEEK r30:MEMBER_OF(id)
      WHERE r30.id = n3.subject AND r30.v IN $ranks
      RETURN ['Membership', [r30.id]] }), head(COLLECT {
      MATCH (a34)-[r33:ROLE]->(b35)
      USING INDEX SEEK r33:ROLE(id)
      WHERE r33.id = n3.subject AND r33.v IN $ranks
      RETURN ['Role', [r33.id]] }))]] } END] }), head(COLLECT {
  MATCH (a38)-[r37:COOPERATES_WITH]->(b39)
  USING INDEX SEEK r37:COOPERATES_WITH(id)
  WHERE r37.id = $p0 AND r37.v IN $ranks
  RETURN ['Cooperation', [COLLECT {
    UNWIND $ranks AS v74
    CALL (v74, r37) {
      MATCH (n41:Citation)
      USING INDEX SEEK n41:Citation(subject, rank, sortKey)
      WHERE n41.subject = r37.id AND n41.rank = v74 AND $p4 < n41.sortKey < $p5
      WITH n41 ORDER BY n41.subject, n41.rank, n41.sortKey LIMIT $p6
      RETURN n41, n41.sortKey AS k40 }
    WITH n41, k40 ORDER BY k40 LIMIT $p6
    RETURN [k40, [n41.locator, head(COLLECT {
      MATCH (n42:Entity {id: n41.source})
      WHERE n42.rank IN $ranks
      RETURN [n42.name] }), coalesce(head(COLLECT {
      MATCH (n43:Entity {id: n41.subject})
      WHERE n43.rank IN $ranks
      RETURN [n43.type, n43.id] }), head(COLLECT {
      MATCH (a45)-[r44:COOPERATES_WITH]->(b46)
      USING INDEX SEEK r44:COOPERATES_WITH(id)
      WHERE r44.id = n41.subject AND r44.v IN $ranks
      RETURN ['Cooperation', [r44.id]] }), head(COLLECT {
      MATCH (a48)-[r47:HAS_NEED]->(b49)
      USING INDEX SEEK r47:HAS_NEED(id)
      WHERE r47.id = n41.subject AND r47.v IN $ranks
      RETURN ['Link', [r47.id]] }), head(COLLECT {
      MATCH (a51)-[r50:ADDRESSES]->(b52)
      USING INDEX SEEK r50:ADDRESSES(id)
      WHERE r50.id = n41.subject AND r50.v IN $ranks
      RETURN ['Link', [r50.id]] }), head(COLLECT {
      MATCH (a54)-[r53:HOLDS_RESOURCE]->(b55)
      USING INDEX SEEK r53:HOLDS_RESOURCE(id)
      WHERE r53.id = n41.subject AND r53.v IN $ranks
      RETURN ['Link', [r53.id]] }), head(COLLECT {
      MATCH (a57)-[r56:USES]->(b58)
      USING INDEX SEEK r56:USES(id)
      WHERE r56.id = n41.subject AND r56.v IN $ranks
      RETURN ['Link', [r56.id]] }), head(COLLECT {
      MATCH (a60)-[r59:PART_OF]->(b61)
      USING INDEX SEEK r59:PART_OF(id)
      WHERE r59.id = n41.subject AND r59.v IN $ranks
      RETURN ['Link', [r59.id]] }), head(COLLECT {
      MATCH (a63)-[r62:LOCATED_IN]->(b64)
      USING INDEX SEEK r62:LOCATED_IN(id)
      WHERE r62.id = n41.subject AND r62.v IN $ranks
      RETURN ['Link', [r62.id]] }), head(COLLECT {
      MATCH (a66)-[r65:ABOUT]->(b67)
      USING INDEX SEEK r65:ABOUT(id)
      WHERE r65.id = n41.subject AND r65.v IN $ranks
      RETURN ['Link', [r65.id]] }), head(COLLECT {
      MATCH (a69)-[r68:MEMBER_OF]->(b70)
      USING INDEX SEEK r68:MEMBER_OF(id)
      WHERE r68.id = n41.subject AND r68.v IN $ranks
      RETURN ['Membership', [r68.id]] }), head(COLLECT {
      MATCH (a72)-[r71:ROLE]->(b73)
      USING INDEX SEEK r71:ROLE(id)
      WHERE r71.id = n41.subject AND r71.v IN $ranks
      RETURN ['Role', [r71.id]] }))]] }]] }), head(COLLECT {
  MATCH (a76)-[r75:HAS_NEED]->(b77)
  USING INDEX SEEK r75:HAS_NEED(id)
  WHERE r75.id = $p0 AND r75.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v112
    CALL (v112, r75) {
      MATCH (n79:Citation)
      USING INDEX SEEK n79:Citation(subject, rank, sortKey)
      WHERE n79.subject = r75.id AND n79.rank = v112 AND $p7 < n79.sortKey < $p8
      WITH n79 ORDER BY n79.subject, n79.rank, n79.sortKey LIMIT $p9
      RETURN n79, n79.sortKey AS k78 }
    WITH n79, k78 ORDER BY k78 LIMIT $p9
    RETURN [k78, [n79.locator, head(COLLECT {
      MATCH (n80:Entity {id: n79.source})
      WHERE n80.rank IN $ranks
      RETURN [n80.name] }), coalesce(head(COLLECT {
      MATCH (n81:Entity {id: n79.subject})
      WHERE n81.rank IN $ranks
      RETURN [n81.type, n81.id] }), head(COLLECT {
      MATCH (a83)-[r82:COOPERATES_WITH]->(b84)
      USING INDEX SEEK r82:COOPERATES_WITH(id)
      WHERE r82.id = n79.subject AND r82.v IN $ranks
      RETURN ['Cooperation', [r82.id]] }), head(COLLECT {
      MATCH (a86)-[r85:HAS_NEED]->(b87)
      USING INDEX SEEK r85:HAS_NEED(id)
      WHERE r85.id = n79.subject AND r85.v IN $ranks
      RETURN ['Link', [r85.id]] }), head(COLLECT {
      MATCH (a89)-[r88:ADDRESSES]->(b90)
      USING INDEX SEEK r88:ADDRESSES(id)
      WHERE r88.id = n79.subject AND r88.v IN $ranks
      RETURN ['Link', [r88.id]] }), head(COLLECT {
      MATCH (a92)-[r91:HOLDS_RESOURCE]->(b93)
      USING INDEX SEEK r91:HOLDS_RESOURCE(id)
      WHERE r91.id = n79.subject AND r91.v IN $ranks
      RETURN ['Link', [r91.id]] }), head(COLLECT {
      MATCH (a95)-[r94:USES]->(b96)
      USING INDEX SEEK r94:USES(id)
      WHERE r94.id = n79.subject AND r94.v IN $ranks
      RETURN ['Link', [r94.id]] }), head(COLLECT {
      MATCH (a98)-[r97:PART_OF]->(b99)
      USING INDEX SEEK r97:PART_OF(id)
      WHERE r97.id = n79.subject AND r97.v IN $ranks
      RETURN ['Link', [r97.id]] }), head(COLLECT {
      MATCH (a101)-[r100:LOCATED_IN]->(b102)
      USING INDEX SEEK r100:LOCATED_IN(id)
      WHERE r100.id = n79.subject AND r100.v IN $ranks
      RETURN ['Link', [r100.id]] }), head(COLLECT {
      MATCH (a104)-[r103:ABOUT]->(b105)
      USING INDEX SEEK r103:ABOUT(id)
      WHERE r103.id = n79.subject AND r103.v IN $ranks
      RETURN ['Link', [r103.id]] }), head(COLLECT {
      MATCH (a107)-[r106:MEMBER_OF]->(b108)
      USING INDEX SEEK r106:MEMBER_OF(id)
      WHERE r106.id = n79.subject AND r106.v IN $ranks
      RETURN ['Membership', [r106.id]] }), head(COLLECT {
      MATCH (a110)-[r109:ROLE]->(b111)
      USING INDEX SEEK r109:ROLE(id)
      WHERE r109.id = n79.subject AND r109.v IN $ranks
      RETURN ['Role', [r109.id]] }))]] }]] }), head(COLLECT {
  MATCH (a114)-[r113:ADDRESSES]->(b115)
  USING INDEX SEEK r113:ADDRESSES(id)
  WHERE r113.id = $p0 AND r113.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v150
    CALL (v150, r113) {
      MATCH (n117:Citation)
      USING INDEX SEEK n117:Citation(subject, rank, sortKey)
      WHERE n117.subject = r113.id AND n117.rank = v150 AND $p10 < n117.sortKey < $p11
      WITH n117 ORDER BY n117.subject, n117.rank, n117.sortKey LIMIT $p12
      RETURN n117, n117.sortKey AS k116 }
    WITH n117, k116 ORDER BY k116 LIMIT $p12
    RETURN [k116, [n117.locator, head(COLLECT {
      MATCH (n118:Entity {id: n117.source})
      WHERE n118.rank IN $ranks
      RETURN [n118.name] }), coalesce(head(COLLECT {
      MATCH (n119:Entity {id: n117.subject})
      WHERE n119.rank IN $ranks
      RETURN [n119.type, n119.id] }), head(COLLECT {
      MATCH (a121)-[r120:COOPERATES_WITH]->(b122)
      USING INDEX SEEK r120:COOPERATES_WITH(id)
      WHERE r120.id = n117.subject AND r120.v IN $ranks
      RETURN ['Cooperation', [r120.id]] }), head(COLLECT {
      MATCH (a124)-[r123:HAS_NEED]->(b125)
      USING INDEX SEEK r123:HAS_NEED(id)
      WHERE r123.id = n117.subject AND r123.v IN $ranks
      RETURN ['Link', [r123.id]] }), head(COLLECT {
      MATCH (a127)-[r126:ADDRESSES]->(b128)
      USING INDEX SEEK r126:ADDRESSES(id)
      WHERE r126.id = n117.subject AND r126.v IN $ranks
      RETURN ['Link', [r126.id]] }), head(COLLECT {
      MATCH (a130)-[r129:HOLDS_RESOURCE]->(b131)
      USING INDEX SEEK r129:HOLDS_RESOURCE(id)
      WHERE r129.id = n117.subject AND r129.v IN $ranks
      RETURN ['Link', [r129.id]] }), head(COLLECT {
      MATCH (a133)-[r132:USES]->(b134)
      USING INDEX SEEK r132:USES(id)
      WHERE r132.id = n117.subject AND r132.v IN $ranks
      RETURN ['Link', [r132.id]] }), head(COLLECT {
      MATCH (a136)-[r135:PART_OF]->(b137)
      USING INDEX SEEK r135:PART_OF(id)
      WHERE r135.id = n117.subject AND r135.v IN $ranks
      RETURN ['Link', [r135.id]] }), head(COLLECT {
      MATCH (a139)-[r138:LOCATED_IN]->(b140)
      USING INDEX SEEK r138:LOCATED_IN(id)
      WHERE r138.id = n117.subject AND r138.v IN $ranks
      RETURN ['Link', [r138.id]] }), head(COLLECT {
      MATCH (a142)-[r141:ABOUT]->(b143)
      USING INDEX SEEK r141:ABOUT(id)
      WHERE r141.id = n117.subject AND r141.v IN $ranks
      RETURN ['Link', [r141.id]] }), head(COLLECT {
      MATCH (a145)-[r144:MEMBER_OF]->(b146)
      USING INDEX SEEK r144:MEMBER_OF(id)
      WHERE r144.id = n117.subject AND r144.v IN $ranks
      RETURN ['Membership', [r144.id]] }), head(COLLECT {
      MATCH (a148)-[r147:ROLE]->(b149)
      USING INDEX SEEK r147:ROLE(id)
      WHERE r147.id = n117.subject AND r147.v IN $ranks
      RETURN ['Role', [r147.id]] }))]] }]] }), head(COLLECT {
  MATCH (a152)-[r151:HOLDS_RESOURCE]->(b153)
  USING INDEX SEEK r151:HOLDS_RESOURCE(id)
  WHERE r151.id = $p0 AND r151.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v188
    CALL (v188, r151) {
      MATCH (n155:Citation)
      USING INDEX SEEK n155:Citation(subject, rank, sortKey)
      WHERE n155.subject = r151.id AND n155.rank = v188 AND $p13 < n155.sortKey < $p14
      WITH n155 ORDER BY n155.subject, n155.rank, n155.sortKey LIMIT $p15
      RETURN n155, n155.sortKey AS k154 }
    WITH n155, k154 ORDER BY k154 LIMIT $p15
    RETURN [k154, [n155.locator, head(COLLECT {
      MATCH (n156:Entity {id: n155.source})
      WHERE n156.rank IN $ranks
      RETURN [n156.name] }), coalesce(head(COLLECT {
      MATCH (n157:Entity {id: n155.subject})
      WHERE n157.rank IN $ranks
      RETURN [n157.type, n157.id] }), head(COLLECT {
      MATCH (a159)-[r158:COOPERATES_WITH]->(b160)
      USING INDEX SEEK r158:COOPERATES_WITH(id)
      WHERE r158.id = n155.subject AND r158.v IN $ranks
      RETURN ['Cooperation', [r158.id]] }), head(COLLECT {
      MATCH (a162)-[r161:HAS_NEED]->(b163)
      USING INDEX SEEK r161:HAS_NEED(id)
      WHERE r161.id = n155.subject AND r161.v IN $ranks
      RETURN ['Link', [r161.id]] }), head(COLLECT {
      MATCH (a165)-[r164:ADDRESSES]->(b166)
      USING INDEX SEEK r164:ADDRESSES(id)
      WHERE r164.id = n155.subject AND r164.v IN $ranks
      RETURN ['Link', [r164.id]] }), head(COLLECT {
      MATCH (a168)-[r167:HOLDS_RESOURCE]->(b169)
      USING INDEX SEEK r167:HOLDS_RESOURCE(id)
      WHERE r167.id = n155.subject AND r167.v IN $ranks
      RETURN ['Link', [r167.id]] }), head(COLLECT {
      MATCH (a171)-[r170:USES]->(b172)
      USING INDEX SEEK r170:USES(id)
      WHERE r170.id = n155.subject AND r170.v IN $ranks
      RETURN ['Link', [r170.id]] }), head(COLLECT {
      MATCH (a174)-[r173:PART_OF]->(b175)
      USING INDEX SEEK r173:PART_OF(id)
      WHERE r173.id = n155.subject AND r173.v IN $ranks
      RETURN ['Link', [r173.id]] }), head(COLLECT {
      MATCH (a177)-[r176:LOCATED_IN]->(b178)
      USING INDEX SEEK r176:LOCATED_IN(id)
      WHERE r176.id = n155.subject AND r176.v IN $ranks
      RETURN ['Link', [r176.id]] }), head(COLLECT {
      MATCH (a180)-[r179:ABOUT]->(b181)
      USING INDEX SEEK r179:ABOUT(id)
      WHERE r179.id = n155.subject AND r179.v IN $ranks
      RETURN ['Link', [r179.id]] }), head(COLLECT {
      MATCH (a183)-[r182:MEMBER_OF]->(b184)
      USING INDEX SEEK r182:MEMBER_OF(id)
      WHERE r182.id = n155.subject AND r182.v IN $ranks
      RETURN ['Membership', [r182.id]] }), head(COLLECT {
      MATCH (a186)-[r185:ROLE]->(b187)
      USING INDEX SEEK r185:ROLE(id)
      WHERE r185.id = n155.subject AND r185.v IN $ranks
      RETURN ['Role', [r185.id]] }))]] }]] }), head(COLLECT {
  MATCH (a190)-[r189:USES]->(b191)
  USING INDEX SEEK r189:USES(id)
  WHERE r189.id = $p0 AND r189.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v226
    CALL (v226, r189) {
      MATCH (n193:Citation)
      USING INDEX SEEK n193:Citation(subject, rank, sortKey)
      WHERE n193.subject = r189.id AND n193.rank = v226 AND $p16 < n193.sortKey < $p17
      WITH n193 ORDER BY n193.subject, n193.rank, n193.sortKey LIMIT $p18
      RETURN n193, n193.sortKey AS k192 }
    WITH n193, k192 ORDER BY k192 LIMIT $p18
    RETURN [k192, [n193.locator, head(COLLECT {
      MATCH (n194:Entity {id: n193.source})
      WHERE n194.rank IN $ranks
      RETURN [n194.name] }), coalesce(head(COLLECT {
      MATCH (n195:Entity {id: n193.subject})
      WHERE n195.rank IN $ranks
      RETURN [n195.type, n195.id] }), head(COLLECT {
      MATCH (a197)-[r196:COOPERATES_WITH]->(b198)
      USING INDEX SEEK r196:COOPERATES_WITH(id)
      WHERE r196.id = n193.subject AND r196.v IN $ranks
      RETURN ['Cooperation', [r196.id]] }), head(COLLECT {
      MATCH (a200)-[r199:HAS_NEED]->(b201)
      USING INDEX SEEK r199:HAS_NEED(id)
      WHERE r199.id = n193.subject AND r199.v IN $ranks
      RETURN ['Link', [r199.id]] }), head(COLLECT {
      MATCH (a203)-[r202:ADDRESSES]->(b204)
      USING INDEX SEEK r202:ADDRESSES(id)
      WHERE r202.id = n193.subject AND r202.v IN $ranks
      RETURN ['Link', [r202.id]] }), head(COLLECT {
      MATCH (a206)-[r205:HOLDS_RESOURCE]->(b207)
      USING INDEX SEEK r205:HOLDS_RESOURCE(id)
      WHERE r205.id = n193.subject AND r205.v IN $ranks
      RETURN ['Link', [r205.id]] }), head(COLLECT {
      MATCH (a209)-[r208:USES]->(b210)
      USING INDEX SEEK r208:USES(id)
      WHERE r208.id = n193.subject AND r208.v IN $ranks
      RETURN ['Link', [r208.id]] }), head(COLLECT {
      MATCH (a212)-[r211:PART_OF]->(b213)
      USING INDEX SEEK r211:PART_OF(id)
      WHERE r211.id = n193.subject AND r211.v IN $ranks
      RETURN ['Link', [r211.id]] }), head(COLLECT {
      MATCH (a215)-[r214:LOCATED_IN]->(b216)
      USING INDEX SEEK r214:LOCATED_IN(id)
      WHERE r214.id = n193.subject AND r214.v IN $ranks
      RETURN ['Link', [r214.id]] }), head(COLLECT {
      MATCH (a218)-[r217:ABOUT]->(b219)
      USING INDEX SEEK r217:ABOUT(id)
      WHERE r217.id = n193.subject AND r217.v IN $ranks
      RETURN ['Link', [r217.id]] }), head(COLLECT {
      MATCH (a221)-[r220:MEMBER_OF]->(b222)
      USING INDEX SEEK r220:MEMBER_OF(id)
      WHERE r220.id = n193.subject AND r220.v IN $ranks
      RETURN ['Membership', [r220.id]] }), head(COLLECT {
      MATCH (a224)-[r223:ROLE]->(b225)
      USING INDEX SEEK r223:ROLE(id)
      WHERE r223.id = n193.subject AND r223.v IN $ranks
      RETURN ['Role', [r223.id]] }))]] }]] }), head(COLLECT {
  MATCH (a228)-[r227:PART_OF]->(b229)
  USING INDEX SEEK r227:PART_OF(id)
  WHERE r227.id = $p0 AND r227.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v264
    CALL (v264, r227) {
      MATCH (n231:Citation)
      USING INDEX SEEK n231:Citation(subject, rank, sortKey)
      WHERE n231.subject = r227.id AND n231.rank = v264 AND $p19 < n231.sortKey < $p20
      WITH n231 ORDER BY n231.subject, n231.rank, n231.sortKey LIMIT $p21
      RETURN n231, n231.sortKey AS k230 }
    WITH n231, k230 ORDER BY k230 LIMIT $p21
    RETURN [k230, [n231.locator, head(COLLECT {
      MATCH (n232:Entity {id: n231.source})
      WHERE n232.rank IN $ranks
      RETURN [n232.name] }), coalesce(head(COLLECT {
      MATCH (n233:Entity {id: n231.subject})
      WHERE n233.rank IN $ranks
      RETURN [n233.type, n233.id] }), head(COLLECT {
      MATCH (a235)-[r234:COOPERATES_WITH]->(b236)
      USING INDEX SEEK r234:COOPERATES_WITH(id)
      WHERE r234.id = n231.subject AND r234.v IN $ranks
      RETURN ['Cooperation', [r234.id]] }), head(COLLECT {
      MATCH (a238)-[r237:HAS_NEED]->(b239)
      USING INDEX SEEK r237:HAS_NEED(id)
      WHERE r237.id = n231.subject AND r237.v IN $ranks
      RETURN ['Link', [r237.id]] }), head(COLLECT {
      MATCH (a241)-[r240:ADDRESSES]->(b242)
      USING INDEX SEEK r240:ADDRESSES(id)
      WHERE r240.id = n231.subject AND r240.v IN $ranks
      RETURN ['Link', [r240.id]] }), head(COLLECT {
      MATCH (a244)-[r243:HOLDS_RESOURCE]->(b245)
      USING INDEX SEEK r243:HOLDS_RESOURCE(id)
      WHERE r243.id = n231.subject AND r243.v IN $ranks
      RETURN ['Link', [r243.id]] }), head(COLLECT {
      MATCH (a247)-[r246:USES]->(b248)
      USING INDEX SEEK r246:USES(id)
      WHERE r246.id = n231.subject AND r246.v IN $ranks
      RETURN ['Link', [r246.id]] }), head(COLLECT {
      MATCH (a250)-[r249:PART_OF]->(b251)
      USING INDEX SEEK r249:PART_OF(id)
      WHERE r249.id = n231.subject AND r249.v IN $ranks
      RETURN ['Link', [r249.id]] }), head(COLLECT {
      MATCH (a253)-[r252:LOCATED_IN]->(b254)
      USING INDEX SEEK r252:LOCATED_IN(id)
      WHERE r252.id = n231.subject AND r252.v IN $ranks
      RETURN ['Link', [r252.id]] }), head(COLLECT {
      MATCH (a256)-[r255:ABOUT]->(b257)
      USING INDEX SEEK r255:ABOUT(id)
      WHERE r255.id = n231.subject AND r255.v IN $ranks
      RETURN ['Link', [r255.id]] }), head(COLLECT {
      MATCH (a259)-[r258:MEMBER_OF]->(b260)
      USING INDEX SEEK r258:MEMBER_OF(id)
      WHERE r258.id = n231.subject AND r258.v IN $ranks
      RETURN ['Membership', [r258.id]] }), head(COLLECT {
      MATCH (a262)-[r261:ROLE]->(b263)
      USING INDEX SEEK r261:ROLE(id)
      WHERE r261.id = n231.subject AND r261.v IN $ranks
      RETURN ['Role', [r261.id]] }))]] }]] }), head(COLLECT {
  MATCH (a266)-[r265:LOCATED_IN]->(b267)
  USING INDEX SEEK r265:LOCATED_IN(id)
  WHERE r265.id = $p0 AND r265.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v302
    CALL (v302, r265) {
      MATCH (n269:Citation)
      USING INDEX SEEK n269:Citation(subject, rank, sortKey)
      WHERE n269.subject = r265.id AND n269.rank = v302 AND $p22 < n269.sortKey < $p23
      WITH n269 ORDER BY n269.subject, n269.rank, n269.sortKey LIMIT $p24
      RETURN n269, n269.sortKey AS k268 }
    WITH n269, k268 ORDER BY k268 LIMIT $p24
    RETURN [k268, [n269.locator, head(COLLECT {
      MATCH (n270:Entity {id: n269.source})
      WHERE n270.rank IN $ranks
      RETURN [n270.name] }), coalesce(head(COLLECT {
      MATCH (n271:Entity {id: n269.subject})
      WHERE n271.rank IN $ranks
      RETURN [n271.type, n271.id] }), head(COLLECT {
      MATCH (a273)-[r272:COOPERATES_WITH]->(b274)
      USING INDEX SEEK r272:COOPERATES_WITH(id)
      WHERE r272.id = n269.subject AND r272.v IN $ranks
      RETURN ['Cooperation', [r272.id]] }), head(COLLECT {
      MATCH (a276)-[r275:HAS_NEED]->(b277)
      USING INDEX SEEK r275:HAS_NEED(id)
      WHERE r275.id = n269.subject AND r275.v IN $ranks
      RETURN ['Link', [r275.id]] }), head(COLLECT {
      MATCH (a279)-[r278:ADDRESSES]->(b280)
      USING INDEX SEEK r278:ADDRESSES(id)
      WHERE r278.id = n269.subject AND r278.v IN $ranks
      RETURN ['Link', [r278.id]] }), head(COLLECT {
      MATCH (a282)-[r281:HOLDS_RESOURCE]->(b283)
      USING INDEX SEEK r281:HOLDS_RESOURCE(id)
      WHERE r281.id = n269.subject AND r281.v IN $ranks
      RETURN ['Link', [r281.id]] }), head(COLLECT {
      MATCH (a285)-[r284:USES]->(b286)
      USING INDEX SEEK r284:USES(id)
      WHERE r284.id = n269.subject AND r284.v IN $ranks
      RETURN ['Link', [r284.id]] }), head(COLLECT {
      MATCH (a288)-[r287:PART_OF]->(b289)
      USING INDEX SEEK r287:PART_OF(id)
      WHERE r287.id = n269.subject AND r287.v IN $ranks
      RETURN ['Link', [r287.id]] }), head(COLLECT {
      MATCH (a291)-[r290:LOCATED_IN]->(b292)
      USING INDEX SEEK r290:LOCATED_IN(id)
      WHERE r290.id = n269.subject AND r290.v IN $ranks
      RETURN ['Link', [r290.id]] }), head(COLLECT {
      MATCH (a294)-[r293:ABOUT]->(b295)
      USING INDEX SEEK r293:ABOUT(id)
      WHERE r293.id = n269.subject AND r293.v IN $ranks
      RETURN ['Link', [r293.id]] }), head(COLLECT {
      MATCH (a297)-[r296:MEMBER_OF]->(b298)
      USING INDEX SEEK r296:MEMBER_OF(id)
      WHERE r296.id = n269.subject AND r296.v IN $ranks
      RETURN ['Membership', [r296.id]] }), head(COLLECT {
      MATCH (a300)-[r299:ROLE]->(b301)
      USING INDEX SEEK r299:ROLE(id)
      WHERE r299.id = n269.subject AND r299.v IN $ranks
      RETURN ['Role', [r299.id]] }))]] }]] }), head(COLLECT {
  MATCH (a304)-[r303:ABOUT]->(b305)
  USING INDEX SEEK r303:ABOUT(id)
  WHERE r303.id = $p0 AND r303.v IN $ranks
  RETURN ['Link', [COLLECT {
    UNWIND $ranks AS v340
    CALL (v340, r303) {
      MATCH (n307:Citation)
      USING INDEX SEEK n307:Citation(subject, rank, sortKey)
      WHERE n307.subject = r303.id AND n307.rank = v340 AND $p25 < n307.sortKey < $p26
      WITH n307 ORDER BY n307.subject, n307.rank, n307.sortKey LIMIT $p27
      RETURN n307, n307.sortKey AS k306 }
    WITH n307, k306 ORDER BY k306 LIMIT $p27
    RETURN [k306, [n307.locator, head(COLLECT {
      MATCH (n308:Entity {id: n307.source})
      WHERE n308.rank IN $ranks
      RETURN [n308.name] }), coalesce(head(COLLECT {
      MATCH (n309:Entity {id: n307.subject})
      WHERE n309.rank IN $ranks
      RETURN [n309.type, n309.id] }), head(COLLECT {
      MATCH (a311)-[r310:COOPERATES_WITH]->(b312)
      USING INDEX SEEK r310:COOPERATES_WITH(id)
      WHERE r310.id = n307.subject AND r310.v IN $ranks
      RETURN ['Cooperation', [r310.id]] }), head(COLLECT {
      MATCH (a314)-[r313:HAS_NEED]->(b315)
      USING INDEX SEEK r313:HAS_NEED(id)
      WHERE r313.id = n307.subject AND r313.v IN $ranks
      RETURN ['Link', [r313.id]] }), head(COLLECT {
      MATCH (a317)-[r316:ADDRESSES]->(b318)
      USING INDEX SEEK r316:ADDRESSES(id)
      WHERE r316.id = n307.subject AND r316.v IN $ranks
      RETURN ['Link', [r316.id]] }), head(COLLECT {
      MATCH (a320)-[r319:HOLDS_RESOURCE]->(b321)
      USING INDEX SEEK r319:HOLDS_RESOURCE(id)
      WHERE r319.id = n307.subject AND r319.v IN $ranks
      RETURN ['Link', [r319.id]] }), head(COLLECT {
      MATCH (a323)-[r322:USES]->(b324)
      USING INDEX SEEK r322:USES(id)
      WHERE r322.id = n307.subject AND r322.v IN $ranks
      RETURN ['Link', [r322.id]] }), head(COLLECT {
      MATCH (a326)-[r325:PART_OF]->(b327)
      USING INDEX SEEK r325:PART_OF(id)
      WHERE r325.id = n307.subject AND r325.v IN $ranks
      RETURN ['Link', [r325.id]] }), head(COLLECT {
      MATCH (a329)-[r328:LOCATED_IN]->(b330)
      USING INDEX SEEK r328:LOCATED_IN(id)
      WHERE r328.id = n307.subject AND r328.v IN $ranks
      RETURN ['Link', [r328.id]] }), head(COLLECT {
      MATCH (a332)-[r331:ABOUT]->(b333)
      USING INDEX SEEK r331:ABOUT(id)
      WHERE r331.id = n307.subject AND r331.v IN $ranks
      RETURN ['Link', [r331.id]] }), head(COLLECT {
      MATCH (a335)-[r334:MEMBER_OF]->(b336)
      USING INDEX SEEK r334:MEMBER_OF(id)
      WHERE r334.id = n307.subject AND r334.v IN $ranks
      RETURN ['Membership', [r334.id]] }), head(COLLECT {
      MATCH (a338)-[r337:ROLE]->(b339)
      USING INDEX SEEK r337:ROLE(id)
      WHERE r337.id = n307.subject AND r337.v IN $ranks
      RETURN ['Role', [r337.id]] }))]] }]] }), head(COLLECT {
  MATCH (a342)-[r341:MEMBER_OF]->(b343)
  USING INDEX SEEK r341:MEMBER_OF(id)
  WHERE r341.id = $p0 AND r341.v IN $ranks
  RETURN ['Membership', [COLLECT {
    UNWIND $ranks AS v378
    CALL (v378, r341) {
      MATCH (n345:Citation)
      USING INDEX SEEK n345:Citation(subject, rank, sortKey)
      WHERE n345.subject = r341.id AND n345.rank = v378 AND $p28 < n345.sortKey < $p29
      WITH n345 ORDER BY n345.subject, n345.rank, n345.sortKey LIMIT $p30
      RETURN n345, n345.sortKey AS k344 }
    WITH n345, k344 ORDER BY k344 LIMIT $p30
    RETURN [k344, [n345.locator, head(COLLECT {
      MATCH (n346:Entity {id: n345.source})
      WHERE n346.rank IN $ranks
      RETURN [n346.name] }), coalesce(head(COLLECT {
      MATCH (n347:Entity {id: n345.subject})
      WHERE n347.rank IN $ranks
      RETURN [n347.type, n347.id] }), head(COLLECT {
      MATCH (a349)-[r348:COOPERATES_WITH]->(b350)
      USING INDEX SEEK r348:COOPERATES_WITH(id)
      WHERE r348.id = n345.subject AND r348.v IN $ranks
      RETURN ['Cooperation', [r348.id]] }), head(COLLECT {
      MATCH (a352)-[r351:HAS_NEED]->(b353)
      USING INDEX SEEK r351:HAS_NEED(id)
      WHERE r351.id = n345.subject AND r351.v IN $ranks
      RETURN ['Link', [r351.id]] }), head(COLLECT {
      MATCH (a355)-[r354:ADDRESSES]->(b356)
      USING INDEX SEEK r354:ADDRESSES(id)
      WHERE r354.id = n345.subject AND r354.v IN $ranks
      RETURN ['Link', [r354.id]] }), head(COLLECT {
      MATCH (a358)-[r357:HOLDS_RESOURCE]->(b359)
      USING INDEX SEEK r357:HOLDS_RESOURCE(id)
      WHERE r357.id = n345.subject AND r357.v IN $ranks
      RETURN ['Link', [r357.id]] }), head(COLLECT {
      MATCH (a361)-[r360:USES]->(b362)
      USING INDEX SEEK r360:USES(id)
      WHERE r360.id = n345.subject AND r360.v IN $ranks
      RETURN ['Link', [r360.id]] }), head(COLLECT {
      MATCH (a364)-[r363:PART_OF]->(b365)
      USING INDEX SEEK r363:PART_OF(id)
      WHERE r363.id = n345.subject AND r363.v IN $ranks
      RETURN ['Link', [r363.id]] }), head(COLLECT {
      MATCH (a367)-[r366:LOCATED_IN]->(b368)
      USING INDEX SEEK r366:LOCATED_IN(id)
      WHERE r366.id = n345.subject AND r366.v IN $ranks
      RETURN ['Link', [r366.id]] }), head(COLLECT {
      MATCH (a370)-[r369:ABOUT]->(b371)
      USING INDEX SEEK r369:ABOUT(id)
      WHERE r369.id = n345.subject AND r369.v IN $ranks
      RETURN ['Link', [r369.id]] }), head(COLLECT {
      MATCH (a373)-[r372:MEMBER_OF]->(b374)
      USING INDEX SEEK r372:MEMBER_OF(id)
      WHERE r372.id = n345.subject AND r372.v IN $ranks
      RETURN ['Membership', [r372.id]] }), head(COLLECT {
      MATCH (a376)-[r375:ROLE]->(b377)
      USING INDEX SEEK r375:ROLE(id)
      WHERE r375.id = n345.subject AND r375.v IN $ranks
      RETURN ['Role', [r375.id]] }))]] }]] }), head(COLLECT {
  MATCH (a380)-[r379:ROLE]->(b381)
  USING INDEX SEEK r379:ROLE(id)
  WHERE r379.id = $p0 AND r379.v IN $ranks
  RETURN ['Role', [COLLECT {
    UNWIND $ranks AS v416
    CALL (v416, r379) {
      MATCH (n383:Citation)
      USING INDEX SEEK n383:Citation(subject, rank, sortKey)
      WHERE n383.subject = r379.id AND n383.rank = v416 AND $p31 < n383.sortKey < $p32
      WITH n383 ORDER BY n383.subject, n383.rank, n383.sortKey LIMIT $p33
      RETURN n383, n383.sortKey AS k382 }
    WITH n383, k382 ORDER BY k382 LIMIT $p33
    RETURN [k382, [n383.locator, head(COLLECT {
      MATCH (n384:Entity {id: n383.source})
      WHERE n384.rank IN $ranks
      RETURN [n384.name] }), coalesce(head(COLLECT {
      MATCH (n385:Entity {id: n383.subject})
      WHERE n385.rank IN $ranks
      RETURN [n385.type, n385.id] }), head(COLLECT {
      MATCH (a387)-[r386:COOPERATES_WITH]->(b388)
      USING INDEX SEEK r386:COOPERATES_WITH(id)
      WHERE r386.id = n383.subject AND r386.v IN $ranks
      RETURN ['Cooperation', [r386.id]] }), head(COLLECT {
      MATCH (a390)-[r389:HAS_NEED]->(b391)
      USING INDEX SEEK r389:HAS_NEED(id)
      WHERE r389.id = n383.subject AND r389.v IN $ranks
      RETURN ['Link', [r389.id]] }), head(COLLECT {
      MATCH (a393)-[r392:ADDRESSES]->(b394)
      USING INDEX SEEK r392:ADDRESSES(id)
      WHERE r392.id = n383.subject AND r392.v IN $ranks
      RETURN ['Link', [r392.id]] }), head(COLLECT {
      MATCH (a396)-[r395:HOLDS_RESOURCE]->(b397)
      USING INDEX SEEK r395:HOLDS_RESOURCE(id)
      WHERE r395.id = n383.subject AND r395.v IN $ranks
      RETURN ['Link', [r395.id]] }), head(COLLECT {
      MATCH (a399)-[r398:USES]->(b400)
      USING INDEX SEEK r398:USES(id)
      WHERE r398.id = n383.subject AND r398.v IN $ranks
      RETURN ['Link', [r398.id]] }), head(COLLECT {
      MATCH (a402)-[r401:PART_OF]->(b403)
      USING INDEX SEEK r401:PART_OF(id)
      WHERE r401.id = n383.subject AND r401.v IN $ranks
      RETURN ['Link', [r401.id]] }), head(COLLECT {
      MATCH (a405)-[r404:LOCATED_IN]->(b406)
      USING INDEX SEEK r404:LOCATED_IN(id)
      WHERE r404.id = n383.subject AND r404.v IN $ranks
      RETURN ['Link', [r404.id]] }), head(COLLECT {
      MATCH (a408)-[r407:ABOUT]->(b409)
      USING INDEX SEEK r407:ABOUT(id)
      WHERE r407.id = n383.subject AND r407.v IN $ranks
      RETURN ['Link', [r407.id]] }), head(COLLECT {
      MATCH (a411)-[r410:MEMBER_OF]->(b412)
      USING INDEX SEEK r410:MEMBER_OF(id)
      WHERE r410.id = n383.subject AND r410.v IN $ranks
      RETURN ['Membership', [r410.id]] }), head(COLLECT {
      MATCH (a414)-[r413:ROLE]->(b415)
      USING INDEX SEEK r413:ROLE(id)
      WHERE r413.id = n383.subject AND r413.v IN $ranks
      RETURN ['Role', [r413.id]] }))]] }]] })) AS answer
