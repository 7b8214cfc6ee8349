package store

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// LoadVocabulary reads the terms that imports added. Terms are only ever
// added, so a vocabulary that knows all terms of an answer is good enough for
// it; an answer that names an unknown one makes the store read them again.
func (s *Store) LoadVocabulary(ctx context.Context) error {
	s.reload.Lock()
	defer s.reload.Unlock()
	value, err := s.run(ctx, query.Text("MATCH (t:Term) WITH t ORDER BY t.scheme, t.code RETURN collect(properties(t)) AS answer").String(), nil)
	if err != nil {
		return err
	}
	list, _ := value.([]any)
	added := make([]graph.Term, 0, len(list))
	for _, item := range list {
		p, _ := item.(map[string]any)
		var t graph.Term
		decode(p, &t)
		added = append(added, t)
	}
	s.vocabulary.Store(s.standard.With(added))
	return nil
}

// applyTerms adds terms to the vocabulary. They belong to no network. A term
// that is there stays below its broader term, whatever vocabulary the caller
// knew: what is derived from families of forms relies on it.
func (s *Store) applyTerms(ctx context.Context, terms []graph.Term) error {
	if len(terms) == 0 {
		return nil
	}
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		for _, t := range terms {
			if err := applyTerm(ctx, tx, t); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
	if err = closing(ctx, session, err); err != nil {
		return classifyWrite(err)
	}
	return s.LoadVocabulary(ctx)
}

func applyTerm(ctx context.Context, tx neo4j.ManagedTransaction, t graph.Term) error {
	records, err := rows(ctx, tx, query.Text("MERGE (t:Term {scheme: $row.scheme, code: $row.code}) ON CREATE SET t.broader = $row.broader "+
		"WITH t, coalesce(t.broader, '') AS broader SET t += CASE WHEN broader = coalesce($row.broader, '') THEN $row ELSE {} END RETURN broader"),
		map[string]any{"row": map[string]any(encode(t, nil))})
	if err != nil {
		return err
	}
	known := t
	if known.Broader = str(records[0].Values[0]); known.Broader != t.Broader {
		refused := *t.Elsewhere(known)
		refused.Code = graph.Conflict
		return &refused
	}
	return nil
}
