package store

import (
	"context"
	"errors"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
)

// classify turns an error of the driver into one of graph, by its code and
// never by its text. The driver's own error is kept as the cause, for the log.
func classify(err error) error {
	var own *graph.Error
	var server *neo4j.Neo4jError
	var limit *neo4j.TransactionExecutionLimit
	switch {
	case err == nil:
		return nil
	case errors.As(err, &own):
		return err
	case errors.Is(err, context.DeadlineExceeded):
		return &graph.Error{Code: graph.Busy, Message: "the database took too long; ask for less, or try again", Err: err}
	case errors.Is(err, context.Canceled):
		return &graph.Error{Code: graph.Busy, Message: "the request was given up", Err: err}
	case errors.As(err, &limit):
		return classifyLimit(limit)
	case errors.As(err, &server):
		return classifyServer(server)
	case neo4j.IsConnectivityError(err):
		return &graph.Error{Code: graph.Unavailable, Message: "the database cannot be reached at the moment; try again", Err: err}
	}
	return &graph.Error{Code: graph.Internal, Message: "the database gave an answer that was not expected", Err: err}
}

// serverCode is the code under which the database refused; empty: it did not.
func serverCode(err error) string {
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		return server.Code
	}
	return ""
}

func classifyServer(err *neo4j.Neo4jError) error {
	switch {
	case strings.Contains(err.Code, "MemoryPool") || strings.Contains(err.Code, "OutOfMemory"):
		return &graph.Error{Code: graph.TooLarge, Message: "the request needs more memory than one may take; ask for less", Err: err}
	case strings.Contains(err.Code, "TransactionTimedOut"):
		return &graph.Error{Code: graph.Busy, Message: "the database took too long; ask for less, or try again", Err: err}
	case strings.Contains(err.Code, "DatabaseUnavailable"):
		return &graph.Error{Code: graph.Unavailable, Message: "the database is not available at the moment; try again", Err: err}
	case strings.HasPrefix(err.Code, "Neo.TransientError."):
		return &graph.Error{Code: graph.Busy, Message: "others are changing the same things at the moment; try again", Err: err}
	case err.Code == "Neo.ClientError.Schema.ConstraintValidationFailed":
		return &graph.Error{Code: graph.Conflict, Message: "an identifier is taken already by something else; give the row another one", Err: err}
	case strings.HasPrefix(err.Code, "Neo.ClientError.Security."):
		return &graph.Error{Code: graph.Unavailable, Message: "the database refuses the service's password; see NEO4J_USERNAME and NEO4J_PASSWORD", Err: err}
	}
	return &graph.Error{Code: graph.Internal, Message: "the database refused a statement", Err: err}
}

// classifyLimit looks at the last error of a write that was tried again until
// its time was over: it is not applied.
func classifyLimit(limit *neo4j.TransactionExecutionLimit) error {
	if n := len(limit.Errors); n > 0 {
		err := classify(limit.Errors[n-1])
		if code := graph.CodeOf(err); code != graph.Internal {
			return err
		}
	}
	return &graph.Error{Code: graph.Unavailable, Message: "the database cannot be reached at the moment; try again", Err: limit}
}

// classifyWrite is classify for a managed write: where the line broke while
// it was committed, nobody knows whether it was applied.
func classifyWrite(err error) error {
	var limit *neo4j.TransactionExecutionLimit
	if err != nil && !errors.As(err, &limit) && (neo4j.IsConnectivityError(err) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)) {
		return &graph.Error{Code: graph.Unknown, Message: "the line to the database broke while the change was being saved; look whether it is there before you repeat it", Err: err}
	}
	return classify(err)
}
