// The licences of what a page is made of, as one text.
import { readFileSync, readdirSync } from 'node:fs'

const known = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC', 'Python-2.0'])

/**
 * Gives the licence of every package in one text, equal ones once. It refuses a licence that nobody has looked at.
 * @param {string} intro - the first line
 * @param {Iterable<string>} folders - where the packages are
 */
export function licences(intro, folders) {
  const byText = new Map()
  for (const folder of [...new Set(folders)].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    if (!known.has(license)) throw new Error(`${name} has the licence ${license}, which is not one of ${[...known].join(', ')}`)
    const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f))
    const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `(The package says ${license} and brings no text.)`
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`])
  }
  const parts = [...byText].map(([text, names]) => `${names.sort().join('\n')}\n\n${text}`)
  return [intro, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`) + '\n'
}
