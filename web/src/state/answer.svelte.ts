import { Failure } from '../api/client'

/** The answer to what a page asks now. One that comes late never replaces a newer one. */
export class Answer<T> {
  /** The last answer; null until there is one. */
  data = $state.raw<T | null>(null)
  /** Why there is none. */
  failure = $state.raw<Failure | null>(null)
  loading = $state(false)
  #asked = 0

  /** Asks; what was answered before stays until the new answer is there. */
  async ask(question: () => Promise<T>): Promise<void> {
    const asked = ++this.#asked
    this.loading = true
    try {
      const data = await question()
      if (asked !== this.#asked) return
      this.data = data
      this.failure = null
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (asked === this.#asked) this.failure = error
    } finally {
      if (asked === this.#asked) this.loading = false
    }
  }

  /** Forgets the answer, and does not wait for one that is under way. */
  clear(): void {
    this.#asked++
    this.data = null
    this.failure = null
    this.loading = false
  }
}
