package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Ask asks the API, as whoever is in ctx, and gives the data of its answer.
type Ask func(ctx context.Context, query string, variables map[string]any) (json.RawMessage, error)

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

// site serves the pages that need no JavaScript.
type site struct {
	ask        Ask
	operations operations
	template   *template.Template
	words      map[string]Words
}

// Pages serves, below /o/, all networks as lists and every partner, need,
// offer and initiative on a page of its own, for readers without JavaScript,
// for search engines, for print, and for links that have to last.
func Pages(ask Ask) http.Handler {
	s := &site{ask: ask, words: map[string]Words{}}
	var err error
	if s.operations, err = readOperations(); err != nil {
		return broken(err)
	}
	for _, lang := range Languages() {
		if s.words[lang], err = WordsIn(lang); err != nil {
			return broken(err)
		}
	}
	if s.template, err = template.New("page").Parse(pageHTML); err != nil {
		return broken(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /o/{$}", s.answer(s.lists))
	mux.HandleFunc("GET /o/{id}", s.answer(s.card))
	sum := sha256.Sum256([]byte(pageCSS))
	policy := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; " +
		"img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	return secure(policy, mux)
}

// visit is one request for a page.
type visit struct {
	*http.Request
	W Words
	// chosen: the language stands in the address.
	chosen bool
}

// page is what a page shows.
type page struct {
	visit
	// Body is the name of the template for the content, Data what it shows.
	Body  string
	Data  any
	Title string
	Style template.CSS
	// JSONLD describes the content for search engines; nil: nothing to describe.
	JSONLD any
	status int
}

// missing is the page for what is not there, and for what the reader may not
// see: the two are the same to them.
func (v visit) missing() page {
	return page{visit: v, Body: "missing", Title: v.W.Text("page.missing"), status: http.StatusNotFound}
}

// With is a fact and the words to tell it in, for the template of facts.
func (p page) With(f said) struct {
	W Words
	F said
} {
	return struct {
		W Words
		F said
	}{p.W, f}
}

// answer makes a handler of what finds a page.
func (s *site) answer(find func(visit) (page, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.visitOf(r)
		p, err := find(v)
		if err != nil {
			p = v.failed(err)
		}
		p.Style = template.CSS(pageCSS)
		var html bytes.Buffer
		if err := s.template.Execute(&html, p); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		h := w.Header()
		h.Set("Content-Type", "text/html; charset=utf-8")
		h.Set("Content-Language", v.W.Language())
		h.Set("Vary", "Accept-Language")
		h.Set("Cache-Control", "no-cache")
		w.WriteHeader(p.status)
		_, _ = w.Write(html.Bytes()) // a client that went away needs no answer
	}
}

// failed is the page for a question that had no answer.
func (v visit) failed(err error) page {
	p := page{visit: v, Body: "failed", Title: v.W.Text("shell.failed"), status: http.StatusInternalServerError}
	if retryable(err) {
		p.Title, p.status = v.W.Text("shell.offline"), http.StatusServiceUnavailable
	}
	return p
}

// visitOf reads the language: that of the address, else the one that the
// browser likes best, else English.
func (s *site) visitOf(r *http.Request) visit {
	if w, found := s.words[r.URL.Query().Get("lang")]; found {
		return visit{r, w, true}
	}
	best, liked := "en", 0.0
	for part := range strings.SplitSeq(strings.Join(r.Header.Values("Accept-Language"), ","), ",") {
		name, parameter, _ := strings.Cut(strings.TrimSpace(part), ";")
		lang, _, _ := strings.Cut(strings.ToLower(name), "-")
		quality := 1.0
		if q, err := strconv.ParseFloat(strings.TrimPrefix(strings.TrimSpace(parameter), "q="), 64); err == nil {
			quality = q
		}
		if quality > liked && slices.Contains(Languages(), lang) {
			best, liked = lang, quality
		}
	}
	return visit{r, s.words[best], false}
}

// Lang is the language of the page.
func (v visit) Lang() string { return v.W.Language() }

// Link is an address of the service, with the language and the view that the
// reader has chosen. more are names and values for the query; empty values
// are left out.
func (v visit) Link(path string, more ...string) string {
	query := url.Values{}
	if v.chosen {
		query.Set("lang", v.Lang())
	}
	if v.URL.Query().Get("as") == "public" {
		query.Set("as", "public")
	}
	for i := 0; i+1 < len(more); i += 2 {
		if more[i+1] != "" {
			query.Set(more[i], more[i+1])
		}
	}
	if len(query) == 0 {
		return path
	}
	return path + "?" + query.Encode()
}

// Canonical is the address of the page for search engines: without the view,
// and in no language unless one is given.
func (v visit) Canonical(lang string) string {
	query := v.URL.Query()
	query.Del("as")
	query.Del("lang")
	if lang != "" {
		query.Set("lang", lang)
	}
	address := serviceURL(v.Request) + v.URL.EscapedPath()
	if len(query) > 0 {
		address += "?" + query.Encode()
	}
	return address
}

// Languages are the languages to choose from.
func (v visit) Languages() []string { return Languages() }

// OwnName is what a language calls itself.
func (v visit) OwnName(lang string) string {
	return map[string]string{"en": "English", "hu": "magyar", "ro": "română", "cs": "čeština"}[lang]
}

// InLanguage is the address of the page in another language.
func (v visit) InLanguage(lang string) string {
	query := v.URL.Query()
	query.Set("lang", lang)
	return v.URL.EscapedPath() + "?" + query.Encode()
}
