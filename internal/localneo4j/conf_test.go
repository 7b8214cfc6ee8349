package localneo4j

import (
	"slices"
	"strings"
	"testing"
)

func TestConf(t *testing.T) {
	text, err := settings{port: 7687, heap: "768m", pageCache: "64m"}.conf()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for line := range strings.Lines(text) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), "=")
		if !ok || value == "" || seen[name] || strings.Contains(value, "#") {
			t.Errorf("Neo4j would refuse %q", line)
		}
		seen[name] = true
		if strings.Contains(name, "address") && !strings.HasPrefix(value, "127.0.0.1") {
			t.Errorf("not on loopback: %q", line)
		}
	}
	for _, want := range []string{
		"server.bolt.listen_address=127.0.0.1:7687\n",
		"dbms.security.auth_enabled=true\n",
		"dbms.memory.transaction.total.max=384m\n",
		"db.transaction.timeout=10m\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("lacks %s", want)
		}
	}
}

func TestSizes(t *testing.T) {
	for text, want := range map[string]int{"512m": 512, "2g": 2048, "2G": 2048, "65536k": 64, "": 0, "m": 0, "512": 0, "-1g": 0, "1t": 0} {
		got, err := parseSizeMB(text)
		if got != want || (err == nil) != (want > 0) {
			t.Errorf("%q: got %d, %v", text, got, err)
		}
	}
	for _, heap := range []string{"much", "64m"} {
		_, err := Start(t.Context(), Config{DataDir: t.TempDir(), Heap: heap})
		wantCode(t, err, BadConfig)
	}
}

func TestJVMOptions(t *testing.T) {
	h := home{dir: "/data/neo4j"}
	quick := settings{heap: "768m"}.jvmOptions(h)
	for _, want := range []string{"-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=/data/neo4j/tmp"} {
		if !slices.Contains(quick, want) {
			t.Errorf("lacks %s", want)
		}
	}
	strong := settings{heap: "4g", throughput: true}.jvmOptions(h)
	if !slices.Contains(strong, "-XX:+UseG1GC") || slices.Contains(strong, "-XX:TieredStopAtLevel=1") {
		t.Errorf("for benchmarks: %v", strong)
	}
	// Java takes what stands before the program's name, the program what stands after it.
	c := newEngine(java{path: "java"}, "/cache").command(h, quick, serverArguments(h)...)
	at := slices.Index(c.args, "org.neo4j.server.CommunityEntryPoint")
	if !slices.Equal(c.args[:at], quick) || !slices.Equal(c.args[at+1:], []string{"--home-dir=/data/neo4j", "--config-dir=/data/neo4j/conf", "--console-mode"}) {
		t.Errorf("got %v", c.args)
	}
}
