package query

import (
	"crypto/sha256"
	"fmt"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// compiler builds one plan.
type compiler struct {
	*collector
	schema       *Schema
	rank         int // of the clearance: which fields are withheld
	plan         *Plan
	names        int // variables named so far
	page         int // the binding of the page around, or -1
	connections  int
	useLanguages bool // a term is labelled by the network's languages
	counts       bool // a view counts: see returned
	path         string
}

// Compile makes a plan of a root field of Query. nodes are the places of the
// operation that ask for it under one response key. ok is false for a field
// that has no plan.
func (s *Schema) Compile(nodes []*ast.Field, fragments ast.FragmentDefinitionList, variables map[string]any, clearance graph.Sensitivity) (plan *Plan, ok bool, err *graph.Error) {
	f := s.types[s.AST.Query.Name].fields[nodes[0].Name]
	if f == nil {
		return nil, false, nil
	}
	c := &compiler{
		collector: &collector{schema: s.AST, fragments: fragments, variables: variables},
		schema:    s, rank: clearance.Rank(), plan: &Plan{}, page: -1, path: nodes[0].Alias,
	}
	ask := &collected{key: nodes[0].Alias, name: nodes[0].Name, nodes: nodes}
	text, err := c.root(f, ask)
	if err != nil {
		return nil, false, err
	}
	if c.plan.write == nil {
		return nil, false, nil
	}
	c.plan.Text, c.plan.digest = text.text, sha256.Sum256([]byte(text.text))
	c.plan.size = planOverhead + 2*len(text.text) + fieldOverhead*c.collected
	if c.connections > maxConnections {
		return nil, false, badInput(c.path, "asks for more than %d lists and references to anything; ask for the others under a second alias", maxConnections)
	}
	return c.plan, true, nil
}

// HasPlan tells whether a field of Query is answered by a plan.
func (s *Schema) HasPlan(name string) bool {
	switch name {
	case "node", "nodes", "network", "networks", "terms", "search", "neighbourhood", "paths":
		return true
	}
	return false
}

// root compiles the fields of Query. The statement returns one record with
// the answer as a list, or null.
func (c *compiler) root(f *field, ask *collected) (Cypher, *graph.Error) {
	switch f.def.Name {
	case "node":
		b := c.bind(ask, f)
		text, object := c.lookup(c.newParameter(b, parameterValue, "id"), f.of.concrete(), ask.selections(), true)
		c.plan.write = nullable(object)
		return text, nil
	case "nodes":
		c.page = c.bind(ask, f)
		id := c.variable("i")
		ids := c.newParameter(c.page, parameterValue, "ids")
		text, object := c.lookup(id, f.of.concrete(), ask.selections(), true)
		c.plan.write = listOf(first(nullable(object)))
		return Format("RETURN COLLECT { UNWIND % AS % RETURN COLLECT { % } } AS answer", ids, id, text), nil
	case "network":
		return c.network(f, ask)
	case "networks":
		r := &row{}
		write := c.connection(nil, f, ask, func(n nested) int { return r.addNested(n, "") })
		c.plan.write = required(true, objectFunc(write))
		return Format("RETURN % AS answer", r.text(nil, nil)), nil
	case "search":
		return c.search(f, ask), nil
	case "terms":
		c.plan.write = c.terms(c.bind(ask, f), ask)
	case "neighbourhood":
		return c.neighbourhood(f, ask), nil
	case "paths":
		return c.paths(f, ask), nil
	}
	return Cypher{}, nil
}

// network compiles network(id:) and network(slug:).
func (c *compiler) network(f *field, ask *collected) (Cypher, *graph.Error) {
	b := c.bind(ask, f)
	values, err := c.schema.arguments(c.path, ask.nodes[0], f.def, c.variables)
	if err != nil {
		return Cypher{}, err
	}
	_, byID := values["id"]
	_, bySlug := values["slug"]
	if byID == bySlug {
		return Cypher{}, badInput(c.path, "needs either id or slug")
	}
	p := &position{v: c.variable("n")}
	row, object := c.entity(p, []*Type{f.of}, ask.selections(), true)
	c.plan.write = nullable(object)
	key, argument := Text("slug"), "slug"
	if byID {
		key, argument = Text("id"), "id"
	}
	match := Format("(%:Entity:% {%: %})", p.v, f.of.Label.Cypher(), key, c.newParameter(b, parameterValue, argument))
	return c.found(match, p.v, row, Text("null")), nil
}

// bind notes a field that has arguments.
func (c *compiler) bind(ask *collected, f *field) int {
	c.plan.bindings = append(c.plan.bindings, binding{path: c.path, node: ask.nodes[0], def: f.def, parent: c.page})
	return len(c.plan.bindings) - 1
}

func (c *compiler) variable(kind constant) Cypher {
	c.names++
	return variable(kind, c.names)
}

// position is an entity within the text: a node or a relationship.
type position struct {
	v          Cypher
	start, end Cypher // variables of the ends of a relationship
	useEnds    bool   // a column reads one of them
	known      bool   // the ends are variables where the position stands
}

// row is the positional list that an entity is returned as.
type row struct{ columns []column }

// column is one place of a row.
type column struct {
	text  Cypher
	list  nested   // instead of text: a subquery
	users []string // the types that read it; "": all of them
}

// nested is a subquery over the ranks that the caller sees: COLLECT { UNWIND
// $ranks and the rest, or another one as a whole.
type nested struct {
	whole Cypher
	rest  Cypher
}

// add returns the place of an expression in the row.
func (r *row) add(text Cypher, user string) int {
	for i, c := range r.columns {
		if c.text == text && text.text != "" {
			r.columns[i].users = append(c.users, user)
			return i
		}
	}
	r.columns = append(r.columns, column{text: text, users: []string{user}})
	return len(r.columns) - 1
}

// addNested places a subquery in the row.
func (r *row) addNested(n nested, user string) int {
	r.columns = append(r.columns, column{list: n, users: []string{user}})
	return len(r.columns) - 1
}

// text is the row as a list, in which subqueries read nothing for types that
// did not ask for them.
func (r *row) text(p *position, types []*Type) Cypher {
	texts := make([]Cypher, len(r.columns))
	for i, c := range r.columns {
		slices.Sort(c.users)
		users := slices.Compact(c.users)
		switch everybody := users[0] == "" || len(users) == len(types); {
		case c.text.text != "":
			texts[i] = c.text
		case everybody && c.list.whole.text != "":
			texts[i] = c.list.whole
		case everybody:
			texts[i] = Format("COLLECT { UNWIND $ranks %", c.list.rest)
		case c.list.whole.text != "":
			texts[i] = Format("CASE WHEN %.type IN % THEN % END", p.v, quotedList(users), c.list.whole)
		default:
			texts[i] = Format("COLLECT { UNWIND CASE WHEN %.type IN % THEN $ranks ELSE [] END %", p.v, quotedList(users), c.list.rest)
		}
	}
	return Format("[%]", Join(texts, ", "))
}

// quotedList is a list of types as a list of strings.
func quotedList(types []string) Cypher {
	names := make([]Cypher, len(types))
	for i, t := range types {
		names[i] = Name{t}.quoted()
	}
	return Format("[%]", Join(names, ", "))
}

// entity compiles what sets ask of the entity at p, which has one of types.
// At the top of an answer, scope makes the row carry the languages of its
// network, if a term below asks for them.
func (c *compiler) entity(p *position, types []*Type, sets []ast.SelectionSet, scope bool) (Cypher, objectFunc) {
	asked := make([][]*collected, len(types))
	for i, t := range types {
		asked[i] = c.collect(t.Name, sets)
	}
	if alike(types, asked) {
		types, asked = types[:1], asked[:1]
	}
	r := &row{}
	program := &object{types: map[string][]member{}, typeColumn: -1, languages: -1}
	if len(types) > 1 {
		program.typeColumn = r.add(property(p.v, nameTypeName), "")
	} else {
		program.only = types[0].Name
	}
	shared := map[string]*nestedField{}
	for i, t := range types {
		var members []member
		for _, ask := range asked[i] {
			members = append(members, newMember(ask.key, c.field(r, p, t, ask, shared)))
		}
		program.types[t.Name] = members
	}
	if scope && c.useLanguages {
		program.languages = r.add(c.networkLanguages(p, types), "")
	}
	return r.text(p, types), program.write
}

// alike tells whether the same is asked of all types, from the same
// properties: then the row need not say which type it is of.
func alike(types []*Type, asked [][]*collected) bool {
	for i, t := range types {
		if len(asked[i]) != len(asked[0]) {
			return false
		}
		for j, ask := range asked[i] {
			first := asked[0][j]
			if ask.name == "__typename" || ask.key != first.key || !slices.Equal(ask.nodes, first.nodes) {
				return false
			}
			f, g := t.fields[ask.name], types[0].fields[ask.name]
			if f.source == fromService || f.stored() != g.stored() {
				return false
			}
		}
	}
	return true
}

// stored describes where the value of a field comes from.
func (f *field) stored() string {
	return fmt.Sprint(f.source, f.property, f.scheme, f.types, f.outward, f.inward, f.atStart, f.by, f.rank, f.def.Type)
}

// networkLanguages reads the languages of the network that an entity is of.
func (c *compiler) networkLanguages(p *position, types []*Type) Cypher {
	if len(types) == 1 && types[0].Name == "Network" {
		return property(p.v, nameLanguages)
	}
	w := c.variable("w")
	return Format("head(COLLECT { MATCH (%:Entity {id: %}) RETURN % })", w, property(p.v, nameNetwork), property(w, nameLanguages))
}

// field compiles one field of the entity at p and returns how its value is
// written.
func (c *compiler) field(r *row, p *position, t *Type, ask *collected, shared map[string]*nestedField) valueFunc {
	if ask.name == "__typename" {
		return constantValue(t.Name)
	}
	f := t.fields[ask.name]
	if f.rank > c.rank {
		return nullValue
	}
	outer := c.path
	defer func() { c.path = outer }()
	c.path += "." + ask.key
	switch f.source {
	case fromReference, fromEnd, fromList, fromTies:
		return c.nested(r, p, t, f, ask, shared)
	case fromService:
		return c.computed(r, p, t, f, ask)
	}
	v := &valueCompiler{compiler: c, row: r, of: p.v, user: t.Name}
	return v.field(f, ask)
}

// nestedField is a subquery that several types of an entity share.
type nestedField struct {
	write   valueFunc
	columns []int
}

// nested compiles a field that leads to other entities. Types that ask the
// same share the subquery.
func (c *compiler) nested(r *row, p *position, t *Type, f *field, ask *collected, shared map[string]*nestedField) valueFunc {
	key := fmt.Sprint(ask.key, ask.nodes, f.stored())
	if n := shared[key]; n != nil {
		for _, i := range n.columns {
			r.columns[i].users = append(r.columns[i].users, t.Name)
		}
		return n.write
	}
	n := &nestedField{}
	n.write = c.subquery(p, f, ask, func(list nested) int {
		i := r.addNested(list, t.Name)
		n.columns = append(n.columns, i)
		return i
	})
	shared[key] = n
	return n.write
}

// subquery compiles a field that leads to other entities. column places it in
// the row.
func (c *compiler) subquery(p *position, f *field, ask *collected, column func(nested) int) valueFunc {
	switch f.source {
	case fromReference:
		text, object := c.lookup(property(p.v, f.property), f.of.concrete(), ask.selections(), false)
		return at(column(nested{whole: Format("COLLECT { % }", text)}), first(nullable(object)))
	case fromEnd:
		p.useEnds = true
		end := p.end
		if f.atStart {
			end = p.start
		}
		text, object := c.entity(&position{v: end}, nodesOnly(f.of.concrete()), ask.selections(), false)
		return at(column(nested{whole: text}), required(f.def.Type.NonNull, object))
	default:
		return c.connection(p, f, ask, column)
	}
}

// nodesOnly leaves out types that lie in the graph as relationships: the ends
// of a relationship are nodes.
func nodesOnly(types []*Type) []*Type {
	return slices.DeleteFunc(slices.Clone(types), (*Type).Relationship)
}

// lookup compiles an entity that is found by its id, as the last clauses of a
// statement or subquery. Most are nodes, found by one seek; relationships are
// looked for, by one seek for each type, only where there is no such node.
func (c *compiler) lookup(id Cypher, types []*Type, sets []ast.SelectionSet, scope bool) (Cypher, objectFunc) {
	relationships := slices.DeleteFunc(slices.Clone(types), func(t *Type) bool { return !t.Relationship() })
	if len(relationships) > 0 {
		c.connections += lookupCost
	}
	if c.connections > maxConnections { // Compile refuses it
		return Text("RETURN null AS answer"), nil
	}
	if len(relationships) == len(types) {
		text, write := c.lookupRelationship(id, relationships, sets, scope)
		return Format("RETURN % AS answer", text), (&alternatives{relationship: write}).write
	}
	n := &position{v: c.variable("n")}
	row, node := c.entity(n, nodesOnly(types), sets, scope)
	match := Format("(%:Entity {id: %})", n.v, id)
	if len(relationships) == 0 {
		return c.found(match, n.v, row, Text("null")), node
	}
	fallback, write := c.lookupRelationship(id, relationships, sets, scope)
	choice := &alternatives{node: node, relationship: write}
	return c.found(match, n.v, Format("[%]", row), fallback), choice.write
}

// found returns the row of the node that is matched, if there is one that the
// caller may see. The row is made before it is looked whether there is one:
// the lists in it then are plain parts of the plan, and PROFILE shows them.
func (c *compiler) found(match, v, row, fallback Cypher) Cypher {
	x := c.variable("x")
	return Format("OPTIONAL MATCH % WHERE %.rank IN $ranks WITH %, % AS % %",
		match, v, v, row, x, c.returned([]Cypher{v, x}, Format("CASE WHEN % IS NULL THEN % ELSE % END", v, fallback, x), Text(" AS answer")))
}

// lookupRelationship finds a relationship of one of types by its id. It
// returns [type, row], where a node is returned as [row]. The hints make Neo4j
// seek in each index instead of reading all relationships of a type.
func (c *compiler) lookupRelationship(id Cypher, types []*Type, sets []ast.SelectionSet, scope bool) (Cypher, map[string]objectFunc) {
	r := &position{v: c.variable("r"), start: c.variable("a"), end: c.variable("b")}
	var names, hints, cases []Cypher
	write := map[string]objectFunc{}
	for _, t := range types {
		row, object := c.entity(r, []*Type{t}, sets, scope)
		write[t.Name] = object
		var own []string
		for _, name := range t.Relationships {
			own = append(own, name.text)
			names = append(names, name.Cypher())
			hints = append(hints, Format("USING INDEX SEEK %:%(id)", r.v, name.Cypher()))
		}
		cases = append(cases, Format("WHEN type(%) IN % THEN [%, %]", r.v, quotedList(own), Name{t.Name}.quoted(), row))
	}
	return Format("head(COLLECT { MATCH (%)-[%:%]->(%) % WHERE %.id = % AND %.v IN $ranks % })",
		r.start, r.v, Join(names, "|"), r.end, Join(hints, " "), r.v, id, r.v,
		c.returned([]Cypher{r.v, r.start, r.end}, Format("CASE % END", Join(cases, " ")), Text(""))), write
}
