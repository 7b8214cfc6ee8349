package query

import (
	"github.com/partnermap/partnermap/graph"
)

// checkTime checks asOf and during of a field.
func checkTime(path string, values map[string]any) *graph.Error {
	asOf, isAsOf := values["asOf"].(string)
	period, isDuring := values["during"].(map[string]any)
	switch {
	case isAsOf && isDuring:
		return badInput(path, "asOf and during do not go together; give one of them")
	case isAsOf:
		return checkDate(path+".asOf", asOf)
	case !isDuring:
		return nil
	}
	stated := 0
	for _, name := range [...]string{"from", "to"} {
		if text, ok := period[name].(string); ok {
			stated++
			if err := checkDate(path+".during."+name, text); err != nil {
				return err
			}
		}
	}
	first, last := periodDays(period)
	switch {
	case stated == 0:
		return badInput(path+".during", "has neither from nor to; give at least one, or leave it out")
	case first > last:
		return badInput(path+".during", "ends before it begins; swap from and to")
	}
	return nil
}

// periodDays are the first and the last day of a period. An end that is not
// given is open.
func periodDays(v any) (first, last int64) {
	period, _ := v.(map[string]any)
	from, _ := period["from"].(string)
	to, _ := period["to"].(string)
	first, _ = graph.PartialDate(from).Days()
	_, last = graph.PartialDate(to).Days()
	return first, last
}

// asked reads the days that asOf or during of a binding ask for. ok is false
// where neither is given.
func (c *compiler) asked(binding int) (first, last Cypher, ok bool) {
	b := &c.plan.bindings[binding]
	parameter := func(name string, convert func(any) any) Cypher {
		p := c.newParameter(binding, parameterValue, name)
		c.plan.parameters[len(c.plan.parameters)-1].convert = convert
		return p
	}
	switch {
	case c.given(b, "asOf"):
		return parameter("asOf", earliest), parameter("asOf", latest), true
	case c.given(b, "during"):
		return parameter("during", func(v any) any { day, _ := periodDays(v); return day }),
			parameter("during", func(v any) any { _, day := periodDays(v); return day }), true
	}
	return Cypher{}, Cypher{}, false
}

// valid compiles asOf, during and certainty of a binding into a test of the
// dates of v. ok is false where none is given.
//
// What has no end goes on, unless its status is ENDED. Possible: some day that
// it may hold on is asked for. Certain: whatever the dates mean, it holds on
// every day of asOf, or on some day of the period; what has no start never is.
func (c *compiler) valid(binding int, v Cypher) (test Cypher, ok bool) {
	b := &c.plan.bindings[binding]
	first, last, ok := c.asked(binding)
	if !ok {
		return Cypher{}, false
	}
	goesOn := Format("(%.until IS NULL AND coalesce(%.status, '') <> 'ENDED')", v, v)
	switch {
	case c.enumValue(b, "certainty") != "CERTAIN":
		return Format("%.sinceMin <= % AND %.untilMax >= %", v, last, v, first), true
	case c.given(b, "asOf"):
		return Format("%.sinceMax <= % AND (% OR %.untilMin >= %)", v, first, goesOn, v, last), true
	}
	return Format("%.since IS NOT NULL AND %.sinceMax <= % AND (% OR %.untilMin >= %)", v, v, last, goesOn, v, first), true
}
