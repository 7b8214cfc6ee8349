package query

import (
	"strings"
	"testing"

	"github.com/partnermap/partnermap/graph"
)

// TestFiltersThatAreRefused: what would mean less than it looks, what is too
// large, and values that are not of their kind. Written in the operation or
// given as a variable, the answer is the same.
func TestFiltersThatAreRefused(t *testing.T) {
	s := loadSchema(t)
	deep := `{ cooperations: { some: { partner: { cooperations: { some: { partner: { not: { not: { not: { generic: { eq: true } } } } } } } } } } }`
	many := `{ or: [` + strings.Repeat(`{ generic: { eq: true } },`, 21) + `] }`
	wide := `{ and: [` + strings.Repeat(`{ generic: { eq: true }, name: { eq: "a" } },`, 11) + `] }`
	walks := `{ and: [` + strings.Repeat(`{ sourceCount: { eq: 1 } },`, 9) + `] }`
	others := `{ and: [` + strings.Repeat(`{ roles: { some: {} }, needs: { none: {} } },`, 5) + `] }`
	for filter, want := range map[string]string{
		`{ kind: { eq: null } }`:                           "filter.kind.eq: is null",
		`{ kind: {} }`:                                     "filter.kind: says nothing",
		`{ not: {} }`:                                      "filter.not: says nothing",
		`{ or: [{}] }`:                                     "filter.or[0]: says nothing",
		`{ since: { lt: "16" } }`:                          `filter.since.lt: "16" is not a date`,
		`{ changedAt: { lt: "2016" } }`:                    `filter.changedAt.lt: "2016" is not a moment`,
		`{ cooperations: { every: {} } }`:                  "filter.cooperations.every: says nothing",
		`{ institution: { institutionKind: { eq: {} } } }`: "",
		deep:                  "is nested more than 4 deep",
		many:                  "filter.or: has 21 alternatives, at most 20",
		wide:                  "filter: has 22 conditions, at most 20",
		others:                "filter: has 10 conditions about other things, at most 8",
		walks:                 "filter: has 9 conditions about other things, at most 8",
		`{ sourceCount: {} }`: "filter.sourceCount: says nothing",
	} {
		if want == "" {
			continue // refused by validation
		}
		if err := bindOne(t, s, `{ networks { edges { node { stakeholders(filter: `+filter+`) { totalCount } } } } }`, nil); err == nil || !strings.Contains(err.Message, want) {
			t.Errorf("%s\ngot  %v\nwant %s", filter, err, want)
		}
	}
	for filter, want := range map[string]map[string]any{
		"is not set": {},
		"is null":    {"k": nil},
	} {
		err := bindOne(t, s, `query ($k: StakeholderKind) { networks { edges { node { stakeholders(filter: { kind: { eq: $k } }) { totalCount } } } } }`, want)
		if err == nil || !strings.Contains(err.Message, filter) {
			t.Errorf("got %v, want %s", err, filter)
		}
	}
}

func TestFiltersThatAreAllowed(t *testing.T) {
	s := loadSchema(t)
	for _, filter := range []string{`{}`, `{ and: [] }`, `{ or: [] }`, `{ kind: { in: [] } }`, `{ roles: { some: {}, none: { detail: { isNull: true } } } }`, `{ and: { generic: { eq: true } } }`} {
		if err := bindOne(t, s, `{ networks { edges { node { stakeholders(filter: `+filter+`) { totalCount } } } } }`, nil); err != nil {
			t.Errorf("%s: %v", filter, err)
		}
	}
}

func TestDatesThatAreRefused(t *testing.T) {
	s := loadSchema(t)
	for arguments, want := range map[string]string{
		`asOf: "2016-13"`:                              `asOf: "2016-13" is not a date`,
		`asOf: "2016", during: { from: "2015" }`:       "asOf and during do not go together",
		`during: {}`:                                   "during: has neither from nor to",
		`during: { from: "2016", to: "2015" }`:         "during: ends before it begins",
		`during: { from: "x" }`:                        `during.from: "x" is not a date`,
		`orderBy: NAME, filter: { since: { gt: "" } }`: `filter.since.gt: "" is not a date`,
	} {
		if err := bindOne(t, s, `{ networks { edges { node { stakeholders(`+arguments+`) { totalCount } } } } }`, nil); err == nil || !strings.Contains(err.Message, want) {
			t.Errorf("%s\ngot  %v\nwant %s", arguments, err, want)
		}
	}
}

// bindOne compiles and binds an operation with one root field.
func bindOne(t *testing.T, s *Schema, text string, variables map[string]any) *graph.Error {
	t.Helper()
	plans := compileAll(t, s, operation(t, s, text), variables, graph.Public)
	_, err := s.Bind(plans[0], variables, graph.Public)
	return err
}
