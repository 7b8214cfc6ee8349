import { graphql, type ResultOf } from './graphql'

/** A partner, cooperation, need or offer as a form shows it: what may be corrected, and the versions to give back. */
export const Editable = graphql(`
  query Editable($id: ID!, $lang: Locale) {
    node(id: $id) {
      __typename id
      ... on Stakeholder {
        version sensitivity remark kind generic status since { edtf } until { edtf } level { code }
        names { lang text translated } descriptions { lang text translated }
        places(first: 50) { edges { node { id name(lang: $lang) } link { id version } } }
        contacts(first: 20) { edges { node { id version sensitivity function person phone email hours web } } }
      }
      ... on Institution { institutionKind { code } }
      ... on NGO { ngoKind { code } }
      ... on Employer { employerKind { code } }
      ... on Coalition { coalitionKind { code } }
      ... on Volunteer { group }
      ... on Cooperation {
        version sensitivity remark from { id name(lang: $lang) } to { id name(lang: $lang) } form { code } detail mutual fields { code }
        since { edtf } until { edtf } status formality confirmedOn { edtf }
      }
      ... on Need {
        version sensitivity remark names { lang text translated } descriptions { lang text translated } fields { code } priority status
        people { value precision unit { code } }
        neededBy(first: 50) { edges { node { id name(lang: $lang) } link { id version } } }
      }
      ... on Resource {
        version sensitivity remark names { lang text translated } descriptions { lang text translated } resource: kind { code } fields { code } status
        since { edtf } until { edtf }
        heldBy(first: 50) { edges { node { id name(lang: $lang) } link { id version } } }
      }
    }
  }
`)

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

export type EditableNode = NonNullable<ResultOf<typeof Editable>['node']>
