package store

import (
	"context"
	"maps"
	"slices"
	"strconv"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// check applies every rule to a fact that is to be written, on what is stored
// around it. The head is taken, so that it stays so.
func (w *mutation) check(ctx context.Context, sheet string, n graph.Noun) error {
	around, err := w.around(ctx, n)
	if err != nil {
		return err
	}
	if err := w.ties(ctx, n, &around); err != nil {
		return err
	}
	if graph.CheckOne(sheet, n, around, w.store.Vocabulary()) != nil {
		// Another process may have added the term that is not known.
		if err := w.store.LoadVocabulary(ctx); err != nil {
			return err
		}
		if err := graph.CheckOne(sheet, n, around, w.store.Vocabulary()); err != nil {
			return w.refusal(err)
		}
	}
	switch n := n.(type) {
	case graph.Stakeholder:
		return w.identifiers(ctx, n.ID, n.Identifiers)
	case graph.Initiative:
		return w.identifiers(ctx, n.ID, n.Identifiers)
	case graph.Link:
		return w.duplicate(ctx, n)
	case graph.Citation:
		return w.citedFields(ctx, n)
	}
	return nil
}

// around reads what a fact refers to. The caller has to see what the input
// names.
func (w *mutation) around(ctx context.Context, n graph.Noun) (graph.Around, error) {
	refs, network := n.References(), n.Head().Network
	ids := []any{string(network)}
	for _, id := range refs {
		if id != "" {
			ids = append(ids, string(id))
		}
	}
	found, err := w.find(ctx, ids)
	if err != nil {
		return graph.Around{}, err
	}
	if h := found[network]; h.held == nil || deleting(h) {
		return graph.Around{}, w.missing("network", "there is no such network")
	}
	around := graph.Around{Refs: map[graph.ID]graph.Ref{network: {Sheet: graph.SheetNetworks, Network: network}}}
	given := w.Given()
	for _, field := range slices.Sorted(maps.Keys(refs)) {
		id := refs[field]
		sheet, other := noun(found[id].typeOf(w.store.schema), found[id].held)
		_, named := given[field]
		if named && id != "" && (other == nil || !w.Sees(found[id].rank())) {
			return graph.Around{}, w.missing(field, "there is nothing with the id "+string(id)+" that could stand here")
		}
		if other != nil {
			around.Refs[id] = graph.RefOf(sheet, other)
		}
	}
	return around, nil
}

// ties reads the ties that a rule compares a fact with: what a new link would
// close a circle with, and what ties a volunteer to communities.
func (w *mutation) ties(ctx context.Context, n graph.Noun, around *graph.Around) error {
	switch n := n.(type) {
	case graph.Link:
		text := query.Text("MATCH SHORTEST 1 (b:Entity {id: $b})-[rs:LOCATED_IN]->+(a:Entity {id: $a}) UNWIND rs AS r RETURN properties(r)")
		switch {
		case w.Action != query.Create || n.From == n.To:
			return nil
		case n.Type == graph.PartOf:
			text = query.Text("MATCH SHORTEST 1 (b:Entity {id: $b})-[rs:PART_OF]->+(a:Entity {id: $a}) UNWIND rs AS r RETURN properties(r)")
		case n.Type != graph.LocatedIn:
			return nil
		}
		records, err := rows(ctx, w.tx, text, map[string]any{"a": string(n.From), "b": string(n.To)})
		for _, record := range records {
			_, link := noun("Link", record.Values[0].(map[string]any))
			around.Links = append(around.Links, link.(graph.Link))
		}
		return err
	case graph.Stakeholder:
		if n.Kind != graph.Volunteer || n.VolunteerGroup || w.Action == query.Create {
			return nil
		}
		return w.communities(ctx, n, around)
	}
	return nil
}

// communities reads the ties between a volunteer and communities.
func (w *mutation) communities(ctx context.Context, n graph.Stakeholder, around *graph.Around) error {
	records, err := rows(ctx, w.tx, query.Text("MATCH (n:Entity {id: $id})-[r:COOPERATES_WITH|PART_OF]-(o:Community) RETURN properties(o), properties(r) LIMIT 1"),
		map[string]any{"id": string(n.ID)})
	for _, record := range records {
		sheet, community := noun("Community", record.Values[0].(map[string]any))
		around.Refs[community.Head().ID] = graph.RefOf(sheet, community)
		_, tie := noun("Cooperation", record.Values[1].(map[string]any))
		around.Cooperations = append(around.Cooperations, tie.(graph.Cooperation))
	}
	return err
}

// identifiers keeps identifiers that others gave unique in the network.
func (w *mutation) identifiers(ctx context.Context, id graph.ID, ids []graph.ExternalID) error {
	if _, given := w.Input["identifiers"]; !given || len(ids) == 0 {
		return nil
	}
	list := make([]any, len(ids))
	for i, x := range ids {
		list[i] = map[string]any{"i": int64(i), "scheme": x.Scheme, "value": x.Value}
	}
	parameters := w.parameters(list)
	parameters["id"] = string(id)
	records, err := rows(ctx, w.tx, query.Text("UNWIND $rows AS row MATCH (x:ExternalId {network: $network, scheme: row.scheme, value: row.value}) "+
		"WHERE x.subject <> $id RETURN row.i, x.subject ORDER BY row.i LIMIT 1"), parameters)
	if err != nil || len(records) == 0 {
		return err
	}
	i := records[0].Values[0].(int64)
	wrong := w.UserError(graph.UserDuplicate, []string{"identifiers", strconv.FormatInt(i, 10)}, "something else on the map has this identifier; it may be the same")
	wrong.Existing = graph.ID(str(records[0].Values[1]))
	return wrong
}

// duplicate refuses a second link of the same type between the same two.
func (w *mutation) duplicate(ctx context.Context, n graph.Link) error {
	if w.Action != query.Create {
		return nil
	}
	records, err := rows(ctx, w.tx, query.Text("MATCH (a:Entity {id: $a})-[r]->(b:Entity {id: $b}) WHERE type(r) = $type RETURN r.id LIMIT 1"),
		map[string]any{"a": string(n.From), "b": string(n.To), "type": string(n.Type)})
	if err != nil || len(records) == 0 {
		return err
	}
	wrong := w.UserError(graph.UserDuplicate, nil, "there is a link of this type between the two already; change that one")
	wrong.Existing = graph.ID(str(records[0].Values[0]))
	return wrong
}

// citedFields refuses fields that the subject of a citation does not have.
func (w *mutation) citedFields(ctx context.Context, n graph.Citation) error {
	if _, given := w.Input["fields"]; !given {
		return nil
	}
	found, err := w.find(ctx, []any{string(n.Subject)})
	if err != nil {
		return err
	}
	typeName := found[n.Subject].typeOf(w.store.schema)
	t, ok := w.store.schema.Type(typeName)
	if !ok {
		return w.missing("subject", "there is nothing with this id")
	}
	known := t.FieldNames()
	for i, field := range n.Fields {
		if !slices.Contains(known, field) {
			return w.Invalid([]string{"fields", strconv.Itoa(i)}, strconv.Quote(field)+" is not a field of "+typeName+query.Suggestion(field, known))
		}
	}
	return nil
}
