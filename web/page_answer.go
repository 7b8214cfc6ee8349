package web

import (
	"encoding/json"
	"fmt"
)

// What the API answers, as far as the pages need it. One type serves all
// facts: each has its own part of the fields.

type partialDate struct{ EDTF string }

type labelled struct{ Label string }

type measure struct {
	Value     *json.Number
	Precision string
	Unit      *labelled
}

type money struct {
	Amount   json.Number
	Currency string
}

// thing is somebody or something with a name.
type thing struct {
	Typename   string `json:"__typename"`
	ID         string
	Kind       string // of a stakeholder
	Initiative string // the kind of an initiative
	Finding    string // the kind of a finding
	Name       string
	NameLocale string
	On         *partialDate
}

// fact is a tie, a contact, a promise.
type fact struct {
	Typename    string `json:"__typename"`
	ID          string
	Sensitivity string
	Remark      string
	Detail      string
	Status      string
	Since       *partialDate
	Until       *partialDate
	People      *measure
	Quantity    *measure
	Amount      *money
	Fields      []labelled

	Form *struct {
		Label   string
		Broader *struct{ Code string }
	}
	Mutual      bool
	Formality   string
	ConfirmedOn *partialDate
	Level       *struct {
		Scale string
		Value int
	}

	Role        string
	Seat        string
	Seats       *int
	Initiative  *thing
	Stakeholder *thing
	Coalition   *thing
	Member      *thing

	Delivery    string
	PromisedOn  *partialDate
	DueOn       *partialDate
	DeliveredOn *partialDate
	By          *thing
	Need        *thing
	Resource    *thing

	Function      string
	Person        string
	Phone         string
	Email         string
	Hours         string
	Web           string
	LastConfirmed *partialDate
}

// edge is an item of a list. Node is a fact where there is no Link.
type edge struct {
	Direction string
	Partner   *thing
	Node      json.RawMessage
	Link      *fact
}

type connection struct {
	TotalCount *int
	PageInfo   struct {
		HasNextPage bool
		EndCursor   string
	}
	Edges []edge
}

type text struct {
	Lang       string
	Text       string
	Translated bool
}

// subject is what a page is about.
type subject struct {
	Typename     string `json:"__typename"`
	ID           string
	Sensitivity  string
	Remark       string
	Network      *struct{ Slug string }
	Kind         string
	Initiative   string
	Name         string
	NameLocale   string
	Names        []text
	Description  string
	Descriptions []text
	Generic      bool
	Status       string
	Since        *partialDate
	Until        *partialDate
	Fields       []labelled
	Priority     string
	Level        *labelled
	Count        *measure
	People       *measure
	Quantity     *measure
	Amount       *money
	Skills       []string
	NameSource   string
	Identifiers  []struct{ Scheme, Value string }

	InstitutionKind *labelled
	NgoKind         *labelled
	EmployerKind    *labelled
	CoalitionKind   *labelled
	Resource        *labelled // the kind of an offer

	lists map[string]connection
}

// dated tells whether it has a beginning and an end at all: a need has none.
func (s *subject) dated() bool { return s.Typename != "Need" }

// listNames are the lists of a page, in the order in which they are read.
var listNames = []string{
	"neededBy", "heldBy", "addressedBy", "cooperations", "members", "parties", "roles", "memberships", "needs", "addresses",
	"resources", "uses", "usedBy", "commitments", "partOf", "parts", "mentions", "places", "contacts",
}

// UnmarshalJSON implements [json.Unmarshaler]. What is there of another part
// of the answer stays.
func (s *subject) UnmarshalJSON(data []byte) error {
	type plain subject
	if err := json.Unmarshal(data, (*plain)(s)); err != nil {
		return err
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(data, &fields); err != nil {
		return err
	}
	for _, name := range listNames {
		if field, found := fields[name]; found {
			var c connection
			if err := json.Unmarshal(field, &c); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			s.lists[name] = c
		}
	}
	return nil
}

// citation is what a source says of a fact.
type citation struct {
	Fields   []string
	Stance   string
	Locator  string
	StatedOn *partialDate
	Claimed  string
	Source   *source
}

// source is a document, an interview, a register.
type source struct {
	ID          string
	Kind        string
	Name        string
	NameLocale  string
	Author      string
	Publisher   string
	PublishedOn *partialDate
	Web         string
}
