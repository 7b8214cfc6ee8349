package main

import (
	"os"
	"strings"
	"testing"
)

const heading = "## Start\n\n| key | en | hu | ro | cs | meaning | source | read |\n|---|---|---|---|---|---|---|---|\n"

// TestTable: the table is whole, and what is committed is what it says.
func TestTable(t *testing.T) {
	folder := t.TempDir()
	if err := run("../../docs/words.md", folder); err != nil {
		t.Fatal(err)
	}
	for _, lang := range languages {
		want, err := os.ReadFile(folder + "/" + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile("../../web/words/" + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("web/words/%s.json is not what docs/words.md says; run make generate", lang)
		}
	}
}

func TestDictionary(t *testing.T) {
	rows, problems := read("Words.\n\n| a | b |\n|---|---|\n\n" + heading + `| start.title | A \| B & <C> | A \| B | A | A | the title | ours | – |` + "\n" + heading + plurals4("{n} partner", "{n} partners"))
	if problems = append(problems, check(rows)...); len(problems) > 0 {
		t.Fatal(list(problems))
	}
	for lang, want := range map[string]string{
		"en": `{"start.found.one":"{n} partner","start.found.other":"{n} partners","start.title":"A | B & <C>"}`,
		"ro": `{"start.found.few":"{n} parteneri","start.found.one":"{n} partener","start.found.other":"{n} de parteneri","start.title":"A"}`,
	} {
		got, err := dictionary(rows, lang)
		if err != nil {
			t.Fatal(err)
		}
		if flat := strings.NewReplacer("\n", "", "  ", "", `": "`, `":"`).Replace(string(got)); flat != want {
			t.Errorf("%s: %s, want %s", lang, flat, want)
		}
	}
}

// plurals4 are the rows of a word that counts.
func plurals4(one, other string) string {
	const rest = " | number of partners | ours | hu, cs |\n"
	return "| start.found.one | " + one + " | {n} partner | {n} partener | {n} partner" + rest +
		"| start.found.few | – | – | {n} parteneri | {n} partneři" + rest +
		"| start.found.many | – | – | – | {n} partnera" + rest +
		"| start.found.other | " + other + " | {n} partner | {n} de parteneri | {n} partnerů" + rest
}

func TestFaultsAreNamed(t *testing.T) {
	line := func(key, en, hu, ro, cs string) string {
		return "| " + strings.Join([]string{key, en, hu, ro, cs, "m", "ours", "–"}, " | ") + " |\n"
	}
	for name, test := range map[string]struct{ rows, want string }{
		"no text":          {line("start.title", "A", "", "A", "–"), "line 5, start.title: hu is missing\nline 5, start.title: cs is missing"},
		"twice":            {line("start.title", "A", "A", "A", "A") + line("start.title", "A", "A", "A", "A"), "line 6, start.title: is there already, in line 5; keep one"},
		"cells":            {"| start.title | A | A |\n", "line 5, start.title: has 3 cells, not 8; a line in a text is written \\|"},
		"key":              {line("Title", "A", "A", "A", "A"), "line 5, Title: the key has to look like start.title"},
		"placeholder gone": {line("start.title", "{a} {b}", "{a} {b}", "{a}", "{a} {b} {c}"), "line 5, start.title: ro has the placeholders {a}, want {a} {b}\nline 5, start.title: cs has the placeholders {a} {b} {c}, want {a} {b}"},
		"brace":            {line("start.title", "{a}", "{a}", "{a}", "{ a } {a}"), "line 5, start.title: cs has a brace that belongs to no placeholder; one looks like {name}"},
		"cedilla":          {line("start.title", "A", "A", "Aştept", "A"), "line 5, start.title: ro has a letter with a cedilla; Romanian has ș and ț, with a comma"},
		"dots":             {line("start.title", "A...", "A", "A", "A"), "line 5, start.title: en has three dots; write …"},
		"hyphen":           {line("start.title", "A", "A - B", "A", "A"), "line 5, start.title: hu has a hyphen between words; write –"},
		"apostrophe":       {line("start.title", "A's", "A", "A", "A"), "line 5, start.title: en has a straight apostrophe; write ’"},
		"quotation":        {line("start.title", "“A”", "„A”", "„A”", "„A”"), "line 5, start.title: cs has other quotation marks than „ and “"},
		"spaces":           {line("start.title", "A", "A  B", "A", "A"), "line 5, start.title: hu has two spaces in a row"},
		"accent":           {line("start.title", "A", "A", "A", "A\u030c"), "line 5, start.title: cs has an accent of its own; write letter and accent as one character"},
		"meaning":          {"| start.title | A | A | A | A | | | no |\n", "line 5, start.title: the meaning is missing; say in a line where it stands and what it means\nline 5, start.title: the source is missing; write ours where the words are our own\nline 5, start.title: read says \"no\"; it lists languages, such as hu, cs, or is –"},
		"a plural only":    {line("start.found.few", "–", "–", "A", "A"), "line 5, start.found.few: the row start.found.one is missing\nline 5, start.found.few: the row start.found.many is missing\nline 5, start.found.few: the row start.found.other is missing"},
		"plural too many":  {strings.Replace(plurals4("{n} partner", "{n} partners"), ".few | – | –", ".few | – | {n} partner", 1), "line 6, start.found.few: hu has no plural \"few\"; write –"},
		"plural missing":   {strings.Replace(plurals4("{n} partner", "{n} partners"), "{n} partneři", "–", 1), "line 6, start.found.few: cs is missing"},
		"plural uncounted": {strings.Replace(plurals4("one partner", "{n} partners"), "{n} partneři", "partneři", 1), "line 6, start.found.few: cs has the placeholders none, want {n}"},
		"heading":          {"\n| key | text |\n|---|---|\n", "line 6, heading: the columns are key | en | hu | ro | cs | meaning | source | read"},
	} {
		t.Run(name, func(t *testing.T) {
			rows, problems := read(heading + test.rows)
			if got := list(append(problems, check(rows)...)); got != test.want {
				t.Errorf("the problems are\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
