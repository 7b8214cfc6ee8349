package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// migration is one step that brings a database up to date. Steps are numbered
// by their place, and a step that was released is never changed.
type migration struct {
	name       string
	statements []query.Cypher
	refresh    bool // instead: what follows from facts is worked out, when all indexes are there
}

func migrations() []migration {
	return []migration{
		{"what is unique", []query.Cypher{
			query.Text("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE"),
			query.Text("CREATE CONSTRAINT network_slug IF NOT EXISTS FOR (n:Network) REQUIRE n.slug IS UNIQUE"),
			query.Text("CREATE CONSTRAINT head_network IF NOT EXISTS FOR (h:Head) REQUIRE h.network IS UNIQUE"),
			query.Text("CREATE CONSTRAINT external_id IF NOT EXISTS FOR (x:ExternalId) REQUIRE (x.network, x.scheme, x.value) IS UNIQUE"),
			query.Text("CREATE CONSTRAINT term_code IF NOT EXISTS FOR (t:Term) REQUIRE (t.scheme, t.code) IS UNIQUE"),
		}, false},
		{"what lists of all networks and what histories are read by", []query.Cypher{
			query.Text("CREATE INDEX network_name IF NOT EXISTS FOR (n:Network) ON (n.rank, n.sortKey)"),
			query.Text("CREATE INDEX history IF NOT EXISTS FOR (i:ChangeItem) ON (i.entity, i.seq)"),
			query.Text("CREATE INDEX external_id_subject IF NOT EXISTS FOR (x:ExternalId) ON (x.subject)"),
		}, false},
		{"what follows from facts: folded texts, keys of orders, partners, postings, counters, what a search reads", nil, true},
		{"what tells a repeated request", []query.Cypher{
			query.Text("CREATE CONSTRAINT request_key IF NOT EXISTS FOR (q:Request) REQUIRE (q.actor, q.key) IS UNIQUE"),
			query.Text("CREATE INDEX request_at IF NOT EXISTS FOR (q:Request) ON (q.at)"),
		}, false},
	}
}

// Prepare brings the database up to date: it applies the migrations that it
// lacks, creates the indexes that the schema's lists need, and checks that
// all are there and in use. It may run as often as one likes, by several
// processes at once.
func (s *Store) Prepare(ctx context.Context) error {
	for attempt := 1; ; attempt++ {
		session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
		err := closing(ctx, session, s.prepare(ctx, session))
		if err == nil {
			err = s.LoadVocabulary(ctx)
		}
		if err == nil {
			return s.finishDeletions(ctx)
		}
		if !meanwhile(err) || attempt == prepareAttempts {
			return classify(err)
		}
		select {
		case <-time.After(rand.N(prepareWait)):
		case <-ctx.Done():
			return classify(ctx.Err())
		}
	}
}

// Several processes may prepare one database at once, and statements that
// change its schema get in each other's way. Each begins anew after a random
// wait, and finds what the others have done.
const (
	prepareAttempts = 50
	prepareWait     = 400 * time.Millisecond
)

// meanwhile tells whether a statement failed because another process did the
// same at the same time.
func meanwhile(err error) bool {
	code := serverCode(err)
	return strings.HasPrefix(code, "Neo.TransientError.") || code == "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists"
}

func (s *Store) prepare(ctx context.Context, session neo4j.SessionWithContext) error {
	if err := runAll(ctx, session, []query.Cypher{
		query.Text("CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (m:Migration) REQUIRE m.number IS UNIQUE"),
	}); err != nil {
		return err
	}
	applied, err := column(ctx, session, query.Text("MATCH (m:Migration) RETURN m.number"), nil)
	if err != nil {
		return err
	}
	if len(applied) > len(migrations()) {
		return &graph.Error{Code: graph.Conflict, Message: fmt.Sprintf("the database was made by a newer Partnermap (step %d, this one knows %d); use that one", len(applied), len(migrations()))}
	}
	for i, m := range migrations() {
		if m.refresh || contains(applied, int64(i+1)) {
			continue
		}
		if err := runAll(ctx, session, m.statements); err != nil {
			return err
		}
		if err := note(ctx, session, i, m); err != nil {
			return err
		}
	}
	if err := s.prepareIndexes(ctx, session); err != nil {
		return err
	}
	return s.prepareFacts(ctx, session)
}

// note writes down that a migration was applied, and by which alphabets.
func note(ctx context.Context, session neo4j.SessionWithContext, i int, m migration) error {
	return runWith(ctx, session, query.Text("MERGE (m:Migration {number: $number}) ON CREATE SET m.name = $name, m.at = $at SET m.collation = $collation"),
		map[string]any{"number": int64(i + 1), "name": m.name, "at": time.Now().UnixMilli(), "collation": collation})
}

// prepareIndexes creates the indexes that are not there.
func (s *Store) prepareIndexes(ctx context.Context, session neo4j.SessionWithContext) error {
	if s.checkIndexes(ctx, session) == nil {
		return nil // as at every start but the first
	}
	if err := runAll(ctx, session, s.indexStatements()); err != nil {
		return err
	}
	if err := runAll(ctx, session, []query.Cypher{query.Text("CALL db.awaitIndexes(300)")}); err != nil {
		return err
	}
	return s.checkIndexes(ctx, session)
}

// prepareFacts works out what follows from facts, in a database in which it
// was not worked out yet or in which names lie in the order of other alphabets.
func (s *Store) prepareFacts(ctx context.Context, session neo4j.SessionWithContext) error {
	for i, m := range migrations() {
		if !m.refresh {
			continue
		}
		done, err := column(ctx, session, query.Text("MATCH (m:Migration {number: $number}) RETURN m.collation"), map[string]any{"number": int64(i + 1)})
		if err != nil {
			return err
		}
		if contains(done, collation) {
			continue
		}
		if err := s.refresh(ctx); err != nil {
			return err
		}
		if err := note(ctx, session, i, m); err != nil {
			return err
		}
	}
	return nil
}

// indexStatements creates what the schema's lists and ties are read by, and
// makes the ids of relationships unique.
func (s *Store) indexStatements() []query.Cypher {
	var list []query.Cypher
	for _, t := range s.schema.Entities() {
		for _, r := range t.Relationships {
			list = append(list, query.Format("CREATE CONSTRAINT %_id IF NOT EXISTS FOR ()-[x:%]-() REQUIRE x.id IS UNIQUE", r.Cypher(), r.Cypher()))
		}
	}
	for _, index := range s.schema.Indexes() {
		columns := make([]query.Cypher, len(index.Columns))
		names := make([]query.Cypher, len(index.Columns))
		for i, c := range index.Columns {
			columns[i], names[i] = query.Format("x.%", c.Cypher()), c.Cypher()
		}
		pattern := query.Format("(x:%)", index.On.Cypher())
		if index.Relationship {
			pattern = query.Format("()-[x:%]-()", index.On.Cypher())
		}
		name := query.Format("%_by_%", index.On.Cypher(), query.Join(names, "_"))
		create := query.Format("CREATE INDEX % IF NOT EXISTS FOR % ON (%)", name, pattern, query.Join(columns, ", "))
		if index.Unique {
			create = query.Format("CREATE CONSTRAINT % IF NOT EXISTS FOR % REQUIRE (%) IS UNIQUE", name, pattern, query.Join(columns, ", "))
		}
		list = append(list, create)
	}
	return append(list, s.searchIndex())
}

// checkIndexes refuses a database in which an index that a statement names is
// not there or failed. The ids of relationships are looked up by one too.
func (s *Store) checkIndexes(ctx context.Context, session neo4j.SessionWithContext) error {
	online, err := column(ctx, session, query.Text(
		"SHOW INDEXES YIELD type, labelsOrTypes, properties, state WHERE state = 'ONLINE' AND labelsOrTypes IS NOT NULL AND type <> 'FULLTEXT' "+
			"RETURN labelsOrTypes[0] + ' ' + reduce(t = '', p IN properties | t + p + ' ')"), nil)
	if err != nil {
		return err
	}
	search, err := column(ctx, session, query.Text("SHOW INDEXES YIELD name, labelsOrTypes, properties, state WHERE state = 'ONLINE' AND name = 'search' "+
		"RETURN reduce(t = '', p IN COLLECT { UNWIND labelsOrTypes AS l RETURN l ORDER BY l } + COLLECT { UNWIND properties AS p RETURN p ORDER BY p } | t + p + ' ')"), nil)
	if err != nil {
		return err
	}
	if !contains(search, s.neededSearchIndex()) {
		return &graph.Error{Code: graph.Unavailable, Message: "the database has no working index named search; drop it if it is there, and start again"}
	}
	for _, want := range s.neededIndexes() {
		if !contains(online, want) {
			return &graph.Error{Code: graph.Unavailable, Message: "the database has no working index on " + strings.TrimSpace(want) + "; drop the failed one and start again"}
		}
	}
	return nil
}

// neededIndexes lists the indexes as checkIndexes reads them.
func (s *Store) neededIndexes() []string {
	var list []string
	for _, t := range s.schema.Entities() {
		for _, r := range t.Relationships {
			list = append(list, r.String()+" id ")
		}
	}
	for _, index := range s.schema.Indexes() {
		want := index.On.String() + " "
		for _, c := range index.Columns {
			want += c.String() + " "
		}
		list = append(list, want)
	}
	return list
}

func contains(list []any, v any) bool {
	for _, item := range list {
		if item == v {
			return true
		}
	}
	return false
}

func runAll(ctx context.Context, session neo4j.SessionWithContext, statements []query.Cypher) error {
	for _, text := range statements {
		if err := runWith(ctx, session, text, nil); err != nil {
			return err
		}
	}
	return nil
}

func runWith(ctx context.Context, session neo4j.SessionWithContext, text query.Cypher, parameters map[string]any) error {
	result, err := session.Run(ctx, text.String(), parameters)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// column runs a statement and returns its first column.
func column(ctx context.Context, session neo4j.SessionWithContext, text query.Cypher, parameters map[string]any) ([]any, error) {
	result, err := session.Run(ctx, text.String(), parameters)
	if err != nil {
		return nil, err
	}
	records, err := result.Collect(ctx)
	if err != nil {
		return nil, err
	}
	values := make([]any, len(records))
	for i, r := range records {
		values[i] = r.Values[0]
	}
	return values, nil
}
