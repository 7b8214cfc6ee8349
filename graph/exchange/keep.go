package exchange

import (
	"reflect"
	"slices"

	"github.com/partnermap/partnermap/graph"
)

// Keep fills in, for facts that are stored already, what the workbook does
// not speak of: a column that a sheet lacks leaves the field as it is, where
// an empty cell clears it. Texts in further languages stay where the workbook
// has no sheet of them, and a row that does not state its sensitivity never
// opens what was closed.
func (b *Book) Keep(stored *graph.Contents) {
	for _, s := range b.sheets {
		if _, identified := s.typ.FieldByName("ID"); s.list == nil || !identified {
			continue
		}
		old := byID(reflect.ValueOf(stored).Elem().FieldByIndex(s.list))
		list := reflect.ValueOf(&b.Contents).Elem().FieldByIndex(s.list)
		for i := range list.Len() {
			fact := list.Index(i)
			if was, ok := old[idOf(fact)]; ok {
				b.keepFact(s, fact, was)
			}
		}
	}
}

func byID(list reflect.Value) map[graph.ID]reflect.Value {
	found := make(map[graph.ID]reflect.Value, list.Len())
	for i := range list.Len() {
		found[idOf(list.Index(i))] = list.Index(i)
	}
	return found
}

// keepFact fills in one fact from what it was.
func (b *Book) keepFact(s sheet, fact, was reflect.Value) {
	given := b.columns[s.name]
	for _, p := range s.parts {
		v, old := fact.FieldByIndex(p.Index), was.FieldByIndex(p.Index)
		switch {
		case p.role == name || p.role == description:
			b.keepTexts(v, old, slices.Contains(given, p.Column()))
		case !slices.ContainsFunc(p.columns, func(c string) bool { return slices.Contains(given, c) }):
			v.Set(old)
		case p.Name == "sensitivity" && b.usual[idOf(fact)]:
			v.Set(old)
		}
	}
}

// keepTexts keeps the texts in languages that the workbook says nothing of:
// all of them where it has no such column, and those beside the row's own
// where it has no sheet of further languages.
func (b *Book) keepTexts(v, old reflect.Value, column bool) {
	texts, before := v.Interface().([]graph.Text), old.Interface().([]graph.Text)
	_, further := b.columns[sheetNames]
	switch {
	case further:
		return
	case !column:
		v.Set(old)
		return
	}
	for _, t := range before {
		if !slices.ContainsFunc(texts, func(u graph.Text) bool { return u.Lang == t.Lang }) && (len(texts) > 0 || t != before[0]) {
			texts = append(texts, t)
		}
	}
	v.Set(reflect.ValueOf(texts))
}
