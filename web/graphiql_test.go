package web

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"
)

// built stands for what make web makes.
func built() fstest.MapFS {
	dist := fstest.MapFS{}
	for _, name := range distRoutes() {
		dist[name] = &fstest.MapFile{Data: []byte("the content of " + name)}
	}
	return dist
}

func playground(dist fstest.MapFS) http.Handler {
	return graphiQL(os.DirFS("graphiql/page"), dist)
}

func TestGraphiQL(t *testing.T) {
	h := playground(built())
	answer := get(t, h, "/", nil)
	if answer.Code != http.StatusOK {
		t.Fatalf("status %d: %s", answer.Code, answer.Body)
	}
	checkHeaders(t, answer, "text/html; charset=utf-8")
	if policy := answer.Header().Get("Content-Security-Policy"); !strings.Contains(policy, "script-src 'self';") {
		t.Errorf("the policy %q allows other scripts than files of this host", policy)
	}
	for _, reference := range references(answer.Body.String()) {
		if reference == "../" { // the first page
			continue
		}
		if code := get(t, h, path.Join("/", reference), nil).Code; code != http.StatusOK {
			t.Errorf("%s: status %d", reference, code)
		}
	}
	if code := get(t, h, "/README.md", nil).Code; code != http.StatusNotFound {
		t.Errorf("a file that is not part of the page: status %d", code)
	}
}

func TestGraphiQLIsServedAsEmbedded(t *testing.T) {
	answer := get(t, GraphiQL(), "/", nil)
	if answer.Code != http.StatusOK {
		t.Fatalf("status %d: %s", answer.Code, answer.Body)
	}
	checkHeaders(t, answer, "text/html; charset=utf-8")
}

func TestGraphiQLThatIsNotBuiltSaysSo(t *testing.T) {
	half := built()
	delete(half, "graphiql.js")
	for name, dist := range map[string]fstest.MapFS{"nothing": {}, "half of it": half} {
		t.Run(name, func(t *testing.T) {
			h := playground(dist)
			answer := get(t, h, "/", nil)
			checkHeaders(t, answer, "text/html; charset=utf-8")
			html := answer.Body.String()
			if answer.Code != http.StatusOK || !strings.Contains(html, "make web") || strings.Contains(html, "<script") {
				t.Errorf("status %d: %s", answer.Code, html)
			}
			for _, reference := range references(html) {
				if reference != "../" && get(t, h, "/"+reference, nil).Code != http.StatusOK {
					t.Errorf("nothing is served at %s", reference)
				}
			}
		})
	}
}

func TestGraphiQLGivesTheExamples(t *testing.T) {
	answer := get(t, playground(built()), "/examples.json", nil)
	checkHeaders(t, answer, "application/json")
	var got []Example
	if err := json.Unmarshal(answer.Body.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	want, err := Examples()
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want) || got[0] != want[0] {
		t.Errorf("%d examples, want %d", len(got), len(want))
	}
}

func TestFilesAreCompressedAndKept(t *testing.T) {
	h := playground(built())
	plain := get(t, h, "/graphiql.js", nil)
	packed := get(t, h, "/graphiql.js", http.Header{"Accept-Encoding": {"br, gzip"}})
	if got := packed.Header().Get("Content-Encoding"); got != "gzip" {
		t.Fatalf("Content-Encoding is %q", got)
	}
	r, err := gzip.NewReader(packed.Body)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(r)
	if err != nil || !bytes.Equal(content, plain.Body.Bytes()) {
		t.Errorf("compressed %q, plain %q, error %v", content, plain.Body, err)
	}
	for name, answer := range map[string]http.Header{"plain": plain.Header(), "packed": packed.Header()} {
		if answer.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%s: Vary is %q", name, answer.Get("Vary"))
		}
	}
	if plain.Header().Get("ETag") == packed.Header().Get("ETag") {
		t.Error("two forms of a file have one ETag")
	}
	again := get(t, h, "/graphiql.js", http.Header{"If-None-Match": {plain.Header().Get("ETag")}})
	if again.Code != http.StatusNotModified || again.Body.Len() != 0 {
		t.Errorf("asked whether it changed: status %d, %d bytes", again.Code, again.Body.Len())
	}
}

func TestAcceptsGzip(t *testing.T) {
	for header, want := range map[string]bool{
		"": false, "br": false, "gzip": true, "br, GZIP": true, "gzip;q=0.5": true, "gzip; q=1": true,
		"gzip;q=0": false, "gzip;q=0.000": false, "gzip;q=?": false, "x-gzip": false,
	} {
		if got := accepts([]string{header}, "gzip"); got != want {
			t.Errorf("%q: %v, want %v", header, got, want)
		}
	}
}

func TestContentTypeOf(t *testing.T) {
	if _, err := contentTypeOf("font.woff2"); err == nil {
		t.Error("a file of a kind that is not known was accepted")
	}
}
