package query

import (
	"fmt"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// The bounds of a neighbourhood.
const (
	maxLevels  = 4
	maxAround  = 1000 // all that are found
	maxALevel  = 200
	maxFollow  = 30  // from one stakeholder
	maxTiesOf  = 100 // of one stakeholder that are looked at
	lookAround = 8   // what it counts for among the lists of a field
)

// neighbourhood compiles a picture of those around one stakeholder. Each depth
// has a text of its own: Neo4j takes long to plan a level.
func (c *compiler) neighbourhood(f *field, ask *collected) Cypher {
	c.connections += lookAround
	d := c.newPicture(c.bindView(f, ask, 0, checkNeighbourhood))
	id, limit := c.newParameter(d.binding, parameterValue, "id"), c.newParameter(d.binding, parameterValue, "limit")
	middle, first := c.variable("s"), c.variable("l")
	d.clauses = append(d.clauses, Format("CALL (%) { RETURN [%] AS % }", middle, middle, first))
	levels := []Cypher{first}
	for range depthOf(ask.nodes[0], c.variables) {
		levels = append(levels, d.level(levels, limit))
	}
	d.stakeholders = c.variable("l")
	d.clauses = append(d.clauses, Format("CALL (%) { RETURN % AS % }", Join(levels, ", "), Join(levels, " + "), d.stakeholders))
	d.layers = map[string]bool{"COOPERATIONS": true}
	d.drawTies()
	x, distance := c.variable("x"), c.variable("d")
	c.plan.write = orNull(false, d.fields(f.of, ask, at(d.nodes.row.add(distance, ""), plain)))
	nodes := Format("UNWIND % AS % WITH %[0] AS %, %[1] AS %", withDistance(levels), x, x, d.nodes.of, x, distance)
	match := Format("(%:Entity:Stakeholder {id: %})", middle, id)
	return c.found(match, middle, Format("COLLECT { % }", d.text(nodes)), Text("null"))
}

// RootShape describes what of the values of a root field decides its plan,
// besides the shape of the variables.
func RootShape(field *ast.Field, variables map[string]any) string {
	if field.Name != "neighbourhood" {
		return ""
	}
	return fmt.Sprint(";depth=", depthOf(field, variables))
}

// depthOf is how many levels a neighbourhood has. Binding the arguments
// refuses those that there cannot be.
func depthOf(field *ast.Field, variables map[string]any) int {
	depth := int64(1)
	if arg := field.Arguments.ForName("depth"); arg != nil {
		raw, _ := literal(arg.Value, variables)
		if n, ok := wholeNumber(raw); ok {
			depth = n
		}
	}
	return int(min(max(depth, 1), maxLevels))
}

// checkNeighbourhood refuses what goes too far.
func checkNeighbourhood(path string, values map[string]any) *graph.Error {
	if err := between(path, "depth", values, 1, maxLevels); err != nil {
		return err
	}
	return between(path, "limit", values, 1, maxAround)
}

// withDistance lists who was found as [stakeholder, distance].
func withDistance(levels []Cypher) Cypher {
	lists := make([]Cypher, len(levels))
	for i, level := range levels {
		lists[i] = Format("[x IN % | [x, %]]", level, number(i))
	}
	return Join(lists, " + ")
}

// level finds those who are one step further away than the last of levels,
// by name, as far as there is room.
func (d *picture) level(levels []Cypher, limit Cypher) Cypher {
	s, x, o, steps := d.variable("s"), d.variable("x"), d.variable("o"), d.variable("l")
	last := levels[len(levels)-1]
	follow, found, cut := d.follow(s)
	d.clauses = append(d.clauses, Format("CALL (%) { UNWIND % AS % % RETURN collect([%, %]) AS % }",
		last, last, s, follow, found, cut, steps))
	d.cut = append(d.cut, Format("any(x IN % WHERE x[1])", steps))
	room := limit
	for _, level := range levels[1:] {
		room = Format("% - size(%)", room, level)
	}
	room = Format("CASE WHEN % < % THEN % ELSE % END", room, number(maxALevel), room, number(maxALevel))
	body := Format("UNWIND % AS % UNWIND %[0] AS % WITH DISTINCT % WHERE NOT % IN % WITH % ORDER BY %.sortKey LIMIT %",
		steps, x, x, o, o, o, Join(levels, " + "), o, o, number(maxALevel+1))
	return d.add(append([]Cypher{steps}, levels...), body, o, room)
}

// follow finds the partners of a stakeholder, by name, among the first of its
// ties: however many it has, only these are read. It returns clauses that name
// the list of them and whether there may be more.
func (d *picture) follow(s Cypher) (clauses, found, cut Cypher) {
	rank, all, some, ties, many, x := d.variable("v"), d.variable("l"), d.variable("l"), d.variable("l"), d.variable("x"), d.variable("x")
	found, more := d.variable("l"), d.variable("x")
	k := &selection{
		compiler: d.compiler, field: d.schema.types["Stakeholder"].fields["cooperations"],
		owner: &position{v: s}, node: &position{v: d.variable("o")}, tie: d.tie(), key: d.variable("k"),
	}
	branches, limit := k.tieBranches(nameByName), number(maxTiesOf+1)
	parts := make([]Cypher, len(branches))
	for i, b := range branches {
		parts[i] = k.seek(b, rank, Text("''"), Text("'\\U0010FFFF'"), Text(""), limit)
	}
	o, r := k.node.v, k.tie.v
	read := Format("CALL (%) { UNWIND $ranks AS % CALL (%, %) { % } WITH %, %, % ORDER BY % LIMIT % WITH collect([%, %]) AS % RETURN %[..%] AS %, size(%) > % AS % }",
		s, rank, s, rank, Join(parts, " UNION ALL "), r, o, k.key, k.key, limit, r, o, all, all, number(maxTiesOf), ties, all, number(maxTiesOf), many)
	pass := Text("")
	if tests := d.tests(d.binding, "ties", d.schema.types["Cooperation"], k.tie); tests.text != "" {
		pass = Format(" WITH %, %, startNode(%) AS %, endNode(%) AS % WHERE %", r, o, r, k.tie.start, r, k.tie.end, tests)
	}
	partners := Format("CALL (%) { UNWIND % AS % WITH %[0] AS %, %[1] AS %% WITH DISTINCT % ORDER BY %.sortKey LIMIT % WITH collect(%) AS % RETURN %[..%] AS %, size(%) > % AS % }",
		ties, ties, x, x, r, x, o, pass, o, o, number(maxFollow+1), o, some, some, number(maxFollow), found, some, number(maxFollow), more)
	return Format("% %", read, partners), found, Format("% OR %", many, more)
}
