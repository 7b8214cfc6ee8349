import { language } from '../words/words.svelte'

/** A language by its name, in the language of the interface. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(language(), { type: 'language' }).of(code) ?? code
}

/** The lang attribute for a name that is not in the language of the interface; none where it is. */
export function langOf(locale: string): string | undefined {
  return locale && locale !== language() ? locale : undefined
}
