import type { Rect } from './labels'
import type { Place } from './layout'

interface Transform {
  k: number
  x: number
  y: number
}

const least = 0.1
const most = 6
/** So many pixels a pointer may tremble and still click. */
const tremble = 4

/**
 * The part of the map that is looked at. To move it changes one style of one element, which the browser has painted
 * already: an old computer keeps up as well.
 */
export class Viewport {
  /** The scale when the last movement ended: what is written keeps its size on the screen. */
  scale = $state(1)
  /** What is in view while everything is; null when the reader has moved. */
  view: Rect | null = $state.raw(null)
  /** Whether the reader has moved or zoomed since everything was shown. */
  moved = false
  /** Whether the click that comes now only ends a movement. */
  dragging = false
  #now: Transform = { k: 1, x: 0, y: 0 }
  #pane: HTMLElement | null = null
  /** The size of the pane, as far as the browser has told: to ask for it makes it lay out the page at once. */
  room: { width: number; height: number } | null = null
  readonly #resized: () => void
  #chart: SVGSVGElement | null = null
  #down = new Map<number, { x: number; y: number }>()
  #settled = 0

  /** `resized` is told when the pane has another size, and its first one. */
  constructor(resized: () => void) {
    this.#resized = resized
  }

  /** Lets what is in `pane` be zoomed and dragged; `chart` is what moves. `wheel` says whether the wheel zooms. */
  attach(pane: HTMLElement, chart: SVGSVGElement, wheel: boolean): () => void {
    this.#pane = pane
    this.#chart = chart
    this.#show()
    const stop = new AbortController()
    const { signal } = stop
    pane.addEventListener('pointerdown', (event) => this.#press(event), { signal })
    pane.addEventListener('pointermove', (event) => this.#pull(event), { signal })
    for (const end of ['pointerup', 'pointercancel'] as const) pane.addEventListener(end, (event) => this.#lift(event), { signal })
    if (wheel) pane.addEventListener('wheel', (event) => this.#turn(event), { signal, passive: false })
    const observer = new ResizeObserver(([seen]) => {
      this.room = seen?.contentRect ?? null
      this.#resized()
    })
    observer.observe(pane)
    return () => {
      stop.abort()
      observer.disconnect()
    }
  }

  /** Shows all of a rectangle, with room for the names around it, but hardly larger than life; on paper of a size. */
  fit(left: number, top: number, right: number, bottom: number, paper?: { width: number; height: number }): void {
    const { width, height } = paper ?? this.room ?? this.#size()
    if (width === 0) return
    const side = Math.min(70, width * 0.13)
    const over = 44
    const under = 58
    const k = Math.min(1.2, (width - 2 * side) / Math.max(right - left, 1), (height - over - under) / Math.max(bottom - top, 1))
    this.moved = false
    this.#move({ k, x: width / 2 - (k * (left + right)) / 2, y: (height + over - under) / 2 - (k * (top + bottom)) / 2 })
    this.scale = k
    const { x, y } = this.#now
    // Beside the buttons no name is written.
    const buttons = innerWidth < 700 ? 0 : 48
    this.view = { left: -x / k, top: -y / k, right: (width - buttons - x) / k, bottom: (height - y) / k }
  }

  /** Closer or farther, around the middle. */
  zoomBy(factor: number): void {
    const { width, height } = this.#size()
    this.#zoom(factor, width / 2, height / 2)
    this.#rest()
  }

  /** Brings a place into view, if it is not. */
  reveal(place: Place): void {
    const { width, height } = this.#size()
    const { x, y } = this.toScreen(place)
    const margin = 48
    const dx = x < margin ? margin - x : x > width - margin ? width - margin - x : 0
    const dy = y < margin ? margin - y : y > height - margin ? height - margin - y : 0
    if (dx !== 0 || dy !== 0) this.#move({ ...this.#now, x: this.#now.x + dx, y: this.#now.y + dy })
  }

  /** Where a place of the map is on the screen, from the corner of the map. */
  toScreen({ x, y }: Place): Place {
    const { k, x: dx, y: dy } = this.#now
    return { x: x * k + dx, y: y * k + dy }
  }

  /** Where a point of the window is on the map. */
  toMap(clientX: number, clientY: number): Place {
    const { left, top } = this.#size()
    return { x: (clientX - left - this.#now.x) / this.#now.k, y: (clientY - top - this.#now.y) / this.#now.k }
  }

  #press(event: PointerEvent): void {
    this.dragging = false
    if (event.button !== 0 || event.defaultPrevented) return
    this.#down.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }

  #pull(event: PointerEvent): void {
    const from = this.#down.get(event.pointerId)
    if (!from) return
    const at = { x: event.clientX, y: event.clientY }
    if (!this.dragging) {
      if (Math.hypot(at.x - from.x, at.y - from.y) < tremble) return
      this.dragging = true
      this.#hurry()
      this.#pane?.setPointerCapture(event.pointerId)
    }
    this.moved = true
    const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1]
    this.#down.set(event.pointerId, at)
    if (!other) return this.#move({ ...this.#now, x: this.#now.x + at.x - from.x, y: this.#now.y + at.y - from.y })
    // Two fingers: what was between them stays between them.
    const { left, top } = this.#size()
    const apart = (p: Place) => Math.hypot(p.x - other.x, p.y - other.y) || 1
    this.#move({ ...this.#now, x: this.#now.x + (at.x - from.x) / 2, y: this.#now.y + (at.y - from.y) / 2 })
    this.#zoom(apart(at) / apart(from), (at.x + other.x) / 2 - left, (at.y + other.y) / 2 - top)
  }

  #lift(event: PointerEvent): void {
    if (this.#down.delete(event.pointerId) && this.dragging) this.#rest()
  }

  #turn(event: WheelEvent): void {
    event.preventDefault()
    this.#hurry()
    const { left, top } = this.#size()
    const step = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 1 : 0.002)
    this.#zoom(2 ** (-step * (event.ctrlKey ? 8 : 1)), event.clientX - left, event.clientY - top)
    clearTimeout(this.#settled)
    this.#settled = setTimeout(() => this.#rest(), 120)
  }

  // While it moves, the browser may use what it has painted; when it rests, it paints anew and sharply.
  #hurry(): void {
    if (this.#chart) this.#chart.style.willChange = 'transform'
  }

  // A movement has ended.
  #rest(): void {
    if (this.#chart) this.#chart.style.willChange = ''
    this.scale = this.#now.k
    this.view = null
  }

  #zoom(factor: number, x: number, y: number): void {
    const { k, x: dx, y: dy } = this.#now
    const next = Math.min(Math.max(k * factor, least), most)
    this.moved = true
    this.#move({ k: next, x: x - ((x - dx) * next) / k, y: y - ((y - dy) * next) / k })
  }

  #move(to: Transform): void {
    this.#now = to
    this.#show()
  }

  #show(): void {
    const { k, x, y } = this.#now
    if (this.#chart) this.#chart.style.transform = `translate(${x.toFixed(2)}px,${y.toFixed(2)}px) scale(${k.toFixed(4)})`
  }

  #size(): { width: number; height: number; left: number; top: number } {
    return this.#pane?.getBoundingClientRect() ?? { width: 0, height: 0, left: 0, top: 0 }
  }
}
