import { fetchParts } from './network/parts'
import { address } from './state/address.svelte'

/** Each page is fetched when it is first shown. */
export const pages = {
  network: async () => ({ default: (await import('./network/list')).Network }),
  new: () => import('./forms/NewNetwork.svelte'),
  start: () => import('./start/Start.svelte'),
}

/**
 * Fetches what the address asks for before it is shown, beside the words: each part would else be known only by the one
 * before it. Of what cannot be fetched the page tells where it stands.
 */
export function fetchPage(): void {
  const start = address.view === 'new' ? pages.new : pages.start
  void Promise.allSettled(address.page === 'start' ? [start()] : [pages.network(), ...fetchParts()])
}
