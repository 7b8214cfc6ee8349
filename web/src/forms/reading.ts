import type { EditableNode } from '../api/edit'
import type { Field, Noun } from './nouns'
import { newContact, nobody, type Pick, type Text, type Value, type Values } from './values'

/** An empty form. Names are asked for in the language given. */
export function blank(noun: Noun, lang: string): Values {
  return Object.fromEntries(noun.fields.map((field) => [field.name, blankOf(field, lang)]))
}

function blankOf(field: Field, lang: string): Value {
  switch (field.as) {
    case 'texts': return [{ lang, text: '' }]
    case 'tick': return false
    case 'terms': case 'several': return []
    case 'contacts': return [newContact()]
    case 'people': return { value: '', precision: 'EXACT', unit: null }
    case 'one': return { ...nobody }
    case 'origin': return { source: { ...nobody }, locator: '', statedOn: '' }
    default: return field.name === 'sensitivity' ? 'PUBLIC' : ''
  }
}

/** What a form shows of something that is on the map. */
export function read(noun: Noun, node: EditableNode, lang: string): Values {
  const values = blank(noun, lang)
  for (const field of noun.fields) {
    const read = readOf(field, (node as Record<string, unknown>)[field.name])
    if (read !== undefined) values[field.name] = read
  }
  return values
}

type Linked = { edges: { node: { id: string; name: string }; link: { id: string; version: number } }[] }
type Reached = { edges: { node: Record<string, string | number | null> }[] }

function readOf(field: Field, value: unknown): Value | undefined {
  if (value === null || value === undefined) return undefined
  switch (field.as) {
    case 'texts': {
      const texts = value as Text[]
      return texts.length === 0 ? undefined : texts.map(({ lang, text }) => ({ lang, text }))
    }
    case 'date': return (value as { edtf: string }).edtf
    case 'choice': return typeof value === 'string' ? value : (value as { code: string }).code
    case 'terms': return (value as { code: string }[]).map((each) => each.code)
    case 'one': return { id: (value as { id: string }).id, text: (value as { name: string }).name } satisfies Pick
    case 'people': {
      const { value: n, precision, unit } = value as { value: number | null; precision: string; unit: { code: string } | null }
      return { value: n === null ? '' : String(n), precision, unit: unit?.code ?? null }
    }
    case 'several': return (value as Linked).edges.map((edge) => ({ id: edge.node.id, text: edge.node.name, link: edge.link }))
    case 'contacts': {
      const { edges } = value as Reached
      return edges.length === 0 ? undefined : edges.map(({ node: contact }) => ({
        id: String(contact.id), version: Number(contact.version), function: String(contact.function ?? ''), phone: String(contact.phone ?? ''),
        email: String(contact.email ?? ''), hours: String(contact.hours ?? ''), web: String(contact.web ?? ''),
      }))
    }
    case 'origin': return undefined
    default: return value as string | boolean
  }
}
