package query

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// Action is what a mutation does: a value of WriteAction in the schema.
type Action string

// The actions.
const (
	Create  Action = "CREATE"
	Update  Action = "UPDATE"
	Delete  Action = "DELETE"
	End     Action = "END"
	Reopen  Action = "REOPEN"
	Contest Action = "CONTEST"
	Undo    Action = "UNDO"
)

// Mutation is one field of Mutation with the values of one request: what is
// to be changed, and what its payload asks for.
type Mutation struct {
	Field   string // its name: createNgo
	Action  Action
	Type    *Type          // what it writes; an interface where several are possible
	Input   map[string]any // coerced; what is not given is not in it
	request *Request
	payload *payload
}

// Mutation compiles a field of Mutation and binds it to the values of a
// request. nodes are the places of the operation that ask for it under one
// response key. All that can be wrong with the operation is told here.
func (s *Schema) Mutation(nodes []*ast.Field, fragments ast.FragmentDefinitionList, variables map[string]any, clearance graph.Sensitivity) (*Mutation, *graph.Error) {
	f := s.types[s.AST.Mutation.Name].fields[nodes[0].Name]
	m := s.writes(f)
	path := nodes[0].Alias
	values, err := s.arguments(path, nodes[0], f.def, variables)
	if err != nil {
		return nil, err
	}
	m.Input, _ = values["input"].(map[string]any)
	c := &compiler{
		collector: &collector{schema: s.AST, fragments: fragments, variables: variables},
		schema:    s, rank: clearance.Rank(), plan: &Plan{lookups: []*lookup{}}, page: -1, path: path,
	}
	m.payload = c.payload(f.of, &collected{key: path, name: nodes[0].Name, nodes: nodes})
	if c.connections > maxConnections {
		return nil, badInput(path, "asks for more than %d lists and references to anything; ask for the rest by a query", maxConnections)
	}
	m.request, err = s.Bind(c.plan, variables, clearance)
	return m, err
}

// Describe tells what a field of Mutation does.
func (s *Schema) Describe(field string) *Mutation {
	return s.writes(s.types[s.AST.Mutation.Name].fields[field])
}

// writes reads what a field of Mutation does.
func (s *Schema) writes(f *field) *Mutation {
	d := f.def.Directives.ForName("writes")
	return &Mutation{Field: f.def.Name, Action: Action(argument(d, "by")), Type: s.types[argument(d, "type")]}
}

// CheckMutations refuses a schema with a field of Mutation that nothing
// answers.
func (s *Schema) CheckMutations() error {
	for _, f := range s.types[s.AST.Mutation.Name].ordered {
		where := "Mutation." + f.def.Name
		d := f.def.Directives.ForName("writes")
		if d == nil || s.types[argument(d, "type")] == nil || len(f.def.Arguments) != 1 || f.def.Arguments[0].Name != "input" {
			return bad(where, "nothing answers it; it needs @writes with a type, and one argument, input")
		}
		for _, part := range f.of.ordered {
			if payloadPart(part) == partUnknown {
				return bad(where, "nothing answers the field %s of its payload", part.def.Name)
			}
		}
	}
	return nil
}

// Request tells of the lists in the payload, whose filters may name terms.
func (m *Mutation) Request() *Request { return m.request }

// Ranks are the ranks that the caller sees.
func (m *Mutation) Ranks() any { return m.request.Parameters["ranks"] }

// Sees tells whether the caller sees what has a rank.
func (m *Mutation) Sees(rank int64) bool { return rank <= int64(m.request.rank) }

// Writes tells whether the mutation is one of facts of a type.
func (m *Mutation) Writes(typeName string) bool {
	for _, t := range m.Type.concrete() {
		if t.Name == typeName {
			return true
		}
	}
	return false
}

// Text reads a text of the input.
func (m *Mutation) Text(name string) string {
	text, _ := m.Input[name].(string)
	return text
}

// Version is the version that the caller has read.
func (m *Mutation) Version() int64 {
	version, _ := m.Input["version"].(int64)
	return version
}

// maxKey is the longest idempotency key, in characters.
const maxKey = 200

// Key is the caller's idempotency key. ok is false where none is given.
func (m *Mutation) Key() (key string, ok bool, err *graph.UserError) {
	key, ok = m.Input[inputKey].(string)
	if n := utf8.RuneCountInString(key); ok && (n == 0 || n > maxKey) {
		err = m.Invalid([]string{inputKey}, "has to have 1 to 200 characters")
	}
	return key, ok, err
}

// Fields of an input that say which fact is meant and how, not what it holds.
const (
	inputKey     = "idempotencyKey"
	inputID      = "id"
	inputVersion = "version"
	inputCascade = "cascade"
)

// Hash stands for the mutation with its input. Equal ones have the same.
func (m *Mutation) Hash() (string, error) {
	input := map[string]any{}
	for name, value := range m.Input {
		if name != inputKey {
			input[name] = value
		}
	}
	text, err := json.Marshal([]any{m.Field, input}) // keys are sorted
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), err
}

// Given is what the fact is to hold, by the names of graph.Fields.
func (m *Mutation) Given() map[string]any {
	given := map[string]any{}
	for name, value := range m.Input {
		switch name {
		case inputKey, inputID, inputVersion, inputCascade:
		default:
			given[m.stored(name)] = value
		}
	}
	return given
}

// stored is the name under which a field of the input is stored.
func (m *Mutation) stored(name string) string {
	for _, t := range m.Type.concrete() {
		if f := t.fields[name]; f != nil {
			return f.property.text
		}
	}
	return name
}

// Invalid is a user error about a field of the input. path is that of a rule:
// names of graph.Fields or columns of the workbook.
func (m *Mutation) Invalid(path []string, message string) *graph.UserError {
	return m.UserError(graph.UserInvalid, path, message)
}

// UserError is a user error about a field of the input.
func (m *Mutation) UserError(code graph.UserErrorCode, path []string, message string) *graph.UserError {
	steps := strings.Split(strings.Join(path, "."), ".")
	if steps[0] == "" {
		return &graph.UserError{Code: code, Message: message, Path: []string{"input"}}
	}
	for name := range m.Input {
		if m.stored(name) == camel(steps[0]) {
			steps[0] = name
			break
		}
	}
	return &graph.UserError{Code: code, Message: strings.Join(steps, ".") + ": " + message, Path: append([]string{"input"}, steps...)}
}

// camel turns a column of the workbook into the name of a field.
func camel(column string) string {
	parts := strings.Split(column, "_")
	for i, p := range parts[1:] {
		if p != "" {
			parts[i+1] = strings.ToUpper(p[:1]) + p[1:]
		}
	}
	return strings.Join(parts, "")
}

// FieldNames lists the names of the fields that a type has in the API.
func (t *Type) FieldNames() []string {
	names := make([]string, len(t.ordered))
	for i, f := range t.ordered {
		names[i] = f.def.Name
	}
	return names
}

// Suggestion names what somebody may have meant, as the end of a message.
func Suggestion(typed string, known []string) string { return suggestion(typed, known) }
