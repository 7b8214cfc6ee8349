package resolvers

import (
	"github.com/hashicorp/golang-lru/v2"
	"github.com/partnermap/partnermap/graph/query"
)

// plansOfNeo4j is how many plans Neo4j keeps, if nobody told it otherwise.
const plansOfNeo4j = 1000

// texts remembers which texts the database has planned: those that it answered
// last. Several plans may have the same text.
type texts struct {
	planned *lru.Cache[query.Digest, struct{}]
}

func newTexts() (*texts, error) {
	planned, err := lru.New[query.Digest, struct{}](plansOfNeo4j)
	return &texts{planned: planned}, err
}

// has tells whether the text of a request was answered before. Until then
// Neo4j has to plan it. What needs no text needs no plan.
func (t *texts) has(r *query.Request) bool {
	if r.Text == "" {
		return true
	}
	_, planned := t.planned.Get(r.Digest())
	return planned
}

// add notes that a request was answered.
func (t *texts) add(r *query.Request) { t.planned.Add(r.Digest(), struct{}{}) }

// forget is for a database that was started anew.
func (t *texts) forget() { t.planned.Purge() }
