package query

// The bounds of a picture.
const (
	maxDrawn = 5_000
	maxTies  = 20_000 // and as many rows of joint participation
)

// The columns of a picture. Rows of joint participation follow, once for each
// time that they are asked for.
const (
	drawnNodes = iota // stakeholders
	drawnOthers
	drawnTies
	drawnCut
	drawnJoint
)

// picture compiles flat lists of what is drawn. Only the stakeholders are put
// in order by the statement. For the rest that would cost too much: beside a
// list of thousands Neo4j cannot sort, for it takes the memory of that list
// once for each row. What is written is put in order by the writer.
type picture struct {
	*compiler
	binding int
	layers  map[string]bool

	clauses      []Cypher
	stakeholders Cypher   // a list of nodes
	initiatives  Cypher   // a list of [node, ties to stakeholders], or empty text
	others       Cypher   // the same of what the other layers bring in, or empty text
	ties         Cypher   // a list of ties
	cut          []Cypher // whether something was left out

	nodes, lines *valueCompiler // the rows of nodes and of ties
	joint        []Cypher       // lists of rows of joint participation
}

// newPicture is a picture with nothing on it.
func (c *compiler) newPicture(binding int) *picture {
	return &picture{
		compiler: c, binding: binding,
		nodes: &valueCompiler{compiler: c, row: &row{}, of: c.variable("s")},
		lines: &valueCompiler{compiler: c, row: &row{}, of: c.variable("r")},
	}
}

// picture compiles the field of a network.
func (c *compiler) picture(p *position, f *field, ask *collected) (Cypher, anyFunc) {
	d := c.newPicture(c.bindView(f, ask, maxDrawn+maxTies, nil))
	d.nodes.column(nameSortKey)
	d.layers = c.enumValues(&c.plan.bindings[d.binding], "layers")
	d.drawStakeholders(p)
	d.drawInitiatives()
	d.drawOthers()
	d.drawTies()
	write := d.fields(f.of, ask, nullValue)
	return d.text(Format("UNWIND % AS %", d.stakeholders, d.nodes.of)), write
}

// enumValues is a list of enum values given as an argument, as a set.
func (c *compiler) enumValues(b *binding, name string) map[string]bool {
	set := map[string]bool{}
	value := c.shape(b, name)
	if value == nil {
		value, _ = literal(b.def.Arguments.ForName(name).DefaultValue, nil)
	}
	list, ok := value.([]any)
	if !ok {
		list = []any{value}
	}
	for _, item := range list {
		switch item := item.(type) {
		case enumName:
			set[string(item)] = true
		case string:
			set[item] = true
		}
	}
	return set
}

// add adds a subquery that names a list of at most a number of items, and
// notes whether that cut it. body ends with the list, unnamed.
func (d *picture) add(scope []Cypher, body Cypher, collected Cypher, most Cypher) Cypher {
	all, list, cut := d.variable("l"), d.variable("l"), d.variable("x")
	d.clauses = append(d.clauses, Format("CALL (%) { % WITH collect(%) AS % RETURN %[..%] AS %, size(%) > % AS % }",
		Join(scope, ", "), body, collected, all, all, most, list, all, most, cut))
	d.cut = append(d.cut, cut)
	return list
}

// drawStakeholders reads the stakeholders that pass the filter, by name.
func (d *picture) drawStakeholders(p *position) {
	v, s := d.variable("v"), d.variable("s")
	tests := d.filter("filter", d.schema.types["Stakeholder"], &position{v: s})
	seek := Format("MATCH (%:Stakeholder) USING INDEX SEEK %:Stakeholder(network, rank, sortKey) WHERE %.network = %.id AND %.rank = % AND %.sortKey > ''% "+
		"WITH % ORDER BY %.network, %.rank, %.sortKey LIMIT % RETURN %", s, s, s, p.v, s, v, s, and(tests), s, s, s, s, number(maxDrawn+1), s)
	body := Format("UNWIND $ranks AS % CALL (%, %) { % } WITH % ORDER BY %.sortKey LIMIT %", v, p.v, v, seek, s, s, number(maxDrawn+1))
	d.stakeholders = d.add([]Cypher{p.v}, body, s, number(maxDrawn))
}

// drawInitiatives brings in the initiatives in which the drawn stakeholders
// have roles, as far as there is room.
func (d *picture) drawInitiatives() {
	if !d.layers["INITIATIVES"] {
		return
	}
	found := d.hanging(d.stakeholders, "ROLE", "Initiative")
	d.initiatives = d.bring([]Cypher{d.stakeholders}, found)
}

// drawOthers brings in what hangs on what is drawn.
func (d *picture) drawOthers() {
	scope, from := []Cypher{d.stakeholders}, d.stakeholders
	if d.initiatives.text != "" {
		scope = append(scope, d.initiatives)
		from = Format("% + [x IN % | x[0]]", d.stakeholders, d.initiatives)
	}
	var found []hanging
	if d.layers["NEEDS"] {
		found = append(found, d.hanging(from, "HAS_NEED|ADDRESSES", "Need"))
	}
	if d.layers["RESOURCES"] {
		found = append(found, d.hanging(from, "HOLDS_RESOURCE|USES", "Resource"))
	}
	if d.layers["PLACES"] {
		found = append(found, d.hanging(d.stakeholders, "LOCATED_IN", "Place"))
	}
	if len(found) > 0 {
		d.others = d.bring(scope, found...)
	}
}

// hanging reads the visible ties of a type that lead from drawn things to
// things with a label.
func (d *picture) hanging(from Cypher, types, label constant) hanging {
	h := hanging{node: d.variable("o"), tie: d.variable("r")}
	s := d.variable("s")
	h.text = Format("UNWIND % AS % MATCH (%)-[%:%]->(%:%) WHERE %.v IN $ranks%", from, s, s, h.tie, Text(types), h.node, Text(label), h.tie, and(d.dates(h.tie)))
	return h
}

// hanging is a tie and what it leads to.
type hanging struct{ text, node, tie Cypher }

// bring draws what hangs on what is drawn, as far as there is room:
// a list of [node, the ties that lead to it].
func (d *picture) bring(scope []Cypher, found ...hanging) Cypher {
	node, tie, ties := d.variable("o"), d.variable("r"), d.variable("l")
	parts := make([]Cypher, len(found))
	for i, h := range found {
		parts[i] = Format("% RETURN % AS %, % AS %", h.text, h.node, node, h.tie, tie)
	}
	room := number(maxDrawn)
	for _, list := range scope {
		room = Format("% - size(%)", room, list)
	}
	body := Format("CALL (%) { % } WITH %, collect(%) AS % LIMIT % WITH [%, %] AS %",
		Join(scope, ", "), Join(parts, " UNION ALL "), node, tie, ties, number(maxDrawn+1), node, ties, node)
	return d.add(scope, body, node, room)
}

// drawTies reads the ties between what is drawn.
func (d *picture) drawTies() {
	var parts []Cypher
	scope := []Cypher{d.stakeholders}
	r := d.variable("r")
	if d.layers["COOPERATIONS"] {
		parts = append(parts, d.cooperationsAmong(r))
	}
	if d.layers["MEMBERSHIPS"] {
		parts = append(parts, d.dated(d.stakeholders, "MEMBER_OF|PART_OF", r))
	}
	if d.initiatives.text != "" {
		parts = append(parts, d.dated(Format("[x IN % | x[0]]", d.initiatives), "PART_OF", r))
	}
	for _, list := range []Cypher{d.initiatives, d.others} {
		if list.text != "" {
			scope = append(scope, list)
			parts = append(parts, Format("UNWIND % AS x UNWIND x[1] AS % RETURN %", list, r, r))
		}
	}
	if len(parts) == 0 {
		d.ties = Text("[]")
		return
	}
	body := Format("CALL (%) { % } WITH % LIMIT %", Join(scope, ", "), Join(parts, " UNION ALL "), r, number(maxTies+1))
	d.ties = d.add(scope, body, r, number(maxTies))
}

// among reads the visible ties of some types of which both ends are in a
// list: those are met twice.
func (d *picture) among(list Cypher, types constant, r Cypher) Cypher {
	s, n := d.variable("s"), d.variable("m")
	return Format("UNWIND % AS % MATCH (%)-[%:%]-() WHERE %.v IN $ranks WITH %, count(*) AS % WHERE % = 2", list, s, s, r, Text(types), r, r, n, n)
}

// dated reads ties among a list that hold at the dates asked for.
func (d *picture) dated(list Cypher, types constant, as Cypher) Cypher {
	r := d.variable("r")
	return Format("%% RETURN % AS %", d.among(list, types, r), and(d.dates(r)), r, as)
}

func (d *picture) dates(v Cypher) Cypher {
	test, _ := d.valid(d.binding, v)
	return test
}

// filter is the test of a filter alone.
func (d *picture) filter(name string, t *Type, p *position) Cypher {
	arg := d.plan.bindings[d.binding].def.Arguments.ForName(name)
	test, _ := d.condition(d.binding, []string{name}, d.schema.AST.Types[arg.Type.Name()], t, p)
	return test
}

// cooperationsAmong reads the cooperations among the stakeholders that pass
// the filter.
func (d *picture) cooperationsAmong(as Cypher) Cypher {
	p := d.tie()
	text := d.among(d.stakeholders, "COOPERATES_WITH", p.v)
	if tests := d.tests(d.binding, "ties", d.schema.types["Cooperation"], p); tests.text != "" {
		text = Format("% WITH %, startNode(%) AS %, endNode(%) AS % WHERE %", text, p.v, p.v, p.start, p.v, p.end, tests)
	}
	return Format("% RETURN % AS %", text, p.v, as)
}

// drawJoint reads who of the drawn takes part in the same initiative.
func (d *picture) drawJoint(t *Type, ask *collected) *joint {
	initiative, stakeholder, r := d.variable("i"), d.variable("s"), d.variable("r")
	list, x, rows := d.variable("l"), d.variable("x"), d.variable("l")
	j := d.compiler.joint(t, ask, initiative, stakeholder)
	if !d.layers["JOINT_PARTICIPATION"] {
		d.joint = append(d.joint, Text("[]"))
		return j
	}
	d.clauses = append(d.clauses, Format("CALL (%) { UNWIND % AS % MATCH (%)-[%:ROLE]->(%) WHERE %% WITH %, collect(DISTINCT %) AS % WHERE size(%) > 1 "+
		"LIMIT % RETURN collect([%, %]) AS % }",
		d.stakeholders, d.stakeholders, stakeholder, stakeholder, r, initiative, takesPart(r), and(d.dates(r)),
		initiative, stakeholder, list, list, number(maxTies+1), initiative, list, rows))
	d.joint = append(d.joint, Format("COLLECT { UNWIND % AS % WITH %[0] AS %, %[1] AS % RETURN [%, COLLECT { UNWIND % AS % RETURN % }] }",
		rows, x, x, initiative, x, list, j.initiative.text(nil, nil), list, stakeholder, j.stakeholder.text(nil, nil)))
	return j
}

// brought are the nodes that the layers bring in.
func (d *picture) brought() Cypher {
	switch {
	case d.initiatives.text != "" && d.others.text != "":
		return Format("% + %", d.initiatives, d.others)
	case d.initiatives.text != "":
		return d.initiatives
	case d.others.text != "":
		return d.others
	}
	return Text("[]")
}

// text is the whole of the picture. nodes are the clauses that list the
// stakeholders.
func (d *picture) text(nodes Cypher) Cypher {
	columns := append([]Cypher{
		Format("COLLECT { % RETURN % }", nodes, d.nodes.row.text(nil, nil)),
		Text("[]"),
		Format("COLLECT { UNWIND % AS % RETURN % }", d.ties, d.lines.of, d.lines.row.text(nil, nil)),
		Join(d.cut, " OR "),
	}, d.joint...)
	if list := d.brought(); list.text != "[]" {
		columns[drawnOthers] = Format("COLLECT { UNWIND % AS x WITH x[0] AS % RETURN % }", list, d.nodes.of, d.nodes.row.text(nil, nil))
	}
	return Format("% RETURN [%]", Join(d.clauses, " "), Join(columns, ", "))
}
