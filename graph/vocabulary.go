package graph

import (
	_ "embed"
	"encoding/csv"
	"slices"
	"strings"
)

// The schemes of terms.
const (
	SchemeForm        = "form"        // how two cooperate
	SchemeFamily      = "form_family" // what forms have in common
	SchemeField       = "field"       // fields of action
	SchemeInstitution = "institution" // kinds of public body
	SchemeNGO         = "ngo"         // kinds of civil organisation
	SchemeEmployer    = "employer"    // kinds of economic actor
	SchemeCoalition   = "coalition"   // kinds of body that has members
	SchemeResource    = "resource"    // kinds of what can be given
	SchemePlace       = "place"       // kinds of place
	SchemeLevel       = "level"       // how far an authority reaches
	SchemeUnit        = "unit"        // what is counted
)

// NegativeFamily is the family of the forms that tell of the opposite of
// cooperation. They are shown, and no figure of cooperation counts them.
const NegativeFamily = "negative"

// Term is a word of a controlled vocabulary: data, which an import may add to
// under a broader term.
type Term struct {
	Scheme       string
	Code         string
	Broader      string // code of the broader term; a form's is its family
	Labels       []Text
	Descriptions []Text
}

//go:embed terms.csv
var standardTerms string

// Vocabulary finds terms. It is not changed after it is made.
type Vocabulary struct {
	terms    map[termKey]Term
	order    []termKey
	standard int // how many of them come with Partnermap
}

type termKey struct{ scheme, code string }

// StandardVocabulary returns the terms that come with Partnermap, labelled in
// Hungarian, Romanian, Czech and English.
func StandardVocabulary() (*Vocabulary, error) {
	rows, err := csv.NewReader(strings.NewReader(standardTerms)).ReadAll()
	if err != nil {
		return nil, &Error{Code: Internal, Message: "terms.csv cannot be read", Err: err}
	}
	v := &Vocabulary{terms: map[termKey]Term{}}
	for _, row := range rows[1:] {
		v.add(Term{
			Scheme: row[0], Code: row[1], Broader: row[2],
			Labels:       []Text{{Lang: "en", Text: row[3]}, {Lang: "hu", Text: row[4]}, {Lang: "ro", Text: row[5]}, {Lang: "cs", Text: row[6]}},
			Descriptions: []Text{{Lang: "en", Text: row[7]}},
		})
	}
	v.standard = len(v.order)
	return v, nil
}

// isStandard tells whether a term comes with Partnermap.
func (v *Vocabulary) isStandard(t Term) bool {
	return slices.Contains(v.order[:v.standard], termKey{t.Scheme, t.Code})
}

// Added lists the terms that do not come with Partnermap.
func (v *Vocabulary) Added() []Term {
	var list []Term
	for _, k := range v.order[v.standard:] {
		list = append(list, v.terms[k])
	}
	return list
}

func (v *Vocabulary) add(t Term) {
	key := termKey{t.Scheme, t.Code}
	if _, known := v.terms[key]; !known {
		v.order = append(v.order, key)
	}
	v.terms[key] = t
}

// With returns a vocabulary that has added as well.
func (v *Vocabulary) With(added []Term) *Vocabulary {
	w := &Vocabulary{terms: make(map[termKey]Term, len(v.terms)+len(added)), order: slices.Clone(v.order), standard: v.standard}
	for k, t := range v.terms {
		w.terms[k] = t
	}
	for _, t := range added {
		w.add(t)
	}
	return w
}

// Term finds a term.
func (v *Vocabulary) Term(scheme, code string) (t Term, ok bool) {
	t, ok = v.terms[termKey{scheme, code}]
	return t, ok
}

// Broader finds the wider term above t. A form's is its family.
func (v *Vocabulary) Broader(t Term) (Term, bool) {
	if t.Scheme == SchemeForm {
		return v.Term(SchemeFamily, t.Broader)
	}
	return v.Term(t.Scheme, t.Broader)
}

// Family is the code of the family that a form is of.
func (v *Vocabulary) Family(form string) (code string, ok bool) {
	t, ok := v.Term(SchemeForm, form)
	return t.Broader, ok
}

// Terms lists the terms of a scheme, the standard ones first.
func (v *Vocabulary) Terms(scheme string) []Term {
	var list []Term
	for _, k := range v.order {
		if k.scheme == scheme {
			list = append(list, v.terms[k])
		}
	}
	return list
}

// Schemes lists the schemes in the order of their first term.
func (v *Vocabulary) Schemes() []string {
	var list []string
	for _, k := range v.order {
		if !slices.Contains(list, k.scheme) {
			list = append(list, k.scheme)
		}
	}
	return list
}

// check refuses a code that is not a term of scheme.
func (v *Vocabulary) check(field, scheme, code string, optional bool) *Error {
	if code == "" {
		if optional {
			return nil
		}
		return invalid(field, "is missing; use a %s such as %s", scheme, v.some(scheme))
	}
	if _, ok := v.Term(scheme, code); ok {
		return nil
	}
	return invalid(field, "%q is not a known %s; use one such as %s, or add it to the sheet terms with a broader term", code, scheme, v.some(scheme))
}

func (v *Vocabulary) checkAll(field, scheme string, codes []string) *Error {
	for i, code := range codes {
		if err := v.check(field, scheme, code, false); err != nil {
			return err
		}
		if slices.Contains(codes[:i], code) {
			return invalid(field, "names %q twice; keep it once", code)
		}
	}
	return nil
}

// some returns the first few codes of a scheme, for messages.
func (v *Vocabulary) some(scheme string) string {
	var codes []string
	for _, t := range v.Terms(scheme) {
		if codes = append(codes, t.Code); len(codes) == 4 {
			break
		}
	}
	return strings.Join(codes, ", ")
}

// validate checks a term that an import adds.
func (t Term) validate(v *Vocabulary) *Error {
	if !isWord(t.Code) {
		return invalid("code", "%q is not a code; use lower-case letters, digits and underscores", t.Code)
	}
	switch known, ok := v.Term(t.Scheme, t.Code); {
	case ok && v.isStandard(t):
		return invalid("code", "%q is a term of %s already; leave the row out", t.Code, t.Scheme)
	case ok && known.Broader != t.Broader:
		return t.Elsewhere(known)
	}
	if !slices.Contains(v.Schemes(), t.Scheme) || t.Scheme == SchemeFamily {
		return invalid("scheme", "%q takes no new terms; use one of %s", t.Scheme, strings.Join(v.Schemes(), ", "))
	}
	broader := t.Scheme
	if t.Scheme == SchemeForm {
		broader = SchemeFamily
	}
	if err := v.check("broader", broader, t.Broader, t.Scheme != SchemeForm); err != nil {
		return err
	}
	if err := validTexts("label", t.Labels, true); err != nil {
		return err
	}
	return validTexts("description", t.Descriptions, false)
}

// Elsewhere refuses a term that is known below another broader term. What is
// counted by families relies on it: a form stays where it is.
func (t Term) Elsewhere(known Term) *Error {
	return invalid("broader", "%q of %s is below %q already and stays there, not below %q; use another code", t.Code, t.Scheme, known.Broader, t.Broader)
}

// isWord tells whether s is made of lower-case letters, digits, hyphens and
// underscores only.
func isWord(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '_' && r != '-' {
			return false
		}
	}
	return s != "" && len(s) <= 80
}
