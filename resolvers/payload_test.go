package resolvers_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
)

// TestPayload: what is asked of a payload is answered as what is asked of a
// query: with aliases, fragments, conditions and lists, as it is after the
// change and before the next.
func TestPayload(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, ids := a.ground()
	got := a.ask(`mutation ($n: ID!, $a: ID!, $no: Boolean!) {
		first: createInstitution(input: {network: $n, names: [{lang: "en", text: "School"}, {lang: "hu", text: "Iskola"}], institutionKind: "school"}) {
			__typename a: institution { __typename name hu: name(lang: "hu") ...kind } b: institution { names { lang text } kind @skip(if: $no) } ... @include(if: $no) { change { seq } } replayed userErrors { code }
		}
		second: createCooperation(input: {from: $a, to: $a, form: "funding"}) { cooperation { id } userErrors { __typename ... on InvalidError { path } ... on UserError { why: code } } }
		third: updateNgo(input: {id: $a, version: 1, names: [{lang: "en", text: "Helpers"}]}) {
			ngo { name version network { id stakeholders(first: 2) { totalCount edges { node { name } } pageInfo { hasNextPage } } } } change { changed network { id } }
		}
		__typename
	}
	fragment kind on Institution { institutionKind { code label hu: label(lang: "hu") } }`, map[string]any{"n": n.ID, "a": ids["a"], "no": true})
	equalJSON(t, got, fmt.Sprintf(`{
		"first":{"__typename":"InstitutionPayload","a":{"__typename":"Institution","name":"School","hu":"Iskola","institutionKind":{"code":"school","label":"School","hu":"Iskola"}},
			"b":{"names":[{"lang":"en","text":"School"},{"lang":"hu","text":"Iskola"}]},"change":{"seq":2},"replayed":false,"userErrors":[]},
		"second":{"cooperation":null,"userErrors":[{"__typename":"InvalidError","path":["input","to"],"why":"INVALID"}]},
		"third":{"ngo":{"name":"Helpers","version":2,"network":{"id":%[1]q,"stakeholders":{"totalCount":4,"edges":[{"node":{"name":"Helpers"}},{"node":{"name":"School"}}],"pageInfo":{"hasNextPage":true}}}},
			"change":{"changed":1,"network":{"id":%[1]q}}},
		"__typename":"Mutation"}`, n.ID))
	status, body := post(t, a.handler, access.Owner(), `mutation ($in: CreateNgoInput!) { createNgo(input: $in) { ngo { id } } }`,
		map[string]any{"in": input{"network": n.ID, "names": input{"lang": "en", "text": "Alone"}}})
	if status != 200 {
		t.Errorf("a lone value for a list: %d %s", status, body)
	}
}

// TestInjectionByMutation: whatever stands in an input is stored as it is.
func TestInjectionByMutation(t *testing.T) {
	t.Parallel()
	a := newAPI(t)
	n, _ := a.ground()
	var skills, names, identifiers list
	for i, text := range injections {
		if strings.ContainsAny(text, "\u0001\u2028") {
			continue // refused: a control character, and what is nothing but space
		}
		skills = append(skills, text)
		identifiers = append(identifiers, input{"scheme": text, "value": fmt.Sprint(i)})
	}
	names = append(names, input{"lang": "en", "text": strings.Join(injections[:5], " ")})
	payload := a.done("createVolunteer", input{"network": n.ID, "names": names, "skills": skills, "identifiers": identifiers, "remark": injections[0], "idempotencyKey": injections[1] + string(n.ID)},
		"volunteer { id name skills remark identifiers { scheme } }")
	got := payload["volunteer"]
	if !reflect.DeepEqual(dig(got, "skills"), []any(skills)) || !reflect.DeepEqual(pluck(dig(got, "identifiers"), "scheme"), []any(skills)) ||
		dig(got, "remark") != injections[0] || dig(got, "name") != dig(names, 0, "text") {
		t.Errorf("got %v", got)
	}
	for _, text := range injections {
		payload := a.change("createCooperation", input{"from": text, "to": text, "form": text}, "cooperation { id }")
		if code := dig(payload, "userErrors", 0, "code"); code != "NOT_FOUND" {
			t.Errorf("%q: %v", text, payload)
		}
	}
}
