package conformance

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/partnermap/partnermap/graph"
)

// longest is how many steps a chain has at most.
const longest = 6

// told is how many cooperations of a step are told.
const told = 10

// paths gives the shortest chains of partners from one to another, by the
// names on the way.
func (e *evaluator) paths(args object) any {
	from, to := e.things[graph.ID(args["from"].(string))], e.things[graph.ID(args["to"].(string))]
	for _, t := range []*thing{from, to} {
		if !e.sees(t) || !e.is(t, "Stakeholder") || t.network != from.network {
			return nil
		}
	}
	away := e.away(to)
	chains := [][]*thing{{from}}
	for distance, known := away[from]; known && distance > 0; distance-- {
		var longer [][]*thing
		for _, chain := range chains {
			for _, i := range e.partners(chain[len(chain)-1]) {
				if d, near := away[i.other]; near && d == distance-1 {
					longer = append(longer, append(slices.Clone(chain), i.other))
				}
			}
		}
		chains = longer
	}
	slices.SortFunc(chains, func(a, b []*thing) int {
		return slices.CompareFunc(a, b, func(x, y *thing) int { return cmp.Or(bytes.Compare(x.key, y.key), cmp.Compare(x.id, y.id)) })
	})
	out := []any{}
	for _, chain := range chains[:min(len(chains), int(number(args["limit"])))] {
		if len(chain) > 1 {
			out = append(out, record{"Path", object{"steps": e.steps(chain)}})
		}
	}
	return out
}

// away tells how many steps everybody is away from one, up to the longest.
func (e *evaluator) away(to *thing) map[*thing]int {
	away := map[*thing]int{to: 0}
	last := []*thing{to}
	for distance := 1; distance <= longest; distance++ {
		var next []*thing
		for _, t := range last {
			for _, i := range e.partners(t) {
				if _, met := away[i.other]; !met {
					away[i.other] = distance
					next = append(next, i.other)
				}
			}
		}
		last = next
	}
	return away
}

// steps are the pairs on a chain, each with what makes them partners.
func (e *evaluator) steps(chain []*thing) []any {
	var steps []any
	for n, to := range chain[1:] {
		from := chain[n]
		cooperations := e.visible(func(t *thing) bool {
			return t.typeName == "Cooperation" && (t.from == from && t.to == to || t.from == to && t.to == from) && !e.negative(t)
		})
		steps = append(steps, record{"PathStep", object{"from": from, "to": to, "cooperations": anys(cooperations[:min(len(cooperations), told)])}})
	}
	return steps
}
