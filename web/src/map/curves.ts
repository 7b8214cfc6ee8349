/** The geometry of lines: where they begin and end, how several between the same two are kept apart. */
export interface End {
  x: number
  y: number
  /** How far from its middle lines have to end, in a direction. */
  reach: (angle: number) => number
}

/** The paths of one line, its arrowhead and the line in which it can be hit. */
export interface Curve {
  line: string
  head: string
}

const gap = 2
const headLength = 8

const n = (v: number) => Math.round(v * 10) / 10

/** To which side, and how far, line i of several between the same two bends: symmetrically, so that none lies on another. */
export function bend(i: number, of: number): number {
  return i - (of - 1) / 2
}

// Short lines bend less than long ones.
const spacing = (length: number) => Math.min(Math.max(length * 0.12, 7), 20)

/**
 * Draws from one end to the other. `bend` says on which side of the straight line it goes, as the function does;
 * `zigzag` draws it jagged; `arrow` puts a head at its end.
 */
export function curve(from: End, to: End, bend: number, zigzag: boolean, arrow: boolean): Curve {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = Math.hypot(dx, dy) || 1
  const out = bend * spacing(length)
  // The control point of a quadratic curve is twice as far out as its middle.
  const mid = { x: from.x + dx / 2 - (dy / length) * out * 2, y: from.y + dy / 2 + (dx / length) * out * 2 }
  const start = toward(from, mid, from.reach(Math.atan2(mid.y - from.y, mid.x - from.x)) + gap)
  const end = toward(to, mid, to.reach(Math.atan2(mid.y - to.y, mid.x - to.x)) + gap)
  const tip = arrow ? toward(end, mid, headLength - 2) : end
  const head = arrow ? arrowhead(end, mid) : ''
  if (zigzag) return { line: jagged(start, mid, tip), head }
  if (bend === 0) return { line: `M${n(start.x)},${n(start.y)}L${n(tip.x)},${n(tip.y)}`, head }
  return { line: `M${n(start.x)},${n(start.y)}Q${n(mid.x)},${n(mid.y)} ${n(tip.x)},${n(tip.y)}`, head }
}

interface Point {
  x: number
  y: number
}

function toward(from: Point, to: Point, distance: number): Point {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = Math.hypot(dx, dy) || 1
  const part = Math.min(distance / length, 0.45)
  return { x: from.x + dx * part, y: from.y + dy * part }
}

function arrowhead(tip: Point, from: Point): string {
  const angle = Math.atan2(from.y - tip.y, from.x - tip.x)
  const side = (turn: number) => `${n(tip.x + headLength * Math.cos(angle + turn))},${n(tip.y + headLength * Math.sin(angle + turn))}`
  return `M${n(tip.x)},${n(tip.y)}L${side(0.42)}L${side(-0.42)}Z`
}

function jagged(start: Point, mid: Point, end: Point): string {
  const at = (t: number): Point => ({
    x: (1 - t) ** 2 * start.x + 2 * (1 - t) * t * mid.x + t ** 2 * end.x,
    y: (1 - t) ** 2 * start.y + 2 * (1 - t) * t * mid.y + t ** 2 * end.y,
  })
  const teeth = Math.max(4, 2 * Math.round(Math.hypot(end.x - start.x, end.y - start.y) / 11))
  let path = `M${n(start.x)},${n(start.y)}`
  for (let i = 1; i < teeth; i++) {
    const a = at((i - 0.5) / teeth)
    const b = at((i + 0.5) / teeth)
    const p = at(i / teeth)
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
    const side = (i % 2 === 0 ? 1 : -1) * 4
    path += `L${n(p.x - ((b.y - a.y) / length) * side)},${n(p.y + ((b.x - a.x) / length) * side)}`
  }
  return path + `L${n(end.x)},${n(end.y)}`
}
