import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './graphql-env'

/** Operations, typed from the schema of the service: a misspelt field does not compile. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: { Locale: string; Decimal: number; Date: string; DateTime: string; ID: string }
}>()

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada'
export { readFragment } from 'gql.tada'

/** A word of one of the API's enums, such as 'NGO' of StakeholderKind. */
export type EnumOf<Name extends keyof introspection['types']> = introspection['types'][Name] extends { enumValues: infer V } ? V : never
