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

// TestKeepTheMarkOfATranslation: what the workbook does not say of a text
// stays, and an empty cell takes the mark away.
func TestKeepTheMarkOfATranslation(t *testing.T) {
	network := graph.Network{ID: graph.DerivedID("n"), Slug: "town", Languages: []string{"hu", "en"}}
	id := string(graph.DerivedID("s"))
	stored := &graph.Contents{Stakeholders: []graph.Stakeholder{{
		Entity: graph.Entity{ID: graph.ID(id), Network: network.ID, Sensitivity: graph.Public},
		Kind:   graph.NGO, Names: []graph.Text{{Lang: "hu", Text: "Segítők", Translated: true}, {Lang: "en", Text: "Helpers"}},
	}}}
	row := func(lang, name string) string {
		return "id,network,name_language,name\n" + id + ",town," + lang + "," + name + "\n"
	}
	for _, c := range []struct {
		name, rows, names string
		want              []graph.Text
	}{
		{"a sheet in the language of the translation", row("hu", "Segítők"), "", stored.Stakeholders[0].Names},
		{"a new name in that language", row("hu", "Segítő Kör"), "", []graph.Text{{Lang: "hu", Text: "Segítő Kör"}, {Lang: "en", Text: "Helpers"}}},
		{"names without the column", row("en", "Helpers"), "entity,field,language,text\n" + id + ",name,hu,Segítők Köre\n", []graph.Text{{Lang: "hu", Text: "Segítők Köre", Translated: true}, {Lang: "en", Text: "Helpers"}}},
		{"an empty cell", row("en", "Helpers"), "entity,field,language,text,translated\n" + id + ",name,hu,Segítők,\n", []graph.Text{{Lang: "hu", Text: "Segítők"}, {Lang: "en", Text: "Helpers"}}},
		{"a mark", row("en", "Helpers"), "entity,field,language,text,translated\n" + id + ",name,ro,Ajutoare,yes\n", []graph.Text{{Lang: "en", Text: "Helpers"}, {Lang: "ro", Text: "Ajutoare", Translated: true}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := fstest.MapFS{"stakeholders.csv": {Data: []byte(c.rows)}}
			if c.names != "" {
				files["names.csv"] = &fstest.MapFile{Data: []byte(c.names)}
			}
			book, err := ReadFolder(files, func(string) (graph.Network, bool) { return network, true })
			if err != nil {
				t.Fatal(err)
			}
			book.Keep(stored)
			if got := graph.Ordered(book.Contents.Stakeholders[0].Names, network.Languages); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %+v\nwant %+v", got, c.want)
			}
		})
	}
}
