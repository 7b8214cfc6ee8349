package graph

import (
	"crypto/sha256"
	"strings"

	"github.com/google/uuid"
)

// ID names an entity for good. It is a UUID in its lower-case text form:
// version 7 for what people make, version 8 for what follows from its parts.
type ID string

// NewID returns a fresh identifier. Identifiers sort by the time of their
// making.
func NewID() (ID, error) {
	u, err := uuid.NewV7()
	if err != nil {
		return "", &Error{Code: Internal, Message: "no random number for a new identifier", Err: err}
	}
	return ID(u.String()), nil
}

// DerivedID returns the identifier that follows from parts, the same for the
// same parts (UUID version 8, RFC 9562 section 5.8).
func DerivedID(parts ...string) ID {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	u := uuid.UUID(sum[:16])
	u[6] = u[6]&0x0f | 0x80
	u[8] = u[8]&0x3f | 0x80
	return ID(u.String())
}

// ParseID reads an identifier. ok is false where s is not the text form of a
// UUID.
func ParseID(s string) (id ID, ok bool) {
	if len(s) != 36 {
		return "", false
	}
	u, err := uuid.Parse(s)
	if err != nil {
		return "", false
	}
	return ID(u.String()), true
}
