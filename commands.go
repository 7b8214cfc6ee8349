package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/graph/store"
)

const helpText = `Partnermap maps who works with whom around a community, and what they can bring.

  partnermap [serve]        serve the API (the default)
  partnermap seed           load the four example cases
  partnermap import PATH    load a workbook: a folder of CSV files, or an .xlsx file
  partnermap export PATH    write a workbook: to a new folder, or to a file that ends in .xlsx
  partnermap version
  partnermap help

Every command takes -h, which lists its flags and their environment variables.
While the service runs with a database of its own, stop it before you use seed,
import or export on the same data folder.
`

func help(out io.Writer) error {
	_, err := io.WriteString(out, helpText)
	return err
}

// withDatabase runs a command on the database.
func withDatabase(ctx context.Context, s settings, log *slog.Logger, out io.Writer, do func(*database) error) error {
	schema, err := query.LoadSchema("schema.graphqls", schemaText)
	if err != nil {
		return err
	}
	db, err := openDatabase(ctx, s, schema, log, out)
	if err != nil {
		return err
	}
	defer db.close(log)
	return do(db)
}

// seedCases loads the four cases.
func seedCases(ctx context.Context, s settings, log *slog.Logger, out io.Writer) error {
	return withDatabase(ctx, s, log, out, func(db *database) error { return db.loadCases(ctx, out, false) })
}

// importWorkbook loads a workbook: all of it or, where a rule is broken,
// nothing.
func importWorkbook(ctx context.Context, s settings, log *slog.Logger, out io.Writer) error {
	if len(s.args) != 1 {
		return usage("import needs one path: a folder of CSV files, or an .xlsx file")
	}
	return withDatabase(ctx, s, log, out, func(db *database) error {
		contents, err := readWorkbook(ctx, db.store, s.args[0])
		if err != nil {
			return err
		}
		if s.dryRun {
			fmt.Fprintf(out, "%d rows are in order; nothing was written\n", contents.Len())
			return nil
		}
		_, err = db.store.Apply(ctx, access.Owner().Name, "import", contents, func(sum store.Summary) { tell(out, sum) })
		return err
	})
}

// readWorkbook reads a workbook and applies the rules to it.
func readWorkbook(ctx context.Context, st *store.Store, path string) (*graph.Contents, error) {
	networks, err := st.Networks(ctx)
	if err != nil {
		return nil, err
	}
	bySlug := map[string]graph.Network{}
	for _, n := range networks {
		bySlug[n.Slug] = n
	}
	book, err := exchange.Read(path, func(slug string) (graph.Network, bool) {
		n, ok := bySlug[slug]
		return n, ok
	})
	if err != nil {
		return nil, err
	}
	stored, err := st.Contents(ctx, among(networks, &book.Contents))
	if err != nil {
		return nil, err
	}
	book.Keep(stored)
	if err := book.Check(st.Vocabulary(), stored); err != nil {
		return nil, err
	}
	return &book.Contents, nil
}

// among lists the networks that contents speak of.
func among(networks []graph.Network, c *graph.Contents) []graph.Network {
	touched := map[graph.ID]bool{}
	for _, n := range c.Networks {
		touched[n.ID] = true
	}
	c.Each(func(_ string, n graph.Noun) bool { touched[n.Head().Network] = true; return true })
	var list []graph.Network
	for _, n := range networks {
		if touched[n.ID] {
			list = append(list, n)
		}
	}
	return list
}

// exportWorkbook writes one network, or all, as a workbook.
func exportWorkbook(ctx context.Context, s settings, log *slog.Logger, out io.Writer) error {
	if len(s.args) != 1 {
		return usage("export needs one path: a new folder, or a file that ends in .xlsx")
	}
	return withDatabase(ctx, s, log, out, func(db *database) error {
		networks, err := db.store.Networks(ctx)
		if err != nil {
			return err
		}
		if s.network != "" {
			if networks, err = pick(networks, s.network); err != nil {
				return err
			}
		}
		contents, err := db.store.Contents(ctx, networks)
		if err != nil {
			return err
		}
		if err := exchange.Write(s.args[0], contents); err != nil {
			return err
		}
		fmt.Fprintf(out, "%d rows are in %s\n", contents.Len(), s.args[0])
		return nil
	})
}

func pick(networks []graph.Network, slug string) ([]graph.Network, error) {
	for _, n := range networks {
		if n.Slug == slug {
			return []graph.Network{n}, nil
		}
	}
	return nil, usage("there is no network %q", slug)
}
