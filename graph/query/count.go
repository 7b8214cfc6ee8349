package query

// nameAll is the counter of all items of a list.
var nameAll = Name{"all"}

// count is the expression for totalCount.
func (s *selection) count() Cypher {
	switch {
	case s.walks():
		return s.countTested()
	case s.field.source == fromTies && s.rank == 2:
		return s.degree()
	}
	if what, value, ok := s.counter(); ok {
		return s.kept(what, value)
	}
	v := s.listed()
	parts := make([]Cypher, len(s.branches))
	for i, b := range s.branches {
		where := []Cypher{Format("% > ''", property(b.of, b.order))}
		for _, e := range b.equal {
			switch {
			case e.among.text != "":
				where = append(where, Format("% IN %", property(b.of, e.column), e.among))
			case e.value.text != "":
				where = append(where, Format("% = %", property(b.of, e.column), e.value))
			default:
				where = append(where, Format("% IN $ranks", property(b.of, e.column)))
			}
		}
		parts[i] = Format("COUNT { MATCH % WHERE % RETURN DISTINCT % }", b.pattern, Join(where, " AND "), v)
		if b.index != namePosting {
			parts[i] = Format("COUNT { MATCH % WHERE % }", b.pattern, Join(where, " AND "))
		}
	}
	return Join(parts, " + ")
}

// degree is the number of ties of the owner, which Neo4j keeps, for who sees
// everything.
func (s *selection) degree() Cypher {
	pattern := constant("COUNT { (%)-[:%]->() }")
	switch f := s.field; {
	case f.inward && f.outward:
		pattern = "COUNT { (%)-[:%]-() }"
	case f.inward:
		pattern = "COUNT { (%)<-[:%]-() }"
	}
	return Format(pattern, s.owner.v, s.field.types[0].Cypher())
}

// counter tells which counter holds the number of what is listed: the whole
// list, or those that meet the one condition that its index serves.
func (s *selection) counter() (what, values Cypher, ok bool) {
	if s.field.by != nameNetwork || !counted(s.item()) {
		return Cypher{}, Cypher{}, false
	}
	if len(s.served) == 0 {
		return nameAll.quoted(), Text("['']"), true
	}
	for _, e := range s.branches[0].equal {
		if e.among.text == "" {
			continue
		}
		switch {
		case s.branches[0].index != namePosting && e.column != nameID:
			return Name{s.served[0].input.Name}.quoted(), e.among, true
		case s.branches[0].index == namePosting && s.oneValue():
			return postingOf(s.served[0]).quoted(), e.among, true
		}
	}
	return Cypher{}, Cypher{}, false
}

// oneValue tells whether the served condition asks for one value. Under
// several something may stand more than once.
func (s *selection) oneValue() bool {
	op, ok := s.oneOf(s.served[0])
	return ok && (op.input.Name == "eq" || op.input.Name == "includes")
}

// counted tells whether counters are kept of a list.
func counted(t *Type) bool {
	switch t.Name {
	case "Stakeholder", "Initiative", "Need", "Resource", "Commitment", "Place", "Finding", "Source", "Cooperation":
		return true
	}
	return false
}

// listName is the name of a list in postings and counters.
func listName(t *Type) Name { return Name{t.Name} }

// kept reads a counter.
func (s *selection) kept(what, values Cypher) Cypher {
	x := s.variable("x")
	sum, n := s.variable("t"), s.variable("m")
	return Format("reduce(% = 0, % IN COLLECT { MATCH (%:Count) WHERE %.network = %.id AND %.list = % AND %.what = % AND %.value IN % AND %.rank IN $ranks RETURN %.n } | % + %)",
		sum, n, x, x, s.owner.v, x, listName(s.item()).quoted(), x, what, x, values, x, x, sum, n)
}

// scan yields what may be listed, at most one more than is looked at. It
// ends with WITH, so that a test may follow.
func (s *selection) scan() Cypher {
	most := number(s.schema.Bounds.Scan + 1)
	looked, told, carried := s.lookForFew()
	if s.few != nil {
		looked = Format("%WITH %% ", looked, told, s.few.found)
	}
	return Format("%% WITH %%% LIMIT %", looked, s.candidates(Text("''"), Text("'\U0010FFFF'"), Text(""), most), s.distinct(), carried, Join(s.found(), ", "), most)
}

// countTested counts what passes; null where there is too much to look at.
func (s *selection) countTested() Cypher {
	all, x := s.variable("c"), s.variable("x")
	return Format("head(COLLECT { WITH COLLECT { % RETURN % } AS % RETURN CASE WHEN size(%) <= % THEN size([% IN % WHERE %]) END })",
		s.scan(), s.testOrTrue(), all, all, number(s.schema.Bounds.Scan), x, all, x)
}
