package store

import (
	"context"
	"errors"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// Whoever changes a network takes its head first, and others wait until that
// change is over. What is read with the head stays so until this one writes,
// and need not be read again.

// numbered is what becomes of a head h that is taken.
var numbered = query.Text("SET h.version = coalesce(h.version, 0) + 1, h.seq = coalesce(h.seq, 0) + 1")

// takeHead waits until nobody else writes in the network, reads the network,
// and returns the number of this change.
func (c *change) takeHead(ctx context.Context) (int64, error) {
	begin := query.Format("MERGE (h:Head {network: $network}) % WITH h.seq AS seq", numbered)
	if c.store.unlocked {
		begin = query.Text("OPTIONAL MATCH (h:Head {network: $network}) WITH coalesce(h.seq, 0) + 1 AS seq")
	}
	records, err := rows(ctx, c.tx, query.Format("% OPTIONAL MATCH (w:Entity {id: $network}) RETURN seq, properties(w)", begin), c.parameters(nil))
	if err != nil {
		return 0, err
	}
	c.noteHeld(c.id, "", records[0].Values[1])
	return records[0].Values[0].(int64), nil
}

// takeHeadOf takes the head of the network that something is of: a node, or
// a tie. It reads both. there is false where nothing has this id. What is
// there was written by somebody who took the head, so that need not be made;
// a MERGE would have all who wait hold a lock of their own on its key.
func (c *change) takeHeadOf(ctx context.Context, id graph.ID, tie bool) (seq int64, there bool, err error) {
	found, sort := query.Text("MATCH (x:Entity {id: id})"), query.Text("''")
	if tie {
		found, sort = query.Format("% WHERE x.id = id", c.store.anyTie(query.Text("x"))), query.Text("type(x)")
	}
	text := query.Format("WITH $id AS id % WITH id, x.network AS network MATCH (h:Head {network: network}) % "+
		"WITH id, network, h.seq AS seq % MATCH (w:Entity {id: network}) RETURN seq, network, properties(w), %, properties(x)", found, numbered, found, sort)
	records, err := rows(ctx, c.tx, text, map[string]any{"id": string(id)})
	if err != nil || len(records) == 0 {
		return 0, false, err
	}
	v := records[0].Values
	c.id = graph.ID(str(v[1]))
	c.noteHeld(c.id, "", v[2])
	c.noteHeld(id, str(v[3]), v[4])
	return number(v[0]), true, nil
}

// noteHeld notes what was read with the head, if it is there.
func (c *change) noteHeld(id graph.ID, tie string, p any) {
	if p, there := p.(map[string]any); there {
		c.held[id] = held{tie: tie, held: p}
	}
}

// giveBackHead undoes what taking it counted: the numbers of changes have no
// gaps.
func (c *change) giveBackHead(ctx context.Context) error {
	return exec(ctx, c.tx, query.Text("MATCH (h:Head {network: $network}) SET h.version = h.version - 1, h.seq = h.seq - 1"), c.parameters(nil))
}

// underHead runs steps of a change as a transaction in which nobody else
// writes in the network. It leaves no entry in the change log.
func (s *Store) underHead(ctx context.Context, network graph.ID, do func(*change) error) error {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		c := &change{store: s, id: network, tx: tx}
		c.begin()
		lock := query.Text("MERGE (h:Head {network: $network}) SET h.version = coalesce(h.version, 0) + 1")
		if err := exec(ctx, tx, lock, c.parameters(nil)); err != nil {
			return nil, err
		}
		stored, there, err := c.storedNetwork(ctx)
		if err != nil {
			return nil, err
		}
		if !there {
			return nil, errNothing // deleted meanwhile
		}
		c.network = stored
		return nil, do(c)
	})
	if errors.Is(err, errNothing) {
		err = nil
	}
	return closing(ctx, session, err)
}
