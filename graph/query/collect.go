package query

import (
	"github.com/vektah/gqlparser/v2/ast"
)

// collected is a field of the answer: one response key with every place in
// the operation that asks for it.
type collected struct {
	key   string
	name  string
	nodes []*ast.Field
}

// selections gathers the sub-selections of a collected field.
func (c *collected) selections() []ast.SelectionSet {
	sets := make([]ast.SelectionSet, 0, len(c.nodes))
	for _, n := range c.nodes {
		if len(n.SelectionSet) > 0 {
			sets = append(sets, n.SelectionSet)
		}
	}
	return sets
}

// collector resolves fragments and @skip and @include for one operation.
type collector struct {
	schema    *ast.Schema
	fragments ast.FragmentDefinitionList
	variables map[string]any
	collected int // fields so far
}

// collect lists the fields that sets ask of the object type named typeName,
// in the order of the specification (GraphQL, section 6.3.2).
func (c *collector) collect(typeName string, sets []ast.SelectionSet) []*collected {
	var fields []*collected
	byKey := map[string]*collected{}
	visited := map[string]bool{}
	var walk func(set ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, sel := range set {
			switch sel := sel.(type) {
			case *ast.Field:
				if !c.included(sel.Directives) {
					continue
				}
				if f := byKey[sel.Alias]; f != nil {
					f.nodes = append(f.nodes, sel)
					continue
				}
				f := &collected{key: sel.Alias, name: sel.Name, nodes: []*ast.Field{sel}}
				byKey[sel.Alias] = f
				fields = append(fields, f)
			case *ast.InlineFragment:
				if c.included(sel.Directives) && c.satisfies(typeName, sel.TypeCondition) {
					walk(sel.SelectionSet)
				}
			case *ast.FragmentSpread:
				if visited[sel.Name] || !c.included(sel.Directives) {
					continue
				}
				visited[sel.Name] = true
				if f := c.fragments.ForName(sel.Name); f != nil && c.satisfies(typeName, f.TypeCondition) {
					walk(f.SelectionSet)
				}
			}
		}
	}
	for _, set := range sets {
		walk(set)
	}
	c.collected += len(fields)
	return fields
}

// satisfies tells whether an object type meets a type condition.
func (c *collector) satisfies(typeName, condition string) bool {
	if condition == "" || condition == typeName {
		return true
	}
	def := c.schema.Types[condition]
	if def == nil || !def.IsAbstractType() {
		return false
	}
	for _, p := range c.schema.GetPossibleTypes(def) {
		if p.Name == typeName {
			return true
		}
	}
	return false
}

// included evaluates @skip and @include.
func (c *collector) included(directives ast.DirectiveList) bool {
	if d := directives.ForName("skip"); d != nil && c.truth(d) {
		return false
	}
	if d := directives.ForName("include"); d != nil && !c.truth(d) {
		return false
	}
	return true
}

func (c *collector) truth(d *ast.Directive) bool {
	v := d.Arguments.ForName("if").Value
	if v.Kind == ast.Variable {
		b, _ := c.variables[v.Raw].(bool)
		return b
	}
	return v.Raw == "true"
}

// RootFields lists the fields that an operation asks of Query or Mutation,
// each with all its places in the operation.
func RootFields(s *Schema, doc *ast.QueryDocument, op *ast.OperationDefinition, variables map[string]any) [][]*ast.Field {
	c := &collector{schema: s.AST, fragments: doc.Fragments, variables: variables}
	var fields [][]*ast.Field
	root := s.AST.Query
	if op.Operation == ast.Mutation {
		root = s.AST.Mutation
	}
	for _, f := range c.collect(root.Name, []ast.SelectionSet{op.SelectionSet}) {
		fields = append(fields, f.nodes)
	}
	return fields
}
