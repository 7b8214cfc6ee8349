package localneo4j

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// username is the one user that Neo4j Community begins with.
const username = "neo4j"

// minFreeData is the space a start wants to see. A database that meets a full disk while it starts hangs or leaves a half-made store.
const minFreeData = 64 << 20

// home is the folder of one database.
type home struct{ dir string }

func (h home) path(parts ...string) string {
	return filepath.Join(append([]string{h.dir}, parts...)...)
}

// log is where Neo4j's own messages go.
func (h home) log() string { return h.path("logs", "console.log") }

// make creates the folder, for our own user only.
func (h home) make() error {
	for _, dir := range []string{h.dir, h.path("conf"), h.path("logs"), h.path("run")} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return explainIO(h.dir, err)
		}
	}
	return nil
}

// room makes sure of some free space.
func (h home) room() error {
	if free, err := freeSpace(h.dir); err == nil && free < minFreeData {
		return diskFull(h.dir, nil)
	}
	return nil
}

// full says that the disk has run full, which Neo4j may have no room left to write down.
func (h home) full() bool {
	free, err := freeSpace(h.dir)
	return err == nil && free < 1<<20
}

// password returns the database's password; on the first start it makes one up.
func (h home) password() (string, error) {
	path := h.path("password")
	b, err := os.ReadFile(path)
	if err == nil && len(b) > 0 {
		return strings.TrimSpace(string(b)), nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", explainIO(h.dir, err)
	}
	if !h.fresh() {
		return "", failure(PasswordLost, err, "the database in %s has no password file any more. Put the file back from a backup, "+
			"or move the folder away to begin with an empty database.", path)
	}
	password := rand.Text()
	return password, explainIO(h.dir, writeWhole(path, password+"\n"))
}

// fresh says whether there is no database yet.
func (h home) fresh() bool {
	_, err := os.Stat(h.path("data"))
	return errors.Is(err, fs.ErrNotExist)
}

// begin prepares the making of a database. A first start that was cut short leaves its mark, "unfinished", and a database nobody
// can have used, since Start never returned: it is thrown away, and made again. Begin says whether a database is to be made.
func (h home) begin() (bool, error) {
	mark := h.path("unfinished")
	if _, err := os.Stat(mark); err == nil {
		if err := os.RemoveAll(h.path("data")); err != nil {
			return false, explainIO(h.dir, err)
		}
	}
	if !h.fresh() {
		return false, nil
	}
	return true, explainIO(h.dir, writeWhole(mark, ""))
}

// finish takes the mark away, for good even if the power fails now: from here on the data are somebody's.
func (h home) finish() error {
	err := os.Remove(h.path("unfinished"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return explainIO(h.dir, err)
	}
	return explainIO(h.dir, syncDir(h.dir))
}

// clean removes what the last process left, and makes the folder for temporary files: Java's native libraries, which a
// killed process cannot remove.
func (h home) clean() error {
	if err := os.RemoveAll(h.path("tmp")); err != nil {
		return explainIO(h.dir, err)
	}
	return explainIO(h.dir, os.Mkdir(h.path("tmp"), 0o700))
}

// writeWhole writes a file that is there as a whole or not at all, readable by our own user only.
func writeWhole(path, text string) error {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	defer f.Close()
	if _, err := f.WriteString(text); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

// syncDir makes names in a folder durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}
