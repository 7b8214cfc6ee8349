package localneo4j

import (
	"fmt"
	"strconv"
	"strings"
)

// settings are the few things about a server that a caller chooses.
type settings struct {
	port       int
	heap       string
	pageCache  string
	throughput bool
	keepPlans  bool
}

// minHeapMB is less than what Neo4j starts with comfortably, and enough to say so in its own words.
const minHeapMB = 256

// sizeUnits are those that both Java and Neo4j understand.
const sizeUnits = "kmg"

// parseSizeMB reads a size such as 512m or 2g, in megabytes.
func parseSizeMB(s string) (int, error) {
	s = strings.ToLower(s)
	if len(s) > 1 {
		n, err := strconv.Atoi(s[:len(s)-1])
		unit := strings.IndexByte(sizeUnits, s[len(s)-1])
		if err == nil && n > 0 && unit >= 0 {
			return n << (10 * unit) >> 10, nil
		}
	}
	return 0, fmt.Errorf("%q is not a size such as 512m or 2g", s)
}

// conf is the text of neo4j.conf. Everything listens on loopback; the second port of routing is off. No
// transaction log is allocated ahead, nor kept once its content is in the store. The last four settings are
// internal ones of Neo4j. With the first, a full disk makes the database read-only; without it, the log ends in
// half a record, and Neo4j does not open the database again. Without the others a stop waits ten seconds for network
// threads that have nothing left to do.
func (s settings) conf() (string, error) {
	heap, err := parseSizeMB(s.heap)
	if err != nil {
		return "", failure(BadConfig, err, "the heap of Neo4j: %v.", err)
	}
	if heap < minHeapMB {
		return "", failure(BadConfig, nil, "a heap of %s is too small for Neo4j: give it %dm or more.", s.heap, minHeapMB)
	}
	if _, err := parseSizeMB(s.pageCache); err != nil {
		return "", failure(BadConfig, err, "the page cache of Neo4j: %v.", err)
	}
	address := "127.0.0.1:" + strconv.Itoa(s.port)
	lines := []string{
		"server.default_listen_address=127.0.0.1",
		"server.bolt.listen_address=" + address,
		"server.bolt.advertised_address=" + address,
		"server.http.enabled=false",
		"server.https.enabled=false",
		"dbms.routing.enabled=false",
		"dbms.usage_report.enabled=false",
		"client.allow_telemetry=false",
		"dbms.security.auth_enabled=true",
		"dbms.security.allow_csv_import_from_file_urls=false",
		"server.memory.pagecache.size=" + s.pageCache,
		fmt.Sprintf("dbms.memory.transaction.total.max=%dm", heap/2),
		"db.transaction.timeout=10m",
		"db.tx_log.preallocate=false",
		"db.tx_log.rotation.size=16m",
		"db.tx_log.rotation.retention_policy=keep_none",
		"internal.dbms.out_of_disk_space_protection=true",
		"internal.dbms.bolt.local_enabled=false",
		"internal.server.bolt.thread_pool_shutdown_wait_time=0s",
		"internal.server.bolt.connection_shutdown_wait_time=0s",
	}
	if s.keepPlans {
		lines = append(lines, "dbms.cypher.min_replan_interval=1d")
	}
	return strings.Join(lines, "\n") + "\n", nil
}

// jvmOptions are Java's own options for the server, before those that name the program.
func (s settings) jvmOptions(h home) []string {
	options := []string{"-Xms128m", "-Xmx" + s.heap}
	if s.throughput {
		options = append(options, "-XX:+UseG1GC")
	} else {
		// The plain collector and the quick compiler: half the memory and half the time to start.
		options = append(options, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
	}
	return append(options,
		"-XX:+ExitOnOutOfMemoryError", // a restart mends it; limping on does not
		"-XX:-OmitStackTraceInFastThrow",
		"-XX:-UsePerfData", // nothing in the system's temporary folder
		"-XX:ErrorFile="+h.path("logs", "java-crash.log"),
		"-Djava.io.tmpdir="+h.path("tmp"),
		"-Dfile.encoding=UTF-8",
		"-Dlog4j2.disable.jmx=true",
		"-Djdk.nio.maxCachedBufferSize=1024",
		"-Dio.netty.tryReflectionSetAccessible=true",
		"--add-opens=java.base/java.nio=ALL-UNNAMED",
		"--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
		"--enable-native-access=ALL-UNNAMED",
	)
}

// serverArguments are the program and its arguments.
func serverArguments(h home) []string {
	return []string{"org.neo4j.server.CommunityEntryPoint", "--home-dir=" + h.dir, "--config-dir=" + h.path("conf"), "--console-mode"}
}
