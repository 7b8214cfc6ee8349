package query

import (
	"maps"

	"github.com/partnermap/partnermap/graph"
)

// Outcome is what came of a mutation: what its payload is written from.
type Outcome struct {
	Entity     graph.ID // what was written
	Change     graph.ID // the entry in the change log
	Replayed   bool
	Created    []graph.ID
	Changed    []graph.ID
	Deleted    []graph.ID
	Neighbours []graph.ID
	Errors     []*graph.UserError
}

// The sizes of the lists of entities that a payload has.
const (
	MaxNeighbours = 100
	MaxExamples   = 5
)

// lookup is a place in a payload where entities stand. All of them are read
// by one statement.
type lookup struct {
	text    Cypher
	of      idsOf
	inError bool    // it stands in a user error
	write   anyFunc // writes what the statement returned for one id
}

// idsOf finds the entities that stand at a place of a payload. e is the user
// error at hand, if the place is within one.
type idsOf func(o *Outcome, e *graph.UserError) []graph.ID

// ids finds all entities that the statement is to read.
func (l *lookup) ids(o *Outcome) []graph.ID {
	if !l.inError {
		return l.of(o, nil)
	}
	var ids []graph.ID
	for _, e := range o.Errors {
		ids = append(ids, l.of(o, e)...)
	}
	return ids
}

// payload writes the payload of a mutation.
type payload struct{ members []payloadMember }

// payloadMember writes one field of a payload, or of an error in it.
type payloadMember struct {
	prefix string
	write  payloadFunc
}

// payloadFunc writes a value out of what came of a mutation. err is the user
// error at hand, if the value is a part of one.
type payloadFunc func(w *writer, of *result, err *graph.UserError) error

// result is an outcome with the entities that its payload shows.
type result struct {
	*Outcome
	found map[*lookup]map[graph.ID]any
}

// part says what a field of a payload, or of a user error, gives.
type part int

const (
	partUnknown part = iota
	partTypeName
	partEntity
	partChange
	partNeighbours
	partCreated
	partChanged
	partDeleted
	partReplayed
	partErrors
)

// payloadPart finds out what a field of a payload gives: the entity that was
// written, unless its name says otherwise.
func payloadPart(f *field) part {
	named := map[string]part{
		"change": partChange, "neighbours": partNeighbours, "touched": partNeighbours, "createdIds": partCreated, "changedIds": partChanged,
		"deletedIds": partDeleted, "replayed": partReplayed, "userErrors": partErrors,
	}
	if p, ok := named[f.def.Name]; ok {
		return p
	}
	if f.of != nil && f.def.Type.Elem == nil && (f.of.layout == layoutNode || f.of.layout == layoutRelationship || f.of.layout == layoutAbstract) {
		return partEntity
	}
	return partUnknown
}

// payload compiles what an operation asks of a payload.
func (c *compiler) payload(t *Type, ask *collected) *payload {
	p := &payload{}
	for _, a := range c.collect(t.Name, ask.selections()) {
		p.members = append(p.members, payloadMember{memberPrefix(a.key), c.payloadField(t, a)})
	}
	return p
}

func (c *compiler) payloadField(t *Type, ask *collected) payloadFunc {
	if ask.name == "__typename" {
		return func(w *writer, _ *result, _ *graph.UserError) error { return plain(w, t.Name) }
	}
	f := t.fields[ask.name]
	switch payloadPart(f) {
	case partChange:
		return c.lookUp(f, ask, 1, false, func(o *Outcome, _ *graph.UserError) []graph.ID { return some(o.Change) })
	case partNeighbours:
		return c.lookUp(f, ask, MaxNeighbours, false, func(o *Outcome, _ *graph.UserError) []graph.ID { return o.Neighbours })
	case partCreated:
		return writeIDs(func(o *Outcome) []graph.ID { return o.Created })
	case partChanged:
		return writeIDs(func(o *Outcome) []graph.ID { return o.Changed })
	case partDeleted:
		return writeIDs(func(o *Outcome) []graph.ID { return o.Deleted })
	case partReplayed:
		return func(w *writer, of *result, _ *graph.UserError) error { return plain(w, of.Replayed) }
	case partErrors:
		return c.userErrors(f.of, ask)
	}
	return c.lookUp(f, ask, 1, false, func(o *Outcome, _ *graph.UserError) []graph.ID { return some(o.Entity) })
}

// writeIDs writes a list of ids.
func writeIDs(of func(o *Outcome) []graph.ID) payloadFunc {
	return func(w *writer, r *result, _ *graph.UserError) error {
		ids := of(r.Outcome)
		return writeList(w, len(ids), func(i int) error { return plain(w, string(ids[i])) })
	}
}

// typeOfError names the type of each sort of user error.
func typeOfError(code graph.UserErrorCode) string {
	return map[graph.UserErrorCode]string{
		graph.UserInvalid: "InvalidError", graph.UserNotFound: "NotFoundError", graph.UserConflict: "ConflictError",
		graph.UserDuplicate: "DuplicateError", graph.UserHasDependents: "HasDependentsError", graph.UserKeyReused: "KeyReusedError",
	}[code]
}

// userErrors compiles the list of what was wrong with the input.
func (c *compiler) userErrors(t *Type, ask *collected) payloadFunc {
	members := map[string][]payloadMember{}
	for _, concrete := range t.concrete() {
		for _, a := range c.collect(concrete.Name, ask.selections()) {
			members[concrete.Name] = append(members[concrete.Name], payloadMember{memberPrefix(a.key), c.errorField(concrete, a)})
		}
	}
	return func(w *writer, of *result, _ *graph.UserError) error {
		return writeList(w, len(of.Errors), func(i int) error {
			return writePayload(w, of, of.Errors[i], members[typeOfError(of.Errors[i].Code)])
		})
	}
}

func (c *compiler) errorField(t *Type, ask *collected) payloadFunc {
	value := func(of func(e *graph.UserError) any) payloadFunc {
		return func(w *writer, _ *result, e *graph.UserError) error { return plain(w, of(e)) }
	}
	f := t.fields[ask.name]
	switch ask.name {
	case "code":
		return value(func(e *graph.UserError) any { return string(e.Code) })
	case "message":
		return value(func(e *graph.UserError) any { return e.Message })
	case "path":
		return func(w *writer, _ *result, e *graph.UserError) error {
			return writeList(w, len(e.Path), func(i int) error { return plain(w, e.Path[i]) })
		}
	case "current":
		return c.lookUp(f, ask, 1, true, func(_ *Outcome, e *graph.UserError) []graph.ID { return some(e.Current) })
	case "currentVersion":
		return value(func(e *graph.UserError) any { return orAbsent(e.Version) })
	case "later":
		return c.lookUp(f, ask, 1, true, func(_ *Outcome, e *graph.UserError) []graph.ID { return some(e.Later) })
	case "existing":
		return c.lookUp(f, ask, 1, true, func(_ *Outcome, e *graph.UserError) []graph.ID { return some(e.Existing) })
	case "dependents":
		return value(func(e *graph.UserError) any { return int64(e.Dependents) })
	case "examples":
		return c.lookUp(f, ask, MaxExamples, true, func(_ *Outcome, e *graph.UserError) []graph.ID { return e.Examples })
	}
	return value(func(*graph.UserError) any { return t.Name })
}

// orAbsent is null for a version that there is none of.
func orAbsent(version int64) any {
	if version == 0 {
		return nil
	}
	return version
}

// some is the list of an id, if there is one.
func some(id graph.ID) []graph.ID {
	if id == "" {
		return nil
	}
	return []graph.ID{id}
}

// lookUp compiles what is asked of one entity, or of a list of up to times,
// that are found by their ids.
func (c *compiler) lookUp(f *field, ask *collected, times int, inError bool, of idsOf) payloadFunc {
	path, page, languages := c.path, c.page, c.useLanguages
	defer func() { c.path, c.page, c.useLanguages = path, page, languages }()
	c.path += "." + ask.key
	c.page, c.useLanguages = c.bind(ask, f), false
	c.plan.bindings[c.page].times = times
	id := c.variable("i")
	text, object := c.lookup(id, f.of.concrete(), ask.selections(), true)
	l := &lookup{
		text: Format("RETURN COLLECT { UNWIND $ids AS % RETURN COLLECT { % } } AS answer", id, text),
		of:   of, inError: inError, write: first(nullable(object)),
	}
	c.plan.lookups = append(c.plan.lookups, l)
	if f.def.Type.Elem != nil {
		return l.writeAll
	}
	return l.writeOne
}

// writeOne writes an entity, null where it is not there for the caller.
func (l *lookup) writeOne(w *writer, r *result, e *graph.UserError) error {
	ids := l.of(r.Outcome, e)
	if len(ids) == 0 {
		return plain(w, nil)
	}
	return l.write(w, r.found[l][ids[0]])
}

// writeAll writes those of several entities that are there for the caller.
func (l *lookup) writeAll(w *writer, r *result, e *graph.UserError) error {
	var there []any
	for _, id := range l.of(r.Outcome, e) {
		if list, _ := r.found[l][id].([]any); len(list) > 0 && list[0] != nil {
			there = append(there, list)
		}
	}
	return writeList(w, len(there), func(i int) error { return l.write(w, there[i]) })
}

func writePayload(w *writer, of *result, e *graph.UserError, members []payloadMember) error {
	w.buf = append(w.buf, '{')
	for i, m := range members {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = append(w.buf, m.prefix...)
		if err := m.write(w, of, e); err != nil {
			return err
		}
	}
	w.buf = append(w.buf, '}')
	return nil
}

// Payload writes the payload of the mutation. read runs a statement and
// returns the one value of its record.
func (m *Mutation) Payload(o *Outcome, v *graph.Vocabulary, read func(text string, parameters map[string]any) (any, error)) ([]byte, error) {
	of := &result{Outcome: o, found: map[*lookup]map[graph.ID]any{}}
	for _, l := range m.request.plan.lookups {
		ids := l.ids(o)
		if len(ids) == 0 {
			continue
		}
		parameters := maps.Clone(m.request.Parameters)
		list := make([]any, len(ids))
		for i, id := range ids {
			list[i] = string(id)
		}
		parameters["ids"] = list
		value, err := read(l.text.text, parameters)
		if err != nil {
			return nil, err
		}
		rows, _ := value.([]any)
		of.found[l] = map[graph.ID]any{}
		for i, row := range rows {
			of.found[l][ids[i]] = row
		}
	}
	w := &writer{buf: make([]byte, 0, 4096), bound: m.request.bound, rank: m.request.rank, vocabulary: v, languages: []string{defaultLanguage}}
	if err := writePayload(w, of, nil, m.payload.members); err != nil {
		return nil, err
	}
	if len(w.buf) > maxAnswer {
		return nil, errTooLarge
	}
	return w.buf, nil
}
