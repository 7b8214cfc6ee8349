import { ask } from '../api/client'
import { type PartnerNode, type PartnerOrder, PartnerRows } from '../api/table'
import { stepsOf } from '../map/around'
import { isStakeholder, kindOf } from '../map/kinds'
import { among, picture } from '../map/picture'
import { address } from '../state/address.svelte'
import { filterOf, network } from '../state/network.svelte'
import { foreign } from '../words/text'
import { compare, language, term } from '../words/words.svelte'

/** One line of the table. */
export interface Row {
  id: string
  name: string
  lang: string | undefined
  kind: string
  generic: boolean
  status: string | null
  town: string
  townLang: string | undefined
  /** How many; null: too many to count. */
  partners: number | null
  cooperations: number | null
  /** When it began, as given and as a day to sort by. */
  since: { edtf: string; earliest: string } | null
}

/** What is loaded of a list: some of it, and whether there is more on either side. */
export interface Page {
  rows: Row[]
  before: string | null
  after: string | null
}

/** From where a page goes on, and which way. */
export type Start = { after: string } | { before: string } | null

// The service may give a short page where a filter finds little: then it is asked again, not for ever.
const tries = 5

/** Whether more are listed than are loaded at once. */
export function isLong(): boolean {
  return network.large && stepsOf(address).length === 0
}

/** Who is listed: those who stand on the map around somebody, where the address asks for that, else who passes its filter. */
export async function listed(): Promise<ReturnType<typeof filterOf>> {
  const drawn = stepsOf(address).length > 0 && (await picture(address, await network.drawn(), network.all))
  if (!drawn) return filterOf(address)
  return among([...drawn.drawing.things.values()].filter((thing) => isStakeholder(kindOf(thing.type))).map((thing) => thing.id))
}

/** Loads a page of those who are listed. */
export async function page(size: number, order: PartnerOrder, start: Start = null): Promise<Page> {
  const about = { slug: address.network, lang: language(), filter: (await listed()) ?? null, during: duringOf(), order }
  const back = start !== null && 'before' in start
  const found: Page = { rows: [], before: null, after: null }
  let at = start && ('before' in start ? start.before : start.after)
  for (let i = 0; i < tries && found.rows.length < size; i++) {
    const n = size - found.rows.length
    const { network: of } = await ask(PartnerRows, { ...about, ...(back ? { last: n, before: at } : { first: n, after: at }) })
    if (!of) break
    const { edges, pageInfo: info } = of.stakeholders
    const rows = edges.map((edge) => rowOf(edge.node))
    found.rows = back ? [...rows, ...found.rows] : [...found.rows, ...rows]
    // Of the pages that were put together, the first says what is before and the last what is after.
    if (back || i === 0) found.before = info.hasPreviousPage ? (info.startCursor ?? null) : null
    if (!back || i === 0) found.after = info.hasNextPage ? (info.endCursor ?? null) : null
    at = back ? found.before : found.after
    if (at === null) break
  }
  return found
}

/** The years that the address chooses; null: all. */
export function duringOf(): { from?: string; to?: string } | null {
  const { from, to } = address
  if (from === null && to === null) return null
  return { ...(from !== null && { from: year(from) }), ...(to !== null && { to: year(to) }) }
}

function year(n: number): string {
  return String(n).padStart(4, '0')
}

function rowOf(node: PartnerNode): Row {
  const place = node.places.edges[0]?.node
  return {
    id: node.id, name: node.name, lang: foreign(node.nameLocale), kind: node.kind, generic: node.generic, status: node.status,
    town: place?.name ?? '', townLang: place && foreign(place.nameLocale),
    partners: node.partners.totalCount, cooperations: node.cooperations.totalCount, since: node.since,
  }
}

/** The columns of the table, in order. The service puts long lists into order itself, by some of them. */
export const columns = [
  { key: 'name', label: 'label.name', server: { up: 'NAME', down: 'NAME_DESC' } },
  { key: 'kind', label: 'label.kind', server: null },
  { key: 'town', label: 'label.town', server: null },
  { key: 'partners', label: 'things.partner', server: null },
  { key: 'cooperations', label: 'things.cooperation', server: null },
  { key: 'since', label: 'label.since', server: { up: 'SINCE', down: 'SINCE_DESC' } },
] as const
export type Column = (typeof columns)[number]

/** An order as it stands in the address: the column, with a minus for the way down. */
export interface Order {
  column: Column
  down: boolean
}

/** Reads the order of the address; by name where it says none. A long list has those that the service knows. */
export function orderOf(text: string, long: boolean): Order {
  const column = columns.find(({ key }) => key === text.replace(/^-/, ''))
  if (!column || (long && !column.server)) return { column: columns[0], down: false }
  return { column, down: text.startsWith('-') }
}

/** What the address becomes when the head of a column is pressed. Figures begin with the largest. */
export function pressed(column: Column, now: Order): string {
  const down = now.column.key === column.key ? !now.down : column.key === 'partners' || column.key === 'cooperations'
  return column.key === 'name' && !down ? '' : (down ? '-' : '') + column.key
}

/** Puts rows into order as the reader's language does. What is not stated comes last either way. */
export function sorted(rows: readonly Row[], { column: { key }, down }: Order): Row[] {
  const value = (row: Row): string | number => {
    switch (key) {
      case 'kind': return term('kind', row.kind)
      case 'since': return row.since?.earliest ?? ''
      case 'partners': case 'cooperations': return row[key] ?? Infinity
      default: return row[key]
    }
  }
  return [...rows].sort((a, b) => {
    const x = value(a)
    const y = value(b)
    if (x !== y && (x === '' || y === '')) return x === '' ? 1 : -1
    const by = typeof x === 'number' && typeof y === 'number' ? Math.sign(x - y) || 0 : key === 'since' ? (x < y ? -1 : x > y ? 1 : 0) : compare(String(x), String(y))
    return by === 0 ? compare(a.name, b.name) : down ? -by : by
  })
}
