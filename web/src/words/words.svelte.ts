import { recall, remember } from '../state/memory'
import type en from '../../words/en.json'
import { address } from '../state/address.svelte'

/** The languages of the interface, each called as it calls itself. */
export const languages = { hu: 'magyar', ro: 'română', cs: 'čeština', en: 'English' } as const
export type Language = keyof typeof languages

/** The key of a word in docs/words.md. */
export type Word = keyof typeof en
/** The key of a word that has a form for each number, without the name of the form. */
export type Counted = { [K in Word]: K extends `${infer Base}.other` ? Base : never }[Word]

type Table = Record<string, string>

// A language is a file of its own; only the one in use is fetched.
const tables: Record<Language, () => Promise<{ default: Table }>> = {
  hu: () => import('../../words/hu.json'), ro: () => import('../../words/ro.json'),
  cs: () => import('../../words/cs.json'), en: () => import('../../words/en.json'),
}

const remembered = 'partnermap.lang'

let table: Table = $state.raw({})
let current: Language = $state('en')

/** The language that the interface speaks. Data is asked for in it, too. */
export function language(): Language {
  return current
}

/** Loads the language of the address, else the one chosen last, else the first that the browser asks for. */
export async function loadWords(): Promise<void> {
  const next = wanted()
  if (next === current && Object.keys(table).length > 0) return
  table = (await tables[next]()).default
  current = next
  document.documentElement.lang = next
  if (address.lang === next) remember(remembered, next)
}

function wanted(): Language {
  const codes = [address.lang, recall(remembered) ?? '', ...navigator.languages.map((l) => l.slice(0, 2))]
  return codes.find((code): code is Language => code in languages) ?? 'en'
}

// What formats numbers, dates and the like takes long to make: each is made once for a language.
const formats = new Map<string, unknown>()

function format<F>(name: string, make: (language: Language) => F): F {
  const key = `${name} ${current}`
  let found = formats.get(key) as F | undefined
  if (!found) formats.set(key, (found = make(current)))
  return found
}

type Values = Record<string, string | number>

/** The word for a key, with its {places} filled. */
export function t(key: Word, values?: Values): string {
  return fill(table[key] ?? key, values)
}

/** The word for a key that is put together, such as `kind.NGO.one`; the code itself where there is none. */
export function term(prefix: string, code: string, suffix = ''): string {
  return table[`${prefix}.${code}${suffix}`] ?? code
}

/** The word for n things; {n} is the number itself. */
export function count(key: Counted, n: number, values?: Values): string {
  const form = format('plural', (l) => new Intl.PluralRules(l)).select(n)
  return fill(table[`${key}.${form}`] ?? table[`${key}.other`] ?? key, { n: number(n), ...values })
}

function fill(text: string, values?: Values): string {
  return values ? text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)) : text
}

/** A number as people write it. */
export function number(n: number): string {
  // Below a thousand it is the same digits in every language, and most pages need no format.
  return Number.isInteger(n) && n >= 0 && n < 1000 ? String(n) : format('number', (l) => new Intl.NumberFormat(l)).format(n)
}

/** Compares two names as a dictionary of the language would. */
export function compare(a: string, b: string): number {
  return format('order', (l) => new Intl.Collator(l, { numeric: true })).compare(a, b)
}

/** A list in a sentence: "a, b and c". */
export function list(parts: string[]): string {
  return format('list', (l) => new Intl.ListFormat(l, { type: 'conjunction' })).format(parts)
}

/** A date as exact as its source: a year, a month or a day (EDTF level 0). */
export function date(edtf: string): string {
  const [year, month, day] = edtf.split('-')
  if (!year || !month) return edtf
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  const exact: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
  return format(day ? 'day' : 'month', (l) => new Intl.DateTimeFormat(l, day ? { ...exact, day: 'numeric' } : exact)).format(at)
}

/** A point of time, in the reader's own zone. */
export function moment(iso: string): string {
  return format('moment', (l) => new Intl.DateTimeFormat(l, { dateStyle: 'long', timeStyle: 'short' })).format(new Date(iso))
}
