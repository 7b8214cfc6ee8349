package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/partnermap/partnermap/graph"
)

// operation is one thing that is measured: asked of Partnermap in GraphQL,
// and of the bare driver in Cypher written by hand for the same answer.
type operation struct {
	name   string
	public bool // the public asks, else who may see everything
	heavy  bool // it takes so long that fewer rounds have to do
	writes bool // it changes something, and so cannot be asked twice
	query  string
	cypher string
	values func(r *rand.Rand, s *samples) values
	answer func(value any, v values) any // the record's value in the shape of the GraphQL answer
}

// values are what one request asks for, for both sides.
type values struct {
	variables  map[string]any // of the GraphQL operation
	parameters map[string]any // of the statement written by hand
}

// limit is the size of the page asked for.
func (v values) limit() int { return v.parameters["limit"].(int) - 1 }

// The sizes of the pages.
const (
	listPage   = 50
	tiePage    = 10
	hopPage    = 20
	outerPage  = 10
	nestedPage = 5
)

const (
	page = `edges { node { id kind name } } pageInfo { hasNextPage endCursor }`
	ties = `edges { direction node { form { code } } partner { name } } pageInfo { hasNextPage endCursor }`
)

const (
	queryByID = `query ($id: ID!) { node(id: $id) { id ... on Stakeholder {
  kind name status generic sensitivity version names { lang text } } } }`
	queryPage = `query ($slug: String!) { network(slug: $slug) { stakeholders(first: 50) { ` + page + ` } } }`
	queryDeep = `query ($slug: String!, $after: String!) { network(slug: $slug) {
  stakeholders(first: 50, after: $after) { ` + page + ` } } }`
	queryKind = `query ($slug: String!, $kind: StakeholderKind!) { network(slug: $slug) {
  stakeholders(first: 50, filter: {kind: {eq: $kind}}) { ` + page + ` } } }`
	queryHop = `query ($id: ID!) { node(id: $id) { ... on Stakeholder { cooperations(first: 20) { ` + ties + ` } } } }`
	queryHub = `query ($id: ID!) { node(id: $id) { ... on Stakeholder { cooperations(first: 10) { ` + ties + ` } } } }`
	queryTwo = `query ($slug: String!, $after: String!) { network(slug: $slug) { stakeholders(first: 10, after: $after) {
  edges { node { id name cooperations(first: 5) { edges { node { form { code } } partner { id name
    cooperations(first: 5) { edges { node { form { code } } partner { id name } } } } } } } }
  pageInfo { hasNextPage endCursor } } } }`
)

// operations lists what is measured on a network of a size.
func operations(s size) []operation {
	deep, hub := fmt.Sprintf("page %d deep", s.stakeholders/2), fmt.Sprintf("hub of %d, page of 10", s.hubDegree())
	picture := fmt.Sprintf("picture of %d and %d", s.drawn().stakeholders, s.drawn().cooperations)
	return []operation{
		{name: "by id", query: queryByID, cypher: cypherByID, values: anyStakeholder, answer: answerByID},
		{name: "first page of 50", query: queryPage, cypher: cypherPage, values: firstPage, answer: answerPage},
		{name: deep, query: queryDeep, cypher: cypherPage, values: deepPage, answer: answerPage},
		{name: "first page of one kind", query: queryKind, cypher: cypherKind, values: kindPage, answer: answerPage},
		{name: "one hop, 10 ties", query: queryHop, cypher: cypherTies, values: ordinary, answer: answerTies},
		{name: hub, query: queryHub, cypher: cypherTies, values: anyHub, answer: answerTies},
		{name: "10 with two levels of 5", query: queryTwo, cypher: cypherTwo, values: twoLevels, answer: answerTwo},
		{name: "filter by a tie that few have", query: queryFew, cypher: cypherFew, values: fewPage, answer: answerPage},
		{name: "everybody in a region", query: queryPlace, cypher: cypherPlace, values: placePage, answer: answerPage},
		{name: "facets of everybody", query: queryFacets, cypher: cypherFacets, values: firstPage, answer: answerFacets},
		{name: "facets of a region", heavy: true, query: queryPlaceFacets, cypher: cypherPlaceFacets, values: placePage, answer: answerFacets},
		{name: "search", query: querySearch, cypher: cypherSearch, values: anySearch, answer: answerSearch},
		{name: "neighbourhood, two steps", query: queryAround, cypher: cypherAround, values: around, answer: answerAround},
		{name: picture, heavy: true, query: queryPicture, cypher: cypherPicture, values: wholePicture, answer: answerPicture},
		{name: "create", writes: true, query: queryCreate, cypher: cypherCreate, values: create, answer: answerChange("createNgo")},
		{name: "update", writes: true, query: queryUpdate, cypher: cypherUpdate, values: update, answer: answerChange("updateNgo")},
		{name: "first page, public", public: true, query: queryPage, cypher: cypherPage, values: firstPage, answer: answerPage},
		{name: "hub, public", public: true, query: queryHub, cypher: cypherTies, values: publicHub, answer: answerTies},
	}
}

// samples are what the values of requests are drawn from.
type samples struct {
	network  *network
	drawing  *network
	ordinary []graph.ID // stakeholders with ten ties
	keys     []string   // of all stakeholders, in order
	cursor   func(key string) string
	writes   *writes
}

// pageValues are the values of a page of the network's list.
func pageValues(s *samples, after string, limit int) values {
	return values{
		variables:  map[string]any{"slug": s.network.Slug},
		parameters: map[string]any{"slug": s.network.Slug, "after": after, "limit": limit + 1},
	}
}

func tieValues(id graph.ID, limit int) values {
	return values{
		variables:  map[string]any{"id": string(id)},
		parameters: map[string]any{"id": string(id), "after": "", "limit": limit + 1},
	}
}

func anyStakeholder(r *rand.Rand, s *samples) values {
	id := string(s.network.stakeholderID(r.IntN(s.network.stakeholders)))
	return values{variables: map[string]any{"id": id}, parameters: map[string]any{"id": id}}
}

func firstPage(_ *rand.Rand, s *samples) values { return pageValues(s, "", listPage) }

func deepPage(r *rand.Rand, s *samples) values {
	middle := len(s.keys) / 2
	key := s.keys[middle-100+r.IntN(200)]
	v := pageValues(s, key, listPage)
	v.variables["after"] = s.cursor(key)
	return v
}

func kindPage(r *rand.Rand, s *samples) values {
	kind := string(graph.Kinds()[r.IntN(len(graph.Kinds()))])
	v := pageValues(s, "", listPage)
	v.variables["kind"], v.parameters["kind"] = kind, kind
	return v
}

func ordinary(r *rand.Rand, s *samples) values {
	return tieValues(s.ordinary[r.IntN(len(s.ordinary))], hopPage)
}

func anyHub(r *rand.Rand, s *samples) values {
	return tieValues(s.network.stakeholderID(r.IntN(hubs)), tiePage)
}

func publicHub(_ *rand.Rand, s *samples) values {
	return tieValues(s.network.stakeholderID(0), tiePage)
}

func twoLevels(r *rand.Rand, s *samples) values {
	key := s.keys[r.IntN(len(s.keys)-100)]
	v := pageValues(s, key, outerPage)
	v.variables["after"], v.parameters["nested"] = s.cursor(key), nestedPage
	return v
}
