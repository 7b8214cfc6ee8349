package query

import (
	"iter"

	"github.com/partnermap/partnermap/graph"
)

// maxJoint is the largest number of rows that jointParticipation gives.
const maxJoint = 1000

// joint writes who takes part in the same initiative, out of rows of
// [initiative, stakeholders in order of id] or, where the rows of one of them
// are asked for, [initiative, the others, that one].
type joint struct {
	members     []member
	initiative  *row // columns of the initiative, the key of its name first
	stakeholder *row // columns of each stakeholder, the id first
}

// The rows that make up one row of the answer.
const (
	jointFirst = iota
	jointSecond
	jointInitiative
)

// takesPart tests a role: who rejects an initiative takes no part in it.
func takesPart(r Cypher) Cypher { return Format("%.v IN $ranks AND %.role <> 'OPPONENT'", r, r) }

// jointParticipation compiles the field of a network.
func (c *compiler) jointParticipation(p *position, f *field, ask *collected) (Cypher, anyFunc) {
	b := c.bindView(f, ask, maxJoint, func(path string, values map[string]any) *graph.Error {
		return between(path, "limit", values, 1, maxJoint)
	})
	initiative, stakeholder, limit := c.variable("i"), c.variable("s"), c.newParameter(b, parameterValue, "limit")
	j := c.joint(f.of, ask, initiative, stakeholder)
	text := c.jointOfAll
	if c.given(&c.plan.bindings[b], "of") {
		text = c.jointOfOne(c.newParameter(b, parameterValue, "of"))
	}
	return text(p, j, initiative, stakeholder, limit), func(w *writer, v any) error {
		most, _ := w.bound[b].values["limit"].(int64)
		return j.write(w, v, int(most))
	}
}

// joint compiles what is asked of each row.
func (c *compiler) joint(t *Type, ask *collected, initiative, stakeholder Cypher) *joint {
	j := &joint{initiative: &row{}, stakeholder: &row{}}
	i := &valueCompiler{compiler: c, row: j.initiative, of: initiative}
	s := &valueCompiler{compiler: c, row: j.stakeholder, of: stakeholder}
	i.column(nameSortKey)
	s.column(nameID)
	j.members = c.fieldsOf(t, ask, func(f *field, a *collected) valueFunc {
		switch a.name {
		case "first":
			return ofPart(jointFirst, s.rowAs(f, a, nameID))
		case "firstName":
			return ofPart(jointFirst, s.rowAs(f, a, nameName))
		case "second":
			return ofPart(jointSecond, s.rowAs(f, a, nameID))
		case "secondName":
			return ofPart(jointSecond, s.rowAs(f, a, nameName))
		case "initiative":
			return ofPart(jointInitiative, i.rowAs(f, a, nameID))
		default:
			return ofPart(jointInitiative, i.rowAs(f, a, nameName))
		}
	})
	return j
}

// ofPart writes a value out of one of several rows.
func ofPart(i int, write valueFunc) valueFunc {
	return func(w *writer, rows []any) error {
		row, ok := rows[i].([]any)
		if !ok {
			return errMissing
		}
		return write(w, row)
	}
}

// jointOfAll walks the initiatives by name until enough of them have two
// participants: each gives one row at least. The first limit and one by id
// give all rows of an initiative that can count.
func (c *compiler) jointOfAll(p *position, j *joint, i, s, limit Cypher) Cypher {
	v, r, list := c.variable("v"), c.variable("r"), c.variable("l")
	people := Format("CALL (%) { MATCH (%)-[%:ROLE]->(%) WHERE % WITH DISTINCT % ORDER BY %.id LIMIT % + 1 RETURN collect(%) AS % }",
		i, s, r, i, takesPart(r), s, s, limit, s, list)
	seek := Format("MATCH (%:Initiative) USING INDEX SEEK %:Initiative(network, rank, sortKey) WHERE %.network = %.id AND %.rank = % AND %.sortKey > '' "+
		"WITH % ORDER BY %.network, %.rank, %.sortKey % WITH %, % WHERE size(%) > 1 LIMIT % RETURN %, %",
		i, i, i, p.v, i, v, i, i, i, i, i, people, i, list, list, limit, i, list)
	return Format("UNWIND $ranks AS % CALL (%, %) { % } WITH %, % ORDER BY %.sortKey LIMIT % RETURN [%, COLLECT { UNWIND % AS % RETURN % }]",
		v, p.v, v, seek, i, list, i, limit, j.initiative.text(nil, nil), list, s, j.stakeholder.text(nil, nil))
}

// jointOfOne starts from one stakeholder.
func (c *compiler) jointOfOne(id Cypher) func(p *position, j *joint, i, s, limit Cypher) Cypher {
	return func(p *position, j *joint, i, s, limit Cypher) Cypher {
		one, own, r, list := c.variable("o"), c.variable("r"), c.variable("r"), c.variable("l")
		initiatives := Format("MATCH (%:Entity {id: %}) WHERE %.network = %.id AND %.rank IN $ranks CALL (%) { MATCH (%)-[%:ROLE]->(%) WHERE % RETURN DISTINCT % }",
			one, id, one, p.v, one, one, one, own, i, takesPart(own), i)
		others := Format("CALL (%, %) { MATCH (%)-[%:ROLE]->(%) WHERE % AND % <> % WITH DISTINCT % ORDER BY %.id LIMIT % RETURN collect(%) AS % }",
			one, i, s, r, i, takesPart(r), s, one, s, s, limit, s, list)
		return Format("% % WITH %, %, % WHERE size(%) > 0 ORDER BY %.sortKey LIMIT % RETURN [%, COLLECT { UNWIND % AS % RETURN % }, head(COLLECT { WITH % AS % RETURN % })]",
			initiatives, others, one, i, list, list, i, limit, j.initiative.text(nil, nil), list, s, j.stakeholder.text(nil, nil), one, s, j.stakeholder.text(nil, nil))
	}
}

// pairs gives the rows of the answer in order: by initiative, then by the ids
// of the two.
func pairs(v any) iter.Seq[[]any] {
	items, _ := v.([]any)
	return func(yield func([]any) bool) {
		for _, item := range items {
			found, _ := item.([]any)
			if len(found) < 2 {
				continue
			}
			people, _ := found[1].([]any)
			if len(found) == 3 {
				for _, other := range people {
					a, b := found[2], other
					if keyOf(b) < keyOf(a) {
						a, b = b, a
					}
					if !yield([]any{jointFirst: a, jointSecond: b, jointInitiative: found[0]}) {
						return
					}
				}
				continue
			}
			for i, a := range people {
				for _, b := range people[i+1:] {
					if !yield([]any{jointFirst: a, jointSecond: b, jointInitiative: found[0]}) {
						return
					}
				}
			}
		}
	}
}

// write writes at most limit rows.
func (j *joint) write(w *writer, v any, limit int) error {
	w.buf = append(w.buf, '[')
	n := 0
	for rows := range pairs(v) {
		if n == limit {
			break
		}
		if n++; n > 1 {
			w.buf = append(w.buf, ',')
		}
		if len(w.buf) > maxAnswer {
			return errTooLarge
		}
		if err := writeObject(w, rows, j.members); err != nil {
			return err
		}
	}
	w.buf = append(w.buf, ']')
	return nil
}
