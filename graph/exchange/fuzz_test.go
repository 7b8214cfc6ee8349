package exchange_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/exchange"
)

// FuzzReadFolder: reading never fails but with problems or an error of ours,
// and what was read comes back the same when it is written and read again.
func FuzzReadFolder(f *testing.F) {
	f.Add([]byte(networks), []byte(stakeholders), []byte("entity,field,language,text\n"+idOffice+",name,en,Office\n"), []byte("network,from,to,form\npaks,a,b,c\n"))
	f.Add([]byte("\ufeffslug;name;languages\r\npaks;Paks;hu\r\n"), []byte("network\tname\n\npaks\t\"A\nB\"\n"), []byte(""), []byte("\xff\xfe"))
	f.Add([]byte("slug,name,languages\npaks,'=Paks,hu|\\|\\\\\n"), []byte("network,name,people,identifiers\npaks,\"A,1,a:b|c\n"), []byte(","), []byte("id,id,\n,,,,x\n"))
	f.Fuzz(func(t *testing.T, networks, stakeholders, names, cooperations []byte) {
		fsys := folder("networks.csv", string(networks), "stakeholders.csv", string(stakeholders), "names.csv", string(names), "cooperations.csv", string(cooperations))
		book, err := exchange.ReadFolder(fsys, nil)
		if err != nil {
			if !errors.As(err, new(*graph.Error)) {
				t.Fatalf("%T: %v", err, err)
			}
			return
		}
		v, err := graph.StandardVocabulary()
		if err != nil {
			t.Fatal(err)
		}
		if book.Check(v, nil) != nil {
			return
		}
		first, again := filepath.Join(t.TempDir(), "first"), filepath.Join(t.TempDir(), "again")
		if err := exchange.WriteFolder(first, &book.Contents); err != nil {
			t.Fatal(err)
		}
		if book, err = exchange.ReadFolder(os.DirFS(first), nil); err != nil {
			t.Fatal(err)
		}
		if err := exchange.WriteFolder(again, &book.Contents); err != nil {
			t.Fatal(err)
		}
		sameFiles(t, again, first)
	})
}
