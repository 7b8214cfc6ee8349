// The program, started to be tested or measured.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

const program = new URL('../../partnermap', import.meta.url).pathname

/**
 * Starts the program at a free port with further arguments, and waits until it says where it is, and that its database has
 * planned what the explorer asks: on a busy machine that can take longer than a reader would wait.
 * @param {string[]} args
 * @param {string} [log] - the file that gets all of its log
 */
export async function start(args, log) {
  // Its settings are the arguments, whatever the machine is set to; only the cache of downloads is shared.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NEO4J_|PARTNERMAP_(?!CACHE))/.test(name)))
  const child = spawn(program, ['serve', '-addr', '127.0.0.1:0', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  if (log) child.stderr.pipe(createWriteStream(log))
  const end = async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  try {
    return { url: await ready(child), end }
  } catch (error) {
    await end()
    throw error
  }
}

function ready(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk) => {
      said += chunk
      const at = /Partnermap is at (http:\/\/\S+)/.exec(said)
      if (at && said.includes('the database is warm')) resolve(at[1])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', (error) => reject(new Error(`${program} does not start; build it with "make build"`, { cause: error })))
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)))
  })
}
