package store

import (
	"slices"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/graph"
)

// TestCollation holds the keys against the order that a dictionary of the
// language has.
func TestCollation(t *testing.T) {
	for lang, words := range map[string][]string{
		"hu": {"ablak", "cél", "csoport", "dal", "ember", "gyár", "nap", "nyár", "oldal", "óra", "öröm", "őz", "szabad", "tér", "út", "üzem", "zár", "zsír"},
		"cs": {"auto", "cesta", "čas", "den", "dům", "hora", "chata", "jaro", "rok", "řeka", "sen", "škola", "úřad", "zima", "život"},
		"ro": {"ac", "ară", "înalt", "școală", "șir", "tare", "țară"},
		"en": {"apple", "École", "zebra"},
	} {
		c := newCollator(lang)
		sorted := slices.Clone(words)
		slices.Reverse(sorted)
		slices.SortFunc(sorted, func(a, b string) int {
			return strings.Compare(c.key(a)+keySeparator+"id", c.key(b)+keySeparator+"id")
		})
		if lang == "ro" || lang == "hu" || lang == "cs" || lang == "en" {
			byCollator := slices.Clone(words)
			slices.SortStableFunc(byCollator, c.collator.CompareString)
			if !slices.Equal(sorted, byCollator) {
				t.Errorf("%s: keys give %v, the collation %v", lang, sorted, byCollator)
			}
		}
		if lang != "ro" && !slices.Equal(sorted, words) {
			t.Errorf("%s: %v, want %v", lang, sorted, words)
		}
	}
}

func TestKeys(t *testing.T) {
	c := newCollator("hu")
	if c.key("") != keyMissing || c.key("a") >= c.key("") {
		t.Error("what has no name comes last")
	}
	if n := len(c.key(strings.Repeat("á", 5000))); n > maxKey {
		t.Errorf("a key of %d characters", n)
	}
	if numberKey(9) >= numberKey(10) || numberKey(255) >= numberKey(4096) {
		t.Error("numbers are not in order")
	}
}

// TestDateKeys: ascending, the keys give dates and then ids in order; the keys
// that go down give the reverse, but what has no date is last in both.
func TestDateKeys(t *testing.T) {
	up := [][2]string{
		{"1200", "0f-a"}, {"1969-12-31", "1a"}, {"2016-01", "0a"}, {"2016", "0b"}, {"2016", "0c"}, {"2016-02-01", "0a"}, {"2017", "0a"}, {"", "0a"}, {"", "ff"},
	}
	down := slices.Clone(up)
	slices.Reverse(down[:7])
	slices.Reverse(down[7:])
	for i, want := range [][][2]string{up, down} {
		key := func(d [2]string) string {
			first, last := graph.PartialDate(d[0]).Days()
			upKey, downKey := dateKeys(d[0] != "", first, last, d[1])
			return [2]string{upKey, downKey}[i]
		}
		got := slices.Clone(want)
		slices.Reverse(got)
		slices.SortFunc(got, func(a, b [2]string) int { return strings.Compare(key(a), key(b)) })
		if !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
	}
	upKey, downKey := dateKeys(true, 0, -1, "0f-9")
	if want := "180000000000000007fffffffffffffff\x010f-9"; upKey != want {
		t.Errorf("%q, want %q", upKey, want)
	}
	if want := "17fffffffffffffff8000000000000000\x01f0-6"; downKey != want {
		t.Errorf("%q, want %q", downKey, want)
	}
}
