import { label } from '../state/vocabulary.svelte'
import { date, list, t, term } from '../words/words.svelte'
import { edtf, isDate } from './dates'
import type { Field } from './nouns'
import { type Contact, isEmpty, type Measure, type Pick, type Text, type Value } from './values'

/** What stands in a field, as a person would say it. */
export function say(field: Field, value: Value | undefined): string {
  if (field.as === 'tick') return t(value ? 'form.yes' : 'form.no')
  if (value === undefined || isEmpty(value)) return t('unknown.notStated')
  switch (field.as) {
    case 'texts': return (value as Text[]).filter((each) => each.text !== '').map((each) => `${each.text} (${each.lang})`).join('; ')
    case 'choice': return field.options().find((option) => option.value === value)?.text ?? String(value)
    case 'terms': return list((value as string[]).map((code) => label(field.scheme, code)))
    case 'one': return (value as Pick).text
    case 'several': return list((value as Pick[]).map((pick) => pick.text))
    case 'contacts': return (value as Contact[]).map(({ function: whom, phone, email, hours, web }) => [whom, phone, email, hours, web].filter(Boolean).join(', ')).join('; ')
    case 'people': {
      const { value: n, precision } = value as Measure
      return precision === 'EXACT' ? n : `${term('precision', precision)} ${n}`
    }
    case 'date': return isDate(edtf(value as string)) ? date(edtf(value as string)) : String(value)
    default: return String(value)
  }
}
