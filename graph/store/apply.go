package store

import (
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// Summary says what a write did to a network.
type Summary struct {
	Network   graph.ID
	Slug      string
	Created   int
	Changed   int
	Unchanged int
}

// errNothing ends a transaction that would change nothing.
var errNothing = errors.New("nothing to change")

// Apply writes contents: what is not there is created, what differs is
// changed, the rest stays. Each network is one transaction, so it is written
// whole or not at all, and the change log tells what was done. actor is who
// does it. progress is told of each network; it may be nil.
//
// The contents must have passed [graph.Contents.Check].
func (s *Store) Apply(ctx context.Context, actor, action string, c *graph.Contents, progress func(Summary)) ([]Summary, error) {
	if err := s.applyTerms(ctx, c.Terms); err != nil {
		return nil, err
	}
	targets, err := s.targets(ctx, c)
	if err != nil {
		return nil, err
	}
	var done []Summary
	for _, t := range targets {
		facts, err := s.facts(c, t.network)
		if err != nil {
			return done, err
		}
		sum, err := s.write(ctx, &change{store: s, network: t.network, stored: t.stored, given: facts, actor: actor, action: action})
		if err != nil {
			return done, err
		}
		done = append(done, sum)
		if progress != nil {
			progress(sum)
		}
	}
	return done, nil
}

// target is a network that contents write to.
type target struct {
	network graph.Network  // as it is to be
	stored  *graph.Network // as it was, nil: new
}

// targets lists the networks that the contents write to, in the order of
// their ids: those that they bring and those that are there already.
func (s *Store) targets(ctx context.Context, c *graph.Contents) ([]target, error) {
	known, err := s.Networks(ctx)
	if err != nil {
		return nil, err
	}
	byID := map[graph.ID]*target{}
	for i, n := range known {
		byID[n.ID] = &target{network: n, stored: &known[i]}
	}
	touched := map[graph.ID]bool{}
	for _, n := range c.Networks {
		touched[n.ID] = true
		if t := byID[n.ID]; t != nil {
			t.network = n
		} else {
			byID[n.ID] = &target{network: n}
		}
	}
	c.Each(func(_ string, n graph.Noun) bool { touched[n.Head().Network] = true; return true })
	var list []target
	for _, id := range slices.Sorted(maps.Keys(touched)) {
		t := byID[id]
		if t == nil {
			return nil, &graph.Error{Code: graph.NotFound, Message: "there is no network " + string(id)}
		}
		list = append(list, *t)
	}
	return list, nil
}

// write runs one change as one managed transaction.
func (s *Store) write(ctx context.Context, c *change) (Summary, error) {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
	result, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		c.tx = tx
		return c.apply(ctx)
	})
	if errors.Is(err, errNothing) {
		err = nil
		result = Summary{Network: c.network.ID, Slug: c.network.Slug, Unchanged: len(c.given)}
	}
	if err = closing(ctx, session, err); err != nil {
		return Summary{}, classifyWrite(err)
	}
	return result.(Summary), nil
}

// applyTerms adds terms to the vocabulary. They belong to no network.
func (s *Store) applyTerms(ctx context.Context, terms []graph.Term) error {
	if len(terms) == 0 {
		return nil
	}
	rows := make([]any, len(terms))
	for i, t := range terms {
		rows[i] = map[string]any(encode(t, nil))
	}
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return nil, exec(ctx, tx, query.Text("UNWIND $rows AS row MERGE (t:Term {scheme: row.scheme, code: row.code}) ON CREATE SET t += row"), map[string]any{"rows": rows})
	})
	if err = closing(ctx, session, err); err != nil {
		return classifyWrite(err)
	}
	return s.LoadVocabulary(ctx)
}

// exec runs a statement whose rows nobody wants.
func exec(ctx context.Context, tx neo4j.ManagedTransaction, text query.Cypher, parameters map[string]any) error {
	result, err := tx.Run(ctx, text.String(), parameters)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// rows runs a statement and returns its records.
func rows(ctx context.Context, tx neo4j.ManagedTransaction, text query.Cypher, parameters map[string]any) ([]*neo4j.Record, error) {
	result, err := tx.Run(ctx, text.String(), parameters)
	if err != nil {
		return nil, err
	}
	return result.Collect(ctx)
}
