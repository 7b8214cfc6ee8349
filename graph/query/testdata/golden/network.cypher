// RESTRICTED
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.nameLang, n1.nameText, n1.nameTranslated, n1.languages] AS x2
RETURN CASE WHEN n1 IS NULL THEN null ELSE x2 END AS answer
// PUBLIC
OPTIONAL
MATCH (n1:Entity:Network {slug: $v.p0})
WHERE n1.rank IN $ranks
WITH n1, [n1.nameLang, n1.nameText, n1.nameTranslated, n1.languages] AS x2
RETURN CASE WHEN n1 IS NULL THEN null ELSE x2 END AS answer
