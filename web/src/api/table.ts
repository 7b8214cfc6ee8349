import { graphql, type ResultOf, type VariablesOf } from './graphql'

/** A page of partners, with what a table says of each. Negative ties are no cooperation. */
export const PartnerRows = graphql(`
  query PartnerRows(
    $slug: String!, $lang: Locale, $filter: StakeholderFilter, $order: StakeholderOrder, $during: Period
    $first: Int, $after: String, $last: Int, $before: String
  ) {
    network(slug: $slug) {
      id
      stakeholders(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
        edges {
          node {
            id kind name(lang: $lang) nameLocale(lang: $lang) generic status
            since { edtf earliest }
            places(first: 1) { edges { node { name(lang: $lang) nameLocale(lang: $lang) } } }
            partners(first: 1, during: $during) { totalCount }
            cooperations(first: 1, during: $during, filter: { node: { not: { form: { family: "negative" } } } }) { totalCount }
          }
        }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`)

/** A page of the cooperations between those who pass the filter, for a file. */
export const CooperationRows = graphql(`
  query CooperationRows($slug: String!, $lang: Locale, $filter: CooperationFilter, $during: Period, $first: Int, $after: String) {
    network(slug: $slug) {
      id
      cooperations(filter: $filter, during: $during, first: $first, after: $after) {
        edges {
          node {
            id mutual detail status
            from { id name(lang: $lang) }
            to { id name(lang: $lang) }
            form { label(lang: $lang) }
            fields { label(lang: $lang) }
            initiative { id name(lang: $lang) }
            since { edtf }
            until { edtf }
            amount { amount currency }
            citations(first: 5) { edges { node { id locator source { id name(lang: $lang) } } } }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

type Rows = NonNullable<ResultOf<typeof PartnerRows>['network']>['stakeholders']
export type PartnerNode = Rows['edges'][number]['node']
export type PartnerOrder = NonNullable<VariablesOf<typeof PartnerRows>['order']>
type Ties = NonNullable<ResultOf<typeof CooperationRows>['network']>['cooperations']
export type CooperationNode = Ties['edges'][number]['node']
