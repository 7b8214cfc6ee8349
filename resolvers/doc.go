// Package resolvers joins gqlgen to the graph. What is read is answered in a
// hook on root fields, by one statement each ([reading]); what is computed or
// changed has a short method.
package resolvers
