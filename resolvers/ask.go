package resolvers

import (
	"context"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Ask answers a query of this program itself, as whoever is in ctx, and gives
// its data. Where a field failed there is no answer: err is an [graph.Error].
func (a *API) Ask(ctx context.Context, query string, variables map[string]any) (json.RawMessage, error) {
	ctx = graphql.StartOperationTrace(ctx)
	now := graphql.Now()
	op, errs := a.engine.CreateOperationContext(ctx, &graphql.RawParams{
		Query: query, Variables: variables, ReadTime: graphql.TraceTiming{Start: now, End: now},
	})
	if errs != nil {
		return nil, asError(errs)
	}
	if op.Operation.Operation != ast.Query {
		return nil, &graph.Error{Code: graph.Forbidden, Message: "only queries are asked in this way"}
	}
	responses, ctx := a.engine.DispatchOperation(ctx, op)
	answer := responses(ctx)
	if len(answer.Errors) > 0 {
		return nil, asError(answer.Errors)
	}
	return answer.Data, nil
}

// asError gives the first of the errors that a client would see.
func asError(errs gqlerror.List) *graph.Error {
	first := errs[0]
	code, ok := first.Extensions["code"].(string)
	if !ok {
		code = string(graph.BadInput)
	}
	return &graph.Error{Code: graph.Code(code), Message: first.Message, Err: first.Err}
}
