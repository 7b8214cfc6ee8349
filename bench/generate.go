package main

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/partnermap/partnermap/graph"
)

// generatorVersion is part of the identifiers. Raise it when the network that
// the generator makes becomes another one: the old one is not reused then.
const generatorVersion = "3"

// size is how large a network is to be.
type size struct {
	stakeholders int
	cooperations int
}

// drawn is the size of the network that is drawn as a whole: as much as a
// picture may hold.
func (s size) drawn() size {
	return size{stakeholders: min(5_000, s.stakeholders), cooperations: min(20_000, 4*s.stakeholders)}
}

// hubs is the number of stakeholders with very many cooperations.
const hubs = 2

// rare is a form that hardly any cooperation has, however many there are.
const (
	rare      = "ownership"
	rareCount = 60
)

// hubDegree is the number of cooperations of each hub.
func (s size) hubDegree() int { return min(10_000, s.stakeholders/10) }

// sizes of the parts in which the network is written.
const (
	stakeholdersPerPart = 5_000
	cooperationsPerPart = 10_000
)

// The seeds of the random numbers: one for each purpose, so that a change to
// one leaves the others as they are.
const (
	seedStakeholders = iota + 1
	seedTies
	seedCooperations
	seedRounds
	seedPlaces
)

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(0x706172746e6572, seed)) }

// network is a generated network: who is there and who works with whom. All
// else about them is made when it is asked for.
type network struct {
	size
	graph.Network
	vocabulary *graph.Vocabulary
	kinds      []graph.Kind
	persons    []bool // volunteers who are one person
	ranks      []graph.Sensitivity
	ties       [][2]int32
	degrees    []int
}

// world is what is generated: the network that is asked about, the one that is
// drawn as a whole, and the one that is changed.
type world struct {
	*network
	drawing *network
	writing *network
}

// written is the size of the network that is changed.
var written = size{stakeholders: 1000, cooperations: 3000}

// generateWorld makes the networks, the large one of a size.
func generateWorld(s size) (world, error) {
	n, err := generate("bench", s)
	if err != nil {
		return world{}, err
	}
	drawing, err := generate("drawing", s.drawn())
	if err != nil {
		return world{}, err
	}
	writing, err := generate("writing", written)
	return world{n, drawing, writing}, err
}

// generate makes the network of a name and a size. It is the same one every
// time.
func generate(slug string, s size) (*network, error) {
	vocabulary, err := graph.StandardVocabulary()
	if err != nil {
		return nil, err
	}
	n := &network{size: s, vocabulary: vocabulary}
	n.Network = graph.Network{
		Slug: slug, Languages: []string{"hu", "en", "ro", "cs"}, Collation: "hu", Sensitivity: graph.Public,
		Names: []graph.Text{{Lang: "en", Text: "Generated network"}, {Lang: "hu", Text: "Kitalált hálózat"}},
	}
	n.ID = n.id("network", 0)
	n.drawKinds()
	n.drawTies()
	return n, nil
}

// id is the identifier of the i-th of a sort of things.
func (n *network) id(sort string, i int) graph.ID {
	return graph.DerivedID(n.Slug, generatorVersion, fmt.Sprint(n.stakeholders, n.cooperations), sort, fmt.Sprint(i))
}

func (n *network) stakeholderID(i int) graph.ID { return n.id("stakeholder", i) }

// kindShares are the shares of the kinds, in percent.
var kindShares = []struct {
	kind  graph.Kind
	share int
}{
	{graph.NGO, 25}, {graph.Employer, 25}, {graph.Institution, 22}, {graph.Volunteer, 10},
	{graph.Group, 8}, {graph.Community, 6}, {graph.Coalition, 4},
}

// Every 50th stakeholder is public: 2 %. The others are for partners, a fifth
// of them for those who answer for the network.
const publicEvery = 50

// drawKinds decides the kind and the sensitivity of each stakeholder. The
// first ones are the hubs: a public institution and an organisation for
// partners.
func (n *network) drawKinds() {
	r := random(seedStakeholders)
	n.kinds, n.persons = make([]graph.Kind, n.stakeholders), make([]bool, n.stakeholders)
	n.ranks = make([]graph.Sensitivity, n.stakeholders)
	for i := range n.stakeholders {
		left := r.IntN(100)
		for _, k := range kindShares {
			if n.kinds[i] = k.kind; left < k.share {
				break
			}
			left -= k.share
		}
		n.persons[i] = n.kinds[i] == graph.Volunteer && r.IntN(2) == 0
		switch {
		case i%publicEvery == 0:
			n.ranks[i] = graph.Public
		case r.IntN(5) == 0:
			n.ranks[i] = graph.Restricted
		default:
			n.ranks[i] = graph.Partners
		}
	}
	n.kinds[0], n.kinds[1], n.ranks[1] = graph.Institution, graph.NGO, graph.Partners
	n.persons[0], n.persons[1] = false, false
}

// drawTies decides who works with whom. Each hub has as many ties as
// hubDegree says; the ends of the others are drawn with weights of a power
// law, so that most have few ties and some have hundreds.
func (n *network) drawTies() {
	r := random(seedTies)
	ends := n.weights(r)
	n.ties = make([][2]int32, 0, n.cooperations)
	for hub := range hubs {
		for len(n.ties) < (hub+1)*n.hubDegree() {
			n.tie(r, hub, hubs+r.IntN(n.stakeholders-hubs))
		}
	}
	for len(n.ties) < n.cooperations {
		n.tie(r, draw(r, ends), draw(r, ends))
	}
	r.Shuffle(len(n.ties), func(i, j int) { n.ties[i], n.ties[j] = n.ties[j], n.ties[i] })
	n.degrees = make([]int, n.stakeholders)
	for _, t := range n.ties {
		n.degrees[t[0]]++
		n.degrees[t[1]]++
	}
}

// tie adds a tie in either direction, unless it would break a rule of the
// model: nobody works with themselves, and no person is tied to a community.
func (n *network) tie(r *rand.Rand, a, b int) {
	if a == b || n.persons[a] && n.kinds[b] == graph.Community || n.persons[b] && n.kinds[a] == graph.Community {
		return
	}
	if r.IntN(2) == 0 {
		a, b = b, a
	}
	n.ties = append(n.ties, [2]int32{int32(a), int32(b)})
}

// The power law of the weights: the exponent of its tail, and how many times
// the smallest weight the largest may be.
const (
	tail      = 1.6
	maxWeight = 200
)

// weights returns the running sums of the weights. Hubs weigh nothing: they
// have their ties already.
func (n *network) weights(r *rand.Rand) []float64 {
	sums := make([]float64, n.stakeholders)
	total := 0.0
	for i := range sums {
		if i >= hubs {
			total += min(math.Pow(1-r.Float64(), -1/tail), maxWeight)
		}
		sums[i] = total
	}
	return sums
}

// draw picks an index by weight.
func draw(r *rand.Rand, sums []float64) int {
	i, _ := slices.BinarySearch(sums, r.Float64()*sums[len(sums)-1])
	return min(i, len(sums)-1)
}

// parts gives the network in parts that are written one after the other:
// first the network, its places and all stakeholders, then the cooperations.
func (n *network) parts() iter.Seq[*graph.Contents] {
	return func(yield func(*graph.Contents) bool) {
		r, towns := random(seedStakeholders<<8), random(seedPlaces)
		for start := 0; start < n.stakeholders; start += stakeholdersPerPart {
			c := &graph.Contents{}
			if start == 0 {
				c.Networks = []graph.Network{n.Network}
				c.Places, c.Links = n.places()
			}
			for i := start; i < min(start+stakeholdersPerPart, n.stakeholders); i++ {
				c.Stakeholders = append(c.Stakeholders, n.stakeholder(r, i))
				if link, stated := n.residence(towns, i); stated {
					c.Links = append(c.Links, link)
				}
			}
			if !yield(c) {
				return
			}
		}
		r = random(seedCooperations)
		forms, fields := n.usualForms(), n.vocabulary.Terms(graph.SchemeField)
		for start := 0; start < n.cooperations; start += cooperationsPerPart {
			c := &graph.Contents{}
			for i := start; i < min(start+cooperationsPerPart, n.cooperations); i++ {
				c.Cooperations = append(c.Cooperations, n.cooperation(r, i, forms, fields))
			}
			if !yield(c) {
				return
			}
		}
	}
}

// usualForms are all forms but the rare one.
func (n *network) usualForms() []graph.Term {
	return slices.DeleteFunc(slices.Clone(n.vocabulary.Terms(graph.SchemeForm)), func(t graph.Term) bool { return t.Code == rare })
}
