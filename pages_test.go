package main

import (
	"html"
	"net/http"
	"regexp"
	"strings"
)

var pageLink = regexp.MustCompile(`href="(/o/[^"#]*)"`)

// testPages reads, as a browser without JavaScript would, every page below
// /o/ that can be reached from the list of networks.
func (p *program) testPages(query string, hidden ...string) {
	p.t.Helper()
	seen := map[string]string{}
	for next := []string{"/o/?network=ostrava" + query}; len(next) > 0; next = next[1:] {
		if _, read := seen[next[0]]; read {
			continue
		}
		status, page := p.get(next[0])
		seen[next[0]] = page
		if status != http.StatusOK {
			p.t.Fatalf("%s: %d %s", next[0], status, page)
		}
		for _, word := range hidden {
			if strings.Contains(page, word) {
				p.t.Errorf("%s tells of %s", next[0], word)
			}
		}
		for _, m := range pageLink.FindAllStringSubmatch(page, -1) {
			if link := html.UnescapeString(m[1]); !strings.Contains(link, "lang=") && (strings.Contains(link, "network=ostrava") || !strings.Contains(link, "network=") && !strings.HasPrefix(link, "/o/?") && link != "/o/") {
				next = append(next, link)
			}
		}
	}
	if len(seen) < 50 {
		p.t.Errorf("only %d pages can be reached", len(seen))
	}
	const livingTogether = "/o/019b7717-b420-70ae-a4e8-727fe2a171a7"
	page := seen[livingTogether+strings.Replace(query, "&", "?", 1)]
	for _, want := range []string{`"@type":"NGO"`, `"foundingDate":"1997"`, "<h1>Living Together</h1>", "paragraph 29", "City of Ostrava", "Case study on integrated services"} {
		if !strings.Contains(page, want) {
			p.t.Errorf("the page of Living Together lacks %s: %.3000s", want, page)
		}
	}
	for id, want := range map[string]string{"019b7717-b420-70ae-a4e8-727fe2a171a8": "not there", "019b7717-b54c-7e84-aa20-af241ceeee82": "Socially excluded Roma communities"} {
		status, page := p.get("/o/" + id + strings.Replace(query, "&", "?", 1))
		if hidden != nil {
			want = "not there"
		}
		if !strings.Contains(page, want) || (status == http.StatusNotFound) != (want == "not there") {
			p.t.Errorf("/o/%s: %d %s", id, status, page)
		}
	}
}
