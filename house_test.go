package main

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/partnermap/partnermap"

// allowed says which of our packages each may import. Anything that is not
// named here is refused: a new arrow is drawn here first, with a reason.
var allowed = map[string][]string{
	"graph":                {},
	"graph/query":          {"graph"},
	"graph/store":          {"graph", "graph/query"},
	"graph/exchange":       {"graph"},
	"access":               {"graph"},
	"seed":                 {"graph", "graph/exchange"},
	"resolvers":            {"graph", "graph/query", "graph/store", "graph/exchange", "access", "resolvers/generated"},
	"resolvers/generated":  {"graph", "graph/query"},
	"web":                  {},
	"internal/localneo4j":  {},
	"internal/graphqlhttp": {"graph"},
	"internal/filehttp":    {"graph", "graph/exchange", "graph/store", "access"},
	"internal/withneo4j":   {"internal/localneo4j"},                 // for tests only
	"internal/neo4jtest":   {"graph", "graph/query", "graph/store"}, // for tests only
	"internal/conformance": {},                                      // tests, and nothing else
	"internal/words":       {},                                      // writes web/words
	"internal/gqlgen":      {},                                      // writes resolvers/generated
	"": {
		"graph", "graph/query", "graph/store", "graph/exchange", "access", "seed", "resolvers", "web",
		"internal/localneo4j", "internal/graphqlhttp", "internal/filehttp",
	},
}

// standardOnly are the packages that import nothing but the standard library.
var standardOnly = []string{"internal/localneo4j", "internal/withneo4j", "internal/words", "web"}

func TestImports(t *testing.T) {
	out, err := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports,Standard", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	seen := 0
	for {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		seen++
		checkImports(t, ours(p.ImportPath), p.Imports)
	}
	if seen != len(allowed) {
		t.Errorf("%d packages, but the table has %d; take out what is gone", seen, len(allowed))
	}
}

func ours(path string) string { return strings.TrimPrefix(strings.TrimPrefix(path, module), "/") }

func checkImports(t *testing.T, name string, imports []string) {
	t.Helper()
	may, known := allowed[name]
	if !known {
		t.Errorf("the package %q is not in the table of allowed imports", name)
	}
	for _, path := range imports {
		switch {
		case path == module || strings.HasPrefix(path, module+"/"):
			if !slices.Contains(may, ours(path)) {
				t.Errorf("%q may not import %q", name, ours(path))
			}
		case strings.Contains(path, "neo4j-go-driver") && name != "graph/store":
			t.Errorf("%q imports the driver; only graph/store may", name)
		case strings.Contains(strings.Split(path, "/")[0], ".") && slices.Contains(standardOnly, name):
			t.Errorf("%q imports %s; it may use the standard library only", name, path)
		}
	}
}

// cypherText finds what looks like Cypher in Go source.
var cypherText = regexp.MustCompile(`\b(MATCH|MERGE|CREATE) \(|\bUNWIND \$|DETACH DELETE`)

// TestCypherHasItsPlace: only the compiler, the store and the benchmark speak
// Cypher. The local server warms up its class archive with a few statements
// of its own, on a scratch database.
func TestCypherHasItsPlace(t *testing.T) {
	places := []string{"graph/query/", "graph/store/", "bench/", "internal/localneo4j/"}
	found := 0
	eachFile(t, ".go", func(path, text string) {
		in := slices.ContainsFunc(places, func(p string) bool { return strings.HasPrefix(path, p) })
		if strings.HasSuffix(path, "_test.go") || !cypherText.MatchString(text) {
			return
		}
		found++
		if !in {
			t.Errorf("%s has Cypher in it; move it to graph/store", path)
		}
	})
	if found < 3 {
		t.Errorf("Cypher was found in %d files only: the check does not see it any more", found)
	}
}

// TestNothingIsLeftOpen: no stub, no place of the machine that it was written
// on, no address of a package registry.
func TestNothingIsLeftOpen(t *testing.T) {
	// In brackets, so that it does not find itself.
	open := regexp.MustCompile(`(?i)not implemente[d]|pani[c]\("|\b(TOD[O]|FIXM[E]|XX[X])\b`)
	place := regexp.MustCompile(`(^|[^A-Za-z0-9_.])/(work|root|home)/[a-z]|https?://(registry|proxy|repo1?|deb|static|mirror)[.]`)
	eachFile(t, "", func(path, text string) {
		if strings.HasSuffix(path, "house_test.go") || strings.HasPrefix(path, "resolvers/generated/") || strings.HasSuffix(path, "go.sum") {
			return
		}
		if m := open.FindString(text); m != "" && !strings.HasSuffix(path, "_test.go") {
			t.Errorf("%s says %q", path, m)
		}
		if m := place.FindString(text); m != "" {
			t.Errorf("%s names a place of one machine: %q", path, m)
		}
	})
}

// TestSizes keeps files and functions to a size that one can read at a sitting.
func TestSizes(t *testing.T) {
	const maxFile, maxFunction = 500, 60
	function := regexp.MustCompile(`^func .*\{$`)
	eachFile(t, ".go", func(path, text string) {
		if strings.HasPrefix(path, "resolvers/generated/") || strings.HasSuffix(path, "_test.go") {
			return
		}
		lines := strings.Split(text, "\n")
		if len(lines) > maxFile {
			t.Errorf("%s has %d lines, more than %d: is it still one thing?", path, len(lines), maxFile)
		}
		begin := -1
		for i, line := range lines {
			switch {
			case function.MatchString(line):
				begin = i
			case line == "}" && begin >= 0:
				if n := i - begin + 1; n > maxFunction {
					t.Errorf("%s:%d is a function of %d lines, more than %d", path, begin+1, n, maxFunction)
				}
				begin = -1
			}
		}
	})
}

// eachFile visits the files of the repository, those that git would commit.
func eachFile(t *testing.T, suffix string, visit func(path, text string)) {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "git", "ls-files", "--cached", "--others", "--exclude-standard").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range strings.Fields(string(out)) {
		if !strings.HasSuffix(path, suffix) || filepath.Ext(path) == ".xlsx" || filepath.Ext(path) == ".png" {
			continue
		}
		text, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue // deleted, not yet committed
		}
		if err != nil {
			t.Fatal(err)
		}
		visit(filepath.ToSlash(path), string(text))
	}
}
