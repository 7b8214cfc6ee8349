import { graphql } from './graphql'

export const NewNetwork = graphql(`
  mutation NewNetwork($input: CreateNetworkInput!) {
    createNetwork(input: $input) { network { id slug } userErrors { code message path } change { id } }
  }
`)
