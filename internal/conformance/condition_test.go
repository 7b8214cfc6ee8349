package conformance

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// condition is one condition of a filter whose values are not drawn yet.
type condition struct {
	of    string         // the filter that it stands in
	name  string         // its key there
	input string         // the input type of its value
	ops   []string       // of a leaf
	how   string         // some, none or every
	subs  [][]*condition // and, or: each of them; else the one filter within
}

// conditioner composes filters within the limits: 20 leaves, 8 conditions
// about other things, 4 levels.
type conditioner struct {
	*rand.Rand
	schema *ast.Schema
	leaves int
	others int
}

const deepest = 4

// compose composes a filter of some conditions.
func (c *conditioner) compose(input string, level int) []*condition {
	def := c.schema.Types[input]
	var list []*condition
	for range 1 + c.IntN(2) {
		if x := c.one(def, level); x != nil && !slices.ContainsFunc(list, func(y *condition) bool { return y.name == x.name }) {
			list = append(list, x)
		}
	}
	for tries := 0; len(list) == 0 && tries < 30; tries++ {
		if x := c.one(def, level); x != nil {
			list = append(list, x)
		}
	}
	return list
}

// within composes the filters within a condition; nil where none fits.
func (c *conditioner) within(x *condition, input string, level, n int) *condition {
	for range n {
		sub := c.compose(input, level)
		if len(sub) == 0 {
			return nil
		}
		x.subs = append(x.subs, sub)
	}
	return x
}

// one composes one condition; nil where what was drawn does not fit.
func (c *conditioner) one(def *ast.Definition, level int) *condition {
	f := def.Fields[c.IntN(len(def.Fields))]
	if weight := rare[f.Name]; weight > 0 && c.IntN(weight) > 0 {
		return nil
	}
	input := c.schema.Types[f.Type.Name()]
	x := &condition{of: def.Name, name: f.Name, input: input.Name}
	switch {
	case f.Name == "and" || f.Name == "or":
		if level >= deepest {
			return nil
		}
		return c.within(x, input.Name, level+1, 1+c.IntN(2))
	case f.Name == "not":
		if level >= deepest {
			return nil
		}
		return c.within(x, input.Name, level+1, 1)
	case input.Fields.ForName("some") != nil:
		return c.quantified(x, input, level)
	case f.Directives.ForName("only") != nil:
		return c.within(x, input.Name, level, 1)
	case isEntityFilter(input):
		if level >= deepest || !c.other() {
			return nil
		}
		return c.within(x, input.Name, level+1, 1)
	}
	return c.leaf(x, input)
}

// rare are conditions that say little, drawn once in so many times.
var rare = map[string]int{"createdAt": 3, "changedAt": 6, "id": 3, "sensitivity": 3, "mentions": 2, "uses": 2, "addresses": 2}

func (c *conditioner) other() bool {
	if c.others >= 2 {
		return false
	}
	c.others++
	return true
}

func (c *conditioner) quantified(x *condition, input *ast.Definition, level int) *condition {
	if level >= deepest || !c.other() {
		return nil
	}
	how := input.Fields[c.IntN(len(input.Fields))]
	x.how = how.Name
	return c.within(x, how.Type.Name(), level+1, 1)
}

// isEntityFilter tells whether an input is a filter of things, or of the
// sides of a tie.
func isEntityFilter(def *ast.Definition) bool {
	return def.Fields.ForName("and") != nil || def.Fields.ForName("node") != nil || def.Name == "NodeFilter"
}

// leaf chooses the operators of a condition on a value.
func (c *conditioner) leaf(x *condition, input *ast.Definition) *condition {
	if c.leaves >= 8 {
		return nil
	}
	c.leaves++
	var may []string
	for _, f := range input.Fields {
		switch f.Name {
		case "currency", "scale":
			x.ops = append(x.ops, f.Name)
		default:
			may = append(may, f.Name)
		}
	}
	op := may[c.IntN(len(may))]
	x.ops = append(x.ops, op)
	if second := may[c.IntN(len(may))]; c.IntN(6) == 0 && second != op && !strings.HasPrefix(second, "is") {
		x.ops = append(x.ops, second)
		c.leaves++
	}
	return x
}

// each visits a filter's conditions, those within others as well.
func eachCondition(list []*condition, visit func(c *condition)) {
	for _, c := range list {
		visit(c)
		for _, sub := range c.subs {
			eachCondition(sub, visit)
		}
	}
}
