// Package web holds the pages that the service serves.
package web

import "net/http"

// Start is the first page. playground says whether GraphiQL is served.
func Start(playground bool) http.Handler { return http.NotFoundHandler() }

// GraphiQL serves the playground.
func GraphiQL() http.Handler { return http.NotFoundHandler() }
