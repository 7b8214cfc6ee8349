package conformance

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// eachList calls f for every list, in every order of it. What all stakeholders
// or all entities have is listed once: it is the same for each type.
func eachList(schema *ast.Schema, f func(of *ast.Definition, list *ast.FieldDefinition, order string)) {
	for _, name := range sortedKeys(schema.Types) {
		def := schema.Types[name]
		if def.Kind != ast.Object && def.Kind != ast.Interface || strings.HasPrefix(name, "Change") || name == "Query" {
			continue
		}
		for _, field := range def.Fields {
			order := field.Arguments.ForName("orderBy")
			shared := slices.ContainsFunc(def.Interfaces, func(i string) bool { return schema.Types[i].Fields.ForName(field.Name) != nil })
			if order == nil || field.Name == "changes" || shared {
				continue
			}
			for _, value := range schema.Types[order.Type.Name()].EnumValues {
				f(def, field, value.Name)
			}
		}
	}
}

// turner turns the pages of one list.
type turner struct {
	*world
	of       string // the type of the one whose list it is
	list     string
	order    string
	backward bool
	size     int
}

// pages reads a list to its end and returns the ids of its items in order.
func (p *turner) pages(owner *thing) ([]string, error) {
	first, after, more, end := "first", "after", "hasNextPage", "endCursor"
	if p.backward {
		first, after, more, end = "last", "before", "hasPreviousPage", "startCursor"
	}
	list := fmt.Sprintf(`... on %s { %s(%s: $n, %s: $c, orderBy: %s) { edges { cursor node { id } } pageInfo { more: %s end: %s } } }`,
		p.of, p.list, first, after, p.order, more, end)
	text := `query ($network: ID!, $id: ID!, $n: Int, $c: String) { network(id: $network) { all: ` + p.among() + `(filter: { id: { eq: $id } }) { edges { node { ` + list + ` } } } } }`
	if p.of == "Network" {
		text = `query ($network: ID!, $n: Int, $c: String) { network(id: $network) { ` + list + ` } }`
	}
	var all []string
	cursor := any(nil)
	for range 1000 {
		data, err := p.ask(graph.Restricted, text, map[string]any{"network": owner.network.id, "id": owner.id, "n": p.size, "c": cursor})
		if err != nil {
			return nil, err
		}
		of := data["network"].(map[string]any)
		if all, ok := of["all"].(map[string]any); ok {
			of = all["edges"].([]any)[0].(map[string]any)["node"].(map[string]any)
		}
		list := of[p.list].(map[string]any)
		var page []string
		for _, e := range list["edges"].([]any) {
			page = append(page, e.(map[string]any)["node"].(map[string]any)["id"].(string))
		}
		if p.backward {
			slices.Reverse(page)
		}
		all = append(all, page...)
		info := list["pageInfo"].(map[string]any)
		if cursor = info["end"]; info["more"] != true {
			if p.backward {
				slices.Reverse(all)
			}
			return all, nil
		}
	}
	return nil, fmt.Errorf("%s.%s %s does not come to an end", p.of, p.list, p.order)
}

// among is the list of the network on which those are whose list is read. By
// node(id:) the database would plan all types anew for each list.
func (p *turner) among() string {
	for list, typeName := range lists {
		if typeName == p.of {
			return list
		}
	}
	return "stakeholders"
}

// longest is the thing of a type that has the longest list.
func (w *world) longest(of, list string) (*thing, []item) {
	v := &viewer{memory: w.memory, rank: 2}
	var most *thing
	var items []item
	for _, t := range w.memory.all {
		if !v.is(t, of) || of == "Entity" && !v.is(t, "Stakeholder") {
			continue
		}
		if found := v.list(t, list); most == nil || len(found) > len(items) {
			most, items = t, found
		}
	}
	return most, items
}

// TestPagesGiveAll: every list, in every order, gives each of its items once
// and in order, page by page, forwards and backwards.
func TestPagesGiveAll(t *testing.T) {
	s := newService(t)
	r := rand.New(rand.NewPCG(3, 3))
	w, err := s.write(t.Context(), randomContents(r, s.store.Vocabulary(), salt()))
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	slots := make(chan struct{}, atOnce)
	seen := 0
	eachList(s.schema, func(of *ast.Definition, list *ast.FieldDefinition, order string) {
		owner, items := w.longest(of.Name, list.Name)
		if len(items) == 0 {
			t.Errorf("nobody has an item in %s.%s", of.Name, list.Name)
			return
		}
		seen++
		slots <- struct{}{}
		wait.Go(func() {
			defer func() { <-slots }()
			w.turnAll(t, turner{world: w, of: of.Name, list: list.Name, order: order, size: max(1, len(items)/3)}, owner, items)
		})
	})
	wait.Wait()
	if seen < 100 {
		t.Errorf("only %d lists in their orders", seen)
	}
}

// turnAll reads a list to its end, both ways.
func (w *world) turnAll(t *testing.T, p turner, owner *thing, items []item) {
	v := &viewer{memory: w.memory, rank: 2}
	v.sort(items, p.order)
	var want []string
	for _, i := range items {
		want = append(want, string(i.node.id))
	}
	for _, p.backward = range []bool{false, true} {
		if got, err := p.pages(owner); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s.%s by %s, backward %v, %d a page: %v\nwant %v\ngot  %v", p.of, p.list, p.order, p.backward, p.size, err, want, got)
		}
	}
}

// TestPagesWhileOthersWrite: while somebody adds, renames and takes up other
// things, a reader of all pages gets every unchanged item exactly once.
func TestPagesWhileOthersWrite(t *testing.T) {
	s := newService(t)
	r := rand.New(rand.NewPCG(4, 4))
	c := randomContents(r, s.store.Vocabulary(), salt())
	w, err := s.write(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	network := w.memory.things[c.Networks[0].ID]
	lists := []turner{
		{of: "Network", list: "stakeholders", order: "NAME"}, {of: "Network", list: "stakeholders", order: "SINCE_DESC", backward: true},
		{of: "Network", list: "stakeholders", order: "NAME_DESC", backward: true}, {of: "Network", list: "cooperations", order: "SINCE"},
		{of: "Network", list: "cooperations", order: "CREATED_DESC"}, {of: "Network", list: "needs", order: "NAME"},
	}
	ctx, stop := context.WithCancel(t.Context())
	written := make(chan error, 1)
	begun := make(chan struct{})
	go func() { written <- s.keepWriting(ctx, c, begun) }()
	<-begun
	v := &viewer{memory: w.memory, rank: 2}
	for _, p := range lists {
		p.world, p.size = w, 4
		items := v.list(network, p.list)
		for range 3 {
			got, err := p.pages(network)
			if err != nil {
				t.Error(err)
				break
			}
			for _, i := range items {
				if times := count(got, string(i.node.id)); times != 1 && !moves(c, i.node.id) {
					t.Errorf("%s by %s: the unchanged %s comes %d times", p.list, p.order, i.node.id, times)
				}
			}
		}
	}
	stop()
	if err := <-written; err != nil {
		t.Error(err)
	}
}

func count(list []string, x string) int {
	n := 0
	for _, y := range list {
		if x == y {
			n++
		}
	}
	return n
}

// moved are the first things of their lists, which the writer changes.
const moved = 3

// moves tells whether the writer changes something.
func moves(c *graph.Contents, id graph.ID) bool {
	for i := range moved {
		if c.Stakeholders[i].ID == id || c.Cooperations[i].ID == id || c.Needs[i].ID == id {
			return true
		}
	}
	return false
}

// keepWriting adds things and moves others about until it is stopped.
func (s *service) keepWriting(ctx context.Context, c *graph.Contents, begun chan<- struct{}) error {
	r := rand.New(rand.NewPCG(5, 5))
	m := &maker{Rand: r, vocabulary: s.store.Vocabulary(), salt: salt(), network: c.Networks[0], used: map[string]bool{}, links: map[[3]string]bool{}}
	for n := 0; ; n++ {
		m.c = &graph.Contents{}
		for i := range moved {
			stakeholder, cooperation, need := c.Stakeholders[i], c.Cooperations[i], c.Needs[i]
			stakeholder.Names, need.Names = m.texts(true), m.texts(true)
			stakeholder.Since, stakeholder.Until = m.date(), ""
			cooperation.Since, cooperation.Until = m.date(), ""
			m.c.Stakeholders, m.c.Cooperations, m.c.Needs = append(m.c.Stakeholders, stakeholder), append(m.c.Cooperations, cooperation), append(m.c.Needs, need)
		}
		added := m.stakeholder()
		added.Identifiers = nil
		m.c.Stakeholders = append(m.c.Stakeholders, added)
		_, err := s.store.Apply(context.WithoutCancel(ctx), "test", "test", m.c, nil)
		if n == 0 {
			close(begun)
		}
		if err != nil || ctx.Err() != nil {
			return err
		}
	}
}
