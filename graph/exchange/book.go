package exchange

import (
	"slices"

	"github.com/partnermap/partnermap/graph"
)

// Book is a workbook that was read: its facts, and where each stands.
type Book struct {
	Contents graph.Contents

	sheets  map[string]sheet
	columns map[string][]string // the headings of the sheets that were read
	rows    map[string]map[graph.ID]int
	usual   map[graph.ID]bool   // facts that say nothing of their sensitivity
	spoken  map[graph.ID]string // the language of the texts in the rows of facts
}

// Networks finds a network by its slug: one that is not in the workbook but
// exists already, so that a workbook can add to it. Nil: there are none.
type Networks func(slug string) (graph.Network, bool)

// Check applies every rule of graph to the facts, together with what is
// stored of the same networks: some rules concern several facts. stored may
// be nil. The error is of type [*Problems].
func (b *Book) Check(v *graph.Vocabulary, stored *graph.Contents) error {
	all := &b.Contents
	if stored != nil {
		all = all.Over(stored)
	}
	var problems Problems
	for _, p := range all.Check(v) {
		problems.add(b.Locate(p))
	}
	return problems.err()
}

// Locate says where in the workbook a broken rule is to be mended. What a
// sheet has no column for is a problem of its headings, row 1.
func (b *Book) Locate(p graph.Problem) Problem {
	at := Problem{
		Sheet:   p.Sheet,
		Row:     b.rows[p.Sheet][p.ID],
		Column:  b.sheets[p.Sheet].column(p.Field),
		Message: p.Message,
	}
	known := slices.Contains(b.sheets[p.Sheet].columns(), at.Column)
	if known && !slices.Contains(b.columns[p.Sheet], at.Column) {
		at.Row = 1
	}
	return at
}

// note remembers where a fact stands.
func (b *Book) note(sheet string, id graph.ID, row int) {
	if b.rows[sheet] == nil {
		b.rows[sheet] = map[graph.ID]int{}
	}
	b.rows[sheet][id] = row
}

// termID is how a rule of graph names a term, which has no identifier.
func termID(t graph.Term) graph.ID { return graph.ID(t.Scheme + ":" + t.Code) }
