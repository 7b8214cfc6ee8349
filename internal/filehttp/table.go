package filehttp

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"
	"unicode"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

// maxTable is the largest table, in bytes.
const maxTable = 2 << 20

// table gives back, as an XLSX file, the table that is sent.
func (h *handler) table(w http.ResponseWriter, r *http.Request) {
	t, err := readTable(w, r)
	var file bytes.Buffer
	if err == nil {
		err = exchange.WriteTable(&file, t)
	}
	if err != nil {
		h.refuse(w, r, err)
		return
	}
	h.sendFile(w, typeXLSX, fileName(t.Name)+".xlsx", file.Bytes())
}

func readTable(w http.ResponseWriter, r *http.Request) (*exchange.Table, error) {
	if media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || media != "application/json" {
		return nil, &graph.Error{Code: graph.BadInput, Message: "send the table as application/json"}
	}
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxTable))
	d.UseNumber()
	d.DisallowUnknownFields()
	var t exchange.Table
	err := d.Decode(&t)
	if err == nil {
		if _, err = d.Token(); errors.Is(err, io.EOF) {
			return &t, nil
		}
		err = errors.Join(errors.New("something follows the table"), err)
	}
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return nil, &graph.Error{Code: graph.TooLarge, Message: "the table is larger than 2 MB; show fewer rows", Err: err}
	}
	return nil, &graph.Error{Code: graph.BadInput, Message: "the body is not a table: name, sheets with name, columns and rows, and notes", Err: err}
}

// fileName is a name as a file may have it everywhere.
func fileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || strings.ContainsRune(" -_.", r) {
			return r
		}
		return -1
	}, name)
	const most = 80
	if letters := []rune(name); len(letters) > most {
		name = string(letters[:most])
	}
	if name = strings.Trim(name, " ."); name == "" {
		return "table"
	}
	return name
}
