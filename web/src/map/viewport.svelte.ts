import { select } from 'd3-selection'
import { zoom, type ZoomBehavior, zoomIdentity } from 'd3-zoom'
import type { Place } from './layout'

/** The part of the map that is looked at. Moving it changes one attribute and nothing else. */
export class Viewport {
  /** The scale when the last movement ended: what is written keeps its size on the screen. */
  scale = $state(1)
  #behaviour: ZoomBehavior<SVGSVGElement, unknown> | null = null
  #svg: SVGSVGElement | null = null
  #moved = false

  /** Lets `svg` be zoomed and dragged; `scene` is what moves. `wheel` says whether the wheel zooms. */
  attach(svg: SVGSVGElement, scene: SVGGElement, wheel: boolean): () => void {
    this.#svg = svg
    this.#behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.1, 6])
      .filter((event: Event) => {
        if (event.type === 'wheel') return wheel
        if (event.type === 'dblclick') return false
        return !(event as MouseEvent).button && !(event.type === 'mousedown' && (event.target as Element).closest('[data-id]'))
      })
      .on('zoom', (event: { transform: { toString(): string }; sourceEvent: Event | null }) => {
        if (event.sourceEvent) this.#moved = true
        scene.setAttribute('transform', event.transform.toString())
      })
      .on('end', (event: { transform: { k: number } }) => void (this.scale = event.transform.k))
    select(svg).call(this.#behaviour)
    return () => select(svg).on('.zoom', null)
  }

  /** Shows all of a rectangle, but no larger than life. */
  fit(left: number, top: number, right: number, bottom: number): void {
    const { width, height } = this.#size()
    if (!this.#svg || !this.#behaviour || width === 0) return
    const k = Math.min(1.25, 0.97 * Math.min(width / (right - left), height / (bottom - top)))
    const to = zoomIdentity.translate(width / 2 - (k * (left + right)) / 2, height / 2 - (k * (top + bottom)) / 2).scale(k)
    this.#moved = false
    select(this.#svg).call(this.#behaviour.transform, to)
  }

  /** Whether the reader has moved or zoomed since everything was shown. */
  get moved(): boolean {
    return this.#moved
  }

  zoomBy(factor: number): void {
    if (!this.#svg || !this.#behaviour) return
    this.#moved = true
    select(this.#svg).call(this.#behaviour.scaleBy, factor)
  }

  /** Brings a place into view, if it is not. */
  reveal({ x, y }: Place): void {
    if (!this.#svg || !this.#behaviour) return
    const { width, height } = this.#size()
    const [px, py] = this.toScreen({ x, y })
    const margin = 48
    const dx = px < margin ? margin - px : px > width - margin ? width - margin - px : 0
    const dy = py < margin ? margin - py : py > height - margin ? height - margin - py : 0
    const k = this.#transform().k
    if (dx !== 0 || dy !== 0) select(this.#svg).call(this.#behaviour.translateBy, dx / k, dy / k)
  }

  /** Where a place of the map is on the screen, from the corner of the map. */
  toScreen({ x, y }: Place): [number, number] {
    const t = this.#transform()
    return [x * t.k + t.x, y * t.k + t.y]
  }

  #transform(): { k: number; x: number; y: number } {
    return (this.#svg as (SVGSVGElement & { __zoom?: { k: number; x: number; y: number } }) | null)?.__zoom ?? zoomIdentity
  }

  #size(): { width: number; height: number } {
    return this.#svg?.getBoundingClientRect() ?? { width: 0, height: 0 }
  }
}
