package query

import (
	"github.com/partnermap/partnermap/graph"
)

// The bounds of paths.
const (
	maxPaths    = 3
	maxSteps    = 6
	maxTold     = 10   // cooperations of a step
	pathsLooked = 1000 // chains, of which the first by name are given
	lookPaths   = 3    // what it counts for among the lists of a field
)

// paths compiles the shortest chains of partners between two stakeholders. The
// relationships between partners are searched from both ends at once; who may
// know of them is tested on each. A pair of partners is visible by a
// cooperation that is, and so are both of them.
func (c *compiler) paths(f *field, ask *collected) Cypher {
	c.connections += lookPaths
	c.page = c.bindView(f, ask, maxPaths*maxSteps, checkPaths)
	from, to := c.newParameter(c.page, parameterValue, "from"), c.newParameter(c.page, parameterValue, "to")
	limit := c.newParameter(c.page, parameterValue, "limit")
	one, other, answer := c.variable("s"), c.variable("s"), c.variable("x")
	chain, step := c.variable("l"), &step{compiler: c, from: c.variable("a"), to: c.variable("b"), row: &row{}}
	members := c.fieldsOf(f.of, ask, func(f *field, a *collected) valueFunc {
		write := objects(c.fieldsOf(f.of, a, step.field))
		return func(w *writer, row []any) error { return write(w, row) }
	})
	c.plan.write = orNull(false, objects(members))
	i, p, x := c.variable("i"), c.variable("p"), c.variable("x")
	steps := Format("COLLECT { UNWIND range(1, size(%) - 1) AS % WITH %[% - 1] AS %, %[%] AS % % }",
		chain, i, chain, i, step.from, chain, i, step.to, c.returned([]Cypher{step.from, step.to}, step.row.text(nil, nil), Text("")))
	chains := Format("MATCH % = allShortestPaths((%)-[:%*..%]-(%)) WHERE all(% IN relationships(%) WHERE %.v IN $ranks) WITH nodes(%) AS % LIMIT % "+
		"WITH % ORDER BY [% IN % | %.sortKey] LIMIT % %",
		p, one, namePartner.Cypher(), number(maxSteps), other, x, p, x, p, chain, number(pathsLooked),
		chain, x, chain, x, limit, c.returned([]Cypher{chain}, steps, Text("")))
	return Format("OPTIONAL MATCH (%:Entity:Stakeholder {id: %}) WHERE %.rank IN $ranks "+
		"OPTIONAL MATCH (%:Entity:Stakeholder {id: %}) WHERE %.rank IN $ranks AND %.network = %.network WITH %, COLLECT { % } AS % %",
		one, from, one, other, to, other, other, one, other, chains, answer,
		c.returned([]Cypher{other, answer}, Format("CASE WHEN % IS NULL THEN null ELSE % END", other, answer), Text(" AS answer")))
}

// checkPaths refuses more chains than are given, and a chain to oneself.
func checkPaths(path string, values map[string]any) *graph.Error {
	if values["from"] == values["to"] {
		return badInput(path, "from and to are the same; name two")
	}
	return between(path, "limit", values, 1, maxPaths)
}

// step is a pair of partners on a chain.
type step struct {
	*compiler
	from, to Cypher
	row      *row
}

// field compiles a field of a step.
func (s *step) field(f *field, a *collected) valueFunc {
	switch a.name {
	case "from":
		return s.end(s.from, f, a)
	case "to":
		return s.end(s.to, f, a)
	}
	outer := s.page
	defer func() { s.page = outer }()
	s.page = s.bindView(f, a, maxTold, nil)
	p := s.tie()
	text, object := s.entity(p, f.of.concrete(), a.selections(), true)
	told := Format("COLLECT { MATCH (%)-[%:COOPERATES_WITH]-(%) WHERE %.v IN $ranks AND %.formFamily <> 'negative' "+
		"WITH % ORDER BY %.id LIMIT % WITH %, startNode(%) AS %, endNode(%) AS % % }",
		s.from, p.v, s.to, p.v, p.v, p.v, p.v, number(maxTold), p.v, p.v, p.start, p.v, p.end, s.returned([]Cypher{p.v, p.start, p.end}, text, Text("")))
	return at(s.row.addNested(nested{whole: told}, ""), listOf(required(true, object)))
}

// end compiles who stands at an end of a step.
func (s *step) end(v Cypher, f *field, a *collected) valueFunc {
	text, object := s.entity(&position{v: v}, f.of.concrete(), a.selections(), true)
	return at(s.row.add(text, ""), required(true, object))
}
