package exchange

import (
	"cmp"
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// table is a sheet that is ready to be written.
type table struct {
	name    string
	columns []string
	rows    iter.Seq[[]string]
}

// tables lays contents out as the sheets of a workbook, in their order.
func tables(c *graph.Contents) ([]table, error) {
	sheets, err := workbook()
	if err != nil {
		return nil, err
	}
	w := &writer{
		networks: map[graph.ID]graph.Network{},
		labels:   map[graph.ID]string{},
		facts:    map[string][]reflect.Value{},
	}
	for _, n := range c.Networks {
		w.networks[n.ID] = n
	}
	for i, s := range sheets {
		if s.list == nil {
			continue
		}
		facts := elements(reflect.ValueOf(c).Elem().FieldByIndex(s.list))
		sheets[i] = s.widen(languageColumns(s, facts))
		if w.facts[s.name], err = w.ordered(s, facts); err != nil {
			return nil, err
		}
	}
	w.label(sheets)
	var list []table
	for _, s := range sheets {
		list = append(list, table{name: s.name, columns: s.columns(), rows: w.rows(s, sheets)})
	}
	return list, nil
}

func elements(list reflect.Value) []reflect.Value {
	values := make([]reflect.Value, list.Len())
	for i := range values {
		values[i] = list.Index(i)
	}
	return values
}

// writer knows what a row tells of other rows.
type writer struct {
	networks map[graph.ID]graph.Network
	labels   map[graph.ID]string        // for the derived columns
	facts    map[string][]reflect.Value // by sheet, in the order of writing
}

// rows writes the facts of a sheet.
func (w *writer) rows(s sheet, sheets []sheet) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		facts := slices.Values(w.facts[s.name])
		if s.list == nil {
			facts = w.texts(sheets)
		}
		for fact := range facts {
			if !yield(w.row(s, fact)) {
				return
			}
		}
	}
}

func (w *writer) row(s sheet, fact reflect.Value) []string {
	cells := make([]string, 0, len(s.parts)+8)
	main := w.mainLanguage(s, fact)
	for _, p := range s.parts {
		v := fact.FieldByIndex(p.Index)
		switch p.role {
		case network:
			cells = append(cells, guard(w.networks[graph.ID(v.String())].Slug))
		case reference:
			cells = append(append(cells, p.codec.encode(v)...), guard(w.labels[graph.ID(v.String())]))
		case name:
			cells = append(cells, guard(main), guard(ownText(v, main)))
		case description:
			cells = append(cells, guard(ownText(v, main)))
		case translations:
			for _, column := range p.columns {
				cells = append(cells, guard(textIn(v, strings.TrimPrefix(column, p.prefix()))))
			}
		default:
			cells = append(cells, p.codec.encode(v)...)
		}
	}
	return cells
}

// ordered sorts the facts of a sheet: by network, then identifier; terms so
// that a broader one comes first.
func (w *writer) ordered(s sheet, facts []reflect.Value) ([]reflect.Value, error) {
	switch s.typ {
	case reflect.TypeFor[graph.Term]():
		return orderedTerms(facts), nil
	case reflect.TypeFor[graph.Network]():
		slices.SortStableFunc(facts, func(a, b reflect.Value) int {
			return cmp.Compare(a.FieldByName("Slug").String(), b.FieldByName("Slug").String())
		})
		return facts, nil
	}
	for _, fact := range facts {
		if id := graph.ID(fact.FieldByName("Network").String()); w.networks[id].Slug == "" {
			return nil, &graph.Error{Code: graph.Internal, Message: "a fact lies in a network that is not among the contents", Path: []string{s.name, string(id)}}
		}
	}
	key := func(fact reflect.Value) (slug, id string) {
		return w.networks[graph.ID(fact.FieldByName("Network").String())].Slug, fact.FieldByName("ID").String()
	}
	slices.SortStableFunc(facts, func(a, b reflect.Value) int {
		slugA, idA := key(a)
		slugB, idB := key(b)
		return cmp.Or(cmp.Compare(slugA, slugB), cmp.Compare(idA, idB))
	})
	return facts, nil
}

// orderedTerms sorts terms by scheme, depth below the terms that come with
// Partnermap, and code.
func orderedTerms(facts []reflect.Value) []reflect.Value {
	type key struct{ scheme, code string }
	keyOf := func(fact reflect.Value, code string) key {
		return key{fact.FieldByName("Scheme").String(), fact.FieldByName(code).String()}
	}
	broader := map[key]key{}
	for _, fact := range facts {
		broader[keyOf(fact, "Code")] = keyOf(fact, "Broader")
	}
	depth := func(k key) (n int) {
		for next, ok := broader[k]; ok && n <= len(facts); next, ok = broader[next] {
			n++
		}
		return n
	}
	slices.SortStableFunc(facts, func(a, b reflect.Value) int {
		ka, kb := keyOf(a, "Code"), keyOf(b, "Code")
		return cmp.Or(cmp.Compare(ka.scheme, kb.scheme), cmp.Compare(depth(ka), depth(kb)), cmp.Compare(ka.code, kb.code))
	})
	return facts
}
