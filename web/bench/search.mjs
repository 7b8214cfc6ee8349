// From the last key to the answer on the screen, in a network of 100,000.
import { browser, chromium, flags, median } from './common.mjs'

const goes = 15

/** Milliseconds from the last key to the frame that shows the answer. */
export async function lastKeyToAnswer(url, slug) {
  const window = await chromium.launch({ executablePath: browser, args: flags })
  try {
    const page = await window.newPage()
    await page.goto(`${url}/n/${slug}?view=table`)
    const words = await names(page)
    const field = page.getByRole('search').first().getByRole('combobox')
    await field.waitFor()
    await page.evaluate(watch)
    const times = []
    // The first goes warm up the database and the browser.
    for (let i = -3; i < goes; i++) {
      const word = words[(i + 3) % words.length].slice(0, 4 + ((i + 3) % 4))
      await field.fill('')
      await field.pressSequentially(word, { delay: 40 })
      const took = await page.evaluate(() => globalThis.answered())
      if (i >= 0) times.push(took)
    }
    return { median: median(times), most: Math.max(...times), times }
  } finally {
    await window.close()
  }
}

async function names(page) {
  const cells = page.getByRole('rowheader')
  await cells.nth(30).waitFor({ timeout: 120_000 })
  const found = (await cells.allInnerTexts()).map((text) => text.split('\n')[0]).flatMap((text) => text.split(/\s+/)).filter((word) => word.length > 7)
  return [...new Set(found)]
}

// Runs in the page: notes when a key was pressed, and when what it asked for was painted.
function watch() {
  const input = document.querySelector('search [role="combobox"]')
  const list = document.getElementById(input.getAttribute('aria-controls'))
  let pressed = 0, text = '', painted = 0
  input.addEventListener('keydown', () => { pressed = performance.now(); painted = 0 })
  input.addEventListener('input', () => { text = input.value })
  new MutationObserver(() => {
    requestAnimationFrame(() => { // the frame with the change
      const channel = new MessageChannel()
      channel.port1.onmessage = () => { painted = performance.now() } // after it was painted
      channel.port2.postMessage(0)
    })
  }).observe(list.parentElement, { subtree: true, childList: true, characterData: true, attributes: true })
  globalThis.answered = () => new Promise((resolve, reject) => {
    const began = performance.now()
    const look = () => {
      if (painted > pressed && list.querySelector('[role="option"]') && input.value === text) resolve(painted - pressed)
      else if (performance.now() - began > 10_000) reject(new Error(`no answer to ${text}`))
      else setTimeout(look, 5)
    }
    look()
  })
}
