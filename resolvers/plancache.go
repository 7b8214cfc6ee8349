package resolvers

import (
	"slices"
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/vektah/gqlparser/v2/ast"
)

// planKey is what decides a plan: the operation and the field as it stands in
// it (a fragment may be part of several), the shape of its values, and what
// the caller may see. No value of an argument is in it but those that are part
// of the shape.
type planKey struct {
	operation *ast.OperationDefinition
	field     *ast.Field
	shape     string
	rank      int
}

// planCache keeps the plans that were used last, up to a number of bytes.
type planCache struct {
	mu    sync.Mutex
	plans *simplelru.LRU[planKey, *query.Plan]
	bytes int
	max   int
}

func newPlanCache(max int) (*planCache, error) {
	c := &planCache{max: max}
	plans, err := simplelru.NewLRU(max, func(k planKey, p *query.Plan) { c.bytes -= len(k.shape) + p.Size() })
	c.plans = plans
	return c, err
}

func (c *planCache) get(key planKey) (*query.Plan, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.plans.Get(key)
}

func (c *planCache) add(key planKey, p *query.Plan) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.plans.Contains(key) {
		return
	}
	c.plans.Add(key, p)
	for c.bytes += len(key.shape) + p.Size(); c.bytes > c.max; {
		c.plans.RemoveOldest()
	}
}

// recent lists plans, those used last first.
func (c *planCache) recent(n int) []*query.Plan {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := c.plans.Values() // the oldest first
	slices.Reverse(all)
	return all[:min(n, len(all))]
}
