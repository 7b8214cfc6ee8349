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
	b := &c.plan.bindings[c.page]
	program := &pageProgram{binding: c.page, backward: b.backward, rows: -1, count: -1}
	list := c.newSelection(owner, f)
	program.walks = list.walks()
	items := &row{}
	items.add(list.key, "")
	for _, a := range c.collect(f.of.Name, ask.selections()) {
		if a.name == "facets" {
			program.members = append(program.members, newMember(a.key, ofRow(c.facets(list, a, column))))
			continue
		}
		program.members = append(program.members, newMember(a.key, c.pageMember(a, f, list, items, program)))
	}
	if program.asksRows {
		program.rows = column(list.page(items))
	}
	if program.asksCount {
		program.count = column(nested{whole: list.count()})
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
	orders := c.schema.orders(f)
	b.order = orders[0]
	for _, o := range orders {
		if o.value == c.enumValue(b, "orderBy") {
			b.order = o
		}
	}
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
func (c *compiler) pageMember(a *collected, f *field, list *selection, items *row, program *pageProgram) valueFunc {
	switch a.name {
	case "edges":
		program.asksRows = true
		edge := f.of.fields["edges"].of
		var members []member
		for _, e := range c.collect(edge.Name, a.selections()) {
			members = append(members, newMember(e.key, c.edgeMember(e, edge, list, items)))
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
func (c *compiler) edgeMember(a *collected, edge *Type, list *selection, items *row) valueFunc {
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
		if list.tie == nil || list.node == nil {
			return nullValue
		}
		return at(items.add(Format("%.a = %.id", list.tie.v, list.owner.v), ""), direction)
	}
	p, types := list.node, nodesOnly(f.of.concrete())
	if f.of.Relationship() {
		p, types = list.tie, f.of.concrete()
	}
	if p == nil {
		return nullValue // no partner in a list of no single stakeholder
	}
	text, object := c.entity(p, types, a.selections(), list.owner == nil)
	return at(items.add(text, ""), required(f.def.Type.NonNull, object))
}

// bounds are the keys between which a page lies, and which way it is read.
func (s *selection) bounds() (low, high, direction Cypher) {
	low, high = s.newParameter(s.binding, parameterAfter), s.newParameter(s.binding, parameterBefore)
	if s.order().descending {
		low, high = high, low
	}
	if s.order().descending != s.plan.bindings[s.binding].backward {
		return low, high, Text(" DESC")
	}
	return low, high, Text("")
}

// page is the subquery for the rows of a page. Where candidates are tested, it
// returns the rows, and the key of the last candidate if there may be more.
func (s *selection) page(items *row) nested {
	low, high, direction := s.bounds()
	limit := s.newParameter(s.binding, parameterLimit)
	if !s.walks() {
		return nested{rest: Format("% WITH %% ORDER BY %% LIMIT % % }",
			s.indexed(low, high, direction, limit), s.distinct(), s.withEnds(), s.key, direction, limit, s.returned(s.rowVariables(), items.text(nil, nil), Text("")))}
	}
	walk := s.newParameter(s.binding, parameterWalk)
	all, page, v := s.variable("c"), s.variable("g"), s.listed()
	rows := Format("UNWIND % AS % WITH %, % AS % WITH %, % WHERE % WITH % LIMIT % %",
		all, v, v, s.keyOf(v), s.key, s.carried(), s.key, s.testOrTrue(), s.withEnds(), limit, s.returned(s.rowVariables(), items.text(nil, nil), Text("")))
	looked, told, carried := s.lookForFew()
	return nested{whole: Format("head(COLLECT { %WITH %COLLECT { % WITH %%, % ORDER BY %% LIMIT % RETURN % } AS % WITH %%, COLLECT { % } AS % RETURN [%, CASE WHEN size(%) = % THEN head([% IN [last(%)] | %]) END] })",
		looked, told, s.candidates(low, high, direction, walk), s.distinct(), v, s.key, s.key, direction, walk, v, all, carried, all, rows, page, page, all, walk, v, all, s.keyOf(v))}
}

// rowVariables are the variables that a row is made of.
func (s *selection) rowVariables() []Cypher {
	list := append(s.found(), s.key)
	if s.tie != nil && s.tie.useEnds {
		list = append(list, s.tie.start, s.tie.end)
	}
	if s.owner != nil {
		list = append(list, s.owner.v)
	}
	return list
}

// candidates yields what may be listed, with its key.
func (s *selection) candidates(low, high, direction, limit Cypher) Cypher {
	list := Format("UNWIND $ranks %", s.indexed(low, high, direction, limit))
	if s.few == nil {
		return list
	}
	return s.either(low, high, list)
}

// indexed reads the branches for each rank, after UNWIND $ranks.
func (s *selection) indexed(low, high, direction, limit Cypher) Cypher {
	rank := s.variable("v")
	scope, unwind := []Cypher{rank}, Format("AS %", rank)
	if s.owner != nil {
		scope = append(scope, s.owner.v)
	}
	for _, e := range s.branches[0].equal {
		if e.among.text != "" {
			unwind = Format("% UNWIND % AS %", unwind, e.among, e.value)
			scope = append(scope, e.value)
		}
	}
	parts := make([]Cypher, len(s.branches))
	for i, b := range s.branches {
		parts[i] = s.seek(b, rank, low, high, direction, limit)
	}
	return Format("% CALL (%) { % }", unwind, Join(scope, ", "), Join(parts, " UNION ALL "))
}

// seek reads one index in order. ORDER BY names every column of it from the
// first: without that Neo4j reads the whole range and sorts.
func (s *selection) seek(b branch, rank, low, high, direction, limit Cypher) Cypher {
	var columns, where, order []Cypher
	for _, e := range b.equal {
		value := e.value
		if value.text == "" {
			value = rank
		}
		columns = append(columns, e.column.Cypher())
		where = append(where, Format("% = %", property(b.of, e.column), value))
		order = append(order, Format("%%", property(b.of, e.column), direction))
	}
	key := property(b.of, b.order)
	columns = append(columns, b.order.Cypher())
	where = append(where, Format("% < % < %", low, key, high))
	order = append(order, Format("%%", key, direction))
	hint := Text("")
	switch {
	case b.unique:
		hint = Format("USING INDEX SEEK %:%(%) ", b.of, b.index.Cypher(), columns[0])
	case b.index.text != "":
		hint = Format("USING INDEX SEEK %:%(%) ", b.of, b.index.Cypher(), Join(columns, ", "))
	}
	listed, carried := Join(s.found(), ", "), Join(s.found(), ", ")
	if b.of != s.listed() {
		carried = Format("%, %", carried, b.of)
	}
	return Format("MATCH % %WHERE % WITH % ORDER BY % LIMIT % RETURN %, % AS %",
		b.pattern, hint, Join(where, " AND "), carried, Join(order, ", "), limit, listed, key, s.key)
}

// found are the variables that an index seek finds.
func (s *selection) found() []Cypher {
	var list []Cypher
	if s.tie != nil {
		list = append(list, s.tie.v)
	}
	if s.node != nil {
		list = append(list, s.node.v)
	}
	return list
}

// carried are the variables that rows and tests are made of. The other end of
// a tie follows from the tie.
func (s *selection) carried() Cypher {
	if s.tie == nil || s.node == nil {
		return s.listed()
	}
	end := Format("endNode(%)", s.tie.v)
	switch f := s.field; {
	case f.inward && f.outward:
		end = Format("CASE WHEN %.a = %.id THEN endNode(%) ELSE startNode(%) END", s.tie.v, s.owner.v, s.tie.v, s.tie.v)
	case f.inward:
		end = Format("startNode(%)", s.tie.v)
	}
	return Format("%, % AS %", s.tie.v, end, s.node.v)
}

// withEnds are the variables of rows, with the ends of the tie if a row shows
// them.
func (s *selection) withEnds() Cypher {
	with := Join(append(s.found(), s.key), ", ")
	if s.tie != nil && s.tie.useEnds {
		with = Format("%, startNode(%) AS %, endNode(%) AS %", with, s.tie.v, s.tie.start, s.tie.v, s.tie.end)
	}
	return with
}

// keyOf is the key of what is listed.
func (s *selection) keyOf(v Cypher) Cypher {
	if s.order().key != nameByName {
		return property(v, s.order().key)
	}
	switch f := s.field; {
	case f.inward && f.outward:
		return Format("CASE WHEN %.a = %.id THEN %.na ELSE %.nb END", v, s.owner.v, v, v)
	case f.inward:
		return property(v, nameKeyAtEnd)
	}
	return property(v, nameKeyAtStart)
}

// distinct says so where something may be found twice: under two values of a
// posting, or by two identifiers.
func (s *selection) distinct() Cypher {
	if index := s.branches[0].index; index == namePosting || index.text == "" {
		return Text("DISTINCT ")
	}
	return Text("")
}

func (s *selection) testOrTrue() Cypher {
	if s.test.text == "" {
		return Text("true")
	}
	return s.test
}
