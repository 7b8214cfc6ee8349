package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"runtime/pprof"
	"slices"
	"syscall"

	"github.com/partnermap/partnermap/graph/query"
)

// errSlow is the end of a run in which a ratio is above the limit.
var errSlow = errors.New("an answer takes too long")

// settings are the flags.
type settings struct {
	size
	short  bool
	load   bool
	data   string
	schema string
	only   string
	cpu    string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func parse(args []string, stderr io.Writer) (settings, error) {
	var s settings
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&s.stakeholders, "stakeholders", 100_000, "how many stakeholders the network has, at least 1,000")
	flags.IntVar(&s.cooperations, "cooperations", 0, "how many cooperations it has (default three for each stakeholder)")
	flags.BoolVar(&s.short, "short", false, "few rounds, on 1,000 stakeholders unless -stakeholders says otherwise")
	flags.BoolVar(&s.load, "load", false, "measure nothing: load the networks, and say in which folder they are and what the large one is called")
	flags.StringVar(&s.data, "data", "", "the folder for Neo4j's data (default: the user's cache folder/partnermap/bench)")
	flags.StringVar(&s.schema, "schema", "../schema.graphqls", "the schema of the API")
	flags.StringVar(&s.only, "only", "", "measure only the operations whose name matches this expression")
	flags.StringVar(&s.cpu, "cpuprofile", "", "write a profile of the service, the client and the driver to this file")
	if err := flags.Parse(args); err != nil {
		return s, err
	}
	given := false
	flags.Visit(func(f *flag.Flag) { given = given || f.Name == "stakeholders" })
	if s.short && !given {
		s.stakeholders = 1000
	}
	if s.cooperations == 0 {
		s.cooperations = 3 * s.stakeholders
	}
	if s.stakeholders < 1000 || s.cooperations < s.stakeholders {
		return s, errors.New("the network needs at least 1,000 stakeholders, and as many cooperations as stakeholders")
	}
	return s, nil
}

// run is the whole program.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) (err error) {
	s, err := parse(args, stderr)
	if err != nil {
		return err
	}
	only, err := regexp.Compile(s.only)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(s.schema)
	if err != nil {
		return err
	}
	schema, err := query.LoadSchema("schema.graphqls", string(text))
	if err != nil {
		return err
	}
	w, err := generateWorld(s.size)
	if err != nil {
		return err
	}
	dir, err := dataDir(s.data, s.size)
	if err != nil {
		return err
	}
	db, err := openDatabase(ctx, schema, w, dir, stderr)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.close()) }()
	if s.load {
		_, err := fmt.Fprintln(stdout, w.network.Slug, dir)
		return err
	}
	results, err := measureAll(ctx, schema, db, w, s, only, stderr)
	if err != nil {
		return err
	}
	facts, err := db.facts(ctx, w)
	if err != nil {
		return err
	}
	return write(stdout, facts, results)
}

// measureAll measures all operations, one after the other.
func measureAll(ctx context.Context, schema *query.Schema, db *database, w world, s settings, only *regexp.Regexp, out io.Writer) (results []*result, err error) {
	list := slices.DeleteFunc(operations(s.size), func(op operation) bool { return !only.MatchString(op.name) })
	service, err := serve(schema, db, list)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, service.close()) }()
	b := &runner{service: service, schema: schema, random: random(seedRounds)}
	if err := b.readSamples(ctx, w); err != nil {
		return nil, err
	}
	p := longPlan
	if s.short {
		p = shortPlan
	}
	if s.cpu != "" {
		stop, err := profileTo(s.cpu)
		if err != nil {
			return nil, err
		}
		defer func() { err = errors.Join(err, stop()) }()
	}
	return b.measure(ctx, list, p, func(what string) { fmt.Fprintln(out, what) })
}

// profileTo profiles this process until stop is called.
func profileTo(path string) (stop func() error, err error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return func() error { pprof.StopCPUProfile(); return f.Close() }, nil
}
