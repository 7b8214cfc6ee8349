import { expect, test } from './fixtures'

test('the first page opens, and its language is that of the browser', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('contentinfo')).toContainText('never means')
})

for (const [code, words] of Object.entries({ hu: 'sosem jelenti', ro: 'nu înseamnă', cs: 'nikdy neznamená' })) {
  test(`the page speaks ${code}`, async ({ page }) => {
    await page.goto(`/?lang=${code}`)
    await expect(page.locator('html')).toHaveAttribute('lang', code)
    await expect(page.getByRole('contentinfo')).toContainText(words)
  })
}

test('a network of a test’s own is there, and belongs to nobody else', async ({ page, ownNetwork }) => {
  const { slug } = await ownNetwork('A network of its own')
  await page.goto(`/n/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A network of its own')
})

test('a network that is not there is said to be missing', async ({ page }) => {
  await page.goto('/n/nowhere')
  await expect(page.getByRole('alert')).toContainText('nowhere')
})

test('without JavaScript the page says where the lists are', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['PARTNERMAP_TEST_URL'] })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Partnermap')
  await context.close()
})
