import { expect, test } from './fixtures'

const searches = (requests: { url: () => string; postData: () => string | null }[]) =>
  requests.filter((request) => /\bquery[ +]Search\b/.test(decodeURIComponent(request.url()) + (request.postData() ?? '')))

test('one pause in typing is one request, and the answer has kind and town', async ({ page, requests }) => {
  await page.clock.install()
  await page.goto('/n/paks?view=questions')
  const field = page.getByRole('combobox', { name: 'Search this map' })
  await field.focus()
  // The clock stands still while one types, however slow the machine is.
  await page.clock.pauseAt(Date.now() + 60_000)
  for (const text of ['s', 'sc', 'sch', 'scho']) {
    await field.fill(text)
    await page.clock.runFor(60)
  }
  expect(searches(requests)).toHaveLength(0)
  await page.clock.runFor(25)
  const option = page.getByRole('listbox', { name: 'Search this map' }).getByRole('option')
  await expect(option).toHaveText([/Schools\s*Institution · Paks/])
  expect(searches(requests)).toHaveLength(1)
})

test('by keyboard alone: / goes there, arrows walk, Enter opens map and card', async ({ page }) => {
  await page.goto('/n/ostrava?view=questions')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('/')
  const field = page.getByRole('combobox', { name: 'Search this map' })
  await expect(field).toBeFocused()
  await page.keyboard.type('living together')
  await expect(page.locator('#search-0')).toHaveText(/^Living Together/)
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/results?$/)
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(field).toHaveAttribute('aria-activedescendant', 'search-0')
  await expect(page.locator('#search-0')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/card=[\w-]+&focus=[\w-]+/)
  await expect(page.getByRole('heading', { level: 2, name: 'Living Together' })).toBeVisible()
  await expect(field).toHaveValue('')
})

test('who walks while a newer answer is on its way stays on what they walked to', async ({ page }) => {
  await page.goto('/n/ostrava?view=questions')
  const field = page.getByRole('combobox', { name: 'Search this map' })
  await field.pressSequentially('living')
  const options = page.getByRole('search').getByRole('option')
  const sought = options.filter({ hasText: /^Living Together/ })
  await expect(sought).toBeVisible()
  const before = (await options.allInnerTexts()).findIndex((text) => text.startsWith('Living Together'))
  expect(before).toBeGreaterThan(0)

  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route((url) => url.pathname === '/graphql', async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest((request) => searches([request]).length > 0)
  await field.pressSequentially(' together')
  await asked
  for (let i = 0; i <= before; i++) await field.press('ArrowDown')
  await expect(sought).toHaveAttribute('aria-selected', 'true')
  release()
  await expect(sought).toHaveAttribute('id', 'search-0')
  await expect(sought).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', 'search-0')
})

test('Escape closes the suggestions, then empties the field', async ({ page }) => {
  await page.goto('/n/ostrava?view=questions')
  const field = page.getByRole('combobox', { name: 'Search this map' })
  await field.fill('city')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await field.press('Escape')
  await expect(field).toHaveAttribute('aria-expanded', 'false')
  await expect(field).toHaveValue('city')
  await field.press('Escape')
  await expect(field).toHaveValue('')
})

test('what is misspelt is found as written alike, and that is said', async ({ page }) => {
  await page.goto('/n/ostrava?view=questions')
  await page.getByRole('combobox', { name: 'Search this map' }).fill('Caritsa')
  await expect(page.getByRole('search').getByRole('option')).toContainText(['Diocesan Caritas organization'])
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/Nothing fits exactly; these are written alike\. \d+ results?/)
})

test('across networks a result says its network, and opens there', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('combobox', { name: 'Search all networks' }).fill('polgarorseg')
  const option = page.getByRole('search').getByRole('option')
  await expect(option).toContainText(['Paks 2016'])
  await option.first().click()
  await expect(page).toHaveURL(/\/n\/paks\?card=/)
})

test('a place and an initiative choose what the map shows, a need leads to the needs', async ({ page }) => {
  const to = { 'Czech Republic': /place=/, 'Coexistence Village': /initiative=/, 'Debts related': /view=needs#/ }
  for (const [text, url] of Object.entries(to)) {
    await page.goto('/n/ostrava?view=questions')
    await page.getByRole('combobox', { name: 'Search this map' }).fill(text)
    await page.getByRole('search').getByRole('option').filter({ hasNotText: 'Community ·' }).first().click()
    await expect(page).toHaveURL(url)
  }
})
