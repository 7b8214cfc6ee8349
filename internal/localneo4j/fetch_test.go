package localneo4j

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestPinnedVersionsAgree(t *testing.T) {
	if !strings.Contains(string(pom), "<version>"+Version+"</version>") {
		t.Errorf("pom.xml has not version %s", Version)
	}
	var names []string
	for _, j := range allJars() {
		if len(j.sum) != 64 {
			t.Errorf("checksum of %s: %q", j.name, j.sum)
		}
		names = append(names, j.name)
	}
	if !slices.IsSorted(names) || len(names) < 200 {
		t.Errorf("%d names, in order: %v", len(names), slices.IsSorted(names))
	}
	if !slices.Contains(names, "org.neo4j.neo4j-"+Version+".jar") {
		t.Error("the main jar is not in jars.sha256")
	}
}

func TestMavenOutput(t *testing.T) {
	var told strings.Builder
	m := &mavenOutput{tell: &progress{w: &told}, known: allJars()}
	io.WriteString(m, "[INFO] Scanning for projects...\n[INFO] Downloaded from main: https://h.invalid/a/neo4j-"+Version+".jar (18 kB at 2")
	if m.jars != 0 {
		t.Error("counted a line that is not ended")
	}
	io.WriteString(m, ".5 MB/s)\nDownloaded from main: https://h.invalid/a/neo4j-"+Version+".pom (9 kB at 1 MB/s)\n"+
		"Downloaded from main: https://h.invalid/a/plexus-utils-4.0.1.jar (193 kB at 1 MB/s)\n"+
		"Downloaded from main: https://h.invalid/a/neo4j-kernel-"+Version+".jar (2.3 MB at 1 MB/s)\n")
	if m.jars != 2 || m.bytes != 2.318e6 {
		t.Errorf("counted %d jars, %.0f bytes", m.jars, m.bytes)
	}
	if want := "fetching Neo4j " + Version + ": 2 of 213 jars, 2 MB\n"; !strings.HasSuffix(told.String(), want) {
		t.Errorf("told %q", told.String())
	}
}

// startWith starts with fake tools and an empty cache, and returns the cache and the error.
func startWith(t *testing.T, ctx context.Context, scripts map[string]string) (string, error) {
	t.Helper()
	tools(t, scripts)
	cache := t.TempDir()
	if err := os.MkdirAll(filepath.Join(cache, "fetch-123", "lib"), 0o700); err != nil { // a killed run's
		t.Fatal(err)
	}
	_, err := Start(ctx, Config{CacheDir: cache, DataDir: t.TempDir(), Progress: t.Output(), Log: slog.New(slog.NewTextHandler(t.Output(), nil))})
	return cache, err
}

// onlyLock fails the test if a fetch has left more than the lock.
func onlyLock(t *testing.T, cache string) {
	t.Helper()
	entries, err := os.ReadDir(cache)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != "neo4j.lock" {
			t.Errorf("%s was left in the cache", e.Name())
		}
	}
}

// bring is the part of a fake mvn that makes the folder it is told, and calls it $out.
const bring = "for a in \"$@\"; do case $a in -DoutputDirectory=*) out=${a#*=};; esac; done\nmkdir -p \"$out\"\n"

func TestFetchFailures(t *testing.T) {
	for _, test := range []struct {
		name, mvn string
		code      Code
		says      string
	}{
		{"no Maven", "", MavenMissing, "apt install maven"},
		{"no network", "echo '[ERROR] Could not transfer artifact: Unknown host h.invalid'; exit 1", FetchFailed, "there is no network"},
		{"proxy", "echo '[ERROR] status: 407 Proxy Authentication Required'; exit 1", FetchFailed, "the proxy wants a login"},
		{"disk full", "echo '[ERROR] No space left on device'; exit 1", DiskFull, "Free some space"},
		{"nothing came", bring, FetchFailed, "is not among what it brought"},
		{"half of it came", bring + "echo x > $out/" + allJars()[0].name + "\nexit 1", FetchFailed, "mvn failed"},
		{"something else came", bring + "echo x > $out/" + allJars()[0].name, FetchFailed, "not the published one"},
	} {
		t.Run(test.name, func(t *testing.T) {
			scripts := map[string]string{"java": javaSays("17.0.15")}
			if test.mvn != "" {
				scripts["mvn"] = test.mvn
			}
			cache, err := startWith(t, t.Context(), scripts)
			wantCode(t, err, test.code)
			if !strings.Contains(err.Error(), test.says) {
				t.Errorf("says not %q", test.says)
			}
			if test.mvn != "" {
				onlyLock(t, cache)
			}
		})
	}
}

func TestFetchInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	pids := filepath.Join(t.TempDir(), "pid")
	mvn := bring + "echo x > $out/" + allJars()[0].name + "\nsleep 600 &\necho $! > " + pids + ".part; mv " + pids + ".part " + pids + "; wait"
	var interrupted time.Time
	go func() {
		for ctx.Err() == nil {
			if _, err := os.Stat(pids); err == nil {
				interrupted = time.Now()
				cancel()
			}
			time.Sleep(10 * time.Millisecond)
		}
	}()
	cache, err := startWith(t, ctx, map[string]string{"java": javaSays("17.0.15"), "mvn": mvn})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	if took := time.Since(interrupted); took > 3*time.Second {
		t.Errorf("the end took %v", took)
	}
	onlyLock(t, cache)
	eventually(t, "what mvn began has ended", 3*time.Second, func() bool { return gone(readPid(t, pids)) })
}
