/**
 * The whole state of the explorer is the address of the page: a link shows the next person exactly this. Nothing
 * else holds what a link should carry.
 */
export interface Address {
  /** The page: the start, a network, or a network inside another page. */
  page: 'start' | 'network' | 'embed'
  /** The short name of the network; empty on the start page. */
  network: string
  /** What is shown of the network; empty: the map, or on a phone the list. */
  view: View | ''
  /** The language chosen by the reader; empty: that of the browser. */
  lang: string
  /** 'public': the map as anybody sees it. */
  as: '' | 'public'
  /** What is searched for. */
  q: string
  /** Filters: kinds, codes of fields, ids of places, codes of form families, ids of initiatives. */
  kind: string[]
  field: string[]
  place: string[]
  family: string[]
  initiative: string[]
  /** The one whose card is open. */
  card: string
  /** The one in the middle of a neighbourhood, and how many steps around it are shown. */
  focus: string
  depth: number
  /** Further stakeholders whose neighbours are shown as well. */
  expand: string[]
  /** The years shown; null: from the beginning, to the end. */
  from: number | null
  to: number | null
  /** Two whose connection is shown. */
  path: string[]
  /** Hidden and pinned things of the map. */
  hide: string[]
  pin: string[]
  /** Layers of the map besides cooperation. */
  layer: string[]
  /** By which figure the size of a circle goes; empty: all alike. */
  size: string
  /** The order of the table. */
  order: string
  /** The question that is asked, and its parts. */
  ask: string
  of: string
  /** The form that is open: what it adds; and the id of what it corrects instead. */
  form: string
  edit: string
  /** The one thing of a long page to go to, such as a need; it stands behind the # of the address. */
  at: string
}

/** The views of a network. */
export const views = ['map', 'table', 'questions', 'needs', 'sheet', 'new'] as const
export type View = (typeof views)[number]

const start: Address = {
  page: 'start', network: '', view: '', lang: '', as: '', q: '', kind: [], field: [], place: [], family: [], initiative: [], card: '',
  focus: '', depth: 1, expand: [], from: null, to: null, path: [], hide: [], pin: [], layer: [], size: '', order: '', ask: '', of: '', form: '', edit: '', at: '',
}

/** What goes with the reader from page to page. */
const kept = ['lang', 'as'] as const

/** Reads an address. What it does not know it leaves out: old links open as far as they can. */
export function parse(url: URL): Address {
  const [page, network] = url.pathname.split('/').slice(1).map(decodeURIComponent)
  const a: Address = structuredClone(start)
  if ((page === 'n' || page === 'embed') && network) {
    a.page = page === 'n' ? 'network' : 'embed'
    a.network = network
  }
  for (const [name, text] of url.searchParams) {
    if (name === 'page' || name === 'network' || name === 'at' || !(name in start)) continue
    const usual = start[name as keyof Address]
    if (Array.isArray(usual)) Object.assign(a, { [name]: text.split(',').filter(Boolean) })
    else if (name === 'from' || name === 'to' || name === 'depth') {
      const n = Number.parseInt(text, 10)
      if (Number.isFinite(n)) Object.assign(a, { [name]: n })
    } else Object.assign(a, { [name]: text })
  }
  const at = url.hash.slice(1)
  if (/^[0-9a-f-]{36}$/.test(at)) a.at = at
  if (a.view !== '' && !views.includes(a.view)) a.view = start.view
  if (a.as !== 'public') a.as = ''
  a.depth = Math.min(Math.max(a.depth, 1), 4)
  return a
}

/** Writes an address; what is as usual is left out. */
export function print(a: Address): string {
  const path = a.page === 'start' ? '/' : `/${a.page === 'embed' ? 'embed' : 'n'}/${encodeURIComponent(a.network)}`
  const query: string[] = []
  for (const [name, value] of Object.entries(a)) {
    if (name === 'page' || name === 'network' || name === 'at') continue
    const text = Array.isArray(value) ? value.join(',') : (value ?? '').toString()
    const usual = start[name as keyof Address]
    if (text !== (Array.isArray(usual) ? usual.join(',') : (usual ?? '').toString())) {
      query.push(`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`)
    }
  }
  return path + (query.length > 0 ? '?' + query.join('&') : '') + (a.at ? '#' + a.at : '')
}

/** The address now. Read it anywhere; change it with {@link go}. */
export const address: Address = $state(parse(new URL(location.href)))

// A copy that all links of a page are made from.
const here = $derived($state.snapshot(address))

/** The link to here with some parts changed. */
export function link(change: Partial<Address>): string {
  return print({ ...here, ...(change.view && { at: '' }), ...change })
}

/** The link to another page: of what is here only language and view go along. */
export function linkTo(change: Partial<Address>): string {
  const own = Object.fromEntries(kept.map((name) => [name, address[name]]))
  return print({ ...start, ...own, ...change })
}

/** Changes the address. `replace` leaves no step behind for the button that goes back. */
export function go(change: Partial<Address>, replace = false): void {
  open(link(change), replace)
}

// Asked before the page shows something else; a form with unsaved input answers.
let mayGo: (next: Address) => boolean = () => true

/** Lets something on the page say whether another address may be shown; gives back how to end that. */
export function guard(asked: (next: Address) => boolean): () => void {
  mayGo = asked
  return () => {
    if (mayGo === asked) mayGo = () => true
  }
}

/** Goes to another address of the explorer. */
export function open(href: string, replace = false): void {
  const here = location.pathname + location.search + location.hash
  if (href === here || !mayGo(parse(new URL(href, location.href)))) return
  history[replace ? 'replaceState' : 'pushState'](null, '', href)
  read()
}

// By the browser's buttons the address has changed already; who stays gets theirs back.
function moved(): void {
  if (mayGo(parse(new URL(location.href)))) read()
  else history.pushState(null, '', print($state.snapshot(address)))
}

// Only what differs is set, so that nothing is asked or drawn again for a change of something else.
function read(): void {
  for (const [name, value] of Object.entries(parse(new URL(location.href)))) {
    if (String(address[name as keyof Address]) !== String(value)) Object.assign(address, { [name]: value })
  }
}

/** Follows the browser's buttons and plain clicks on links of the explorer, until the page is left. */
export function follow(): void {
  addEventListener('popstate', moved)
  document.addEventListener('click', (event) => {
    const a = (event.target as Element | null)?.closest?.('a')
    if (!a || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    if (a.origin !== location.origin || a.target || a.hasAttribute('download') || !/^\/($|n\/|embed\/)/.test(a.pathname)) return
    const other = a.pathname !== location.pathname
    if (a.hash && !other && a.search === location.search) return // to another place of this page
    event.preventDefault()
    open(a.pathname + a.search + a.hash)
    if (other) scrollTo(0, 0)
  })
}
