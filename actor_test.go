package main

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/internal/graphqlhttp"
)

// TestAs: the address can ask for the view of the public and for no other,
// whoever asks.
func TestAs(t *testing.T) {
	transport := graphqlhttp.Transport{Log: slog.New(slog.DiscardHandler)}
	for _, c := range []struct {
		address string
		actor   access.Actor
		want    string // empty: refused
	}{
		{"/", access.Owner(), "owner"},
		{"/o/1?lang=hu", access.Owner(), "owner"},
		{"/o/1?as=public&lang=hu", access.Owner(), "public"},
		{"/graphql?query=%7Ba%7D&as=public", access.Owner(), "public"},
		{"/?as=public&as=public", access.Owner(), "public"},
		{"/?as=public", access.Public(), "public"},
		{"/", access.Public(), "public"},
		{"/?as=owner", access.Public(), ""},
		{"/?as=owner", access.Owner(), ""},
		{"/?as=", access.Owner(), ""},
		{"/?as=public&as=owner", access.Owner(), ""},
		{"/?as=Public", access.Owner(), ""},
		{"/?as=public;lang=hu", access.Owner(), ""},
		{"/?as=%zz", access.Owner(), ""},
	} {
		var who *access.Actor
		next := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { a := access.From(r.Context()); who = &a })
		w := httptest.NewRecorder()
		as(c.actor, transport, next).ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, c.address, nil))
		switch {
		case c.want == "" && (who != nil || w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), "as=public") && !strings.Contains(w.Body.String(), "cannot be read")):
			t.Errorf("%s as %s: %d %s, want 400 with a reason", c.address, c.actor.Name, w.Code, w.Body)
		case c.want != "" && (who == nil || who.Name != c.want || who.Writes != (c.want == "owner")):
			t.Errorf("%s as %s: %v, want %s", c.address, c.actor.Name, who, c.want)
		}
		if w.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%s: a cache may keep the answer", c.address)
		}
	}
}

// TestAsInTheAPI: what the API refuses is told as it tells everything.
func TestAsInTheAPI(t *testing.T) {
	transport := graphqlhttp.Transport{Log: slog.New(slog.DiscardHandler)}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql?as=nobody", strings.NewReader("{}"))
	r.Header.Set("Accept", "application/graphql-response+json")
	w := httptest.NewRecorder()
	as(access.Owner(), transport, http.NotFoundHandler()).ServeHTTP(w, r)
	var answer struct {
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || w.Code != http.StatusBadRequest || len(answer.Errors) != 1 ||
		answer.Errors[0].Extensions.Code != "BAD_USER_INPUT" || !strings.HasPrefix(w.Header().Get("Content-Type"), "application/graphql-response+json") {
		t.Errorf("%d %s %s %v", w.Code, w.Header(), w.Body, err)
	}
}

// testAsPublic: with as=public the owner sees what the public sees, by GET and
// by POST, and may not change anything.
func (p *program) testAsPublic() {
	t := p.t
	t.Helper()
	const count = `{ network(slug: "ostrava") { stakeholders { totalCount } changes { totalCount } } }`
	const public = `{"data":{"network":{"stakeholders":{"totalCount":22},"changes":null}}}`
	body, err := json.Marshal(map[string]string{"query": count})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // neither view is taken for the other
		if text := p.ask(count, nil); !strings.Contains(text, `"totalCount":32`) {
			t.Errorf("the owner sees %s", text)
		}
		if status, text := p.get("/graphql?as=public&query=" + url.QueryEscape(count)); status != http.StatusOK || text != public {
			t.Errorf("GET as the public: %d %s", status, text)
		}
		if status, text := p.do(http.MethodPost, "/graphql?as=public", string(body)); status != http.StatusOK || text != public {
			t.Errorf("POST as the public: %d %s", status, text)
		}
	}
	change := `{"query":"mutation { createNetwork(input: { slug: \"x\", names: [{ lang: \"en\", text: \"X\" }], languages: [\"en\"] }) { replayed } }"}`
	if status, text := p.do(http.MethodPost, "/graphql?as=public", change); status != http.StatusForbidden || !strings.Contains(text, `"FORBIDDEN"`) {
		t.Errorf("a change as the public: %d %s", status, text)
	}
	if status, text := p.get("/?as=owner"); status != http.StatusBadRequest || !strings.Contains(text, "only as=public is known") {
		t.Errorf("another view: %d %s", status, text)
	}
}
