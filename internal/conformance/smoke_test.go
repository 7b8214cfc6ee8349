package conformance

// works says whether the compiler answers an operation already.
func works(shown map[string]bool) bool {
	for _, f := range []string{"ids", "names and descriptions", "texts", "yes or no", "numbers", "dates", "codes", "lists", "not stated", "words",
		"and", "or", "not", "some", "none", "every", "properties of ties", "the other side", "one kind only", "as of", "during", "certain",
		"NAME_DESC", "CREATED_DESC", "by date", "by date, down", "ties NAME_DESC", "ties CREATED_DESC",
		"facets KIND", "facets FIELD", "facets PLACE", "facets FORM_FAMILY", "facets INITIATIVE", "statistics", "timeline", "search", "neighbourhood", "partners", "joint participation",
		"picture COOPERATIONS", "picture MEMBERSHIPS", "picture INITIATIVES", "picture NEEDS", "picture RESOURCES", "picture PLACES"} {
		if shown[f] {
			return false
		}
	}
	return true
}
