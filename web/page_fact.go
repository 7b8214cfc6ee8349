package web

import (
	"encoding/json"
	"strings"
)

// titles are the headings of the lists of a page.
var titles = map[string]string{
	"neededBy": "card.neededBy", "heldBy": "card.heldBy", "addressedBy": "card.addressedBy", "cooperations": "things.cooperation",
	"members": "things.member", "parties": "card.parties", "roles": "card.roles", "memberships": "things.membership", "needs": "things.need",
	"addresses": "card.addresses", "resources": "things.offer", "uses": "card.uses", "usedBy": "card.usedBy", "commitments": "things.promise",
	"partOf": "card.partOf", "parts": "card.parts", "mentions": "card.mentions",
}

// alwaysShown are the lists that say so where they are empty.
var alwaysShown = map[string]bool{
	"neededBy": true, "heldBy": true, "addressedBy": true, "cooperations": true, "members": true, "parties": true, "needs": true, "resources": true,
}

// group makes a list of facts, those of one partner together.
func (v visit) group(s *subject, name string, list connection) group {
	g := group{Title: v.W.Text(titles[name])}
	if list.TotalCount != nil {
		g.Total = *list.TotalCount
	}
	if list.PageInfo.HasNextPage {
		g.More = v.Link(v.URL.EscapedPath(), "list", name, "after", list.PageInfo.EndCursor)
	}
	for _, e := range list.Edges {
		if name == "commitments" && s.Kind == "" {
			name = "promises" // seen from the need or the offer
		}
		f := v.say(name, e)
		last := len(g.Items) - 1
		if last >= 0 && f.To != nil && g.Items[last].To != nil && f.To.Href == g.Items[last].To.Href && f.To.Href != "" {
			g.Items[last].Facts = append(g.Items[last].Facts, f)
			continue
		}
		g.Items = append(g.Items, item{f.To, []said{f}})
	}
	return g
}

// say puts a fact into words.
func (v visit) say(list string, e edge) said {
	if e.Link != nil {
		var other thing
		_ = json.Unmarshal(e.Node, &other) // it is JSON, as the answer around it was
		return v.link(*e.Link, other)
	}
	var f fact
	_ = json.Unmarshal(e.Node, &f) // as above
	switch list {
	case "cooperations":
		return v.cooperation(f, e)
	case "roles":
		return v.role(f, f.Initiative)
	case "parties":
		return v.role(f, f.Stakeholder)
	case "memberships":
		return v.seat(f, f.Coalition)
	case "members":
		return v.seat(f, f.Member)
	case "commitments":
		return v.promise(f, f.Need)
	default:
		return v.promise(f, f.By)
	}
}

// saying is what all facts have in common.
func (v visit) saying(f fact, other *thing, notes ...string) said {
	return said{
		id: f.ID, To: v.to(other), Detail: f.Detail, Only: v.only(f.Sensitivity), Remark: f.Remark,
		Notes: present(append(notes, v.W.term("status", f.Status))...),
	}
}

// withPage are the types of what has a page of its own.
var withPage = "Institution NGO Employer Volunteer Community Coalition Group Initiative Need Resource"

func (v visit) to(t *thing) *to {
	if t == nil || t.Name == "" {
		return nil
	}
	found := &to{line: v.in(t.Name, t.NameLocale), Kind: v.W.kind(*t)}
	if strings.Contains(withPage, t.Typename) {
		found.Href = v.Link("/o/" + t.ID)
	}
	return found
}

// named is a note with its name in front.
func (v visit) named(key, value string) string {
	if value == "" {
		return ""
	}
	return v.W.Text(key) + ": " + value
}

func (v visit) link(f fact, other thing) said {
	w := v.W
	return v.saying(f, &other, w.period(f.Since, f.Until), v.named("label.people", w.measure(f.People)), w.day(other.On))
}

func (v visit) cooperation(f fact, e edge) said {
	w := v.W
	when := w.period(f.Since, f.Until)
	if when == "" {
		when = w.Text("unknown.undated")
	}
	depth := ""
	if f.Level != nil {
		depth = w.Text("depth."+f.Level.Scale+"."+w.Number(f.Level.Value)) + " – " + w.Text("scale."+f.Level.Scale)
	}
	s := v.saying(f, e.Partner, when, labels(f.Fields), v.named("thing.initiative", nameOf(f.Initiative)),
		v.named("label.formality", w.term("formality", f.Formality)), v.named("label.depth", depth),
		v.named("label.amount", w.money(f.Amount)), v.named("label.confirmedOn", w.day(f.ConfirmedOn)))
	switch {
	case f.Mutual:
		s.Arrow, s.Toward = "↔", w.Text("card.both")
	case e.Direction == "OUT":
		s.Arrow, s.Toward = "→", w.Text("card.toOther")
	case e.Direction == "IN":
		s.Arrow, s.Toward = "←", w.Text("card.fromOther")
	}
	if f.Form != nil {
		s.Says = f.Form.Label
		s.Negative = f.Form.Broader != nil && f.Form.Broader.Code == "negative"
	}
	return s
}

func nameOf(t *thing) string {
	if t == nil {
		return ""
	}
	return t.Name
}

func (v visit) role(f fact, other *thing) said {
	s := v.saying(f, other, v.W.period(f.Since, f.Until), labels(f.Fields), v.named("label.people", v.W.measure(f.People)))
	s.Says = v.W.term("role", f.Role)
	return s
}

func (v visit) seat(f fact, other *thing) said {
	seats := ""
	if f.Seats != nil {
		seats = v.W.Number(*f.Seats)
	}
	s := v.saying(f, other, v.W.period(f.Since, f.Until), v.named("label.seats", seats))
	s.Detail = f.Seat
	return s
}

func (v visit) promise(f fact, other *thing) said {
	w := v.W
	s := v.saying(f, other, w.period(f.PromisedOn, nil), v.named("thing.offer", nameOf(f.Resource)), v.named("label.quantity", w.measure(f.Quantity)),
		v.named("label.amount", w.money(f.Amount)), v.named("label.dueOn", w.day(f.DueOn)), v.named("label.deliveredOn", w.day(f.DeliveredOn)))
	s.Says = w.term("delivery", f.Delivery)
	return s
}

// dialled keeps of a telephone number what is dialled.
func dialled(phone string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, phone)
}

// webLink is an address that may be linked; other text is only shown.
func webLink(address string) string {
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return address
	}
	return ""
}

func (v visit) contact(e edge) contact {
	var f fact
	_ = json.Unmarshal(e.Node, &f) // it is JSON, as the answer around it was
	return contact{fact: f, Said: v.saying(f, nil), Dial: dialled(f.Phone), WebLink: webLink(f.Web), Checked: v.W.day(f.LastConfirmed)}
}
