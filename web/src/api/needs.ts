import { graphql, type ResultOf } from './graphql'

/** Needs of a network with all that the page of needs says of them. */
export const Needs = graphql(`
  query Needs($slug: String!, $lang: Locale, $after: String) {
    network(slug: $slug) {
      id
      needs(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node {
          id name(lang: $lang) nameLocale(lang: $lang) descriptions { lang text } sensitivity remark generic priority
          fields { code label(lang: $lang) }
          people { value precision unit { label(lang: $lang) } suppressed }
          quantity { value precision unit { label(lang: $lang) } }
          neededBy(first: 20) {
            totalCount
            edges { node { __typename id name(lang: $lang) nameLocale(lang: $lang) } link { people { value precision unit { label(lang: $lang) } } } }
          }
          answeredBy { id name(lang: $lang) nameLocale(lang: $lang) }
          addressedBy(first: 20) {
            totalCount
            edges { node {
              __typename id
              ... on Stakeholder { name(lang: $lang) nameLocale(lang: $lang) }
              ... on Initiative {
                name(lang: $lang) nameLocale(lang: $lang)
                roles(first: 10, filter: { role: { in: [RUNNER, PROVIDER, OWNER] } }) {
                  edges { node { id role stakeholder { id name(lang: $lang) nameLocale(lang: $lang) } } }
                }
              }
            } }
          }
          places(first: 5) { edges { node { id name(lang: $lang) nameLocale(lang: $lang) } } }
          commitments(first: 20) {
            totalCount
            edges { node {
              id detail delivery promisedOn { edtf } dueOn { edtf } deliveredOn { edtf } amount { amount currency }
              quantity { value precision unit { label(lang: $lang) } } delivered { value precision unit { label(lang: $lang) } }
              by { id name(lang: $lang) nameLocale(lang: $lang) }
            } }
          }
          citations(first: 5) { totalCount edges { node { id stance locator source { name(lang: $lang) nameLocale(lang: $lang) } } } }
        } }
      }
    }
  }
`)

/** A need with what is known of it. */
export type Need = NonNullable<ResultOf<typeof Needs>['network']>['needs']['edges'][number]['node']
/** What was promised for a need. */
export type Pledge = Need['commitments']['edges'][number]['node']
