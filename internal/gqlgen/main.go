// Command gqlgen generates what gqlgen does from schema.graphqls, with all input
// objects bound to one type: nothing but graph/query reads them. gqlgen would
// make a struct and a function for each, and join all of the functions into a
// map at every request.
package main

import (
	"fmt"
	"os"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/vektah/gqlparser/v2/ast"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	cfg, err := config.LoadConfigFromDefaultLocations()
	if err != nil {
		return err
	}
	return api.Generate(cfg, api.PrependPlugin(inputs{}))
}

// inputs is a plugin of gqlgen.
type inputs struct{}

// Name implements gqlgen's plugin.Plugin.
func (inputs) Name() string { return "inputs" }

// MutateSchema implements gqlgen's plugin.SchemaMutator: what gqlgen takes for a
// scalar it reads by one method. The schema that clients see is read from its
// file when the service starts.
func (inputs) MutateSchema(schema *ast.Schema) error {
	for _, def := range schema.Types {
		if def.Kind == ast.InputObject {
			def.Kind = ast.Scalar
		}
	}
	return nil
}

// MutateConfig implements gqlgen's plugin.ConfigMutator.
func (inputs) MutateConfig(cfg *config.Config) error {
	for name, def := range cfg.Schema.Types {
		if def.Kind == ast.Scalar && len(def.Fields) > 0 {
			cfg.Models[name] = config.TypeMapEntry{Model: config.StringList{"github.com/partnermap/partnermap/graph/query.Input"}}
		}
	}
	return nil
}
