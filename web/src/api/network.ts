import { graphql, type ResultOf } from './graphql'

/** The networks there are, for the start page. */
export const Networks = graphql(`
  query Networks($lang: Locale, $after: String) {
    networks(first: 100, after: $after) {
      edges {
        node {
          id slug name(lang: $lang) nameLocale(lang: $lang) descriptions { lang text } copiedAt
          stakeholders { totalCount } cooperations { totalCount }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

/** One network: what it is, how much passes the filter, and the values to filter by. */
export const Overview = graphql(`
  query Overview($slug: String!, $lang: Locale, $filter: StakeholderFilter) {
    network(slug: $slug) {
      id slug name(lang: $lang) description(lang: $lang) languages version
      all: stakeholders { totalCount }
      stakeholders(filter: $filter) {
        totalCount
        facets(by: [KIND, FIELD, PLACE, FORM_FAMILY, INITIATIVE]) { dimension exact values { value label(lang: $lang) count } }
      }
    }
  }
`)

/** What is chosen by its id, by name. */
export const NamesOf = graphql(`
  query NamesOf($ids: [ID!]!, $lang: Locale) {
    nodes(ids: $ids) {
      __typename id
      ... on Stakeholder { kind name(lang: $lang) nameLocale(lang: $lang) }
      ... on Place { name(lang: $lang) nameLocale(lang: $lang) }
      ... on Initiative { name(lang: $lang) nameLocale(lang: $lang) }
    }
  }
`)

/** What a drawing needs of those that pass the filter. */
export const PictureOf = graphql(`
  query PictureOf($slug: String!, $lang: Locale, $filter: StakeholderFilter, $ties: CooperationFilter, $layers: [PictureLayer!]) {
    network(slug: $slug) {
      id
      picture(filter: $filter, ties: $ties, layers: $layers) {
        truncated
        nodes { id type kind name(lang: $lang) generic status }
        ties { id type from to form negative mutual fields status since { edtf earliest latest } until { edtf earliest latest } level { scale value } }
        jointParticipation { first second initiative initiativeName(lang: $lang) }
      }
    }
  }
`)

/** The words that data is described with. */
export const Vocabulary = graphql(`
  query Vocabulary($lang: Locale) {
    form: terms(scheme: "form") { code label(lang: $lang) broader { code } }
    form_family: terms(scheme: "form_family") { code label(lang: $lang) }
    field: terms(scheme: "field") { code label(lang: $lang) }
    institution: terms(scheme: "institution") { code label(lang: $lang) }
    ngo: terms(scheme: "ngo") { code label(lang: $lang) }
    employer: terms(scheme: "employer") { code label(lang: $lang) }
    coalition: terms(scheme: "coalition") { code label(lang: $lang) }
    resource: terms(scheme: "resource") { code label(lang: $lang) }
    place: terms(scheme: "place") { code label(lang: $lang) }
    level: terms(scheme: "level") { code label(lang: $lang) }
    unit: terms(scheme: "unit") { code label(lang: $lang) }
  }
`)

type OverviewNetwork = NonNullable<ResultOf<typeof Overview>['network']>
export type Facet = NonNullable<OverviewNetwork['stakeholders']['facets']>[number]
type PictureData = NonNullable<ResultOf<typeof PictureOf>['network']>['picture']
/** A stakeholder, initiative, need, resource or place of a picture. */
export type Thing = PictureData['nodes'][number]
/** A cooperation, role, seat or link of a picture. */
export type Tie = PictureData['ties'][number]
/** Two that take part in one initiative, which is no cooperation. */
export type Joint = PictureData['jointParticipation'][number]
export type NetworkHead = Omit<OverviewNetwork, 'all' | 'stakeholders'>
export type NetworkCard = NonNullable<ResultOf<typeof Networks>['networks']>['edges'][number]['node']
