package query

import (
	"time"

	"github.com/partnermap/partnermap/graph"
)

// maxYears is the longest timeline.
const maxYears = 200

// The columns of a year of a timeline.
const (
	yearNumber = iota
	yearPossible
	yearCertain
	yearUndated
	yearBegan
	yearEnded
	yearExact
)

// yearColumns says where each field of a year is.
var yearColumns = map[string]int{
	"year": yearNumber, "possible": yearPossible, "certain": yearCertain, "undated": yearUndated,
	"began": yearBegan, "ended": yearEnded, "exact": yearExact,
}

// timeline counts cooperations year by year. The statement counts those that
// say the same of their dates; the years are made of that when the answer is
// written.
func (c *compiler) timeline(p *position, f *field, ask *collected) (Cypher, anyFunc) {
	b := c.bindView(f, ask, viewRows, checkYears)
	looked, all, exact := c.cooperations(p)
	tie, list := c.passing(b, all, "filter")
	since, until, over, n, groups := c.variable("s"), c.variable("u"), c.variable("e"), c.variable("m"), c.variable("l")
	group := Format("WITH %.since AS %, %.until AS %, coalesce(%.status = 'ENDED', false) AS %, count(*) AS % RETURN collect([%, %, %, %]) AS %",
		tie.v, since, tie.v, until, tie.v, over, n, since, until, over, n, groups)
	members := c.fieldsOf(f.of, ask, func(_ *field, a *collected) valueFunc { return at(yearColumns[a.name], plain) })
	return Format("% CALL (%) { % % } RETURN [%, %]", looked, all, list, group, exact, groups), first(years(b, members))
}

// checkYears refuses a timeline that is too long or runs backwards.
func checkYears(path string, values map[string]any) *graph.Error {
	from, _ := values["from"].(int64)
	to, _ := values["to"].(int64)
	switch {
	case from > to:
		return badInput(path+".from", "%d is after to, %d; swap or correct them", from, to)
	case to-from >= maxYears:
		return badInput(path+".to", "asks for %d years, at most %d are allowed", to-from+1, maxYears)
	}
	return nil
}

// years writes [exact, groups] year by year.
func years(binding int, members []member) anyFunc {
	return func(w *writer, v any) error {
		found, _ := v.([]any)
		if len(found) != 2 {
			return errMissing
		}
		from, _ := w.bound[binding].values["from"].(int64)
		to, _ := w.bound[binding].values["to"].(int64)
		groups := datesOf(found[1])
		return writeList(w, int(to-from+1), func(i int) error {
			return writeObject(w, yearRow(from+int64(i), groups, found[0]), members)
		})
	}
}

// dates are what some cooperations say of when they hold.
type dates struct {
	sinceFirst, sinceLast int64 // the days on which they may have begun
	untilFirst, untilLast int64 // and ended
	since, until          bool  // stated
	count                 int64
}

// datesOf reads rows of [since, until, over, count]. What has no end and is
// not over goes on.
func datesOf(v any) []dates {
	rows, _ := v.([]any)
	list := make([]dates, 0, len(rows))
	for _, item := range rows {
		row, _ := item.([]any)
		if len(row) != 4 {
			continue
		}
		since, _ := row[0].(string)
		until, _ := row[1].(string)
		over, _ := row[2].(bool)
		d := dates{since: since != "", until: until != ""}
		d.count, _ = row[3].(int64)
		d.sinceFirst, d.sinceLast = graph.PartialDate(since).Days()
		d.untilFirst, d.untilLast = graph.PartialDate(until).Days()
		if !d.until && !over {
			d.untilFirst = graph.LastDay
		}
		list = append(list, d)
	}
	return list
}

// yearRow counts what holds in a year.
func yearRow(year int64, groups []dates, exact any) []any {
	first, last := yearDays(year)
	var n [yearExact]int64
	n[yearNumber] = year
	for _, d := range groups {
		add := func(column int, holds bool) {
			if holds {
				n[column] += d.count
			}
		}
		possible := d.sinceFirst <= last && d.untilLast >= first
		add(yearPossible, possible)
		add(yearUndated, possible && !d.since && !d.until)
		add(yearCertain, d.sinceLast <= first && d.untilFirst >= last)
		add(yearBegan, d.since && d.sinceFirst >= first && d.sinceLast <= last)
		add(yearEnded, d.until && d.untilFirst >= first && d.untilLast <= last)
	}
	row := make([]any, 0, yearExact+1)
	for _, count := range n {
		row = append(row, count)
	}
	return append(row, exact)
}

// yearDays returns the first and the last day of a year.
func yearDays(year int64) (first, last int64) {
	const day = 24 * 60 * 60
	return time.Date(int(year), time.January, 1, 0, 0, 0, 0, time.UTC).Unix() / day,
		time.Date(int(year), time.December, 31, 0, 0, 0, 0, time.UTC).Unix() / day
}
