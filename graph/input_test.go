package graph

import (
	"reflect"
	"testing"
)

// TestFill: what is given is set, nil clears, what is not given stays.
func TestFill(t *testing.T) {
	was := Stakeholder{
		Names: []Text{{Lang: "en", Text: "School"}, {Lang: "hu", Text: "Iskola"}}, Since: "1998", Generic: true, Skills: []string{"a"},
		Count: &Quantity{Value: "3", Precision: About, Unit: "school"}, Identifiers: []ExternalID{{"A", "1"}},
	}
	for _, test := range []struct {
		given map[string]any
		want  func(s *Stakeholder)
	}{
		{map[string]any{}, func(*Stakeholder) {}},
		{map[string]any{"since": nil, "generic": nil, "skills": nil, "count": nil, "identifiers": nil}, func(s *Stakeholder) {
			s.Since, s.Generic, s.Skills, s.Count, s.Identifiers = "", false, nil, nil, nil
		}},
		{map[string]any{"name": []any{map[string]any{"lang": "hu", "text": nil}, map[string]any{"lang": "ro", "text": " Școală "}, map[string]any{"lang": "en", "text": "A school"}}}, func(s *Stakeholder) {
			s.Names = []Text{{Lang: "en", Text: "A school"}, {Lang: "ro", Text: "Școală"}}
		}},
		{map[string]any{"count": map[string]any{"value": 2.5}}, func(s *Stakeholder) { s.Count = &Quantity{Value: "2.5", Precision: Exact} }},
		{map[string]any{"count": map[string]any{"value": 123456789012345.0}}, func(s *Stakeholder) { s.Count = &Quantity{Value: "123456789012345", Precision: Exact} }},
		{map[string]any{"identifiers": []any{map[string]any{"scheme": " B ", "value": "2"}}}, func(s *Stakeholder) { s.Identifiers = []ExternalID{{"B", "2"}} }},
		{map[string]any{"people": map[string]any{"value": int64(7), "precision": "AT_LEAST"}}, func(s *Stakeholder) { s.People = &PeopleCount{Value: 7, Precision: AtLeast} }},
	} {
		got, want := was, was
		want.Names = append([]Text{}, was.Names...)
		got.Names = append([]Text{}, was.Names...)
		test.want(&want)
		if err := Fill(&got, test.given); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%v gives %+v (%v), want %+v", test.given, got, err, want)
		}
		if was.Names[0].Text != "School" {
			t.Fatal("the fact that was there is changed")
		}
	}
}

// TestFillKeepsTheMarkOfATranslation: a corrected translation is one still,
// unless somebody says otherwise; a text in a new language is none.
func TestFillKeepsTheMarkOfATranslation(t *testing.T) {
	for _, test := range []struct {
		given map[string]any
		want  bool
	}{
		{map[string]any{"lang": "hu", "text": "Iskolánk"}, true},
		{map[string]any{"lang": "hu", "text": "Iskola", "translated": false}, false},
		{map[string]any{"lang": "ro", "text": "Școală"}, false},
		{map[string]any{"lang": "ro", "text": "Școală", "translated": true}, true},
	} {
		s := Stakeholder{Names: []Text{{Lang: "en", Text: "School"}, {Lang: "hu", Text: "Iskola", Translated: true}}}
		if err := Fill(&s, map[string]any{"name": []any{test.given}}); err != nil {
			t.Fatal(err)
		}
		for _, name := range s.Names {
			if name.Lang == test.given["lang"] && name.Translated != test.want {
				t.Errorf("%v gives %+v", test.given, name)
			}
		}
	}
}

// TestFillSaysWhere: an error leads to the item of a list.
func TestFillSaysWhere(t *testing.T) {
	var s Stakeholder
	err := Fill(&s, map[string]any{"name": []any{map[string]any{"lang": "hu", "text": "x"}, map[string]any{"lang": "en", "text": " "}}})
	if err == nil || !reflect.DeepEqual(err.Path, []string{"name", "1", "text"}) {
		t.Errorf("got %v", err)
	}
	var c Cooperation
	if err := Fill(&c, map[string]any{"from": "nobody"}); err == nil || err.Code != NotFound || !reflect.DeepEqual(err.Path, []string{"from"}) {
		t.Errorf("got %v", err)
	}
}

// TestCheckOne: the rules that look at more than one fact.
func TestCheckOne(t *testing.T) {
	v, err := StandardVocabulary()
	if err != nil {
		t.Fatal(err)
	}
	network, a, b, c := DerivedID("n"), DerivedID("a"), DerivedID("b"), DerivedID("c")
	entity := func(id ID) Entity { return Entity{ID: id, Network: network, Sensitivity: Public} }
	refs := func() map[ID]Ref {
		return map[ID]Ref{
			network: {Sheet: SheetNetworks, Network: network}, a: {Sheet: SheetPlaces, Network: network}, b: {Sheet: SheetPlaces, Network: network},
			c: {Sheet: SheetStakeholders, Network: network, Kind: Community},
		}
	}
	person := Stakeholder{Entity: entity(DerivedID("p")), Kind: Volunteer, Names: []Text{{Lang: "en", Text: "Somebody"}}}
	tie := Cooperation{Entity: entity(DerivedID("t")), From: person.ID, To: c, Form: "direct_service"}
	in := Link{Entity: entity(DerivedID("l")), Type: LocatedIn, From: a, To: b}
	back := Link{Entity: entity(DerivedID("m")), Type: LocatedIn, From: b, To: a}
	for _, test := range []struct {
		sheet  string
		noun   Noun
		around Around
		field  string // of the error, empty: none
	}{
		{SheetLinks, in, Around{Refs: refs()}, ""},
		{SheetLinks, in, Around{Refs: refs(), Links: []Link{back}}, "to"},
		{SheetLinks, Link{Entity: entity(in.ID), Type: HasNeed, From: a, To: b}, Around{Refs: refs()}, "type"},
		{SheetCooperations, tie, Around{Refs: refs()}, "from"},
		{SheetStakeholders, person, Around{Refs: refs()}, ""},
		{SheetStakeholders, person, Around{Refs: refs(), Cooperations: []Cooperation{tie}}, "volunteerGroup"},
		{SheetMemberships, Membership{Entity: entity(in.ID), Member: c, Coalition: c}, Around{Refs: refs()}, "coalition"},
	} {
		err := CheckOne(test.sheet, test.noun, test.around, v)
		if err == nil && test.field != "" || err != nil && fieldOf(err) != test.field {
			t.Errorf("%+v: got %v, want an error at %q", test.noun, err, test.field)
		}
	}
	group := person
	group.VolunteerGroup = true
	if err := CheckOne(SheetStakeholders, group, Around{Refs: refs(), Cooperations: []Cooperation{tie}}, v); err != nil {
		t.Errorf("a group of volunteers: %v", err)
	}
}
