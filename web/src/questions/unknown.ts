import { ask } from '../api/client'
import { InitiativesWhere, NeedsWhere, PartnersWhere, Unknown } from '../api/questions'
import type { Word } from '../words/words.svelte'

/** A sort of what the map does not know, as it stands in an address. */
export type Sort = keyof typeof sorts

const one = { sourceCount: { eq: 1 } }
const none = { sourceCount: { eq: 0 } }

/** What the map does not know: what it is about, and what chooses it. */
export const sorts = {
  unnamed: { about: 'partners', filter: { generic: { eq: true } } },
  undated: { about: 'ties', filter: { since: { isNull: true }, until: { isNull: true } } },
  unheld: { about: 'needs', filter: { neededBy: { none: {} } } },
  partners1: { about: 'partners', filter: one },
  ties1: { about: 'ties', filter: one },
  initiatives1: { about: 'initiatives', filter: one },
  needs1: { about: 'needs', filter: one },
  partners0: { about: 'partners', filter: none },
  ties0: { about: 'ties', filter: none },
  initiatives0: { about: 'initiatives', filter: none },
  needs0: { about: 'needs', filter: none },
} as const

const things: Record<(typeof sorts)[Sort]['about'], Word> = {
  partners: 'things.partner', ties: 'things.cooperation', initiatives: 'things.initiative', needs: 'things.need',
}

/** What a sort is called. Below a heading that says the rest, it is only what it is about. */
export function nameOf(sort: Sort): Word {
  if (sort === 'unnamed' || sort === 'unheld') return `answer.${sort}`
  return sort === 'undated' ? 'answer.undatedTies' : things[sorts[sort].about]
}

/** How many there are of a sort, and of how many; null: too many to count. */
export type Figures = Record<Sort, { n: number | null; of: number | null }>

/** Counts all sorts. */
export async function countAll(slug: string): Promise<Figures | null> {
  const { network } = await ask(Unknown, { slug })
  if (!network) return null
  const figures = Object.entries(sorts).map(([sort, { about }]) => [sort, { n: network[sort as Sort].totalCount, of: network[about].totalCount }])
  return Object.fromEntries(figures) as Figures
}

/** A page of what is of a sort, by name. Cooperations are told in another way. */
export async function pageOf(sort: Sort, about: { slug: string; lang: string; after: string | null }) {
  const { about: what, filter } = sorts[sort] as { about: string; filter: object }
  const { network } = what === 'partners' ? await ask(PartnersWhere, { ...about, filter })
    : what === 'needs' ? await ask(NeedsWhere, { ...about, filter }) : await ask(InitiativesWhere, { ...about, filter })
  return network?.page ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }
}
