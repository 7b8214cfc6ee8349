package query

import (
	"encoding/json"
	"testing"

	"github.com/partnermap/partnermap/graph"
)

func TestCursor(t *testing.T) {
	print := listPrint("stakeholders", "NAME", map[string]any{"kind": map[string]any{"eq": "NGO"}})
	text := cursor(print, "key\x01id")
	if key, err := cursorKey("after", text, print); err != nil || key != "key\x01id" {
		t.Errorf("%q %v", key, err)
	}
	others := []uint32{listPrint("stakeholders", "NAME", nil), listPrint("ties", "NAME", nil), listPrint("stakeholders", "CREATED", map[string]any{"kind": map[string]any{"eq": "NGO"}})}
	for _, other := range others {
		if _, err := cursorKey("after", text, other); err == nil || err.Code != graph.InvalidCursor {
			t.Errorf("a cursor of another list: %v", err)
		}
	}
	for _, bad := range []string{"", "x", "????", "AAAAAAAA", cursor(print, "")[:4]} {
		if _, err := cursorKey("after", bad, print); err == nil || err.Code != graph.InvalidCursor {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func FuzzCursor(f *testing.F) {
	f.Add("AQAAAAAx", uint32(0))
	f.Fuzz(func(t *testing.T, text string, print uint32) {
		key, err := cursorKey("after", text, print)
		if err == nil && cursor(print, key) != text {
			t.Skip("another spelling of the same cursor")
		}
	})
}

func FuzzAppendString(f *testing.F) {
	f.Add("\"\\\u2028\x00\xff é 😀")
	f.Fuzz(func(t *testing.T, s string) {
		var back string
		if err := json.Unmarshal(appendString(nil, s), &back); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		want, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var same string
		if err := json.Unmarshal(want, &same); err != nil || back != same {
			t.Errorf("%q came back as %q", s, back)
		}
	})
}
