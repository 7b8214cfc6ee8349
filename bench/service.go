package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/graphqlhttp"
	"github.com/partnermap/partnermap/resolvers"
)

// service serves Partnermap on loopback as its program does, and beside it the
// statements written by hand behind a plain handler.
type service struct {
	db     *database
	url    string
	server *http.Server
	client *http.Client
}

func serve(schema *query.Schema, db *database, list []operation) (*service, error) {
	api, err := newAPI(schema, db.store)
	if err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := &service{db: db, url: "http://" + listener.Addr().String(), client: &http.Client{Timeout: time.Minute}}
	mux := http.NewServeMux()
	mux.Handle("/owner", as(access.Owner(), api))
	mux.Handle("/public", as(access.Public(), api))
	for i, op := range list {
		mux.Handle(fmt.Sprintf("/byhand/%d", i), s.byHand(op))
	}
	s.server = &http.Server{
		Handler: mux, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 30 * time.Second, WriteTimeout: time.Minute, IdleTimeout: 2 * time.Minute,
	}
	go func() { _ = s.server.Serve(listener) }() // it ends by close
	return s, nil
}

func newAPI(schema *query.Schema, s *store.Store) (http.Handler, error) {
	log := slog.New(slog.DiscardHandler)
	return resolvers.NewHandler(resolvers.Config{Schema: schema, Reader: s, Writer: s, Transport: graphqlhttp.Transport{Log: log}, Log: log})
}

func (s *service) close() error {
	s.client.CloseIdleConnections()
	return s.server.Close()
}

func as(actor access.Actor, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(access.With(r.Context(), actor)))
	})
}

// byHand answers an operation by its statement written by hand.
func (s *service) byHand(op operation) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, graphqlhttp.MaxBody))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		v := values{}
		decoder := json.NewDecoder(bytes.NewReader(body))
		decoder.UseNumber()
		if err := decoder.Decode(&v.parameters); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		v.parameters = whole(v.parameters).(map[string]any)
		answer, err := s.db.byHand(r.Context(), op, v)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(answer) // the client is ours and waits
	}
}

// whole makes numbers of JSON whole ones, for there are no others.
func whole(v any) any {
	switch v := v.(type) {
	case json.Number:
		n, _ := v.Int64()
		return int(n)
	case []any:
		for i, item := range v {
			v[i] = whole(item)
		}
	case map[string]any:
		for name, item := range v {
			v[name] = whole(item)
		}
	}
	return v
}

// byHand sends the statement written by hand and makes the answer.
func (db *database) byHand(ctx context.Context, op operation, v values) ([]byte, error) {
	v.parameters["ranks"] = []int{0, 1, 2}
	if op.public {
		v.parameters["ranks"] = []int{0}
	}
	mode := neo4j.AccessModeRead
	if op.writes {
		mode = neo4j.AccessModeWrite
	}
	value, err := db.one(ctx, mode, op.cypher, v.parameters)
	if err != nil {
		return nil, err
	}
	return json.Marshal(map[string]any{"data": op.answer(value, v)})
}

// post sends a body and returns the answer.
func (s *service) post(ctx context.Context, path string, body []byte) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := s.client.Do(request)
	if err != nil {
		return nil, err
	}
	answer, err := io.ReadAll(response.Body)
	if end := response.Body.Close(); err == nil {
		err = end
	}
	if err == nil {
		err = checked(response.StatusCode, answer)
	}
	return answer, err
}

// call calls the handlers without a connection.
func (s *service) call(ctx context.Context, path string, body []byte) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	w := &buffer{header: http.Header{}}
	s.server.Handler.ServeHTTP(w, request)
	return w.answer, checked(w.status, w.answer)
}

// buffer keeps an answer.
type buffer struct {
	header http.Header
	status int
	answer []byte
}

func (b *buffer) Header() http.Header    { return b.header }
func (b *buffer) WriteHeader(status int) { b.status = status }
func (b *buffer) Write(p []byte) (int, error) {
	b.answer = append(b.answer, p...)
	return len(p), nil
}

// checked refuses an answer that is not what was asked for.
func checked(status int, answer []byte) error {
	if status != http.StatusOK || bytes.HasPrefix(answer, []byte(`{"errors"`)) {
		return fmt.Errorf("status %d: %s", status, answer)
	}
	return nil
}

// path is where Partnermap answers an operation: as the owner or the public.
func (op operation) path() string {
	if op.public {
		return "/public"
	}
	return "/owner"
}

// body is the body of the request for an operation; comment makes its text
// one that was not sent before.
func (op operation) body(v values, comment string) ([]byte, error) {
	text := op.query
	if comment != "" {
		text += " # " + comment
	}
	return json.Marshal(map[string]any{"query": text, "variables": v.variables})
}
