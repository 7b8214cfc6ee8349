package conformance

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// drawer draws the values of an operation out of the data. It follows one
// chain of things through the operation, and most conditions are drawn so that
// these things meet them: answers are seldom empty.
type drawer struct {
	*rand.Rand
	*viewer
	from string // where the chains begin that are asked for
}

func (d *drawer) chance(percent int) bool { return d.IntN(100) < percent }

// operation draws one operation of a template.
func (d *drawer) operation(template *operation) *operation {
	op := template.clone()
	d.selections(op.fields, nil, item{})
	return op
}

// selections draws the arguments of fields of t, or of the item of a list.
func (d *drawer) selections(list []*selection, t *thing, i item) {
	for _, s := range list {
		if s.name == "" {
			d.selections(s.sub, t, i)
			continue
		}
		inner, found := d.enter(s, t, i)
		for _, a := range s.args {
			d.argument(s, a, t, found)
		}
		if s.name == "network" && t == nil || s.name == "node" && i.node == nil {
			inner = d.named(s)
		}
		d.selections(s.sub, inner, found)
	}
}

// enter follows a field: what it leads to, and an item where it is a list.
func (d *drawer) enter(s *selection, t *thing, i item) (*thing, item) {
	switch s.name {
	case "edges":
		return i.node, i
	case "node":
		return i.node, item{}
	case "link":
		return i.tie, item{}
	case "partner":
		return i.other, item{}
	}
	if t == nil {
		return nil, item{}
	}
	def := d.schema.Types[t.typeName].Fields.ForName(s.name)
	switch {
	case def == nil:
		return nil, item{}
	case strings.HasSuffix(def.Type.Name(), "Connection"):
		if all := d.list(t, s.name); len(all) > 0 {
			return nil, choose(d.Rand, all)
		}
		return nil, item{}
	}
	if _, isID := d.get(t, s.name).(graph.ID); isID || s.name == "from" || s.name == "to" {
		return d.reference(t, s.name), item{}
	}
	return nil, item{}
}

// named is the thing that node and network name.
func (d *drawer) named(s *selection) *thing {
	for _, a := range s.args {
		for _, t := range d.all {
			if a.value == string(t.id) || t.typeName == "Network" && a.value == d.noun(t, "slug") {
				return t
			}
		}
	}
	return nil
}

func (d *drawer) argument(s *selection, a *argument, t *thing, i item) {
	switch {
	case a.filter != nil:
		a.value = d.itemObject(a.filter, i, d.about(s, a, t))
	case a.draw != nil:
		a.value = a.draw(d, t, i)
	}
}

// about is a thing for a filter that no list leads to: those of pictures and
// counts.
func (d *drawer) about(s *selection, a *argument, t *thing) *thing {
	typeName := "Cooperation"
	switch {
	case s.name == "networks":
		typeName = "Network"
	case s.name == "picture" && a.name == "filter":
		typeName = "Stakeholder"
	}
	return d.some(func(x *thing) bool { return d.is(x, typeName) && (t == nil || x.network == t) })
}

// some picks a thing that the viewer sees; nil where there is none.
func (d *drawer) some(pass func(t *thing) bool) *thing {
	if list := d.visible(pass); len(list) > 0 {
		return choose(d.Rand, list)
	}
	return nil
}

// like picks another thing of the same sort.
func (d *drawer) like(t *thing) *thing {
	if t == nil {
		return nil
	}
	return d.some(func(x *thing) bool { return x.noun.Type() == t.noun.Type() && x.network == t.network })
}

// itemObject draws a filter of an item of a list.
func (d *drawer) itemObject(conditions []*condition, i item, otherwise *thing) object {
	t := i.node
	if t == nil {
		t = otherwise
	}
	o := object{}
	for _, c := range conditions {
		switch {
		case c.input == "TieDirectionFilter":
			o[c.name] = d.enumOps(c, i.direction)
		case c.name == "link" && c.input == "LinkFilter":
			o[c.name] = d.object(c.subs[0], i.tie)
		case c.name == "partner":
			o[c.name] = d.object(c.subs[0], i.other)
		case c.name == "node" && c.ops == nil:
			o[c.name] = d.object(c.subs[0], t)
		default:
			o[c.name] = d.condition(c, t)
		}
	}
	return o
}

// object draws a filter that t is to meet.
func (d *drawer) object(conditions []*condition, t *thing) object {
	o := object{}
	for _, c := range conditions {
		o[c.name] = d.condition(c, t)
	}
	return o
}

func (d *drawer) condition(c *condition, t *thing) any {
	switch {
	case c.name == "and" || c.name == "or":
		l := []any{}
		if d.chance(3) {
			return l
		}
		for n, sub := range c.subs {
			of := t
			if c.name == "or" && n > 0 {
				of = d.like(t)
			}
			l = append(l, d.object(sub, of))
		}
		return l
	case c.name == "not":
		return d.object(c.subs[0], d.like(t))
	case c.input == "IdentifiersFilter":
		return object{c.how: d.identifier(c.subs[0], t)}
	case c.how != "":
		return object{c.how: d.quantified(c, t)}
	case c.ops != nil:
		return d.leaf(c, t)
	case c.input != "" && t != nil && !d.hasField(t, c.name): // a part for one kind only
		return d.object(c.subs[0], d.ofKind(c.input, t))
	}
	var other *thing
	if t != nil {
		other = d.reference(t, c.name)
	}
	return d.object(c.subs[0], other)
}

func (d *drawer) hasField(t *thing, name string) bool {
	return d.schema.Types[t.typeName].Fields.ForName(name) != nil
}

// ofKind is t, or another stakeholder, of the kind that a filter is for.
func (d *drawer) ofKind(input string, t *thing) *thing {
	kind := strings.TrimSuffix(input, "Filter")
	if t.typeName == kind {
		return t
	}
	return d.some(func(x *thing) bool { return x.typeName == kind && x.network == t.network })
}

func (d *drawer) quantified(c *condition, t *thing) object {
	i := item{}
	if t != nil && c.how != "some" {
		t = d.like(t)
	}
	if t != nil && d.hasField(t, c.name) {
		if all := d.list(t, c.name); len(all) > 0 {
			i = choose(d.Rand, all)
		}
	}
	return d.itemObject(c.subs[0], i, nil)
}

func (d *drawer) identifier(conditions []*condition, t *thing) object {
	id := graph.ExternalID{Scheme: "CZ-ICO", Value: "00011"}
	if t != nil {
		if ids, _ := d.get(t, "identifiers").([]graph.ExternalID); len(ids) > 0 {
			id = choose(d.Rand, ids)
		}
	}
	o := object{}
	for _, c := range conditions {
		value := id.Value
		if c.name == "scheme" {
			value = id.Scheme
		}
		ops := object{}
		for _, op := range c.ops {
			if op == "isNull" {
				ops[op] = d.chance(20)
			} else {
				ops[op] = d.textOp(op, value, value)
			}
		}
		o[c.name] = ops
	}
	return o
}

// leaf draws the values of operators.
func (d *drawer) leaf(c *condition, t *thing) object {
	ops := object{}
	x := d.sample(c, t)
	for _, op := range c.ops {
		ops[op] = d.value(c, op, x, t)
	}
	return ops
}

// sample is the value of the field of t, or of another thing where it is not
// stated.
func (d *drawer) sample(c *condition, t *thing) any {
	if t == nil {
		return nil
	}
	if texts := d.texts(t, c.name); len(texts) > 0 {
		return choose(d.Rand, texts).Text
	}
	switch c.name {
	case "sourceCount":
		return d.sourceCount(t)
	case "answered":
		return len(d.answering(t)) > 0
	}
	if sets := map[string]func(*thing) map[string]bool{"inPlace": d.placesOf, "inField": d.activeFields, "formFamily": d.families, "inInitiative": d.initiativesOf}; sets[c.name] != nil {
		for range 6 {
			if keys := sortedKeys(sets[c.name](t)); len(keys) > 0 {
				return choose(d.Rand, keys)
			}
			t = d.like(t)
		}
		return nil
	}
	for range 6 {
		x := d.stated(t, c.name)
		if list, is := x.([]string); is && len(list) > 0 {
			return choose(d.Rand, list)
		} else if x != nil && !is {
			return x
		}
		t = d.like(t)
	}
	return nil
}

// value draws the value of one operator. x is a value that is to meet it.
func (d *drawer) value(c *condition, op string, x any, t *thing) any {
	switch op {
	case "isNull":
		return x == nil || d.chance(30)
	case "isEmpty":
		return d.chance(50)
	case "unit":
		if q, ok := x.(*graph.Quantity); ok && q.Unit != "" {
			return q.Unit
		}
		return "person"
	case "currency":
		if m, ok := x.(*graph.Money); ok {
			return m.Currency
		}
		return "EUR"
	case "scale":
		if depth, ok := x.(*graph.Depth); ok {
			return string(depth.Scale)
		}
		return "HIMMELMAN"
	case "family", "familyIn":
		return d.some1(op == "familyIn", d.familyOf(x), "funding", "negative")
	}
	switch c.input {
	case "DateFilter":
		return d.dateOp(op, x)
	case "DateTimeFilter":
		if d.chance(85) == (op == "gt" || op == "gte") {
			return "2001-01-01T00:00:00Z"
		}
		return "2999-01-01T00:00:00Z"
	case "IntFilter", "PeopleFilter", "LevelFilter":
		return d.intOp(op, x)
	case "QuantityFilter", "AmountFilter":
		return d.decimalOp(op, x)
	case "NameFilter", "TextFilter":
		text := text(x, "iskola")
		return d.textOp(op, choose(d.Rand, []string{text, strings.ToUpper(text), graph.Fold(text)}), text)
	case "StringFilter":
		text := text(x, "report.pdf")
		return d.textOp(op, text, "other")
	case "BooleanFilter":
		return x == true
	case "IDFilter":
		return d.idOp(c.name, op, x, t)
	}
	return d.wordOp(c, op, x)
}

func text(x any, otherwise string) string {
	if s, ok := x.(string); ok && s != "" {
		return s
	}
	return otherwise
}

// some1 is one value, or a list with it and others.
func (d *drawer) some1(many bool, x string, others ...string) any {
	if !many {
		return x
	}
	if d.chance(4) {
		return []any{}
	}
	l := []any{x}
	for _, o := range others {
		if d.chance(60) {
			l = append(l, o) // it may be there twice
		}
	}
	d.Shuffle(len(l), func(i, j int) { l[i], l[j] = l[j], l[i] })
	return l
}

func (d *drawer) familyOf(x any) string {
	form, _ := d.vocabulary.Term(graph.SchemeForm, text(x, "funding"))
	return form.Broader
}

func (d *drawer) textOp(op, x, other string) any {
	runes := []rune(x)
	switch op {
	case "startsWith":
		return string(runes[:1+d.IntN(min(len(runes), 4))])
	case "contains":
		from := d.IntN(len(runes))
		return string(runes[from:min(len(runes), from+1+d.IntN(3))])
	case "in":
		return d.some1(true, x, other, "nobody")
	}
	return x
}

// dateOp draws a date that x mostly meets.
func (d *drawer) dateOp(op string, x any) any {
	date, ok := x.(graph.PartialDate)
	if !ok {
		return string(d.date())
	}
	if op == "eq" {
		return string(date)
	}
	first, _, _ := date.Bounds()
	shift := map[string]int{"lt": 1, "lte": 0, "gt": -1, "gte": 0}[op]
	if d.chance(25) {
		shift = 1 - d.IntN(3)
	}
	full := first.AddDate(shift*d.IntN(2), shift*d.IntN(2), shift).Format("2006-01-02")
	return full[:choose(d.Rand, []int{4, 7, 10})]
}

func (d *drawer) date() graph.PartialDate {
	full := fmt.Sprintf("%d-%02d-%02d", 2008+d.IntN(12), 1+d.IntN(12), 1+d.IntN(28))
	return graph.PartialDate(full[:choose(d.Rand, []int{4, 7, 10})])
}

func (d *drawer) intOp(op string, x any) any {
	n := 10
	switch v := x.(type) {
	case int64:
		n = int(v)
	case *graph.PeopleCount:
		n = int(v.Value)
	case *graph.Depth:
		n = int(v.Value)
	}
	switch op {
	case "in":
		return []any{n, n + 1, 7}
	case "lt":
		return n + d.IntN(3)
	case "gt":
		return n - d.IntN(3)
	}
	return n
}

func (d *drawer) decimalOp(op string, x any) any {
	n := 10.0
	switch v := x.(type) {
	case *graph.Quantity:
		n = decimal(v.Value)
	case *graph.Money:
		n = decimal(v.Amount)
	}
	switch op {
	case "lt":
		return n + 0.5*float64(d.IntN(3))
	case "gt":
		return n - 0.5*float64(d.IntN(3))
	}
	return n
}

// idOp draws ids: of what is asked for, of what is hidden, of the other
// network.
func (d *drawer) idOp(field, op string, x any, t *thing) any {
	id := text(x, "")
	if id == "" || d.chance(5) {
		pass := func(y *thing) bool { return t == nil || y.noun.Type() == t.noun.Type() }
		switch field {
		case "inPlace":
			pass = func(y *thing) bool { return y.typeName == "Place" }
		case "inInitiative":
			pass = func(y *thing) bool { return y.typeName == "Initiative" }
		}
		var ids []string
		for _, y := range d.all {
			if pass(y) {
				ids = append(ids, string(y.id))
			}
		}
		if len(ids) == 0 {
			ids = []string{"00000000-0000-7000-8000-000000000000"}
		}
		id = choose(d.Rand, ids)
	}
	return d.some1(op == "in", id, string(choose(d.Rand, d.all).id), "nonsense")
}

// wordOp draws words of the API and codes.
func (d *drawer) wordOp(c *condition, op string, x any) any {
	def := d.schema.Types[c.input].Fields.ForName(op)
	many := op == "in" || op == "includesAny"
	if enum := d.schema.Types[def.Type.Name()]; enum.Kind == ast.Enum {
		w := text(x, enum.EnumValues[d.IntN(len(enum.EnumValues))].Name)
		return d.some1(many, w, enum.EnumValues[d.IntN(len(enum.EnumValues))].Name)
	}
	codes := d.codes(c)
	return d.some1(many, text(x, codes[0]), codes...)
}

// codes are some that a condition takes.
func (d *drawer) codes(c *condition) []string {
	scheme := ""
	switch {
	case c.input == "FormFilter":
		scheme = graph.SchemeForm
	case c.name == "formFamily":
		scheme = graph.SchemeFamily
	case c.name == "inField" || c.name == "fields" && c.input == "TermsFilter":
		scheme = graph.SchemeField
	case c.name == "level":
		scheme = graph.SchemeLevel
	case strings.HasSuffix(c.name, "Kind"):
		scheme = strings.TrimSuffix(c.name, "Kind")
	case c.name == "kind":
		scheme = strings.ToLower(strings.TrimSuffix(c.of, "Filter"))
	default:
		return []string{"since", "name"}
	}
	terms := d.vocabulary.Terms(scheme)
	return []string{terms[d.IntN(min(len(terms), 6))].Code}
}

func (d *drawer) enumOps(c *condition, x string) object {
	o := object{}
	for _, op := range c.ops {
		o[op] = d.some1(op == "in", text(x, "OUT"), "IN")
	}
	return o
}

// subset picks at least one of a list.
func subset[T any](r *rand.Rand, all []T) []any {
	l := []any{}
	for _, x := range all {
		if r.IntN(2) == 0 {
			l = append(l, x)
		}
	}
	if len(l) == 0 {
		l = append(l, choose(r, all))
	}
	return slices.Clip(l)
}
