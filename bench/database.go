package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/localneo4j"
)

// The memory of the benchmark's Neo4j: all of the network fits into it.
const (
	heap      = "3g"
	pageCache = "1g"
)

const stopTimeout = 15 * time.Second

// database is the Neo4j of the benchmark, with the two ways to it: the store
// of Partnermap and a bare driver.
type database struct {
	server *localneo4j.Server
	store  *store.Store
	driver neo4j.DriverWithContext
}

// openDatabase starts Neo4j on the data of the networks and loads what is
// missing.
func openDatabase(ctx context.Context, schema *query.Schema, w world, dir string, out io.Writer) (*database, error) {
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	server, err := localneo4j.Start(ctx, localneo4j.Config{DataDir: dir, Heap: heap, PageCache: pageCache, Throughput: true, Progress: out, Log: log})
	if err != nil {
		return nil, err
	}
	db := &database{server: server}
	if err := db.open(ctx, schema, log); err != nil {
		return nil, errors.Join(err, db.close())
	}
	for _, n := range []*network{w.writing, w.drawing, w.network} {
		if err := load(ctx, db.store, n, filepath.Join(dir, n.Slug+" is complete"), out); err != nil {
			return nil, errors.Join(fmt.Errorf("loading: %w", err), db.close())
		}
	}
	return db, nil
}

func (db *database) open(ctx context.Context, schema *query.Schema, log *slog.Logger) error {
	var err error
	if db.store, err = db.openStore(schema, nil); err != nil {
		return err
	}
	if err := db.store.Prepare(ctx); err != nil {
		return err
	}
	auth := neo4j.BasicAuth(db.server.Username(), db.server.Password(), "")
	db.driver, err = neo4j.NewDriverWithContext(db.server.URI(), auth, func(d *config.Config) { // as the store's
		d.ReadBufferSize = 64 << 10
		d.NotificationsMinSeverity = notifications.DisabledLevel
		d.TelemetryDisabled = true
	})
	return err
}

// openStore opens the store of Partnermap. watch, unless nil, stands between
// it and the transactions of changes.
func (db *database) openStore(schema *query.Schema, watch func(neo4j.ManagedTransaction) neo4j.ManagedTransaction) (*store.Store, error) {
	return store.Open(store.Config{URI: db.server.URI(), Username: db.server.Username(), Password: db.server.Password(), Watch: watch}, schema)
}

func (db *database) close() error {
	ctx, cancel := context.WithTimeout(context.Background(), stopTimeout)
	defer cancel()
	var errs []error
	if db.driver != nil {
		errs = append(errs, db.driver.Close(ctx))
	}
	if db.store != nil {
		errs = append(errs, db.store.Close(ctx))
	}
	return errors.Join(append(errs, db.server.Stop(ctx))...)
}

// single sends one statement in a transaction of its own and returns the one
// value of its one record.
func (db *database) single(ctx context.Context, text string, parameters map[string]any) (any, error) {
	return db.one(ctx, neo4j.AccessModeRead, text, parameters)
}

func (db *database) one(ctx context.Context, mode neo4j.AccessMode, text string, parameters map[string]any) (any, error) {
	session := db.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j", AccessMode: mode})
	result, err := session.Run(ctx, text, parameters)
	if err != nil {
		return nil, errors.Join(err, session.Close(ctx))
	}
	record, err := result.Single(ctx)
	if err = errors.Join(err, session.Close(ctx)); err != nil {
		return nil, err
	}
	return record.Values[0], nil
}

// summary runs a statement and tells what it took.
func (db *database) summary(ctx context.Context, mode neo4j.AccessMode, text string, parameters map[string]any) (neo4j.ResultSummary, error) {
	session := db.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j", AccessMode: mode})
	result, err := session.Run(ctx, text, parameters)
	if err != nil {
		return nil, errors.Join(err, session.Close(ctx))
	}
	summary, err := result.Consume(ctx)
	return summary, errors.Join(err, session.Close(ctx))
}
