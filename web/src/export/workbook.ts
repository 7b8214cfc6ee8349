import { asSeen, Failure } from '../api/client'
import type { Sheet } from './csv'

/** Sheets as a workbook for spreadsheet programs (XLSX), written by the service. Throws a {@link Failure}. */
export async function workbook(name: string, sheets: Sheet[], notes: string[]): Promise<Blob> {
  let answer: Response
  try {
    answer = await fetch(asSeen('/table.xlsx'), {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name, sheets, notes }),
    })
  } catch (error) {
    throw new Failure('OFFLINE', String(error), true, { cause: error })
  }
  if (!answer.ok) throw new Failure(answer.status === 413 ? 'TOO_LARGE' : 'INTERNAL', await answer.text(), answer.status >= 500)
  return answer.blob()
}
