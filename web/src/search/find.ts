import { ask } from '../api/client'
import type { EnumOf } from '../api/graphql'
import { type Hit, Search } from '../api/search'
import { linkTo } from '../state/address.svelte'
import { foreign } from '../words/text'
import { language, t, term } from '../words/words.svelte'
import type { Choice, Found } from './Combobox.svelte'

/** Something found, and where it leads. */
export interface Finding extends Choice {
  href: string
}

type Subject = EnumOf<'SearchSubject'>

const everything: Subject[] = ['STAKEHOLDER', 'INITIATIVE', 'NEED', 'RESOURCE', 'PLACE']

/** Finds what begins so, in the network with this id, else in all networks. Hits in several networks say in which. */
export async function find(text: string, network?: string, of = everything): Promise<Found<Finding>> {
  const { search } = await ask(Search, { text: text.slice(0, 200), network: network ?? null, of, lang: language() })
  const hits = search ?? []
  const similar = hits.length > 0 && hits.every((hit) => hit.matched === 'SIMILAR')
  return { choices: hits.map((hit) => finding(hit, network === undefined)), ...(similar && { remark: t('search.similar') }) }
}

/** Finds partners of a network only. */
export function findPartners(network: string): (text: string) => Promise<Found<Finding>> {
  return (text) => find(text, network, ['STAKEHOLDER'])
}

function finding({ node }: Hit, across: boolean): Finding {
  const slug = 'network' in node ? (node.network?.slug ?? '') : ''
  const notes = [what(node), town(node), across && 'network' in node ? node.network?.name : ''].filter(Boolean)
  const named = 'name' in node ? node : { name: '', nameLocale: language() }
  return {
    value: node.id, text: named.name, lang: foreign(named.nameLocale), note: notes.join(' · '), href: hrefOf(node, slug),
  }
}

function what(node: Hit['node']): string {
  if ('kind' in node) return term('kind', node.kind)
  if (node.__typename === 'Initiative') return term('initiativeKind', node.initiativeKind)
  if (node.__typename === 'Need') return t('thing.need')
  if (node.__typename === 'Resource') return t('thing.offer')
  return t(node.__typename === 'Source' ? 'thing.source' : 'thing.place')
}

function town(node: Hit['node']): string {
  return 'places' in node ? (node.places.edges[0]?.node.name ?? '') : ''
}

/** A partner opens on the map with its card; an initiative and a place choose what the map shows; a need stands among the needs. */
function hrefOf(node: Hit['node'], network: string): string {
  const page = { page: 'network', network } as const
  switch (node.__typename) {
    case 'Initiative': return linkTo({ ...page, initiative: [node.id] })
    case 'Place': return linkTo({ ...page, place: [node.id] })
    case 'Need': return linkTo({ ...page, view: 'needs', at: node.id })
    case 'Resource': {
      const holder = node.heldBy.edges[0]?.node.id
      return linkTo({ ...page, card: holder ?? node.id, focus: holder ?? '' })
    }
    default: return linkTo({ ...page, card: node.id, focus: node.id })
  }
}
