package localneo4j

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// archiveGrace is how long writing a class archive may take at the end of a process.
const archiveGrace = time.Minute

// makeArchive writes the class archive (Java's AppCDS): the classes that a server has loaded, checked and laid out, so that
// later ones map them from a file. It comes from a short life of a server in a scratch folder that is asked a few
// questions, never from the user's own server, whose stop must be quick.
func (e engine) makeArchive(ctx context.Context, cache string, tell *progress) error {
	tell.step("preparing for quick starts, once: about half a minute")
	dir, err := os.MkdirTemp(cache, "scratch-")
	if err != nil {
		return explainIO(cache, err)
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "classes.jsa")
	h := home{dir: filepath.Join(dir, "neo4j")}
	s := settings{heap: "512m", pageCache: "32m"}
	if s.port, err = freePort(); err != nil {
		return err
	}
	if err := h.make(); err != nil {
		return err
	}
	password, err := e.found(ctx, h, s)
	if err != nil {
		return err
	}
	p, err := e.launch(ctx, h, s, launchOptions{password: password, grace: archiveGrace, java: []string{"-XX:ArchiveClassesAtExit=" + file}})
	if err != nil {
		return err
	}
	_, warmErr := converse(ctx, s.port, password, warmStatements...)
	p.lifeline.Close()
	select {
	case <-p.ended:
	case <-ctx.Done():
		p.stop(0)
		return ctx.Err()
	}
	if warmErr != nil {
		return warmErr
	}
	info, err := os.Stat(file)
	if err != nil || info.Size() == 0 {
		return fmt.Errorf("local Neo4j: no class archive was written (%v):\n%s", err, lastLines(h.readLog(), 8))
	}
	if err := os.Rename(file, e.archive); err != nil {
		return explainIO(cache, err)
	}
	return e.settle(info.Size())
}

// warmStatements make a server load the classes that Partnermap's own statements need: constraints, indexes,
// writes, subqueries, full text.
var warmStatements = []string{
	"CREATE CONSTRAINT w IF NOT EXISTS FOR (n:W) REQUIRE n.id IS UNIQUE",
	"CREATE INDEX wi IF NOT EXISTS FOR (n:W) ON (n.kind, n.name)",
	"CREATE FULLTEXT INDEX wf IF NOT EXISTS FOR (n:W) ON EACH [n.name]",
	"CALL db.awaitIndexes(60)",
	"UNWIND range(1, 50) AS i MERGE (n:W {id: toString(i)}) SET n += {kind: i % 3, name: 'w' + i}",
	"MATCH (a:W), (b:W) WHERE toInteger(a.id) + 1 = toInteger(b.id) CREATE (a)-[:R {since: date()}]->(b)",
	"MATCH (n:W) WHERE n.kind = 1 AND n.name > 'w' WITH n ORDER BY n.kind, n.name LIMIT 5 " +
		"RETURN collect([n.id, n.name, COUNT { (n)-[:R]-() }, COLLECT { MATCH (n)-[r:R]->(m) WHERE EXISTS { (m)--() } " +
		"RETURN [r.since, m.id] ORDER BY m.id LIMIT 3 }])",
	"UNWIND [0, 1] AS k CALL (k) { MATCH (n:W) WHERE n.kind = k AND n.name > '' RETURN n ORDER BY n.kind, n.name LIMIT 3 } RETURN n",
	"CALL db.index.fulltext.queryNodes('wf', 'w*', {limit: 3}) YIELD node, score RETURN node.id, score",
	"MATCH p = SHORTEST 1 (a:W {id: '1'})-[:R]-+(b:W {id: '4'}) RETURN length(p)",
	"MATCH (n:W {id: '7'}) DETACH DELETE n",
	"SHOW INDEXES",
}
