package graph

import (
	"strings"
	"testing"
	"time"
)

func TestPartialDate(t *testing.T) {
	for _, c := range []struct {
		date        PartialDate
		first, last string
		ok          bool
	}{
		{"2016", "2016-01-01", "2016-12-31", true},
		{"2016-02", "2016-02-01", "2016-02-29", true},
		{"2016-04-15", "2016-04-15", "2016-04-15", true},
		{"", "", "", false}, {"2016-13", "", "", false}, {"2015-02-29", "", "", false}, {"16", "", "", false},
		{"2016-4-15", "", "", false}, {"about 2016", "", "", false}, {"2016/2017", "", "", false}, {"-500", "", "", false},
	} {
		first, last, ok := c.date.Bounds()
		if ok != c.ok || ok && (first.Format(time.DateOnly) != c.first || last.Format(time.DateOnly) != c.last) {
			t.Errorf("%q: %v %v %v, want %s %s %v", c.date, first, last, ok, c.first, c.last, c.ok)
		}
		if err := c.date.validate("since"); (err == nil) != (c.ok || c.date == "") {
			t.Errorf("%q: %v", c.date, err)
		}
	}
	if first, last := PartialDate("1970-01-02").Days(); first != 1 || last != 1 {
		t.Errorf("days %d %d, want 1 1", first, last)
	}
	if first, last := PartialDate("").Days(); first != FirstDay || last != LastDay {
		t.Errorf("a date that is not stated may be any day, got %d %d", first, last)
	}
}

func TestPeriod(t *testing.T) {
	for _, c := range []struct {
		since, until PartialDate
		ok           bool
	}{
		{"2016", "2016", true}, {"2016-05", "2016", true}, {"2016", "2015", false}, {"2016-05-02", "2016-05-01", false}, {"", "2015", true}, {"2015", "", true}, {"x", "", false},
	} {
		if err := validPeriod(c.since, c.until); (err == nil) != c.ok {
			t.Errorf("%s to %s: %v", c.since, c.until, err)
		}
	}
}

func TestMoney(t *testing.T) {
	for _, c := range []struct {
		amount   Decimal
		currency string
		minor    int64
		ok       bool
	}{
		{"1250.5", "EUR", 125050, true}, {"0.01", "CZK", 1, true}, {"1000000000000", "HUF", 100000000000000, true}, {"7", "JPY", 7, true},
		{"0.001", "EUR", 0, false}, {"0.5", "JPY", 0, false}, {"1", "euro", 0, false}, {"1", "eur", 0, false}, {"1e3", "EUR", 0, false}, {"1234567890123456", "EUR", 0, false},
	} {
		minor, err := Money{c.amount, c.currency}.Minor()
		if (err == nil) != c.ok || c.ok && minor != c.minor {
			t.Errorf("%s %s: %d %v, want %d %v", c.amount, c.currency, minor, err, c.minor, c.ok)
		}
		if back := MoneyFromMinor(minor, c.currency); c.ok && back.Amount != c.amount {
			t.Errorf("%s %s came back as %s", c.amount, c.currency, back.Amount)
		}
	}
}

func TestDecimal(t *testing.T) {
	for text, ok := range map[Decimal]bool{
		"0": true, "-1.5": true, "123456789012345": true, "1234567890123456": false, "": false, ".": false, "1.": false, ".5": false, "1,5": false, "1e5": false, "NaN": false, "1.2.3": false, "--1": false, "007": false, "-01": false, "0.5": true,
	} {
		if text.Valid() != ok {
			t.Errorf("%q: %v, want %v", text, !ok, ok)
		}
	}
}

func TestSensitivity(t *testing.T) {
	if Public.Rank() != 0 || Partners.Rank() != 1 || Restricted.Rank() != 2 {
		t.Error("the ranks go from open to closed")
	}
	if Sensitivity("").Rank() != 2 || Sensitivity("public").Rank() != 2 {
		t.Error("what is not a sensitivity hides")
	}
	if got := Partners.Ranks(); len(got) != 2 || got[0] != 0 || got[1] != 1 {
		t.Errorf("partners see the ranks %v", got)
	}
}

func TestOrdered(t *testing.T) {
	got := Ordered([]Text{{Lang: "ro", Text: "r"}, {Lang: "cs", Text: "c"}, {Lang: "en", Text: "e"}, {Lang: "hu", Text: "h"}}, []string{"hu", "en"})
	order := ""
	for _, x := range got {
		order += x.Lang
	}
	if order != "huencsro" {
		t.Errorf("the order of fallback is %s, want hu, en, then cs and ro", order)
	}
}

func TestDerivedID(t *testing.T) {
	a, b := DerivedID("term", "form"), DerivedID("termform")
	if a == b || a != DerivedID("term", "form") {
		t.Error("an identifier follows from its parts, and only from them")
	}
	if id, ok := ParseID(strings.ToUpper(string(a))); !ok || id != a {
		t.Errorf("%s is read as %s %v", a, id, ok)
	}
	for _, bad := range []string{"", "x", string(a) + "0", "{" + string(a)[1:], strings.Repeat("z", 36)} {
		if _, ok := ParseID(bad); ok {
			t.Errorf("%q passes as an identifier", bad)
		}
	}
}

func FuzzPartialDate(f *testing.F) {
	f.Add("2016-02-29")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		first, last, ok := PartialDate(s).Bounds()
		if ok && last.Before(first) {
			t.Errorf("%q ends before it begins", s)
		}
		if a, b := PartialDate(s).Days(); a > b {
			t.Errorf("%q: days %d to %d", s, a, b)
		}
	})
}
