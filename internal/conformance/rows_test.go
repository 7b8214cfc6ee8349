package conformance

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// cooperations of a network that pass a filter and hold in a span.
func (e *evaluator) cooperations(network *thing, filter any, s span) []*thing {
	conditions, _ := filter.(object)
	return e.visible(func(t *thing) bool {
		return t.typeName == "Cooperation" && t.network == network && e.validIn(t, s) && e.meets(t, e.schema.Types["CooperationFilter"], conditions)
	})
}

// statistics counts cooperations by a value.
func (e *evaluator) statistics(network *thing, args object) any {
	type row struct {
		cooperations int
		stakeholders map[*thing]bool
	}
	dimension := args["by"].(string)
	rows := map[string]*row{}
	for _, c := range e.cooperations(network, args["filter"], spanOf(args)) {
		for _, value := range e.valuesOf(c, dimension) {
			if rows[value] == nil {
				rows[value] = &row{stakeholders: map[*thing]bool{}}
			}
			rows[value].cooperations++
			rows[value].stakeholders[c.from], rows[value].stakeholders[c.to] = true, true
		}
	}
	values := sortedKeys(rows)
	slices.SortStableFunc(values, func(a, b string) int {
		return cmp.Or(rows[b].cooperations-rows[a].cooperations, strings.Compare(last(a), last(b)))
	})
	out := []any{}
	for _, value := range values {
		fields := object{"value": value, "cooperations": rows[value].cooperations, "stakeholders": len(rows[value].stakeholders), "exact": true, "label": e.label(network, dimension, value)}
		if value == "" {
			fields["value"] = nil
		}
		out = append(out, record{"StatisticsRow", fields})
	}
	return out
}

// last puts what is not stated behind all values.
func last(value string) string { return cmp.Or(value, "\U0010FFFF") }

// valuesOf are those of a cooperation that statistics count, "" where none is
// stated.
func (e *evaluator) valuesOf(c *thing, dimension string) []string {
	switch dimension {
	case "FORM_FAMILY":
		form, _ := e.vocabulary.Term(graph.SchemeForm, e.noun(c, "form"))
		return []string{form.Broader}
	case "FIELD":
		if fields := e.get(c, "fields").([]string); len(fields) > 0 {
			return fields
		}
		return []string{""}
	case "INITIATIVE":
		if i := e.reference(c, "initiative"); i != nil {
			return []string{string(i.id)}
		}
		return []string{""}
	}
	return []string{e.noun(c, strings.ToLower(dimension))}
}

// timeline counts cooperations year by year.
func (e *evaluator) timeline(network *thing, args object) any {
	out := []any{}
	for year := int(number(args["from"])); year <= int(number(args["to"])); year++ {
		of := graph.PartialDate(strconv.Itoa(year))
		first, final := of.Days()
		within := func(c *thing, field string) bool {
			a, b := e.get(c, field).(graph.PartialDate).Days()
			return first <= a && b <= final
		}
		counts := object{"year": year, "possible": 0, "certain": 0, "undated": 0, "began": 0, "ended": 0, "exact": true}
		count := func(name string, holds bool) {
			if holds {
				counts[name] = counts[name].(int) + 1
			}
		}
		for _, c := range e.cooperations(network, args["filter"], span{}) {
			possible := e.validIn(c, span{asked: true, first: first, last: final})
			count("possible", possible)
			count("certain", e.validIn(c, span{asked: true, certain: true, first: first, last: final}))
			count("undated", possible && e.noun(c, "since") == "" && e.noun(c, "until") == "")
			count("began", within(c, "since"))
			count("ended", within(c, "until"))
		}
		out = append(out, record{"TimelineRow", counts})
	}
	return out
}

// joint lists who takes part in the same initiative.
func (e *evaluator) joint(network *thing, args object) any {
	rows := e.jointRows(network, func(a, b *thing) bool {
		return args["of"] == nil || args["of"] == string(a.id) || args["of"] == string(b.id)
	}, span{})
	return rows[:min(len(rows), int(number(args["limit"])))]
}

func (e *evaluator) jointRows(network *thing, pass func(a, b *thing) bool, s span) []any {
	initiatives := e.visible(func(t *thing) bool { return t.typeName == "Initiative" && t.network == network })
	byName(initiatives)
	rows := []any{}
	for _, i := range initiatives {
		var who []*thing
		for _, r := range e.ties(i, "Role", "", false, true) {
			if e.get(r.tie, "role") != graph.Opponent && e.validIn(r.tie, s) && !slices.Contains(who, r.other) {
				who = append(who, r.other)
			}
		}
		slices.SortFunc(who, func(a, b *thing) int { return cmp.Compare(a.id, b.id) })
		for n, a := range who {
			for _, b := range who[n+1:] {
				if pass(a, b) {
					rows = append(rows, record{"JointParticipation", object{
						"first": string(a.id), "second": string(b.id), "initiative": string(i.id),
						"firstName": words{e.texts(a, "name")}, "secondName": words{e.texts(b, "name")}, "initiativeName": words{e.texts(i, "name")},
					}})
				}
			}
		}
	}
	return rows
}

func byName(things []*thing) {
	slices.SortFunc(things, func(a, b *thing) int { return cmp.Or(bytes.Compare(a.key, b.key), cmp.Compare(a.id, b.id)) })
}

// drawing gathers a picture.
type drawing struct {
	e     *evaluator
	drawn map[*thing]bool
	nodes []any
	extra []*thing // what the further layers bring in
	ties  []*thing
	tied  map[*thing]bool
	span  span
}

// draw adds things, by name.
func (d *drawing) draw(things []*thing, distance any) {
	things = slices.DeleteFunc(slices.Clone(things), func(t *thing) bool { return d.drawn[t] })
	byName(things)
	for _, t := range slices.Compact(things) {
		d.drawn[t] = true
		d.nodes = append(d.nodes, d.node(t, distance))
	}
}

// bring adds what a further layer brings in; all of that stands by name behind
// the stakeholders.
func (d *drawing) bring(things []*thing) {
	for _, t := range things {
		if !d.drawn[t] {
			d.drawn[t] = true
			d.extra = append(d.extra, t)
		}
	}
}

func (d *drawing) node(t *thing, distance any) record {
	e := d.e
	generic, _ := e.get(t, "generic").(bool)
	fields := object{"id": string(t.id), "type": t.typeName, "name": words{e.texts(t, "name")}, "generic": generic, "distance": distance}
	for _, name := range []string{"kind", "status"} {
		if _, has := e.fields[t.noun.Type()][name]; has && e.noun(t, name) != "" {
			fields[name] = e.noun(t, name)
		}
	}
	return record{"PictureNode", fields}
}

// join adds ties among what is drawn.
func (d *drawing) join(pass func(t *thing) bool) {
	for _, t := range d.e.visible(func(t *thing) bool { return t.from != nil && d.drawn[t.from] && d.drawn[t.to] && !d.tied[t] }) {
		if pass(t) && d.e.validIn(t, d.span) {
			d.tied[t] = true
			d.ties = append(d.ties, t)
		}
	}
}

// follow lists where ties of a type lead from what is drawn.
func (d *drawing) follow(sort string, to string) []*thing {
	var found []*thing
	for _, t := range d.e.visible(func(t *thing) bool { return t.from != nil && d.drawn[t.from] && d.e.is(t.to, to) }) {
		if d.sort(t) == sort && d.e.validIn(t, d.span) {
			found = append(found, t.to)
		}
	}
	return found
}

// sort is what sort of tie it is.
func (d *drawing) sort(t *thing) string {
	switch t.typeName {
	case "Cooperation":
		return "COOPERATES_WITH"
	case "Role":
		return "ROLE"
	case "Membership":
		return "MEMBER_OF"
	}
	return d.e.noun(t, "type")
}

func (d *drawing) tie(t *thing) record {
	e := d.e
	fields := object{
		"id": string(t.id), "type": d.sort(t), "from": string(t.from.id), "to": string(t.to.id), "negative": false, "mutual": false, "fields": []any{},
		"since": orNull(e.get(t, "since")), "until": orNull(e.get(t, "until")),
	}
	if status := e.noun(t, "status"); status != "" {
		fields["status"] = status
	}
	if codes, ok := e.get(t, "fields").([]string); ok {
		fields["fields"] = anys(codes)
	}
	switch t.typeName {
	case "Cooperation":
		fields["form"], fields["negative"], fields["mutual"], fields["level"] = e.noun(t, "form"), e.negative(t), e.get(t, "mutual"), orNull(e.get(t, "level"))
	case "Role":
		fields["form"] = e.noun(t, "role")
	}
	return record{"PictureTie", fields}
}

func (d *drawing) done() record {
	slices.SortFunc(d.ties, func(a, b *thing) int { return cmp.Compare(a.id, b.id) })
	ties := []any{}
	for _, t := range d.ties {
		ties = append(ties, d.tie(t))
	}
	byName(d.extra)
	for _, t := range d.extra {
		d.nodes = append(d.nodes, d.node(t, nil))
	}
	if d.nodes == nil {
		d.nodes = []any{}
	}
	return record{"Picture", object{"nodes": d.nodes, "ties": ties, "jointParticipation": []any{}, "truncated": false}}
}

func (e *evaluator) drawing(s span) *drawing {
	return &drawing{e: e, drawn: map[*thing]bool{}, tied: map[*thing]bool{}, span: s}
}

// picture draws the stakeholders that pass, the ties between them, and what
// the layers bring in.
func (e *evaluator) picture(network *thing, args object) any {
	d := e.drawing(spanOf(args))
	filter, _ := args["filter"].(object)
	d.draw(e.visible(func(t *thing) bool {
		return t.network == network && e.is(t, "Stakeholder") && e.meets(t, e.schema.Types["StakeholderFilter"], filter)
	}), nil)
	stakeholder := func(t *thing) bool { return e.is(t, "Stakeholder") }
	layers := list(args["layers"])
	has := func(layer string) bool { return slices.Contains(layers, any(layer)) }
	between := func(sort string, from, to func(t *thing) bool) {
		d.join(func(t *thing) bool { return d.sort(t) == sort && from(t.from) && to(t.to) })
	}
	anything := func(*thing) bool { return true }
	if has("COOPERATIONS") {
		ties, _ := args["ties"].(object)
		def := e.schema.Types["CooperationFilter"]
		d.join(func(t *thing) bool { return t.typeName == "Cooperation" && e.meets(t, def, ties) })
	}
	if has("MEMBERSHIPS") {
		between("MEMBER_OF", anything, anything)
		between("PART_OF", stakeholder, stakeholder)
	}
	if has("INITIATIVES") {
		d.bring(d.follow("ROLE", "Initiative"))
		between("ROLE", anything, anything)
		between("PART_OF", func(t *thing) bool { return !stakeholder(t) }, anything)
	}
	if has("NEEDS") {
		d.bring(append(d.follow("HAS_NEED", "Need"), d.follow("ADDRESSES", "Need")...))
		between("HAS_NEED", anything, anything)
		between("ADDRESSES", anything, anything)
	}
	if has("RESOURCES") {
		d.bring(append(d.follow("HOLDS_RESOURCE", "Resource"), d.follow("USES", "Resource")...))
		between("HOLDS_RESOURCE", anything, anything)
		between("USES", anything, func(t *thing) bool { return t.typeName == "Resource" })
	}
	if has("PLACES") {
		var places []*thing
		for _, t := range e.visible(func(t *thing) bool { return t.from != nil && d.drawn[t.from] && stakeholder(t.from) }) {
			if d.sort(t) == "LOCATED_IN" && e.validIn(t, d.span) {
				places = append(places, t.to)
			}
		}
		d.bring(places)
		between("LOCATED_IN", stakeholder, anything)
	}
	done := d.done()
	if has("JOINT_PARTICIPATION") {
		done.fields["jointParticipation"] = e.jointRows(network, func(a, b *thing) bool { return d.drawn[a] && d.drawn[b] }, d.span)
	}
	return done
}

// neighbourhood draws those around one stakeholder, level by level.
func (e *evaluator) neighbourhood(args object) any {
	centre := e.things[graph.ID(args["id"].(string))]
	if !e.sees(centre) || !e.is(centre, "Stakeholder") {
		return nil
	}
	filter, _ := args["ties"].(object)
	s := spanOf(args)
	passing := map[*thing]bool{}
	for _, c := range e.cooperations(centre.network, filter, s) {
		passing[c] = true
	}
	d := e.drawing(s)
	d.draw([]*thing{centre}, 0)
	level := []*thing{centre}
	for distance := 1; distance <= int(number(args["depth"])); distance++ {
		var next []*thing
		for _, t := range level {
			for _, i := range e.ties(t, "Cooperation", "", true, true) {
				if passing[i.tie] && !d.drawn[i.other] && !slices.Contains(next, i.other) {
					next = append(next, i.other)
				}
			}
		}
		d.draw(next, distance)
		level = next
	}
	d.join(func(t *thing) bool { return passing[t] })
	return d.done()
}

// hits is what a search finds, class by class; within a class in no order.
type hits struct {
	classes [3][]any
	similar []any // what may be found where nothing fits
	first   int
}

// subjects are the types that a search looks for.
var subjects = map[string]string{
	"STAKEHOLDER": "Stakeholder", "INITIATIVE": "Initiative", "NEED": "Need", "RESOURCE": "Resource",
	"PLACE": "Place", "FINDING": "Finding", "SOURCE": "Source",
}

var classNames = [...]string{"EXACT_NAME", "NAME", "OTHER", "SIMILAR"}

// search finds things by words.
func (e *evaluator) search(args object) any {
	h := &hits{first: int(number(args["first"]))}
	text := args["text"].(string)
	of, asked := args["of"]
	for _, t := range e.visible(func(t *thing) bool {
		return t.typeName != "Network" && (args["network"] == nil || args["network"] == string(t.network.id))
	}) {
		subject := ""
		for name, typeName := range subjects {
			if e.is(t, typeName) {
				subject = name
			}
		}
		if subject == "" || asked && !slices.Contains(list(of), any(subject)) {
			continue
		}
		class := e.matched(t, text)
		hit := record{"SearchHit", object{"matched": classNames[class], "node": t}}
		if class < 3 {
			h.classes[class] = append(h.classes[class], hit)
		} else {
			h.similar = append(h.similar, hit)
		}
	}
	return h
}

// matched is the class in which a thing is found.
func (e *evaluator) matched(t *thing, text string) int {
	names := e.texts(t, "name")
	if slices.ContainsFunc(names, func(n graph.Text) bool { return graph.Fold(n.Text) == graph.Fold(text) }) {
		return 0
	}
	var inNames, all []string
	for _, n := range names {
		inNames = append(inNames, graph.Words(n.Text)...)
	}
	all = append(all, inNames...)
	for _, d := range e.texts(t, "description") {
		all = append(all, graph.Words(d.Text)...)
	}
	ids, _ := e.get(t, "identifiers").([]graph.ExternalID)
	for _, id := range ids {
		all = append(all, graph.Words(id.Scheme+" "+id.Value)...)
	}
	begins := func(list []string) bool {
		for _, w := range graph.Words(text) {
			if !slices.ContainsFunc(list, func(x string) bool { return strings.HasPrefix(x, w) }) {
				return false
			}
		}
		return true
	}
	switch {
	case begins(inNames):
		return 1
	case begins(all):
		return 2
	}
	return 3
}

// found is what a search may answer.
type found struct {
	classes [3][]any
	similar []any
	first   int
}

func (h *hits) complete(e *evaluator, sets []ast.SelectionSet) any {
	f := &found{first: h.first}
	for i, class := range h.classes {
		for _, hit := range class {
			f.classes[i] = append(f.classes[i], e.complete(hit, sets))
		}
	}
	for _, hit := range h.similar {
		f.similar = append(f.similar, e.complete(hit, sets))
	}
	return f
}
