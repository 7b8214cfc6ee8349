package resolvers_test

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/graphqlhttp"
	"github.com/partnermap/partnermap/internal/neo4jtest"
	"github.com/partnermap/partnermap/resolvers"
)

// api is the whole service without its wiring, on the Neo4j of the run.
type api struct {
	t       *testing.T
	store   *store.Store
	handler http.Handler
}

func newAPI(t *testing.T) *api {
	t.Helper()
	s := neo4jtest.Open(t)
	return &api{t: t, store: s, handler: handlerOn(t, s, nil)}
}

func handlerOn(t *testing.T, r resolvers.Reader, ready func() bool) http.Handler {
	t.Helper()
	log := slog.New(slog.DiscardHandler)
	writer, _ := r.(resolvers.Writer)
	h, err := resolvers.NewHandler(resolvers.Config{
		Schema: neo4jtest.Schema(t), Reader: r, Writer: writer, Transport: graphqlhttp.Transport{Log: log}, Ready: ready, Log: log,
	})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func (a *api) load(c *graph.Contents) {
	a.t.Helper()
	if problems := c.Check(a.store.Vocabulary()); len(problems) > 0 {
		a.t.Fatal(problems)
	}
	if _, err := a.store.Apply(a.t.Context(), "test", "test", c, nil); err != nil {
		a.t.Fatal(err)
	}
}

// post sends an operation as an actor and returns status and body.
func post(t *testing.T, h http.Handler, actor access.Actor, text string, variables map[string]any) (int, string) {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return send(t, h, actor, string(body))
}

// send sends a body as it is.
func send(t *testing.T, h http.Handler, actor access.Actor, body string) (int, string) {
	t.Helper()
	r := httptest.NewRequestWithContext(access.With(context.Background(), actor), http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/graphql-response+json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Code, w.Body.String()
}

// ask sends an operation as the owner and returns its data.
func (a *api) ask(text string, variables map[string]any) map[string]any {
	a.t.Helper()
	return a.askAs(access.Owner(), text, variables)
}

// patience is how often a busy service is asked again, as the answer says to.
const patience = 10

func (a *api) askAs(actor access.Actor, text string, variables map[string]any) map[string]any {
	a.t.Helper()
	status, body := post(a.t, a.handler, actor, text, variables)
	for range patience {
		if !strings.Contains(body, `"retryable":true`) {
			break
		}
		status, body = post(a.t, a.handler, actor, text, variables)
	}
	var answer struct {
		Data   map[string]any
		Errors []map[string]any
	}
	if err := json.Unmarshal([]byte(body), &answer); err != nil || status != http.StatusOK || len(answer.Errors) > 0 {
		a.t.Fatalf("%s\n%d %s", text, status, body)
	}
	return answer.Data
}

// dig follows a path of keys and indices through an answer.
func dig(v any, path ...any) any {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[p]
		case int:
			l, _ := v.([]any)
			if p >= len(l) {
				return nil
			}
			v = l[p]
		}
	}
	return v
}

// pluck takes a path out of each item of a list.
func pluck(v any, path ...any) []any {
	list, _ := v.([]any)
	out := make([]any, len(list))
	for i, item := range list {
		out[i] = dig(item, path...)
	}
	return out
}

// town is a small network in which there is something of everything.
func (a *api) town() (graph.Network, *graph.Contents) {
	a.t.Helper()
	n := neo4jtest.Network(a.t)
	entity := func(s graph.Sensitivity) graph.Entity {
		return graph.Entity{ID: neo4jtest.ID(a.t), Network: n.ID, Sensitivity: s}
	}
	texts := func(en, hu string) []graph.Text {
		list := []graph.Text{{Lang: "en", Text: en}}
		if hu != "" {
			list = append(list, graph.Text{Lang: "hu", Text: hu})
		}
		return list
	}
	school := graph.Stakeholder{Entity: entity(graph.Public), Kind: graph.Institution, Names: texts("School", "Iskola"), InstitutionKind: "school", Since: "1998-09"}
	ngo := graph.Stakeholder{Entity: entity(graph.Public), Kind: graph.NGO, Names: texts("Helpers", "Segítők"), Generic: true}
	works := graph.Stakeholder{Entity: entity(graph.Partners), Kind: graph.Employer, Names: texts("Works", "")}
	families := graph.Stakeholder{Entity: entity(graph.Restricted), Kind: graph.Community, Names: texts("Families", ""), People: &graph.PeopleCount{Value: 7, Precision: graph.About, Unit: "family"}}
	village := graph.Stakeholder{Entity: entity(graph.Public), Kind: graph.Community, Names: texts("Village", "Falu"), People: &graph.PeopleCount{Value: 9, Precision: graph.Exact, Unit: "person"}}
	project := graph.Initiative{Entity: entity(graph.Public), Kind: graph.Project, Names: texts("Project", ""), Number: 3, Since: "2016", Fields: []string{"housing", "education"}}
	coop := func(s graph.Sensitivity, from, to graph.Stakeholder, form string) graph.Cooperation {
		return graph.Cooperation{Entity: entity(s), From: from.ID, To: to.ID, Form: form, Initiative: project.ID, Fields: []string{"education"}}
	}
	paid := coop(graph.Public, school, ngo, "funding")
	paid.Amount, paid.Level, paid.Since, paid.Until = &graph.Money{Amount: "1250.5", Currency: "EUR"}, &graph.Depth{Scale: graph.Himmelman, Value: 3}, "2010", "2012-05-01"
	need := graph.Need{Entity: entity(graph.Public), Names: texts("Bus", ""), Fields: []string{"basic_needs"}, Quantity: &graph.Quantity{Value: "2.5", Precision: graph.AtLeast}}
	source := graph.Source{Entity: entity(graph.Public), Kind: graph.Document, Names: texts("Report", ""), Document: "report.pdf", Language: "hu"}
	return n, &graph.Contents{
		Networks:     []graph.Network{n},
		Stakeholders: []graph.Stakeholder{school, ngo, works, families, village},
		Initiatives:  []graph.Initiative{project},
		Needs:        []graph.Need{need},
		Sources:      []graph.Source{source},
		Cooperations: []graph.Cooperation{
			paid, coop(graph.Public, ngo, school, "information_exchange"), coop(graph.Public, ngo, works, "contract"),
			coop(graph.Public, ngo, families, "direct_service"), coop(graph.Partners, ngo, village, "direct_service"),
		},
		Roles:     []graph.Role{{Entity: entity(graph.Public), Stakeholder: ngo.ID, Initiative: project.ID, Role: graph.Runner}},
		Links:     []graph.Link{{Entity: entity(graph.Public), Type: graph.HasNeed, From: village.ID, To: need.ID, Since: "2015"}},
		Citations: []graph.Citation{{Entity: entity(graph.Public), Subject: paid.ID, Source: source.ID, Stance: graph.Supports, Locator: "paragraph 4"}},
	}
}

// counting counts the statements that reach the store.
type counting struct {
	resolvers.Reader
	texts []string
}

func (c *counting) Read(ctx context.Context, r *query.Request) ([]byte, error) {
	c.texts = append(c.texts, r.Text)
	return c.Reader.Read(ctx, r)
}

func equalJSON(t *testing.T, got any, want string) {
	t.Helper()
	var w any
	d := json.NewDecoder(bytes.NewReader([]byte(want)))
	if err := d.Decode(&w); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, w) {
		text, _ := json.MarshalIndent(got, "", " ")
		t.Errorf("got %s\nwant %s", text, want)
	}
}
