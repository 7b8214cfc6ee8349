import { edtf } from './dates'
import type { Field, Noun } from './nouns'
import { isEmpty, type Measure, type Pick, same, type Text, type Value, type Values } from './values'

/** Fields that are facts of their own and no part of the input of the thing itself. */
const apart = new Set<Field['as']>(['several', 'contacts', 'origin'])

/** What a new thing is to hold: of the form, what was filled in. */
export function newInput(noun: Noun, values: Values): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const field of shown(noun, values)) {
    const value = values[field.name]
    if (!apart.has(field.as) && !isEmpty(value) && !(noun.key === 'partner' && field.name === 'kind')) input[field.name] = inputOf(field, value as Value)
  }
  return input
}

/** What is to be changed: of the form, what is no longer as it was. */
export function changedInput(noun: Noun, values: Values, before: Values): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const field of shown(noun, values)) {
    const value = values[field.name] as Value
    const old = before[field.name]
    if (apart.has(field.as) || field.fixed || same(value, old)) continue
    if (field.as === 'texts') input[field.name] = patch(value as Text[], (old ?? []) as Text[])
    else input[field.name] = isEmpty(value) && field.as !== 'tick' && field.as !== 'terms' ? null : inputOf(field, value)
  }
  return input
}

function shown(noun: Noun, values: Values): Field[] {
  return noun.fields.filter((field) => field.show?.(values) ?? true)
}

function inputOf(field: Field, value: Value): unknown {
  switch (field.as) {
    case 'texts': return (value as Text[]).filter((each) => each.text.trim() !== '').map(({ lang, text }) => ({ lang, text: text.trim() }))
    case 'date': return edtf(value as string)
    case 'one': return (value as Pick).id
    case 'line': case 'long': return (value as string).trim()
    case 'people': {
      const { value: n, precision, unit } = value as Measure
      return { value: Number(n), precision, unit }
    }
    default: return value
  }
}

/** Texts that differ from before; null for a language that is gone. */
function patch(texts: Text[], before: Text[]): { lang: string; text: string | null }[] {
  const now = texts.filter((each) => each.text.trim() !== '')
  const changed = now.filter((each) => !before.some((old) => same(old, each))).map(({ lang, text }) => ({ lang, text: text.trim() }))
  const gone = before.filter((old) => !now.some((each) => each.lang === old.lang)).map(({ lang }) => ({ lang, text: null }))
  return [...changed, ...gone]
}
