import { ask } from '../api/client'
import { Vocabulary } from '../api/network'
import { language, type Language } from '../words/words.svelte'

/** The vocabularies that labels are asked from. */
export type Scheme = 'form' | 'form_family' | 'field' | 'institution' | 'ngo' | 'employer' | 'coalition' | 'resource' | 'place' | 'level' | 'unit'

interface Term {
  code: string
  label: string
  broader?: { code: string } | null
}

let terms: Partial<Record<Scheme, Map<string, Term>>> = $state.raw({})
let loaded: Language | '' = ''

/** Loads the labels of terms in the language of the interface. */
export async function loadVocabulary(): Promise<void> {
  const lang = language()
  if (loaded === lang) return
  const data = await ask(Vocabulary, { lang })
  terms = Object.fromEntries(Object.entries(data).map(([scheme, list]) => [scheme, new Map((list ?? []).map((term) => [term.code, term]))]))
  loaded = lang
}

/** What a term is called; its code where the vocabulary has none. */
export function label(scheme: Scheme, code: string): string {
  return terms[scheme]?.get(code)?.label ?? code
}

/** The family that a form of cooperation belongs to. */
export function familyOf(form: string): string {
  return terms.form?.get(form)?.broader?.code ?? form
}

/** All terms of a vocabulary, in its own order. */
export function termsOf(scheme: Scheme): Term[] {
  return [...(terms[scheme]?.values() ?? [])]
}
