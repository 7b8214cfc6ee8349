package exchange

import (
	"reflect"

	"github.com/partnermap/partnermap/graph"
)

// network sets the network of a fact from its slug.
func (r *reader) network(l *line, v reflect.Value, cell string) bool {
	slug := unguard(cell)
	if slug == "" && r.only != nil {
		slug = r.only.Slug
	}
	if slug == "" {
		l.note(r, "network", "is missing; write the slug of the network")
		return false
	}
	n, ok := r.find(slug)
	switch {
	case r.only != nil && n.ID != r.only.ID:
		l.note(r, "network", "is %q, and this is an import into %q; leave the cell empty, or take the row out", slug, r.only.Slug)
		return false
	case !ok:
		l.note(r, "network", "there is no network %q; add it to the sheet networks", slug)
		return false
	}
	v.Set(reflect.ValueOf(n.ID))
	return true
}

// find looks a network up, in the workbook first.
func (r *reader) find(slug string) (n graph.Network, ok bool) {
	if n, ok = r.networks[slug]; !ok && r.known != nil {
		n, ok = r.known(slug)
		if ok {
			r.networks[slug] = n
		}
	}
	return n, ok
}

// identify gives a fact without an identifier one. A network that exists
// keeps its own.
func (r *reader) identify(l *line, fact reflect.Value) {
	v := fact.FieldByName("ID")
	if !v.IsValid() || !v.IsZero() {
		return
	}
	if n, ok := fact.Interface().(graph.Network); ok && r.known != nil {
		if known, ok := r.known(n.Slug); ok {
			v.Set(reflect.ValueOf(known.ID))
			return
		}
	}
	id, err := graph.NewID()
	if err != nil {
		l.note(r, "id", "%s", err)
		return
	}
	v.Set(reflect.ValueOf(id))
}

// place remembers where an entity stands, and refuses a second one.
func (r *reader) place(l *line, id graph.ID, fact int) {
	if first, twice := r.places[id]; twice {
		l.note(r, "id", "%s stands in %s, row %d, already; leave it empty to make a new one", id, first.sheet.name, first.row)
		return
	}
	r.places[id] = place{sheet: l.head.sheet, row: l.number, fact: fact}
	r.book.note(l.head.sheet.name, id, l.number)
}

// names reads the texts that stand in the row of their entity.
func (r *reader) names(l *line, fact reflect.Value) {
	language := unguard(l.cell("name_language"))
	for _, p := range l.head.sheet.parts {
		if p.role != name && p.role != description {
			continue
		}
		t := unguard(l.cell(p.Column()))
		if t == "" {
			continue
		}
		if language == "" {
			language = r.firstLanguage(fact)
		}
		if language == "" {
			if v := fact.FieldByName("Network"); !v.IsValid() || !v.IsZero() { // else the network is the problem
				l.note(r, "name_language", "is missing; write the language of the name, such as hu")
			}
			return
		}
		fact.FieldByIndex(p.Index).Set(reflect.ValueOf([]graph.Text{{Lang: language, Text: t}}))
		if v := fact.FieldByName("ID"); v.IsValid() {
			r.book.spoken[graph.ID(v.String())] = language
		}
	}
}

func (r *reader) firstLanguage(fact reflect.Value) string {
	if languages := r.languages(fact); len(languages) > 0 {
		return languages[0]
	}
	return ""
}

// languages are those of the network to which the fact belongs, or which it
// is.
func (r *reader) languages(fact reflect.Value) []string {
	if n, ok := fact.Interface().(graph.Network); ok {
		return n.Languages
	}
	id := fact.FieldByName("Network").String()
	for _, n := range r.networks {
		if string(n.ID) == id {
			return n.Languages
		}
	}
	return nil
}

// text adds a row of the sheet names to its entity.
func (r *reader) text(l *line, t text) {
	at, ok := r.places[t.Entity]
	if !ok {
		l.note(r, "entity", "%q is not the id of a row in this workbook", t.Entity)
		return
	}
	if t.Language == "" || t.Text == "" {
		column := "language"
		if t.Language != "" {
			column = "text"
		}
		l.note(r, column, "is missing")
		return
	}
	for _, p := range at.sheet.parts {
		if (p.role != name && p.role != description) || p.Name != t.Field {
			continue
		}
		v := r.fact(at).FieldByIndex(p.Index)
		if textIn(v, t.Language) != "" {
			l.note(r, "language", "the %s in language %q stands twice; it has one in %s, row %d, or in this sheet already", t.Field, t.Language, at.sheet.name, at.row)
			return
		}
		v.Set(reflect.Append(v, reflect.ValueOf(graph.Text{Lang: t.Language, Text: t.Text, Translated: t.Translated})))
		return
	}
	l.note(r, "field", "%q is not a text of one of the %s; write name or description", t.Field, at.sheet.name)
}

func (r *reader) fact(at place) reflect.Value {
	return reflect.ValueOf(&r.book.Contents).Elem().FieldByIndex(at.sheet.list).Index(at.fact)
}

// order puts the texts of every entity in the order of fallback.
func (r *reader) order() {
	for _, at := range r.places {
		fact := r.fact(at)
		for _, p := range at.sheet.parts {
			if p.role != name && p.role != description {
				continue
			}
			v := fact.FieldByIndex(p.Index)
			if v.Len() > 1 {
				v.Set(reflect.ValueOf(graph.Ordered(textsOf(v), r.languages(fact))))
			}
		}
	}
}
