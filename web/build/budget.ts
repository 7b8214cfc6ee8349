import { gzipSync } from 'node:zlib'

/** A file of the build, as far as its size goes. */
export interface Built {
  content: string | Uint8Array
  /** The paths of the modules that are in it. */
  modules: string[]
  /** The files that come along whenever this one is fetched. */
  with: string[]
}

/** One line of the budget, in bytes as gzip -9 makes them. */
export interface Line {
  what: string
  bytes: number
  limit: number
}

const kB = 1000

/** What a page may weigh. The limits are the promise to a reader with an old phone and a slow line. */
export function budget(files: Map<string, Built>): Line[] {
  const first = closure(files, ['src/main.ts', 'words/en.json', 'start/Start.svelte'])
  const map = difference(closure(files, ['map/Map.svelte']), first)
  const js = /\.js$/, css = /\.css$/
  return [
    { what: 'first load, JavaScript', bytes: weigh(files, first, js), limit: 60 * kB },
    { what: 'first load, CSS', bytes: weigh(files, first, css), limit: 14 * kB },
    { what: 'map', bytes: weigh(files, map, js), limit: 30 * kB },
    { what: 'everything', bytes: weigh(files, new Set(files.keys()), /\.(js|css)$/), limit: 230 * kB },
  ]
}

/** The sizes in a line, and whether they are within their limits. */
export function judge(lines: Line[]): { text: string; over: boolean } {
  const text = lines.map(({ what, bytes, limit }) => `${what} ${(bytes / kB).toFixed(1)} of ${limit / kB} kB`).join('; ')
  return { text, over: lines.some(({ bytes, limit }) => bytes > limit) }
}

function closure(files: Map<string, Built>, entries: string[]): Set<string> {
  const found = new Set<string>()
  const add = (name: string) => {
    const file = files.get(name)
    if (!file || found.has(name)) return
    found.add(name)
    file.with.forEach(add)
  }
  for (const entry of entries) {
    const name = [...files.keys()].find((candidate) => files.get(candidate)?.modules.some((path) => path.endsWith('/' + entry)))
    if (!name) throw new Error(`no file of the build holds ${entry}, so its size is not known`)
    add(name)
  }
  return found
}

function difference(a: Set<string>, b: Set<string>): Set<string> {
  return new Set([...a].filter((name) => !b.has(name)))
}

function weigh(files: Map<string, Built>, names: Set<string>, kind: RegExp): number {
  return [...names].filter((name) => kind.test(name)).reduce((sum, name) => sum + gzipSync(files.get(name)?.content ?? '', { level: 9 }).length, 0)
}
