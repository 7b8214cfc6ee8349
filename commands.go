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
  partnermap import PATH    load a workbook or, with -network NAME, the simple sheet:
                            a folder of CSV files, or an .xlsx file
  partnermap template PATH  write the simple sheet, to be filled in, to an .xlsx file
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
		return usage("import needs one path: a folder of CSV files, an .xlsx file, or a .csv file of the simple sheet")
	}
	files, err := exchange.Open(s.args[0])
	if err != nil {
		return err
	}
	defer files.Close()
	speech, err := speechIn(s.lang)
	if err != nil {
		return err
	}
	return withDatabase(ctx, s, log, out, func(db *database) error {
		into, err := only(ctx, db.store, s.network)
		if err != nil {
			return err
		}
		brought, err := files.Import(ctx, db.store, into, speech)
		if err != nil {
			return err
		}
		if s.dryRun {
			fmt.Fprintf(out, "%d rows are in order; nothing was written\n", brought.Rows)
			return nil
		}
		_, err = db.store.Apply(ctx, access.Owner().Name, "import", brought.Contents, func(sum store.Summary) { tell(out, sum) })
		return err
	})
}

// only finds the one network that a command is about; nil where slug is empty.
func only(ctx context.Context, st *store.Store, slug string) (*graph.Network, error) {
	if slug == "" {
		return nil, nil
	}
	networks, err := st.Networks(ctx)
	if err != nil {
		return nil, err
	}
	for _, n := range networks {
		if n.Slug == slug {
			return &n, nil
		}
	}
	return nil, usage("there is no network %q", slug)
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
		one, err := only(ctx, db.store, s.network)
		if err != nil {
			return err
		}
		if one != nil {
			networks = []graph.Network{*one}
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
