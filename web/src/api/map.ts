import { graphql } from './graphql'

/** Who is around one partner, where the network is too large to have all of it here. */
export const Around = graphql(`
  query Around($id: ID!, $depth: Int, $limit: Int) {
    neighbourhood(id: $id, depth: $depth, limit: $limit) { nodes { id distance } }
  }
`)

/** How many partners some have in all. */
export const PartnerCounts = graphql(`
  query PartnerCounts($ids: [ID!]!) {
    nodes(ids: $ids) { id ... on Stakeholder { partners { totalCount } } }
  }
`)
