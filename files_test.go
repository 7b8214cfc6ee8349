package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/graph"
	"github.com/partnermap/partnermap/graph/query"
	"github.com/partnermap/partnermap/graph/store"
	"github.com/partnermap/partnermap/internal/neo4jtest"
)

// site is the service on the Neo4j of the test run.
type site struct {
	*testing.T
	base  string
	store *store.Store
}

// open serves what main serves.
func open(t *testing.T, public bool) *site {
	t.Helper()
	c := neo4jtest.Config(t)
	schema, err := query.LoadSchema("schema.graphqls", schemaText)
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	s := settings{uri: c.URI, username: c.Username, password: c.Password, public: public}
	db, err := openDatabase(t.Context(), s, schema, log, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.close(log) })
	handler, _, err := routes(schema, db, s, log)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return &site{T: t, base: server.URL, store: db.store}
}

// network makes a network and writes it with what it holds.
func (s *site) network(fill func(n graph.Network, c *graph.Contents)) graph.Network {
	s.Helper()
	n := neo4jtest.Network(s.T)
	c := &graph.Contents{Networks: []graph.Network{n}}
	if fill != nil {
		fill(n, c)
	}
	if _, err := s.store.Apply(s.Context(), access.Owner().Name, "test", c, nil); err != nil {
		s.Fatal(err)
	}
	return n
}

// answer is what came back.
type answer struct {
	status int
	header http.Header
	body   []byte
}

func (s *site) send(method, path, media string, body []byte, headers ...string) answer {
	s.Helper()
	r, err := http.NewRequestWithContext(s.Context(), method, s.base+path, bytes.NewReader(body))
	if err != nil {
		s.Fatal(err)
	}
	if media != "" {
		r.Header.Set("Content-Type", media)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		s.Fatal(err)
	}
	content, err := io.ReadAll(response.Body)
	if err != nil {
		s.Fatal(err)
	}
	if err := response.Body.Close(); err != nil {
		s.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, content}
}

// form is a form with files: name, content, name, content.
func (s *site) form(files ...string) (media string, body []byte) {
	s.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		part, err := w.CreateFormFile("file", files[i])
		if err != nil {
			s.Fatal(err)
		}
		if _, err := io.WriteString(part, files[i+1]); err != nil {
			s.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		s.Fatal(err)
	}
	return w.FormDataContentType(), b.Bytes()
}

// imported is the answer to an import.
type imported struct {
	DryRun                            bool
	Kind                              string
	Rows, Created, Changed, Unchanged int
	Change                            graph.ID
	Problems                          []struct {
		Sheet, Column, Message, Suggestion string
		Row                                int
	}
}

func (s *site) bring(n graph.Network, question string, files ...string) (int, imported) {
	s.Helper()
	media, body := s.form(files...)
	a := s.send(http.MethodPost, "/networks/"+string(n.ID)+"/import"+question, media, body)
	var said imported
	if err := json.Unmarshal(a.body, &said); err != nil {
		s.Fatalf("%d %s: %v", a.status, a.body, err)
	}
	return a.status, said
}

// changes counts the entries in the change log.
func (s *site) changes(n graph.Network) int {
	s.Helper()
	a := s.send(http.MethodPost, "/graphql", "application/json", []byte(`{"query": "{ network(id: \"`+string(n.ID)+`\") { changes { edges { node { id } } } } }"}`))
	var said struct {
		Data struct {
			Network struct{ Changes struct{ Edges []any } }
		}
	}
	if err := json.Unmarshal(a.body, &said); err != nil || a.status != http.StatusOK || bytes.Contains(a.body, []byte(`"errors"`)) {
		s.Fatalf("%d %s: %v", a.status, a.body, err)
	}
	return len(said.Data.Network.Changes.Edges)
}

// two are two partners who cooperate.
func two(t *testing.T) func(graph.Network, *graph.Contents) {
	return func(n graph.Network, c *graph.Contents) {
		head := func() graph.Entity {
			return graph.Entity{ID: neo4jtest.ID(t), Network: n.ID, Sensitivity: graph.Restricted}
		}
		for _, name := range []string{"Szociális Osztály", "Caritas"} {
			c.Stakeholders = append(c.Stakeholders, graph.Stakeholder{Entity: head(), Kind: graph.NGO, Names: []graph.Text{{Lang: "hu", Text: name}}})
		}
		c.Cooperations = append(c.Cooperations, graph.Cooperation{Entity: head(), From: c.Stakeholders[0].ID, To: c.Stakeholders[1].ID, Form: "funding"})
	}
}

// TestCopyComesBack: what is exported can be brought back and changes nothing.
func TestCopyComesBack(t *testing.T) {
	s := open(t, false)
	n := s.network(two(t))
	for _, ending := range []string{"xlsx", "zip"} {
		for _, name := range []string{string(n.ID), n.Slug} {
			copied := s.send(http.MethodGet, "/networks/"+name+"/export."+ending, "", nil)
			again := s.send(http.MethodGet, "/networks/"+name+"/export."+ending, "", nil)
			if copied.status != http.StatusOK {
				t.Fatalf("%s: %d %.200s", ending, copied.status, copied.body)
			}
			if ending == "zip" && !bytes.Equal(copied.body, again.body) {
				t.Error("the same facts give another ZIP file")
			}
			if name := copied.header.Get("Content-Disposition"); !strings.HasPrefix(name, "attachment; filename="+n.Slug+"-2") || !strings.HasSuffix(name, "."+ending) {
				t.Errorf("it is called %q", name)
			}
			status, said := s.bring(n, "?dry-run=false", "copy."+ending, string(copied.body))
			if status != http.StatusOK || said.Kind != "workbook" || said.Rows < 4 || said.Unchanged != said.Rows || said.Change != "" {
				t.Errorf("%s brought back: %d %+v", ending, status, said)
			}
		}
	}
	if changes := s.changes(n); changes != 1 {
		t.Errorf("%d changes, want the one that made the network", changes)
	}
	a := s.send(http.MethodPost, "/graphql", "application/json", []byte(`{"query": "{ network(id: \"`+string(n.ID)+`\") { copiedAt } }"}`))
	if !strings.Contains(string(a.body), `{"copiedAt":"2`) {
		t.Errorf("the copy is not noted: %s", a.body)
	}
}

// TestWorkbookIntoOneNetwork: a dry run writes nothing; the import writes what
// the dry run said, and names the change.
func TestWorkbookIntoOneNetwork(t *testing.T) {
	s := open(t, false)
	n, other := s.network(two(t)), s.network(two(t))
	const rows = "name,kind\nIskola,INSTITUTION\nÓvoda,INSTITUTION\n"
	for _, dry := range []string{"true", "false", "false"} {
		status, said := s.bring(n, "?dry-run="+dry, "stakeholders.csv", rows)
		if status != http.StatusOK || said.Rows != 2 || said.Created != 2 || said.DryRun != (dry == "true") || (said.Change != "") != (dry == "false") {
			t.Fatalf("dry-run=%s: %d %+v", dry, status, said)
		}
	}
	if changes := s.changes(n); changes != 3 {
		t.Errorf("%d changes, want 3", changes)
	}
	status, said := s.bring(n, "", "stakeholders.csv", "network,name,kind\n"+n.Slug+",A,NGO\n"+other.Slug+",B,NGO\n,C,CLUB\n", "nothing.csv", "a\n")
	if status != http.StatusUnprocessableEntity || len(said.Problems) != 2 {
		t.Fatalf("%d %+v", status, said)
	}
	if p := said.Problems[1]; p.Sheet != "stakeholders" || p.Row != 3 || p.Column != "network" || !strings.Contains(p.Message, "this is an import into "+`"`+n.Slug) {
		t.Errorf("%+v", p)
	}
	status, said = s.bring(n, "", "stakeholders.csv", "name,kind\nA,NGO\nB,CLUB\n")
	if p := said.Problems[0]; status != http.StatusUnprocessableEntity || p.Sheet != "stakeholders" || p.Row != 3 || p.Column != "kind" || !strings.HasPrefix(p.Message, `"CLUB" is not known`) {
		t.Errorf("%d %+v", status, said)
	}
	if changes := s.changes(n); changes != 3 {
		t.Errorf("%d changes, want 3: something was written", changes)
	}
}

// TestImportRefuses names what is no workbook, and a way out.
func TestImportRefuses(t *testing.T) {
	s := open(t, false)
	n := s.network(nil)
	var bomb bytes.Buffer
	z := zip.NewWriter(&bomb)
	if _, err := z.CreateRaw(&zip.FileHeader{Name: "xl/workbook.xml", Method: zip.Deflate, UncompressedSize64: 3 << 30}); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ content, want string }{
		"empty.csv":   {"", "is empty"},
		"old.xls":     {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "without a password"},
		"picture.png": {"\x89PNG\r\n\x1a\n\x00\x00", "is neither"},
		"broken.xlsx": {"PK\x03\x04", "cannot be read"},
		"bomb.xlsx":   {bomb.String(), "200 MB"},
	} {
		status, said := s.bring(n, "", name, c.content)
		if status != http.StatusUnprocessableEntity || len(said.Problems) != 1 || said.Problems[0].Sheet != name || !strings.Contains(said.Problems[0].Message, c.want) {
			t.Errorf("%s: %d %+v", name, status, said)
		}
	}
	media, body := s.form()
	for name, c := range map[string]struct {
		a      answer
		status int
		want   string
	}{
		"no file":          {s.send(http.MethodPost, "/networks/"+n.Slug+"/import", media, body), http.StatusBadRequest, "there is no file"},
		"no type":          {s.send(http.MethodPost, "/networks/"+n.Slug+"/import", "", nil), http.StatusBadRequest, "Content-Type"},
		"too large":        {s.send(http.MethodPost, "/networks/"+n.Slug+"/import", "text/csv", make([]byte, 21<<20)), http.StatusRequestEntityTooLarge, "20 MB"},
		"perhaps dry":      {s.send(http.MethodPost, "/networks/"+n.Slug+"/import?dry-run=perhaps", "text/csv", nil), http.StatusBadRequest, "dry-run"},
		"no such network":  {s.send(http.MethodPost, "/networks/nowhere/import", "text/csv", nil), http.StatusNotFound, "no such network"},
		"other site":       {s.send(http.MethodPost, "/networks/"+n.Slug+"/import", media, body, "Sec-Fetch-Site", "cross-site"), http.StatusForbidden, "another site"},
		"other origin":     {s.send(http.MethodPost, "/networks/"+n.Slug+"/import", media, body, "Origin", "https://evil.example"), http.StatusForbidden, "another site"},
		"other site's GET": {s.send(http.MethodGet, "/networks/"+n.Slug+"/export.xlsx", "", nil, "Sec-Fetch-Site", "cross-site"), http.StatusForbidden, "another site"},
	} {
		if c.a.status != c.status || !strings.Contains(string(c.a.body), c.want) {
			t.Errorf("%s: %d %s, want %d %s", name, c.a.status, c.a.body, c.status, c.want)
		}
	}
}

// TestPublicFiles: the public takes no copy, and brings nothing.
func TestPublicFiles(t *testing.T) {
	s := open(t, true)
	n := s.network(nil)
	for _, path := range []string{"/export.xlsx", "/export.zip"} {
		if a := s.send(http.MethodGet, "/networks/"+n.Slug+path, "", nil); a.status != http.StatusForbidden || !strings.Contains(string(a.body), "only who answers for the map") {
			t.Errorf("%s: %d %s", path, a.status, a.body)
		}
	}
	media, body := s.form("stakeholders.csv", "name,kind\nA,NGO\n")
	if a := s.send(http.MethodPost, "/networks/"+n.Slug+"/import", media, body); a.status != http.StatusForbidden {
		t.Errorf("%d %s", a.status, a.body)
	}
}

// TestNoHalfFile: what no XLSX file can hold is refused, whole.
func TestNoHalfFile(t *testing.T) {
	s := open(t, false)
	n := s.network(func(n graph.Network, c *graph.Contents) {
		two(t)(n, c)
		c.Stakeholders[0].Remark = "a\ufffeb"
	})
	if a := s.send(http.MethodGet, "/networks/"+n.Slug+"/export.xlsx", "", nil); a.status != http.StatusRequestEntityTooLarge || !strings.Contains(string(a.body), "no XLSX file holds") {
		t.Errorf("%d %s", a.status, a.body)
	}
	if a := s.send(http.MethodGet, "/networks/"+n.Slug+"/export.zip", "", nil); a.status != http.StatusOK || !bytes.HasPrefix(a.body, []byte("PK")) {
		t.Errorf("%d %.100s", a.status, a.body)
	}
}
