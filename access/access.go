// Package access says who is asking and what they may see.
package access

import (
	"context"

	"github.com/partnermap/partnermap/graph"
)

// Role is as whom somebody is known.
type Role string

// The roles.
const (
	RoleOwner  Role = "OWNER"
	RolePublic Role = "PUBLIC"
)

// Actor is who asks.
type Actor struct {
	Name      string            // as it is written in the change log
	Role      Role              // empty: none but that of anybody
	Clearance graph.Sensitivity // the strictest facts that the actor sees
	Writes    bool              // whether the actor may change anything
}

// Owner sits at the machine that the service listens on and answers for all
// that is on it.
func Owner() Actor {
	return Actor{Name: "owner", Role: RoleOwner, Clearance: graph.Restricted, Writes: true}
}

// Public is anybody.
func Public() Actor { return Actor{Name: "public", Role: RolePublic, Clearance: graph.Public} }

type key struct{}

// With returns a context in which actor asks.
func With(ctx context.Context, actor Actor) context.Context {
	return context.WithValue(ctx, key{}, actor)
}

// From says who asks. Where nobody said so it is the public.
func From(ctx context.Context) Actor {
	if a, ok := ctx.Value(key{}).(Actor); ok {
		return a
	}
	return Public()
}
