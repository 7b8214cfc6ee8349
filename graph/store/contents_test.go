package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
	"github.com/partnermap/partnermap/internal/neo4jtest"
	"github.com/partnermap/partnermap/seed"
)

// TestCasesComeBackAsTheyWentIn: loading the four cases and exporting them
// gives the workbook again, byte by byte, and loading them once more changes
// nothing.
func TestCasesComeBackAsTheyWentIn(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	cases, err := seed.Contents()
	if err != nil {
		t.Fatal(err)
	}
	if problems := cases.Check(s.Vocabulary()); len(problems) > 0 {
		t.Fatal(problems[0], len(problems))
	}
	for range 2 {
		done, err := s.Apply(t.Context(), "test", "load cases", cases, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, sum := range done {
			if sum.Changed != 0 || sum.Created != 0 && sum.Unchanged != 0 {
				t.Errorf("%+v: everything is new, or everything as before", sum)
			}
		}
	}
	again, err := s.Apply(t.Context(), "test", "load cases", cases, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, sum := range again {
		if sum.Created+sum.Changed != 0 {
			t.Errorf("the second time: %+v", sum)
		}
	}
	all, err := s.Networks(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var networks []graph.Network
	for _, n := range all {
		for _, c := range cases.Networks {
			if n.ID == c.ID {
				networks = append(networks, n)
			}
		}
	}
	contents, err := s.Contents(t.Context(), networks)
	if err != nil {
		t.Fatal(err)
	}
	contents.Terms = nil // other tests of the run may have added some
	dir := filepath.Join(t.TempDir(), "export")
	if err := exchange.WriteFolder(dir, contents); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../seed/workbook/*.csv")
	if err != nil || len(files) != 17 {
		t.Fatal(err, len(files))
	}
	for _, file := range files {
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(dir, filepath.Base(file)))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s is not as it was", filepath.Base(file))
		}
	}
}

// TestOwnTermsComeBack: a workbook with terms of its own can be exported and
// imported again.
func TestOwnTermsComeBack(t *testing.T) {
	t.Parallel()
	s := neo4jtest.Open(t)
	n := neo4jtest.Network(t)
	p := people(t, n.ID, "A", "B")
	term := graph.Term{Scheme: graph.SchemeForm, Code: "form-" + string(n.ID), Broader: "joint_action", Labels: []graph.Text{{Lang: "en", Text: "Of our own"}}}
	c := &graph.Contents{Terms: []graph.Term{term}, Networks: []graph.Network{n}, Stakeholders: p, Cooperations: []graph.Cooperation{tie(t, p[0], p[1], term.Code)}}
	for range 2 {
		if problems := c.Check(s.Vocabulary()); len(problems) > 0 {
			t.Fatal(problems)
		}
		apply(t, s, c)
	}
	back, err := s.Contents(t.Context(), []graph.Network{n})
	if err != nil {
		t.Fatal(err)
	}
	if problems := back.Check(s.Vocabulary()); len(problems) > 0 {
		t.Errorf("what was exported cannot be imported: %v", problems)
	}
	got, err := s.Read(t.Context(), request(t, neo4jtest.Schema(t), `query ($id: ID!) { node(id: $id) { ... on Cooperation { form { code label broader { code } } } } }`, map[string]any{"id": string(c.Cooperations[0].ID)}, graph.Public))
	if want := `{"form":{"code":"` + term.Code + `","label":"Of our own","broader":{"code":"joint_action"}}}`; err != nil || string(got) != want {
		t.Errorf("%s %v, want %s", got, err, want)
	}
}
