// Package graph holds the words of Partnermap: what a stakeholder, a
// cooperation, a need is, which values they carry, and which rules hold for
// them. It does no input or output. GraphQL, the workbook and the command
// line all go through these types, so a rule written here holds everywhere.
//
// A network is the unit of ownership. Everything else belongs to exactly one
// network and refers to other things of that network by [ID].
package graph
