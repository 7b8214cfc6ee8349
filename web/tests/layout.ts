import type { Page } from '@playwright/test'

/** What in the layout of a page is wrong: wider than the window, cut off, or one thing upon another. */
export async function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const called = (e: Element) => `${e.tagName.toLowerCase()} "${(e.textContent ?? '').trim().slice(0, 40)}"`
    const root = document.scrollingElement as HTMLElement
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('svg'))
      faults.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}: ${wide.slice(0, 3).map(called).join(', ')}`)
    }
    // What lies open above the rest, such as suggestions or a dialog, may cover it.
    const over = '.suggestions, dialog, [popover], .unseen, .skip, svg'
    const things = [...document.querySelectorAll<HTMLElement>('a, button, select, input, summary, label, h1, h2, h3, th, td, dt')]
      .filter((e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest(over))
    for (const e of things) {
      const style = getComputedStyle(e)
      const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip'
      if (cuts && e.scrollWidth > e.clientWidth + 1 && !(e instanceof HTMLInputElement)) faults.push(`cut off: ${called(e)}`)
    }
    const boxes = things.map((e) => [...e.getClientRects()])
    for (let i = 0; i < things.length; i++) for (let j = i + 1; j < things.length; j++) {
      const a = things[i] as HTMLElement, b = things[j] as HTMLElement
      if (a.contains(b) || b.contains(a)) continue
      const meet = boxes[i]?.some((x) => boxes[j]?.some((y) =>
        Math.min(x.right, y.right) - Math.max(x.left, y.left) > 3 && Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top) > 3))
      if (meet) faults.push(`one upon the other: ${called(a)} and ${called(b)}`)
    }
    return faults.slice(0, 10)
  })
}

/** A text made 40 per cent longer, as a translation may be; what stands in {braces} stays. */
export function longer(text: string): string {
  let owed = 0
  return text.split(/(\{\w+\})/).map((part) => (part.startsWith('{') ? part : [...part].map((letter) => {
    owed += 0.4
    if (!/\p{L}/u.test(letter)) return letter
    const extra = Math.floor(owed)
    owed -= extra
    return letter + letter.toLowerCase().repeat(extra)
  }).join(''))).join('')
}
