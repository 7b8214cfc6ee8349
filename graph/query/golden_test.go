package query

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

var update = flag.Bool("update", false, "write the golden files anew")

func loadSchema(t testing.TB) *Schema {
	t.Helper()
	text, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	s, err := LoadSchema("schema.graphqls", string(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// operation parses and validates an operation.
func operation(t testing.TB, s *Schema, text string) *ast.QueryDocument {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: text})
	if err != nil {
		t.Fatal(err)
	}
	if errs := validator.ValidateWithRules(s.AST, doc, rules.NewDefaultRules()); len(errs) > 0 {
		t.Fatal(errs)
	}
	return doc
}

// compileAll compiles the root fields of an operation.
func compileAll(t testing.TB, s *Schema, doc *ast.QueryDocument, variables map[string]any, clearance graph.Sensitivity) []*Plan {
	t.Helper()
	var plans []*Plan
	for _, f := range RootFields(s, doc, doc.Operations[0], variables) {
		p, ok, err := s.Compile(f, doc.Fragments, variables, clearance)
		if err != nil || !ok {
			t.Fatal(err, ok)
		}
		plans = append(plans, p)
	}
	return plans
}

// TestGolden holds the text of each feature against a file that somebody has
// read. Values of variables never show in it.
func TestGolden(t *testing.T) {
	s := loadSchema(t)
	files, err := filepath.Glob("testdata/golden/*.graphql")
	if err != nil || len(files) < 10 {
		t.Fatal(err, "golden operations found: ", len(files))
	}
	variables := map[string]any{"id": "SECRET", "ids": []any{"SECRET"}, "slug": "SECRET", "after": "SECRET", "k": []any{"NGO", "GROUP"}, "more": true}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for _, clearance := range []graph.Sensitivity{graph.Restricted, graph.Public} {
				for _, p := range compileAll(t, s, operation(t, s, string(text)), variables, clearance) {
					got.WriteString("// " + string(clearance) + "\n" + indent(p.Text) + "\n")
				}
			}
			if strings.Contains(got.String(), "SECRET") {
				t.Error("a value of a variable is in the text")
			}
			golden := strings.TrimSuffix(file, ".graphql") + ".cypher"
			if *update {
				if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != string(want) {
				t.Errorf("the text is not that of %s; read the difference, and run go test ./graph/query -update if it is right:\n%s", golden, got.String())
			}
		})
	}
}

// indent breaks a statement into lines that a person can read.
func indent(text string) string {
	for _, word := range []string{" UNWIND ", " CALL ", " MATCH ", " UNION ALL ", " WITH ", " RETURN ", " USING ", " WHERE "} {
		text = strings.ReplaceAll(text, word, "\n"+strings.TrimSpace(word)+" ")
	}
	depth := 0
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.Repeat("  ", depth) + strings.TrimSpace(line)
		depth = max(0, depth+strings.Count(line, "{ ")+strings.Count(line, "{\n")-strings.Count(line, " }"))
		if strings.HasSuffix(line, "{") {
			depth++
		}
	}
	return strings.Join(lines, "\n")
}
