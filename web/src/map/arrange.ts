import type { Graph } from './graph.svelte'
import { isStakeholder, usualRadius } from './kinds'
import { arrange, type Layout, type Place, roomForNames, tall } from './layout'

/**
 * Finds the places of a graph step by step: first those who work together, then what hangs on them, then what each
 * expansion brings in. So a layer or a further step finds the map as the reader left it, and the same address always
 * gives the same picture. `upright` draws it for a screen that is higher than wide.
 */
export async function places(graph: Graph, stages: Set<string>[], upright: boolean, stop: AbortSignal): Promise<Layout | null> {
  let layout: Layout | null = null
  let before = new Map<string, Place>()
  for (const { ids, hold } of parts(graph, stages)) {
    const bodies = graph.dots.filter((d) => ids.has(d.id)).map((d) => ({ id: d.id, r: usualRadius(d.kind) }))
    const bonds = graph.lines.filter((l) => ids.has(l.from.id) && ids.has(l.to.id)).map((l) => ({ a: l.from.id, b: l.to.id }))
    layout = await arrange(bodies, bonds, before, hold, stop)
    if (!layout) return null
    // Those who stood alone may come to stand with others.
    const tied = new Set(bonds.flatMap(({ a, b }) => [a, b]))
    before = new Map([...layout.places].filter(([id]) => tied.has(id)))
  }
  return layout && upright ? tall(layout) : layout
}

function parts(graph: Graph, stages: Set<string>[]): { ids: Set<string>; hold: boolean }[] {
  const all = new Set(graph.dots.map((d) => d.id))
  const partners = new Set(graph.dots.filter((d) => isStakeholder(d.kind)).map((d) => d.id))
  const layered = partners.size > 0 && partners.size < all.size && all.size <= roomForNames
  if (stages.length <= 1) return [...(layered ? [{ ids: partners, hold: false }] : []), { ids: all, hold: false }]
  return stages.map((ids, i) => ({ ids, hold: i > 0 }))
}
