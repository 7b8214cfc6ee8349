// Inside another page, or with a strict browser, there may be nothing to remember in: then everything works all the same.

/** What the browser was asked to remember under a name; null: nothing. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Asks the browser to remember something for the next visit. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // It holds for this visit only.
  }
}
