package web

import (
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

// What the explorer asks of the API is written once, there; the pages of the
// server ask the same.
//
//go:embed src/api/*.ts
var operationFiles embed.FS

// operationText finds what stands in graphql(`...`), and its name.
var operationText = regexp.MustCompile("graphql\\(`\\s*((?:query|fragment) (\\w+)[^`]*)`")

// spread finds the fragments that a text uses.
var spread = regexp.MustCompile(`\.\.\.(\w+)`)

// operations are the operations and fragments of the explorer, by name.
type operations map[string]string

func readOperations() (operations, error) {
	texts := operations{}
	err := fs.WalkDir(operationFiles, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(operationFiles, name)
		for _, m := range operationText.FindAllStringSubmatch(string(content), -1) {
			texts[m[2]] = m[1]
		}
		return err
	})
	return texts, err
}

// text gives an operation with the fragments that it needs.
func (o operations) text(name string) (string, error) {
	var parts []string
	for needed := []string{name}; len(needed) > 0; needed = needed[1:] {
		part, found := o[needed[0]]
		if !found {
			return "", fmt.Errorf("there is no operation %s in the explorer", needed[0])
		}
		if slices.Contains(parts, part) {
			continue
		}
		parts = append(parts, part)
		for _, m := range spread.FindAllStringSubmatch(part, -1) {
			if m[1] != "on" {
				needed = append(needed, m[1])
			}
		}
	}
	return strings.Join(parts, "\n"), nil
}

// FirstOperations are what a reader asks first: the networks, a map, a card.
// Their variables are those that FirstVariables gives.
func FirstOperations() ([]string, error) {
	all, err := readOperations()
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, name := range []string{"Networks", "Overview", "PictureOf", "PartnerCard", "SourcesOf"} {
		text, err := all.text(name)
		if err != nil {
			return nil, err
		}
		texts = append(texts, text)
	}
	return texts, nil
}

// FirstVariables are as the explorer gives them, but name nothing that is
// there.
func FirstVariables() map[string]any {
	return map[string]any{"slug": "-", "id": "-", "ids": []any{"-"}, "lang": "en", "filter": nil, "layers": []any{"COOPERATIONS"}}
}
