package resolvers

import (
	"context"
	"net/http"

	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// API answers GraphQL.
type API struct {
	http.Handler
	reading *reading
	engine  *executor.Executor // for Ask
}

// Warm makes the database plan what an operation asks before anybody waits for
// it: planning a text takes it many times as long as answering it. Variables
// that the operation does not have are left out. Nothing is read but plans are
// made, as if the caller saw nothing.
func (a *API) Warm(ctx context.Context, operation string, variables map[string]any, clearance graph.Sensitivity) error {
	schema := a.reading.schema
	doc, errs := gqlparser.LoadQueryWithRules(schema.AST, operation, rules.NewDefaultRules())
	if errs != nil {
		return &graph.Error{Code: graph.Internal, Message: "an operation to warm up is wrong", Err: errs}
	}
	for _, op := range doc.Operations {
		values, err := validator.VariableValues(schema.AST, op, variables)
		if err != nil {
			return &graph.Error{Code: graph.Internal, Message: "an operation to warm up needs variables", Err: err}
		}
		for _, f := range query.RootFields(schema, doc, op, values) {
			plan, ok, err := schema.Compile(f, doc.Fragments, values, clearance)
			if err != nil {
				return err
			}
			if !ok {
				continue
			}
			request, err := schema.Bind(plan, values, clearance)
			if err != nil {
				return err
			}
			if err := a.reading.warm(ctx, request.Idle()); err != nil {
				return err
			}
		}
	}
	return nil
}

// WarmAgain makes the database plan what was asked of this service lately. A
// database that was started anew has forgotten it.
func (a *API) WarmAgain(ctx context.Context) error {
	a.reading.texts.forget()
	for _, plan := range a.reading.plans.recent(warmedAgain) {
		request, ok := plan.Idle()
		if !ok {
			continue
		}
		if err := a.reading.warm(ctx, request); err != nil {
			return err
		}
	}
	return nil
}

// warmedAgain is how many plans are made again.
const warmedAgain = 100

// warm sends a request that reads nothing, one at a time beside what people
// ask.
func (r *reading) warm(ctx context.Context, request *query.Request) error {
	select {
	case r.planning <- struct{}{}:
		defer func() { <-r.planning }()
	case <-ctx.Done():
		return ctx.Err()
	}
	_, err := r.reader.Read(ctx, request)
	if err == nil {
		r.texts.add(request)
	}
	return err
}
