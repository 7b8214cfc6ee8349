import { ask } from '../api/client'
import { type CooperationNode, CooperationRows } from '../api/table'
import type { Sheet } from '../export/csv'
import { chosenIn, dimensions, nameOf } from '../facets/dimensions'
import { address } from '../state/address.svelte'
import { network } from '../state/network.svelte'
import { viewer } from '../state/viewer.svelte'
import { count, language, list, moment, number, t, term } from '../words/words.svelte'
import { duringOf, isLong, listed, orderOf, page, type Row, sorted } from './rows'

/** A sheet holds so many lines at most: who wants more saves a copy of the whole map. */
const most = { csv: 10_000, xlsx: 3_000 }
export type Format = keyof typeof most
const atOnce = 500

/** All that a file says: its sheet, and whether something was left out. */
export interface Made {
  sheet: Sheet
  /** As many lines as there was room for, if there are more; else 0. */
  cut: number
}

/** The partners who are listed, in the order of the table. */
export async function partnersSheet(format: Format): Promise<Made> {
  const room = most[format]
  const rows: Row[] = []
  const long = isLong()
  const order = orderOf(address.order, long)
  const by = long ? (order.column.server?.[order.down ? 'down' : 'up'] ?? 'NAME') : 'NAME'
  let after: string | null = null
  do {
    const next = await page(Math.min(atOnce, room - rows.length), by, after ? { after } : null)
    rows.push(...next.rows)
    after = next.after
  } while (after && rows.length < room)
  const columns = [t('label.name'), t('label.kind'), t('label.town'), t('things.partner'), t('things.cooperation'), t('label.since'), t('label.status'), t('table.address')]
  const inOrder = long ? rows : sorted(rows, order)
  return {
    cut: after ? room : 0,
    sheet: {
      name: t('things.partner'), columns,
      rows: inOrder.map((row) => [
        row.name, term('kind', row.kind), row.town || null, row.partners, row.cooperations, row.since?.edtf ?? null,
        row.status && term('status', row.status), `${location.origin}/o/${row.id}`,
      ]),
    },
  }
}

/** The cooperations between partners who are listed. */
export async function cooperationsSheet(format: Format): Promise<Made> {
  const room = most[format]
  const ties: CooperationNode[] = []
  let after: string | null = null
  const who = await listed()
  do {
    const next = await tiesAfter(who, after, Math.min(atOnce, room - ties.length))
    ties.push(...next.ties)
    after = next.after
  } while (after && ties.length < room)
  const columns = [
    t('label.from'), t('label.form'), t('label.to'), t('label.mutual'), t('label.detail'), t('label.fields'), t('thing.initiative'), t('label.since'),
    t('label.until'), t('label.status'), t('label.amount'), t('table.currency'), t('things.source'),
  ]
  return { cut: after ? room : 0, sheet: { name: t('things.cooperation'), columns, rows: ties.map(tieCells) } }
}

async function tiesAfter(who: Awaited<ReturnType<typeof listed>>, after: string | null, first: number): Promise<{ ties: CooperationNode[]; after: string | null }> {
  const about = { slug: address.network, lang: language(), filter: who ? { from: who, to: who } : null, during: duringOf() }
  const { network: found } = await ask(CooperationRows, { ...about, first, after })
  if (!found) return { ties: [], after: null }
  const { edges, pageInfo } = found.cooperations
  return { ties: edges.map((edge) => edge.node), after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null }
}

function tieCells(tie: CooperationNode): (string | number | null)[] {
  const sources = tie.citations.edges.map(({ node }) => [node.source?.name, node.locator].filter(Boolean).join(', '))
  return [
    tie.from.name, tie.form.label, tie.to.name, tie.mutual ? t('table.yes') : null, tie.detail, tie.fields.map((field) => field.label).join(', ') || null,
    tie.initiative?.name ?? null, tie.since?.edtf ?? null, tie.until?.edtf ?? null, tie.status && term('status', tie.status),
    tie.amount?.amount ?? null, tie.amount?.currency ?? null, sources.join('; ') || null,
  ]
}

/**
 * What stands below every table that leaves: where it is from, what it was chosen by, and whose view it is. `middle` is the
 * name of the one in the middle of a neighbourhood.
 */
export function notes(middle: string, cut = 0): string[] {
  const chosen = [...filterWords(), ...aroundWords(middle)]
  return [
    t('table.from', { name: network.head?.name ?? '', date: moment(new Date().toISOString()), address: location.href }),
    chosen.length > 0 ? t('table.chosen', { filter: chosen.join('; ') }) : t('table.all'),
    t(viewer.mayChange ? 'table.confidential' : 'shell.publicOnly'),
    t('shell.noRecord'),
    ...(cut > 0 ? [t('table.cut', { n: number(cut) })] : []),
  ]
}

/** The filter in words: each dimension, and what is chosen of it. */
export function filterWords(): string[] {
  const words = dimensions.filter((dimension) => chosenIn(dimension).length > 0).map((dimension) => {
    const counted = network.facets.find((facet) => facet.dimension === dimension)?.values ?? []
    return `${t(`facets.${dimension}`)}: ${list(chosenIn(dimension).map((value) => nameOf(dimension, value, counted, new Map())))}`
  })
  const { from, to } = address
  if (from !== null || to !== null) words.push(t('table.years', { from: from ?? '…', to: to ?? '…' }))
  return words
}

// Around whom they are.
function aroundWords(middle: string): string[] {
  if (address.focus) return [`${t('map.around', { name: middle })} (${count('map.step', address.depth)})`]
  return address.expand.length > 0 ? [t('map.expanded')] : []
}
