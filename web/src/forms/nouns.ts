import type { Mutation } from '../api/change'
import type { EnumOf } from '../api/graphql'
import { label, type Scheme, termsOf } from '../state/vocabulary.svelte'
import { compare, term, type Word } from '../words/words.svelte'
import type { Values } from './values'

/** One of a few that can be chosen. */
export interface Option {
  value: string
  text: string
  /** What it means, in a line. */
  note?: string
  /** The heading under which it stands. */
  group?: string
}

interface Common {
  name: string
  label: Word
  /** What to write there. */
  help?: Word
  required?: boolean
  /** Stands among what is folded at first. */
  more?: boolean
  /** Is said once and never changes. */
  fixed?: boolean
  /** Whether the field makes sense, after what stands in others. */
  show?: (values: Values) => boolean
}

type Subject = EnumOf<'SearchSubject'>

/** A field of a form. Those with own: false are facts of their own, and are saved by themselves. */
export type Field = Common & (
  | { as: 'texts'; long?: boolean }
  | { as: 'line' | 'long' | 'date' | 'tick' | 'people' }
  | { as: 'choice'; options: () => Option[] }
  | { as: 'terms'; scheme: Scheme }
  | { as: 'one'; of: Subject }
  /** Things that it is tied to by links of this type: from it, or from them. New ones are made of what create says. */
  | { as: 'several'; of: Subject; link: 'LOCATED_IN' | 'HAS_NEED' | 'HOLDS_RESOURCE'; from: 'it' | 'them'; create?: 'createPlace' }
  | { as: 'contacts' }
  | { as: 'origin' }
)

export const nounKeys = ['partner', 'cooperation', 'need', 'offer'] as const
export type NounKey = (typeof nounKeys)[number]

/** What a form is about: its fields, and how they are read and kept. */
export interface Noun {
  key: NounKey
  /** What is looked for before a second one is made; none: it has no name. */
  alike?: Subject
  fields: Field[]
  create: (values: Values) => Mutation
  update: (values: Values) => Mutation
  remove: Mutation
  /** Whether it can come to an end. */
  ends: boolean
}

const names: Field = { name: 'names', label: 'label.name', as: 'texts', required: true }
const descriptions: Field = { name: 'descriptions', label: 'label.description', as: 'texts', long: true, more: true }
const since: Field = { name: 'since', label: 'label.since', help: 'form.help.date', as: 'date' }
const until: Field = { name: 'until', label: 'label.until', help: 'form.help.until', as: 'date', more: true }
const fields: Field = { name: 'fields', label: 'label.fields', as: 'terms', scheme: 'field' }
const remark: Field = { name: 'remark', label: 'label.remark', help: 'form.help.remark', as: 'long', more: true }
const origin: Field = { name: 'origin', label: 'form.origin', help: 'form.help.origin', as: 'origin', more: true }
const status: Field = { name: 'status', label: 'label.status', as: 'choice', more: true, options: () => codes('status', ['PROPOSED', 'PLANNED', 'ACTIVE', 'ENDED']) }
const sensitivity: Field = {
  name: 'sensitivity', label: 'label.sensitivity', help: 'form.help.sensitivity', as: 'choice', required: true, more: true,
  options: () => codes('sensitivity', ['PUBLIC', 'PARTNERS', 'RESTRICTED']),
}

function codes(prefix: string, values: string[]): Option[] {
  return values.map((value) => ({ value, text: term(prefix, value) }))
}

function words(scheme: Scheme): Option[] {
  return termsOf(scheme).map(({ code, label: text }) => ({ value: code, text })).toSorted((a, b) => compare(a.text, b.text))
}

function forms(): Option[] {
  return termsOf('form').map(({ code, label: text, broader }) => ({ value: code, text, group: label('form_family', broader?.code ?? '') }))
}

/** The kinds of partner, and what each is called in the names of mutations. */
const kinds = { INSTITUTION: 'Institution', NGO: 'Ngo', EMPLOYER: 'Employer', VOLUNTEER: 'Volunteer', COMMUNITY: 'Community', COALITION: 'Coalition', GROUP: 'Group' } as const
type Kind = keyof typeof kinds

function furtherKind(name: string, of: Kind, scheme: Scheme): Field {
  return { name, label: 'form.furtherKind', as: 'choice', show: (values) => values.kind === of, options: () => words(scheme) }
}

const partner: Noun = {
  key: 'partner',
  alike: 'STAKEHOLDER',
  fields: [
    names,
    {
      name: 'kind', label: 'label.kind', as: 'choice', required: true, fixed: true,
      options: () => Object.keys(kinds).map((value) => ({ value, text: term('kind', value), note: term('kindMeaning', value) })),
    },
    furtherKind('institutionKind', 'INSTITUTION', 'institution'),
    furtherKind('ngoKind', 'NGO', 'ngo'),
    furtherKind('employerKind', 'EMPLOYER', 'employer'),
    furtherKind('coalitionKind', 'COALITION', 'coalition'),
    { name: 'group', label: 'form.volunteerGroup', as: 'tick', show: (values) => values.kind === 'VOLUNTEER' },
    { name: 'places', label: 'label.town', help: 'form.help.town', as: 'several', of: 'PLACE', link: 'LOCATED_IN', from: 'it', create: 'createPlace' },
    { name: 'contacts', label: 'things.contact', help: 'form.help.contacts', as: 'contacts' },
    { ...since, more: true },
    until,
    status,
    descriptions,
    sensitivity,
    remark,
    origin,
  ],
  create: (values) => `create${kinds[values.kind as Kind]}`,
  update: (values) => `update${kinds[values.kind as Kind]}`,
  remove: 'deleteStakeholder',
  ends: true,
}

const cooperation: Noun = {
  key: 'cooperation',
  fields: [
    { name: 'from', label: 'label.from', help: 'form.help.from', as: 'one', of: 'STAKEHOLDER', required: true, fixed: true },
    { name: 'to', label: 'label.to', as: 'one', of: 'STAKEHOLDER', required: true, fixed: true },
    { name: 'form', label: 'label.form', as: 'choice', required: true, options: forms },
    { name: 'mutual', label: 'label.mutual', as: 'tick' },
    since,
    { name: 'detail', label: 'label.detail', help: 'form.help.detail', as: 'line', more: true },
    until,
    status,
    { name: 'formality', label: 'label.formality', as: 'choice', more: true, options: () => codes('formality', ['NONE', 'VERBAL', 'WRITTEN', 'CONTRACT']) },
    { ...fields, more: true },
    { name: 'confirmedOn', label: 'label.confirmedOn', help: 'form.help.confirmedOn', as: 'date', more: true },
    sensitivity,
    remark,
    origin,
  ],
  create: () => 'createCooperation',
  update: () => 'updateCooperation',
  remove: 'deleteCooperation',
  ends: true,
}

const need: Noun = {
  key: 'need',
  alike: 'NEED',
  fields: [
    { ...names, label: 'form.need', help: 'form.help.need' },
    { name: 'holders', label: 'card.neededBy', help: 'form.help.holders', as: 'several', of: 'STAKEHOLDER', link: 'HAS_NEED', from: 'them' },
    fields,
    { name: 'priority', label: 'label.priority', as: 'choice', more: true, options: () => codes('priority', ['HIGH', 'MEDIUM', 'LOW']) },
    { name: 'people', label: 'form.people', help: 'form.help.people', as: 'people', more: true },
    status,
    descriptions,
    sensitivity,
    remark,
    origin,
  ],
  create: () => 'createNeed',
  update: () => 'updateNeed',
  remove: 'deleteNeed',
  ends: false,
}

const offer: Noun = {
  key: 'offer',
  alike: 'RESOURCE',
  fields: [
    { ...names, label: 'form.offer', help: 'form.help.offer' },
    { name: 'holders', label: 'card.heldBy', help: 'form.help.holders', as: 'several', of: 'STAKEHOLDER', link: 'HOLDS_RESOURCE', from: 'them' },
    { name: 'kind', label: 'form.offerKind', as: 'choice', options: () => words('resource') },
    { ...since, label: 'form.from', more: true },
    { ...until, label: 'form.until', help: 'form.help.date' },
    { ...fields, more: true },
    status,
    descriptions,
    sensitivity,
    remark,
    origin,
  ],
  create: () => 'createResource',
  update: () => 'updateResource',
  remove: 'deleteResource',
  ends: true,
}

export const nouns: Record<NounKey, Noun> = { partner, cooperation, need, offer }

/** The noun of something on the map; undefined for what has no form. */
export function nounOf(type: string): Noun | undefined {
  switch (type) {
    case 'Cooperation': return cooperation
    case 'Need': return need
    case 'Resource': return offer
    case 'Institution': case 'NGO': case 'Employer': case 'Volunteer': case 'Community': case 'Coalition': case 'Group': return partner
    default: return undefined
  }
}
