import { graphql } from './graphql'

/** What every fact on the map carries. */
export const Fact = graphql(`
  fragment Fact on Entity { __typename id version sensitivity remark }
`)

/** Somebody on the map, by name. */
export const Named = graphql(`
  fragment Named on Stakeholder { __typename id kind name(lang: $lang) nameLocale(lang: $lang) }
`)

/** A tie that says little more than that two belong together. */
export const Joined = graphql(`
  fragment Joined on Link { ...Fact detail since { edtf } until { edtf } status people { value precision unit { label(lang: $lang) } } }
`, [Fact])

export const Cooperations = graphql(`
  fragment Cooperations on CooperationConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges {
      direction partner { ...Named }
      node {
        ...Fact form { code label(lang: $lang) broader { code } } detail mutual fields { label(lang: $lang) } initiative { id name(lang: $lang) }
        since { edtf } until { edtf } status formality level { scale value } amount { amount currency } confirmedOn { edtf }
      }
    }
  }
`, [Fact, Named])

export const Roles = graphql(`
  fragment Roles on RoleConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges {
      node {
        ...Fact role detail fields { label(lang: $lang) } since { edtf } until { edtf } status people { value precision unit { label(lang: $lang) } }
        initiative { __typename id initiative: kind name(lang: $lang) nameLocale(lang: $lang) }
      }
    }
  }
`, [Fact])

/** Who does what in an initiative: roles, seen from there. */
export const Parts = graphql(`
  fragment Parts on RoleConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges {
      node {
        ...Fact role detail fields { label(lang: $lang) } since { edtf } until { edtf } status people { value precision unit { label(lang: $lang) } }
        stakeholder { ...Named }
      }
    }
  }
`, [Fact, Named])

export const Memberships = graphql(`
  fragment Memberships on MembershipConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { ...Fact seat: role seats since { edtf } until { edtf } status coalition { ...Named } } }
  }
`, [Fact, Named])

/** Who has a seat in a coalition: memberships, seen from there. */
export const Members = graphql(`
  fragment Members on MembershipConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { ...Fact seat: role seats since { edtf } until { edtf } status member { ...Named } } }
  }
`, [Fact, Named])

export const NeedLinks = graphql(`
  fragment NeedLinks on NeedLinkConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { __typename id name(lang: $lang) nameLocale(lang: $lang) } link { ...Joined } }
  }
`, [Joined])

export const ResourceLinks = graphql(`
  fragment ResourceLinks on ResourceLinkConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { __typename id name(lang: $lang) nameLocale(lang: $lang) } link { ...Joined } }
  }
`, [Joined])

export const PlaceLinks = graphql(`
  fragment PlaceLinks on PlaceLinkConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { __typename id name(lang: $lang) nameLocale(lang: $lang) } link { ...Joined } }
  }
`, [Joined])

export const StakeholderLinks = graphql(`
  fragment StakeholderLinks on StakeholderLinkConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { ...Named } link { ...Joined } }
  }
`, [Joined, Named])

export const InitiativeLinks = graphql(`
  fragment InitiativeLinks on InitiativeLinkConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { __typename id initiative: kind name(lang: $lang) nameLocale(lang: $lang) } link { ...Joined } }
  }
`, [Joined])

/** Things of several types, such as what somebody uses. */
export const EntityLinks = graphql(`
  fragment EntityLinks on EntityLinkConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges {
      node {
        __typename id
        ... on Stakeholder { kind name(lang: $lang) nameLocale(lang: $lang) }
        ... on Initiative { initiative: kind name(lang: $lang) nameLocale(lang: $lang) }
        ... on Resource { name(lang: $lang) nameLocale(lang: $lang) }
        ... on Source { name(lang: $lang) nameLocale(lang: $lang) }
        ... on Finding { finding: kind name(lang: $lang) nameLocale(lang: $lang) on { edtf } }
      }
      link { ...Joined }
    }
  }
`, [Joined])

export const Commitments = graphql(`
  fragment Commitments on CommitmentConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges {
      node {
        ...Fact detail delivery promisedOn { edtf } dueOn { edtf } deliveredOn { edtf } quantity { value precision unit { label(lang: $lang) } } amount { amount currency }
        by { ...Named } need { __typename id name(lang: $lang) nameLocale(lang: $lang) } resource { __typename id name(lang: $lang) nameLocale(lang: $lang) }
      }
    }
  }
`, [Fact, Named])

export const Contacts = graphql(`
  fragment Contacts on ContactConnection {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { ...Fact function person phone email hours web lastConfirmed { edtf } } }
  }
`, [Fact])
