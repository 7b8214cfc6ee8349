package main

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// What is measured besides pages by name: filters, facets, the search, and
// what is drawn.
const (
	queryFew = `query ($slug: String!, $form: String!) { network(slug: $slug) {
  stakeholders(first: 50, filter: {cooperations: {some: {node: {form: {eq: $form}}}}}) { ` + page + ` } } }`
	queryPlace = `query ($slug: String!, $place: ID!) { network(slug: $slug) {
  stakeholders(first: 50, filter: {inPlace: {eq: $place}}) { ` + page + ` } } }`
	facets      = `facets(by: [KIND, FORM_FAMILY]) { exact values { value count } }`
	queryFacets = `query ($slug: String!) { network(slug: $slug) { stakeholders { ` + facets + ` } } }`

	queryPlaceFacets = `query ($slug: String!, $place: ID!) { network(slug: $slug) {
  stakeholders(filter: {inPlace: {eq: $place}}) { ` + facets + ` } } }`
	querySearch = `query ($text: String!, $network: ID!) { search(text: $text, network: $network, first: 20) {
  matched node { id ... on Stakeholder { name } } } }`
	drawn = `{ nodes { id kind name %s } ties { id from to form %s } truncated }`
)

var (
	queryAround = `query ($id: ID!) { neighbourhood(id: $id, depth: 2, limit: 200) ` + fmt.Sprintf(drawn, "distance", "mutual") + ` }`

	queryPicture = `query ($slug: String!) { network(slug: $slug) { picture ` +
		fmt.Sprintf(drawn, "status", "status since { edtf } until { edtf } fields") + ` } }`
)

func fewPage(_ *rand.Rand, s *samples) values {
	v := pageValues(s, "", listPage)
	v.variables["form"], v.parameters["form"] = rare, rare
	return v
}

func placePage(r *rand.Rand, s *samples) values {
	v := pageValues(s, "", listPage)
	region := string(s.network.regionID(r.IntN(regions)))
	v.variables["place"], v.parameters["place"] = region, region
	return v
}

// anySearch types the name of somebody and where they are, as far as the
// third letter.
func anySearch(r *rand.Rand, s *samples) values {
	w := words[languages[r.IntN(len(languages))]]
	place := []rune(w.places[r.IntN(len(w.places))])
	text := w.called[r.IntN(len(w.called))] + " " + string(place[:3])
	return values{
		variables:  map[string]any{"text": text, "network": string(s.network.ID)},
		parameters: searchByHand(s.network.ID, text, hopPage),
	}
}

// searchByHand makes the questions to the index. The name as a whole weighs
// so much that it comes first, however many others fit.
func searchByHand(network graph.ID, text string, limit int) map[string]any {
	scope, exact := "+searchNet:"+query.Token(string(network)), query.NameToken(text)
	var named, anywhere, alike []string
	for _, word := range graph.Words(text) {
		named = append(named, "+searchName:"+word+"*")
		anywhere = append(anywhere, "+(searchName:"+word+"* searchText:"+word+"*)")
		alike = append(alike, "+(searchName:"+word+"* searchName:"+word+"~1)")
	}
	names := strings.Join(named, " ")
	return map[string]any{
		"exact": exact, "limit": limit,
		"named": fmt.Sprintf("+(%s %s)^0 searchExact:%s", scope, names, exact),
		"other": fmt.Sprintf("(%s %s -(%s))^0", scope, strings.Join(anywhere, " "), names),
		"alike": fmt.Sprintf("(%s %s)^0", scope, strings.Join(alike, " ")),
	}
}

func around(r *rand.Rand, s *samples) values {
	return tieValues(s.ordinary[r.IntN(len(s.ordinary))], 0)
}

func wholePicture(_ *rand.Rand, s *samples) values {
	return values{variables: map[string]any{"slug": s.drawing.Slug}, parameters: map[string]any{"slug": s.drawing.Slug}}
}
