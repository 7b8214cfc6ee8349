package web

import (
	"embed"
	"errors"
	"io/fs"
	"net/http"
	"strings"
)

//go:embed all:dist
var explorerFiles embed.FS

// packed ends the name of a file that the build made smaller with Brotli.
const packed = ".br"

// explorerPolicy lets the explorer load its own files and ask its own
// service, and nothing else. frame-ancestors is added for each page.
const explorerPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'"

// notBuilt is shown where the program was built without the explorer.
const notBuilt = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Partnermap</title></head>
<body><main><h1>Partnermap</h1>
<p>This program was built without its pages. <code>make build</code> builds it with them; Node.js is needed for that.</p>
<p>The API is here all the same: <a href="/programs">for other programs</a>.</p>
</main></body></html>
`

// Explorer serves the pages of the explorer: its files, and for every address
// of a page the same document. frames are the origins of the sites that may
// show /embed/ inside their own pages; none: nobody may.
func Explorer(frames []string) http.Handler {
	dist, err := fs.Sub(explorerFiles, "dist/app")
	if err != nil {
		return broken(err)
	}
	return explorer(dist, frames)
}

func explorer(dist fs.FS, frames []string) http.Handler {
	index, err := fs.ReadFile(dist, "index.html")
	if err != nil { // what make web makes is not there
		index = []byte(notBuilt)
	}
	document, err := newAsset("index.html", index)
	if err != nil {
		return broken(err)
	}
	mux := http.NewServeMux()
	page := secure(explorerPolicy+"; frame-ancestors 'none'", document)
	mux.Handle("GET /{$}", page)
	mux.Handle("GET /n/", page)
	mux.Handle("GET /embed/", embeddable(frames, document))
	if err := handleBuilt(mux, dist); err != nil {
		return broken(err)
	}
	return mux
}

// handleBuilt serves the files that make web makes, if it made any.
func handleBuilt(mux *http.ServeMux, dist fs.FS) error {
	return fs.WalkDir(dist, ".", func(name string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil || entry.IsDir() || name == "index.html" || strings.HasSuffix(name, packed) {
			return err
		}
		content, err := fs.ReadFile(dist, name)
		if err != nil {
			return err
		}
		file, err := newAsset(name, content)
		if err != nil {
			return err
		}
		if smaller, err := fs.ReadFile(dist, name+packed); err == nil {
			file.pack(smaller)
		}
		// Their names change with their content, so that browsers may keep them for good.
		file.immutable = strings.HasPrefix(name, "assets/")
		mux.Handle("GET /"+name, secure(explorerPolicy, file))
		return nil
	})
}

// embeddable serves the document to be shown inside pages of other sites.
func embeddable(frames []string, document http.Handler) http.Handler {
	ancestors := "'none'"
	if len(frames) > 0 {
		ancestors = strings.Join(frames, " ")
	}
	return secure(explorerPolicy+"; frame-ancestors "+ancestors, document)
}
