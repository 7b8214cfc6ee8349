package conformance

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// operation is an operation as a tree, so that it can be printed with its
// arguments as literals or as variables, and made smaller.
type operation struct{ fields []*selection }

// selection is a field, or a fragment on a type.
type selection struct {
	alias, name string
	on          string // fragments: the type
	spread      string // named fragments: their name
	directive   string // skip or include, so that it stays, or leave out
	args        []*argument
	sub         []*selection
}

// argument is one argument. In a template it is drawn anew for each operation.
type argument struct {
	name   string
	value  any
	filter []*condition                          // what is asked, where it is a filter
	draw   func(d *drawer, t *thing, i item) any // how the value is drawn
}

func (s *selection) key() string {
	if s.alias != "" {
		return s.alias
	}
	return s.name
}

func (s *selection) arg(name string) *argument {
	for _, a := range s.args {
		if a.name == name {
			return a
		}
	}
	return nil
}

// style is how arguments are written.
type style int

const (
	literal   style = iota // in the text
	variables              // each argument as one variable
	leaves                 // each value within an argument as a variable
)

// printer writes operations.
type printer struct {
	schema    *ast.Schema
	style     style
	fragments map[string]string
	order     []string
	declared  []string
	values    map[string]any
}

// print writes an operation as text and variables.
func (op *operation) print(schema *ast.Schema, s style) (string, map[string]any) {
	p := &printer{schema: schema, style: s, fragments: map[string]string{}, values: map[string]any{}}
	body := p.selections(op.fields, schema.Query, "  ")
	head := "query"
	if len(p.declared) > 0 {
		head += " (" + strings.Join(p.declared, ", ") + ")"
	}
	text := head + " {\n" + body + "}\n"
	for _, name := range p.order {
		text += p.fragments[name]
	}
	return text, p.values
}

func (p *printer) selections(list []*selection, of *ast.Definition, indent string) string {
	var b strings.Builder
	for _, s := range list {
		b.WriteString(indent + p.selection(s, of, indent))
	}
	return b.String()
}

func (p *printer) selection(s *selection, of *ast.Definition, indent string) string {
	directive := ""
	switch truth := ast.NonNullNamedType("Boolean", nil); s.directive {
	case "include":
		directive = " @include(if: " + p.write(true, truth) + ")"
	case "skip":
		directive = " @skip(if: " + p.write(false, truth) + ")"
	case "leave out":
		directive = " @skip(if: " + p.write(true, truth) + ")"
	}
	switch {
	case s.spread != "":
		if _, known := p.fragments[s.spread]; !known {
			p.order = append(p.order, s.spread)
			p.fragments[s.spread] = "" // its own arguments come first
			p.fragments[s.spread] = "fragment " + s.spread + " on " + s.on + " {\n" + p.selections(s.sub, p.schema.Types[s.on], "  ") + "}\n"
		}
		return "..." + s.spread + directive + "\n"
	case s.on != "":
		return "... on " + s.on + directive + " {\n" + p.selections(s.sub, p.schema.Types[s.on], indent+"  ") + indent + "}\n"
	}
	text := s.name
	if s.alias != "" {
		text = s.alias + ": " + s.name
	}
	def := of.Fields.ForName(s.name)
	var args []string
	for _, a := range s.args {
		args = append(args, a.name+": "+p.write(a.value, def.Arguments.ForName(a.name).Type))
	}
	if len(args) > 0 {
		text += "(" + strings.Join(args, ", ") + ")"
	}
	text += directive
	if len(s.sub) > 0 {
		text += " {\n" + p.selections(s.sub, p.schema.Types[def.Type.Name()], indent+"  ") + indent + "}"
	}
	return text + "\n"
}

// write writes a value, or the variable that stands for it.
func (p *printer) write(v any, t *ast.Type) string {
	def := p.schema.Types[t.Name()]
	switch p.style {
	case variables:
		return p.variable(v, t)
	case leaves:
		if _, is := v.(object); is {
			return p.object(v.(object), def)
		}
		if l, is := v.([]any); is && def.Kind == ast.InputObject {
			return p.list(l, t)
		}
		return p.variable(v, t)
	}
	switch x := v.(type) {
	case object:
		return p.object(x, def)
	case []any:
		return p.list(x, t)
	case string:
		if def.Kind == ast.Enum {
			return x
		}
		return quoted(x)
	case float64:
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}

func quoted(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		return `""`
	}
	return string(b)
}

func (p *printer) variable(v any, t *ast.Type) string {
	name := fmt.Sprintf("v%d", len(p.declared))
	p.declared = append(p.declared, "$"+name+": "+t.String())
	p.values[name] = v
	return "$" + name
}

func (p *printer) object(o object, def *ast.Definition) string {
	var parts []string
	for _, key := range sortedKeys(o) {
		parts = append(parts, key+": "+p.write(o[key], def.Fields.ForName(key).Type))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (p *printer) list(l []any, t *ast.Type) string {
	parts := make([]string, len(l))
	for i, x := range l {
		parts[i] = p.write(x, t.Elem)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// clone copies an operation, so that it can be changed.
func (op *operation) clone() *operation { return &operation{cloneAll(op.fields)} }

func cloneAll(list []*selection) []*selection {
	out := make([]*selection, len(list))
	for i, s := range list {
		c := *s
		c.args = nil
		for _, a := range s.args {
			b := *a
			b.value = cloneValue(a.value)
			c.args = append(c.args, &b)
		}
		c.sub = cloneAll(s.sub)
		out[i] = &c
	}
	return out
}

func cloneValue(v any) any {
	switch x := v.(type) {
	case object:
		o := object{}
		for k, item := range x {
			o[k] = cloneValue(item)
		}
		return o
	case []any:
		l := make([]any, len(x))
		for i, item := range x {
			l[i] = cloneValue(item)
		}
		return l
	}
	return v
}

// walk visits all fields, with the type that each is a field of.
func (op *operation) walk(schema *ast.Schema, visit func(s *selection, of *ast.Definition, levels int)) {
	var all func(list []*selection, of *ast.Definition, levels int)
	all = func(list []*selection, of *ast.Definition, levels int) {
		for _, s := range list {
			if s.name == "" {
				all(s.sub, schema.Types[s.on], levels)
				continue
			}
			visit(s, of, levels)
			if def := of.Fields.ForName(s.name); def != nil {
				inner := levels
				if strings.HasSuffix(def.Type.Name(), "Connection") {
					inner++
				}
				all(s.sub, schema.Types[def.Type.Name()], inner)
			}
		}
	}
	all(op.fields, schema.Query, 0)
}

func without[T any](list []T, i int) []T { return slices.Delete(slices.Clone(list), i, i+1) }
