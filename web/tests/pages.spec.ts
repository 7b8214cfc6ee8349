import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import cs from '../words/cs.json' with { type: 'json' }
import en from '../words/en.json' with { type: 'json' }
import hu from '../words/hu.json' with { type: 'json' }
import ro from '../words/ro.json' with { type: 'json' }
import { expect, test } from './fixtures'
import { longer, misplaced } from './layout'
import { enter, livingTogether, settled, states } from './states'

const tables = { en, hu, ro, cs } as Record<string, Record<string, string>>
const desk = { width: 1200, height: 800 }
const phone = { width: 320, height: 640 }
// As long as a translation may be.
const long = Object.fromEntries(Object.entries(en).map(([key, word]) => [key, longer(word)]))

/** What axe finds against WCAG 2.2 AA, or against one of its rules. */
async function violations(page: Page, rule = ''): Promise<string[]> {
  // No page has frames of others: then axe need not open a page of its own to put its findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rule ? axe.withRules(rule) : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])).analyze()
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target.join(' ')} – ${node.any[0]?.message ?? v.help}`))
}

// English words that stand where the page speaks another language, and keys that have no word at all.
async function wrongWords(page: Page, lang: string): Promise<string[]> {
  const text = await page.locator('body').innerText()
  const keys = text.match(/\b[a-z]+(\.[A-Za-z_]+)+\b/g)?.filter((word) => word in en) ?? []
  if (lang === 'en') return keys
  const known = new Set(Object.values(tables[lang] ?? {}))
  const english = Object.values(en).filter((word) => word.length > 11 && !word.includes('{') && !known.has(word) && text.includes(word))
  return [...keys, ...english]
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const state of states) {
  test(`${state.name}: for everybody, in light and dark, on a phone`, async ({ page, expectMessage }) => {
    if (state.says) expectMessage(state.says)
    await enter(page, state)
    expect(await violations(page)).toEqual([])
    expect(await wrongWords(page, 'en')).toEqual([])
    // Only the colours are others in the dark.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, 'color-contrast')).toEqual([])
    await page.setViewportSize(phone)
    await settled(page)
    expect(await misplaced(page)).toEqual([])
    expect(await violations(page)).toEqual([])
  })

  test(`${state.name}: in every language, with words 40 per cent longer, and within 320 pixels`, async ({ page, expectMessage }) => {
    if (state.says) expectMessage(state.says)
    await page.route(/\/assets\/en-[^/]+\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(long)}` }))
    for (const lang of ['hu', 'ro', 'cs', 'en']) {
      await page.setViewportSize(phone)
      await enter(page, state, lang)
      expect(await page.locator('html').getAttribute('lang')).toBe(lang)
      if (lang !== 'en') expect(await wrongWords(page, lang), lang).toEqual([])
      expect(await misplaced(page), lang).toEqual([])
    }
    await page.setViewportSize(desk)
    await settled(page)
    expect(await misplaced(page), 'longer words, on a wide screen').toEqual([])
  })
}

test('pages that the service writes itself', async ({ page }) => {
  for (const path of [`/o/${livingTogether}`, '/o/', '/programs']) {
    await page.setViewportSize(desk)
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(200)
    expect(await violations(page), path).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page), path).toEqual([])
    await page.setViewportSize(phone)
    expect(await misplaced(page), path).toEqual([])
  }
})

test('faults that are planted are found', async ({ page }) => {
  await enter(page, { name: 'start', path: '/' })
  await page.evaluate(() => {
    const button = document.createElement('button')
    const image = document.createElement('img')
    image.src = '/icon.svg'
    const wide = document.createElement('p')
    wide.style.width = '200vw'
    wide.textContent = 'wide'
    document.querySelector('main')?.prepend(button, image, wide)
  })
  const found = (await violations(page)).join('\n')
  expect(found).toContain('button-name')
  expect(found).toContain('image-alt')
  expect((await misplaced(page)).join('\n')).toContain('the page is')
})

test('words are made longer by 40 per cent, and keep their places', () => {
  expect(longer('Only the first {n} needs are shown here.')).toMatch(/^Onlly .* \{n\} .*\.$/)
  expect(longer('abcdefghij'.repeat(10))).toHaveLength(140)
})
