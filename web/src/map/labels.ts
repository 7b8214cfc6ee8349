/** Which names are written where, so that none lies on another or on a thing. */
export interface Named {
  id: string
  x: number
  y: number
  r: number
  /** The lines of its name. */
  lines: string[]
  /** The width of the longest line at a font size of 1. */
  width: number
  /** Which way its ties lead away from it, as a direction; the name goes to the other side if it can. */
  away: { x: number; y: number }
}

export interface Label {
  id: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
}

const lineHeight = 1.15

/**
 * Places the names of things, the most important first, at a font size; a name without room is left out. Where something
 * else is written already, no name comes, nor beyond the edge of what is in view. The first `bold` may lie on things,
 * for in a crowd the best known are what one looks for.
 */
export function placeLabels(named: Named[], size: number, written: Rect[] = [], view: Rect | null = null, bold = 0): Map<string, Label> {
  const taken = new Grid(size * 10)
  for (const rect of written) taken.add('', rect)
  for (const n of named) taken.add(n.id, { left: n.x - n.r, right: n.x + n.r, top: n.y - n.r, bottom: n.y + n.r })
  const labels = new Map<string, Label>()
  const names = new Grid(size * 10)
  for (const [i, n] of named.entries()) {
    const all = candidates(n, size).filter(([, rect]) => inside(rect, view))
    const found = all.find(([, rect]) => taken.free(rect, n.id)) ?? (i < bold ? all.find(([, rect]) => names.free(rect, n.id)) : undefined)
    if (!found) continue
    labels.set(n.id, found[0])
    taken.add('', found[1])
    names.add('', found[1])
  }
  return labels
}

function candidates(n: Named, size: number): [Label, Rect][] {
  const w = n.width * size
  const h = n.lines.length * size * lineHeight
  const gap = size * 0.35
  const at = (x: number, top: number, anchor: Label['anchor']): [Label, Rect] => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2
    return [{ id: n.id, x, y: top + size * 0.9, anchor }, { left: left - 1, right: left + w + 1, top, bottom: top + h }]
  }
  const below = at(n.x, n.y + n.r + gap, 'middle')
  const above = at(n.x, n.y - n.r - gap - h, 'middle')
  const right = at(n.x + n.r + gap, n.y - h / 2, 'start')
  const left = at(n.x - n.r - gap, n.y - h / 2, 'end')
  const vertical = n.away.y > 0.35 ? [above, below] : [below, above]
  const sides = n.away.x > 0 ? [left, right] : [right, left]
  return Math.abs(n.away.x) > 0.9 ? [...sides.slice(0, 1), ...vertical, ...sides.slice(1)] : [...vertical, ...sides]
}

function inside(rect: Rect, view: Rect | null): boolean {
  return !view || (rect.left >= view.left && rect.right <= view.right && rect.top >= view.top && rect.bottom <= view.bottom)
}

/** Finds what lies where without looking at everything. */
class Grid {
  readonly #cell: number
  readonly #cells = new Map<string, { id: string; rect: Rect }[]>()

  constructor(cell: number) {
    this.#cell = cell
  }

  add(id: string, rect: Rect): void {
    for (const key of this.#keys(rect)) {
      const list = this.#cells.get(key)
      if (list) list.push({ id, rect })
      else this.#cells.set(key, [{ id, rect }])
    }
  }

  free(rect: Rect, except: string): boolean {
    for (const key of this.#keys(rect)) {
      for (const { id, rect: other } of this.#cells.get(key) ?? []) {
        if (id === except && id !== '') continue
        if (rect.left < other.right && other.left < rect.right && rect.top < other.bottom && other.top < rect.bottom) return false
      }
    }
    return true
  }

  *#keys({ left, top, right, bottom }: Rect): Generator<string> {
    for (let x = Math.floor(left / this.#cell); x <= Math.floor(right / this.#cell); x++) {
      for (let y = Math.floor(top / this.#cell); y <= Math.floor(bottom / this.#cell); y++) yield `${x},${y}`
    }
  }
}

/** Breaks a name into at most `most` lines of about `wide` letters; what does not fit ends in an ellipsis. */
export function wrap(name: string, wide: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of name.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > wide) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  lines.push(line)
  if (lines.length <= most) return lines.map((l) => cut(l, wide + 5))
  const last = [lines[most - 1], lines[most]].join(' ')
  return [...lines.slice(0, most - 1), cut(last, wide + 1)].map((l) => cut(l, wide + 5))
}

function cut(line: string, wide: number): string {
  return line.length <= wide ? line : line.slice(0, wide - 1).trimEnd() + '…'
}
