package exchange

import (
	"reflect"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// label finds what the derived columns say of each entity: its name in the
// first language, or, where a fact has no name, those of what it joins.
func (w *writer) label(sheets []sheet) {
	for _, s := range sheets {
		if p, ok := s.part(name); ok {
			for _, fact := range w.facts[s.name] {
				w.labels[idOf(fact)] = textIn(fact.FieldByIndex(p.Index), w.mainLanguage(s, fact))
			}
		}
	}
	joined := map[graph.ID]string{} // apart, so that no label is made of such labels
	for _, s := range sheets {
		if _, named := s.part(name); named || !s.has(reference) {
			continue
		}
		for _, fact := range w.facts[s.name] {
			joined[idOf(fact)] = w.join(s, fact)
		}
	}
	for id, label := range joined {
		w.labels[id] = label
	}
}

// join lists the names of what a fact refers to: Municipality – School.
func (w *writer) join(s sheet, fact reflect.Value) string {
	var names []string
	for _, p := range s.parts {
		if p.role != reference {
			continue
		}
		if label := w.labels[graph.ID(fact.FieldByIndex(p.Index).String())]; label != "" {
			names = append(names, label)
		}
	}
	return strings.Join(names, " – ")
}

func idOf(fact reflect.Value) graph.ID { return graph.ID(fact.FieldByName("ID").String()) }

// part finds the first part of a role.
func (s sheet) part(r role) (part, bool) {
	for _, p := range s.parts {
		if p.role == r {
			return p, true
		}
	}
	return part{}, false
}

func (s sheet) has(r role) bool {
	_, ok := s.part(r)
	return ok
}
