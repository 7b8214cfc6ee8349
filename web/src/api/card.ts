import {
  Commitments, Contacts, Cooperations, EntityLinks, Fact, InitiativeLinks, Members, Memberships, NeedLinks, Parts, PlaceLinks, ResourceLinks, Roles,
  StakeholderLinks,
} from './fact'
import { graphql, type ResultOf } from './graphql'

// The first ten of each list; Further brings more. What is long is asked for under several names, which the service
// answers side by side: one statement of it all would take the database long to plan. The pages of the server, /o/, ask the same: web/operations.go reads
// this file.

/** All about one partner. Of anything else only what it is. */
export const PartnerCard = graphql(`
  query PartnerCard($id: ID!, $lang: Locale, $first: Int = 10) {
    node(id: $id) {
      __typename id
      ... on Entity { ...Fact network { slug } }
      ... on Stakeholder {
        kind name(lang: $lang) nameLocale(lang: $lang) names { lang text translated } description(lang: $lang) descriptions { lang text translated }
        generic status since { edtf } until { edtf } level { label(lang: $lang) } count { value precision unit { label(lang: $lang) } } identifiers { scheme value }
        places(first: $first) { ...PlaceLinks }
        contacts(first: $first) { ...Contacts }
      }
      ... on Institution { institutionKind { label(lang: $lang) } }
      ... on NGO { ngoKind { label(lang: $lang) } }
      ... on Employer { employerKind { label(lang: $lang) } }
      ... on Coalition { coalitionKind { label(lang: $lang) } members(first: $first) { ...Members } }
      ... on Volunteer { skills }
      ... on Community { people { value precision unit { label(lang: $lang) } } nameSource }
    }
    ties: node(id: $id) {
      ... on Stakeholder {
        cooperations(first: $first) { ...Cooperations }
        roles(first: $first) { ...Roles }
        memberships(first: $first) { ...Memberships }
        commitments(first: $first) { ...Commitments }
      }
    }
    gives: node(id: $id) {
      ... on Stakeholder {
        needs(first: $first) { ...NeedLinks }
        addresses(first: $first) { ...NeedLinks }
        resources(first: $first) { ...ResourceLinks }
        uses(first: $first) { ...EntityLinks }
        mentions(first: $first) { ...EntityLinks }
      }
    }
  }
`, [Commitments, Contacts, Cooperations, EntityLinks, Fact, Members, Memberships, NeedLinks, PlaceLinks, ResourceLinks, Roles])

/** All about one initiative. */
export const InitiativeCard = graphql(`
  query InitiativeCard($id: ID!, $lang: Locale, $first: Int = 10) {
    node(id: $id) {
      __typename id
      ... on Initiative {
        ...Fact network { slug } initiative: kind
        name(lang: $lang) nameLocale(lang: $lang) names { lang text translated } description(lang: $lang) descriptions { lang text translated }
        fields { label(lang: $lang) } status since { edtf } until { edtf } count { value precision unit { label(lang: $lang) } } identifiers { scheme value }
        places(first: $first) { ...PlaceLinks }
        parties: roles(first: $first) { ...Parts }
        partOf(first: $first) { ...InitiativeLinks }
        parts(first: $first) { ...InitiativeLinks }
      }
    }
    ties: node(id: $id) {
      ... on Initiative {
        addresses(first: $first) { ...NeedLinks }
        uses(first: $first) { ...EntityLinks }
        usedBy(first: $first) { ...EntityLinks }
        mentions(first: $first) { ...EntityLinks }
      }
    }
  }
`, [EntityLinks, Fact, InitiativeLinks, NeedLinks, Parts, PlaceLinks])

/** All about one need. */
export const NeedCard = graphql(`
  query NeedCard($id: ID!, $lang: Locale, $first: Int = 10) {
    node(id: $id) {
      __typename id
      ... on Need {
        ...Fact network { slug }
        name(lang: $lang) nameLocale(lang: $lang) names { lang text translated } description(lang: $lang) descriptions { lang text translated }
        fields { label(lang: $lang) } generic priority status people { value precision unit { label(lang: $lang) } } quantity { value precision unit { label(lang: $lang) } }
        places(first: $first) { ...PlaceLinks }
        neededBy(first: $first) { ...StakeholderLinks }
        addressedBy(first: $first) { ...EntityLinks }
        commitments(first: $first) { ...Commitments }
      }
    }
  }
`, [Commitments, EntityLinks, Fact, PlaceLinks, StakeholderLinks])

/** All about one offer. */
export const OfferCard = graphql(`
  query OfferCard($id: ID!, $lang: Locale, $first: Int = 10) {
    node(id: $id) {
      __typename id
      ... on Resource {
        ...Fact network { slug } resource: kind { label(lang: $lang) }
        name(lang: $lang) nameLocale(lang: $lang) names { lang text translated } description(lang: $lang) descriptions { lang text translated }
        fields { label(lang: $lang) } level { label(lang: $lang) } status since { edtf } until { edtf } amount { amount currency }
        people { value precision unit { label(lang: $lang) } } quantity { value precision unit { label(lang: $lang) } }
        places(first: $first) { ...PlaceLinks }
        heldBy(first: $first) { ...StakeholderLinks }
        usedBy(first: $first) { ...EntityLinks }
        commitments(first: $first) { ...Commitments }
      }
    }
  }
`, [Commitments, EntityLinks, Fact, PlaceLinks, StakeholderLinks])

/** The next page of one list of a card: of the list that is named by its variable. */
export const Further = graphql(`
  query Further(
    $id: ID!, $lang: Locale, $after: String, $places: Boolean = false, $contacts: Boolean = false, $cooperations: Boolean = false,
    $roles: Boolean = false, $memberships: Boolean = false, $members: Boolean = false, $needs: Boolean = false, $addresses: Boolean = false,
    $resources: Boolean = false, $uses: Boolean = false, $usedBy: Boolean = false, $commitments: Boolean = false, $mentions: Boolean = false,
    $parties: Boolean = false, $partOf: Boolean = false, $parts: Boolean = false, $neededBy: Boolean = false, $addressedBy: Boolean = false,
    $heldBy: Boolean = false,
  ) {
    node(id: $id) {
      __typename id
      ... on Stakeholder {
        places(first: 50, after: $after) @include(if: $places) { ...PlaceLinks }
        contacts(first: 50, after: $after) @include(if: $contacts) { ...Contacts }
        cooperations(first: 50, after: $after) @include(if: $cooperations) { ...Cooperations }
        roles(first: 50, after: $after) @include(if: $roles) { ...Roles }
        memberships(first: 50, after: $after) @include(if: $memberships) { ...Memberships }
        needs(first: 50, after: $after) @include(if: $needs) { ...NeedLinks }
        addresses(first: 50, after: $after) @include(if: $addresses) { ...NeedLinks }
        resources(first: 50, after: $after) @include(if: $resources) { ...ResourceLinks }
        uses(first: 50, after: $after) @include(if: $uses) { ...EntityLinks }
        commitments(first: 50, after: $after) @include(if: $commitments) { ...Commitments }
        mentions(first: 50, after: $after) @include(if: $mentions) { ...EntityLinks }
      }
      ... on Coalition { members(first: 50, after: $after) @include(if: $members) { ...Members } }
      ... on Initiative {
        places(first: 50, after: $after) @include(if: $places) { ...PlaceLinks }
        parties: roles(first: 50, after: $after) @include(if: $parties) { ...Parts }
        partOf(first: 50, after: $after) @include(if: $partOf) { ...InitiativeLinks }
        parts(first: 50, after: $after) @include(if: $parts) { ...InitiativeLinks }
        addresses(first: 50, after: $after) @include(if: $addresses) { ...NeedLinks }
        uses(first: 50, after: $after) @include(if: $uses) { ...EntityLinks }
        usedBy(first: 50, after: $after) @include(if: $usedBy) { ...EntityLinks }
        mentions(first: 50, after: $after) @include(if: $mentions) { ...EntityLinks }
      }
      ... on Need {
        places(first: 50, after: $after) @include(if: $places) { ...PlaceLinks }
        neededBy(first: 50, after: $after) @include(if: $neededBy) { ...StakeholderLinks }
        addressedBy(first: 50, after: $after) @include(if: $addressedBy) { ...EntityLinks }
        commitments(first: 50, after: $after) @include(if: $commitments) { ...Commitments }
      }
      ... on Resource {
        places(first: 50, after: $after) @include(if: $places) { ...PlaceLinks }
        heldBy(first: 50, after: $after) @include(if: $heldBy) { ...StakeholderLinks }
        usedBy(first: 50, after: $after) @include(if: $usedBy) { ...EntityLinks }
        commitments(first: 50, after: $after) @include(if: $commitments) { ...Commitments }
      }
    }
  }
`, [Commitments, Contacts, Cooperations, EntityLinks, InitiativeLinks, Members, Memberships, NeedLinks, Parts, PlaceLinks, ResourceLinks, Roles, StakeholderLinks])

/** Where facts come from; at most 100 facts at a time. */
export const SourcesOf = graphql(`
  query SourcesOf($ids: [ID!]!, $lang: Locale) {
    nodes(ids: $ids) {
      id
      ... on Entity {
        citations(first: 10) {
          totalCount
          edges {
            node {
              id fields stance locator language statedOn { edtf } claimed
              source { id kind name(lang: $lang) nameLocale(lang: $lang) author publisher publishedOn { edtf } web }
            }
          }
        }
      }
    }
  }
`)

type CitationList = Extract<NonNullable<ResultOf<typeof SourcesOf>['nodes']>[number], { citations: unknown }>['citations']
/** What one source says of a fact. */
export type Citation = CitationList['edges'][number]['node']
