package graph

import (
	"slices"
	"strings"
)

// alphabets are the languages whose alphabets order names.
var alphabets = []string{"cs", "en", "hu", "ro"}

// Network is a map of partners: the unit of ownership.
type Network struct {
	ID           ID
	Slug         string // its name in addresses
	Languages    []string
	Collation    string // the language whose alphabet orders the names
	Sensitivity  Sensitivity
	Remark       string
	Names        []Text
	Descriptions []Text
}

// Validate applies the rules that concern the network alone.
func (n Network) Validate() *Error {
	head := Entity{ID: n.ID, Network: n.ID, Sensitivity: n.Sensitivity, Remark: n.Remark}
	if !isWord(n.Slug) {
		return invalid("slug", "%q is not a short name; use lower-case letters, digits and hyphens", n.Slug)
	}
	if len(n.Languages) == 0 {
		return invalid("languages", "is missing; name the languages in which texts are shown, the first one first, such as hu|en")
	}
	for _, lang := range n.Languages {
		if err := validLanguage("languages", lang); err != nil {
			return err
		}
	}
	return firstOf(
		head.validate(),
		oneOf("collation", n.Collation, false, alphabets...),
		validTexts("name", n.Names, true),
		validTexts("description", n.Descriptions, false),
	)
}

// UsualCollation is the alphabet of a network that names none: that of the
// first of its languages, if names can be ordered by it.
func UsualCollation(languages []string) string {
	for _, lang := range languages {
		base, _, _ := strings.Cut(lang, "-")
		if slices.Contains(alphabets, base) {
			return base
		}
	}
	return "en"
}
