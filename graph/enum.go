package graph

import (
	"slices"
	"strings"
)

// oneOf refuses a value that is not in the set. An empty value passes where
// optional.
func oneOf[T ~string](field string, value T, optional bool, set ...T) *Error {
	if value == "" && optional || slices.Contains(set, value) {
		return nil
	}
	names := make([]string, len(set))
	for i, s := range set {
		names[i] = string(s)
	}
	if value == "" {
		return invalid(field, "is missing; use one of %s", strings.Join(names, ", "))
	}
	return invalid(field, "%q is not known; use one of %s", string(value), strings.Join(names, ", "))
}

// Status says how far a thing has come. Empty: not stated.
type Status string

// The statuses.
const (
	Proposed Status = "PROPOSED" // somebody names it as possible
	Planned  Status = "PLANNED"  // it is decided and yet to come
	Active   Status = "ACTIVE"   // it exists or goes on
	Ended    Status = "ENDED"    // it is over
)

func (s Status) validate() *Error {
	return oneOf("status", s, true, Proposed, Planned, Active, Ended)
}
