package query

// isWalk tells whether a condition is on what is found by a walk from the
// entity, and on no field of it. For the limits of a filter it is one about
// other things.
func isWalk(name string) bool { return name == "sourceCount" || name == "answered" }

// sourceCount is the number of different sources that say what the entity at p
// says. A citation is as hidden as its source.
func (c conditions) sourceCount(p *position) Cypher {
	pattern, visible, a := c.along(c.schema.types["Entity"].fields["citations"], p)
	return Format("COUNT { MATCH % WHERE % AND %.stance = 'SUPPORTS' RETURN DISTINCT %.source }", pattern, visible, a.node.v, a.node.v)
}

// maxWholes is how many steps a walk goes from an initiative to what it is a
// part of.
const maxWholes = 6

// answering matches who has a role in which one answers for a need: in an
// initiative that works on it, or in one that this is a part of.
func (c *compiler) answering(need, who Cypher) Cypher {
	link, parts, role, x := c.variable("r"), c.variable("r"), c.variable("r"), c.variable("x")
	return Format("MATCH (%)<-[%:ADDRESSES]-(:Initiative)-[%:PART_OF*0..%]->()<-[%:ROLE]-(%) "+
		"WHERE %.v IN $ranks AND all(% IN % WHERE %.v IN $ranks) AND %.v IN $ranks AND %.role IN ['RUNNER', 'PROVIDER', 'OWNER']",
		need, link, parts, number(maxWholes), role, who, link, x, parts, x, role, role)
}

// addressing matches who works on a need without an initiative between.
func (c *compiler) addressing(need, who Cypher) Cypher {
	link := c.variable("r")
	return Format("MATCH (%)<-[%:ADDRESSES]-(%:Stakeholder) WHERE %.v IN $ranks", need, link, who, link)
}

// answered tells whether anybody answers for the need at p.
func (c conditions) answered(p *position) Cypher {
	who := c.variable("s")
	return Format("(EXISTS { % } OR EXISTS { % })", c.answering(p.v, who), c.addressing(p.v, who))
}

// maxAnswering is how many of those who answer for a need are listed.
const maxAnswering = 20

// answeredBy compiles the field of a need.
func (c *compiler) answeredBy(p *position, f *field, ask *collected) (Cypher, anyFunc) {
	outer := c.page
	defer func() { c.page = outer }()
	c.page = c.bindView(f, ask, maxAnswering, nil)
	s := c.variable("s")
	row, object := c.entity(&position{v: s}, f.of.concrete(), ask.selections(), false)
	text := Format("CALL (%) { % RETURN % UNION % RETURN % } WITH % ORDER BY %.sortKey LIMIT % %",
		p.v, c.answering(p.v, s), s, c.addressing(p.v, s), s, s, s, number(maxAnswering), c.returned([]Cypher{s}, row, Text("")))
	return text, listOf(required(true, object))
}
