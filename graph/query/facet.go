package query

import (
	"maps"
	"slices"

	"github.com/partnermap/partnermap/graph"
)

// facetDimension is one way to sort stakeholders: the condition of the filter that
// chooses by it, and the name under which postings and counters keep it.
type facetDimension struct {
	filter string
	what   Name
	scheme string // of terms
	named  bool   // values are ids of what has a name
}

func dimensionOf(name string) facetDimension {
	switch name {
	case "KIND":
		return facetDimension{filter: "kind", what: Name{"kind"}}
	case "FIELD":
		return facetDimension{filter: "inField", what: Name{"field"}, scheme: graph.SchemeField}
	case "PLACE":
		return facetDimension{filter: "inPlace", what: Name{"place"}, named: true}
	case "FORM_FAMILY":
		return facetDimension{filter: "formFamily", what: Name{"family"}, scheme: graph.SchemeFamily}
	}
	return facetDimension{filter: "inInitiative", what: Name{"initiative"}, named: true}
}

// maxFacetValues is the largest number of values of a facet.
const maxFacetValues = 500

// facets compiles the facets of a list. Those for which the same part of the
// filter counts share a column, and one look at what passes it; each has there
// whether it is exact, and the values with their counts.
func (c *compiler) facets(list *selection, ask *collected, column func(nested) int) valueFunc {
	outer := c.path
	defer func() { c.path = outer }()
	c.path += "." + ask.key
	binding := c.bindView(list.field.of.fields["facets"], ask, 0, func(path string, values map[string]any) *graph.Error {
		return between(path, "limit", values, 1, maxFacetValues)
	})
	limit := c.newParameter(binding, parameterValue, "limit")
	var all []facetView
	alike := map[string][]facetDimension{} // by the condition that is left out
	for _, item := range listed(c.shape(&c.plan.bindings[binding], "by")) {
		if c.connections++; c.connections > maxConnections {
			return nullValue
		}
		name := enumText(item)
		d := dimensionOf(name)
		without := list.asking(d.filter)
		all = append(all, facetView{without: without, place: len(alike[without]), write: c.facet(name, ask)})
		alike[without] = append(alike[without], d)
	}
	columns := map[string]int{}
	for _, without := range slices.Sorted(maps.Keys(alike)) {
		columns[without] = column(nested{whole: c.facetText(c.selectionWithout(list.owner, list.field, without), alike[without], limit)})
	}
	for i, f := range all {
		all[i].column = columns[f.without]
	}
	return func(w *writer, row []any) error {
		return writeList(w, len(all), func(i int) error {
			f := all[i]
			column, _ := row[f.column].([]any)
			return f.write(w, column[f.place])
		})
	}
}

// facetView is a facet of the answer: where it stands in the row, and how it
// is written.
type facetView struct {
	without       string // the condition that does not count for it, if it is asked
	column, place int
	write         anyFunc
}

// asking is the name of a condition where the list's filter has it, else
// empty.
func (s *selection) asking(name string) string {
	for _, k := range s.asked() {
		if chosenBy(k, name) {
			return name
		}
	}
	return ""
}

// enumText is the value of an enum, written in the operation or given as a
// variable.
func enumText(v any) string {
	if name, ok := v.(enumName); ok {
		return string(name)
	}
	text, _ := v.(string)
	return text
}

// facetText counts the values of dimensions: from the counters where nothing
// is asked, else by looking at what passes the filter of s.
func (c *compiler) facetText(s *selection, dimensions []facetDimension, limit Cypher) Cypher {
	c.counts = true
	if !s.walks() && len(s.served) == 0 {
		var facets []Cypher
		for _, d := range dimensions {
			facets = append(facets, Format("[true, %]", c.keptValues(s, d, limit)))
		}
		return Format("[%]", Join(facets, ", "))
	}
	n, all := s.node.v, c.variable("c")
	looked, passing := n, Format("UNWIND % AS %", all, n)
	if s.test.text != "" {
		looked = Format("CASE WHEN % THEN % END", s.test, n)
		passing = Format("UNWIND [% IN % WHERE % IS NOT NULL] AS %", n, all, n, n)
	}
	var counted, facets []Cypher
	for _, d := range dimensions {
		values := c.variable("y")
		counted = append(counted, Format("% AS %", c.countedValues(passing, n, d, limit), values))
		facets = append(facets, Format("[size(%) <= %, %]", all, number(c.schema.Bounds.Scan), values))
	}
	return Format("head(COLLECT { WITH COLLECT { % RETURN % } AS % WITH %, % RETURN [%] })",
		s.scan(), looked, all, all, Join(counted, ", "), Join(facets, ", "))
}

// keptValues reads the counters of a dimension.
func (c *compiler) keptValues(s *selection, d facetDimension, limit Cypher) Cypher {
	value, count, x := c.variable("u"), c.variable("m"), c.variable("x")
	return Format("COLLECT { MATCH (%:Count) WHERE %.network = %.id AND %.list = % AND %.what = % AND %.value > '' AND %.rank IN $ranks "+
		"WITH %.value AS %, sum(%.n) AS % WHERE % > 0 WITH %, % % }",
		x, x, s.owner.v, x, listName(s.item()).quoted(), x, d.what.quoted(), x, x, x, value, x, count, count, value, count,
		c.mostFirst(value, count, d, limit))
}

// countedValues counts the values of a dimension among nodes n.
func (c *compiler) countedValues(passing, n Cypher, d facetDimension, limit Cypher) Cypher {
	value, count, x := c.variable("u"), c.variable("m"), c.variable("x")
	group := Format("MATCH (%)-[%:POSTING]->() WHERE %.what = % AND %.rank IN $ranks WITH %.value AS %, count(*) AS %",
		n, x, x, d.what.quoted(), x, x, value, count)
	if d.what.text == "kind" {
		group = Format("WITH %.kind AS %, count(*) AS %", n, value, count)
	}
	return Format("COLLECT { % % % }", passing, group, c.mostFirst(value, count, d, limit))
}

// mostFirst returns values and their counts, the most frequent ones first.
func (c *compiler) mostFirst(value, count Cypher, d facetDimension, limit Cypher) Cypher {
	label := Text("null")
	if d.named {
		e := c.variable("e")
		label = Format("head(COLLECT { MATCH (%:Entity {id: %}) RETURN [%.nameLang, %.nameText] })", e, value, e, e)
	}
	return Format("ORDER BY % DESC, % LIMIT % RETURN [%, %, %]", count, value, limit, value, count, label)
}

// facet writes one dimension.
func (c *compiler) facet(name string, ask *collected) anyFunc {
	d := dimensionOf(name)
	var members []member
	for _, a := range c.collect("Facet", ask.selections()) {
		members = append(members, newMember(a.key, c.facetMember(name, d, a)))
	}
	return required(true, func(w *writer, row []any) error { return writeObject(w, row, members) })
}

func (c *compiler) facetMember(name string, d facetDimension, a *collected) valueFunc {
	switch a.name {
	case "dimension":
		return constantValue(name)
	case "exact":
		return at(0, plain)
	case "values":
		var members []member
		for _, v := range c.collect("FacetValue", a.selections()) {
			members = append(members, newMember(v.key, c.facetValue(d, v)))
		}
		return at(1, listOf(required(true, func(w *writer, row []any) error { return writeObject(w, row, members) })))
	}
	return constantValue("Facet")
}

// facetValue writes one field of a value, whose row is the value, its count
// and its names.
func (c *compiler) facetValue(d facetDimension, a *collected) valueFunc {
	switch a.name {
	case "value":
		return at(0, plain)
	case "count":
		return at(1, plain)
	case "label":
		return c.label(d.scheme, d.named, a, 0, 2)
	}
	return constantValue("FacetValue")
}

// label writes what a value is called, in the language asked for: a term by
// its code, anything else by its names, which are [languages, texts].
func (c *compiler) label(scheme string, named bool, a *collected, code, names int) valueFunc {
	switch {
	case scheme != "":
		text := c.termText(a)
		return func(w *writer, row []any) error {
			value, _ := row[code].(string)
			t, ok := w.vocabulary.Term(scheme, value)
			if !ok {
				return errUnknownTerm
			}
			return text(w, t)
		}
	case named:
		text := inLanguage(c.bind(a, c.schema.types["Term"].fields["label"]), false, 0, 1)
		return func(w *writer, row []any) error {
			parts, _ := row[names].([]any)
			if len(parts) == 0 {
				return plain(w, nil)
			}
			return text(w, parts)
		}
	}
	return nullValue
}
