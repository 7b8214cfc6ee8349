package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// uses is what source code asks for.
type uses struct {
	keys     map[string]bool // asked for by t('key') or Text("key")
	counted  map[string]bool // asked for by count('key', n) or Count("key", n)
	named    map[string]bool // written down somewhere, such as in a table of keys
	prefixes map[string]bool // the beginning of a key that is put together: t(`kind.${kind}`), term('kind', kind)
}

var (
	asked    = regexp.MustCompile("\\b(t|count|text|Text|Count)[ (]\\s*['\"`]([^'\"`$]+)['\"`]")
	keyText  = regexp.MustCompile("['\"`]([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)+)['\"`]")
	terms    = regexp.MustCompile("\\bterm\\(\\s*['\"]([^'\"]+)['\"]")
	together = regexp.MustCompile("['\"`]([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)*\\.)(?:['\"`]|\\$\\{)")
)

func (u uses) add(source string) {
	for _, m := range asked.FindAllStringSubmatch(source, -1) {
		if !wellFormed.MatchString(m[2]) {
			continue
		}
		if strings.EqualFold(m[1], "count") {
			u.counted[m[2]] = true
		} else {
			u.keys[m[2]] = true
		}
	}
	for _, m := range keyText.FindAllStringSubmatch(asked.ReplaceAllString(source, ""), -1) {
		u.named[m[1]] = true
	}
	for _, m := range terms.FindAllStringSubmatch(source, -1) {
		u.prefixes[m[1]+"."] = true
	}
	for _, m := range together.FindAllStringSubmatch(source, -1) {
		u.prefixes[m[1]] = true
	}
}

// missing lists what is asked for and not in the table.
func (u uses) missing(has func(key string) bool) []string {
	var missing []string
	for key := range u.keys {
		if !has(key) {
			missing = append(missing, key)
		}
	}
	for key := range u.counted {
		if !has(key + ".other") {
			missing = append(missing, key+".other")
		}
	}
	slices.Sort(missing)
	return missing
}

// uses tells whether anything asks for the key, or may.
func (u uses) uses(key string) bool {
	base, _ := plural(key)
	if u.keys[key] || u.named[key] || u.named[base] || base != key && u.counted[base] {
		return true
	}
	for prefix := range u.prefixes {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	return false
}

// TestWordsAreUsed: whatever the explorer and the server's pages ask for is in
// the table, and nothing else is.
func TestWordsAreUsed(t *testing.T) {
	if _, err := os.Stat("../../web/src"); err != nil {
		t.Skip("there is no explorer in web/src yet")
	}
	text, err := os.ReadFile("../../docs/words.md")
	if err != nil {
		t.Fatal(err)
	}
	rows, _ := read(string(text))
	keys := map[string]bool{}
	for _, r := range rows {
		keys[r.key] = true
	}
	found := usesIn(t, "../..")
	for _, key := range found.missing(func(key string) bool { return keys[key] }) {
		t.Errorf("%s is asked for and not in docs/words.md", key)
	}
	for _, r := range rows {
		if !found.uses(r.key) {
			t.Errorf("docs/words.md:%d: nobody asks for %s; take it out", r.line, r.key)
		}
	}
}

// usesIn reads the sources of the pages: the explorer, and the Go code that
// writes pages and sheets.
func usesIn(t *testing.T, root string) uses {
	t.Helper()
	u := uses{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(root, path)
		name = filepath.ToSlash(name)
		switch {
		case entry.IsDir() && (entry.Name() == "node_modules" || entry.Name() == "dist" || slices.Contains([]string{".git", "bench", "internal", "resolvers", "graph/query", "graph/store", "seed", "web/graphiql"}, name)):
			return filepath.SkipDir
		case entry.IsDir() || strings.HasSuffix(path, "_test.go"):
			return nil
		case slices.Contains([]string{".ts", ".svelte"}, filepath.Ext(path)) && strings.HasPrefix(name, "web/src/"),
			slices.Contains([]string{".go", ".html"}, filepath.Ext(path)):
			source, err := os.ReadFile(path)
			u.add(string(source))
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestUses(t *testing.T) {
	u := uses{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	u.add("{t('start.title')} {t('start.gone', { n })} {count('start.found', n)} {count(\"start.lost\", n)} {t(`kind.${kind}`)}")
	u.add("const rows = [{ label: 'label.name' }]; t('status.' + s); term('role', r); import('./map.ts')")
	u.add("{{.Words.Text \"page.since\" \"date\" .Since}} w.Count(\"page.ties\", 3)")
	keys := []string{"start.title", "start.found.few", "start.found.other", "page.ties.other", "kind.NGO", "label.name", "status.ENDED", "role.OWNER", "page.since", "start.found", "start.idle", "label.kind"}
	missing := u.missing(func(key string) bool { return slices.Contains(keys, key) })
	if want := []string{"start.gone", "start.lost.other"}; !slices.Equal(missing, want) {
		t.Errorf("missing are %q, want %q", missing, want)
	}
	var idle []string
	for _, key := range keys {
		if !u.uses(key) {
			idle = append(idle, key)
		}
	}
	if want := []string{"start.found", "start.idle", "label.kind"}; !slices.Equal(idle, want) {
		t.Errorf("nobody asks for %q, want %q", idle, want)
	}
}
