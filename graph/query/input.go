package query

import (
	"io"

	"github.com/99designs/gqlgen/graphql"
)

// Input is an input object as the client sent it. gqlgen knows all input
// objects as this: what they hold is read here, by the definitions of the
// schema.
type Input map[string]any

// UnmarshalGQL implements gqlgen's graphql.Unmarshaler.
func (i *Input) UnmarshalGQL(v any) error {
	values, err := graphql.UnmarshalMap(v)
	*i = values
	return err
}

// MarshalGQL implements gqlgen's graphql.Marshaler.
func (i Input) MarshalGQL(w io.Writer) { graphql.MarshalMap(i).MarshalGQL(w) }
