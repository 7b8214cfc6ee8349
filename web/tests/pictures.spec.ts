import { mkdir, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { cityPolice, livingTogether, regionalAuthority, settled } from './states'

const folder = new URL('../../docs/pictures/', import.meta.url)

interface Picture {
  path: string
  size?: { width: number; height: number }
  reach?: (page: Page) => Promise<void>
}

/** The pictures of README and guide. UPDATE_PICTURES=1 writes them anew; otherwise they only have to come about. */
const pictures: Record<string, Picture> = {
  start: { path: '/', size: { width: 1100, height: 760 } },
  map: { path: `/n/ostrava?card=${livingTogether}`, size: { width: 1280, height: 820 } },
  path: { path: `/n/ostrava?path=${cityPolice},${regionalAuthority}` },
  list: { path: '/n/paks?view=table&kind=INSTITUTION' },
  question: { path: '/n/ostrava?view=questions&ask=money' },
  needs: { path: '/n/pata-rat?view=needs' },
  sheet: { path: '/n/paks?view=sheet' },
  form: { path: '/n/paks?view=new', reach: begin },
  partner: { path: `/o/${livingTogether}` },
  phone: { path: '/n/ostrava', size: { width: 390, height: 760 } },
}

// Somebody begins to add what is there already.
async function begin(page: Page): Promise<void> {
  await page.getByLabel('Name (needed)').fill('Charity org')
  await expect(page.getByText('Is it one of these?')).toBeVisible()
}

// The same letters on every machine that has them; the policy of the page would refuse the style, and is left out here.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } })

for (const [name, { path, size, reach }] of Object.entries(pictures)) {
  test(`the picture ${name}`, async ({ page }) => {
    await page.setViewportSize(size ?? { width: 1100, height: 700 })
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const style = document.createElement('style')
        style.textContent = '* { font-family: "Liberation Sans", sans-serif !important; caret-color: transparent !important; }'
        document.head.append(style)
      })
    })
    await page.goto(path)
    await settled(page)
    await page.waitForLoadState('networkidle')
    await reach?.(page)
    const picture = await page.screenshot({ animations: 'disabled' })
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect(picture.byteLength, 'an empty page').toBeGreaterThan(15_000)
    expect(picture.byteLength, 'too large for a page of documentation').toBeLessThan(400_000)
    if (process.env['UPDATE_PICTURES'] === '1') {
      await mkdir(folder, { recursive: true })
      await writeFile(new URL(`${name}.png`, folder), picture)
    }
  })
}
