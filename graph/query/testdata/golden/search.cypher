// RESTRICTED
WITH [] AS h4
CALL (h4) {
  UNWIND CASE WHEN size(h4) = 0 THEN [$v.p1] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['EXACT_NAME', node]) AS more }
WITH h4 + more AS h4
CALL (h4) {
  UNWIND CASE WHEN size(h4) < $v.p0 THEN [$v.p2] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['NAME', node]) AS more }
WITH h4 + more AS h4
CALL (h4) {
  UNWIND CASE WHEN size(h4) < $v.p0 THEN [$v.p3] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['OTHER', node]) AS more }
WITH h4 + more AS h4
CALL (h4) {
  UNWIND CASE WHEN size(h4) = 0 THEN [$v.p4] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['SIMILAR', node]) AS more }
WITH h4 + more AS h4
RETURN COLLECT {
  UNWIND h4[..$v.p0] AS hit
  WITH hit[0] AS m1, hit[1] AS n2
  RETURN [m1, [n2.type, n2.id, n2.name, n2.nameLang, n2.nameText, n2.fields, head(COLLECT {
    MATCH (w3:Entity {id: n2.network})
    RETURN w3.languages })]] } AS answer
// RESTRICTED
WITH [] AS h3
CALL (h3) {
  UNWIND CASE WHEN size(h3) = 0 THEN [$v.p1] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['EXACT_NAME', node]) AS more }
WITH h3 + more AS h3
CALL (h3) {
  UNWIND CASE WHEN size(h3) < $v.p0 THEN [$v.p2] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['NAME', node]) AS more }
WITH h3 + more AS h3
CALL (h3) {
  UNWIND CASE WHEN size(h3) < $v.p0 THEN [$v.p3] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['OTHER', node]) AS more }
WITH h3 + more AS h3
CALL (h3) {
  UNWIND CASE WHEN size(h3) = 0 THEN [$v.p4] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['SIMILAR', node]) AS more }
WITH h3 + more AS h3
RETURN COLLECT {
  UNWIND h3[..$v.p0] AS hit
  WITH hit[0] AS m1, hit[1] AS n2
  RETURN [m1] } AS answer
// PUBLIC
WITH [] AS h4
CALL (h4) {
  UNWIND CASE WHEN size(h4) = 0 THEN [$v.p1] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['EXACT_NAME', node]) AS more }
WITH h4 + more AS h4
CALL (h4) {
  UNWIND CASE WHEN size(h4) < $v.p0 THEN [$v.p2] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['NAME', node]) AS more }
WITH h4 + more AS h4
CALL (h4) {
  UNWIND CASE WHEN size(h4) < $v.p0 THEN [$v.p3] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['OTHER', node]) AS more }
WITH h4 + more AS h4
CALL (h4) {
  UNWIND CASE WHEN size(h4) = 0 THEN [$v.p4] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['SIMILAR', node]) AS more }
WITH h4 + more AS h4
RETURN COLLECT {
  UNWIND h4[..$v.p0] AS hit
  WITH hit[0] AS m1, hit[1] AS n2
  RETURN [m1, [n2.type, n2.id, n2.name, n2.nameLang, n2.nameText, n2.fields, head(COLLECT {
    MATCH (w3:Entity {id: n2.network})
    RETURN w3.languages })]] } AS answer
// PUBLIC
WITH [] AS h3
CALL (h3) {
  UNWIND CASE WHEN size(h3) = 0 THEN [$v.p1] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['EXACT_NAME', node]) AS more }
WITH h3 + more AS h3
CALL (h3) {
  UNWIND CASE WHEN size(h3) < $v.p0 THEN [$v.p2] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['NAME', node]) AS more }
WITH h3 + more AS h3
CALL (h3) {
  UNWIND CASE WHEN size(h3) < $v.p0 THEN [$v.p3] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['OTHER', node]) AS more }
WITH h3 + more AS h3
CALL (h3) {
  UNWIND CASE WHEN size(h3) = 0 THEN [$v.p4] ELSE [] END AS asked
  CALL db.index.fulltext.queryNodes('search', asked, {limit: 1000}) YIELD node
  WHERE node.rank IN $ranks
  WITH node ORDER BY node.sortKey LIMIT $v.p0
  RETURN collect(['SIMILAR', node]) AS more }
WITH h3 + more AS h3
RETURN COLLECT {
  UNWIND h3[..$v.p0] AS hit
  WITH hit[0] AS m1, hit[1] AS n2
  RETURN [m1] } AS answer
