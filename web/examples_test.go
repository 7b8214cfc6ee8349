package web

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

func TestExamplesFitTheSchema(t *testing.T) {
	text, err := os.ReadFile("../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	examples, err := Examples()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		t.Run(e.Name, func(t *testing.T) {
			doc, errs := gqlparser.LoadQueryWithRules(schema, e.Query, rules.NewDefaultRules())
			if errs != nil {
				t.Fatal(errs)
			}
			if len(doc.Operations) != 1 {
				t.Fatalf("%d operations, want one", len(doc.Operations))
			}
			for _, v := range doc.Operations[0].VariableDefinitions {
				if v.DefaultValue == nil {
					t.Errorf("$%s has no default", v.Variable)
				}
			}
		})
	}
}

func TestExamplesAreInOrder(t *testing.T) {
	examples, err := Examples()
	if err != nil {
		t.Fatal(err)
	}
	if len(examples) != 10 {
		t.Errorf("%d examples, want 10", len(examples))
	}
	for i, e := range examples {
		if want := fmt.Sprintf("%02d-", i+1); !strings.HasPrefix(e.Name, want) {
			t.Errorf("example %d is %s", i+1, e.Name)
		}
		if !strings.HasSuffix(e.Question, "?") || !strings.HasPrefix(e.Query, "# "+e.Question+"\n") {
			t.Errorf("%s asks %q", e.Name, e.Question)
		}
	}
}
