import { address, go } from '../state/address.svelte'
import type { Dot } from './graph.svelte'
import type { Place } from './layout'
import { pin, pins, unpin } from './pins'

/** What can be done with a thing of the map. Each is an address, so that the button that goes back undoes it. */
export function expand(dot: Dot): void {
  go({ expand: [...address.expand, dot.id] })
}

/** Shows only what is around a thing, or all again. */
export function focus(dot: Dot): void {
  go(address.focus === dot.id ? { focus: '', depth: 1, expand: [] } : { focus: dot.id, depth: 1, expand: [] })
}

export function hide(dot: Dot): void {
  go({ hide: [...address.hide, dot.id], card: address.card === dot.id ? '' : address.card })
}

/** Pins a thing at a place, or lets it go. */
export function togglePin(dot: Dot, at: Place): void {
  go({ pin: pins(address.pin).has(dot.id) ? unpin(address.pin, dot.id) : pin(address.pin, dot.id, at) })
}

/**
 * Opens the card of a thing; where a second partner is looked for, it is that. `silent` leaves no step for the button
 * that goes back, which inside another page is that page's.
 */
export function choose(dot: Dot, silent: boolean): void {
  const [from, ...rest] = address.path
  if (from && rest.length === 0 && from !== dot.id) go({ path: [from, dot.id] })
  else go({ card: dot.id }, silent)
}
