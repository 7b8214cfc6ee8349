package resolvers

import (
	"context"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/resolvers/generated"
	"github.com/vektah/gqlparser/v2/ast"
)

// Reader answers compiled requests.
type Reader interface {
	Read(ctx context.Context, r *query.Request) ([]byte, error)
	// Vocabulary is the vocabulary as it was last read, LoadVocabulary reads it.
	Vocabulary() *graph.Vocabulary
	LoadVocabulary(ctx context.Context) error
}

// Writer carries out compiled mutations.
type Writer interface {
	Mutate(ctx context.Context, actor string, m *query.Mutation) ([]byte, error)
}

// Config is what the API needs.
type Config struct {
	Schema    *query.Schema
	Reader    Reader
	Writer    Writer
	Transport graphql.Transport
	Ready     func() bool // whether the database answers; nil: always
	Log       *slog.Logger
}

// The sizes of what is kept between requests.
const (
	maxTokens      = 2000
	queryCacheSize = 500
	planCacheBytes = 32 << 20
)

// Root is the root of all resolvers.
type Root struct{}

// Query gives the resolvers of Query.
func (*Root) Query() generated.QueryResolver { return queries{} }

// Mutation gives the resolvers of Mutation.
func (*Root) Mutation() generated.MutationResolver { return mutations{} }

// mutations embeds the interface, which is nil, as queries does: the hook of
// [changing] answers all of them.
type mutations struct{ generated.MutationResolver }

// queries embeds the interface, which is nil: fields that are read have a
// plan and never reach it. NewHandler checks that all others have a method.
type queries struct{ generated.QueryResolver }

// hasMethod tells whether a field of Query is answered by a method of queries.
func hasMethod(name string) bool { return name == "viewer" }

// Viewer says who is asking.
func (queries) Viewer(ctx context.Context) (*generated.Viewer, error) {
	actor := access.From(ctx)
	role := generated.ViewerRole(actor.Role)
	if !role.IsValid() {
		role = generated.ViewerRolePublic
	}
	return &generated.Viewer{Role: role, Clearance: generated.Sensitivity(actor.Clearance), MayChange: actor.Writes}, nil
}

// NewHandler makes the handler of the API.
func NewHandler(c Config) (*API, error) {
	reading := newReading(c)
	if err := reading.checkRoots(); err != nil {
		return nil, err
	}
	if err := c.Schema.CheckMutations(); err != nil {
		return nil, err
	}
	schema := generated.NewExecutableSchema(generated.Config{Schema: c.Schema.Public(), Resolvers: &Root{}})
	srv := handler.New(schema)
	srv.AddTransport(c.Transport)
	srv.Use(&changing{schema: c.Schema, reader: c.Reader, writer: c.Writer, ready: c.Ready, log: c.Log})
	srv.Use(extension.Introspection{})
	api := &API{Handler: srv, reading: reading, engine: executor.New(schema)}
	for _, each := range []engine{srv, api.engine} {
		each.SetQueryCache(lru.New[*ast.QueryDocument](queryCacheSize))
		each.SetParserTokenLimit(maxTokens)
		each.SetErrorPresenter(presenter(c.Log))
		each.SetRecoverFunc(func(_ context.Context, v any) error {
			return &graph.Error{Code: graph.Internal, Message: "internal error", Err: panicked(v)}
		})
		each.Use(reading)
	}
	return api, nil
}

// engine is what carries operations out: for those that come over HTTP, and
// for those of this program itself.
type engine interface {
	SetQueryCache(graphql.Cache[*ast.QueryDocument])
	SetParserTokenLimit(int)
	SetErrorPresenter(graphql.ErrorPresenterFunc)
	SetRecoverFunc(graphql.RecoverFunc)
	Use(graphql.HandlerExtension)
}
