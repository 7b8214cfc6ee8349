package query

import (
	"slices"
	"strings"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"
)

// CheckTerms refuses a request that names a vocabulary or a term that does
// not exist: an empty list in answer to a typing error would look like a fact.
func (r *Request) CheckTerms(v *graph.Vocabulary) *graph.Error {
	for i := range r.plan.bindings {
		of, b := &r.plan.bindings[i], &r.bound[i]
		if of.def.Name == "terms" {
			scheme, _ := b.values["scheme"].(string)
			if schemes := v.Schemes(); !slices.Contains(schemes, scheme) {
				return badInput(of.path+".scheme", "there is no vocabulary %q%s", short(scheme), suggestion(scheme, schemes))
			}
		}
		for _, use := range of.terms {
			if err := checkCodes(of.path+"."+strings.Join(use.path, "."), use.scheme, b.at(use.path), v); err != nil {
				return err
			}
		}
	}
	return nil
}

func checkCodes(path, scheme string, value any, v *graph.Vocabulary) *graph.Error {
	codes, list := value.([]any)
	if !list {
		codes = []any{value}
	}
	for _, item := range codes {
		code, _ := item.(string)
		if _, ok := v.Term(scheme, code); ok {
			continue
		}
		var known []string
		for _, t := range v.Terms(scheme) {
			known = append(known, t.Code)
		}
		return badInput(path, "there is no %s %q%s; terms(scheme: %q) lists them", scheme, short(code), suggestion(code, known), scheme)
	}
	return nil
}

// suggestion names what somebody may have meant.
func suggestion(typed string, known []string) string {
	if len(typed) > maxEcho {
		return ""
	}
	e := &gqlerror.Error{}
	core.SuggestListQuoted("; did you mean", typed, known)(e)
	return strings.TrimSpace(strings.TrimSuffix(e.Message, "?"))
}
