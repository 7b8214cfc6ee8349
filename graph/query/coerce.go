package query

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
	"golang.org/x/text/language"
)

// absent is the value of an argument that is not given, which differs from
// one that is given as null.
type absent struct{}

// coerce turns the value of an argument, written in the operation or given as
// a variable, into the Go value that its type asks for: int64, float64, bool,
// string, []any, map[string]any, nil for null.
func (s *Schema) coerce(path string, t *ast.Type, v *ast.Value, variables map[string]any) (any, *graph.Error) {
	if v == nil {
		return absent{}, nil
	}
	raw, given := literal(v, variables)
	if !given {
		return absent{}, nil
	}
	return s.coerceValue(path, t, raw)
}

// literal reads a value as plain data. given is false for a variable that is
// not set.
func literal(v *ast.Value, variables map[string]any) (value any, given bool) {
	switch v.Kind {
	case ast.Variable:
		value, given = variables[v.Raw]
		return value, given
	case ast.NullValue:
		return nil, true
	case ast.IntValue, ast.FloatValue:
		return json.Number(v.Raw), true
	case ast.BooleanValue:
		return v.Raw == "true", true
	case ast.EnumValue:
		return enumName(v.Raw), true
	case ast.ListValue:
		list := make([]any, 0, len(v.Children))
		for _, c := range v.Children {
			item, ok := literal(c.Value, variables)
			if !ok {
				item = nil
			}
			list = append(list, item)
		}
		return list, true
	case ast.ObjectValue:
		object := make(map[string]any, len(v.Children))
		for _, c := range v.Children {
			if item, ok := literal(c.Value, variables); ok {
				object[c.Name] = item
			}
		}
		return object, true
	default:
		return v.Raw, true
	}
}

// enumName is an enum value written in the operation; one given as a variable
// is a plain string.
type enumName string

func (s *Schema) coerceValue(path string, t *ast.Type, raw any) (any, *graph.Error) {
	if raw == nil {
		if t.NonNull {
			return nil, badInput(path, "may not be null")
		}
		return nil, nil
	}
	if t.Elem != nil {
		list, ok := raw.([]any)
		if !ok {
			list = []any{raw}
		}
		values := make([]any, len(list))
		for i, item := range list {
			v, err := s.coerceValue(fmt.Sprintf("%s[%d]", path, i), t.Elem, item)
			if err != nil {
				return nil, err
			}
			values[i] = v
		}
		return values, nil
	}
	def := s.AST.Types[t.NamedType]
	switch def.Kind {
	case ast.Enum:
		return coerceEnum(path, def, raw)
	case ast.InputObject:
		return s.coerceObject(path, def, raw)
	default:
		return coerceScalar(path, t.NamedType, raw)
	}
}

func coerceEnum(path string, def *ast.Definition, raw any) (any, *graph.Error) {
	name := ""
	switch v := raw.(type) {
	case enumName:
		name = string(v)
	case string:
		name = v
	}
	if def.EnumValues.ForName(name) == nil {
		return nil, badInput(path, "%s is not a %s", short(raw), def.Name)
	}
	return name, nil
}

func (s *Schema) coerceObject(path string, def *ast.Definition, raw any) (any, *graph.Error) {
	object, ok := raw.(map[string]any)
	if !ok {
		return nil, badInput(path, "has to be a %s", def.Name)
	}
	for name := range object {
		if def.Fields.ForName(name) == nil {
			return nil, badInput(path+"."+name, "is not a field of %s", def.Name)
		}
	}
	values := map[string]any{}
	for _, f := range def.Fields {
		item, given := object[f.Name]
		if !given {
			if f.Type.NonNull {
				return nil, badInput(path+"."+f.Name, "is missing")
			}
			continue
		}
		v, err := s.coerceValue(path+"."+f.Name, f.Type, item)
		if err != nil {
			return nil, err
		}
		values[f.Name] = v
	}
	return values, nil
}

func coerceScalar(path, name string, raw any) (any, *graph.Error) {
	switch name {
	case "Int":
		n, ok := wholeNumber(raw)
		if !ok || n < math.MinInt32 || n > math.MaxInt32 {
			return nil, badInput(path, "%s is not a whole number between -2147483648 and 2147483647", short(raw))
		}
		return n, nil
	case "Boolean":
		if b, ok := raw.(bool); ok {
			return b, nil
		}
	case "ID":
		if n, ok := wholeNumber(raw); ok {
			return strconv.FormatInt(n, 10), nil
		}
		if text, ok := raw.(string); ok {
			return text, nil
		}
	case "Locale":
		if text, ok := raw.(string); ok {
			if tag, err := language.Parse(text); err == nil {
				return tag.String(), nil
			}
		}
		return nil, badInput(path, "%s is not a language such as hu, ro, cs or en", short(raw))
	case "Float", "Decimal":
		if n, ok := raw.(json.Number); ok {
			if name == "Decimal" && digits(string(n)) > maxDigits {
				return nil, badInput(path, "%s has more than %d digits, which a number does not keep", short(raw), maxDigits)
			}
			if f, err := n.Float64(); err == nil && !math.IsInf(f, 0) {
				return f, nil
			}
		}
	default:
		if text, ok := raw.(string); ok {
			return text, nil
		}
	}
	return nil, badInput(path, "%s is not a %s", short(raw), name)
}

// maxDigits is the number of digits that a float64 keeps.
const maxDigits = 15

// digits counts the digits of a number that say something.
func digits(number string) int {
	mantissa, _, _ := strings.Cut(strings.ToLower(strings.TrimPrefix(number, "-")), "e")
	if strings.Contains(mantissa, ".") {
		mantissa = strings.Replace(strings.TrimRight(mantissa, "0"), ".", "", 1)
	}
	return len(strings.TrimLeft(mantissa, "0"))
}

func wholeNumber(raw any) (int64, bool) {
	switch v := raw.(type) {
	case int64:
		return v, true
	case int:
		return int64(v), true
	case float64:
		return int64(v), v == math.Trunc(v) && math.Abs(v) < 1<<53
	case json.Number:
		n, err := strconv.ParseInt(string(v), 10, 64)
		return n, err == nil
	}
	return 0, false
}

// maxEcho is how much of a value an error repeats, in bytes.
const maxEcho = 60

// short is a value as an error shows it.
func short(v any) string {
	text := fmt.Sprint(v)
	if len(text) > maxEcho {
		return strings.ToValidUTF8(text[:maxEcho], "") + "..."
	}
	return text
}

func badInput(path, format string, args ...any) *graph.Error {
	return &graph.Error{Code: graph.BadInput, Message: path + ": " + fmt.Sprintf(format, args...)}
}

// Plain makes of variables what coercion reads: lists as []any. The parser
// wraps a lone value that stands for a list in a slice of its own type.
func Plain(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, item := range v {
			v[key] = Plain(item)
		}
		return v
	case nil, string, json.Number, bool, int64, float64:
		return v
	}
	slice := reflect.ValueOf(v)
	if slice.Kind() != reflect.Slice {
		return v
	}
	list := make([]any, slice.Len())
	for i := range list {
		list[i] = Plain(slice.Index(i).Interface())
	}
	return list
}

// Shape describes what of a set of variables decides the plan: which are
// given, which are null, the values of booleans and enums, the keys of
// objects, never other values.
func (s *Schema) Shape(defs ast.VariableDefinitionList, variables map[string]any) string {
	var b []byte
	for _, d := range defs {
		v, given := variables[d.Variable]
		b = append(append(b, ';'), d.Variable...)
		if !given {
			b = append(b, '-')
			continue
		}
		def := s.AST.Types[d.Type.Name()]
		b = appendShape(b, v, def != nil && def.Kind == ast.Enum)
	}
	return string(b)
}

// appendListShape describes a list. Compiling looks into lists of enum values
// and of objects, and into no other.
func appendListShape(b []byte, list []any, enum bool) []byte {
	objects := slices.ContainsFunc(list, func(v any) bool { _, ok := v.(map[string]any); return ok })
	if !enum && !objects {
		return append(b, 'l')
	}
	b = append(b, '[')
	for _, item := range list {
		b = append(appendShape(b, item, enum), ',')
	}
	return append(b, ']')
}

func appendShape(b []byte, v any, enum bool) []byte {
	switch v := v.(type) {
	case nil:
		return append(b, '0')
	case bool:
		return strconv.AppendBool(b, v)
	case string:
		if enum {
			return append(append(b, '='), v...)
		}
		return append(b, 's')
	case []any:
		return appendListShape(b, v, enum)
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		b = append(b, '{')
		for _, k := range keys {
			b = append(append(b, k...), ':')
			b = appendShape(b, v[k], false)
		}
		return append(b, '}')
	default:
		return append(b, 'n')
	}
}
