package query

import (
	"strconv"
	"strings"
)

// Cypher is the text of a statement or of a part of it.
type Cypher struct{ text string }

// constant is a type that other packages cannot name, so that only constants
// written in the program are accepted where it is asked for.
type constant string

// Text makes Cypher of a constant.
func Text(text constant) Cypher { return Cypher{string(text)} }

// Format makes Cypher of a constant, with each % replaced by the next part.
func Format(format constant, parts ...Cypher) Cypher {
	var b strings.Builder
	rest := string(format)
	for _, p := range parts {
		before, after, _ := strings.Cut(rest, "%")
		b.WriteString(before)
		b.WriteString(p.text)
		rest = after
	}
	b.WriteString(rest)
	return Cypher{b.String()}
}

// Join joins parts with a constant between them.
func Join(parts []Cypher, separator constant) Cypher {
	texts := make([]string, len(parts))
	for i, p := range parts {
		texts[i] = p.text
	}
	return Cypher{strings.Join(texts, string(separator))}
}

// String is the text as it is sent.
func (c Cypher) String() string { return c.text }

// Name is a label, a relationship type or a property of the loaded schema.
type Name struct{ text string }

// nameOf accepts s as a name if it needs no quotes anywhere in Cypher.
func nameOf(s string) (Name, bool) {
	for i, r := range s {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_'
		if !letter && (i == 0 || r < '0' || r > '9') {
			return Name{}, false
		}
	}
	return Name{s}, s != ""
}

// Cypher is the name as text.
func (n Name) Cypher() Cypher { return Cypher(n) }

// quoted is the name as a string literal.
func (n Name) quoted() Cypher { return Cypher{"'" + n.text + "'"} }

// String is the name itself.
func (n Name) String() string { return n.text }

// plus is the name with a constant ending, such as sinceMin.
func (n Name) plus(ending string) Name {
	if ending == "" {
		return n
	}
	return Name{n.text + strings.ToUpper(ending[:1]) + ending[1:]}
}

// variable names the n-th variable of a kind.
func variable(kind constant, n int) Cypher { return Cypher{string(kind) + strconv.Itoa(n)} }

// number writes a constant of the program.
func number(n int) Cypher { return Cypher{strconv.Itoa(n)} }

// property reads a property of a variable.
func property(v Cypher, n Name) Cypher { return Cypher{v.text + "." + n.text} }

// Names that the store gives to what is no field of the API.
var (
	nameID        = Name{"id"}
	nameName      = Name{"name"}
	nameRank      = Name{"rank"}
	nameSortKey   = Name{"sortKey"}
	nameNetwork   = Name{"network"}
	nameLanguages = Name{"languages"}
	nameTypeName  = Name{"type"}
	nameEntity    = Name{"Entity"}

	// On a relationship: the ids of its ends, its visibility, and the keys by
	// which each end's list of ties is ordered.
	nameStart      = Name{"a"}
	nameEnd        = Name{"b"}
	nameVisible    = Name{"v"}
	nameKeyAtStart = Name{"na"}
	nameKeyAtEnd   = Name{"nb"}

	// An order of ties that follows na or nb, whichever end the list is of.
	nameByName = nameName

	// What the store derives, so that reads need not look for it: postings,
	// from an entity to its network, and counters.
	namePosting = Name{"POSTING"}
	nameCount   = Name{"Count"}
	nameList    = Name{"list"}  // the label of the list that an entity is on
	nameWhat    = Name{"what"}  // what is known of it: place, field, ...
	nameValue   = Name{"value"} // which one
	nameOrder   = Name{"k"}     // its key in the list

	// Two who cooperate with each other.
	namePartner = Name{"PARTNER"}
)
