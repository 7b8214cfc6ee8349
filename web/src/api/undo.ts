import { graphql } from './graphql'

export const Undo = graphql(`
  mutation Undo($input: UndoInput!) {
    undo(input: $input) { userErrors { code message } change { id } }
  }
`)

/** When a copy of a network was last kept. */
export const Copied = graphql(`
  query Copied($slug: String!, $lang: Locale) {
    network(slug: $slug) { id slug name(lang: $lang) copiedAt }
  }
`)
