package resolvers_test

import (
	"net/http"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// TestViewer: everybody is told as whom they ask, whether or not there is a
// database.
func TestViewer(t *testing.T) {
	t.Parallel()
	away := handlerOn(t, neo4jtest.Open(t), func() bool { return false })
	for _, c := range []struct {
		actor access.Actor
		want  string
	}{
		{access.Owner(), `{"data":{"viewer":{"role":"OWNER","clearance":"RESTRICTED","mayChange":true}}}`},
		{access.Public(), `{"data":{"viewer":{"role":"PUBLIC","clearance":"PUBLIC","mayChange":false}}}`},
		{access.Actor{Name: "partner", Clearance: graph.Partners}, `{"data":{"viewer":{"role":"PUBLIC","clearance":"PARTNERS","mayChange":false}}}`},
	} {
		if status, body := post(t, away, c.actor, `{ viewer { role clearance mayChange } }`, nil); status != http.StatusOK || body != c.want {
			t.Errorf("%s: %d %s, want %s", c.actor.Name, status, body, c.want)
		}
	}
	if status, body := post(t, away, access.Owner(), `{ viewer { role } networks { totalCount } }`, nil); status != http.StatusServiceUnavailable {
		t.Errorf("with a list of what is in the database: %d %s", status, body)
	}
}

// TestViewerBesideOthers: who is asking can be asked with anything else.
func TestViewerBesideOthers(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n := neo4jtest.Network(t)
	a.load(&graph.Contents{Networks: []graph.Network{n}})
	got := a.askAs(access.Public(), `query ($s: String, $no: Boolean!) { me: viewer { ...Who mayChange @include(if: $no) } network(slug: $s) { slug } viewer { __typename } } fragment Who on Viewer { as: role }`,
		map[string]any{"s": n.Slug, "no": false})
	equalJSON(t, got, `{"me":{"as":"PUBLIC"},"network":{"slug":"`+n.Slug+`"},"viewer":{"__typename":"Viewer"}}`)
}
