package web

import (
	"encoding/json"
	"strconv"
	"strings"
)

// This file says in words what facts hold, as the card of the explorer does.

// Date writes a date as exactly as its source: a year, a month or a day.
func (w Words) Date(edtf string) string {
	year, month, day := splitDate(edtf)
	if month == 0 {
		return edtf
	}
	name := w.Text("month." + strconv.Itoa(month))
	if day == 0 {
		return w.Text("date.month", "year", year, "month", name)
	}
	if w.lang == "cs" {
		name = strconv.Itoa(month) + "."
	}
	return w.Text("date.day", "year", year, "month", name, "day", strconv.Itoa(day))
}

// inSentence is a date behind a preposition, where Czech would inflect the
// name of a month.
func (w Words) inSentence(edtf string) string {
	if year, month, day := splitDate(edtf); w.lang == "cs" && month > 0 && day == 0 {
		return strconv.Itoa(month) + "/" + year
	}
	return w.Date(edtf)
}

func splitDate(edtf string) (year string, month, day int) {
	parts := strings.SplitN(edtf, "-", 3)
	if len(parts) > 1 {
		month, _ = strconv.Atoi(parts[1])
	}
	if len(parts) > 2 {
		day, _ = strconv.Atoi(parts[2])
	}
	if month > 12 {
		month = 0
	}
	return parts[0], month, day
}

// language is the name of a language; its tag, where we have no word for it.
func (w Words) language(tag string) string {
	if key := "language." + tag; w.Has(key) {
		return w.Text(key)
	}
	return tag
}

func (w Words) day(d *partialDate) string {
	if d == nil {
		return ""
	}
	return w.Date(d.EDTF)
}

// period says from when to when.
func (w Words) period(since, until *partialDate) string {
	switch {
	case since != nil && until != nil:
		return w.Text("date.range", "from", w.Date(since.EDTF), "until", w.Date(until.EDTF))
	case since != nil:
		return w.Text("date.since", "date", w.inSentence(since.EDTF))
	case until != nil:
		return w.Text("date.until", "date", w.inSentence(until.EDTF))
	}
	return ""
}

// decimal writes a number as people do.
func (w Words) decimal(n json.Number) string {
	whole, fraction, _ := strings.Cut(n.String(), ".")
	i, err := strconv.Atoi(whole)
	if err != nil {
		return n.String()
	}
	point := ","
	if w.lang == "en" {
		point = "."
	}
	if fraction == "" {
		return w.Number(i)
	}
	return w.Number(i) + point + fraction
}

// measure says how many, and how exactly that is known.
func (w Words) measure(m *measure) string {
	if m == nil || m.Value == nil {
		return ""
	}
	said := w.decimal(*m.Value)
	if m.Precision != "EXACT" {
		said = w.Text("precision."+m.Precision) + " " + said
	}
	if m.Unit != nil {
		said += " " + strings.ToLower(m.Unit.Label)
	}
	return said
}

func (w Words) money(m *money) string {
	if m == nil {
		return ""
	}
	return w.decimal(m.Amount) + " " + m.Currency
}

// term is the word for a code, such as status.ENDED; empty for no code.
func (w Words) term(prefix, code string) string {
	if code == "" {
		return ""
	}
	return w.Text(prefix + "." + code)
}

func labels(terms []labelled) string {
	names := make([]string, len(terms))
	for i, t := range terms {
		names[i] = t.Label
	}
	return strings.Join(names, ", ")
}

func labelOf(t *labelled) string {
	if t == nil {
		return ""
	}
	return t.Label
}

// kind is what somebody or something is, in a word.
func (w Words) kind(t thing) string {
	switch {
	case t.Kind != "":
		return w.Text("kind." + t.Kind)
	case t.Initiative != "":
		return w.Text("initiativeKind." + t.Initiative)
	case t.Finding != "":
		return w.Text("findingKind." + t.Finding)
	}
	switch t.Typename {
	case "Need":
		return w.Text("thing.need")
	case "Resource":
		return w.Text("thing.offer")
	case "Source":
		return w.Text("thing.source")
	}
	return ""
}
