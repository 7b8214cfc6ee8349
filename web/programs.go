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

//go:embed programs.html
var programsHTML string

//go:embed programs.css
var programsCSS string

// Programs is the page for those who write other programs. playground says whether GraphiQL is served.
func Programs(playground bool) http.Handler {
	page, err := template.New("programs").Parse(programsHTML)
	if err != nil {
		return broken(err)
	}
	examples, err := Examples()
	if err != nil {
		return broken(err)
	}
	sum := sha256.Sum256([]byte(programsCSS))
	policy := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; " +
		"img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	return secure(policy, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var html bytes.Buffer
		err := page.Execute(&html, programsData{
			Style: template.CSS(programsCSS), Playground: playground, Examples: examples, Service: serviceURL(r),
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

// programsData is what the page shows.
type programsData struct {
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
