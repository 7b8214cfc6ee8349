import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

// Forms as a coordinator fills them in.

async function partner(page: Page, slug: string, name: string, kind: string) {
  await page.goto(`/n/${slug}?view=new&lang=en`)
  await page.getByLabel('Name (needed)').fill(name)
  await page.getByLabel('Kind (needed)').selectOption(kind)
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
const saved = (page: Page) => page.getByRole('status').filter({ hasText: '✓' })

interface Town {
  network: { stakeholders: { edges: { node: { name: string; contacts: { edges: { node: { phone: string; email: string; web: string } }[] }; places: { edges: { node: { name: string } }[] }; citations: { edges: { node: { locator: string; source: { name: string } } }[] } } }[] } }
}

test('a partner with town, telephone and source is added, and taken back', async ({ page, ownNetwork, ask }) => {
  const { slug } = await ownNetwork()
  await partner(page, slug, 'Family centre', 'NGO')
  await page.getByRole('combobox', { name: 'Town or village' }).fill('Paks')
  await page.getByRole('option', { name: 'Paks' }).click()
  await page.getByLabel('Phone').fill('+36 75 1')
  await page.getByText('Whom one reaches, hours').click()
  await page.getByLabel('Website').fill('www.example.org')
  await page.getByText('More', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Document or person' }).fill('Our list')
  await page.getByLabel('Where in it').fill('row 3')
  await save(page)

  await expect(saved(page)).toContainText('Family centre')
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Paks')
  await expect(page.getByRole('link', { name: '+36 75 1' })).toHaveAttribute('href', 'tel:+36751')
  const query = `query ($slug: String!) { network(slug: $slug) { stakeholders { edges { node { name contacts { edges { node { phone email web } } } places { edges { node { name } } } citations { edges { node { locator source { name } } } } } } } } }`
  const { network } = await ask<Town>(query, { slug })
  const made = network.stakeholders.edges[0]?.node
  expect(made?.contacts.edges[0]?.node).toEqual({ phone: '+36 75 1', email: null, web: 'https://www.example.org' })
  expect(made?.citations.edges[0]?.node).toEqual({ locator: 'row 3', source: { name: 'Our list' } })

  await page.reload()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(saved(page)).toHaveCount(0)
  expect((await ask<Town>(query, { slug })).network.stakeholders.edges).toEqual([])
})

test('the list follows what is added and taken back', async ({ page, ownNetwork }) => {
  const { slug } = await ownNetwork()
  await partner(page, slug, 'Day home', 'NGO')
  await save(page)
  await expect(saved(page)).toContainText('Day home')
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'List' }).click()
  await expect(page.getByRole('rowheader', { name: 'Day home' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('rowheader', { name: 'Day home' })).toHaveCount(0)
})

test('what is wrong is said at its field, and nothing typed is lost', async ({ page, ownNetwork }) => {
  const { slug } = await ownNetwork()
  await page.goto(`/n/${slug}?view=new&lang=en`)
  await page.getByLabel('E-mail').fill('at home')
  await save(page)
  const summary = page.getByRole('alert').filter({ hasText: 'has to be corrected' })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('listitem')).toHaveCount(3)
  await summary.getByRole('button', { name: 'Contacts' }).click()
  const email = page.getByLabel('E-mail')
  await expect(email).toBeFocused()
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(email).toHaveAccessibleDescription(/no e-mail address/)
  await expect(email).toHaveValue('at home')
})

test('what the service refuses is said at its field as well', async ({ page, ownNetwork }) => {
  const { slug } = await ownNetwork()
  await partner(page, slug, 'Late one', 'GROUP')
  await page.getByText('More', { exact: true }).click()
  await page.getByLabel('Began').fill('2016')
  await page.getByLabel('Ended').fill('2015')
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'corrected' })).toContainText(/Ended|Began/)
  await expect(page.getByLabel('Name (needed)')).toHaveValue('Late one')
})

test('a second one of the same name is made only if somebody means it', async ({ page, ownNetwork, ask }) => {
  const { id, slug } = await ownNetwork()
  await ask(`mutation ($n: ID!) { createNgo(input: { network: $n, names: [{ lang: "en", text: "Caritas" }] }) { ngo { id } } }`, { n: id })
  await partner(page, slug, 'caritas', 'NGO')
  await expect(page.getByText('This one is there already')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Caritas' })).toBeVisible()
  await save(page)
  const nevertheless = page.getByRole('button', { name: 'It is another one: add it' })
  await expect(nevertheless).toBeFocused()
  await nevertheless.click()
  await expect(saved(page)).toContainText('caritas')
})

interface Two {
  a: { ngo: { id: string } }
  b: { institution: { id: string } }
}
const two = `mutation ($n: ID!) {
  a: createNgo(input: { network: $n, names: [{ lang: "en", text: "Helpers" }] }) { ngo { id } }
  b: createInstitution(input: { network: $n, names: [{ lang: "en", text: "School" }] }) { institution { id } }
}`

test('a cooperation is added, said to be there, corrected and removed', async ({ page, ownNetwork, ask }) => {
  const { id, slug } = await ownNetwork()
  const { a, b } = await ask<Two>(two, { n: id })
  await page.goto(`/n/${slug}?view=new&form=cooperation&lang=en`)
  for (const [label, typed, name] of [['From (needed)', 'help', 'Helpers'], ['To (needed)', 'scho', 'School']] as const) {
    await page.getByRole('combobox', { name: label }).fill(typed)
    await page.getByRole('option', { name }).click()
  }
  await page.getByLabel('What they do together (needed)').selectOption({ label: 'Training' })
  await page.getByLabel('Began').fill('15. 4. 2016')
  await save(page)
  await expect(saved(page)).toContainText('Helpers – School')
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('since April 15, 2016')

  await page.goto(`/n/${slug}?view=new&form=cooperation&of=${b.institution.id}&lang=en`)
  await page.getByRole('combobox', { name: 'From (needed)' }).fill('help')
  await page.getByRole('option', { name: 'Helpers' }).click()
  await page.getByRole('combobox', { name: 'To (needed)' }).fill('scho')
  await page.getByRole('option', { name: 'School' }).click()
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('link', { name: 'Training' }).click()
  await expect(page.getByRole('heading', { name: 'Correct: Helpers – School' })).toBeVisible()
  await page.getByLabel('Both do the same for each other').check()
  await save(page)
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('both ways')
  expect(await ask(`query ($id: ID!) { node(id: $id) { ... on NGO { cooperations { edges { node { mutual since { edtf } } } } } } }`, { id: a.ngo.id }))
    .toEqual({ node: { cooperations: { edges: [{ node: { mutual: true, since: { edtf: '2016-04-15' } } }] } } })

  await page.getByRole('link', { name: /Correct ?: Training/ }).click()
  await page.getByText('Ended, or not right?').click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(saved(page)).toContainText('Removed')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Training')
})

test('two who change the same thing are brought together', async ({ page, ownNetwork, ask }) => {
  const { id, slug } = await ownNetwork()
  const { a } = await ask<Two>(two, { n: id })
  await page.goto(`/n/${slug}?view=new&edit=${a.ngo.id}&lang=en`)
  await page.getByLabel('Name (needed)').fill('Helpers of Paks')
  await page.getByText('More', { exact: true }).click()
  await page.getByLabel('Began').fill('1999')
  await ask(`mutation ($id: ID!) { updateNgo(input: { id: $id, version: 1, since: "2001", ngoKind: "association" }) { userErrors { message } } }`, { id: a.ngo.id })
  await save(page)
  const merge = page.getByRole('region', { name: /Somebody has changed this/ })
  await expect(merge).toContainText('Yours: 1999')
  await expect(merge).toContainText('More exactly: Association')
  await merge.getByLabel(/Now on the map: 2001/).check()
  await merge.getByRole('button', { name: 'Save like this' }).click()
  await expect(saved(page)).toContainText('Helpers of Paks')
  expect(await ask(`query ($id: ID!) { node(id: $id) { ... on NGO { name since { edtf } ngoKind { code } } } }`, { id: a.ngo.id }))
    .toEqual({ node: { name: 'Helpers of Paks', since: { edtf: '2001' }, ngoKind: { code: 'association' } } })
})

test('a partner that others hang on is removed only with all of it', async ({ page, ownNetwork, ask }) => {
  const { id, slug } = await ownNetwork()
  const { a, b } = await ask<Two>(two, { n: id })
  await ask(`mutation ($a: ID!, $b: ID!) { createCooperation(input: { from: $a, to: $b, form: "training" }) { userErrors { message } } }`, { a: a.ngo.id, b: b.institution.id })
  await page.goto(`/n/${slug}?view=new&edit=${a.ngo.id}&lang=en`)
  await page.getByText('Ended, or not right?').click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('more facts hang on it')
  await page.getByRole('dialog').getByRole('button', { name: 'Remove all of it' }).click()
  await expect(saved(page)).toContainText('Removed: Helpers')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(saved(page)).toHaveCount(0)
  expect(await ask(`query ($id: ID!) { node(id: $id) { ... on NGO { cooperations { totalCount } } } }`, { id: a.ngo.id })).toEqual({ node: { cooperations: { totalCount: 1 } } })
})

test('leaving with unsaved input asks', async ({ page, ownNetwork }) => {
  const { slug } = await ownNetwork()
  await partner(page, slug, 'Unsaved', 'NGO')
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void (asked.length === 1 ? dialog.dismiss() : dialog.accept())
  })
  await page.getByRole('link', { name: 'Needs', exact: true }).click()
  await expect(page.getByLabel('Name (needed)')).toHaveValue('Unsaved')
  await page.getByLabel('Language').selectOption('hu')
  await expect(page.getByLabel('Név (kötelező)')).toHaveValue('Unsaved')
  expect(asked).toHaveLength(1)
  await page.getByRole('link', { name: 'Szükségletek', exact: true }).click()
  await expect(page.getByLabel('Név (kötelező)')).toHaveCount(0)
  expect(asked).toHaveLength(2)
})

test('a need and an offer are added with who has them', async ({ page, ownNetwork, ask }) => {
  const { id, slug } = await ownNetwork()
  const { a } = await ask<Two>(two, { n: id })
  for (const [form, label, holder, list] of [['need', 'What is missing (needed)', 'Who has this need', 'needs'], ['offer', 'What somebody can give (needed)', 'Who can give it', 'resources']] as const) {
    await page.goto(`/n/${slug}?view=new&form=${form}&lang=en`)
    await page.getByLabel(label).fill(`A room (${form})`)
    await page.getByRole('combobox', { name: holder }).fill('help')
    await page.getByRole('option', { name: 'Helpers' }).click()
    await save(page)
    await expect(saved(page)).toContainText(`A room (${form})`)
    await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Helpers')
    expect(await ask(`query ($id: ID!) { node(id: $id) { ... on NGO { ${list} { edges { node { name } } } } } }`, { id: a.ngo.id }))
      .toEqual({ node: { [list]: { edges: [{ node: { name: `A room (${form})` } }] } } })
  }
})

test('saving again after the answer was lost changes nothing twice', async ({ page, ownNetwork, ask, expectMessage }) => {
  const { id, slug } = await ownNetwork()
  const found = () => ask<{ search: unknown[] }>(`query ($n: ID!) { search(text: "Only once", network: $n) { matched } }`, { n: id })
  let lost = false
  // What is there under this name is looked up when the partner has been made, but nobody here knows.
  let release = () => {}
  const made = new Promise<void>((resolve) => (release = resolve))
  await page.route(/operationName=Search\b/, async (route) => {
    await made
    await route.fallback()
  })
  await page.route('**/graphql*', async (route) => {
    if (lost || !route.request().postData()?.includes('createEmployer')) return route.fallback()
    lost = true
    await route.fetch()
    await expect.poll(async () => (await found()).search).toHaveLength(1)
    release()
    await route.abort()
  })
  expectMessage(/ERR_FAILED/)
  await partner(page, slug, 'Only once', 'EMPLOYER')
  await save(page)
  await expect(page.getByText('This one is there already:')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(saved(page)).toContainText('Only once')
  expect(await ask(`query ($slug: String!) { network(slug: $slug) { stakeholders { totalCount } } }`, { slug })).toEqual({ network: { stakeholders: { totalCount: 1 } } })
})
