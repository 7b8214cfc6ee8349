/** Walking through the map with the arrow keys. */
export interface Stop {
  id: string
  x: number
  y: number
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

const headings: Record<Arrow, number> = { ArrowRight: 0, ArrowDown: Math.PI / 2, ArrowLeft: Math.PI, ArrowUp: -Math.PI / 2 }

/** The next stop in the direction of an arrow: a neighbour if there is one that way, else whoever is nearest that way. */
export function next(from: Stop, arrow: Arrow, neighbours: Stop[], all: Stop[]): Stop | undefined {
  return that(from, arrow, neighbours, Math.PI / 3.2) ?? that(from, arrow, all, Math.PI / 4)
}

function that(from: Stop, arrow: Arrow, stops: Stop[], within: number): Stop | undefined {
  let found: Stop | undefined
  let least = Infinity
  for (const stop of stops) {
    if (stop.id === from.id) continue
    const off = turn(Math.atan2(stop.y - from.y, stop.x - from.x), headings[arrow])
    if (off > within) continue
    // A little farther away is better than a little off the direction.
    const cost = Math.hypot(stop.x - from.x, stop.y - from.y) * (1 + 2 * (off / within) ** 2)
    if (cost < least) [found, least] = [stop, cost]
  }
  return found
}

function turn(a: number, b: number): number {
  const d = Math.abs(a - b) % (2 * Math.PI)
  return d > Math.PI ? 2 * Math.PI - d : d
}
