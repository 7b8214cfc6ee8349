package graph

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Fill puts values into the noun that target points to. Their keys are names
// of [Fields]; a value is a string, bool, int64, float64, []any,
// map[string]any or nil. What is not given stays, nil clears, lists replace
// what is there, and texts replace those of the same language, where a text
// of nil takes the language away.
func Fill(target any, given map[string]any) *Error {
	noun := reflect.ValueOf(target).Elem()
	for _, f := range Fields(noun.Type()) {
		if value, ok := given[f.Name]; ok {
			if err := fill(noun.FieldByIndex(f.Index), []string{f.Name}, value); err != nil {
				return err
			}
		}
	}
	return nil
}

// fill sets one field, or a part of one, by its type. path leads to it.
func fill(field reflect.Value, path []string, value any) *Error {
	if value == nil {
		field.SetZero()
		return nil
	}
	if texts, ok := field.Interface().([]Text); ok {
		patched, err := patchTexts(texts, path, value)
		field.Set(reflect.ValueOf(patched))
		return err
	}
	switch field.Kind() {
	case reflect.String:
		return fillString(field, path, value)
	case reflect.Pointer:
		part := reflect.New(field.Type().Elem())
		field.Set(part)
		return fill(part.Elem(), path, value)
	case reflect.Struct:
		return fillStruct(field, path, value)
	case reflect.Slice:
		items, _ := value.([]any)
		list := reflect.MakeSlice(field.Type(), len(items), len(items))
		for i, item := range items {
			if err := fill(list.Index(i), below(path, strconv.Itoa(i)), item); err != nil {
				return err
			}
		}
		field.Set(list)
		return nil
	}
	given := reflect.ValueOf(value)
	if given.Kind() != field.Kind() {
		return &Error{Code: Internal, Message: "the schema gives " + strings.Join(path, ".") + " another type than the graph"}
	}
	field.Set(given.Convert(field.Type()))
	return nil
}

// fillString sets a text, an identifier, a number that is kept exactly, or a
// word of a set.
func fillString(field reflect.Value, path []string, value any) *Error {
	text, _ := value.(string)
	switch field.Interface().(type) {
	case Decimal:
		number, _ := value.(float64) // exact: it has at most 15 digits
		text = strconv.FormatFloat(number+0, 'f', -1, 64)
	case ID:
		id, ok := ParseID(text)
		if !ok {
			return &Error{Code: NotFound, Message: "there is nothing with the identifier " + strconv.Quote(short(text)), Path: path}
		}
		text = string(id)
	case string:
		text = Clean(text)
	}
	field.SetString(text)
	return nil
}

// fillStruct sets the parts of a value. A number is exact unless somebody
// says otherwise.
func fillStruct(field reflect.Value, path []string, value any) *Error {
	given, _ := value.(map[string]any)
	for i := range field.NumField() {
		name := lowerFirst(field.Type().Field(i).Name)
		if err := fill(field.Field(i), below(path, name), given[name]); err != nil {
			return err
		}
		if p, ok := field.Field(i).Addr().Interface().(*Precision); ok && *p == "" {
			*p = Exact
		}
	}
	return nil
}

// patchTexts replaces texts language by language.
func patchTexts(texts []Text, path []string, value any) ([]Text, *Error) {
	items, _ := value.([]any)
	patched := append([]Text{}, texts...)
	seen := map[string]bool{}
	for i, item := range items {
		given, _ := item.(map[string]any)
		lang, _ := given["lang"].(string)
		where := below(path, strconv.Itoa(i))
		if seen[lang] {
			return nil, &Error{Code: BadInput, Message: "the language " + strconv.Quote(lang) + " is given twice; keep one", Path: below(where, "lang")}
		}
		seen[lang] = true
		text, ok := given["text"].(string)
		if !ok {
			patched = withoutLanguage(patched, lang)
			continue
		}
		text = Clean(text)
		if text == "" {
			return nil, &Error{Code: BadInput, Message: "is empty; write it, or give null to take the language away", Path: below(where, "text")}
		}
		if err := validText("text", text); err != nil {
			err.Path = below(where, "text")
			return nil, err
		}
		translated, said := given["translated"].(bool)
		if !said {
			translated = slices.ContainsFunc(patched, func(t Text) bool { return t.Lang == lang && t.Translated })
		}
		patched = withText(patched, Text{Lang: lang, Text: text, Translated: translated})
	}
	return patched, nil
}

func withoutLanguage(texts []Text, lang string) []Text {
	var rest []Text
	for _, t := range texts {
		if t.Lang != lang {
			rest = append(rest, t)
		}
	}
	return rest
}

func withText(texts []Text, text Text) []Text {
	for i, t := range texts {
		if t.Lang == text.Lang {
			texts[i] = text
			return texts
		}
	}
	return append(texts, text)
}

// below is a path with one more step.
func below(path []string, step string) []string { return append(append([]string{}, path...), step) }

// short is a text as an error repeats it.
func short(text string) string {
	const most = 60
	if len(text) > most {
		return strings.ToValidUTF8(text[:most], "") + "..."
	}
	return text
}
