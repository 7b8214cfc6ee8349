import { asSeen, Failure, forget } from '../api/client'
import { language } from '../words/words.svelte'

/** Something in a file that a person has to correct. What is null is not one place: the sheet or the file is meant. */
export interface Problem {
  sheet: string | null
  row: number | null
  column: string | null
  message: string
  suggestion?: string
}

/** What came of bringing files in, or would come of it. */
export interface Outcome {
  dryRun: boolean
  /** simple: the sheet that anybody can fill in; workbook: all facts; null: it could not be read. */
  kind: 'simple' | 'workbook' | null
  rows: number
  created: number
  changed: number
  unchanged: number
  /** The same for each table of the simple sheet. */
  sheets: { sheet: string; created: number; changed: number; unchanged: number }[]
  /** The places that are new. */
  towns: string[]
  /** The entry in the change log; null: nothing was written, or it was too much to be undone at once. */
  change: string | null
  problems: Problem[]
  /** How many further problems there are. */
  more: number
}

/** The largest files together, in bytes. */
const largest = 20 << 20

/** Brings files into a network: all that they say or, where something is to be corrected, nothing. `dry`: only tries it. */
export async function bring(network: string, files: File[], dry: boolean): Promise<Outcome> {
  if (files.reduce((sum, file) => sum + file.size, 0) > largest) throw new Failure('TOO_LARGE', '', false)
  const body = new FormData()
  for (const file of files) body.append('file', file, file.name)
  const answer = await sent(asSeen(`/networks/${network}/import?dry-run=${dry}&lang=${language()}`), body)
  const content = (await answer.json()) as Outcome & { code?: string; message?: string }
  if (content.code) throw new Failure(content.code, content.message ?? '', answer.status === 503)
  if (!dry) forget()
  return content
}

async function sent(url: string, body: FormData): Promise<Response> {
  try {
    return await fetch(url, { method: 'POST', body })
  } catch (error) {
    throw new Failure('OFFLINE', 'nothing answers', true, { cause: error })
  }
}
