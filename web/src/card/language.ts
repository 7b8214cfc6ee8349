import { language } from '../words/words.svelte'

/** A language by its name, in the language of the interface. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(language(), { type: 'language' }).of(code) ?? code
}
