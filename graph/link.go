package graph

import "slices"

// LinkType says what a link tells.
type LinkType string

// The types of link, from where to where.
const (
	HasNeed       LinkType = "HAS_NEED"       // stakeholder -> need
	Addresses     LinkType = "ADDRESSES"      // initiative or stakeholder -> need
	HoldsResource LinkType = "HOLDS_RESOURCE" // stakeholder -> resource
	Uses          LinkType = "USES"           // initiative or stakeholder -> resource, initiative -> source or initiative
	PartOf        LinkType = "PART_OF"        // initiative -> initiative, community or volunteer group -> community
	LocatedIn     LinkType = "LOCATED_IN"     // anything that has a place -> place
	AboutEntity   LinkType = "ABOUT"          // finding -> stakeholder or initiative, source -> stakeholder
)

// Noun names in the table of what a link may join.
const (
	nounStakeholder = "stakeholder"
	nounInitiative  = "initiative"
	nounNeed        = "need"
	nounResource    = "resource"
	nounPlace       = "place"
	nounFinding     = "finding"
	nounSource      = "source"
)

// ends lists what each type of link may join, from first, then to.
func (t LinkType) ends() [][2]string {
	switch t {
	case HasNeed:
		return [][2]string{{nounStakeholder, nounNeed}}
	case Addresses:
		return [][2]string{{nounInitiative, nounNeed}, {nounStakeholder, nounNeed}}
	case HoldsResource:
		return [][2]string{{nounStakeholder, nounResource}}
	case Uses:
		return [][2]string{{nounInitiative, nounResource}, {nounStakeholder, nounResource}, {nounInitiative, nounSource}, {nounInitiative, nounInitiative}}
	case PartOf:
		return [][2]string{{nounInitiative, nounInitiative}, {nounStakeholder, nounStakeholder}}
	case LocatedIn:
		return [][2]string{{nounStakeholder, nounPlace}, {nounInitiative, nounPlace}, {nounNeed, nounPlace}, {nounResource, nounPlace}, {nounFinding, nounPlace}, {nounPlace, nounPlace}}
	case AboutEntity:
		return [][2]string{{nounFinding, nounStakeholder}, {nounFinding, nounInitiative}, {nounSource, nounStakeholder}}
	}
	return nil
}

// LinkTypes lists the types of link.
func LinkTypes() []LinkType {
	return []LinkType{HasNeed, Addresses, HoldsResource, Uses, PartOf, LocatedIn, AboutEntity}
}

// Link joins two entities where the joining itself is nearly all there is to
// say.
type Link struct {
	Entity
	Type   LinkType
	From   ID
	To     ID
	Detail string
	Fields []string
	Since  PartialDate
	Until  PartialDate
	Status Status
	People *PeopleCount
}

// References implements [Noun].
func (l Link) References() map[string]ID { return map[string]ID{"from": l.From, "to": l.To} }

// Validate implements [Noun].
func (l Link) Validate(v *Vocabulary) *Error {
	if l.From == l.To {
		return invalid("to", "is the same as from; a link joins two")
	}
	return firstOf(
		l.Entity.validate(),
		oneOf("type", l.Type, false, LinkTypes()...),
		validText("detail", l.Detail),
		v.checkAll("fields", SchemeField, l.Fields),
		validPeriod(l.Since, l.Until),
		l.Status.validate(),
		l.People.validate("people", v),
	)
}

// joins tells whether a link of the type may lead between the two nouns.
func (t LinkType) joins(from, to string) bool { return slices.Contains(t.ends(), [2]string{from, to}) }
