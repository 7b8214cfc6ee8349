package main

import (
	"context"
	"fmt"
	"io"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// maxRatio is the most that Partnermap may take of the time of what is
// written by hand: its handler against the bare driver, neither with a
// connection of HTTP, and the whole service against the same Cypher behind
// net/http, both with one.
const maxRatio = 1.25

// maxRatioOfChanges is the same for changes. By hand a change is one statement
// whose author knows what follows from it. Partnermap notes the request, reads
// what is there with the head, checks every rule, writes what follows and the
// log, and reads its answer before it commits: five statements at least, each
// a round trip.
const maxRatioOfChanges = 3.5

// limit is the most that an operation may take of the time by hand.
func (op operation) limit() float64 {
	if op.writes {
		return maxRatioOfChanges
	}
	return maxRatio
}

// facts describe the machine and the network.
func (db *database) facts(ctx context.Context, w world) (string, error) {
	value, err := db.single(ctx, `CALL dbms.components() YIELD versions, edition RETURN versions[0] + ' ' + edition AS answer`, nil)
	if err != nil {
		return "", err
	}
	java := "Java"
	if text, err := exec.CommandContext(ctx, "java", "-version").CombinedOutput(); err == nil {
		if parts := strings.Split(string(text), `"`); len(parts) > 1 {
			java += " " + parts[1]
		}
	}
	return fmt.Sprintf("%d stakeholders, %d cooperations, beside them a network of %d and %d to draw; %d cores, %s/%s, %s, %s, Neo4j %s (heap %s, page cache %s). One client; milliseconds.",
		w.stakeholders, w.cooperations, w.drawing.stakeholders, w.drawing.cooperations, runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version(), java, value, heap, pageCache), nil
}

// write prints the tables and returns errSlow where a ratio is above the
// limit.
func write(out io.Writer, facts string, results []*result) error {
	fmt.Fprintf(out, "%s\n\n", facts)
	table(out, results, "| request | Partnermap p50 | p99 | by hand, bare driver p50 | p99 | ratio of p50 | answer |", func(r *result) string {
		return fmt.Sprintf("%s | %s | **%.2f** | %.1f kB", times(r.times[inside]), times(r.times[direct]), r.ratio(inside, direct), float64(r.bytes)/1000)
	})
	fmt.Fprint(out, "\nThe same over HTTP, where a connection of its own costs both sides something.\n\n")
	table(out, results, "| request | Partnermap over HTTP p50 | p99 | by hand behind net/http p50 | p99 | ratio of p50 | Partnermap over HTTP to the bare driver | by hand behind net/http to it |", func(r *result) string {
		return fmt.Sprintf("%s | %s | **%.2f** | %.2f | %.2f", times(r.times[ours]), times(r.times[plain]), r.ratio(ours, plain), r.ratio(ours, direct), r.ratio(plain, direct))
	})
	fmt.Fprint(out, "\nWhat Neo4j does for one answer (PROFILE), and the time for a text that neither side has seen.\n\n")
	table(out, results, "| request | hits | by hand | rows | by hand | unseen p50 | p99 | by hand p50 | p99 |", func(r *result) string {
		return fmt.Sprintf("%d | %d | %d | %d | %s | %s", r.work[ours].hits, r.work[direct].hits, r.work[ours].rows, r.work[direct].rows, times(r.cold[ours]), times(r.cold[direct]))
	})
	for _, r := range results {
		if r.writes {
			fmt.Fprintf(out, "\n%s: %d statements of Partnermap, one by hand; at most %.2f times the time by hand.", r.name, r.statements, r.limit())
		}
	}
	fmt.Fprintln(out)
	var slow []string
	for _, r := range results {
		if most := max(r.ratio(inside, direct), r.ratio(ours, plain)); most > r.limit() {
			slow = append(slow, fmt.Sprintf("%s: %.2f, at most %.2f", r.name, most, r.limit()))
		}
	}
	if len(slow) > 0 {
		return fmt.Errorf("%w, by times the time by hand: %s", errSlow, strings.Join(slow, ", "))
	}
	return nil
}

// table prints a table in Markdown with a row for each result.
func table(out io.Writer, results []*result, head string, row func(*result) string) {
	fmt.Fprintf(out, "%s\n%s|\n", head, strings.Repeat("|---", strings.Count(head, "|")-1))
	for _, r := range results {
		fmt.Fprintf(out, "| %s | %s |\n", r.name, row(r))
	}
}

// times are the median and the 99th percentile, as two cells.
func times(list []time.Duration) string { return p50(list) + " | " + ms(percentile(list, 0.99)) }

func p50(list []time.Duration) string { return ms(percentile(list, 0.5)) }

func ms(d time.Duration) string { return fmt.Sprintf("%.2f", float64(d)/float64(time.Millisecond)) }
