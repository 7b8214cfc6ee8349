package exchange

import (
	"cmp"
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
	given := func(column string) bool { return slices.Contains(b.columns[s.name], column) }
	language := cmp.Or(b.spoken[idOf(fact)], rowLanguage(was))
	for _, p := range s.parts {
		v, old := fact.FieldByIndex(p.Index), was.FieldByIndex(p.Index)
		switch {
		case p.role == name || p.role == description:
			v.Set(reflect.ValueOf(b.keepTexts(v, old, given(p.Column()), language)))
		case p.role == reference && !given(p.columns[0]), !slices.ContainsFunc(p.columns, given):
			v.Set(old)
		case p.Name == "sensitivity" && b.usual[idOf(fact)]:
			v.Set(old)
		default:
			keepParts(v, old, p.columns, given)
		}
	}
}

// rowLanguage is the language in which the row of a stored fact is written.
func rowLanguage(was reflect.Value) string {
	if names := was.FieldByName("Names"); names.IsValid() {
		return firstOwn(names.Interface().([]graph.Text))
	}
	return ""
}

// keepTexts keeps the texts that the workbook says nothing of: that in the
// row's language where the sheet lacks the column, and those in others where
// there is no sheet of further texts. Where it does not say whether a text is
// a translation, that stays as it is, too.
func (b *Book) keepTexts(v, old reflect.Value, column bool, language string) []graph.Text {
	texts := v.Interface().([]graph.Text)
	columns, further := b.columns[sheetNames]
	for i, t := range texts {
		unsaid := t.Lang != language && !slices.Contains(columns, "translated")
		texts[i].Translated = t.Translated || slices.ContainsFunc(textsOf(old), func(was graph.Text) bool {
			return was.Lang == t.Lang && was.Translated && (unsaid || t.Lang == language && was.Text == t.Text)
		})
	}
	for _, t := range old.Interface().([]graph.Text) {
		silent := !further
		if t.Lang == language {
			silent = !column
		}
		if silent && !slices.ContainsFunc(texts, func(u graph.Text) bool { return u.Lang == t.Lang }) {
			texts = append(texts, t)
		}
	}
	return texts
}

// keepParts keeps the parts of a composite value for which the sheet has no
// column: the value is given, its unit is not.
func keepParts(v, old reflect.Value, columns []string, given func(string) bool) {
	if v.Kind() != reflect.Pointer || v.IsNil() || old.IsNil() || v.Elem().NumField() != len(columns) {
		return
	}
	for i, column := range columns {
		if !given(column) {
			v.Elem().Field(i).Set(old.Elem().Field(i))
		}
	}
}
