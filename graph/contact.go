package graph

import (
	"net/mail"
	"net/url"
)

// Contact tells how to reach an organisation.
type Contact struct {
	Entity
	Of            ID     // the stakeholder
	Function      string // whom one reaches: reception, family help, ...
	Person        string // a name only where the person made it public
	Phone         string
	Email         string
	Hours         string
	Web           string
	LastConfirmed PartialDate
}

// References implements [Noun].
func (c Contact) References() map[string]ID { return map[string]ID{"of": c.Of} }

// Validate implements [Noun].
func (c Contact) Validate(*Vocabulary) *Error {
	if c.Email != "" {
		if a, err := mail.ParseAddress(c.Email); err != nil || a.Address != c.Email {
			return invalid("email", "%q is not an e-mail address", c.Email)
		}
	}
	return firstOf(
		c.Entity.validate(),
		validText("function", c.Function), validText("person", c.Person), validText("phone", c.Phone), validText("hours", c.Hours),
		validURL("web", c.Web),
		c.LastConfirmed.validate("last_confirmed"),
	)
}

func validURL(field, s string) *Error {
	if s == "" {
		return nil
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return invalid(field, "%q is not an address that starts with http:// or https://", s)
	}
	return validText(field, s)
}
