/** How each sort of thing is drawn: a shape besides the colour, so that nobody depends on telling colours apart. */
export type Kind =
  | 'INSTITUTION' | 'NGO' | 'EMPLOYER' | 'VOLUNTEER' | 'COMMUNITY' | 'COALITION' | 'GROUP'
  | 'INITIATIVE' | 'NEED' | 'RESOURCE' | 'PLACE'

/** The seven kinds of stakeholders, in the order of the legend. */
export const stakeholderKinds = ['INSTITUTION', 'NGO', 'EMPLOYER', 'VOLUNTEER', 'COMMUNITY', 'COALITION', 'GROUP'] as const satisfies Kind[]

/** The kind of a thing of the API's type, such as 'Institution'. */
export function kindOf(type: string): Kind {
  return type.toUpperCase() as Kind
}

/** Whether it is a stakeholder, and not something that hangs on them. */
export function isStakeholder(kind: Kind): boolean {
  return (stakeholderKinds as readonly Kind[]).includes(kind)
}

/** The radius of a thing where its size means nothing. */
export function usualRadius(kind: Kind): number {
  if (isStakeholder(kind)) return 12
  return kind === 'INITIATIVE' ? 8 : 7
}

/** The outline of a kind around the origin, as a path. All of one radius have about the same area. */
export function shape(kind: Kind, r: number): string {
  switch (kind) {
    case 'INSTITUTION': return circle(r)
    case 'NGO': return polygon(6, r * 1.1, 0)
    case 'EMPLOYER': return polygon(4, r * 1.25, -90)
    case 'VOLUNTEER': return shift(polygonPoints(3, r * 1.42, -90), 0, r * 0.18)
    case 'COMMUNITY': return lobes(r)
    case 'COALITION': return circle(r * 1.08) + circle(r * 0.5)
    case 'GROUP': return pill(r)
    case 'INITIATIVE': return polygon(4, r * 1.25, -45)
    case 'NEED': return shift(polygonPoints(3, r * 1.42, 90), 0, -r * 0.18)
    case 'RESOURCE': return cross(r)
    case 'PLACE': return pin(r)
  }
}

/** How far the outline reaches from the middle in a direction: there lines have to end. */
export function reach(kind: Kind, r: number, angle: number): number {
  const cos = Math.abs(Math.cos(angle))
  const sin = Math.abs(Math.sin(angle))
  switch (kind) {
    case 'EMPLOYER': return (r * 1.25) / (cos + sin)
    case 'INITIATIVE': return (r * 0.89) / Math.max(cos, sin)
    case 'GROUP': return Math.min((r * 1.34) / Math.max(cos, 0.01), (r * 0.72) / Math.max(sin, 0.01))
    case 'COMMUNITY': return r * (0.9 + 0.34 * Math.max(cos, sin) ** 4)
    case 'VOLUNTEER': case 'NEED': return r
    default: return r * 1.06
  }
}

type Point = [number, number]

const n = (v: number) => Math.round(v * 100) / 100

function circle(r: number): string {
  return `M${n(-r)},0a${n(r)},${n(r)} 0 1,0 ${n(2 * r)},0a${n(r)},${n(r)} 0 1,0 ${n(-2 * r)},0Z`
}

function polygonPoints(corners: number, r: number, turn: number): Point[] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = ((turn + (i * 360) / corners) * Math.PI) / 180
    return [r * Math.cos(angle), r * Math.sin(angle)]
  })
}

function polygon(corners: number, r: number, turn: number): string {
  return shift(polygonPoints(corners, r, turn), 0, 0)
}

function shift(points: Point[], dx: number, dy: number): string {
  return 'M' + points.map(([x, y]) => `${n(x + dx)},${n(y + dy)}`).join('L') + 'Z'
}

// Four rounded lobes: people standing together.
function lobes(r: number): string {
  const a = r * 0.62
  return `M${n(-a)},${n(-a)}A${n(a)},${n(a)} 0 0,1 ${n(a)},${n(-a)}A${n(a)},${n(a)} 0 0,1 ${n(a)},${n(a)}` +
    `A${n(a)},${n(a)} 0 0,1 ${n(-a)},${n(a)}A${n(a)},${n(a)} 0 0,1 ${n(-a)},${n(-a)}Z`
}

function pill(r: number): string {
  const h = r * 0.72
  const w = r * 0.62
  return `M${n(-w)},${n(-h)}H${n(w)}A${n(h)},${n(h)} 0 0,1 ${n(w)},${n(h)}H${n(-w)}A${n(h)},${n(h)} 0 0,1 ${n(-w)},${n(-h)}Z`
}

function cross(r: number): string {
  const a = r * 0.42
  const b = r * 1.1
  const outline: Point[] = [[-a, -b], [a, -b], [a, -a], [b, -a], [b, a], [a, a], [a, b], [-a, b], [-a, a], [-b, a], [-b, -a], [-a, -a]]
  return shift(outline, 0, 0)
}

function pin(r: number): string {
  return `M0,${n(r * 1.35)}C${n(-r * 0.5)},${n(r * 0.7)} ${n(-r)},${n(r * 0.3)} ${n(-r)},${n(-r * 0.25)}` +
    `A${n(r)},${n(r)} 0 1,1 ${n(r)},${n(-r * 0.25)}C${n(r)},${n(r * 0.3)} ${n(r * 0.5)},${n(r * 0.7)} 0,${n(r * 1.35)}Z`
}
