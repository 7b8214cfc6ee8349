package query

import (
	"fmt"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// Schema is the API and how each of its types lies in the graph.
type Schema struct {
	AST      *ast.Schema
	Bounds   Bounds
	types    map[string]*Type
	searched []*Type
}

// Bounds say how far reading looks where no index tells what is asked for.
type Bounds struct {
	FirstWalk int // candidates tested for a page at first
	Walk      int // and at most, if that gave too few
	Few       int // ties from which a list may begin
	Scan      int // candidates looked at for a count
}

// standardBounds hold unless somebody sets others: 5,000 and 50,000 are what
// the schema says.
func standardBounds() Bounds { return Bounds{FirstWalk: 200, Walk: 5000, Few: 1000, Scan: 50_000} }

// layout says how a type lies in the graph.
type layout int

const (
	layoutValue        layout = iota // properties of the entity that has it
	layoutNode                       // a node with a label
	layoutRelationship               // a relationship
	layoutAbstract                   // an interface over the two
	layoutConnection                 // a page
	layoutEdge                       // an item of a page
	layoutRoot                       // Query, Mutation
)

// Type is an object or interface of the schema.
type Type struct {
	Name          string
	Label         Name   // nodes
	Relationships []Name // relationships
	fields        map[string]*field
	ordered       []*field // as the schema lists them
	layout        layout
	possible      []*Type // the concrete types, itself for an object
}

// Relationship tells whether the type lies in the graph as a relationship.
func (t *Type) Relationship() bool { return t.layout == layoutRelationship }

// source says where the value of a field comes from.
type source int

const (
	fromProperty        source = iota // one property
	fromTexts                         // a text in the language asked for
	fromTextsLang                     // the language of that text
	fromTextsTranslated               // whether that text is a translation
	fromTerm                          // a property that holds the code of a term
	fromTermList                      // a property that holds codes
	fromValue                         // several properties: a value type
	fromValueList                     // several lists, one a part of the value
	fromReference                     // a property that holds the id of an entity
	fromEnd                           // an end of the relationship
	fromList                          // entities that name this one
	fromTies                          // relationships of this one
	fromService                       // worked out
)

// field is a field of a type with its directives read.
type field struct {
	def      *ast.FieldDefinition
	source   source
	property Name
	scheme   string
	types    []Name // relationships
	outward  bool
	inward   bool
	atStart  bool // of an end: where the relationship starts
	by       Name
	rank     int // who may see it
	of       *Type
}

// LoadSchema reads a schema and checks that its directives make sense.
func LoadSchema(name, text string) (*Schema, error) {
	parsed, err := gqlparser.LoadSchema(&ast.Source{Name: name, Input: text})
	if err != nil {
		return nil, &graph.Error{Code: graph.Internal, Message: "the schema cannot be read", Err: err}
	}
	s := &Schema{AST: parsed, Bounds: standardBounds(), types: map[string]*Type{}}
	for _, def := range parsed.Types {
		if def.BuiltIn || def.Kind != ast.Object && def.Kind != ast.Interface {
			continue
		}
		t, err := s.readType(def)
		if err != nil {
			return nil, err
		}
		s.types[def.Name] = t
	}
	for _, def := range parsed.Types {
		if t := s.types[def.Name]; t != nil {
			if err := s.readFields(t, def); err != nil {
				return nil, err
			}
		}
	}
	return s, s.readSearched()
}

// Type finds a type by name.
func (s *Schema) Type(name string) (*Type, bool) {
	t, ok := s.types[name]
	return t, ok
}

// Entities lists the concrete types that lie in the graph, by name.
func (s *Schema) Entities() []*Type {
	var list []*Type
	for _, t := range s.types {
		if t.layout == layoutNode && t.possible == nil || t.layout == layoutRelationship {
			list = append(list, t)
		}
	}
	slices.SortFunc(list, func(a, b *Type) int {
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	return list
}

func bad(where, format string, args ...any) error {
	return &graph.Error{Code: graph.Internal, Message: fmt.Sprintf("schema: %s: ", where) + fmt.Sprintf(format, args...)}
}

func (s *Schema) readType(def *ast.Definition) (*Type, error) {
	t := &Type{Name: def.Name, fields: map[string]*field{}}
	switch {
	case def == s.AST.Query || def == s.AST.Mutation || def == s.AST.Subscription:
		t.layout = layoutRoot
	case def.Kind == ast.Interface:
		t.layout = layoutAbstract
	case hasField(def, "edges") && hasField(def, "pageInfo"):
		t.layout = layoutConnection
	case hasField(def, "cursor") && hasField(def, "node"):
		t.layout = layoutEdge
	}
	if d := def.Directives.ForName("node"); d != nil {
		label, ok := nameOf(argument(d, "label"))
		if !ok {
			return nil, bad(def.Name, "%q is not a label", argument(d, "label"))
		}
		t.Label = label
		if def.Kind == ast.Object {
			t.layout = layoutNode
		}
	}
	if d := def.Directives.ForName("relationship"); d != nil {
		t.layout = layoutRelationship
		names, err := namesOf(def.Name, d)
		if err != nil {
			return nil, err
		}
		t.Relationships = names
	}
	return t, nil
}

func hasField(def *ast.Definition, name string) bool { return def.Fields.ForName(name) != nil }

func argument(d *ast.Directive, name string) string {
	if a := d.Arguments.ForName(name); a != nil {
		return a.Value.Raw
	}
	return ""
}

func namesOf(where string, d *ast.Directive) ([]Name, error) {
	var names []Name
	for _, child := range d.Arguments.ForName("types").Value.Children {
		n, ok := nameOf(child.Value.Raw)
		if !ok {
			return nil, bad(where, "%q is not a relationship type", child.Value.Raw)
		}
		names = append(names, n)
	}
	return names, nil
}

func (s *Schema) readFields(t *Type, def *ast.Definition) error {
	if def.Kind == ast.Interface {
		for _, p := range s.AST.GetPossibleTypes(def) {
			if p.Kind == ast.Object {
				t.possible = append(t.possible, s.types[p.Name])
			}
		}
		slices.SortFunc(t.possible, func(a, b *Type) int {
			if a.Name < b.Name {
				return -1
			}
			return 1
		})
	}
	for _, fd := range def.Fields {
		if len(fd.Name) > 1 && fd.Name[:2] == "__" {
			continue
		}
		f, err := s.readField(t, fd)
		if err != nil {
			return err
		}
		t.fields[fd.Name] = f
		t.ordered = append(t.ordered, f)
	}
	return nil
}

func (s *Schema) readField(t *Type, fd *ast.FieldDefinition) (*field, error) {
	where := t.Name + "." + fd.Name
	f := &field{def: fd, of: s.types[fd.Type.Name()]}
	visible := fd.Directives.ForName("visible")
	if visible == nil {
		return nil, bad(where, "says not who may see it; add @visible(to: PUBLIC) or a narrower one")
	}
	f.rank = graph.Sensitivity(argument(visible, "to")).Rank()
	if f.rank > 0 && fd.Type.NonNull {
		return nil, bad(where, "may be hidden, so it cannot be non-null")
	}
	entity := t.layout == layoutNode || t.layout == layoutRelationship || t.layout == layoutAbstract
	if f.rank > 0 && !entity {
		return nil, bad(where, "cannot be hidden: only fields of nodes and relationships can")
	}
	name := fd.Name
	if d := fd.Directives.ForName("property"); d != nil {
		name, f.scheme = argument(d, "name"), argument(d, "scheme")
	}
	var ok bool
	if f.property, ok = nameOf(name); !ok {
		return nil, bad(where, "%q is not a property", name)
	}
	return f, s.readSource(where, f)
}

// readSource decides from directives and types where a field's value comes
// from.
func (s *Schema) readSource(where string, f *field) error {
	d := f.def.Directives
	of, list := f.def.Type.Name(), f.def.Type.Elem != nil
	entity := f.of != nil && (f.of.layout == layoutNode || f.of.layout == layoutRelationship || f.of.layout == layoutAbstract)
	switch {
	case d.ForName("computed") != nil:
		f.source = fromService
	case d.ForName("end") != nil:
		f.source, f.atStart = fromEnd, argument(d.ForName("end"), "at") == "FROM"
	case d.ForName("list") != nil:
		by, ok := nameOf(argument(d.ForName("list"), "by"))
		if !ok {
			return bad(where, "%q is not a property", argument(d.ForName("list"), "by"))
		}
		f.source, f.by = fromList, by
	case d.ForName("relationship") != nil:
		return s.readTies(where, f, d.ForName("relationship"))
	case f.scheme != "" && list:
		f.source = fromTermList
	case f.scheme != "":
		f.source = fromTerm
	case f.def.Arguments.ForName("lang") != nil && of == "Locale":
		f.source = fromTextsLang
	case f.def.Arguments.ForName("lang") != nil && of == "Boolean":
		f.source = fromTextsTranslated
	case f.def.Arguments.ForName("lang") != nil && f.of == nil:
		f.source = fromTexts
	case entity && d.ForName("property") != nil:
		f.source = fromReference
	case f.of != nil && f.of.layout == layoutValue && of != "PartialDate" && list:
		f.source = fromValueList
	case f.of != nil && f.of.layout == layoutValue && of != "PartialDate":
		f.source = fromValue
	}
	return nil
}

func (s *Schema) readTies(where string, f *field, d *ast.Directive) error {
	names, err := namesOf(where, d)
	if err != nil {
		return err
	}
	if len(names) != 1 {
		return bad(where, "a list of ties has one relationship type")
	}
	direction := argument(d, "direction")
	f.source, f.types = fromTies, names
	f.outward, f.inward = direction != "IN", direction == "IN" || direction == "BOTH"
	return nil
}

// concrete lists the object types that a value of t may have.
func (t *Type) concrete() []*Type {
	if t.layout == layoutAbstract {
		return t.possible
	}
	return []*Type{t}
}

// withheld lists the fields of t that a clearance of this rank may not see.
func (t *Type) withheld(rank int) []string {
	names := []string{}
	for name, f := range t.fields {
		if f.rank > rank {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// order is one way in which a list is ordered.
type order struct {
	value      string // of the enum
	key        Name   // the property with the key; "name" on ties: that of the other end
	descending bool
}

// orders lists the ways in which a list can be ordered, the usual one first.
func (s *Schema) orders(f *field) []order {
	arg := f.def.Arguments.ForName("orderBy")
	if arg == nil {
		return []order{{key: nameSortKey}}
	}
	var list []order
	for _, v := range s.AST.Types[arg.Type.Name()].EnumValues {
		d := v.Directives.ForName("order")
		list = append(list, order{value: v.Name, key: Name{argument(d, "by")}, descending: argument(d, "descending") == "true"})
	}
	return list
}

// indexed lists the conditions of a list's filter that its index serves.
func (s *Schema) indexed(f *field) []Name {
	arg := f.def.Arguments.ForName("filter")
	if arg == nil {
		return nil
	}
	var names []Name
	for _, input := range s.AST.Types[arg.Type.Name()].Fields {
		if input.Directives.ForName("indexed") != nil {
			names = append(names, Name{input.Name})
		}
	}
	return names
}

// Fact tells whether the type is one of facts that somebody wrote down.
func (t *Type) Fact() bool { return t.fields["sensitivity"] != nil }
