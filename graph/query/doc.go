// Package query turns a GraphQL selection into one Cypher statement that
// returns one record, and writes the JSON answer straight from it.
//
// The way of a root field:
//
//	selection ──collect──▶ fields by type ──compile──▶ Plan ──bind──▶ Statement
//	                                                     │               │ Neo4j
//	                                   JSON ◀──write──── program ◀──── record
//
// A [Schema] knows from the directives of schema.graphqls how each type lies
// in the graph. Compiling a root field gives a [Plan]: the text of the
// statement, where its parameters come from, and a program that prints the
// answer. The record comes back as positional lists, [s.id, s.name, [...]],
// which cost a third of the memory of maps.
//
// Nothing from a request becomes Cypher text. Text has a type of its own,
// [Cypher], which only constants of the program and names of the loaded
// schema can become; everything else is a parameter.
package query
