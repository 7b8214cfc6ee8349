package exchange

import (
	"strings"

	"github.com/partnermap/partnermap/graph"
)

// tieKey is what makes a cooperation the same as another, but for its time.
type tieKey struct {
	from, to graph.ID
	form     string
}

// simpleTie is a cooperation on the map.
type simpleTie struct {
	graph.Cooperation
	row int // of the sheet; 0: none speaks of it yet
}

// knowTie makes a cooperation one that can be found; a mutual one both ways.
func (m *simpleMap) knowTie(c graph.Cooperation) {
	t := &simpleTie{Cooperation: c}
	key := tieKey{c.From, c.To, c.Form}
	m.ties[key] = append(m.ties[key], t)
	if c.Mutual {
		key.from, key.to = c.To, c.From
		m.ties[key] = append(m.ties[key], t)
	}
}

// tieRow is a row of the sheet of cooperations that was understood.
type tieRow struct {
	simpleRow
	key          tieKey
	since, until graph.PartialDate
}

// cooperations brings in the rows of the sheet of cooperations. Those that are
// on the map exactly so come first: another row may say of one without a date
// when it began.
func (m *simpleMap) cooperations(rows []simpleRow) {
	var open []tieRow
	seen := map[tieKey]map[graph.PartialDate]int{}
	for _, row := range rows {
		t, ok := m.understand(row)
		if !ok {
			continue
		}
		if seen[t.key] == nil {
			seen[t.key] = map[graph.PartialDate]int{}
		}
		if first := seen[t.key][t.since]; first > 0 {
			m.note(row.at(colFrom), nil, "sheet.tieTwice", "row", first)
			continue
		}
		seen[t.key][t.since] = row.number
		if !m.tie(t, func(since graph.PartialDate) bool { return since == t.since }) {
			open = append(open, t)
		}
	}
	for _, t := range open {
		agrees := func(since graph.PartialDate) bool {
			return strings.HasPrefix(string(since), string(t.since)) || strings.HasPrefix(string(t.since), string(since))
		}
		if !m.tie(t, agrees) {
			m.newTie(t)
		}
	}
}

// understand finds out what a row says.
func (m *simpleMap) understand(row simpleRow) (t tieRow, ok bool) {
	t.simpleRow = row
	from, okFrom := m.end(row, colFrom)
	to, okTo := m.end(row, colTo)
	form, okForm := m.form(row)
	since, okSince := m.date(row, colSince)
	until, okUntil := m.date(row, colUntil)
	if row.bad || !okFrom || !okTo || !okForm || !okSince || !okUntil {
		return t, false
	}
	t.key, t.since, t.until = tieKey{from.ID, to.ID, form}, since, until
	switch {
	case from == to:
		m.note(row.at(colTo), nil, "sheet.samePartner")
	case person(from) && to.Kind == graph.Community || person(to) && from.Kind == graph.Community:
		m.note(row.at(colTo), nil, "sheet.person", "group", m.speech.Text(groupKey))
	case since != "" && until != "" && ends(until) < begins(since):
		m.note(row.at(colUntil), nil, "sheet.order")
	default:
		return t, true
	}
	return t, false
}

func person(p *simplePartner) bool { return p.Kind == graph.Volunteer && !p.VolunteerGroup }

func begins(d graph.PartialDate) int64 { first, _ := d.Days(); return first }

func ends(d graph.PartialDate) int64 { _, last := d.Days(); return last }

// end finds the partner at one end of a row.
func (m *simpleMap) end(row simpleRow, column string) (*simplePartner, bool) {
	name := row.cells[column]
	if name == "" {
		return nil, false // that is noted already
	}
	switch found := m.named(name); {
	case len(found) == 1:
		return found[0], true
	case len(found) > 1:
		m.note(row.at(column), nil, "sheet.nameOfSeveral", "name", name)
	default:
		m.note(row.at(column), m.suggest(name, m.names), "sheet.partnerUnknown", "name", name, "sheet", m.speech.Text(simplePartners().title))
	}
	return nil, false
}

// form reads the form of cooperation of a row.
func (m *simpleMap) form(row simpleRow) (string, bool) {
	text := row.cells[colWhat]
	if text == "" {
		return "", false // that is noted already
	}
	form, ok := m.forms.find(text)
	if ok {
		return form, true
	}
	if forms := family(m.vocabulary, text, m.speech.Language()); len(forms) > 0 {
		m.note(row.at(colWhat), nil, "sheet.formFamily", "text", text, "forms", listed(forms))
		return "", false
	}
	m.note(row.at(colWhat), m.suggest(text, m.forms.offered), "sheet.formUnknown", "text", text, "guide", m.speech.Text(guideTitle))
	return "", false
}

func (m *simpleMap) date(row simpleRow, column string) (graph.PartialDate, bool) {
	d, ok := simpleDate(row.cells[column])
	if !ok {
		m.note(row.at(column), nil, "sheet.date", "text", row.cells[column])
	}
	return d, ok
}

// tie puts what a row says into the cooperation that is on the map, if there
// is one whose beginning passes.
func (m *simpleMap) tie(t tieRow, passes func(since graph.PartialDate) bool) bool {
	for _, there := range m.ties[t.key] {
		if there.row > 0 || !passes(there.Since) {
			continue
		}
		there.row = t.number
		changed := there.Cooperation
		if len(t.since) > len(changed.Since) {
			changed.Since = t.since
		}
		if t.until != "" {
			changed.Until = t.until
		}
		if detail := t.cells[colDetail]; detail != "" {
			changed.Detail = detail
		}
		differs := changed.Since != there.Since || changed.Until != there.Until || changed.Detail != there.Detail
		if differs {
			m.rowOf[changed.ID] = t.at(colFrom)
			m.out.Cooperations = append(m.out.Cooperations, changed)
		}
		m.count(t.table, false, differs)
		return true
	}
	return false
}

func (m *simpleMap) newTie(t tieRow) {
	m.out.Cooperations = append(m.out.Cooperations, graph.Cooperation{
		Entity: m.entity(t.at(colFrom)), From: t.key.from, To: t.key.to, Form: t.key.form,
		Since: t.since, Until: t.until, Detail: t.cells[colDetail],
	})
	m.count(t.table, true, false)
}
