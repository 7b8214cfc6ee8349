package query

import (
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// checkFilter refuses a filter that would mean less than it looks: a
// condition without an operator, an operator without a value, a variable that
// is not set. {kind: {eq: $k}} without $k must not list everything.
func checkFilter(path string, node *ast.Field, variables map[string]any, values map[string]any) *graph.Error {
	if arg := node.Arguments.ForName("filter"); arg != nil {
		if name := unset(arg.Value, variables); name != "" {
			return badInput(path+".filter", "the variable $%s in it is not set; give it a value, or leave the condition out", name)
		}
	}
	conditions, _ := values["filter"].(map[string]any)
	for name, condition := range conditions {
		operators, ok := condition.(map[string]any)
		if !ok || len(operators) == 0 {
			return badInput(path+".filter."+name, "says nothing; give it an operator such as eq or in, or leave it out")
		}
		for op, value := range operators {
			if value == nil {
				return badInput(path+".filter."+name+"."+op, "is null; give it a value, or leave it out")
			}
			list, _ := value.([]any)
			if len(list) > maxValues {
				return badInput(path+".filter."+name+"."+op, "has %d values, at most %d are allowed", len(list), maxValues)
			}
			if list != nil {
				operators[op] = distinct(list)
			}
		}
	}
	return nil
}

// distinct leaves out what is there already: each value is a seek of its own.
func distinct(list []any) []any {
	values := []any{}
	for _, v := range list {
		if !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	return values
}

// unset finds a variable within an object that has no value.
func unset(v *ast.Value, variables map[string]any) string {
	for _, c := range v.Children {
		if c.Value.Kind == ast.Variable {
			if _, given := variables[c.Value.Raw]; !given {
				return c.Value.Raw
			}
		}
		if name := unset(c.Value, variables); name != "" {
			return name
		}
	}
	return ""
}
