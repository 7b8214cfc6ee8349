// Package seed holds four real cases as one workbook: what a new installation
// shows before anybody has typed a thing, and what the examples and tests of
// Partnermap speak of.
//
//   - paks: the planning of interventions in Paks in 2016. An English and a
//     Hungarian account of it make one network with names in two languages;
//     a remark marks what only one of them says.
//   - three-authorities: a planned social intervention in three local
//     authorities, with coaching of communities and institutions.
//   - pata-rat: the ten threads of a project with the communities of Pata Rât.
//   - ostrava: the partners and services of the association Living Together.
//
// Every row cites the document and the paragraph that state it. Nothing is
// added to what they state, and some of it is left out on purpose: the origin
// of single office holders, and what opponents said about other people. What
// is not here, nobody has stated: no row never means that there is nobody.
//
// The folder workbook is the source. A coordinator may edit it, or
// workbook.xlsx, which has the same sheets, with a spreadsheet program. After a
// change to the folder, go test ./seed -update writes both anew in the form
// that an export has. All identifiers are fixed, so loading the workbook twice
// changes nothing the second time.
//
// The file mapping.tsv says what became of each node and edge of the table of
// facts from which the workbook was made.
package seed

import (
	"embed"
	"io/fs"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

//go:embed workbook/*.csv
var workbook embed.FS

// Contents returns the facts of the four cases.
func Contents() (*graph.Contents, error) {
	folder, err := fs.Sub(workbook, "workbook")
	if err != nil {
		return nil, err
	}
	book, err := exchange.ReadFolder(folder, nil)
	if err != nil {
		return nil, err
	}
	return &book.Contents, nil
}
