package main

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestAnswersArePacked: large answers that are text, for who takes them so.
func TestAnswersArePacked(t *testing.T) {
	t.Parallel()
	packed, err := packer()
	if err != nil {
		t.Fatal(err)
	}
	large, small := strings.Repeat("who works with whom ", 500), "nobody"
	for _, c := range []struct {
		name, kind, accepts, body string
		want                      bool
	}{
		{"a large answer", "application/json", "gzip", large, true},
		{"a page", "text/html; charset=utf-8", "gzip, br", large, true},
		{"a small answer", "application/json", "gzip", small, false},
		{"a client that cannot", "application/json", "", large, false},
		{"a workbook, which is packed already", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "gzip", large, false},
	} {
		r, w := httptest.NewRequest(http.MethodGet, "/", nil), httptest.NewRecorder()
		r.Header.Set("Accept-Encoding", c.accepts)
		packed(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", c.kind)
			_, _ = io.WriteString(w, c.body)
		})).ServeHTTP(w, r)
		var body io.Reader = w.Body
		if got := w.Header().Get("Content-Encoding") == "gzip"; got != c.want {
			t.Errorf("%s: packed is %v", c.name, got)
		} else if got {
			if body, err = gzip.NewReader(w.Body); err != nil {
				t.Fatal(err)
			}
		}
		if text, err := io.ReadAll(body); err != nil || string(text) != c.body {
			t.Errorf("%s: %v, %d bytes", c.name, err, len(text))
		}
	}
}
