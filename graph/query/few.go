package query

// few is a beginning by ties that, as it turns out, few have: then those at
// their ends are the candidates, else the index of the list is walked. Only
// the data can tell which is the better one, so the text holds both ways.
type few struct {
	ties   Cypher   // clauses that return the ties as found, at most one more than few
	ends   Cypher   // the list of those ends of a tie that are listed
	tie    Cypher   // the variable of the tie
	found  Cypher   // the variable of the list of them
	are    Cypher   // the variable that tells whether they are few
	whole  bool     // the seek is all that is asked of the ties
	listed bool     // what is at those ends is always of the type that is listed
	begun  []string // the path of the condition that the seek begins with
}

// beginByTie finds a condition on ties that an index of theirs serves.
func (s *selection) beginByTie() {
	c := conditions{s.compiler, s.binding}
	for _, k := range s.tested {
		f := s.item().fields[k.input.Name]
		if f == nil || f.source != fromTies {
			continue
		}
		for _, some := range c.within(k) {
			if some.input.Name != "some" {
				continue
			}
			if ties, ok := s.tieSeek(f, c.within(some), f.of.fields["edges"].of, c.input(some).Fields.ForName("node") != nil); ok {
				ties.found, ties.are, ties.begun = s.variable("x"), s.variable("x"), k.path
				ties.whole = ties.whole && len(c.within(k)) == 1
				ties.listed = s.alwaysAtEnds(f)
				s.few = ties
				return
			}
		}
	}
}

// tieSeek looks for a condition on the tie or on its other end.
func (s *selection) tieSeek(f *field, list []conjunct, edge *Type, ofEdge bool) (*few, bool) {
	c := conditions{s.compiler, s.binding}
	t := edge.fields["node"].of
	for _, k := range list {
		inner, of := []conjunct{k}, t
		if ofEdge {
			inner = c.within(k)
			if target := edge.fields[k.input.Name]; target.of != nil {
				of = target.of
			}
		}
		for _, one := range inner {
			if ties, ok := s.tieIndex(f, of, one); ok {
				ties.whole = ties.whole && len(list) == 1 && len(inner) == 1
				return ties, true
			}
		}
	}
	return nil, false
}

// tieIndex compiles the seek for one condition: on an indexed property of the
// tie, or on the id of the other end.
func (s *selection) tieIndex(f *field, of *Type, k conjunct) (*few, bool) {
	c := conditions{s.compiler, s.binding}
	if end := of.fields[k.input.Name]; of.Relationship() && end != nil && end.source == fromEnd {
		for _, inner := range c.within(k) {
			if op, ok := s.oneOf(inner); ok && inner.input.Name == "id" && end.atStart != f.outward {
				return s.tiesOf(f, op), true
			}
		}
		return nil, false
	}
	op, ok := s.oneOf(k)
	switch {
	case !ok:
		return nil, false
	case !of.Relationship() && k.input.Name == "id":
		return s.tiesOf(f, op), true
	case of.Relationship() && k.input.Directives.ForName("indexed") != nil:
		return s.tiesWith(f, of, k, op), true
	}
	return nil, false
}

// tiesWith seeks the ties of the network that have a property.
func (s *selection) tiesWith(f *field, of *Type, k, op conjunct) *few {
	if scheme := of.fields[k.input.Name].scheme; scheme != "" {
		conditions{s.compiler, s.binding}.noteTerm(scheme, op.path)
	}
	r, v, x := s.variable("r"), s.variable("v"), s.variable("f")
	column := Name{k.input.Name}
	text := Format("UNWIND $ranks AS % UNWIND % AS % CALL (%, %, %) { MATCH ()-[%:%]->() USING INDEX SEEK %:%(network, %, v, id) "+
		"WHERE %.network = %.id AND % = % AND %.v = % AND %.id > '' RETURN % LIMIT % }",
		v, s.distinctList(op.path), x, s.owner.v, v, x, r, f.types[0].Cypher(), r, f.types[0].Cypher(), column.Cypher(),
		r, s.owner.v, property(r, column), x, r, v, r, r, s.oneMore())
	return &few{ties: text, ends: endsOf(f, r), tie: r, whole: true}
}

// tiesOf seeks the ties of those at the other end, who are an end of them as
// well.
func (s *selection) tiesOf(f *field, op conjunct) *few {
	r, v, x := s.variable("r"), s.variable("v"), s.variable("f")
	seek := func(end, name Name) Cypher {
		return Format("MATCH ()-[%:%]->() USING INDEX SEEK %:%(%, v, %) WHERE % = % AND %.v = % AND % > '' RETURN % LIMIT %",
			r, f.types[0].Cypher(), r, f.types[0].Cypher(), end.Cypher(), name.Cypher(), property(r, end), x, r, v, property(r, name), r, s.oneMore())
	}
	var seeks []Cypher
	if f.outward {
		seeks = append(seeks, seek(nameEnd, nameKeyAtEnd))
	}
	if f.inward {
		seeks = append(seeks, seek(nameStart, nameKeyAtStart))
	}
	text := Format("UNWIND $ranks AS % UNWIND % AS % CALL (%, %) { % }", v, s.distinctList(op.path), x, v, x, Join(seeks, " UNION ALL "))
	return &few{ties: text, ends: endsOf(f, r), tie: r}
}

// alwaysAtEnds tells whether the ties of a field have nothing else than what is
// listed at the ends where it may be.
func (s *selection) alwaysAtEnds(f *field) bool {
	at := map[bool]bool{} // at the start or not: always so
	for _, end := range f.of.fields["edges"].of.fields["node"].of.fields {
		if end.source == fromEnd {
			at[end.atStart] = end.of == s.item()
		}
	}
	return (!f.outward || at[true]) && (!f.inward || at[false])
}

// oneMore is the number of ties that are not few any more.
func (s *selection) oneMore() Cypher { return number(s.schema.Bounds.Few + 1) }

// endsOf lists the ends of a tie at which the listed entity may be.
func endsOf(f *field, tie Cypher) Cypher {
	switch {
	case f.inward && f.outward:
		return Format("[startNode(%), endNode(%)]", tie, tie)
	case f.inward:
		return Format("[endNode(%)]", tie)
	}
	return Format("[startNode(%)]", tie)
}

// lookForFew names the list of the ties before any candidate is read, and
// whether they are few; carried keeps that for the test. All are empty where
// the list begins in one way only.
func (s *selection) lookForFew() (clause, told, carried Cypher) {
	if s.few == nil {
		return Cypher{}, Cypher{}, Cypher{}
	}
	clause = Format("WITH COLLECT { % WITH % LIMIT % RETURN % } AS % ", s.few.ties, s.few.tie, s.oneMore(), s.few.tie, s.few.found)
	told = Format("size(%) <= % AS %, ", s.few.found, number(s.schema.Bounds.Few), s.few.are)
	return clause, told, Format("%, ", s.few.are)
}

// unlessBegun is the test of a condition. Whoever is at the end of one of few
// ties meets the one that the ties were found by.
func (s *selection) unlessBegun(test Cypher) Cypher {
	return Format("(% OR %)", s.few.are, test)
}

// either yields the candidates of whichever beginning the data speak for.
func (s *selection) either(low, high, list Cypher) Cypher {
	found, v := s.few.found, s.node.v
	most := number(s.schema.Bounds.Few)
	key := property(v, s.order().key)
	// Who sees a tie sees both its ends.
	where := []Cypher{Format("% < % < %", low, key, high)}
	if !s.few.listed {
		where = append(where, Format("%:%", v, s.item().Label.Cypher()))
	}
	for _, e := range s.branches[0].equal {
		if e.among.text != "" { // here no index serves it
			where = append(where, Format("% IN %", property(v, e.column), e.among))
		}
	}
	byTie := Format("WITH % WHERE size(%) <= % UNWIND % AS % UNWIND % AS % WITH DISTINCT % WHERE % RETURN %, % AS %",
		found, found, most, found, s.few.tie, s.few.ends, v, v, conjunction(where), v, key, s.key)
	byList := Format("WITH % WHERE size(%) > % % RETURN %, %", found, found, most, list, v, s.key)
	return Format("CALL (%, %) { % UNION ALL % }", s.owner.v, found, byTie, byList)
}
