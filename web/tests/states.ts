import { expect, type Page } from '@playwright/test'

/** The association at the heart of the map of Ostrava; the ids of the example maps are fixed. */
export const livingTogether = '019b7717-b420-70ae-a4e8-727fe2a171a7'
export const cityPolice = '019b7717-bb8c-7a8b-b20c-5ec808ab95fa'
export const regionalAuthority = '019b7717-ba60-7de8-a51f-7b539157256b'
/** The city, and an initiative there. */
export const ostrava = '019b7717-b164-7c25-a039-4838972adebd'
export const coexistenceVillage = '019b7717-c0a0-7b69-b501-32a80667aec1'

/** A page of the explorer in one of its states, as a reader comes upon it. */
export interface State {
  name: string
  path: string
  /** What the reader does there; nothing, where the link is enough. */
  reach?: (page: Page) => Promise<void>
  /** A message of the console that belongs to it. */
  says?: RegExp
}

const search = (text: string) => async (page: Page) => {
  await page.getByRole('search').first().getByRole('combobox').fill(text)
  await expect(page.getByRole('search').first().getByRole('status')).not.toBeEmpty()
}

/** Every page and state that is held against the rules of accessibility, in every language. */
export const states: State[] = [
  { name: 'start', path: '/' },
  { name: 'start, a new network', path: '/?view=new' },
  { name: 'start, a question opened', path: '/', reach: (page) => page.locator('summary').first().click() },
  { name: 'map', path: '/n/ostrava?view=map' },
  { name: 'map with a card', path: `/n/ostrava?view=map&card=${livingTogether}` },
  { name: 'map, around one partner', path: `/n/ostrava?view=map&focus=${livingTogether}&depth=1` },
  { name: 'map, the way between two', path: `/n/ostrava?view=map&path=${cityPolice},${regionalAuthority}` },
  { name: 'map, chosen by kind', path: '/n/paks?view=map&kind=INSTITUTION,NGO&field=employment' },
  { name: 'list', path: '/n/ostrava?view=table' },
  { name: 'list, its filters unfolded on a phone', path: '/n/ostrava?view=table', reach: filters },
  { name: 'list with a card, its sources unfolded', path: `/n/ostrava?view=table&card=${livingTogether}`, reach: unfold },
  { name: 'list, around one partner', path: `/n/ostrava?view=table&focus=${livingTogether}` },
  { name: 'list, nobody passes', path: '/n/ostrava?view=table&kind=VOLUNTEER&field=debt' },
  { name: 'questions', path: '/n/paks?view=questions' },
  ...['partners', 'money', 'needs'].map((ask) => ({ name: `question ${ask}`, path: `/n/ostrava?view=questions&ask=${ask}` })),
  { name: 'question partners, answered', path: `/n/ostrava?view=questions&ask=partners&of=${livingTogether}` },
  { name: 'question path, answered', path: `/n/ostrava?view=questions&ask=path&of=${cityPolice},${regionalAuthority}` },
  { name: 'question field, answered', path: '/n/ostrava?view=questions&ask=field&of=housing' },
  { name: 'question needs, some unanswered', path: '/n/pata-rat?view=questions&ask=needs' },
  { name: 'question unknown, unfolded', path: '/n/paks?view=questions&ask=unknown&of=undated' },
  { name: 'needs', path: '/n/pata-rat?view=needs' },
  { name: 'needs, none passes', path: '/n/ostrava?view=needs&ask=needs&field=debt' },
  ...['partner', 'cooperation', 'need', 'offer'].map((form) => ({ name: `form for a ${form}`, path: `/n/paks?view=new&form=${form}`, reach: unfold })),
  { name: 'form with what is wrong', path: '/n/paks?view=new', reach: (page) => page.locator('form button[type="submit"]').click() },
  { name: 'form to correct', path: `/n/ostrava?view=new&edit=${livingTogether}`, reach: unfold },
  { name: 'form, asked before something is deleted', path: `/n/ostrava?view=new&edit=${livingTogether}`, reach: remove },
  { name: 'spreadsheet', path: '/n/paks?view=sheet' },
  { name: 'spreadsheet with what is wrong', path: '/n/paks?view=sheet', reach: bring('Name;Kind\nTown Hall;Wolf\n'), says: /status of 422/ },
  { name: 'spreadsheet, tried', path: '/n/paks?view=sheet', reach: bring('Name;Kind\nTown Hall of a test;Institution\n') },
  { name: 'as the public sees it', path: '/n/ostrava?as=public' },
  { name: 'search with results', path: '/n/ostrava', reach: search('liv') },
  { name: 'search for what is written alike', path: '/n/paks', reach: search('polgarorsg') },
  { name: 'search without results', path: '/', reach: search('qqqq') },
  { name: 'no such network', path: '/n/nowhere' },
  { name: 'embedded', path: '/embed/ostrava' },
  { name: 'the service does not answer', path: '/', reach: offline, says: /Failed to load resource|net::ERR/ },
]

/** Opens whatever is folded. */
async function unfold(page: Page): Promise<void> {
  await expect(page.locator('.card h2, form').first()).toBeVisible()
  await page.locator('main details').evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)))
}

// Beside a list on a wide screen nothing is folded.
async function filters(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.locator('.filters summary').click()
  await expect(page.locator('.filters input').first()).toBeVisible()
}

async function remove(page: Page): Promise<void> {
  await page.locator('.remove summary').click()
  await page.locator('.remove .danger').click()
  await expect(page.locator('dialog[open]')).toBeVisible()
}

function bring(text: string) {
  return async (page: Page) => {
    await page.locator('input[type="file"]').setInputFiles({ name: 'partners.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await expect(page.locator('.steps [aria-live] > :not([aria-busy], progress)').first()).toBeVisible()
  }
}

async function offline(page: Page): Promise<void> {
  await page.route('**/graphql**', (route) => route.abort())
  await page.reload()
  await expect(page.getByRole('alert').first()).toBeVisible()
}

/** Waits until a page shows what it has to show. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main')).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 45_000 })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Opens a state. */
export async function enter(page: Page, state: State, lang = 'en'): Promise<void> {
  await page.goto(state.path + (state.path.includes('?') ? '&' : '?') + `lang=${lang}`)
  await settled(page)
  await state.reach?.(page)
  await settled(page)
}
