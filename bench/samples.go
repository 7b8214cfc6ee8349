package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
)

// readSamples finds what the requests are about.
func (b *runner) readSamples(ctx context.Context, w world) error {
	n := w.network
	s := &samples{network: n, drawing: w.drawing, ordinary: n.withDegree(10)}
	keys, err := b.db.single(ctx, `MATCH (s:Stakeholder) WHERE s.network = $network AND s.sortKey > ''
WITH s.sortKey AS key ORDER BY key RETURN collect(key) AS answer`, map[string]any{"network": string(n.ID)})
	if err != nil {
		return err
	}
	for _, key := range keys.([]any) {
		s.keys = append(s.keys, key.(string))
	}
	prefix, err := b.cursorPrefix(ctx, n)
	if err != nil {
		return err
	}
	s.cursor = func(key string) string { return base64.RawURLEncoding.EncodeToString([]byte(prefix + key)) }
	b.samples = s
	s.writes, err = b.readWrites(ctx, w.writing)
	return err
}

// cursorPrefix is what cursors of the network's list begin with: a cursor is
// that and the key of the item. A page deep in the list needs no walk then.
func (b *runner) cursorPrefix(ctx context.Context, n *network) (string, error) {
	op := operation{query: queryPage}
	body, err := op.body(values{variables: map[string]any{"slug": n.Slug}}, "")
	if err != nil {
		return "", err
	}
	text, err := b.post(ctx, op.path(), body)
	if err != nil {
		return "", err
	}
	var answer struct{ Data networkAnswer }
	if err := json.Unmarshal(text, &answer); err != nil {
		return "", err
	}
	end := answer.Data.Network.Stakeholders.PageInfo.EndCursor
	if end == nil {
		return "", fmt.Errorf("the network has no first page: %s", text)
	}
	cursor, err := base64.RawURLEncoding.DecodeString(*end)
	if err != nil || len(cursor) < cursorHead {
		return "", fmt.Errorf("%s is not a cursor: %w", *end, err)
	}
	return string(cursor[:cursorHead]), nil
}

// cursorHead is the length of what precedes the key in a cursor: its version
// and the print of its list.
const cursorHead = 5
