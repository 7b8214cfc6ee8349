package resolvers_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// history is a map on which changes are made at random.
type history struct {
	*api
	r       *rand.Rand
	n       graph.Network
	ids     map[string]graph.ID
	payload map[string]any // of the last change
}

// TestUndoAll makes changes at random and takes all of them back, the last
// first: after each step all that is stored is as it was before the change.
func TestUndoAll(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	for seed := range uint64(2) {
		n, ids := a.ground()
		h := &history{api: a, r: rand.New(rand.NewPCG(seed, 2)), n: n, ids: ids}
		var did []string
		var stored [][]string
		var payloads []map[string]any
		for range 25 {
			before := a.stored(n)
			what := h.change()
			if h.payload == nil || h.payload["change"] == nil {
				continue // nothing was there to be changed so
			}
			did, stored, payloads = append(did, what), append(stored, before), append(payloads, h.payload)
		}
		if len(did) < 15 {
			t.Fatalf("seed %d: only %v were done", seed, did)
		}
		for i := len(did) - 1; i >= 0; i-- {
			payload := a.change("undo", input{"change": dig(payloads[i], "change", "id")}, "")
			if dig(payload, "userErrors", 0) != nil {
				t.Fatalf("seed %d: %v; step %d is not taken back: %v", seed, did, i, payload)
			}
			a.sameAs(stored[i], n, fmt.Sprintf("seed %d: %v; after step %d was taken back", seed, did, i))
		}
		a.nothingDangles(n)
	}
}

// change makes one change, and says which.
func (h *history) change() string {
	h.payload = nil
	c := h.contents(h.n)
	kinds := []struct {
		name string
		do   func(c *graph.Contents)
	}{
		{"make", h.make}, {"make", h.make}, {"make", h.make}, {"rename", h.rename}, {"hide", h.hide}, {"delete", h.drop}, {"delete", h.drop}, {"import", h.load}, {"map", h.remap},
	}
	k := kinds[h.r.IntN(len(kinds))]
	k.do(c)
	return k.name
}

// make makes a thing of any type.
func (h *history) make(*graph.Contents) {
	all := subjects(h.n, h.ids)
	s := all[h.r.IntN(len(all))]
	name := s.typeName
	if name == "NGO" {
		name = "Ngo"
	}
	s.create["sensitivity"] = h.sensitivity()
	h.payload = h.api.change("create"+name, s.create, "") // what it needs may be gone
}

func (h *history) sensitivity() word {
	return []word{"PUBLIC", "PARTNERS", "RESTRICTED"}[h.r.IntN(3)]
}

func (h *history) one(c *graph.Contents) graph.Stakeholder {
	return c.Stakeholders[h.r.IntN(len(c.Stakeholders))]
}

// load changes things by an import, and makes some.
func (h *history) load(c *graph.Contents) {
	one, other := h.one(c), h.one(c)
	one.Names = []graph.Text{{Lang: "en", Text: fmt.Sprint("Loaded ", h.r.IntN(100))}}
	fresh := graph.Stakeholder{Entity: graph.Entity{ID: neo4jtest.ID(h.t), Network: h.n.ID, Sensitivity: graph.Partners}, Kind: graph.Group, Names: one.Names}
	tie := graph.Cooperation{Entity: graph.Entity{ID: neo4jtest.ID(h.t), Network: h.n.ID, Sensitivity: graph.Public}, From: fresh.ID, To: other.ID, Form: "funding", Fields: []string{"housing"}}
	loaded := &graph.Contents{Stakeholders: []graph.Stakeholder{one, fresh}, Cooperations: []graph.Cooperation{tie}}
	if len(c.Cooperations) > 0 {
		moved := c.Cooperations[h.r.IntN(len(c.Cooperations))]
		if moved.From != fresh.ID {
			moved.To = fresh.ID
			loaded.Cooperations = append(loaded.Cooperations, moved)
		}
	}
	if _, err := h.store.Apply(h.t.Context(), access.Owner().Name, "import", loaded, nil); err != nil {
		h.t.Fatal(err)
	}
	h.payload = h.lastChange(h.n)
}

var updates = map[graph.Kind]string{
	graph.Institution: "updateInstitution", graph.NGO: "updateNgo", graph.Employer: "updateEmployer", graph.Volunteer: "updateVolunteer",
	graph.Community: "updateCommunity", graph.Coalition: "updateCoalition", graph.Group: "updateGroup",
}

func (h *history) rename(c *graph.Contents) {
	s := h.one(c)
	h.payload = h.api.done(updates[s.Kind], input{"id": s.ID, "version": h.version("Stakeholder", s.ID), "names": named(fmt.Sprint("Renamed ", h.r.IntN(100)))}, "")
}

func (h *history) hide(c *graph.Contents) {
	s := h.one(c)
	h.payload = h.api.done(updates[s.Kind], input{"id": s.ID, "version": h.version("Stakeholder", s.ID), "sensitivity": h.sensitivity()}, "")
}

// remap changes the map itself.
func (h *history) remap(*graph.Contents) {
	in := input{"id": h.n.ID, "version": h.networkVersion(h.n), "sensitivity": h.sensitivity(), "languages": list{"en", "hu"}}
	if h.r.IntN(2) == 0 {
		in["languages"], in["collation"] = list{"hu", "en"}, "cs"
	}
	h.payload = h.api.done("updateNetwork", in, "")
}

// drop deletes something with all that hangs on it.
func (h *history) drop(c *graph.Contents) {
	switch {
	case len(c.Initiatives) > 0 && h.r.IntN(2) == 0:
		h.delete("deleteInitiative", "Initiative", c.Initiatives[0].ID)
	case len(c.Needs) > 0 && h.r.IntN(2) == 0:
		h.delete("deleteNeed", "Need", c.Needs[0].ID)
	case len(c.Stakeholders) > 2:
		h.delete("deleteStakeholder", "Stakeholder", h.one(c).ID)
	}
}

func (h *history) delete(field, typeName string, id graph.ID) {
	h.payload = h.api.done(field, input{"id": id, "version": h.version(typeName, id), "cascade": true}, "")
}
