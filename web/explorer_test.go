package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

// builtFiles are what make web makes, in small.
func builtFiles() fstest.MapFS {
	return fstest.MapFS{
		"index.html":           {Data: []byte("<!doctype html><title>Built</title>")},
		"assets/index-1.js":    {Data: []byte("alert(1)")},
		"assets/index-1.js.br": {Data: []byte("packed")},
		"icon.svg":             {Data: []byte("<svg xmlns='http://www.w3.org/2000/svg'/>")},
	}
}

func answerOf(t *testing.T, handler http.Handler, path, accept string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
	r.Header.Set("Accept-Encoding", accept)
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w
}

// TestExplorerFiles: each address has its file, in the smallest form that the
// browser reads, kept for good only where the name changes with the content.
func TestExplorerFiles(t *testing.T) {
	handler := explorer(builtFiles(), nil)
	for _, want := range []struct {
		path, accept, contentType, encoding, cache, body string
		status                                           int
	}{
		{"/", "", "text/html; charset=utf-8", "", "no-cache", "Built", 200},
		{"/n/paks", "br", "text/html; charset=utf-8", "", "no-cache", "Built", 200},
		{"/assets/index-1.js", "gzip, br", "text/javascript; charset=utf-8", "br", "public, max-age=31536000, immutable", "packed", 200},
		{"/assets/index-1.js", "br;q=0, gzip", "text/javascript; charset=utf-8", "gzip", "public, max-age=31536000, immutable", "", 200},
		{"/assets/index-1.js", "", "text/javascript; charset=utf-8", "", "public, max-age=31536000, immutable", "alert(1)", 200},
		{"/icon.svg", "br", "image/svg+xml", "", "no-cache", "<svg", 200},
		{"/assets/index-1.js.br", "", "text/plain; charset=utf-8", "", "", "", 404},
		{"/assets/other.js", "", "text/plain; charset=utf-8", "", "", "", 404},
	} {
		w := answerOf(t, handler, want.path, want.accept)
		h := w.Header()
		if w.Code != want.status || h.Get("Content-Type") != want.contentType || h.Get("Content-Encoding") != want.encoding ||
			h.Get("Cache-Control") != want.cache || !strings.Contains(w.Body.String(), want.body) {
			t.Errorf("GET %s (%s): %d %v %.40q, want %+v", want.path, want.accept, w.Code, h, w.Body, want)
		}
	}
}

// TestEtags: the forms of a file are different things to a cache.
func TestEtags(t *testing.T) {
	seen := map[string]bool{}
	handler := explorer(builtFiles(), nil)
	for _, accept := range []string{"", "gzip", "br"} {
		seen[answerOf(t, handler, "/assets/index-1.js", accept).Header().Get("ETag")] = true
	}
	if len(seen) != 3 {
		t.Errorf("three forms have the tags %v", seen)
	}
}

// TestEmbedding: another site may show a network only where it is named, and
// nothing but the page for it.
func TestEmbedding(t *testing.T) {
	for _, want := range []struct {
		frames       []string
		path, policy string
	}{
		{nil, "/embed/paks", "frame-ancestors 'none'"},
		{[]string{"https://example.org"}, "/embed/paks", "frame-ancestors https://example.org"},
		{[]string{"https://example.org"}, "/n/paks", "frame-ancestors 'none'"},
	} {
		policy := answerOf(t, explorer(builtFiles(), want.frames), want.path, "").Header().Get("Content-Security-Policy")
		if !strings.HasSuffix(policy, want.policy) || !strings.HasPrefix(policy, "default-src 'none'; script-src 'self'") {
			t.Errorf("%v %s: %s, want %s", want.frames, want.path, policy, want.policy)
		}
	}
}

// TestNotBuilt: without Node the program says what to do.
func TestNotBuilt(t *testing.T) {
	if w := answerOf(t, explorer(fstest.MapFS{}, nil), "/", ""); !strings.Contains(w.Body.String(), "make build") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}
