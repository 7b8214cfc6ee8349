package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
	"time"
)

// asset is a file in memory, ready to be sent, compressed or not.
type asset struct {
	contentType string
	plain       variant
	zipped      func() (variant, error)
	// brotli is what the build packed as small as it gets; nil: it did not.
	brotli *variant
	// immutable: the name changes with the content.
	immutable bool
}

// variant is one form of the content of an asset.
type variant struct {
	content []byte
	etag    string
}

// newAsset makes an asset of a file. It is compressed when somebody asks for
// that first.
func newAsset(name string, content []byte) (*asset, error) {
	contentType, err := contentTypeOf(name)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(content)
	tag := hex.EncodeToString(sum[:8])
	return &asset{
		contentType: contentType,
		plain:       variant{content: content, etag: `"` + tag + `"`},
		zipped: sync.OnceValues(func() (variant, error) {
			packed, err := zip(content)
			return variant{content: packed, etag: `"` + tag + `-gzip"`}, err
		}),
	}, nil
}

// ServeHTTP implements [http.Handler]. Browsers keep the file, and ask each
// time whether it is still the same, unless it is immutable.
func (a *asset) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h, v := w.Header(), a.plain
	h.Set("Content-Type", a.contentType)
	h.Set("Cache-Control", "no-cache")
	if a.immutable {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	h.Set("Vary", "Accept-Encoding")
	switch accept := r.Header.Values("Accept-Encoding"); {
	case a.brotli != nil && accepts(accept, "br"):
		v = *a.brotli
		h.Set("Content-Encoding", "br")
	case accepts(accept, "gzip"):
		packed, err := a.zipped()
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		v = packed
		h.Set("Content-Encoding", "gzip")
	}
	h.Set("ETag", v.etag)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(v.content))
}

// pack gives the asset the form that the build packed with Brotli.
func (a *asset) pack(content []byte) {
	a.brotli = &variant{content: content, etag: strings.TrimSuffix(a.plain.etag, `"`) + `-br"`}
}

// contentTypeOf does not ask the system, whose tables differ.
func contentTypeOf(name string) (string, error) {
	switch extension := path.Ext(name); extension {
	case ".html":
		return "text/html; charset=utf-8", nil
	case ".css":
		return "text/css; charset=utf-8", nil
	case ".js":
		return "text/javascript; charset=utf-8", nil
	case ".json":
		return "application/json", nil
	case ".svg":
		return "image/svg+xml", nil
	case ".txt":
		return "text/plain; charset=utf-8", nil
	default:
		return "", fmt.Errorf("%s: no content type is known for %q", name, extension)
	}
}

func zip(content []byte) ([]byte, error) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return packed.Bytes(), nil
}

// accepts tells whether Accept-Encoding names a coding and does not refuse it.
func accepts(accept []string, coding string) bool {
	for _, part := range strings.Split(strings.Join(accept, ","), ",") {
		name, parameter, _ := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(name), coding) {
			continue
		}
		quality, err := strconv.ParseFloat(strings.TrimPrefix(strings.TrimSpace(parameter), "q="), 64)
		return parameter == "" || err == nil && quality > 0
	}
	return false
}
