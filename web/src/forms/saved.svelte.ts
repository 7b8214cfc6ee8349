import type { NounKey } from './nouns'

/** What was saved last, so that it can be taken back. */
export interface Saved {
  /** Where, by the short name of the network. */
  network: string
  /** What was saved, by name. */
  name: string
  /** The entries in the change log, the oldest first. */
  changes: string[]
  /** The form that it was saved with; empty: it came in from a sheet, or was removed. */
  noun: NounKey | ''
  deed: 'saved' | 'removed' | 'imported'
}

const remembered = 'partnermap.saved'

/** Kept with the tab, so that it survives when the page is loaded anew. */
export const saved: { last: Saved | null } = $state({ last: recall() })

export function remember(last: Saved): void {
  saved.last = last
  sessionStorage.setItem(remembered, JSON.stringify(last))
}

export function forgetSaved(): void {
  saved.last = null
  sessionStorage.removeItem(remembered)
}

function recall(): Saved | null {
  try {
    return JSON.parse(sessionStorage.getItem(remembered) ?? 'null') as Saved | null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
