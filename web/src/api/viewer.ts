import { graphql } from './graphql'

export const Viewer = graphql(`
  query Viewer {
    __typename
  }
`)
