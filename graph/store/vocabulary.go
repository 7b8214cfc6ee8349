package store

import (
	"context"

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
