// Command withneo4j starts a Neo4j on a data folder of its own, runs a
// command that finds it through NEO4J_TEST_URI, NEO4J_TEST_USERNAME and
// NEO4J_TEST_PASSWORD, and stops it. A whole test run shares one Neo4j.
//
//	go run ./internal/withneo4j go test ./...
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"github.com/partnermap/partnermap/internal/localneo4j"
)

const stopTimeout = 15 * time.Second

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:])
	stop()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		os.Exit(failed.ExitCode())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "withneo4j:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) (err error) {
	if len(args) == 0 {
		return errors.New("name the command to run")
	}
	data, err := os.MkdirTemp("", "partnermap-test-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(data)) }()
	server, err := localneo4j.Start(ctx, localneo4j.Config{
		CacheDir: os.Getenv("PARTNERMAP_CACHE"), DataDir: data, Heap: os.Getenv("NEO4J_TEST_HEAP"), PageCache: os.Getenv("NEO4J_TEST_PAGECACHE"),
		Throughput: true, KeepPlans: true, // tests ask so much that is new that planning is most of what they wait for
		Progress: os.Stderr, Log: slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn})),
	})
	if err != nil {
		return err
	}
	defer func() {
		ending, cancel := context.WithTimeout(context.Background(), stopTimeout)
		defer cancel()
		err = errors.Join(err, server.Stop(ending))
	}()
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = stopTimeout
	cmd.Env = append(os.Environ(), "NEO4J_TEST_URI="+server.URI(), "NEO4J_TEST_USERNAME="+server.Username(), "NEO4J_TEST_PASSWORD="+server.Password())
	return cmd.Run()
}
