import { change, Failure } from '../api/client'
import { Undo } from '../api/undo'
import { network } from './network.svelte'

/** A change of the reader's own: what was done, in words, and its entry in the change log. */
export interface LastChange {
  id: string
  /** The sentence that tells of it, in the language of that moment. */
  said: string
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
  note(id: string, said: string): void {
    this.now = { id, said }
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
      const { undo } = await change(Undo, { input: { change: this.now.id, idempotencyKey: `undo ${this.now.id}` } })
      this.reason = undo?.userErrors[0]?.message ?? ''
      this.state = this.reason ? 'refused' : 'undone'
      sessionStorage.removeItem(kept)
      if (this.state === 'undone') await network.load(true)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.state = 'failed'
    }
  }
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
