import type { TypedDocumentNode } from '@urql/core'
import { change, Failure } from '../api/client'
import { changes, type Mutation, type WrongInput } from '../api/change'
import { language } from '../words/words.svelte'

/** What came of a change. */
export interface Done {
  entity?: { id: string; version: number; slug?: string } | null
  userErrors: WrongInput[]
  change: { id: string } | null
}

/** The input was refused; nothing was changed. */
export class Refused extends Error {
  constructor(readonly errors: WrongInput[]) {
    super(errors.map((error) => error.message).join('\n'))
    this.name = 'Refused'
  }
}

/**
 * Carries out changes so that sending one again changes nothing twice: the same change with the same input goes under
 * the same key until it is known to be done.
 */
export class Deeds {
  /** What was changed so far, the oldest first. */
  readonly changes: string[] = []
  #keys = new Map<string, string>()

  /** Makes a change. Throws {@link Refused} where the input was wrong, and a Failure where nothing is known. */
  async do(mutation: Mutation, input: object): Promise<Done> {
    const what = mutation + JSON.stringify(input)
    const key = this.#keys.get(what) ?? crypto.randomUUID()
    this.#keys.set(what, key)
    type Variables = { input: object; lang: string }
    const { done } = await change(changes[mutation] as unknown as TypedDocumentNode<{ done: Done | null }, Variables>, { input: { ...input, idempotencyKey: key }, lang: language() })
    if (!done) throw new Failure('INTERNAL', 'the answer is empty', true)
    if (done.userErrors.length > 0) {
      this.#keys.delete(what) // refused: another try is another change
      throw new Refused(done.userErrors)
    }
    if (done.change && !this.changes.includes(done.change.id)) this.changes.push(done.change.id)
    return done
  }
}
