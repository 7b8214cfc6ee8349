package graph

import (
	"strings"
	"testing"
)

// small is a network in order, of which each test breaks one thing.
func small() *Contents {
	id := func(name string) ID { return DerivedID("test", name) }
	entity := func(name string) Entity { return Entity{ID: id(name), Network: id("network"), Sensitivity: Public} }
	texts := []Text{{Lang: "en", Text: "A name"}}
	return &Contents{
		Networks: []Network{{ID: id("network"), Slug: "town", Languages: []string{"en"}, Collation: "en", Sensitivity: Public, Names: texts}},
		Stakeholders: []Stakeholder{
			{Entity: entity("ngo"), Kind: NGO, Names: texts},
			{Entity: entity("community"), Kind: Community, Names: texts},
			{Entity: entity("person"), Kind: Volunteer, Names: texts},
			{Entity: entity("board"), Kind: Coalition, Names: texts},
		},
		Initiatives:  []Initiative{{Entity: entity("whole"), Kind: Project, Names: texts}, {Entity: entity("part"), Kind: Thread, Names: texts}},
		Needs:        []Need{{Entity: entity("need"), Names: texts}},
		Sources:      []Source{{Entity: entity("source"), Kind: Document, Names: texts}},
		Cooperations: []Cooperation{{Entity: entity("tie"), From: id("ngo"), To: id("community"), Form: "funding"}},
		Roles:        []Role{{Entity: entity("role"), Stakeholder: id("ngo"), Initiative: id("whole"), Role: Runner}},
		Memberships:  []Membership{{Entity: entity("seat"), Member: id("ngo"), Coalition: id("board")}},
		Links:        []Link{{Entity: entity("link"), Type: PartOf, From: id("part"), To: id("whole")}},
		Commitments:  []Commitment{{Entity: entity("promise"), By: id("ngo"), Need: id("need"), Delivery: Promised}},
		Contacts:     []Contact{{Entity: entity("contact"), Of: id("ngo")}},
		Citations:    []Citation{{Entity: entity("citation"), Subject: id("tie"), Source: id("source"), Stance: Supports, Locator: "paragraph 1"}},
	}
}

func TestCheck(t *testing.T) {
	v, err := StandardVocabulary()
	if err != nil {
		t.Fatal(err)
	}
	if problems := small().Check(v); len(problems) > 0 {
		t.Fatalf("a network in order has problems: %v", problems)
	}
	elsewhere := DerivedID("test", "elsewhere")
	for _, c := range []struct {
		name    string
		spoil   func(c *Contents)
		problem string
	}{
		{"cooperation with oneself", func(c *Contents) { c.Cooperations[0].To = c.Cooperations[0].From }, "joins two"},
		{"unknown form", func(c *Contents) { c.Cooperations[0].Form = "dancing" }, `"dancing" is not a known form`},
		{"tie to nobody", func(c *Contents) { c.Cooperations[0].To = elsewhere }, "there is nothing with the identifier"},
		{"tie to an initiative", func(c *Contents) { c.Cooperations[0].To = c.Initiatives[0].ID }, "has to be one of the stakeholders"},
		{"tie across networks", func(c *Contents) {
			other := c.Networks[0]
			other.ID, other.Slug = elsewhere, "other"
			c.Networks = append(c.Networks, other)
			c.Stakeholders[1].Network = elsewhere
		}, "nothing leads from one network into another"},
		{"member of what has no members", func(c *Contents) { c.Memberships[0].Coalition = c.Stakeholders[1].ID }, "only a COALITION has members"},
		{"link that leads nowhere sensible", func(c *Contents) { c.Links[0].Type = HasNeed }, "does not lead from one of the initiatives"},
		{"part of itself", func(c *Contents) {
			back := c.Links[0]
			back.ID, back.From, back.To = elsewhere, back.To, back.From
			c.Links = append(c.Links, back)
		}, "closes a circle"},
		{"a person tied to a community", func(c *Contents) { c.Cooperations[0].From = c.Stakeholders[2].ID }, "would tie a person to a community"},
		{"a person part of a community", func(c *Contents) {
			c.Links[0].From, c.Links[0].To = c.Stakeholders[2].ID, c.Stakeholders[1].ID
		}, "would tie a person to a community"},
		{"an identifier twice", func(c *Contents) { c.Needs[0].ID = c.Stakeholders[0].ID }, "stands twice"},
		{"a link twice", func(c *Contents) {
			again := c.Links[0]
			again.ID = elsewhere
			c.Links = append(c.Links, again)
		}, "stands twice; keep one"},
		{"no network", func(c *Contents) { c.Needs[0].Network = elsewhere }, "there is no network"},
		{"no name", func(c *Contents) { c.Needs[0].Names = nil }, "needs a text in at least one language"},
		{"a language twice", func(c *Contents) { c.Needs[0].Names = append(c.Needs[0].Names, c.Needs[0].Names[0]) }, "has two texts"},
		{"a control character", func(c *Contents) { c.Needs[0].Names = []Text{{Lang: "en", Text: "a\x00b"}} }, "control character U+0000"},
		{"a school that is an NGO", func(c *Contents) { c.Stakeholders[0].InstitutionKind = "school" }, "goes with kind INSTITUTION only"},
		{"people of an NGO", func(c *Contents) { c.Stakeholders[0].People = &PeopleCount{Value: 3, Precision: Exact} }, "go with kind COMMUNITY only"},
		{"dates the wrong way round", func(c *Contents) { c.Roles[0].Since, c.Roles[0].Until = "2016", "2015" }, "is before the start"},
		{"a level off its scale", func(c *Contents) { c.Cooperations[0].Level = &Depth{Scale: Himmelman, Value: 5} }, "is not on the scale HIMMELMAN"},
		{"a citation without a place", func(c *Contents) { c.Citations[0].Locator = "" }, "say where in the source"},
		{"a script for an address", func(c *Contents) { c.Sources[0].Web = "javascript:alert(1)" }, "http:// or https://"},
		{"no e-mail address", func(c *Contents) { c.Contacts[0].Email = "nobody" }, "is not an e-mail address"},
		{"a role without an initiative", func(c *Contents) { c.Roles[0].Initiative = "" }, "is missing"},
		{"a new form without a family", func(c *Contents) {
			c.Terms = []Term{{Scheme: SchemeForm, Code: "x", Labels: []Text{{Lang: "en", Text: "X"}}}}
		}, "is missing"},
		{"a term that is there already", func(c *Contents) {
			c.Terms = []Term{{Scheme: SchemeField, Code: "housing", Labels: []Text{{Lang: "en", Text: "X"}}}}
		}, "is a term of field already"},
	} {
		t.Run(c.name, func(t *testing.T) {
			contents := small()
			c.spoil(contents)
			problems := contents.Check(v)
			var all []string
			for _, p := range problems {
				all = append(all, p.String())
			}
			if !strings.Contains(strings.Join(all, "\n"), c.problem) {
				t.Errorf("problems %q, want one that says %q", all, c.problem)
			}
		})
	}
}

// TestAddedForm: an import may bring a form under a family, and use it.
func TestAddedForm(t *testing.T) {
	v, err := StandardVocabulary()
	if err != nil {
		t.Fatal(err)
	}
	c := small()
	c.Terms = []Term{{Scheme: SchemeForm, Code: "shared_bus", Broader: "joint_action", Labels: []Text{{Lang: "en", Text: "Shared bus"}}}}
	c.Cooperations[0].Form = "shared_bus"
	if problems := c.Check(v); len(problems) > 0 {
		t.Error(problems)
	}
}

// TestLists: splitting, choosing and laying over lose no fact.
func TestLists(t *testing.T) {
	c := small()
	var together Contents
	for _, part := range c.Parts(3) {
		if part.Len()-len(part.Networks) > 3 {
			t.Errorf("a part of %d facts", part.Len())
		}
		together.Networks = append(together.Networks, part.Networks...)
		together.take(part, func(Noun) bool { return true })
	}
	if together.Len() != c.Len() || c.Where(func(ID) bool { return true }).Len() != c.Len() || c.Where(func(ID) bool { return false }).Len() != 0 {
		t.Error("facts were lost")
	}
	change := &Contents{Needs: []Need{c.Needs[0]}}
	change.Needs[0].Remark = "changed"
	over := change.Over(c)
	if over.Len() != c.Len() || over.Needs[0].Remark != "changed" {
		t.Errorf("laid over: %d facts, want %d", over.Len(), c.Len())
	}
}

func TestVocabulary(t *testing.T) {
	v, err := StandardVocabulary()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(v.Terms(SchemeForm)); n < 25 {
		t.Errorf("%d forms, want the 25 canonical ones at least", n)
	}
	for _, scheme := range v.Schemes() {
		for _, term := range v.Terms(scheme) {
			if len(term.Labels) != 4 || validTexts("label", term.Labels, true) != nil || len(term.Descriptions) != 1 || !isWord(term.Code) {
				t.Errorf("%s %s: %+v", scheme, term.Code, term)
			}
			if _, ok := v.Broader(term); term.Broader != "" && !ok {
				t.Errorf("%s %s: there is no broader term %s", scheme, term.Code, term.Broader)
			}
		}
	}
	negative, ok := v.Term(SchemeForm, "reluctance")
	if family, found := v.Broader(negative); !ok || !found || family.Code != NegativeFamily {
		t.Errorf("reluctance is of the family %v", family.Code)
	}
}
