package query

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Index is a range index that lists or ties are read by, in order.
type Index struct {
	On           Name // label or relationship type
	Relationship bool
	Columns      []Name
	Unique       bool // a constraint: no two have the same
}

func tieIndex(on Name, columns ...Name) Index {
	return Index{On: on, Relationship: true, Columns: columns}
}

// Indexes lists the indexes that the schema's lists and ties need, and those
// of what the store derives.
func (s *Schema) Indexes() []Index {
	seen := map[string]Index{}
	add := func(i Index) { seen[fmt.Sprint(i)] = i }
	add(tieIndex(namePosting, nameNetwork, nameList, nameWhat, nameValue, nameRank, nameOrder))
	add(Index{On: nameCount, Columns: []Name{nameNetwork, nameList, nameWhat, nameValue, nameRank}, Unique: true})
	for _, t := range s.types {
		if t.layout == layoutNode && t.fields[nameNetwork.text] != nil && !s.isKind(t) {
			add(Index{On: t.Label, Columns: []Name{nameNetwork, nameRank, nameID}}) // for exports
		}
		for _, r := range t.Relationships {
			add(tieIndex(r, nameNetwork, nameVisible, nameID))
		}
		for _, f := range t.fields {
			switch f.source {
			case fromList:
				s.listIndexes(f, add)
			case fromTies:
				add(tieIndex(f.types[0], nameStart, nameVisible, nameKeyAtStart))
				add(tieIndex(f.types[0], nameEnd, nameVisible, nameKeyAtEnd))
				if f.def.Arguments.ForName("orderBy") != nil {
					add(tieIndex(f.types[0], nameStart, nameVisible, nameID))
					add(tieIndex(f.types[0], nameEnd, nameVisible, nameID))
				}
			}
		}
	}
	list := make([]Index, 0, len(seen))
	for _, key := range slices.Sorted(maps.Keys(seen)) {
		list = append(list, seen[key])
	}
	return list
}

// isKind tells whether a type is one of several that are listed together,
// under a label that they share.
func (s *Schema) isKind(t *Type) bool {
	for _, shared := range s.types {
		if shared.layout == layoutAbstract && shared.Label.text != "" && slices.Contains(shared.possible, t) {
			return true
		}
	}
	return false
}

// on is an index like i on other columns.
func (i Index) on(columns []Name) Index {
	return Index{On: i.On, Relationship: i.Relationship, Columns: columns}
}

// listIndexes adds the indexes of one list: in its order, and for each
// property that its filter takes.
func (s *Schema) listIndexes(f *field, add func(Index)) {
	item := f.of.fields["edges"].of.fields["node"].of
	base := Index{On: item.Label, Columns: []Name{nameRank}}
	if item.Relationship() {
		base = Index{On: item.Relationships[0], Relationship: true, Columns: []Name{nameVisible}}
	}
	orders := s.orders(f)
	for _, o := range orders {
		add(base.on(slices.Concat([]Name{f.by}, base.Columns, []Name{o.key})))
	}
	for _, input := range s.indexed(f) {
		add(base.on(slices.Concat([]Name{f.by, input}, base.Columns, []Name{orders[0].key})))
	}
}

// DateKeys lists the dates of a type by which lists of it are ordered. Beside
// each, an entity holds the keys of both directions: [UpKey] and [DownKey].
func (s *Schema) DateKeys(typeName string) []Name {
	seen := map[string]bool{}
	for _, t := range s.types {
		for _, f := range t.fields {
			if f.source != fromList || !f.lists(typeName) {
				continue
			}
			for _, o := range s.orders(f) {
				if date, ok := strings.CutSuffix(o.key.text, downKey); ok {
					seen[date] = true
				}
			}
		}
	}
	names := make([]Name, 0, len(seen))
	for _, date := range slices.Sorted(maps.Keys(seen)) {
		names = append(names, Name{date})
	}
	return names
}

// lists tells whether facts of a type are on the list.
func (f *field) lists(typeName string) bool {
	item := f.of.fields["edges"].of.fields["node"].of
	return slices.ContainsFunc(item.concrete(), func(t *Type) bool { return t.Name == typeName })
}

// The endings of the properties with the keys of a date.
const (
	upKey   = "Key"
	downKey = "DownKey"
)

// UpKey is the property with the key that orders by a date, earliest first.
func UpKey(date Name) Name { return Name{date.text + upKey} }

// DownKey is the property with the key that orders by a date, latest first.
func DownKey(date Name) Name { return Name{date.text + downKey} }
