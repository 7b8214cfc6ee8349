package localneo4j

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// These tests run the real server. The jars come into the user's cache once; PARTNERMAP_CACHE names another.

// config is what all of them start with.
func config(t *testing.T, data string) Config {
	t.Helper()
	return Config{
		CacheDir: os.Getenv("PARTNERMAP_CACHE"),
		DataDir:  data,
		Heap:     "512m",
		Progress: t.Output(),
		Log:      slog.New(slog.NewTextHandler(t.Output(), nil)),
	}
}

// mustStart starts a server that ends with the test.
func mustStart(t *testing.T, c Config) *Server {
	t.Helper()
	s, err := Start(t.Context(), c)
	if err != nil {
		t.Fatalf("%v", err)
	}
	t.Cleanup(func() { s.Stop(context.Background()) })
	return s
}

// ask runs statements on a server, over Bolt.
func ask(t *testing.T, s *Server, statements ...string) {
	t.Helper()
	if _, err := converse(t.Context(), s.settings.port, s.Password(), statements...); err != nil {
		t.Fatal(err)
	}
}

// eventually polls for a condition.
func eventually(t *testing.T, what string, limit time.Duration, holds func() bool) {
	t.Helper()
	for begun := time.Now(); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Since(begun) > limit {
			t.Fatalf("%s: not within %v", what, limit)
		}
	}
}

// javaPid is the process of the server in a data folder, as Neo4j itself writes it down.
func javaPid(t *testing.T, data string) int {
	t.Helper()
	return readPid(t, filepath.Join(data, "neo4j", "run", "neo4j.pid"))
}

// gone says whether a process has ended. One that has ended but was not collected counts as gone.
func gone(pid int) bool {
	if syscall.Kill(pid, 0) != nil {
		return true
	}
	out, err := exec.Command("ps", "-o", "stat=", "-p", strconv.Itoa(pid)).Output()
	return err != nil || strings.HasPrefix(strings.TrimSpace(string(out)), "Z")
}

// wantCode checks the kind of an error, and that its message does not end in the middle.
func wantCode(t *testing.T, err error, code Code) {
	t.Helper()
	var known *Error
	if !errors.As(err, &known) || known.Code != code {
		t.Fatalf("got %v, want %s", err, code)
	}
	t.Log(known.Message)
}

// findRow fails the test if one of our rows is not in the database: dividing by the count then divides by zero.
const findRow = "MATCH (n:Kept) WITH count(n) AS c RETURN 1 / c"

func TestLifeOfAServer(t *testing.T) {
	data := t.TempDir()
	first := mustStart(t, config(t, data))
	t.Logf("first start: %v", first.StartupTime())
	ask(t, first, "CREATE (:Kept)", findRow)

	t.Run("the password is private", func(t *testing.T) { privatePassword(t, first, data) })
	t.Run("only loopback listens", func(t *testing.T) { onlyLoopback(t, first.settings.port) })
	t.Run("a second start on the folder is refused at once", func(t *testing.T) {
		begun := time.Now()
		_, err := Start(t.Context(), config(t, data))
		wantCode(t, err, StoreLocked)
		if took := time.Since(begun); took > time.Second {
			t.Errorf("took %v", took)
		}
	})
	t.Run("a taken port is refused", func(t *testing.T) {
		c := config(t, t.TempDir())
		c.Port = first.settings.port
		_, err := Start(t.Context(), c)
		wantCode(t, err, PortTaken)
	})
	t.Run("a crash is mended", func(t *testing.T) { mended(t, first, data, javaPid(t, data)) })
	t.Run("a killed watchdog is noticed", func(t *testing.T) {
		pid := javaPid(t, data)
		group, err := syscall.Getpgid(pid)
		if err != nil {
			t.Fatal(err)
		}
		mended(t, first, data, group)
		if !gone(pid) {
			t.Error("the server without a watchdog still runs")
		}
	})
	t.Run("stop is quick, complete, and may be repeated", func(t *testing.T) { stops(t, first, data) })
	t.Run("a second start finds the data", func(t *testing.T) {
		second := mustStart(t, config(t, data))
		t.Logf("second start: %v", second.StartupTime())
		if second.Password() != first.Password() {
			t.Error("another password")
		}
		ask(t, second, findRow)
	})
}

// privatePassword looks at the password's file, and that a password is asked for at all.
func privatePassword(t *testing.T, s *Server, data string) {
	t.Helper()
	info, err := os.Stat(filepath.Join(data, "neo4j", "password"))
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
	if _, err := converse(t.Context(), s.settings.port, "wrong-password"); err == nil {
		t.Error("a wrong password was accepted")
	}
}

// mended kills a process and waits for the server to be well again.
func mended(t *testing.T, s *Server, data string, kill int) {
	t.Helper()
	uri, old := s.URI(), javaPid(t, data)
	if err := syscall.Kill(kill, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	eventually(t, "restarting", 5*time.Second, func() bool { return s.State() == Restarting })
	eventually(t, "running", time.Minute, func() bool { return s.State() == Running })
	if s.URI() != uri {
		t.Errorf("moved from %s to %s", uri, s.URI())
	}
	if javaPid(t, data) == old {
		t.Error("the same process")
	}
	ask(t, s, findRow)
}

// stops ends a server, and looks for what may be left.
func stops(t *testing.T, s *Server, data string) {
	t.Helper()
	pid, begun := javaPid(t, data), time.Now()
	for range 2 {
		if err := s.Stop(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	took := time.Since(begun)
	t.Logf("stop: %v", took)
	if took > 3*time.Second {
		t.Errorf("stop took %v", took)
	}
	if !gone(pid) {
		t.Error("Neo4j still runs")
	}
	if s.State() != Stopped {
		t.Errorf("state %v", s.State())
	}
	for _, f := range s.locks {
		if _, err := f.Stat(); !errors.Is(err, os.ErrClosed) {
			t.Errorf("%s is still open", f.Name())
		}
	}
}

// onlyLoopback dials the port on every other address of the machine.
func onlyLoopback(t *testing.T, port int) {
	t.Helper()
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range addresses {
		ip, ok := a.(*net.IPNet)
		if !ok || ip.IP.IsLoopback() || ip.IP.IsLinkLocalUnicast() {
			continue
		}
		conn, err := net.DialTimeout("tcp", net.JoinHostPort(ip.IP.String(), strconv.Itoa(port)), time.Second)
		if err == nil {
			conn.Close()
			t.Errorf("%s answers too", ip.IP)
		}
	}
}

// TestServiceKilled kills a service, and wants its Neo4j gone and its data there. The service is this test binary again.
func TestServiceKilled(t *testing.T) {
	const asked = "LOCALNEO4J_TEST_SERVICE"
	if data := os.Getenv(asked); data != "" {
		s := mustStart(t, config(t, data))
		ask(t, s, "CREATE (:Kept)")
		os.WriteFile(filepath.Join(data, "ready"), nil, 0o600)
		select {} // until it is killed
	}
	t.Parallel()
	data := t.TempDir()
	service := exec.Command(os.Args[0], "-test.run=^TestServiceKilled$", "-test.timeout=5m")
	service.Env = append(os.Environ(), asked+"="+data)
	if err := service.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { service.Process.Kill() })
	eventually(t, "the service is ready", 4*time.Minute, func() bool {
		_, err := os.Stat(filepath.Join(data, "ready"))
		return err == nil
	})
	pid := javaPid(t, data)
	if gone(pid) {
		t.Fatal("Neo4j does not run")
	}
	if err := service.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	service.Wait()
	killed := time.Now()
	// At once, while the old Neo4j may still be ending.
	next := mustStart(t, config(t, data))
	if !gone(pid) {
		t.Error("the old Neo4j still runs beside the new one")
	}
	t.Logf("usable again %v after the kill", time.Since(killed))
	ask(t, next, findRow)
}

// TestInterruptedStarts ends starts at several points: each leaves nothing that runs, and a folder that can be used.
func TestInterruptedStarts(t *testing.T) {
	data := t.TempDir()
	before := runtime.NumGoroutine()
	unfinished := filepath.Join(data, "neo4j", "unfinished")
	for _, point := range []string{unfinished, filepath.Join(data, "neo4j", "data", "dbms"), filepath.Join(data, "neo4j", "data", "databases")} {
		ctx, cancel := context.WithCancel(t.Context())
		failed := make(chan error)
		go func() {
			_, err := Start(ctx, config(t, data))
			failed <- err
		}()
		eventually(t, point, time.Minute, func() bool { _, err := os.Stat(point); return err == nil })
		begun := time.Now()
		cancel()
		if err := <-failed; !errors.Is(err, context.Canceled) {
			t.Fatalf("at %s: %v", point, err)
		}
		if took := time.Since(begun); took > 3*time.Second {
			t.Errorf("at %s: the end took %v", point, took)
		}
		lock, err := waitLock(t.Context(), filepath.Join(data, "neo4j", "server.lock"), time.Nanosecond, func() {})
		if err != nil || lock == nil {
			t.Fatalf("at %s: a process is left (%v)", point, err)
		}
		lock.Close()
	}
	if _, err := os.Stat(unfinished); err != nil {
		t.Error("a start that was interrupted left no mark")
	}
	s := mustStart(t, config(t, data))
	ask(t, s, "RETURN 1")
	if err := s.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(unfinished); err == nil {
		t.Error("the mark is still there after a good start")
	}
	eventually(t, "no goroutine is left", 5*time.Second, func() bool { return runtime.NumGoroutine() <= before })
}

// TestInterruptedArchive ends a start while the class archive is being made, which a cache with jars and no archive asks for.
func TestInterruptedArchive(t *testing.T) {
	t.Parallel()
	c, err := config(t, t.TempDir()).withDefaults()
	if err != nil {
		t.Fatal(err)
	}
	cache := t.TempDir()
	jars := filepath.Base(newEngine(java{}, cache).jars)
	if err := os.Symlink(filepath.Join(c.CacheDir, jars), filepath.Join(cache, jars)); err != nil {
		t.Fatal(err)
	}
	c.CacheDir = cache
	ctx, cancel := context.WithCancel(t.Context())
	failed := make(chan error)
	go func() {
		_, err := Start(ctx, c)
		failed <- err
	}()
	eventually(t, "the scratch server runs", time.Minute, func() bool {
		found, err := filepath.Glob(filepath.Join(cache, "scratch-*", "neo4j", "data", "databases"))
		return err == nil && len(found) > 0
	})
	begun := time.Now()
	cancel()
	if err := <-failed; !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if took := time.Since(begun); took > 3*time.Second {
		t.Errorf("the end took %v", took)
	}
	os.Remove(filepath.Join(cache, jars))
	onlyLock(t, cache)
}
