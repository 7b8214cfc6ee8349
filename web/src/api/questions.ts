import { Named } from './fact'
import { graphql, type ResultOf } from './graphql'

/** Where a fact comes from, as a card tells it. */
const Cited = graphql(`
  fragment Cited on CitationConnection {
    totalCount
    edges {
      node {
        id fields stance locator language statedOn { edtf } claimed
        source { id kind name(lang: $lang) nameLocale(lang: $lang) author publisher publishedOn { edtf } web }
      }
    }
  }
`)

/** A cooperation with both of its ends. */
const Between = graphql(`
  fragment Between on Cooperation {
    __typename id sensitivity remark mutual detail status
    from { ...Named generic } to { ...Named generic }
    form { code label(lang: $lang) broader { code } }
    initiative { __typename id name(lang: $lang) nameLocale(lang: $lang) }
    since { edtf } until { edtf } amount { amount currency }
    citations(first: 10) { ...Cited }
  }
`, [Cited, Named])

/** Who is meant by an id. */
export const Who = graphql(`
  query Who($ids: [ID!]!, $lang: Locale) {
    nodes(ids: $ids) { ...Named }
  }
`, [Named])

/** Everybody whom a partner works with, and how. */
export const PartnersOf = graphql(`
  query PartnersOf($id: ID!, $lang: Locale, $after: String) {
    node(id: $id) {
      ... on Stakeholder {
        id name(lang: $lang) nameLocale(lang: $lang)
        partners(first: 1) { totalCount }
        cooperations(first: 100, after: $after) {
          totalCount
          edges { direction partner { ...Named generic } node { ...Between } }
          pageInfo { hasNextPage endCursor }
        }
        undated: cooperations(first: 1, filter: { node: { since: { isNull: true }, until: { isNull: true } } }) { totalCount }
      }
    }
  }
`, [Between, Named])

/** How two know each other: chains of partners, and the initiatives in which both take part. */
export const Ways = graphql(`
  query Ways($slug: String!, $from: ID!, $to: ID!, $lang: Locale) {
    paths(from: $from, to: $to, limit: 3) {
      steps {
        from { ...Named generic }
        to { ...Named generic }
        cooperations { ...Between }
      }
    }
    network(slug: $slug) {
      id
      jointParticipation(of: $from, limit: 1000) { first second initiative initiativeName(lang: $lang) }
    }
  }
`, [Between, Named])

/** Who is active in a field, perhaps only in one place, and what says so. */
export const ActiveIn = graphql(`
  query ActiveIn($slug: String!, $lang: Locale, $filter: StakeholderFilter, $field: String!, $after: String, $unstated: StakeholderFilter) {
    network(slug: $slug) {
      id
      unstated: stakeholders(filter: $unstated) { totalCount }
      stakeholders(first: 50, after: $after, filter: $filter) {
        totalCount
        edges {
          node {
            ...Named generic
            places(first: 1) { edges { node { id name(lang: $lang) nameLocale(lang: $lang) } } }
            cooperations(first: 10, filter: { node: { fields: { includes: $field }, not: { form: { family: "negative" } } } }) {
              totalCount edges { node { ...Between } }
            }
            roles(first: 10, filter: { role: { in: [RUNNER, PROVIDER, OWNER, GOVERNING_BODY, MANAGER, PARTICIPANT, VOLUNTEER] }, or: [{ fields: { includes: $field } }, { initiative: { fields: { includes: $field } } }] }) {
              totalCount
              edges { node { __typename id sensitivity remark role detail initiative { __typename id name(lang: $lang) nameLocale(lang: $lang) } citations(first: 10) { ...Cited } } }
            }
            resources(first: 10, filter: { node: { fields: { includes: $field } } }) { edges { node { __typename id name(lang: $lang) nameLocale(lang: $lang) } } }
            addresses(first: 10, filter: { node: { fields: { includes: $field } } }) { edges { node { __typename id name(lang: $lang) nameLocale(lang: $lang) } } }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`, [Between, Cited, Named])

/** What there is to choose from: fields and places, with how many are active in each. */
export const FieldsAndPlaces = graphql(`
  query FieldsAndPlaces($slug: String!, $lang: Locale) {
    network(slug: $slug) {
      id
      stakeholders { facets(by: [FIELD, PLACE], limit: 500) { dimension values { value label(lang: $lang) count } } }
    }
  }
`)

/** A page of partners that a filter chooses. */
export const PartnersWhere = graphql(`
  query PartnersWhere($slug: String!, $lang: Locale, $filter: StakeholderFilter, $after: String) {
    network(slug: $slug) {
      id
      page: stakeholders(first: 50, after: $after, filter: $filter) {
        edges { node { ...Named } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`, [Named])

/** A page of initiatives that a filter chooses. */
export const InitiativesWhere = graphql(`
  query InitiativesWhere($slug: String!, $lang: Locale, $filter: InitiativeFilter, $after: String) {
    network(slug: $slug) {
      id
      page: initiatives(first: 50, after: $after, filter: $filter) {
        edges { node { id name(lang: $lang) nameLocale(lang: $lang) } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

/** A page of needs that a filter chooses. */
export const NeedsWhere = graphql(`
  query NeedsWhere($slug: String!, $lang: Locale, $filter: NeedFilter, $after: String) {
    network(slug: $slug) {
      id
      page: needs(first: 50, after: $after, filter: $filter) {
        edges { node { id name(lang: $lang) nameLocale(lang: $lang) } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

/** The needs for which nobody answers, and what is known of them. */
export const Unanswered = graphql(`
  query Unanswered($slug: String!, $lang: Locale, $after: String) {
    network(slug: $slug) {
      id
      all: needs { totalCount }
      needs(first: 50, after: $after, filter: { answered: { eq: false } }) {
        totalCount
        edges {
          node {
            id name(lang: $lang) nameLocale(lang: $lang) sensitivity remark
            fields { label(lang: $lang) }
            neededBy(first: 5) { totalCount edges { node { ...Named } } }
            addressedBy(first: 5) { totalCount edges { node { __typename id ... on Initiative { name(lang: $lang) nameLocale(lang: $lang) } } } }
            citations(first: 10) { ...Cited }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`, [Cited, Named])

/** How much the map does not know. */
export const Unknown = graphql(`
  query Unknown($slug: String!) {
    network(slug: $slug) {
      id
      partners: stakeholders { totalCount }
      ties: cooperations { totalCount }
      initiatives { totalCount }
      needs { totalCount }
      unnamed: stakeholders(filter: { generic: { eq: true } }) { totalCount }
      undated: cooperations(filter: { since: { isNull: true }, until: { isNull: true } }) { totalCount }
      unheld: needs(filter: { neededBy: { none: {} } }) { totalCount }
      partners1: stakeholders(filter: { sourceCount: { eq: 1 } }) { totalCount }
      ties1: cooperations(filter: { sourceCount: { eq: 1 } }) { totalCount }
      initiatives1: initiatives(filter: { sourceCount: { eq: 1 } }) { totalCount }
      needs1: needs(filter: { sourceCount: { eq: 1 } }) { totalCount }
      partners0: stakeholders(filter: { sourceCount: { eq: 0 } }) { totalCount }
      ties0: cooperations(filter: { sourceCount: { eq: 0 } }) { totalCount }
      initiatives0: initiatives(filter: { sourceCount: { eq: 0 } }) { totalCount }
      needs0: needs(filter: { sourceCount: { eq: 0 } }) { totalCount }
    }
  }
`)

/** A page of cooperations that a filter chooses. */
export const Ties = graphql(`
  query Ties($slug: String!, $lang: Locale, $filter: CooperationFilter, $after: String) {
    network(slug: $slug) {
      id
      cooperations(first: 50, after: $after, filter: $filter) {
        totalCount
        edges { node { ...Between } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`, [Between])

type BetweenNode = NonNullable<ResultOf<typeof Ties>['network']>['cooperations']['edges'][number]['node']
/** A cooperation with both of its ends. */
export type Tie = BetweenNode
/** One of its ends. */
export type End = Tie['from']
