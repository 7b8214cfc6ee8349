package exchange

import (
	"net/mail"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"github.com/partnermap/partnermap/graph"
)

// partners brings in the rows of the sheet of partners.
func (m *simpleMap) partners(rows []simpleRow) {
	for _, row := range rows {
		name := row.cells[colName]
		if name == "" {
			continue // that is noted already
		}
		p, created, ok := m.partner(row)
		if !ok {
			continue
		}
		described := created || m.describe(p, row)
		located := m.locate(p, row)
		reached := m.reach(p, row)
		if described {
			m.out.Stakeholders = append(m.out.Stakeholders, p.Stakeholder)
			m.rowOf[p.ID] = row.at(colName)
		}
		m.count(row.table, created, described || located || reached)
	}
}

// partner finds the partner of a row, or makes it.
func (m *simpleMap) partner(row simpleRow) (p *simplePartner, created, ok bool) {
	name := row.cells[colName]
	kind, sure := m.kind(row)
	switch found := m.named(name); {
	case len(found) > 1:
		m.note(row.at(colName), nil, "sheet.nameOfSeveral", "name", name)
		return nil, false, false
	case len(found) == 1 && found[0].row > 0:
		m.note(row.at(colName), nil, "sheet.nameTwice", "row", found[0].row)
		return nil, false, false
	case len(found) == 1:
		p = found[0]
		p.row = row.number
	default:
		if sure && kind == (kindWord{}) {
			m.note(row.at(colKind), nil, "sheet.kindMissing", "kinds", listed(m.kinds.offered))
			sure = false
		}
		created = true
		p = &simplePartner{Stakeholder: graph.Stakeholder{Names: []graph.Text{{Lang: m.language, Text: name}}, Kind: kind.kind}, row: row.number}
		p.Entity = m.entity(row.at(colName))
		p.Sensitivity = graph.UsualSensitivity(p.Stakeholder)
		p.be(kind)
		if text := row.cells[colDescription]; text != "" {
			p.Descriptions = []graph.Text{{Lang: m.language, Text: text}}
		}
		m.know(p) // even where something is wrong: other rows name it
	}
	if !created && kind.kind != "" && kind.kind != p.Kind {
		m.note(row.at(colKind), nil, "sheet.kindOther", "name", name, "kind", m.speech.Text("kind."+string(p.Kind)))
		sure = false
	}
	return p, created, sure && !row.bad
}

// kind reads the kind of a row: empty where it says none.
func (m *simpleMap) kind(row simpleRow) (kind kindWord, ok bool) {
	text := row.cells[colKind]
	if text == "" {
		return kindWord{}, true
	}
	kind, ok = m.kinds.find(text)
	if !ok {
		m.note(row.at(colKind), m.suggest(text, m.kinds.offered), "sheet.kindUnknown", "text", text, "kinds", listed(m.kinds.offered))
	}
	return kind, ok
}

// be makes the partner one of the kind that a word says.
func (p *simplePartner) be(kind kindWord) {
	if kind.group {
		p.VolunteerGroup = true
	}
	if kind.code == "" {
		return
	}
	switch kind.kind {
	case graph.Institution:
		p.InstitutionKind = kind.code
	case graph.NGO:
		p.NgoKind = kind.code
	case graph.Employer:
		p.EmployerKind = kind.code
	case graph.Coalition:
		p.CoalitionKind = kind.code
	}
}

// subkind is which of its kind the partner is.
func (p *simplePartner) subkind() string {
	return p.InstitutionKind + p.NgoKind + p.EmployerKind + p.CoalitionKind // at most one is not empty
}

// describe puts what a row says of a partner that is on the map. It tells
// whether that is new.
func (m *simpleMap) describe(p *simplePartner, row simpleRow) bool {
	was := p.Stakeholder
	was.Descriptions = slices.Clone(was.Descriptions)
	if kind, ok := m.kinds.find(row.cells[colKind]); ok && !m.narrower(kind, p.subkind()) {
		p.be(kind)
	}
	text := row.cells[colDescription]
	if text != "" && !slices.ContainsFunc(p.Descriptions, func(t graph.Text) bool { return t.Text == text }) {
		p.Descriptions = putText(slices.Clone(p.Descriptions), graph.Text{Lang: m.language, Text: text})
	}
	return was.VolunteerGroup != p.VolunteerGroup || (&simplePartner{Stakeholder: was}).subkind() != p.subkind() || !slices.Equal(was.Descriptions, p.Descriptions)
}

// narrower tells whether a code says more exactly what a word says.
func (m *simpleMap) narrower(kind kindWord, code string) bool {
	t, ok := m.vocabulary.Term(kindLists()[kind.kind], code)
	for steps := 0; ok && steps < 10; steps++ {
		if t.Code == kind.code {
			return true
		}
		t, ok = m.vocabulary.Broader(t)
	}
	return false
}

func putText(texts []graph.Text, text graph.Text) []graph.Text {
	for i, t := range texts {
		if t.Lang == text.Lang {
			texts[i] = text
			return texts
		}
	}
	return append(texts, text)
}

func (m *simpleMap) knowTown(p graph.Place) {
	seen := map[string]bool{}
	for _, t := range p.Names {
		if key := graph.Fold(t.Text); !seen[key] {
			seen[key] = true
			m.towns[key] = append(m.towns[key], p)
		}
	}
}

// locate puts a partner into the town of its row. Who is in a part of the town
// is in it already.
func (m *simpleMap) locate(p *simplePartner, row simpleRow) bool {
	name := row.cells[colTown]
	if name == "" {
		return false
	}
	town, ok := m.town(row, name)
	if !ok || m.within(p.ID, town.ID) {
		return false
	}
	m.outer[p.ID] = append(m.outer[p.ID], town.ID)
	m.out.Links = append(m.out.Links, graph.Link{Entity: m.entity(row.at(colTown)), Type: graph.LocatedIn, From: p.ID, To: town.ID})
	return true
}

// town finds a place by its name, a settlement before any other, or makes it.
func (m *simpleMap) town(row simpleRow, name string) (graph.Place, bool) {
	found := m.towns[graph.Fold(name)]
	if len(found) > 1 {
		var settlements []graph.Place
		for _, p := range found {
			if t, ok := m.vocabulary.Term(graph.SchemePlace, p.Kind); ok && (t.Code == settlement || t.Broader == settlement) {
				settlements = append(settlements, p)
			}
		}
		if len(settlements) != 1 {
			m.note(row.at(colTown), nil, "sheet.townOfSeveral", "name", name)
			return graph.Place{}, false
		}
		found = settlements
	}
	if len(found) == 1 {
		return found[0], true
	}
	town := graph.Place{Entity: m.entity(row.at(colTown)), Names: []graph.Text{{Lang: m.language, Text: name}}, Kind: settlement}
	m.knowTown(town)
	m.newTowns = append(m.newTowns, name)
	m.out.Places = append(m.out.Places, town)
	return town, true
}

// settlement is the kind of place that a town is.
const settlement = "settlement"

// within tells whether something lies in a place, or in one that lies in it.
func (m *simpleMap) within(id, place graph.ID) bool {
	seen := map[graph.ID]bool{}
	next := []graph.ID{id}
	for len(next) > 0 {
		at := next[0]
		next = next[1:]
		for _, outer := range m.outer[at] {
			if outer == place {
				return true
			}
			if !seen[outer] {
				seen[outer] = true
				next = append(next, outer)
			}
		}
	}
	return false
}

// reach puts how to reach a partner: into the contact that has neither a
// function nor a person, where there is one. What another contact says already
// is left there.
func (m *simpleMap) reach(p *simplePartner, row simpleRow) bool {
	email, okEmail := m.email(row)
	web, okWeb := m.web(row)
	if !okEmail || !okWeb {
		return false
	}
	said := func(same func(c graph.Contact) bool) bool { return slices.ContainsFunc(m.contacts[p.ID], same) }
	phone := row.cells[colPhone]
	if said(func(c graph.Contact) bool { return digits(c.Phone) == digits(phone) }) {
		phone = ""
	}
	if said(func(c graph.Contact) bool { return strings.EqualFold(c.Email, email) }) {
		email = ""
	}
	if said(func(c graph.Contact) bool { return c.Web == web }) {
		web = ""
	}
	if phone == "" && email == "" && web == "" {
		return false
	}
	var contact graph.Contact
	if i := slices.IndexFunc(m.contacts[p.ID], func(c graph.Contact) bool { return c.Function == "" && c.Person == "" }); i >= 0 {
		contact = m.contacts[p.ID][i]
		m.rowOf[contact.ID] = row.at(colPhone)
	} else {
		contact = graph.Contact{Entity: m.entity(row.at(colPhone)), Of: p.ID}
		contact.Sensitivity = graph.UsualSensitivity(contact)
	}
	for _, put := range []struct {
		into *string
		text string
	}{{&contact.Phone, phone}, {&contact.Email, email}, {&contact.Web, web}} {
		if put.text != "" {
			*put.into = put.text
		}
	}
	m.out.Contacts = append(m.out.Contacts, contact)
	return true
}

// digits is a telephone number as it is compared.
func digits(phone string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("-/().", r) {
			return -1
		}
		return r
	}, phone)
}

func (m *simpleMap) email(row simpleRow) (string, bool) {
	text := strings.TrimPrefix(row.cells[colEmail], "mailto:")
	if a, err := mail.ParseAddress(text); text != "" && (err != nil || a.Address != text) {
		m.note(row.at(colEmail), nil, "sheet.email", "text", text)
		return "", false
	}
	return text, true
}

func (m *simpleMap) web(row simpleRow) (string, bool) {
	text := row.cells[colWeb]
	if text == "" {
		return "", true
	}
	if !strings.Contains(text, "://") {
		text = "https://" + text
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || !strings.Contains(u.Host, ".") || strings.ContainsAny(text, " \n\t") {
		m.note(row.at(colWeb), nil, "sheet.web", "text", row.cells[colWeb])
		return "", false
	}
	return text, true
}

// listed writes words one after the other.
func listed(words []string) string { return strings.Join(words, ", ") }
