package store_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// TestEveryInputIsStored: each field of an input that makes or changes
// something is a field of the fact, so that none is taken and forgotten.
func TestEveryInputIsStored(t *testing.T) {
	schema := neo4jtest.Schema(t)
	if err := schema.CheckMutations(); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, f := range schema.AST.Mutation.Fields {
		m := schema.Describe(f.Name)
		if m.Action != query.Create && m.Action != query.Update && m.Action != query.Contest {
			continue
		}
		noun := any(store.NounOf(m.Type.Name))
		if m.Type.Name == "Network" {
			noun = graph.Network{}
		}
		var known []string
		for _, field := range graph.Fields(reflect.TypeOf(noun)) {
			known = append(known, field.Name)
		}
		for _, input := range schema.AST.Types[f.Arguments[0].Type.Name()].Fields {
			m.Input = map[string]any{input.Name: true}
			for stored := range m.Given() {
				if seen++; !slices.Contains(known, stored) {
					t.Errorf("%s takes %s, but %T has no field %s", f.Name, input.Name, noun, stored)
				}
			}
		}
	}
	if seen < 300 {
		t.Errorf("%d fields of inputs were looked at", seen)
	}
}
