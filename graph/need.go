package graph

// Priority says how pressing a need is. Empty: not stated.
type Priority string

// The priorities.
const (
	High   Priority = "HIGH"
	Medium Priority = "MEDIUM"
	Low    Priority = "LOW"
)

// Need is something that is missing.
type Need struct {
	Entity
	Names        []Text
	Descriptions []Text
	Fields       []string
	Generic      bool // the source speaks of needs without naming them
	Priority     Priority
	Status       Status
	People       *PeopleCount // how many people have it
	Quantity     *Quantity    // how much is missing
}

// References implements [Noun].
func (n Need) References() map[string]ID { return nil }

// Validate implements [Noun].
func (n Need) Validate(v *Vocabulary) *Error {
	return firstOf(
		n.Entity.validate(),
		validTexts("name", n.Names, true),
		validTexts("description", n.Descriptions, false),
		v.checkAll("fields", SchemeField, n.Fields),
		oneOf("priority", n.Priority, true, High, Medium, Low),
		n.Status.validate(),
		n.People.validate("people", v),
		n.Quantity.validate("quantity", v),
	)
}

// Resource is something that somebody can give.
type Resource struct {
	Entity
	Names        []Text
	Descriptions []Text
	Kind         string // term
	Fields       []string
	Level        string // term: how far the giver of a fund reaches
	Quantity     *Quantity
	People       *PeopleCount // where the resource is people's work
	Amount       *Money
	Since        PartialDate
	Until        PartialDate
	Status       Status
}

// References implements [Noun].
func (r Resource) References() map[string]ID { return nil }

// Validate implements [Noun].
func (r Resource) Validate(v *Vocabulary) *Error {
	return firstOf(
		r.Entity.validate(),
		validTexts("name", r.Names, true),
		validTexts("description", r.Descriptions, false),
		v.check("kind", SchemeResource, r.Kind, true),
		v.checkAll("fields", SchemeField, r.Fields),
		v.check("level", SchemeLevel, r.Level, true),
		r.Quantity.validate("quantity", v),
		r.People.validate("people", v),
		r.Amount.validate("amount"),
		validPeriod(r.Since, r.Until),
		r.Status.validate(),
	)
}

// Delivery says how far a promise is kept.
type Delivery string

// The states of a commitment.
const (
	Promised        Delivery = "PROMISED"
	PartlyDelivered Delivery = "PARTLY_DELIVERED"
	Delivered       Delivery = "DELIVERED"
	Withdrawn       Delivery = "WITHDRAWN"
)

// Commitment is what somebody promised for a need, and what came of it.
type Commitment struct {
	Entity
	By          ID // the stakeholder who promised
	Need        ID
	Resource    ID // what it is taken from, where known
	Initiative  ID // in which it was promised, where known
	Detail      string
	Quantity    *Quantity
	Amount      *Money
	Delivery    Delivery
	PromisedOn  PartialDate
	DueOn       PartialDate
	DeliveredOn PartialDate
	Delivered   *Quantity
}

// References implements [Noun].
func (c Commitment) References() map[string]ID {
	return map[string]ID{"by": c.By, "need": c.Need, "resource": c.Resource, "initiative": c.Initiative}
}

// Validate implements [Noun].
func (c Commitment) Validate(v *Vocabulary) *Error {
	return firstOf(
		c.Entity.validate(),
		validText("detail", c.Detail),
		c.Quantity.validate("quantity", v),
		c.Amount.validate("amount"),
		oneOf("delivery", c.Delivery, false, Promised, PartlyDelivered, Delivered, Withdrawn),
		c.PromisedOn.validate("promised_on"),
		c.DueOn.validate("due_on"),
		c.DeliveredOn.validate("delivered_on"),
		c.Delivered.validate("delivered", v),
	)
}
