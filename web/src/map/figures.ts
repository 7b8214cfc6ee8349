import type { Drawing } from '../state/network.svelte'
import type { Dot } from './graph.svelte'
import { isStakeholder, usualRadius } from './kinds'

/** The figures by which shapes can be sized. */
export const figures = ['partners', 'cooperations', 'initiatives'] as const
export type Figure = (typeof figures)[number]

const largest = 26
const least = 6

/** In how many initiatives each stakeholder of a drawing has a role. */
export function initiativesOf(drawing: Drawing): Map<string, number> {
  const found = new Map<string, Set<string>>()
  for (const { type, from, to } of drawing.ties) {
    if (type === 'ROLE') found.set(from, (found.get(from) ?? new Set()).add(to))
  }
  return new Map([...found].map(([id, set]) => [id, set.size]))
}

/**
 * Sizes the shapes of stakeholders so that their areas are as the figure is; where it is small or nothing, they are as
 * small as can still be seen and clicked. `grow` makes all larger, for a map that is seen from afar. Gives the largest
 * figure.
 */
export function resize(dots: Dot[], figure: Figure | undefined, initiatives: Map<string, number>, grow: number): number {
  const value = (d: Dot) => (figure === 'initiatives' ? (initiatives.get(d.id) ?? 0) : figure ? d[figure] : 0)
  const partners = dots.filter((d) => isStakeholder(d.kind))
  const most = Math.max(...partners.map(value), 0)
  const sized = figure !== undefined && most > 0
  for (const d of dots) d.r = grow * (sized && isStakeholder(d.kind) ? Math.max(least, largest * Math.sqrt(value(d) / most)) : usualRadius(d.kind))
  return most
}
