/** Lets the page answer in between: what comes after is a task of its own. An old phone needs that between parts of a page. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
