import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = new URL('../../partnermap', import.meta.url).pathname

/**
 * Starts the program with the four cases and a database of its own, and gives back how to end it. Who has one running
 * already names it in PARTNERMAP_TEST_URL, and the file with all of its log in PARTNERMAP_TEST_LOG.
 */
export default async function service(): Promise<() => Promise<void>> {
  if (process.env['PARTNERMAP_TEST_URL']) return async () => {}
  const data = await mkdtemp(join(tmpdir(), 'partnermap-pages-'))
  // Its settings are those below, whatever the machine is set to; only the cache of downloads is shared.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NEO4J_|PARTNERMAP_(?!CACHE))/.test(name)))
  const log = `${data}.log`
  const child = spawn(program, ['serve', '-cases', '-addr', '127.0.0.1:0', '-data', data, '-log', 'debug'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stderr.pipe(createWriteStream(log))
  const end = async () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await rm(data, { recursive: true, force: true })
    await rm(log, { force: true })
  }
  try {
    process.env['PARTNERMAP_TEST_URL'] = await ready(child)
    process.env['PARTNERMAP_TEST_LOG'] = log
  } catch (error) {
    await end()
    throw error
  }
  return end
}

/**
 * Waits until the program says where it is, and that its database has planned what the explorer asks: on a busy machine that
 * can take longer than a reader would wait.
 */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const at = /Partnermap is at (http:\/\/\S+)/.exec(said)
      if (at?.[1] && said.includes('the database is warm')) resolve(at[1])
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('error', (error) => reject(new Error(`${program} does not start; build it with "make build"`, { cause: error })))
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)))
  })
}
