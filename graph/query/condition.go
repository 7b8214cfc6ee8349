package query

import (
	"slices"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
)

// conditions compiles a filter into tests of entities. Every test is true or
// false and never null, so that NOT, AND and OR mean what they say.
type conditions struct {
	*compiler
	binding int // whose argument the filter is
}

// conjunct is one of the conditions that must all hold.
type conjunct struct {
	path  []string // within the arguments
	input *ast.FieldDefinition
	given any // what the operation says, as far as the key of the plan holds it
}

// condition compiles the filter that a binding has at path into a test of
// the entity at p, which is of type t. ok is false where nothing is asked.
func (c *compiler) condition(binding int, path []string, input *ast.Definition, t *Type, p *position) (test Cypher, ok bool) {
	k := conditions{c, binding}
	list := k.conjuncts(path, input, k.shapeAt(path))
	return k.all(list, t, p), len(list) > 0
}

// shapeAt reads what is given at path.
func (c conditions) shapeAt(path []string) any {
	v := c.shape(&c.plan.bindings[c.binding], path[0])
	for _, key := range path[1:] {
		object, _ := v.(map[string]any)
		v = object[key]
	}
	return v
}

// conjuncts lists the conditions of a filter, those under and as well.
func (c conditions) conjuncts(path []string, def *ast.Definition, given any) []conjunct {
	object, _ := given.(map[string]any)
	var list []conjunct
	for _, input := range def.Fields {
		v := object[input.Name]
		if v == nil {
			continue // binding refuses null
		}
		at := append(slices.Clone(path), input.Name)
		if input.Name != "and" {
			list = append(list, conjunct{at, input, v})
			continue
		}
		for i, item := range listed(v) {
			list = append(list, c.conjuncts(append(slices.Clone(at), strconv.Itoa(i)), def, item)...)
		}
	}
	return list
}

// listed is a list as it is given: one value may stand for a list of one.
func listed(v any) []any {
	if list, ok := v.([]any); ok {
		return list
	}
	return []any{v}
}

// input is the definition of what a conjunct holds.
func (c conditions) input(k conjunct) *ast.Definition {
	return c.schema.AST.Types[k.input.Type.Name()]
}

// within lists the conditions that a conjunct holds.
func (c conditions) within(k conjunct) []conjunct { return c.conjuncts(k.path, c.input(k), k.given) }

// all tests whether all conditions hold.
func (c conditions) all(list []conjunct, t *Type, p *position) Cypher {
	tests := make([]Cypher, len(list))
	for i, k := range list {
		tests[i] = c.test(k, t, p)
	}
	return conjunction(tests)
}

// conjunction joins tests that must all hold.
func conjunction(tests []Cypher) Cypher {
	if len(tests) == 0 {
		return Text("true")
	}
	return Join(tests, " AND ")
}

// test compiles one condition on the entity at p.
func (c conditions) test(k conjunct, t *Type, p *position) Cypher {
	switch k.input.Name {
	case "or":
		return c.anyOf(k, t, p)
	case "not":
		return Format("NOT (%)", c.all(c.within(k), t, p))
	case "sourceCount":
		return c.operators(k, c.sourceCount(p))
	case "answered":
		return c.operators(k, c.answered(p))
	}
	if d := k.input.Directives.ForName("only"); d != nil {
		of := c.schema.types[argument(d, "type")]
		return Format("(% = % AND %)", property(p.v, nameTypeName), Name{of.Name}.quoted(), c.all(c.within(k), of, p))
	}
	f := t.fields[k.input.Name]
	if f == nil {
		return c.postingTest(k, p)
	}
	switch f.source {
	case fromTies, fromList:
		return c.many(k, f, p)
	case fromReference, fromEnd:
		return c.one(k, f, p)
	}
	if k.input.Name == "identifiers" {
		return c.identifiers(k, f, p)
	}
	return c.leaf(k, f, p)
}

// anyOf compiles or. Of nothing, nothing holds; a plain false would make Neo4j
// drop the pattern before, and refuse the hint for it.
func (c conditions) anyOf(k conjunct, t *Type, p *position) Cypher {
	tests := []Cypher{Text("size($ranks) = 0")}
	for i, item := range listed(k.given) {
		at := append(slices.Clone(k.path), strconv.Itoa(i))
		tests = append(tests, Format("(%)", c.all(c.conjuncts(at, c.input(k), item), t, p)))
	}
	return Format("(%)", Join(tests, " OR "))
}

// one compiles a condition on what the entity refers to. What the caller may
// not see counts as nothing. A tie shows its ends whenever it shows itself.
func (c conditions) one(k conjunct, f *field, p *position) Cypher {
	if f.source == fromReference {
		o := &position{v: c.variable("o")}
		return Format("EXISTS { MATCH (%:Entity {id: %}) WHERE %.rank IN $ranks AND % }",
			o.v, property(p.v, f.property), o.v, c.all(c.within(k), f.of, o))
	}
	end, key := p.end, nameEnd
	if f.atStart {
		end, key = p.start, nameStart
	}
	if p.known {
		return Format("(%)", c.all(c.within(k), f.of, &position{v: end}))
	}
	o := &position{v: c.variable("o")}
	return Format("EXISTS { MATCH (%:Entity {id: %}) WHERE % }", o.v, property(p.v, key), c.all(c.within(k), f.of, o))
}

// many compiles some, none and every over what a list of the entity holds, as
// far as the caller may see it.
func (c conditions) many(k conjunct, f *field, p *position) Cypher {
	var tests []Cypher
	for _, quantifier := range c.within(k) {
		pattern, visible, a := c.along(f, p)
		holds := c.item(quantifier, f, a)
		switch quantifier.input.Name {
		case "some":
			tests = append(tests, Format("EXISTS { MATCH % WHERE % AND % }", pattern, visible, holds))
		case "none":
			tests = append(tests, Format("NOT EXISTS { MATCH % WHERE % AND % }", pattern, visible, holds))
		case "every":
			tests = append(tests, Format("NOT EXISTS { MATCH % WHERE % AND NOT (%) }", pattern, visible, holds))
		}
	}
	return conjunction(tests)
}

// along names what a list of the entity at p leads to: the pattern, what makes
// it visible, and the tie and the entity.
func (c conditions) along(f *field, p *position) (pattern, visible Cypher, a along) {
	item := f.of.fields["edges"].of.fields["node"].of
	a.owner = p
	switch {
	case f.source == fromTies:
		a.node = &position{v: c.variable("o")}
		a.tie = &position{v: c.variable("r"), start: p.v, end: a.node.v, known: !f.inward || !f.outward}
		shape := constant("(%)-[%:%]->(%)")
		switch {
		case f.inward && f.outward:
			shape = "(%)-[%:%]-(%)"
		case f.inward:
			shape = "(%)<-[%:%]-(%)"
			a.tie.start, a.tie.end = a.node.v, p.v
		}
		return Format(shape, p.v, a.tie.v, f.types[0].Cypher(), a.node.v), Format("%.v IN $ranks", a.tie.v), a
	case item.Relationship():
		a.tie = &position{v: c.variable("r")}
		return Format("()-[%:%]->()", a.tie.v, item.Relationships[0].Cypher()),
			Format("% = %.id AND %.v IN $ranks AND %.id > ''", property(a.tie.v, f.by), p.v, a.tie.v, a.tie.v), a
	}
	a.node = &position{v: c.variable("o")}
	return Format("(%:%)", a.node.v, item.Label.Cypher()),
		Format("% = %.id AND %.rank IN $ranks AND % > ''", property(a.node.v, f.by), p.v, a.node.v, property(a.node.v, c.schema.orders(f)[0].key)), a
}

// along is an item of a list: the tie, what is at its other end, and whose
// list it is. Either of the first two may be missing.
type along struct{ tie, node, owner *position }

// item tests an item of a list. The filter has the fields of the edge, or, if
// the edge tells nothing but the node, those of the node.
func (c conditions) item(k conjunct, f *field, a along) Cypher {
	return c.itemTests(c.within(k), c.input(k), f, a)
}

func (c conditions) itemTests(list []conjunct, def *ast.Definition, f *field, a along) Cypher {
	edge := f.of.fields["edges"].of
	if def.Fields.ForName("node") == nil {
		return c.all(list, edge.fields["node"].of, a.of(edge.fields["node"].of))
	}
	tests := make([]Cypher, len(list))
	for i, k := range list {
		tests[i] = c.edgeTest(k, edge, a)
	}
	return conjunction(tests)
}

// of is where an entity of a type is.
func (a along) of(t *Type) *position {
	if t.Relationship() || a.node == nil {
		return a.tie
	}
	return a.node
}

// edgeTest compiles a condition on one field of an edge.
func (c conditions) edgeTest(k conjunct, edge *Type, a along) Cypher {
	f := edge.fields[k.input.Name]
	if f.of != nil {
		return c.all(c.within(k), f.of, a.of(f.of))
	}
	way := Format("CASE WHEN %.a = %.id THEN 'OUT' ELSE 'IN' END", a.tie.v, a.owner.v)
	return c.operators(k, way)
}

// operators compiles the operators of a condition on a plain value.
func (c conditions) operators(k conjunct, x Cypher) Cypher {
	var tests []Cypher
	for _, op := range c.within(k) {
		tests = append(tests, c.compare(op, x))
	}
	return conjunction(tests)
}

// identifiers compiles some and none over the identifiers of an entity, which
// lie in two lists.
func (c conditions) identifiers(k conjunct, f *field, p *position) Cypher {
	schemes, values := property(p.v, f.property.plus("scheme")), property(p.v, f.property.plus("value"))
	var tests []Cypher
	for _, quantifier := range c.within(k) {
		i := c.variable("i")
		var parts []Cypher
		for _, part := range c.within(quantifier) {
			x := Format("%[%]", values, i)
			if part.input.Name == "scheme" {
				x = Format("%[%]", schemes, i)
			}
			for _, op := range c.within(part) {
				parts = append(parts, c.compare(op, x))
			}
		}
		list := Format("coalesce(any(% IN range(0, size(%) - 1) WHERE %), false)", i, schemes, conjunction(parts))
		if quantifier.input.Name == "none" {
			list = Format("NOT %", list)
		}
		tests = append(tests, list)
	}
	return conjunction(tests)
}

// postingTest compiles a condition that is kept beside each entity.
func (c conditions) postingTest(k conjunct, p *position) Cypher {
	x := c.variable("x")
	return Format("EXISTS { MATCH (%)-[%:POSTING]->() WHERE %.what = % AND %.value IN % AND %.rank IN $ranks }",
		p.v, x, x, postingOf(k).quoted(), x, c.postingValues(k), x)
}

// postingOf is the name under which the condition is kept, empty for one
// that is not.
func postingOf(k conjunct) Name {
	if d := k.input.Directives.ForName("posting"); d != nil {
		return Name{argument(d, "of")}
	}
	return Name{}
}

// postingSchemes are the vocabularies of what is kept by code.
func postingScheme(of Name) string {
	switch of.text {
	case "field":
		return "field"
	case "family":
		return "form_family"
	}
	return ""
}

// postingValues is the parameter with the values that a condition asks for.
// Where it has several operators, all must hold: the values of the first that
// are in the others as well.
func (c conditions) postingValues(k conjunct) Cypher {
	var values Cypher
	for i, op := range c.within(k) {
		one := c.newParameter(c.binding, parameterList, op.path...)
		if scheme := postingScheme(postingOf(k)); scheme != "" {
			c.noteTerm(scheme, op.path)
		}
		if i == 0 {
			values = one
			continue
		}
		x := c.variable("x")
		values = Format("[% IN % WHERE % IN %]", x, values, x, one)
	}
	return values
}

// noteTerm remembers that the argument at path names terms of a scheme.
func (c conditions) noteTerm(scheme string, path []string) {
	b := &c.plan.bindings[c.binding]
	b.terms = append(b.terms, termUse{scheme: scheme, path: path})
}
