package graph

// Sensitivity says who may see a fact. The order is from open to closed.
type Sensitivity string

// The sensitivities, and the clearance that sees each.
const (
	Public     Sensitivity = "PUBLIC"     // everybody
	Partners   Sensitivity = "PARTNERS"   // the partners of the network
	Restricted Sensitivity = "RESTRICTED" // those who answer for the network
)

// Rank is the sensitivity as a number: 0 for Public to 2 for Restricted. An
// empty or unknown sensitivity has the rank of Restricted, so that a mistake
// hides rather than shows.
func (s Sensitivity) Rank() int {
	switch s {
	case Public:
		return 0
	case Partners:
		return 1
	default:
		return 2
	}
}

// Ranks are the ranks that a clearance sees, lowest first.
func (s Sensitivity) Ranks() []int {
	return []int{0, 1, 2}[:s.Rank()+1]
}

func (s Sensitivity) validate(field string) *Error {
	switch s {
	case Public, Partners, Restricted:
		return nil
	}
	return invalid(field, "%q is not a sensitivity; use PUBLIC, PARTNERS or RESTRICTED", s)
}

// UsualSensitivity is who may see a fact of which nobody says it: a mistake
// about communities, and about how to reach people, should hide rather than
// show.
func UsualSensitivity(noun any) Sensitivity {
	switch noun := noun.(type) {
	case Stakeholder:
		if noun.Kind == Community {
			return Partners
		}
	case Contact:
		return Partners
	}
	return Public
}
