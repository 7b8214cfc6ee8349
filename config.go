package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/url"
	"os"
	"strconv"
	"strings"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

// settings are what flags and environment say.
type settings struct {
	addr     string
	data     string
	public   bool
	frames   []string
	cases    bool
	logLevel slog.Level
	uri      string
	username string
	password string
	database string
	network  string
	lang     string
	dryRun   bool
	args     []string
}

// parse reads the flags of a command; each falls back on its environment
// variable.
func parse(command string, args []string, getenv func(string) string, out io.Writer) (settings, error) {
	var s settings
	f := flag.NewFlagSet("partnermap "+command, flag.ContinueOnError)
	f.SetOutput(out)
	env := func(name, otherwise string) string {
		if v := getenv(name); v != "" {
			return v
		}
		return otherwise
	}
	var unclear error
	truth := func(name string) bool {
		v, err := strconv.ParseBool(env(name, "false"))
		if err != nil {
			unclear = usage("%s=%s is neither true nor false", name, getenv(name))
		}
		return v
	}
	f.StringVar(&s.addr, "addr", env("PARTNERMAP_ADDR", "127.0.0.1:8080"), "where to listen (PARTNERMAP_ADDR)")
	f.StringVar(&s.data, "data", env("PARTNERMAP_DATA", "./data"), "the folder of the local database (PARTNERMAP_DATA)")
	f.BoolVar(&s.public, "public", truth("PARTNERMAP_PUBLIC"), "serve only what is public, read-only, to anybody (PARTNERMAP_PUBLIC)")
	f.BoolVar(&s.cases, "cases", truth("PARTNERMAP_CASES"), "load the four example cases into an empty database (PARTNERMAP_CASES)")
	frames := f.String("frames", env("PARTNERMAP_FRAMES", ""), "the sites that may show /embed/ in their pages, such as https://example.org, with commas between; empty: none (PARTNERMAP_FRAMES)")
	usual := "warn" // a command says itself what it did
	if command == "serve" {
		usual = "info"
	}
	level := f.String("log", env("PARTNERMAP_LOG", usual), "what to log: debug, info, warn or error (PARTNERMAP_LOG)")
	f.StringVar(&s.uri, "neo4j-uri", getenv("NEO4J_URI"), "the Neo4j to use, such as bolt://host:7687; empty: a local one is started (NEO4J_URI)")
	f.StringVar(&s.username, "neo4j-username", env("NEO4J_USERNAME", "neo4j"), "its user (NEO4J_USERNAME)")
	f.StringVar(&s.database, "neo4j-database", getenv("NEO4J_DATABASE"), "its database; empty: neo4j (NEO4J_DATABASE)")
	f.StringVar(&s.network, "network", "", "import and export: the network, by its short name; empty: all")
	f.StringVar(&s.lang, "lang", "en", "import and template: the language of the simple sheet: en, hu, ro or cs")
	f.BoolVar(&s.dryRun, "dry-run", false, "import: check only, write nothing")
	s.password = getenv("NEO4J_PASSWORD") // never a flag: flags can be seen by all users of the machine
	err := f.Parse(args)
	if err != nil {
		return s, err
	}
	if unclear != nil {
		return s, unclear
	}
	s.args = f.Args()
	if s.frames, err = origins(*frames); err != nil {
		return s, err
	}
	if err := s.logLevel.UnmarshalText([]byte(*level)); err != nil {
		return s, usage("-log %q is not known; use debug, info, warn or error", *level)
	}
	return s, s.check()
}

// origins reads a list of the origins of sites. They become part of a policy,
// so nothing else may be in them.
func origins(list string) ([]string, error) {
	var found []string
	for _, text := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		u, err := url.Parse(text)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || text != u.Scheme+"://"+u.Host || strings.ContainsAny(text, ";'\"*") {
			return nil, usage("-frames: %q is not the address of a site such as https://example.org", text)
		}
		found = append(found, text)
	}
	return found, nil
}

// check refuses settings that would show more than is meant.
func (s settings) check() error {
	host, _, err := net.SplitHostPort(s.addr)
	if err != nil {
		return usage("-addr %q is not an address such as 127.0.0.1:8080", s.addr)
	}
	ip := net.ParseIP(host)
	if !s.public && host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return usage("-addr %s can be reached from other machines, and whoever reaches it is the owner of everything; listen on 127.0.0.1, or add -public to show only what is public", s.addr)
	}
	return nil
}

func usage(format string, args ...any) error {
	return &graph.Error{Code: graph.BadInput, Message: fmt.Sprintf(format, args...)}
}

// newLog makes the log: text for people at a terminal, JSON otherwise.
func newLog(out io.Writer, level slog.Level) *slog.Logger {
	options := &slog.HandlerOptions{Level: level}
	if f, ok := out.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			return slog.New(slog.NewTextHandler(out, options))
		}
	}
	return slog.New(slog.NewJSONHandler(out, options))
}

// message is what a person is told of an error.
func message(err error) string {
	var listed *exchange.Problems
	if errors.As(err, &listed) {
		return listed.Error()
	}
	var own *graph.Error
	if errors.As(err, &own) && own.Code != graph.Internal {
		return strings.Join(append(own.Path, own.Message), ": ")
	}
	return err.Error()
}
