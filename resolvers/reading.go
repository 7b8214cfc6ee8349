package resolvers

import (
	"context"
	"io"
	"log/slog"
	"runtime/debug"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The numbers of statements under way at once.
const (
	statementsPerRequest = 4
	plannedAtOnce        = 2 // Neo4j takes long to plan a text it has not seen
)

// planningWait is how long a request waits for its turn to be planned.
const planningWait = 5 * time.Second

// reading answers the fields of Query that have a plan. Before an operation
// runs it compiles and binds them, so that what is wrong with the operation
// is told before anything happens; then it answers each by one statement.
type reading struct {
	schema   *query.Schema
	reader   Reader
	ready    func() bool
	log      *slog.Logger
	plans    *planCache
	texts    *texts
	planning chan struct{}
}

// prepared is what an operation brings from the first step to the second.
type prepared struct {
	requests map[string]*query.Request // by response key
	errors   map[string]*graph.Error   // what concerns one field only
	slots    chan struct{}
}

const preparedKey = "partnermap.prepared"

var (
	_ graphql.HandlerExtension        = (*reading)(nil)
	_ graphql.OperationContextMutator = (*reading)(nil)
	_ graphql.RootFieldInterceptor    = (*reading)(nil)
)

func newReading(c Config) *reading {
	return &reading{schema: c.Schema, reader: c.Reader, ready: c.Ready, log: c.Log, planning: make(chan struct{}, plannedAtOnce)}
}

// ExtensionName implements [graphql.HandlerExtension].
func (*reading) ExtensionName() string { return "Reading" }

// Validate implements [graphql.HandlerExtension].
func (r *reading) Validate(graphql.ExecutableSchema) error {
	if r.plans != nil {
		return nil // shared by two engines
	}
	plans, err := newPlanCache(planCacheBytes)
	if err != nil {
		return err
	}
	r.plans = plans
	r.texts, err = newTexts()
	return err
}

// checkRoots refuses a schema with a field of Query that nothing answers.
func (r *reading) checkRoots() error {
	for _, f := range r.schema.AST.Query.Fields {
		if len(f.Name) > 1 && f.Name[:2] == "__" || r.schema.HasPlan(f.Name) || hasMethod(f.Name) {
			continue
		}
		return &graph.Error{Code: graph.Internal, Message: "nothing answers Query." + f.Name}
	}
	return nil
}

// MutateOperationContext implements [graphql.OperationContextMutator].
func (r *reading) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	if err := query.Guard(op.Operation); err != nil {
		return refusal(err)
	}
	if op.Operation.Operation != ast.Query {
		return nil
	}
	p := &prepared{requests: map[string]*query.Request{}, errors: map[string]*graph.Error{}, slots: make(chan struct{}, statementsPerRequest)}
	for name, value := range op.Variables {
		op.Variables[name] = query.Plain(value)
	}
	clearance := access.From(ctx).Clearance
	shape := r.schema.Shape(op.Operation.VariableDefinitions, op.Variables)
	for _, f := range query.RootFields(r.schema, op.Doc, op.Operation, op.Variables) {
		request, err := r.prepare(ctx, f, op, shape, clearance)
		switch {
		case err != nil && err.Code == graph.InvalidCursor:
			p.errors[f[0].Alias] = err
		case err != nil:
			return refusal(err)
		case request != nil:
			p.requests[f[0].Alias] = request
		}
	}
	if len(p.requests) > 0 && r.ready != nil && !r.ready() {
		return refusal(&graph.Error{Code: graph.Unavailable, Message: "the database cannot be reached at the moment; try again"})
	}
	op.Stats.SetExtension(preparedKey, p)
	return nil
}

// refusal is an error that keeps an operation from running at all.
func refusal(err *graph.Error) *gqlerror.Error {
	shown := &gqlerror.Error{Message: err.Message, Extensions: map[string]any{"code": string(err.Code)}}
	if err.Retryable() {
		shown.Extensions["retryable"] = true
	}
	return shown
}

// prepare finds or makes the plan of a root field and binds it. The request
// is nil for a field that has no plan.
func (r *reading) prepare(ctx context.Context, field []*ast.Field, op *graphql.OperationContext, shape string, clearance graph.Sensitivity) (*query.Request, *graph.Error) {
	key := planKey{operation: op.Operation, field: field[0], shape: shape + query.RootShape(field[0], op.Variables), rank: clearance.Rank()}
	plan, known := r.plans.get(key)
	if !known {
		var ok bool
		var err *graph.Error
		plan, ok, err = r.schema.Compile(field, op.Doc.Fragments, op.Variables, clearance)
		if err != nil || !ok {
			return nil, err
		}
	}
	request, err := r.schema.Bind(plan, op.Variables, clearance)
	if err != nil {
		return nil, err
	}
	if !known {
		r.plans.add(key, plan)
	}
	return request, checkTerms(ctx, r.reader, request)
}

// checkTerms looks once more where a term is not known: another process may
// have added it. If the database is away, that will be told anyway.
func checkTerms(ctx context.Context, reader Reader, request *query.Request) *graph.Error {
	if request.CheckTerms(reader.Vocabulary()) == nil || reader.LoadVocabulary(ctx) != nil {
		return nil
	}
	return request.CheckTerms(reader.Vocabulary())
}

// InterceptRootField implements [graphql.RootFieldInterceptor].
func (r *reading) InterceptRootField(ctx context.Context, next graphql.RootResolver) (answer graphql.Marshaler) {
	root := graphql.GetRootFieldContext(ctx)
	p, _ := graphql.GetOperationContext(ctx).Stats.GetExtension(preparedKey).(*prepared)
	if p == nil {
		return next(ctx)
	}
	ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: root.Field.ObjectDefinition.Name, Field: root.Field})
	if err := p.errors[root.Field.Alias]; err != nil {
		graphql.AddError(ctx, err)
		return graphql.Null
	}
	request := p.requests[root.Field.Alias]
	if request == nil {
		return next(ctx)
	}
	defer func() {
		if v := recover(); v != nil {
			r.log.ErrorContext(ctx, "a field panicked", "field", root.Field.Alias, "stack", string(debug.Stack()))
			graphql.AddError(ctx, &graph.Error{Code: graph.Internal, Err: panicked(v)})
			answer = graphql.Null
		}
	}()
	json, err := r.read(ctx, p, request)
	if err != nil {
		graphql.AddError(ctx, err)
		return graphql.Null
	}
	return written(json)
}

// read waits for its turn and sends the statement.
func (r *reading) read(ctx context.Context, p *prepared, request *query.Request) ([]byte, error) {
	p.slots <- struct{}{}
	defer func() { <-p.slots }()
	unseen := !r.texts.has(request)
	if unseen {
		select {
		case r.planning <- struct{}{}:
			defer func() { <-r.planning }()
		case <-time.After(planningWait):
			return nil, &graph.Error{Code: graph.Busy, Message: "others ask much that is new at the moment; try again"}
		case <-ctx.Done():
			return nil, &graph.Error{Code: graph.Busy, Message: "the request was given up", Err: ctx.Err()}
		}
		request.Unseen = !r.texts.has(request) // somebody else may have asked it meanwhile
		if request.Unseen {
			r.log.DebugContext(ctx, "the database has to plan", "operation", graphql.GetOperationContext(ctx).Operation.Name)
		}
	}
	answer, err := r.reader.Read(ctx, request)
	if err != nil {
		return nil, err
	}
	request.Answered()
	if unseen {
		r.texts.add(request)
	}
	return answer, nil
}

// written is an answer that is JSON already.
type written []byte

// MarshalGQL implements [graphql.Marshaler].
func (w written) MarshalGQL(out io.Writer) {
	_, _ = out.Write(w) // a buffer; it does not fail
}
