package store

import (
	"maps"
	"testing"
)

// TestAbove: who may know that something lies in a place is decided by the
// most open way up, and each way by its strictest link.
func TestAbove(t *testing.T) {
	links := map[string][]placeLink{
		"street":   {{"district", 0}, {"parish", 2}},
		"parish":   {{"diocese", 0}, {"city", 0}},
		"district": {{"city", 1}},
		"city":     {{"country", 0}},
	}
	for _, c := range []struct {
		direct []placeLink
		want   map[string]int64
	}{
		{nil, map[string]int64{}},
		{[]placeLink{{"country", 1}}, map[string]int64{"country": 1}},
		{[]placeLink{{"street", 0}}, map[string]int64{"street": 0, "district": 0, "city": 1, "country": 1, "parish": 2, "diocese": 2}},
		{[]placeLink{{"street", 2}, {"parish", 0}}, map[string]int64{"street": 2, "district": 2, "parish": 0, "diocese": 0, "city": 0, "country": 0}},
	} {
		if got := above(c.direct, links); !maps.Equal(got, c.want) {
			t.Errorf("from %v: %v, want %v", c.direct, got, c.want)
		}
	}
}

// TestWanted: what is known of a stakeholder for several reasons is known to
// whom the most open of them is, and never to more than know the stakeholder.
func TestWanted(t *testing.T) {
	families := map[string]string{"funding": "funding", "conflict": "negative"}
	s := &subject{
		list: "Stakeholder", rank: 1, in: []placeLink{{"town", 1}},
		cooperations: []cooperation{
			{pair{"a", "b"}, "funding", []string{"housing"}, 2},
			{pair{"a", "b"}, "funding", nil, 1},
			{pair{"a", "c"}, "conflict", []string{"health"}, 1},
		},
		deeds: []deed{
			{"ROLE", "project", "RUNNER", []string{"housing"}, 1},
			{"ROLE", "survey", "ASSESSED", []string{"debt"}, 2},
			{"ADDRESSES", "need", "", []string{"safety"}, 0},
		},
	}
	want := known{
		{postPlace, "town"}: 1, {postFamily, "funding"}: 1, {postFamily, "negative"}: 1, {postField, "housing"}: 1,
		{postField, "safety"}: 1, {postInitiative, "project"}: 1, {postInitiative, "survey"}: 2,
	}
	if got := s.wanted(families, nil); !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := s.wantedPartners(families); !maps.Equal(got, map[pair]int64{{"a", "b"}: 1}) {
		t.Errorf("partners %v", got)
	}
}
