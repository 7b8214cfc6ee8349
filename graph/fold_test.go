package graph

import (
	"slices"
	"testing"
)

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Ştefan": "stefan", "Ștefan": "stefan", "ȚARĂ": "tara", "Élet  fája": "elet faja", "Vítkovice-Hulváky": "vitkovice-hulvaky",
		"Straße": "strasse", "Łódź\tđ": "lodz d", " a ": "a", "": "",
		"𝐀𝐍𝐃 ℂ": "and c", "ŒUVRE": "oeuvre", "İzmir": "izmir", "Ѐ": "е",
	} {
		if got := Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
		if once := Fold(text); Fold(once) != once {
			t.Errorf("folding %q twice gives something else", text)
		}
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string][]string{
		"Vzájemné soužití, o.p.s.": {"vzajemne", "souziti", "o", "p", "s"}, "CZ-ICO:123": {"cz", "ico", "123"}, "...": nil,
	} {
		if got := Words(text); !slices.Equal(got, want) {
			t.Errorf("Words(%q) = %q, want %q", text, got, want)
		}
	}
}
