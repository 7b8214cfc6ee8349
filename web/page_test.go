package web

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"html"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// fake answers as the API would: by the name of the operation, and writes
// down what it was asked.
type fake struct {
	answers map[string]string
	err     error
	asked   []map[string]any
}

var operationName = regexp.MustCompile(`query (\w+)?`)

func (f *fake) ask(_ context.Context, query string, variables map[string]any) (json.RawMessage, error) {
	f.asked = append(f.asked, variables)
	if f.err != nil {
		return nil, f.err
	}
	name := operationName.FindStringSubmatch(query)[1]
	if name == "" && strings.Contains(query, "network(slug") {
		name = "lists"
	}
	answer, found := f.answers[name]
	if !found {
		answer = `{"node":null,"nodes":[],"network":null}`
	}
	return json.RawMessage(answer), nil
}

const partnerAnswer = `{"node":{"__typename":"NGO","id":"p1","sensitivity":"PUBLIC","remark":null,"network":{"slug":"town"},"kind":"NGO",
"name":"Együtt <b>&","nameLocale":"hu","names":[{"lang":"hu","text":"Együtt <b>&"},{"lang":"cs","text":"Spolu","translated":true}],
"description":"</script><script>alert(1)</script>","descriptions":[{"lang":"hu","text":"</script><script>alert(1)</script>"}],
"generic":false,"status":null,"since":null,"until":null,"level":{"label":"Town"},"count":null,"identifiers":[{"scheme":"HU-X","value":"7"}],
"ngoKind":{"label":"Association"},
"places":{"totalCount":1,"pageInfo":{"hasNextPage":false,"endCursor":"c"},"edges":[{"node":{"__typename":"Place","id":"l1","name":"Paks","nameLocale":"hu"},
"link":{"__typename":"Link","id":"k1","sensitivity":"PUBLIC","detail":null,"since":{"edtf":"2016-04"},"until":null}}]},
"contacts":{"totalCount":1,"pageInfo":{"hasNextPage":false,"endCursor":"c"},"edges":[{"node":{"__typename":"Contact","id":"t1","sensitivity":"PARTNERS",
"function":"Reception","phone":"+36 (75) 123-4","email":"a@b.example","hours":"Mo 9-12","web":"javascript:alert(2)","lastConfirmed":{"edtf":"2016-04-15"}}}]},
"cooperations":{"totalCount":1234,"pageInfo":{"hasNextPage":true,"endCursor":"next"},"edges":[
{"direction":"OUT","partner":{"__typename":"Institution","id":"p2","kind":"INSTITUTION","name":"School","nameLocale":"en"},
"node":{"__typename":"Cooperation","id":"k2","sensitivity":"PUBLIC","form":{"label":"Training","broader":{"code":"service"}},"detail":"two days","mutual":false,
"fields":[{"label":"Education"}],"initiative":{"id":"i1","name":"Thread"},"since":{"edtf":"2012"},"until":{"edtf":"2016-04-15"},"status":"ENDED","formality":"CONTRACT",
"level":{"scale":"HIMMELMAN","value":2},"amount":{"amount":1500000.5,"currency":"HUF"},"confirmedOn":{"edtf":"2016"}}},
{"direction":"IN","partner":{"__typename":"Institution","id":"p2","kind":"INSTITUTION","name":"School","nameLocale":"en"},
"node":{"__typename":"Cooperation","id":"k3","sensitivity":"RESTRICTED","remark":"as one says","form":{"label":"Reluctance","broader":{"code":"negative"}},"mutual":false,"fields":[]}}]},
"needs":{"totalCount":0,"pageInfo":{"hasNextPage":false},"edges":[]}}}`

const sourcesAnswer = `{"nodes":[{"id":"p1","citations":{"edges":[{"node":{"fields":["since"],"stance":"SUPPORTS","locator":"paragraph 4","statedOn":{"edtf":"2013"},
"source":{"id":"s1","kind":"DOCUMENT","name":"The plan","nameLocale":"en","author":"A. Author","publisher":"Office","publishedOn":{"edtf":"2014-02"},"web":"https://plan.example/"}}}]}},
{"id":"k2","citations":{"edges":[{"node":{"fields":[],"stance":"CONTESTS","locator":"page 2","claimed":"one day only",
"source":{"id":"s2","kind":"INTERVIEW","name":"Talk","nameLocale":"en"}}}]}},null]}`

func partnerSite() *fake {
	return &fake{answers: map[string]string{"PartnerCard": partnerAnswer, "SourcesOf": sourcesAnswer}}
}

// flat is the text of a page without its tags, in one line.
func flat(page string) string {
	text := regexp.MustCompile(`<style>[^<]*</style>|<script[^>]*>.*?</script>|</?(p|h1|h2|li|dt|dd|div|br|section|ul|address)\b[^>]*>`).ReplaceAllString(page, " ")
	text = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(text, "")
	return strings.Join(strings.Fields(html.UnescapeString(text)), " ")
}

func TestPageOfAPartner(t *testing.T) {
	f := partnerSite()
	answer := get(t, Pages(f.ask), "/o/p1?lang=en", nil)
	if answer.Code != http.StatusOK {
		t.Fatalf("status %d: %s", answer.Code, answer.Body)
	}
	checkHeaders(t, answer, "text/html; charset=utf-8")
	page := answer.Body.String()
	for _, want := range []string{
		`<html lang="en">`, `<h1 lang="hu">Együtt &lt;b&gt;&amp;</h1>`, `<span lang="cs">Spolu</span>`, `href="tel:&#43;36751234"`, `href="mailto:a@b.example"`,
		`<a href="/n/town?card=p1&amp;lang=en">`, `<a href="/o/p2?lang=en">School</a>`, `<a href="https://plan.example/" rel="external noreferrer">The plan</a>`,
		`<li id="s2" value="2">`, `href="/o/p1?after=next&amp;lang=en&amp;list=cooperations" rel="next"`,
		`<link rel="canonical" href="http://example.com/o/p1?lang=en">`, `hreflang="ro" href="http://example.com/o/p1?lang=ro"`, `hreflang="x-default" href="http://example.com/o/p1"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s\n%s", want, page)
		}
	}
	for _, refused := range []string{"alert(1)</script>", `href="javascript:`, "alert(2)\"", " style="} {
		if strings.Contains(page, refused) {
			t.Errorf("the page has %s", refused)
		}
	}
	text := flat(page)
	for _, want := range []string{
		"NGO · Association", "in Hungarian", "Spolu (Czech, our translation)", "Paks · since April 2016", "Began not stated", "Reach Town", "HU-X 7", "Cooperations (1,234)",
		"Training: two days · 2012 – 15 April 2016 · Education · Initiative: Thread · Agreement: Contract · How close: coordination – Himmelman’s scale (1 to 4) · Money: 1,500,000.5 HUF · Last checked: 2016 · Ended",
		"[2: page 2]", "Says otherwise: one day only", "+36 (75) 123-4", "Reluctance · no date", "Only for: Those who answer for the network", "Remark: as one says",
		"[1: paragraph 4; Began; stated 2013]", "Document, A. Author, Office, February 2014", "Needs Nothing stated.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q\n%s", want, text)
		}
	}
	if strings.Count(text, "School") != 1 {
		t.Error("the two ties to the school do not stand together")
	}
}

func TestPageTellsSearchEnginesWhatIsPublic(t *testing.T) {
	page := get(t, Pages(partnerSite().ask), "/o/p1?lang=en", nil).Body.String()
	_, rest, found := strings.Cut(page, `<script type="application/ld+json">`)
	if !found {
		t.Fatal("the page is not described")
	}
	text, _, _ := strings.Cut(rest, "</script>")
	var told map[string]any
	if err := json.Unmarshal([]byte(text), &told); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if told["@type"] != "NGO" || told["name"] != "Együtt <b>&" || told["@id"] != "http://example.com/o/p1" {
		t.Errorf("told is %v", told)
	}
	for _, hidden := range []string{"telephone", "a@b.example", "foundingDate"} {
		if strings.Contains(text, hidden) {
			t.Errorf("what is not public or not stated is told: %s", hidden)
		}
	}
	for _, other := range []string{`"generic":true`, `"kind":"COMMUNITY"`} {
		f := partnerSite()
		name, _, _ := strings.Cut(other, ":")
		f.answers["PartnerCard"] = regexp.MustCompile(name+`:("NGO"|false)`).ReplaceAllString(partnerAnswer, other)
		if page := get(t, Pages(f.ask), "/o/p1", nil).Body.String(); strings.Contains(page, "ld+json") {
			t.Errorf("with %s it is told as an organisation", other)
		}
	}
}

func TestPageLanguage(t *testing.T) {
	for _, test := range []struct{ query, accept, want string }{
		{"?lang=ro", "hu", "ro"}, {"", "cs-CZ,cs;q=0.9,en;q=0.8", "cs"}, {"", "de, fr;q=0.9, ro;q=0.2, hu;q=0.3", "hu"}, {"?lang=de", "", "en"}, {"", "de", "en"}, {"", "hu;q=0", "en"},
	} {
		f := partnerSite()
		answer := get(t, Pages(f.ask), "/o/p1"+test.query, http.Header{"Accept-Language": {test.accept}})
		page := answer.Body.String()
		if !strings.Contains(page, `<html lang="`+test.want+`">`) || answer.Header().Get("Content-Language") != test.want {
			t.Errorf("%q %q: the page is in %s", test.query, test.accept, answer.Header().Get("Content-Language"))
		}
		if f.asked[0]["lang"] != test.want {
			t.Errorf("%q %q: names are asked for in %v", test.query, test.accept, f.asked[0]["lang"])
		}
		if carried := strings.Contains(page, `"/o/p2?lang=`); carried != (test.query == "?lang=ro") {
			t.Errorf("%q: links carry the language: %v", test.query, carried)
		}
	}
}

func TestPageInOtherLanguages(t *testing.T) {
	for lang, want := range map[string][]string{
		"hu": {"2012 – 2016. április 15.", "2016. április óta", "1 500 000,5 HUF"},
		"cs": {"2012 – 15. 4. 2016", "od 4/2016", "1 500 000,5 HUF"},
		"ro": {"2012 – 15 aprilie 2016", "din aprilie 2016", "1.500.000,5 HUF"},
	} {
		text := strings.ReplaceAll(flat(get(t, Pages(partnerSite().ask), "/o/p1?lang="+lang, nil).Body.String()), "\u00a0", " ")
		for _, each := range want {
			if !strings.Contains(text, each) {
				t.Errorf("%s: the page does not say %q\n%s", lang, each, text)
			}
		}
	}
}

func TestPageOfWhatIsNotThere(t *testing.T) {
	f := &fake{answers: map[string]string{"lists": `{"network":null}`}}
	pages := Pages(f.ask)
	first := get(t, pages, "/o/unknown", nil)
	for _, path := range []string{"/o/%00", "/o/" + strings.Repeat("x", 200), "/o/?network=gone"} {
		answer := get(t, pages, path, nil)
		if answer.Code != http.StatusNotFound || flat(answer.Body.String()) != flat(first.Body.String()) {
			t.Errorf("%s: %d %s", path, answer.Code, flat(answer.Body.String()))
		}
	}
	if page := first.Body.String(); !strings.Contains(page, "This page is not there.") || !strings.Contains(page, "noindex") || strings.Contains(page, "canonical") {
		t.Errorf("the page is %s", page)
	}
	f.answers["PartnerCard"] = `{"node":{"__typename":"Citation","id":"c1","sensitivity":"PUBLIC"}}`
	if answer := get(t, pages, "/o/c1", nil); answer.Code != http.StatusNotFound {
		t.Errorf("a citation has a page: %d", answer.Code)
	}
}

type busy struct{ error }

func (busy) Retryable() bool { return true }

func TestPageWithoutAnAnswer(t *testing.T) {
	for _, test := range []struct {
		err    error
		status int
		want   string
	}{
		{busy{errors.New("secret")}, http.StatusServiceUnavailable, "does not answer just now"},
		{errors.New("secret"), http.StatusInternalServerError, "That did not work."},
	} {
		answer := get(t, Pages((&fake{err: test.err}).ask), "/o/p1", nil)
		if page := answer.Body.String(); answer.Code != test.status || !strings.Contains(page, test.want) || strings.Contains(page, "secret") {
			t.Errorf("%v: %d %s", test.err, answer.Code, flat(page))
		}
	}
}

func TestPageOfTheRestOfAList(t *testing.T) {
	f := partnerSite()
	f.answers["Further"] = `{"node":{"__typename":"NGO","id":"p1","cooperations":{"totalCount":1234,"pageInfo":{"hasNextPage":false},"edges":[
		{"direction":"OUT","partner":{"__typename":"NGO","id":"p9","kind":"NGO","name":"The last","nameLocale":"en"},"node":{"__typename":"Cooperation","id":"k9","form":{"label":"Funding"},"fields":[]}}]}}}`
	page := get(t, Pages(f.ask), "/o/p1?list=cooperations&after=next&as=public&lang=en", nil).Body.String()
	if text := flat(page); !strings.Contains(text, "The last NGO") || strings.Contains(text, "School") || strings.Contains(text, "Contact") {
		t.Errorf("the page says %s", text)
	}
	if !strings.Contains(page, `<a href="/o/p1?as=public&amp;lang=en">The whole page</a>`) || !strings.Contains(page, "This is what the public sees") {
		t.Errorf("the page is %s", page)
	}
	if last := f.asked[len(f.asked)-2]; last["after"] != "next" || last["cooperations"] != true {
		t.Errorf("asked was %v", last)
	}
	if f := partnerSite(); get(t, Pages(f.ask), "/o/p1?list=secrets&after=next", nil).Code != http.StatusOK || len(f.asked) != 2 {
		t.Errorf("a list that is not there was asked for: %v", f.asked)
	}
}

func TestPagesOfLists(t *testing.T) {
	f := &fake{answers: map[string]string{
		"": `{"networks":{"pageInfo":{"hasNextPage":true,"endCursor":"n2"},"edges":[{"node":{"slug":"town","name":"Town","nameLocale":"hu","description":"All of it","stakeholders":{"totalCount":2}}}]}}`,
		"lists": `{"network":{"slug":"town","name":"Town","nameLocale":"en","needs":{"totalCount":1,"pageInfo":{"hasNextPage":true,"endCursor":"n3"},
			"edges":[{"node":{"__typename":"Need","id":"n1","name":"A home","nameLocale":"en"}}]}}}`,
	}}
	pages := Pages(f.ask)
	page := get(t, pages, "/o/?lang=en", nil).Body.String()
	for _, want := range []string{`<a href="/o/?lang=en&amp;network=town" lang="hu">Town</a> <small>2 partners</small><br>All of it`, `href="/o/?after=n2&amp;lang=en" rel="next"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s\n%s", want, page)
		}
	}
	page = get(t, pages, "/o/?network=town&list=needs&after=x", nil).Body.String()
	for _, want := range []string{`<a href="/o/n1">A home</a> <small>Need</small>`, `href="/o/?after=n3&amp;list=needs&amp;network=town" rel="next"`, `href="/o/?list=needs&amp;network=town" aria-current="page"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s\n%s", want, page)
		}
	}
	if asked := f.asked[1]; asked["needs"] != true || asked["partners"] != false || asked["after"] != "x" {
		t.Errorf("asked was %v", asked)
	}
}

func TestPagePolicyKnowsItsStyle(t *testing.T) {
	answer := get(t, Pages(partnerSite().ask), "/o/p1", nil)
	_, rest, _ := strings.Cut(answer.Body.String(), "<style>")
	style, _, _ := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(style))
	if policy := answer.Header().Get("Content-Security-Policy"); !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") || strings.Contains(policy, "unsafe") {
		t.Errorf("the policy is %s", policy)
	}
}

// TestOperations: what the pages ask is what the explorer asks.
func TestOperationsOfTheExplorer(t *testing.T) {
	all, err := readOperations()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"PartnerCard", "InitiativeCard", "NeedCard", "OfferCard", "Further", "SourcesOf"} {
		text, err := all.text(name)
		if err != nil || !strings.HasPrefix(text, "query "+name+"(") {
			t.Errorf("%s: %v %.80s", name, err, text)
		}
		if strings.Count(text, "fragment Fact on Entity") > 1 {
			t.Errorf("%s has a fragment twice", name)
		}
	}
	if _, err := all.text("NoSuchOperation"); err == nil {
		t.Error("an operation that is not there was found")
	}
	for name := range titles {
		if !slices.Contains(listNames, name) {
			t.Errorf("the list %s has a heading and no place", name)
		}
	}
}
