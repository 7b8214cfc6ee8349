package localneo4j

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"
)

// State is how a server is.
type State int32

// The states of a server.
const (
	Running    State = iota // Bolt answers
	Restarting              // the process ended by itself and is being started again
	Failed                  // it ended too often, and is left alone
	Stopped                 // Stop was called
)

// String names a state.
func (s State) String() string {
	return [...]string{"running", "restarting", "failed", "stopped"}[s]
}

const (
	maxRestarts = 5           // in a row, each of which came to nothing
	longEnough  = time.Minute // a server that has run this long is sound: its next crash counts as the first
	firstPause  = time.Second // before the second try; then twice as long each time
	probeEvery  = 5           // pauses: how often a running database is asked how it is
)

// supervise keeps the server running until the context ends, which is Stop.
func (s *Server) supervise(ctx context.Context, p *process) {
	defer close(s.ended)
	defer s.unlock()
	for tries := 0; p != nil; {
		begun := time.Now()
		why := s.watch(ctx, p)
		if ctx.Err() != nil {
			p.stop(stopGrace)
			break
		}
		if p.runs() || time.Since(begun) > longEnough {
			tries = 0 // ended by us, or sound for a while: no crash in a row of crashes
		}
		s.state.Store(int32(Restarting))
		s.log.Error("Neo4j is being started again", "because", why, "log", s.home.log(), "end of log", lastLines(s.home.readLog(), 3))
		p.stop(stopGrace)
		p = s.restart(ctx, &tries)
	}
	if ctx.Err() == nil {
		s.state.Store(int32(Failed))
		<-ctx.Done()
	}
	s.state.Store(int32(Stopped))
}

// watch returns when the server has to be started again, and why; or when the context ends.
func (s *Server) watch(ctx context.Context, p *process) string {
	tick := time.NewTicker(s.pause * probeEvery)
	defer tick.Stop()
	for told := false; ; {
		select {
		case <-ctx.Done():
			return ""
		case <-p.ended:
			return fmt.Sprintf("it ended by itself (%v)", p.exit)
		case <-tick.C:
		}
		ill := s.illness(ctx)
		if ill == "" {
			continue
		}
		if s.home.room() == nil {
			return ill
		}
		if !told { // a restart without room would not mend it
			s.log.Error("the disk of the database is full; nothing can be stored until there is space again", "home", s.home.dir, "illness", ill)
			told = true
		}
	}
}

// illness asks the database for the two states that only a restart ends: after a failure to write it refuses everything, after
// a full disk it refuses to store. It is empty if all is well, or if the question failed in another way.
func (s *Server) illness(ctx context.Context) string {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	access, err := converse(ctx, s.settings.port, s.password, "RETURN 1", "SHOW DATABASE neo4j YIELD access")
	switch {
	case err != nil && strings.Contains(err.Error(), "needs to be restarted"):
		return "the database asks for it, after a failure to write"
	case bytes.Contains(access, []byte("read-only")):
		return "the database became read-only when the disk was full"
	}
	return ""
}

// restart starts the server again on the same port. The first try comes at once, the others after growing
// pauses. It returns nil when it gives up, or the context ends.
func (s *Server) restart(ctx context.Context, tries *int) *process {
	for ; *tries < maxRestarts; *tries++ {
		if *tries > 0 {
			select {
			case <-ctx.Done():
				return nil
			case <-time.After(s.pause << (*tries - 1)):
			}
		}
		begun := time.Now()
		p, err := s.launch(ctx)
		if err == nil {
			*tries++
			s.state.Store(int32(Running))
			s.log.Info("Neo4j answers again", "uri", s.URI(), "after", time.Since(begun).Round(time.Millisecond))
			return p
		}
		if ctx.Err() != nil {
			return nil
		}
		s.log.Error("Neo4j could not be started again", "try", *tries+1, "of", maxRestarts, "error", err)
	}
	s.log.Error("Neo4j ends again and again, and is left alone; start Partnermap again when the cause is mended", "log", s.home.log())
	return nil
}
