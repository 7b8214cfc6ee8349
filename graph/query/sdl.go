package query

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
)

// storageDirectives say how things lie in the graph, or how the program is
// built. They are no business of clients.
var storageDirectives = []string{"node", "relationship", "end", "property", "list", "computed", "visible", "goField", "defer", "indexed", "posting", "only", "order", "writes"}

// storageTypes are used by those directives only.
var storageTypes = []string{"RelationshipDirection", "RelationshipEnd", "WriteAction"}

// Public is the schema as clients see it, for introspection: without what
// says how things lie in the graph. It shares its parts with s.
func (s *Schema) Public() *ast.Schema {
	public := *s.AST
	public.Directives = map[string]*ast.DirectiveDefinition{}
	for name, d := range s.AST.Directives {
		public.Directives[name] = d
	}
	public.Types = map[string]*ast.Definition{}
	for name, t := range s.AST.Types {
		public.Types[name] = t
	}
	for _, name := range storageDirectives {
		delete(public.Directives, name)
	}
	for _, name := range storageTypes {
		delete(public.Types, name)
	}
	return &public
}

// SDL is the schema as clients see it, as text.
func (s *Schema) SDL() string {
	public := s.Public()
	for name, t := range public.Types {
		public.Types[name] = withoutDirectives(t)
	}
	var b strings.Builder
	formatter.NewFormatter(&b, formatter.WithIndent("  ")).FormatSchema(public)
	return b.String()
}

// withoutDirectives copies a type without the directives on it and its
// fields.
func withoutDirectives(t *ast.Definition) *ast.Definition {
	bare := *t
	bare.Directives = public(t.Directives)
	bare.Fields = make(ast.FieldList, len(t.Fields))
	for i, f := range t.Fields {
		field := *f
		field.Directives = public(f.Directives)
		bare.Fields[i] = &field
	}
	bare.EnumValues = make(ast.EnumValueList, len(t.EnumValues))
	for i, v := range t.EnumValues {
		value := *v
		value.Directives = public(v.Directives)
		bare.EnumValues[i] = &value
	}
	return &bare
}

func public(directives ast.DirectiveList) ast.DirectiveList {
	var list ast.DirectiveList
	for _, d := range directives {
		if d.Name == "deprecated" || d.Name == "specifiedBy" {
			list = append(list, d)
		}
	}
	return list
}
