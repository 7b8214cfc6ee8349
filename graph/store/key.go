package store

import (
	"encoding/hex"
	"fmt"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Keys decide the order of lists. They are one string, never null, and
// unique: the value in a form that orders as bytes, U+0001, and an id. The
// first character is 1 for a value and 2 for none, so that what has no value
// comes last.
const (
	keySeparator = "\x01"
	keyMissing   = "2"
	maxKey       = 400 // a key above 8 kB would fail the write
)

// collator makes the keys of names in the alphabet of one language: Hungarian
// puts ö after o, Czech puts ch after h.
type collator struct {
	collator *collate.Collator
	buffer   collate.Buffer
}

func newCollator(lang string) *collator {
	return &collator{collator: collate.New(language.Make(lang), collate.IgnoreCase, collate.Numeric)}
}

// key is the key of a name without an id.
func (c *collator) key(name string) string {
	if name == "" {
		return keyMissing
	}
	c.buffer.Reset()
	key := "1" + hex.EncodeToString(c.collator.KeyFromString(&c.buffer, name))
	for strings.HasSuffix(key, plainAccent) {
		key = strings.TrimSuffix(key, plainAccent)
	}
	return key[:min(len(key), maxKey)]
}

// plainAccent is the weight of a letter without an accent, the lowest of its
// level, which stands last in a key. Leaving it out at the end keeps the order
// and halves most keys.
const plainAccent = "0020"

// collation is the version of what makes the keys of names: the tables, and
// the form that key gives them. Where a database has another one, its keys are
// made anew.
const collation = "unicode " + collate.UnicodeVersion + " cldr " + collate.CLDRVersion + " form 1"

// dateKeys are the keys of a date between two days, for lists with the
// earliest first and for lists with the latest first. What has no date comes
// last in both.
func dateKeys(stated bool, earliest, latest int64, id string) (up, down string) {
	if !stated {
		return keyMissing + keySeparator + id, keyMissing + keySeparator + complement(id)
	}
	days := fmt.Sprintf("%016x%016x", unsigned(earliest), unsigned(latest))
	return "1" + days + keySeparator + id, "1" + complement(days) + keySeparator + complement(id)
}

// unsigned keeps the order of numbers below zero.
func unsigned(n int64) uint64 { return uint64(n) ^ 1<<63 }

// complement turns the order of hexadecimal digits round. What is none stays.
func complement(text string) string {
	const digits = "0123456789abcdef"
	return strings.Map(func(r rune) rune {
		if i := strings.IndexRune(digits, r); i >= 0 {
			return rune(digits[len(digits)-1-i])
		}
		return r
	}, text)
}

// numberKey is the key of a number of the change log.
func numberKey(n int64) string { return fmt.Sprintf("1%016x", n) }
