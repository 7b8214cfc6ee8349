package query

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
	"sync/atomic"

	"github.com/partnermap/partnermap/graph"
	"github.com/vektah/gqlparser/v2/ast"
)

// The limits of one root field (api.md has the table).
const (
	maxPage        = 500         // items of a page
	maxRows        = 50_000      // product of nested pages
	maxTotal       = 2 * maxRows // all pages of one field at the top
	maxIDs         = 100         // ids of nodes(ids)
	maxConnections = 25          // connections: each costs Neo4j tens of milliseconds of planning
	lookupCost     = 3           // of finding anything by its id, in connections
	maxValues      = 100         // of one condition of a filter
	networkPage    = 50          // default page of a network's lists
	entityPage     = 10          // default page of an entity's lists
)

// Plan is a compiled root field: the text, where its parameters come from and
// how the answer is written. It holds no value of any request.
type Plan struct {
	Text       string // empty where the answer needs no database
	bindings   []binding
	parameters []parameter
	lookups    []*lookup // of the payload of a mutation, instead of a text
	write      anyFunc
	size       int
	digest     Digest
	idle       atomic.Pointer[Request]
}

// What a plan takes besides its text, about: for itself, and for each field,
// with the part of the operation that it keeps.
const (
	planOverhead  = 4096
	fieldOverhead = 512
)

// Size is about the number of bytes that the plan takes.
func (p *Plan) Size() int { return p.size }

// Digest stands for the text of a plan.
type Digest [sha256.Size]byte

// Digest is that of the text of the request.
func (r *Request) Digest() Digest { return r.plan.digest }

// Answered notes that something was read by the plan of the request: from now
// on the plan has an idle request.
func (r *Request) Answered() {
	if r.Text != "" && r.plan.idle.Load() == nil {
		r.Idle()
	}
}

// Idle is the request as of somebody who sees nothing, with values that mean
// nothing. It reads nothing, but Neo4j plans its text.
func (r *Request) Idle() *Request {
	idle := *r
	idle.Unseen = true // planning is what it is for
	idle.Parameters = map[string]any{nameRanks: slices.Repeat([]any{int64(-1)}, r.rank+1)}
	if values, ok := r.Parameters[nameValues].(map[string]any); ok {
		blanks := make(map[string]any, len(values))
		for name, v := range values {
			blanks[name] = blank(v)
		}
		idle.Parameters[nameValues] = blanks
	}
	idle.bound = slices.Clone(r.bound)
	for i := range idle.bound {
		idle.bound[i].values = nil // it is kept, and nobody's values are
	}
	r.plan.idle.CompareAndSwap(nil, &idle)
	return &idle
}

// Idle is a request of the plan that reads nothing. ok is false for a plan
// by which nothing was read.
func (p *Plan) Idle() (request *Request, ok bool) {
	request = p.idle.Load()
	return request, request != nil
}

// blank is a value of the same type that means nothing.
func blank(v any) any {
	switch v.(type) {
	case string:
		return noToken // a search for nothing is refused
	case int64:
		return int64(1)
	case float64:
		return 0.0
	case bool:
		return false
	case []any:
		return []any{}
	}
	return nil
}

// binding is a field with arguments.
type binding struct {
	path     string
	node     *ast.Field
	def      *ast.FieldDefinition
	page     bool
	search   bool
	list     string // the list, for cursors
	order    order
	size     int  // of a page, unless the request says otherwise
	peeks    bool // one item more is read, to tell whether there are more
	backward bool
	parent   int // the binding of the page around this one, or -1
	rows     int // of a view: how many rows of a page it counts for
	check    func(path string, values map[string]any) *graph.Error
	times    int // of a look-up: how many entities it may bring
	terms    []termUse
}

// termUse says that an argument names terms of a scheme.
type termUse struct {
	scheme string
	path   []string
}

// parameter is one parameter of the statement.
type parameter struct {
	name    string
	binding int
	kind    parameterKind
	path    []string      // within the arguments
	convert func(any) any // into what is stored, nil: as it is
}

type parameterKind int

const (
	parameterValue  parameterKind = iota // an argument as it is
	parameterList                        // an argument as a list
	parameterAfter                       // the key after which a page begins
	parameterBefore                      // the key before which it ends
	parameterLimit                       // how many items are read for a page
	parameterWalk                        // how many candidates are tested for it
	parameterSearch                      // what the index is asked for, by the class of hits
)

// edge is one end of a page.
type edge struct {
	key   string
	given bool // by a cursor; else it is the end of the list
}

// bound is a binding with the values of one request.
type bound struct {
	values map[string]any
	size   int
	limit  int // how many items are read
	walk   int // how many candidates are tested
	rows   int // product of the pages around and this one
	print  uint32
	after  edge
	before edge
	search map[string]string
}

// Request is a plan with the values of one request.
type Request struct {
	Text       string
	Parameters map[string]any
	Unseen     bool // nothing was read by this text before: Neo4j has to plan it
	plan       *Plan
	bound      []bound
	rank       int
	cut        bool // a page is short because too few candidates were tested
}

// Cut tells whether a page of the answer is short only because so few
// candidates were tested, and if so makes the request test as many as may be.
// Most pages are full after a few; only where little passes is it worth
// looking further.
func (r *Request) Cut(s *Schema) bool {
	if !r.cut {
		return false
	}
	r.cut = false
	more := false
	values, _ := r.Parameters[nameValues].(map[string]any)
	for i, p := range r.plan.parameters {
		b := &r.bound[p.binding]
		if p.kind != parameterWalk || b.walk >= s.Bounds.Walk {
			continue
		}
		more, b.walk = true, s.Bounds.Walk
		values[r.plan.parameters[i].name] = int64(b.walk)
	}
	return more
}

// The parameters of a statement. All values are in one map: Neo4j plans a text
// anew for strings and lists of another order of length, but not where they
// are parts of a map.
const (
	nameRanks  = "ranks"
	nameValues = "v"
)

// lowest and highest stand before and after every key.
const (
	lowest  = ""
	highest = "\U0010FFFF"
)

// Bind gives a plan the values of one request. clearance is what the caller
// may see.
func (s *Schema) Bind(p *Plan, variables map[string]any, clearance graph.Sensitivity) (*Request, *graph.Error) {
	r := &Request{Text: p.Text, plan: p, bound: make([]bound, len(p.bindings)), rank: clearance.Rank()}
	rows := 0
	for i := range p.bindings {
		if err := s.bind(r, i, variables); err != nil {
			return nil, err
		}
		if p.bindings[i].page || p.bindings[i].rows > 0 {
			rows += r.bound[i].rows
		}
	}
	if rows > maxTotal {
		return nil, badInput(p.bindings[0].path, "asks for up to %d items in all its pages, at most %d are allowed; ask for smaller pages", rows, maxTotal)
	}
	if p.Text == "" && p.lookups == nil {
		return r, nil
	}
	ranks := make([]any, 0, 3)
	for _, n := range clearance.Ranks() {
		ranks = append(ranks, int64(n))
	}
	values := make(map[string]any, len(p.parameters))
	for _, param := range p.parameters {
		values[param.name] = param.value(r.bound)
	}
	r.Parameters = map[string]any{nameRanks: ranks, nameValues: values}
	return r, nil
}

func (p parameter) value(all []bound) any {
	b := &all[p.binding]
	switch p.kind {
	case parameterAfter:
		return b.after.key
	case parameterBefore:
		return b.before.key
	case parameterLimit:
		return int64(b.limit)
	case parameterWalk:
		return int64(b.walk)
	case parameterSearch:
		return b.search[p.path[0]]
	}
	v := b.at(p.path)
	if _, list := v.([]any); p.kind == parameterList && !list {
		v = []any{v}
	}
	if p.convert != nil {
		return p.convert(v)
	}
	return v
}

// at finds a value within the arguments.
func (b *bound) at(path []string) any {
	var v any = b.values
	for _, key := range path {
		switch of := v.(type) {
		case map[string]any:
			v = of[key]
		case []any:
			i, err := strconv.Atoi(key)
			if err != nil || i >= len(of) {
				return nil
			}
			v = of[i]
		default:
			return nil
		}
	}
	return v
}

func (s *Schema) bind(r *Request, i int, variables map[string]any) *graph.Error {
	of, b := &r.plan.bindings[i], &r.bound[i]
	values, err := s.arguments(of.path, of.node, of.def, variables)
	if err != nil {
		return err
	}
	b.values, b.rows = values, max(1, of.times)
	if ids, ok := values["ids"].([]any); ok {
		if len(ids) > maxIDs {
			return badInput(of.path+".ids", "asks for %d, at most %d are given at once", len(ids), maxIDs)
		}
		b.rows = max(1, len(ids))
	}
	if of.search {
		return b.bindSearch(of, r.rank)
	}
	if of.check != nil {
		if err := of.check(of.path, values); err != nil {
			return err
		}
	}
	if err := s.checkFilters(of.path, of, variables, values); err != nil {
		return err
	}
	if err := checkTime(of.path, values); err != nil {
		return err
	}
	if of.rows > 0 {
		return b.within(of, of.rows, r.bound)
	}
	if !of.page {
		return nil
	}
	if err := b.bindPage(of, r.bound); err != nil {
		return err
	}
	b.walk = min(max(s.Bounds.FirstWalk, 4*b.limit), s.Bounds.Walk)
	return nil
}

// bindPage reads first, after, last and before.
func (b *bound) bindPage(of *binding, all []bound) *graph.Error {
	if b.values["first"] != nil && b.values["last"] != nil {
		return badInput(of.path, "first and last do not go together; a page begins at one end")
	}
	b.size = of.size
	for _, name := range [...]string{"first", "last"} {
		n, ok := b.values[name].(int64)
		if ok && (n < 1 || n > maxPage) {
			return badInput(of.path+"."+name, "asks for %d, a page has 1 to %d", n, maxPage)
		}
		if ok {
			b.size = int(n)
		}
	}
	b.limit = b.size
	if of.peeks {
		b.limit++
	}
	if err := b.within(of, b.size, all); err != nil {
		return err
	}
	b.print = listPrint(of.list, of.order.value, b.values["filter"], b.values["asOf"], b.values["during"], b.values["certainty"])
	first, last := lowest, highest
	if of.order.descending {
		first, last = last, first
	}
	var err *graph.Error
	if b.after, err = b.edge(of.path, "after", first); err != nil {
		return err
	}
	b.before, err = b.edge(of.path, "before", last)
	return err
}

// within counts the rows of a page or a view in the pages around it.
func (b *bound) within(of *binding, rows int, all []bound) *graph.Error {
	b.rows = rows
	if of.parent >= 0 {
		b.rows *= all[of.parent].rows
	}
	if b.rows > maxRows {
		return badInput(of.path, "asks for up to %d items with the pages around it, at most %d are allowed; ask for smaller pages", b.rows, maxRows)
	}
	return nil
}

// edge reads a cursor.
func (b *bound) edge(path, name, otherwise string) (edge, *graph.Error) {
	text, ok := b.values[name].(string)
	if !ok {
		return edge{key: otherwise}, nil
	}
	key, err := cursorKey(path+"."+name, text, b.print)
	return edge{key: key, given: true}, err
}

// arguments coerces the arguments of a field. Absent ones are left out, null
// counts as absent where the argument has a default.
func (s *Schema) arguments(path string, node *ast.Field, def *ast.FieldDefinition, variables map[string]any) (map[string]any, *graph.Error) {
	values := map[string]any{}
	for _, a := range def.Arguments {
		var given *ast.Value
		if arg := node.Arguments.ForName(a.Name); arg != nil {
			given = arg.Value
		}
		v, err := s.coerce(path+"."+a.Name, a.Type, given, variables)
		if err != nil {
			return nil, err
		}
		if _, no := v.(absent); no || v == nil {
			if a.DefaultValue == nil {
				continue
			}
			if v, err = s.coerce(path+"."+a.Name, a.Type, a.DefaultValue, nil); err != nil {
				return nil, err
			}
		}
		values[a.Name] = v
	}
	return values, nil
}

// newParameter adds a parameter and returns its text.
func (c *compiler) newParameter(binding int, kind parameterKind, path ...string) Cypher {
	name := fmt.Sprintf("p%d", len(c.plan.parameters))
	c.plan.parameters = append(c.plan.parameters, parameter{name: name, binding: binding, kind: kind, path: path})
	text := Cypher{"$" + nameValues + "." + name}
	if kind == parameterAfter || kind == parameterBefore {
		// Only of two texts does Neo4j make one range of an index.
		return Format("toString(%)", text)
	}
	return text
}
