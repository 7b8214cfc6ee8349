package exchange_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/graph"
)

// nasty are texts that a careless format loses or changes.
var nasty = []string{
	"plain", `"quoted"`, `a "quote" inside`, "one, two; three", "two\nlines", "tab\tinside", `a|b`, `back\slash`, `\|`, `\\|\`, `ends with \`,
	"=1+1", "+36 75 506 800", "-", "@home", "'=1", "''=1", "'", "'quoted'", "yes", "0", "007", "46.0", "1E5", "2016-04", "#N/A", "TRUE", "null",
	"árvíztűrő tükörfúrógép", "Ţara şi Țara ș", "Žluťoučký kůň", "مرحبا \u200fabc", "שלום", "日本語", "🙂👩‍👩‍👧", "\ufeffmark", "a\u00a0b", "_x000D_", "_x005F_x000D_",
	"<b>&amp;</b>", "a:b", `a\:b`, "sep=;", "\ufffd", strings.Repeat("long ", 400) + "end",
}

// maker makes contents that fill the fields of every noun.
type maker struct {
	*rand.Rand
	full  bool // no field stays empty
	ids   int
	known []graph.ID
	at    graph.Network
}

// contents makes networks and some facts of every noun in each, in the order
// in which they are written.
func (m *maker) contents(networks, facts int) *graph.Contents {
	c := &graph.Contents{}
	for i, code := range []string{"a_term", "b_term"}[:min(2, facts)] {
		c.Terms = append(c.Terms, graph.Term{
			Scheme: graph.SchemeForm, Code: code, Broader: []string{"support", "other"}[i],
			Labels:       []graph.Text{{Lang: "en", Text: "Label"}, {Lang: "cs", Text: m.text()}, {Lang: "pt-BR", Text: m.text()}},
			Descriptions: []graph.Text{{Lang: "en", Text: m.text()}, {Lang: "de", Text: m.text()}},
		})
	}
	for i := range networks {
		languages := [][]string{{"hu", "en"}, {"ro", "hu", "en"}, {"cs"}}[i%3]
		m.at = graph.Network{ID: m.id(), Slug: fmt.Sprintf("network-%d", i), Languages: languages, Collation: languages[0], Sensitivity: graph.Partners, Remark: m.text()}
		m.at.Names, m.at.Descriptions = m.texts(1), m.texts(0)
		c.Networks = append(c.Networks, m.at)
		v := reflect.ValueOf(c).Elem()
		for l := range v.NumField() {
			if name := v.Type().Field(l).Name; name != "Terms" && name != "Networks" {
				m.list(v.Field(l), facts)
			}
		}
	}
	return c
}

func (m *maker) list(list reflect.Value, facts int) {
	for range facts {
		fact := reflect.New(list.Type().Elem()).Elem()
		refs := fact.Interface().(graph.Noun).References()
		for _, f := range graph.Fields(fact.Type()) {
			_, refers := refs[f.Name]
			m.field(fact.FieldByIndex(f.Index), f.Name, refers)
		}
		list.Set(reflect.Append(list, fact))
	}
}

func (m *maker) field(v reflect.Value, name string, refers bool) {
	switch {
	case name == "id":
		v.SetString(string(m.id()))
	case name == "network":
		v.SetString(string(m.at.ID))
	case refers:
		if m.full || m.IntN(3) > 0 {
			v.SetString(string(m.known[m.IntN(len(m.known))]))
		}
	case name == "name":
		v.Set(reflect.ValueOf(m.texts(1)))
	default:
		m.value(v)
	}
}

func (m *maker) value(v reflect.Value) {
	if _, required := v.Interface().(graph.Sensitivity); !required && !m.full && m.IntN(3) == 0 {
		return
	}
	switch value := v.Interface().(type) {
	case []graph.Text:
		v.Set(reflect.ValueOf(m.texts(min(1, m.IntN(2)+m.least()))))
	case []string:
		v.Set(reflect.ValueOf([]string{m.text(), m.text()}))
	case []graph.ExternalID:
		v.Set(reflect.ValueOf([]graph.ExternalID{{Scheme: m.text(), Value: m.text()}, {Scheme: "CZ-ICO", Value: "00123456"}}))
	case graph.Sensitivity:
		v.SetString([]string{"PUBLIC", "PARTNERS", "RESTRICTED"}[m.IntN(3)])
	case graph.Decimal:
		v.SetString([]string{"46", "46.50", "-0.5", "123456789012345", "0"}[m.IntN(5)])
	case bool:
		v.SetBool(true)
	case int64:
		v.SetInt(1 + m.Int64N(1<<31))
	case float64:
		v.SetFloat(m.Float64()*180 - 90)
	default:
		m.compound(v, value)
	}
}

func (m *maker) compound(v reflect.Value, value any) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(m.text())
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		for i := range v.Elem().NumField() {
			m.value(v.Elem().Field(i))
		}
		if d := v.Elem().FieldByName("Value"); d.IsValid() && d.Kind() == reflect.String && d.IsZero() {
			d.SetString("7")
		}
		if d := v.Elem().FieldByName("Amount"); d.IsValid() && d.IsZero() {
			d.SetString("-7")
		}
	default:
		panic(fmt.Sprintf("a test does not know how to fill a %T", value))
	}
}

func (m *maker) least() int {
	if m.full {
		return 1
	}
	return 0
}

func (m *maker) text() string { return graph.Clean(nasty[m.IntN(len(nasty))]) }

// texts makes at least so many texts, in the order of fallback.
func (m *maker) texts(least int) []graph.Text {
	languages := []string{"hu", "ro", "cs", "en", "pt-BR"}
	m.Shuffle(len(languages), func(i, j int) { languages[i], languages[j] = languages[j], languages[i] })
	var texts []graph.Text
	for _, l := range languages[:max(least, m.IntN(len(languages)+1))] {
		texts = append(texts, graph.Text{Lang: l, Text: m.text(), Translated: m.IntN(3) == 0})
	}
	return graph.Ordered(texts, m.at.Languages)
}

func (m *maker) id() graph.ID {
	m.ids++
	id := graph.ID(fmt.Sprintf("0190a000-0000-7000-8000-%012d", m.ids))
	m.known = append(m.known, id)
	return id
}

func newMaker(seed uint64) *maker { return &maker{Rand: rand.New(rand.NewPCG(seed, 0))} }

// differ reports the first list in which contents differ.
func differ(t *testing.T, got, want *graph.Contents) {
	t.Helper()
	g, w := reflect.ValueOf(got).Elem(), reflect.ValueOf(want).Elem()
	for i := range g.NumField() {
		name := g.Type().Field(i).Name
		if g.Field(i).Len() != w.Field(i).Len() {
			t.Fatalf("%s: got %d, want %d", name, g.Field(i).Len(), w.Field(i).Len())
		}
		for j := range g.Field(i).Len() {
			if a, b := g.Field(i).Index(j).Interface(), w.Field(i).Index(j).Interface(); !reflect.DeepEqual(a, b) {
				t.Fatalf("%s[%d]:\n got %+v\nwant %+v", name, j, a, b)
			}
		}
	}
}
