import { graphql } from './graphql'

/** When a copy of a network was last kept. */
export const Copied = graphql(`
  query Copied($slug: String!, $lang: Locale) {
    network(slug: $slug) { id slug name(lang: $lang) copiedAt }
  }
`)
