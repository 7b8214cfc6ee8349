import { graphql, type ResultOf } from './graphql'

/** What something is. */
export const TypeOf = graphql(`
  query TypeOf($id: ID!) {
    node(id: $id) { __typename id }
  }
`)

// Each of these gives what a form shows: what may be corrected, and the versions to give back.

const EditPartner = graphql(`
  query EditPartner($id: ID!, $lang: Locale) {
    node(id: $id) {
      __typename id
      ... on Stakeholder {
        version sensitivity remark kind status since { edtf } until { edtf } names { lang text } descriptions { lang text }
        places(first: 50) { edges { node { id name(lang: $lang) } link { id version } } }
        contacts(first: 20) { edges { node { id version function phone email hours web } } }
      }
      ... on Institution { institutionKind { code } }
      ... on NGO { ngoKind { code } }
      ... on Employer { employerKind { code } }
      ... on Coalition { coalitionKind { code } }
      ... on Volunteer { group }
    }
  }
`)

const EditCooperation = graphql(`
  query EditCooperation($id: ID!, $lang: Locale) {
    node(id: $id) {
      __typename id
      ... on Cooperation {
        version sensitivity remark from { id name(lang: $lang) } to { id name(lang: $lang) } form { code } detail mutual fields { code }
        since { edtf } until { edtf } status formality confirmedOn { edtf }
      }
    }
  }
`)

const EditNeed = graphql(`
  query EditNeed($id: ID!, $lang: Locale) {
    node(id: $id) {
      __typename id
      ... on Need {
        version sensitivity remark names { lang text } descriptions { lang text } fields { code } priority status
        people { value precision unit { code } }
        holders: neededBy(first: 50) { edges { node { id name(lang: $lang) } link { id version } } }
      }
    }
  }
`)

const EditOffer = graphql(`
  query EditOffer($id: ID!, $lang: Locale) {
    node(id: $id) {
      __typename id
      ... on Resource {
        version sensitivity remark names { lang text } descriptions { lang text } kind { code } fields { code } status
        since { edtf } until { edtf }
        holders: heldBy(first: 50) { edges { node { id name(lang: $lang) } link { id version } } }
      }
    }
  }
`)

/** The question of each form. */
export const edits = { partner: EditPartner, cooperation: EditCooperation, need: EditNeed, offer: EditOffer } as const

/** What two do together already. */
export const Between = graphql(`
  query Between($from: ID!, $to: ID!, $lang: Locale) {
    node(id: $from) {
      __typename id
      ... on Stakeholder {
        cooperations(first: 20, filter: { partner: { id: { eq: $to } } }) {
          edges { node { id form { code label(lang: $lang) } detail since { edtf } until { edtf } } }
        }
      }
    }
  }
`)

/** What is there to correct, as one of {@link edits} answers. */
export type EditableNode = NonNullable<ResultOf<(typeof edits)[keyof typeof edits]>['node']>
