package main

import (
	"errors"
	"net/http"
	"net/url"

	"github.com/partnermap/partnermap/access"
	"github.com/partnermap/partnermap/internal/graphqlhttp"
)

// asParameter is the part of an address that asks for the view of others.
const asParameter = "as"

// as makes every request one of actor, or of the public where the address asks
// for that. What is answered depends on who asks, so no cache keeps it unless
// a handler says otherwise.
func as(actor access.Actor, api graphqlhttp.Transport, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		who, err := lowered(actor, r.URL.RawQuery)
		if err != nil {
			refuse(w, r, api, err.Error())
			return
		}
		next.ServeHTTP(w, r.WithContext(access.With(r.Context(), who)))
	})
}

// lowered is who asks: actor, or the public, who may do less than anybody. An
// address that cannot be read, or that asks for the view of somebody else, is
// refused: it may have been meant to show less.
func lowered(actor access.Actor, address string) (access.Actor, error) {
	parameters, err := url.ParseQuery(address)
	if err != nil {
		return access.Actor{}, errors.New("the part of the address after ? cannot be read")
	}
	for _, view := range parameters[asParameter] {
		if view != access.Public().Name {
			return access.Actor{}, errors.New("as: only as=public is known, which shows what everybody may see; leave it out to see what you may see")
		}
		actor = access.Public()
	}
	return actor, nil
}

// refuse answers a request that nobody reads any further.
func refuse(w http.ResponseWriter, r *http.Request, api graphqlhttp.Transport, message string) {
	if r.URL.Path == graphqlPath {
		api.Refuse(w, r, http.StatusBadRequest, message)
		return
	}
	http.Error(w, message, http.StatusBadRequest)
}
