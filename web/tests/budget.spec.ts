import { randomBytes } from 'node:crypto'
import { budget, type Built, judge } from '../build/budget'
import { expect, test } from './fixtures'

const file = (entry: string, bytes: number, along: string[] = []): Built => ({ content: randomBytes(bytes), modules: [`/web/src/${entry}`], with: along })

function build(mapBytes: number): Map<string, Built> {
  return new Map([
    ['index.js', file('main.ts', 1000, ['shared.js', 'index.css'])], ['shared.js', file('', 500)], ['index.css', file('', 300)],
    ['en.js', file('words/en.json', 100)], ['start.js', file('start/Start.svelte', 200, ['shared.js'])],
    ['map.js', file('map/Map.svelte', mapBytes, ['shared.js', 'force.js'])], ['force.js', file('', 700)],
  ])
}

test('the budget counts what a page fetches, each file once', async () => {
  const lines = budget(build(2000))
  const about = (what: string, bytes: number) => {
    const line = lines.find((l) => l.what === what)
    expect(Math.abs((line?.bytes ?? 0) - bytes), `${what}: ${line?.bytes}`).toBeLessThan(200)
  }
  about('first load, JavaScript', 1800)
  about('first load, CSS', 300)
  about('map', 2700)
  about('everything', 4800)
  expect(judge(lines).over).toBe(false)
})

test('a map that weighs too much fails the build', async () => {
  expect(judge(budget(build(30_000))).over).toBe(true)
})
