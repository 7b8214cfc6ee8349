import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { start } from './program.mjs'

/**
 * Starts the program with the four cases and a database of its own, and gives back how to end it. Who has one running
 * already names it in PARTNERMAP_TEST_URL, and the file with all of its log in PARTNERMAP_TEST_LOG.
 */
export default async function service(): Promise<() => Promise<void>> {
  if (process.env['PARTNERMAP_TEST_URL']) return async () => {}
  const data = await mkdtemp(join(tmpdir(), 'partnermap-pages-'))
  const log = `${data}.log`
  const remove = async () => {
    await rm(data, { recursive: true, force: true })
    await rm(log, { force: true })
  }
  try {
    const { url, end } = await start(['-cases', '-data', data, '-log', 'debug'], log)
    process.env['PARTNERMAP_TEST_URL'] = url
    process.env['PARTNERMAP_TEST_LOG'] = log
    return async () => {
      await end()
      await remove()
    }
  } catch (error) {
    await remove()
    throw error
  }
}
