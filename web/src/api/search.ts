import { graphql, type ResultOf } from './graphql'

/** What is called so, best first: in one network, else in all. */
export const Search = graphql(`
  query Search($text: String!, $network: ID, $of: [SearchSubject!], $lang: Locale) {
    search(text: $text, network: $network, of: $of, first: 8) {
      matched
      node {
        __typename id
        ... on Entity { network { slug name(lang: $lang) } }
        ... on Stakeholder {
          kind name(lang: $lang) nameLocale(lang: $lang)
          places(first: 1) { edges { node { name(lang: $lang) } } }
        }
        ... on Initiative { initiativeKind: kind name(lang: $lang) nameLocale(lang: $lang) }
        ... on Need { name(lang: $lang) nameLocale(lang: $lang) }
        ... on Resource { name(lang: $lang) nameLocale(lang: $lang) heldBy(first: 1) { edges { node { id } } } }
        ... on Place { name(lang: $lang) nameLocale(lang: $lang) }
        ... on Source { name(lang: $lang) nameLocale(lang: $lang) }
      }
    }
  }
`)

export type Hit = NonNullable<ResultOf<typeof Search>['search']>[number]
