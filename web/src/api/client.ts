import { Client, type CombinedError, fetchExchange, getOperationName, type OperationResult, type TypedDocumentNode } from '@urql/core'
import { address } from '../state/address.svelte'

/** What an operation may fail with, as a page needs to know it. */
export class Failure extends Error {
  /** The code of the API, or OFFLINE where nothing answered. */
  readonly code: string
  /** Whether the same request may succeed later. */
  readonly retryable: boolean

  constructor(code: string, message: string, retryable: boolean, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Failure'
    this.code = code
    this.retryable = retryable
  }
}

// One client a view: answers for the public must not be mixed with the owner's.
const clients = new Map<string, Client>()
// What was answered in a view stays until the map changes. urql's own cache would add __typename to all that is asked, which
// the service would then look up for every row; and it is told of changes by nothing else than that.
const answers = new Map<string, Promise<unknown>>()

function client(): Client {
  const url = asSeen('/graphql')
  let c = clients.get(url)
  if (!c) {
    c = new Client({ url, exchanges: [fetchExchange], preferGetMethod: 'within-url-limit' })
    clients.set(url, c)
  }
  return c
}

/** The address of something on the service, in the view that is chosen: `?as=public` shows what the public sees. */
export function asSeen(path: string): string {
  if (address.as !== 'public') return path
  return path + (path.includes('?') ? '&' : '?') + 'as=public'
}

// What is asked for the first time the database has to plan, which can take too long while others ask as well. The next
// time it is planned.
const tries = 3

/** Asks the API, or gives what it has answered before. Throws a {@link Failure} if it has no answer to all of the question. */
export function ask<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>, variables: Variables, fresh = false,
): Promise<Data> {
  const key = [asSeen(''), getOperationName(document), JSON.stringify(variables)].join(' ')
  const known = answers.get(key) as Promise<Data> | undefined
  if (known && !fresh) return known
  const asked = answered(document, variables)
  answers.set(key, asked)
  asked.catch(() => answers.get(key) === asked && answers.delete(key))
  return asked
}

async function answered<Data, Variables extends object>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  for (let i = 1; ; i++) {
    const result = await client().query(document, variables).toPromise()
    if (i === tries || !result.error || failure(result.error).code !== 'BUSY') return settled(result)
  }
}

/** Changes the map. What can be expected to go wrong is in `userErrors` of the answer; all else throws a {@link Failure}. */
export async function change<Data, Variables extends object>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const result = settled(await client().mutation(document, variables).toPromise())
  forget()
  return result
}

/** Drops all that was answered so far, since the map has changed. */
export function forget(): void {
  answers.clear()
}

function settled<Data>(result: OperationResult<Data>): Data {
  if (result.error) throw failure(result.error)
  if (result.data === undefined || result.data === null) throw new Failure('INTERNAL', 'the answer is empty', false)
  return result.data
}

function failure(error: CombinedError): Failure {
  const first = error.graphQLErrors[0]
  if (!first) return new Failure('OFFLINE', error.networkError?.message ?? error.message, true, { cause: error })
  const { code, retryable } = first.extensions as { code?: string; retryable?: boolean }
  return new Failure(code ?? 'INTERNAL', first.message, retryable === true, { cause: error })
}
