package exchange

import (
	"fmt"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// maxListed is how many problems are listed; nobody corrects more at a time.
const maxListed = 100

// Problem is something in a workbook that a person has to correct. Row counts
// as a spreadsheet program does, the headings being row 1; it is 0 where the
// sheet as a whole is meant.
type Problem struct {
	Sheet      string
	Row        int
	Column     string
	Message    string
	Suggestion string // what was perhaps meant by what stands there
}

// cut is a problem because of which a table can be read no further.
type cut struct {
	Problem
	key string // the same in the words of the interface
}

// Unwrap gives the problem.
func (c cut) Unwrap() error { return c.Problem }

// Error implements error: stakeholders, row 4, column kind: is missing.
func (p Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.Sheet)
	if p.Row > 0 {
		fmt.Fprintf(&b, ", row %d", p.Row)
	}
	if p.Column != "" {
		fmt.Fprintf(&b, ", column %s", p.Column)
	}
	return b.String() + ": " + p.Message
}

// Problems is the error of a workbook that cannot be imported: the first
// problems and how many there are in all. Its code is [graph.BadInput].
type Problems struct {
	List  []Problem
	Total int
}

// Error implements error. It lists the problems line by line.
func (p *Problems) Error() string {
	var b strings.Builder
	b.WriteString(p.summary())
	for _, one := range p.List {
		b.WriteString("\n" + one.Error())
	}
	if more := p.Total - len(p.List); more > 0 {
		fmt.Fprintf(&b, "\nand %d more", more)
	}
	return b.String()
}

// Unwrap gives the problems a code.
func (p *Problems) Unwrap() error {
	return &graph.Error{Code: graph.BadInput, Message: p.summary()}
}

func (p *Problems) summary() string {
	if p.Total == 1 {
		return "the workbook has 1 problem; nothing is imported until it is corrected"
	}
	return fmt.Sprintf("the workbook has %d problems; nothing is imported until they are corrected", p.Total)
}

// add notes a problem. The same heading that is wrong for every row is noted
// once.
func (p *Problems) add(one Problem) {
	if one.Row <= 1 {
		for _, listed := range p.List {
			if listed == one {
				return
			}
		}
	}
	p.Total++
	if len(p.List) < maxListed {
		p.List = append(p.List, one)
	}
}

// err returns the problems as an error, nil where there is none.
func (p *Problems) err() error {
	if p.Total == 0 {
		return nil
	}
	return p
}
