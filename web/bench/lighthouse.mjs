// Lighthouse's marks of a page, as on a phone with a slow line: the median of three runs.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { browser, flags, median } from './service.mjs'

const categories = ['performance', 'accessibility', 'best-practices']

// A run in which the browser lost its trace has no marks, and counts for nothing.
const runsWanted = 3, mostTries = 6

/** Gives the marks, of 100, and what was found wanting. */
export async function marks(url) {
  const runs = []
  for (let i = 0; i < mostTries && runs.length < runsWanted; i++) {
    const chrome = await launch({ chromePath: browser, chromeFlags: ['--headless=new', ...flags], logLevel: 'error' })
    try {
      const result = await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: 'error', output: 'json' })
      if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
      if (categories.every((name) => result.lhr.categories[name].score !== null)) runs.push(result.lhr)
    } finally {
      chrome.kill()
    }
  }
  if (runs.length < runsWanted) throw new Error(`${url}: ${mostTries} runs, and ${runs.length} with all marks`)
  const found = Object.fromEntries(categories.map((name) => [name, Math.round(median(runs.map((lhr) => lhr.categories[name].score)) * 100)]))
  const wanting = Object.values(runs[0].audits).filter((audit) => audit.score !== null && audit.score < 0.9).map((audit) => `${audit.id} ${audit.displayValue ?? ''}`.trim())
  return { found, wanting }
}
