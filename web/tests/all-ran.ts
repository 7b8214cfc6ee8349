import { stripVTControlCharacters } from 'node:util'
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'

/** Fails a run in which no test ran or one was skipped, and says at the end how many passed. */
export default class AllRan implements Reporter {
  #left = new Set<TestCase>()
  #passed = 0
  #failed: string[] = []

  onBegin(_: FullConfig, suite: Suite): void {
    this.#left = new Set(suite.allTests())
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') return
    this.#left.delete(test)
    if (result.status === test.expectedStatus) this.#passed++
    else this.#failed.push(`${name(test)}\n${stripVTControlCharacters(result.error?.message ?? result.status).replace(/^/gm, '    ')}`)
  }

  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] }> {
    for (const test of this.#left) console.error(`did not run: ${name(test)}`)
    // Once more at the end: what a test says when it fails is far above by then.
    for (const failure of this.#failed) console.error(`failed: ${failure}`)
    console.log(`\nPages: ${this.#passed} passed, ${this.#failed.length} failed`)
    return { status: this.#left.size > 0 || this.#passed === 0 ? 'failed' : result.status }
  }
}

function name(test: TestCase): string {
  return test.titlePath().filter(Boolean).join(' › ')
}
