import { ask } from '../api/client'
import { type Need, Needs } from '../api/needs'
import type { Word } from '../words/words.svelte'

/** More needs than this are not fetched: no page of them could be read. */
const most = 1000

/** All needs of a network, in the order of their names; `more`: there are more than anybody reads. */
export async function allNeeds(slug: string, lang: string, fresh = false): Promise<{ needs: Need[]; more: boolean }> {
  const needs: Need[] = []
  const page = async (after: string | null): Promise<boolean> => {
    const { network } = await ask(Needs, { slug, lang, after }, fresh)
    needs.push(...(network?.needs.edges ?? []).map((edge) => edge.node))
    const { hasNextPage = false, endCursor = null } = network?.needs.pageInfo ?? {}
    return hasNextPage && needs.length < most ? page(endCursor) : hasNextPage
  }
  return { more: await page(null), needs }
}

/** Somebody or something by name, with its own language. */
export interface Named {
  id: string
  name: string
  nameLocale: string
}

/** One who answers for a need, and by what: a role in an initiative, or in other words. */
export interface Answering {
  who: Named
  role: string
  through: Named | null
  by: Word | null
}

/** Who answers for a need, as the service says, each with that by which it does. */
export function answering(need: Need): Answering[] {
  return need.answeredBy.flatMap((who): Answering[] => {
    const roles = need.addressedBy.edges.flatMap(({ node }) => ('roles' in node ? node.roles.edges.map((edge) => ({ ...edge.node, through: node })) : []))
    const own = roles.filter((role) => role.stakeholder?.id === who.id)
    if (own.length > 0) return own.map(({ role, through }) => ({ who, role, through, by: null }))
    const direct = need.addressedBy.edges.some(({ node }) => node.id === who.id)
    return [{ who, role: '', through: null, by: direct ? 'needs.directly' : 'needs.wider' }]
  })
}

/** Initiatives that work on a need, and of which no source says who answers for them. */
export function adrift(need: Need): Named[] {
  return need.addressedBy.edges.flatMap(({ node }) =>
    'roles' in node && !node.roles.edges.some((edge) => edge.node.stakeholder) ? [node] : [])
}

/** What no source says of a need, in the words of the page. */
export function gaps(need: Need): Word[] {
  const missing: [boolean, Word][] = [
    [need.neededBy.edges.length === 0, 'needs.gap.holder'],
    [need.answeredBy.length === 0, 'needs.gap.answers'],
    [!need.people && !need.neededBy.edges.some((edge) => edge.link.people), 'needs.gap.people'],
    [!need.quantity, 'needs.gap.quantity'],
    [!need.priority, 'needs.gap.priority'],
    [need.places.edges.length === 0, 'needs.gap.place'],
    [need.commitments.edges.some((edge) => !edge.node.dueOn), 'needs.gap.due'],
    [need.citations.edges.length === 0, 'needs.gap.source'],
  ]
  return missing.flatMap(([is, word]) => (is ? [word] : []))
}
