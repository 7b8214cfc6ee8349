package web

import (
	"embed"
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
)

//go:embed graphiql/page
var pageFiles embed.FS

//go:embed all:graphiql/dist
var distFiles embed.FS

// playgroundPolicy is as strict as GraphiQL lets it be: what it is made of
// puts style elements into the page.
const playgroundPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
	"img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// GraphiQL serves the playground, under the path /graphiql taken away. Its
// own files come from graphiql/page, GraphiQL itself from graphiql/dist,
// where make web puts it; without it, the page says so.
func GraphiQL() http.Handler {
	page, err := fs.Sub(pageFiles, "graphiql/page")
	if err != nil {
		return broken(err)
	}
	dist, err := fs.Sub(distFiles, "graphiql/dist")
	if err != nil {
		return broken(err)
	}
	return graphiQL(page, dist)
}

func graphiQL(page, dist fs.FS) http.Handler {
	mux := http.NewServeMux()
	if missing(dist) {
		if err := handleFiles(mux, page, map[string]string{"/{$}": "missing.html", "/page.css": "page.css"}); err != nil {
			return broken(err)
		}
		return secure(playgroundPolicy, mux)
	}
	err := errors.Join(
		handleFiles(mux, page, map[string]string{"/{$}": "index.html", "/page.css": "page.css", "/page.js": "page.js"}),
		handleFiles(mux, dist, distRoutes()),
		handleExamples(mux),
	)
	if err != nil {
		return broken(err)
	}
	return secure(playgroundPolicy, mux)
}

// distRoutes are the files that make web makes, by the path each has.
func distRoutes() map[string]string {
	return map[string]string{
		"/react.js":     "react.js",
		"/react-dom.js": "react-dom.js",
		"/graphiql.js":  "graphiql.js",
		"/graphiql.css": "graphiql.css",
		"/LICENSES.txt": "LICENSES.txt",
	}
}

// missing tells whether dist lacks a file.
func missing(dist fs.FS) bool {
	for _, name := range distRoutes() {
		if _, err := fs.Stat(dist, name); err != nil {
			return true
		}
	}
	return false
}

// handleFiles serves files of a folder; routes names the file of each path.
func handleFiles(mux *http.ServeMux, folder fs.FS, routes map[string]string) error {
	for route, name := range routes {
		content, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		if err := handleAsset(mux, route, name, content); err != nil {
			return err
		}
	}
	return nil
}

// handleExamples serves the examples as one file.
func handleExamples(mux *http.ServeMux) error {
	examples, err := Examples()
	if err != nil {
		return err
	}
	content, err := json.Marshal(examples)
	if err != nil {
		return err
	}
	return handleAsset(mux, "/examples.json", "examples.json", content)
}

func handleAsset(mux *http.ServeMux, route, name string, content []byte) error {
	a, err := newAsset(name, content)
	if err != nil {
		return err
	}
	mux.Handle("GET "+route, a)
	return nil
}
