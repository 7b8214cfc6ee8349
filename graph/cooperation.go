package graph

// Scale is a published scale of how deep a cooperation is. The scales order
// the same words differently, so a level never goes without its scale.
type Scale string

// The scales, with the highest value of each.
const (
	Himmelman Scale = "HIMMELMAN" // 1 networking, 2 coordinating, 3 cooperating, 4 collaborating
	Frey      Scale = "FREY"      // 0 none to 5 collaboration (Frey et al. 2006)
	Keast     Scale = "KEAST"     // 1 cooperation, 2 coordination, 3 collaboration (Keast et al. 2007)
	Partner   Scale = "PARTNER"   // 1 awareness to 4 integration
)

// Depth is a level on a scale.
type Depth struct {
	Scale Scale
	Value int64
}

// Formality says on what a cooperation rests. Empty: not stated.
type Formality string

// The formalities.
const (
	NoAgreement       Formality = "NONE"
	VerbalAgreement   Formality = "VERBAL"
	WrittenAgreement  Formality = "WRITTEN"
	ContractAgreement Formality = "CONTRACT"
)

// Cooperation is one way in which two stakeholders work with each other, or
// will not. Several between the same two are normal.
type Cooperation struct {
	Entity
	From        ID // who gives, pays, asks or acts, where the form has a direction
	To          ID
	Form        string // term
	Detail      string // what exactly, in a few words
	Mutual      bool   // both do the same for each other
	Fields      []string
	Initiative  ID // in which it takes place
	Since       PartialDate
	Until       PartialDate
	Status      Status
	Formality   Formality
	Level       *Depth
	Amount      *Money
	ConfirmedOn PartialDate // when somebody last checked it
}

// References implements [Noun].
func (c Cooperation) References() map[string]ID {
	return map[string]ID{"from": c.From, "to": c.To, "initiative": c.Initiative}
}

// Validate implements [Noun].
func (c Cooperation) Validate(v *Vocabulary) *Error {
	if c.From == c.To {
		return invalid("to", "is the same stakeholder as from; a cooperation joins two")
	}
	return firstOf(
		c.Entity.validate(),
		v.check("form", SchemeForm, c.Form, false),
		validText("detail", c.Detail),
		v.checkAll("fields", SchemeField, c.Fields),
		validPeriod(c.Since, c.Until),
		c.Status.validate(),
		oneOf("formality", c.Formality, true, NoAgreement, VerbalAgreement, WrittenAgreement, ContractAgreement),
		c.Level.validate(),
		c.Amount.validate("amount"),
		c.ConfirmedOn.validate("confirmed_on"),
	)
}

func (d *Depth) validate() *Error {
	if d == nil {
		return nil
	}
	highest := map[Scale]int64{Himmelman: 4, Frey: 5, Keast: 3, Partner: 4}[d.Scale]
	lowest := int64(1)
	if d.Scale == Frey {
		lowest = 0
	}
	if err := oneOf("level.scale", d.Scale, false, Himmelman, Frey, Keast, Partner); err != nil {
		return err
	}
	if d.Value < lowest || d.Value > highest {
		return invalid("level", "%d is not on the scale %s, which goes from %d to %d", d.Value, d.Scale, lowest, highest)
	}
	return nil
}
