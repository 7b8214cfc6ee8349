// Command bench measures Partnermap against Cypher written by hand for the
// same answer, sent by the bare driver to the same Neo4j in the same run. The
// requests of the two alternate, so that what else the machine does falls on
// both. The service is measured without a connection of HTTP, as the bare
// driver is, and once more with one, against the same Cypher behind net/http.
//
// The network is generated, always the same one: 100,000 stakeholders and
// 300,000 cooperations unless flags say otherwise. Beside it lie a network that
// is drawn as a whole, as large as a picture may be, and a small one that is
// changed. They are loaded once, into a Neo4j of the benchmark's own under the
// user's cache folder, and kept there.
//
//	go run .            the whole measurement: minutes
//	go run . -short     fewer rounds on a network of a hundredth of the size
//	go run . -load      only loads the networks, for web/bench
//
// The result is a table in Markdown on standard output. The program ends with
// status 1 where an answer takes more than 1.25 times the time of its
// counterpart. Changes have a limit of their own: by hand a change is one
// statement, and it is measured only if it leaves the same node, counters,
// entry in the change log and note of the request.
package main
