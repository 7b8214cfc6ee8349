// Package store keeps networks in Neo4j: sessions, constraints and indexes,
// writes, the change log, and whole networks in and out. Nobody else imports
// the driver.
//
// Every node has the label Entity, a unique id, its type, the network it is
// of and its rank: who may see it. Ties are relationships that carry, besides
// their own facts,
//
//	a, b    the ids of the two ends
//	v       the strictest rank of the tie and both ends
//	na, nb  the name key of the other end, seen from a and from b, with the tie's id
//
// so that one index seek finds a page of an entity's ties in order, whatever
// their number. These copies are kept right by one rule: whoever writes in a
// network takes its head first ([Store.Apply]).
package store
