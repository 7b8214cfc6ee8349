// What all measurements use: the browser, the API, and the middle of some numbers.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

export const { chromium } = createRequire(new URL('../package.json', import.meta.url))('@playwright/test')

export const browser = process.env.CHROME_PATH || ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
// As on a machine without a graphics card, and kept off the network.
export const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Asks the API of a service. */
export async function ask(url, query, variables = {}) {
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables }) })
  const { data, errors } = await answer.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

/** The one in the middle. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
