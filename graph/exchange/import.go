package exchange

import (
	"context"
	"slices"

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
	Kind     Kind
	Contents *graph.Contents
	Rows     int
	Tables   []TableCount // of the simple sheet: what becomes of its rows
	Towns    []string     // of the simple sheet: those that are new
}

// TableCount says of a table of the simple sheet how many of its rows are new
// to the map, change something and change nothing.
type TableCount struct {
	Table                       string
	Created, Changed, Unchanged int
}

// Import reads the files and applies the rules to them and what is stored.
// into is the network that they may speak of; nil for any, if they are a
// workbook. What people have to correct is an error of type [*Problems].
func (f *Files) Import(ctx context.Context, stored Stored, into *graph.Network, speech Speech) (*Import, error) {
	found, err := f.sort(speech)
	if err != nil {
		return nil, err
	}
	simple := len(found.partners) + len(found.cooperations)
	switch {
	case len(found.workbook) > 0 && simple > 0:
		first := slices.Concat(found.partners, found.cooperations)[0]
		return nil, problem(speech, found.workbook[0].name, "sheet.file.mixed", "other", first.name)
	case len(found.workbook) > 0:
		return f.workbook(ctx, stored, into)
	case simple+len(found.unknown) == 0:
		return nil, problem(speech, "", "sheet.file.nothing")
	case into == nil:
		return nil, &graph.Error{Code: graph.BadInput, Message: "this is the simple sheet, which does not say of which network it speaks; say it with -network"}
	}
	return found.simple(ctx, stored, *into, speech)
}

// problem is a single one, with a file or sheet as a whole.
func problem(speech Speech, sheet, key string, arguments ...any) *Problems {
	var p Problems
	p.add(Problem{Sheet: sheet, Message: speech.Text(key, arguments...)})
	return &p
}

// workbook imports the files as a workbook.
func (f *Files) workbook(ctx context.Context, stored Stored, into *graph.Network) (*Import, error) {
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
	return &Import{Kind: Workbook, Contents: &book.Contents, Rows: book.Contents.Len()}, nil
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
