package store

import "github.com/partnermap/partnermap/graph"

// NounOf is an empty fact of a type, nil for what is none.
func NounOf(typeName string) graph.Noun {
	_, n := noun(typeName, properties{"kind": kindOf(typeName)})
	return n
}

// WithoutLock makes writes go without the head's lock. Only tests may do so,
// to show what the lock is for.
func (s *Store) WithoutLock() { s.unlocked = true }
