package store

import (
	"slices"
	"strings"
	"testing"
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
