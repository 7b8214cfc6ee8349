// Package conformance holds the service against its contract: random
// operations over random small networks are answered by the real handler over
// a real Neo4j, and by a plain evaluator that knows schema.graphqls, api.md
// and lists in memory, and nothing of Cypher.
package conformance

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// thing is a fact in memory: an entity, a tie or a network.
type thing struct {
	typeName string
	id       graph.ID
	network  *thing
	rank     int           // the least clearance that may know of it
	noun     reflect.Value // the fact itself
	from, to *thing        // the ends of a tie
	key      []byte        // by which its name is sorted; nil where it has none
}

// memory is what networks hold.
type memory struct {
	schema     *ast.Schema
	vocabulary *graph.Vocabulary
	things     map[graph.ID]*thing
	all        []*thing // by id
	fields     map[reflect.Type]map[string]graph.Field
}

func newMemory(schema *ast.Schema, v *graph.Vocabulary, c *graph.Contents) *memory {
	m := &memory{schema: schema, vocabulary: v, things: map[graph.ID]*thing{}, fields: map[reflect.Type]map[string]graph.Field{}}
	for _, n := range c.Networks {
		t := m.add(&thing{typeName: "Network", id: n.ID, rank: n.Sensitivity.Rank(), noun: reflect.ValueOf(n)})
		t.network = t
	}
	c.Each(func(sheet string, n graph.Noun) bool {
		head := n.Head()
		network := m.things[head.Network]
		m.add(&thing{typeName: typeOf(sheet, n), id: head.ID, network: network, rank: max(head.Sensitivity.Rank(), network.rank), noun: reflect.ValueOf(n)})
		return true
	})
	slices.SortFunc(m.all, func(a, b *thing) int { return cmp.Compare(a.id, b.id) })
	m.join()
	m.hide()
	m.name()
	return m
}

func (m *memory) add(t *thing) *thing {
	m.things[t.id] = t
	m.all = append(m.all, t)
	if typ := t.noun.Type(); m.fields[typ] == nil {
		m.fields[typ] = map[string]graph.Field{}
		for _, f := range graph.Fields(typ) {
			m.fields[typ][f.Name] = f
		}
	}
	return t
}

func typeOf(sheet string, n graph.Noun) string {
	if s, ok := n.(graph.Stakeholder); ok {
		return map[graph.Kind]string{
			graph.Institution: "Institution", graph.NGO: "NGO", graph.Employer: "Employer", graph.Volunteer: "Volunteer",
			graph.Community: "Community", graph.Coalition: "Coalition", graph.Group: "Group",
		}[s.Kind]
	}
	return map[string]string{
		graph.SheetCooperations: "Cooperation", graph.SheetInitiatives: "Initiative", graph.SheetRoles: "Role",
		graph.SheetMemberships: "Membership", graph.SheetNeeds: "Need", graph.SheetResources: "Resource",
		graph.SheetCommitments: "Commitment", graph.SheetPlaces: "Place", graph.SheetContacts: "Contact",
		graph.SheetFindings: "Finding", graph.SheetLinks: "Link", graph.SheetSources: "Source", graph.SheetCitations: "Citation",
	}[sheet]
}

// join finds the ends of ties.
func (m *memory) join() {
	for _, t := range m.all {
		switch n := t.noun.Interface().(type) {
		case graph.Cooperation:
			t.from, t.to = m.things[n.From], m.things[n.To]
		case graph.Role:
			t.from, t.to = m.things[n.Stakeholder], m.things[n.Initiative]
		case graph.Membership:
			t.from, t.to = m.things[n.Member], m.things[n.Coalition]
		case graph.Link:
			t.from, t.to = m.things[n.From], m.things[n.To]
		}
	}
}

// hide makes ties as hidden as their ends, and what speaks of something as
// hidden as that: contacts and promises first, then citations, which may speak
// of those and of one another.
func (m *memory) hide() {
	raise := func(t *thing, others ...*thing) {
		for _, o := range others {
			t.rank = max(t.rank, o.rank)
		}
	}
	for _, t := range m.all {
		if t.from != nil {
			raise(t, t.from, t.to)
		}
		switch n := t.noun.Interface().(type) {
		case graph.Contact:
			raise(t, m.things[n.Of])
		case graph.Commitment:
			raise(t, m.things[n.By], m.things[n.Need])
		}
	}
	for range m.all { // as deep as citations may stand on citations
		for _, t := range m.all {
			if n, ok := t.noun.Interface().(graph.Citation); ok {
				raise(t, m.things[n.Subject], m.things[n.Source])
			}
		}
	}
}

// name makes the keys by which names are sorted: that of the first text in
// the network's order of languages, in the network's alphabet.
func (m *memory) name() {
	var buffer collate.Buffer
	for _, t := range m.all {
		if texts := m.texts(t, "name"); len(texts) > 0 {
			network := t.network.noun.Interface().(graph.Network)
			c := collate.New(language.Make(network.Collation), collate.IgnoreCase, collate.Numeric)
			t.key = slices.Clone(c.KeyFromString(&buffer, texts[0].Text))
			buffer.Reset()
		}
	}
}

// get reads a field of a fact; nil where it has no such field.
func (m *memory) get(t *thing, field string) any {
	f, ok := m.fields[t.noun.Type()][field]
	if !ok {
		return nil
	}
	return t.noun.FieldByIndex(f.Index).Interface()
}

// texts are those of a field in the order of fallback.
func (m *memory) texts(t *thing, field string) []graph.Text {
	texts, _ := m.get(t, field).([]graph.Text)
	return graph.Ordered(texts, m.languages(t))
}

func (m *memory) languages(t *thing) []string {
	return t.network.noun.Interface().(graph.Network).Languages
}

// is tells whether a thing is of a type or of an interface.
func (m *memory) is(t *thing, typeName string) bool {
	return t.typeName == typeName || slices.Contains(m.schema.Types[t.typeName].Interfaces, typeName)
}

// item is one item of a list: what is listed, and what ties it to the one
// whose list it is.
type item struct {
	node      *thing
	tie       *thing // the tie to it; nil where it is no neighbour
	other     *thing // the one at the other end of the tie
	direction string
	id        graph.ID // breaks ties in the order of the list
}

// neighbours says which ties each list of an entity follows: which type,
// which type of link, which way.
var neighbours = map[string]struct {
	tie, link string
	outward   bool
	inward    bool
}{
	"Stakeholder.cooperations": {tie: "Cooperation", outward: true, inward: true},
	"Stakeholder.roles":        {tie: "Role", outward: true},
	"Stakeholder.memberships":  {tie: "Membership", outward: true},
	"Stakeholder.needs":        {tie: "Link", link: "HAS_NEED", outward: true},
	"Stakeholder.addresses":    {tie: "Link", link: "ADDRESSES", outward: true},
	"Stakeholder.resources":    {tie: "Link", link: "HOLDS_RESOURCE", outward: true},
	"Stakeholder.uses":         {tie: "Link", link: "USES", outward: true},
	"Stakeholder.places":       {tie: "Link", link: "LOCATED_IN", outward: true},
	"Stakeholder.mentions":     {tie: "Link", link: "ABOUT", inward: true},
	"Stakeholder.partOf":       {tie: "Link", link: "PART_OF", outward: true},
	"Stakeholder.parts":        {tie: "Link", link: "PART_OF", inward: true},
	"Stakeholder.members":      {tie: "Membership", inward: true},
	"Initiative.roles":         {tie: "Role", inward: true},
	"Initiative.partOf":        {tie: "Link", link: "PART_OF", outward: true},
	"Initiative.parts":         {tie: "Link", link: "PART_OF", inward: true},
	"Initiative.addresses":     {tie: "Link", link: "ADDRESSES", outward: true},
	"Initiative.uses":          {tie: "Link", link: "USES", outward: true},
	"Initiative.usedBy":        {tie: "Link", link: "USES", inward: true},
	"Initiative.places":        {tie: "Link", link: "LOCATED_IN", outward: true},
	"Initiative.mentions":      {tie: "Link", link: "ABOUT", inward: true},
	"Need.neededBy":            {tie: "Link", link: "HAS_NEED", inward: true},
	"Need.addressedBy":         {tie: "Link", link: "ADDRESSES", inward: true},
	"Need.places":              {tie: "Link", link: "LOCATED_IN", outward: true},
	"Resource.heldBy":          {tie: "Link", link: "HOLDS_RESOURCE", inward: true},
	"Resource.usedBy":          {tie: "Link", link: "USES", inward: true},
	"Resource.places":          {tie: "Link", link: "LOCATED_IN", outward: true},
	"Place.partOf":             {tie: "Link", link: "LOCATED_IN", outward: true},
	"Place.located":            {tie: "Link", link: "LOCATED_IN", inward: true},
	"Finding.about":            {tie: "Link", link: "ABOUT", outward: true},
	"Finding.places":           {tie: "Link", link: "LOCATED_IN", outward: true},
	"Source.about":             {tie: "Link", link: "ABOUT", outward: true},
	"Source.usedBy":            {tie: "Link", link: "USES", inward: true},
}

// speakers says which facts name the entity whose list it is, and where.
var speakers = map[string][2]string{
	"Stakeholder.commitments": {"Commitment", "by"},
	"Stakeholder.contacts":    {"Contact", "of"},
	"Initiative.cooperations": {"Cooperation", "initiative"},
	"Need.commitments":        {"Commitment", "need"},
	"Resource.commitments":    {"Commitment", "resource"},
	"Source.cited":            {"Citation", "source"},
	"Entity.citations":        {"Citation", "subject"},
}

// lists are those of a network.
var lists = map[string]string{
	"stakeholders": "Stakeholder", "cooperations": "Cooperation", "initiatives": "Initiative", "needs": "Need",
	"resources": "Resource", "commitments": "Commitment", "places": "Place", "findings": "Finding", "sources": "Source",
}

// viewer is somebody with a clearance.
type viewer struct {
	*memory
	rank int
}

func (v *viewer) sees(t *thing) bool { return t != nil && t.rank <= v.rank }

// visible lists what passes and the viewer may see, by id.
func (v *viewer) visible(pass func(t *thing) bool) []*thing {
	var list []*thing
	for _, t := range v.all {
		if v.sees(t) && pass(t) {
			list = append(list, t)
		}
	}
	return list
}

func (v *viewer) negative(cooperation *thing) bool {
	form, _ := v.vocabulary.Term(graph.SchemeForm, v.get(cooperation, "form").(string))
	return form.Broader == graph.NegativeFamily
}

// list gives all items of a list, in no order.
func (v *viewer) list(parent *thing, field string) []item {
	if parent.typeName == "Network" {
		return items(v.visible(func(t *thing) bool { return t.network == parent && v.is(t, lists[field]) }))
	}
	if field == "partners" {
		return v.partners(parent)
	}
	noun := parent.typeName
	if v.is(parent, "Stakeholder") {
		noun = "Stakeholder"
	}
	if how, ok := neighbours[noun+"."+field]; ok {
		return v.ties(parent, how.tie, how.link, how.outward, how.inward)
	}
	how, ok := speakers[noun+"."+field]
	if !ok {
		how = speakers["Entity."+field]
	}
	return items(v.visible(func(t *thing) bool { return t.typeName == how[0] && v.get(t, how[1]) == parent.id }))
}

func items(things []*thing) []item {
	list := make([]item, len(things))
	for i, t := range things {
		list[i] = item{node: t, id: t.id}
	}
	return list
}

// ties lists the ties of one entity. A cooperation, a role or a seat is
// listed itself, a link leads to what is listed.
func (v *viewer) ties(of *thing, tie, link string, outward, inward bool) []item {
	var list []item
	for _, t := range v.visible(func(t *thing) bool {
		return t.typeName == tie && (link == "" || string(v.get(t, "type").(graph.LinkType)) == link)
	}) {
		i := item{node: t, tie: t, id: t.id}
		switch {
		case t.from == of && outward:
			i.other, i.direction = t.to, "OUT"
		case t.to == of && inward:
			i.other, i.direction = t.from, "IN"
		default:
			continue
		}
		if link != "" {
			i.node = i.other
		}
		list = append(list, i)
	}
	return list
}

// partners are those with whom there is a cooperation that is not negative.
func (v *viewer) partners(of *thing) []item {
	var list []item
	seen := map[*thing]bool{}
	for _, i := range v.ties(of, "Cooperation", "", true, true) {
		if !seen[i.other] && !v.negative(i.tie) {
			seen[i.other] = true
			a, b := min(of.id, i.other.id), max(of.id, i.other.id)
			list = append(list, item{node: i.other, other: i.other, id: graph.DerivedID("partner", string(a), string(b))})
		}
	}
	return list
}
