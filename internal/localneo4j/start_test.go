package localneo4j

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestCodeOfLog(t *testing.T) {
	for text, want := range map[string]Code{
		"Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: /x/store_lock.": StoreLocked,
		"Caused by: org.neo4j.configuration.helpers.PortBindException: An error occurred while trying to bind":           PortTaken,
		"bind(..) failed with error(-98): Address already in use":                                                        PortTaken,
		"java.io.IOException: No space left on device":                                                                   DiskFull,
		"IllegalArgumentException: Unrecognized setting. No declared setting with name: foo.bar.":                        StartFailed,
		"": StartFailed,
	} {
		if got := codeOfLog(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestLastLines(t *testing.T) {
	got := lastLines("one\n\ntwo\n\tat a.b.C(D.java:1)\nthree\r\n", 2)
	if got != "  two\n  three" {
		t.Errorf("got %q", got)
	}
}

// fullCache is a cache that looks as if Neo4j had been fetched.
func fullCache(t *testing.T) string {
	t.Helper()
	cache := t.TempDir()
	dir := newEngine(java{}, cache).jars
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, j := range allJars() {
		if err := os.WriteFile(filepath.Join(dir, j.name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return cache
}

func TestArchived(t *testing.T) {
	e := newEngine(java{}, t.TempDir())
	expect := func(what string, settled, usable bool) {
		t.Helper()
		if s, u := e.archived(); s != settled || u != usable {
			t.Errorf("%s: settled %v, usable %v", what, s, u)
		}
	}
	expect("none", false, false)
	if err := os.WriteFile(e.archive, []byte("classes"), 0o600); err != nil {
		t.Fatal(err)
	}
	expect("made by half", false, false)
	for _, test := range []struct {
		what            string
		size            int64
		settled, usable bool
	}{{"whole", 7, true, true}, {"cut short", 8, false, false}, {"tried in vain", 0, true, false}} {
		if err := e.settle(test.size); err != nil {
			t.Fatal(err)
		}
		expect(test.what, test.settled, test.usable)
	}
}

// TestFailedStarts has a fake java that knows its version, sets the password, and fails as a server.
func TestFailedStarts(t *testing.T) {
	cache := fullCache(t)
	for text, code := range map[string]Code{
		"Unrecognized setting. No declared setting with name: foo.bar.":            StartFailed,
		"FileLockException: Lock file has been locked by another process: /x/y":    StoreLocked,
		"PortBindException: An error occurred while trying to bind to the socket ": PortTaken,
		"java.io.IOException: No space left on device":                             DiskFull,
	} {
		t.Run(string(code), func(t *testing.T) {
			tools(t, map[string]string{"java": "case \"$*\" in -version) " + javaSays("17.0.15") + ";; *AdminTool*) ;; *) echo '" + text + "'; exit 1;; esac\n"})
			data := t.TempDir()
			c := Config{CacheDir: cache, DataDir: data, Log: slog.New(slog.NewTextHandler(t.Output(), nil))}
			_, err := Start(t.Context(), c)
			wantCode(t, err, code)
			if lock, err := lockService(filepath.Join(data, "neo4j", "service.lock")); err != nil {
				t.Errorf("the folder is still locked: %v", err)
			} else {
				lock.Close()
			}
		})
	}
}

func TestLostPassword(t *testing.T) {
	h := home{dir: t.TempDir()}
	if err := os.Mkdir(h.path("data"), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := h.password()
	wantCode(t, err, PasswordLost)
	if isNew, err := h.begin(); isNew || err != nil {
		t.Errorf("a database without a mark was taken for new (%v)", err)
	}
	if _, err := os.Stat(h.path("data")); err != nil {
		t.Fatal("data that bear no mark were removed")
	}
}

// TestGivesUp has a server that ends, and cannot be started again.
func TestGivesUp(t *testing.T) {
	before := runtime.NumGoroutine()
	dir := t.TempDir()
	script(t, filepath.Join(dir, "java"), "echo no; exit 1\n")
	s := &Server{
		engine:   newEngine(java{path: filepath.Join(dir, "java")}, dir),
		home:     home{dir: filepath.Join(dir, "neo4j")},
		settings: settings{port: 1, heap: "1g", pageCache: "1m"},
		locks:    []*os.File{nil},
		pause:    time.Millisecond,
		log:      slog.New(slog.NewTextHandler(t.Output(), nil)),
		ended:    make(chan struct{}),
	}
	if err := s.home.make(); err != nil {
		t.Fatal(err)
	}
	p, err := command{path: "/bin/sh", args: []string{"-c", "exit 3"}}.start()
	if err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithCancel(t.Context())
	s.end = end
	go s.supervise(ctx, p)
	eventually(t, "failed", 10*time.Second, func() bool { return s.State() == Failed })
	if err := s.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	if s.State() != Stopped {
		t.Errorf("state %v", s.State())
	}
	eventually(t, "no goroutine is left", 5*time.Second, func() bool { return runtime.NumGoroutine() <= before })
}

func TestProgress(t *testing.T) {
	var told strings.Builder
	p := &progress{w: &told, terminal: true}
	p.step("begin")
	p.update("12345")
	p.update("123")
	p.step("end")
	if got, want := told.String(), "begin\n12345\r123  \rend\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	told.Reset()
	p = newProgress(&told)
	p.step("begin")
	p.update("too soon for a log")
	if got := told.String(); got != "begin\n" {
		t.Errorf("got %q", got)
	}
}
