package conformance

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
	"golang.org/x/text/language"
)

// evaluator answers one operation out of memory, field by field: slow and
// plain. Where the contract leaves open what the answer is (times, cursors),
// it says so by a value of a type of its own.
type evaluator struct {
	*viewer
	fragments ast.FragmentDefinitionList
	variables object
	cursors   map[string]string // the item that a cursor stands for
}

// What an answer may hold that the evaluator does not foresee.
type (
	anyMoment  struct{}         // a moment
	anyVersion struct{}         // a number of changes
	cursorOf   struct{ id any } // the cursor of an item
)

// answer gives the data of an operation.
func (m *memory) answer(doc *ast.QueryDocument, clearance graph.Sensitivity, variables object, cursors map[string]string) object {
	e := &evaluator{viewer: &viewer{memory: m, rank: clearance.Rank()}, fragments: doc.Fragments, variables: variables, cursors: cursors}
	return e.object(root{}, []ast.SelectionSet{doc.Operations[0].SelectionSet})
}

// The values that an answer is made of, besides things, lists and pages.
type (
	root  struct{}
	words struct{ texts []graph.Text } // of which one language is asked
	term  struct {
		graph.Term
		languages []string
	}
	quantity struct {
		*graph.Quantity
		languages []string
	}
	people struct {
		*graph.PeopleCount
		languages []string
	}
	record struct { // a row
		typeName string
		fields   object
	}
)

// asked is one response key with all that is asked under it.
type asked struct {
	key   string
	field *ast.Field
	sets  []ast.SelectionSet
}

// collect lists what selections ask of an object type.
func (e *evaluator) collect(typeName string, sets []ast.SelectionSet) []*asked {
	var keys []*asked
	var walk func(set ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, sel := range set {
			switch sel := sel.(type) {
			case *ast.Field:
				if !e.included(sel.Directives) {
					continue
				}
				i := slices.IndexFunc(keys, func(a *asked) bool { return a.key == sel.Alias })
				if i < 0 {
					i, keys = len(keys), append(keys, &asked{key: sel.Alias, field: sel})
				}
				keys[i].sets = append(keys[i].sets, sel.SelectionSet)
			case *ast.InlineFragment:
				if e.included(sel.Directives) && e.applies(typeName, sel.TypeCondition) {
					walk(sel.SelectionSet)
				}
			case *ast.FragmentSpread:
				f := e.fragments.ForName(sel.Name)
				if e.included(sel.Directives) && e.applies(typeName, f.TypeCondition) {
					walk(f.SelectionSet)
				}
			}
		}
	}
	for _, set := range sets {
		walk(set)
	}
	return keys
}

func (e *evaluator) applies(typeName, condition string) bool {
	return condition == "" || condition == typeName || slices.Contains(e.schema.Types[typeName].Interfaces, condition)
}

func (e *evaluator) included(directives ast.DirectiveList) bool {
	for _, d := range directives {
		value, err := d.Arguments.ForName("if").Value.Value(e.variables)
		if err != nil || (value == true) != (d.Name == "include") {
			return false
		}
	}
	return true
}

// arguments are those of a field, with the schema's defaults. One that is
// null counts as not given.
func (e *evaluator) arguments(f *ast.Field) object {
	args := object{}
	for _, def := range f.Definition.Arguments {
		var value any
		if a := f.Arguments.ForName(def.Name); a != nil {
			value = e.value(a.Value)
		}
		if value == nil && def.DefaultValue != nil {
			value = e.value(def.DefaultValue)
		}
		if value != nil {
			args[def.Name] = value
		}
	}
	return args
}

// value is a literal or a variable as plain data.
func (e *evaluator) value(v *ast.Value) any {
	x, err := v.Value(e.variables)
	if err != nil {
		return nil
	}
	return x
}

// object answers what is asked of a value.
func (e *evaluator) object(v any, sets []ast.SelectionSet) object {
	typeName := nameOf(v)
	out := object{}
	for _, a := range e.collect(typeName, sets) {
		if a.field.Name == "__typename" {
			out[a.key] = typeName
			continue
		}
		out[a.key] = e.complete(e.field(v, a.field), a.sets)
	}
	return out
}

// complete turns the value of a field into its part of the answer.
func (e *evaluator) complete(v any, sets []ast.SelectionSet) any {
	switch x := v.(type) {
	case nil, string, bool, int, int64, float64, json.Number, anyMoment, anyVersion, cursorOf:
		return x
	case []any:
		out := make([]any, len(x))
		for i := range x {
			out[i] = e.complete(x[i], sets)
		}
		return out
	case *hits:
		return x.complete(e, sets)
	case *thing:
		if x == nil {
			return nil
		}
	}
	return e.object(v, sets)
}

func nameOf(v any) string {
	switch x := v.(type) {
	case root:
		return "Query"
	case *thing:
		return x.typeName
	case *page:
		return x.typeName
	case *edge:
		return x.typeName
	case pageInfo:
		return "PageInfo"
	case term:
		return "Term"
	case graph.Text:
		return "LocalizedText"
	case graph.PartialDate:
		return "PartialDate"
	case *graph.Money:
		return "Money"
	case people:
		return "PeopleCount"
	case quantity:
		return "Quantity"
	case *graph.Depth:
		return "CooperationLevel"
	case *graph.Coordinates:
		return "Coordinates"
	case graph.ExternalID:
		return "ExternalId"
	case record:
		return x.typeName
	}
	return fmt.Sprintf("%T", v)
}

// field gives the value of one field.
func (e *evaluator) field(v any, f *ast.Field) any {
	args := e.arguments(f)
	switch x := v.(type) {
	case root:
		return e.query(f.Name, args)
	case *thing:
		return e.ofThing(x, f, args)
	case *page:
		return e.ofPage(x, f.Name, args)
	case *edge:
		return e.ofEdge(x, f.Name)
	case pageInfo:
		return x[f.Name]
	case record:
		if texts, ok := x.fields[f.Name].(words); ok {
			return inLanguage(texts.texts, args)
		}
		return x.fields[f.Name]
	case term:
		return e.ofTerm(x, f.Name, args)
	}
	return e.ofValue(v, f.Name)
}

func (e *evaluator) query(name string, args object) any {
	switch name {
	case "node":
		return e.seen(args["id"])
	case "nodes":
		var found []any
		for _, id := range list(args["ids"]) {
			found = append(found, e.seen(id))
		}
		return found
	case "network":
		for _, t := range e.visible(func(t *thing) bool { return t.typeName == "Network" }) {
			if args["id"] == string(t.id) || args["slug"] == e.noun(t, "slug") {
				return t
			}
		}
		return nil
	case "networks":
		networks := e.visible(func(t *thing) bool { return t.typeName == "Network" })
		return e.page(&page{typeName: "NetworkConnection", edgeType: "NetworkEdge", filterType: "NetworkFilter", size: 50, args: args}, items(networks))
	case "terms":
		var terms []any
		for _, t := range e.vocabulary.Terms(args["scheme"].(string)) {
			terms = append(terms, term{t, []string{"en"}})
		}
		return terms
	case "search":
		return e.search(args)
	case "paths":
		return e.paths(args)
	}
	return e.neighbourhood(args)
}

// seen is the thing with an id, null where there is none for the viewer.
func (e *evaluator) seen(id any) any {
	text, _ := id.(string)
	if t := e.things[graph.ID(text)]; e.sees(t) {
		return t
	}
	return nil
}

// ofThing gives a field of a fact.
func (e *evaluator) ofThing(t *thing, f *ast.Field, args object) any {
	def := e.schema.Types[t.typeName].Fields.ForName(f.Name)
	if e.withholds(def) {
		return nil
	}
	if len(def.Type.Name()) > 10 && def.Type.Name()[len(def.Type.Name())-10:] == "Connection" {
		return e.connection(t, def, args)
	}
	switch f.Name {
	case "id":
		return string(t.id)
	case "network":
		return t.network
	case "createdAt", "changedAt":
		return anyMoment{}
	case "copiedAt":
		return nil // nobody saves a copy while the test runs
	case "version":
		return anyVersion{}
	case "withheldFields":
		return e.withheld(t)
	case "statistics":
		return e.statistics(t, args)
	case "timeline":
		return e.timeline(t, args)
	case "picture":
		return e.picture(t, args)
	case "jointParticipation":
		return e.joint(t, args)
	case "answeredBy":
		who := e.answering(t)
		return anys(who[:min(len(who), 20)])
	case "name", "description":
		return inLanguage(e.texts(t, f.Name), args)
	case "nameLocale":
		return pick(e.texts(t, "name"), args).Lang
	case "nameTranslated":
		return pick(e.texts(t, "name"), args).Translated
	case "names", "descriptions":
		return anys(e.texts(t, f.Name[:len(f.Name)-1]))
	case "languages":
		return anys(e.languages(t))
	}
	if other := def.Type.Name(); e.isNode(other) {
		if found := e.reference(t, f.Name); found != nil {
			return found
		}
		return nil
	}
	return e.plain(t, f.Name, def)
}

// isNode tells whether a type is one of things.
func (e *evaluator) isNode(typeName string) bool {
	def := e.schema.Types[typeName]
	return typeName == "Node" || slices.Contains(def.Interfaces, "Node")
}

// withheld names the fields that the viewer may not see.
func (e *evaluator) withheld(t *thing) any {
	names := []string{}
	for _, f := range e.schema.Types[t.typeName].Fields {
		if e.withholds(f) {
			names = append(names, f.Name)
		}
	}
	slices.Sort(names)
	return anys(names)
}

// schemes are those of the fields that hold codes of terms.
var schemes = map[string]string{
	"level": "level", "institutionKind": "institution", "ngoKind": "ngo", "employerKind": "employer",
	"coalitionKind": "coalition", "form": "form", "fields": "field",
	"Resource.kind": "resource", "Place.kind": "place",
}

// plain gives a field whose value is stored as it is.
func (e *evaluator) plain(t *thing, name string, def *ast.FieldDefinition) any {
	stored := name
	if name == "group" {
		stored = "volunteerGroup"
	}
	languages := e.languages(t)
	scheme := schemes[name] + schemes[t.typeName+"."+name]
	code := func(code string) any {
		if def.Type.Name() != "Term" {
			return code
		}
		found, _ := e.vocabulary.Term(scheme, code)
		return term{found, languages}
	}
	switch x := e.get(t, stored).(type) {
	case graph.PartialDate, *graph.Money, *graph.Depth, *graph.Coordinates, bool, int64:
		return orNull(x)
	case *graph.PeopleCount:
		if x != nil {
			return people{x, languages}
		}
		return nil
	case *graph.Quantity:
		if x != nil {
			return quantity{x, languages}
		}
		return nil
	case []graph.ExternalID:
		return anys(x)
	case []string:
		codes := []any{}
		for _, c := range x {
			codes = append(codes, code(c))
		}
		return codes
	}
	text := e.noun(t, stored)
	if text == "" {
		return nil
	}
	return code(text)
}

// orNull is a value, or null where it is not stated.
func orNull(v any) any {
	switch x := v.(type) {
	case graph.PartialDate:
		if x == "" {
			return nil
		}
	case int64:
		if x == 0 {
			return nil
		}
	case *graph.Money:
		if x == nil {
			return nil
		}
	case *graph.Depth:
		if x == nil {
			return nil
		}
	case *graph.Coordinates:
		if x == nil {
			return nil
		}
	}
	return v
}

// ofValue gives a part of a value.
func (e *evaluator) ofValue(v any, name string) any {
	unit := func(code string, languages []string) any {
		if t, ok := e.vocabulary.Term(graph.SchemeUnit, code); ok {
			return term{t, languages}
		}
		return nil
	}
	switch x := v.(type) {
	case graph.Text:
		return map[string]any{"lang": x.Lang, "text": x.Text, "translated": x.Translated}[name]
	case graph.PartialDate:
		first, last, _ := x.Bounds()
		return map[string]any{"edtf": string(x), "earliest": first.Format(time.DateOnly), "latest": last.Format(time.DateOnly)}[name]
	case *graph.Money:
		return map[string]any{"amount": json.Number(x.Amount), "currency": x.Currency}[name]
	case *graph.Depth:
		return map[string]any{"scale": string(x.Scale), "value": x.Value}[name]
	case *graph.Coordinates:
		return map[string]any{"latitude": x.Latitude, "longitude": x.Longitude}[name]
	case graph.ExternalID:
		return map[string]any{"scheme": x.Scheme, "value": x.Value}[name]
	case quantity:
		return map[string]any{"value": json.Number(x.Value), "precision": string(x.Precision), "unit": unit(x.Unit, x.languages)}[name]
	case people:
		parts := map[string]any{"value": x.Value, "precision": string(x.Precision), "unit": unit(x.Unit, x.languages)}
		if e.suppresses(x.PeopleCount) {
			parts["value"], parts["suppressed"] = nil, "SMALL_COUNT"
		}
		return parts[name]
	}
	return fmt.Sprintf("no %s of %T", name, v)
}

func (e *evaluator) ofTerm(t term, name string, args object) any {
	switch name {
	case "id":
		return string(graph.DerivedID("term", t.Scheme, t.Code))
	case "scheme":
		return t.Scheme
	case "code":
		return t.Code
	case "label":
		return inLanguage(graph.Ordered(t.Labels, t.languages), args)
	case "description":
		return inLanguage(graph.Ordered(t.Descriptions, t.languages), args)
	}
	if broader, ok := e.vocabulary.Broader(t.Term); ok {
		return term{broader, t.languages}
	}
	return nil
}

// inLanguage gives the text in the language that is asked for, or the first.
func inLanguage(texts []graph.Text, args object) any {
	if len(texts) == 0 {
		return nil
	}
	return pick(texts, args).Text
}

func pick(texts []graph.Text, args object) graph.Text {
	if want, ok := args["lang"].(string); ok {
		want = language.Make(want).String()
		for _, t := range texts {
			if t.Lang == want {
				return t
			}
		}
	}
	return texts[0]
}

func anys[T any](list []T) []any {
	out := make([]any, len(list))
	for i, x := range list {
		out[i] = x
	}
	return out
}
