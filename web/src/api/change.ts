import { graphql, type ResultOf } from './graphql'

/** What was wrong with a change. */
export const Wrong = graphql(`
  fragment Wrong on UserError {
    __typename code message path
    ... on ConflictError { currentVersion }
    ... on DuplicateError { existing { id } }
    ... on HasDependentsError { dependents examples { __typename id ...on Stakeholder { name(lang: $lang) } ... on Initiative { name(lang: $lang) } } }
  }
`)

/** Every change by the name of its mutation. All answer alike: what is now there, what was wrong, and the entry in the log. */
export const changes = {
  createNetwork: graphql(`
    mutation CreateNetwork($input: CreateNetworkInput!, $lang: Locale) {
      done: createNetwork(input: $input) { entity: network { id version slug } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createInstitution: graphql(`
    mutation CreateInstitution($input: CreateInstitutionInput!, $lang: Locale) {
      done: createInstitution(input: $input) { entity: institution { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createNgo: graphql(`
    mutation CreateNgo($input: CreateNgoInput!, $lang: Locale) {
      done: createNgo(input: $input) { entity: ngo { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createEmployer: graphql(`
    mutation CreateEmployer($input: CreateEmployerInput!, $lang: Locale) {
      done: createEmployer(input: $input) { entity: employer { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createVolunteer: graphql(`
    mutation CreateVolunteer($input: CreateVolunteerInput!, $lang: Locale) {
      done: createVolunteer(input: $input) { entity: volunteer { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createCommunity: graphql(`
    mutation CreateCommunity($input: CreateCommunityInput!, $lang: Locale) {
      done: createCommunity(input: $input) { entity: community { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createCoalition: graphql(`
    mutation CreateCoalition($input: CreateCoalitionInput!, $lang: Locale) {
      done: createCoalition(input: $input) { entity: coalition { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createGroup: graphql(`
    mutation CreateGroup($input: CreateGroupInput!, $lang: Locale) {
      done: createGroup(input: $input) { entity: group { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createCooperation: graphql(`
    mutation CreateCooperation($input: CreateCooperationInput!, $lang: Locale) {
      done: createCooperation(input: $input) { entity: cooperation { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createNeed: graphql(`
    mutation CreateNeed($input: CreateNeedInput!, $lang: Locale) {
      done: createNeed(input: $input) { entity: need { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createResource: graphql(`
    mutation CreateResource($input: CreateResourceInput!, $lang: Locale) {
      done: createResource(input: $input) { entity: resource { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createPlace: graphql(`
    mutation CreatePlace($input: CreatePlaceInput!, $lang: Locale) {
      done: createPlace(input: $input) { entity: place { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createContact: graphql(`
    mutation CreateContact($input: CreateContactInput!, $lang: Locale) {
      done: createContact(input: $input) { entity: contact { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createSource: graphql(`
    mutation CreateSource($input: CreateSourceInput!, $lang: Locale) {
      done: createSource(input: $input) { entity: source { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  createLink: graphql(`
    mutation CreateLink($input: CreateLinkInput!, $lang: Locale) {
      done: createLink(input: $input) { entity: link { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  cite: graphql(`
    mutation Cite($input: CiteInput!, $lang: Locale) {
      done: cite(input: $input) { entity: citation { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  updateInstitution: graphql(`
    mutation UpdateInstitution($input: UpdateInstitutionInput!, $lang: Locale) {
      done: updateInstitution(input: $input) { entity: institution { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  updateNgo: graphql(`
    mutation UpdateNgo($input: UpdateNgoInput!, $lang: Locale) {
      done: updateNgo(input: $input) { entity: ngo { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  updateEmployer: graphql(`
    mutation UpdateEmployer($input: UpdateEmployerInput!, $lang: Locale) {
      done: updateEmployer(input: $input) { entity: employer { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  updateVolunteer: graphql(`
    mutation UpdateVolunteer($input: UpdateVolunteerInput!, $lang: Locale) {
      done: updateVolunteer(input: $input) { entity: volunteer { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  updateCommunity: graphql(`
    mutation UpdateCommunity($input: UpdateCommunityInput!, $lang: Locale) {
      done: updateCommunity(input: $input) { entity: community { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  updateCoalition: graphql(`
    mutation UpdateCoalition($input: UpdateCoalitionInput!, $lang: Locale) {
      done: updateCoalition(input: $input) { entity: coalition { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  updateGroup: graphql(`
    mutation UpdateGroup($input: UpdateGroupInput!, $lang: Locale) {
      done: updateGroup(input: $input) { entity: group { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  updateCooperation: graphql(`
    mutation UpdateCooperation($input: UpdateCooperationInput!, $lang: Locale) {
      done: updateCooperation(input: $input) { entity: cooperation { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  updateNeed: graphql(`
    mutation UpdateNeed($input: UpdateNeedInput!, $lang: Locale) {
      done: updateNeed(input: $input) { entity: need { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  updateResource: graphql(`
    mutation UpdateResource($input: UpdateResourceInput!, $lang: Locale) {
      done: updateResource(input: $input) { entity: resource { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  updateContact: graphql(`
    mutation UpdateContact($input: UpdateContactInput!, $lang: Locale) {
      done: updateContact(input: $input) { entity: contact { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  end: graphql(`
    mutation End($input: EndInput!, $lang: Locale) {
      done: end(input: $input) { entity { id version } userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  deleteStakeholder: graphql(`
    mutation DeleteStakeholder($input: DeleteInput!, $lang: Locale) {
      done: deleteStakeholder(input: $input) { deletedIds userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  deleteCooperation: graphql(`
    mutation DeleteCooperation($input: DeleteInput!, $lang: Locale) {
      done: deleteCooperation(input: $input) { deletedIds userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  deleteNeed: graphql(`
    mutation DeleteNeed($input: DeleteInput!, $lang: Locale) {
      done: deleteNeed(input: $input) { deletedIds userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  deleteResource: graphql(`
    mutation DeleteResource($input: DeleteInput!, $lang: Locale) {
      done: deleteResource(input: $input) { deletedIds userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  deleteContact: graphql(`
    mutation DeleteContact($input: DeleteInput!, $lang: Locale) {
      done: deleteContact(input: $input) { deletedIds userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  deleteLink: graphql(`
    mutation DeleteLink($input: DeleteInput!, $lang: Locale) {
      done: deleteLink(input: $input) { deletedIds userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
  undo: graphql(`
    mutation Undo($input: UndoInput!, $lang: Locale) {
      done: undo(input: $input) { createdIds changedIds deletedIds userErrors { ...Wrong } change { id } }
    }
  `, [Wrong]),
} as const

export type Mutation = keyof typeof changes
export type WrongInput = ResultOf<typeof Wrong>
