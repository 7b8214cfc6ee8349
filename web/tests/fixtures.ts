import { randomUUID } from 'node:crypto'
import { type APIRequestContext, test as base, type Page, type Request } from '@playwright/test'

export { expect } from '@playwright/test'

/** Where the service of this run is. */
export function service(): string {
  const url = process.env['PARTNERMAP_TEST_URL']
  if (!url) throw new Error('the service was not started')
  return url
}

/** A network of the test's own, empty, which the test may change as it likes. */
export interface Own {
  id: string
  slug: string
}

interface Fixtures {
  /** Asks the API, as the owner. */
  ask: <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>
  /** Makes a network; it is gone when the test ends. */
  ownNetwork: (name?: string) => Promise<Own>
  /** Says that a message of the browser's console belongs to what is tested, such as a failed request. */
  expectMessage: (message: RegExp) => void
  /** The requests that the page sent so far, without what the browser had kept. */
  requests: Request[]
  watched: void
}

const created = `mutation Make($input: CreateNetworkInput!) { createNetwork(input: $input) { network { id slug version } userErrors { message } } }`

/** The tests of the pages. In each, nothing may leave the service, and the browser may have nothing to complain of. */
export const test = base.extend<Fixtures & { expected: RegExp[] }>({
  baseURL: async ({}, use) => use(service()),

  ask: async ({ request }, use) => use((query, variables) => post(request, query, variables)),

  ownNetwork: async ({ request }, use) => {
    const made: Own[] = []
    await use(async (name = 'Own network') => {
      const input = { slug: `own-${randomUUID().slice(0, 8)}`, names: [{ lang: 'en', text: name }], languages: ['en'] }
      const { createNetwork: made1 } = await post<{ createNetwork: { network: Own | null; userErrors: unknown[] } }>(request, created, { input })
      if (!made1.network) throw new Error(JSON.stringify(made1.userErrors))
      made.push(made1.network)
      return made1.network
    })
    for (const { id } of made) await remove(request, id)
  },

  expected: async ({}, use) => use([]),
  expectMessage: async ({ expected }, use) => use((message) => void expected.push(message)),

  requests: async ({ page }, use) => {
    const sent: Request[] = []
    page.on('request', (request) => sent.push(request))
    await use(sent)
  },

  watched: [async ({ page, context, expected }, use) => {
    const complaints: string[] = []
    const watch = (p: Page) => {
      p.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()} ${message.location().url}`)
      })
      p.on('pageerror', (error) => complaints.push(`error: ${error.stack ?? error.message}`))
    }
    watch(page)
    context.on('page', watch)
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== service()) complaints.push(`left the service: ${request.url()}`)
    })
    await use()
    const unexpected = complaints.filter((text) => !expected.some((message) => message.test(text)))
    if (unexpected.length > 0) throw new Error(`the browser complained:\n${unexpected.join('\n')}`)
  }, { auto: true }],
})

async function post<Data>(request: APIRequestContext, query: string, variables?: Record<string, unknown>): Promise<Data> {
  const response = await request.post(`${service()}/graphql`, { data: { query, variables } })
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown }
  if (errors) throw new Error(`${query}\n${JSON.stringify(errors)}`)
  return data
}

async function remove(request: APIRequestContext, id: string): Promise<void> {
  const now = await post<{ node: { version: number } | null }>(request, `query Now($id: ID!) { node(id: $id) { ... on Network { version } } }`, { id })
  if (!now.node) return
  const input = { id, version: now.node.version, cascade: true }
  const { deleteNetwork: gone } = await post<{ deleteNetwork: { userErrors: unknown[] } }>(
    request, `mutation Remove($input: DeleteInput!) { deleteNetwork(input: $input) { userErrors { message } } }`, { input },
  )
  if (gone.userErrors.length > 0) throw new Error(JSON.stringify(gone.userErrors))
}
