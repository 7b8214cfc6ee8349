package graph

import (
	"fmt"
	"maps"
	"slices"
)

// Contents is what networks hold, as plain lists: what an import brings and
// an export takes away.
type Contents struct {
	Terms        []Term
	Networks     []Network
	Stakeholders []Stakeholder
	Cooperations []Cooperation
	Initiatives  []Initiative
	Roles        []Role
	Memberships  []Membership
	Needs        []Need
	Resources    []Resource
	Commitments  []Commitment
	Places       []Place
	Contacts     []Contact
	Findings     []Finding
	Links        []Link
	Sources      []Source
	Citations    []Citation
}

// The names of the lists, which are also those of the workbook's sheets.
const (
	SheetTerms        = "terms"
	SheetNetworks     = "networks"
	SheetStakeholders = "stakeholders"
	SheetCooperations = "cooperations"
	SheetInitiatives  = "initiatives"
	SheetRoles        = "roles"
	SheetMemberships  = "memberships"
	SheetNeeds        = "needs"
	SheetResources    = "resources"
	SheetCommitments  = "commitments"
	SheetPlaces       = "places"
	SheetContacts     = "contacts"
	SheetFindings     = "findings"
	SheetLinks        = "links"
	SheetSources      = "sources"
	SheetCitations    = "citations"
)

// Each calls f for every fact, list by list, with the name of its list. It
// stops when f returns false.
func (c *Contents) Each(f func(sheet string, n Noun) bool) {
	_ = each(SheetStakeholders, c.Stakeholders, f) &&
		each(SheetInitiatives, c.Initiatives, f) &&
		each(SheetNeeds, c.Needs, f) &&
		each(SheetResources, c.Resources, f) &&
		each(SheetPlaces, c.Places, f) &&
		each(SheetFindings, c.Findings, f) &&
		each(SheetSources, c.Sources, f) &&
		each(SheetCooperations, c.Cooperations, f) &&
		each(SheetRoles, c.Roles, f) &&
		each(SheetMemberships, c.Memberships, f) &&
		each(SheetLinks, c.Links, f) &&
		each(SheetCommitments, c.Commitments, f) &&
		each(SheetContacts, c.Contacts, f) &&
		each(SheetCitations, c.Citations, f)
}

func each[N Noun](sheet string, list []N, f func(string, Noun) bool) bool {
	for _, n := range list {
		if !f(sheet, n) {
			return false
		}
	}
	return true
}

// Len is the number of facts, networks and terms included.
func (c *Contents) Len() int {
	n := len(c.Terms) + len(c.Networks)
	c.Each(func(string, Noun) bool { n++; return true })
	return n
}

// Ref is what a rule has to know of an entity that is only referred to.
type Ref struct {
	Sheet   string
	Network ID
	Kind    Kind // stakeholders only
	Person  bool // a volunteer who is one person
}

// RefOf tells of a fact of a list what rules need to know.
func RefOf(sheet string, n Noun) Ref {
	ref := Ref{Sheet: sheet, Network: n.Head().Network}
	if s, ok := n.(Stakeholder); ok {
		ref.Kind, ref.Person = s.Kind, s.Kind == Volunteer && !s.VolunteerGroup
	}
	return ref
}

// Problem is a fact that breaks a rule: which list, which entity, which field
// and why.
type Problem struct {
	Sheet   string
	ID      ID
	Field   string
	Message string
}

func (p Problem) String() string {
	return fmt.Sprintf("%s %s %s: %s", p.Sheet, p.ID, p.Field, p.Message)
}

// refs tells of each entity among the facts what rules need to know.
func (c *Contents) refs() map[ID]Ref {
	refs := make(map[ID]Ref, c.Len())
	for _, n := range c.Networks {
		refs[n.ID] = Ref{Sheet: SheetNetworks, Network: n.ID}
	}
	c.Each(func(sheet string, n Noun) bool {
		refs[n.Head().ID] = RefOf(sheet, n)
		return true
	})
	return refs
}

// Check applies every rule to the facts and returns what breaks one. Facts
// that refer to what is stored already are checked together with that (see
// [Contents.Over]).
func (c *Contents) Check(v *Vocabulary) []Problem {
	k := &checker{refs: c.refs()}
	k.terms(c.Terms, v)
	v = v.With(c.Terms)
	k.networks(c.Networks)
	seen := map[ID]bool{}
	for _, n := range c.Networks {
		seen[n.ID] = true
	}
	c.Each(func(sheet string, n Noun) bool {
		head := n.Head()
		if seen[head.ID] {
			k.note(sheet, head.ID, "id", "stands twice; every entity has an identifier of its own")
		}
		seen[head.ID] = true
		if err := n.Validate(v); err != nil {
			k.note(sheet, head.ID, fieldOf(err), "%s", err.Message)
		}
		k.references(sheet, n)
		return true
	})
	k.links(c.Links)
	k.people(c.Cooperations, c.Links)
	k.cycles(c.Links)
	return k.problems
}

func fieldOf(err *Error) string {
	if len(err.Path) == 0 {
		return ""
	}
	return err.Path[0]
}

// checker gathers what is wrong with contents.
type checker struct {
	refs     map[ID]Ref
	problems []Problem
}

func (k *checker) note(sheet string, id ID, field, format string, args ...any) {
	k.problems = append(k.problems, Problem{Sheet: sheet, ID: id, Field: field, Message: fmt.Sprintf(format, args...)})
}

func (k *checker) ref(id ID) (Ref, bool) {
	r, ok := k.refs[id]
	return r, ok
}

func (k *checker) terms(terms []Term, v *Vocabulary) {
	for _, t := range terms {
		if err := t.validate(v); err != nil {
			k.note(SheetTerms, ID(t.Scheme+":"+t.Code), fieldOf(err), "%s", err.Message)
			continue
		}
		v = v.With([]Term{t})
	}
}

func (k *checker) networks(networks []Network) {
	ids, slugs := map[ID]bool{}, map[string]bool{}
	for _, n := range networks {
		if err := n.Validate(); err != nil {
			k.note(SheetNetworks, n.ID, fieldOf(err), "%s", err.Message)
		}
		if ids[n.ID] || slugs[n.Slug] {
			k.note(SheetNetworks, n.ID, "slug", "the network %s stands twice", n.Slug)
		}
		ids[n.ID], slugs[n.Slug] = true, true
	}
}

// wanted says which list each reference must lead to. References that are
// not named here may lead to any entity.
var wanted = map[[2]string]string{
	{SheetCooperations, "from"}:       SheetStakeholders,
	{SheetCooperations, "to"}:         SheetStakeholders,
	{SheetCooperations, "initiative"}: SheetInitiatives,
	{SheetRoles, "stakeholder"}:       SheetStakeholders,
	{SheetRoles, "initiative"}:        SheetInitiatives,
	{SheetMemberships, "member"}:      SheetStakeholders,
	{SheetMemberships, "coalition"}:   SheetStakeholders,
	{SheetCommitments, "by"}:          SheetStakeholders,
	{SheetCommitments, "need"}:        SheetNeeds,
	{SheetCommitments, "resource"}:    SheetResources,
	{SheetCommitments, "initiative"}:  SheetInitiatives,
	{SheetContacts, "of"}:             SheetStakeholders,
	{SheetCitations, "source"}:        SheetSources,
}

// optional names the references that may be left empty. Where the entity that
// one names is deleted, it is cleared; a fact with any other reference to it
// cannot be without it.
var optional = map[[2]string]bool{
	{SheetCooperations, "initiative"}: true,
	{SheetCommitments, "resource"}:    true,
	{SheetCommitments, "initiative"}:  true,
}

func (k *checker) references(sheet string, n Noun) {
	head := n.Head()
	if nw, ok := k.ref(head.Network); !ok || nw.Sheet != SheetNetworks {
		k.note(sheet, head.ID, "network", "there is no network %s; add it to the sheet networks", head.Network)
	}
	refs := n.References()
	for _, field := range slices.Sorted(maps.Keys(refs)) {
		id := refs[field]
		if id == "" {
			if !optional[[2]string{sheet, field}] {
				k.note(sheet, head.ID, field, "is missing")
			}
			continue
		}
		ref, ok := k.ref(id)
		switch want := wanted[[2]string{sheet, field}]; {
		case !ok:
			k.note(sheet, head.ID, field, "there is nothing with the identifier %s; correct it or add the row that it names", id)
		case ref.Network != head.Network:
			k.note(sheet, head.ID, field, "%s belongs to another network; nothing leads from one network into another", id)
		case want != "" && ref.Sheet != want:
			k.note(sheet, head.ID, field, "%s is one of the %s; it has to be one of the %s", id, ref.Sheet, want)
		case field == "coalition" && ref.Kind != Coalition:
			k.note(sheet, head.ID, field, "%s is of kind %s; only a COALITION has members", id, ref.Kind)
		}
	}
}

// links checks what each link joins.
func (k *checker) links(links []Link) {
	nouns := map[string]string{
		SheetStakeholders: nounStakeholder, SheetInitiatives: nounInitiative, SheetNeeds: nounNeed, SheetResources: nounResource,
		SheetPlaces: nounPlace, SheetFindings: nounFinding, SheetSources: nounSource,
	}
	type joined struct {
		t        LinkType
		from, to ID
	}
	seen := map[joined]bool{}
	for _, l := range links {
		from, okFrom := k.ref(l.From)
		to, okTo := k.ref(l.To)
		if okFrom && okTo && !l.Type.joins(nouns[from.Sheet], nouns[to.Sheet]) {
			k.note(SheetLinks, l.ID, "type", "%s does not lead from one of the %s to one of the %s", l.Type, from.Sheet, to.Sheet)
		}
		same := joined{l.Type, l.From, l.To}
		if seen[same] {
			k.note(SheetLinks, l.ID, "to", "%s from %s to %s stands twice; keep one", l.Type, l.From, l.To)
		}
		seen[same] = true
	}
}

// people keeps a volunteer who is a person apart from communities: that
// somebody belongs to a community is not ours to write down.
func (k *checker) people(cooperations []Cooperation, links []Link) {
	check := func(sheet string, id, from, to ID) {
		a, _ := k.ref(from)
		b, _ := k.ref(to)
		if a.Person && b.Kind == Community || b.Person && a.Kind == Community {
			k.note(sheet, id, "to", "would tie a person to a community; only a group of volunteers may be tied to one")
		}
	}
	for _, c := range cooperations {
		check(SheetCooperations, c.ID, c.From, c.To)
	}
	for _, l := range links {
		check(SheetLinks, l.ID, l.From, l.To)
	}
}

// cycles finds things that would be part of, or lie in, themselves.
func (k *checker) cycles(links []Link) {
	for _, t := range []LinkType{PartOf, LocatedIn} {
		next := map[ID][]Link{}
		for _, l := range links {
			if l.Type == t {
				next[l.From] = append(next[l.From], l)
			}
		}
		state := map[ID]int{} // 1: on the way, 2: done
		var walk func(id ID)
		walk = func(id ID) {
			state[id] = 1
			for _, l := range next[id] {
				switch state[l.To] {
				case 0:
					walk(l.To)
				case 1:
					k.note(SheetLinks, l.ID, "to", "closes a circle: %s would be %s itself", l.To, t)
				}
			}
			state[id] = 2
		}
		for _, l := range links {
			if state[l.From] == 0 {
				walk(l.From)
			}
		}
	}
}
