package graph

// Kind is the kind of a stakeholder. It never changes: who becomes something
// else is a new stakeholder.
type Kind string

// The kinds of stakeholder.
const (
	Institution Kind = "INSTITUTION" // a public body
	NGO         Kind = "NGO"         // a civil, charity or church organisation
	Employer    Kind = "EMPLOYER"    // an economic actor
	Volunteer   Kind = "VOLUNTEER"   // a person or group who helps unpaid
	Community   Kind = "COMMUNITY"   // a community as a whole, never its people
	Coalition   Kind = "COALITION"   // a body that has members
	Group       Kind = "GROUP"       // a class of actors known only as such
)

// Kinds lists the kinds of stakeholder.
func Kinds() []Kind {
	return []Kind{Institution, NGO, Employer, Volunteer, Community, Coalition, Group}
}

// NameSource says whose word the name of a community is.
type NameSource string

// The sources of a community's name.
const (
	NamedBySelf      NameSource = "SELF"
	NamedByDocument  NameSource = "DOCUMENT"
	NamedByAuthority NameSource = "AUTHORITY"
)

// ExternalID is an identifier that somebody else gives: the scheme (org-id
// list codes such as CZ-ICO) and the value.
type ExternalID struct {
	Scheme string
	Value  string
}

// Stakeholder is anybody who takes part in a network.
type Stakeholder struct {
	Entity
	Kind         Kind
	Names        []Text
	Descriptions []Text
	Generic      bool // the source names a class of actors, not one
	Status       Status
	Since        PartialDate // founded
	Until        PartialDate // dissolved
	Level        string      // term: how far an authority reaches
	// Count is how many actors a generic stakeholder stands for.
	Count           *Quantity
	InstitutionKind string // term, institutions only
	NgoKind         string // term, NGOs only
	EmployerKind    string // term, employers only
	CoalitionKind   string // term, coalitions only
	VolunteerGroup  bool   // volunteers only: a group rather than a person
	Skills          []string
	People          *PeopleCount // communities: how many people
	NameSource      NameSource   // communities only
	Identifiers     []ExternalID
}

// References implements [Noun].
func (s Stakeholder) References() map[string]ID { return nil }

// Validate implements [Noun].
func (s Stakeholder) Validate(v *Vocabulary) *Error {
	return firstOf(
		s.Entity.validate(),
		oneOf("kind", s.Kind, false, Kinds()...),
		validTexts("name", s.Names, true),
		validTexts("description", s.Descriptions, false),
		s.Status.validate(),
		validPeriod(s.Since, s.Until),
		v.check("level", SchemeLevel, s.Level, true),
		s.Count.validate("count", v),
		s.People.validate("people", v),
		s.validateKind(v),
		validSkills(s.Skills),
		validIdentifiers(s.Identifiers),
	)
}

// validateKind refuses what does not go with the kind.
func (s Stakeholder) validateKind(v *Vocabulary) *Error {
	kinds := []struct {
		field, scheme, code string
		kind                Kind
	}{
		{"institution_kind", SchemeInstitution, s.InstitutionKind, Institution},
		{"ngo_kind", SchemeNGO, s.NgoKind, NGO},
		{"employer_kind", SchemeEmployer, s.EmployerKind, Employer},
		{"coalition_kind", SchemeCoalition, s.CoalitionKind, Coalition},
	}
	for _, k := range kinds {
		if k.code != "" && s.Kind != k.kind {
			return invalid(k.field, "goes with kind %s only, this is a %s", k.kind, s.Kind)
		}
		if err := v.check(k.field, k.scheme, k.code, true); err != nil {
			return err
		}
	}
	switch {
	case s.Kind != Volunteer && (s.VolunteerGroup || len(s.Skills) > 0):
		return invalid("volunteer_group", "and skills go with kind VOLUNTEER only, this is a %s", s.Kind)
	case s.Kind != Community && (s.People != nil || s.NameSource != ""):
		return invalid("people", "and name_source go with kind COMMUNITY only, this is a %s", s.Kind)
	}
	return oneOf("name_source", s.NameSource, true, NamedBySelf, NamedByDocument, NamedByAuthority)
}

func validSkills(skills []string) *Error {
	for _, skill := range skills {
		if skill == "" {
			return invalid("skills", "one of them is empty; leave it out")
		}
		if err := validText("skills", skill); err != nil {
			return err
		}
	}
	return nil
}

func validIdentifiers(ids []ExternalID) *Error {
	seen := map[ExternalID]bool{}
	for _, id := range ids {
		if id.Scheme == "" || id.Value == "" || seen[id] {
			return invalid("identifiers", "%s:%s is empty or stands twice; write scheme:value, such as CZ-ICO:12345678", id.Scheme, id.Value)
		}
		seen[id] = true
		if err := validText("identifiers", id.Scheme+id.Value); err != nil {
			return err
		}
	}
	return nil
}
