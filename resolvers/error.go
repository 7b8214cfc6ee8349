package resolvers

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// presenter turns every error into what a client may see: the words and the
// code of an error of graph, gqlgen's own words about the operation, and
// "internal error" for all else. The whole of it goes to the log.
func presenter(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		var own *graph.Error
		var said *gqlerror.Error
		switch {
		case errors.As(err, &own):
			return present(ctx, log, own)
		case errors.As(err, &said) && said.Err == nil:
			return said
		}
		return present(ctx, log, &graph.Error{Code: graph.Internal, Err: err})
	}
}

func present(ctx context.Context, log *slog.Logger, err *graph.Error) *gqlerror.Error {
	message := err.Message
	if err.Code == graph.Internal {
		message = "internal error"
	}
	if err.Err != nil || err.Code == graph.Internal {
		log.ErrorContext(ctx, "a request failed", "code", err.Code, "error", err.Error())
	}
	shown := &gqlerror.Error{Message: message, Path: graphql.GetPath(ctx), Extensions: map[string]any{"code": string(err.Code)}}
	if err.Retryable() {
		shown.Extensions["retryable"] = true
	}
	if f := graphql.GetFieldContext(ctx); f != nil && f.Field.Field != nil && f.Field.Position != nil {
		shown.Locations = []gqlerror.Location{{Line: f.Field.Position.Line, Column: f.Field.Position.Column}}
	}
	return shown
}

// panicked makes an error of a recovered panic.
func panicked(v any) error { return fmt.Errorf("panic: %v", v) }
