package query

import (
	"time"

	"github.com/partnermap/partnermap/graph"
)

// valueCompiler compiles the fields whose values are properties of an entity.
type valueCompiler struct {
	*compiler
	row  *row
	of   Cypher // the variable of the entity
	user string // its type
}

func (c *valueCompiler) column(n Name) int { return c.row.add(property(c.of, n), c.user) }

func (c *valueCompiler) field(f *field, ask *collected) valueFunc {
	switch f.source {
	case fromTexts, fromTextsLang, fromTextsTranslated:
		return c.texts(f, ask)
	case fromTerm:
		return at(c.column(f.property), orNull(false, c.term(f.scheme, ask)))
	case fromTermList:
		return at(c.column(f.property), listOf(c.term(f.scheme, ask)))
	case fromValue:
		return c.embedded(f, ask)
	case fromValueList:
		return c.embeddedList(f, ask)
	}
	write := c.scalar(f, ask)
	if f.def.Type.Elem != nil {
		write = listOf(write)
	}
	return at(c.column(f.property), orNull(f.def.Type.NonNull, write))
}

// scalar writes one value that Neo4j holds as one property.
func (c *compiler) scalar(f *field, ask *collected) anyFunc {
	switch f.def.Type.Name() {
	case "PartialDate":
		return c.partialDate(ask)
	case "DateTime":
		return moment
	case "Decimal":
		return decimal
	}
	return plain
}

// texts writes a text in the language asked for, or says which language that
// is. Texts are stored in the order of fallback, so the first one stands for
// a language that is missing.
func (c *valueCompiler) texts(f *field, ask *collected) valueFunc {
	asked := c.bind(ask, f)
	if !c.given(&c.plan.bindings[asked], "lang") && f.source == fromTexts {
		return at(c.column(f.property), orNull(f.def.Type.NonNull, plain))
	}
	langs := c.column(f.property.plus("lang"))
	switch f.source {
	case fromTexts:
		return inLanguage(asked, f.def.Type.NonNull, langs, c.column(f.property.plus("text")))
	case fromTextsTranslated:
		return translatedInto(asked, langs, c.column(f.property.plus("translated")))
	}
	return inLanguage(asked, f.def.Type.NonNull, langs, langs)
}

// translatedInto writes whether the text in the language asked for is a
// translation. There is no column where none is.
func translatedInto(asked, langs, translated int) valueFunc {
	return func(w *writer, row []any) error {
		marks, _ := row[translated].([]any)
		want, _ := w.bound[asked].values["lang"].(string)
		i := pick(row[langs], want)
		return plain(w, i < len(marks) && marks[i] == true)
	}
}

// inLanguage writes the item of a column that is in the language asked for.
func inLanguage(asked int, nonNull bool, langs, chosen int) valueFunc {
	return func(w *writer, row []any) error {
		values, _ := row[chosen].([]any)
		if len(values) == 0 {
			return orNull(nonNull, plain)(w, nil)
		}
		want, _ := w.bound[asked].values["lang"].(string)
		return plain(w, values[pick(row[langs], want)])
	}
}

// pick finds a language, the first one where it is missing.
func pick(langs any, want string) int {
	list, _ := langs.([]any)
	for i, lang := range list {
		if lang == want {
			return i
		}
	}
	return 0
}

// partialDate writes a date with the days that it may mean.
func (c *compiler) partialDate(ask *collected) anyFunc {
	var members []member
	for _, a := range c.collect("PartialDate", ask.selections()) {
		members = append(members, newMember(a.key, datePart(a.name)))
	}
	return func(w *writer, v any) error {
		text, _ := v.(string)
		first, last, ok := graph.PartialDate(text).Bounds()
		if !ok {
			return errMissing
		}
		return writeObject(w, []any{text, first.Format(time.DateOnly), last.Format(time.DateOnly)}, members)
	}
}

func datePart(name string) valueFunc {
	switch name {
	case "edtf":
		return at(0, plain)
	case "earliest":
		return at(1, plain)
	case "latest":
		return at(2, plain)
	}
	return constantValue("PartialDate")
}

// embedded writes a value type: each of its fields is a property of the
// entity, named after both. It is null where its first required part is.
func (c *valueCompiler) embedded(f *field, ask *collected) valueFunc {
	presence := -1
	for _, part := range f.of.ordered {
		if part.def.Type.NonNull {
			presence = c.column(f.property.plus(part.storedAs(f.of)))
			break
		}
	}
	var members []member
	for _, a := range c.collect(f.of.Name, ask.selections()) {
		members = append(members, newMember(a.key, c.part(f, a)))
	}
	return func(w *writer, row []any) error {
		if row[presence] == nil {
			return orNull(f.def.Type.NonNull, plain)(w, nil)
		}
		return writeObject(w, row, members)
	}
}

// part writes one field of a value type.
func (c *valueCompiler) part(f *field, a *collected) valueFunc {
	if a.name == "__typename" {
		return constantValue(f.of.Name)
	}
	part := f.of.fields[a.name]
	name := f.property.plus(part.storedAs(f.of))
	switch {
	case f.of.Name == "Money" && a.name == "amount":
		minor, currency := c.column(name), c.column(f.property.plus("currency"))
		return func(w *writer, row []any) error { return money(w, row[minor], row[currency]) }
	case f.of.Name == "PeopleCount" && a.name != "precision" && a.name != "unit":
		value := c.column(name)
		if part.source == fromService {
			value = c.column(f.property.plus("value"))
		}
		return peopleCount(value, a.name == "suppressed")
	case part.source == fromTerm:
		return at(c.column(name), orNull(false, c.term(part.scheme, a)))
	}
	return at(c.column(name), orNull(part.def.Type.NonNull, c.scalar(part, a)))
}

// storedAs is the ending of the property that holds a part of a value.
func (f *field) storedAs(of *Type) string {
	if of.Name == "Money" && f.def.Name == "amount" {
		return "minor"
	}
	return f.def.Name
}

// embeddedList writes a list of a value type, which lies in lists of equal
// length, one for each part.
func (c *valueCompiler) embeddedList(f *field, ask *collected) valueFunc {
	var members []member
	var columns []int
	for _, a := range c.collect(f.of.Name, ask.selections()) {
		if a.name == "__typename" {
			members = append(members, newMember(a.key, constantValue(f.of.Name)))
			continue
		}
		write := plain
		if f.of.fields[a.name].def.Type.Name() == "Boolean" {
			write = yesOrNo
		}
		members = append(members, newMember(a.key, at(len(columns), write)))
		columns = append(columns, c.column(f.property.plus(a.name)))
	}
	length := c.column(f.property.plus(f.of.ordered[0].def.Name))
	return func(w *writer, row []any) error {
		first, _ := row[length].([]any)
		return writeList(w, len(first), func(i int) error {
			values := make([]any, len(columns))
			for j, column := range columns {
				list, _ := row[column].([]any)
				if i < len(list) {
					values[j] = list[i]
				}
			}
			return writeObject(w, values, members)
		})
	}
}

// yesOrNo writes false where nothing is stored.
func yesOrNo(w *writer, v any) error { return plain(w, v == true) }

// smallCount is the number of people below which the public is not told how
// many: so few could be recognised (domain rule on small counts).
const smallCount = 10

// peopleCount writes the number, or why it is not written.
func peopleCount(column int, reason bool) valueFunc {
	return func(w *writer, row []any) error {
		n, ok := row[column].(int64)
		hidden := ok && n < smallCount && w.rank == 0
		switch {
		case reason && hidden:
			return plain(w, "SMALL_COUNT")
		case reason || hidden:
			return plain(w, nil)
		}
		return plain(w, row[column])
	}
}

func money(w *writer, minor, currency any) error {
	n, ok := minor.(int64)
	code, known := currency.(string)
	if !ok || !known {
		return errMissing
	}
	w.buf = append(w.buf, graph.MoneyFromMinor(n, code).Amount...)
	return nil
}

// terms writes terms(scheme:), which needs no database.
func (c *compiler) terms(binding int, ask *collected) anyFunc {
	term := c.term("", ask)
	return func(w *writer, _ any) error {
		scheme, _ := w.bound[binding].values["scheme"].(string)
		list := w.vocabulary.Terms(scheme)
		return writeList(w, len(list), func(i int) error { return term(w, list[i]) })
	}
}

// term writes a term, given as its code or as the term itself.
func (c *compiler) term(scheme string, ask *collected) anyFunc {
	var members []termMember
	for _, a := range c.collect("Term", ask.selections()) {
		members = append(members, termMember{prefix: memberPrefix(a.key), write: c.termPart(a)})
	}
	return func(w *writer, v any) error {
		t, ok := v.(graph.Term)
		if code, isCode := v.(string); isCode {
			if t, ok = w.vocabulary.Term(scheme, code); !ok {
				return errUnknownTerm
			}
		}
		if !ok {
			return errMissing
		}
		return writeTerm(w, t, members)
	}
}

// termMember writes one field of a term.
type termMember struct {
	prefix string
	write  func(w *writer, t graph.Term) error
}

func (c *compiler) termPart(a *collected) func(w *writer, t graph.Term) error {
	switch a.name {
	case "id":
		return func(w *writer, t graph.Term) error {
			return plain(w, string(graph.DerivedID("term", t.Scheme, t.Code)))
		}
	case "scheme":
		return func(w *writer, t graph.Term) error { return plain(w, t.Scheme) }
	case "code":
		return func(w *writer, t graph.Term) error { return plain(w, t.Code) }
	case "label", "description":
		return c.termText(a)
	case "broader":
		broader := c.term("", a)
		return func(w *writer, t graph.Term) error {
			if b, ok := w.vocabulary.Broader(t); ok {
				return broader(w, b)
			}
			return plain(w, nil)
		}
	}
	return func(w *writer, _ graph.Term) error { return plain(w, "Term") }
}

// termText writes a label or a description: in the language asked for, else
// in the network's first language that has one.
func (c *compiler) termText(a *collected) func(w *writer, t graph.Term) error {
	c.useLanguages = true
	asked := c.bind(a, c.schema.types["Term"].fields[a.name])
	return func(w *writer, t graph.Term) error {
		texts := t.Labels
		if a.name == "description" {
			texts = t.Descriptions
		}
		if len(texts) == 0 {
			return plain(w, nil)
		}
		texts = graph.Ordered(texts, w.languages)
		want, _ := w.bound[asked].values["lang"].(string)
		for _, text := range texts {
			if text.Lang == want {
				return plain(w, text.Text)
			}
		}
		return plain(w, texts[0].Text)
	}
}
