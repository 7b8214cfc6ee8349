package exchange

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// simpleDate reads a date as people write it: 2016, 2016-04, 2016-04-15, and
// with points 2016. 04. 15. or 15. 4. 2016, where a day always comes before
// its month. With strokes a full date is not read: 4/5 is April or May.
func simpleDate(text string) (graph.PartialDate, bool) {
	if d := graph.PartialDate(text); text == "" || known(d) {
		return d, true
	}
	strokes := strings.Contains(text, "/")
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == ' ' || r == '\u00a0' || r == '/' })
	numbers := make([]int, len(parts))
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil || len(part) > 4 || len(part) == 3 || n < 0 {
			return "", false
		}
		numbers[i] = n
	}
	year := func(i int) bool { return len(parts[i]) == 4 }
	var d graph.PartialDate
	switch {
	case len(parts) == 1 && year(0):
		d = graph.PartialDate(parts[0])
	case len(parts) == 2 && year(0) && !year(1):
		d = graph.PartialDate(fmt.Sprintf("%s-%02d", parts[0], numbers[1]))
	case len(parts) == 2 && year(1) && !year(0):
		d = graph.PartialDate(fmt.Sprintf("%s-%02d", parts[1], numbers[0]))
	case len(parts) == 3 && !strokes && year(0) && !year(1) && !year(2):
		d = graph.PartialDate(fmt.Sprintf("%s-%02d-%02d", parts[0], numbers[1], numbers[2]))
	case len(parts) == 3 && !strokes && year(2) && !year(0) && !year(1):
		d = graph.PartialDate(fmt.Sprintf("%s-%02d-%02d", parts[2], numbers[1], numbers[0]))
	}
	return d, known(d)
}

func known(d graph.PartialDate) bool {
	_, _, ok := d.Bounds()
	return ok
}
