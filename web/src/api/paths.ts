import { graphql, type ResultOf } from './graphql'

/** How two know each other: the shortest chains of partners between them. */
export const Paths = graphql(`
  query Paths($from: ID!, $to: ID!, $lang: Locale, $limit: Int) {
    paths(from: $from, to: $to, limit: $limit) {
      steps {
        from { id name(lang: $lang) }
        to { id name(lang: $lang) }
        cooperations { id form { label(lang: $lang) } mutual from { id } since { edtf } until { edtf } }
      }
    }
    ends: nodes(ids: [$from, $to]) { id ... on Stakeholder { name(lang: $lang) } }
  }
`)

/** A chain of partners. */
export type Chain = NonNullable<ResultOf<typeof Paths>['paths']>[number]
export type PathsAnswer = ResultOf<typeof Paths>
