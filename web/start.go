package web

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"net/http"
	"regexp"
)

//go:embed start.html
var startHTML string

//go:embed start.css
var startCSS string

// Start is the first page. playground says whether GraphiQL is served.
func Start(playground bool) http.Handler {
	page, err := template.New("start").Parse(startHTML)
	if err != nil {
		return broken(err)
	}
	examples, err := Examples()
	if err != nil {
		return broken(err)
	}
	sum := sha256.Sum256([]byte(startCSS))
	policy := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; " +
		"img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	return secure(policy, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var html bytes.Buffer
		err := page.Execute(&html, startData{
			Style: template.CSS(startCSS), Playground: playground, Examples: examples, Service: serviceURL(r),
		})
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Cache-Control", "no-cache")
		_, _ = w.Write(html.Bytes()) // a client that went away needs no answer
	}))
}

// startData is what the first page shows.
type startData struct {
	Style      template.CSS
	Playground bool
	Examples   []Example
	Service    string
}

// serviceURL is where the reader reached the service. A host that would mean
// something to a shell is not repeated: the page offers a command to copy.
func serviceURL(r *http.Request) string {
	host := r.Host
	if !regexp.MustCompile(`^[A-Za-z0-9.:\[\]-]+$`).MatchString(host) {
		host = "localhost:8080"
	}
	if r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https" {
		return "https://" + host
	}
	return "http://" + host
}
