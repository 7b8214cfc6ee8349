import { address } from '../state/address.svelte'
import { count } from '../words/words.svelte'
import { places } from './arrange'
import { build, type Dot, type Graph, type Line } from './graph.svelte'
import { isStakeholder } from './kinds'
import { type Layout, type Place, tallPlace, widePlace } from './layout'
import type { Picture } from './picture'
import { pins } from './pins'
import { dated, enoughDated, held, span } from './years'

/** Gliding lasts so long, in milliseconds; of more things than this it would not be smooth. */
const glideTime = 350
const glides = 150

/** What the map shows: a graph, arranged, without what is hidden. */
export class Scene {
  /** The picture that is arranged, and its graph; null until the first is. */
  picture: Picture | null = $state.raw(null)
  graph: Graph | null = $state.raw(null)
  layout: Layout | null = $state.raw(null)
  /** Whether things are on their way to their places. */
  moving = $state(false)
  /** Whether it is arranged for a screen that is higher than wide. */
  upright = $state(false)
  // The first graph while it is arranged: what there is can be said before it is drawn.
  #coming: Graph | null = $state.raw(null)
  #frame = 0

  /** Arranges a picture, and shows it when that is done. What was shown stays until then. */
  async show(picture: Picture, families: string[], upright: boolean, stop: AbortSignal): Promise<boolean> {
    const graph = build(picture.drawing, families)
    if (!this.graph) this.#coming = graph
    const same = graph.shape === this.graph?.shape && picture.stages.length === this.picture?.stages.length && upright === this.upright
    const layout = this.layout && same ? this.layout : await places(graph, picture.stages, upright, stop)
    if (!layout || stop.aborted) return false
    for (const dot of graph.dots) Object.assign(dot, this.#origin(dot) ?? layout.places.get(dot.id))
    this.upright = upright
    this.picture = picture
    this.graph = graph
    this.layout = layout
    return true
  }

  /** Brings everything to its place: where it is pinned, else where it was arranged. */
  settle(calm: boolean): void {
    if (!this.graph) return
    cancelAnimationFrame(this.#frame)
    const { dots } = this.graph
    const way = dots.map((dot) => ({ dot, from: { x: dot.x, y: dot.y }, to: this.placeOf(dot) }))
    const far = way.some(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y) > 1)
    if (calm || dots.length > glides || !far) {
      for (const { dot, to } of way) Object.assign(dot, to)
      this.moving = false
      return
    }
    this.moving = true
    const begin = performance.now()
    const glide = (now: number) => {
      const part = Math.min((now - begin) / glideTime, 1)
      const eased = 1 - (1 - part) ** 3
      for (const { dot, from, to } of way) Object.assign(dot, part < 1 ? { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased } : to)
      if (part < 1) this.#frame = requestAnimationFrame(glide)
      else this.moving = false
    }
    this.#frame = requestAnimationFrame(glide)
  }

  /** The place that a thing has or is on its way to. */
  placeOf(dot: Dot): Place {
    const pinned = this.#pins.get(dot.id)
    if (pinned) return this.upright ? tallPlace(pinned) : pinned
    return this.layout?.places.get(dot.id) ?? { x: 0, y: 0 }
  }

  /** Where a thing is now, as its pin says it on every screen. */
  pinOf({ x, y }: Dot): Place {
    return this.upright ? widePlace({ x, y }) : { x, y }
  }

  readonly #pins = $derived(pins(address.pin))

  /** The ties of the graph that dates are asked of. */
  readonly #cooperations = $derived(this.graph?.lines.flatMap((l) => (l.cooperation && l.tie ? [l.tie] : [])) ?? [])

  /** The first and the last year, where enough ties have a date for years to mean something. */
  readonly years: [number, number] | null = $derived(enoughDated(this.#cooperations) ? span(this.#cooperations) : null)

  /** How many of the cooperations have no date. */
  readonly undated = $derived(this.#cooperations.filter((t) => !dated(t)).length)

  /** Whether only some years are looked at. */
  readonly #inYears = $derived(this.years !== null && (address.from !== null || address.to !== null))

  /** The graph without what is hidden and without what did not hold in the years that are looked at. */
  readonly shown: Graph | null = $derived(this.graph && this.#visible(this.graph))

  #visible(graph: Graph): Graph {
    const hidden = new Set(address.hide)
    const dots = graph.dots.filter((d) => !hidden.has(d.id))
    const lines = graph.lines.filter((l) => !hidden.has(l.from.id) && !hidden.has(l.to.id) && this.#holds(l))
    return { ...graph, dots, lines, byId: new Map(dots.map((d) => [d.id, d])) }
  }

  /** The ties without a date, while only some years are looked at. */
  readonly pale: Set<string> = $derived(new Set(this.#inYears ? this.shown?.lines.filter((l) => !l.tie || !dated(l.tie)).map((l) => l.id) : []))

  /** What is shown, in a sentence. */
  readonly summary: string = $derived.by(() => {
    const shown = this.shown ?? (this.#coming && this.#visible(this.#coming))
    if (!shown) return ''
    const { dots, lines } = shown
    const partners = dots.filter((d) => isStakeholder(d.kind))
    const against = lines.filter((l) => l.negative).length
    const tied = new Set(lines.flatMap((l) => [l.from, l.to]))
    const alone = partners.filter((d) => !tied.has(d)).length
    const parts = [count('thing.partner', partners.length), count('thing.cooperation', lines.filter((l) => l.cooperation && !l.negative).length)]
    if (against > 0) parts.push(count('map.against', against))
    if (alone > 0) parts.push(count('map.without', alone))
    return parts.join(' · ')
  })

  #holds(line: Line): boolean {
    return !this.#inYears || !line.tie || held(line.tie, address.from, address.to)
  }

  // Where a thing comes from: where it was, or from a neighbour that was there.
  #origin(dot: Dot): Place | undefined {
    const was = this.graph?.byId.get(dot.id) ?? dot.neighbours.map((n) => this.graph?.byId.get(n.id)).find(Boolean)
    return was && { x: was.x, y: was.y }
  }
}
