package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// networksQuery asks for the networks that the reader may see.
const networksQuery = `query ($lang: Locale, $after: String) {
  networks(first: 100, after: $after) {
    edges { node { slug name(lang: $lang) nameLocale(lang: $lang) description(lang: $lang) stakeholders { totalCount } } }
    pageInfo { hasNextPage endCursor }
  }
}`

// listsQuery asks for one list of a network.
const listsQuery = `query ($slug: String!, $lang: Locale, $after: String, $partners: Boolean!, $initiatives: Boolean!, $needs: Boolean!, $offers: Boolean!) {
  network(slug: $slug) {
    slug name(lang: $lang) nameLocale(lang: $lang) description(lang: $lang)
    partners: stakeholders(first: 100, after: $after) @include(if: $partners) {
      edges { node { __typename id kind name(lang: $lang) nameLocale(lang: $lang) } } totalCount pageInfo { hasNextPage endCursor }
    }
    initiatives(first: 100, after: $after) @include(if: $initiatives) {
      edges { node { __typename id initiative: kind name(lang: $lang) nameLocale(lang: $lang) } } totalCount pageInfo { hasNextPage endCursor }
    }
    needs(first: 100, after: $after) @include(if: $needs) {
      edges { node { __typename id name(lang: $lang) nameLocale(lang: $lang) } } totalCount pageInfo { hasNextPage endCursor }
    }
    offers: resources(first: 100, after: $after) @include(if: $offers) {
      edges { node { __typename id name(lang: $lang) nameLocale(lang: $lang) } } totalCount pageInfo { hasNextPage endCursor }
    }
  }
}`

// networkLists are the lists of a network, and their headings.
var networkLists = [][2]string{
	{"partners", "things.partner"}, {"initiatives", "things.initiative"}, {"needs", "things.need"}, {"offers", "things.offer"},
}

// listPage is what the pages of networks and their lists show.
type listPage struct {
	Title string
	// Network is the one that is listed; nil: the networks themselves are.
	Network  *network
	Networks []networkEntry
	Lists    []networkList
	Items    []to
	Total    int
	Next     string
}

type network struct {
	Slug        string
	Name        string
	NameLocale  string
	Description string
	Title       line
}

type networkEntry struct {
	line
	Href        string
	Description string
	Partners    string
}

type networkList struct {
	Title, Href string
	Current     bool
}

// lists finds the page of all networks, or of one list of a network.
func (s *site) lists(v visit) (page, error) {
	if slug := v.URL.Query().Get("network"); slug != "" {
		return s.listed(v, slug)
	}
	text, variables := networksQuery, map[string]any{"lang": v.Lang()}
	if after := v.URL.Query().Get("after"); after != "" {
		variables["after"] = after
	}
	var answer struct {
		Networks struct {
			Edges []struct {
				Node struct {
					network
					Stakeholders struct{ TotalCount *int }
				}
			}
			PageInfo struct {
				HasNextPage bool
				EndCursor   string
			}
		}
	}
	if err := s.read(v, text, variables, &answer); err != nil {
		return page{}, err
	}
	list := listPage{Title: v.W.Text("things.network")}
	for _, e := range answer.Networks.Edges {
		entry := networkEntry{line: v.in(e.Node.Name, e.Node.NameLocale), Href: v.Link("/o/", "network", e.Node.Slug), Description: e.Node.Description}
		if n := e.Node.Stakeholders.TotalCount; n != nil {
			entry.Partners = v.W.Count("thing.partner", *n)
		}
		list.Networks = append(list.Networks, entry)
	}
	if info := answer.Networks.PageInfo; info.HasNextPage {
		list.Next = v.Link("/o/", "after", info.EndCursor)
	}
	return page{visit: v, Body: "lists", Data: list, Title: list.Title, status: http.StatusOK}, nil
}

// listed finds the page of one list of a network.
func (s *site) listed(v visit, slug string) (page, error) {
	wanted := v.URL.Query().Get("list")
	variables := map[string]any{"slug": slug, "lang": v.Lang()}
	if after := v.URL.Query().Get("after"); after != "" {
		variables["after"] = after
	}
	list := listPage{}
	known := false
	for _, l := range networkLists {
		known = known || l[0] == wanted
	}
	if !known {
		wanted = networkLists[0][0]
	}
	for _, l := range networkLists {
		variables[l[0]] = l[0] == wanted
		list.Lists = append(list.Lists, networkList{v.W.Text(l[1]), v.Link("/o/", "network", slug, "list", l[0]), l[0] == wanted})
	}
	var answer struct{ Network json.RawMessage }
	if err := s.read(v, listsQuery, variables, &answer); err != nil {
		return page{}, err
	}
	if string(answer.Network) == "null" {
		return v.missing(), nil
	}
	var items map[string]json.RawMessage
	var found connection
	if err := firstError(json.Unmarshal(answer.Network, &list.Network), json.Unmarshal(answer.Network, &items), json.Unmarshal(items[wanted], &found)); err != nil {
		return page{}, err
	}
	if err := v.fill(&list, found, wanted); err != nil {
		return page{}, err
	}
	return page{visit: v, Body: "lists", Data: list, Title: list.Title, status: http.StatusOK}, nil
}

// fill puts the items of a list on its page.
func (v visit) fill(list *listPage, found connection, wanted string) error {
	list.Network.Title = v.in(list.Network.Name, list.Network.NameLocale)
	list.Title = list.Network.Name
	if found.TotalCount != nil {
		list.Total = *found.TotalCount
	}
	for _, e := range found.Edges {
		var t thing
		if err := json.Unmarshal(e.Node, &t); err != nil {
			return err
		}
		list.Items = append(list.Items, *v.to(&t))
	}
	if found.PageInfo.HasNextPage {
		list.Next = v.Link("/o/", "network", list.Network.Slug, "list", wanted, "after", found.PageInfo.EndCursor)
	}
	return nil
}

// tries is how often a question is asked that may be answered the next time:
// what is asked for the first time, the database has to plan.
const tries = 3

// read asks the API.
func (s *site) read(v visit, text string, variables map[string]any, into any) error {
	answer, err := s.ask(v.Context(), text, variables)
	for i := 1; i < tries && retryable(err) && v.Context().Err() == nil; i++ {
		answer, err = s.ask(v.Context(), text, variables)
	}
	if err != nil {
		return err
	}
	if err := json.Unmarshal(answer, into); err != nil {
		return fmt.Errorf("the answer of the API: %w", err)
	}
	return nil
}

// retryable tells whether the same question may have an answer the next time.
func retryable(err error) bool {
	var fault interface{ Retryable() bool }
	return errors.As(err, &fault) && fault.Retryable()
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
