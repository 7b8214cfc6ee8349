package filehttp

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"time"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
)

// export gives the whole workbook of a network, written by write.
func (h *handler) export(write func(io.Writer, *graph.Contents) error, ending, media string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if access.From(r.Context()).Clearance != graph.Restricted {
			h.refuse(w, r, &graph.Error{Code: graph.Forbidden, Message: "a copy holds everything; only who answers for the map may take one"})
			return
		}
		network, err := h.network(r)
		if err != nil {
			h.refuse(w, r, err)
			return
		}
		contents, err := h.Store.Contents(r.Context(), []graph.Network{network})
		var file bytes.Buffer
		if err == nil {
			err = write(&file, contents)
		}
		if err != nil {
			h.refuse(w, r, err)
			return
		}
		now := h.Now()
		if !h.sendFile(w, media, network.Slug+"-"+now.Format(time.DateOnly)+"."+ending, file.Bytes()) {
			return
		}
		// The copy is on its way, whatever the browser does next.
		if err := h.Store.NoteCopy(context.WithoutCancel(r.Context()), network.ID, now); err != nil {
			h.Log.ErrorContext(r.Context(), "a copy was not noted", "network", network.Slug, "error", err)
		}
	}
}
