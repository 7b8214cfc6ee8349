package main

import (
	"encoding/json"
	"reflect"
	"sort"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/web"
)

// data returns what an answer has under a path of keys.
func data(t *testing.T, text string, path ...string) any {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	for _, p := range append([]string{"data"}, path...) {
		v = v.(map[string]any)[p]
	}
	return v
}

// nodes takes the nodes out of the edges of a connection.
func nodes(v any) []map[string]any {
	var list []map[string]any
	for _, e := range v.(map[string]any)["edges"].([]any) {
		list = append(list, e.(map[string]any)["node"].(map[string]any))
	}
	return list
}

func name(v any) string {
	if m, ok := v.(map[string]any); ok {
		s, _ := m["name"].(string)
		return s
	}
	return ""
}

// answered is what the answer to each example of the playground holds.
var answered = map[string][]string{
	"01-overview":        {`"three-authorities"`, `{"value":"COMMUNITY","label":null,"count":10}`, `{"year":2016,"certain":0,"possible":37,"undated":36}`},
	"02-active":          {`"totalCount":7`, `"Diocesan Caritas organization"`, `"GOVERNING_BODY"`},
	"03-payers":          {`"Service contract"`, `"since":null`, `"since":{"edtf":"2016-04-15"}`},
	"04-not-with-us":     {`"totalCount":2`, `"Karitatív szervezetek"`, `"Civil szervezetek"`},
	"05-nobody-answers":  {`"needs":{"totalCount":14}`, `"unanswered":{"totalCount":10,`, `"Social identity of the community"`, `"name":"Case workers"`},
	"06-not-known":       {`"unnamed":{"totalCount":13}`, `"oneSourceOnly":{"totalCount":7,`, `"Transit Youth Center"`},
	"07-how-they-know":   {`"distance":2`, `"to":{"id":"019b7717-b420-70ae-a4e8-727fe2a171a7","name":"Living Together"}`, `"detail":"close cooperation in crime prevention"`},
	"08-same-initiative": {`"joint_project"`, `"secondName":"Village managing board"`, `"truncated":false`},
	"09-then-and-later":  {`"then":{"edges":[{"node":{"role":"GOVERNING_BODY"`, `"later":{"edges":[{"node":{"role":"MANAGER"`},
	"10-search":          {`"matched":"NAME"`, `"matched":"OTHER"`, `"Mobile Unit"`},
}

// testExamples asks what the playground offers to ask.
func (p *program) testExamples() {
	t := p.t
	t.Helper()
	examples, err := web.Examples()
	if err != nil || len(examples) != len(answered) {
		t.Fatalf("%d examples, %v; want %d", len(examples), err, len(answered))
	}
	for _, e := range examples {
		text := p.ask(e.Query, nil)
		for _, want := range answered[e.Name] {
			if !strings.Contains(text, want) {
				t.Errorf("the answer to the example %s lacks %s: %s", e.Name, want, text)
			}
		}
	}
}

// testCases asks of the four cases what the README shows, and holds the
// answers against what the documents state.
func (p *program) testCases() {
	p.t.Helper()
	p.testOstrava()
	p.testPaks()
	p.testPataRat()
}

func (p *program) testOstrava() {
	t := p.t
	t.Helper()
	all := nodes(data(t, p.ask(`{ network(slug: "ostrava") { stakeholders { totalCount edges { node { name cooperations(first: 50) { totalCount edges { partner { name } node { form { code } } } } } } } } }`, nil), "network", "stakeholders"))
	forms := map[string]int{}
	for _, s := range all {
		for _, c := range nodes(s["cooperations"]) {
			forms[c["form"].(map[string]any)["code"].(string)]++
		}
	}
	if len(all) != 32 || forms["funding"] != 2*2 || forms["service_contract"] != 3*2 || forms["reluctance"] != 2*2 {
		t.Errorf("Ostrava: %d stakeholders, forms (each tie seen from both ends) %v", len(all), forms)
	}
	var contracts []string
	for _, c := range nodes(data(t, p.ask(`{ network(slug: "ostrava") { cooperations(filter: { form: { eq: "service_contract" } }) { edges { node { from { name } to { name } since { edtf } initiative { name } } } } } }`, nil), "network", "cooperations")) {
		if c["since"] != nil {
			t.Errorf("a service contract has a date that no document states: %v", c)
		}
		contracts = append(contracts, name(c["from"])+" - "+name(c["to"])+" ("+name(c["initiative"])+")")
	}
	sort.Strings(contracts)
	want := []string{"Living Together - Public institutions ()", "Regional authority - Living Together (Helping Hand)", "Regional authority - Living Together (Nest service team)"}
	if !reflect.DeepEqual(contracts, want) {
		t.Errorf("service contracts: %q, want %q", contracts, want)
	}
}

func (p *program) testPaks() {
	t := p.t
	t.Helper()
	var hungarian []string
	for _, s := range nodes(data(t, p.ask(`{ network(slug: "paks") { stakeholders(filter: { kind: { eq: INSTITUTION } }) { edges { node { name(lang: "hu") nameLocale(lang: "hu") } } } } }`, nil), "network", "stakeholders")) {
		if s["nameLocale"] != "hu" {
			t.Errorf("%v has no Hungarian name", s)
		}
		hungarian = append(hungarian, name(s))
	}
	if len(hungarian) != 14 || !strings.Contains(strings.Join(hungarian, "|"), "Paks Város Önkormányzata") {
		t.Errorf("the institutions of Paks: %q", hungarian)
	}
}

func (p *program) testPataRat() {
	t := p.t
	t.Helper()
	fields := map[string][]string{}
	var unstated int
	for _, n := range nodes(data(t, p.ask(`{ network(slug: "pata-rat") { needs { edges { node { name fields { code } neededBy { edges { node { name } } } } } } } }`, nil), "network", "needs")) {
		if len(nodes(n["neededBy"])) == 0 {
			unstated++
		}
		for _, f := range n["fields"].([]any) {
			code := f.(map[string]any)["code"].(string)
			fields[code] = append(fields[code], name(n))
		}
	}
	if unstated != 3 || len(fields["education"]) != 3 || len(fields["housing"]) != 1 {
		t.Errorf("Pata Rât: %d needs without a holder, by field %v", unstated, fields)
	}
	threads := nodes(data(t, p.ask(`{ network(slug: "pata-rat") { initiatives(filter: { kind: { eq: THREAD } }) { edges { node { number name roles { edges { node { role stakeholder { name } } } } } } } } }`, nil), "network", "initiatives"))
	targets := 0
	for _, th := range threads {
		for _, r := range nodes(th["roles"]) {
			if r["role"] == "TARGET_GROUP" {
				targets++
			}
		}
	}
	if len(threads) != 10 || targets == 0 {
		t.Errorf("%d threads with %d targets, want ten threads", len(threads), targets)
	}
}
