package query

import (
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// The classes of hits, as the enum Match has them, the best first. Each is one
// look into the index, which is taken only where those before it do not fill
// the answer; the last one only where nothing at all was found.
const (
	matchExact   = "EXACT_NAME"
	matchName    = "NAME"
	matchOther   = "OTHER"
	matchSimilar = "SIMILAR"
)

// search compiles search(text:). The index gives at most a number of nodes of
// a class, in an order of its own; the first of them by name are the hits.
func (c *compiler) search(f *field, ask *collected) Cypher {
	c.page = c.bind(ask, f)
	c.plan.bindings[c.page].search = true
	first := c.newParameter(c.page, parameterValue, "first")
	match, n := c.variable("m"), &position{v: c.variable("n")}
	items := &row{}
	items.add(match, "")
	var members []member
	for _, a := range c.collect(f.of.Name, ask.selections()) {
		members = append(members, newMember(a.key, c.hitMember(a, f.of, n, items)))
	}
	c.plan.write = listOf(required(true, objectFunc(constantObject(members))))
	hits := c.variable("h")
	text := Format("WITH [] AS %", hits)
	for _, class := range []struct {
		match  constant
		wanted Cypher // whether it is looked for
	}{
		{matchExact, Format("size(%) = 0", hits)},
		{matchName, Format("size(%) < %", hits, first)},
		{matchOther, Format("size(%) < %", hits, first)},
		{matchSimilar, Format("size(%) = 0", hits)},
	} {
		asked := c.newParameter(c.page, parameterSearch, string(class.match))
		text = Format("% CALL (%) { UNWIND CASE WHEN % THEN [%] ELSE [] END AS asked "+
			"CALL db.index.fulltext.queryNodes('search', asked, {limit: %}) YIELD node WHERE node.rank IN $ranks "+
			"WITH node ORDER BY node.sortKey LIMIT % RETURN collect(['%', node]) AS more } WITH % + more AS %",
			text, hits, class.wanted, asked, Text(searchLooked), first, Text(class.match), hits, hits)
	}
	found := Format("COLLECT { UNWIND %[..%] AS hit WITH hit[0] AS %, hit[1] AS % % }",
		hits, first, match, n.v, c.returned([]Cypher{match, n.v}, items.text(nil, nil), Text("")))
	return Format("% %", text, c.returned([]Cypher{hits}, found, Text(" AS answer")))
}

// hitMember compiles one field of a hit.
func (c *compiler) hitMember(a *collected, hit *Type, n *position, items *row) valueFunc {
	switch a.name {
	case "matched":
		return at(0, plain)
	case "node":
		outer := c.path
		defer func() { c.path = outer }()
		c.path += "." + a.key
		var types []*Type
		for _, t := range c.schema.searched {
			types = append(types, t.concrete()...)
		}
		text, object := c.entity(n, types, a.selections(), true)
		return at(items.add(text, ""), required(true, object))
	}
	return constantValue(hit.Name)
}

// bindSearch reads the arguments of a search and writes its questions to the
// index.
func (b *bound) bindSearch(of *binding, rank int) *graph.Error {
	first, _ := b.values["first"].(int64)
	if first < 1 || first > maxHits {
		return badInput(of.path+".first", "asks for %d, a search gives 1 to %d hits", first, maxHits)
	}
	b.rows = int(first)
	text, _ := b.values["text"].(string)
	words := graph.Words(text)
	switch n := len([]rune(text)); {
	case n > maxSearchText:
		return badInput(of.path+".text", "has %d characters, at most %d are searched for", n, maxSearchText)
	case len(words) == 0:
		return badInput(of.path+".text", "has neither a letter nor a digit; there is nothing to search for")
	case len(words) > maxSearchWords:
		return badInput(of.path+".text", "has %d words, at most %d are searched for", len(words), maxSearchWords)
	}
	scope := searchScope{rank: rank}
	if network, given := b.values["network"].(string); given {
		scope.network = noToken
		if id, ok := graph.ParseID(network); ok {
			scope.network = Token(string(id))
		}
	}
	if subjects, given := b.values["of"].([]any); given {
		scope.subjects = []string{noToken}
		for _, subject := range distinct(subjects) {
			name, _ := subject.(string)
			scope.subjects = append(scope.subjects, Token(name))
		}
	}
	b.search = scope.questions(words, NameToken(text))
	return nil
}

// readSearched finds the types that a search finds: those that the enum
// SearchSubject names.
func (s *Schema) readSearched() error {
	enum := s.AST.Types["SearchSubject"]
	if enum == nil {
		return nil
	}
	for _, v := range enum.EnumValues {
		for _, t := range s.types {
			if strings.ToUpper(t.Name) == v.Name && t.Label.text != "" {
				s.searched = append(s.searched, t)
			}
		}
	}
	if len(s.searched) != len(enum.EnumValues) {
		return bad("SearchSubject", "has a value that is no type with a label")
	}
	return nil
}

// Searched lists the types that a search finds, by the labels that they have
// in common.
func (s *Schema) Searched() []*Type { return s.searched }

// SearchSubject is what a search calls things of type t, empty where it finds
// none of them.
func (s *Schema) SearchSubject(t *Type) string {
	for _, subject := range s.searched {
		if t == subject || slices.Contains(subject.possible, t) {
			return strings.ToUpper(subject.Name)
		}
	}
	return ""
}

// SearchColumns lists the properties that the index of the search is on.
func SearchColumns() []Name {
	return []Name{{searchOf}, {searchNet}, {searchRank}, {searchExact}, {searchName}, {searchName0}, {searchName1}, {searchText}}
}
