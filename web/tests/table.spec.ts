import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { cityPolice } from './states'

const columnOf = (page: Page, selector: string) => page.locator(`#partners tbody ${selector}`).allInnerTexts()

test('the filters choose, count, and stand in the address', async ({ page }) => {
  await page.goto('/n/ostrava?view=table')
  const status = page.locator('.filters').getByRole('status')
  await expect(status).toHaveText('32 partners')
  await page.getByRole('checkbox', { name: 'Housing 7' }).check()
  await expect(status).toHaveText('7 of 32 partners shown')
  await expect(page.locator('#partners tbody tr')).toHaveCount(7)
  await page.getByRole('checkbox', { name: /^NGOs/ }).check()
  await expect(status).toHaveText('2 of 32 partners shown')
  await expect(page).toHaveURL(/kind=NGO/)
  await expect(page).toHaveURL(/field=housing/)
  await page.goBack()
  await expect(status).toHaveText('7 of 32 partners shown')
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(status).toHaveText('32 partners')
})

test('the list of a neighbourhood has whom its map has', async ({ page }) => {
  await page.goto(`/n/ostrava?focus=${cityPolice}`)
  await expect(page.locator('svg.chart .dot').first()).toBeVisible()
  const drawn = await page.locator('svg.chart .dot').count()
  expect(drawn).toBeGreaterThan(1)
  expect(drawn).toBeLessThan(32)
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page.locator('#partners tbody tr')).toHaveCount(drawn)
  await page.getByRole('button', { name: '2 steps' }).click()
  await expect(page.locator('#partners tbody tr')).not.toHaveCount(drawn)
  await page.getByRole('button', { name: 'Show the whole map' }).click()
  await expect(page.locator('#partners tbody tr')).toHaveCount(32)
})

test('a long list of values folds, and what is chosen in it stays in sight', async ({ page }) => {
  await page.goto('/n/ostrava?view=table&field=health')
  const fields = page.getByRole('group', { name: 'Field of action' })
  await expect(fields.getByRole('checkbox', { name: /^Health/ })).toBeChecked()
  await expect(fields.getByRole('checkbox')).toHaveCount(7)
  await fields.getByRole('button', { name: 'Show all 12' }).click()
  await expect(fields.getByRole('checkbox')).toHaveCount(12)
})

test('a head of a column puts the list in order, and says so', async ({ page }) => {
  await page.goto('/n/ostrava?view=table')
  const head = (name: string) => page.getByRole('columnheader', { name: new RegExp(`^${name}`) })
  await expect(head('Name')).toHaveAttribute('aria-sort', 'ascending')
  await head('Cooperations').getByRole('button').click()
  await expect(head('Cooperations')).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/order=-cooperations/)
  const counts = (await columnOf(page, 'td.cooperations')).map(Number)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  expect(counts[0]).toBe(35)
  await head('Began').getByRole('button').click()
  expect((await columnOf(page, 'td.since'))[0]).toBe('1997')
  await head('Began').getByRole('button').click()
  // What is not stated is last, whichever way the list goes.
  expect((await columnOf(page, 'td.since'))[0]).toBe('1997')
})

test('names are in the order of the reader’s language', async ({ page, ask, ownNetwork }) => {
  const { id, slug } = await ownNetwork()
  for (const text of ['Zlín', 'Charita', 'Český spolek', 'Cesta', 'Dům', 'Hnutí']) {
    await ask('mutation($input: CreateNgoInput!) { createNgo(input: $input) { userErrors { message } } }', { input: { network: id, names: [{ lang: 'cs', text }] } })
  }
  await page.goto(`/n/${slug}?view=table&lang=cs`)
  await expect(page.locator('#partners tbody tr')).toHaveCount(6)
  expect(await page.locator('#partners tbody th a').allInnerTexts()).toEqual(['Cesta', 'Český spolek', 'Dům', 'Hnutí', 'Charita', 'Zlín'])
})

test('a list of more than 500 comes page by page', async ({ page, request, ownNetwork }) => {
  const { slug } = await ownNetwork()
  const lines = Array.from({ length: 520 }, (_, i) => `Partner ${String(i + 1).padStart(3, '0')},NGO`)
  const sent = await request.post(`/networks/${slug}/import?dry-run=false`, {
    headers: { 'Content-Type': 'text/csv' }, data: ['name,kind', ...lines].join('\n'), timeout: 60_000,
  })
  expect(await sent.json()).toMatchObject({ created: 520 })
  await page.goto(`/n/${slug}?view=table`)
  const names = page.locator('#partners tbody th a')
  await expect(names).toHaveCount(100)
  await expect(page.getByRole('columnheader', { name: 'Kind' }).getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Previous page' })).toBeDisabled()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(names.first()).toHaveText('Partner 101')
  await page.getByRole('button', { name: 'Previous page' }).click()
  await expect(names.first()).toHaveText('Partner 001')
  await page.getByRole('columnheader', { name: /^Name/ }).getByRole('button').click()
  await expect(names.first()).toHaveText('Partner 520')
})

test('the files hold what passes the filter, and no cell runs as a formula', async ({ page, ask, ownNetwork }) => {
  const { id, slug } = await ownNetwork('Őrség')
  const make = (text: string) => ask('mutation($input: CreateNgoInput!) { createNgo(input: $input) { userErrors { message } } }', { input: { network: id, names: [{ lang: 'en', text }] } })
  await make('=HYPERLINK("http://127.0.0.1/";"free")')
  await make('One; with "all", of it')
  const save = async (button: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
    return readFileSync(await download.path(), 'utf8')
  }
  await page.goto(`/n/${slug}?view=table`)
  const text = await save('Partners (CSV)')
  expect(text.startsWith('\uFEFFName,Kind,')).toBe(true)
  expect(text).toContain(`"'=HYPERLINK(""http://127.0.0.1/"";""free"")",NGO`)
  expect(text).toContain('"One; with ""all"", of it",NGO')
  expect(text).toMatch(/From the Partnermap “Őrség”/)
  expect(text).toContain('No filter: everybody on the map.')
  // Where the comma is for decimals, spreadsheet programs want a semicolon.
  await page.goto(`/n/${slug}?view=table&lang=hu&kind=NGO`)
  const magyar = await save('Partnerek (CSV)')
  expect(magyar).toContain('Név;Típus;')
  expect(magyar).toContain('Szűrő – Típus: Civil szervezetek')
  await page.goto('/n/ostrava?view=table&field=housing&lang=en')
  const ties = await save('Cooperations (CSV)')
  expect(ties.split('\r\n').slice(1).findIndex((line) => line === '')).toBe(5)
  expect(ties).toContain('Filter – Field of action: Housing')
  expect(ties).toContain('Case study on integrated services, paragraph')
  const [workbook] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Both (Excel)' }).click()])
  expect(workbook.suggestedFilename()).toMatch(/^ostrava-[\d-]+\.xlsx$/)
  expect(readFileSync(await workbook.path()).subarray(0, 2).toString()).toBe('PK')
})

test('on paper the list says where it is from, and nothing is there that can be pressed', async ({ page }) => {
  await page.goto('/n/ostrava?view=table&field=housing')
  const note = page.getByText('Filter – Field of action: Housing')
  await expect(page.locator('#partners tbody tr')).toHaveCount(7)
  await expect(note).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(note).toBeVisible()
  await expect(page.getByRole('button', { name: 'Partners (CSV)' })).toBeHidden()
  await expect(page.getByRole('checkbox').first()).toBeHidden()
})

test('an empty map says so, and how to begin', async ({ page, ownNetwork }) => {
  const { slug } = await ownNetwork()
  await page.goto(`/n/${slug}?view=table`)
  await expect(page.getByText('Nobody is on this map yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Add the first partner' }).click()
  await expect(page).toHaveURL(/view=new/)
})
