package store

import (
	"fmt"
	"reflect"

	"github.com/partnermap/partnermap/graph"
)

// properties are what Neo4j holds of a fact. A nil value stands for a
// property that is not there.
type properties map[string]any

// encode turns a fact into properties, by the type of each of its fields.
// languages is the network's order of fallback.
func encode(noun any, languages []string) properties {
	p := properties{}
	v := reflect.ValueOf(noun)
	for _, f := range graph.Fields(v.Type()) {
		p.put(f.Name, v.FieldByIndex(f.Index).Interface(), languages)
	}
	return p
}

func (p properties) put(name string, value any, languages []string) {
	switch v := value.(type) {
	case graph.PartialDate:
		first, last := v.Days()
		p[name], p[name+"Min"], p[name+"Max"] = orNil(string(v)), first, last
	case []graph.Text:
		p.putTexts(name, graph.Ordered(v, languages))
	case []graph.ExternalID:
		schemes, values := make([]any, len(v)), make([]any, len(v))
		for i, id := range v {
			schemes[i], values[i] = id.Scheme, id.Value
		}
		p[name+"Scheme"], p[name+"Value"] = schemes, values
	case []string:
		list := make([]any, len(v))
		for i, s := range v {
			list[i] = s
		}
		p[name] = list
	case bool:
		p[name] = v
	case int64:
		p[name] = nil
		if v != 0 {
			p[name] = v
		}
	default:
		p.putValue(name, value)
	}
}

// putValue stores a value type in several properties, and any other type as
// text.
func (p properties) putValue(name string, value any) {
	switch v := value.(type) {
	case *graph.PeopleCount:
		p[name+"Value"], p[name+"Precision"], p[name+"Unit"] = nil, nil, nil
		if v != nil {
			p[name+"Value"], p[name+"Precision"], p[name+"Unit"] = v.Value, string(v.Precision), orNil(v.Unit)
		}
	case *graph.Quantity:
		p[name+"Value"], p[name+"Precision"], p[name+"Unit"] = nil, nil, nil
		if v != nil {
			p[name+"Value"], p[name+"Precision"], p[name+"Unit"] = string(v.Value), string(v.Precision), orNil(v.Unit)
		}
	case *graph.Money:
		p[name+"Minor"], p[name+"Currency"] = nil, nil
		if v != nil {
			if minor, err := v.Minor(); err == nil { // Validate has refused any other
				p[name+"Minor"], p[name+"Currency"] = minor, v.Currency
			}
		}
	case *graph.Depth:
		p[name+"Scale"], p[name+"Value"] = nil, nil
		if v != nil {
			p[name+"Scale"], p[name+"Value"] = string(v.Scale), v.Value
		}
	case *graph.Coordinates:
		p[name+"Latitude"], p[name+"Longitude"] = nil, nil
		if v != nil {
			p[name+"Latitude"], p[name+"Longitude"] = v.Latitude, v.Longitude
		}
	default:
		p[name] = orNil(fmt.Sprint(value)) // ids, codes, enums, texts
	}
}

// putTexts stores a text in every language, as it is written and as it is
// compared, and the first of them once more for answers in no particular
// language. Which of them are translations is stored where one is.
func (p properties) putTexts(name string, texts []graph.Text) {
	langs, values, folded, translated := make([]any, len(texts)), make([]any, len(texts)), make([]any, len(texts)), make([]any, len(texts))
	some := false
	for i, t := range texts {
		langs[i], values[i], folded[i], translated[i] = t.Lang, t.Text, graph.Fold(t.Text), t.Translated
		some = some || t.Translated
	}
	p[name], p[name+"Lang"], p[name+"Text"], p[name+"Fold"], p[name+"Translated"] = nil, langs, values, folded, nil
	if some {
		p[name+"Translated"] = translated
	}
	if len(texts) > 0 {
		p[name] = texts[0].Text
	}
}

func orNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// decode is the inverse of encode: it fills the fact that target points to.
func decode(p map[string]any, target any) {
	v := reflect.ValueOf(target).Elem()
	for _, f := range graph.Fields(v.Type()) {
		field := v.FieldByIndex(f.Index)
		if value := get(p, f.Name, field.Interface()); value != nil {
			field.Set(reflect.ValueOf(value).Convert(field.Type()))
		}
	}
}

// get reads the value of a field; like is a value of its type.
func get(p map[string]any, name string, like any) any {
	switch like.(type) {
	case []graph.Text:
		return storedTexts(p[name+"Lang"], p[name+"Text"], p[name+"Translated"])
	case []graph.ExternalID:
		return pairs(p[name+"Scheme"], p[name+"Value"], func(a, b string) graph.ExternalID { return graph.ExternalID{Scheme: a, Value: b} })
	case []string:
		return stringList(p[name])
	case *graph.PeopleCount:
		if n, ok := p[name+"Value"].(int64); ok {
			return &graph.PeopleCount{Value: n, Precision: graph.Precision(str(p[name+"Precision"])), Unit: str(p[name+"Unit"])}
		}
	case *graph.Quantity:
		if n, ok := p[name+"Value"].(string); ok {
			return &graph.Quantity{Value: graph.Decimal(n), Precision: graph.Precision(str(p[name+"Precision"])), Unit: str(p[name+"Unit"])}
		}
	case *graph.Money:
		if n, ok := p[name+"Minor"].(int64); ok {
			m := graph.MoneyFromMinor(n, str(p[name+"Currency"]))
			return &m
		}
	case *graph.Depth:
		if n, ok := p[name+"Value"].(int64); ok {
			return &graph.Depth{Scale: graph.Scale(str(p[name+"Scale"])), Value: n}
		}
	case *graph.Coordinates:
		latitude, ok := decimal(p[name+"Latitude"])
		longitude, both := decimal(p[name+"Longitude"])
		if ok && both {
			return &graph.Coordinates{Latitude: latitude, Longitude: longitude}
		}
	default:
		return p[name]
	}
	return nil
}

// decimal reads a number that may have no decimal places.
func decimal(v any) (float64, bool) {
	if n, ok := v.(int64); ok {
		return float64(n), true
	}
	n, ok := v.(float64)
	return n, ok
}

func str(v any) string {
	s, _ := v.(string)
	return s
}

func stringList(v any) any {
	list, _ := v.([]any)
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i, item := range list {
		out[i] = str(item)
	}
	return out
}

// storedTexts reads what putTexts stored.
func storedTexts(langs, values, translated any) any {
	read := pairs(langs, values, func(a, b string) graph.Text { return graph.Text{Lang: a, Text: b} })
	list, _ := read.([]graph.Text)
	marks, _ := translated.([]any)
	for i := range list {
		list[i].Translated = i < len(marks) && marks[i] == true
	}
	return read
}

func pairs[T any](a, b any, join func(a, b string) T) any {
	first, _ := a.([]any)
	second, _ := b.([]any)
	if len(first) == 0 || len(first) != len(second) {
		return nil
	}
	out := make([]T, len(first))
	for i := range first {
		out[i] = join(str(first[i]), str(second[i]))
	}
	return out
}
