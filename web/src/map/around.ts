import type { Drawing } from '../state/network.svelte'

/** So many are shown at a time around one, those with most ties first. */
export const perStep = 25

/** Somebody around whom more is shown: how far, and how many times the reader asked for more. */
export interface Step {
  id: string
  depth: number
  times: number
}

/** The steps that an address asks for: the one in the middle first, then those that were expanded, in their order. */
export function stepsOf(a: { focus: string; depth: number; expand: string[] }): Step[] {
  const steps: Step[] = a.focus ? [{ id: a.focus, depth: a.depth, times: 1 }] : []
  for (const id of a.expand) {
    const known = steps.find((s) => s.id === id)
    if (known) known.times++
    else steps.push({ id, depth: 1, times: 1 })
  }
  return steps
}

/** Who is tied to whom in a drawing. */
export function neighboursIn(drawing: Drawing): Map<string, Set<string>> {
  const all = new Map([...drawing.things.keys()].map((id) => [id, new Set<string>()]))
  for (const { from, to } of drawing.ties) {
    all.get(from)?.add(to)
    all.get(to)?.add(from)
  }
  return all
}

/** Those within reach of one, the nearest first and of those the ones with most ties; no more than the step says. */
export function within(step: Step, neighbours: Map<string, Set<string>>, passes: (id: string) => boolean): Set<string> {
  const found = new Set(neighbours.has(step.id) ? [step.id] : [])
  let edge = [...found]
  for (let d = 0; d < step.depth; d++) {
    const next: string[] = []
    for (const id of edge) {
      const fresh = mostTied([...(neighbours.get(id) ?? [])].filter((n) => !found.has(n) && passes(n)), neighbours)
      for (const n of fresh.slice(0, perStep * (id === step.id ? step.times : 1))) {
        found.add(n)
        next.push(n)
      }
    }
    edge = next
  }
  return found
}

function mostTied(ids: string[], neighbours: Map<string, Set<string>>): string[] {
  const ties = (id: string) => neighbours.get(id)?.size ?? 0
  return ids.sort((a, b) => ties(b) - ties(a) || (a < b ? -1 : 1))
}

/** The part of a drawing that has only some of its things. */
export function part(drawing: Drawing, ids: Set<string>): Drawing {
  return {
    things: new Map([...drawing.things].filter(([id]) => ids.has(id))),
    ties: drawing.ties.filter((t) => ids.has(t.from) && ids.has(t.to)),
    joint: drawing.joint.filter((j) => ids.has(j.first) && ids.has(j.second)),
    truncated: drawing.truncated,
  }
}

/** The things of a drawing that stay where it may have at most `most`: stakeholders first, then those with most ties. */
export function most(drawing: Drawing, limit: number, stakeholder: (type: string) => boolean): Set<string> {
  const neighbours = neighboursIn(drawing)
  const things = [...drawing.things.values()]
  const first = mostTied(things.filter((t) => stakeholder(t.type)).map((t) => t.id), neighbours)
  const then = mostTied(things.filter((t) => !stakeholder(t.type)).map((t) => t.id), neighbours)
  return new Set([...first, ...then].slice(0, limit))
}
