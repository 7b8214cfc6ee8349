// Package graphqlhttp carries GraphQL over HTTP (graphql.github.io/graphql-over-http)
// for gqlgen, whose own transports read bodies without a limit, repeat bodies
// in errors and answer request errors with other statuses than the
// specification asks for.
package graphqlhttp

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// MaxBody is the largest request body, in bytes.
const MaxBody = 1 << 20

// maxAnswer is the largest answer, in bytes.
const maxAnswer = 16 << 20

// maxErrors is how many errors an answer lists.
const maxErrors = 10

// The media types of answers.
const (
	typeJSON     = "application/json"
	typeResponse = "application/graphql-response+json"
)

// Transport is a gqlgen transport for GET and POST.
type Transport struct{ Log *slog.Logger }

var _ graphql.Transport = Transport{}

// Supports implements [graphql.Transport]: whatever comes is answered here.
func (Transport) Supports(*http.Request) bool { return true }

// Do implements [graphql.Transport].
func (t Transport) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	media, ok := acceptedType(r.Header.Values("Accept"))
	if !ok {
		t.refuse(w, typeJSON, http.StatusNotAcceptable, "the answer is application/json or application/graphql-response+json; accept one of them")
		return
	}
	params, status, err := read(w, r)
	if err != nil {
		if status == http.StatusMethodNotAllowed {
			w.Header().Set("Allow", "GET, POST")
		}
		t.refuse(w, media, status, err.Error())
		return
	}
	params.ReadTime = graphql.TraceTiming{Start: graphql.Now(), End: graphql.Now()}
	params.Headers = r.Header
	op, errs := exec.CreateOperationContext(r.Context(), params)
	if errs != nil {
		t.writeErrors(w, media, statusOf(errs, media), errs)
		return
	}
	if r.Method == http.MethodGet && op.Operation.Operation != ast.Query {
		w.Header().Set("Allow", "POST")
		t.refuse(w, media, http.StatusMethodNotAllowed, "only queries may be sent by GET; send this by POST")
		return
	}
	responses, ctx := exec.DispatchOperation(r.Context(), op)
	t.writeResponse(w, media, responses(ctx))
}

// acceptedType chooses the media type of the answer: the one that the client
// likes best, and of equal ones the first.
func acceptedType(accept []string) (media string, ok bool) {
	header := strings.Join(accept, ",")
	if strings.Trim(header, ", ") == "" {
		return typeJSON, true
	}
	best := 0.0
	for _, part := range strings.Split(header, ",") {
		name, params, err := mime.ParseMediaType(part)
		if err != nil || params["charset"] != "" && !strings.EqualFold(params["charset"], "utf-8") {
			continue
		}
		liked := 1.0
		if q, err := strconv.ParseFloat(params["q"], 64); err == nil {
			liked = q
		}
		if name == "*/*" || name == "application/*" {
			name = typeJSON
		}
		if liked > best && (name == typeJSON || name == typeResponse) {
			media, best = name, liked
		}
	}
	return media, media != ""
}

// statusOf is the status of an answer without data. For application/json the
// specification asks for 200 where the request itself was well formed.
func statusOf(errs gqlerror.List, media string) int {
	switch code, _ := errs[0].Extensions["code"].(string); code {
	case string(graph.Unavailable):
		return http.StatusServiceUnavailable
	case string(graph.Forbidden):
		return http.StatusForbidden
	}
	if media == typeJSON {
		return http.StatusOK
	}
	return http.StatusBadRequest
}

// read reads the parameters of a request.
func read(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, int, error) {
	switch r.Method {
	case http.MethodGet:
		return readGet(r)
	case http.MethodPost:
		return readPost(w, r)
	}
	return nil, http.StatusMethodNotAllowed, errors.New("send a query by GET or POST")
}

// readGet refuses requests that another site's page makes a browser send.
func readGet(r *http.Request) (*graphql.RawParams, int, error) {
	if site := r.Header.Get("Sec-Fetch-Site"); site != "" && site != "same-origin" && site != "none" {
		return nil, http.StatusForbidden, errors.New("a page of another site may not ask by GET; ask by POST")
	}
	if len(r.URL.RawQuery) > MaxBody {
		return nil, http.StatusRequestURITooLong, errors.New("the address is too long; ask by POST")
	}
	q := r.URL.Query()
	params := &graphql.RawParams{Query: q.Get("query"), OperationName: q.Get("operationName")}
	if params.Query == "" {
		return nil, http.StatusBadRequest, errors.New("the parameter query is missing")
	}
	for _, part := range []struct {
		name string
		into *map[string]any
	}{{"variables", &params.Variables}, {"extensions", &params.Extensions}} {
		if text := q.Get(part.name); text != "" {
			if err := decodeObject([]byte(text), part.into); err != nil {
				return nil, http.StatusBadRequest, errors.New("the parameter " + part.name + " is not a JSON object")
			}
		}
	}
	return params, 0, nil
}

func readPost(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, int, error) {
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != typeJSON || params["charset"] != "" && !strings.EqualFold(params["charset"], "utf-8") {
		return nil, http.StatusUnsupportedMediaType, errors.New("send the body as application/json in UTF-8")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, MaxBody))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return nil, http.StatusRequestEntityTooLarge, errors.New("the body is larger than 1 MB; ask for less at once")
	}
	if err != nil {
		return nil, http.StatusBadRequest, errors.New("the body did not arrive whole")
	}
	raw, err := parseBody(body)
	if err != nil {
		return nil, http.StatusBadRequest, err
	}
	return raw, 0, nil
}

// Refuse answers a request with an error, unread.
func (t Transport) Refuse(w http.ResponseWriter, r *http.Request, status int, message string) {
	media, ok := acceptedType(r.Header.Values("Accept"))
	if !ok {
		media = typeJSON
	}
	t.refuse(w, media, status, message)
}

// refuse answers with one error.
func (t Transport) refuse(w http.ResponseWriter, media string, status int, message string) {
	t.writeErrors(w, media, status, gqlerror.List{{Message: message, Extensions: map[string]any{"code": string(graph.BadInput)}}})
}

// writeErrors writes an answer without data.
func (t Transport) writeErrors(w http.ResponseWriter, media string, status int, errs gqlerror.List) {
	if len(errs) > maxErrors {
		errs = errs[:maxErrors]
	}
	t.send(w, media, status, nil, errs)
}

// writeResponse writes the answer of an operation that ran. Data is finished
// JSON and goes out as it is.
func (t Transport) writeResponse(w http.ResponseWriter, media string, r *graphql.Response) {
	if len(r.Data) > maxAnswer {
		errs := gqlerror.List{{Message: "the answer is larger than 16 MB; ask for smaller pages", Extensions: map[string]any{"code": string(graph.TooLarge)}}}
		t.writeErrors(w, media, statusOf(errs, media), errs)
		return
	}
	if r.Data == nil && len(r.Errors) == 0 {
		r.Errors = gqlerror.List{{Message: "internal error", Extensions: map[string]any{"code": string(graph.Internal)}}}
	}
	if r.Data == nil || bytes.Equal(r.Data, []byte("null")) && len(r.Errors) > 0 && len(r.Errors[0].Path) == 0 {
		t.writeErrors(w, media, statusOf(r.Errors, media), r.Errors)
		return
	}
	t.send(w, media, http.StatusOK, r.Data, r.Errors)
}

func (t Transport) send(w http.ResponseWriter, media string, status int, data json.RawMessage, errs gqlerror.List) {
	var b bytes.Buffer
	b.Grow(len(data) + 64)
	b.WriteByte('{')
	if len(errs) > 0 {
		text, err := json.Marshal(errs)
		if err != nil {
			text = []byte(`[{"message":"internal error"}]`)
		}
		b.WriteString(`"errors":`)
		b.Write(text)
	}
	if data != nil {
		if len(errs) > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"data":`)
		b.Write(data)
	}
	b.WriteByte('}')
	h := w.Header()
	h.Set("Content-Type", media+"; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(b.Len())) // else a large answer goes out in chunks
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	if _, err := w.Write(b.Bytes()); err != nil {
		t.Log.Debug("the client went away", "error", err)
	}
}
