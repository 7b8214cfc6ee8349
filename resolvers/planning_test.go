package resolvers_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/resolvers"
)

// planner is a database that takes its time over texts that it has not seen:
// it begins each when the test hears of it, and ends it when the test says so.
type planner struct {
	resolvers.Reader
	begun chan string
	end   chan error

	guard         sync.Mutex
	planned, most int // at the moment, and at any
}

func newPlanner() *planner {
	return &planner{Reader: failing{}, begun: make(chan string), end: make(chan error)}
}

func (p *planner) Read(_ context.Context, r *query.Request) ([]byte, error) {
	if !r.Unseen {
		return []byte("null"), nil
	}
	p.count(1)
	defer p.count(-1)
	p.begun <- r.Text
	return []byte("null"), <-p.end
}

func (p *planner) count(by int) {
	p.guard.Lock()
	defer p.guard.Unlock()
	p.planned += by
	p.most = max(p.most, p.planned)
}

// TestTwoAreNewAtATime: of texts that were never asked before two are with the
// database at once. What was asked before does not wait for them.
func TestTwoAreNewAtATime(t *testing.T) {
	t.Parallel()
	p := newPlanner()
	h := handlerOn(t, p, nil)
	known := `{ networks(first: 1) { totalCount } }`
	answers := make(chan string)
	ask := func(operation string) {
		_, body := post(t, h, access.Owner(), operation, nil)
		answers <- body
	}
	go ask(known)
	<-p.begun
	p.end <- nil
	<-answers
	const news = 5
	for i := range news {
		go ask(fmt.Sprintf(`{ networks { edges { node { %s } } } }`, strings.Fields("id slug name remark languages")[i]))
	}
	for i := range news {
		<-p.begun
		if i == 0 {
			<-p.begun // two are under way, the others wait
			go ask(known)
			if body := <-answers; body != `{"data":{"networks":null}}` {
				t.Fatal(body)
			}
		}
		p.end <- nil
		<-answers
		if i == news-2 {
			break // the first turn took two
		}
	}
	p.end <- nil
	<-answers
	if p.most != 2 {
		t.Errorf("%d were planned at once", p.most)
	}
}

// TestNewUntilAnswered: a text that the database did not finish is still new
// the next time: it is given the time that planning takes.
func TestNewUntilAnswered(t *testing.T) {
	t.Parallel()
	p := newPlanner()
	h := handlerOn(t, p, nil)
	answers := make(chan string)
	for i, end := range []error{&graph.Error{Code: graph.Busy, Message: "too long"}, nil} {
		go func() {
			_, body := post(t, h, access.Owner(), `{ networks { totalCount } }`, nil)
			answers <- body
		}()
		<-p.begun
		p.end <- end
		if body := <-answers; strings.Contains(body, "BUSY") != (i == 0) {
			t.Errorf("time %d: %s", i, body)
		}
	}
	if _, body := post(t, h, access.Owner(), `{ networks { totalCount } }`, nil); body != `{"data":{"networks":null}}` {
		t.Errorf("a text that was answered: %s", body)
	}
	// What counts is the text for the database, not the operation that it comes from.
	if _, body := post(t, h, access.Owner(), `query Again { all: networks { totalCount } }`, nil); body != `{"data":{"all":null}}` {
		t.Errorf("the same under another name: %s", body)
	}
}
