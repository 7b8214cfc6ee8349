// Lighthouse's marks of a page, as on a phone with a slow line: the median of three runs.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { browser, flags, median } from './service.mjs'

const categories = ['performance', 'accessibility', 'best-practices']

/** Gives the marks, of 100, and what was found wanting. */
export async function marks(url) {
  const runs = []
  for (let i = 0; i < 3; i++) {
    const chrome = await launch({ chromePath: browser, chromeFlags: ['--headless=new', ...flags], logLevel: 'error' })
    try {
      const result = await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: 'error', output: 'json' })
      if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
      runs.push(result.lhr)
    } finally {
      chrome.kill()
    }
  }
  const found = Object.fromEntries(categories.map((name) => [name, Math.round(median(runs.map((lhr) => lhr.categories[name].score)) * 100)]))
  const wanting = Object.values(runs[0].audits).filter((audit) => audit.score !== null && audit.score < 0.9).map((audit) => `${audit.id} ${audit.displayValue ?? ''}`.trim())
  return { found, wanting }
}
