import type { Further, InitiativeCard, NeedCard, OfferCard, PartnerCard } from '../api/card'
import type { Contacts } from '../api/fact'
import type { ResultOf } from '../api/graphql'
import { measure, money } from '../words/amount'
import { t, term, type Word } from '../words/words.svelte'
import { commitmentRows, cooperationRows, type Day, linkRows, memberRows, membershipRows, partRows, roleRows, type Row } from './row'

export type Contact = ResultOf<typeof Contacts>['edges'][number]['node']
type Answer = NonNullable<ResultOf<typeof PartnerCard>['node'] | ResultOf<typeof InitiativeCard>['node'] | ResultOf<typeof NeedCard>['node'] |
  ResultOf<typeof OfferCard>['node'] | ResultOf<typeof Further>['node']>

/** A list of a card, by the name of its field. */
export type GroupKey = 'cooperations' | 'members' | 'roles' | 'memberships' | 'needs' | 'addresses' | 'resources' | 'uses' | 'commitments' | 'mentions' |
  'parties' | 'partOf' | 'parts' | 'usedBy' | 'neededBy' | 'addressedBy' | 'heldBy' | 'places'

/** A list of facts under one heading. */
export interface Group {
  key: GroupKey
  title: Word
  rows: Row[]
  total: number | null
  /** Where the next page begins; empty: there is none. */
  next: string
}

// What a card lists, in the order in which it is read, and whether a list is shown even where it is empty: then it says
// that nothing is stated.
const groups: Record<GroupKey, [title: Word, always: boolean]> = {
  neededBy: ['card.neededBy', true],
  heldBy: ['card.heldBy', true],
  addressedBy: ['card.addressedBy', true],
  cooperations: ['things.cooperation', true],
  members: ['things.member', true],
  parties: ['card.parties', true],
  roles: ['card.roles', false],
  memberships: ['things.membership', false],
  needs: ['things.need', true],
  addresses: ['card.addresses', false],
  resources: ['things.offer', true],
  uses: ['card.uses', false],
  usedBy: ['card.usedBy', false],
  commitments: ['things.promise', false],
  partOf: ['card.partOf', false],
  parts: ['card.parts', false],
  mentions: ['card.mentions', false],
  places: ['things.place', false],
}

interface Text {
  lang: string
  text: string
  translated: boolean
}

/** What the card is about. */
export interface Head {
  id: string
  type: string
  network: string
  version: number
  /** Its kind, if it is a stakeholder: for its mark. */
  mark: string
  /** What it is: kind and further kind, in words. */
  kinds: string[]
  name: string
  nameLocale: string
  names: Text[]
  description: Text | null
  sensitivity: string
  remark: string | null
  generic: boolean
  status: string | null
  since: Day
  until: Day
  /** Whether it has a beginning and an end at all. */
  dated: boolean
  /** Whatever else is stated: what it is called, and its value. */
  more: [label: string, value: string][]
}

/** What the card is about, from the answer; null for what has no card. */
export function headOf(answer: Answer): Head | null {
  if (!('names' in answer)) return null
  const { id, __typename: type, version, name, nameLocale, names, description, descriptions, sensitivity, remark, status } = answer
  return {
    id, type, version, name, nameLocale, names, sensitivity, remark, status, 
    description: descriptions.find((text) => text.text === description) ?? null,
    network: answer.network?.slug ?? '',
    generic: 'generic' in answer && answer.generic,
    mark: 'kind' in answer ? answer.kind : '',
    kinds: kindsOf(answer).filter(Boolean),
    dated: 'since' in answer,
    since: 'since' in answer ? answer.since : null,
    until: 'until' in answer ? answer.until : null,
    more: statedOf(answer).filter((pair): pair is [string, string] => Boolean(pair[1])),
  }
}

type Described = Extract<Answer, { names: unknown }>

function kindsOf(a: Described): string[] {
  const kinds = [
    'kind' in a ? term('kind', a.kind) : '',
    'initiative' in a ? term('initiativeKind', a.initiative) : '',
    a.__typename === 'Need' ? t('thing.need') : '',
    a.__typename === 'Resource' ? t('thing.offer') : '',
    'resource' in a ? (a.resource?.label ?? '') : '',
  ]
  switch (a.__typename) {
    case 'Institution': return [...kinds, a.institutionKind?.label ?? '']
    case 'NGO': return [...kinds, a.ngoKind?.label ?? '']
    case 'Employer': return [...kinds, a.employerKind?.label ?? '']
    case 'Coalition': return [...kinds, a.coalitionKind?.label ?? '']
    default: return kinds
  }
}

function statedOf(a: Described): [string, string | null | undefined][] {
  return [
    [t('label.fields'), 'fields' in a ? a.fields.map((f) => f.label).join(', ') : ''],
    [t('label.priority'), 'priority' in a && a.priority ? term('priority', a.priority) : ''],
    [t('label.level'), 'level' in a ? a.level?.label : ''],
    [t('label.count'), 'count' in a ? measure(a.count) : ''],
    [t('label.people'), 'people' in a ? measure(a.people) : ''],
    [t('label.quantity'), 'quantity' in a ? measure(a.quantity) : ''],
    [t('label.amount'), 'amount' in a ? money(a.amount) : ''],
    [t('label.skills'), 'skills' in a ? a.skills.join(', ') : ''],
    [t('label.nameSource'), 'nameSource' in a && a.nameSource ? term('nameSource', a.nameSource) : ''],
    [t('label.identifiers'), 'identifiers' in a ? a.identifiers.map((i) => `${i.scheme} ${i.value}`).join(', ') : ''],
  ]
}

/** The lists of a card, from the answer. */
export function groupsOf(answer: Answer): Group[] {
  const present = (Object.keys(groups) as GroupKey[]).filter((key) => key in answer)
  return present.map((key) => ({ key, title: groups[key][0], ...rowsOf(answer, key) })).filter((g) => g.rows.length > 0 || groups[g.key][1])
}

/** One page of a list. */
export function rowsOf(answer: Answer, key: GroupKey): { rows: Row[]; total: number | null; next: string } {
  const page = (answer as Partial<Record<GroupKey, unknown>>)[key] as Page | undefined
  if (!page) return { rows: [], total: 0, next: '' }
  const { totalCount: total, pageInfo } = page
  return { rows: asRows[key](page as never, answer), total, next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? '') : '' }
}

interface Page {
  totalCount: number | null
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

const asRows: Record<GroupKey, (page: never, answer: Answer) => Row[]> = {
  cooperations: cooperationRows, members: memberRows, roles: roleRows, parties: partRows, memberships: membershipRows,
  needs: linkRows, addresses: linkRows, resources: linkRows, uses: linkRows, usedBy: linkRows, mentions: linkRows, partOf: linkRows, parts: linkRows,
  neededBy: linkRows, addressedBy: linkRows, heldBy: linkRows, places: linkRows,
  commitments: (page, answer) => commitmentRows(page, answer.__typename === 'Need' || answer.__typename === 'Resource' ? 'need' : 'partner'),
}
