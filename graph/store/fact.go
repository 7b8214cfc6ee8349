package store

import (
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// fact is a fact on its way into the graph: what it holds and how it lies
// there.
type fact struct {
	id       graph.ID
	typeName string
	labels   []any        // nodes: what they are besides Entity
	tie      query.Name   // relationships: their type
	ties     []query.Name // relationships: the types that facts of this sort have
	from, to graph.ID     // relationships: their ends
	held     properties
	search   properties // nodes that a search finds: what it reads of them
}

// mayBe tells whether facts of this sort can be relationships of a type.
func (f *fact) mayBe(tie string) bool { return f.named(tie) != query.Name{} }

// named finds a type among those that facts of this sort have.
func (f *fact) named(tie string) query.Name {
	for _, name := range f.ties {
		if name.String() == tie {
			return name
		}
	}
	return query.Name{}
}

// isTie tells whether the fact is a relationship.
func (f *fact) isTie() bool { return f.tie != query.Name{} }

// facts turns the contents of one network into what is stored.
func (s *Store) facts(c *graph.Contents, network graph.Network) ([]fact, error) {
	keys, dates := newCollator(network.Collation), s.dates()
	var list []fact
	var failed error
	for _, n := range c.Networks {
		if n.ID == network.ID {
			f := s.nodeFact("Network", n.ID, encode(n, n.Languages), keys)
			f.held["network"], f.held["own"] = string(n.ID), int64(n.Sensitivity.Rank())
			list = append(list, f)
		}
	}
	c.Each(func(sheet string, n graph.Noun) bool {
		head := n.Head()
		if head.Network != network.ID {
			return true
		}
		p := encode(n, network.Languages)
		p["own"] = int64(head.Sensitivity.Rank())
		f, err := s.fact(sheet, n, p, keys)
		if err != nil {
			failed = err
			return false
		}
		f.putDateKeys(dates(f.typeName))
		list = append(list, f)
		return true
	})
	return list, failed
}

// dates looks up by which dates facts of a type are ordered.
func (s *Store) dates() func(typeName string) []query.Name {
	known := map[string][]query.Name{}
	return func(typeName string) []query.Name {
		names, ok := known[typeName]
		if !ok {
			names = s.schema.DateKeys(typeName)
			known[typeName] = names
		}
		return names
	}
}

// putDateKeys adds the keys by which lists are ordered by a date of the fact.
func (f *fact) putDateKeys(dates []query.Name) {
	for _, date := range dates {
		earliest, _ := f.held[date.String()+"Min"].(int64)
		latest, _ := f.held[date.String()+"Max"].(int64)
		up, down := dateKeys(f.held[date.String()] != nil, earliest, latest, string(f.id))
		f.held[query.UpKey(date).String()], f.held[query.DownKey(date).String()] = up, down
	}
}

// fact says how one noun lies in the graph.
func (s *Store) fact(sheet string, n graph.Noun, p properties, keys *collator) (fact, error) {
	id := n.Head().ID
	switch n := n.(type) {
	case graph.Stakeholder:
		return s.nodeFact(stakeholderType(n.Kind), id, p, keys), nil
	case graph.Cooperation:
		// A form stays in its family, so the copy is always right.
		family, _ := s.Vocabulary().Family(n.Form)
		p["formFamily"] = family
		return s.tieFact("Cooperation", "", id, n.From, n.To, p)
	case graph.Role:
		return s.tieFact("Role", "", id, n.Stakeholder, n.Initiative, p)
	case graph.Membership:
		return s.tieFact("Membership", "", id, n.Member, n.Coalition, p)
	case graph.Link:
		return s.tieFact("Link", string(n.Type), id, n.From, n.To, p)
	}
	return s.nodeFact(typeOfSheet[sheet], id, p, keys), nil
}

// typeOfSheet names the type of the facts of a list, where they have but one.
var typeOfSheet = map[string]string{
	graph.SheetInitiatives: "Initiative", graph.SheetNeeds: "Need", graph.SheetResources: "Resource",
	graph.SheetCommitments: "Commitment", graph.SheetPlaces: "Place", graph.SheetContacts: "Contact",
	graph.SheetFindings: "Finding", graph.SheetSources: "Source", graph.SheetCitations: "Citation",
	graph.SheetCooperations: "Cooperation", graph.SheetRoles: "Role", graph.SheetMemberships: "Membership", graph.SheetLinks: "Link",
}

// stakeholderType names the type of a kind of stakeholder.
func stakeholderType(k graph.Kind) string {
	return map[graph.Kind]string{
		graph.Institution: "Institution", graph.NGO: "NGO", graph.Employer: "Employer", graph.Volunteer: "Volunteer",
		graph.Community: "Community", graph.Coalition: "Coalition", graph.Group: "Group",
	}[k]
}

func (s *Store) nodeFact(typeName string, id graph.ID, p properties, keys *collator) fact {
	t, _ := s.schema.Type(typeName)
	f := fact{id: id, typeName: typeName, labels: []any{t.Label.String()}, held: p}
	if stakeholder, ok := s.schema.Type("Stakeholder"); ok && isStakeholder(typeName) {
		f.labels = append(f.labels, stakeholder.Label.String())
	}
	p["type"] = typeName
	name, named := p["name"].(string)
	if named {
		p["nameKey"] = keys.key(name)
		p["sortKey"] = p["nameKey"].(string) + keySeparator + string(id)
	} else {
		p["sortKey"] = string(id) // in the order of writing down
	}
	if subject := s.schema.SearchSubject(t); subject != "" {
		f.search = searched(subject, p)
	}
	return f
}

func isStakeholder(typeName string) bool {
	for _, k := range graph.Kinds() {
		if stakeholderType(k) == typeName {
			return true
		}
	}
	return false
}

// tieFact stores a relationship. The ends are kept by id as well, under the
// names that the indexes use.
func (s *Store) tieFact(typeName, relationship string, id, from, to graph.ID, p properties) (fact, error) {
	t, _ := s.schema.Type(typeName)
	for _, name := range t.Relationships {
		if relationship == "" || name.String() == relationship {
			for _, end := range tieEnds[typeName] {
				delete(p, end)
			}
			p["a"], p["b"] = string(from), string(to)
			return fact{id: id, typeName: typeName, tie: name, ties: t.Relationships, from: from, to: to, held: p}, nil
		}
	}
	return fact{}, &graph.Error{Code: graph.Internal, Message: "the schema has no relationship " + relationship}
}
