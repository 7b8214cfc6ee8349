package localneo4j

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// engine is the software of one Neo4j server: a Java, the jars, and the class archive made of both.
type engine struct {
	java    java
	jars    string // the folder of the jars
	archive string // the file of the archive, which need not be there
}

// newEngine says where the software lies. The archive holds for one build of Java and one place of the jars: with any other,
// Java would silently start without it.
func newEngine(j java, cache string) engine {
	e := engine{java: j, jars: filepath.Join(cache, "neo4j-"+Version)}
	key := sha256.Sum256([]byte(j.version + e.classPath()))
	e.archive = e.jars + "-" + hex.EncodeToString(key[:6]) + ".jsa"
	return e
}

// classPath lists the jars one by one and always in the same order, as an archive requires.
func (e engine) classPath() string {
	var paths []string
	for _, j := range allJars() {
		paths = append(paths, filepath.Join(e.jars, j.name))
	}
	return strings.Join(paths, string(os.PathListSeparator))
}

// sizeFile holds the size of the archive: it shows that the archive was made to its end and is whole. A size of 0 means that this
// Java was tried in vain.
func (e engine) sizeFile() string { return e.archive + ".size" }

// archived says whether the archive needs no making, and whether it can be used.
func (e engine) archived() (settled, usable bool) {
	b, err := os.ReadFile(e.sizeFile())
	if err != nil {
		return false, false
	}
	size := strings.TrimSpace(string(b))
	if size == "0" {
		return true, false
	}
	info, err := os.Stat(e.archive)
	usable = err == nil && strconv.FormatInt(info.Size(), 10) == size
	return usable, usable
}

// settle writes down the size of an archive.
func (e engine) settle(size int64) error {
	return explainIO(filepath.Dir(e.archive), writeWhole(e.sizeFile(), strconv.FormatInt(size, 10)+"\n"))
}

// command runs Java on Neo4j's jars. The class path goes through the environment: it is 20 kB long. Java itself checks an archive
// for damage when told to, but not for a missing end.
func (e engine) command(h home, options []string, args ...string) command {
	if _, usable := e.archived(); usable {
		options = append([]string{"-XX:SharedArchiveFile=" + e.archive, "-XX:+VerifySharedSpaces"}, options...)
	}
	return command{
		path: e.java.path,
		args: append(options, args...),
		env:  cleanEnv("CLASSPATH="+e.classPath(), "NEO4J_HOME="+h.dir, "NEO4J_CONF="+h.path("conf")),
	}
}

// prepare brings the software into the cache: nothing to do but on the first start, or with a new Java.
func prepare(ctx context.Context, c Config, tell *progress) (engine, error) {
	j, err := findJava(ctx)
	if err != nil {
		return engine{}, err
	}
	e := newEngine(j, c.CacheDir)
	if settled, _ := e.archived(); settled && missing(e.jars) == "" {
		return e, nil
	}
	err = e.fill(ctx, c.CacheDir, tell, c.Log)
	if err != nil && ctx.Err() == nil && missing(e.jars) == "" {
		// The jars are all that is needed; a cache that others filled and we may not write to will do.
		c.Log.Warn("Neo4j will start without a class archive, which takes a few seconds longer", "error", err)
		return e, nil
	}
	return e, err
}

// fill fetches the jars and makes the archive, under the lock of the cache: of two first starts at once, one waits for the other.
func (e engine) fill(ctx context.Context, cache string, tell *progress, log *slog.Logger) error {
	if err := os.MkdirAll(cache, 0o700); err != nil {
		return explainIO(cache, err)
	}
	lock, err := waitLock(ctx, filepath.Join(cache, "neo4j.lock"), 0, func() {
		tell.step("another Partnermap is fetching Neo4j; waiting for it")
	})
	if err != nil {
		return err
	}
	defer lock.Close()
	if err := removeLeftovers(cache); err != nil {
		return explainIO(cache, err)
	}
	if err := fetch(ctx, cache, e.jars, tell); err != nil {
		return err
	}
	if settled, _ := e.archived(); settled {
		return nil
	}
	err = e.makeArchive(ctx, cache, tell)
	var known *Error
	if err == nil || ctx.Err() != nil || errors.As(err, &known) && known.Code == DiskFull {
		return err
	}
	// A Java that cannot make archives must not try again at every start.
	log.Info("this Java made no class archive for Neo4j; it will start a few seconds slower", "error", err)
	return e.settle(0)
}

// removeLeftovers clears away what an interrupted fetch or archive has left.
func removeLeftovers(cache string) error {
	entries, err := os.ReadDir(cache)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), "fetch-") && !strings.HasPrefix(entry.Name(), "scratch-") {
			continue
		}
		err := os.RemoveAll(filepath.Join(cache, entry.Name()))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
