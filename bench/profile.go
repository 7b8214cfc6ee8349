package main

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
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
		summary, err := b.db.summary(ctx, "PROFILE "+s.text, s.parameters)
		if err != nil {
			return err
		}
		res.work[s.way] = sum(summary.Profile())
	}
	return nil
}

func sum(p neo4j.ProfiledPlan) work {
	total := work{hits: p.DbHits(), rows: p.Records()}
	for _, child := range p.Children() {
		w := sum(child)
		total.hits += w.hits
		total.rows += w.rows
	}
	return total
}
