package localneo4j

import (
	"errors"
	"fmt"
	"strings"
	"syscall"
)

// Code says what kind of trouble an Error is.
type Code string

// The kinds of trouble that have a name, because there is a way out to tell.
const (
	Unsupported  Code = "UNSUPPORTED"   // not Linux or macOS
	BadConfig    Code = "BAD_CONFIG"    // a value of Config that cannot be used
	JavaMissing  Code = "JAVA_MISSING"  // no Java at all
	JavaVersion  Code = "JAVA_VERSION"  // a Java that this Neo4j does not run on
	MavenMissing Code = "MAVEN_MISSING" // a fetch is needed and there is no mvn
	FetchFailed  Code = "FETCH_FAILED"  // mvn could not bring the jars
	DiskFull     Code = "DISK_FULL"     // no space left, in the cache or in the data folder
	PortTaken    Code = "PORT_TAKEN"    // the wanted port is in use
	StoreLocked  Code = "STORE_LOCKED"  // another process uses the data folder
	PasswordLost Code = "PASSWORD_LOST" // there are data, but no password file
	StartFailed  Code = "START_FAILED"  // Neo4j ended, or never answered
)

// Error is a failure told to the person who started Partnermap: Message says what is wrong and the way out.
type Error struct {
	Code    Code
	Message string
	Err     error // what was underneath, if anything
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }

// Unwrap returns what was underneath.
func (e *Error) Unwrap() error { return e.Err }

// failure makes an Error from a message.
func failure(code Code, cause error, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...), Err: cause}
}

// ownNeo4j is the way out that always exists.
const ownNeo4j = "Or set NEO4J_URI to use a Neo4j that runs elsewhere."

// noSpace is how the C library, Java and Maven all spell a full disk.
const noSpace = "No space left on device"

// diskFull says that a folder has no room.
func diskFull(dir string, cause error) *Error {
	return failure(DiskFull, cause,
		"the disk that holds %s is full. Free some space there (Neo4j wants at least %d MB) and start again; what was stored is kept. %s",
		dir, minFreeData>>20, ownNeo4j)
}

// explainIO gives a full disk its name, and any other trouble with a folder its context.
func explainIO(dir string, err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return diskFull(dir, err)
	}
	return fmt.Errorf("local Neo4j: %w", err)
}

// codeOfLog recognises a failed start by what Neo4j printed. Its exit code is 1 for all of them.
func codeOfLog(text string) Code {
	switch {
	case strings.Contains(text, noSpace), strings.Contains(text, "Disk quota exceeded"):
		return DiskFull
	case strings.Contains(text, "Lock file has been locked by another process"):
		return StoreLocked
	case strings.Contains(text, "PortBindException"), strings.Contains(text, "Address already in use"):
		return PortTaken
	}
	return StartFailed
}

// startFailure explains why Neo4j did not start, from its exit and its log.
func startFailure(h home, port int, exit error, text string) *Error {
	switch code := codeOfLog(text); code {
	case DiskFull:
		return diskFull(h.dir, exit)
	case StoreLocked:
		return storeLocked(h.dir, "another process, perhaps Neo4j's own tools,", exit)
	case PortTaken:
		return portTaken(port, exit)
	}
	return failure(StartFailed, exit, "Neo4j did not start (%v). The end of %s:\n%s\n%s",
		exit, h.log(), lastLines(text, 12), ownNeo4j)
}

// storeLocked says who has the data folder.
func storeLocked(dir, who string, cause error) *Error {
	return failure(StoreLocked, cause,
		"%s uses the data folder %s. Stop it first, or give this one a folder of its own with -data.", who, dir)
}

// portTaken says that a port is in use.
func portTaken(port int, cause error) *Error {
	return failure(PortTaken, cause,
		"port %d of this machine is taken, so Neo4j cannot listen there. End the program that uses it, or choose another port (0 takes a free one).", port)
}

// lastLines returns the end of a text, for a message that must stay readable. Lines of a Java stack trace, which say
// where and not what, are left out.
func lastLines(text string, n int) string {
	var lines []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		if line != "" && !strings.HasPrefix(strings.TrimSpace(line), "at ") {
			lines = append(lines, "  "+line)
		}
	}
	if len(lines) == 0 {
		return "  (nothing)"
	}
	if len(lines) > n {
		lines = lines[len(lines)-n:]
	}
	return strings.Join(lines, "\n")
}
