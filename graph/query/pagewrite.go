package query

import "slices"

// pageProgram writes a connection out of the rows of its page and its count.
// A row starts with the key of its item.
type pageProgram struct {
	binding     int
	backward    bool
	asksRows    bool
	asksCount   bool
	walks       bool // the rows come with the key of the last candidate
	rows, count int  // columns
	members     []member
}

// page is a page of one answer: its items and whether there are more.
type page struct {
	items []any
	more  bool
	end   string // the key of the last candidate, where the page is short
}

func (p *pageProgram) write(w *writer, row []any) error {
	view := []any{p.read(w, row), nil, row}
	if p.asksCount {
		view[1] = row[p.count]
	}
	return writeObject(w, view, p.members)
}

// read cuts the one item that may have been read to see whether there are
// more, drops an item that comes twice while others write, and puts a page
// that was read backwards in order.
func (p *pageProgram) read(w *writer, row []any) *page {
	if !p.asksRows {
		return &page{}
	}
	items, _ := row[p.rows].([]any)
	last := any(nil)
	if p.walks && len(items) == 2 {
		last = items[1]
		items, _ = items[0].([]any)
	}
	b := &w.bound[p.binding]
	size := b.size
	pg := &page{items: items, more: len(items) > size}
	if key, ok := last.(string); ok && len(items) < b.limit {
		w.cut, pg.more, pg.end = true, true, key
	}
	if len(items) > size {
		pg.items = items[:size]
	}
	pg.items = slices.CompactFunc(slices.Clone(pg.items), func(a, b any) bool { return keyOf(a) == keyOf(b) })
	if p.backward {
		slices.Reverse(pg.items)
	}
	return pg
}

func keyOf(item any) string {
	row, _ := item.([]any)
	if len(row) == 0 {
		return ""
	}
	key, _ := row[0].(string)
	return key
}

// edges writes the items of the page.
func (p *pageProgram) edges(members []member) valueFunc {
	return func(w *writer, view []any) error {
		pg := view[0].(*page)
		return writeList(w, len(pg.items), func(i int) error {
			row, ok := pg.items[i].([]any)
			if !ok {
				return errMissing
			}
			if len(w.buf) > maxAnswer {
				return errTooLarge
			}
			return writeObject(w, row, members)
		})
	}
}

// ofRow writes a member out of the row that the page is in.
func ofRow(write valueFunc) valueFunc {
	return func(w *writer, view []any) error { return write(w, view[2].([]any)) }
}

// total writes totalCount.
func (p *pageProgram) total(w *writer, view []any) error { return plain(w, view[1]) }

// pageInfo writes one field of PageInfo. A page that begins at a cursor has
// something before it: the item of the cursor.
func (p *pageProgram) pageInfo(name string) valueFunc {
	return func(w *writer, view []any) error {
		pg, b := view[0].(*page), &w.bound[p.binding]
		switch name {
		case "hasNextPage":
			return plain(w, pg.more && !p.backward || b.before.given)
		case "hasPreviousPage":
			return plain(w, pg.more && p.backward || b.after.given)
		case "startCursor", "endCursor":
			if pg.end != "" && (name == "startCursor") == p.backward {
				return plain(w, cursor(b.print, pg.end))
			}
			if len(pg.items) == 0 {
				return plain(w, nil)
			}
			i := 0
			if name == "endCursor" {
				i = len(pg.items) - 1
			}
			return plain(w, cursor(b.print, keyOf(pg.items[i])))
		}
		return plain(w, "PageInfo")
	}
}

// cursorValue writes the cursor of an item.
func cursorValue(binding int) valueFunc {
	return func(w *writer, row []any) error {
		key, _ := row[0].(string)
		return plain(w, cursor(w.bound[binding].print, key))
	}
}
