package exchange

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// codec turns the value of a field into cells and back.
type codec interface {
	// columns names the cells of a field.
	columns(field string) []string
	// encode returns as many cells as there are columns.
	encode(v reflect.Value) []string
	// decode sets v from cells.
	decode(v reflect.Value, cells []string) *fault
}

// fault is what is wrong with one of the cells that make a value.
type fault struct {
	cell    int
	message string
}

func faultf(format string, args ...any) *fault { return &fault{message: fmt.Sprintf(format, args...)} }

// codecOf returns the codec of a Go type.
func codecOf(t reflect.Type) (codec, error) {
	switch t.Kind() {
	case reflect.Bool, reflect.Int64, reflect.Float64, reflect.String:
		return scalar{}, nil
	case reflect.Slice:
		switch {
		case t.Elem().Kind() == reflect.String:
			return list{}, nil
		case t.Elem() == reflect.TypeFor[graph.ExternalID]():
			return identifiers{}, nil
		}
	case reflect.Pointer:
		if c, ok := compositeOf(t.Elem()); ok {
			return c, nil
		}
	}
	return nil, &graph.Error{Code: graph.Internal, Message: fmt.Sprintf("the workbook has no columns for the type %s", t)}
}

// scalar is a value in one cell: a text, a number, or yes.
type scalar struct{}

func (scalar) columns(field string) []string { return []string{field} }

func (scalar) encode(v reflect.Value) []string {
	if v.IsZero() {
		return []string{""}
	}
	return []string{printScalar(v)}
}

func (scalar) decode(v reflect.Value, cells []string) *fault {
	if graph.Clean(cells[0]) == "" {
		v.SetZero()
		return nil
	}
	return parseScalar(v, cells[0])
}

// printScalar writes zero as 0. Only texts are guarded: a number may begin
// with a minus.
func printScalar(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			return "yes"
		}
		return ""
	case reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'f', -1, 64)
	}
	if v.Type() == reflect.TypeFor[graph.Decimal]() {
		return v.String()
	}
	return guard(v.String())
}

func parseScalar(v reflect.Value, cell string) *fault {
	text := graph.Clean(cell)
	switch v.Kind() {
	case reflect.Bool:
		return parseBool(v, text)
	case reflect.Int64:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return faultf("%q is not a whole number; write digits only, such as 46", text)
		}
		v.SetInt(n)
	case reflect.Float64:
		f, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return faultf("%q is not a number; write it with a point, such as 49.8209", text)
		}
		v.SetFloat(f)
	default:
		v.SetString(unguard(cell))
		if id, ok := graph.ParseID(v.String()); ok && v.Type() == reflect.TypeFor[graph.ID]() {
			v.SetString(string(id))
		}
	}
	return nil
}

func parseBool(v reflect.Value, text string) *fault {
	switch strings.ToLower(text) {
	case "yes", "true", "1":
		v.SetBool(true)
	case "no", "false", "0":
		v.SetBool(false)
	default:
		return faultf("%q is neither yes nor empty", text)
	}
	return nil
}

// list is a list of texts in one cell: a | b.
type list struct{ scalar }

func (list) encode(v reflect.Value) []string {
	elements := make([]string, v.Len())
	for i := range elements {
		elements[i] = escape(v.Index(i).String(), "|")
	}
	return []string{guard(joinList(elements))}
}

func (list) decode(v reflect.Value, cells []string) *fault {
	v.SetZero()
	for _, element := range splitList(unguard(cells[0])) {
		v.Set(reflect.Append(v, reflect.ValueOf(unescape(element)).Convert(v.Type().Elem())))
	}
	return nil
}

// identifiers is a list of external identifiers in one cell:
// CZ-ICO:12345678 | HU-CR:01-09-123456.
type identifiers struct{ scalar }

func (identifiers) encode(v reflect.Value) []string {
	elements := make([]string, v.Len())
	for i := range elements {
		scheme, value := v.Index(i).FieldByName("Scheme").String(), v.Index(i).FieldByName("Value").String()
		elements[i] = escape(scheme, "|:") + ":" + escape(value, "|")
	}
	return []string{guard(joinList(elements))}
}

func (identifiers) decode(v reflect.Value, cells []string) *fault {
	v.SetZero()
	for _, element := range splitList(unguard(cells[0])) {
		scheme, value, found := cutUnescaped(element, ':')
		if !found {
			return faultf("%q is not an identifier; write scheme:value, such as CZ-ICO:12345678", unescape(element))
		}
		id := graph.ExternalID{Scheme: graph.Clean(unescape(scheme)), Value: graph.Clean(unescape(value))}
		v.Set(reflect.Append(v, reflect.ValueOf(id)))
	}
	return nil
}

// composite is a value of several scalars, a cell each. All cells empty mean
// that there is no value.
type composite struct {
	parts []reflect.StructField // the number first
	main  bool                  // the first part has the field's own name
}

// compositeOf returns the codec of pointers to the struct t.
func compositeOf(t reflect.Type) (c composite, ok bool) {
	if t.Kind() != reflect.Struct {
		return c, false
	}
	for _, f := range reflect.VisibleFields(t) {
		switch f.Type.Kind() {
		case reflect.Int64, reflect.Float64, reflect.String:
		default:
			return c, false
		}
		if f.Name == "Value" || f.Name == "Amount" {
			c.parts, c.main = append([]reflect.StructField{f}, c.parts...), true
			continue
		}
		c.parts = append(c.parts, f)
	}
	return c, true
}

func (c composite) columns(field string) []string {
	names := make([]string, len(c.parts))
	for i, part := range c.parts {
		switch name := strings.ToLower(part.Name); {
		case c.main && i == 0:
			names[i] = field
		case c.main:
			names[i] = field + "_" + name
		default: // a point is its latitude and longitude, by these names
			names[i] = name
		}
	}
	return names
}

func (c composite) encode(v reflect.Value) []string {
	cells := make([]string, len(c.parts))
	if v.IsNil() {
		return cells
	}
	for i, part := range c.parts {
		cells[i] = printScalar(v.Elem().FieldByIndex(part.Index))
	}
	return cells
}

func (c composite) decode(v reflect.Value, cells []string) *fault {
	v.SetZero()
	if blank(cells) {
		return nil
	}
	value := reflect.New(v.Type().Elem())
	for i, part := range c.parts {
		if graph.Clean(cells[i]) == "" {
			if part.Type.Kind() == reflect.String && part.Type != reflect.TypeFor[graph.Decimal]() {
				continue // whether it may be missing, the rules of graph decide
			}
			return &fault{i, "is missing, although the columns that go with it are filled"}
		}
		if wrong := parseScalar(value.Elem().FieldByIndex(part.Index), cells[i]); wrong != nil {
			return &fault{i, wrong.message}
		}
	}
	v.Set(value)
	return nil
}

// blank tells whether nothing stands in any of the cells.
func blank(cells []string) bool {
	for _, cell := range cells {
		if graph.Clean(cell) != "" {
			return false
		}
	}
	return true
}
