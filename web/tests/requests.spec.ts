import type { Page, Request } from '@playwright/test'
import { expect, test } from './fixtures'
import { settled } from './states'

const field = (page: Page) => page.getByRole('search').first().getByRole('combobox')
const isSearch = (request: Request) => saysOf(request).includes('query Search')

/** What a request asks, as text. */
function saysOf(request: Request): string {
  const { searchParams } = new URL(request.url())
  return [searchParams.get('query'), searchParams.get('variables'), request.postData()].join(' ')
}

test('the answer to the last question stays, even if an older one comes later', async ({ page }) => {
  await page.goto('/n/ostrava')
  await settled(page)
  const held: (() => void)[] = []
  let late: Promise<void> = Promise.resolve()
  await page.route('**/graphql**', async (route) => {
    if (!isSearch(route.request()) || !saysOf(route.request()).includes('"city p"')) return route.fallback()
    late = new Promise((resolve) => held.push(resolve))
    await late
    await route.continue()
  })
  await field(page).fill('city p')
  await expect.poll(() => held.length).toBe(1)
  await field(page).fill('regional')
  await expect(page.getByRole('option').first()).toContainText('Regional')
  const older = page.waitForResponse((response) => saysOf(response.request()).includes('"city p"'))
  held[0]?.()
  await (await older).finished()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await expect(page.getByRole('option').first()).toContainText('Regional')
})

test('opening a page asks for nothing twice, and for nothing outside', async ({ page, requests }) => {
  await page.goto('/n/ostrava')
  await settled(page)
  const asked = requests.filter((request) => request.url().includes('/graphql')).map((request) => request.url() + (request.postData() ?? ''))
  expect(asked.filter((url, i) => asked.indexOf(url) !== i)).toEqual([])
})

test('a card opens without asking for the map again', async ({ page, requests }) => {
  await page.goto('/n/ostrava?view=table')
  await settled(page)
  const before = requests.length
  await page.getByRole('link', { name: 'City police', exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { level: 2 })).toHaveText('City police')
  const again = requests.slice(before).filter((request) => /query (Overview|PictureOf)/.test(saysOf(request)))
  expect(again).toEqual([])
})
