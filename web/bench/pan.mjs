// How smoothly a map of 200 partners and 500 cooperations is moved, without a graphics card.
import { ask, browser, chromium, flags, median } from './service.mjs'

const partners = 200, ties = 500, seconds = 4

/** Makes the network through the API, the same one each time. Gives its short name. */
export async function make(url) {
  const slug = `pan-${Date.now().toString(36)}`
  const { createNetwork: { network } } = await ask(url,
    `mutation M($input: CreateNetworkInput!) { createNetwork(input: $input) { network { id } } }`,
    { input: { slug, names: [{ lang: 'en', text: 'Pan' }], languages: ['en'] } })
  const kinds = ['Ngo', 'Institution', 'Employer', 'Community', 'Coalition']
  const ids = await many(url, [...Array(partners).keys()], (i) => {
    const kind = kinds[i % kinds.length]
    return [`create${kind}`, `Create${kind}Input`, `${kind.toLowerCase()} { id }`, { network: network.id, names: [{ lang: 'en', text: `Partner number ${i}` }] }, kind.toLowerCase()]
  })
  const forms = ['information_exchange', 'joint_project', 'funding', 'direct_service', 'referral']
  const pairs = new Set()
  // Everybody has a tie; the first ones have many, as in real networks.
  for (let i = 1, step = 0; pairs.size < ties; i++, step += 7) {
    const a = i % partners, b = i < partners ? Math.floor(i / 8) : (i * 31 + step) % partners
    if (a !== b) pairs.add(`${Math.min(a, b)} ${Math.max(a, b)}`)
  }
  await many(url, [...pairs], (pair, i) => {
    const [from, to] = pair.split(' ').map((n) => ids[Number(n)])
    return ['createCooperation', 'CreateCooperationInput', 'cooperation { id }', { from, to, form: forms[i % forms.length] }, 'cooperation']
  })
  return slug
}

async function many(url, items, mutation) {
  const ids = []
  for (let begin = 0; begin < items.length; begin += 20) {
    const list = items.slice(begin, begin + 20).map((item, i) => mutation(item, begin + i))
    const heads = list.map(([, type], i) => `$i${i}: ${type}!`).join(', ')
    const fields = list.map(([field, , selection], i) => `m${i}: ${field}(input: $i${i}) { ${selection} userErrors { message } }`).join(' ')
    const data = await ask(url, `mutation M(${heads}) { ${fields} }`, Object.fromEntries(list.map(([, , , input], i) => [`i${i}`, input])))
    list.forEach(([, , , , name], i) => {
      if (data[`m${i}`].userErrors.length > 0) throw new Error(JSON.stringify(data[`m${i}`].userErrors))
      ids.push(data[`m${i}`][name].id)
    })
  }
  return ids
}

/** Frames a second while the map is dragged about: the median of three goes. */
export async function framesASecond(url, slug) {
  const window = await chromium.launch({ executablePath: browser, args: flags })
  try {
    const page = await window.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(`${url}/n/${slug}`)
    const svg = page.locator('main svg').first()
    await svg.waitFor()
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    const drawn = await page.locator('main svg [data-id], main svg [role="button"], main svg [tabindex]').count()
    if (drawn < partners) throw new Error(`the map shows ${drawn} of ${partners} partners`)
    const box = await svg.boundingBox()
    const goes = []
    for (let i = 0; i < 3; i++) goes.push(await drag(page, box))
    return { fps: median(goes), goes }
  } finally {
    await window.close()
  }
}

async function drag(page, box) {
  const x = box.x + box.width / 2, y = box.y + 12
  await page.mouse.move(x, y)
  await page.mouse.down()
  const before = await page.locator('main svg g[transform]').first().getAttribute('transform')
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
  if (await page.locator('main svg g[transform]').first().getAttribute('transform') === before) throw new Error('the map did not move')
  await page.mouse.up()
  return fps
}
