import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures'

// A coordinator's first day: a new network, ten partners and twelve cooperations from the sheet, and one more by form.

const partners = `Name;Kind;Town;Phone;E-mail
Town Hall;Institution;Paks;+36 75 000 001;office@example.org
Family Service;Institution;Paks;+36 75 000 002;family@example.org
School;School;Paks;;
Kindergarten;Kindergarten;Paks;;
Labour Office;Institution;Szekszárd;+36 74 000 003;
Police;Police;Paks;107;
Large Families;NGO;Paks;;large@example.org
Caritas;NGO;;;
Builders Ltd;Employer;Dunakömlőd;;
People of Danube Street;Community;Paks;;
`
const cooperations = `From;To;What they do together;Began
Town Hall;Family Service;Funding;2016
Town Hall;Kindergarten;Funding;2010
Town Hall;Labour Office;Joint project;2019-05
Family Service;School;Information exchange;
Family Service;Kindergarten;Information exchange;
Family Service;People of Danube Street;Direct service;2017-03
School;Police;Joint project;2018
Large Families;People of Danube Street;In-kind contribution;
Caritas;People of Danube Street;In-kind contribution;2015
Caritas;Family Service;Partnership;
Builders Ltd;Labour Office;Consultation;
Police;Builders Ltd;Reluctance;2020-01-15
`
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

interface Counts {
  network: { id: string; version: number; stakeholders: { totalCount: number }; cooperations: { totalCount: number } }
}

test('from nothing to a map: the sheet, then one more by form', async ({ page, ask, expectMessage }) => {
  expectMessage(/status of 422/)
  const name = `First day ${randomUUID().slice(0, 8)}`
  const slug = name.toLowerCase().replaceAll(' ', '-')
  const counts = async () => (await ask<Counts>(`query ($slug: String!) { network(slug: $slug) { id version stakeholders { totalCount } cooperations { totalCount } } }`, { slug })).network

  await page.goto('/?lang=en')
  await page.getByRole('button', { name: 'New network' }).click()
  await page.getByLabel('What is it called?').fill(name)
  await page.getByRole('button', { name: 'Begin the map' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  // What is wrong is said with its place, and nothing comes in.
  const bring = page.getByLabel('Choose the file')
  await bring.setInputFiles([file('partners.csv', partners.replace('Institution;Paks;+36 75 000 002', 'Instution;Paks;+36 75 000 002')), file('cooperations.csv', cooperations)])
  const wrong = page.getByRole('table').getByRole('row').nth(1)
  await expect(wrong).toContainText('3')
  await expect(wrong).toContainText('Kind')
  expect((await counts()).stakeholders.totalCount).toBe(0)

  await bring.setInputFiles([file('partners.csv', partners), file('cooperations.csv', cooperations)])
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByText('It is on the map now.')).toBeVisible()
  expect(await counts()).toMatchObject({ stakeholders: { totalCount: 10 }, cooperations: { totalCount: 12 } })

  await page.getByRole('link', { name: 'Add', exact: true }).click()
  await page.getByLabel('Name (needed)').fill('Youth Club')
  await page.getByLabel('Kind (needed)').selectOption('NGO')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '✓' })).toContainText('Youth Club')
  await expect(page.getByRole('heading', { level: 2, name: 'Youth Club' })).toBeVisible()
  const { id, version, ...made } = await counts()
  expect(made).toEqual({ stakeholders: { totalCount: 11 }, cooperations: { totalCount: 12 } })
  await ask(`mutation ($input: DeleteInput!) { deleteNetwork(input: $input) { userErrors { message } } }`, { input: { id, version, cascade: true } })
})
