import { type Force, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation, type SimulationNodeDatum } from 'd3-force'
import { breath } from '../state/breath'

/**
 * Where everything goes. The same things and ties give the same places on every machine: nothing here is random, and
 * what is measured on a screen plays no part.
 */
export interface Body {
  id: string
  r: number
}

/** Two that are drawn towards each other. */
export interface Bond {
  a: string
  b: string
}

export interface Place {
  x: number
  y: number
}

/** The places, and where those without any tie stand. */
export interface Layout {
  places: Map<string, Place>
  /** Those without any tie, and the upper left corner of the rows in which they stand; null where all have some. */
  alone: string[]
  loners: Place | null
}

/** Up to so many bodies keep enough room for each other's names. */
export const roomForNames = 160
/** The room of a name, alike for all so that another language gives the same picture. */
const nameBox = { width: 120, height: 36 }
/**
 * Names and screens are wide: everything is arranged with widths divided by this, in which the boxes of names are about
 * square, and is drawn out in the end.
 */
const stretch = 1.7
const ticks = 300
/** Longer than this nothing may keep the page from answering, in milliseconds. */
const slice = 8

interface Node extends SimulationNodeDatum {
  id: string
  r: number
  /** How many others it is tied to. */
  degree: number
  x: number
  y: number
  /** Where it was, if it was placed before. */
  was?: Place | undefined
}

/**
 * Arranges bodies and bonds. What has a place in `before` begins there; with `hold` it stays there, and the rest finds
 * room around it. Gives null when `stop` aborts it.
 */
export async function arrange(bodies: Body[], bonds: Bond[], before: Map<string, Place>, hold: boolean, stop: AbortSignal): Promise<Layout | null> {
  const parts = components(bodies, bonds)
  const tied = parts.filter((p) => p.length > 1)
  const alone = parts.filter((p) => p.length === 1).flat()
  const names = bodies.length <= roomForNames
  const boxes: { nodes: Node[]; box: Box }[] = []
  for (const part of tied) {
    const nodes = await settle(part, bonds, before, hold, names, stop)
    if (!nodes) return null
    boxes.push({ nodes, box: around(nodes, names) })
  }
  const anchored = boxes.some(({ nodes }) => nodes.some((n) => n.was))
  const places = new Map<string, Place>()
  const room = anchored ? keep(boxes, places) : pack(boxes, places)
  const ids = alone.map((b) => b.id)
  const loners = rows(ids, room, names, wideAs, places)
  return { places, alone: ids, loners }
}

/** How a place lies on a screen that is higher than wide: the same map, drawn together across and apart downwards. */
export const tallPlace = ({ x, y }: Place): Place => ({ x: x * 0.6, y: y * 1.4 })
/** The place on a wide screen that lies here on a tall one. */
export const widePlace = ({ x, y }: Place): Place => ({ x: x / 0.6, y: y / 1.4 })

/** The same layout for a screen that is higher than wide. */
export function tall({ places, alone }: Layout): Layout {
  const without = new Set(alone)
  const moved = new Map([...places].filter(([id]) => !without.has(id)).map(([id, place]) => [id, tallPlace(place)]))
  const xs = [...moved.values()].map((p) => p.x)
  const ys = [...moved.values()].map((p) => p.y)
  const room = xs.length > 0 ? { x: Math.min(...xs), y: Math.min(...ys), w: Math.max(...xs) - Math.min(...xs), h: Math.max(...ys) - Math.min(...ys) + nameBox.height } : nowhere
  return { places: moved, alone, loners: rows(alone, room, places.size <= roomForNames, 0.7, moved) }
}

/** The parts that hang together, the largest first. */
export function components(bodies: Body[], bonds: Bond[]): Body[][] {
  const head = new Map(bodies.map((b) => [b.id, b.id]))
  const find = (id: string): string => {
    let at = id
    while (head.get(at) !== at) at = head.get(at) as string
    head.set(id, at)
    return at
  }
  for (const { a, b } of bonds) if (head.has(a) && head.has(b)) head.set(find(a), find(b))
  const parts = new Map<string, Body[]>()
  for (const body of [...bodies].sort((p, q) => (p.id < q.id ? -1 : 1))) {
    const root = find(body.id)
    parts.set(root, [...(parts.get(root) ?? []), body])
  }
  return [...parts.values()].sort((p, q) => q.length - p.length)
}

async function settle(part: Body[], bonds: Bond[], before: Map<string, Place>, hold: boolean, names: boolean, stop: AbortSignal): Promise<Node[] | null> {
  const nodes = seeded(part, bonds, before, hold)
  const index = new Map(nodes.map((n) => [n.id, n]))
  const links = distinct(bonds, index)
  const anchored = nodes.some((n) => n.was)
  const simulation = forces(nodes, links, names, anchored)
  for (let i = 0, since = performance.now(); i < ticks; i++) {
    if (i === ticks * 0.6 && before.size === 0) lie(nodes)
    simulation.tick()
    if (performance.now() - since > slice) {
      await breath()
      if (stop.aborted) return null
      since = performance.now()
    }
  }
  for (const n of nodes) n.x *= stretch
  return nodes
}

function forces(nodes: Node[], links: { source: Node; target: Node }[], names: boolean, anchored: boolean): Simulation<Node, undefined> {
  const pull = (strength: number, axis: 'x' | 'y') => (axis === 'x' ? forceX<Node> : forceY<Node>)((n) => n.was?.[axis] ?? 0).strength((n) => (n.was ? 0.6 : strength))
  const far = names ? 58 : 34
  // Around a hub there is more to hold than one ring of names.
  const long = (l: { source: Node; target: Node }) => far + 5 * Math.sqrt(Math.max(l.source.degree, l.target.degree)) + l.source.r + l.target.r
  return forceSimulation(nodes)
    .stop()
    .force('tie', forceLink<Node, { source: Node; target: Node }>(links).distance(long))
    .force('charge', forceManyBody<Node>().strength(names ? -300 : -130).distanceMax(names ? 500 : 400))
    .force('x', pull(anchored ? 0.01 : 0.05, 'x'))
    .force('y', pull(anchored ? 0.01 : 0.05, 'y'))
    .force('apart', names ? apart() : forceCollide<Node>((n) => n.r + 5))
}

// Begins where the id says, those with many ties nearer to the middle, so that a part of a network starts like the whole.
function seeded(part: Body[], bonds: Bond[], before: Map<string, Place>, hold: boolean): Node[] {
  const degree = new Map<string, number>()
  for (const { a, b } of bonds) {
    degree.set(a, (degree.get(a) ?? 0) + 1)
    degree.set(b, (degree.get(b) ?? 0) + 1)
  }
  const wide = 30 * Math.sqrt(part.length)
  return part.map(({ id, r }) => {
    const h = hash(id)
    const angle = ((h & 0xffff) / 0x10000) * 2 * Math.PI
    const far = (wide * (0.3 + ((h >>> 16) / 0x10000) * 0.7)) / Math.sqrt(degree.get(id) ?? 1)
    const there = narrow(before.get(id))
    const near = there ?? narrow(beside(id, bonds, before)) ?? { x: 0, y: 0 }
    const off = there ? 0 : far
    return { id, r, degree: degree.get(id) ?? 0, was: hold ? there : undefined, x: near.x + off * Math.cos(angle), y: near.y + off * Math.sin(angle) }
  })
}

const narrow = (place: Place | undefined) => place && { x: place.x / stretch, y: place.y }

// A neighbour that has its place already.
function beside(id: string, bonds: Bond[], before: Map<string, Place>): Place | undefined {
  for (const { a, b } of bonds) {
    const place = a === id ? before.get(b) : b === id ? before.get(a) : undefined
    if (place) return place
  }
  return undefined
}

/** A number for a text, the same everywhere (FNV-1a). */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

function distinct(bonds: Bond[], index: Map<string, Node>): { source: Node; target: Node }[] {
  const links = new Map<string, { source: Node; target: Node }>()
  for (const { a, b } of bonds) {
    const source = index.get(a < b ? a : b)
    const target = index.get(a < b ? b : a)
    if (source && target && source !== target) links.set(`${source.id} ${target.id}`, { source, target })
  }
  return [...links.keys()].sort().map((key) => links.get(key) as { source: Node; target: Node })
}

// Turns the cloud so that its longer side lies across: screens are wide.
function lie(nodes: Node[]): void {
  let xx = 0
  let yy = 0
  let xy = 0
  for (const { x, y } of nodes) {
    xx += x * x
    yy += y * y
    xy += x * y
  }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  for (const n of nodes) {
    ;[n.x, n.y] = [n.x * cos - n.y * sin, n.x * sin + n.y * cos]
    ;[n.vx, n.vy] = [0, 0]
  }
}

// Keeps boxes with room for the names from lying on each other.
function apart(): Force<Node, undefined> {
  let all: Node[] = []
  const force = (alpha: number) => {
    const strength = 0.25 + 0.45 * (1 - alpha)
    for (let i = 0; i < all.length; i++) {
      const p = all[i] as Node
      for (let j = i + 1; j < all.length; j++) {
        const q = all[j] as Node
        push(p, q, strength)
      }
    }
  }
  force.initialize = (nodes: Node[]) => void (all = nodes)
  return force
}

function push(p: Node, q: Node, strength: number): void {
  const dx = q.x - p.x
  const dy = q.y - p.y
  // The one in the middle of many keeps a little more room.
  const more = Math.min(p.degree + q.degree, 24)
  const overX = nameBox.width / stretch + more / 2 - Math.abs(dx)
  const overY = p.r + q.r + nameBox.height + more / 2 - Math.abs(dy)
  if (overX <= 0 || overY <= 0) return
  // The shorter way out, in halves; whoever stayed from before gives way less.
  const share = p.was === q.was ? 0.5 : p.was ? 0.15 : q.was ? 0.85 : 0.5
  if (overX < overY) {
    const by = (dx < 0 ? -overX : overX) * strength
    p.x -= by * share
    q.x += by * (1 - share)
  } else {
    const by = (dy < 0 ? -overY : overY) * strength
    p.y -= by * share
    q.y += by * (1 - share)
  }
}

interface Box {
  x: number
  y: number
  w: number
  h: number
}

function around(nodes: Node[], names: boolean): Box {
  const side = names ? nameBox.width / 2 : 16
  const below = names ? nameBox.height : 8
  const left = Math.min(...nodes.map((n) => n.x - Math.max(n.r, side)))
  const right = Math.max(...nodes.map((n) => n.x + Math.max(n.r, side)))
  const top = Math.min(...nodes.map((n) => n.y - n.r - below))
  const bottom = Math.max(...nodes.map((n) => n.y + n.r + below))
  return { x: left, y: top, w: right - left, h: bottom - top }
}

const wideAs = 1.9
const nowhere: Box = { x: 0, y: 0, w: 0, h: 0 }

// Puts the parts beside each other, the largest first, each where the whole stays compact and wide.
function pack(parts: { nodes: Node[]; box: Box }[], places: Map<string, Place>): Box {
  const put: Box[] = []
  let all = nowhere
  for (const { nodes, box } of parts) {
    const spot = best(put, all, box)
    put.push(spot)
    all = union(all, spot)
    for (const n of nodes) places.set(n.id, rounded(n.x - box.x + spot.x, n.y - box.y + spot.y))
  }
  return all
}

const margin = 24

function best(put: Box[], all: Box, { w, h }: Box): Box {
  if (put.length === 0) return { x: -w / 2, y: -h / 2, w, h }
  const spots = put.flatMap((b) => [
    { x: b.x + b.w + margin, y: b.y }, { x: b.x + b.w + margin, y: b.y + b.h - h },
    { x: b.x, y: b.y + b.h + margin }, { x: b.x + b.w - w, y: b.y + b.h + margin },
  ])
  let found: Box = { x: all.x, y: all.y + all.h + margin, w, h }
  let cost = Infinity
  for (const s of spots) {
    const spot = { ...s, w, h }
    if (put.some((b) => overlap(b, spot))) continue
    const u = union(all, spot)
    const c = Math.max(u.w / wideAs, u.h)
    if (c < cost) [found, cost] = [spot, c]
  }
  return found
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w + margin && b.x < a.x + a.w + margin && a.y < b.y + b.h + margin && b.y < a.y + a.h + margin
}

function union(a: Box, b: Box): Box {
  if (a.w === 0) return b
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y }
}

// What was placed before stays, so parts stay where they came to rest.
function keep(parts: { nodes: Node[]; box: Box }[], places: Map<string, Place>): Box {
  let all = nowhere
  for (const { nodes, box } of parts) {
    all = union(all, box)
    for (const n of nodes) places.set(n.id, rounded(n.x, n.y))
  }
  return all
}

// Those without a tie stand in rows below the rest, so that they neither fly away nor get lost.
function rows(alone: string[], room: Box, names: boolean, shape: number, places: Map<string, Place>): Place | null {
  if (alone.length === 0) return null
  const cell = names ? { w: nameBox.width + 12, h: 82 } : { w: 40, h: 40 }
  const fit = Math.max(Math.floor(room.w / cell.w), Math.ceil(Math.sqrt(alone.length * shape * (cell.h / cell.w))), 1)
  // Rows of about the same length.
  const columns = Math.ceil(alone.length / Math.ceil(alone.length / (fit * 1.25)))
  const width = Math.min(columns, alone.length) * cell.w
  const left = room.x + room.w / 2 - width / 2
  const top = room.h > 0 ? room.y + room.h + margin * 2 : 0
  alone.forEach((id, i) => places.set(id, rounded(left + cell.w * ((i % columns) + 0.5), top + cell.h * (Math.floor(i / columns) + 0.5))))
  return rounded(left, top)
}

function rounded(x: number, y: number): Place {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
}
