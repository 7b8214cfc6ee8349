package web

import "strings"

// cite asks where the facts of a page come from, and numbers the sources.
func (s *site) cite(v visit, c *cardPage) error {
	facts := c.facts()
	ids := []string{c.ID}
	for _, f := range facts {
		ids = append(ids, f.id)
	}
	found := map[string][]citation{}
	for ; len(ids) > 0; ids = ids[min(len(ids), factsPerAsk):] {
		var answer struct {
			Nodes []*struct {
				ID        string
				Citations struct{ Edges []struct{ Node citation } }
			}
		}
		if err := s.query(v, "SourcesOf", map[string]any{"ids": ids[:min(len(ids), factsPerAsk)], "lang": v.Lang()}, &answer); err != nil {
			return err
		}
		for _, node := range answer.Nodes {
			if node == nil {
				continue // gone in the meantime
			}
			for _, e := range node.Citations.Edges {
				found[node.ID] = append(found[node.ID], e.Node)
			}
		}
	}
	numbers := map[string]int{}
	c.Cites = v.cites(c, numbers, found[c.ID])
	for _, f := range facts {
		f.Cites = v.cites(c, numbers, found[f.id])
	}
	return nil
}

// facts are all facts of the page, in the order in which they are read.
func (c *cardPage) facts() []*said {
	var all []*said
	for i := range c.Places {
		all = append(all, &c.Places[i])
	}
	for i := range c.Contacts {
		all = append(all, &c.Contacts[i].Said)
	}
	for _, g := range c.Groups {
		for _, item := range g.Items {
			for i := range item.Facts {
				all = append(all, &item.Facts[i])
			}
		}
	}
	return all
}

// cites makes references of citations; a source that is new to the page gets
// the next number.
func (v visit) cites(c *cardPage, numbers map[string]int, found []citation) []cite {
	var all []cite
	for _, each := range found {
		if each.Source == nil {
			continue // the reader may not see it
		}
		n, known := numbers[each.Source.ID]
		if !known {
			n = len(numbers) + 1
			numbers[each.Source.ID] = n
			c.Sources = append(c.Sources, v.numbered(n, *each.Source))
		}
		about := make([]string, len(each.Fields))
		for i, field := range each.Fields {
			about[i] = v.fieldName(field)
		}
		reference := cite{Number: n, Locator: each.Locator, Against: each.Stance == "CONTESTS", Claimed: each.Claimed, About: strings.Join(about, ", ")}
		if each.StatedOn != nil {
			reference.Stated = v.W.Text("date.stated", "date", v.W.Date(each.StatedOn.EDTF))
		}
		all = append(all, reference)
	}
	return all
}

// fieldName is what a field of a fact is called; the field itself, where it
// has no word.
func (v visit) fieldName(field string) string {
	if field == "names" {
		field = "name"
	}
	if key := "label." + field; v.W.Has(key) {
		return v.W.Text(key)
	}
	return field
}

func (v visit) numbered(n int, s source) numbered {
	by := present(v.W.term("sourceKind", s.Kind), s.Author, s.Publisher, v.W.day(s.PublishedOn))
	return numbered{source: s, Number: n, By: strings.Join(by, ", "), Href: webLink(s.Web), Title: v.in(s.Name, s.NameLocale)}
}
