package localneo4j

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// readPid reads a process number from a file.
func readPid(t *testing.T, path string) int {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(b)))
	if err != nil {
		t.Fatal(err)
	}
	return pid
}

// shell is a command that runs a script with $0 the name of a file, and tells by that file that it has begun.
func shell(t *testing.T, text string) (command, string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "pid")
	return command{path: "/bin/sh", args: []string{"-c", text, file}, env: os.Environ()}, file
}

// begun starts a command and waits until its script has written its process number.
func begun(t *testing.T, c command, file string) (*process, int) {
	t.Helper()
	p, err := c.start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.stop(0) })
	eventually(t, "the script runs", 5*time.Second, func() bool { b, _ := os.ReadFile(file); return bytes.HasSuffix(b, []byte("\n")) })
	return p, readPid(t, file)
}

func TestProcessExit(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	c, _ := shell(t, "echo to out; echo to err >&2; exit 7")
	c.output = &out
	err := c.run(t.Context())
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 7 {
		t.Errorf("got %v", err)
	}
	if out.String() != "to out\nto err\n" {
		t.Errorf("printed %q", out.String())
	}
}

func TestProcessStops(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, script string
		atMost       time.Duration
	}{
		{"when asked", "echo $$ > $0; exec sleep 600", time.Second},
		{"or is made to", "trap '' TERM; echo $$ > $0; while :; do sleep 1; done", 3 * time.Second},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c, file := shell(t, test.script)
			p, pid := begun(t, c, file)
			since := time.Now()
			p.stop(stopGrace)
			if took := time.Since(since); took > test.atMost {
				t.Errorf("took %v", took)
			}
			if !gone(pid) {
				t.Error("still runs")
			}
		})
	}
}

func TestProcessWithoutWatchdog(t *testing.T) {
	t.Parallel()
	c, file := shell(t, "echo $$ > $0; exec sleep 600")
	p, pid := begun(t, c, file)
	if err := p.cmd.Process.Signal(syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	select {
	case <-p.ended:
	case <-time.After(10 * time.Second):
		t.Fatal("not noticed")
	}
	if !gone(pid) {
		t.Error("the program still runs")
	}
}

// TestProcessHoldsLock shows what a next start relies on: the lock is free once the program is gone, not before.
func TestProcessHoldsLock(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "lock")
	lock, err := waitLock(t.Context(), path, 0, func() {})
	if err != nil {
		t.Fatal(err)
	}
	c, file := shell(t, "echo $$ > $0; exec sleep 600")
	c.held = lock
	p, _ := begun(t, c, file)
	lock.Close() // as when the service is killed
	waited := false
	again, err := waitLock(t.Context(), path, 200*time.Millisecond, func() { waited = true })
	if err != nil || again != nil || !waited {
		t.Fatalf("the lock was free: %v, %v", again, err)
	}
	p.stop(stopGrace)
	again, err = waitLock(t.Context(), path, time.Second, func() {})
	if err != nil || again == nil {
		t.Fatalf("the lock is not free: %v", err)
	}
	again.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := c.run(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("a command was run in a context that had ended: %v", err)
	}
}
