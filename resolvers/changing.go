package resolvers

import (
	"context"
	"log/slog"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// changing answers the fields of Mutation. Before an operation runs it
// compiles all of them, so that one that is wrong changes nothing; then it
// carries them out one after the other.
type changing struct {
	schema *query.Schema
	reader Reader
	writer Writer
	ready  func() bool
	log    *slog.Logger
}

const changesKey = "partnermap.changes"

var (
	_ graphql.HandlerExtension        = (*changing)(nil)
	_ graphql.OperationContextMutator = (*changing)(nil)
	_ graphql.RootFieldInterceptor    = (*changing)(nil)
)

// ExtensionName implements [graphql.HandlerExtension].
func (*changing) ExtensionName() string { return "Changing" }

// Validate implements [graphql.HandlerExtension].
func (*changing) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements [graphql.OperationContextMutator]. The
// hook of [reading] has measured the operation.
func (c *changing) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	if op.Operation.Operation != ast.Mutation {
		return nil
	}
	actor := access.From(ctx)
	if !actor.Writes {
		return refusal(&graph.Error{Code: graph.Forbidden, Message: "you may read here, and change nothing"})
	}
	for name, value := range op.Variables {
		op.Variables[name] = query.Plain(value)
	}
	changes := map[string]*query.Mutation{}
	for _, f := range query.RootFields(c.schema, op.Doc, op.Operation, op.Variables) {
		if f[0].Name == "__typename" {
			continue
		}
		m, err := c.schema.Mutation(f, op.Doc.Fragments, op.Variables, actor.Clearance)
		if err == nil {
			err = checkTerms(ctx, c.reader, m.Request())
		}
		if err != nil {
			return refusal(err)
		}
		changes[f[0].Alias] = m
	}
	if c.writer == nil || c.ready != nil && !c.ready() {
		return refusal(&graph.Error{Code: graph.Unavailable, Message: "the database cannot be reached at the moment; try again"})
	}
	op.Stats.SetExtension(changesKey, changes)
	return nil
}

// InterceptRootField implements [graphql.RootFieldInterceptor].
func (c *changing) InterceptRootField(ctx context.Context, next graphql.RootResolver) (answer graphql.Marshaler) {
	root := graphql.GetRootFieldContext(ctx)
	changes, _ := graphql.GetOperationContext(ctx).Stats.GetExtension(changesKey).(map[string]*query.Mutation)
	m := changes[root.Field.Alias]
	if m == nil {
		return next(ctx)
	}
	ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: root.Field.ObjectDefinition.Name, Field: root.Field})
	defer func() {
		if v := recover(); v != nil {
			c.log.ErrorContext(ctx, "a mutation panicked", "field", root.Field.Alias, "stack", string(debug.Stack()))
			graphql.AddError(ctx, &graph.Error{Code: graph.Internal, Err: panicked(v)})
			answer = graphql.Null
		}
	}()
	json, err := c.writer.Mutate(ctx, access.From(ctx).Name, m)
	if err != nil {
		graphql.AddError(ctx, err)
		return graphql.Null
	}
	return written(json)
}
