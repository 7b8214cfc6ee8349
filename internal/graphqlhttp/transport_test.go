package graphqlhttp

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// executor answers every operation with the same data, and refuses those that
// do not parse.
type executor struct{ data string }

var schema = gqlparser.MustLoadSchema(&ast.Source{Input: "type Query { a: Int } type Mutation { b: Int }"})

func (e executor) CreateOperationContext(_ context.Context, p *graphql.RawParams) (*graphql.OperationContext, gqlerror.List) {
	doc, errs := gqlparser.LoadQueryWithRules(schema, p.Query, nil)
	if errs != nil {
		return nil, errs
	}
	return &graphql.OperationContext{RawQuery: p.Query, Doc: doc, Operation: doc.Operations[0], Variables: p.Variables}, nil
}

func (e executor) DispatchOperation(ctx context.Context, _ *graphql.OperationContext) (graphql.ResponseHandler, context.Context) {
	return func(context.Context) *graphql.Response { return &graphql.Response{Data: json.RawMessage(e.data)} }, ctx
}

func (e executor) DispatchError(context.Context, gqlerror.List) *graphql.Response { return nil }

func do(r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	Transport{Log: slog.New(slog.DiscardHandler)}.Do(w, r, executor{`{"a":1}`})
	return w
}

func get(t *testing.T, query string, headers map[string]string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/graphql?query="+url.QueryEscape(query), nil)
	for k, v := range headers {
		r.Header.Set(k, v)
	}
	return do(r)
}

func post(t *testing.T, body string, headers map[string]string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	for k, v := range headers {
		r.Header.Set(k, v)
	}
	return do(r)
}

func TestStatus(t *testing.T) {
	response := map[string]string{"Accept": typeResponse}
	for _, c := range []struct {
		name   string
		got    *httptest.ResponseRecorder
		status int
		media  string
	}{
		{"GET", get(t, "{a}", nil), 200, typeJSON},
		{"GET from the same site", get(t, "{a}", map[string]string{"Sec-Fetch-Site": "same-origin"}), 200, typeJSON},
		{"GET from another site", get(t, "{a}", map[string]string{"Sec-Fetch-Site": "cross-site"}), 403, typeJSON},
		{"GET without a query", get(t, "", nil), 400, typeJSON},
		{"GET of a mutation", get(t, "mutation{b}", nil), 405, typeJSON},
		{"POST", post(t, `{"query":"{a}"}`, nil), 200, typeJSON},
		{"POST that accepts anything", post(t, `{"query":"{a}"}`, map[string]string{"Accept": "*/*"}), 200, typeJSON},
		{"POST of the newer type", post(t, `{"query":"{a}"}`, response), 200, typeResponse},
		{"POST that accepts nothing we have", post(t, `{"query":"{a}"}`, map[string]string{"Accept": "text/html"}), 406, typeJSON},
		{"a form", post(t, `query={a}`, map[string]string{"Content-Type": "application/x-www-form-urlencoded"}), 415, typeJSON},
		{"another charset", post(t, `{"query":"{a}"}`, map[string]string{"Content-Type": "application/json; charset=latin1"}), 415, typeJSON},
		{"a request error", post(t, `{"query":"{nothing}"}`, nil), 200, typeJSON},
		{"a request error of the newer type", post(t, `{"query":"{nothing}"}`, response), 400, typeResponse},
		{"no JSON", post(t, `{`, nil), 400, typeJSON},
		{"no UTF-8", post(t, "{\"query\":\"\xff\"}", nil), 400, typeJSON},
		{"a query that is a number", post(t, `{"query":1}`, nil), 400, typeJSON},
		{"variables that are a list", post(t, `{"query":"{a}","variables":[]}`, nil), 400, typeJSON},
		{"a body of 2 MB", post(t, `{"query":"`+strings.Repeat(" ", 2<<20)+`"}`, nil), 413, typeJSON},
		{"DELETE", do(httptest.NewRequestWithContext(t.Context(), http.MethodDelete, "/graphql", nil)), 405, typeJSON},
	} {
		t.Run(c.name, func(t *testing.T) {
			body := c.got.Body.String()
			if c.got.Code != c.status || c.got.Header().Get("Content-Type") != c.media+"; charset=utf-8" {
				t.Errorf("%d %s %s, want %d %s", c.got.Code, c.got.Header().Get("Content-Type"), body, c.status, c.media)
			}
			var answer map[string]any
			if err := json.Unmarshal([]byte(body), &answer); err != nil {
				t.Fatalf("%s: %v", body, err)
			}
			if _, data := answer["data"]; data == (answer["errors"] != nil) {
				t.Errorf("data and errors do not fit: %s", body)
			}
			if c.status == 405 && c.got.Header().Get("Allow") == "" {
				t.Error("405 without Allow")
			}
		})
	}
}

func FuzzParseBody(f *testing.F) {
	for _, seed := range []string{`{"query":"{a}"}`, `{"query":"{a}","variables":{"x":1e400}}`, `[]`, `{"query":"\ud800"}`, `{"query":"a"}{}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		p, err := parseBody(body)
		if err == nil && p.Query == "" {
			t.Errorf("%q was accepted without a query", body)
		}
		if err != nil && len(err.Error()) > 200 {
			t.Errorf("the error repeats the body: %v", err)
		}
	})
}
