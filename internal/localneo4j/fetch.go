package localneo4j

import (
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed" // for the pinned versions and checksums
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Version is the version of Neo4j that is fetched.
const Version = "5.26.31"

//go:embed pom.xml
var pom []byte

//go:embed jars.sha256
var jarSums string

// minFreeCache is what a first fetch needs: jars here, and again in Maven's own folder, and the class archive.
const minFreeCache = 500 << 20

// jar is a file that makes up the server.
type jar struct{ name, sum string }

// allJars lists the server's jars by name, in the order of the class path.
func allJars() []jar {
	var jars []jar
	for line := range strings.Lines(jarSums) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		jars = append(jars, jar{name, sum})
	}
	return jars
}

// missing returns the first jar that is not in a folder, or "" if all are there.
func missing(dir string) string {
	for _, j := range allJars() {
		if _, err := os.Stat(filepath.Join(dir, j.name)); err != nil {
			return j.name
		}
	}
	return ""
}

// fetch makes sure that the folder holds Neo4j's jars. The cache's lock is held by the caller, so leftovers are
// those of a fetch that was interrupted.
func fetch(ctx context.Context, cache, dir string, tell *progress) error {
	if missing(dir) == "" {
		return nil
	}
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return failure(MavenMissing, err, "Neo4j %s has to be fetched once, with Maven, and there is no mvn on the PATH. Install it "+
			"(on Debian or Ubuntu: apt install maven, on Fedora: dnf install maven, on macOS: brew install maven). %s", Version, ownNeo4j)
	}
	if free, err := freeSpace(cache); err == nil && free < minFreeCache {
		return failure(DiskFull, nil, "fetching Neo4j needs about %d MB, and the disk that holds %s has %d MB free. Free some space, or "+
			"name another cache folder. %s", minFreeCache>>20, cache, free>>20, ownNeo4j)
	}
	part, err := os.MkdirTemp(cache, "fetch-")
	if err != nil {
		return explainIO(cache, err)
	}
	defer os.RemoveAll(part)
	if err := runMaven(ctx, mvn, part, tell); err != nil {
		return err
	}
	lib := filepath.Join(part, "lib")
	if err := verify(lib); err != nil {
		return err
	}
	// Only a damaged folder can be in the way: a whole one would have been used.
	if err := os.RemoveAll(dir); err != nil {
		return explainIO(cache, err)
	}
	return explainIO(cache, os.Rename(lib, dir))
}

// runMaven copies the jars into the folder lib below part.
func runMaven(ctx context.Context, mvn, part string, tell *progress) error {
	pomFile := filepath.Join(part, "pom.xml")
	if err := os.WriteFile(pomFile, pom, 0o600); err != nil {
		return explainIO(part, err)
	}
	watch := &mavenOutput{tell: tell, known: allJars()}
	tell.step("fetching Neo4j %s, once: %d jars, 123 MB", Version, len(watch.known))
	err := command{
		path: mvn,
		args: []string{"-B", "-f", pomFile, "org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies", "-DincludeScope=runtime",
			"-DoutputDirectory=" + filepath.Join(part, "lib"), "-Dmdep.prependGroupId=true"},
		env:    os.Environ(),
		output: watch,
	}.run(ctx)
	if err == nil || ctx.Err() != nil {
		return err
	}
	text := watch.text.String()
	if strings.Contains(text, noSpace) {
		return diskFull(filepath.Dir(part)+" or Maven's own folder", err)
	}
	return failure(FetchFailed, err, "Neo4j %s could not be fetched: %s The end of what mvn printed:\n%s\nIt needs the network only this once; "+
		"start again to try again. %s", Version, mavenTrouble(text), lastLines(mavenErrors(text), 6), ownNeo4j)
}

// mavenErrors returns the lines in which Maven says what went wrong, without those that tell how to ask it for more.
func mavenErrors(text string) string {
	var errs strings.Builder
	for line := range strings.Lines(text) {
		said, ok := strings.CutPrefix(strings.TrimSpace(line), "[ERROR] ")
		if !ok {
			continue
		}
		if strings.HasPrefix(said, "To see the full stack trace") || strings.HasPrefix(said, "[Help") {
			break
		}
		errs.WriteString(said + "\n")
	}
	if errs.Len() == 0 {
		return text
	}
	return errs.String()
}

// mavenTrouble says in plain words why Maven failed.
func mavenTrouble(text string) string {
	for _, sign := range []struct{ text, meaning string }{
		{"PKIX path", "Java does not trust the certificate of the repository; behind a company proxy, give its certificate to Java."},
		{"status: 407", "the proxy wants a login; see proxies in Maven's settings.xml."},
		{"Unknown host", "there is no network, or names are not resolved; behind a proxy, see proxies in Maven's settings.xml."},
		{"name resolution", "there is no network, or names are not resolved; behind a proxy, see proxies in Maven's settings.xml."},
		{"Network is unreachable", "there is no network."},
		{"refused", "the repository, or the proxy before it, refused the connection."},
		{"timed out", "the repository did not answer in time."},
		{"offline mode", "Maven is in offline mode; see Maven's settings.xml."},
		{"JAVA_HOME", "Maven did not find its Java; see JAVA_HOME."},
	} {
		if strings.Contains(text, sign.text) {
			return sign.meaning
		}
	}
	return "mvn failed."
}

// verify compares all that has arrived with the pinned checksums.
func verify(dir string) error {
	for _, j := range allJars() {
		sum, err := sumFile(filepath.Join(dir, j.name))
		if errors.Is(err, fs.ErrNotExist) {
			return failure(FetchFailed, err, "mvn ended well, but %s is not among what it brought. Start again; if it stays so, look at "+
				"Maven's settings.xml. %s", j.name, ownNeo4j)
		}
		if err != nil {
			return explainIO(dir, err)
		}
		if sum != j.sum {
			return failure(FetchFailed, nil, "mvn brought a %s that is not the published one (sha256 %s). Remove it from Maven's own "+
				"folder (.m2/repository) and start again. %s", j.name, sum, ownNeo4j)
		}
	}
	return nil
}

// sumFile returns the SHA-256 of a file in hexadecimal.
func sumFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// mavenOutput reads along what mvn prints: it keeps the text, and counts the jars that arrive.
type mavenOutput struct {
	tell  *progress
	known []jar
	text  bytes.Buffer
	line  int // where the line begins that is not yet ended
	jars  int
	bytes float64
}

// Write takes what mvn printed.
func (m *mavenOutput) Write(b []byte) (int, error) {
	m.text.Write(b)
	for {
		line, _, ended := bytes.Cut(m.text.Bytes()[m.line:], []byte("\n"))
		if !ended {
			return len(b), nil
		}
		m.line += len(line) + 1
		m.count(string(line))
	}
}

// count understands lines like "Downloaded from central: …/neo4j-5.26.31.jar (18 kB at 2.5 MB/s)". Maven's own plugins are
// downloaded too, and not counted.
func (m *mavenOutput) count(line string) {
	_, rest, ok := strings.Cut(line, "Downloaded from ")
	if !ok {
		return
	}
	address, size, ok := strings.Cut(rest, " (")
	if !ok || !strings.HasSuffix(address, ".jar") {
		return
	}
	file := address[strings.LastIndex(address, "/")+1:]
	for _, j := range m.known {
		if strings.HasSuffix(j.name, "."+file) {
			m.jars++
			m.bytes += parseSize(size)
			m.tell.update("fetching Neo4j %s: %d of %d jars, %.0f MB", Version, m.jars, len(m.known), m.bytes/1e6)
			return
		}
	}
}

// parseSize reads Maven's "3.9 kB at 14 kB/s".
func parseSize(s string) float64 {
	var n float64
	var unit string
	if _, err := fmt.Sscanf(s, "%f %s", &n, &unit); err != nil {
		return 0
	}
	return n * map[string]float64{"B": 1, "kB": 1e3, "MB": 1e6, "GB": 1e9}[unit]
}
