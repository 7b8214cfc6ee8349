package query

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"hash/fnv"

	"github.com/partnermap/partnermap/graph"
)

// cursorVersion is the first byte of a cursor. It changes when the keys do.
const cursorVersion = 1

// listPrint is the fingerprint of what a cursor belongs to: the list, its
// order, its filter and its dates. A cursor of another list is refused instead of giving
// a page that makes no sense.
func listPrint(list, order string, selected ...any) uint32 {
	h := fnv.New32a()
	h.Write([]byte(list + "\x00" + order + "\x00"))
	for _, v := range selected {
		text, err := json.Marshal(v) // keys sorted, so equal filters are equal text
		if err == nil {
			h.Write(text)
		}
	}
	return h.Sum32()
}

// cursor makes a cursor of a key.
func cursor(print uint32, key string) string {
	b := make([]byte, 0, 5+len(key))
	b = append(b, cursorVersion)
	b = binary.BigEndian.AppendUint32(b, print)
	b = append(b, key...)
	return base64.RawURLEncoding.EncodeToString(b)
}

// cursorKey is the inverse of cursor.
func cursorKey(path, text string, print uint32) (string, *graph.Error) {
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || len(b) < 5 || b[0] != cursorVersion {
		return "", invalidCursor(path, "is not a cursor of this service")
	}
	if binary.BigEndian.Uint32(b[1:]) != print {
		return "", invalidCursor(path, "belongs to another list, order or filter")
	}
	return string(b[5:]), nil
}

func invalidCursor(path, why string) *graph.Error {
	return &graph.Error{Code: graph.InvalidCursor, Message: path + ": " + why + "; begin again without it"}
}
