package query

import (
	"github.com/partnermap/partnermap/graph"
)

// leaf compiles the operators on one value of the entity at p. A value that
// is not stated, or that the caller may not see, meets none but isNull.
func (c conditions) leaf(k conjunct, f *field, p *position) Cypher {
	v := value{of: p.v, property: f.property, scheme: f.scheme, hidden: f.rank > c.rank}
	if len(c.within(k)) == 0 {
		return Text("true") // binding refuses it
	}
	if k.input.Type.Name() == "LevelFilter" || k.input.Type.Name() == "AmountFilter" {
		return c.measured(k, v)
	}
	var tests []Cypher
	for _, op := range c.within(k) {
		tests = append(tests, c.operator(k.input.Type.Name(), op, v))
	}
	return conjunction(tests)
}

// value is where a value lies: one property, or several with one beginning.
type value struct {
	of       Cypher
	property Name
	scheme   string // of the terms that it names, if it does
	hidden   bool
}

// read reads the property, or the one with this ending.
func (v value) read(ending string) Cypher {
	if v.hidden {
		return Text("null")
	}
	return property(v.of, v.property.plus(ending))
}

// operator compiles one operator of a filter on one value.
func (c conditions) operator(filter string, op conjunct, v value) Cypher {
	switch filter {
	case "NameFilter", "TextFilter":
		return c.textOperator(op, v)
	case "DateFilter":
		return c.dateOperator(op, v)
	case "DateTimeFilter":
		return Format("coalesce(%, false)", c.comparison(op, v.read(""), c.converted(op, moments)))
	case "StringsFilter", "TermsFilter":
		return c.listOperator(op, v)
	case "QuantityFilter":
		return c.quantityOperator(op, v)
	case "PeopleFilter":
		return c.peopleOperator(op, v)
	}
	if v.scheme != "" && op.input.Name != "isNull" {
		c.noteTerm(v.termsOf(op), op.path)
	}
	if op.input.Name == "family" || op.input.Name == "familyIn" {
		return c.compare(op, v.read("family"))
	}
	return c.compare(op, v.read(""))
}

// termsOf is the vocabulary whose codes an operator names.
func (v value) termsOf(op conjunct) string {
	if op.input.Name == "family" || op.input.Name == "familyIn" {
		return graph.SchemeFamily
	}
	return v.scheme
}

// compare compiles an operator on a plain value.
func (c conditions) compare(op conjunct, x Cypher) Cypher {
	switch op.input.Name {
	case "isNull":
		return Format("(% IS NULL) = %", x, c.parameter(op))
	case "in", "familyIn":
		return Format("coalesce(% IN %, false)", x, c.newParameter(c.binding, parameterList, op.path...))
	case "startsWith":
		return Format("coalesce(% STARTS WITH %, false)", x, c.parameter(op))
	case "contains":
		return Format("coalesce(% CONTAINS %, false)", x, c.parameter(op))
	}
	return Format("coalesce(%, false)", c.comparison(op, x, c.parameter(op)))
}

// parameter is the value of an operator as it is given.
func (c conditions) parameter(op conjunct) Cypher {
	return c.newParameter(c.binding, parameterValue, op.path...)
}

// converted is the value of an operator as it is stored.
func (c conditions) converted(op conjunct, convert func(any) any) Cypher {
	p := c.newParameter(c.binding, parameterValue, op.path...)
	c.plan.parameters[len(c.plan.parameters)-1].convert = convert
	return p
}

// comparison compiles eq, lt, lte, gt and gte.
func (c conditions) comparison(op conjunct, x, y Cypher) Cypher {
	switch op.input.Name {
	case "lt":
		return Format("% < %", x, y)
	case "lte":
		return Format("% <= %", x, y)
	case "gt":
		return Format("% > %", x, y)
	case "gte":
		return Format("% >= %", x, y)
	}
	return Format("% = %", x, y)
}

// textOperator compares folded texts in all languages.
func (c conditions) textOperator(op conjunct, v value) Cypher {
	if op.input.Name == "isNull" {
		return c.compare(op, v.read(""))
	}
	x := c.variable("x")
	shape := constant("coalesce(any(% IN % WHERE % = %), false)")
	switch op.input.Name {
	case "in":
		shape = "coalesce(any(% IN % WHERE % IN %), false)"
	case "startsWith":
		shape = "coalesce(any(% IN % WHERE % STARTS WITH %), false)"
	case "contains":
		shape = "coalesce(any(% IN % WHERE % CONTAINS %), false)"
	}
	return Format(shape, x, v.read("fold"), x, c.converted(op, folded))
}

func folded(v any) any {
	switch v := v.(type) {
	case string:
		return graph.Fold(v)
	case []any:
		list := make([]any, len(v))
		for i, item := range v {
			list[i] = folded(item)
		}
		return list
	}
	return v
}

// dateOperator compares by the first day that a date may mean.
func (c conditions) dateOperator(op conjunct, v value) Cypher {
	bound := earliest
	switch op.input.Name {
	case "eq", "isNull":
		return c.compare(op, v.read(""))
	case "lte", "gt":
		bound = latest
	}
	return Format("(% IS NOT NULL AND %)", v.read(""), Format("coalesce(%, false)", c.comparison(op, v.read("min"), c.converted(op, bound))))
}

func earliest(v any) any { first, _ := days(v); return first }
func latest(v any) any   { _, last := days(v); return last }

func days(v any) (first, last int64) {
	text, _ := v.(string)
	return graph.PartialDate(text).Days()
}

// moments is a moment as milliseconds since 1970.
func moments(v any) any {
	text, _ := v.(string)
	at, err := parseMoment(text)
	if err != nil {
		return nil // checkFilter has refused it
	}
	return at.UnixMilli()
}

// listOperator looks into a list of texts or codes.
func (c conditions) listOperator(op conjunct, v value) Cypher {
	if v.scheme != "" && op.input.Name != "isEmpty" {
		c.noteTerm(v.scheme, op.path)
	}
	switch op.input.Name {
	case "includes":
		return Format("coalesce(% IN %, false)", c.parameter(op), v.read(""))
	case "includesAny":
		x := c.variable("x")
		return Format("coalesce(any(% IN % WHERE % IN %), false)", x, v.read(""), x, c.newParameter(c.binding, parameterList, op.path...))
	}
	return Format("(size(coalesce(%, [])) = 0) = %", v.read(""), c.parameter(op))
}

// quantityOperator compares decimals, which are stored as text, as numbers.
func (c conditions) quantityOperator(op conjunct, v value) Cypher {
	switch op.input.Name {
	case "unit":
		c.noteTerm(graph.SchemeUnit, op.path)
		return Format("coalesce(% = %, false)", v.read("unit"), c.parameter(op))
	case "isNull":
		return c.compare(op, v.read("value"))
	}
	return c.compare(op, Format("toFloat(%)", v.read("value")))
}

// peopleOperator compares numbers of people. What the public is not shown, it
// cannot find out by a filter either.
func (c conditions) peopleOperator(op conjunct, v value) Cypher {
	x := v.read("value")
	if c.rank == 0 {
		x = Format("CASE WHEN % >= % THEN % END", x, number(smallCount), x)
	}
	return c.compare(op, x)
}

// measured compiles conditions on what is measured on a scale or in a
// currency: with another one it does not meet them.
func (c conditions) measured(k conjunct, v value) Cypher {
	tests := []Cypher{}
	for _, op := range c.within(k) {
		switch op.input.Name {
		case "scale", "currency":
			tests = append(tests, Format("coalesce(% = %, false)", v.read(op.input.Name), c.parameter(op)))
		default:
			if k.input.Type.Name() == "LevelFilter" {
				tests = append(tests, c.compare(op, v.read("value")))
				continue
			}
			name := op.input.Name
			minor := c.newParameter(c.binding, parameterValue, k.path...)
			c.plan.parameters[len(c.plan.parameters)-1].convert = func(amount any) any { return inMinor(amount, name) }
			tests = append(tests, Format("coalesce(%, false)", c.comparison(op, v.read("minor"), minor)))
		}
	}
	return conjunction(tests)
}

// inMinor is the amount of an operator in the smallest unit of its currency.
func inMinor(filter any, operator string) any {
	object, _ := filter.(map[string]any)
	currency, _ := object["currency"].(string)
	amount, _ := object[operator].(float64)
	return graph.InMinor(amount, currency)
}
