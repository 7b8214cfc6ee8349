// RESTRICTED
RETURN head(COLLECT {
  MATCH (n1:Entity:Network {slug: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.nameLang, n1.nameText, n1.languages] }) AS answer
// PUBLIC
RETURN head(COLLECT {
  MATCH (n1:Entity:Network {slug: $p0})
  WHERE n1.rank IN $ranks
  RETURN [n1.nameLang, n1.nameText, n1.languages] }) AS answer
