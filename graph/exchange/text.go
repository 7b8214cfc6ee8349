package exchange

import (
	"cmp"
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// textsOf returns the texts that a field holds, for every language one.
func textsOf(v reflect.Value) []graph.Text {
	texts, _ := v.Interface().([]graph.Text)
	return texts
}

func textIn(v reflect.Value, language string) string {
	for _, t := range textsOf(v) {
		if t.Lang == language {
			return t.Text
		}
	}
	return ""
}

// ownText is the text that stands in the entity's own row, which has no room
// to say that a text is a translation.
func ownText(v reflect.Value, language string) string {
	for _, t := range textsOf(v) {
		if t.Lang == language && !t.Translated {
			return t.Text
		}
	}
	return ""
}

// mainLanguage is the first language of the entity's network in which the
// entity has a name of its own, else one in which it has a translated name.
// Its texts stand in the entity's own row.
func (w *writer) mainLanguage(s sheet, fact reflect.Value) string {
	p, ok := s.part(name)
	if !ok {
		return ""
	}
	return firstOwn(graph.Ordered(textsOf(fact.FieldByIndex(p.Index)), w.networkOf(fact).Languages))
}

// firstOwn is the language of the first text that is no translation, else of
// the first.
func firstOwn(texts []graph.Text) string {
	for _, t := range texts {
		if !t.Translated {
			return t.Lang
		}
	}
	if len(texts) == 0 {
		return ""
	}
	return texts[0].Lang
}

func (w *writer) networkOf(fact reflect.Value) graph.Network {
	if n, ok := fact.Interface().(graph.Network); ok {
		return n
	}
	return w.networks[graph.ID(fact.FieldByName("Network").String())]
}

// texts yields the rows of the sheet names: all texts that do not stand in
// the row of their entity.
func (w *writer) texts(sheets []sheet) iter.Seq[reflect.Value] {
	return func(yield func(reflect.Value) bool) {
		for _, s := range sheets {
			for _, fact := range w.facts[s.name] {
				for _, t := range w.further(s, fact) {
					if !yield(reflect.ValueOf(t)) {
						return
					}
				}
			}
		}
	}
}

func (w *writer) further(s sheet, fact reflect.Value) []text {
	var rows []text
	main := w.mainLanguage(s, fact)
	for _, p := range s.parts {
		if p.role != name && p.role != description {
			continue
		}
		texts := slices.Clone(textsOf(fact.FieldByIndex(p.Index)))
		slices.SortStableFunc(texts, func(a, b graph.Text) int { return cmp.Compare(a.Lang, b.Lang) })
		for _, t := range texts {
			if t.Lang != main || t.Translated {
				rows = append(rows, text{Entity: idOf(fact), Field: p.Name, Language: t.Lang, Text: t.Text, Translated: t.Translated})
			}
		}
	}
	return rows
}

// languageColumns lists the columns that the translations of facts need.
func languageColumns(s sheet, facts []reflect.Value) []string {
	var columns []string
	for _, p := range s.parts {
		if p.role != translations {
			continue
		}
		for _, fact := range facts {
			for _, t := range textsOf(fact.FieldByIndex(p.Index)) {
				columns = append(columns, p.prefix()+t.Lang)
			}
		}
	}
	slices.Sort(columns)
	return slices.Compact(columns)
}

// translatedTexts reads the texts of a field that has a column for each
// language.
func translatedTexts(p part, cells []string) []graph.Text {
	var texts []graph.Text
	for i, column := range p.columns {
		if t := unguard(cells[i]); t != "" {
			texts = append(texts, graph.Text{Lang: strings.TrimPrefix(column, p.prefix()), Text: t})
		}
	}
	return texts
}
