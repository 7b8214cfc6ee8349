package web

import (
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for _, test := range []struct{ lang, want string }{
		{"en", "1 partner, 3 partners, 20 partners, 1,234 partners"},
		{"hu", "1 partner, 3 partner, 20 partner, 1234 partner"},
		{"ro", "1 partener, 3 parteneri, 20 de parteneri, 1.234 de parteneri"},
		{"cs", "1 partner, 3 partneři, 20 partnerů, 1\u00a0234 partnerů"},
	} {
		w := wordsIn(t, test.lang)
		var got []string
		for _, n := range []int{1, 3, 20, 1234} {
			got = append(got, w.Count("thing.partner", n))
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: %q, want %s", test.lang, got, test.want)
		}
	}
	if got := wordsIn(t, "hu").Text("date.since", "date", "2016"); got != "2016 óta" {
		t.Errorf("since 2016 is %q", got)
	}
	if got := wordsIn(t, "hu").Text("nothing.here"); got != "nothing.here" {
		t.Errorf("a key without a text is %q, want itself", got)
	}
	if _, err := WordsIn("tlh"); err == nil || !strings.Contains(err.Error(), `"tlh"`) {
		t.Errorf("a language that is not there: %v", err)
	}
}

// TestPluralsAndNumbers: as Intl.PluralRules and Intl.NumberFormat of a browser
// have them.
func TestPluralsAndNumbers(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "0 other, 1 one, 2 other, 5 other, 19 other, 20 other, 101 other, 120 other, 1,234 other, 12,345 other, 1,234,567 other",
		"hu": "0 other, 1 one, 2 other, 5 other, 19 other, 20 other, 101 other, 120 other, 1234 other, 12~345 other, 1~234~567 other",
		"ro": "0 few, 1 one, 2 few, 5 few, 19 few, 20 other, 101 few, 120 other, 1.234 other, 12.345 other, 1.234.567 other",
		"cs": "0 other, 1 one, 2 few, 5 other, 19 other, 20 other, 101 other, 120 other, 1~234 other, 12~345 other, 1~234~567 other",
	} {
		w := wordsIn(t, lang)
		var got []string
		for _, n := range []int{0, 1, 2, 5, 19, 20, 101, 120, 1234, 12345, 1234567} {
			got = append(got, strings.ReplaceAll(w.Number(n), "\u00a0", "~")+" "+w.category(n))
		}
		if line := strings.Join(got, ", "); line != want {
			t.Errorf("%s: %s, want %s", lang, line, want)
		}
		if got := w.Number(-12); got != "-12" {
			t.Errorf("%s: -12 is %s", lang, got)
		}
	}
}

// TestLanguagesHaveTheSameWords: a text that one language has, all have.
func TestLanguagesHaveTheSameWords(t *testing.T) {
	all := map[string]bool{}
	for _, lang := range Languages() {
		w := wordsIn(t, lang)
		if w.Language() != lang {
			t.Errorf("the words in %q say that they are in %q", lang, w.Language())
		}
		for key := range w.texts {
			if !strings.HasSuffix(key, ".few") && !strings.HasSuffix(key, ".many") {
				all[key] = true
			}
		}
	}
	for _, lang := range Languages() {
		w := wordsIn(t, lang)
		for key := range all {
			if !w.Has(key) {
				t.Errorf("%s lacks %s", lang, key)
			}
		}
	}
	if len(all) < 200 {
		t.Errorf("only %d words are there", len(all))
	}
}

func wordsIn(t *testing.T, lang string) Words {
	t.Helper()
	w, err := WordsIn(lang)
	if err != nil {
		t.Fatal(err)
	}
	return w
}
