package query

import (
	"errors"
	"math"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/partnermap/partnermap/graph"
)

// writer prints an answer as JSON.
type writer struct {
	buf        []byte
	bound      []bound
	rank       int
	vocabulary *graph.Vocabulary
	languages  []string // of the network at hand
	cut        bool     // see Request.Cut
}

// valueFunc writes a value out of the row of its entity.
type valueFunc func(w *writer, row []any) error

// objectFunc writes the entity that a row stands for.
type objectFunc func(w *writer, row []any) error

// anyFunc writes one value.
type anyFunc func(w *writer, v any) error

var (
	// errMissing: the graph lacks a value that the schema promises.
	errMissing = errors.New("a required value is missing in the graph")
	// errUnknownTerm: the vocabulary lacks a term that the graph names.
	errUnknownTerm = errors.New("a term is not in the vocabulary")
	errTooLarge    = &graph.Error{Code: graph.TooLarge, Message: "the answer is larger than 16 MB; ask for smaller pages"}
)

// maxAnswer is the largest answer to one root field, in bytes.
const maxAnswer = 16 << 20

// UnknownTerm tells whether an answer could not be written because it names a
// term that the vocabulary lacks: another process may have added it.
func UnknownTerm(err error) bool { return errors.Is(err, errUnknownTerm) }

// defaultLanguage is that of terms where no network is at hand.
const defaultLanguage = "en"

// Write prints the answer of a request as JSON. value is the record's one
// value. A promise of the schema that the graph does not keep fails the whole
// answer: it is never partly there.
func (r *Request) Write(value any, v *graph.Vocabulary) ([]byte, error) {
	w := &writer{buf: make([]byte, 0, 4096), bound: r.bound, rank: r.rank, vocabulary: v, languages: []string{defaultLanguage}}
	if err := r.plan.write(w, value); err != nil {
		return nil, err
	}
	r.cut = w.cut
	return w.buf, nil
}

// member is one field of an object.
type member struct {
	prefix string // "key":
	write  valueFunc
}

func memberPrefix(key string) string { return `"` + key + `":` }

func newMember(key string, write valueFunc) member { return member{memberPrefix(key), write} }

// object writes an entity by its type.
type object struct {
	only       string // the one type it can have
	typeColumn int    // else where the row says its type
	types      map[string][]member
	languages  int // where the row has the languages of its network, or -1
}

func (o *object) write(w *writer, row []any) error {
	name := o.only
	if o.typeColumn >= 0 {
		name, _ = row[o.typeColumn].(string)
	}
	members, ok := o.types[name]
	if !ok {
		return errMissing
	}
	if o.languages >= 0 {
		w.languages = texts(row[o.languages])
	}
	return writeObject(w, row, members)
}

func texts(v any) []string {
	list, _ := v.([]any)
	out := make([]string, 0, len(list))
	for _, item := range list {
		if s, ok := item.(string); ok {
			out = append(out, s)
		}
	}
	return out
}

// alternatives writes what was found by id: a node as [row], a relationship
// as [type, row].
type alternatives struct {
	node         objectFunc
	relationship map[string]objectFunc
}

func (a *alternatives) write(w *writer, found []any) error {
	row, ok := found[len(found)-1].([]any)
	if !ok {
		return errMissing
	}
	if len(found) == 1 {
		return a.node(w, row)
	}
	name, _ := found[0].(string)
	write := a.relationship[name]
	if write == nil {
		return errMissing
	}
	return write(w, row)
}

func writeObject(w *writer, row []any, members []member) error {
	w.buf = append(w.buf, '{')
	for i := range members {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = append(w.buf, members[i].prefix...)
		if err := members[i].write(w, row); err != nil {
			return err
		}
	}
	w.buf = append(w.buf, '}')
	return nil
}

func writeTerm(w *writer, t graph.Term, members []termMember) error {
	w.buf = append(w.buf, '{')
	for i := range members {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = append(w.buf, members[i].prefix...)
		if err := members[i].write(w, t); err != nil {
			return err
		}
	}
	w.buf = append(w.buf, '}')
	return nil
}

func writeList(w *writer, n int, item func(i int) error) error {
	w.buf = append(w.buf, '[')
	for i := range n {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		if err := item(i); err != nil {
			return err
		}
	}
	w.buf = append(w.buf, ']')
	return nil
}

// at writes the value at a place of the row.
func at(i int, write anyFunc) valueFunc {
	return func(w *writer, row []any) error { return write(w, row[i]) }
}

// orNull writes null for a value that is not there, where that is allowed.
func orNull(nonNull bool, write anyFunc) anyFunc {
	return func(w *writer, v any) error {
		if v != nil {
			return write(w, v)
		}
		if nonNull {
			return errMissing
		}
		return plain(w, nil)
	}
}

// nullable writes an entity that may not be there.
func nullable(write objectFunc) anyFunc { return required(false, write) }

// required writes an entity; nonNull says that it has to be there.
func required(nonNull bool, write objectFunc) anyFunc {
	return orNull(nonNull, func(w *writer, v any) error {
		row, ok := v.([]any)
		if !ok {
			return errMissing
		}
		return write(w, row)
	})
}

// first writes the one item of a list, null for an empty one.
func first(write anyFunc) anyFunc {
	return func(w *writer, v any) error {
		if list, _ := v.([]any); len(list) > 0 {
			return write(w, list[0])
		}
		return write(w, nil)
	}
}

// listOf writes a list; none at all counts as empty.
func listOf(write anyFunc) anyFunc {
	return func(w *writer, v any) error {
		list, _ := v.([]any)
		return writeList(w, len(list), func(i int) error { return write(w, list[i]) })
	}
}

func constantValue(s string) valueFunc {
	return func(w *writer, _ []any) error { return plain(w, s) }
}

func constantList(list []string) valueFunc {
	return func(w *writer, _ []any) error {
		return writeList(w, len(list), func(i int) error { return plain(w, list[i]) })
	}
}

func constantObject(members []member) valueFunc {
	return func(w *writer, row []any) error { return writeObject(w, row, members) }
}

func nullValue(w *writer, _ []any) error { return plain(w, nil) }

// direction writes which way a tie leads: v tells whether it starts at the
// one whose list this is.
func direction(w *writer, v any) error {
	if outward, _ := v.(bool); outward {
		return plain(w, "OUT")
	}
	return plain(w, "IN")
}

// moment writes milliseconds since 1970 as a moment in UTC.
func moment(w *writer, v any) error {
	ms, ok := v.(int64)
	if !ok {
		return errMissing
	}
	return plain(w, time.UnixMilli(ms).UTC().Format("2006-01-02T15:04:05.000Z"))
}

// decimal writes a decimal, which is stored as text, as a number.
func decimal(w *writer, v any) error {
	text, ok := v.(string)
	if !ok || !graph.Decimal(text).Valid() {
		return errMissing
	}
	w.buf = append(w.buf, text...)
	return nil
}

// plain writes a value as Neo4j gives it.
func plain(w *writer, v any) error {
	switch v := v.(type) {
	case nil:
		w.buf = append(w.buf, "null"...)
	case string:
		w.buf = appendString(w.buf, v)
	case bool:
		w.buf = strconv.AppendBool(w.buf, v)
	case int64:
		w.buf = strconv.AppendInt(w.buf, v, 10)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return errMissing
		}
		w.buf = strconv.AppendFloat(w.buf, v, 'g', -1, 64)
	default:
		return errMissing
	}
	return nil
}

const hexDigits = "0123456789abcdef"

// appendString writes a JSON string. Line separators are escaped as well, so
// that the answer may stand inside a script.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r != utf8.RuneError && r != '\u2028' && r != '\u2029' || r == utf8.RuneError && size > 1 {
				i += size
				continue
			}
			b = append(append(b, s[start:i]...), escapeRune(r)...)
			i += size
			start = i
			continue
		}
		b = append(b, s[start:i]...)
		b = appendEscape(b, c)
		i++
		start = i
	}
	return append(append(b, s[start:]...), '"')
}

func escapeRune(r rune) string {
	switch r {
	case '\u2028':
		return `\u2028`
	case '\u2029':
		return `\u2029`
	}
	return `\ufffd`
}

func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	return append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xf])
}
