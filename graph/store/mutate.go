package store

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// The limits of changing.
const (
	mutationsAtOnce = 16 // those of one network wait for its head one after the other
	turnWait        = 30 * time.Second
	mutationTimeout = 50 * time.Second
	clashTime       = 20 * time.Second // how long one is tried again that those of others keep from being made
)

// mutation is one field of Mutation on its way: one transaction, which also
// reads the payload, and may run several times.
type mutation struct {
	*change
	*query.Mutation
	request request
	outcome query.Outcome
	answer  []byte
	fresh   bool                            // the request was not carried out before
	after   func(ctx context.Context) error // what is left to do once it is saved
}

// errRefused ends a transaction that must leave nothing behind; the answer
// tells why.
var errRefused = errors.New("refused")

// Mutate carries out one field of Mutation and returns its payload as JSON.
// What is wrong with the input is told there. A change that has begun is
// finished whether or not the caller waits for it.
func (s *Store) Mutate(ctx context.Context, actor string, m *query.Mutation) ([]byte, error) {
	if err := s.takeTurn(ctx); err != nil {
		return nil, err
	}
	defer func() { <-s.turns }()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), mutationTimeout)
	defer cancel()
	w := &mutation{change: &change{store: s, actor: actor, action: m.Field, single: true}, Mutation: m}
	if err := w.identify(); err != nil {
		var wrong *graph.UserError
		if errors.As(err, &wrong) {
			return m.Payload(&query.Outcome{Errors: []*graph.UserError{wrong}}, s.Vocabulary(), nil)
		}
		return nil, err
	}
	if err := w.settled(ctx); err != nil {
		return nil, err
	}
	s.purgeRequests(ctx)
	if w.after != nil {
		if err := w.after(context.WithoutCancel(ctx)); err != nil {
			return nil, err
		}
	}
	return w.answer, nil
}

// takeTurn waits until not too many others are changing something.
func (s *Store) takeTurn(ctx context.Context) error {
	select {
	case s.turns <- struct{}{}:
		return nil
	case <-time.After(turnWait):
		return &graph.Error{Code: graph.Busy, Message: "others are changing much at the moment; try again"}
	case <-ctx.Done():
		return &graph.Error{Code: graph.Busy, Message: "the request was given up", Err: ctx.Err()}
	}
}

// settled carries the mutation out, once more where that is needed to know
// what became of it: the line broke while it was being saved, or somebody
// took the same name at the same time. The request's key keeps it from being
// done twice, and waits for the first attempt if that is not over yet.
func (w *mutation) settled(ctx context.Context) error {
	err := w.persist(ctx)
	lost := graph.CodeOf(err) == graph.Unknown
	if !lost && !taken(err) {
		return err
	}
	w.fresh, w.request.lost = false, lost
	again := w.persist(ctx)
	if lost && again != nil && !w.fresh {
		return err // nobody could look
	}
	return again
}

// taken tells whether a change failed because something has to be unique.
func taken(err error) bool {
	return serverCode(err) == "Neo.ClientError.Schema.ConstraintValidationFailed"
}

// persist carries the mutation out, and again where the database gave it up
// for the sake of others: they will be done soon, and the driver itself does
// not try for long.
func (w *mutation) persist(ctx context.Context) error {
	for begun := time.Now(); ; {
		err := w.try(ctx)
		if !clashed(err) || time.Since(begun) > clashTime {
			return err
		}
		w.store.log.WarnContext(ctx, "a change is tried again, after others kept it from being made", "mutation", w.Field, "error", errors.Unwrap(err))
	}
}

// clashed tells whether the database gave a change up for the sake of others.
func clashed(err error) bool {
	return strings.HasPrefix(serverCode(err), "Neo.TransientError.Transaction.")
}

// try runs one managed transaction.
func (w *mutation) try(ctx context.Context) error {
	session := w.store.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: w.store.database, AccessMode: neo4j.AccessModeWrite})
	complete := false // whether only COMMIT was left to do
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		w.tx, complete = tx, false
		if w.store.watch != nil {
			w.tx = w.store.watch(tx)
		}
		err := w.work(ctx)
		complete = err == nil
		return nil, err
	}, neo4j.WithTxTimeout(mutationTimeout))
	if errors.Is(err, errRefused) {
		err = nil
	}
	err = closing(ctx, session, err)
	if complete {
		return classifyWrite(err)
	}
	return classify(err)
}

// work is what the transaction does.
func (w *mutation) work(ctx context.Context) error {
	w.begin()
	w.contents, w.outcome, w.after = &graph.Contents{}, query.Outcome{}, nil
	done, err := w.claim(ctx)
	if err == nil && !done {
		err = w.perform(ctx)
	}
	var wrong *graph.UserError
	if errors.As(err, &wrong) {
		w.outcome = query.Outcome{Errors: []*graph.UserError{wrong}}
		if err := w.read(ctx); err != nil {
			return err
		}
		return errRefused
	}
	if err == nil && !done {
		err = w.complete(ctx)
	}
	if err != nil {
		return err
	}
	return w.read(ctx)
}

// perform makes the change.
func (w *mutation) perform(ctx context.Context) error {
	switch {
	case w.Action == query.Create && w.Type.Name == "Network":
		return w.createNetwork(ctx)
	case w.Action == query.Create || w.Action == query.Contest:
		return w.create(ctx)
	case w.Action == query.Undo:
		return w.undo(ctx)
	}
	return w.alter(ctx)
}

// read writes the payload, from what the graph holds within the transaction.
func (w *mutation) read(ctx context.Context) error {
	read := func(text string, parameters map[string]any) (any, error) {
		result, err := w.tx.Run(ctx, text, parameters)
		if err != nil {
			return nil, err
		}
		record, err := result.Single(ctx)
		if err != nil {
			return nil, err
		}
		return record.Values[0], nil
	}
	answer, err := w.Payload(&w.outcome, w.store.Vocabulary(), read)
	if query.UnknownTerm(err) {
		if err := w.store.LoadVocabulary(ctx); err != nil {
			return err
		}
		answer, err = w.Payload(&w.outcome, w.store.Vocabulary(), read)
	}
	w.answer = answer
	return err
}

// save writes what is to be written and makes the entry in the change log.
// Where nothing differs there is none.
func (w *mutation) save(ctx context.Context, seq int64) error {
	if err := w.write(ctx); err != nil {
		return err
	}
	if len(w.created)+len(w.changed)+len(w.deleted) == 0 {
		return w.giveBackHead(ctx)
	}
	if err := w.log(seq); err != nil {
		return err
	}
	w.outcome.Change = w.entry
	return nil
}

// refusal turns an error of a rule into one of the input. Others stay.
func (w *mutation) refusal(err *graph.Error) error {
	switch {
	case err == nil:
		return nil
	case err.Code == graph.BadInput:
		return w.Invalid(err.Path, err.Message)
	case err.Code == graph.NotFound:
		return w.UserError(graph.UserNotFound, err.Path, err.Message)
	}
	return err
}

// missing is the error for something that is not there, or not for the
// caller.
func (w *mutation) missing(field, what string) error {
	return w.UserError(graph.UserNotFound, []string{field}, what+", or you may not see it")
}
