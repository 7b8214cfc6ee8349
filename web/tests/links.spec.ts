import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { cityPolice, livingTogether, settled } from './states'

// What a reader is shown, as text; without where the focus happens to be.
async function shown(page: Page): Promise<string> {
  await settled(page)
  await page.waitForLoadState('networkidle') // sources come after the facts that they are for
  return page.locator('main').ariaSnapshot()
}

// A link to here shows the next person exactly this.
async function sameElsewhere(page: Page, context: BrowserContext): Promise<void> {
  const here = await shown(page)
  const next = await context.newPage()
  await next.goto(page.url())
  expect(await shown(next)).toBe(here)
  await next.close()
}

test('filters, view, order and card go with the link', async ({ page, context }) => {
  await page.goto('/n/ostrava')
  await settled(page)
  await page.getByRole('checkbox', { name: /^Institutions/ }).check()
  await settled(page)
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await settled(page)
  await page.getByRole('button', { name: 'Cooperations', exact: true }).click()
  await page.getByRole('link', { name: 'City police', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`kind=INSTITUTION.*card=${cityPolice}`))
  await sameElsewhere(page, context)
})

test('the map in all its states goes with the link', async ({ page, context }) => {
  for (const query of ['', `?card=${livingTogether}`, '?kind=NGO,INSTITUTION&layer=INITIATIVES', '?family=negative', '?field=housing&size=partners', `?hide=${cityPolice}`]) {
    await page.goto('/n/ostrava' + query)
    await sameElsewhere(page, context)
  }
})

test('back and forward lead through what was looked at', async ({ page }) => {
  await page.goto('/n/pata-rat')
  await settled(page)
  await page.getByRole('link', { name: 'Needs', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Needs' })).toBeVisible()
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 2, name: 'Needs' })).toBeVisible()
  await page.goForward()
  await expect(page.getByRole('table').first()).toBeVisible()
})

test('an old link with words that are not known opens as far as it can', async ({ page }) => {
  await page.goto('/n/ostrava?view=hologram&depth=many&size=huge&nonsense=1#here')
  await settled(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ostrava')
})

test('the language goes along, and is remembered', async ({ page }) => {
  await page.goto('/')
  await settled(page)
  await page.getByLabel('Language').selectOption('cs')
  await expect(page.locator('html')).toHaveAttribute('lang', 'cs')
  await page.getByRole('link', { name: 'Ostrava', exact: true }).first().click()
  await settled(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'cs')
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'cs')
})
