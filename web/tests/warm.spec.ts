import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { cityPolice, coexistenceVillage, livingTogether, ostrava, regionalAuthority } from './states'

// What most readers ask first.
const pages = [
  '/', '/n/ostrava?view=map', '/n/ostrava?view=table', `/n/ostrava?view=map&card=${livingTogether}`, '/n/ostrava?view=needs',
  `/n/ostrava?view=map&focus=${livingTogether}`, `/n/ostrava?view=map&path=${cityPolice},${regionalAuthority}`,
  ...['kind=NGO', 'field=housing', 'family=funding', `place=${ostrava}`, `initiative=${coexistenceVillage}`].map((filter) => `/n/ostrava?view=map&${filter}`),
  ...[`partners&of=${livingTogether}`, `path&of=${cityPolice},${regionalAuthority}`, 'field&of=housing', 'money', 'needs', 'unknown'].map((ask) => `/n/ostrava?view=questions&ask=${ask}`),
]

/** The operations that the database had to plan while somebody waited. */
async function planned(): Promise<string[]> {
  const log = await readFile(process.env['PARTNERMAP_TEST_LOG'] ?? '', 'utf8')
  const served = log.slice(log.indexOf('the database is warm'))
  return [...served.matchAll(/"the database has to plan","operation":"(\w+)"/g)].map((line) => line[1] ?? '')
}

test('what readers ask first was planned when the service started', async ({ page, ask }) => {
  for (const path of pages) await page.goto(path, { waitUntil: 'networkidle' })
  expect(await planned()).toEqual([])
  await ask('query Odd { networks(first: 3) { edges { cursor } } }')
  await expect.poll(planned).toEqual(['Odd'])
})
