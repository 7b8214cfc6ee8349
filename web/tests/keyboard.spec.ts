import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { settled } from './states'

const focused = (page: Page) => page.locator(':focus')

// Presses Tab until something has the focus; a page on which that takes too long is not made for the keyboard.
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    const named = await focused(page).evaluate((e) => `${e.tagName} ${e.getAttribute('aria-label') ?? e.textContent ?? ''}`.trim())
    if (name.test(named)) return
  }
  throw new Error(`${most} times Tab, and no ${name}`)
}

test('from the start to a partner and back, by keyboard alone', async ({ page }) => {
  await page.goto('/')
  await settled(page)
  await page.keyboard.press('Tab')
  await expect(focused(page)).toHaveText('Skip to the content')
  await page.keyboard.press('Enter')
  await tabTo(page, /^A Ostrava/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ostrava')
  await settled(page)

  await page.keyboard.press('/')
  await expect(page.getByRole('search').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('city pol')
  await expect(page.getByRole('option').first()).toContainText('City police')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const card = page.getByRole('complementary', { name: 'Details' })
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('City police')
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  expect(await focused(page).count()).toBe(1)
})

test('the map is one stop of the Tab key; arrows walk along the ties, Enter opens, Escape leaves', async ({ page }) => {
  await page.goto('/n/ostrava')
  await settled(page)
  const dots = page.locator('svg [tabindex="0"]')
  await expect(dots).toHaveCount(1)
  await dots.focus()
  const first = await focused(page).getAttribute('aria-label')
  await page.keyboard.press('ArrowRight')
  const second = await focused(page).getAttribute('aria-label')
  expect(second).toBeTruthy()
  expect(second).not.toBe(first)
  await expect(dots).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
})

test('filters are boxes that the space bar ticks, and the number that passes is told', async ({ page }) => {
  await page.goto('/n/paks?view=table')
  await settled(page)
  await page.getByRole('checkbox', { name: /^Institutions/ }).focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/kind=INSTITUTION/)
  await settled(page)
  await expect(page.getByRole('row')).toHaveCount(15)
})

test('single keys can be switched off', async ({ page }) => {
  await page.goto('/n/ostrava')
  await settled(page)
  await page.getByRole('contentinfo').getByRole('checkbox').uncheck()
  await page.locator('main').focus()
  await page.keyboard.press('/')
  await expect(page.getByRole('search').getByRole('combobox')).not.toBeFocused()
})
