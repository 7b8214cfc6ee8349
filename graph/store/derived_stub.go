package store

import "context"

// uncount takes entities and ties that are about to be deleted out of what is
// derived from them.
func (c *change) uncount(context.Context, []any) error { return nil }

// derive works out anew what follows from nodes whose evidence has changed.
func (c *change) derive(context.Context, []any) error { return nil }
