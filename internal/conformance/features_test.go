package conformance

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

// The features that a run has to show, each in at least 5 % of its
// operations. Operators are grouped by what they compare: a single operator of
// a single type would be too fine a grain.
var features = []string{
	"ids", "words", "names and descriptions", "texts", "yes or no", "numbers", "numbers of people", "dates", "codes", "lists", "not stated",
	"and", "or", "not", "some", "none", "every", "properties of ties", "the other side", "one kind only",
	"place", "field of action", "initiative", "form or family", "source", "generic", "identifiers",
	"as of", "during", "certain",
	"NAME", "NAME_DESC", "CREATED", "CREATED_DESC", "by date", "by date, down",
	"ties NAME", "ties NAME_DESC", "ties CREATED", "ties CREATED_DESC",
	"forwards", "backwards", "after", "before", "totalCount", "pageInfo",
	"facets KIND", "facets FIELD", "facets PLACE", "facets FORM_FAMILY", "facets INITIATIVE",
	"statistics", "timeline", "search", "neighbourhood", "paths", "partners", "partners in a period",
	"picture COOPERATIONS", "picture MEMBERSHIPS", "picture INITIATIVES", "picture NEEDS", "picture RESOURCES", "picture PLACES", "joint participation",
}

// twoLevels marks operations that list what hangs on the items of a list.
const twoLevels = "two levels"

// featuresOf names what an operation shows.
func featuresOf(schema *ast.Schema, op *operation) map[string]bool {
	shown := map[string]bool{}
	op.walk(schema, func(s *selection, of *ast.Definition, levels int) {
		def := of.Fields.ForName(s.name)
		if def == nil {
			return
		}
		if strings.HasSuffix(def.Type.Name(), "Connection") && levels > 0 {
			shown[twoLevels] = true
		}
		switch s.name {
		case "totalCount", "pageInfo", "statistics", "timeline", "search", "neighbourhood", "paths", "partners":
			shown[s.name] = true
			if s.name == "partners" && (s.arg("asOf") != nil || s.arg("during") != nil) {
				shown["partners in a period"] = true
			}
		case "jointParticipation":
			shown["joint participation"] = shown["joint participation"] || of.Name == "Network"
		case "picture":
			if s.arg("layers") == nil {
				shown["picture COOPERATIONS"] = true
			}
		}
		for _, a := range s.args {
			a.show(shown, s, def)
		}
	})
	return shown
}

// show notes what an argument shows.
func (a *argument) show(shown map[string]bool, s *selection, def *ast.FieldDefinition) {
	switch a.name {
	case "asOf":
		shown["as of"] = true
	case "during":
		shown["during"] = true
	case "certainty":
		shown["certain"] = true
	case "first":
		shown["forwards"] = shown["forwards"] || s.name != "search"
	case "last":
		shown["backwards"] = true
	case "after", "before":
		shown[a.name] = true
	case "orderBy":
		shown[orderFeature(a.value.(string), def)] = true
	case "by", "layers":
		for _, x := range list(a.value) {
			name := map[string]string{"facets": "facets ", "picture": "picture "}[s.name] + x.(string)
			if x == "JOINT_PARTICIPATION" {
				name = "joint participation"
			}
			shown[name] = true
		}
	}
	eachCondition(a.filter, func(c *condition) { c.show(shown) })
}

func orderFeature(order string, def *ast.FieldDefinition) string {
	switch {
	case def.Arguments.ForName("orderBy").Type.Name() == "TieOrder":
		return "ties " + order
	case strings.HasPrefix(order, "NAME") || strings.HasPrefix(order, "CREATED"):
		return order
	case strings.HasSuffix(order, "_DESC"):
		return "by date, down"
	}
	return "by date"
}

// families of operators, by the input that has them.
var families = map[string]string{
	"IDFilter": "ids", "NameFilter": "names and descriptions", "TextFilter": "names and descriptions", "StringFilter": "texts", "BooleanFilter": "yes or no",
	"IntFilter": "numbers", "PeopleFilter": "numbers of people", "QuantityFilter": "numbers", "AmountFilter": "numbers", "LevelFilter": "numbers",
	"DateFilter": "dates", "DateTimeFilter": "dates", "TermFilter": "codes", "CodeFilter": "codes", "FormFilter": "codes",
	"TermsFilter": "lists", "StringsFilter": "lists",
}

// topics are the conditions that the issue names.
var topics = map[string]string{
	"inPlace": "place", "inField": "field of action", "fields": "field of action", "initiative": "initiative", "inInitiative": "initiative",
	"formFamily": "form or family", "form": "form or family", "citations": "source", "sourceCount": "source", "cited": "source", "source": "source", "generic": "generic", "identifiers": "identifiers",
}

func (c *condition) show(shown map[string]bool) {
	switch {
	case c.name == "and" || c.name == "or" || c.name == "not":
		shown[c.name] = true
	case c.how != "":
		shown[c.how] = true
	case c.ops != nil && families[c.input] != "":
		shown[families[c.input]] = true
	case c.ops != nil:
		shown["words"] = true
	case strings.HasPrefix(c.of, "Stakeholder") && slices.Contains([]string{"institution", "ngo", "employer", "volunteer", "community", "coalition"}, c.name):
		shown["one kind only"] = true
	case c.name != "link" && c.input != "NodeFilter":
		shown["the other side"] = true
	}
	if topic := topics[c.name]; topic != "" && !(c.of == "CitationFilter" && c.name == "fields") {
		shown[topic] = true
	}
	if slices.Contains(c.ops, "isNull") || slices.Contains(c.ops, "isEmpty") {
		shown["not stated"] = true
	}
	if c.ops != nil && slices.Contains([]string{"CooperationFilter", "RoleFilter", "MembershipFilter", "LinkFilter", "CooperationTieFilter"}, c.of) {
		shown["properties of ties"] = true
	}
}

// shares counts what operations show.
type shares struct {
	operations int
	filled     int
	by         map[string]int
}

func (s *shares) add(shown map[string]bool, filled bool) {
	s.operations++
	if filled {
		s.filled++
	}
	for f := range shown {
		s.by[f]++
	}
}

// lack is how much an operation would help with what was shown too seldom.
func (s *shares) lack(shown map[string]bool) float64 {
	gain := 0.0
	for _, f := range append([]string{twoLevels}, features...) {
		goal := 0.075
		if f == twoLevels {
			goal = 0.6
		}
		if missing := goal*float64(s.operations+20) - float64(s.by[f]); shown[f] && missing > 0 {
			gain += missing / goal
		}
	}
	return gain
}

// cost is about how long the database plans an operation, in lists.
func cost(op *operation, schema *ast.Schema) float64 {
	total := 0.0
	op.walk(schema, func(s *selection, of *ast.Definition, levels int) {
		def := of.Fields.ForName(s.name)
		times := 0.0
		switch {
		case def == nil:
			return
		case strings.HasSuffix(def.Type.Name(), "Connection"), s.name == "picture", s.name == "neighbourhood", s.name == "paths":
			times = 1
		case s.name == "facets":
			times = float64(len(list(s.arg("by").value)))
		}
		for _, a := range s.args {
			eachCondition(a.filter, func(c *condition) {
				if c.how != "" {
					times++
				}
			})
		}
		total += times
	})
	return total
}

// enforce prints the shares and fails where one is too small.
func (s *shares) enforce(t *testing.T) {
	t.Helper()
	share := func(n int) float64 { return 100 * float64(n) / float64(max(s.operations, 1)) }
	var rows []string
	for _, f := range features {
		rows = append(rows, fmt.Sprintf("%s %.0f %%", f, share(s.by[f])))
		if share(s.by[f]) < 5 {
			t.Errorf("%q is in %.1f %% of the operations, want 5 at least", f, share(s.by[f]))
		}
	}
	report(t, "%d operations, each as literal and as variables; answers that are not empty %.0f %%, two levels %.0f %%\n%s",
		s.operations, share(s.filled), share(s.by[twoLevels]), strings.Join(rows, ", "))
	if share(s.filled) < 70 {
		t.Errorf("%.1f %% of the answers are not empty, want 70 at least", share(s.filled))
	}
	if share(s.by[twoLevels]) < 50 {
		t.Errorf("%.1f %% of the operations have two levels, want 50 at least", share(s.by[twoLevels]))
	}
}

// filled tells whether an answer holds anything that somebody listed, found or
// named.
func filled(v any) bool {
	switch x := v.(type) {
	case map[string]any:
		for key, item := range x {
			if l, is := item.([]any); is && len(l) > 0 && l[0] != nil {
				return true
			}
			if strings.HasPrefix(key, "node") && item != nil && !strings.HasPrefix(key, "nodes") {
				return true
			}
			if filled(item) {
				return true
			}
		}
	case []any:
		return slices.ContainsFunc(x, filled)
	}
	return false
}
