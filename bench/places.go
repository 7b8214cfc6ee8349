package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/partnermap/partnermap/graph"
)

// The places: a country, its regions, and the towns of each.
const (
	regions        = 10
	townsPerRegion = 20
)

// Of every three stakeholders two are said to be in a town. Nobody says where
// a person is.
const placedOf, placed = 3, 2

func (n *network) countryID() graph.ID              { return n.id("country", 0) }
func (n *network) regionID(region int) graph.ID     { return n.id("region", region) }
func (n *network) townID(region, town int) graph.ID { return n.id("town", region*townsPerRegion+town) }

// places makes the places and in what each of them lies.
func (n *network) places() (places []graph.Place, links []graph.Link) {
	add := func(id, in graph.ID, kind, name string) {
		places = append(places, graph.Place{
			Entity: graph.Entity{ID: id, Network: n.ID, Sensitivity: graph.Public},
			Names:  []graph.Text{{Lang: "en", Text: name}}, Kind: kind,
		})
		if in != "" {
			links = append(links, n.located(len(links), "place", id, in))
		}
	}
	add(n.countryID(), "", "country", "Country")
	for region := range regions {
		add(n.regionID(region), n.countryID(), "region", fmt.Sprintf("Region %d", region+1))
		for town := range townsPerRegion {
			names := words[languages[town%len(languages)]].places
			name := fmt.Sprintf("%s %d", names[town/len(languages)], region+1)
			add(n.townID(region, town), n.regionID(region), "town", name)
		}
	}
	return places, links
}

func (n *network) located(i int, sort string, from, in graph.ID) graph.Link {
	return graph.Link{
		Entity: graph.Entity{ID: n.id("in "+sort, i), Network: n.ID, Sensitivity: graph.Public},
		Type:   graph.LocatedIn, From: from, To: in,
	}
}

// residence says in which town the i-th stakeholder is.
func (n *network) residence(r *rand.Rand, i int) (link graph.Link, stated bool) {
	region, town := r.IntN(regions), r.IntN(townsPerRegion)
	if r.IntN(placedOf) >= placed || n.persons[i] {
		return graph.Link{}, false
	}
	return n.located(i, "stakeholder", n.stakeholderID(i), n.townID(region, town)), true
}
