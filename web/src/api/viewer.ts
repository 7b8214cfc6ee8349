import { graphql } from './graphql'

export const Viewer = graphql(`
  query Viewer {
    viewer { mayChange }
  }
`)
