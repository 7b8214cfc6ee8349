package main

import (
	"bytes"
	"context"
	"fmt"
	"net/http"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// work is what Neo4j does for one answer.
type work struct {
	hits int64 // accesses to the store
	rows int64 // rows that pass between operators
}

// compiled is the statement that Partnermap sends for an operation.
func compiled(schema *query.Schema, op operation, v values) (*query.Request, error) {
	doc, errs := gqlparser.LoadQueryWithRules(schema.AST, op.query, rules.NewDefaultRules())
	if errs != nil {
		return nil, errs
	}
	clearance := graph.Restricted
	if op.public {
		clearance = graph.Public
	}
	fields := query.RootFields(schema, doc, doc.Operations[0], v.variables)
	p, ok, err := schema.Compile(fields[0], doc.Fragments, v.variables, clearance)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, fmt.Errorf("%s has no plan", op.name)
	}
	r, err := schema.Bind(p, v.variables, clearance)
	if err != nil {
		return nil, err
	}
	return r, nil
}

// profile counts what Neo4j does for both statements of an operation.
func (b *runner) profile(ctx context.Context, res *result) error {
	v := res.values(random(seedRounds), b.samples)
	if res.writes {
		return b.profileChange(ctx, res, v)
	}
	r, err := compiled(b.schema, res.operation, v)
	if err != nil {
		return err
	}
	v.parameters["ranks"] = r.Parameters["ranks"]
	for _, s := range []struct {
		way        int
		text       string
		parameters map[string]any
	}{{ours, r.Text, r.Parameters}, {direct, res.cypher, v.parameters}} {
		summary, err := b.db.summary(ctx, neo4j.AccessModeRead, "PROFILE "+s.text, s.parameters)
		if err != nil {
			return err
		}
		res.work[s.way] = sum(summary.Profile())
	}
	return nil
}

// profileChange counts what Neo4j does for all statements of a change, and for
// the one that is written by hand.
func (b *runner) profileChange(ctx context.Context, res *result, v values) error {
	counted := &profiled{}
	watched, err := b.db.openStore(b.schema, func(tx neo4j.ManagedTransaction) neo4j.ManagedTransaction {
		counted.ManagedTransaction, counted.results = tx, nil
		return counted
	})
	if err != nil {
		return err
	}
	defer func() { _ = watched.Close(ctx) }()
	api, err := newAPI(b.schema, watched)
	if err != nil {
		return err
	}
	body, err := res.body(v, "")
	if err != nil {
		return err
	}
	w := &buffer{header: http.Header{}}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "/", bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	as(access.Owner(), api).ServeHTTP(w, request)
	if _, err := changedID(w.answer); err != nil {
		return err
	}
	for _, result := range counted.results {
		summary, err := result.Consume(ctx)
		if err != nil {
			return err
		}
		res.work[ours].add(sum(summary.Profile()))
	}
	res.statements = len(counted.results)
	v = res.values(random(seedRounds), b.samples)
	v.parameters["ranks"] = []int{0, 1, 2}
	summary, err := b.db.summary(ctx, neo4j.AccessModeWrite, "PROFILE "+res.cypher, v.parameters)
	if err != nil {
		return err
	}
	res.work[direct] = sum(summary.Profile())
	return b.samples.writes.tidy(ctx)
}

// profiled is a transaction whose statements are profiled.
type profiled struct {
	neo4j.ManagedTransaction
	results []neo4j.ResultWithContext
}

func (p *profiled) Run(ctx context.Context, text string, parameters map[string]any) (neo4j.ResultWithContext, error) {
	result, err := p.ManagedTransaction.Run(ctx, "PROFILE "+text, parameters)
	p.results = append(p.results, result)
	return result, err
}

func (w *work) add(more work) { w.hits, w.rows = w.hits+more.hits, w.rows+more.rows }

func sum(p neo4j.ProfiledPlan) work {
	total := work{hits: p.DbHits(), rows: p.Records()}
	for _, child := range p.Children() {
		w := sum(child)
		total.hits += w.hits
		total.rows += w.rows
	}
	return total
}
