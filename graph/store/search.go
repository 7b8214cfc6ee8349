package store

import (
	"slices"
	"strings"

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
