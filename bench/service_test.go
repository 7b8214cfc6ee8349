package main

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/internal/graphqlhttp"
	"github.com/partnermap/partnermap/resolvers"
)

// canned stands for a database that answers at once.
type canned []byte

func (c canned) Read(context.Context, *query.Request) ([]byte, error) { return c, nil }

func (c canned) Vocabulary() *graph.Vocabulary { return nil }

func (c canned) LoadVocabulary(context.Context) error { return nil }

// BenchmarkService measures what the service itself takes for a request,
// without HTTP's connections and without a database.
func BenchmarkService(b *testing.B) {
	text, err := os.ReadFile("../schema.graphqls")
	if err != nil {
		b.Fatal(err)
	}
	schema, err := query.LoadSchema("schema.graphqls", string(text))
	if err != nil {
		b.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	api, err := resolvers.NewHandler(resolvers.Config{Schema: schema, Reader: canned("{}"), Transport: graphqlhttp.Transport{Log: log}, Log: log})
	if err != nil {
		b.Fatal(err)
	}
	handler := as(access.Owner(), api)
	v := values{variables: map[string]any{"id": "00000000-0000-8000-8000-000000000000"}}
	for _, op := range []operation{{name: "by id", query: queryByID}, {name: "one hop", query: queryHop}} {
		body, err := op.body(v, "")
		if err != nil {
			b.Fatal(err)
		}
		b.Run(op.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r := httptest.NewRequestWithContext(b.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
				r.Header.Set("Content-Type", "application/json")
				w := httptest.NewRecorder()
				handler.ServeHTTP(w, r)
				if w.Code != http.StatusOK {
					b.Fatal(w.Body.String())
				}
			}
		})
	}
}
