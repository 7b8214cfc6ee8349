package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// As many of each list stand on a page, and as many facts one question about
// sources names.
const (
	listLength    = 100
	factsPerAsk   = 100
	maxIdentifier = 100
)

// cardPage is what the page of a partner, need, offer or initiative shows.
type cardPage struct {
	ID          string
	Name        line
	Mark        string // the kind of a stakeholder
	Kinds       []string
	Generic     bool
	OtherNames  []line
	Only        string
	Description line
	Network     string
	Stated      []stated
	Places      []said
	Reachable   bool // whether it is somebody who may have contacts
	Contacts    []contact
	Groups      []group
	Sources     []numbered
	Cites       []cite // of the subject itself
	// Part: one list only, as a link to more of it asks for.
	Part bool
}

// line is a text in a language. Lang is empty where that is the one of the
// page. Note says more about the text.
type line struct {
	Text string
	Lang string
	Note string
}

// stated is a fact with its name. No value: nobody states it.
type stated struct{ Label, Value string }

// group is a list of facts under a heading, those of one partner together.
type group struct {
	Title string
	Total int
	Items []item
	// More leads to the rest of the list; empty: this is all.
	More string
}

type item struct {
	To    *to
	Facts []said
}

// to is whom or what a fact leads to.
type to struct {
	line
	Href string
	Kind string
}

// said is a fact in words.
type said struct {
	To       *to
	Arrow    string
	Toward   string // what the arrow means
	Says     string
	Negative bool
	Detail   string
	Notes    []string
	Only     string
	Remark   string
	Cites    []cite
	id       string
}

type contact struct {
	fact
	Said    said
	Dial    string
	WebLink string
	Checked string
}

// cite is a reference to a source of the page.
type cite struct {
	Number  int
	Locator string
	Against bool
	Claimed string
	About   string
	Stated  string
}

// numbered is a source with its number on the page.
type numbered struct {
	source
	Number int
	By     string
	Href   string
	Title  line
}

// card finds the page of one partner, need, offer or initiative.
func (s *site) card(v visit) (page, error) {
	id := v.PathValue("id")
	if len(id) > maxIdentifier {
		return v.missing(), nil
	}
	found, err := s.subject(v, id)
	if err != nil {
		return page{}, err
	}
	if found == nil || found.Name == "" {
		return v.missing(), nil
	}
	c := v.cardOf(found)
	if err := s.cite(v, &c); err != nil {
		return page{}, err
	}
	p := page{visit: v, Body: "card", Data: c, Title: c.Name.Text, status: http.StatusOK}
	if !c.Part {
		p.JSONLD = v.describe(found)
	}
	return p, nil
}

// cardNames are the questions about what is no partner, by its type.
var cardNames = map[string]string{"Initiative": "InitiativeCard", "Need": "NeedCard", "Resource": "OfferCard"}

// subject asks what there is to say. Where the address names a list and a
// place in it, it is the rest of that list.
func (s *site) subject(v visit, id string) (*subject, error) {
	variables := map[string]any{"id": id, "lang": v.Lang(), "first": listLength}
	found, err := s.about(v, "PartnerCard", variables)
	if err != nil || found == nil {
		return nil, err
	}
	if name, other := cardNames[found.Typename]; other {
		if found, err = s.about(v, name, variables); err != nil || found == nil {
			return nil, err
		}
	}
	query := v.URL.Query()
	list := query.Get("list")
	if _, known := found.lists[list]; !known || query.Get("after") == "" {
		return found, nil
	}
	rest, err := s.about(v, "Further", map[string]any{"id": id, "lang": v.Lang(), "after": query.Get("after"), list: true})
	if err != nil || rest == nil {
		return nil, err
	}
	found.lists = rest.lists
	return found, nil
}

// about asks one operation; the parts of its answer are all about one thing.
func (s *site) about(v visit, operation string, variables map[string]any) (*subject, error) {
	var parts map[string]json.RawMessage
	if err := s.query(v, operation, variables, &parts); err != nil || string(parts["node"]) == "null" {
		return nil, err
	}
	found := &subject{lists: map[string]connection{}}
	for _, name := range []string{"ties", "gives", "node"} {
		if part, asked := parts[name]; asked && string(part) != "null" {
			if err := json.Unmarshal(part, found); err != nil {
				return nil, fmt.Errorf("%s: %w", operation, err)
			}
		}
	}
	return found, nil
}

// query asks one of the operations of the explorer.
func (s *site) query(v visit, operation string, variables map[string]any, into any) error {
	text, err := s.operations.text(operation)
	if err != nil {
		return err
	}
	return s.read(v, text, variables, into)
}

// in is a text as one of a language.
func (v visit) in(text, lang string) line {
	if lang == v.Lang() {
		lang = ""
	}
	return line{Text: text, Lang: lang}
}

func (v visit) only(sensitivity string) string {
	if sensitivity == "" || sensitivity == "PUBLIC" {
		return ""
	}
	return v.W.Text("card.only", "who", v.W.Text("sensitivity."+sensitivity))
}

func (v visit) cardOf(s *subject) cardPage {
	w := v.W
	c := cardPage{
		ID: s.ID, Name: v.in(s.Name, s.NameLocale), Mark: s.Kind, Generic: s.Generic, Only: v.only(s.Sensitivity),
		Kinds:     present(w.kind(thing{Typename: s.Typename, Kind: s.Kind, Initiative: s.Initiative}), labelOf(s.InstitutionKind), labelOf(s.NgoKind), labelOf(s.EmployerKind), labelOf(s.CoalitionKind), labelOf(s.Resource)),
		Reachable: s.Kind != "", Part: v.URL.Query().Get("after") != "",
	}
	if s.Network != nil {
		c.Network = s.Network.Slug
	}
	v.name(&c, s)
	if !c.Part {
		c.Stated = v.stated(s)
	}
	for _, e := range s.lists["places"].Edges {
		c.Places = append(c.Places, v.say("places", e))
	}
	for _, e := range s.lists["contacts"].Edges {
		c.Contacts = append(c.Contacts, v.contact(e))
	}
	for _, name := range listNames {
		if list, found := s.lists[name]; found && name != "places" && name != "contacts" {
			if g := v.group(s, name, list); len(g.Items) > 0 || alwaysShown[name] {
				c.Groups = append(c.Groups, g)
			}
		}
	}
	return c
}

// name puts names and description on the page, each with its language, and
// with a mark where the makers of the map translated it.
func (v visit) name(c *cardPage, s *subject) {
	w := v.W
	for _, n := range s.Names {
		ours := ""
		if n.Translated {
			ours = w.Text("translation.ours")
		}
		if n.Text == s.Name {
			c.Name.Note = ours
			continue
		}
		c.OtherNames = append(c.OtherNames, line{n.Text, n.Lang, strings.Join(present(w.language(n.Lang), ours), ", ")})
	}
	for _, d := range s.Descriptions {
		if d.Text != s.Description {
			continue
		}
		c.Description = v.in(d.Text, d.Lang)
		switch {
		case d.Translated:
			c.Description.Note = w.Text("translation.ours")
		case c.Description.Lang != "":
			c.Description.Note = w.Text("translation.fallback", "language", w.language(d.Lang))
		}
	}
}

// stated lists what is said of the subject itself. When something began is
// shown even where nobody states it.
func (v visit) stated(s *subject) []stated {
	w := v.W
	began := stated{w.Text("label.since"), w.day(s.Since)}
	identifiers := make([]string, len(s.Identifiers))
	for i, id := range s.Identifiers {
		identifiers[i] = id.Scheme + " " + id.Value
	}
	var all []stated
	if s.dated() {
		all = append(all, began)
	}
	for _, each := range []stated{
		{w.Text("label.until"), w.day(s.Until)},
		{w.Text("label.status"), w.term("status", s.Status)},
		{w.Text("label.fields"), labels(s.Fields)},
		{w.Text("label.priority"), w.term("priority", s.Priority)},
		{w.Text("label.level"), labelOf(s.Level)},
		{w.Text("label.count"), w.measure(s.Count)},
		{w.Text("label.people"), w.measure(s.People)},
		{w.Text("label.quantity"), w.measure(s.Quantity)},
		{w.Text("label.amount"), w.money(s.Amount)},
		{w.Text("label.skills"), strings.Join(s.Skills, ", ")},
		{w.Text("label.nameSource"), w.term("nameSource", s.NameSource)},
		{w.Text("label.identifiers"), strings.Join(identifiers, ", ")},
		{w.Text("label.remark"), s.Remark},
	} {
		if each.Value != "" {
			all = append(all, each)
		}
	}
	return all
}

// present are the texts that are not empty.
func present(texts ...string) []string {
	var found []string
	for _, text := range texts {
		if text != "" {
			found = append(found, text)
		}
	}
	return found
}
