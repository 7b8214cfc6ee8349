package graph

import (
	"errors"
	"fmt"
	"strings"
)

// Code tells a program what went wrong. Codes are part of the API.
type Code string

// The codes that a client may see.
const (
	BadInput      Code = "BAD_USER_INPUT"
	InvalidCursor Code = "INVALID_CURSOR"
	NotFound      Code = "NOT_FOUND"
	Conflict      Code = "CONFLICT"
	TooLarge      Code = "TOO_LARGE"
	Busy          Code = "BUSY"
	Unavailable   Code = "UNAVAILABLE"
	Unknown       Code = "OUTCOME_UNKNOWN"
	Forbidden     Code = "FORBIDDEN"
	Internal      Code = "INTERNAL"

	OperationTooLarge Code = "OPERATION_TOO_LARGE"
)

// Error is a failure with a code, the place where it lies and the way out.
// Message is written for the person who has to act on it and never holds
// words of the database.
type Error struct {
	Code    Code
	Message string
	Path    []string // the field, or the sheet, row and column
	Err     error    // the cause, for the log only
}

// Error implements error.
func (e *Error) Error() string {
	text := e.Message
	if len(e.Path) > 0 {
		text = strings.Join(e.Path, ".") + ": " + text
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Retryable tells whether the same request may succeed later.
func (e *Error) Retryable() bool { return e.Code == Busy || e.Code == Unavailable }

// CodeOf returns the code of err, Internal where it has none.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}

// invalid returns a BadInput error at a field.
func invalid(field, format string, args ...any) *Error {
	return &Error{Code: BadInput, Message: fmt.Sprintf(format, args...), Path: []string{field}}
}
