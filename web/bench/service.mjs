// The program, started for a measurement, and the browser.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const program = new URL('../../partnermap', import.meta.url).pathname
export const { chromium } = createRequire(new URL('../package.json', import.meta.url))('@playwright/test')

export const browser = process.env.CHROME_PATH || ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
// As on a machine without a graphics card, and kept off the network.
export const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Starts the program, and waits until its database has planned what the explorer asks; `end` ends it. */
export async function start(args) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NEO4J_|PARTNERMAP_(?!CACHE))/.test(name)))
  const child = spawn(program, ['serve', '-addr', '127.0.0.1:0', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk) => {
      said += chunk
      const at = /Partnermap is at (http:\/\/\S+)/.exec(said)
      if (at && said.includes('the database is warm')) resolve(at[1])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)))
  })
  return {
    url,
    async end() {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

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
