package conformance

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// dated says by which date an order goes.
var dated = map[string]string{"SINCE": "since", "ON": "on", "PUBLISHED": "publishedOn", "DUE": "dueOn"}

// sort puts the items of a list in order: one key, id breaks ties, and what
// has no value comes last both ways.
func (v *viewer) sort(list []item, order string) {
	by, down := strings.CutSuffix(order, "_DESC")
	slices.SortFunc(list, func(a, b item) int {
		c := 0
		switch by {
		case "NAME":
			c = bytes.Compare(a.named().key, b.named().key)
		case "CREATED":
		default:
			x, y := v.get(a.node, dated[by]).(graph.PartialDate), v.get(b.node, dated[by]).(graph.PartialDate)
			if (x == "") != (y == "") {
				return cmp.Compare(len(y), len(x)) // the empty one last
			}
			xFirst, xLast := x.Days()
			yFirst, yLast := y.Days()
			c = cmp.Or(cmp.Compare(xFirst, yFirst), cmp.Compare(xLast, yLast))
		}
		c = cmp.Or(c, cmp.Compare(a.id, b.id))
		if down {
			return -c
		}
		return c
	})
}

// named is the thing by whose name an item is sorted: of ties, the other one.
func (i item) named() *thing {
	if i.other != nil {
		return i.other
	}
	return i.node
}
