package graph

import (
	"math"
	"time"
)

// PartialDate is a date as precise as its source: a year, a month or a day
// in the words of EDTF level 0 (2016, 2016-04, 2016-04-15). The zero value
// means that no date is stated.
type PartialDate string

// Day numbers count days since 1970-01-01. These two stand for "before all
// dates" and "after all dates".
const (
	FirstDay = math.MinInt32
	LastDay  = math.MaxInt32
)

// Bounds returns the first and the last day that the date may mean. ok is
// false where it is empty or not a date.
func (d PartialDate) Bounds() (earliest, latest time.Time, ok bool) {
	switch len(d) {
	case 4:
		t, err := time.Parse("2006", string(d))
		return t, t.AddDate(1, 0, -1), err == nil
	case 7:
		t, err := time.Parse("2006-01", string(d))
		return t, t.AddDate(0, 1, -1), err == nil
	case 10:
		t, err := time.Parse(time.DateOnly, string(d))
		return t, t, err == nil
	}
	return time.Time{}, time.Time{}, false
}

// Days returns the bounds as day numbers. A date that is not stated may be
// any day.
func (d PartialDate) Days() (earliest, latest int64) {
	a, b, ok := d.Bounds()
	if !ok {
		return FirstDay, LastDay
	}
	const day = 24 * 60 * 60
	return a.Unix() / day, b.Unix() / day
}

func (d PartialDate) validate(field string) *Error {
	if d == "" {
		return nil
	}
	if _, _, ok := d.Bounds(); !ok {
		return invalid(field, "%q is not a date; write a year, a month or a day such as 2016, 2016-04 or 2016-04-15", d)
	}
	return nil
}

// validPeriod checks both dates, and that the end is not before the start.
func validPeriod(since, until PartialDate) *Error {
	if err := since.validate("since"); err != nil {
		return err
	}
	if err := until.validate("until"); err != nil {
		return err
	}
	if since == "" || until == "" {
		return nil
	}
	start, _ := since.Days()
	if _, end := until.Days(); end < start {
		return invalid("until", "%s is before the start, %s; swap or correct them", until, since)
	}
	return nil
}
