package graphqlhttp

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
)

// parseBody reads a request body strictly: one JSON object in UTF-8 with the
// keys of the specification, each once and in its exact case, and nothing
// after it. Errors never repeat the body.
func parseBody(body []byte) (*graphql.RawParams, error) {
	if !utf8.Valid(body) {
		return nil, errors.New("the body is not UTF-8")
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, errors.New("the body is not a JSON object")
	}
	params := &graphql.RawParams{}
	seen := map[string]bool{}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, notJSON(err)
		}
		name, _ := key.(string)
		if seen[name] {
			return nil, fmt.Errorf("the body has the key %q twice", name)
		}
		seen[name] = true
		if err := parseMember(d, name, params); err != nil {
			return nil, err
		}
	}
	if _, err := d.Token(); err != nil {
		return nil, notJSON(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the JSON object of the body")
	}
	if params.Query == "" {
		return nil, errors.New("the key query is missing in the body")
	}
	return params, nil
}

func parseMember(d *json.Decoder, name string, params *graphql.RawParams) error {
	var into any
	switch name {
	case "query":
		into = &params.Query
	case "operationName":
		into = &params.OperationName
	case "variables":
		into = &params.Variables
	case "extensions":
		into = &params.Extensions
	default:
		return errors.New("the body has a key that is not known; known are query, operationName, variables and extensions")
	}
	if err := d.Decode(into); err != nil {
		var wrong *json.UnmarshalTypeError
		if errors.As(err, &wrong) {
			return fmt.Errorf("%s has the wrong type in the body", name)
		}
		return notJSON(err)
	}
	return nil
}

func notJSON(err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("the body is not JSON: byte %d is not expected", syntax.Offset)
	}
	return errors.New("the body is not JSON: it ends too early")
}

// decodeObject reads one JSON object.
func decodeObject(text []byte, into *map[string]any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("trailing data")
	}
	return nil
}
