import { ask } from '../api/client'
import { Around, PartnerCounts } from '../api/map'
import type { Address } from '../state/address.svelte'
import { type Drawing, draw, filterOf, maxDrawn } from '../state/network.svelte'
import { most, neighboursIn, part, perStep, type Step, stepsOf, within } from './around'
import { isStakeholder, kindOf } from './kinds'

/** What the address asks to be drawn. */
export interface Picture {
  drawing: Drawing
  /** The ids of what stood first, and of what each expansion added to it: what stands does not move. */
  stages: Set<string>[]
  /** How many more are tied to those that were expanded than are drawn. */
  more: Map<string, number>
  /** How many things are left out since a map shows no more than it can. */
  left: number
}

/**
 * Collects what the address asks for; null where there is too much for a map. `filtered` is what passes the filter, and
 * `all` how many stakeholders there are.
 */
export async function picture(address: Address, filtered: Drawing | null, all: number | null): Promise<Picture | null> {
  const steps = stepsOf(address)
  if (steps.length === 0) return filtered && limited({ drawing: filtered, stages: [], more: new Map(), left: 0 })
  const small = all !== null && all <= maxDrawn
  const found = await (small ? near(address, steps, filtered) : far(address, steps, filtered))
  return found && limited(found)
}

// The whole network is here: the ones with most ties can be chosen.
async function near(address: Address, steps: Step[], filtered: Drawing | null): Promise<Picture | null> {
  const all = await draw(null)
  if (!all) return null
  const neighbours = neighboursIn(all)
  const base = address.focus ? new Set<string>() : new Set(filtered?.things.keys())
  const passing = filterOf(address) ? (id: string) => filtered?.things.has(id) === true : () => true
  const ids = new Set(base)
  const stages = base.size > 0 ? [new Set(base)] : []
  for (const step of steps) {
    // Whoever asks for the next step wants to see it, whatever the filter.
    for (const id of within(step, neighbours, step.id === address.focus ? passing : () => true)) ids.add(id)
    stages.push(new Set(ids))
  }
  const more = new Map(steps.map(({ id }) => [id, [...(neighbours.get(id) ?? [])].filter((n) => !ids.has(n)).length]))
  return { drawing: part(all, ids), stages, more, left: 0 }
}

// The network is large: the service says who is near.
async function far(address: Address, steps: Step[], filtered: Drawing | null): Promise<Picture | null> {
  const answers = await Promise.all(steps.map(({ id, depth, times }) => ask(Around, { id, depth, limit: Math.min(perStep * times * depth, maxDrawn) })))
  const { nodes } = await ask(PartnerCounts, { ids: steps.map((s) => s.id) })
  const ids = new Set(address.focus ? [] : filtered?.things.keys())
  // Whoever asks for the next step wants to see it, whatever the filter.
  const free = new Set([...ids, address.focus].filter(Boolean))
  const stages = ids.size > 0 ? [new Set(ids)] : []
  const more = new Map<string, number>()
  answers.forEach(({ neighbourhood }, i) => {
    for (const { id } of neighbourhood?.nodes ?? []) {
      ids.add(id)
      if (steps[i]?.id !== address.focus) free.add(id)
    }
    stages.push(new Set(ids))
    const node = nodes?.[i]
    const all = node && 'partners' in node ? (node.partners?.totalCount ?? 0) : 0
    const shown = neighbourhood?.nodes.filter((n) => n.distance === 1).length ?? 0
    if (node) more.set(node.id, Math.max(0, all - shown))
  })
  const drawn = [...ids].slice(0, maxDrawn)
  const filter = filterOf(address)
  const drawing = await draw(filter ? { and: [among(drawn), { or: [among([...free]), filter] }] } : among(drawn))
  if (!drawing) return null
  // Whoever was reached only through somebody whom the filter leaves out stands for nothing here.
  const tied = neighboursIn(drawing)
  const reached = new Set(filter ? steps.flatMap(({ id }) => [...within({ id, depth: 4, times: maxDrawn }, tied, () => true)]) : drawn)
  const kept = new Set([...drawing.things.keys()].filter((id) => reached.has(id) || (!address.focus && filtered?.things.has(id)) || !filter))
  return { drawing: part(drawing, kept), stages, more, left: ids.size - drawn.length }
}

/** The service takes a hundred ids in one list. */
const atOnce = 100

/** The filter that exactly these pass. */
export function among(ids: string[]): NonNullable<ReturnType<typeof filterOf>> {
  const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, i) => ids.slice(i * atOnce, (i + 1) * atOnce))
  return { or: parts.map((part) => ({ id: { in: part } })) }
}

function limited(p: Picture): Picture {
  const over = p.drawing.things.size - maxDrawn
  if (over <= 0) return p
  return { ...p, drawing: part(p.drawing, most(p.drawing, maxDrawn, (type) => isStakeholder(kindOf(type)))), left: p.left + over }
}
