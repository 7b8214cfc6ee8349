import { type Citation, Further, InitiativeCard, NeedCard, OfferCard, PartnerCard, SourcesOf } from '../api/card'
import { ask, Failure } from '../api/client'
import type { ResultOf } from '../api/graphql'
import { language } from '../words/words.svelte'
import { type Contact, groupsOf, type Group, type GroupKey, headOf, type Head, rowsOf } from './content'

/** As many facts one question about sources may name. */
const atOnce = 100

type Answer = NonNullable<ResultOf<typeof PartnerCard>['node'] | ResultOf<typeof InitiativeCard>['node'] | ResultOf<typeof NeedCard>['node'] | ResultOf<typeof OfferCard>['node']>

/** The card that is open. */
export class Card {
  /** What it is about; null: there is no such thing, or it may not be seen. undefined: not known yet. */
  head: Head | null | undefined = $state.raw(undefined)
  /** How to reach it; null for what cannot be reached, such as a need. */
  contacts: Contact[] | null = $state.raw(null)
  groups: Group[] = $state.raw([])
  failure: Failure | null = $state.raw(null)
  /** The lists of which more is being fetched. */
  fetching: GroupKey[] = $state([])
  /** What sources say of each fact; null: not known yet. */
  sources: Map<string, Citation[]> = $state.raw(new Map())

  // Answers can overtake each other: only the one to the last question counts.
  #asked = 0

  async load(id: string): Promise<void> {
    const asked = ++this.#asked
    const fresh = this.head?.id !== id
    try {
      const answer = await askFor(id)
      if (asked !== this.#asked) return
      this.failure = null
      if (fresh) this.sources = new Map()
      this.head = answer && headOf(answer)
      this.groups = answer ? groupsOf(answer) : []
      this.contacts = answer && 'contacts' in answer ? answer.contacts.edges.map(({ node }) => node) : null
      if (answer) await this.#loadSources([id, ...(this.contacts ?? []).map((c) => c.id), ...this.groups.flatMap((g) => g.rows.map((r) => r.id))])
    } catch (error) {
      if (asked === this.#asked) this.#fail(error)
    }
  }

  /** Brings the next page of a list. */
  async more(key: GroupKey): Promise<void> {
    const asked = this.#asked
    const group = this.groups.find((g) => g.key === key)
    const id = this.head?.id
    if (!group?.next || !id || this.fetching.includes(key)) return
    this.fetching.push(key)
    try {
      const { node } = await ask(Further, { id, lang: language(), after: group.next, [key]: true })
      if (asked !== this.#asked || !node) return
      const page = rowsOf(node, key)
      this.groups = this.groups.map((g) => (g.key === key ? { ...g, rows: [...g.rows, ...page.rows], next: page.next } : g))
      await this.#loadSources(page.rows.map((r) => r.id))
    } catch (error) {
      if (asked === this.#asked) this.#fail(error)
    } finally {
      this.fetching = this.fetching.filter((k) => k !== key)
    }
  }

  async #loadSources(ids: string[]): Promise<void> {
    const asked = this.#asked
    for (let i = 0; i < ids.length; i += atOnce) {
      const { nodes } = await ask(SourcesOf, { ids: ids.slice(i, i + atOnce), lang: language() })
      if (asked !== this.#asked) return
      const found = new Map(this.sources)
      for (const node of nodes ?? []) {
        if (node && 'citations' in node) found.set(node.id, node.citations.edges.map((edge) => edge.node))
      }
      this.sources = found
    }
  }

  #fail(error: unknown): void {
    if (!(error instanceof Failure)) throw error
    this.failure = error
  }
}

// Nearly every card is of a partner; of anything else the first answer says what it is.
async function askFor(id: string): Promise<Answer | null> {
  const about = { id, lang: language() }
  const { node, ties, gives } = await ask(PartnerCard, about)
  switch (node?.__typename) {
    case 'Initiative': {
      const initiative = await ask(InitiativeCard, about)
      return together(initiative.node, initiative.ties)
    }
    case 'Need': return (await ask(NeedCard, about)).node
    case 'Resource': return (await ask(OfferCard, about)).node
    default: return together(node, ties, gives)
  }
}

// The parts of an answer about one thing, as one.
function together<First extends Answer | null>(first: First, ...rest: (object | null)[]): First {
  return first && Object.assign({}, first, ...rest)
}
