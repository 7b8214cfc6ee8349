// How smoothly a map of 200 partners and 500 cooperations is moved, without a graphics card.
import { ask, browser, chromium, flags, median } from './common.mjs'

const partners = 200, ties = 500, seconds = 4

/** Makes the network, the same one each time. Gives its short name. */
export async function make(url) {
  const slug = 'pan'
  await ask(url, `mutation M($input: CreateNetworkInput!) { createNetwork(input: $input) { network { id } } }`,
    { input: { slug, names: [{ lang: 'en', text: 'Pan' }], languages: ['en'] } })
  const files = new FormData()
  files.append('file', csv(['id', 'kind', 'name_language', 'name'], [...Array(partners).keys()].map((i) => [idOf(0, i), kinds[i % kinds.length], 'en', `Partner number ${i}`])), 'stakeholders.csv')
  files.append('file', csv(['id', 'from', 'to', 'form'], pairs().map(([a, b], i) => [idOf(1, i), idOf(0, a), idOf(0, b), forms[i % forms.length]])), 'cooperations.csv')
  const answer = await fetch(`${url}/networks/${slug}/import`, { method: 'POST', body: files })
  if (!answer.ok) throw new Error(`the network was not made: ${await answer.text()}`)
  return slug
}

const kinds = ['NGO', 'INSTITUTION', 'EMPLOYER', 'COMMUNITY', 'COALITION']
const forms = ['information_exchange', 'joint_project', 'funding', 'direct_service', 'referral']
const idOf = (sort, i) => `019b7700-000${sort}-7000-8000-${i.toString(16).padStart(12, '0')}`
const csv = (head, rows) => new Blob([[head, ...rows].map((row) => row.join(',')).join('\n')], { type: 'text/csv' })

// Everybody has a tie; the first ones have many, as in real networks.
function pairs() {
  const found = new Map()
  for (let i = 1; found.size < ties; i++) {
    const round = Math.floor(i / partners)
    const a = i % partners, b = round === 0 ? Math.floor(i / 8) : (a * 31 + round * 17) % partners
    if (a !== b) found.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b])
  }
  return [...found.values()]
}

/** Frames a second while the map is dragged about: the median of three goes. */
export async function framesASecond(url, slug) {
  const window = await chromium.launch({ executablePath: browser, args: flags })
  try {
    const page = await window.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(`${url}/n/${slug}`)
    const pane = page.getByRole('application')
    const drawn = pane.locator('[data-id]')
    await drawn.nth(partners - 1).waitFor({ state: 'attached', timeout: 60_000 })
    const box = await pane.boundingBox()
    const goes = []
    for (let i = 0; i < 3; i++) goes.push(await drag(page, box))
    return { fps: median(goes), goes }
  } finally {
    await window.close()
  }
}

async function drag(page, box) {
  // In a corner, where nobody stands.
  const x = box.x + 10, y = box.y + 10
  await page.mouse.move(x, y)
  await page.mouse.down()
  const place = () => page.locator('svg.chart').evaluate((svg) => getComputedStyle(svg).transform)
  const before = await place()
  await page.evaluate(() => {
    globalThis.frames = []
    const count = (now) => { globalThis.frames.push(now); globalThis.counting = requestAnimationFrame(count) }
    globalThis.counting = requestAnimationFrame(count)
  })
  const end = Date.now() + seconds * 1000
  for (let i = 0; Date.now() < end; i++) await page.mouse.move(x + 120 * Math.sin(i / 20), y + 60 * Math.sin(i / 13))
  const fps = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.counting)
    const { frames } = globalThis
    return ((frames.length - 1) * 1000) / (frames.at(-1) - frames[0])
  })
  if (await place() === before) throw new Error('the map did not move')
  await page.mouse.up()
  return fps
}
