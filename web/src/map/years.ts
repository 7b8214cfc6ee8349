import type { Tie } from '../api/network'

type Dated = Pick<Tie, 'since' | 'until'>

/** Whether a source says when a tie held. */
export function dated(tie: Dated): boolean {
  return tie.since !== null || tie.until !== null
}

const year = (date: string) => Number(date.slice(0, 4))

/** The first and the last year that the dates of ties name; null where there is no date. */
export function span(ties: Dated[]): [number, number] | null {
  const years = ties.flatMap((t) => [t.since, t.until]).flatMap((d) => (d ? [year(d.earliest), year(d.latest)] : []))
  return years.length > 0 ? [Math.min(...years), Math.max(...years)] : null
}

/** Whether a tie may have held at some time between two years; without an end it goes on. Undated ties may always have. */
export function held(tie: Dated, from: number | null, to: number | null): boolean {
  if (from !== null && tie.until && year(tie.until.latest) < from) return false
  if (to !== null && tie.since && year(tie.since.earliest) > to) return false
  return true
}

/** Whether enough ties have a date for years to mean something: at least a third. */
export function enoughDated(ties: Dated[]): boolean {
  return ties.length > 0 && ties.filter(dated).length * 3 >= ties.length
}
