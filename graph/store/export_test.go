package store

// WithoutLock makes writes go without the head's lock. Only tests may do so,
// to show what the lock is for.
func (s *Store) WithoutLock() { s.unlocked = true }
