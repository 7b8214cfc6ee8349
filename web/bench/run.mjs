// Measures the pages, prints the figures, and fails where one is not as it is to be: make bench-web.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { start } from '../tests/program.mjs'
import { marks } from './lighthouse.mjs'
import { framesASecond, make } from './pan.mjs'
import { lastKeyToAnswer } from './search.mjs'

// What each figure has to be.
const least = { mark: 95, fps: 55 }
const most = { answer: 150 }
const only = process.argv[2] ?? ''

let failed = false
function report(what, figure, good, detail = '') {
  console.log(`${good ? 'ok  ' : 'FAIL'} ${what}: ${figure}${detail && ` (${detail})`}`)
  failed ||= !good
}

const data = mkdtempSync(join(tmpdir(), 'partnermap-bench-'))
try {
  if ('lighthouse'.startsWith(only) || 'pan'.startsWith(only)) {
    const service = await start(['-cases', '-data', data])
    try {
      if ('lighthouse'.startsWith(only)) await measureMarks(service.url)
      if ('pan'.startsWith(only)) await measurePan(service.url)
    } finally {
      await service.end()
    }
  }
  if ('search'.startsWith(only)) await measureSearch()
} finally {
  rmSync(data, { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0

async function measureMarks(url) {
  const pages = { start: '/', list: '/n/ostrava?view=table', map: '/n/ostrava?view=map', 'one partner': '/o/019b7717-b420-70ae-a4e8-727fe2a171a7' }
  for (const [name, path] of Object.entries(pages)) {
    const { found, wanting } = await marks(url + path)
    for (const [category, { mark, each }] of Object.entries(found)) report(`Lighthouse, ${name}, ${category}`, mark, mark >= least.mark, each.join(', '))
    if (wanting.length > 0) console.log(`     could be better: ${wanting.join('; ')}`)
  }
}

async function measurePan(url) {
  const { fps, goes } = await framesASecond(url, await make(url))
  report('200 partners and 500 cooperations, dragged', `${fps.toFixed(1)} frames a second`, fps >= least.fps, goes.map((f) => f.toFixed(1)).join(', '))
}

async function measureSearch() {
  console.log('loading the network of 100,000 partners, unless it is there already')
  const loaded = spawnSync('go', ['run', '.', '-load'], { cwd: new URL('../../bench', import.meta.url), stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' })
  if (loaded.status !== 0) throw new Error('the large network was not loaded')
  const [slug, ...dir] = loaded.stdout.trim().split('\n').at(-1).split(' ')
  const service = await start(['-data', dir.join(' ')])
  try {
    const { median, most: longest, times } = await lastKeyToAnswer(service.url, slug)
    report('search among 100,000, last key to answer', `${median.toFixed(0)} ms`, median <= most.answer, `${times.length} goes, the longest ${longest.toFixed(0)} ms`)
  } finally {
    await service.end()
  }
}
