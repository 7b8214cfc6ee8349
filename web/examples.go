package web

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

//go:embed graphiql/examples
var exampleFiles embed.FS

// Example is an operation to begin with.
type Example struct {
	// Name is that of its file, such as 03-contracts.
	Name string `json:"name"`
	// Question says in plain words what it asks.
	Question string `json:"question"`
	// Query is the text of the operation. Its variables have defaults.
	Query string `json:"query"`
}

// Examples gives the operations that the playground opens with, in order.
func Examples() ([]Example, error) {
	files, err := fs.Glob(exampleFiles, "graphiql/examples/*.graphql")
	if err != nil {
		return nil, err
	}
	examples := make([]Example, 0, len(files))
	for _, file := range files { // Glob gives them by name
		e, err := readExample(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		examples = append(examples, e)
	}
	return examples, nil
}

func readExample(file string) (Example, error) {
	text, err := exampleFiles.ReadFile(file)
	if err != nil {
		return Example{}, err
	}
	first, _, _ := strings.Cut(string(text), "\n")
	question, ok := strings.CutPrefix(first, "# ")
	if !ok {
		return Example{}, errors.New("the first line is not a comment with the question")
	}
	name := strings.TrimSuffix(path.Base(file), ".graphql")
	return Example{Name: name, Question: question, Query: string(text)}, nil
}
