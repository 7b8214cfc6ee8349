import type { Need, Pledge } from '../api/needs'
import type { Sheet } from '../export/csv'
import { measure, money } from '../words/amount'
import { network } from '../state/network.svelte'
import { viewer } from '../state/viewer.svelte'
import { filterWords } from '../table/sheets'
import { inReadersLanguage } from '../words/text'
import { list, moment, t, term } from '../words/words.svelte'
import { adrift, answering, gaps } from './needs'

/** The needs as a sheet: a line each, with the columns of the page. What is not stated is an empty cell. */
export function needsSheet(needs: Need[]): Sheet {
  const columns = [
    t('thing.need'), t('label.description'), t('label.fields'), t('label.priority'), t('label.people'), t('label.quantity'), t('needs.who'),
    t('needs.answers'), t('needs.adrift'), t('needs.promised'), t('needs.unknown'), t('things.source'),
  ]
  return { name: t('things.need'), columns, rows: needs.map(cells) }
}

function cells(need: Need): (string | null)[] {
  const answers = answering(need).map(({ who, role, through, by }) => `${who.name} (${through ? `${term('role', role)}: ${through.name}` : by ? t(by) : ''})`)
  const sources = need.citations.edges.map(({ node }) => [node.source?.name, node.locator].filter(Boolean).join(', '))
  const stated = [
    need.name, inReadersLanguage(need.descriptions)?.text, need.fields.map((field) => field.label).join(', '),
    need.priority && term('priority', need.priority), measure(need.people), measure(need.quantity),
    need.neededBy.edges.map(({ node }) => node.name).join('; '), answers.join('; '), adrift(need).map((one) => one.name).join('; '),
    need.commitments.edges.map(({ node }) => pledged(node)).join('; '), list(gaps(need).map((word) => t(word))), sources.join('; '),
  ]
  return stated.map((cell) => cell || null)
}

function pledged(pledge: Pledge): string {
  const what = [pledge.detail, measure(pledge.quantity), money(pledge.amount), term('delivery', pledge.delivery)].filter(Boolean).join(', ')
  return pledge.by ? `${pledge.by.name}: ${what}` : what
}

/** What stands below the sheet: where it is from, what it was chosen by, and whose view it is. */
export function notes(onlyAlone: boolean): string[] {
  const from = t('table.from', { name: network.head?.name ?? '', date: moment(new Date().toISOString()), address: location.href })
  const chosen = [...filterWords(), ...(onlyAlone ? [t('needs.onlyAlone')] : [])]
  return [
    from, ...(chosen.length > 0 ? [t('table.chosen', { filter: chosen.join('; ') })] : []),
    t(viewer.mayChange ? 'table.confidential' : 'shell.publicOnly'), t('shell.noRecord'),
  ]
}
