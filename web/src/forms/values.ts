/** A text in one language. */
export interface Text {
  lang: string
  text: string
}

/** Somebody or something on the map; without an id it is to be made, under this name. */
export interface Pick {
  id: string
  text: string
  /** The link that ties it to what the form is about, where there is one already. */
  link?: { id: string; version: number }
}

/** How to reach somebody; without an id it is new. */
export interface Contact {
  id: string
  version: number
  function: string
  phone: string
  email: string
  hours: string
  web: string
}

/** A number of people, as far as it is known. */
export interface Measure {
  value: string
  precision: string
  /** The code of what is counted; kept as it is. */
  unit: string | null
}

/** Where it is known from. */
export interface Origin {
  source: Pick
  locator: string
  statedOn: string
}

/** What stands in one field of a form. */
export type Value = string | boolean | string[] | Text[] | Pick | Pick[] | Contact[] | Measure | Origin

/** What stands in a form, by the names of its fields. */
export type Values = Record<string, Value>

export const nobody: Pick = { id: '', text: '' }

export function newContact(): Contact {
  return { id: '', version: 0, function: '', phone: '', email: '', hours: '', web: '' }
}

/** Whether two values say the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Whether nothing stands in a field. */
export function isEmpty(value: Value | Contact | undefined): boolean {
  if (value === undefined || value === '' || value === false) return true
  if (Array.isArray(value)) return value.every((each) => isEmpty(typeof each === 'object' && 'lang' in each ? each.text : (each as Value)))
  if (typeof value !== 'object') return false
  if ('source' in value) return isEmpty(value.source) && !value.locator && !value.statedOn
  if ('precision' in value) return value.value === ''
  if ('phone' in value) return Object.entries(value).every(([name, text]) => name === 'id' || name === 'version' || text === '')
  return 'text' in value && value.text === ''
}
