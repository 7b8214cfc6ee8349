import { existsSync } from 'node:fs'
import type { LaunchOptions } from '@playwright/test'

const places = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** How the browser of this machine is started: kept off the network, and without a sandbox, which root cannot have. */
export function chromium(): LaunchOptions {
  const executablePath = process.env['CHROME_PATH'] || places.find(existsSync)
  if (!executablePath) throw new Error('no Chromium was found; install it (Debian: apt install chromium), or name it in CHROME_PATH')
  return {
    executablePath,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-pings',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--font-render-hinting=none',
    ],
  }
}
