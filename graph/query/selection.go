package query

import (
	"slices"
)

// selection is what a list lists and how that is found: by ordered index
// seeks, one for each rank that the caller sees and for each direction of a
// tie. What no index serves is tested on candidates.
//
// Where to start is chosen in a fixed order, because Neo4j never starts inside
// an EXISTS: by id, by an identifier that others gave, by a posting, by a tie
// that few have, by the index of the list.
type selection struct {
	*compiler
	binding  int
	field    *field
	owner    *position  // nil: none
	tie      *position  // the relationship that is listed, if any
	node     *position  // the node that is listed, or at the other end of the tie
	key      Cypher     // the variable with the key of the order
	served   []conjunct // what the index serves
	tested   []conjunct // what has to be tested
	branches []branch
	few      *few   // another way to begin
	test     Cypher // on each candidate, empty: none
}

// branch is one index and how it is matched.
type branch struct {
	pattern Cypher
	of      Cypher // the variable whose index it is
	index   Name   // label or relationship type
	equal   []equality
	order   Name // the column with the key
	unique  bool // the first column is an index of its own
}

// equality is a column of an index with its value.
type equality struct {
	column Name
	value  Cypher
	among  Cypher // the list that the value is one of, empty: it is a lone one
}

// newSelection chooses how a list is found.
func (c *compiler) newSelection(owner *position, f *field) *selection {
	return c.selectionWithout(owner, f, "")
}

// selectionWithout leaves out the condition of this name.
func (c *compiler) selectionWithout(owner *position, f *field, name string) *selection {
	s := &selection{compiler: c, binding: c.page, field: f, owner: owner, key: c.variable("k")}
	item := s.item()
	switch {
	case f.source == fromTies:
		s.node = &position{v: c.variable("o")}
		s.tie = &position{v: c.variable("r"), start: c.variable("a"), end: c.variable("b")}
	case item.Relationship():
		s.tie = &position{v: c.variable("r"), start: c.variable("a"), end: c.variable("b")}
	default:
		s.node = &position{v: c.variable("n")}
	}
	for _, k := range s.asked() {
		if !chosenBy(k, name) {
			s.tested = append(s.tested, k)
		}
	}
	s.begin()
	s.setTest()
	return s
}

// chosenBy tells whether a condition of a list's filter is the one of this
// name. Within and, or, not there may be others.
func chosenBy(k conjunct, name string) bool { return k.input.Name == name && len(k.path) == 2 }

// tie is a relationship whose ends are variables, too.
func (c *compiler) tie() *position {
	return &position{v: c.variable("r"), start: c.variable("a"), end: c.variable("b"), known: true}
}

// item is the type of what is listed.
func (s *selection) item() *Type { return s.field.of.fields["edges"].of.fields["node"].of }

// listed is the variable of what is listed.
func (s *selection) listed() Cypher {
	if s.tie != nil {
		return s.tie.v
	}
	return s.node.v
}

// asked are the conditions of the list's filter.
func (s *selection) asked() []conjunct {
	arg := s.field.def.Arguments.ForName("filter")
	if arg == nil {
		return nil
	}
	k := conditions{s.compiler, s.binding}
	return k.conjuncts([]string{"filter"}, s.schema.AST.Types[arg.Type.Name()], k.shapeAt([]string{"filter"}))
}

// serve takes a condition from those that have to be tested.
func (s *selection) serve(i int) {
	s.served = append(s.served, s.tested[i])
	s.tested = slices.Delete(slices.Clone(s.tested), i, i+1)
}

// setTest compiles what has to be tested.
func (s *selection) setTest() {
	k := conditions{s.compiler, s.binding}
	var tests []Cypher
	if arg := s.field.def.Arguments.ForName("filter"); arg != nil && len(s.tested) > 0 {
		def, a := s.schema.AST.Types[arg.Type.Name()], along{tie: s.tie, node: s.node, owner: s.owner}
		for _, one := range s.tested {
			test := k.itemTests([]conjunct{one}, def, s.field, a)
			if s.few != nil && s.few.whole && slices.Equal(s.few.begun, one.path) {
				test = s.unlessBegun(test)
			}
			tests = append(tests, test)
		}
	}
	if test, ok := s.validTest(); ok {
		tests = append(tests, test)
	}
	if len(tests) > 0 {
		s.test = conjunction(tests)
	}
}

// validTest compiles asOf and during. Partners are such by a cooperation that
// holds.
func (s *selection) validTest() (Cypher, bool) {
	if s.field.source != fromTies || s.field.types[0] != namePartner {
		return s.valid(s.binding, s.listed())
	}
	r := s.variable("r")
	test, ok := s.valid(s.binding, r)
	return Format("EXISTS { MATCH (%)-[%:COOPERATES_WITH]-(%) WHERE %.v IN $ranks AND %.formFamily <> 'negative' AND % }",
		s.owner.v, r, s.node.v, r, r, test), ok
}

// walks tells whether candidates are tested.
func (s *selection) walks() bool { return s.test.text != "" || s.few != nil }

// begin chooses where to start.
func (s *selection) begin() {
	if s.field.source == fromTies {
		s.branches = s.tieBranches(s.order().key)
		return
	}
	inNetwork := s.field.by == nameNetwork
	switch {
	case s.beginByID() || inNetwork && s.beginByIdentifier():
	case inNetwork && s.beginByPosting():
	default:
		if inNetwork && s.few == nil {
			s.beginByTie()
		}
		s.beginByList()
	}
}

// tieBranches reads ties from the end that is the owner's. The owner is not
// named in the pattern: then Neo4j would expand all its ties and sort them.
func (s *selection) tieBranches(key Name) []branch {
	f := s.field
	ofOwner := property(s.owner.v, nameID)
	var branches []branch
	add := func(pattern constant, from, to Cypher, end, name Name) {
		b := branch{pattern: Format(pattern, from, s.tie.v, f.types[0].Cypher(), to), of: s.tie.v, index: f.types[0], order: key}
		if key == nameByName {
			b.order = name
		}
		b.equal = []equality{{column: end, value: ofOwner}, {column: nameVisible}}
		branches = append(branches, b)
	}
	if f.inward {
		add("(%)-[%:%]->(%)", s.node.v, Cypher{}, nameEnd, nameKeyAtEnd)
	}
	if f.outward {
		add("(%)-[%:%]->(%)", Cypher{}, s.node.v, nameStart, nameKeyAtStart)
	}
	return branches
}

func (s *selection) order() order { return s.plan.bindings[s.binding].order }

// beginByList reads the index of the list, with the columns for conditions
// that it serves.
func (s *selection) beginByList() {
	b := branch{of: s.listed(), order: s.order().key}
	rank := nameRank
	if item := s.item(); item.Relationship() {
		b.pattern, b.index, rank = Format("()-[%:%]->()", s.tie.v, item.Relationships[0].Cypher()), item.Relationships[0], nameVisible
	} else {
		b.pattern, b.index = Format("(%:%)", s.node.v, item.Label.Cypher()), item.Label
	}
	if s.owner != nil {
		b.equal = append(b.equal, equality{column: s.field.by, value: property(s.owner.v, nameID)})
	}
	if s.order().key == s.schema.orders(s.field)[0].key {
		for i, k := range s.tested {
			if op, ok := s.oneOf(k); ok && k.input.Directives.ForName("indexed") != nil {
				b.equal = append(b.equal, equality{column: Name{k.input.Name}, value: s.variable("f"), among: s.among(k, op)})
				s.serve(i)
				break
			}
		}
	}
	b.equal = append(b.equal, equality{column: rank})
	s.branches = []branch{b}
}

// oneOf finds the operator of a condition that asks for one of some values,
// and for nothing else.
func (s *selection) oneOf(k conjunct) (conjunct, bool) {
	ops := conditions{s.compiler, s.binding}.within(k)
	if len(ops) == 1 && slices.Contains([]string{"eq", "in", "includes", "includesAny"}, ops[0].input.Name) {
		return ops[0], true
	}
	return conjunct{}, false
}

// among is the parameter with the values of an operator.
func (s *selection) among(k, op conjunct) Cypher {
	f := s.item().fields[k.input.Name]
	if f != nil && f.scheme != "" {
		conditions{s.compiler, s.binding}.noteTerm(f.scheme, op.path)
	}
	if scheme := postingScheme(postingOf(k)); f == nil && scheme != "" {
		conditions{s.compiler, s.binding}.noteTerm(scheme, op.path)
	}
	return s.distinctList(op.path)
}

// distinctList is a parameter with a list in which nothing stands twice: each
// value is a seek of its own.
func (s *selection) distinctList(path []string) Cypher {
	p := s.newParameter(s.binding, parameterList, path...)
	s.plan.parameters[len(s.plan.parameters)-1].convert = func(v any) any {
		list, _ := v.([]any)
		return distinct(list)
	}
	return p
}

// beginByID looks up what is asked for by id.
func (s *selection) beginByID() bool {
	for i, k := range s.tested {
		op, ok := s.oneOf(k)
		if !ok || k.input.Name != "id" {
			continue
		}
		id := equality{column: nameID, value: s.variable("f"), among: s.distinctList(op.path)}
		b := branch{of: s.listed(), order: s.order().key, unique: true}
		rank := nameRank
		if s.tie != nil {
			b.pattern, b.index, rank = Format("()-[%:%]->()", s.tie.v, s.item().Relationships[0].Cypher()), s.item().Relationships[0], nameVisible
		} else {
			b.pattern, b.index = Format("(%:Entity:%)", s.node.v, s.item().Label.Cypher()), nameEntity
		}
		s.branches = []branch{s.lookUp(b, rank, id)}
		s.serve(i)
		return true
	}
	return false
}

// lookUp finds few entities by a value that is theirs alone. Their other
// columns are tested; no index gives their order.
func (s *selection) lookUp(b branch, rank Name, by equality) branch {
	b.equal = []equality{by}
	if s.owner != nil {
		b.equal = append(b.equal, equality{column: s.field.by, value: property(s.owner.v, nameID)})
	}
	b.equal = append(b.equal, equality{column: rank})
	return b
}

// beginByIdentifier looks up what bears an identifier that others gave. The
// condition is tested as well: an identifier may have moved meanwhile.
func (s *selection) beginByIdentifier() bool {
	c := conditions{s.compiler, s.binding}
	for _, k := range s.tested {
		if k.input.Name != "identifiers" || s.node == nil {
			continue
		}
		for _, some := range c.within(k) {
			ops := map[string]conjunct{}
			for _, part := range c.within(some) {
				if op, ok := s.oneOf(part); ok {
					ops[part.input.Name] = op
				}
			}
			if some.input.Name != "some" || len(ops) != 2 {
				continue
			}
			x := s.variable("x")
			b := branch{of: s.node.v, order: s.order().key}
			b.pattern = Format("(%:ExternalId) WHERE %.network = %.id AND %.scheme IN % AND %.value IN % MATCH (%:Entity:% {id: %.subject})",
				x, x, s.owner.v, x, s.distinctList(ops["scheme"].path), x, s.distinctList(ops["value"].path), s.node.v, s.item().Label.Cypher(), x)
			b.equal = []equality{{column: s.field.by, value: property(s.owner.v, nameID)}, {column: nameRank}}
			s.branches = []branch{b}
			return true
		}
	}
	return false
}

// beginByPosting reads what is kept beside each entity, in the order of the
// names.
func (s *selection) beginByPosting() bool {
	if s.order().key != nameSortKey || s.node == nil {
		return false
	}
	for i, k := range s.tested {
		op, ok := s.oneOf(k)
		of := postingOf(k)
		if !ok || of.text == "" {
			continue
		}
		x := s.variable("x")
		s.branches = []branch{{
			pattern: Format("(%)-[%:%]->()", s.node.v, x, namePosting.Cypher()), of: x, index: namePosting, order: nameOrder,
			equal: []equality{
				{column: nameNetwork, value: property(s.owner.v, nameID)}, {column: nameList, value: s.item().Label.quoted()},
				{column: nameWhat, value: of.quoted()}, {column: nameValue, value: s.variable("f"), among: s.among(k, op)},
				{column: nameRank},
			},
		}}
		s.serve(i)
		return true
	}
	return false
}
