module github.com/partnermap/partnermap/bench

go 1.26

require (
	github.com/neo4j/neo4j-go-driver/v5 v5.28.5
	github.com/partnermap/partnermap v0.0.0
	github.com/vektah/gqlparser/v2 v2.5.37
)

require (
	github.com/99designs/gqlgen v0.17.95 // indirect
	github.com/agnivade/levenshtein v1.2.1 // indirect
	github.com/coder/websocket v1.8.15 // indirect
	github.com/go-viper/mapstructure/v2 v2.5.0 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/hashicorp/golang-lru/v2 v2.0.7 // indirect
	github.com/sosodev/duration v1.4.0 // indirect
	golang.org/x/sync v0.22.0 // indirect
	golang.org/x/text v0.41.0 // indirect
)

replace github.com/partnermap/partnermap => ../
