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
	DryRun    bool           `json:"dryRun"`
	Kind      *exchange.Kind `json:"kind"` // null where it could not be read so far
	Rows      int            `json:"rows"`
	Created   int            `json:"created"`
	Changed   int            `json:"changed"`
	Unchanged int            `json:"unchanged"`
	Sheets    []sheet        `json:"sheets"` // of the simple sheet: the same for each table
	Towns     []string       `json:"towns"`  // of the simple sheet: the places that are new
	Change    *graph.ID      `json:"change"` // the entry in the change log; null where nothing was written
	Problems  []problem      `json:"problems"`
	More      int            `json:"more"` // problems that are not listed
}

// sheet says what becomes of the rows of a table.
type sheet struct {
	Sheet     string `json:"sheet"`
	Created   int    `json:"created"`
	Changed   int    `json:"changed"`
	Unchanged int    `json:"unchanged"`
}

// problem is something in a file that a person has to correct. What is not
// said of its place is null: then the file or the sheet as a whole is meant.
type problem struct {
	Sheet   *string `json:"sheet"`
	Row     *int    `json:"row"`
	Column  *string `json:"column"`
	Message string  `json:"message"`

	Suggestion *string `json:"suggestion,omitempty"` // what may stand there instead
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
	answer, err := h.bring(r.Context(), h.speech(r), &network, uploads, dry)
	if err != nil {
		h.refuseImport(w, r, dry, err)
		return
	}
	h.sendJSON(w, http.StatusOK, answer)
}

// refuseImport says what has to be corrected.
func (h *handler) refuseImport(w http.ResponseWriter, r *http.Request, dry bool, err error) {
	var listed *exchange.Problems
	var one *graph.Error
	switch {
	case errors.As(err, &listed):
	case errors.As(err, &one) && (one.Code == graph.BadInput || one.Code == graph.Conflict):
		listed = &exchange.Problems{List: []exchange.Problem{{Message: one.Message}}, Total: 1}
	default:
		h.refuse(w, r, err)
		return
	}
	answer := outcome{DryRun: dry, Problems: problems(listed.List), More: listed.Total - len(listed.List), Sheets: []sheet{}, Towns: []string{}}
	h.sendJSON(w, http.StatusUnprocessableEntity, answer)
}

// bring does an import, or tries what one would do.
func (h *handler) bring(ctx context.Context, speech exchange.Speech, network *graph.Network, uploads []exchange.Upload, dry bool) (*outcome, error) {
	select {
	case h.turn <- struct{}{}:
		defer func() { <-h.turn }()
	case <-ctx.Done():
		return nil, &graph.Error{Code: graph.Busy, Message: "another import is under way", Err: ctx.Err()}
	}
	files, err := exchange.OpenUploads(uploads, speech)
	if err != nil {
		return nil, err
	}
	defer files.Close()
	brought, err := files.Import(ctx, h.Store, network, speech)
	if err != nil {
		return nil, err
	}
	answer := &outcome{DryRun: dry, Kind: &brought.Kind, Rows: brought.Rows, Sheets: []sheet{}, Towns: append([]string{}, brought.Towns...), Problems: []problem{}}
	newTerms, changedTerms := terms(h.Store.Vocabulary(), brought.Contents.Terms)
	var sums []store.Summary
	if dry {
		sums, err = h.Store.Preview(ctx, brought.Contents)
	} else {
		sums, err = h.Store.Apply(ctx, access.From(ctx).Name, "import", brought.Contents, nil)
	}
	if err != nil {
		return nil, err
	}
	answer.Created, answer.Changed = newTerms, changedTerms
	for _, sum := range sums { // of the one network, or of none
		answer.Created, answer.Changed = answer.Created+sum.Created, answer.Changed+sum.Changed
		answer.Change = orNull(sum.Change)
	}
	if brought.Kind == exchange.Simple {
		answer.count(brought.Tables)
	}
	answer.Unchanged = answer.Rows - answer.Created - answer.Changed
	return answer, nil
}

// count counts the rows of the simple sheet. A row may be several facts: a
// partner, how to reach it and where it is.
func (o *outcome) count(tables []exchange.TableCount) {
	o.Created, o.Changed = 0, 0
	for _, t := range tables {
		o.Sheets = append(o.Sheets, sheet{t.Table, t.Created, t.Changed, t.Unchanged})
		o.Created, o.Changed = o.Created+t.Created, o.Changed+t.Changed
	}
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
		said[i] = problem{Sheet: orNull(p.Sheet), Row: orNull(p.Row), Column: orNull(p.Column), Message: p.Message, Suggestion: orNull(p.Suggestion)}
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
