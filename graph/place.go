package graph

import "math"

// Coordinates are a point on the earth in degrees (WGS 84).
type Coordinates struct {
	Latitude  float64
	Longitude float64
}

// Place is an area; places lie in one another.
type Place struct {
	Entity
	Names       []Text
	Kind        string // term
	Country     string // ISO 3166-1 alpha-2, empty: not stated
	Count       *Quantity
	Coordinates *Coordinates
}

// References implements [Noun].
func (p Place) References() map[string]ID { return nil }

// Validate implements [Noun].
func (p Place) Validate(v *Vocabulary) *Error {
	if c := p.Coordinates; c != nil && !(math.Abs(c.Latitude) <= 90 && math.Abs(c.Longitude) <= 180) {
		return invalid("coordinates", "%v, %v is not on the earth; write latitude, then longitude, in degrees", c.Latitude, c.Longitude)
	}
	if p.Country != "" && (len(p.Country) != 2 || p.Country[0] < 'A' || p.Country[0] > 'Z' || p.Country[1] < 'A' || p.Country[1] > 'Z') {
		return invalid("country", "%q is not a country code such as CZ, HU or RO", p.Country)
	}
	return firstOf(
		p.Entity.validate(),
		validTexts("name", p.Names, true),
		v.check("kind", SchemePlace, p.Kind, true),
		p.Count.validate("count", v),
	)
}
