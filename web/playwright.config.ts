import { defineConfig } from '@playwright/test'
import { chromium } from './tests/chromium'

// Every test runs in Chromium against one real program with the four cases, which tests/service.ts starts once.
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './tests/service.ts',
  fullyParallel: true,
  // One more than a small machine has cores: a test waits for the service half of its time.
  workers: 3,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // What the first reader waits for can only be seen before others have asked.
  projects: [{ name: 'first', testMatch: 'warm.spec.ts' }, { name: 'pages', testIgnore: 'warm.spec.ts', dependencies: ['first'] }],
  reporter: [['line'], ['./tests/all-ran.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: chromium(),
    locale: 'en-GB',
    timezoneId: 'Europe/Budapest',
    viewport: { width: 1200, height: 800 },
    trace: 'retain-on-failure',
    actionTimeout: 20_000,
  },
})
