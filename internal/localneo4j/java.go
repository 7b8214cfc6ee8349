package localneo4j

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
)

// java is a Java that Neo4j runs on.
type java struct {
	path    string
	version string // all that `java -version` prints: it tells one build from another
}

// javaVersion matches the first line of `java -version`, wherever other lines may stand before it.
var javaVersion = regexp.MustCompile(`(?m)^\S+ version "([^"]+)"`)

// javaRelease returns the number by which people call a Java: 8 for 1.8.0_402, 17 for 17.0.15, 21 for 21-ea.
// It is 0 if the text does not tell.
func javaRelease(text string) int {
	m := javaVersion.FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	digits := func(r rune) bool { return r < '0' || r > '9' }
	parts := strings.FieldsFunc(m[1], digits)
	if len(parts) > 1 && parts[0] == "1" {
		parts = parts[1:]
	}
	if len(parts) == 0 {
		return 0
	}
	n, err := strconv.Atoi(parts[0])
	if err != nil {
		return 0
	}
	return n
}

// findJava returns the first usable Java: that of JAVA_HOME, else that of PATH.
func findJava(ctx context.Context) (java, error) {
	var candidates, found []string
	if home := os.Getenv("JAVA_HOME"); home != "" {
		candidates = append(candidates, filepath.Join(home, "bin", "java"))
	}
	if path, err := exec.LookPath("java"); err == nil {
		candidates = append(candidates, path)
	}
	for _, path := range candidates {
		text, err := printedVersion(ctx, path)
		if ctx.Err() != nil {
			return java{}, ctx.Err()
		}
		if err != nil {
			continue // a JAVA_HOME that leads nowhere, or the stub macOS has in place of a Java
		}
		switch release := javaRelease(text); release {
		case 17, 21:
			return java{path: path, version: text}, nil
		case 0:
			found = append(found, "one of unknown version ("+path+")")
		default:
			found = append(found, "Java "+strconv.Itoa(release)+" ("+path+")")
		}
	}
	if len(found) == 0 {
		return java{}, failure(JavaMissing, nil, "no Java found, neither by JAVA_HOME nor on the PATH. Neo4j %s needs Java 17 or 21: %s. %s",
			Version, javaHint(), ownNeo4j)
	}
	return java{}, failure(JavaVersion, nil, "Neo4j %s runs on Java 17 or 21, and only %s was found. Get one (%s), and let JAVA_HOME name its folder. %s",
		Version, strings.Join(found, " and "), javaHint(), ownNeo4j)
}

// printedVersion asks a Java what it is. It answers on standard error.
func printedVersion(ctx context.Context, path string) (string, error) {
	var out bytes.Buffer
	err := command{path: path, args: []string{"-version"}, output: &out, env: cleanEnv()}.run(ctx)
	return out.String(), err
}

// javaHint says how to get the right Java on this system.
func javaHint() string {
	if runtime.GOOS == "darwin" {
		return "brew install openjdk@21"
	}
	return "on Debian or Ubuntu: apt install openjdk-17-jre-headless, on Fedora: dnf install java-21-openjdk-headless"
}

// cleanEnv is the environment for Java: ours without what would change Neo4j or Java behind our back, or tell them a password,
// and with UTF-8 as the encoding of file names.
func cleanEnv(more ...string) []string {
	var env []string
	for _, kv := range os.Environ() {
		name, _, _ := strings.Cut(kv, "=")
		switch {
		case strings.HasPrefix(name, "NEO4J_"), strings.HasPrefix(name, "PARTNERMAP_"):
		case name == "CLASSPATH", name == "JDK_JAVA_OPTIONS", name == "LC_ALL":
		default:
			env = append(env, kv)
		}
	}
	return append(append(env, "LC_ALL=C.UTF-8"), more...)
}
