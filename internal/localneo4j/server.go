package localneo4j

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"
)

// lockPatience is how long a start waits for a Neo4j whose service was killed to end. Its watchdog needs
// ten seconds at most.
const lockPatience = 15 * time.Second

// Config says where things lie and who is told.
type Config struct {
	CacheDir   string       // for the software; empty: the user's cache folder / partnermap
	DataDir    string       // for the data, in its folder neo4j; required
	Port       int          // for Bolt; 0: a free one is chosen
	Heap       string       // Java's memory; empty: 768m
	PageCache  string       // memory for pages of the store; empty: 64m
	Throughput bool         // for benchmarks: Java's parallel collector and best compiler, slower to start
	KeepPlans  bool         // for tests, whose data grows from nothing: plans are not made anew as it does
	Progress   io.Writer    // told of what takes long, for a person; may be nil
	Log        *slog.Logger // may be nil
}

// withDefaults fills in what was left out.
func (c Config) withDefaults() (Config, error) {
	if c.DataDir == "" {
		return c, failure(BadConfig, nil, "no data folder is given.")
	}
	if c.CacheDir == "" {
		dir, err := os.UserCacheDir()
		if err != nil {
			return c, failure(BadConfig, err, "this user has no cache folder (%v): set HOME, or name a cache folder.", err)
		}
		c.CacheDir = filepath.Join(dir, "partnermap")
	}
	for _, dir := range []*string{&c.CacheDir, &c.DataDir} {
		whole, err := filepath.Abs(*dir)
		if err != nil {
			return c, fmt.Errorf("local Neo4j: %w", err)
		}
		*dir = whole
	}
	if strings.ContainsRune(c.CacheDir, os.PathListSeparator) {
		return c, failure(BadConfig, nil, "the cache folder %s has a %q in its name, which Java cannot read. Name another.", c.CacheDir, os.PathListSeparator)
	}
	if c.Heap == "" {
		c.Heap = "768m"
	}
	if c.PageCache == "" {
		c.PageCache = "64m"
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c, nil
}

// Server is a Neo4j that runs, and is kept running until Stop.
type Server struct {
	engine   engine
	home     home
	settings settings
	password string
	startup  time.Duration
	log      *slog.Logger
	locks    []*os.File    // released when all has ended: the service's, and the one Neo4j's process holds too
	pause    time.Duration // between tries to start again; grows
	state    atomic.Int32
	end      context.CancelFunc
	ended    chan struct{}
}

// Start fetches Neo4j if need be, starts it, and returns when Bolt answers. The context governs only this;
// if it ends first, all that was begun ends too. Troubles that people can mend come as an *Error.
func Start(ctx context.Context, c Config) (*Server, error) {
	if !supported {
		return nil, failure(Unsupported, nil, "Partnermap can run a Neo4j of its own on Linux and macOS only. Set NEO4J_URI to a Neo4j that runs elsewhere.")
	}
	c, err := c.withDefaults()
	if err != nil {
		return nil, err
	}
	s := &Server{
		home:     home{dir: filepath.Join(c.DataDir, "neo4j")},
		settings: settings{port: c.Port, heap: c.Heap, pageCache: c.PageCache, throughput: c.Throughput, keepPlans: c.KeepPlans},
		log:      c.Log,
		pause:    firstPause,
		ended:    make(chan struct{}),
	}
	p, err := s.start(ctx, c, newProgress(c.Progress))
	if err != nil {
		s.unlock()
		return nil, err
	}
	lifetime, end := context.WithCancel(context.WithoutCancel(ctx))
	s.end = end
	go s.supervise(lifetime, p)
	return s, nil
}

// start goes from nothing to a server that answers.
func (s *Server) start(ctx context.Context, c Config, tell *progress) (*process, error) {
	if _, err := s.settings.conf(); err != nil { // before anything slow
		return nil, err
	}
	if err := s.lock(ctx, tell); err != nil {
		return nil, err
	}
	if c.Port != 0 {
		if err := portFree(c.Port); err != nil {
			return nil, portTaken(c.Port, err)
		}
	}
	var err error
	if s.engine, err = prepare(ctx, c, tell); err != nil {
		return nil, err
	}
	if err := s.home.room(); err != nil {
		return nil, err
	}
	tell.step("starting Neo4j %s", Version)
	begun := time.Now()
	p, err := s.open(ctx, c.Port == 0)
	if err != nil {
		return nil, err
	}
	s.startup = time.Since(begun)
	s.log.Info("Neo4j answers", "version", Version, "uri", s.URI(), "home", s.home.dir, "after", s.startup.Round(time.Millisecond))
	return p, nil
}

// lock takes the data folder for this service, and waits for the Neo4j of one that was killed to end.
func (s *Server) lock(ctx context.Context, tell *progress) error {
	if err := s.home.make(); err != nil {
		return err
	}
	service, err := lockService(s.home.path("service.lock"))
	if err != nil {
		return err
	}
	s.locks = append(s.locks, service)
	path := s.home.path("server.lock")
	server, err := waitLock(ctx, path, lockPatience, func() {
		tell.step("waiting for the Neo4j of an earlier run to end")
	})
	if err != nil {
		return err
	}
	if server == nil {
		return storeLocked(s.home.dir, "a Neo4j of an earlier run that does not end", nil)
	}
	s.locks = append(s.locks, server)
	return nil
}

// unlock releases the data folder.
func (s *Server) unlock() {
	for _, f := range s.locks {
		f.Close()
	}
}

// open makes the database if there is none, and starts the server. A port of our own choice that another
// program takes meanwhile is not worth a failure.
func (s *Server) open(ctx context.Context, choosePort bool) (*process, error) {
	var err error
	if s.password, err = s.engine.found(ctx, s.home, s.settings); err != nil {
		return nil, err
	}
	for tries := 3; ; tries-- {
		if choosePort {
			if s.settings.port, err = freePort(); err != nil {
				return nil, err
			}
		}
		p, err := s.launch(ctx)
		var known *Error
		if choosePort && tries > 1 && errors.As(err, &known) && known.Code == PortTaken {
			continue
		}
		if err != nil {
			return nil, err
		}
		if err := s.home.finish(); err != nil {
			p.stop(stopGrace)
			return nil, err
		}
		return p, nil
	}
}

// launch starts the process, which holds the server's lock with us.
func (s *Server) launch(ctx context.Context) (*process, error) {
	return s.engine.launch(ctx, s.home, s.settings, launchOptions{password: s.password, held: s.locks[len(s.locks)-1]})
}

// URI is the address of Bolt.
func (s *Server) URI() string { return fmt.Sprintf("bolt://127.0.0.1:%d", s.settings.port) }

// Username is the database user to log on as.
func (s *Server) Username() string { return username }

// Password is that user's password.
func (s *Server) Password() string { return s.password }

// StartupTime is how long the database took from the start of its process to the first answer.
func (s *Server) StartupTime() time.Duration { return s.startup }

// State says how the server is.
func (s *Server) State() State { return State(s.state.Load()) }

// Stop ends the server, within three seconds whatever it is at, and returns when its last process is gone. It may be called again.
// If the context ends first, Stop returns at once, and the end goes on.
func (s *Server) Stop(ctx context.Context) error {
	s.end()
	select {
	case <-s.ended:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
