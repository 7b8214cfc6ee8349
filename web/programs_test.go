package web

import (
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestPrograms(t *testing.T) {
	answer := get(t, Programs(true), "/", nil)
	if answer.Code != http.StatusOK {
		t.Fatalf("status %d: %s", answer.Code, answer.Body)
	}
	checkHeaders(t, answer, "text/html; charset=utf-8")
	html := answer.Body.String()
	for _, want := range []string{
		`<html lang="en">`, `name="viewport"`, "<title>Partnermap</title>", "<h1>Partnermap</h1>", "<main>",
		`<a href="/graphiql/">`, `<a href="/schema.graphql">`, `<a href="/healthz">`, "curl http://example.com/graphql",
	} {
		if !strings.Contains(html, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if strings.Contains(html, "<script") || strings.Contains(html, " style=") {
		t.Error("the page has a script or a style that its policy refuses")
	}
}

func TestProgramsHasNoDeadLinks(t *testing.T) {
	served := []string{"/graphiql/", "/schema.graphql", "/healthz", "/readyz", "/LICENSES.txt"}
	examples, err := Examples()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		served = append(served, "/graphiql/?example="+e.Name)
	}
	links := references(get(t, Programs(true), "/", nil).Body.String())
	for _, link := range links {
		if !slices.Contains(served, link) {
			t.Errorf("nothing is served at %s", link)
		}
	}
	if len(links) != len(served) {
		t.Errorf("%d links, want one to each of %q", len(links), served)
	}
}

func TestProgramsWithoutPlayground(t *testing.T) {
	if html := get(t, Programs(false), "/", nil).Body.String(); strings.Contains(html, "graphiql") {
		t.Error("the page leads to a playground that is not served")
	}
}

func TestProgramsPolicyKnowsItsStyle(t *testing.T) {
	answer := get(t, Programs(true), "/", nil)
	_, rest, _ := strings.Cut(answer.Body.String(), "<style>")
	style, _, found := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(style))
	want := "style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	if policy := answer.Header().Get("Content-Security-Policy"); !found || !strings.Contains(policy, want) {
		t.Errorf("the policy %q lacks %s", policy, want)
	}
}

func TestServiceURL(t *testing.T) {
	for _, test := range []struct{ host, proto, want string }{
		{"127.0.0.1:8080", "", "http://127.0.0.1:8080"},
		{"[::1]:8080", "", "http://[::1]:8080"},
		{"map.example.org", "https", "https://map.example.org"},
		{"x;reboot", "", "http://localhost:8080"},
		{"", "", "http://localhost:8080"},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Host = test.host
		r.Header.Set("X-Forwarded-Proto", test.proto)
		if got := serviceURL(r); got != test.want {
			t.Errorf("host %q: %s, want %s", test.host, got, test.want)
		}
	}
}

// get asks h for path.
func get(t *testing.T, h http.Handler, path string, header http.Header) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for name, values := range header {
		r.Header[name] = values
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// checkHeaders looks for what every page and file must carry.
func checkHeaders(t *testing.T, answer *httptest.ResponseRecorder, contentType string) {
	t.Helper()
	h := answer.Header()
	for name, want := range map[string]string{
		"Content-Type": contentType, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-cache",
	} {
		if got := h.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	policy := h.Get("Content-Security-Policy")
	for _, want := range []string{"default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("the policy %q lacks %s", policy, want)
		}
	}
	if strings.Contains(policy, "http") || strings.Contains(policy, "*") || strings.Contains(policy, "unsafe-eval") {
		t.Errorf("the policy %q lets too much in", policy)
	}
}

// references gives what the elements of a page lead to and load, except what
// they hold themselves.
func references(html string) []string {
	var found []string
	for _, m := range regexp.MustCompile(`\s(?:href|src|action)="([^"]*)"`).FindAllStringSubmatch(html, -1) {
		if !strings.HasPrefix(m[1], "data:") {
			found = append(found, m[1])
		}
	}
	return found
}
