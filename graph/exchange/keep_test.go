package exchange

import (
	"reflect"
	"testing"
	"testing/fstest"

	"github.com/partnermap/partnermap/graph"
)

// TestKeep: a workbook that speaks of some columns only leaves the others as
// they are, and one that is silent on sensitivity opens nothing.
func TestKeep(t *testing.T) {
	network := graph.Network{ID: graph.DerivedID("n"), Slug: "town", Languages: []string{"hu", "en"}}
	id := graph.DerivedID("s")
	stored := &graph.Contents{Stakeholders: []graph.Stakeholder{{
		Entity: graph.Entity{ID: id, Network: network.ID, Sensitivity: graph.Restricted, Remark: "kept"},
		Kind:   graph.Community, Names: []graph.Text{{Lang: "hu", Text: "Régi"}, {Lang: "en", Text: "Old"}},
		Descriptions: []graph.Text{{Lang: "hu", Text: "Leírás"}}, People: &graph.PeopleCount{Value: 46, Precision: graph.Exact},
	}}}
	known := func(string) (graph.Network, bool) { return network, true }
	for _, c := range []struct {
		name, csv string
		want      func(s *graph.Stakeholder)
	}{
		{"a name only", "id,network,name_language,name\n" + string(id) + ",town,hu,Új\n", func(s *graph.Stakeholder) {
			s.Names[0].Text = "Új"
		}},
		{"an empty cell clears", "id,network,remark,sensitivity,people,people_precision,people_unit\n" + string(id) + ",town,,,,,\n", func(s *graph.Stakeholder) {
			s.Remark, s.People = "", nil
		}},
		{"a description in another language", "id,network,name_language,name,description\n" + string(id) + ",town,en,Old,What it is\n", func(s *graph.Stakeholder) {
			s.Descriptions = append(s.Descriptions, graph.Text{Lang: "en", Text: "What it is"})
		}},
		{"the other language's sheet, without descriptions", "id,network,name_language,name\n" + string(id) + ",town,hu,Régi\n", func(*graph.Stakeholder) {}},
		{"an empty cell in a language without a text", "id,network,name_language,name,description\n" + string(id) + ",town,en,Old,\n", func(*graph.Stakeholder) {}},
		{"a sensitivity that is stated", "id,network,sensitivity\n" + string(id) + ",town,PUBLIC\n", func(s *graph.Stakeholder) {
			s.Sensitivity = graph.Public
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			book, err := ReadFolder(fstest.MapFS{"stakeholders.csv": {Data: []byte(c.csv)}}, known)
			if err != nil {
				t.Fatal(err)
			}
			book.Keep(stored)
			want := stored.Stakeholders[0]
			want.Names, want.Descriptions = append([]graph.Text{}, want.Names...), append([]graph.Text{}, want.Descriptions...)
			c.want(&want)
			got := book.Contents.Stakeholders[0]
			got.Names, got.Descriptions = graph.Ordered(got.Names, network.Languages), graph.Ordered(got.Descriptions, network.Languages)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v\nwant %+v", got, want)
			}
		})
	}
}
