package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/store"
)

// actor is who the change log says has loaded the network.
const actor = "benchmark"

// dataDir is the folder of a network of this size.
func dataDir(parent string, s size) (string, error) {
	if parent == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return "", fmt.Errorf("name a folder for the data with -data: %w", err)
		}
		parent = filepath.Join(cache, "partnermap", "bench")
	}
	return filepath.Join(parent, fmt.Sprintf("v%s-%d-%d", generatorVersion, s.stakeholders, s.cooperations)), nil
}

// load writes the network unless it is there already. The file done says that
// it was written whole; the first part is compared even then, because another
// version of the store may hold the same facts otherwise.
func load(ctx context.Context, s *store.Store, n *network, done string, out io.Writer) error {
	begin := time.Now()
	_, err := os.Stat(done)
	complete := err == nil
	written := 0
	for part := range n.parts() {
		sums, err := s.Apply(ctx, actor, "load the generated network", part, nil)
		if err != nil {
			return err
		}
		if complete && allUnchanged(sums) {
			return nil
		}
		complete = false
		written += len(part.Stakeholders) + len(part.Cooperations) // links come with the stakeholders
		if len(part.Cooperations) == 0 || written%50_000 == 0 {
			fmt.Fprintf(out, "  %d of %d written after %.0f s\n", written, n.stakeholders+n.cooperations, time.Since(begin).Seconds())
		}
	}
	fmt.Fprintf(out, "loaded in %.0f s\n", time.Since(begin).Seconds())
	return os.WriteFile(done, []byte("the generated network is complete\n"), 0o600)
}

func allUnchanged(sums []store.Summary) bool {
	for _, s := range sums {
		if s.Created+s.Changed > 0 {
			return false
		}
	}
	return true
}

// withDegree lists the stakeholders with a number of cooperations.
func (n *network) withDegree(degree int) []graph.ID {
	var ids []graph.ID
	for i, d := range n.degrees {
		if d == degree {
			ids = append(ids, n.stakeholderID(i))
		}
	}
	return ids
}
