package main

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/partnermap/partnermap/graph/exchange"
)

// TestMessage: a person is told of a workbook's problems where each is.
func TestMessage(t *testing.T) {
	_, err := exchange.ReadFolder(fstest.MapFS{"needs.csv": {Data: []byte("id,network,name,colour\n,nowhere,Bus,red\n")}}, nil)
	if err == nil {
		t.Fatal("a bad workbook was read")
	}
	told := message(err)
	for _, want := range []string{"needs, row 1, column colour", "needs, row 2, column network", "there is no network \"nowhere\""} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is not in what is told:\n%s", want, told)
		}
	}
}

// TestTruth: a variable that is yes or no says which.
func TestTruth(t *testing.T) {
	for value, want := range map[string]bool{"": false, "true": true, "1": true, "false": false, "0": false} {
		s, err := parse("serve", nil, func(name string) string {
			if name == "PARTNERMAP_PUBLIC" {
				return value
			}
			return ""
		}, newLines())
		if err != nil || s.public != want {
			t.Errorf("PARTNERMAP_PUBLIC=%q: %v %v", value, s.public, err)
		}
	}
	_, err := parse("serve", nil, func(string) string { return "perhaps" }, newLines())
	if err == nil || !strings.Contains(message(err), "neither true nor false") {
		t.Errorf("perhaps: %v", err)
	}
}
