// Package filehttp takes files in and gives them out over HTTP: the workbook
// of a network, for people who work with a spreadsheet program and not with
// GraphQL.
//
//	GET  /networks/{id}/export.xlsx, .zip                     the whole workbook
//	GET  /networks/{id}/template.xlsx                         the simple sheet, to fill in
//	GET  /networks/{id}/template/partners.csv, cooperations.csv
//	POST /networks/{id}/import                                brings either back
//	POST /table.xlsx                                          what is on the screen, as a file
//
// A network is named by its id or by its short name. Nothing is sent before
// the whole answer is ready, so a failure never gives half a file.
package filehttp

import (
	"context"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
	"github.com/partnermap/partnermap/graph/store"
)

// Store is where the facts are.
type Store interface {
	exchange.Stored
	Preview(ctx context.Context, c *graph.Contents) ([]store.Summary, error)
	Apply(ctx context.Context, actor, action string, c *graph.Contents, progress func(store.Summary)) ([]store.Summary, error)
	NoteCopy(ctx context.Context, network graph.ID, at time.Time) error
}

// Config is what the handler needs.
type Config struct {
	Store Store
	Words []exchange.Words // of all languages; the first is spoken with whoever names none
	Log   *slog.Logger
	Now   func() time.Time // nil: the clock
}

// The time that one file may take, in and out: a large map takes minutes.
const fileTimeout = 10 * time.Minute

// handler serves files.
type handler struct {
	Config
	// turn is held by the import that is under way. Two at a time, such as
	// those of an impatient double click, would each add what the other adds.
	turn chan struct{}
}

// New returns the handler of all paths of this package.
func New(c Config) http.Handler {
	if c.Now == nil {
		c.Now = time.Now
	}
	h := &handler{Config: c, turn: make(chan struct{}, 1)}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /networks/{id}/export.xlsx", h.export(exchange.WriteXLSX, "xlsx", typeXLSX))
	mux.HandleFunc("GET /networks/{id}/export.zip", h.export(exchange.WriteZIP, "zip", "application/zip"))
	mux.HandleFunc("GET /networks/{id}/template.xlsx", h.template)
	for _, sheet := range []string{"partners", "cooperations"} {
		mux.HandleFunc("GET /networks/{id}/template/"+sheet+".csv", h.templateCSV(sheet))
	}
	mux.HandleFunc("POST /networks/{id}/import", h.imports)
	mux.HandleFunc("POST /table.xlsx", h.table)
	return h.guarded(mux)
}

// guarded refuses what a page of another site makes a browser send: it could
// change something, or make a copy that nobody asked for.
func (h *handler) guarded(next http.Handler) http.Handler {
	protection := http.NewCrossOriginProtection()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		site := r.Header.Get("Sec-Fetch-Site")
		foreign := site != "" && site != "same-origin" && site != "none"
		if err := protection.Check(r); err != nil || foreign {
			h.refuse(w, r, &graph.Error{Code: graph.Forbidden, Message: "a page of another site may not ask for this; open Partnermap itself"})
			return
		}
		h.moreTime(w)
		next.ServeHTTP(w, r)
	})
}

// moreTime gives a request the time of a file: those of the server are made
// for questions.
func (h *handler) moreTime(w http.ResponseWriter) {
	c, end := http.NewResponseController(w), time.Now().Add(fileTimeout)
	if err := c.SetReadDeadline(end); err != nil {
		h.Log.Debug("the server's own times hold", "error", err)
	}
	if err := c.SetWriteDeadline(end); err != nil {
		h.Log.Debug("the server's own times hold", "error", err)
	}
}

// speech is the language that a request asks for, such as hu or hu-HU.
func (h *handler) speech(r *http.Request) exchange.Speech {
	asked, _, _ := strings.Cut(strings.ToLower(r.URL.Query().Get("lang")), "-")
	for _, w := range h.Words {
		if w.Language() == asked {
			return exchange.Speech{Words: w, All: h.Words}
		}
	}
	return exchange.Speech{Words: h.Words[0], All: h.Words}
}

// network finds the network of a request, by its id or its short name. Who
// may not see it is told that there is none.
func (h *handler) network(r *http.Request) (graph.Network, error) {
	networks, err := h.Store.Networks(r.Context())
	if err != nil {
		return graph.Network{}, err
	}
	name := r.PathValue("id")
	for _, n := range networks {
		if (string(n.ID) == name || n.Slug == name) && n.Sensitivity.Rank() <= access.From(r.Context()).Clearance.Rank() {
			return n, nil
		}
	}
	return graph.Network{}, &graph.Error{Code: graph.NotFound, Message: "there is no such network; look for its address on the first page"}
}
