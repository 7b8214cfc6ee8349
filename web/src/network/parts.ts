import { MediaQuery } from 'svelte/reactivity'
import { address, type View } from '../state/address.svelte'

// A phone has little room for a picture: there the list comes first.
const phone = new MediaQuery('(max-width: 699px)')

/** The view that is shown. Inside another page there is room for the map alone. */
export function viewNow(): View {
  return address.page === 'embed' ? 'map' : address.view || (phone.current ? 'table' : 'map')
}

/** The views in the order of their tabs. */
export function tabs(mayChange: boolean): View[] {
  const first: View[] = phone.current ? ['table', 'map'] : ['map', 'table']
  return [...first, 'questions', 'needs', ...(mayChange ? (['new', 'sheet'] as const) : [])]
}

/** Whether filters stand beside the view. Map and list show what passes the filter; the other views show all. */
export function filtered(): boolean {
  return address.page !== 'embed' && ['map', 'table'].includes(viewNow())
}

/** Each part of a network is fetched when it is first shown. */
export const views = {
  map: () => import('../map/Map.svelte'),
  table: async () => ({ default: (await import('./list')).Table }),
  questions: () => import('../questions/Questions.svelte'),
  needs: () => import('../needs/Needs.svelte'),
  new: () => import('../forms/Forms.svelte'),
  sheet: () => import('../sheet/Sheet.svelte'),
} satisfies Record<View, unknown>
export const filters = async () => ({ default: (await import('./list')).Facets })
export const card = () => import('../card/Card.svelte')

/** Fetches the parts that the address asks for. */
export function fetchParts(): Promise<unknown>[] {
  return [views[viewNow()](), ...(filtered() ? [filters()] : []), ...(address.card ? [card()] : [])]
}
