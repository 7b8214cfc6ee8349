package graph

import (
	"reflect"
	"slices"
)

// writingOrder lists the fields of Contents in an order in which each fact
// comes after all that it needs: what things are, then how they are tied, then
// what speaks of them.
var writingOrder = []string{
	"Stakeholders", "Initiatives", "Needs", "Resources", "Places", "Findings", "Sources",
	"Cooperations", "Roles", "Memberships", "Links",
	"Commitments", "Contacts", "Citations",
}

// Where returns the facts of the networks that pass.
func (c *Contents) Where(pass func(network ID) bool) *Contents {
	out := &Contents{Terms: c.Terms}
	for _, n := range c.Networks {
		if pass(n.ID) {
			out.Networks = append(out.Networks, n)
		}
	}
	out.take(c, func(n Noun) bool { return pass(n.Head().Network) })
	return out
}

// Over returns c with the facts of base that c has none for: what will be
// there when c is written over base.
func (c *Contents) Over(base *Contents) *Contents {
	out := &Contents{Terms: c.Terms, Networks: slices.Clone(c.Networks)}
	given := map[ID]bool{}
	for _, n := range c.Networks {
		given[n.ID] = true
	}
	c.Each(func(_ string, n Noun) bool { given[n.Head().ID] = true; return true })
	for _, n := range base.Networks {
		if !given[n.ID] {
			out.Networks = append(out.Networks, n)
		}
	}
	out.take(c, func(Noun) bool { return true })
	out.take(base, func(n Noun) bool { return !given[n.Head().ID] })
	return out
}

// Parts splits the facts into parts of at most size, in writing order. The
// terms and networks are in the first part.
func (c *Contents) Parts(size int) []*Contents {
	parts := []*Contents{{Terms: c.Terms, Networks: c.Networks}}
	room := size
	from := reflect.ValueOf(c).Elem()
	for _, name := range writingOrder {
		list := from.FieldByName(name)
		for i := range list.Len() {
			if room == 0 {
				parts, room = append(parts, &Contents{}), size
			}
			to := reflect.ValueOf(parts[len(parts)-1]).Elem().FieldByName(name)
			to.Set(reflect.Append(to, list.Index(i)))
			room--
		}
	}
	return parts
}

// Add appends a fact to its list.
func (c *Contents) Add(n Noun) {
	to := reflect.ValueOf(c).Elem()
	for _, name := range writingOrder {
		if list := to.FieldByName(name); list.Type().Elem() == reflect.TypeOf(n) {
			list.Set(reflect.Append(list, reflect.ValueOf(n)))
		}
	}
}

// take appends the facts of another that pass.
func (c *Contents) take(from *Contents, pass func(n Noun) bool) {
	source, target := reflect.ValueOf(from).Elem(), reflect.ValueOf(c).Elem()
	for _, name := range writingOrder {
		list, to := source.FieldByName(name), target.FieldByName(name)
		for i := range list.Len() {
			if n, ok := list.Index(i).Interface().(Noun); ok && pass(n) {
				to.Set(reflect.Append(to, list.Index(i)))
			}
		}
	}
}
