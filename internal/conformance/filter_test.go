package conformance

import (
	"slices"
	"strconv"
	"strings"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// object is an input object.
type object = map[string]any

// passes tells whether an item of a list meets a filter, which either has
// parts for the item's sides or speaks of what is listed.
func (v *viewer) passes(i item, input string, filter object) bool {
	def := v.schema.Types[input]
	if def.Fields.ForName("node") == nil {
		return v.meets(i.node, def, filter)
	}
	for side, condition := range filter {
		part := v.schema.Types[def.Fields.ForName(side).Type.Name()]
		var ok bool
		switch side {
		case "node":
			ok = v.meets(i.node, part, condition.(object))
		case "link":
			ok = v.meets(i.tie, part, condition.(object))
		case "partner":
			ok = v.meets(i.other, part, condition.(object))
		case "direction":
			ok = isWord(i.direction, condition.(object))
		}
		if !ok {
			return false
		}
	}
	return true
}

// meets tells whether a thing meets a filter: all that stands side by side.
func (v *viewer) meets(t *thing, def *ast.Definition, filter object) bool {
	for name, condition := range filter {
		if !v.meetsOne(t, def, name, condition) {
			return false
		}
	}
	return true
}

func (v *viewer) meetsOne(t *thing, def *ast.Definition, name string, condition any) bool {
	switch name {
	case "and":
		return !slices.ContainsFunc(list(condition), func(c any) bool { return !v.meets(t, def, c.(object)) })
	case "or":
		return slices.ContainsFunc(list(condition), func(c any) bool { return v.meets(t, def, c.(object)) })
	case "not":
		return !v.meets(t, def, condition.(object))
	case "inPlace":
		return anyOf(v.placesOf(t), condition.(object))
	case "inField":
		return anyOf(v.activeFields(t), condition.(object))
	case "formFamily":
		return anyOf(v.families(t), condition.(object))
	case "inInitiative":
		return anyOf(v.initiativesOf(t), condition.(object))
	case "sourceCount":
		ops := condition.(object)
		return nullAgrees(false, ops) && isNumber(float64(v.sourceCount(t)), ops)
	case "answered":
		return (len(v.answering(t)) > 0) == condition.(object)["eq"]
	}
	f := def.Fields.ForName(name)
	input := v.schema.Types[f.Type.Name()]
	if only := f.Directives.ForName("only"); only != nil {
		return t.typeName == only.Arguments.ForName("type").Value.Raw && v.meets(t, input, condition.(object))
	}
	switch {
	case input.Name == "IdentifiersFilter":
		return v.identifiers(t, condition.(object))
	case input.Fields.ForName("every") != nil:
		return v.quantified(t, name, input, condition.(object))
	case input.Fields.ForName("and") != nil:
		other := v.reference(t, name)
		return other != nil && v.meets(other, input, condition.(object))
	}
	return v.holds(t, name, input.Name, condition.(object))
}

func list(x any) []any {
	if l, ok := x.([]any); ok {
		return l
	}
	return []any{x} // a lone value stands for a list of one
}

// quantified is some, none and every over the items that the viewer sees.
func (v *viewer) quantified(t *thing, field string, input *ast.Definition, condition object) bool {
	for how, filter := range condition {
		each := input.Fields.ForName(how).Type.Name()
		passing, failing := 0, 0
		for _, i := range v.list(t, field) {
			if v.passes(i, each, filter.(object)) {
				passing++
			} else {
				failing++
			}
		}
		if how == "some" && passing == 0 || how == "none" && passing > 0 || how == "every" && failing > 0 {
			return false
		}
	}
	return true
}

func (v *viewer) identifiers(t *thing, condition object) bool {
	ids, _ := v.get(t, "identifiers").([]graph.ExternalID)
	for how, filter := range condition {
		found := slices.ContainsFunc(ids, func(id graph.ExternalID) bool {
			for part, ops := range filter.(object) {
				value := id.Value
				if part == "scheme" {
					value = id.Scheme
				}
				if !nullAgrees(false, ops.(object)) || !isText(value, ops.(object)) {
					return false
				}
			}
			return true
		})
		if found != (how == "some") {
			return false
		}
	}
	return true
}

// reference is the other thing that a field names, nil where it is not stated
// or not for the viewer to see.
func (v *viewer) reference(t *thing, field string) *thing {
	var other *thing
	switch t.typeName + "." + field {
	case "Cooperation.from", "Role.stakeholder", "Membership.member", "Link.from":
		other = t.from
	case "Cooperation.to", "Role.initiative", "Membership.coalition", "Link.to":
		other = t.to
	default:
		id, _ := v.get(t, field).(graph.ID)
		other = v.things[id]
	}
	if !v.sees(other) {
		return nil
	}
	return other
}

// anyOf is eq and in for something that has several values: one of them meets
// both.
func anyOf(values map[string]bool, ops object) bool {
	for value := range values {
		if isWord(value, ops) {
			return true
		}
	}
	return false
}

// placesOf are the places in which a thing is: those that are stated for it,
// and those around them.
func (v *viewer) placesOf(t *thing) map[string]bool {
	found := map[string]bool{}
	var walk func(t *thing)
	walk = func(t *thing) {
		for _, i := range v.ties(t, "Link", "LOCATED_IN", true, false) {
			if !found[string(i.other.id)] {
				found[string(i.other.id)] = true
				walk(i.other)
			}
		}
	}
	walk(t)
	return found
}

// working are the roles in which somebody does something.
var working = []graph.RoleKind{graph.Runner, graph.Provider, graph.Owner, graph.GoverningBody, graph.Manager, graph.Participant, graph.Helper}

// activeFields are the fields of action in which a stakeholder is active: a
// cooperation, a role in which it does something, a resource that it has or a
// need that it works on says so.
func (v *viewer) activeFields(t *thing) map[string]bool {
	found := map[string]bool{}
	add := func(things ...*thing) {
		for _, t := range things {
			for _, code := range v.get(t, "fields").([]string) {
				found[code] = true
			}
		}
	}
	for _, i := range v.ties(t, "Cooperation", "", true, true) {
		if !v.negative(i.tie) {
			add(i.tie)
		}
	}
	for _, i := range v.ties(t, "Role", "", true, false) {
		if slices.Contains(working, v.get(i.tie, "role").(graph.RoleKind)) {
			add(i.tie, i.other)
		}
	}
	for _, link := range []string{"HOLDS_RESOURCE", "ADDRESSES"} {
		for _, i := range v.ties(t, "Link", link, true, false) {
			add(i.tie, i.other)
		}
	}
	return found
}

func (v *viewer) families(t *thing) map[string]bool {
	found := map[string]bool{}
	for _, i := range v.ties(t, "Cooperation", "", true, true) {
		form, _ := v.vocabulary.Term(graph.SchemeForm, v.get(i.tie, "form").(string))
		found[form.Broader] = true
	}
	return found
}

func (v *viewer) initiativesOf(t *thing) map[string]bool {
	found := map[string]bool{}
	for _, i := range v.ties(t, "Role", "", true, false) {
		found[string(i.other.id)] = true
	}
	return found
}

// sourceCount is the number of sources that say what a thing says.
func (v *viewer) sourceCount(t *thing) int64 {
	sources := map[graph.ID]bool{}
	for _, i := range v.list(t, "citations") {
		if v.get(i.node, "stance") == graph.Supports {
			sources[v.get(i.node, "source").(graph.ID)] = true
		}
	}
	return int64(len(sources))
}

// answerable are the roles in which one answers for a need.
var answerable = []graph.RoleKind{graph.Runner, graph.Provider, graph.Owner}

// answering are those who answer for a need: by a role in an initiative that
// works on it, or in one that this is a part of, or without one.
func (v *viewer) answering(need *thing) []*thing {
	found := map[*thing]bool{}
	var walk func(initiative *thing, up int)
	walk = func(initiative *thing, up int) {
		for _, i := range v.ties(initiative, "Role", "", false, true) {
			if slices.Contains(answerable, v.get(i.tie, "role").(graph.RoleKind)) {
				found[i.other] = true
			}
		}
		if up == 0 {
			return
		}
		for _, i := range v.ties(initiative, "Link", "PART_OF", true, false) {
			walk(i.other, up-1)
		}
	}
	for _, i := range v.ties(need, "Link", "ADDRESSES", false, true) {
		if v.is(i.other, "Stakeholder") {
			found[i.other] = true
		} else {
			walk(i.other, 6)
		}
	}
	var who []*thing
	for t := range found {
		who = append(who, t)
	}
	byName(who)
	return who
}

// holds tells whether the value of a field meets operators.
func (v *viewer) holds(t *thing, field, input string, ops object) bool {
	value := v.stated(t, field)
	switch input {
	case "NameFilter", "TextFilter":
		texts := v.texts(t, field)
		return nullAgrees(len(texts) == 0, ops) && (onlyNull(ops) || slices.ContainsFunc(texts, func(x graph.Text) bool { return folded(x.Text, ops) }))
	case "StringsFilter", "TermsFilter":
		texts, _ := value.([]string)
		return included(texts, ops)
	case "BooleanFilter":
		return value == ops["eq"]
	case "DateTimeFilter":
		return isMoment(ops)
	}
	if !nullAgrees(value == nil, ops) {
		return false
	}
	if value == nil || onlyNull(ops) {
		return onlyNull(ops)
	}
	switch x := value.(type) {
	case graph.PartialDate:
		return isDate(x, ops)
	case *graph.PeopleCount:
		return isNumber(float64(x.Value), ops)
	case *graph.Quantity:
		return (ops["unit"] == nil || ops["unit"] == x.Unit) && isNumber(decimal(x.Value), ops)
	case *graph.Money:
		return ops["currency"] == x.Currency && isNumber(decimal(x.Amount), ops)
	case *graph.Depth:
		return ops["scale"] == string(x.Scale) && isNumber(float64(x.Value), ops)
	case int64:
		return isNumber(float64(x), ops)
	}
	if input == "FormFilter" {
		return v.isForm(value.(string), ops)
	}
	if input == "StringFilter" {
		return isText(value.(string), ops)
	}
	return isWord(value.(string), ops)
}

// stated is the value of a field as the viewer may see it: nil where it is
// not stated, or kept back. Words, codes, ids and texts are plain strings.
func (v *viewer) stated(t *thing, field string) any {
	def := v.schema.Types[t.typeName].Fields.ForName(field)
	if def != nil && v.withholds(def) {
		return nil
	}
	if field == "group" {
		field = "volunteerGroup"
	}
	switch x := v.get(t, field).(type) {
	case nil:
		return nil
	case *graph.PeopleCount:
		if x == nil || v.suppresses(x) {
			return nil
		}
		return x
	case *graph.Quantity:
		if x == nil {
			return nil
		}
		return x
	case *graph.Money:
		if x == nil {
			return nil
		}
		return x
	case *graph.Depth:
		if x == nil {
			return nil
		}
		return x
	case int64:
		if x == 0 {
			return nil
		}
		return x
	case bool, []string, []graph.Text:
		return x
	case graph.PartialDate:
		if x == "" {
			return nil
		}
		return x
	default:
		if text := v.noun(t, field); text != "" {
			return text
		}
		return nil
	}
}

// noun is a field that is text of some sort.
func (m *memory) noun(t *thing, field string) string {
	return t.noun.FieldByIndex(m.fields[t.noun.Type()][field].Index).String()
}

// withholds tells whether a field is narrower than what the viewer may see.
func (v *viewer) withholds(f *ast.FieldDefinition) bool {
	visible := f.Directives.ForName("visible")
	return visible != nil && graph.Sensitivity(visible.Arguments.ForName("to").Value.Raw).Rank() > v.rank
}

// suppresses tells whether so few people are not shown to the viewer.
func (v *viewer) suppresses(p *graph.PeopleCount) bool { return v.rank == 0 && p.Value < 10 }

// nullAgrees is the operator isNull; without it, a value that is not stated
// is left to the other operators.
func nullAgrees(null bool, ops object) bool {
	want, asked := ops["isNull"]
	return !asked || want == null
}

// onlyNull tells whether nothing but isNull is asked.
func onlyNull(ops object) bool {
	_, asked := ops["isNull"]
	return asked && len(ops) == 1
}

// each tells whether every operator holds.
func each(ops object, holds func(op string, want any) bool) bool {
	for op, want := range ops {
		if op != "isNull" && !holds(op, want) {
			return false
		}
	}
	return true
}

func isText(x string, ops object) bool {
	return each(ops, func(op string, want any) bool {
		switch op {
		case "eq":
			return x == want
		case "in":
			return slices.Contains(list(want), any(x))
		case "startsWith":
			return strings.HasPrefix(x, want.(string))
		}
		return strings.Contains(x, want.(string))
	})
}

// folded compares without accents and capitals.
func folded(x string, ops object) bool {
	x = graph.Fold(x)
	return each(ops, func(op string, want any) bool {
		switch op {
		case "eq":
			return x == graph.Fold(want.(string))
		case "in":
			return slices.ContainsFunc(list(want), func(w any) bool { return x == graph.Fold(w.(string)) })
		case "startsWith":
			return strings.HasPrefix(x, graph.Fold(want.(string)))
		}
		return strings.Contains(x, graph.Fold(want.(string)))
	})
}

func isWord(x string, ops object) bool {
	return each(ops, func(op string, want any) bool {
		if op == "in" {
			return slices.ContainsFunc(list(want), func(w any) bool { return word(w) == x })
		}
		return word(want) == x
	})
}

// word is a word of the API, which a literal gives as it is.
func word(x any) string {
	text, _ := x.(string)
	return text
}

func (v *viewer) isForm(code string, ops object) bool {
	form, _ := v.vocabulary.Term(graph.SchemeForm, code)
	return each(ops, func(op string, want any) bool {
		switch op {
		case "family":
			return form.Broader == want
		case "familyIn":
			return slices.Contains(list(want), any(form.Broader))
		case "in":
			return slices.Contains(list(want), any(code))
		}
		return code == want
	})
}

func included(texts []string, ops object) bool {
	return each(ops, func(op string, want any) bool {
		switch op {
		case "isEmpty":
			return want == (len(texts) == 0)
		case "includesAny":
			return slices.ContainsFunc(list(want), func(w any) bool { return slices.Contains(texts, w.(string)) })
		}
		return slices.Contains(texts, want.(string))
	})
}

// isDate compares by the first day that the date may mean.
func isDate(x graph.PartialDate, ops object) bool {
	day, _ := x.Days()
	return each(ops, func(op string, want any) bool {
		first, last := graph.PartialDate(want.(string)).Days()
		switch op {
		case "eq":
			return string(x) == want
		case "lt":
			return day < first
		case "lte":
			return day <= last
		case "gt":
			return day > last
		}
		return day >= first
	})
}

func isNumber(x float64, ops object) bool {
	return each(ops, func(op string, want any) bool {
		switch op {
		case "eq":
			return x == number(want)
		case "in":
			return slices.ContainsFunc(list(want), func(w any) bool { return x == number(w) })
		case "lt":
			return x < number(want)
		case "lte":
			return x <= number(want)
		case "gt":
			return x > number(want)
		case "gte":
			return x >= number(want)
		}
		return true // the unit, the currency or the scale
	})
}

// isMoment knows that everything was written while the test ran.
func isMoment(ops object) bool {
	return each(ops, func(op string, want any) bool {
		past := want.(string) < "2020"
		return past == (op == "gt" || op == "gte")
	})
}

func number(x any) float64 {
	switch n := x.(type) {
	case int:
		return float64(n)
	case int64:
		return float64(n)
	case float64:
		return n
	}
	return 0
}

func decimal(d graph.Decimal) float64 {
	f, _ := strconv.ParseFloat(string(d), 64)
	return f
}

// span is a stretch of days that is asked for.
type span struct {
	asked       bool
	during      bool
	certain     bool
	first, last int64
}

// spanOf reads asOf, during and certainty.
func spanOf(args object) span {
	s := span{certain: args["certainty"] == "CERTAIN"}
	if asOf, ok := args["asOf"].(string); ok {
		s.asked = true
		s.first, s.last = graph.PartialDate(asOf).Days()
	}
	if period, ok := args["during"].(object); ok {
		from, _ := period["from"].(string)
		to, _ := period["to"].(string)
		s.asked, s.during = true, true
		s.first, _ = graph.PartialDate(from).Days()
		_, s.last = graph.PartialDate(to).Days()
	}
	return s
}

// validIn tells whether a thing holds in a span, possibly or for certain.
func (v *viewer) validIn(t *thing, s span) bool {
	if !s.asked {
		return true
	}
	since := v.get(t, "since").(graph.PartialDate)
	until := v.get(t, "until").(graph.PartialDate)
	sinceFirst, sinceLast := since.Days()
	untilFirst, untilLast := until.Days()
	if until == "" && v.get(t, "status").(graph.Status) != graph.Ended {
		untilFirst = graph.LastDay // it goes on
	}
	switch {
	case !s.certain:
		return sinceFirst <= s.last && untilLast >= s.first
	case since == "":
		return false // what has no start is never certain
	case s.during:
		return sinceLast <= s.last && untilFirst >= s.first
	}
	return sinceLast <= s.first && untilFirst >= s.last
}
