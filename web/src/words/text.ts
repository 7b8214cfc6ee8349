import { language } from './words.svelte'

/** The language of a text, where it is another than the reader's: for the attribute `lang`. */
export function foreign(locale: string): string | undefined {
  return locale === language() ? undefined : locale
}

interface Text {
  lang: string
  text: string
}

/** Of a text in several languages that in the reader's, else the first in the order of fallback. */
export function inReadersLanguage<T extends Text>(texts: readonly T[]): T | undefined {
  return texts.find((text) => text.lang === language()) ?? texts[0]
}
