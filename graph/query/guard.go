package query

import (
	"fmt"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// The limits of one operation (api.md has the table).
const (
	maxFields     = 1000
	maxDepth      = 16
	maxRootFields = 30
	maxAliases    = 60
	maxDirectives = 50
)

// Guard refuses an operation that is too large before anything walks it. It
// looks at each fragment once, however often that is spread, so its own cost
// is linear where the operation's would be exponential.
func Guard(op *ast.OperationDefinition) *graph.Error {
	g := &guard{fragments: map[*ast.FragmentDefinition]size{}}
	total := g.measure(op.SelectionSet)
	for _, limit := range []struct {
		what       string
		asked, max int
	}{
		{"fields", total.fields, maxFields},
		{"levels", total.depth, maxDepth},
		{"aliases", total.aliases, maxAliases},
		{"directives", total.directives + len(op.Directives), maxDirectives},
		{"fields at the top", total.top, maxRootFields},
	} {
		if limit.asked > limit.max {
			return &graph.Error{Code: graph.OperationTooLarge, Message: fmt.Sprintf("the operation has %d %s, at most %d are allowed", limit.asked, limit.what, limit.max)}
		}
	}
	return nil
}

// size is what a selection comes to when its fragments are put in place.
type size struct{ fields, top, depth, aliases, directives int }

// saturated keeps sums of exponential growth from overflowing.
const saturated = 1 << 30

func (s *size) add(t size) {
	s.fields = min(s.fields+t.fields, saturated)
	s.aliases = min(s.aliases+t.aliases, saturated)
	s.directives = min(s.directives+t.directives, saturated)
	s.top = min(s.top+t.top, saturated)
	s.depth = max(s.depth, t.depth)
}

type guard struct {
	fragments map[*ast.FragmentDefinition]size
}

func (g *guard) measure(set ast.SelectionSet) size {
	var total size
	for _, sel := range set {
		switch sel := sel.(type) {
		case *ast.Field:
			inner := g.measure(sel.SelectionSet)
			inner.fields++
			inner.top = 1
			inner.depth++
			inner.directives += len(sel.Directives)
			if sel.Alias != sel.Name {
				inner.aliases++
			}
			total.add(inner)
		case *ast.InlineFragment:
			inner := g.measure(sel.SelectionSet)
			inner.directives += len(sel.Directives)
			total.add(inner)
		case *ast.FragmentSpread:
			inner := g.fragment(sel.Definition)
			inner.directives += len(sel.Directives)
			total.add(inner)
		}
	}
	return total
}

func (g *guard) fragment(def *ast.FragmentDefinition) size {
	if def == nil {
		return size{}
	}
	if known, ok := g.fragments[def]; ok {
		return known
	}
	g.fragments[def] = size{} // validation has refused circles
	measured := g.measure(def.SelectionSet)
	g.fragments[def] = measured
	return measured
}
