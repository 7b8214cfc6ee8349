package localneo4j

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// openLock opens the file that carries a lock, without taking it.
func openLock(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	return f, explainIO(filepath.Dir(path), err)
}

// lockService marks a folder as used by this process, or says at once who uses it.
func lockService(path string) (*os.File, error) {
	f, err := openLock(path)
	if err != nil {
		return nil, err
	}
	ok, err := tryLock(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("local Neo4j: locking %s: %w", path, err)
	}
	if !ok {
		defer f.Close()
		return nil, storeLocked(filepath.Dir(path), "another Partnermap"+holder(path), nil)
	}
	// Who holds it is a courtesy to the reader of a message; the lock does not depend on it.
	if err := f.Truncate(0); err == nil {
		fmt.Fprintf(f, "%d\n", os.Getpid())
	}
	return f, nil
}

// holder names the process that wrote itself into a lock file.
func holder(path string) string {
	b, err := os.ReadFile(path)
	if pid := strings.TrimSpace(string(b)); err == nil && pid != "" {
		return " (process " + pid + ")"
	}
	return ""
}

// waitLock takes a lock, waiting while another holds it: at most for limit, or for ever if limit is 0. It calls
// waiting once, before the first wait, and returns nil without an error if the limit passed.
func waitLock(ctx context.Context, path string, limit time.Duration, waiting func()) (*os.File, error) {
	f, err := openLock(path)
	if err != nil {
		return nil, err
	}
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for begun, first := time.Now(), true; ; first = false {
		ok, err := tryLock(f)
		if ok {
			return f, nil
		}
		if err != nil || (limit > 0 && time.Since(begun) > limit) {
			f.Close()
			return nil, err
		}
		if first {
			waiting()
		}
		select {
		case <-ctx.Done():
			f.Close()
			return nil, ctx.Err()
		case <-tick.C:
		}
	}
}
