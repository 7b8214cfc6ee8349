package filehttp

import (
	"encoding/json"
	"errors"
	"mime"
	"net/http"

	"github.com/partnermap/partnermap/graph"
)

const typeXLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// refusal is the answer to a request that cannot be met.
type refusal struct {
	Code    graph.Code `json:"code"`
	Message string     `json:"message"`
}

// statuses are the HTTP statuses of codes.
var statuses = map[graph.Code]int{
	graph.BadInput: http.StatusBadRequest, graph.NotFound: http.StatusNotFound, graph.Forbidden: http.StatusForbidden,
	graph.Conflict: http.StatusConflict, graph.TooLarge: http.StatusRequestEntityTooLarge,
	graph.Busy: http.StatusServiceUnavailable, graph.Unavailable: http.StatusServiceUnavailable,
}

// refuse answers with an error. What is a fault of ours goes to the log.
func (h *handler) refuse(w http.ResponseWriter, r *http.Request, err error) {
	said := refusal{Code: graph.CodeOf(err), Message: "internal error"}
	var own *graph.Error
	if errors.As(err, &own) && own.Code != graph.Internal {
		said.Message = own.Message
	}
	status, known := statuses[said.Code]
	if !known {
		status = http.StatusInternalServerError
	}
	if status >= http.StatusInternalServerError {
		h.Log.ErrorContext(r.Context(), "a file", "path", r.URL.Path, "error", err)
	}
	h.sendJSON(w, status, said)
}

func (h *handler) sendJSON(w http.ResponseWriter, status int, answer any) {
	text, err := json.Marshal(answer)
	if err != nil {
		h.Log.Error("an answer cannot be written", "error", err)
		status, text = http.StatusInternalServerError, []byte(`{"code":"INTERNAL","message":"internal error"}`)
	}
	h.send(w, status, "application/json; charset=utf-8", text)
}

// sendFile sends a file to be kept under a name.
func (h *handler) sendFile(w http.ResponseWriter, media, name string, content []byte) bool {
	w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	return h.send(w, http.StatusOK, media, content)
}

// send sends an answer, and tells whether it went out whole.
func (h *handler) send(w http.ResponseWriter, status int, media string, content []byte) bool {
	w.Header().Set("Content-Type", media)
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	if _, err := w.Write(content); err != nil {
		h.Log.Debug("the client went away", "error", err)
		return false
	}
	return true
}
