import { Failure } from '../api/client'
import { loadViewer } from './viewer.svelte'
import { loadVocabulary } from './vocabulary.svelte'

/**
 * Asks for what every page rests on: whose view this is, and the words of the data. A service that does not answer is
 * told of by the page itself; the reader's "try again" asks for these again as well.
 */
export async function loadBasics(): Promise<void> {
  for (const asked of await Promise.allSettled([loadViewer(), loadVocabulary()])) {
    if (asked.status === 'rejected' && !(asked.reason instanceof Failure)) throw asked.reason
  }
}
