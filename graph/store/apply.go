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
	Change    graph.ID // the entry in the change log; empty where nothing was written, or in several parts
}

// errNothing ends a transaction that would change nothing.
var errNothing = errors.New("nothing to change")

// maxFacts is how many facts one transaction writes. More of them would not
// fit into the memory that a small Neo4j gives a transaction.
const maxFacts = 5_000

// Apply writes contents: what is not there is created, what differs is
// changed, the rest stays. Each network is one transaction, so it is written
// whole or not at all; one of more than 5,000 facts is written in parts, and
// writing it again completes what was interrupted. The change log tells what
// was done. actor is who does it. progress is told of each network; it may be
// nil.
//
// The contents must have passed [graph.Contents.Check].
func (s *Store) Apply(ctx context.Context, actor, action string, c *graph.Contents, progress func(Summary)) ([]Summary, error) {
	if err := s.finishDeletions(ctx); err != nil {
		return nil, err
	}
	targets, err := s.targets(ctx, c)
	if err != nil {
		return nil, err
	}
	if err := s.applyTerms(ctx, c.Terms); err != nil {
		return nil, err
	}
	var done []Summary
	for _, id := range targets {
		sum := Summary{Network: id}
		parts := c.Where(func(network graph.ID) bool { return network == id }).Parts(maxFacts)
		for _, part := range parts {
			w := &change{store: s, id: id, contents: part, actor: actor, action: action}
			one, err := s.write(ctx, w, w.apply)
			if err != nil {
				return done, err
			}
			sum.add(one)
			if len(parts) == 1 {
				sum.Change = one.Change
			}
		}
		done = append(done, sum)
		if progress != nil {
			progress(sum)
		}
	}
	return done, nil
}

// Preview says what Apply would do to each network, and does nothing of it.
func (s *Store) Preview(ctx context.Context, c *graph.Contents) ([]Summary, error) {
	targets, err := s.targets(ctx, c)
	if err != nil {
		return nil, err
	}
	var seen []Summary
	for _, id := range targets {
		sum := Summary{Network: id}
		for _, part := range c.Where(func(network graph.ID) bool { return network == id }).Parts(maxFacts) {
			w := &change{store: s, id: id, contents: part}
			one, err := s.write(ctx, w, w.preview)
			if err != nil {
				return nil, err
			}
			sum.add(one)
		}
		seen = append(seen, sum)
	}
	return seen, nil
}

// add counts another part of the same network.
func (s *Summary) add(part Summary) {
	s.Slug = part.Slug
	s.Created, s.Changed, s.Unchanged = s.Created+part.Created, s.Changed+part.Changed, s.Unchanged+part.Unchanged
}

// targets lists the networks that the contents write to, in the order of
// their ids, which is the order in which heads are taken.
func (s *Store) targets(ctx context.Context, c *graph.Contents) ([]graph.ID, error) {
	known, err := s.Networks(ctx)
	if err != nil {
		return nil, err
	}
	there, touched := map[graph.ID]bool{}, map[graph.ID]bool{}
	for _, n := range known {
		there[n.ID] = true
	}
	for _, n := range c.Networks {
		for _, other := range known {
			if other.Slug == n.Slug && other.ID != n.ID {
				return nil, &graph.Error{Code: graph.Conflict, Message: "the short name " + n.Slug + " is that of another network already; choose another slug"}
			}
		}
		there[n.ID], touched[n.ID] = true, true
	}
	c.Each(func(_ string, n graph.Noun) bool { touched[n.Head().Network] = true; return true })
	for id := range touched {
		if !there[id] {
			return nil, &graph.Error{Code: graph.NotFound, Message: "there is no network " + string(id)}
		}
	}
	return slices.Sorted(maps.Keys(touched)), nil
}

// write does one change as one managed transaction.
func (s *Store) write(ctx context.Context, c *change, do func(context.Context) (Summary, error)) (Summary, error) {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
	var sum Summary
	complete := false // whether only COMMIT was left to do
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		c.tx, complete = tx, false
		var err error
		sum, err = do(ctx)
		complete = err == nil
		return nil, err
	})
	if errors.Is(err, errNothing) {
		err = nil
	}
	err = closing(ctx, session, err)
	switch {
	case err == nil:
		return sum, nil
	case complete:
		return Summary{}, classifyWrite(err)
	case ctx.Err() != nil:
		return Summary{}, &graph.Error{Code: graph.Busy, Message: "stopped; of what was being written nothing is there", Err: err}
	}
	return Summary{}, classify(err)
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
