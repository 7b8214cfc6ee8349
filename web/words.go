package web

import (
	"embed"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

//go:generate go run ../internal/words -table ../docs/words.md -to words

// wordFiles are written from docs/words.md.
//
//go:embed words/*.json
var wordFiles embed.FS

// Languages are the languages of the interface.
func Languages() []string { return []string{"en", "hu", "ro", "cs"} }

// Words are the words of the interface in one language.
type Words struct {
	lang  string
	texts map[string]string
}

// WordsIn gives the words in one of [Languages].
func WordsIn(lang string) (Words, error) {
	content, err := wordFiles.ReadFile("words/" + lang + ".json")
	if err != nil {
		return Words{}, fmt.Errorf("there are no words in language %q: %w", lang, err)
	}
	w := Words{lang: lang}
	if err := json.Unmarshal(content, &w.texts); err != nil {
		return Words{}, fmt.Errorf("words/%s.json: %w", lang, err)
	}
	return w, nil
}

// Language is the language of the words.
func (w Words) Language() string { return w.lang }

// Has tells whether there is a text for the key.
func (w Words) Has(key string) bool {
	_, found := w.texts[key]
	return found
}

// Text gives the text of a key. What stands in braces in it is filled from
// arguments, each a name and its value, such as "date", "2016".
// A key that is not there is its own text; a test refuses such keys.
func (w Words) Text(key string, arguments ...any) string {
	text, found := w.texts[key]
	if !found {
		return key
	}
	for i := 0; i+1 < len(arguments); i += 2 {
		text = strings.ReplaceAll(text, "{"+fmt.Sprint(arguments[i])+"}", w.value(arguments[i+1]))
	}
	return text
}

// Count gives the text of a key that counts, in the plural that n asks for.
// It fills {n}.
func (w Words) Count(key string, n int, arguments ...any) string {
	return w.Text(key+"."+w.category(n), append([]any{"n", n}, arguments...)...)
}

// category is the plural that a language uses with n, by the rules of CLDR for
// whole numbers.
func (w Words) category(n int) string {
	switch {
	case n == 1:
		return "one"
	case w.lang == "cs" && n >= 2 && n <= 4:
		return "few"
	case w.lang == "ro" && (n == 0 || n%100 >= 1 && n%100 <= 19):
		return "few"
	default:
		return "other"
	}
}

func (w Words) value(v any) string {
	if n, ok := v.(int); ok {
		return w.Number(n)
	}
	return fmt.Sprint(v)
}

// Number writes n with the separators of the language, as Intl.NumberFormat
// does: Hungarian leaves four digits together.
func (w Words) Number(n int) string {
	separator := map[string]string{"en": ",", "hu": "\u00a0", "ro": ".", "cs": "\u00a0"}[w.lang]
	digits, sign := strconv.Itoa(n), ""
	if n < 0 {
		digits, sign = digits[1:], "-"
	}
	if w.lang == "hu" && len(digits) == 4 {
		return sign + digits
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + separator + digits[i:]
	}
	return sign + digits
}
