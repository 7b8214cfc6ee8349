import { expect, test } from './fixtures'
import { livingTogether, settled } from './states'

// A database that has just started reads and plans each question for the first time, which on a machine that is busy can
// take longer than the service waits. So every kind of question is asked once before anything is measured against time.
test('the database has seen what the pages ask', async ({ page, expectMessage }) => {
  test.setTimeout(300_000)
  expectMessage(/Failed to load resource: the server responded with a status of 503/)
  for (const path of ['/', `/n/ostrava?card=${livingTogether}`, `/n/ostrava?view=table&card=${livingTogether}`, '/n/ostrava?view=needs', `/n/ostrava?view=new&edit=${livingTogether}`, '/n/ostrava?as=public']) {
    await expect(async () => {
      await page.goto(path)
      await settled(page)
      await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
    }).toPass()
  }
})
