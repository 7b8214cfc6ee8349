package query

import (
	"fmt"
)

// connection compiles a page: its rows and its count, as far as they are
// asked for. owner is nil for the list of all networks.
func (c *compiler) connection(owner *position, f *field, ask *collected, column func(nested) int) valueFunc {
	if c.connections++; c.connections > maxConnections { // Compile refuses it
		return nullValue
	}
	outer := c.page
	c.page = c.bindPage(owner, f, ask)
	defer func() { c.page = outer }()
	program := &pageProgram{binding: c.page, backward: c.plan.bindings[c.page].backward, rows: -1, count: -1}
	seek := c.newSeek(owner, f)
	items := &row{}
	items.add(seek.key, "")
	for _, a := range c.collect(f.of.Name, ask.selections()) {
		program.members = append(program.members, newMember(a.key, c.pageMember(a, f, seek, items, program)))
	}
	if program.asksRows {
		program.rows = column(c.pageText(seek, items, program.backward))
	}
	if program.asksCount {
		program.count = column(nested{whole: c.count(owner, f, seek)})
	}
	return program.write
}

// bindPage notes the page and reads from the shape of its arguments which way
// it goes.
func (c *compiler) bindPage(owner *position, f *field, ask *collected) int {
	i := c.bind(ask, f)
	b := &c.plan.bindings[i]
	b.page, b.size = true, entityPage
	if owner == nil || f.by == nameNetwork {
		b.size = networkPage
	}
	b.list = fmt.Sprint(f.of.Name, f.types, f.by, f.outward, f.inward)
	b.backward = c.given(b, "last") || c.given(b, "before") && !c.given(b, "first") && !c.given(b, "after")
	b.order = c.enumValue(b, "orderBy")
	return i
}

// shape reads an argument while compiling. Only what the key of the plan
// holds may be read: whether it is given, enum values, the keys of objects.
func (c *compiler) shape(b *binding, name string) any {
	arg := b.node.Arguments.ForName(name)
	if arg == nil {
		return nil
	}
	v, _ := literal(arg.Value, c.variables)
	return v
}

// given tells whether an argument is there and not null.
func (c *compiler) given(b *binding, name string) bool { return c.shape(b, name) != nil }

func (c *compiler) enumValue(b *binding, name string) string {
	switch v := c.shape(b, name).(type) {
	case enumName:
		return string(v)
	case string:
		return v
	}
	if def := b.def.Arguments.ForName(name); def != nil && def.DefaultValue != nil {
		return def.DefaultValue.Raw
	}
	return ""
}

// pageMember compiles one field of a connection.
func (c *compiler) pageMember(a *collected, f *field, seek *seek, items *row, program *pageProgram) valueFunc {
	switch a.name {
	case "edges":
		program.asksRows = true
		edge := f.of.fields["edges"].of
		var members []member
		for _, e := range c.collect(edge.Name, a.selections()) {
			members = append(members, newMember(e.key, c.edgeMember(e, edge, seek, items)))
		}
		return program.edges(members)
	case "pageInfo":
		program.asksRows = true
		var members []member
		for _, i := range c.collect("PageInfo", a.selections()) {
			b := &c.plan.bindings[c.page]
			b.peeks = b.peeks || i.name == "hasNextPage" || i.name == "hasPreviousPage"
			members = append(members, newMember(i.key, program.pageInfo(i.name)))
		}
		return constantObject(members)
	case "totalCount":
		program.asksCount = true
		return program.total
	default:
		return constantValue(f.of.Name)
	}
}

// edgeMember compiles one field of an edge. What it gives follows from its
// type: the relationship itself, or the entity at its other end.
func (c *compiler) edgeMember(a *collected, edge *Type, seek *seek, items *row) valueFunc {
	switch a.name {
	case "__typename":
		return constantValue(edge.Name)
	case "cursor":
		return cursorValue(c.page)
	}
	f := edge.fields[a.name]
	outer := c.path
	defer func() { c.path = outer }()
	c.path += "." + a.key
	if f.of == nil { // the direction of a tie
		if seek.tie == nil || seek.node == nil {
			return nullValue
		}
		return at(items.add(Format("%.a = %.id", seek.tie.v, seek.owner.v), ""), direction)
	}
	p, types := seek.node, nodesOnly(f.of.concrete())
	if f.of.Relationship() {
		p, types = seek.tie, f.of.concrete()
	}
	if p == nil {
		return nullValue // no partner in a list of no single stakeholder
	}
	text, object := c.entity(p, types, a.selections(), seek.owner == nil)
	return at(items.add(text, ""), required(f.def.Type.NonNull, object))
}

// seek is how the items of a page are found: by one ordered index seek for
// each rank that the caller sees, and for each direction of a tie.
type seek struct {
	owner    *position // nil: none
	tie      *position // the relationship that is listed, if any
	node     *position // the node that is listed, or at the other end of the tie
	key      Cypher    // the variable with the key of the order
	branches []branch
	filters  []filter
	after    Cypher // the parameters with the keys between which the page lies
	before   Cypher
	limit    Cypher
}

// branch is one index and how it is matched.
type branch struct {
	pattern Cypher
	index   Name // label or relationship type
	owner   Name // the column with the owner's id, empty: none
	rank    Name
	order   Name // the column with the key
}

// filter is a condition that a column of the index serves.
type filter struct {
	property Name
	value    Cypher // one of the values, unwound
	values   Cypher // the parameter with all of them
}

// newSeek chooses the indexes for a list or for ties.
func (c *compiler) newSeek(owner *position, f *field) *seek {
	item := f.of.fields["edges"].of.fields["node"].of
	s := &seek{
		owner: owner, key: c.variable("k"), filters: c.filters(item),
		after: c.newParameter(c.page, parameterAfter), before: c.newParameter(c.page, parameterBefore), limit: c.newParameter(c.page, parameterLimit),
	}
	switch {
	case f.source == fromTies:
		s.node = &position{v: c.variable("o")}
		s.tie = c.tie()
		s.branches = s.tieBranches(f, c.plan.bindings[c.page].order != "CREATED")
	case item.Relationship():
		s.tie = c.tie()
		name := item.Relationships[0]
		s.branches = []branch{{
			pattern: Format("()-[%:%]->()", s.tie.v, name.Cypher()),
			index:   name, owner: f.by, rank: nameVisible, order: nameID,
		}}
	default:
		s.node = &position{v: c.variable("n")}
		s.branches = []branch{{
			pattern: Format("(%:%)", s.node.v, item.Label.Cypher()),
			index:   item.Label, owner: f.by, rank: nameRank, order: nameSortKey,
		}}
	}
	return s
}

func (c *compiler) tie() *position {
	return &position{v: c.variable("r"), start: c.variable("a"), end: c.variable("b")}
}

// tieBranches reads ties from the end that is the owner's. The owner is not
// named in the pattern: then Neo4j would expand all its ties and sort them.
func (s *seek) tieBranches(f *field, byName bool) []branch {
	var branches []branch
	if f.inward {
		b := branch{pattern: Format("(%)-[%:%]->()", s.node.v, s.tie.v, f.types[0].Cypher()), index: f.types[0], owner: nameEnd, rank: nameVisible, order: nameID}
		if byName {
			b.order = nameKeyAtEnd
		}
		branches = append(branches, b)
	}
	if f.outward {
		b := branch{pattern: Format("()-[%:%]->(%)", s.tie.v, f.types[0].Cypher(), s.node.v), index: f.types[0], owner: nameStart, rank: nameVisible, order: nameID}
		if byName {
			b.order = nameKeyAtStart
		}
		branches = append(branches, b)
	}
	return branches
}

// noteTerms remembers that a condition names terms, if the field does.
func (c *compiler) noteTerms(item *Type, name, op string) {
	if f := item.fields[name]; f != nil && f.scheme != "" {
		b := &c.plan.bindings[c.page]
		b.terms = append(b.terms, termUse{scheme: f.scheme, path: []string{"filter", name, op}})
	}
}

// filters lists the conditions of the page's filter. Each is a column of the
// index.
func (c *compiler) filters(item *Type) []filter {
	b := &c.plan.bindings[c.page]
	def := b.def.Arguments.ForName("filter")
	if def == nil {
		return nil
	}
	conditions, _ := c.shape(b, "filter").(map[string]any)
	var list []filter
	for _, input := range c.schema.AST.Types[def.Type.Name()].Fields {
		operators, _ := conditions[input.Name].(map[string]any)
		for _, op := range c.schema.AST.Types[input.Type.Name()].Fields {
			if _, given := operators[op.Name]; given {
				list = append(list, filter{
					property: Name{input.Name}, value: c.variable("f"),
					values: c.newParameter(c.page, parameterList, "filter", input.Name, op.Name),
				})
				c.noteTerms(item, input.Name, op.Name)
			}
		}
	}
	return list
}

// item is the variable whose index is read.
func (s *seek) item() Cypher {
	if s.tie != nil {
		return s.tie.v
	}
	return s.node.v
}

// listed are the variables that the rows are made of.
func (s *seek) listed() []Cypher {
	var list []Cypher
	if s.tie != nil {
		list = append(list, s.tie.v)
	}
	if s.node != nil {
		list = append(list, s.node.v)
	}
	return list
}

// variables are all that a row of the page may read.
func (s *seek) variables() []Cypher {
	list := append(s.listed(), s.key)
	if s.tie != nil && s.tie.useEnds {
		list = append(list, s.tie.start, s.tie.end)
	}
	if s.owner != nil {
		list = append(list, s.owner.v)
	}
	return list
}

// pageText is the subquery for the rows of a page.
func (c *compiler) pageText(s *seek, items *row, backward bool) nested {
	rank := c.variable("v")
	scope := []Cypher{rank}
	if s.owner != nil {
		scope = append(scope, s.owner.v)
	}
	unwind := Format("AS %", rank)
	for _, f := range s.filters {
		unwind = Format("% UNWIND % AS %", unwind, f.values, f.value)
		scope = append(scope, f.value)
	}
	parts := make([]Cypher, len(s.branches))
	for i, b := range s.branches {
		parts[i] = s.branchText(b, rank, backward)
	}
	with := Join(append(s.listed(), s.key), ", ")
	if s.tie != nil && s.tie.useEnds {
		with = Format("%, startNode(%) AS %, endNode(%) AS %", with, s.tie.v, s.tie.start, s.tie.v, s.tie.end)
	}
	direction := Text("")
	if backward {
		direction = Text(" DESC")
	}
	return nested{rest: Format("% CALL (%) { % } WITH % ORDER BY %% LIMIT % % }",
		unwind, Join(scope, ", "), Join(parts, " UNION ALL "), with, s.key, direction, s.limit, c.returned(s.variables(), items.text(nil, nil), Text("")))}
}

// branchText reads one index in order. ORDER BY names every column of it from
// the first: without that Neo4j reads the whole range and sorts.
func (s *seek) branchText(b branch, rank Cypher, backward bool) Cypher {
	v := s.item()
	direction := Text("")
	if backward {
		direction = Text(" DESC")
	}
	var columns, where, order []Cypher
	equal := func(n Name, value Cypher) {
		columns = append(columns, n.Cypher())
		where = append(where, Format("% = %", property(v, n), value))
		order = append(order, Format("%%", property(v, n), direction))
	}
	if s.owner != nil {
		equal(b.owner, property(s.owner.v, nameID))
	}
	for _, f := range s.filters {
		equal(f.property, f.value)
	}
	equal(b.rank, rank)
	columns = append(columns, b.order.Cypher())
	where = append(where, Format("% < % < %", s.after, property(v, b.order), s.before))
	order = append(order, Format("%%", property(v, b.order), direction))
	listed := Join(s.listed(), ", ")
	return Format("MATCH % USING INDEX SEEK %:%(%) WHERE % WITH % ORDER BY % LIMIT % RETURN %, % AS %",
		b.pattern, v, b.index.Cypher(), Join(columns, ", "), Join(where, " AND "), listed, Join(order, ", "), s.limit,
		listed, property(v, b.order), s.key)
}

// count is the expression for totalCount. Who sees everything is told an
// entity's degree, which Neo4j keeps.
func (c *compiler) count(owner *position, f *field, s *seek) Cypher {
	if f.source == fromTies && c.rank == 2 {
		pattern := constant("COUNT { (%)-[:%]->() }")
		switch {
		case f.inward && f.outward:
			pattern = "COUNT { (%)-[:%]-() }"
		case f.inward:
			pattern = "COUNT { (%)<-[:%]-() }"
		}
		return Format(pattern, owner.v, f.types[0].Cypher())
	}
	v := s.item()
	parts := make([]Cypher, len(s.branches))
	for i, b := range s.branches {
		where := []Cypher{Format("% IN $ranks", property(v, b.rank)), Format("% > ''", property(v, b.order))}
		if owner != nil {
			where = append(where, Format("% = %", property(v, b.owner), property(owner.v, nameID)))
		}
		for _, filter := range s.filters {
			where = append(where, Format("% IN %", property(v, filter.property), filter.values))
		}
		parts[i] = Format("COUNT { MATCH % WHERE % }", b.pattern, Join(where, " AND "))
	}
	return Join(parts, " + ")
}
