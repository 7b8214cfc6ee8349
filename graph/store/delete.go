package store

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// deletion is what goes when something is deleted.
type deletion struct {
	gone     map[graph.ID]held // all of it, with what hangs on it
	cleared  []graph.Noun      // what stays and no longer names it
	needing  []graph.ID        // what cannot be without it
	seen     int               // how many of those the caller sees
	examples []graph.ID
}

// naming is a kind of fact that names another in a property.
type naming struct {
	dependent
	of       string // the list of what is named
	optional string // the property to clear, where it may be empty
}

// namings are the references between nodes, besides citations.
func namings() []naming {
	return []naming{
		{dependent{query.Text("Contact"), query.Text("of")}, graph.SheetStakeholders, ""},
		{dependent{query.Text("Commitment"), query.Text("by")}, graph.SheetStakeholders, ""},
		{dependent{query.Text("Commitment"), query.Text("need")}, graph.SheetNeeds, ""},
		{dependent{query.Text("Commitment"), query.Text("resource")}, graph.SheetResources, "resource"},
	}
}

// delete deletes a fact with what hangs on it.
func (w *mutation) delete(ctx context.Context, id graph.ID, was held, seq int64) error {
	sheet, _ := noun(was.typeOf(w.store.schema), was.held)
	d, of := &deletion{gone: map[graph.ID]held{id: was}}, map[string][]any{sheet: {string(id)}}
	if err := w.refuseCited(ctx, of[graph.SheetSources]); err != nil {
		return err
	}
	if err := w.collect(ctx, of, d); err != nil {
		return err
	}
	if cascade, _ := w.Input["cascade"].(bool); !cascade && len(d.needing) > 0 {
		return w.dependents(d, []string{"id"}, "others cannot be without it; delete them first, or all together with cascade: true")
	}
	if err := w.collectCitations(ctx, d); err != nil {
		return err
	}
	for _, n := range d.cleared {
		w.contents.Add(n)
	}
	if err := w.write(ctx); err != nil {
		return err
	}
	if err := w.remove(ctx, d); err != nil {
		return err
	}
	if err := w.log(seq); err != nil {
		return err
	}
	w.outcome = query.Outcome{Change: w.entry, Deleted: slices.Sorted(maps.Keys(d.gone)), Neighbours: w.outcome.Neighbours}
	return nil
}

// refuseCited keeps sources that are cited.
func (w *mutation) refuseCited(ctx context.Context, sources []any) error {
	cited, err := w.naming(ctx, sources, citedSource)
	if err != nil || len(cited) == 0 {
		return err
	}
	d := &deletion{gone: map[graph.ID]held{}}
	w.need(d, cited)
	return w.dependents(d, []string{"id"}, "facts rest on this source, so it cannot be deleted; change or delete the citations first")
}

// citedSource is how a citation names its source.
var citedSource = dependent{query.Text("Citation"), query.Text("source")}

// dependents refuses for what cannot be without what is to go.
func (w *mutation) dependents(d *deletion, path []string, message string) error {
	wrong := w.UserError(graph.UserHasDependents, path, message)
	wrong.Dependents, wrong.Examples = d.seen, d.examples
	return wrong
}

// need notes facts that cannot be without what is deleted.
func (w *mutation) need(d *deletion, facts map[graph.ID]held) {
	for _, id := range slices.Sorted(maps.Keys(facts)) {
		if _, known := d.gone[id]; known {
			continue
		}
		d.gone[id] = facts[id]
		d.needing = append(d.needing, id)
		if !w.Sees(facts[id].rank()) {
			continue
		}
		if d.seen++; len(d.examples) < query.MaxExamples {
			d.examples = append(d.examples, id)
		}
	}
}

// collect finds what hangs on facts, apart from citations: their ids are
// given by their lists.
func (w *mutation) collect(ctx context.Context, of map[string][]any, d *deletion) error {
	var nodes []any
	for sheet, ids := range of {
		if !slices.Contains(tieSheets, sheet) {
			nodes = append(nodes, ids...)
		}
	}
	if err := w.collectTies(ctx, nodes, d); err != nil {
		return err
	}
	if err := w.collectNamings(ctx, of, d); err != nil {
		return err
	}
	return w.collectInitiatives(ctx, of[graph.SheetInitiatives], d)
}

// tieSheets are the lists whose facts are relationships.
var tieSheets = []string{graph.SheetCooperations, graph.SheetRoles, graph.SheetMemberships, graph.SheetLinks}

// collectTies finds the ties of nodes.
func (w *mutation) collectTies(ctx context.Context, nodes []any, d *deletion) error {
	var types []query.Cypher
	for _, t := range w.store.schema.Entities() {
		for _, r := range t.Relationships {
			if t.Fact() {
				types = append(types, r.Cypher())
			}
		}
	}
	ties, err := w.gather(ctx, query.Format("UNWIND $rows AS id MATCH (n:Entity {id: id})-[r:%]-() RETURN collect([r.id, type(r), properties(r)])", query.Join(types, "|")), nodes)
	w.need(d, ties)
	return err
}

// collectNamings finds the nodes that name them.
func (w *mutation) collectNamings(ctx context.Context, of map[string][]any, d *deletion) error {
	for _, n := range namings() {
		facts, err := w.naming(ctx, of[n.of], n.dependent)
		if err != nil {
			return err
		}
		if n.optional == "" {
			w.need(d, facts)
			continue
		}
		if err := w.clear(d, facts, n.optional); err != nil {
			return err
		}
	}
	return nil
}

// collectInitiatives finds what took place in initiatives.
func (w *mutation) collectInitiatives(ctx context.Context, initiatives []any, d *deletion) error {
	for _, text := range []query.Cypher{
		query.Text("UNWIND $rows AS id MATCH ()-[r:COOPERATES_WITH]->() USING INDEX SEEK r:COOPERATES_WITH(initiative, v, id) " +
			"WHERE r.initiative = id AND r.v IN [0, 1, 2] AND r.id > '' RETURN collect([r.id, type(r), properties(r)])"),
		query.Text("MATCH (n:Commitment) WHERE n.network = $network AND n.rank IN [0, 1, 2] AND n.id > '' AND n.initiative IN $rows " +
			"RETURN collect([n.id, '', properties(n)])"),
	} {
		facts, err := w.gather(ctx, text, initiatives)
		if err != nil {
			return err
		}
		if err := w.clear(d, facts, "initiative"); err != nil {
			return err
		}
	}
	return nil
}

// clear takes a reference out of facts that can be without it.
func (w *mutation) clear(d *deletion, facts map[graph.ID]held, property string) error {
	for _, id := range slices.Sorted(maps.Keys(facts)) {
		_, n := noun(facts[id].typeOf(w.store.schema), facts[id].held)
		n, err := w.filled(n, map[string]any{property: nil})
		if err != nil {
			return err
		}
		d.cleared = append(d.cleared, n)
	}
	return nil
}

// collectCitations finds the citations of all that goes, and of those.
func (w *mutation) collectCitations(ctx context.Context, d *deletion) error {
	ids := anyList(slices.Collect(maps.Keys(d.gone)))
	for len(ids) > 0 {
		cited, err := w.naming(ctx, ids, dependent{query.Text("Citation"), query.Text("subject")})
		if err != nil {
			return err
		}
		ids = nil
		for id, h := range cited {
			if _, known := d.gone[id]; !known {
				d.gone[id], ids = h, append(ids, string(id))
			}
		}
	}
	return nil
}

// naming finds the facts of which a property names one of some ids.
func (w *mutation) naming(ctx context.Context, ids []any, by dependent) (map[graph.ID]held, error) {
	return w.gather(ctx, query.Format("UNWIND $rows AS id MATCH (n:%) USING INDEX SEEK n:%(%, rank, id) WHERE n.% = id AND n.rank IN [0, 1, 2] AND n.id > '' "+
		"RETURN collect([n.id, '', properties(n)])", by.label, by.label, by.property, by.property), ids)
}

// remove takes it all out of the graph, and brings right what followed from
// it.
func (w *mutation) remove(ctx context.Context, d *deletion) error {
	all := slices.Sorted(maps.Keys(d.gone))
	if err := w.uncount(ctx, anyList(all)); err != nil {
		return err
	}
	ties, nodes := map[query.Name][]any{}, []any{}
	for _, id := range all {
		h := d.gone[id]
		typeName := h.typeOf(w.store.schema)
		_, n := noun(typeName, h.held)
		w.deleted = append(w.deleted, goneFact{id: id, typeName: typeName, held: encode(n, w.network.Languages), version: h.held["version"], createdAt: h.held["createdAt"]})
		if h.tie == "" {
			nodes = append(nodes, string(id))
			continue
		}
		name, err := w.tieNamed(typeName, h.tie)
		if err != nil {
			return err
		}
		ties[name] = append(ties[name], string(id))
	}
	for _, name := range sortedNames(ties) {
		text := query.Format("UNWIND $rows AS id MATCH ()-[r:%]->() USING INDEX SEEK r:%(id) WHERE r.id = id DELETE r", name.Cypher(), name.Cypher())
		if err := w.inBatches(ctx, text, ties[name]); err != nil {
			return err
		}
	}
	for _, text := range []query.Cypher{
		query.Text("UNWIND $rows AS id MATCH (x:ExternalId) WHERE x.subject = id DELETE x"),
		query.Text("UNWIND $rows AS id MATCH (n:Entity {id: id}) DETACH DELETE n"),
	} {
		if err := w.inBatches(ctx, text, nodes); err != nil {
			return err
		}
	}
	return w.neighbours(ctx, d)
}

// tieNamed finds the name of a relationship type.
func (w *mutation) tieNamed(typeName, tie string) (query.Name, error) {
	t, _ := w.store.schema.Type(typeName)
	for _, name := range t.Relationships {
		if name.String() == tie {
			return name, nil
		}
	}
	return query.Name{}, &graph.Error{Code: graph.Internal, Message: fmt.Sprintf("the schema has no relationship %s", tie)}
}

// neighbours finds what the deleted facts were tied to or named, and derives
// anew what the ties among them told of those at their ends.
func (w *mutation) neighbours(ctx context.Context, d *deletion) error {
	near, told := map[graph.ID]bool{}, map[graph.ID]bool{}
	note := func(of map[graph.ID]bool, id graph.ID) {
		if _, gone := d.gone[id]; id != "" && !gone {
			of[id] = true
		}
	}
	for _, h := range d.gone {
		_, n := noun(h.typeOf(w.store.schema), h.held)
		for _, id := range n.References() {
			note(near, id)
		}
		for _, id := range evidence(n) {
			note(told, id)
		}
	}
	for _, n := range d.cleared {
		near[n.Head().ID] = true
	}
	ids := slices.Sorted(maps.Keys(near))
	w.outcome.Neighbours = ids[:min(len(ids), query.MaxNeighbours)]
	return w.derive(ctx, anyList(slices.Sorted(maps.Keys(told))))
}

// evidence lists those of whom a tie tells something that is kept beside
// them.
func evidence(n graph.Noun) []graph.ID {
	switch n := n.(type) {
	case graph.Cooperation:
		return []graph.ID{n.From, n.To}
	case graph.Role:
		return []graph.ID{n.Stakeholder}
	case graph.Link:
		return []graph.ID{n.From}
	}
	return nil
}
