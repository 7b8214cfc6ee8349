package graph

// Around is what the rules that concern more than one fact have to know of
// what is stored around a fact: what it refers to, its network included, and
// the ties that a rule compares it with.
type Around struct {
	Refs         map[ID]Ref
	Cooperations []Cooperation
	Links        []Link
}

// CheckOne applies every rule to one fact that is to be written into what is
// stored around it. The error names the field.
func CheckOne(sheet string, n Noun, around Around, v *Vocabulary) *Error {
	if err := n.Validate(v); err != nil {
		return err
	}
	k := &checker{refs: around.Refs}
	k.references(sheet, n)
	switch n := n.(type) {
	case Link:
		links := append(append([]Link{}, around.Links...), n)
		k.links(links)
		k.people(nil, []Link{n})
		k.cycles(links)
	case Cooperation:
		k.people([]Cooperation{n}, nil)
	case Stakeholder:
		k.refs[n.ID] = RefOf(sheet, n)
		k.people(around.Cooperations, around.Links)
		if len(k.problems) > 0 {
			return invalid("volunteerGroup", "has ties to a community; only a group of volunteers may have any; delete those ties first, or keep it a group")
		}
	}
	if len(k.problems) == 0 {
		return nil
	}
	return invalid(k.problems[0].Field, "%s", k.problems[0].Message)
}
