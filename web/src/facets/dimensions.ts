import { address, type Address } from '../state/address.svelte'
import type { Facet } from '../api/network'
import { label } from '../state/vocabulary.svelte'
import { term } from '../words/words.svelte'

/** By what the partners of a network can be chosen, in the order in which people ask. */
export const dimensions = ['KIND', 'FIELD', 'PLACE', 'FORM_FAMILY', 'INITIATIVE'] as const
export type Dimension = (typeof dimensions)[number]

// Where each stands in the address.
const parts = { KIND: 'kind', FIELD: 'field', PLACE: 'place', FORM_FAMILY: 'family', INITIATIVE: 'initiative' } as const

/** The address without any filter. */
export const none: Pick<Address, (typeof parts)[Dimension]> = { kind: [], field: [], place: [], family: [], initiative: [] }

/** The values that are chosen of a dimension. */
export function chosenIn(dimension: Dimension): string[] {
  return address[parts[dimension]]
}

/** What the address becomes when a value is chosen, or no longer. */
export function withValue(dimension: Dimension, value: string, chosen: boolean): Partial<Address> {
  const rest = chosenIn(dimension).filter((other) => other !== value)
  return { [parts[dimension]]: chosen ? [...rest, value] : rest }
}

/** What a value is called; an id that is not among the counted is looked up in names. */
export function nameOf(dimension: Dimension, value: string, counted: Facet['values'], names: ReadonlyMap<string, string>): string {
  if (dimension === 'KIND') return term('kinds', value)
  const known = counted.find((v) => v.value === value)?.label
  if (known) return known
  if (dimension === 'FIELD') return label('field', value)
  if (dimension === 'FORM_FAMILY') return label('form_family', value)
  return names.get(value) ?? value
}
