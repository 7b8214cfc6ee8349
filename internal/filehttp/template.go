package filehttp

import (
	"bytes"
	"net/http"

	"github.com/partnermap/partnermap/graph/exchange"
)

// template gives the simple sheet, to be filled in.
func (h *handler) template(w http.ResponseWriter, r *http.Request) {
	network, err := h.network(r)
	var file bytes.Buffer
	speech := h.speech(r)
	if err == nil {
		err = exchange.WriteTemplate(&file, speech, h.Store.Vocabulary())
	}
	if err != nil {
		h.refuse(w, r, err)
		return
	}
	h.sendFile(w, typeXLSX, network.Slug+"-"+speech.Language()+".xlsx", file.Bytes())
}

// templateCSV gives one of its tables as a CSV file.
func (h *handler) templateCSV(sheet string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, err := h.network(r)
		var file bytes.Buffer
		if err == nil {
			err = exchange.WriteTemplateCSV(&file, h.speech(r), sheet)
		}
		if err != nil {
			h.refuse(w, r, err)
			return
		}
		h.sendFile(w, "text/csv; charset=utf-8", sheet+".csv", file.Bytes())
	}
}
