package localneo4j

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

// readyLimit is how long a server that lives may take to answer: a recovery after a crash can be long.
const readyLimit = 5 * time.Minute

// openTries is how often a database is asked once Bolt answers, which it does only after the databases were opened.
const openTries = 20

// found makes the folder ready for its database, and returns the password. On the first start Neo4j's own tool is told it, by a file
// so that it never stands in the list of processes.
func (e engine) found(ctx context.Context, h home, s settings) (string, error) {
	isNew, err := h.begin()
	if err != nil {
		return "", err
	}
	password, err := h.password()
	if err != nil || !isNew {
		return password, err
	}
	if err := h.write(s); err != nil {
		return "", err
	}
	file := h.path("run", "password.arguments")
	if err := os.WriteFile(file, []byte(password+"\n"), 0o600); err != nil {
		return "", explainIO(h.dir, err)
	}
	defer os.Remove(file)
	var out bytes.Buffer
	tool := e.command(h, []string{"-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"},
		"org.neo4j.cli.AdminTool", "dbms", "set-initial-password", "@"+file)
	tool.output = &out
	err = tool.run(ctx)
	if err == nil || ctx.Err() != nil {
		return password, err
	}
	if codeOfLog(out.String()) == DiskFull {
		return "", diskFull(h.dir, err)
	}
	return "", failure(StartFailed, err, "the first password could not be set (%v):\n%s\n%s", err, lastLines(out.String(), 8), ownNeo4j)
}

// write puts neo4j.conf in place, and an empty folder for temporary files.
func (h home) write(s settings) error {
	text, err := s.conf()
	if err != nil {
		return err
	}
	if err := h.clean(); err != nil {
		return err
	}
	return explainIO(h.dir, writeWhole(h.path("conf", "neo4j.conf"), text))
}

// readLog returns what the server has printed since its start.
func (h home) readLog() string {
	b, err := os.ReadFile(h.log())
	if err != nil {
		return ""
	}
	return string(b)
}

// launchOptions are what differs between the user's server and the one that makes the class archive.
type launchOptions struct {
	password string
	held     *os.File
	grace    time.Duration
	java     []string
}

// launch starts a server and waits until Bolt answers. If it does not come to that, nothing of it is left.
func (e engine) launch(ctx context.Context, h home, s settings, o launchOptions) (*process, error) {
	if err := h.write(s); err != nil {
		return nil, err
	}
	// The log of the start before is kept: it may tell of a crash.
	if err := os.Rename(h.log(), h.path("logs", "console.old.log")); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, explainIO(h.dir, err)
	}
	log, err := os.OpenFile(h.log(), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, explainIO(h.dir, err)
	}
	defer log.Close()
	c := e.command(h, append(o.java, s.jvmOptions(h)...), serverArguments(h)...)
	c.output, c.held, c.grace = log, o.held, o.grace
	p, err := c.start()
	if err != nil {
		return nil, err
	}
	if err := awaitReady(ctx, p, h, s.port, o.password); err != nil {
		p.stop(stopGrace)
		return nil, err
	}
	return p, nil
}

// awaitReady waits until the database answers, the process ends, or it is plain that it never will: on a full disk Neo4j hangs,
// and a database it cannot open does not keep it from running.
func awaitReady(ctx context.Context, p *process, h home, port int, password string) error {
	client := &http.Client{Timeout: 5 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}} // and no proxy
	url := "http://" + net.JoinHostPort("127.0.0.1", strconv.Itoa(port)) + "/"
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for tries, limit := 0, time.After(readyLimit); ; {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-p.ended:
			if h.full() {
				return diskFull(h.dir, p.exit)
			}
			return startFailure(h, port, p.exit, h.readLog())
		case <-limit:
			return startFailure(h, port, fmt.Errorf("no answer in %v", readyLimit), h.readLog())
		case <-tick.C:
		}
		if answers(ctx, client, url) {
			_, err := converse(ctx, port, password, "RETURN 1")
			if err == nil {
				return nil
			}
			if tries++; tries == openTries && ctx.Err() == nil {
				return failure(StartFailed, err, "Neo4j runs, but its database does not answer (%v). See %s. %s", err, h.path("logs", "debug.log"), ownNeo4j)
			}
		}
		if h.full() || strings.Contains(h.readLog(), noSpace) {
			return diskFull(h.dir, nil)
		}
	}
}

// answers says whether Bolt's port answers a plain HTTP request, which it does once the databases are open.
func answers(ctx context.Context, client *http.Client, url string) bool {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return false
	}
	response, err := client.Do(request)
	if err != nil {
		return false
	}
	response.Body.Close()
	return response.StatusCode == http.StatusOK
}

// freePort finds a port below those that systems give to outgoing connections: one of these could take it between two starts
// of the server, or, dialled while nobody listens, even connect to itself.
func freePort() (int, error) {
	var err error
	for range 100 {
		port := 20000 + rand.IntN(10000)
		if err = portFree(port); err == nil {
			return port, nil
		}
	}
	return 0, fmt.Errorf("local Neo4j: no free port found: %w", err)
}

// portFree says whether one can listen on a port.
func portFree(port int) error {
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return err
	}
	return l.Close()
}
