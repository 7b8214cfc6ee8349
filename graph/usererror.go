package graph

// UserErrorCode tells a program what was wrong with the input of a change.
// The codes are part of the API.
type UserErrorCode string

// The codes of [UserError].
const (
	UserInvalid       UserErrorCode = "INVALID"
	UserNotFound      UserErrorCode = "NOT_FOUND"
	UserConflict      UserErrorCode = "CONFLICT"
	UserDuplicate     UserErrorCode = "DUPLICATE"
	UserHasDependents UserErrorCode = "HAS_DEPENDENTS"
	UserKeyReused     UserErrorCode = "KEY_REUSED"
)

// UserError is what was wrong with the input of a change, as far as it can be
// expected to happen: the person who asked for the change has to decide again.
// Nothing was changed.
type UserError struct {
	Code       UserErrorCode
	Message    string
	Path       []string // in the arguments: input, names, 0, text
	Current    ID       // CONFLICT: what is to be shown as it is now
	Version    int64    // CONFLICT: its version, 0 where it is gone
	Later      ID       // CONFLICT: the change that came in between, where it is asked for
	Existing   ID       // DUPLICATE: the one that is there
	Dependents int      // HAS_DEPENDENTS: how many there are
	Examples   []ID     // HAS_DEPENDENTS: some of them
}

// Error implements error.
func (e *UserError) Error() string { return e.Message }
