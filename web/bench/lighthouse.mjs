// Lighthouse's marks of a page, as on a phone with a slow line: the median of five runs.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { browser, flags, median } from './common.mjs'

const categories = ['performance', 'accessibility', 'best-practices']

// A run in which the browser lost its trace has no marks, and counts for nothing.
const runsWanted = 5, mostTries = 9

/** Gives the marks of 100, each with those of all runs, and what was found wanting in the one of median performance. */
export async function marks(url) {
  const runs = []
  let lost = 'a mark is missing'
  for (let i = 0; i < mostTries && runs.length < runsWanted; i++) {
    const chrome = await launch({ chromePath: browser, chromeFlags: ['--headless=new', ...flags], logLevel: 'error' })
    try {
      const result = await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: 'error', output: 'json' })
      if (!result) throw new Error(`${url}: no result`)
      if (result.lhr.runtimeError) lost = result.lhr.runtimeError.message
      else if (categories.every((name) => result.lhr.categories[name].score !== null)) runs.push(result.lhr)
    } finally {
      chrome.kill()
    }
  }
  if (runs.length < runsWanted) throw new Error(`${url}: ${mostTries} runs, and ${runs.length} with all marks: ${lost}`)
  const found = Object.fromEntries(categories.map((name) => {
    const each = runs.map((lhr) => Math.round(lhr.categories[name].score * 100))
    return [name, { mark: median(each), each }]
  }))
  const usual = runs.find((lhr) => Math.round(lhr.categories.performance.score * 100) === found.performance.mark)
  const wanting = Object.values(usual.audits).filter((audit) => audit.score !== null && audit.score < 0.9).map((audit) => `${audit.id} ${audit.displayValue ?? ''}`.trim())
  return { found, wanting }
}
