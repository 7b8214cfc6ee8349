package conformance

import (
	"math/rand/v2"
	"testing"
	"time"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

func TestSmoke(t *testing.T) {
	schema := neo4jtest.Schema(t).AST
	at := time.Now()
	list := compose(rand.New(rand.NewPCG(1, 0)), schema, templates)
	t.Log(time.Since(at))
	chosen := &shares{by: map[string]int{}}
	for _, op := range list { chosen.add(featuresOf(schema, op), true) }
	chosen.enforce(t)
}
