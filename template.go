package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
	"github.com/partnermap/partnermap/web"
)

// words are the words of the interface in all languages.
func words() ([]exchange.Words, error) {
	var all []exchange.Words
	for _, lang := range web.Languages() {
		w, err := web.WordsIn(lang)
		if err != nil {
			return nil, err
		}
		all = append(all, w)
	}
	return all, nil
}

// speechIn is how a command talks of the simple sheet.
func speechIn(lang string) (exchange.Speech, error) {
	all, err := words()
	if err != nil {
		return exchange.Speech{}, err
	}
	for _, w := range all {
		if w.Language() == lang {
			return exchange.Speech{Words: w, All: all}, nil
		}
	}
	return exchange.Speech{}, usage("-lang %q is not known; use one of %s", lang, strings.Join(web.Languages(), ", "))
}

// writeTemplate writes the simple sheet, to be filled in.
func writeTemplate(s settings, out io.Writer) error {
	if len(s.args) != 1 || !strings.EqualFold(filepath.Ext(s.args[0]), ".xlsx") {
		return usage("template needs one path: a file that ends in .xlsx")
	}
	speech, err := speechIn(s.lang)
	if err != nil {
		return err
	}
	vocabulary, err := graph.StandardVocabulary()
	if err != nil {
		return err
	}
	file, err := os.OpenFile(s.args[0], os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return usage("%s cannot be made: %v", s.args[0], err)
	}
	err = exchange.WriteTemplate(file, speech, vocabulary)
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		fmt.Fprintf(out, "fill in %s, then: partnermap import -network NAME %s\n", s.args[0], s.args[0])
	}
	return err
}
