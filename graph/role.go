package graph

// RoleKind is what a stakeholder does in an initiative.
type RoleKind string

// The roles.
const (
	Runner        RoleKind = "RUNNER"         // runs the initiative
	Provider      RoleKind = "PROVIDER"       // provides the service
	Owner         RoleKind = "OWNER"          // the initiative is its own
	GoverningBody RoleKind = "GOVERNING_BODY" // decides on it
	Manager       RoleKind = "MANAGER"        // manages it
	Participant   RoleKind = "PARTICIPANT"    // takes part
	Helper        RoleKind = "VOLUNTEER"      // works for it without pay
	TargetGroup   RoleKind = "TARGET_GROUP"   // whom it is for
	Assessed      RoleKind = "ASSESSED"       // whom it surveys, evaluates or maps
	Consulted     RoleKind = "CONSULTED"      // is asked for its opinion
	Trainee       RoleKind = "TRAINEE"        // learns in it
	Audience      RoleKind = "AUDIENCE"       // is informed or made aware
	DataProvider  RoleKind = "DATA_PROVIDER"  // gives the data
	Created       RoleKind = "CREATED"        // came or is to come out of it
	Opponent      RoleKind = "OPPONENT"       // rejects it
)

// RoleKinds lists the roles.
func RoleKinds() []RoleKind {
	return []RoleKind{Runner, Provider, Owner, GoverningBody, Manager, Participant, Helper, TargetGroup,
		Assessed, Consulted, Trainee, Audience, DataProvider, Created, Opponent}
}

// Active tells whether the one who has the role does something in the
// initiative, rather than being its object or its audience.
func (k RoleKind) Active() bool {
	switch k {
	case Runner, Provider, Owner, GoverningBody, Manager, Participant, Helper:
		return true
	}
	return false
}

// Role is the part that a stakeholder has in an initiative.
type Role struct {
	Entity
	Stakeholder ID
	Initiative  ID
	Role        RoleKind
	Detail      string
	Fields      []string
	Since       PartialDate
	Until       PartialDate
	Status      Status
	People      *PeopleCount // how many of the stakeholder's people it concerns
}

// References implements [Noun].
func (r Role) References() map[string]ID {
	return map[string]ID{"stakeholder": r.Stakeholder, "initiative": r.Initiative}
}

// Validate implements [Noun].
func (r Role) Validate(v *Vocabulary) *Error {
	return firstOf(
		r.Entity.validate(),
		oneOf("role", r.Role, false, RoleKinds()...),
		validText("detail", r.Detail),
		v.checkAll("fields", SchemeField, r.Fields),
		validPeriod(r.Since, r.Until),
		r.Status.validate(),
		r.People.validate("people", v),
	)
}

// Membership is the seat of a stakeholder in a coalition.
type Membership struct {
	Entity
	Member    ID
	Coalition ID
	Role      string // chair, secretary, ...
	Seats     int64  // 0: not stated
	Since     PartialDate
	Until     PartialDate
	Status    Status
}

// References implements [Noun].
func (m Membership) References() map[string]ID {
	return map[string]ID{"member": m.Member, "coalition": m.Coalition}
}

// Validate implements [Noun].
func (m Membership) Validate(*Vocabulary) *Error {
	if m.Member == m.Coalition {
		return invalid("coalition", "is the member itself; nobody is a member of itself")
	}
	if m.Seats < 0 || m.Seats > 1<<31-1 {
		return invalid("seats", "%d is not a number of seats", m.Seats)
	}
	return firstOf(m.Entity.validate(), validText("role", m.Role), validPeriod(m.Since, m.Until), m.Status.validate())
}
