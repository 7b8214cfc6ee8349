package filehttp

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strconv"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
	"github.com/partnermap/partnermap/graph/store"
)

// outcome is the answer to an import.
type outcome struct {
	DryRun    bool      `json:"dryRun"`
	Kind      string    `json:"kind,omitempty"`
	Rows      int       `json:"rows"`
	Created   int       `json:"created"`
	Changed   int       `json:"changed"`
	Unchanged int       `json:"unchanged"`
	Change    *graph.ID `json:"change"` // the entry in the change log; null where nothing was written
	Problems  []problem `json:"problems"`
	More      int       `json:"more"` // problems that are not listed
}

// problem is something in a file that a person has to correct. What is not
// said of its place is null: then the file or the sheet as a whole is meant.
type problem struct {
	Sheet   *string `json:"sheet"`
	Row     *int    `json:"row"`
	Column  *string `json:"column"`
	Message string  `json:"message"`
}

// imports brings files into a network: all that they say or, where something
// is to be corrected, nothing.
func (h *handler) imports(w http.ResponseWriter, r *http.Request) {
	if !access.From(r.Context()).Writes {
		h.refuse(w, r, &graph.Error{Code: graph.Forbidden, Message: "you may read here, and change nothing"})
		return
	}
	dry := false
	if text := r.URL.Query().Get("dry-run"); text != "" {
		var err error
		if dry, err = strconv.ParseBool(text); err != nil {
			h.refuse(w, r, &graph.Error{Code: graph.BadInput, Message: "dry-run is true or false"})
			return
		}
	}
	network, err := h.network(r)
	if err != nil {
		h.refuse(w, r, err)
		return
	}
	uploads, err := receive(w, r)
	if err != nil {
		h.refuse(w, r, err)
		return
	}
	answer, err := h.bring(r.Context(), &network, uploads, dry)
	var wrong *exchange.Problems
	switch {
	case errors.As(err, &wrong):
		h.sendJSON(w, http.StatusUnprocessableEntity, outcome{DryRun: dry, Problems: problems(wrong.List), More: wrong.Total - len(wrong.List)})
	case err != nil:
		h.refuse(w, r, err)
	default:
		h.sendJSON(w, http.StatusOK, answer)
	}
}

// bring does an import, or tries what one would do.
func (h *handler) bring(ctx context.Context, network *graph.Network, uploads []exchange.Upload, dry bool) (*outcome, error) {
	select {
	case h.turn <- struct{}{}:
		defer func() { <-h.turn }()
	case <-ctx.Done():
		return nil, &graph.Error{Code: graph.Busy, Message: "another import is under way", Err: ctx.Err()}
	}
	files, err := exchange.OpenUploads(uploads)
	if err != nil {
		return nil, err
	}
	defer files.Close()
	brought, err := files.Import(ctx, h.Store, network)
	if err != nil {
		return nil, err
	}
	answer := &outcome{DryRun: dry, Kind: "workbook", Rows: brought.Rows, Problems: []problem{}}
	answer.Created, answer.Changed = terms(h.Store.Vocabulary(), brought.Contents.Terms)
	var sums []store.Summary
	if dry {
		sums, err = h.Store.Preview(ctx, brought.Contents)
	} else {
		sums, err = h.Store.Apply(ctx, access.From(ctx).Name, "import", brought.Contents, nil)
	}
	if err != nil {
		return nil, err
	}
	for _, sum := range sums { // of the one network, or of none
		answer.Created, answer.Changed = answer.Created+sum.Created, answer.Changed+sum.Changed
		if sum.Change != "" {
			answer.Change = &sum.Change
		}
	}
	answer.Unchanged = answer.Rows - answer.Created - answer.Changed
	return answer, nil
}

// terms counts which words of the map's own are new, and which are others now.
func terms(v *graph.Vocabulary, brought []graph.Term) (created, changed int) {
	for _, t := range brought {
		known, ok := v.Term(t.Scheme, t.Code)
		switch {
		case !ok:
			created++
		case !sameTexts(known.Labels, t.Labels) || !sameTexts(known.Descriptions, t.Descriptions):
			changed++
		}
	}
	return created, changed
}

func sameTexts(a, b []graph.Text) bool {
	return slices.Equal(graph.Ordered(a, nil), graph.Ordered(b, nil))
}

func problems(list []exchange.Problem) []problem {
	said := make([]problem, len(list))
	for i, p := range list {
		said[i] = problem{Sheet: orNull(p.Sheet), Row: orNull(p.Row), Column: orNull(p.Column), Message: p.Message}
	}
	return said
}

// orNull is null for what is not said.
func orNull[T comparable](v T) *T {
	if v == *new(T) {
		return nil
	}
	return &v
}
