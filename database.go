package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"sync/atomic"
	"time"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/localneo4j"
	"github.com/partnermap/partnermap/seed"
)

// database is the graph in use: a Neo4j of our own or another.
type database struct {
	local *localneo4j.Server // nil: NEO4J_URI names another
	store *store.Store
	alive atomic.Bool
}

// watchEvery is how often the service looks whether the database answers.
const watchEvery = time.Second

// openDatabase starts the local Neo4j unless another is named, and prepares
// the graph in it.
func openDatabase(ctx context.Context, s settings, schema *query.Schema, log *slog.Logger, out io.Writer) (*database, error) {
	db := &database{}
	config := store.Config{URI: s.uri, Username: s.username, Password: s.password, Database: s.database, Log: log}
	if s.uri == "" {
		local, err := localneo4j.Start(ctx, localneo4j.Config{DataDir: s.data, Progress: out, Log: log})
		if err != nil {
			return nil, err
		}
		db.local = local
		config.URI, config.Username, config.Password = local.URI(), local.Username(), local.Password()
	}
	opened, err := store.Open(config, schema)
	if err == nil {
		db.store = opened
		err = opened.Prepare(ctx)
	}
	if err != nil {
		db.close(log)
		return nil, err
	}
	db.alive.Store(true)
	return db, nil
}

// close ends the connections and then the local Neo4j.
func (db *database) close(log *slog.Logger) {
	ctx, cancel := context.WithTimeout(context.Background(), stopTimeout)
	defer cancel()
	if db.store != nil {
		if err := db.store.Close(ctx); err != nil {
			log.Warn("the connections to the database did not close", "error", err)
		}
	}
	if db.local != nil {
		if err := db.local.Stop(ctx); err != nil {
			log.Error("the local database did not stop", "error", err)
		}
	}
}

// ready tells whether the database answered when it was last asked.
func (db *database) ready() bool { return db.alive.Load() }

// watch keeps ready up to date until ctx ends. back is called when the
// database answers again.
func (db *database) watch(ctx context.Context, back func(context.Context)) {
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			asked, cancel := context.WithTimeout(ctx, 2*watchEvery)
			alive := db.store.Ping(asked) == nil
			cancel()
			if was := db.alive.Swap(alive); alive && !was {
				go back(ctx)
			}
		}
	}
}

// state says in a word how the database is.
func (db *database) state() string {
	switch {
	case db.ready():
		return "ready"
	case db.local != nil && db.local.State() != localneo4j.Running:
		return "database " + db.local.State().String()
	}
	return "database does not answer"
}

// seedIfEmpty loads the four cases into a database that holds nothing of
// somebody's own. A load that was interrupted is completed.
func (db *database) seedIfEmpty(ctx context.Context, out io.Writer) error {
	return db.loadCases(ctx, out, true)
}

// loadCases writes those of the four cases that are not there. What is there
// stays as it is, with all that somebody changed in it. With onlyAlone nothing
// is written beside networks of somebody's own.
func (db *database) loadCases(ctx context.Context, out io.Writer, onlyAlone bool) error {
	contents, err := seed.Contents()
	if err != nil {
		return err
	}
	networks, err := db.store.Networks(ctx)
	if err != nil {
		return err
	}
	there := map[graph.ID]bool{}
	for _, n := range networks {
		there[n.ID] = true
		own := !slices.ContainsFunc(contents.Networks, func(c graph.Network) bool { return c.ID == n.ID })
		if onlyAlone && own {
			return nil
		}
	}
	contents = contents.Where(func(network graph.ID) bool { return !there[network] })
	_, err = db.store.Apply(ctx, access.Owner().Name, "load cases", contents, func(s store.Summary) { tell(out, s) })
	return err
}

func tell(out io.Writer, s store.Summary) {
	fmt.Fprintf(out, "  %-20s %d new, %d changed, %d as before\n", s.Slug, s.Created, s.Changed, s.Unchanged)
}
