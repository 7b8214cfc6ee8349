package query

import "github.com/vektah/gqlparser/v2/ast"

// condition compiles the filter that a binding has at path into a test of
// the entity at p, which is of type t. ok is false where nothing is asked.
func (c *compiler) condition(binding int, path []string, input *ast.Definition, t *Type, p *position) (test Cypher, ok bool) {
	return Cypher{}, false
}

// valid compiles asOf, during and certainty of a binding into a test of the
// dates of v. ok is false where none is given.
func (c *compiler) valid(binding int, v Cypher) (test Cypher, ok bool) { return Cypher{}, false }
