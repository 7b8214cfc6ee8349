package store

import (
	"context"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// searched is what a search reads of a node that holds p: its words, which
// graph has folded and cut, and tokens for what it is, where it is and how it
// is called as a whole. They follow from what the node holds, so they are
// neither compared nor logged.
func searched(subject string, p properties) properties {
	var names, rest, whole []string
	for _, name := range strs(p["nameText"]) {
		names = append(names, graph.Words(name)...)
		whole = append(whole, query.NameToken(name))
	}
	for _, property := range [...]string{"descriptionText", "identifiersScheme", "identifiersValue"} {
		for _, text := range strs(p[property]) {
			rest = append(rest, graph.Words(text)...)
		}
	}
	return properties{
		"searchOf": query.Token(subject), "searchNet": query.Token(str(p["network"])),
		"searchExact": strings.Join(whole, " "), "searchName": strings.Join(names, " "), "searchText": strings.Join(rest, " "),
	}
}

func strs(v any) []string {
	list, _ := stringList(v).([]string)
	return list
}

// searchedBy sets what of a searched node n depends on who may see it: the
// token of its rank, and its name once more for those who do not see
// everything. A search for words that are written alike looks into a
// dictionary of words, which has to hold the visible ones only.
var searchedBy = query.Text("SET n.searchRank = CASE WHEN n.searchName IS NOT NULL THEN 'r' + toString(n.rank) END, " +
	"n.searchName0 = CASE WHEN n.rank = 0 THEN n.searchName END, n.searchName1 = CASE WHEN n.rank <= 1 THEN n.searchName END")

// searchIndex creates the index of the search. Its texts are cut into words
// already, so that white space is all that its analyzer looks at.
func (s *Store) searchIndex() query.Cypher {
	var labels, columns []query.Cypher
	for _, t := range s.schema.Searched() {
		labels = append(labels, t.Label.Cypher())
	}
	for _, name := range query.SearchColumns() {
		columns = append(columns, query.Format("n.%", name.Cypher()))
	}
	return query.Format("CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:%) ON EACH [%] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
		query.Join(labels, "|"), query.Join(columns, ", "))
}

// neededSearchIndex is the index as checkIndexes reads it.
func (s *Store) neededSearchIndex() string {
	var labels, columns []string
	for _, t := range s.schema.Searched() {
		labels = append(labels, t.Label.String())
	}
	for _, name := range query.SearchColumns() {
		columns = append(columns, name.String())
	}
	slices.Sort(labels)
	slices.Sort(columns)
	return strings.Join(append(labels, columns...), " ") + " "
}

// makeSearchable writes what a search reads of the nodes of a database that
// was made before there was one.
func (s *Store) makeSearchable(ctx context.Context, session neo4j.SessionWithContext) error {
	networks, err := column(ctx, session, query.Text("MATCH (n:Network) RETURN n.id"), nil)
	if err != nil {
		return err
	}
	for _, network := range networks {
		for _, t := range s.schema.Searched() {
			ids, err := column(ctx, session, query.Format("MATCH (n:%) WHERE n.network = $network AND n.rank IN [0, 1, 2] AND n.sortKey > '' RETURN n.id", t.Label.Cypher()),
				map[string]any{"network": network})
			if err != nil {
				return err
			}
			for part := range slices.Chunk(ids, batch) {
				if _, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
					return nil, s.makePartSearchable(ctx, tx, network, t, part)
				}); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// makePartSearchable does the work for some nodes of one type. The network's
// head is held meanwhile, so that nobody renames what was just read.
func (s *Store) makePartSearchable(ctx context.Context, tx neo4j.ManagedTransaction, network any, t *query.Type, ids []any) error {
	if err := exec(ctx, tx, query.Text("MATCH (h:Head {network: $network}) SET h.held = true REMOVE h.held"), map[string]any{"network": network}); err != nil {
		return err
	}
	records, err := rows(ctx, tx, query.Text("UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN properties(n)"), map[string]any{"ids": ids})
	if err != nil {
		return err
	}
	part := make([]any, len(records))
	for i, r := range records {
		p, _ := r.Values[0].(map[string]any)
		part[i] = map[string]any{"id": p["id"], "search": map[string]any(searched(s.schema.SearchSubject(t), p))}
	}
	text := query.Format("UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.search %", searchedBy)
	return exec(ctx, tx, text, map[string]any{"rows": part})
}
