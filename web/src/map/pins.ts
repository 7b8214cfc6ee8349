import type { Place } from './layout'

/** Where things are pinned, as the address says it: `id~x~y`. */
export function pins(list: string[]): Map<string, Place> {
  const found = new Map<string, Place>()
  for (const entry of list) {
    const [id, x, y] = entry.split('~')
    if (id && Number.isFinite(Number(x)) && Number.isFinite(Number(y))) found.set(id, { x: Number(x), y: Number(y) })
  }
  return found
}

/** The pins with one more, or with one moved. */
export function pin(list: string[], id: string, { x, y }: Place): string[] {
  return [...unpin(list, id), `${id}~${Math.round(x)}~${Math.round(y)}`]
}

/** The pins without one. */
export function unpin(list: string[], id: string): string[] {
  return list.filter((entry) => !entry.startsWith(id + '~'))
}
