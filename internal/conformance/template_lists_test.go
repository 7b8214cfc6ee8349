package conformance

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// connection composes a list with its arguments.
func (c *composer) connection(def *ast.FieldDefinition, level int) *selection {
	c.lists++
	s := &selection{alias: c.alias(def.Name), name: def.Name}
	if filter := def.Arguments.ForName("filter"); def.Name == "networks" {
		s.args = append(s.args, c.ownNetworks())
	} else if filter != nil && c.chance(62) {
		s.args = append(s.args, c.filter("filter", filter.Type.Name()))
	}
	if order := def.Arguments.ForName("orderBy"); order != nil && c.chance(75) {
		values := c.schema.Types[order.Type.Name()].EnumValues
		s.args = append(s.args, &argument{name: "orderBy", value: values[c.IntN(len(values))].Name})
	}
	if def.Arguments.ForName("asOf") != nil {
		percent := 30
		if def.Name == "partners" {
			percent = 75 // there are few lists of them, and what holds in a period makes partners
		}
		s.args = append(s.args, c.dates(percent)...)
	}
	if name := choose(c.Rand, []string{"first", "last", "first", "last", ""}); name != "" {
		most := 9 - 2*level
		s.args = append(s.args, &argument{name: name, draw: func(d *drawer, _ *thing, _ item) any { return 1 + d.IntN(most) }})
	}
	c.connectionFields(s, def, level)
	return s
}

// ownNetworks keeps the networks of others out of the answer.
func (c *composer) ownNetworks() *argument {
	return &argument{name: "filter", draw: func(d *drawer, _ *thing, _ item) any {
		ids := []any{}
		for _, t := range d.all {
			if t.typeName == "Network" {
				ids = append(ids, string(t.id))
			}
		}
		return object{"id": object{"in": ids}}
	}}
}

func (c *composer) connectionFields(s *selection, def *ast.FieldDefinition, level int) {
	connection := c.schema.Types[def.Type.Name()]
	edgeType := c.schema.Types[connection.Fields.ForName("edges").Type.Name()]
	edges := &selection{name: "edges"}
	for _, f := range edgeType.Fields {
		switch {
		case f.Name == "node":
			edges.sub = append(edges.sub, &selection{name: "node", sub: c.selection(f.Type.Name(), level)})
		case f.Name == "cursor" && c.chance(60), f.Name == "direction" && c.chance(60):
			edges.sub = append(edges.sub, &selection{name: f.Name})
		case f.Name == "link" && c.chance(50):
			edges.sub = append(edges.sub, &selection{name: f.Name, sub: c.leafFields("Link", 3)})
		case f.Name == "partner" && c.chance(50):
			edges.sub = append(edges.sub, &selection{name: f.Name, sub: c.selection("Stakeholder", level)})
		}
	}
	s.sub = append(s.sub, edges)
	if c.chance(40) {
		s.sub = append(s.sub, &selection{name: "totalCount"})
	}
	if c.chance(50) {
		info := &selection{name: "pageInfo"}
		for _, f := range c.schema.Types["PageInfo"].Fields {
			if c.chance(60) {
				info.sub = append(info.sub, &selection{name: f.Name})
			}
		}
		info.sub = append(info.sub, &selection{name: "__typename"})
		s.sub = append(s.sub, info)
	}
	if connection.Fields.ForName("facets") != nil && c.chance(45) {
		s.sub = append(s.sub, c.facets())
	}
}

var dimensions = []string{"KIND", "FIELD", "PLACE", "FORM_FAMILY", "INITIATIVE"}

func (c *composer) facets() *selection {
	s := &selection{alias: c.alias("facets"), name: "facets"}
	s.args = []*argument{{name: "by", value: subset(c.Rand, dimensions[c.IntN(4):])}}
	if c.chance(40) {
		s.args = append(s.args, &argument{name: "limit", draw: func(d *drawer, _ *thing, _ item) any { return 1 + d.IntN(4) }})
	}
	s.sub = []*selection{{name: "dimension"}, {name: "exact"}, {name: "values", sub: append(c.rowFields("FacetValue", 2), &selection{name: "value"}, &selection{name: "count"})}}
	return s
}

// selection composes what is asked of something of a type: plain fields,
// references, lists, and parts of single kinds.
func (c *composer) selection(typeName string, level int) []*selection {
	list := c.leafFields(typeName, 1+c.IntN(3))
	def := c.schema.Types[typeName]
	var lists, references []*ast.FieldDefinition
	for _, f := range def.Fields {
		switch {
		case strings.HasSuffix(f.Type.Name(), "Connection") && f.Name != "changes":
			lists = append(lists, f)
		case c.leadsOn(f):
			references = append(references, f)
		}
	}
	if len(lists) > 0 && level < 3 && c.lists < maxLists && c.chance(70-15*level) {
		list = append(list, c.connection(choose(c.Rand, lists), level+1))
		if level == 1 && c.chance(25) && c.lists < maxLists { // the same list under two names
			list = append(list, c.connection(choose(c.Rand, lists), level+1))
		}
	}
	if len(references) > 0 && c.lists < maxLists && c.chance(30) {
		f := choose(c.Rand, references)
		c.lists += 3
		list = append(list, &selection{alias: c.alias(f.Name), name: f.Name, sub: c.leafFields(f.Type.Name(), 2)})
	}
	if kinds := c.schema.GetPossibleTypes(def); def.IsAbstractType() && c.chance(40) {
		kind := choose(c.Rand, kinds).Name
		if typeName == "Node" {
			kind = choose(c.Rand, []string{"Stakeholder", "Initiative", "Entity", "Place", "Source"})
		}
		list = append(list, c.fragment(kind, c.leafFields(kind, 3)))
	}
	if c.chance(15) {
		list[c.IntN(len(list))].directive = choose(c.Rand, []string{"include", "skip"})
	}
	if last := list[len(list)-1]; last.sub == nil && len(list) > 1 && c.chance(10) {
		last.directive = "leave out"
	}
	return list
}

// leadsOn tells whether a field is a reference to another thing.
func (c *composer) leadsOn(f *ast.FieldDefinition) bool {
	of := c.schema.Types[f.Type.Name()]
	return f.Type.Elem == nil && (of.Name == "Node" || of.Name == "Network" || slices.Contains(of.Interfaces, "Node"))
}

// leafFields composes some plain fields of a type, the id or the type's name
// among them.
func (c *composer) leafFields(typeName string, n int) []*selection {
	def := c.schema.Types[typeName]
	list := []*selection{{name: choose(c.Rand, []string{"__typename", "id"})}}
	if def.Fields.ForName("id") == nil {
		list[0].name = "__typename"
	}
	for range n {
		f := def.Fields[c.IntN(len(def.Fields))]
		of := c.schema.Types[f.Type.Name()]
		if strings.HasSuffix(of.Name, "Connection") || c.leadsOn(f) || strings.HasPrefix(f.Name, "__") || f.Arguments.ForName("by") != nil || slices.Contains(panels, f.Name) {
			continue
		}
		list = append(list, c.leafField(f, of))
	}
	return list
}

// panels are fields of a network that are composed by themselves.
var panels = []string{"statistics", "timeline", "picture", "jointParticipation", "changes"}

func (c *composer) leafField(f *ast.FieldDefinition, of *ast.Definition) *selection {
	s := &selection{name: f.Name}
	if of.Kind == ast.Object || of.Kind == ast.Interface {
		s.alias = c.alias(f.Name)
		if of.Name == "Term" && f.Name == "broader" {
			s.sub = []*selection{{name: "code"}, {name: "label"}}
		} else {
			s.sub = c.leafFields(of.Name, 2)
		}
	}
	if f.Arguments.ForName("lang") != nil {
		s.alias = c.alias(f.Name)
		if c.chance(60) {
			s.args = []*argument{{name: "lang", draw: func(d *drawer, _ *thing, _ item) any { return choose(d.Rand, []string{"hu", "ro", "cs", "en", "de"}) }}}
		}
	}
	return s
}

// rowFields composes fields of a row.
func (c *composer) rowFields(typeName string, n int) []*selection {
	list := c.leafFields(typeName, n)
	for _, f := range list {
		if f.alias == "" && c.chance(20) {
			f.alias = c.alias("y")
		}
	}
	return list
}
