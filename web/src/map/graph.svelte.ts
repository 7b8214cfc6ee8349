import type { Thing, Tie } from '../api/network'
import type { Drawing } from '../state/network.svelte'
import { familyOf } from '../state/vocabulary.svelte'
import { bend, curve, type Curve } from './curves'
import { type Kind, kindOf, reach, usualRadius } from './kinds'
import { wrap } from './labels'
import { directed, type LineStyle, lineOf, plainLine, width } from './lines'

/** A thing of the map where it is drawn. */
export class Dot {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  /** A class of actors, or one that the source does not name. */
  readonly generic: boolean
  /** The lines in which its name is written. */
  lines: string[] = []
  r = $state(0)
  x = $state(0)
  y = $state(0)
  /** What joins it. */
  readonly ties: Line[] = []

  constructor(thing: Thing) {
    this.id = thing.id
    this.kind = kindOf(thing.type)
    this.name = thing.name
    this.generic = thing.generic
    this.r = usualRadius(this.kind)
  }

  /** The others at the ends of its ties, each once. */
  get neighbours(): Dot[] {
    return [...new Set(this.ties.map((t) => t.other(this)))]
  }

  /** Whom it works with, each once; reluctance and conflict make nobody a partner. */
  get partners(): number {
    return new Set(this.ties.filter((t) => t.cooperation && !t.negative).map((t) => t.other(this))).size
  }

  get cooperations(): number {
    return this.ties.filter((t) => t.cooperation && !t.negative).length
  }

  /** How many of its ties tell of reluctance or conflict. */
  get against(): number {
    return this.ties.filter((t) => t.negative).length
  }
}

/** What is between two things of the map. */
export class Line {
  readonly id: string
  readonly from: Dot
  readonly to: Dot
  /** The tie; null where the two only take part in the same initiatives. */
  readonly tie: Tie | null
  /** The initiatives in which both take part. */
  readonly shared: string[]
  /** How far it bends to the side, away from other lines between the same two. */
  bend = 0

  constructor(from: Dot, to: Dot, tie: Tie | null, shared: string[] = []) {
    this.id = tie?.id ?? `${from.id} ${to.id}`
    this.from = from
    this.to = to
    this.tie = tie
    this.shared = shared
  }

  get cooperation(): boolean {
    return this.tie?.type === 'COOPERATES_WITH'
  }

  get negative(): boolean {
    return this.tie?.negative === true
  }

  get family(): string {
    return this.tie?.form && this.cooperation ? familyOf(this.tie.form) : ''
  }

  get style(): LineStyle {
    if (!this.tie) return { colour: 'grey', dash: '2 7' }
    return this.negative ? lineOf('negative') : this.cooperation ? lineOf(this.family) : plainLine(this.tie.type)
  }

  get width(): number {
    return this.tie ? width(this.tie) : 1.4
  }

  get directed(): boolean {
    return this.tie !== null && directed(this.tie)
  }

  get curve(): Curve {
    const end = (d: Dot) => ({ x: d.x, y: d.y, reach: (angle: number) => reach(d.kind, d.r, angle) })
    // The bend is meant as seen from the one with the lesser id, whichever way the tie goes.
    const side = this.from.id < this.to.id ? this.bend : -this.bend
    return curve(end(this.from), end(this.to), side, this.negative, this.directed)
  }

  other(dot: Dot): Dot {
    return dot === this.from ? this.to : this.from
  }
}

/** What is drawn. */
export interface Graph {
  dots: Dot[]
  lines: Line[]
  byId: Map<string, Dot>
  /** Names what hangs together how: graphs with the same shape are arranged alike. */
  shape: string
}

/** The graph of an empty map. */
export const nothing: Graph = { dots: [], lines: [], byId: new Map(), shape: '' }

/** Makes a graph of a drawing. With families, only cooperations of those are kept. */
export function build(drawing: Drawing, families: string[]): Graph {
  const byId = new Map([...drawing.things.values()].map((thing) => [thing.id, new Dot(thing)]))
  const lines: Line[] = []
  const add = (from: string, to: string, tie: Tie | null, shared?: string[]) => {
    const a = byId.get(from)
    const b = byId.get(to)
    if (!a || !b || a === b) return
    const line = new Line(a, b, tie, shared)
    a.ties.push(line)
    b.ties.push(line)
    lines.push(line)
  }
  for (const tie of drawing.ties) {
    const kept = families.length === 0 || tie.type !== 'COOPERATES_WITH' || families.includes(familyOf(tie.form ?? ''))
    if (kept) add(tie.from, tie.to, tie)
  }
  for (const [first, second, shared] of jointly(drawing)) add(first, second, null, shared)
  spread(lines)
  // Those without a tie stand in narrow rows.
  for (const dot of byId.values()) dot.lines = dot.ties.length > 0 ? wrap(dot.name, 18, 2) : wrap(dot.name, 15, 3)
  const dots = [...byId.values()].sort((a, b) => b.ties.length - a.ties.length || (a.id < b.id ? -1 : 1))
  return { dots, lines, byId, shape: shapeOf(dots, lines) }
}

function jointly(drawing: Drawing): [string, string, string[]][] {
  const pairs = new Map<string, [string, string, string[]]>()
  for (const { first, second, initiativeName } of drawing.joint) {
    const pair = pairs.get(first + second) ?? [first, second, []]
    pair[2].push(initiativeName)
    pairs.set(first + second, pair)
  }
  return [...pairs.values()]
}

function spread(lines: Line[]): void {
  const between = new Map<string, Line[]>()
  for (const line of lines) {
    const key = [line.from.id, line.to.id].sort().join(' ')
    between.set(key, [...(between.get(key) ?? []), line])
  }
  for (const list of between.values()) list.forEach((line, i) => (line.bend = bend(i, list.length)))
}

function shapeOf(dots: Dot[], lines: Line[]): string {
  return [...dots.map((d) => d.id).sort(), ...lines.map((l) => `${l.from.id}-${l.to.id}`).sort()].join()
}
