package conformance

import (
	"cmp"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// page is a part of a list.
type page struct {
	typeName, edgeType, filterType string
	size                           int // unless the request says otherwise
	args                           object
	parent                         *thing
	field                          string
	total                          []item // all that are listed
	shown                          []item
	before, after                  bool // whether there is more
}

type pageInfo object

// edge is one item of a page.
type edge struct {
	item
	typeName string
}

// connection gives a list of an entity.
func (e *evaluator) connection(t *thing, def *ast.FieldDefinition, args object) any {
	connection := e.schema.Types[def.Type.Name()]
	p := &page{
		typeName: connection.Name, edgeType: connection.Fields.ForName("edges").Type.Name(), filterType: def.Arguments.ForName("filter").Type.Name(),
		size: 10, args: args, parent: t, field: def.Name,
	}
	if t.typeName == "Network" {
		p.size = 50
	}
	return e.page(p, e.during(t, def.Name, e.list(t, def.Name), args))
}

// during leaves those that hold in the time that is asked for. The time of an
// item is that of its tie; partners are so by their cooperations.
func (e *evaluator) during(t *thing, field string, list []item, args object) []item {
	s := spanOf(args)
	return slices.DeleteFunc(slices.Clone(list), func(i item) bool {
		switch {
		case !s.asked:
			return false
		case field == "partners":
			return !slices.ContainsFunc(e.ties(t, "Cooperation", "", true, true), func(c item) bool {
				return c.other == i.node && !e.negative(c.tie) && e.validIn(c.tie, s)
			})
		case i.tie != nil:
			return !e.validIn(i.tie, s)
		}
		return !e.validIn(i.node, s)
	})
}

// page filters, orders and cuts a list.
func (e *evaluator) page(p *page, all []item) *page {
	filter, _ := p.args["filter"].(object)
	p.total = slices.DeleteFunc(slices.Clone(all), func(i item) bool { return !e.passes(i, p.filterType, filter) })
	order, _ := p.args["orderBy"].(string)
	e.sort(p.total, cmp.Or(order, "CREATED"))
	from, to := 0, len(p.total)
	if cursor, ok := p.args["after"].(string); ok {
		from = 1 + slices.IndexFunc(p.total, func(i item) bool { return i.key() == e.cursors[cursor] })
	}
	if cursor, ok := p.args["before"].(string); ok {
		to = slices.IndexFunc(p.total, func(i item) bool { return i.key() == e.cursors[cursor] })
	}
	to = max(from, to)
	if last, ok := p.args["last"]; ok {
		from = max(from, to-int(number(last)))
	} else if first, ok := p.args["first"]; ok {
		to = min(to, from+int(number(first)))
	} else {
		to = min(to, from+p.size)
	}
	p.shown, p.before, p.after = p.total[from:to], from > 0, to < len(p.total)
	return p
}

// key tells the items of a list apart.
func (i item) key() string {
	if i.tie != nil {
		return string(i.tie.id)
	}
	return string(i.node.id)
}

func (e *evaluator) ofPage(p *page, name string, args object) any {
	switch name {
	case "edges":
		edges := make([]any, len(p.shown))
		for i := range p.shown {
			edges[i] = &edge{p.shown[i], p.edgeType}
		}
		return edges
	case "totalCount":
		return len(p.total)
	case "facets":
		return e.facets(p, args)
	}
	info := pageInfo{"hasNextPage": p.after, "hasPreviousPage": p.before}
	if len(p.shown) > 0 {
		info["startCursor"], info["endCursor"] = cursorOf{p.shown[0].key()}, cursorOf{p.shown[len(p.shown)-1].key()}
	}
	return info
}

func (e *evaluator) ofEdge(x *edge, name string) any {
	switch name {
	case "cursor":
		return cursorOf{x.key()}
	case "node":
		return x.node
	case "link":
		return x.tie
	case "direction":
		if x.direction != "" {
			return x.direction
		}
		return nil
	}
	if x.other != nil { // the partner
		return x.other
	}
	return nil
}

// own says which condition of a filter is on the same sort as a dimension.
var own = map[string]string{"KIND": "kind", "FIELD": "inField", "PLACE": "inPlace", "FORM_FAMILY": "formFamily", "INITIATIVE": "inInitiative"}

// facets counts the sorts among the listed: the filter applies, but for its
// own condition on the same sort.
func (e *evaluator) facets(p *page, args object) any {
	var out []any
	for _, d := range list(args["by"]) {
		dimension := d.(string)
		given, _ := p.args["filter"].(object)
		filter := leaving(given, own[dimension])
		counts := map[string]int{}
		for _, i := range e.during(p.parent, p.field, e.list(p.parent, p.field), p.args) {
			if e.passes(i, p.filterType, filter) {
				for value := range e.sorts(i.node, dimension) {
					counts[value]++
				}
			}
		}
		out = append(out, record{"Facet", object{"dimension": dimension, "exact": true, "values": e.facetValues(p.parent, dimension, counts, int(number(args["limit"])))}})
	}
	return out
}

// leaving is a filter without one of its conditions, wherever that stands among
// those that must all hold.
func leaving(filter object, name string) object {
	rest := object{}
	for key, condition := range filter {
		switch key {
		case name:
		case "and":
			var all []any
			for _, c := range list(condition) {
				all = append(all, leaving(c.(object), name))
			}
			rest[key] = all
		default:
			rest[key] = condition
		}
	}
	return rest
}

func (e *evaluator) sorts(t *thing, dimension string) map[string]bool {
	switch dimension {
	case "FIELD":
		return e.activeFields(t)
	case "PLACE":
		return e.placesOf(t)
	case "FORM_FAMILY":
		return e.families(t)
	case "INITIATIVE":
		return e.initiativesOf(t)
	}
	return map[string]bool{e.noun(t, "kind"): true}
}

func (e *evaluator) facetValues(network *thing, dimension string, counts map[string]int, limit int) []any {
	values := sortedKeys(counts)
	slices.SortStableFunc(values, func(a, b string) int { return counts[b] - counts[a] })
	rows := []any{}
	for _, value := range values[:min(limit, len(values))] {
		rows = append(rows, record{"FacetValue", object{"value": value, "count": counts[value], "label": e.label(network, dimension, value)}})
	}
	return rows
}

// label is what a value is called in any language; nil for words of the API.
func (e *evaluator) label(network *thing, dimension, value string) any {
	scheme := map[string]string{"FIELD": graph.SchemeField, "FORM": graph.SchemeForm, "FORM_FAMILY": graph.SchemeFamily}[dimension]
	if t, ok := e.vocabulary.Term(scheme, value); ok {
		return words{graph.Ordered(t.Labels, e.languages(network))}
	}
	if t := e.things[graph.ID(value)]; t != nil {
		return words{e.texts(t, "name")}
	}
	return nil
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
