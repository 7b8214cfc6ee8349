package store

import (
	"context"
	"reflect"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
)

// chunk is how many facts one record of an export brings.
const chunk = 5000

// Networks lists all networks by short name, for the command line and for
// imports: whoever runs those answers for them.
func (s *Store) Networks(ctx context.Context) ([]graph.Network, error) {
	value, err := s.run(ctx, query.Text("MATCH (n:Network) WITH n ORDER BY n.slug RETURN collect(properties(n)) AS answer").String(), nil)
	if err != nil {
		return nil, err
	}
	list, _ := value.([]any)
	networks := make([]graph.Network, len(list))
	for i, item := range list {
		p, _ := item.(map[string]any)
		decode(p, &networks[i])
	}
	return networks, nil
}

// Contents reads whole networks. Where somebody writes meanwhile it reads
// again, so that an export is of one moment.
func (s *Store) Contents(ctx context.Context, networks []graph.Network) (*graph.Contents, error) {
	for range 3 {
		before, err := s.settledVersions(ctx, networks)
		if err != nil {
			return nil, err
		}
		c, err := s.contents(ctx, networks)
		if err != nil {
			return nil, err
		}
		after, err := s.run(ctx, query.Format("MATCH (h:Head) WHERE h.network IN $ids %", versions).String(), headsOf(networks))
		if err != nil {
			return nil, err
		}
		if reflect.DeepEqual(before, after) {
			return c, nil
		}
	}
	return nil, &graph.Error{Code: graph.Busy, Message: "the networks are being changed all the time; try again when it is quieter"}
}

// versions returns how often each network was written to.
var versions = query.Text("WITH h ORDER BY h.network RETURN collect([h.network, h.version]) AS answer")

func headsOf(networks []graph.Network) map[string]any {
	ids := make([]any, len(networks))
	for i, n := range networks {
		ids[i] = string(n.ID)
	}
	return map[string]any{"ids": ids}
}

// settledVersions reads how often each of the networks was written to, by
// waiting for whoever writes at the moment: a plain read may see the version
// of a write before it sees all of what was written.
func (s *Store) settledVersions(ctx context.Context, networks []graph.Network) (any, error) {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: neo4j.AccessModeWrite})
	value, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		records, err := rows(ctx, tx, query.Format("MATCH (h:Head) WHERE h.network IN $ids "+
			"WITH h ORDER BY h.network SET h.settled = true REMOVE h.settled %", versions), headsOf(networks))
		if err != nil {
			return nil, err
		}
		return records[0].Values[0], nil
	})
	return value, classify(closing(ctx, session, err))
}

func (s *Store) contents(ctx context.Context, networks []graph.Network) (*graph.Contents, error) {
	c := &graph.Contents{Networks: networks, Terms: s.Vocabulary().Added()}
	for _, n := range networks {
		for _, t := range s.listed() {
			if err := s.readType(ctx, c, n.ID, t); err != nil {
				return nil, err
			}
		}
	}
	return c, nil
}

// listed are the types by which all facts of a network can be read, each
// once: stakeholders of all kinds are one list.
func (s *Store) listed() []*query.Type {
	stakeholder, _ := s.schema.Type("Stakeholder")
	list := []*query.Type{stakeholder}
	for _, t := range s.schema.Entities() {
		if t.Name != "Network" && t.Name != "Change" && t.Name != "ChangeItem" && !isStakeholder(t.Name) {
			list = append(list, t)
		}
	}
	return list
}

// readType reads all facts of one type in one network: in one record if they
// are few, else a chunk a record.
func (s *Store) readType(ctx context.Context, c *graph.Contents, network graph.ID, t *query.Type) error {
	type list struct{ all, chunks query.Cypher }
	var lists []list
	for _, r := range t.Relationships {
		match := query.Format("MATCH ()-[r:%]->() WHERE r.network = $network", r.Cypher())
		lists = append(lists, list{
			query.Format("% AND r.v IN $ranks AND r.id > '' WITH r LIMIT $limit RETURN collect([r.id, properties(r)]) AS answer", match),
			query.Format("% AND r.v = $rank AND r.id > $after WITH r ORDER BY r.network, r.v, r.id LIMIT $limit RETURN collect([r.id, properties(r)]) AS answer", match),
		})
	}
	if !t.Relationship() {
		match := query.Format("MATCH (n:%) WHERE n.network = $network", t.Label.Cypher())
		lists = append(lists, list{
			query.Format("% AND n.rank IN $ranks AND n.id > '' WITH n LIMIT $limit RETURN collect([n.id, properties(n)]) AS answer", match),
			query.Format("% AND n.rank = $rank AND n.id > $after WITH n ORDER BY n.network, n.rank, n.id LIMIT $limit RETURN collect([n.id, properties(n)]) AS answer", match),
		})
	}
	for _, l := range lists {
		parameters := map[string]any{"network": string(network), "limit": int64(chunk), "ranks": []any{int64(0), int64(1), int64(2)}}
		facts, err := s.readFacts(ctx, l.all, parameters)
		if err != nil {
			return err
		}
		if len(facts) == chunk {
			if facts, err = s.readChunks(ctx, l.chunks, parameters); err != nil {
				return err
			}
		}
		for _, p := range facts {
			typeName := t.Name
			if !t.Relationship() {
				typeName = str(p["type"])
			}
			collectFact(c, typeName, p)
		}
	}
	return nil
}

// readFacts runs a statement that returns pairs of a key and properties, and
// notes the last key.
func (s *Store) readFacts(ctx context.Context, text query.Cypher, parameters map[string]any) ([]map[string]any, error) {
	value, err := s.run(ctx, text.String(), parameters)
	if err != nil {
		return nil, err
	}
	list, _ := value.([]any)
	facts := make([]map[string]any, len(list))
	for i, item := range list {
		pair := item.([]any)
		parameters["after"], facts[i] = pair[0], pair[1].(map[string]any)
	}
	return facts, nil
}

// readChunks reads rank by rank, a chunk a record.
func (s *Store) readChunks(ctx context.Context, text query.Cypher, parameters map[string]any) ([]map[string]any, error) {
	var all []map[string]any
	for rank := range int64(3) {
		parameters["rank"], parameters["after"] = rank, ""
		for {
			facts, err := s.readFacts(ctx, text, parameters)
			if err != nil {
				return nil, err
			}
			all = append(all, facts...)
			if len(facts) < chunk {
				break
			}
		}
	}
	return all, nil
}

// tieEnds names the ends of the facts that are relationships, which are
// stored as a and b.
var tieEnds = map[string][2]string{
	"Cooperation": {"from", "to"}, "Role": {"stakeholder", "initiative"}, "Membership": {"member", "coalition"}, "Link": {"from", "to"},
}

// collectFact puts a stored fact on its list.
func collectFact(c *graph.Contents, typeName string, p map[string]any) {
	if ends, tie := tieEnds[typeName]; tie {
		p[ends[0]], p[ends[1]] = p["a"], p["b"]
	}
	switch typeName {
	case "Cooperation":
		appendFact(&c.Cooperations, p)
	case "Role":
		appendFact(&c.Roles, p)
	case "Membership":
		appendFact(&c.Memberships, p)
	case "Link":
		appendFact(&c.Links, p)
	case "Initiative":
		appendFact(&c.Initiatives, p)
	case "Need":
		appendFact(&c.Needs, p)
	case "Resource":
		appendFact(&c.Resources, p)
	case "Commitment":
		appendFact(&c.Commitments, p)
	case "Place":
		appendFact(&c.Places, p)
	case "Contact":
		appendFact(&c.Contacts, p)
	case "Finding":
		appendFact(&c.Findings, p)
	case "Source":
		appendFact(&c.Sources, p)
	case "Citation":
		appendFact(&c.Citations, p)
	default:
		if isStakeholder(typeName) {
			appendFact(&c.Stakeholders, p)
		}
	}
}

func appendFact[T any](list *[]T, p map[string]any) {
	var fact T
	decode(p, &fact)
	*list = append(*list, fact)
}

// Share is how much of a network is public.
type Share struct {
	Slug                             string
	Stakeholders, PublicStakeholders int64
	Cooperations, PublicCooperations int64
}

// PublicShares tells of each network how much of it is public.
func (s *Store) PublicShares(ctx context.Context) ([]Share, error) {
	value, err := s.run(ctx, query.Text("MATCH (n:Network) WITH n ORDER BY n.slug RETURN collect([n.slug, "+
		"COUNT { MATCH (s:Stakeholder) WHERE s.network = n.id AND s.rank IN [0, 1, 2] AND s.sortKey > '' }, "+
		"COUNT { MATCH (s:Stakeholder) WHERE s.network = n.id AND s.rank = 0 AND s.sortKey > '' }, "+
		"COUNT { MATCH ()-[r:COOPERATES_WITH]->() WHERE r.network = n.id AND r.v IN [0, 1, 2] AND r.id > '' }, "+
		"COUNT { MATCH ()-[r:COOPERATES_WITH]->() WHERE r.network = n.id AND r.v = 0 AND r.id > '' }]) AS answer").String(), nil)
	if err != nil {
		return nil, err
	}
	var shares []Share
	for _, item := range value.([]any) {
		row := item.([]any)
		shares = append(shares, Share{
			Slug: str(row[0]), Stakeholders: row[1].(int64), PublicStakeholders: row[2].(int64),
			Cooperations: row[3].(int64), PublicCooperations: row[4].(int64),
		})
	}
	return shares, nil
}
