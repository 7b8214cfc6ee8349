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
// their number. Beside the facts lies what is derived from them, which is
// neither exported nor logged:
//
//	PARTNER   joins two stakeholders with a cooperation that is not negative
//	POSTING   leads from an entity to its network: what lists are searched for
//	Count     how many of something there are on a list
//
// Copies and derived facts are kept right by one rule: whoever writes in a
// network takes its head first ([Store.Apply]). [Store.Prepare] works them out
// for what was stored by an older version.
package store
