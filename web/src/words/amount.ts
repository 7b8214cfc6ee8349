import { number, term } from './words.svelte'

interface Measured {
  value: number | null
  precision: string
  unit: { label: string } | null
}

/** A number with how exactly it is known and what is counted: 'about 200 families'. Empty where it is not stated. */
export function measure(measured: Measured | null): string {
  if (!measured || measured.value === null) return ''
  const exactly = measured.precision === 'EXACT' ? '' : term('precision', measured.precision) + ' '
  return exactly + number(measured.value) + (measured.unit ? ' ' + measured.unit.label.toLocaleLowerCase() : '')
}

/** An amount of money as people write it. Empty where it is not stated. */
export function money(amount: { amount: number; currency: string } | null): string {
  return amount ? `${number(amount.amount)} ${amount.currency}` : ''
}
