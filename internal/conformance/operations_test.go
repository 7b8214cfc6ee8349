package conformance

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/graphqlhttp"
	"github.com/partnermap/partnermap/internal/neo4jtest"
	"github.com/partnermap/partnermap/resolvers"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

var (
	seedFlag  = flag.Uint64("seed", 0, "repeats a run of TestOperations; 0: a new one")
	countFlag = flag.Int("operations", 3000, "how many operations TestOperations runs")
)

// The run: templates are composed once, and drawn for each set of data.
const (
	templates = 150
	dataSets  = 5
	atOnce    = 4
	failures  = 3 // that are shrunk and shown
)

// service is the real handler on the real database.
type service struct {
	store   *store.Store
	schema  *ast.Schema
	handler http.Handler
}

func newService(t *testing.T) *service {
	t.Helper()
	schema, s, log := neo4jtest.Schema(t), neo4jtest.Open(t), slog.New(slog.DiscardHandler)
	h, err := resolvers.NewHandler(resolvers.Config{Schema: schema, Reader: s, Transport: graphqlhttp.Transport{Log: log}, Log: log})
	if err != nil {
		t.Fatal(err)
	}
	return &service{store: s, schema: schema.AST, handler: h}
}

// patience is how long the service is asked again for what it is too busy for.
// Where others use the machine as well that may be long.
const patience = 4 * time.Minute

// ask sends an operation and returns the data of its answer.
func (s *service) ask(clearance graph.Sensitivity, text string, variables map[string]any) (data map[string]any, err error) {
	for until := time.Now().Add(patience); ; {
		data, err = s.askOnce(clearance, text, variables)
		if err == nil || !strings.Contains(err.Error(), `"retryable":true`) || time.Now().After(until) {
			return data, err
		}
	}
}

func (s *service) askOnce(clearance graph.Sensitivity, text string, variables map[string]any) (map[string]any, error) {
	body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		return nil, err
	}
	ctx := access.With(context.Background(), access.Actor{Name: "somebody", Clearance: clearance})
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, r)
	var answer struct {
		Data   map[string]any
		Errors []map[string]any
	}
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil {
		return nil, err
	}
	if w.Code != http.StatusOK || len(answer.Errors) > 0 {
		return nil, fmt.Errorf("%d %s", w.Code, w.Body.String())
	}
	return answer.Data, nil
}

// world is what was written, for the service and for the evaluator.
type world struct {
	*service
	contents *graph.Contents
	memory   *memory
}

func (s *service) write(ctx context.Context, c *graph.Contents) (*world, error) {
	if problems := c.Check(s.store.Vocabulary()); len(problems) > 0 {
		return nil, fmt.Errorf("the contents break rules: %v", problems)
	}
	if _, err := s.store.Apply(ctx, "test", "test", c, nil); err != nil {
		return nil, err
	}
	return &world{service: s, contents: c, memory: newMemory(s.schema, s.store.Vocabulary(), c)}, nil
}

// run is one operation asked by somebody, and what is known of cursors.
type run struct {
	op        *operation
	clearance graph.Sensitivity
	cursors   map[string]string
}

// verdict is what came of it. A broken operation is one that the test should
// not have composed.
type verdict struct {
	data   map[string]any
	reason string // why it fails; empty: it does not
	broken bool
}

// judge runs an operation in every style and holds the answers against the
// evaluator's.
func (w *world) judge(r *run) verdict {
	text, _ := r.op.print(w.schema, literal)
	doc, errs := gqlparser.LoadQueryWithRules(w.schema, text, rules.NewDefaultRules())
	if len(errs) > 0 {
		return verdict{reason: errs.Error() + "\n" + text, broken: true}
	}
	want := w.memory.answer(doc, r.clearance, nil, r.cursors)
	second := variables
	if len(text)%2 == 0 {
		second = leaves
	}
	var data map[string]any
	for _, s := range []style{literal, second} {
		text, values := r.op.print(w.schema, s)
		got, err := w.ask(r.clearance, text, values)
		if err != nil {
			return verdict{reason: fmt.Sprintf("style %d: %v", s, err)}
		}
		c := &comparison{cursors: r.cursors}
		if !c.same("", want, map[string]any(got)) {
			return verdict{reason: fmt.Sprintf("style %d at %s\nwant %s\ngot  %s", s, c.path, show(c.want), show(c.got))}
		}
		data = got
	}
	return verdict{data: data}
}

func show(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(b)
}

// TestOperations: random operations over random networks give what the plain
// evaluator says, as literals and as variables, whoever asks.
func TestOperations(t *testing.T) {
	seed := newSeed()
	report(t, "to repeat: go test ./internal/conformance -run TestOperations -seed %d -operations %d", seed, *countFlag)
	s := newService(t)
	shapes := compose(rand.New(rand.NewPCG(seed, 0)), s.schema, templates)
	all := &shares{by: map[string]int{}}
	failed := 0
	var worlds []*world // all are there before anything is asked: Neo4j plans again when the data has grown much
	for set := range uint64(dataSets) {
		r := rand.New(rand.NewPCG(seed, 1+set))
		w, err := s.write(t.Context(), randomContents(r, s.store.Vocabulary(), salt()))
		if err != nil {
			t.Fatal(err)
		}
		worlds = append(worlds, w)
	}
	for set, w := range worlds {
		failed += w.runAll(t, all, shapes, seed, uint64(set))
		if failed >= failures || failed > 0 && *quickFlag {
			t.FailNow()
		}
	}
	if failed == 0 {
		all.enforce(t)
	}
}

// report says what a run showed: in the test's own words, which go test keeps
// to itself where all is well, and in the file that PARTNERMAP_TEST_REPORT
// names.
func report(t *testing.T, format string, args ...any) {
	t.Helper()
	t.Logf(format, args...)
	path := os.Getenv("PARTNERMAP_TEST_REPORT")
	if path == "" {
		return
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	_, err = fmt.Fprintf(f, format+"\n", args...)
	if err = errors.Join(err, f.Close()); err != nil {
		t.Error(err)
	}
}

// newSeed is the seed that is asked for, or a new one.
func newSeed() uint64 {
	if *seedFlag != 0 {
		return *seedFlag
	}
	return uint64(time.Now().UnixNano()) % 1_000_000
}

// salt keeps the identifiers of one run apart from those of all others.
func salt() string { return fmt.Sprintf("%08x", uint32(time.Now().UnixNano()/1000)) }

// compose chooses templates: of some candidates the one that shows most of
// what was shown too seldom.
func compose(r *rand.Rand, schema *ast.Schema, n int) []*operation {
	c := &composer{Rand: r, schema: schema}
	chosen := &shares{by: map[string]int{}}
	list := make([]*operation, n)
	for i := range list {
		best := -1.0
		for range 24 {
			op := c.operation()
			if gain := chosen.lack(featuresOf(schema, op)) / (2 + cost(op, schema)); gain > best {
				list[i], best = op, gain
			}
		}
		chosen.add(featuresOf(schema, list[i]), true)
	}
	return list
}

// runAll draws operations of all templates on one set of data and runs them,
// some at once. It returns how many failed.
func (w *world) runAll(t *testing.T, all *shares, shapes []*operation, seed, set uint64) int {
	var guard sync.Mutex
	var wait sync.WaitGroup
	failed := 0
	work := make(chan int)
	for range atOnce {
		wait.Go(func() {
			for i := range work {
				r := rand.New(rand.NewPCG(seed^set<<32, uint64(i)))
				for _, done := range w.runOne(r, shapes[i%len(shapes)]) {
					guard.Lock()
					if done.reason == "" {
						all.add(featuresOf(w.schema, done.op), filled(done.data))
					} else if failed++; failed <= failures {
						t.Errorf("operation %d of set %d: %s", i, set, w.explain(done))
					}
					guard.Unlock()
				}
			}
		})
	}
	// Operations that went on to a further page count as well: the sets share what is asked for.
	upTo := *countFlag * int(set+1) / dataSets
	for i := 0; ; i++ {
		guard.Lock()
		stop := all.operations >= upTo || failed >= failures || failed > 0 && *quickFlag
		guard.Unlock()
		if stop {
			break
		}
		work <- i
	}
	close(work)
	wait.Wait()
	return failed
}

// done is an operation with what came of it.
type done struct {
	run
	verdict
}

// clearances are who may ask.
var clearances = []graph.Sensitivity{graph.Public, graph.Partners, graph.Restricted}

// runOne draws an operation and runs it, and then its next page, if it has a
// list that goes on.
func (w *world) runOne(r *rand.Rand, template *operation) []done {
	first := run{clearance: choose(r, clearances), cursors: map[string]string{}}
	d := &drawer{Rand: r, viewer: &viewer{memory: w.memory, rank: first.clearance.Rank()}}
	first.op = d.operation(template)
	v := w.judge(&first)
	list := []done{{first, v}}
	if next := w.further(r, &first, v); next != nil && r.IntN(3) > 0 {
		list = append(list, done{*next, w.judge(next)})
	}
	return list
}
