package resolvers_test

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// commit is the message COMMIT as it stands on the line (Bolt: a chunk of two
// bytes, a structure without fields, its end).
var commit = []byte{0x00, 0x02, 0xB0, 0x12, 0x00, 0x00}

// fault says where the line breaks when the next COMMIT passes.
type fault int32

const (
	noFault      fault = iota
	beforeCommit       // it never arrives
	afterCommit        // it is carried out, the answer is lost
	forGood            // it is carried out, and nobody can connect any more
)

// line is a proxy before Neo4j on which the next COMMIT can be lost.
type line struct {
	t        *testing.T
	listener net.Listener
	server   string
	next     atomic.Int32
	skip     atomic.Int32 // how many COMMITs pass before that
	dead     atomic.Bool
	lost     atomic.Int32
	wg       sync.WaitGroup
}

// newLine opens a proxy and a store that goes through it.
func newLine(t *testing.T) (*line, *store.Store) {
	t.Helper()
	config := neo4jtest.Config(t)
	u, err := url.Parse(config.URI)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := &line{t: t, listener: listener, server: u.Host}
	l.wg.Go(l.accept)
	config.URI = "bolt://" + listener.Addr().String()
	// The store, which is opened after this, is closed before.
	t.Cleanup(func() {
		_ = listener.Close()
		l.wg.Wait()
	})
	return l, neo4jtest.OpenWith(t, config, neo4jtest.Schema(t))
}

func (l *line) accept() {
	for {
		client, err := l.listener.Accept()
		if err != nil {
			return
		}
		server, err := net.Dial("tcp", l.server)
		if err != nil || l.dead.Load() {
			_ = client.Close()
			continue
		}
		cut := make(chan struct{}, 1)
		l.wg.Go(func() { l.answer(client, server, cut) })
		l.wg.Go(func() { l.ask(client, server, cut) })
	}
}

// ask passes on what the client says, up to a COMMIT that is to be lost.
func (l *line) ask(client, server net.Conn, cut chan struct{}) {
	defer func() { _ = server.Close() }()
	buffer := make([]byte, 64<<10)
	for {
		n, err := client.Read(buffer)
		if err != nil {
			return
		}
		if bytes.Contains(buffer[:n], commit) && l.next.Load() != int32(noFault) && l.skip.Add(-1) < 0 {
			switch f := fault(l.next.Swap(int32(noFault))); f {
			case beforeCommit:
				l.lost.Add(1)
				_ = client.Close()
				return
			case afterCommit, forGood:
				l.lost.Add(1)
				l.dead.Store(f == forGood)
				cut <- struct{}{}
			}
		}
		if _, err := server.Write(buffer[:n]); err != nil {
			return
		}
	}
}

// answer passes on what the server says. Once the line is cut, the server's
// answer shows that it has carried the COMMIT out, and nobody hears of it.
func (l *line) answer(client, server net.Conn, cut chan struct{}) {
	defer func() { _ = client.Close() }()
	buffer := make([]byte, 64<<10)
	for {
		n, err := server.Read(buffer)
		if err != nil {
			return
		}
		select {
		case <-cut:
			return
		default:
		}
		if _, err := io.Copy(client, bytes.NewReader(buffer[:n])); err != nil {
			return
		}
	}
}

// TestLostCommit: a line that breaks while a change is being saved is no
// reason to make it twice or not at all, with a key of the caller's or
// without.
func TestLostCommit(t *testing.T) {
	t.Parallel()
	l, s := newLine(t)
	a := &api{t: t, store: s, handler: handlerOn(t, s, nil)}
	n, _ := a.ground()
	made := 0
	for _, key := range []any{nil, "mine"} {
		for _, f := range []fault{beforeCommit, afterCommit} {
			in := input{"network": n.ID, "names": named(fmt.Sprint("Made ", made))}
			if key != nil {
				in["idempotencyKey"] = fmt.Sprint(key, made, n.ID)
			}
			a.ask(`{ networks(first: 1) { totalCount } }`, nil)
			l.next.Store(int32(f))
			payload := a.done("createNgo", in, "ngo { id name version }")
			made++
			if l.lost.Load() != int32(made) {
				t.Fatalf("%d commits were lost, want %d", l.lost.Load(), made)
			}
			if dig(payload, "ngo", "id") == nil || dig(payload, "change", "seq") != float64(made+1) {
				t.Errorf("fault %d with key %v: %v", f, key, payload)
			}
			if payload["replayed"] != false {
				t.Errorf("fault %d: it says that it was made before: %v", f, payload)
			}
		}
	}
	if there := len(a.contents(n).Stakeholders); there != 3+made {
		t.Errorf("%d stakeholders, want %d", there, 3+made)
	}
	a.changesHaveNoGaps(n, 1+made)
}

// TestOutcomeUnknown: where nobody can look, the answer says so, and the same
// key settles it later.
func TestOutcomeUnknown(t *testing.T) {
	t.Parallel()
	l, s := newLine(t)
	a := &api{t: t, store: s, handler: handlerOn(t, s, nil)}
	n, _ := a.ground()
	l.next.Store(int32(forGood))
	text := `mutation ($in: CreateNgoInput!) { one: createNgo(input: $in) { ngo { id } replayed } }`
	in := input{"network": n.ID, "names": named("Perhaps"), "idempotencyKey": "perhaps " + string(n.ID)}
	_, body := post(t, a.handler, access.Owner(), text, map[string]any{"in": in})
	want := `{"errors":[{"message":"the line to the database broke while the change was being saved; look whether it is there before you repeat it",` +
		`"path":["one"],"locations":[{"line":1,"column":35}],"extensions":{"code":"OUTCOME_UNKNOWN"}}],"data":{"one":null}}`
	if body != want {
		t.Errorf("got %s", body)
	}
	l.dead.Store(false)
	if _, body = post(t, a.handler, access.Owner(), text, map[string]any{"in": in}); !strings.Contains(body, `"replayed":true`) {
		t.Errorf("with the same key: %s", body)
	}
	a.changesHaveNoGaps(n, 2)
}

// TestInterruptedDeletion: a map whose deletion was interrupted is out of
// sight, and the deletion goes on when it is asked for again or at the next
// start.
func TestInterruptedDeletion(t *testing.T) {
	t.Parallel()
	l, s := newLine(t)
	a := &api{t: t, store: s, handler: handlerOn(t, s, nil)}
	for _, finish := range []func(in input){
		func(in input) { a.done("deleteNetwork", in, "deletedIds") },
		func(input) {
			if err := s.Prepare(t.Context()); err != nil {
				t.Error(err)
			}
		},
	} {
		n, names, in := a.interrupted(l)
		if wrong := a.refused("createNgo", input{"network": n.ID, "names": named("Late")}); dig(wrong, "code") != "NOT_FOUND" {
			t.Errorf("writing to it: %v", wrong)
		}
		if wrong := a.refused("updateNgo", input{"id": names["ngo"], "version": 1, "remark": "late"}); dig(wrong, "code") != "NOT_FOUND" {
			t.Errorf("changing something on it: %v", wrong)
		}
		finish(in)
		equalJSON(t, a.ask(whatIsLeft, left(n, names)), `{"network":null,"bySlug":null,"node":null}`)
	}
}

const whatIsLeft = `query ($n: ID!, $s: ID!, $slug: String) { network(id: $n) { id } bySlug: network(slug: $slug) { id } node(id: $s) { id ... on Entity { network { id } } } }`

func left(n graph.Network, names map[string]string) map[string]any {
	return map[string]any{"n": n.ID, "s": names["ngo"], "slug": n.Slug}
}

// interrupted is a map whose deletion was interrupted after its first part,
// and the input of that deletion. Whoever starts or imports meanwhile, in the
// same database, finishes it: then another one is interrupted.
func (a *api) interrupted(l *line) (graph.Network, map[string]string, input) {
	a.t.Helper()
	for range 10 {
		n, names := a.shown()
		in := input{"id": n.ID, "version": 1, "cascade": true, "idempotencyKey": string(n.ID)}
		l.skip.Store(2) // the mark, and one part
		l.next.Store(int32(forGood))
		_, body := post(a.t, a.handler, access.Owner(), `mutation ($in: DeleteInput!) { deleteNetwork(input: $in) { deletedIds } }`, map[string]any{"in": in})
		if !strings.Contains(body, "its deletion was interrupted") {
			a.t.Fatal(body)
		}
		l.dead.Store(false)
		if got := a.ask(whatIsLeft, left(n, names)); got["node"] != nil {
			equalJSON(a.t, got, fmt.Sprintf(`{"network":null,"bySlug":null,"node":{"id":%q,"network":null}}`, names["ngo"]))
			return n, names, in
		}
	}
	a.t.Fatal("others finish every deletion")
	return graph.Network{}, nil, nil
}
