import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'

const dots = (page: Page) => page.locator('.chart .dot')
const dot = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}:`) })
const summary = (page: Page) => page.locator('#map-summary')

// Where things are is what a picture says; they may still be on their way when the first is drawn.
async function picture(page: Page): Promise<Record<string, string>> {
  await expect(dots(page).first()).toBeVisible()
  const places = () => dots(page).evaluateAll((all) => Object.fromEntries(all.map((d) => [d.getAttribute('data-id'), d.getAttribute('transform')])))
  let last = ''
  await expect.poll(async () => {
    const now = JSON.stringify(await places())
    const still = now === last
    last = now
    return still
  }).toBe(true)
  return JSON.parse(last) as Record<string, string>
}

test('the same question gives the same picture, in every language', async ({ page }) => {
  await page.goto('/n/ostrava?lang=en')
  const first = await picture(page)
  expect(Object.keys(first)).toHaveLength(32)
  await page.goto('/n/ostrava?lang=cs')
  expect(await picture(page)).toEqual(first)
})

test('what the picture shows is said in words, and nobody without a tie gets lost', async ({ page }) => {
  await page.goto('/n/ostrava')
  await expect(summary(page)).toHaveText('32 partners · 35 cooperations · 3 ties against cooperation · 7 without a recorded tie')
  await expect(page.locator('.chart .heading')).toHaveText('No recorded tie')
  await expect(dot(page, 'Living Together')).toHaveAccessibleName(/NGO, \d+ partners/)
})

test('ties against cooperation are red zigzags, and nothing else is', async ({ page }) => {
  await page.goto('/n/ostrava')
  await picture(page)
  const zigzags = await page.locator('.line .stroke').evaluateAll((all) => all.filter((p) => (p.getAttribute('d')?.match(/L/g) ?? []).length > 3).map((p) => getComputedStyle(p).stroke))
  expect(zigzags).toHaveLength(3)
  expect(new Set(zigzags)).toEqual(new Set(['rgb(179, 38, 30)']))
  await expect(page.locator('.line.c-negative')).toHaveCount(3)
})

test('the legend filters, and its choice is in the link', async ({ page }) => {
  await page.goto('/n/ostrava')
  const legend = page.getByRole('region', { name: 'Legend' })
  await legend.getByRole('button', { name: /^NGOs/ }).click()
  await expect(page).toHaveURL(/kind=NGO/)
  await expect(dots(page)).toHaveCount(3)
  await expect(legend.getByRole('button', { name: /^NGOs/ })).toHaveAttribute('aria-pressed', 'true')
  await legend.getByRole('button', { name: /^NGOs/ }).click()
  await expect(dots(page)).toHaveCount(32)
  await legend.getByRole('button', { name: 'Funding and resources' }).click()
  await expect(page).toHaveURL(/family=funding/)
  await expect(page.locator('.line')).toHaveCount(4)
})

test('layers bring in what hangs on the partners, and taking part together is no cooperation', async ({ page }) => {
  await page.goto('/n/pata-rat')
  await expect(summary(page)).toContainText('7 cooperations')
  await page.getByRole('checkbox', { name: 'Initiatives' }).check()
  await expect(page.locator('.dot.k-INITIATIVE')).toHaveCount(17)
  await page.getByRole('checkbox', { name: /no cooperation/ }).check()
  await expect(page).toHaveURL(/layer=INITIATIVES,JOINT_PARTICIPATION/)
  await expect(page.locator('.line.joint').first()).toBeAttached()
  await expect(page.locator('.line.joint .stroke').first()).toHaveAttribute('stroke-dasharray', /\d/)
  await expect(page.locator('.line.joint title').first()).toContainText('no cooperation')
  await expect(summary(page)).toContainText('7 cooperations')
})

test('the map is walked with the keyboard alone', async ({ page }) => {
  await page.goto('/n/ostrava')
  await picture(page)
  await page.getByRole('combobox', { name: 'Size' }).focus()
  await page.keyboard.press('Tab')
  const start = dot(page, 'Living Together')
  await expect(start).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(start).not.toBeFocused()
  const there = page.locator('.dot:focus')
  await expect(there).toHaveCount(1)
  await expect(there).toHaveAccessibleDescription(/^Tied to: .*Living Together/)
  const id = await there.getAttribute('data-id')
  await page.keyboard.press('Escape')
  await expect(there).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(there, 'Tab leads back to where one was').toHaveAttribute('data-id', id ?? '')
  await expect(page.locator('.chart .dot[tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`card=${id}`))
  await expect(page.locator(`.dot[data-id="${id}"]`)).toHaveAttribute('aria-pressed', 'true')
})

test('single letters act on the one in focus, unless they are switched off', async ({ page }) => {
  await page.goto('/n/ostrava')
  await picture(page)
  await dot(page, 'City of Ostrava').focus()
  await page.keyboard.press('h')
  await expect(dots(page)).toHaveCount(31)
  await expect(page.getByText('1 is hidden.')).toBeVisible()
  await page.getByRole('button', { name: 'Show again' }).click()
  await expect(dots(page)).toHaveCount(32)
  await page.getByText('With the keyboard').click()
  await page.getByRole('switch', { name: 'Shortcuts with one key' }).uncheck()
  await dot(page, 'City of Ostrava').focus()
  await page.keyboard.press('h')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/card=/)
  await expect(dots(page)).toHaveCount(32)
})

test('one can go step by step: around one, further, pin, and back', async ({ page }) => {
  await page.goto('/n/ostrava')
  const before = await picture(page)
  await dot(page, 'City of Ostrava').click()
  const deeds = page.getByRole('group', { name: /City of Ostrava/ })
  await deeds.getByRole('button', { name: 'Only around it' }).click()
  await expect(page.getByText('Around: City of Ostrava')).toBeVisible()
  const few = await dots(page).count()
  expect(few).toBeLessThan(10)
  await dot(page, 'Living Together').click()
  await picture(page)
  const hub = await dot(page, 'City of Ostrava').getAttribute('transform')
  await page.getByRole('group', { name: /^With Living/ }).getByRole('button', { name: 'More of its partners' }).click()
  await expect.poll(() => dots(page).count()).toBeGreaterThan(20)
  await picture(page)
  const moved = distance(hub, await dot(page, 'City of Ostrava').getAttribute('transform'))
  expect(moved, 'what stood there stays about there').toBeLessThan(80)
  await page.getByRole('button', { name: 'Show the whole map' }).click()
  await expect(dots(page)).toHaveCount(32)
  expect(await picture(page)).toEqual(before)
  await deedOf(page, 'Keep in place').click()
  await expect(page).toHaveURL(/pin=[^&]+~/)
  await page.goBack()
  await expect(page).not.toHaveURL(/pin=/)
})

const deedOf = (page: Page, name: string): Locator => page.locator('.actions').getByRole('button', { name })

function distance(a: string | null, b: string | null): number {
  const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [a, b].map((t) => (t ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []) as [number[], number[]]
  return Math.hypot(x1 - x2, y1 - y2)
}

test('what is dragged stays where it was put, for everybody who gets the link', async ({ page }) => {
  await page.goto('/n/paks')
  await picture(page)
  const police = dot(page, 'Police')
  const box = await police.boundingBox()
  if (!box) throw new Error('not drawn')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 90, box.y + 40, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/pin=/)
  await expect(page).not.toHaveURL(/card=/)
  const there = await police.getAttribute('transform')
  await page.reload()
  await picture(page)
  expect(distance(there, await police.getAttribute('transform'))).toBeLessThan(1)
})

test('two partners: their chain is a sentence, and stands out on the map', async ({ page }) => {
  await page.goto('/n/ostrava')
  await dot(page, 'City police').click()
  await deedOf(page, 'Chain to').click()
  await expect(page.getByText('now choose the second partner')).toBeVisible()
  await dot(page, 'Victims of crime and people at risk').click()
  await expect(page.getByRole('status').filter({ hasText: 'City police – Victims of crime' })).toContainText('through Living Together')
  await expect(page.locator('.dot.found')).toHaveCount(3)
  await page.getByRole('button', { name: 'Back to the whole map' }).click()
  await expect(page.locator('.dot.found')).toHaveCount(0)
})

test('size goes by a figure that is explained: the area, not the width', async ({ page }) => {
  await page.goto('/n/ostrava')
  await picture(page)
  const width = async (name: string) => (await dot(page, name).locator('.body').evaluate((p) => (p as SVGGraphicsElement).getBBox().width))
  await page.getByRole('combobox', { name: 'Size' }).selectOption({ label: 'number of partners' })
  await expect(page.getByText(/the more partners it works with; the largest has [1-9]/)).toBeVisible()
  const partners = async (name: string) => Number((await dot(page, name).getAttribute('aria-label'))?.match(/(\d+) partner/)?.[1])
  const ratio = (await width('Living Together')) ** 2 / (await width('Diocesan Caritas organization')) ** 2
  expect(await partners('Diocesan Caritas organization')).toBe(1)
  // The smallest are kept large enough to be clicked.
  expect(ratio).toBeGreaterThan(10)
  expect(ratio).toBeLessThanOrEqual(await partners('Living Together') * 1.1)
})

interface Made { made: { ngo?: { id: string }; cooperation?: { id: string }; userErrors: { message: string }[] } }

test('years are offered where enough ties have a date; those without stay, paler, and are counted', async ({ page, ask, ownNetwork }) => {
  await page.goto('/n/ostrava')
  await picture(page)
  await expect(page.getByRole('group', { name: 'Years' })).toHaveCount(0)

  const { id, slug } = await ownNetwork('Years')
  const ngos: string[] = []
  for (const text of ['Bakers', 'Carpenters', 'Drivers']) {
    const { made } = await ask<Made>(`mutation M($input: CreateNgoInput!) { made: createNgo(input: $input) { ngo { id } userErrors { message } } }`, { input: { network: id, names: [{ lang: 'en', text }] } })
    ngos.push(made.ngo?.id ?? '')
  }
  const [a, b, c] = ngos
  for (const tie of [{ from: a, to: b, since: '2010', until: '2012' }, { from: b, to: c, since: '2015' }, { from: a, to: c }]) {
    const { made } = await ask<Made>(`mutation M($input: CreateCooperationInput!) { made: createCooperation(input: $input) { cooperation { id } userErrors { message } } }`, { input: { ...tie, form: 'partnership' } })
    expect(made.userErrors).toEqual([])
  }
  await page.goto(`/n/${slug}`)
  const years = page.getByRole('group', { name: 'Years' })
  await expect(years).toContainText('1 tie has no date and is always shown, paler.')
  await expect(page.locator('.line')).toHaveCount(3)
  await years.getByRole('spinbutton', { name: 'To the year' }).fill('2012')
  await years.getByRole('spinbutton', { name: 'To the year' }).press('Enter')
  await expect(page).toHaveURL(/to=2012/)
  await expect(page.locator('.line')).toHaveCount(2)
  await expect(page.locator('.line.pale')).toHaveCount(1)
  await years.getByRole('button', { name: 'Play' }).click()
  await expect(page).toHaveURL(/to=2013/)
  await years.getByRole('button', { name: 'Pause' }).click()
  await years.getByRole('button', { name: 'All years' }).click()
  await expect(page.locator('.line')).toHaveCount(3)
  await expect(page.locator('.line.pale')).toHaveCount(0)
})

test('the picture is saved with its legend, its origin and nothing from elsewhere', async ({ page }) => {
  await page.goto('/n/ostrava?kind=NGO,INSTITUTION')
  await picture(page)
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()])
    expect(download.suggestedFilename()).toMatch(new RegExp(`^ostrava-.*\\.${name.toLowerCase()}$`))
    return readFile(await download.path())
  }
  const svg = (await save('SVG')).toString()
  for (const words of ['Ostrava', 'Living Together', 'Joint action', 'Against cooperation', 'Kind: NGOs and Institutions', '/n/ostrava?kind=NGO', 'Please name the map']) expect(svg).toContain(words)
  expect(svg).not.toContain('var(')
  expect(svg.match(/https?:\/\//g)?.length, 'the address, and the name of the format').toBe(2)
  const png = await save('PNG')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const width = Number(svg.match(/ width="(\d+)"/)?.[1])
  expect(png.readUInt32BE(16)).toBe(2 * width)
})

test('inside another page there is the map alone, and it says what is chosen', async ({ page }) => {
  await page.goto('/embed/ostrava')
  await picture(page)
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Open the whole page' })).toHaveAttribute('href', /^\/n\/ostrava/)
  const before = await page.locator('.chart').getAttribute('style')
  await page.locator('.pane').hover()
  await page.mouse.wheel(0, 300)
  await dot(page, 'City police').click()
  await expect(page).toHaveURL(/embed\/ostrava\?card=/)
  await expect(page.getByRole('complementary')).toHaveCount(0)
  expect(await page.locator('.chart').getAttribute('style'), 'the wheel scrolls the page around it').toBe(before)
})

test('a page that shows the map hears what is chosen, even where nothing may be remembered', async ({ page }) => {
  await page.addInitScript(() => {
    if (location.pathname.startsWith('/embed/')) Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no storage here', 'SecurityError') } })
  })
  // By default nobody may show the map inside a page; here this page may.
  await page.route('**/embed/**', async (route) => {
    const response = await route.fetch()
    const headers = response.headers()
    headers['content-security-policy'] = (headers['content-security-policy'] ?? '').replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    await route.fulfill({ response, headers })
  })
  await page.route('**/around', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Around</title><iframe title="map" src="/embed/paks" width="900" height="600"></iframe>' }))
  await page.goto('/around')
  const heard = page.evaluate(() => new Promise((resolve) => addEventListener('message', (event) => resolve(event.data), { once: true })))
  const police = page.frameLocator('iframe').getByRole('button', { name: /^Police:/ })
  await police.click()
  expect(await heard).toEqual({ type: 'partnermap:select', id: await police.getAttribute('data-id') })
})

test('of more than fit into a picture there are groups to open, and no hairball', async ({ page }) => {
  await page.route('**/graphql**', async (route) => {
    const response = await route.fetch()
    const body = (await response.json()) as { data?: { network?: { all?: { totalCount: number }; stakeholders?: { totalCount: number; facets?: unknown } } } }
    const counted = body.data?.network
    if (counted?.all && counted.stakeholders?.facets && !decodeURIComponent(route.request().url()).includes('"NGO"')) {
      counted.all.totalCount = 1200
      counted.stakeholders.totalCount = 1200
    }
    await route.fulfill({ response, json: body })
  })
  await page.goto('/n/ostrava')
  await expect(page.getByText('1,200 partners: more than the 500 that fit')).toBeVisible()
  await expect(dots(page)).toHaveCount(0)
  await page.locator('.groups').getByRole('button', { name: /^NGOs/ }).click()
  await expect(page).toHaveURL(/kind=NGO/)
  await expect(dots(page)).toHaveCount(3)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('the list comes first, and the map fits', async ({ page }) => {
    await page.goto('/n/ostrava')
    await expect(page.getByRole('table').first()).toBeVisible()
    await page.getByRole('navigation', { name: 'Views of this map' }).getByRole('link', { name: 'Map' }).click()
    await picture(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const small = await page.locator('.map button, .map select, .map label >> visible=true').evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24).map((e) => e.outerHTML))
    expect(small).toEqual([])
  })
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the map has no fault that axe knows, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('/n/ostrava?layer=INITIATIVES')
    await picture(page)
    const { violations } = await new AxeBuilder({ page }).include('.map').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
    expect(violations).toEqual([])
  })
}
