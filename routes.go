package main

import (
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/klauspost/compress/gzhttp"
	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/internal/filehttp"
	"github.com/partnermap/partnermap/internal/graphqlhttp"
	"github.com/partnermap/partnermap/resolvers"
	"github.com/partnermap/partnermap/web"
)

// graphqlPath is where the API is.
const graphqlPath = "/graphql"

// routes says what is served where.
func routes(schema *query.Schema, db *database, s settings, log *slog.Logger) (http.Handler, *resolvers.API, error) {
	transport := graphqlhttp.Transport{Log: log}
	api, err := resolvers.NewHandler(resolvers.Config{
		Schema: schema, Reader: db.store, Writer: db.store, Transport: transport, Ready: db.ready, Log: log,
	})
	if err != nil {
		return nil, nil, err
	}
	spoken, err := words()
	if err != nil {
		return nil, nil, err
	}
	mux := http.NewServeMux()
	mux.Handle(graphqlPath, api)
	files := filehttp.New(filehttp.Config{Store: db.store, Words: spoken, Log: log})
	mux.Handle("/networks/", files)
	mux.Handle("/table.xlsx", files)
	mux.HandleFunc("GET /schema.graphql", text(schema.SDL()))
	mux.HandleFunc("GET /healthz", text("ok\n"))
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) {
		if !db.ready() {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
		_, _ = io.WriteString(w, db.state()+"\n") // a client that went away needs no answer
	})
	explorer := web.Explorer(s.frames)
	for _, path := range []string{"GET /{$}", "GET /n/", "GET /embed/", "GET /assets/", "GET /icon.svg", "GET /LICENSES.txt"} {
		mux.Handle(path, explorer)
	}
	mux.Handle("GET /o/", web.Pages(api.Ask))
	mux.Handle("GET /programs", web.Programs(!s.public))
	if !s.public {
		mux.Handle("GET /graphiql/", http.StripPrefix("/graphiql", web.GraphiQL()))
		mux.Handle("GET /graphiql", http.RedirectHandler("/graphiql/", http.StatusMovedPermanently))
	}
	actor := access.Owner()
	if s.public {
		actor = access.Public()
	}
	packed, err := packer()
	if err != nil {
		return nil, nil, err
	}
	handler := as(actor, transport, packed(mux))
	if !s.public {
		handler = local(handler)
	}
	return logged(log, handler), api, nil
}

// packer packs answers that are text and larger than a packet of the network.
// What is packed already, such as the parts of the explorer, passes.
func packer() (func(http.Handler) http.HandlerFunc, error) {
	return gzhttp.NewWrapper(gzhttp.MinSize(1400), gzhttp.ContentTypes([]string{
		"application/json", "application/graphql-response+json", "text/html", "text/csv", "text/plain",
	}))
}

// text serves a fixed text.
func text(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = io.WriteString(w, s) // a client that went away needs no answer
	}
}

// local refuses requests under another name than this machine's own. A page
// of another site could let its name lead here, and would then ask as the
// owner (DNS rebinding).
func local(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if name, _, err := net.SplitHostPort(host); err == nil {
			host = name
		}
		if ip := net.ParseIP(strings.Trim(host, "[]")); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
			http.Error(w, "this service answers under localhost and 127.0.0.1 only", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// logged writes a line for each request, without what was asked.
func logged(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !log.Enabled(r.Context(), slog.LevelDebug) {
			next.ServeHTTP(w, r)
			return
		}
		begin, seen := time.Now(), &statusWriter{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(seen, r)
		log.DebugContext(r.Context(), "request", "method", r.Method, "path", r.URL.Path, "status", seen.status, "took", time.Since(begin))
	})
}

// statusWriter remembers the status of an answer.
type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap lets a handler reach the connection, to give itself more time.
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
