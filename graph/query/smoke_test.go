package query

import (
	"os"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

func TestSmoke(t *testing.T) {
	text, _ := os.ReadFile("../../schema.graphqls")
	s, err := LoadSchema("schema.graphqls", string(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range s.Indexes() {
		t.Log(p)
	}
	for _, q := range []string{
		`query($s:String!){network(slug:$s){name stakeholders(first:5,filter:{kind:{in:[NGO]}}){totalCount edges{node{__typename id name(lang:"hu") ... on NGO{ngoKind{code label}} cooperations{edges{direction node{form{code} since{edtf} from{name}} partner{name}} pageInfo{endCursor}}}}}}}`,
		`query($s:ID!){node(id:$s){__typename id ... on Cooperation{form{label} to{name}} ... on Stakeholder{name}}}`,
		`{networks{edges{node{name cooperations(filter:{form:{eq:"funding"}},last:3){edges{node{amount{amount} initiative{name}} cursor}}}}}}`,
	} {
		doc, e := gqlparser.LoadQuery(s.AST, q)
		if e != nil {
			t.Fatal(e)
		}
		op := doc.Operations[0]
		f := (&collector{schema: s.AST, fragments: doc.Fragments}).collect("Query", []ast.SelectionSet{op.SelectionSet})[0]
		plan, ok, ge := s.Compile(f.nodes, doc.Fragments, map[string]any{"s": "ostrava"}, graph.Restricted)
		if ge != nil || !ok {
			t.Fatal(ge, ok)
		}
		t.Log(plan.Text)
		r, ge := s.Bind(plan, map[string]any{"s": "ostrava"}, graph.Restricted)
		t.Log(r.Parameters, ge)
	}
}
