// Package web holds the pages that the service serves: the first page and the
// playground. Everything they need is in the binary; no page asks another
// host for anything.
package web

import "net/http"

// secure adds to every answer of next what keeps a page to itself: policy is
// its Content-Security-Policy.
func secure(policy string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// broken answers every request with err. What it stands for is built from
// files in the binary, so only a build that no test has seen has it.
func broken(err error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	})
}
