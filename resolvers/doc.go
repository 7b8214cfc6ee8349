// Package resolvers joins gqlgen to the graph. What is read and what is
// changed is answered in hooks on root fields ([reading], [changing]), each
// field by itself; what is computed has a short method.
package resolvers
