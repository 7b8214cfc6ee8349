import { date, language, t } from './words.svelte'

interface PartialDate {
  edtf: string
}

// After a preposition Czech would inflect the name of a month, so it gets figures.
function inSentence(edtf: string): string {
  const [year, month, day] = edtf.split('-')
  return language() === 'cs' && month && !day ? `${Number(month)}/${year}` : date(edtf)
}

/** From when to when: 'since 2016', 'until 2020', '2016 – 2020'. Empty where neither is stated. */
export function period(since: PartialDate | null, until: PartialDate | null): string {
  if (since && until) return t('date.range', { from: date(since.edtf), until: date(until.edtf) })
  if (since) return t('date.since', { date: inSentence(since.edtf) })
  return until ? t('date.until', { date: inSentence(until.edtf) }) : ''
}
