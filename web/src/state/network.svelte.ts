import type { VariablesOf } from 'gql.tada'
import { ask, Failure, forget } from '../api/client'
import { type Facet, type Joint, type NetworkHead, Overview, PictureOf, type Thing, type Tie } from '../api/network'
import { language } from '../words/words.svelte'
import { address } from './address.svelte'
import { loadViewer } from './viewer.svelte'

/** As many stakeholders are drawn as a map; of more there is a table, and groups to open. */
export const maxDrawn = 500

type Filter = NonNullable<VariablesOf<typeof Overview>['filter']>
type Layers = NonNullable<VariablesOf<typeof PictureOf>['layers']>

/** What is drawn: things and the ties between them. */
export interface Drawing {
  things: Map<string, Thing>
  ties: Tie[]
  joint: Joint[]
  truncated: boolean
}

/** The filter that the address asks for; undefined: everything. */
export function filterOf(a: typeof address): Filter | undefined {
  const filter: Filter = {}
  if (a.kind.length > 0) filter.kind = { in: a.kind as NonNullable<NonNullable<Filter['kind']>['in']> }
  if (a.field.length > 0) filter.inField = { in: a.field }
  if (a.place.length > 0) filter.inPlace = { in: a.place }
  if (a.family.length > 0) filter.formFamily = { in: a.family }
  if (a.initiative.length > 0) filter.inInitiative = { in: a.initiative }
  return Object.keys(filter).length > 0 ? filter : undefined
}

/** Asks for what is to be drawn of those that pass a filter; without layers, cooperation and those of the address. */
export async function draw(filter: Filter | null, layers = ['COOPERATIONS', ...address.layer] as Layers): Promise<Drawing | null> {
  const { network } = await ask(PictureOf, { slug: address.network, lang: language(), filter, layers })
  if (!network) return null
  const { nodes, ties, jointParticipation, truncated } = network.picture
  return { things: new Map(nodes.map((n) => [n.id, n])), ties, joint: jointParticipation, truncated }
}

function question(): string {
  return JSON.stringify([address.network, address.as, language(), filterOf(address) ?? null])
}

/** What is loaded of the network in view. */
class NetworkState {
  /** The network; null: there is none, or it may not be seen. undefined: not known yet. */
  head: NetworkHead | null | undefined = $state.raw(undefined)
  /** How many stakeholders there are, and how many pass the filter; null: too many to count. */
  all: number | null = $state(null)
  passing: number | null = $state(null)
  facets: Facet[] = $state.raw([])
  failure: Failure | null = $state.raw(null)
  /** Counts the changes that were made here: what shows part of the network asks again when it does. */
  revision = $state(0)

  // Answers can overtake each other: only the one to the last question counts.
  #asked = 0
  // What was asked when the numbers above were counted.
  #counted = $state('')

  /** Whether what is known of the network is what the address asks for now. */
  get counted(): boolean {
    return this.#counted === question()
  }

  /** Whether there are more than a map shows. */
  get large(): boolean {
    return (this.passing ?? Infinity) > maxDrawn
  }

  /** Draws those who pass the filter; null where there is too much to draw. */
  async drawn(): Promise<Drawing | null> {
    return this.large ? null : draw(filterOf(address) ?? null)
  }

  /** Loads what the address asks for. `fresh` asks the service again, after a change. */
  async load(fresh = false): Promise<void> {
    const asked = ++this.#asked
    if (fresh) {
      forget()
      this.revision++
    }
    const about = { slug: address.network, lang: language(), filter: filterOf(address) ?? null }
    const counted = question()
    try {
      // Whose view it is decides what there is to press: known later, it would push away what is read already.
      const [{ network }] = await Promise.all([ask(Overview, about), loadViewer().catch(() => undefined)])
      if (asked !== this.#asked) return
      this.failure = null
      this.#counted = counted
      this.head = network
      this.all = network?.all.totalCount ?? null
      this.passing = network?.stakeholders.totalCount ?? null
      this.facets = network?.stakeholders.facets ?? []
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (asked === this.#asked) this.failure = error
    }
  }
}

/** The network in view. */
export const network = new NetworkState()
