// Command words writes the words of the interface, one file for each
// language, from the one table that people correct: docs/words.md.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	table := flag.String("table", "docs/words.md", "the table to read")
	folder := flag.String("to", "web/words", "the folder to write to")
	flag.Parse()
	if err := run(*table, *folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(table, folder string) error {
	text, err := os.ReadFile(table)
	if err != nil {
		return err
	}
	rows, problems := read(string(text))
	problems = append(problems, check(rows)...)
	if len(problems) > 0 {
		return fmt.Errorf("%s has to be corrected:\n%s", table, list(problems))
	}
	for _, lang := range languages {
		content, err := dictionary(rows, lang)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, lang+".json"), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// dictionary is the file of one language: the text of each key, by key.
func dictionary(rows []row, lang string) ([]byte, error) {
	texts := map[string]string{}
	for _, r := range rows {
		if t := r.texts[lang]; t != none {
			texts[r.key] = t
		}
	}
	var content bytes.Buffer
	encoder := json.NewEncoder(&content)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(texts)
	return content.Bytes(), err
}
