package graph

// Entity is what every fact of a network carries.
type Entity struct {
	ID          ID
	Network     ID
	Sensitivity Sensitivity
	Remark      string // a note of the map's makers
}

func (e Entity) validate() *Error {
	if id, ok := ParseID(string(e.ID)); !ok || id != e.ID {
		return invalid("id", "%q is not an identifier (a UUID in lower case)", e.ID)
	}
	if err := e.Sensitivity.validate("sensitivity"); err != nil {
		return err
	}
	return validText("remark", e.Remark)
}

// Head returns e. Through it code that serves all nouns reaches what they
// share.
func (e Entity) Head() Entity { return e }

// Noun is any fact of a network.
type Noun interface {
	Head() Entity
	// References names the identifiers of other entities of the network that
	// the fact needs, by field. Empty ones are not stated.
	References() map[string]ID
	// Validate applies the rules that concern the fact alone.
	Validate(v *Vocabulary) *Error
}

// firstOf returns the first error.
func firstOf(errs ...*Error) *Error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
