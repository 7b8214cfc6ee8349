package store

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// Config says which Neo4j to use.
type Config struct {
	URI      string // bolt:// for one server, neo4j:// for a cluster
	Username string
	Password string
	Database string       // empty: neo4j
	Log      *slog.Logger // of what takes long; nil: nothing is said

	// Watch, unless nil, may stand between the store and the transaction of
	// a mutation: the benchmark counts what its statements do.
	Watch func(neo4j.ManagedTransaction) neo4j.ManagedTransaction
}

// The limits of the way to Neo4j.
const (
	poolSize       = 64
	acquireTimeout = 2 * time.Second
	connectTimeout = 2 * time.Second
	retryTime      = 5 * time.Second
	readTimeout    = 10 * time.Second
	unseenTimeout  = 30 * time.Second // for a text that Neo4j may have to plan, which nothing ends
	bufferSize     = 64 << 10
)

// Store is a connection to the graph.
type Store struct {
	driver     neo4j.DriverWithContext
	database   string
	schema     *query.Schema
	standard   *graph.Vocabulary
	vocabulary atomic.Pointer[graph.Vocabulary]
	reload     sync.Mutex
	log        *slog.Logger
	turns      chan struct{} // mutations under way
	mutations  atomic.Int64  // how many there have been
	watch      func(neo4j.ManagedTransaction) neo4j.ManagedTransaction
	unlocked   bool // tests show with it what the head's lock is for
}

// Open connects to Neo4j. It does not wait for it to answer; see Prepare.
func Open(c Config, schema *query.Schema) (*Store, error) {
	standard, err := graph.StandardVocabulary()
	if err != nil {
		return nil, err
	}
	auth := neo4j.NoAuth()
	if c.Username != "" {
		auth = neo4j.BasicAuth(c.Username, c.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(c.URI, auth, func(d *config.Config) {
		d.MaxConnectionPoolSize = poolSize
		d.ConnectionAcquisitionTimeout = acquireTimeout
		d.SocketConnectTimeout = connectTimeout
		d.MaxTransactionRetryTime = retryTime
		d.ReadBufferSize = bufferSize
		d.NotificationsMinSeverity = notifications.DisabledLevel
		d.TelemetryDisabled = true
	})
	if err != nil {
		return nil, &graph.Error{Code: graph.BadInput, Message: "NEO4J_URI is not the address of a Neo4j (bolt://host:7687 or neo4j://host:7687)", Err: err}
	}
	if c.Database == "" {
		c.Database = "neo4j"
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	s := &Store{driver: driver, database: c.Database, schema: schema, standard: standard, log: c.Log, watch: c.Watch, turns: make(chan struct{}, mutationsAtOnce)}
	s.vocabulary.Store(standard)
	return s, nil
}

// Close ends all connections.
func (s *Store) Close(ctx context.Context) error { return s.driver.Close(ctx) }

// Vocabulary is the vocabulary as it was last read.
func (s *Store) Vocabulary() *graph.Vocabulary { return s.vocabulary.Load() }

// Ping asks Neo4j for an answer.
func (s *Store) Ping(ctx context.Context) error {
	_, err := s.run(ctx, query.Text("RETURN 1 AS answer").String(), nil)
	return err
}

// Read runs a request of graph/query and writes its answer: one statement,
// one record. A page that found too little among its first candidates is read
// once more, with all of them.
func (s *Store) Read(ctx context.Context, r *query.Request) ([]byte, error) {
	answer, err := s.read(ctx, r)
	if err == nil && r.Cut(s.schema) {
		return s.read(ctx, r)
	}
	return answer, err
}

func (s *Store) read(ctx context.Context, r *query.Request) ([]byte, error) {
	var value any
	if r.Text != "" {
		var err error
		if value, err = s.runWithin(ctx, limit(r), r.Text, r.Parameters); err != nil {
			return nil, err
		}
	}
	answer, err := r.Write(value, s.Vocabulary())
	if query.UnknownTerm(err) {
		if err := s.LoadVocabulary(ctx); err != nil {
			return nil, err
		}
		answer, err = r.Write(value, s.Vocabulary())
	}
	if err != nil && graph.CodeOf(err) == graph.Internal {
		err = &graph.Error{Code: graph.Internal, Message: "the answer cannot be written", Err: err}
	}
	return answer, err
}

// run sends one reading statement as its own transaction, which is one round
// trip, and returns the one value of its record. A read that meets a dead
// connection is sent once more.
func (s *Store) run(ctx context.Context, text string, parameters map[string]any) (any, error) {
	return s.runWithin(ctx, readTimeout, text, parameters)
}

// limit is how long a request may take.
func limit(r *query.Request) time.Duration {
	if r.Unseen {
		return unseenTimeout
	}
	return readTimeout
}

func (s *Store) runWithin(ctx context.Context, limit time.Duration, text string, parameters map[string]any) (any, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	type outcome struct {
		value any
		err   error
	}
	done := make(chan outcome, 1)
	go func() {
		value, err := s.attempt(ctx, text, parameters)
		if neo4j.IsConnectivityError(err) && ctx.Err() == nil {
			value, err = s.attempt(ctx, text, parameters)
		}
		done <- outcome{value, err}
	}()
	select {
	case o := <-done:
		return o.value, classify(o.err)
	case <-ctx.Done():
		return nil, classify(ctx.Err())
	}
}

// attempt does not hand its context's deadline to the driver, which would
// make every read of the socket dear; Neo4j itself ends the statement.
func (s *Store) attempt(ctx context.Context, text string, parameters map[string]any) (any, error) {
	timeout := readTimeout
	if deadline, ok := ctx.Deadline(); ok {
		timeout = max(time.Until(deadline), time.Millisecond)
	}
	free := context.WithoutCancel(ctx)
	session := s.driver.NewSession(free, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeRead})
	result, err := session.Run(free, text, parameters, neo4j.WithTxTimeout(timeout))
	if err != nil {
		return nil, closing(free, session, err)
	}
	record, err := result.Single(free)
	if err = closing(free, session, err); err != nil {
		return nil, err
	}
	return record.Values[0], nil
}

// closing closes a session and returns the first error.
func closing(ctx context.Context, session neo4j.SessionWithContext, err error) error {
	if end := session.Close(ctx); err == nil {
		return end
	}
	return err
}
