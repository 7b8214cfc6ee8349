package exchange

import (
	"context"

	"github.com/partnermap/partnermap/graph"
)

// Stored is what there is before an import.
type Stored interface {
	Networks(ctx context.Context) ([]graph.Network, error)
	Contents(ctx context.Context, networks []graph.Network) (*graph.Contents, error)
	Vocabulary() *graph.Vocabulary
}

// Import is what files bring, checked by every rule and ready to be written.
type Import struct {
	Contents *graph.Contents
	Rows     int
}

// Import reads the files and applies the rules to them and what is stored.
// into is the network that they may speak of; nil for any. What people have
// to correct is an error of type [*Problems].
func (f *Files) Import(ctx context.Context, stored Stored, into *graph.Network) (*Import, error) {
	networks, err := stored.Networks(ctx)
	if err != nil {
		return nil, err
	}
	bySlug := map[string]graph.Network{}
	for _, n := range networks {
		bySlug[n.Slug] = n
	}
	book, err := f.book(func(slug string) (graph.Network, bool) {
		n, ok := bySlug[slug]
		return n, ok
	}, into)
	if err != nil {
		return nil, err
	}
	there, err := stored.Contents(ctx, among(networks, &book.Contents))
	if err != nil {
		return nil, err
	}
	book.Keep(there)
	if err := book.Check(stored.Vocabulary(), there); err != nil {
		return nil, err
	}
	return &Import{Contents: &book.Contents, Rows: book.Contents.Len()}, nil
}

// among lists the networks that contents speak of.
func among(networks []graph.Network, c *graph.Contents) []graph.Network {
	touched := map[graph.ID]bool{}
	for _, n := range c.Networks {
		touched[n.ID] = true
	}
	c.Each(func(_ string, n graph.Noun) bool { touched[n.Head().Network] = true; return true })
	var list []graph.Network
	for _, n := range networks {
		if touched[n.ID] {
			list = append(list, n)
		}
	}
	return list
}
