package conformance

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// composer composes templates: operations whose shape is fixed and whose
// values are not. Neo4j plans each text that it has not seen for 45 to 100 ms,
// many times what it takes to run it on small data; the values of operations
// of one template are parameters of one text, so plans repeat and a run stays
// short.
type composer struct {
	*rand.Rand
	schema *ast.Schema
	names  int // aliases and fragments so far
	lists  int // lists and references so far
}

// maxLists is how many lists and references an operation has; each costs
// planning, and 25 are allowed.
const maxLists = 3

func (c *composer) chance(percent int) bool { return c.IntN(100) < percent }

func (c *composer) alias(prefix string) string {
	c.names++
	return fmt.Sprintf("%s%d", prefix, c.names)
}

// operation composes one template.
func (c *composer) operation() *operation {
	c.names, c.lists = 0, 0
	op := &operation{}
	n := 1
	if c.chance(15) {
		n = 2
	}
	for range n {
		op.fields = append(op.fields, c.rootField())
	}
	return op
}

func (c *composer) rootField() *selection {
	switch n := c.IntN(100); {
	case n < 52:
		return c.network()
	case n < 58:
		return c.paths()
	case n < 66:
		return c.node()
	case n < 70:
		return c.nodes()
	case n < 82:
		return c.neighbourhood()
	case n < 95:
		return c.search()
	case n < 98:
		return c.connection(c.schema.Query.Fields.ForName("networks"), 1)
	}
	s := &selection{alias: c.alias("terms"), name: "terms", sub: c.leafFields("Term", 3)}
	s.args = []*argument{{name: "scheme", draw: func(d *drawer, _ *thing, _ item) any { return choose(d.Rand, []string{"form", "form_family", "level"}) }}}
	return s
}

// network composes network(id:) or network(slug:) with what hangs under it.
func (c *composer) network() *selection {
	s := &selection{alias: c.alias("network"), name: "network"}
	by := &argument{name: "id", draw: func(d *drawer, _ *thing, _ item) any { return string(d.network().id) }}
	if c.chance(50) {
		by = &argument{name: "slug", draw: func(d *drawer, _ *thing, _ item) any { return d.noun(d.network(), "slug") }}
	}
	s.args = []*argument{by}
	s.sub = append(s.sub, c.panel())
	if c.chance(20) {
		s.sub = append(s.sub, c.panel())
	}
	if c.chance(25) {
		s.sub = append(s.sub, c.leafFields("Network", 2)...)
	}
	return s
}

// network is one that the viewer sees, mostly.
func (d *drawer) network() *thing {
	if t := d.some(func(t *thing) bool { return t.typeName == "Network" }); t != nil && !d.chance(2) {
		return t
	}
	var all []*thing
	for _, t := range d.all {
		if t.typeName == "Network" {
			all = append(all, t)
		}
	}
	return choose(d.Rand, all)
}

// panel composes one field of a network.
func (c *composer) panel() *selection {
	of := c.schema.Types["Network"]
	switch n := c.IntN(100); {
	case n < 8:
		return c.statistics()
	case n < 14:
		return c.timeline()
	case n < 30:
		return c.picture()
	case n < 36:
		s := &selection{alias: c.alias("joint"), name: "jointParticipation", sub: c.rowFields("JointParticipation", 4)}
		if c.chance(50) {
			s.args = append(s.args, &argument{name: "of", draw: func(d *drawer, t *thing, _ item) any { return d.idOf("Stakeholder", t) }})
		}
		return s
	case n < 60:
		return c.connection(of.Fields.ForName("stakeholders"), 1)
	case n < 74:
		return c.connection(of.Fields.ForName("cooperations"), 1)
	case n < 84:
		return c.connection(of.Fields.ForName("initiatives"), 1)
	}
	return c.connection(of.Fields.ForName(choose(c.Rand, []string{"needs", "resources", "commitments", "places", "findings", "sources"})), 1)
}

// idOf is the id of something of a type; t is its network.
func (d *drawer) idOf(typeName string, t *thing) string {
	found := d.some(func(x *thing) bool { return d.is(x, typeName) && (t == nil || x.network == t) })
	if found == nil || d.chance(4) {
		found = choose(d.Rand, d.all) // perhaps hidden, perhaps of the other network
	}
	return string(found.id)
}

// nouns are the types of what has an id.
var nouns = []string{
	"Stakeholder", "Cooperation", "Initiative", "Role", "Membership", "Need", "Resource", "Commitment", "Place", "Contact", "Finding", "Source", "Citation", "Link", "Network",
}

// node composes node(id:).
func (c *composer) node() *selection {
	typeName := choose(c.Rand, nouns)
	s := &selection{alias: c.alias("node"), name: "node"}
	s.args = []*argument{{name: "id", draw: func(d *drawer, _ *thing, _ item) any { return d.idOf(typeName, nil) }}}
	s.sub = []*selection{{name: "id"}, c.fragment(typeName, c.selection(typeName, 0))}
	return s
}

func (c *composer) nodes() *selection {
	types := []string{choose(c.Rand, nouns), choose(c.Rand, nouns)}
	s := &selection{alias: c.alias("nodes"), name: "nodes", sub: []*selection{{name: "__typename"}}}
	s.args = []*argument{{name: "ids", draw: func(d *drawer, _ *thing, _ item) any {
		return []any{d.idOf(types[0], nil), d.idOf(types[1], nil), d.idOf(types[0], nil), "nonsense"}
	}}}
	for _, t := range slices.Compact(types) {
		s.sub = append(s.sub, c.fragment(t, c.leafFields(t, 3)))
	}
	return s
}

// fragment puts fields into a fragment on a type, inline or named.
func (c *composer) fragment(on string, fields []*selection) *selection {
	c.rename(fields)
	s := &selection{on: on, sub: fields}
	if c.chance(40) {
		s.spread = c.alias("Part")
	}
	return s
}

// rename gives fields names of their own: those of different types may not
// stand under one name.
func (c *composer) rename(fields []*selection) {
	for _, f := range fields {
		if f.name != "" && f.alias == "" {
			f.alias = c.alias("x")
		}
		if f.name == "" {
			c.rename(f.sub)
		}
	}
}

// search composes a search.
func (c *composer) search() *selection {
	s := &selection{alias: c.alias("search"), name: "search", sub: []*selection{{name: "matched"}}}
	s.args = []*argument{
		{name: "text", draw: func(d *drawer, _ *thing, _ item) any { return d.typed() }},
		{name: "network", draw: func(d *drawer, _ *thing, _ item) any { return string(d.network().id) }},
	}
	if c.chance(50) {
		s.args = append(s.args, &argument{name: "of", draw: func(d *drawer, _ *thing, _ item) any { return subset(d.Rand, sortedKeys(subjects)) }})
	}
	if c.chance(50) {
		s.args = append(s.args, &argument{name: "first", draw: func(d *drawer, _ *thing, _ item) any { return choose(d.Rand, []int{1, 3, 50}) }})
	}
	node := &selection{name: "node", sub: []*selection{{name: "id"}}}
	if c.chance(60) {
		t := choose(c.Rand, []string{"Stakeholder", "Initiative", "Need", "Place", "Source"})
		node.sub = append(node.sub, c.fragment(t, c.leafFields(t, 2)))
	}
	s.sub = append(s.sub, node)
	return s
}

// maxTyped is how many words somebody types. A search takes ten, and counts
// O'Neill as two.
const maxTyped = 5

// typed is what somebody types: the beginnings of words of a name, of a
// description or of an identifier.
func (d *drawer) typed() string {
	t := d.some(func(t *thing) bool { return len(d.texts(t, "name")) > 0 && t.typeName != "Network" })
	if t == nil {
		return "iskola"
	}
	from := choose(d.Rand, d.texts(t, "name")).Text
	if texts := d.texts(t, "description"); len(texts) > 0 && d.chance(25) {
		from = choose(d.Rand, texts).Text
	}
	all := strings.Fields(from)
	all = all[:min(len(all), maxTyped)]
	from = strings.Join(all, " ")
	if d.chance(40) {
		return strings.ToUpper(from)
	}
	var words []string
	for range 1 + d.IntN(2) {
		r := []rune(choose(d.Rand, all))
		words = append(words, string(r[:1+d.IntN(len(r))]))
	}
	if text := strings.Join(words, " "); strings.ContainsFunc(text, func(r rune) bool { return r >= 'a' && r <= 'z' }) {
		return text
	}
	return from
}

func (c *composer) neighbourhood() *selection {
	s := &selection{alias: c.alias("around"), name: "neighbourhood"}
	s.args = []*argument{
		{name: "id", draw: func(d *drawer, _ *thing, _ item) any { return d.idOf("Stakeholder", nil) }},
		{name: "depth", value: 1 + c.IntN(3)},
	}
	if c.chance(50) {
		s.args = append(s.args, &argument{name: "limit", value: choose(c.Rand, []int{100, 1000})})
	}
	if c.chance(60) {
		s.args = append(s.args, c.filter("ties", "CooperationFilter"))
	}
	s.args = append(s.args, c.dates(35)...)
	s.sub = c.pictureFields(false)
	return s
}

// paths composes the chains between two, mostly of one network.
func (c *composer) paths() *selection {
	s := &selection{alias: c.alias("paths"), name: "paths"}
	s.args = []*argument{
		{name: "from", draw: func(d *drawer, _ *thing, _ item) any {
			d.from = d.idOf("Stakeholder", nil)
			return d.from
		}},
		{name: "to", draw: func(d *drawer, _ *thing, _ item) any { return d.another() }},
	}
	if c.chance(50) {
		s.args = append(s.args, &argument{name: "limit", draw: func(d *drawer, _ *thing, _ item) any { return 1 + d.IntN(3) }})
	}
	steps := &selection{name: "steps", sub: []*selection{{name: "from", sub: []*selection{{name: "id"}}}, {name: "to", sub: c.selection("Stakeholder", 2)}}}
	if c.chance(60) {
		steps.sub = append(steps.sub, &selection{name: "cooperations", sub: c.selection("Cooperation", 2)})
	}
	s.sub = []*selection{steps}
	return s
}

// another is the id of a stakeholder that is not the one drawn before.
func (d *drawer) another() string {
	network := d.network()
	if t := d.things[graph.ID(d.from)]; t != nil && !d.chance(4) {
		network = t.network
	}
	for {
		if id := d.idOf("Stakeholder", network); id != d.from {
			return id
		}
	}
}

func (c *composer) filter(name, input string) *argument {
	for {
		f := &conditioner{Rand: c.Rand, schema: c.schema}
		if list := f.compose(input, 0); len(list) > 0 {
			return &argument{name: name, filter: list}
		}
	}
}

func (c *composer) statistics() *selection {
	s := &selection{alias: c.alias("counts"), name: "statistics", sub: c.rowFields("StatisticsRow", 4)}
	s.args = []*argument{{name: "by", value: choose(c.Rand, []string{"FORM", "FORM_FAMILY", "FIELD", "INITIATIVE", "STATUS", "FORMALITY"})}}
	if c.chance(50) {
		s.args = append(s.args, c.filter("filter", "CooperationFilter"))
	}
	s.args = append(s.args, c.dates(30)...)
	return s
}

func (c *composer) timeline() *selection {
	s := &selection{alias: c.alias("years"), name: "timeline", sub: c.rowFields("TimelineRow", 5)}
	s.args = []*argument{
		{name: "from", draw: func(d *drawer, _ *thing, _ item) any { return 2006 + d.IntN(8) }},
		{name: "to", draw: func(d *drawer, _ *thing, _ item) any { return 2014 + d.IntN(10) }},
	}
	if c.chance(50) {
		s.args = append(s.args, c.filter("filter", "CooperationFilter"))
	}
	return s
}

var layers = []string{"COOPERATIONS", "MEMBERSHIPS", "INITIATIVES", "NEEDS", "RESOURCES", "PLACES", "JOINT_PARTICIPATION"}

func (c *composer) picture() *selection {
	s := &selection{alias: c.alias("picture"), name: "picture"}
	if c.chance(60) {
		s.args = append(s.args, c.filter("filter", "StakeholderFilter"))
	}
	if c.chance(35) {
		s.args = append(s.args, c.filter("ties", "CooperationFilter"))
	}
	if c.chance(80) {
		s.args = append(s.args, &argument{name: "layers", value: subset(c.Rand, layers)})
	}
	s.args = append(s.args, c.dates(25)...)
	s.sub = c.pictureFields(true)
	return s
}

func (c *composer) pictureFields(joint bool) []*selection {
	list := []*selection{
		{name: "nodes", sub: append(c.rowFields("PictureNode", 4), &selection{name: "id"})},
		{name: "ties", sub: append(c.rowFields("PictureTie", 6), &selection{name: "id"})},
		{name: "truncated"},
	}
	if joint {
		list = append(list, &selection{name: "jointParticipation", sub: c.rowFields("JointParticipation", 4)})
	}
	return list
}

// dates asks for a time, sometimes.
func (c *composer) dates(percent int) []*argument {
	if !c.chance(percent) {
		return nil
	}
	a := &argument{name: "asOf", draw: func(d *drawer, _ *thing, _ item) any { return string(d.date()) }}
	if c.chance(50) {
		ends := choose(c.Rand, [][]string{{"from", "to"}, {"from", "to"}, {"from"}, {"to"}})
		a = &argument{name: "during", draw: func(d *drawer, _ *thing, _ item) any {
			o := object{}
			for _, end := range ends {
				date := d.date()
				for end == "to" && o["from"] != nil && string(date)[:4] <= o["from"].(string)[:4] {
					date, o["from"] = d.date(), "2010"
				}
				o[end] = string(date)
			}
			return o
		}}
	}
	list := []*argument{a}
	if c.chance(45) {
		list = append(list, &argument{name: "certainty", value: "CERTAIN"})
	}
	return list
}
