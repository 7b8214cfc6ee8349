import { change, Failure } from '../api/client'
import { Undo } from '../api/undo'
import type { NounKey } from '../forms/nouns'
import { network } from './network.svelte'

/** A change of the reader's own: what was done, in words, and its entries in the change log. */
export interface LastChange {
  /** The entries, the oldest first: a form may make several. */
  ids: string[]
  /** The sentence that tells of it, in the language of that moment. */
  said: string
  /** The form that it was made with, to go on with; null: another way. */
  form: { network: string; noun: NounKey } | null
}

// For this visit only: a change of yesterday is history, and is undone by another change.
const kept = 'partnermap.lastChange'

class Last {
  /** The reader's own last change; null: none, or it was undone. */
  now: LastChange | null = $state(recall())
  /** How the undoing went. */
  state: '' | 'undoing' | 'undone' | 'refused' | 'failed' = $state('')
  /** Why it was refused, as the service says it. */
  reason = $state('')

  /** Notes a change that was just made, and offers to undo it. */
  note(ids: string[], said: string, form: LastChange['form'] = null): void {
    this.now = { ids, said, form }
    this.state = ''
    sessionStorage.setItem(kept, JSON.stringify(this.now))
  }

  /** Offers it no longer. */
  forget(): void {
    this.now = null
    this.state = ''
    sessionStorage.removeItem(kept)
  }

  /** Takes the change back, if nobody has changed the same since. */
  async undo(): Promise<void> {
    if (!this.now || this.state === 'undoing') return
    this.state = 'undoing'
    try {
      this.reason = await takeBack(this.now.ids)
      this.state = this.reason ? 'refused' : 'undone'
      sessionStorage.removeItem(kept)
      await network.load(true)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.state = 'failed'
    }
  }
}

// The newest first: each can be taken back once what came after it is. Gives why it went no further.
async function takeBack(ids: string[]): Promise<string> {
  for (const id of ids.toReversed()) {
    const { undo } = await change(Undo, { input: { change: id, idempotencyKey: `undo ${id}` } })
    const [wrong] = undo?.userErrors ?? []
    if (wrong) return wrong.message
  }
  return ''
}

function recall(): LastChange | null {
  try {
    const text = sessionStorage.getItem(kept)
    return text ? (JSON.parse(text) as LastChange) : null
  } catch {
    return null // no storage here, as inside some other pages
  }
}

/** The reader's own last change. */
export const last = new Last()
