package conformance

// works says whether the compiler answers an operation already.
func works(shown map[string]bool) bool {
	for _, f := range []string{
		"statistics", "timeline", "search", "neighbourhood", "joint participation",
		"picture COOPERATIONS", "picture MEMBERSHIPS", "picture INITIATIVES", "picture NEEDS", "picture RESOURCES", "picture PLACES"} {
		if shown[f] {
			return false
		}
	}
	return true
}
