package resolvers_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// scene is a network of which every flat answer has something to tell. Its
// entities are named by a letter.
type scene struct {
	*api
	network  graph.Network
	contents *graph.Contents
	ids      map[string]graph.ID
}

func (s *scene) entity(name string, sensitivity graph.Sensitivity) graph.Entity {
	s.ids[name] = neo4jtest.ID(s.t)
	return graph.Entity{ID: s.ids[name], Network: s.network.ID, Sensitivity: sensitivity}
}

func inBoth(name string) []graph.Text {
	return []graph.Text{{Lang: "en", Text: name}, {Lang: "hu", Text: name + "-hu"}}
}

// newScene: Alpha, Beta, Echo and Farm are public, Delta is for partners;
// Xenon and Wide are public initiatives, Yield is one for partners.
func newScene(t *testing.T) *scene {
	t.Helper()
	a := newAPI(t)
	s := &scene{api: a, network: neo4jtest.Network(t), ids: map[string]graph.ID{}}
	c := &graph.Contents{Networks: []graph.Network{s.network}}
	s.contents = c
	stakeholder := func(name string, kind graph.Kind, v graph.Sensitivity) {
		c.Stakeholders = append(c.Stakeholders, graph.Stakeholder{Entity: s.entity(name, v), Kind: kind, Names: inBoth(name), Generic: kind == graph.NGO})
	}
	stakeholder("Alpha", graph.Institution, graph.Public)
	stakeholder("Beta", graph.NGO, graph.Public)
	stakeholder("Club", graph.Coalition, graph.Public)
	stakeholder("Delta", graph.Employer, graph.Partners)
	stakeholder("Echo", graph.Community, graph.Public)
	stakeholder("Farm", graph.Community, graph.Public)
	for name, v := range map[string]graph.Sensitivity{"Wide": graph.Public, "Xenon": graph.Public, "Yield": graph.Partners} {
		c.Initiatives = append(c.Initiatives, graph.Initiative{Entity: s.entity(name, v), Kind: graph.Project, Names: inBoth(name)})
	}
	c.Needs = []graph.Need{{Entity: s.entity("Need", graph.Public), Names: inBoth("Need"), Generic: true}, {Entity: s.entity("Nest", graph.Public), Names: inBoth("Nest")}}
	c.Resources = []graph.Resource{{Entity: s.entity("Room", graph.Public), Names: inBoth("Room")}, {Entity: s.entity("Rope", graph.Partners), Names: inBoth("Rope")}}
	c.Places = []graph.Place{{Entity: s.entity("Paks", graph.Public), Names: inBoth("Paks"), Kind: "town"}, {Entity: s.entity("Pest", graph.Public), Names: inBoth("Pest")}}
	s.tie()
	s.load(c)
	return s
}

func (s *scene) tie() {
	cooperation := func(name, from, to, form string, change func(*graph.Cooperation)) {
		k := graph.Cooperation{Entity: s.entity(name, graph.Public), From: s.ids[from], To: s.ids[to], Form: form}
		change(&k)
		s.contents.Cooperations = append(s.contents.Cooperations, k)
	}
	cooperation("c1", "Alpha", "Beta", "funding", func(k *graph.Cooperation) {
		k.Fields, k.Initiative, k.Since, k.Until, k.Status = []string{"housing", "education"}, s.ids["Xenon"], "2010", "2012-05-01", graph.Ended
		k.Formality, k.Level = graph.ContractAgreement, &graph.Depth{Scale: graph.Himmelman, Value: 3}
	})
	cooperation("c2", "Beta", "Alpha", "information_exchange", func(k *graph.Cooperation) { k.Since = "2011-03" })
	cooperation("c3", "Beta", "Delta", "in_kind_resource", func(k *graph.Cooperation) { k.Fields = []string{"housing"} })
	cooperation("c4", "Alpha", "Echo", "reluctance", func(k *graph.Cooperation) { k.Initiative = s.ids["Yield"] })
	cooperation("c5", "Echo", "Beta", "funding", func(k *graph.Cooperation) { k.Status, k.Mutual = graph.Ended, true })
	role := func(name, who, what string, kind graph.RoleKind) {
		s.contents.Roles = append(s.contents.Roles, graph.Role{Entity: s.entity(name, graph.Public), Stakeholder: s.ids[who], Initiative: s.ids[what], Role: kind})
	}
	role("r1", "Alpha", "Xenon", graph.Runner)
	role("r2", "Beta", "Xenon", graph.Participant)
	role("r3", "Beta", "Xenon", graph.Manager)
	role("r4", "Echo", "Xenon", graph.Opponent)
	role("r5", "Delta", "Xenon", graph.Participant)
	role("r6", "Echo", "Wide", graph.TargetGroup)
	role("r7", "Alpha", "Wide", graph.Owner)
	s.contents.Memberships = []graph.Membership{{Entity: s.entity("m1", graph.Public), Member: s.ids["Alpha"], Coalition: s.ids["Club"], Role: "chair"}}
	link := func(name string, kind graph.LinkType, from, to string) {
		s.contents.Links = append(s.contents.Links, graph.Link{Entity: s.entity(name, graph.Public), Type: kind, From: s.ids[from], To: s.ids[to]})
	}
	link("l1", graph.PartOf, "Farm", "Echo")
	link("l2", graph.PartOf, "Xenon", "Wide")
	link("l3", graph.HasNeed, "Echo", "Need")
	link("l4", graph.Addresses, "Xenon", "Need")
	link("l5", graph.Addresses, "Xenon", "Nest")
	link("l6", graph.HoldsResource, "Beta", "Room")
	link("l7", graph.Uses, "Xenon", "Rope")
	link("l8", graph.LocatedIn, "Alpha", "Paks")
	link("l9", graph.LocatedIn, "Paks", "Pest")
	link("l10", graph.LocatedIn, "Xenon", "Pest")
	link("l11", graph.Uses, "Wide", "Xenon")
}

// see asks for fields of the network.
func (s *scene) see(actor access.Actor, fields string) map[string]any {
	s.t.Helper()
	fields = strings.NewReplacer("$alpha", fmt.Sprintf("%q", s.ids["Alpha"]), "$delta", fmt.Sprintf("%q", s.ids["Delta"])).Replace(fields)
	network, _ := s.askAs(actor, `query ($s: String) { network(slug: $s) { `+fields+` } }`, map[string]any{"s": s.network.Slug})["network"].(map[string]any)
	return network
}

// letters tells ids by the names of the scene.
func (s *scene) letters(list any, path ...any) []string {
	names := map[string]string{}
	for name, id := range s.ids {
		names[string(id)] = name
	}
	var found []string
	for _, id := range pluck(list, path...) {
		text, _ := id.(string)
		found = append(found, names[text])
	}
	return found
}

func equalList(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func TestStatistics(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	all := s.see(access.Owner(), `
		form: statistics(by: FORM) { value label cooperations stakeholders exact }
		family: statistics(by: FORM_FAMILY) { value label(lang: "en") cooperations stakeholders }
		field: statistics(by: FIELD) { value cooperations stakeholders }`)
	more := s.see(access.Owner(), `
		initiative: statistics(by: INITIATIVE) { value label hu: label(lang: "hu") cooperations stakeholders }
		status: statistics(by: STATUS) { value label cooperations }
		formality: statistics(by: FORMALITY) { value label cooperations __typename }`)
	equalJSON(t, all["form"], `[{"value":"funding","label":"Funding","cooperations":2,"stakeholders":3,"exact":true},
		{"value":"in_kind_resource","label":"In-kind contribution","cooperations":1,"stakeholders":2,"exact":true},
		{"value":"information_exchange","label":"Information exchange","cooperations":1,"stakeholders":2,"exact":true},
		{"value":"reluctance","label":"Reluctance","cooperations":1,"stakeholders":2,"exact":true}]`)
	equalJSON(t, all["family"], `[{"value":"funding","label":"Funding and resources","cooperations":3,"stakeholders":4},
		{"value":"information","label":"Information","cooperations":1,"stakeholders":2},
		{"value":"negative","label":"Against cooperation","cooperations":1,"stakeholders":2}]`)
	equalJSON(t, all["field"], `[{"value":null,"cooperations":3,"stakeholders":3},{"value":"housing","cooperations":2,"stakeholders":3},{"value":"education","cooperations":1,"stakeholders":2}]`)
	want := []string{fmt.Sprintf(`{"value":%q,"label":"Xenon","hu":"Xenon-hu","cooperations":1,"stakeholders":2}`, s.ids["Xenon"]),
		fmt.Sprintf(`{"value":%q,"label":"Yield","hu":"Yield-hu","cooperations":1,"stakeholders":2}`, s.ids["Yield"])}
	if s.ids["Yield"] < s.ids["Xenon"] {
		slices.Reverse(want)
	}
	equalJSON(t, more["initiative"], `[{"value":null,"label":null,"hu":null,"cooperations":3,"stakeholders":4},`+strings.Join(want, ",")+`]`)
	equalJSON(t, more["status"], `[{"value":null,"label":null,"cooperations":3},{"value":"ENDED","label":null,"cooperations":2}]`)
	equalJSON(t, more["formality"], `[{"value":null,"label":null,"cooperations":4,"__typename":"StatisticsRow"},{"value":"CONTRACT","label":null,"cooperations":1,"__typename":"StatisticsRow"}]`)

	public := s.see(access.Public(), `initiative: statistics(by: INITIATIVE) { value cooperations stakeholders } form: statistics(by: FORM) { value }`)
	equalJSON(t, public["initiative"], fmt.Sprintf(`[{"value":null,"cooperations":3,"stakeholders":3},{"value":%q,"cooperations":1,"stakeholders":2}]`, s.ids["Xenon"]))
	equalJSON(t, pluck(public["form"], "value"), `["funding","information_exchange","reluctance"]`)
}

func TestTimeline(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	got := s.see(access.Owner(), `timeline(from: 2009, to: 2013) { year possible certain undated began ended exact }`)
	// c3, c4 and c5 have no dates; c1 ran from some day of 2010 to May 2012,
	// c2 began in March 2011 and goes on.
	equalJSON(t, got["timeline"], `[
		{"year":2009,"possible":3,"certain":0,"undated":3,"began":0,"ended":0,"exact":true},
		{"year":2010,"possible":4,"certain":0,"undated":3,"began":1,"ended":0,"exact":true},
		{"year":2011,"possible":5,"certain":1,"undated":3,"began":1,"ended":0,"exact":true},
		{"year":2012,"possible":5,"certain":1,"undated":3,"began":0,"ended":1,"exact":true},
		{"year":2013,"possible":4,"certain":1,"undated":3,"began":0,"ended":0,"exact":true}]`)
	public := s.see(access.Public(), `timeline(from: 2010, to: 2010) { possible __typename }`)
	equalJSON(t, public["timeline"], `[{"possible":3,"__typename":"TimelineRow"}]`)
}

func TestJointParticipation(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	pair := func(initiative, a, b string) string {
		if s.ids[b] < s.ids[a] {
			a, b = b, a
		}
		return fmt.Sprintf(`{"first":%q,"firstName":%q,"second":%q,"secondName":%q,"initiative":%q,"initiativeName":%q}`,
			s.ids[a], a, s.ids[b], b+"-hu", s.ids[initiative], initiative)
	}
	fields := `{ first firstName second secondName(lang: "hu") initiative initiativeName }`
	list := func(rows ...string) string { return "[" + strings.Join(rows, ",") + "]" }
	// Ids grow in the order in which the scene makes them.
	all := list(pair("Wide", "Alpha", "Echo"), pair("Xenon", "Alpha", "Beta"), pair("Xenon", "Alpha", "Delta"), pair("Xenon", "Beta", "Delta"))
	got := s.see(access.Owner(), `jointParticipation `+fields+` two: jointParticipation(limit: 2) `+fields+` of: jointParticipation(of: $delta) `+fields)
	equalJSON(t, got["jointParticipation"], all)
	equalJSON(t, got["two"], list(pair("Wide", "Alpha", "Echo"), pair("Xenon", "Alpha", "Beta")))
	equalJSON(t, got["of"], list(pair("Xenon", "Alpha", "Delta"), pair("Xenon", "Beta", "Delta")))
	public := s.see(access.Public(), `jointParticipation `+fields+` of: jointParticipation(of: $alpha, limit: 1) `+fields+` hidden: jointParticipation(of: $delta) `+fields)
	equalJSON(t, public["jointParticipation"], list(pair("Wide", "Alpha", "Echo"), pair("Xenon", "Alpha", "Beta")))
	equalJSON(t, public["of"], list(pair("Wide", "Alpha", "Echo")))
	equalJSON(t, public["hidden"], `[]`)
}

func TestPicture(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	got := s.see(access.Owner(), `picture { truncated
		nodes { id type kind name hu: name(lang: "hu") generic status distance }
		ties { id type from to form negative mutual fields status since { edtf } until { latest } level { scale value } }
		jointParticipation { first } }`)
	nodes, ties := dig(got, "picture", "nodes"), dig(got, "picture", "ties")
	equalList(t, "nodes", s.letters(nodes, "id"), "Alpha", "Beta", "Club", "Delta", "Echo", "Farm")
	equalList(t, "ties", s.letters(ties, "id"), "c1", "c2", "c3", "c4", "c5")
	equalJSON(t, dig(nodes, 1), fmt.Sprintf(`{"id":%q,"type":"NGO","kind":"NGO","name":"Beta","hu":"Beta-hu","generic":true,"status":null,"distance":null}`, s.ids["Beta"]))
	equalJSON(t, dig(ties, 0), fmt.Sprintf(`{"id":%q,"type":"COOPERATES_WITH","from":%q,"to":%q,"form":"funding","negative":false,"mutual":false,"fields":["housing","education"],
		"status":"ENDED","since":{"edtf":"2010"},"until":{"latest":"2012-05-01"},"level":{"scale":"HIMMELMAN","value":3}}`, s.ids["c1"], s.ids["Alpha"], s.ids["Beta"]))
	equalJSON(t, pluck(ties, "negative"), `[false,false,false,true,false]`)
	equalJSON(t, pluck(ties, "mutual"), `[false,false,false,false,true]`)
	equalJSON(t, dig(got, "picture", "jointParticipation"), `[]`)
	equalJSON(t, dig(got, "picture", "truncated"), `false`)

	public := s.see(access.Public(), `picture { nodes { id } ties { id } }`)
	equalList(t, "public nodes", s.letters(dig(public, "picture", "nodes"), "id"), "Alpha", "Beta", "Club", "Echo", "Farm")
	equalList(t, "public ties", s.letters(dig(public, "picture", "ties"), "id"), "c1", "c2", "c4", "c5")
}

func TestPictureLayers(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	stakeholders := []string{"Alpha", "Beta", "Club", "Delta", "Echo", "Farm"}
	for _, c := range []struct {
		layers      string
		nodes, ties []string // after the stakeholders
	}{
		{"[]", nil, nil},
		{"MEMBERSHIPS", nil, []string{"m1", "l1"}},
		{"INITIATIVES", []string{"Wide", "Xenon"}, []string{"r1", "r2", "r3", "r4", "r5", "r6", "r7", "l2"}},
		{"NEEDS", []string{"Need"}, []string{"l3"}},
		{"RESOURCES", []string{"Room"}, []string{"l6"}},
		{"PLACES", []string{"Paks"}, []string{"l8"}},
		{"[INITIATIVES, NEEDS, RESOURCES]", []string{"Need", "Nest", "Room", "Rope", "Wide", "Xenon"},
			[]string{"r1", "r2", "r3", "r4", "r5", "r6", "r7", "l2", "l3", "l4", "l5", "l6", "l7"}},
	} {
		got := s.see(access.Owner(), `picture(layers: `+c.layers+`) { nodes { id type kind generic } ties { id type form fields negative mutual } truncated }`)
		equalList(t, c.layers, s.letters(dig(got, "picture", "nodes"), "id"), slices.Concat(stakeholders, c.nodes)...)
		equalList(t, c.layers, s.letters(dig(got, "picture", "ties"), "id"), c.ties...)
		equalJSON(t, dig(got, "picture", "truncated"), `false`)
	}
	got := s.see(access.Owner(), `picture(layers: [MEMBERSHIPS, INITIATIVES, PLACES, NEEDS, JOINT_PARTICIPATION]) { nodes { id type kind generic } ties { id form fields }
		jointParticipation { first second initiative } j: jointParticipation { initiativeName } }`)
	equalJSON(t, dig(got, "picture", "ties", 0), fmt.Sprintf(`{"id":%q,"form":"RUNNER","fields":[]}`, s.ids["r1"]))
	equalJSON(t, dig(got, "picture", "ties", 7), fmt.Sprintf(`{"id":%q,"form":null,"fields":[]}`, s.ids["m1"]))
	equalJSON(t, dig(got, "picture", "nodes", 6), fmt.Sprintf(`{"id":%q,"type":"Need","kind":null,"generic":true}`, s.ids["Need"]))
	equalJSON(t, dig(got, "picture", "nodes", 8), fmt.Sprintf(`{"id":%q,"type":"Place","kind":"town","generic":false}`, s.ids["Paks"]))
	equalList(t, "joint", s.letters(dig(got, "picture", "jointParticipation"), "initiative"), "Wide", "Xenon", "Xenon", "Xenon")
	equalJSON(t, pluck(dig(got, "picture", "j"), "initiativeName"), `["Wide","Xenon","Xenon","Xenon"]`)

	public := s.see(access.Public(), `picture(layers: [INITIATIVES, RESOURCES, JOINT_PARTICIPATION]) { nodes { id } ties { id } jointParticipation { initiative } }`)
	equalList(t, "public", s.letters(dig(public, "picture", "nodes"), "id"), "Alpha", "Beta", "Club", "Echo", "Farm", "Room", "Wide", "Xenon")
	equalList(t, "public", s.letters(dig(public, "picture", "ties"), "id"), "r1", "r2", "r3", "r4", "r6", "r7", "l2", "l6")
	equalList(t, "public", s.letters(dig(public, "picture", "jointParticipation"), "initiative"), "Wide", "Xenon")
}

func TestNeighbourhood(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	look := func(actor access.Actor, from, arguments string) any {
		return s.askAs(actor, `query ($id: ID!) { neighbourhood(id: $id`+arguments+`) { nodes { id distance name(lang: "hu") } ties { id negative } truncated jointParticipation { first } } }`,
			map[string]any{"id": s.ids[from]})["neighbourhood"]
	}
	one := look(access.Owner(), "Delta", "")
	equalList(t, "one step", s.letters(dig(one, "nodes"), "id"), "Delta", "Beta")
	equalList(t, "its ties", s.letters(dig(one, "ties"), "id"), "c3")
	two := look(access.Owner(), "Delta", ", depth: 2")
	equalList(t, "two steps", s.letters(dig(two, "nodes"), "id"), "Delta", "Beta", "Alpha", "Echo")
	equalJSON(t, pluck(dig(two, "nodes"), "distance"), `[0,1,2,2]`)
	equalList(t, "all their ties", s.letters(dig(two, "ties"), "id"), "c1", "c2", "c3", "c4", "c5")
	equalJSON(t, dig(two, "truncated"), `false`)
	if three := look(access.Owner(), "Delta", ", depth: 3"); !reflect.DeepEqual(three, two) {
		t.Errorf("three steps: %v", three)
	}
	cut := look(access.Owner(), "Delta", ", depth: 2, limit: 2")
	equalList(t, "limit", s.letters(dig(cut, "nodes"), "id"), "Delta", "Beta", "Alpha")
	equalJSON(t, dig(cut, "truncated"), `true`)
	equalList(t, "public", s.letters(dig(look(access.Public(), "Beta", ", depth: 3"), "nodes"), "id"), "Beta", "Alpha", "Echo")
	equalList(t, "nobody around", s.letters(dig(look(access.Public(), "Club", ""), "nodes"), "id"), "Club")
	for _, id := range []string{"Delta", "Xenon", "c1", "none"} {
		if got := look(access.Public(), id, ""); got != nil {
			t.Errorf("%s for the public: %v", id, got)
		}
	}
}

// TestNeighbourhoodOfAHub: however many ties somebody has, the first few are
// followed, and the answer says that there are more.
func TestNeighbourhoodOfAHub(t *testing.T) {
	t.Parallel()
	s := &scene{api: newAPI(t), network: neo4jtest.Network(t), ids: map[string]graph.ID{}}
	c := &graph.Contents{Networks: []graph.Network{s.network}}
	var names []string
	for i := range 36 {
		name := fmt.Sprintf("S%02d", i)
		names = append(names, name)
		c.Stakeholders = append(c.Stakeholders, graph.Stakeholder{Entity: s.entity(name, graph.Public), Kind: graph.Group, Names: inBoth(name)})
		if i > 0 {
			c.Cooperations = append(c.Cooperations, graph.Cooperation{Entity: s.entity("c"+name, graph.Public), From: s.ids[names[i%2*i]], To: s.ids[names[(1-i%2)*i]], Form: "referral"})
		}
	}
	c.Cooperations = append(c.Cooperations, graph.Cooperation{Entity: s.entity("across", graph.Public), From: s.ids["S01"], To: s.ids["S35"], Form: "conflict"})
	s.load(c)
	text := `query ($id: ID!, $d: Int) { neighbourhood(id: $id, depth: $d) { nodes { id distance } ties { id } truncated } }`
	for depth, more := range [][]string{{}, {}, {"S35"}} {
		want := append(slices.Clone(names[:31]), more...)
		got := s.ask(text, map[string]any{"id": s.ids["S00"], "d": max(depth, 1)})["neighbourhood"]
		equalList(t, fmt.Sprint("depth ", depth), s.letters(dig(got, "nodes"), "id"), want...)
		equalJSON(t, dig(got, "truncated"), `true`)
		if ties, _ := dig(got, "ties").([]any); len(ties) != 30+2*len(more) {
			t.Errorf("%d ties", len(ties))
		}
	}
	around := s.ask(text, map[string]any{"id": s.ids["S20"], "d": 1})["neighbourhood"]
	equalList(t, "one of them", s.letters(dig(around, "nodes"), "id"), "S20", "S00")
	equalJSON(t, dig(around, "truncated"), `false`)
}

// TestViewsAnywhere: a network is the same network wherever it is reached,
// and a plan serves any values of its shape.
func TestViewsAnywhere(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	views := `statistics(by: FIELD) { value cooperations } timeline(from: 2010, to: 2011) { possible } jointParticipation { first second } picture { nodes { id name } ties { id } }`
	want := s.see(access.Owner(), "id "+views)
	got := s.ask(`query ($ids: [ID!]!, $n: ID!, $c: ID!) { nodes(ids: $ids) { id ... on Stakeholder { network { id `+views+` } cooperations(first: 1) { edges { node { network { id } } partner { network { statistics(by: FIELD) { value cooperations } } } } } } }
		network(id: $n) { id stakeholders(first: 1) { edges { node { id name network { timeline(from: 2010, to: 2011) { possible } } } } } }
		node(id: $c) { id ... on Cooperation { network { `+views+` } from { network { id jointParticipation { first second } } } } } }`,
		map[string]any{"ids": []any{s.ids["Alpha"]}, "n": s.network.ID, "c": s.ids["c1"]})
	if network := dig(got, "nodes", 0, "network"); !reflect.DeepEqual(network, any(want)) {
		t.Errorf("through nodes: %v\nwant %v", network, want)
	}
	for what, pair := range map[string][2]any{
		"partner":     {dig(got, "nodes", 0, "cooperations", "edges", 0, "partner", "network", "statistics"), want["statistics"]},
		"page":        {dig(got, "network", "stakeholders", "edges", 0, "node", "network", "timeline"), want["timeline"]},
		"cooperation": {dig(got, "node", "network", "picture"), want["picture"]},
		"end":         {dig(got, "node", "from", "network", "jointParticipation"), want["jointParticipation"]},
	} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("%s: %v, want %v", what, pair[0], pair[1])
		}
	}
	text := `query ($s: String, $l: [PictureLayer!], $by: CooperationDimension!) { network(slug: $s) { picture(layers: $l) { nodes { id } } statistics(by: $by) { value } } }`
	for _, c := range []struct {
		layers, by any
		nodes      int
		value      string
	}{{[]string{"PLACES"}, "FORM", 7, "funding"}, {"INITIATIVES", "STATUS", 8, ""}, {[]string{"PLACES", "INITIATIVES"}, "FORM_FAMILY", 9, "funding"}, {[]string{"INITIATIVES", "PLACES"}, "FIELD", 9, ""}} {
		got := s.ask(text, map[string]any{"s": s.network.Slug, "l": c.layers, "by": c.by})
		if nodes, _ := dig(got, "network", "picture", "nodes").([]any); len(nodes) != c.nodes {
			t.Errorf("%v: %d nodes, want %d", c.layers, len(nodes), c.nodes)
		}
		if value, _ := dig(got, "network", "statistics", 0, "value").(string); value != c.value {
			t.Errorf("%v: %q, want %q", c.by, value, c.value)
		}
	}
}

// TestViewsThroughASearch: what was found leads to its network as well.
func TestViewsThroughASearch(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	got := s.ask(`query ($n: ID) { search(text: "Alpha", network: $n) { matched node { ... on Stakeholder { network { statistics(by: FIELD) { value cooperations } } } } } }`, map[string]any{"n": s.network.ID})
	equalJSON(t, dig(got, "search", 0, "node", "network", "statistics"), `[{"value":null,"cooperations":3},{"value":"housing","cooperations":2},{"value":"education","cooperations":1}]`)
}

// TestViewsHaveBounds: what asks for too much is refused with the number
// asked and allowed.
func TestViewsHaveBounds(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	for text, want := range map[string]string{
		`{ network(slug: "x") { timeline(from: 2012, to: 2011) { year } } }`:                                                                                      "network.timeline.from: 2012 is after to, 2011",
		`{ network(slug: "x") { timeline(from: 1800, to: 2000) { year } } }`:                                                                                      "asks for 201 years, at most 200",
		`{ network(slug: "x") { jointParticipation(limit: 0) { first } } }`:                                                                                       "asks for 0, 1 to 1000",
		`{ network(slug: "x") { jointParticipation(limit: 1001) { first } } }`:                                                                                    "asks for 1001, 1 to 1000",
		`{ neighbourhood(id: "x", depth: 5) { truncated } }`:                                                                                                      "neighbourhood.depth: asks for 5, 1 to 4",
		`{ neighbourhood(id: "x", limit: 1001) { truncated } }`:                                                                                                   "asks for 1001, 1 to 1000",
		`{ networks { edges { node { picture { truncated } } } } }`:                                                                                               "asks for up to 1250000 items",
		`{ network(slug: "x") { ` + strings.Repeat("%s: statistics(by: FORM) { value } ", 9) + ` } }`:                                                             "more than 25 lists",
		`{ networks(first: 51) { edges { node { timeline(from: 2000, to: 2001) { year } } } } }`:                                                                  "asks for up to 51000 items",
		`{ network(slug: "x") { a: picture { truncated } b: picture { truncated } c: picture { truncated } d: picture { truncated } e: picture { truncated } } }`: "asks for up to 125000 items",
	} {
		if strings.Contains(text, "%s") {
			text = fmt.Sprintf(text, "a", "b", "c", "d", "e", "f", "g", "h", "i")
		}
		status, body := post(t, a.handler, access.Owner(), text, nil)
		if !strings.Contains(body, want) || !strings.Contains(body, string(graph.BadInput)) {
			t.Errorf("%s: %d %s, want %q", text, status, body, want)
		}
	}
}
