package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// lines is an output that a test can wait on.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
	came chan struct{}
}

func newLines() *lines { return &lines{came: make(chan struct{}, 1)} }

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	select {
	case l.came <- struct{}{}:
	default:
	}
	return l.text.Write(b)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// program is a run of the whole program.
type program struct {
	t      *testing.T
	out    *lines
	cancel context.CancelFunc
	done   chan error
	base   string
}

var address = regexp.MustCompile(`Partnermap is at (http://\S+) \(started in ([0-9.]+) s\)`)

// start runs the program and waits until it serves.
func start(t *testing.T, args ...string) *program {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	p := &program{t: t, out: newLines(), cancel: cancel, done: make(chan error, 1)}
	t.Cleanup(cancel)
	go func() { p.done <- run(ctx, args, environment, p.out, p.out) }()
	for {
		if m := address.FindStringSubmatch(p.out.String()); m != nil {
			p.base = m[1]
			t.Logf("started in %s s", m[2])
			return p
		}
		select {
		case <-p.out.came:
		case err := <-p.done:
			t.Fatalf("the program ended: %v\n%s", err, p.out)
		case <-time.After(5 * time.Minute):
			t.Fatalf("the program does not serve\n%s", p.out)
		}
	}
}

// environment hides the database of the test run: the program is to start one
// of its own.
func environment(name string) string {
	if strings.HasPrefix(name, "NEO4J_") || strings.HasPrefix(name, "PARTNERMAP_") {
		return ""
	}
	return os.Getenv(name)
}

// stop ends the program as Ctrl-C does.
func (p *program) stop() {
	p.t.Helper()
	begin := time.Now()
	p.cancel()
	select {
	case err := <-p.done:
		if err != nil {
			p.t.Error(err)
		}
		p.t.Logf("stopped in %v", time.Since(begin))
	case <-time.After(30 * time.Second):
		p.t.Fatal("the program does not stop")
	}
}

func (p *program) get(path string) (int, string) {
	p.t.Helper()
	return p.do(http.MethodGet, path, "")
}

func (p *program) do(method, path, body string) (int, string) {
	p.t.Helper()
	r, err := http.NewRequestWithContext(p.t.Context(), method, p.base+path, strings.NewReader(body))
	if err != nil {
		p.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	text, err := io.ReadAll(response.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	if err := response.Body.Close(); err != nil {
		p.t.Fatal(err)
	}
	return response.StatusCode, string(text)
}

// patience is how often a busy service is asked again, as the answer says to.
const patience = 10

// ask sends an operation and returns the body of the answer, which must have
// no errors.
func (p *program) ask(query string, variables map[string]any) string {
	p.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		p.t.Fatal(err)
	}
	status, text := p.do(http.MethodPost, "/graphql", string(body))
	for range patience {
		if !strings.Contains(text, `"retryable":true`) {
			break
		}
		status, text = p.do(http.MethodPost, "/graphql", string(body))
	}
	if status != http.StatusOK || strings.Contains(text, `"errors"`) {
		p.t.Fatalf("%s: %d %s", query, status, text)
	}
	return text
}

// TestRun lives through what a newcomer does: start with the cases, ask, stop,
// start again for the public, export, import elsewhere.
func TestRun(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	p := start(t, "serve", "-cases", "-addr", "127.0.0.1:0", "-data", data)
	for _, page := range []struct{ path, want string }{
		{"/", "Partnermap"}, {"/healthz", "ok"}, {"/readyz", "ready"}, {"/schema.graphql", "type Cooperation implements"}, {"/graphiql/", "Playground"},
	} {
		if status, text := p.get(page.path); status != http.StatusOK || !strings.Contains(text, page.want) {
			t.Errorf("GET %s: %d %.300s, want %q", page.path, status, text, page.want)
		}
	}
	p.testOtherNames()
	_, schema := p.get("/schema.graphql")
	for _, storage := range []string{"@node", "@relationship", "@property", "@visible", "@list", "@goField", "@indexed", "@posting", "@order", "@writes", "RelationshipDirection", "WriteAction", "sortKey"} {
		if introspection := p.ask(`{ __schema { directives { name } types { name } } }`, nil); strings.Contains(schema, storage) || strings.Contains(introspection, `"`+strings.TrimPrefix(storage, "@")+`"`) {
			t.Errorf("clients see %s in the schema", storage)
		}
	}
	p.testExamples()
	p.testCases()
	p.testReadme()
	p.testAsPublic()
	p.testWarm()
	p.testPages("")
	p.testPages("&as=public", "Roma communities", "Victims of crime")
	p.stop()

	public := start(t, "serve", "-public", "-addr", "127.0.0.1:0", "-data", data)
	if !strings.Contains(public.out.String(), "ostrava              22 of 32 stakeholders") {
		t.Errorf("the start does not say how much is public:\n%s", public.out)
	}
	if status, _ := public.get("/graphiql/"); status != http.StatusNotFound {
		t.Errorf("the public has the playground: %d", status)
	}
	if text := public.ask(`{ network(slug: "ostrava") { stakeholders { totalCount edges { node { name } } } } }`, nil); strings.Contains(text, "Victims") || strings.Contains(text, "Roma communities") {
		t.Errorf("the public sees communities that are not public: %s", text)
	}
	public.testReadmeChanges()
	public.stop()
	exportAndImport(t, data)
}

// testWarm: the database is prepared for every question that comes with the
// program.
func (p *program) testWarm() {
	p.t.Helper()
	for !strings.Contains(p.out.String(), "the database is warm") {
		select {
		case <-p.out.came:
		case <-time.After(5 * time.Minute):
			p.t.Fatalf("the database is not warm\n%s", p.out)
		}
	}
	if strings.Contains(p.out.String(), "was not warmed up") {
		p.t.Errorf("what the explorer asks cannot be warmed up:\n%s", p.out)
	}
}

// testOtherNames: a page whose name was made to lead here is not the owner.
func (p *program) testOtherNames() {
	p.t.Helper()
	r, err := http.NewRequestWithContext(p.t.Context(), http.MethodPost, p.base+"/graphql", strings.NewReader(`{"query":"{__typename}"}`))
	if err != nil {
		p.t.Fatal(err)
	}
	r.Host = "evil.example:8080"
	r.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	if err := response.Body.Close(); err != nil || response.StatusCode != http.StatusMisdirectedRequest {
		p.t.Errorf("another name: %d %v", response.StatusCode, err)
	}
}

// exportAndImport carries the networks into an empty database and out again.
func exportAndImport(t *testing.T, data string) {
	t.Helper()
	first, second := filepath.Join(t.TempDir(), "first"), filepath.Join(t.TempDir(), "second")
	elsewhere := filepath.Join(t.TempDir(), "elsewhere")
	for _, args := range [][]string{
		{"export", "-data", data, first},
		{"import", "-data", elsewhere, "-dry-run", first},
		{"import", "-data", elsewhere, first},
		{"export", "-data", elsewhere, second},
	} {
		out := newLines()
		if err := run(t.Context(), args, environment, out, out); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
	}
	files, err := filepath.Glob("seed/workbook/*.csv")
	if err != nil || len(files) != 17 {
		t.Fatal(err, len(files))
	}
	for _, file := range files {
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, dir := range []string{first, second} {
			got, err := os.ReadFile(filepath.Join(dir, filepath.Base(file)))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s in %s is not as it was", filepath.Base(file), filepath.Base(dir))
			}
		}
	}
}

// TestUsage: what is wrong on the command line is said before anything starts.
func TestUsage(t *testing.T) {
	for _, bad := range []struct {
		args []string
		want string
	}{
		{[]string{"-addr", "0.0.0.0:8080"}, "can be reached from other machines"},
		{[]string{"-addr", "8080"}, "is not an address"},
		{[]string{"-log", "loud"}, "is not known; use debug, info, warn or error"},
		{[]string{"dance"}, "there is no command"},
		{[]string{"import"}, "needs one path"},
		{[]string{"export"}, "needs one path"},
		{[]string{"serve", "-neo4j-uri", "http://x"}, "is not the address of a Neo4j"},
	} {
		out := newLines()
		err := run(t.Context(), append(bad.args, []string{}...), environment, out, out)
		if err == nil || !strings.Contains(message(err), bad.want) {
			t.Errorf("%v: %v, want %q", bad.args, err, bad.want)
		}
	}
}
