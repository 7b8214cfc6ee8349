package conformance

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/partnermap/partnermap/graph"
)

// maker makes a random network in which there is something of everything:
// several cooperations between two, a hub, empty values, hidden things at
// every rank, equal names, dates of every length.
type maker struct {
	*rand.Rand
	vocabulary *graph.Vocabulary
	salt       string // keeps the identifiers of one run apart from those of others
	network    graph.Network
	c          *graph.Contents
	used       map[string]bool
	externals  int
	links      map[[3]string]bool
}

// randomContents are two networks, so that what leaks from one into the other
// shows.
func randomContents(r *rand.Rand, v *graph.Vocabulary, salt string) *graph.Contents {
	c := &graph.Contents{}
	used := map[string]bool{}
	for i := range 2 {
		m := &maker{Rand: r, vocabulary: v, salt: salt, c: c, used: used, links: map[[3]string]bool{}}
		m.network = graph.Network{
			ID: m.id(), Slug: fmt.Sprintf("random-%s-%d-%d", salt, i, r.IntN(1<<30)), Sensitivity: graph.Public,
			Languages: choose(r, [][]string{{"hu", "en"}, {"cs"}, {"ro", "hu", "en"}, {"en", "cs"}}),
			Collation: choose(r, []string{"hu", "cs", "ro", "en"}),
			Names:     m.texts(true), Descriptions: m.texts(false), Remark: m.maybe("a map"),
		}
		if i == 1 {
			m.network.Sensitivity = choose(r, []graph.Sensitivity{graph.Public, graph.Partners, graph.Restricted})
		}
		c.Networks = append(c.Networks, m.network)
		m.entities()
		m.ties()
		m.speakers()
	}
	return c
}

func choose[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// chance is true in so many of a hundred.
func (m *maker) chance(percent int) bool { return m.IntN(100) < percent }

// id makes an identifier. Those of one run differ in their last part from
// those of every other, and lie in the order that the seed gives.
func (m *maker) id() graph.ID {
	for {
		id := fmt.Sprintf("%08x-%04x-7%03x-8%03x-%s%04x", m.Uint32(), m.IntN(1<<16), m.IntN(1<<12), m.IntN(1<<12), m.salt, m.IntN(1<<16))
		if !m.used[id[:8]] {
			m.used[id[:8]] = true
			return graph.ID(id)
		}
	}
}

func (m *maker) entity() graph.Entity {
	s := graph.Public
	switch n := m.IntN(100); {
	case n < 12:
		s = graph.Restricted
	case n < 30:
		s = graph.Partners
	}
	return graph.Entity{ID: m.id(), Network: m.network.ID, Sensitivity: s, Remark: m.maybe("as told")}
}

func (m *maker) maybe(text string) string {
	if m.chance(30) {
		return text
	}
	return ""
}

// nameWords make names that are hard to sort, to fold and to tell apart.
var nameWords = []string{
	"Iskola", "iskola", "ISKOLA", "Óvoda", "ovoda", "Őrség", "Ormos", "Öböl", "Szent Ilona", "Cserkút", "Csilla", "Cukor", "Zöld",
	"Ștefan", "Ştefan", "stefan", "Țara", "tara", "Școala", "Scoala", "Azil", "Âlfa",
	"Chata", "Cesta", "Čáslav", "Hotel", "Řeka", "Reka", "Zahrada", "Žába", "Kůň",
	"School 2", "School 10", "school 2", "Helpers", "Łódź", "Straße", "Æther", "a", "B-side", "O'Neill & Co.", `"Quote" \ / *`,
}

func (m *maker) texts(required bool) []graph.Text {
	langs := []string{"hu", "ro", "cs", "en"}
	m.Shuffle(len(langs), func(i, j int) { langs[i], langs[j] = langs[j], langs[i] })
	n := m.IntN(3)
	if required {
		n++
	}
	var list []graph.Text
	for _, lang := range langs[:n] {
		text := choose(m.Rand, nameWords)
		for m.chance(40) {
			text += " " + choose(m.Rand, nameWords)
		}
		list = append(list, graph.Text{Lang: lang, Text: text, Translated: m.chance(30)})
	}
	return list
}

func (m *maker) date() graph.PartialDate {
	year := 2008 + m.IntN(12)
	switch m.IntN(5) {
	case 0:
		return graph.PartialDate(fmt.Sprint(year))
	case 1:
		return graph.PartialDate(fmt.Sprintf("%d-%02d", year, 1+m.IntN(12)))
	case 2:
		return graph.PartialDate(fmt.Sprintf("%d-%02d-%02d", year, 1+m.IntN(12), 1+m.IntN(28)))
	}
	return ""
}

func (m *maker) period() (since, until graph.PartialDate, status graph.Status) {
	since, until = m.date(), m.date()
	if until != "" && since != "" {
		first, _ := since.Days()
		if _, last := until.Days(); last < first {
			since, until = until, since
		}
	}
	return since, until, choose(m.Rand, []graph.Status{"", "", graph.Proposed, graph.Planned, graph.Active, graph.Active, graph.Ended, graph.Ended})
}

func (m *maker) code(scheme string) string {
	terms := m.vocabulary.Terms(scheme)
	return terms[m.IntN(min(len(terms), 6))].Code
}

func (m *maker) optional(scheme string) string {
	if m.chance(40) {
		return ""
	}
	return m.code(scheme)
}

func (m *maker) fields() []string {
	var list []string
	for m.chance(55) && len(list) < 3 {
		if code := m.code(graph.SchemeField); !slices.Contains(list, code) {
			list = append(list, code)
		}
	}
	return list
}

func (m *maker) people() *graph.PeopleCount {
	if m.chance(40) {
		return nil
	}
	return &graph.PeopleCount{Value: int64(choose(m.Rand, []int{0, 3, 9, 10, 11, 250})), Precision: m.precision(), Unit: m.optional(graph.SchemeUnit)}
}

func (m *maker) quantity() *graph.Quantity {
	if m.chance(40) {
		return nil
	}
	return &graph.Quantity{Value: choose(m.Rand, []graph.Decimal{"0", "1", "2.5", "10", "9.75", "1000000", "-3"}), Precision: m.precision(), Unit: m.optional(graph.SchemeUnit)}
}

func (m *maker) precision() graph.Precision {
	return choose(m.Rand, []graph.Precision{graph.Exact, graph.About, graph.AtLeast})
}

func (m *maker) money() *graph.Money {
	if m.chance(40) {
		return nil
	}
	return &graph.Money{Amount: choose(m.Rand, []graph.Decimal{"5", "12.5", "1250.75", "2000000", "99.99"}), Currency: choose(m.Rand, []string{"EUR", "HUF", "CZK"})}
}

func (m *maker) identifiers() []graph.ExternalID {
	var list []graph.ExternalID
	for m.chance(35) {
		m.externals++
		list = append(list, graph.ExternalID{Scheme: choose(m.Rand, []string{"CZ-ICO", "HU-ASZ"}), Value: fmt.Sprintf("%05d", 11*m.externals)})
	}
	return list
}

// entities fills the lists of what ties lead to.
func (m *maker) entities() {
	for range 18 + m.IntN(6) {
		m.c.Stakeholders = append(m.c.Stakeholders, m.stakeholder())
	}
	for range 7 {
		since, until, status := m.period()
		m.c.Initiatives = append(m.c.Initiatives, graph.Initiative{
			Entity: m.entity(), Kind: choose(m.Rand, graph.InitiativeKinds()[:5]), Number: int64(m.IntN(4)), Names: m.texts(true), Descriptions: m.texts(false),
			Fields: m.fields(), Since: since, Until: until, Status: status, Count: m.quantity(), Identifiers: m.identifiers(),
		})
	}
	for range 7 {
		m.c.Needs = append(m.c.Needs, graph.Need{
			Entity: m.entity(), Names: m.texts(true), Descriptions: m.texts(false), Fields: m.fields(), Generic: m.chance(30), People: m.people(), Quantity: m.quantity(),
			Priority: choose(m.Rand, []graph.Priority{"", graph.High, graph.Medium, graph.Low}), Status: choose(m.Rand, []graph.Status{"", graph.Active, graph.Ended}),
		})
	}
	for range 6 {
		since, until, status := m.period()
		m.c.Resources = append(m.c.Resources, graph.Resource{
			Entity: m.entity(), Names: m.texts(true), Descriptions: m.texts(false), Kind: m.optional(graph.SchemeResource), Fields: m.fields(), Level: m.optional(graph.SchemeLevel),
			Quantity: m.quantity(), People: m.people(), Amount: m.money(), Since: since, Until: until, Status: status,
		})
	}
	for range 7 {
		p := graph.Place{Entity: m.entity(), Names: m.texts(true), Kind: m.optional(graph.SchemePlace), Country: choose(m.Rand, []string{"", "CZ", "HU", "RO"}), Count: m.quantity()}
		if m.chance(50) {
			p.Coordinates = &graph.Coordinates{Latitude: 47.5, Longitude: -0.25}
		}
		m.c.Places = append(m.c.Places, p)
	}
	for range 6 {
		m.c.Findings = append(m.c.Findings, graph.Finding{
			Entity: m.entity(), Kind: choose(m.Rand, []graph.FindingKind{graph.Outcome, graph.Lesson, graph.Event, graph.Figure}), Names: m.texts(true), Descriptions: m.texts(false),
			On: m.date(), People: m.people(), Quantity: m.quantity(),
		})
	}
	for range 6 {
		m.c.Sources = append(m.c.Sources, graph.Source{
			Entity: m.entity(), Kind: choose(m.Rand, []graph.SourceKind{graph.Document, graph.Interview, graph.Website}), Names: m.texts(true), Document: m.maybe("report.pdf"),
			Language: choose(m.Rand, []string{"", "hu", "cs"}), Author: m.maybe("A. Author"), Publisher: m.maybe("City"), Programme: m.maybe("URBACT"), PublishedOn: m.date(), Web: m.maybe("https://example.org/report"),
		})
	}
}

func (m *maker) stakeholder() graph.Stakeholder {
	since, until, status := m.period()
	s := graph.Stakeholder{
		Entity: m.entity(), Kind: choose(m.Rand, graph.Kinds()), Names: m.texts(true), Descriptions: m.texts(false), Generic: m.chance(25),
		Since: since, Until: until, Status: status, Level: m.optional(graph.SchemeLevel), Count: m.quantity(), Identifiers: m.identifiers(),
	}
	switch s.Kind {
	case graph.Institution:
		s.InstitutionKind = m.optional(graph.SchemeInstitution)
	case graph.NGO:
		s.NgoKind = m.optional(graph.SchemeNGO)
	case graph.Employer:
		s.EmployerKind = m.optional(graph.SchemeEmployer)
	case graph.Coalition:
		s.CoalitionKind = m.optional(graph.SchemeCoalition)
	case graph.Volunteer:
		s.VolunteerGroup = m.chance(60)
		if m.chance(60) {
			s.Skills = []string{"law", choose(m.Rand, []string{"cooking", "driving"})}
		}
	case graph.Community:
		s.People = m.people()
		s.NameSource = choose(m.Rand, []graph.NameSource{"", graph.NamedBySelf, graph.NamedByDocument})
	}
	return s
}

// mine are the facts of a list that are on the network at hand.
func mine[N graph.Noun](m *maker, list []N) []N {
	var out []N
	for _, n := range list {
		if n.Head().Network == m.network.ID {
			out = append(out, n)
		}
	}
	return out
}

// person tells whether a stakeholder is one person, who is tied to no
// community.
func person(s graph.Stakeholder) bool { return s.Kind == graph.Volunteer && !s.VolunteerGroup }

// two picks two stakeholders. The first of all is a hub.
func (m *maker) two(all []graph.Stakeholder) (a, b graph.Stakeholder) {
	for {
		a, b = choose(m.Rand, all), choose(m.Rand, all)
		if m.chance(30) {
			a = all[0]
		}
		if m.chance(50) {
			a, b = b, a
		}
		if a.ID != b.ID && !(person(a) && b.Kind == graph.Community) && !(person(b) && a.Kind == graph.Community) {
			return a, b
		}
	}
}

// ties joins the entities.
func (m *maker) ties() {
	stakeholders, initiatives := mine(m, m.c.Stakeholders), mine(m, m.c.Initiatives)
	forms := []string{"funding", "funding", "information_exchange", "contract", "training", "joint_project", "reluctance", "conflict"}
	for range 45 {
		a, b := m.two(stakeholders)
		for n := 1 + m.IntN(2); n > 0; n-- {
			since, until, status := m.period()
			c := graph.Cooperation{
				Entity: m.entity(), From: a.ID, To: b.ID, Form: choose(m.Rand, forms), Detail: m.maybe("Every Monday"), Mutual: m.chance(20), Fields: m.fields(),
				Since: since, Until: until, Status: status, Amount: m.money(), ConfirmedOn: m.date(),
				Formality: choose(m.Rand, []graph.Formality{"", graph.NoAgreement, graph.WrittenAgreement, graph.ContractAgreement}),
			}
			if m.chance(50) {
				c.Initiative = choose(m.Rand, initiatives).ID
			}
			if m.chance(50) {
				c.Level = &graph.Depth{Scale: choose(m.Rand, []graph.Scale{graph.Himmelman, graph.Frey}), Value: int64(1 + m.IntN(4))}
			}
			m.c.Cooperations = append(m.c.Cooperations, c)
		}
	}
	for range 28 {
		since, until, status := m.period()
		m.c.Roles = append(m.c.Roles, graph.Role{
			Entity: m.entity(), Stakeholder: choose(m.Rand, stakeholders).ID, Initiative: choose(m.Rand, initiatives).ID, Role: choose(m.Rand, graph.RoleKinds()), Detail: m.maybe("partly"),
			Fields: m.fields(), Since: since, Until: until, Status: status, People: m.people(),
		})
	}
	for _, coalition := range stakeholders {
		for range 4 {
			if member := choose(m.Rand, stakeholders); coalition.Kind == graph.Coalition && member.ID != coalition.ID {
				since, until, status := m.period()
				m.c.Memberships = append(m.c.Memberships, graph.Membership{Entity: m.entity(), Member: member.ID, Coalition: coalition.ID, Role: m.maybe("chair"), Seats: int64(m.IntN(3)), Since: since, Until: until, Status: status})
			}
		}
	}
	m.linkAll(stakeholders, initiatives)
}

// linkAll makes links of every sort.
func (m *maker) linkAll(stakeholders []graph.Stakeholder, initiatives []graph.Initiative) {
	s, i := heads(stakeholders), heads(initiatives)
	needs, resources, places := heads(mine(m, m.c.Needs)), heads(mine(m, m.c.Resources)), heads(mine(m, m.c.Places))
	findings, sources := heads(mine(m, m.c.Findings)), heads(mine(m, m.c.Sources))
	m.link(12, graph.HasNeed, s, needs)
	m.link(6, graph.Addresses, s, needs)
	m.link(6, graph.Addresses, i, needs)
	m.link(10, graph.HoldsResource, s, resources)
	m.link(5, graph.Uses, s, resources)
	m.link(5, graph.Uses, i, resources)
	m.link(3, graph.Uses, i, sources)
	m.link(3, graph.Uses, i, i)
	m.linkUp(5, graph.PartOf, i)
	m.link(16, graph.LocatedIn, s, places)
	m.link(5, graph.LocatedIn, i, places)
	m.link(4, graph.LocatedIn, needs, places)
	m.link(4, graph.LocatedIn, resources, places)
	m.link(4, graph.LocatedIn, findings, places)
	m.linkUp(9, graph.LocatedIn, places)
	m.link(8, graph.AboutEntity, findings, s)
	m.link(4, graph.AboutEntity, findings, i)
	m.link(5, graph.AboutEntity, sources, s)
	var communities, parts []graph.ID
	for _, x := range stakeholders {
		if x.Kind == graph.Community {
			communities = append(communities, x.ID)
		} else if x.Kind == graph.Volunteer && x.VolunteerGroup {
			parts = append(parts, x.ID)
		}
	}
	m.link(4, graph.PartOf, parts, communities)
	m.linkUp(3, graph.PartOf, communities)
}

func heads[N graph.Noun](list []N) []graph.ID {
	ids := make([]graph.ID, len(list))
	for i, n := range list {
		ids[i] = n.Head().ID
	}
	return ids
}

func (m *maker) link(n int, t graph.LinkType, from, to []graph.ID) {
	if len(from) == 0 || len(to) == 0 {
		return
	}
	for range n {
		m.linkOne(t, choose(m.Rand, from), choose(m.Rand, to))
	}
}

// linkUp links things of one sort from the first to the last, so that nothing
// is part of itself.
func (m *maker) linkUp(n int, t graph.LinkType, all []graph.ID) {
	for range n {
		if len(all) > 1 {
			a := m.IntN(len(all) - 1)
			m.linkOne(t, all[a], all[a+1+m.IntN(len(all)-a-1)])
		}
	}
}

func (m *maker) linkOne(t graph.LinkType, from, to graph.ID) {
	key := [3]string{string(t), string(from), string(to)}
	if from == to || m.links[key] {
		return
	}
	m.links[key] = true
	since, until, status := m.period()
	m.c.Links = append(m.c.Links, graph.Link{
		Entity: m.entity(), Type: t, From: from, To: to, Detail: m.maybe("in part"), Fields: m.fields(), Since: since, Until: until, Status: status, People: m.people(),
	})
}

// speakers makes what speaks of the rest: promises, contacts, citations.
func (m *maker) speakers() {
	stakeholders := heads(mine(m, m.c.Stakeholders))
	needs, resources, initiatives := heads(mine(m, m.c.Needs)), heads(mine(m, m.c.Resources)), heads(mine(m, m.c.Initiatives))
	for range 12 {
		c := graph.Commitment{
			Entity: m.entity(), By: choose(m.Rand, stakeholders), Need: choose(m.Rand, needs), Detail: m.maybe("next year"), Quantity: m.quantity(), Amount: m.money(),
			Delivery: choose(m.Rand, []graph.Delivery{graph.Promised, graph.PartlyDelivered, graph.Delivered, graph.Withdrawn}), PromisedOn: m.date(), DueOn: m.date(), DeliveredOn: m.date(), Delivered: m.quantity(),
		}
		if m.chance(50) {
			c.Resource, c.Initiative = choose(m.Rand, resources), choose(m.Rand, initiatives)
		}
		m.c.Commitments = append(m.c.Commitments, c)
	}
	for range 14 {
		m.c.Contacts = append(m.c.Contacts, graph.Contact{
			Entity: m.entity(), Of: choose(m.Rand, stakeholders), Function: m.maybe("reception"), Person: m.maybe("Jana Nováková"), Phone: m.maybe("+36 1 234"), Email: m.maybe("info@example.org"),
			Hours: m.maybe("9-12"), Web: m.maybe("https://example.org"), LastConfirmed: m.date(),
		})
	}
	var subjects []graph.ID
	m.c.Each(func(_ string, n graph.Noun) bool {
		if n.Head().Network == m.network.ID {
			subjects = append(subjects, n.Head().ID)
		}
		return true
	})
	sources := heads(mine(m, m.c.Sources))
	for range 40 {
		c := graph.Citation{
			Entity: m.entity(), Subject: choose(m.Rand, subjects), Source: choose(m.Rand, sources), Stance: choose(m.Rand, []graph.Stance{graph.Supports, graph.Supports, graph.Contests}),
			Locator: choose(m.Rand, []string{"paragraph 4", "page 9"}), Language: choose(m.Rand, []string{"", "hu"}), StatedOn: m.date(), Claimed: m.maybe("fewer"),
		}
		if m.chance(40) {
			c.Fields = []string{"since", choose(m.Rand, []string{"name", "form"})}
		}
		m.c.Citations = append(m.c.Citations, c)
		if m.chance(10) && len(subjects) > 0 {
			subjects = append(subjects, c.ID) // a citation may be spoken of
		}
	}
}
