package store

import (
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// prepare makes the facts as they were before the change.
func (u *undoing) prepare(context.Context) error {
	for _, id := range slices.Sorted(maps.Keys(u.former)) {
		h := u.held[id]
		p := maps.Clone(h.held)
		maps.Copy(p, u.former[id])
		if id == u.id {
			var n graph.Network
			decode(p, &n)
			u.contents.Networks = []graph.Network{n}
			continue
		}
		_, n := noun(h.typeOf(u.store.schema), p)
		u.contents.Add(n)
	}
	for _, id := range slices.Sorted(maps.Keys(u.gone)) {
		g := u.gone[id]
		_, n := noun(g.typeName, g.held)
		if n == nil {
			return u.no("deleted something of a type that is not known any more: %s", g.typeName)
		}
		u.contents.Add(n)
	}
	return nil
}

// check applies every rule to what is to be written, as far as it concerns
// single facts and what they lead to.
func (u *undoing) check(ctx context.Context) error {
	for _, n := range u.contents.Networks {
		if err := n.Validate(); err != nil {
			return u.ruled("the map", err)
		}
		owner, err := u.slugOwner(ctx, n)
		if err != nil {
			return err
		}
		if owner != "" {
			wrong := u.UserError(graph.UserDuplicate, []string{"change"}, "another map has the short name "+n.Slug+" now; give that one another first")
			wrong.Existing = owner
			return wrong
		}
	}
	refs, err := u.refs(ctx)
	if err != nil {
		return err
	}
	var failed error
	u.contents.Each(func(sheet string, n graph.Noun) bool {
		failed = u.checkFact(ctx, sheet, n, refs)
		return failed == nil
	})
	if failed != nil {
		return failed
	}
	return u.checkIdentifiers(ctx)
}

// refs tells of all that the facts refer to what rules need to know: as it
// will be, or as it is stored.
func (u *undoing) refs(ctx context.Context) (map[graph.ID]graph.Ref, error) {
	refs := map[graph.ID]graph.Ref{u.id: {Sheet: graph.SheetNetworks, Network: u.id}}
	u.contents.Each(func(sheet string, n graph.Noun) bool { refs[n.Head().ID] = graph.RefOf(sheet, n); return true })
	asked, others := map[any]bool{}, []any{}
	u.contents.Each(func(_ string, n graph.Noun) bool {
		for _, id := range n.References() {
			if _, known := refs[id]; !known && id != "" && !u.goes[id] {
				others = append(others, unseen(asked, []any{string(id)})...)
			}
		}
		return true
	})
	found, err := u.find(ctx, others)
	for id, h := range found {
		if sheet, n := noun(h.typeOf(u.store.schema), h.held); n != nil {
			refs[id] = graph.RefOf(sheet, n)
		}
	}
	return refs, err
}

// checkFact checks one fact.
func (u *undoing) checkFact(ctx context.Context, sheet string, n graph.Noun, refs map[graph.ID]graph.Ref) error {
	to := n.References()
	for _, field := range slices.Sorted(maps.Keys(to)) {
		if _, there := refs[to[field]]; to[field] != "" && !there {
			return u.lost(ctx, n, to[field])
		}
	}
	around := graph.Around{Refs: refs}
	wrong := graph.CheckOne(sheet, n, around, u.store.Vocabulary())
	if wrong == nil {
		return nil
	}
	if err := u.store.LoadVocabulary(ctx); err != nil { // another process may have added the term
		return err
	}
	if wrong = graph.CheckOne(sheet, n, around, u.store.Vocabulary()); wrong == nil {
		return nil
	}
	called, err := u.calledNow(ctx, n.Head().ID)
	if err != nil {
		return err
	}
	return u.ruled(called, wrong)
}

// ruled is the error that a fact as it was breaks a rule.
func (u *undoing) ruled(called string, err *graph.Error) error {
	return u.no("%s cannot be again as it was: %s", called, err.Error())
}

// lost says that a fact leads to something that is gone, and since when.
func (u *undoing) lost(ctx context.Context, n graph.Noun, to graph.ID) error {
	by, err := u.deletedSince(ctx, to)
	if err != nil {
		return err
	}
	called, err := u.calledNow(ctx, n.Head().ID)
	if err != nil {
		return err
	}
	missing, err := u.called(ctx, to, held{})
	if err != nil {
		return err
	}
	return u.standsInTheWay(called+" needs "+missing+", which was deleted", by)
}

// calledNow is called for something that the change touched.
func (u *undoing) calledNow(ctx context.Context, id graph.ID) (string, error) {
	return u.called(ctx, id, u.held[id])
}

// checkIdentifiers keeps identifiers that others gave unique in the network.
func (u *undoing) checkIdentifiers(ctx context.Context) error {
	var all []any
	writes := map[graph.ID]bool{}
	note := func(id graph.ID, list []graph.ExternalID) {
		writes[id] = true
		for _, x := range list {
			all = append(all, map[string]any{"scheme": x.Scheme, "value": x.Value, "id": string(id)})
		}
	}
	for _, s := range u.contents.Stakeholders {
		note(s.ID, s.Identifiers)
	}
	for _, i := range u.contents.Initiatives {
		note(i.ID, i.Identifiers)
	}
	items, err := u.list(ctx, query.Text("UNWIND $rows AS row MATCH (x:ExternalId {network: $network, scheme: row.scheme, value: row.value}) "+
		"RETURN collect([row.id, x.subject, row.scheme + ':' + row.value])"), all)
	if err != nil {
		return err
	}
	for _, item := range items {
		v := item.([]any)
		owner := graph.ID(str(v[1]))
		if writes[owner] || u.goes[owner] {
			continue
		}
		called, err := u.calledNow(ctx, graph.ID(str(v[0])))
		if err != nil {
			return err
		}
		wrong := u.UserError(graph.UserDuplicate, []string{"change"}, called+" cannot have its identifier "+str(v[2])+" again: something else on the map has it now")
		wrong.Existing = owner
		return wrong
	}
	return nil
}

// checkAround applies the rules about several facts, now that all of it is
// written: what is refused is not saved.
func (u *undoing) checkAround(ctx context.Context) error {
	var links, people []any
	circles := map[string][]any{}
	for _, f := range slices.Concat(u.created, u.changed) {
		switch {
		case f.typeName == "Link":
			row := map[string]any{"id": string(f.id), "a": string(f.from), "b": string(f.to), "type": f.tie.String()}
			links = append(links, row)
			circles[f.tie.String()] = append(circles[f.tie.String()], row)
		case f.typeName == "Volunteer" && f.held["volunteerGroup"] != true:
			people = append(people, string(f.id))
		}
	}
	for _, rule := range []struct {
		found query.Cypher
		rows  []any
		says  string
	}{
		{query.Text("UNWIND $rows AS row MATCH (a:Entity {id: row.a})-[r]->(b:Entity {id: row.b}) WHERE type(r) = row.type AND r.id <> row.id RETURN collect(row.id)"),
			links, "there is another link of this type between the two now"},
		{query.Text("UNWIND $rows AS row MATCH SHORTEST 1 (b:Entity {id: row.b})-[rs:PART_OF]->+(a:Entity {id: row.a}) RETURN collect(row.id)"),
			circles[string(graph.PartOf)], "it would close a circle"},
		{query.Text("UNWIND $rows AS row MATCH SHORTEST 1 (b:Entity {id: row.b})-[rs:LOCATED_IN]->+(a:Entity {id: row.a}) RETURN collect(row.id)"),
			circles[string(graph.LocatedIn)], "it would close a circle"},
		{query.Text("UNWIND $rows AS id MATCH (n:Entity {id: id})-[:COOPERATES_WITH|PART_OF]-(:Community) RETURN collect(id)"),
			people, "it has ties to a community, and only a group of volunteers may have any"},
	} {
		broken, err := u.list(ctx, rule.found, rule.rows)
		if err != nil {
			return err
		}
		if len(broken) > 0 {
			called, err := u.calledNow(ctx, graph.ID(str(broken[0])))
			if err != nil {
				return err
			}
			return u.no("%s cannot be again as it was: %s", called, rule.says)
		}
	}
	return nil
}

// refusedByFact turns a refusal of the graph into one for the person.
func (u *undoing) refusedByFact(err error) error {
	var wrong *graph.Error
	if errors.As(err, &wrong) && wrong.Code == graph.Conflict {
		return u.UserError(graph.UserConflict, []string{"change"}, wrong.Message)
	}
	return err
}
