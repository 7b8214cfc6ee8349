// Partnermap maps who works with whom around a community, and what they can
// bring. This file and its neighbours only wire the parts together:
// configuration, start and stop.
package main

import (
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/resolvers"
	"github.com/partnermap/partnermap/web"
)

//go:generate go run ./internal/gqlgen

//go:embed schema.graphqls
var schemaText string

// version is set when a release is built.
var version = "development"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	err := run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr)
	stop()
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil && ctx.Err() != nil {
		fmt.Fprintln(os.Stderr, "stopped")
		os.Exit(130)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "partnermap:", message(err))
		os.Exit(1)
	}
}

// run is the whole program. It ends when ctx does.
func run(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) error {
	command := "serve"
	if len(args) > 0 && args[0] != "" && args[0][0] != '-' {
		command, args = args[0], args[1:]
	}
	s, err := parse(command, args, getenv, stderr)
	if err != nil {
		return err
	}
	if command != "import" && command != "export" && command != "template" && len(s.args) > 0 {
		return usage("%s takes no %q; flags come after the command, and partnermap help lists them", command, s.args[0])
	}
	log := newLog(stderr, s.logLevel)
	switch command {
	case "serve":
		return serve(ctx, s, log, stdout)
	case "seed":
		return seedCases(ctx, s, log, stdout)
	case "import":
		return importWorkbook(ctx, s, log, stdout)
	case "export":
		return exportWorkbook(ctx, s, log, stdout)
	case "template":
		return writeTemplate(s, stdout)
	case "version":
		fmt.Fprintln(stdout, "partnermap", version)
		return nil
	case "help":
		return help(stdout)
	}
	return usage("there is no command %q; partnermap help lists them", command)
}

// The times that a server gives its clients and itself.
const (
	headerTimeout = 5 * time.Second
	bodyTimeout   = 30 * time.Second
	answerTimeout = 60 * time.Second
	idleTimeout   = 2 * time.Minute
	stopTimeout   = 5 * time.Second
)

// serve runs the service until ctx ends.
func serve(ctx context.Context, s settings, log *slog.Logger, out io.Writer) error {
	begin := time.Now()
	schema, err := query.LoadSchema("schema.graphqls", schemaText)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", s.addr)
	if err != nil {
		return usage("cannot listen on %s: %v; end what uses it, or choose another with -addr", s.addr, err)
	}
	defer func() { _ = listener.Close() }() // the server has closed it, unless it never ran
	db, err := openDatabase(ctx, s, schema, log, out)
	if err != nil {
		return err
	}
	defer db.close(log)
	if s.cases {
		if err := db.seedIfEmpty(ctx, out); err != nil {
			return err
		}
	}
	handler, api, err := routes(schema, db, s, log)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: headerTimeout, ReadTimeout: bodyTimeout, WriteTimeout: answerTimeout,
		IdleTimeout: idleTimeout, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	if err := announce(ctx, out, listener.Addr(), s, db, time.Since(begin)); err != nil {
		return err
	}
	go warm(ctx, api, s, log)
	go db.watch(ctx, func(ctx context.Context) { note(ctx, log, api.WarmAgain(ctx)) })
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	fmt.Fprintln(out, "stopping")
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer cancel()
	if err := server.Shutdown(ending); err != nil {
		return server.Close() // somebody's request took longer than we wait
	}
	return nil
}

// warm prepares the database for what people ask, the commonest first.
func warm(ctx context.Context, api *resolvers.API, s settings, log *slog.Logger) {
	begin := time.Now()
	questions, err := web.Questions()
	if err != nil {
		note(ctx, log, err)
		return
	}
	examples, err := web.Examples()
	if err != nil {
		note(ctx, log, err)
		return
	}
	for _, e := range examples {
		questions = append(questions, web.Question{Text: e.Query})
	}
	clearance := access.Owner().Clearance
	if s.public {
		clearance = access.Public().Clearance
	}
	for _, q := range questions {
		if ctx.Err() != nil {
			return
		}
		note(ctx, log, api.Warm(ctx, q.Text, q.Variables, clearance))
	}
	log.Info("the database is warm", "operations", len(questions), "seconds", time.Since(begin).Seconds())
}

// note logs why the database was not prepared: the first to ask will wait.
// When the service ends nobody does.
func note(ctx context.Context, log *slog.Logger, err error) {
	if err != nil && ctx.Err() == nil {
		log.Info("the database was not warmed up", "error", err)
	}
}

// announce says whose view the service gives, and where it is.
func announce(ctx context.Context, out io.Writer, addr net.Addr, s settings, db *database, took time.Duration) error {
	if s.public {
		shares, err := db.store.PublicShares(ctx)
		if err != nil {
			return err
		}
		fmt.Fprintln(out, "Anybody may read what is public, and nothing else:")
		for _, n := range shares {
			fmt.Fprintf(out, "  %-20s %d of %d stakeholders, %d of %d cooperations\n", n.Slug, n.PublicStakeholders, n.Stakeholders, n.PublicCooperations, n.Cooperations)
		}
	} else {
		fmt.Fprintln(out, "Only this machine can reach the service, and whoever sits here is the owner of everything.")
		fmt.Fprintf(out, "GraphQL is at http://%s/graphql, to try it out http://%s/graphiql/\n", addr, addr)
	}
	fmt.Fprintf(out, "Partnermap is at http://%s (started in %.1f s)\n", addr, took.Seconds())
	return nil
}
