import type {
  Commitments, Cooperations, EntityLinks, InitiativeLinks, Members, Memberships, NeedLinks, Parts, PlaceLinks, ResourceLinks, Roles, StakeholderLinks,
} from '../api/fact'
import type { ResultOf } from '../api/graphql'
import { measure, money } from '../words/amount'
import { date, list, number, t, term } from '../words/words.svelte'

/** Whom or what a fact leads to. */
export interface Other {
  id: string
  /** What it is, in a word. */
  kind: string
  /** The API's type of it. */
  type: string
  name: string
  nameLocale: string
  /** Whether it has a card of its own. */
  opens: boolean
}

/** One fact as a card tells it. */
export interface Row {
  id: string
  type: string
  version: number
  sensitivity: string
  remark: string | null
  other: Other | null
  /** What is said of it, such as the form of a cooperation, or a role. */
  says: string
  detail: string | null
  direction: '' | 'OUT' | 'IN' | 'BOTH'
  negative: boolean
  since: Day
  until: Day
  status: string | null
  /** Whatever else is stated: what it is called, where that needs saying, and its value. */
  more: [label: string, value: string][]
}

export type Day = { edtf: string } | null
/** A day as people write it; empty where it is not stated. */
export function day(d: Day): string {
  return d ? date(d.edtf) : ''
}

function stated(...pairs: [string, string | null | undefined][]): [string, string][] {
  return pairs.filter((pair): pair is [string, string] => Boolean(pair[1]))
}

interface Fact {
  __typename: string
  id: string
  version: number
  sensitivity: string
  remark: string | null
}

function row(fact: Fact, other: Other | null, says: string, rest: Partial<Row>): Row {
  const { id, version, sensitivity, remark } = fact
  return {
    id, type: fact.__typename, version, sensitivity, remark, other, says,
    detail: null, direction: '', negative: false, since: null, until: null, status: null, more: [], ...rest,
  }
}

interface Thing {
  __typename: string
  id: string
  name?: string
  nameLocale?: string
  kind?: string
  initiative?: string
  finding?: string
}

/** What has a card: whoever is on the map, initiatives, needs and offers. */
const withCard = new Set(['Institution', 'NGO', 'Employer', 'Volunteer', 'Community', 'Coalition', 'Group', 'Initiative', 'Need', 'Resource'])

function other(thing: Thing | null): Other | null {
  if (!thing || !thing.name) return null
  const { id, name, nameLocale = '' } = thing
  return { id, kind: kindOf(thing), type: thing.__typename, name, nameLocale, opens: withCard.has(thing.__typename) }
}

function kindOf(thing: Thing): string {
  if (thing.kind) return term('kind', thing.kind)
  if (thing.initiative) return term('initiativeKind', thing.initiative)
  if (thing.finding) return term('findingKind', thing.finding)
  switch (thing.__typename) {
    case 'Need': return t('thing.need')
    case 'Resource': return t('thing.offer')
    case 'Source': return t('thing.source')
    default: return ''
  }
}

function labels(terms: { label: string }[]): string {
  return terms.length > 0 ? list(terms.map((each) => each.label)) : ''
}

export function cooperationRows({ edges }: ResultOf<typeof Cooperations>): Row[] {
  return edges.map(({ node, partner, direction }) => row(node, other(partner), node.form.label, {
    detail: node.detail, since: node.since, until: node.until, status: node.status,
    direction: node.mutual ? 'BOTH' : (direction ?? ''),
    negative: node.form.broader?.code === 'negative',
    more: stated(
      ['', labels(node.fields)],
      [t('thing.initiative'), node.initiative?.name],
      [t('label.formality'), node.formality && term('formality', node.formality)],
      [t('label.depth'), node.level && `${term('depth', `${node.level.scale}.${node.level.value}`)} – ${term('scale', node.level.scale)}`],
      [t('label.amount'), money(node.amount)],
      [t('label.confirmedOn'), day(node.confirmedOn)],
    ),
  }))
}

export function roleRows({ edges }: ResultOf<typeof Roles>): Row[] {
  return edges.map(({ node }) => row(node, other(node.initiative), term('role', node.role), rest(node)))
}

export function partRows({ edges }: ResultOf<typeof Parts>): Row[] {
  return edges.map(({ node }) => row(node, other(node.stakeholder), term('role', node.role), rest(node)))
}

function rest(role: ResultOf<typeof Roles>['edges'][number]['node'] | ResultOf<typeof Parts>['edges'][number]['node']): Partial<Row> {
  const { detail, since, until, status } = role
  return { detail, since, until, status, more: stated(['', labels(role.fields)], [t('label.people'), measure(role.people)]) }
}

export function membershipRows({ edges }: ResultOf<typeof Memberships>): Row[] {
  return edges.map(({ node }) => row(node, other(node.coalition), '', { ...seat(node) }))
}

export function memberRows({ edges }: ResultOf<typeof Members>): Row[] {
  return edges.map(({ node }) => row(node, other(node.member), '', { ...seat(node) }))
}

function seat({ seat, seats, since, until, status }: { seat: string | null; seats: number | null; since: Day; until: Day; status: string | null }): Partial<Row> {
  return { detail: seat, since, until, status, more: stated([t('label.seats'), seats === null ? null : number(seats)]) }
}

type Links = ResultOf<typeof NeedLinks> | ResultOf<typeof ResourceLinks> | ResultOf<typeof PlaceLinks> | ResultOf<typeof StakeholderLinks> |
  ResultOf<typeof InitiativeLinks> | ResultOf<typeof EntityLinks>

export function linkRows({ edges }: Links): Row[] {
  return edges.map(({ node, link }) => row(link, other(node), '', {
    detail: link.detail, since: link.since, until: link.until, status: link.status,
    more: stated([t('label.people'), measure(link.people)], 'on' in node ? [t('label.statedOn'), day(node.on)] : ['', '']),
  }))
}

/** Promises, each leading to the need that it is for; from a need, to whoever promised. */
export function commitmentRows({ edges }: ResultOf<typeof Commitments>, of: 'partner' | 'need'): Row[] {
  return edges.map(({ node }) => row(node, other(of === 'partner' ? node.need : node.by), term('delivery', node.delivery), {
    detail: node.detail, since: node.promisedOn,
    more: stated(
      [t('thing.offer'), node.resource?.name], [t('label.quantity'), measure(node.quantity)], [t('label.amount'), money(node.amount)],
      [t('label.dueOn'), day(node.dueOn)], [t('label.deliveredOn'), day(node.deliveredOn)],
    ),
  }))
}
