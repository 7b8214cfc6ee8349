import { expect, test } from './fixtures'

test('every need says who has it, who answers for it, what is promised and what is not known', async ({ page }) => {
  await page.goto('/n/pata-rat?view=needs')
  const needs = page.getByRole('article')
  await expect(needs).toHaveCount(14)
  await expect(page.getByRole('status').filter({ hasText: '14 of 14' })).toContainText('10 needs that nobody is known to answer for')

  const school = needs.filter({ has: page.getByRole('heading', { name: 'Hygiene, clothing, transport and accompaniment for school' }) })
  await expect(school.getByRole('definition').nth(0)).toHaveText('Most vulnerable families')
  await expect(school.getByRole('definition').nth(1)).toHaveText('nobody is named')
  await expect(school).toContainText('Works on it, but who answers for it is not stated: Mobile Unit')
  await expect(school).toContainText('no promise on record')
  await expect(school).toContainText('who answers for it, how many people it concerns, how much is missing, and how pressing it is')
  await expect(school).toContainText('The project threads, paragraph 15')

  const benefits = needs.filter({ has: page.getByRole('heading', { name: 'Access to social benefits' }) })
  await expect(benefits).toContainText('Social workers Provides the service: Access to social protection rights')
  const unheld = needs.filter({ has: page.getByRole('heading', { name: 'Awareness of the efforts for social inclusion' }) })
  await expect(unheld.getByRole('definition').nth(0)).toHaveText('not stated')
})

test('the needs are chosen by field and by whether anybody answers, and the link carries the choice', async ({ page }) => {
  await page.goto('/n/pata-rat?view=needs')
  await page.getByLabel('Field of action').selectOption({ label: 'Education (3)' })
  await expect(page.getByRole('article')).toHaveCount(3)
  await page.getByLabel('Field of action').selectOption('')
  await page.getByLabel('Only those that nobody is known to answer for').check()
  await expect(page.getByRole('article')).toHaveCount(10)
  const link = page.url()
  await page.goto('/')
  await page.goto(link)
  await expect(page.getByRole('article')).toHaveCount(10)
  await expect(page.getByLabel('Only those that nobody is known to answer for')).toBeChecked()
})

test('a link to one need leads to it', async ({ page, ask }) => {
  const { network } = await ask<{ network: { needs: { edges: { node: { id: string; name: string } }[] } } }>(
    `{ network(slug: "pata-rat") { needs { edges { node { id name } } } } }`,
  )
  const last = network.needs.edges.at(-1)?.node
  await page.goto(`/n/pata-rat?view=needs#${last?.id}`)
  const article = page.getByRole('article', { name: last?.name ?? '' })
  await expect(article).toBeFocused()
  await expect(article).toBeInViewport()
})

test('promises stand with who made them, how far they are kept, and by when', async ({ page, ask, ownNetwork }) => {
  const { id, slug } = await ownNetwork()
  const make = async (field: string, input: object) => {
    const type = field[0]?.toUpperCase() + field.slice(1)
    const answer = await ask<Record<string, Record<string, { id: string }>>>(
      `mutation Make($input: Create${type}Input!) { made: create${type}(input: $input) { ${field === 'ngo' ? 'ngo' : field} { id } userErrors { message } } }`, { input },
    )
    return answer['made']?.[field]?.id ?? ''
  }
  const named = (text: string) => ({ network: id, names: [{ lang: 'en', text }] })
  const ngo = await make('ngo', named('The Bakers'))
  const need = await make('need', { ...named('Bread for the day room'), priority: 'HIGH', people: { value: 30, precision: 'ABOUT' } })
  await make('commitment', { by: ngo, need, detail: 'Twenty loaves a week', delivery: 'PARTLY_DELIVERED', promisedOn: '2026-03' })
  await page.goto(`/n/${slug}?view=needs`)
  const article = page.getByRole('article', { name: 'Bread for the day room' })
  await expect(article).toContainText('The Bakers: Twenty loaves a week Partly kept · Promised on: March 2026 · Due by: not stated')
  await expect(article).toContainText('Priority: High')
  await expect(article).toContainText('about 30')
  await expect(article).toContainText('by when a promise is due')
})

test('a map without needs says that nobody wrote any down', async ({ page, ownNetwork }) => {
  const { slug } = await ownNetwork()
  await page.goto(`/n/${slug}?view=needs`)
  await expect(page.getByText('No need is on record on this map.')).toBeVisible()
})
