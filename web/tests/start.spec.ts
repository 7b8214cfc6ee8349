import { expect, test } from './fixtures'

test('the start page lists the networks with their size, and opens one', async ({ page }) => {
  await page.goto('/')
  const card = page.getByRole('article').filter({ hasText: 'Pata Rât' })
  await expect(card).toContainText('22 partners · 7 cooperations')
  await card.getByRole('link', { name: 'Pata Rât', exact: true }).click()
  await expect(page).toHaveURL(/\/n\/pata-rat$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pata Rât')
})

test('each ready question leads into the network that is chosen', async ({ page }) => {
  for (const [question, heading] of [['Who works with …?', 'partners'], ['What does the map not know yet?', 'unknown']] as const) {
    await page.goto('/')
    await page.getByText(question).click()
    await page.getByRole('link', { name: 'Ostrava', exact: true }).last().click()
    await expect(page).toHaveURL(new RegExp(`/n/ostrava\\?view=questions&ask=${heading}`))
    await expect(page.getByRole('heading', { level: 2, name: question })).toBeVisible()
  }
})

test('the owner saves a copy, and sees when that was', async ({ page, ownNetwork }) => {
  const { slug } = await ownNetwork('Kept')
  await page.goto('/')
  const card = page.getByRole('article').filter({ has: page.locator(`a[href="/n/${slug}"]`) })
  await expect(card).toContainText('No copy saved yet.')
  const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('link', { name: 'Save a copy: Kept' }).click()])
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  await expect(card).toContainText('Last copy saved:')
})

test('whoever sees what the public sees is offered neither a copy nor a new network', async ({ page }) => {
  await page.goto('/?as=public')
  await expect(page.getByRole('article')).not.toHaveCount(0)
  await expect(page.getByText('Save a copy')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'New network' })).toHaveCount(0)
})
