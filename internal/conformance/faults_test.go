package conformance

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var (
	faultsFlag = flag.Bool("faults", false, "plants each fault of the list and runs TestOperations, which has to fail; takes long")
	quickFlag  = flag.Bool("quick", false, "ends TestOperations at the first failure, as it is")
)

// fault is a mistake that somebody could make: a text in a file of the
// repository, and what it would be then.
type fault struct{ name, file, old, new string }

var faults = []fault{
	{
		"wrong tie-break: of equal dates, ids go up where the list goes down", "graph/store/key.go",
		`"1" + complement(days) + keySeparator + complement(id)`, `"1" + complement(days) + keySeparator + id`,
	},
	{
		"nulls first in what goes down", "graph/store/key.go",
		`keyMissing + keySeparator + complement(id)`, `"0" + keySeparator + complement(id)`,
	},
	{
		"lost condition: of conditions side by side only the first counts", "graph/query/condition.go",
		`return Join(tests, " AND ")`, `return tests[0]`,
	},
	{
		"page too short by one", "graph/query/pagewrite.go",
		`pg.items = items[:size]`, `pg.items = items[:size-1]`,
	},
	{
		"missing visibility: some, none and every see hidden ties", "graph/query/condition.go",
		`Format("%.v IN $ranks", a.tie.v), a`, `Format("% IS NOT NULL", a.tie.v), a`,
	},
	{
		"null logic: what is not stated is neither true nor false", "graph/query/operator.go",
		`return Format("coalesce(%, false)", c.comparison(op, x, c.parameter(op)))`, `return c.comparison(op, x, c.parameter(op))`,
	},
	{
		"every without its negation", "graph/query/condition.go",
		`"NOT EXISTS { MATCH % WHERE % AND NOT (%) }"`, `"NOT EXISTS { MATCH % WHERE % AND (%) }"`,
	},
	{
		"an empty or is true", "graph/query/condition.go",
		`tests := []Cypher{Text("size($ranks) = 0")}`, `tests := []Cypher{Text("true")}`,
	},
	{
		"wrong bound: what may have begun counts only if it surely has", "graph/query/time.go",
		`"%.sinceMin <= % AND %.untilMax >= %"`, `"%.sinceMax <= % AND %.untilMax >= %"`,
	},
	{
		"wrong bound of a date in a filter", "graph/query/operator.go",
		"case \"lte\", \"gt\":\n\t\tbound = latest", "case \"lte\", \"gt\":\n\t\tbound = earliest",
	},
	{
		"wrong direction of a tie in a filter", "graph/query/condition.go",
		`THEN 'OUT' ELSE 'IN' END`, `THEN 'IN' ELSE 'OUT' END`,
	},
	{
		"forgotten rank: everybody is told an entity's degree", "graph/query/count.go",
		`case s.field.source == fromTies && s.rank == 2:`, `case s.field.source == fromTies:`,
	},
	{
		"posting of the wrong list", "graph/query/selection.go",
		`{column: nameList, value: s.item().Label.quoted()}`, `{column: nameList, value: Text("'Need'")}`,
	},
	{
		"small numbers of people found out by a filter", "graph/query/operator.go",
		`if c.rank == 0 {`, `if c.rank > 2 {`,
	},
	{
		"conflict makes partners in a period", "graph/query/selection.go",
		`%.formFamily <> 'negative' AND %`, `%.formFamily <> 'none' AND %`,
	},
	{
		"pages that are read backwards stand backwards", "graph/query/pagewrite.go",
		`slices.Reverse(pg.items)`, `_ = slices.Reverse[[]any]`,
	},
	{
		"hidden initiatives in statistics", "graph/query/statistics.go",
		`OPTIONAL MATCH (%:Entity {id: %}) WHERE %.rank IN $ranks UNWIND`, `OPTIONAL MATCH (%:Entity {id: %}) WHERE %.rank >= 0 UNWIND`,
	},
	{
		"chains over hidden ties", "graph/query/paths.go",
		`WHERE %.v IN $ranks) WITH nodes(%)`, `WHERE %.v >= 0) WITH nodes(%)`,
	},
	{
		"opponents take part", "graph/query/joint.go",
		`%.role <> 'OPPONENT'`, `%.role <> 'NOBODY'`,
	},
}

// repository is where the files of faults are.
func repository(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// TestFaultsCanBePlanted: the text that each fault changes is there, once.
func TestFaultsCanBePlanted(t *testing.T) {
	for _, f := range faults {
		text, err := os.ReadFile(filepath.Join(repository(t), f.file))
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(text), f.old); n != 1 {
			t.Errorf("%s: %q stands %d times in %s, has to stand there once", f.name, f.old, n, f.file)
		}
	}
}

// TestPlantedFaults: the run finds every fault of the list. The files of the
// repository stay as they are: the compiler reads the faulty one in the place
// of the right one.
func TestPlantedFaults(t *testing.T) {
	if !*faultsFlag {
		t.Skip("takes long; give -faults")
	}
	root, seed := repository(t), fmt.Sprint(newSeed())
	if out, err := runOperations(t, root, seed, ""); err != nil {
		t.Fatalf("without any fault the run fails:\n%s", out)
	}
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			switch out, err := runOperations(t, root, seed, f.plant(t, root)); {
			case err == nil:
				t.Error("the run did not find it")
			case !strings.Contains(out, "first seen"):
				t.Errorf("the run failed for another reason:\n%s", out)
			default:
				_, found, _ := strings.Cut(out, "\n        style ")
				t.Logf("found: %.600s", found)
			}
		})
	}
}

// runOperations runs TestOperations, with other files in the place of some.
func runOperations(t *testing.T, root, seed, overlay string) (string, error) {
	t.Helper()
	args := []string{"test", "-vet=off", "-count=1", "-timeout=3h", "-run=^TestOperations$"}
	if overlay != "" {
		args = append(args, "-overlay="+overlay)
	}
	args = append(args, "./internal/conformance", "-quick", "-seed="+seed, fmt.Sprintf("-operations=%d", *countFlag))
	command := exec.CommandContext(t.Context(), "go", args...)
	command.Dir = root
	out, err := command.CombinedOutput()
	return string(out), err
}

// plant writes the faulty file and the list that puts it in its place.
func (f fault) plant(t *testing.T, root string) string {
	t.Helper()
	path := filepath.Join(root, f.file)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	faulty := filepath.Join(t.TempDir(), filepath.Base(f.file))
	if err := os.WriteFile(faulty, []byte(strings.Replace(string(text), f.old, f.new, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	list, err := json.Marshal(map[string]any{"Replace": map[string]string{path: faulty}})
	if err != nil {
		t.Fatal(err)
	}
	overlay := filepath.Join(t.TempDir(), "overlay.json")
	if err := os.WriteFile(overlay, list, 0o600); err != nil {
		t.Fatal(err)
	}
	return overlay
}
