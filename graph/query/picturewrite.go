package query

import (
	"cmp"
	"slices"

	"github.com/partnermap/partnermap/graph"
)

// fields compiles what is asked of the picture.
func (d *picture) fields(t *Type, ask *collected, distance valueFunc) anyFunc {
	d.lines.column(nameID)
	members := d.fieldsOf(t, ask, func(f *field, a *collected) valueFunc {
		switch a.name {
		case "nodes":
			write := objects(d.fieldsOf(f.of, a, func(f *field, a *collected) valueFunc { return d.node(f, a, distance) }))
			return func(w *writer, row []any) error {
				return write(w, slices.Concat(list(row[drawnNodes]), inOrder(row[drawnOthers])))
			}
		case "ties":
			write := objects(d.fieldsOf(f.of, a, d.line))
			return func(w *writer, row []any) error { return write(w, inOrder(row[drawnTies])) }
		case "jointParticipation":
			column, j := drawnJoint+len(d.joint), d.drawJoint(f.of, a)
			return at(column, func(w *writer, v any) error { return j.write(w, ordered(v), maxTies) })
		default:
			return truncated
		}
	})
	return first(required(true, func(w *writer, row []any) error { return writeObject(w, row, members) }))
}

func list(v any) []any {
	list, _ := v.([]any)
	return list
}

// inOrder puts rows in the order of their first column.
func inOrder(v any) []any {
	rows := list(v)
	slices.SortFunc(rows, func(a, b any) int { return cmp.Compare(keyOf(a), keyOf(b)) })
	return rows
}

// ordered puts rows of [initiative, stakeholders] in order, and the
// stakeholders of each.
func ordered(v any) any {
	rows := list(v)
	for _, row := range rows {
		inOrder(list(row)[1])
	}
	slices.SortFunc(rows, func(a, b any) int { return cmp.Compare(keyOf(list(a)[0]), keyOf(list(b)[0])) })
	return rows
}

// node compiles a field of what is drawn.
func (d *picture) node(f *field, a *collected, distance valueFunc) valueFunc {
	switch a.name {
	case "generic":
		return at(d.nodes.row.add(Format("coalesce(%.generic, false)", d.nodes.of), ""), plain)
	case "distance":
		return distance
	}
	return d.nodes.field(f, a)
}

// line compiles a field of a tie that is drawn.
func (d *picture) line(f *field, a *collected) valueFunc {
	r := d.lines.of
	column := func(text Cypher) int { return d.lines.row.add(text, "") }
	switch a.name {
	case "type":
		return at(column(Format("type(%)", r)), plain)
	case "from":
		return at(d.lines.column(nameStart), plain)
	case "to":
		return at(d.lines.column(nameEnd), plain)
	case "form":
		return at(column(Format("CASE type(%) WHEN 'ROLE' THEN %.role ELSE %.form END", r, r, r)), plain)
	case "negative":
		return at(column(Format("%.form", r)), negative)
	case "mutual":
		return at(column(Format("coalesce(%.mutual, false)", r)), plain)
	case "fields":
		return at(column(Format("%.fields", r)), listOf(plain))
	}
	return d.lines.field(f, a)
}

// negative tells whether a form is one of reluctance or conflict. Ties that
// are no cooperation have none.
func negative(w *writer, v any) error {
	code, ok := v.(string)
	if !ok {
		return plain(w, false)
	}
	t, ok := w.vocabulary.Term(graph.SchemeForm, code)
	if !ok {
		return errUnknownTerm
	}
	return plain(w, t.Broader == graph.NegativeFamily)
}

// truncated tells whether something was left out: in the statement, or among
// the rows of joint participation.
func truncated(w *writer, row []any) error {
	cut, _ := row[drawnCut].(bool)
	if len(row) > drawnJoint {
		n := 0
		for range pairs(row[drawnJoint]) {
			if n++; n > maxTies {
				cut = true
				break
			}
		}
	}
	return plain(w, cut)
}
