package filehttp

import (
	"errors"
	"io"
	"mime"
	"net/http"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

// Limits on what is sent here.
const (
	maxBody  = 20 << 20
	maxFiles = 20 // the workbook as CSV files is 17
)

// receive reads the files of a request: those of a form, or the body as one
// file.
func receive(w http.ResponseWriter, r *http.Request) ([]exchange.Upload, error) {
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		return nil, &graph.Error{Code: graph.BadInput, Message: "say in Content-Type what the body is: multipart/form-data, text/csv or " + typeXLSX, Err: err}
	}
	if media != "multipart/form-data" {
		content, err := io.ReadAll(r.Body)
		if err != nil {
			return nil, notArrived(err)
		}
		return []exchange.Upload{{Name: "file", Content: content}}, nil
	}
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, notArrived(err)
	}
	var uploads []exchange.Upload
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, notArrived(err)
		}
		content, err := io.ReadAll(part)
		if err != nil {
			return nil, notArrived(err)
		}
		if part.FileName() == "" {
			continue // a field of the form that is no file, or one where none was chosen
		}
		if len(uploads) == maxFiles {
			return nil, &graph.Error{Code: graph.TooLarge, Message: "there are more than 20 files; bring them as one XLSX file"}
		}
		uploads = append(uploads, exchange.Upload{Name: part.FileName(), Content: content})
	}
	if len(uploads) == 0 {
		return nil, &graph.Error{Code: graph.BadInput, Message: "there is no file in the request; choose one"}
	}
	return uploads, nil
}

// notArrived says why a body could not be read.
func notArrived(err error) error {
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return &graph.Error{Code: graph.TooLarge, Message: "the files are larger than 20 MB; import them at the command line", Err: err}
	}
	return &graph.Error{Code: graph.BadInput, Message: "the files did not arrive whole; send them again", Err: err}
}
