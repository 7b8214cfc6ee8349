import { ask } from '../api/client'
import { Viewer } from '../api/viewer'
import { address } from './address.svelte'

/** Who is looking, and what they may do. */
export const viewer = $state({ known: false, mayChange: false })

/** Asks the service whose view it gives. */
export async function loadViewer(): Promise<void> {
  const view = address.as
  const data = await ask(Viewer, {})
  if (view !== address.as) return
  viewer.known = data.viewer !== null
  viewer.mayChange = data.viewer?.mayChange === true
}
