package graph

// InitiativeKind is the kind of an initiative.
type InitiativeKind string

// The kinds of initiative.
const (
	Programme      InitiativeKind = "PROGRAMME"
	Project        InitiativeKind = "PROJECT"
	Thread         InitiativeKind = "THREAD"
	Service        InitiativeKind = "SERVICE"
	Plan           InitiativeKind = "PLAN"
	Portfolio      InitiativeKind = "PORTFOLIO"
	Survey         InitiativeKind = "SURVEY"
	WorkshopSeries InitiativeKind = "WORKSHOP_SERIES"
	Process        InitiativeKind = "PROCESS"
	Proposal       InitiativeKind = "PROPOSAL"
)

// InitiativeKinds lists the kinds of initiative.
func InitiativeKinds() []InitiativeKind {
	return []InitiativeKind{Programme, Project, Thread, Service, Plan, Portfolio, Survey, WorkshopSeries, Process, Proposal}
}

// Initiative is what stakeholders do together or for others: a programme, a
// project, a thread of it, a service, a plan.
type Initiative struct {
	Entity
	Kind         InitiativeKind
	Number       int64 // its number among its siblings, 0: none
	Names        []Text
	Descriptions []Text
	Fields       []string
	Since        PartialDate
	Until        PartialDate
	Status       Status
	Count        *Quantity // how many things the one name stands for
	Identifiers  []ExternalID
}

// References implements [Noun].
func (i Initiative) References() map[string]ID { return nil }

// Validate implements [Noun].
func (i Initiative) Validate(v *Vocabulary) *Error {
	if i.Number < 0 || i.Number > 1<<31-1 {
		return invalid("number", "%d is not a number of an initiative", i.Number)
	}
	return firstOf(
		i.Entity.validate(),
		oneOf("kind", i.Kind, false, InitiativeKinds()...),
		validTexts("name", i.Names, true),
		validTexts("description", i.Descriptions, false),
		v.checkAll("fields", SchemeField, i.Fields),
		validPeriod(i.Since, i.Until),
		i.Status.validate(),
		i.Count.validate("count", v),
		validIdentifiers(i.Identifiers),
	)
}
