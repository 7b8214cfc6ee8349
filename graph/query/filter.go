package query

import (
	"fmt"
	"slices"
	"time"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// The limits of one filter (api.md).
const (
	maxConditions = 20 // operators
	maxOthers     = 8  // conditions about other things: each is a walk of its own
	maxNesting    = 4  // and, or, not, some, none, every and references in one another
)

// filterCheck refuses a filter that would mean less than it looks: a
// condition without an operator, an operator without a value, a variable that
// is not set. {kind: {eq: $k}} without $k must not list everything. It also
// refuses what is too large, and values that are not of their kind.
type filterCheck struct {
	schema             *Schema
	conditions, others int
}

// checkFilters checks every argument of a field that is a filter.
func (s *Schema) checkFilters(path string, of *binding, variables, values map[string]any) *graph.Error {
	for _, a := range of.def.Arguments {
		def := s.AST.Types[a.Type.Name()]
		if def.Kind != ast.InputObject || values[a.Name] == nil {
			continue
		}
		if arg := of.node.Arguments.ForName(a.Name); arg != nil {
			if name := unset(arg.Value, variables); name != "" {
				return badInput(path+"."+a.Name, "the variable $%s in it is not set; give it a value, or leave the condition out", name)
			}
		}
		if a.Name == "during" {
			continue // checkTime reads it
		}
		check := &filterCheck{schema: s}
		if err := check.object(path+"."+a.Name, def, values[a.Name], 0); err != nil {
			return err
		}
		if err := check.size(path + "." + a.Name); err != nil {
			return err
		}
	}
	return nil
}

func (k *filterCheck) size(path string) *graph.Error {
	switch {
	case k.conditions > maxConditions:
		return badInput(path, "has %d conditions, at most %d are allowed", k.conditions, maxConditions)
	case k.others > maxOthers:
		return badInput(path, "has %d conditions about other things, at most %d are allowed", k.others, maxOthers)
	}
	return nil
}

// object checks a filter. An empty one is allowed at the top: it asks
// nothing, and everybody sees that.
func (k *filterCheck) object(path string, def *ast.Definition, value any, nesting int) *graph.Error {
	if nesting > maxNesting {
		return badInput(path, "is nested more than %d deep (and, or, not, some, none, every and what is referred to)", maxNesting)
	}
	object, _ := value.(map[string]any)
	for _, input := range def.Fields {
		v, given := object[input.Name]
		if !given {
			continue
		}
		at := path + "." + input.Name
		if v == nil {
			return badInput(at, "is null; give it a value, or leave it out")
		}
		if err := k.field(at, def, input, v, nesting); err != nil {
			return err
		}
	}
	return nil
}

func (k *filterCheck) field(path string, def *ast.Definition, input *ast.FieldDefinition, v any, nesting int) *graph.Error {
	of := k.schema.AST.Types[input.Type.Name()]
	if list, ok := v.([]any); ok && of.Kind == ast.InputObject {
		return k.list(path, of, list, nesting)
	}
	object, _ := v.(map[string]any)
	if isWalk(input.Name) {
		k.others++
	}
	switch {
	case of.Kind != ast.InputObject:
		k.conditions++
		return checkOperator(path, v)
	case input.Name == "some" || input.Name == "none": // {} asks whether there is any
		k.others++
		nesting++
	case len(object) == 0:
		return badInput(path, "says nothing; give it a condition, such as eq or in for a value, or leave it out")
	case input.Name == "not":
		nesting++
	case isOperator(k.schema, of) || input.Directives.ForName("only") != nil || def.Fields.ForName("node") != nil || isQuantified(of):
	default: // every, or a reference
		k.others++
		nesting++
	}
	if err := k.operators(path, of, object); err != nil {
		return err
	}
	return k.object(path, of, v, nesting)
}

// list checks and, and or.
func (k *filterCheck) list(path string, of *ast.Definition, list []any, nesting int) *graph.Error {
	if len(list) > maxConditions {
		return badInput(path, "has %d alternatives, at most %d are allowed", len(list), maxConditions)
	}
	for i, item := range list {
		at := fmt.Sprintf("%s[%d]", path, i)
		if object, _ := item.(map[string]any); len(object) == 0 {
			return badInput(at, "says nothing; leave it out")
		}
		if err := k.object(at, of, item, nesting+1); err != nil {
			return err
		}
	}
	return nil
}

// operators checks the values of operators by what they are compared with.
func (k *filterCheck) operators(path string, of *ast.Definition, object map[string]any) *graph.Error {
	for op, v := range object {
		text, isText := v.(string)
		switch {
		case of.Name == "DateFilter" && isText:
			if err := checkDate(path+"."+op, text); err != nil {
				return err
			}
		case of.Name == "DateTimeFilter" && isText:
			if _, err := parseMoment(text); err != nil {
				return badInput(path+"."+op, "%q is not a moment such as 2026-11-22T08:30:00Z", short(text))
			}
		}
	}
	return nil
}

// checkOperator checks the number of values of one operator.
func checkOperator(path string, v any) *graph.Error {
	if list, _ := v.([]any); len(list) > maxValues {
		return badInput(path, "has %d values, at most %d are allowed", len(list), maxValues)
	}
	return nil
}

// isOperator tells whether an input holds operators on a value.
func isOperator(s *Schema, def *ast.Definition) bool {
	for _, f := range def.Fields {
		if s.AST.Types[f.Type.Name()].Kind == ast.InputObject {
			return false
		}
	}
	return true
}

// isQuantified tells whether an input holds some, none and every.
func isQuantified(def *ast.Definition) bool { return def.Fields.ForName("some") != nil }

// distinct leaves out what is there already.
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

func checkDate(path, text string) *graph.Error {
	if _, _, ok := graph.PartialDate(text).Bounds(); !ok {
		return badInput(path, "%q is not a date; write a year, a month or a day such as 2016, 2016-04 or 2016-04-15", short(text))
	}
	return nil
}

func parseMoment(text string) (time.Time, error) { return time.Parse(time.RFC3339, text) }
