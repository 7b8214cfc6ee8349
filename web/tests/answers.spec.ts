import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'

// The page answers as answers.json says, which was worked out from the workbook of the cases and not from the page.

interface Answers {
  partners: { of: string; name: string; partners: string[] | null; against: string[]; cooperations: number; undated: number }[]
  path: { of: [string, string]; names: [string, string]; steps: number | null; through: string[][] | null }[]
  field: { field: string; place?: string; partners: string[] | null }[]
  noField: number
  money: Record<'funding' | 'contract' | 'inKind', string[] | null>
  needs: { of: number; unanswered: string[] | null }
  unknown: {
    unnamed: { n: number; of: number; names: string[] }
    undated: { n: number; of: number }
    unheld: { n: number; of: number; names: string[] }
    oneSource: Record<'partners' | 'ties' | 'initiatives' | 'needs', { n: number; of: number }>
    noSource: number
  }
}

const { about: _, ...cases } = JSON.parse(readFileSync(new URL('answers.json', import.meta.url), 'utf8')) as Record<string, unknown>

/** Opens a question, and gives what is said once the answer is there. */
async function asked(page: Page, slug: string, ask: string, of: string): Promise<{ all: Locator; said: Locator }> {
  await page.goto(`/n/${slug}?view=questions&ask=${ask}&of=${of}`)
  const all = page.getByRole('region', { name: await page.locator('#asked').innerText() })
  const said = all.locator('.answer')
  await expect(said).not.toBeEmpty()
  return { all, said }
}

/** The names that head the items of a list, each once, in the order of the alphabet. */
async function names(list: Locator): Promise<string[]> {
  const found = await list.locator(':scope > li').evaluateAll((items) => items.map((item) => item.querySelector('a')?.textContent ?? ''))
  return [...found].sort()
}

const sorted = (list: readonly string[] | null) => [...(list ?? [])].sort()

for (const [slug, expected] of Object.entries(cases) as [string, Answers][]) {
  test(`${slug}: who works with …?`, async ({ page }) => {
    for (const { of, name, partners, against, cooperations, undated } of expected.partners) {
      const { all, said } = await asked(page, slug, 'partners', of)
      await expect(said).toContainText(name)
      await expect(said).toContainText(partners ? `works with ${partners.length} partner` : 'not stated')
      expect(await names(all.locator('.answers').first()), name).toEqual(sorted(partners))
      if (against.length > 0) expect(await names(all.locator('.answers').nth(1)), name).toEqual(sorted(against))
      if (undated > 0) await expect(all).toContainText(`No date is stated: ${undated} of ${cooperations}`)
    }
  })

  test(`${slug}: how do … and … know each other?`, async ({ page }) => {
    for (const { of, names: [first, second], steps, through } of expected.path) {
      const { all, said } = await asked(page, slug, 'path', of.join(','))
      await expect(page.getByRole('combobox', { name: 'One partner' })).toHaveValue(first)
      await expect(page.getByRole('combobox', { name: 'The other partner' })).toHaveValue(second)
      await expect(said).toContainText(steps === null ? 'Not stated' : steps === 1 ? 'directly' : `in ${steps} steps`)
      const ways = await all.locator('section').evaluateAll((list) => list.map((way) => [...way.querySelectorAll('h3 a')].map((a) => a.textContent ?? '')))
      expect(ways, `${first} – ${second}`).toHaveLength(Math.min(through?.length ?? 0, 3))
      for (const way of ways) expect(through).toContainEqual(way)
      await expect(all.locator('section').first().locator('ol > li')).toHaveCount(steps ?? 0)
    }
  })

  test(`${slug}: who is active in … here?`, async ({ page }) => {
    for (const { field, place, partners } of expected.field) {
      const { all, said } = await asked(page, slug, 'field', place ? `${field},${place}` : field)
      await expect(said).toContainText(partners ? `${partners.length} partner` : 'not stated')
      expect(await names(all.locator('.answers')), field).toEqual(sorted(partners))
      if (!place) await expect(all).toContainText(`No field of action is stated: ${expected.noField} partners`)
    }
  })

  test(`${slug}: who pays or contracts whom?`, async ({ page }) => {
    const { all, said } = await asked(page, slug, 'money', '')
    const { funding, contract, inKind } = expected.money
    const known = sorted(funding).length + sorted(contract).length
    await expect(said).toContainText(known === 0 ? 'Not stated' : known === 1 ? 'one tie' : `${known} ties`)
    for (const [heading, ties] of [['Who gives money to whom', funding], ['Who has a contract with whom', contract], ['Who gives something other than money', inKind]] as const) {
      const section = all.locator('section').filter({ hasText: heading })
      if (!ties) {
        await expect(section).toBeHidden()
        continue
      }
      const told = await section.locator('.answers > li').evaluateAll((items) =>
        items.map((item) => [...item.querySelectorAll(':scope > a')].slice(0, 2).map((a) => a.textContent).join(' → ')))
      expect([...told].sort(), heading).toEqual(sorted(ties))
      // No source of the four cases states an amount.
      if (heading !== 'Who gives something other than money') await expect(section.getByText('amount not stated')).toHaveCount(ties.length)
    }
  })

  test(`${slug}: which needs have nobody who answers for them?`, async ({ page }) => {
    const { of, unanswered } = expected.needs
    const { all, said } = await asked(page, slug, 'needs', '')
    await expect(said).toContainText(unanswered ? `Needs for which the map names nobody: ${unanswered.length} of ${of}` : 'For every need on this map somebody is named')
    expect(await names(all.locator('.answers'))).toEqual(sorted(unanswered))
    await expect(all).toContainText('Whoever runs, provides or owns an initiative that works on a need answers for it')
  })

  test(`${slug}: what does the map not know yet?`, async ({ page }) => {
    const { unnamed, undated, unheld, oneSource, noSource } = expected.unknown
    for (const [key, n, of, listed] of [['unnamed', unnamed.n, unnamed.of, unnamed.names], ['undated', undated.n, undated.of, null], ['unheld', unheld.n, unheld.of, unheld.names]] as const) {
      await page.goto(`/n/${slug}?view=questions&ask=unknown&of=${key}`)
      const heading = { unnamed: 'Partners named only as a group', undated: 'Cooperations without a date', unheld: 'Needs of which no source says who has them' }[key]
      await expect(page.getByText(heading)).toContainText(`${n} of ${of}`)
      if (n === 0) continue
      await expect(page.locator('details[open] .answers > li')).toHaveCount(Math.min(n, 50))
      if (listed) expect(await names(page.locator('details[open] .answers'))).toEqual(sorted(listed))
    }
    const said = page.getByRole('region', { name: 'What does the map not know yet?' })
    for (const [heading, { n, of }] of [['Partners', oneSource.partners], ['Cooperations', oneSource.ties], ['Initiatives', oneSource.initiatives], ['Needs', oneSource.needs]] as const) {
      await expect(said.getByText(new RegExp(`^\\s*${heading}: ${n} of ${of}\\s*$`))).toBeVisible()
    }
    await expect(said.getByRole('heading', { name: 'Without any source' })).toHaveCount(noSource > 0 ? 1 : 0)
    await page.goto(`/n/${slug}?view=questions&ask=unknown&of=ties1`)
    await expect(page.locator('details[open] .answers > li')).toHaveCount(Math.min(oneSource.ties.n, 50))
  })
}
