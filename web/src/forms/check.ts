import { t } from '../words/words.svelte'
import { edtf, isDate } from './dates'
import type { Field, Noun } from './nouns'
import { type Contact, isEmpty, type Measure, type Origin, type Value, type Values } from './values'

/** What is wrong with a field, in words, and which control of it. */
export interface Wrong {
  field: string
  /** The part of the field, such as 0.email; empty: the field as a whole. */
  part: string
  text: string
  /** The language of the text, where the service said it. */
  lang?: string
}

/** What can be seen to be wrong before anything is sent. */
export function check(noun: Noun, values: Values): Wrong[] {
  return noun.fields.filter((field) => field.show?.(values) ?? true).flatMap((field) => checkField(field, values[field.name] as Value, values))
}

function checkField(field: Field, value: Value, values: Values): Wrong[] {
  const wrong = (part: string, text: string): Wrong[] => [{ field: field.name, part, text }]
  if (field.required && isEmpty(value)) return wrong('', t('form.wrong.required'))
  switch (field.as) {
    case 'date': return value !== '' && !isDate(edtf(value as string)) ? wrong('', t('form.wrong.date')) : []
    case 'one': return field.required && 'id' in (value as object) && (value as { id: string }).id === '' ? wrong('', t('form.wrong.choose')) : sameOne(field, values)
    case 'people': return (value as Measure).value !== '' && !/^\d+$/.test((value as Measure).value) ? wrong('value', t('form.wrong.number')) : []
    case 'contacts': return (value as Contact[]).flatMap((contact, i) => checkContact(contact, i).map((each) => ({ field: field.name, ...each })))
    case 'origin': return checkOrigin(value as Origin).map((each) => ({ field: field.name, ...each }))
    default: return []
  }
}

function sameOne(field: Field, values: Values): Wrong[] {
  const [from, to] = [values.from, values.to].map((each) => (each as { id: string }).id)
  return field.name === 'to' && from === to ? [{ field: 'to', part: '', text: t('form.wrong.same') }] : []
}

function checkContact({ email, web }: Contact, i: number): { part: string; text: string }[] {
  const found = []
  if (email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) found.push({ part: `${i}.email`, text: t('form.wrong.email') })
  if (web.trim() !== '' && !/^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(web.trim())) found.push({ part: `${i}.web`, text: t('form.wrong.web') })
  return found
}

function checkOrigin(origin: Origin): { part: string; text: string }[] {
  if (isEmpty(origin)) return []
  const found = []
  if (origin.source.text.trim() === '') found.push({ part: 'source', text: t('form.wrong.source') })
  if (origin.locator.trim() === '') found.push({ part: 'locator', text: t('form.wrong.locator') })
  if (origin.statedOn !== '' && !isDate(edtf(origin.statedOn))) found.push({ part: 'statedOn', text: t('form.wrong.date') })
  return found
}
