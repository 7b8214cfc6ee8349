package query

import (
	"github.com/partnermap/partnermap/graph"
)

// A view is a flat answer about many things at once: statistics, a timeline,
// a picture. Like a page it is one column of the row of what it belongs to.

// maxLookedAt is how many cooperations are looked at to count some of them.
const maxLookedAt = 50_000

// viewLists is what a view counts for among the lists of a field.
const viewLists = 3

// viewRows is what a view that counts stands for among the rows of the pages
// around it: a page of 50 networks may ask for one each.
const viewRows = maxRows / networkPage

// computed compiles a field that is worked out.
func (c *compiler) computed(r *row, p *position, t *Type, f *field, ask *collected) valueFunc {
	var view func(p *position, f *field, ask *collected) (Cypher, anyFunc)
	switch f.def.Name {
	case "statistics":
		view = c.statistics
	case "timeline":
		view = c.timeline
	case "jointParticipation":
		view = c.jointParticipation
	case "picture":
		view = c.picture
	case "answeredBy":
		view = c.answeredBy
	default:
		return constantList(t.withheld(c.rank))
	}
	if c.connections += viewLists; c.connections > maxConnections { // Compile refuses it
		return nullValue
	}
	c.counts = true
	text, write := view(p, f, ask)
	return at(r.addNested(nested{whole: Format("COLLECT { % }", text)}, t.Name), write)
}

// bindView notes a view. rows is what it counts for in the pages around it.
func (c *compiler) bindView(f *field, ask *collected, rows int, check func(path string, values map[string]any) *graph.Error) int {
	i := c.bind(ask, f)
	b := &c.plan.bindings[i]
	b.rows, b.check = rows, check
	return i
}

// returned ends a subquery with a row. Neo4j takes an expression with a count
// anywhere in it, however deep in subqueries, for a grouping, and wants every
// variable beside the count to be a key of it. So where a view counts, each
// row above it is returned from a clause that keeps the variables it reads.
// The plan is the same.
func (c *compiler) returned(variables []Cypher, row, alias Cypher) Cypher {
	if !c.counts {
		return Format("RETURN %%", row, alias)
	}
	x := c.variable("x")
	return Format("WITH %, % AS % RETURN %%", Join(variables, ", "), row, x, x, alias)
}

// tests are what a view asks of something at p: the filter given as an
// argument, and the dates.
func (c *compiler) tests(binding int, filter string, t *Type, p *position) Cypher {
	var tests []Cypher
	def := c.plan.bindings[binding].def
	if arg := def.Arguments.ForName(filter); arg != nil {
		if test, ok := c.condition(binding, []string{filter}, c.schema.AST.Types[arg.Type.Name()], t, p); ok {
			tests = append(tests, test)
		}
	}
	if test, ok := c.valid(binding, p.v); ok {
		tests = append(tests, test)
	}
	return Join(tests, " AND ")
}

// where is a WHERE, or nothing where there is nothing to test.
func where(tests Cypher) Cypher {
	if tests.text == "" {
		return tests
	}
	return Format(" WHERE %", tests)
}

// and adds tests to a condition.
func and(tests Cypher) Cypher {
	if tests.text == "" {
		return tests
	}
	return Format(" AND %", tests)
}

// cooperations reads the visible cooperations of the network at p, the public
// ones first and then as they were written down, as far as they are looked at.
// It returns clauses that name the list of them, and whether these are all.
func (c *compiler) cooperations(p *position) (clauses, list, exact Cypher) {
	v, r, all := c.variable("v"), c.variable("r"), c.variable("l")
	list, exact = c.variable("l"), c.variable("x")
	seek := Format("MATCH ()-[%:COOPERATES_WITH]->() USING INDEX SEEK %:COOPERATES_WITH(network, v, id) WHERE %.network = %.id AND %.v = % AND %.id > '' "+
		"WITH % ORDER BY %.network, %.v, %.id LIMIT % RETURN %", r, r, r, p.v, r, v, r, r, r, r, r, number(maxLookedAt+1), r)
	clauses = Format("CALL (%) { UNWIND $ranks AS % CALL (%, %) { % } WITH % LIMIT % WITH collect(%) AS % RETURN %[..%] AS %, size(%) <= % AS % }",
		p.v, v, p.v, v, seek, r, number(maxLookedAt+1), r, all, all, number(maxLookedAt), list, all, number(maxLookedAt), exact)
	return clauses, list, exact
}

// passing reads from a list those cooperations that pass the filter and the
// dates of a view. Their ends are variables.
func (c *compiler) passing(binding int, list Cypher, filter string) (*position, Cypher) {
	p := c.tie()
	return p, Format("UNWIND % AS % WITH %, startNode(%) AS %, endNode(%) AS %%", list, p.v, p.v, p.v, p.start, p.v, p.end,
		where(c.tests(binding, filter, c.schema.types["Cooperation"], p)))
}

// between refuses a number outside its bounds.
func between(path, name string, values map[string]any, least, most int64) *graph.Error {
	if n, ok := values[name].(int64); ok && (n < least || n > most) {
		return badInput(path+"."+name, "asks for %d, %d to %d are allowed", n, least, most)
	}
	return nil
}

// rowAs compiles a field of a view as a value of the entity of: it is read
// from a property of another name.
func (v *valueCompiler) rowAs(f *field, ask *collected, property Name) valueFunc {
	as := *f
	as.property = property
	return v.field(&as, ask)
}

// fieldsOf visits the fields that are asked of a type that is no entity.
func (c *compiler) fieldsOf(t *Type, ask *collected, compile func(f *field, a *collected) valueFunc) []member {
	outer := c.path
	defer func() { c.path = outer }()
	var members []member
	for _, a := range c.collect(t.Name, ask.selections()) {
		if a.name == "__typename" {
			members = append(members, newMember(a.key, constantValue(t.Name)))
			continue
		}
		c.path = outer + "." + a.key
		members = append(members, newMember(a.key, compile(t.fields[a.name], a)))
	}
	return members
}

// objects writes a list of rows as objects.
func objects(members []member) anyFunc {
	return listOf(func(w *writer, v any) error {
		row, ok := v.([]any)
		if !ok {
			return errMissing
		}
		if len(w.buf) > maxAnswer {
			return errTooLarge
		}
		return writeObject(w, row, members)
	})
}
