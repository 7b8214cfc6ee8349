package query

import (
	"cmp"
	"slices"

	"github.com/partnermap/partnermap/graph"
)

// dimension is what statistics group cooperations by.
type dimension struct {
	scheme string                // the vocabulary of its values, if they are terms
	values func(r Cypher) Cypher // those of a cooperation, as a list
}

// one is a dimension of which a cooperation has one value.
func one(scheme string, value constant) dimension {
	return dimension{scheme, func(r Cypher) Cypher { return Format(value, r) }}
}

// dimensions are those that the cooperation itself tells.
var dimensions = map[string]dimension{
	"FORM":        one(graph.SchemeForm, "[%.form]"),
	"FORM_FAMILY": one(graph.SchemeFamily, "[%.formFamily]"),
	"STATUS":      one("", "[%.status]"),
	"FORMALITY":   one("", "[%.formality]"),
	"FIELD": {graph.SchemeField, func(r Cypher) Cypher {
		return Format("CASE WHEN size(coalesce(%.fields, [])) = 0 THEN [null] ELSE %.fields END", r, r)
	}},
}

// The columns of a row of statistics.
const (
	statExact = iota
	statValue
	statCooperations
	statStakeholders
	statLangs // of an initiative's name
	statTexts
)

// statistics counts cooperations by a dimension: one row for each value, with
// the distinct stakeholders that they join.
func (c *compiler) statistics(p *position, f *field, ask *collected) (Cypher, anyFunc) {
	b := c.bindView(f, ask, viewRows, nil)
	by := c.enumValue(&c.plan.bindings[b], "by")
	looked, all, exact := c.cooperations(p)
	tie, list := c.passing(b, all, "filter")
	rows := c.variable("l")
	group := c.byInitiative(tie, rows)
	if d, ok := dimensions[by]; ok {
		group = c.byValue(d.values(tie.v), tie, rows)
	}
	members := c.fieldsOf(f.of, ask, func(f *field, a *collected) valueFunc { return c.statistic(f, a, by) })
	return Format("% CALL (%) { % % } RETURN [%, %]", looked, all, list, group, exact, rows), first(statisticRows(members))
}

// byValue groups by what the cooperation says.
func (c *compiler) byValue(values Cypher, tie *position, rows Cypher) Cypher {
	value, end, n, ends := c.variable("g"), c.variable("e"), c.variable("m"), c.variable("s")
	return Format("UNWIND % AS % UNWIND [%, %] AS % WITH %, count(*) / 2 AS %, count(DISTINCT %) AS % RETURN collect([%, %, %]) AS %",
		values, value, tie.start, tie.end, end, value, n, end, ends, value, n, ends, rows)
}

// byInitiative groups by the initiative. One that the caller may not see is
// none.
func (c *compiler) byInitiative(tie *position, rows Cypher) Cypher {
	id, pairs, pair, value := c.variable("i"), c.variable("l"), c.variable("e"), c.variable("g")
	end, n, ends := c.variable("e"), c.variable("m"), c.variable("s")
	group := Format("WITH %.initiative AS %, collect([%, %]) AS % OPTIONAL MATCH (%:Entity {id: %}) WHERE %.rank IN $ranks UNWIND % AS % UNWIND % AS %",
		tie.v, id, tie.start, tie.end, pairs, value, id, value, pairs, pair, pair, end)
	return Format("% WITH %, count(*) / 2 AS %, count(DISTINCT %) AS % RETURN collect([%.id, %, %, %.nameLang, %.nameText]) AS %",
		group, value, n, end, ends, value, n, ends, value, value, rows)
}

// statisticRows writes [exact, rows] in order. Rows are put in order here and
// not by the statement: to sort, Neo4j takes the memory of the whole list that
// they are made of once for each row.
func statisticRows(members []member) anyFunc {
	return func(w *writer, v any) error {
		found, _ := v.([]any)
		if len(found) != 2 {
			return errMissing
		}
		rows, _ := found[1].([]any)
		slices.SortFunc(rows, byFrequency)
		return writeList(w, len(rows), func(i int) error {
			row, ok := rows[i].([]any)
			if !ok {
				return errMissing
			}
			if len(w.buf) > maxAnswer {
				return errTooLarge
			}
			return writeObject(w, append([]any{found[0]}, row...), members)
		})
	}
}

// byFrequency orders rows of [value, count, ...]: the highest count first, then
// by value, none last.
func byFrequency(a, b any) int {
	of := func(item any) (n int64, stated bool, value string) {
		row, _ := item.([]any)
		if len(row) < 2 {
			return 0, false, ""
		}
		n, _ = row[1].(int64)
		value, stated = row[0].(string)
		return n, stated, value
	}
	n, statedA, valueA := of(a)
	m, statedB, valueB := of(b)
	switch {
	case n != m:
		return cmp.Compare(m, n)
	case statedA != statedB && statedA:
		return -1
	case statedA != statedB:
		return 1
	}
	return cmp.Compare(valueA, valueB)
}

// statistic writes one field of a row.
func (c *compiler) statistic(f *field, a *collected, by string) valueFunc {
	scheme := dimensions[by].scheme
	switch a.name {
	case "exact":
		return at(statExact, plain)
	case "value":
		return at(statValue, orNull(false, knownCode(scheme)))
	case "cooperations":
		return at(statCooperations, plain)
	case "stakeholders":
		return at(statStakeholders, plain)
	}
	switch {
	case by == "INITIATIVE":
		return inLanguage(c.bind(a, f), false, statLangs, statTexts)
	case scheme == "":
		return nullValue
	}
	label := c.termText(a)
	return at(statValue, orNull(false, func(w *writer, v any) error {
		code, _ := v.(string)
		t, ok := w.vocabulary.Term(scheme, code)
		if !ok {
			return errUnknownTerm
		}
		return label(w, t)
	}))
}

// knownCode writes the code of a term of a scheme, or a word that is none.
func knownCode(scheme string) anyFunc {
	return func(w *writer, v any) error {
		code, _ := v.(string)
		if _, ok := w.vocabulary.Term(scheme, code); scheme != "" && !ok {
			return errUnknownTerm
		}
		return plain(w, v)
	}
}
