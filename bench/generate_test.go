package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/partnermap/partnermap/graph"
)

func small(t *testing.T) *network {
	t.Helper()
	n, err := generate("bench", size{stakeholders: 1000, cooperations: 3000})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func contents(n *network) *graph.Contents {
	all := &graph.Contents{}
	for c := range n.parts() {
		all.Networks = append(all.Networks, c.Networks...)
		all.Stakeholders = append(all.Stakeholders, c.Stakeholders...)
		all.Cooperations = append(all.Cooperations, c.Cooperations...)
		all.Places = append(all.Places, c.Places...)
		all.Links = append(all.Links, c.Links...)
	}
	return all
}

// The hash changes with generatorVersion only: two runs compare only if they
// measured the same network.
func TestGenerateIsDeterministic(t *testing.T) {
	var sums [2]string
	for i := range sums {
		text, err := json.Marshal(contents(small(t)))
		if err != nil {
			t.Fatal(err)
		}
		sums[i] = fmt.Sprintf("%x", sha256.Sum256(text))[:16]
	}
	const want = "c606c11030a5e73f"
	if sums[0] != want || sums[1] != want {
		t.Errorf("the network has the hashes %v, want %s: raise generatorVersion", sums, want)
	}
}

func TestGenerateObeysTheRules(t *testing.T) {
	n := small(t)
	for _, p := range contents(n).Check(n.vocabulary) {
		t.Error(p)
	}
}

func TestGenerateHasThePromisedShares(t *testing.T) {
	c := contents(small(t))
	kinds, forms, langs := map[graph.Kind]int{}, map[string]int{}, map[string]int{}
	public := 0
	for _, s := range c.Stakeholders {
		kinds[s.Kind]++
		for _, name := range s.Names {
			langs[name.Lang]++
		}
		if s.Sensitivity == graph.Public {
			public++
		}
	}
	for _, coop := range c.Cooperations {
		forms[coop.Form]++
	}
	if len(c.Stakeholders) != 1000 || len(c.Cooperations) != 3000 {
		t.Errorf("%d stakeholders and %d cooperations", len(c.Stakeholders), len(c.Cooperations))
	}
	if public != 20 {
		t.Errorf("%d of 1000 are public, want 2 %%", public)
	}
	if len(kinds) != len(graph.Kinds()) {
		t.Errorf("kinds: %v", kinds)
	}
	if len(langs) != len(languages) {
		t.Errorf("languages: %v", langs)
	}
	if n := forms[rare]; n != rareCount {
		t.Errorf("%d cooperations have the rare form, want %d", n, rareCount)
	}
	if located := len(c.Links) - (len(c.Places) - 1); located < 550 || located > 700 {
		t.Errorf("%d of 1000 stakeholders are in a town", located)
	}
	if want := len(small(t).vocabulary.Terms(graph.SchemeForm)); len(forms) != want {
		t.Errorf("%d forms, want %d", len(forms), want)
	}
}

func TestGenerateHasSkewedDegrees(t *testing.T) {
	n, err := generate("bench", size{stakeholders: 100_000, cooperations: 300_000})
	if err != nil {
		t.Fatal(err)
	}
	if n.degrees[0] != 10_000 || n.degrees[1] != 10_000 {
		t.Errorf("the hubs have %d and %d cooperations, want 10000 each", n.degrees[0], n.degrees[1])
	}
	others := slices.Sorted(slices.Values(n.degrees[hubs:]))
	median, top := others[len(others)/2], others[len(others)-1]
	if median > 5 || top < 100 || top > 5000 {
		t.Errorf("besides the hubs the median degree is %d and the highest %d", median, top)
	}
	if len(n.withDegree(10)) < 500 {
		t.Errorf("%d stakeholders have 10 cooperations", len(n.withDegree(10)))
	}
}
