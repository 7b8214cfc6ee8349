# Two commands: make run, make test. All else is a part of them.

SHELL := /bin/sh
GO ?= go
# Tests and benchmarks keep the fetched Neo4j in the user's cache folder.

.PHONY: run test build web generate check lint test-go test-web test-bench bench clean

# --- what people type ---------------------------------------------------------

# Fetches what is needed, starts the local Neo4j, loads the four cases into an
# empty database, serves, and prints the address. Ctrl-C ends all of it.
run: build
	@exec ./partnermap serve -cases

# Everything CI runs, from nothing.
test: tools browser web generated lint test-go test-web test-bench
	@echo "all suites ran"

# --- its parts ----------------------------------------------------------------

build: tools web
	@echo "building (the first time takes a minute or two)"
	@$(GO) build -o partnermap .

# Says what is missing before anything else fails for want of it.
.PHONY: tools
tools:
	@sh ./tools.sh

# The browser for the tests of the pages: Debian's Chromium is installed where that may be.
.PHONY: browser
browser:
	@sh ./tools.sh chromium >/dev/null

# The pages: GraphiQL and the explorer, from npm; each only when it changed.
web: web/graphiql/dist/graphiql.js web/dist/app/index.html

web/graphiql/dist/graphiql.js: web/graphiql/package-lock.json web/graphiql/build.mjs web/build/licences.mjs
	@echo "fetching GraphiQL"
	@npm ci --loglevel=error --no-progress --prefix web/graphiql
	@node web/graphiql/build.mjs
	@touch $@

explorer_sources = web/index.html web/vite.config.ts web/svelte.config.js web/tsconfig.json $(shell find web/src web/words web/public web/build -type f)

web/node_modules/.package-lock.json: web/package-lock.json
	@echo "fetching what the explorer is made of"
	@npm ci --loglevel=error --no-progress --prefix web
	@touch $@

web/dist/app/index.html: web/node_modules/.package-lock.json $(explorer_sources)
	@echo "building the explorer"
	@npm run --silent --prefix web build -- --logLevel warn
	@touch $@

generate: web/node_modules/.package-lock.json
	$(GO) generate ./...
	npm run --silent --prefix web schema

generated_files = resolvers/generated/*.go web/words/*.json web/src/api/graphql-env.d.ts

# Generated code is committed, and has to be what go generate writes.
.PHONY: generated
generated: web/node_modules/.package-lock.json
	@echo "checking that generated code is fresh"
	@before=$$(git status --porcelain; cat $(generated_files) | cksum); \
	 $(GO) generate ./... && npm run --silent --prefix web schema >/dev/null || exit 1; \
	 after=$$(git status --porcelain; cat $(generated_files) | cksum); \
	 if [ "$$before" != "$$after" ]; then echo "generated code is stale; run make generate and commit what it wrote:"; git status --porcelain; exit 1; fi

lint: web/node_modules/.package-lock.json
	@echo "checking formatting, vet and staticcheck"
	@git ls-files --error-unmatch go.mod >/dev/null
	@files=$$(gofmt -l $$(git ls-files '*.go' | grep -v '^resolvers/generated/')); if [ -n "$$files" ]; then echo "run gofmt -w on: $$files"; exit 1; fi
	@$(GO) vet ./...
	@$(GO) tool staticcheck $$($(GO) list ./... | grep -v /resolvers/generated)
	@staticcheck=$$($(GO) tool -n staticcheck); cd bench && $(GO) vet ./... && $$staticcheck ./...
	@echo "checking the pages: types, components, and what they ask of the API"
	@npm run --silent --prefix web check

# One Neo4j for the whole run. At the end stands what the random operations were, and how to repeat them.
test-go:
	@echo "running the tests on a real Neo4j"
	@report=$$(mktemp); PARTNERMAP_TEST_REPORT=$$report $(GO) run ./internal/withneo4j $(GO) test -count=1 -timeout 30m ./...; \
	 ended=$$?; cat $$report; rm -f $$report; exit $$ended

# The pages in a real browser, against the whole program with a database of its own.
test-web: build browser
	@echo "running the tests of the pages in Chromium"
	@CHROME_PATH="$$(sh ./tools.sh chromium)" npm test --silent --prefix web

# The generator of the benchmark; make bench measures.
test-bench:
	@cd bench && $(GO) test -count=1 ./...

# Lighthouse, the map moved without a graphics card, search in a large network. Takes
# minutes, fails below what is promised, and wants a machine that does nothing else.
.PHONY: bench-web
bench-web: build browser web/bench/node_modules/.package-lock.json
	@CHROME_PATH="$$(sh ./tools.sh chromium)" node web/bench/run.mjs

web/bench/node_modules/.package-lock.json: web/bench/package-lock.json
	@echo "fetching Lighthouse"
	@npm ci --loglevel=error --no-progress --prefix web/bench
	@touch $@

bench:
	@cd bench && $(GO) run .

clean:
	rm -f partnermap
	rm -rf web/graphiql/node_modules web/graphiql/dist/*.js web/graphiql/dist/*.css web/node_modules web/bench/node_modules web/dist/app web/test-results
