import path from 'node:path'
import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test'

/** What all pages of one browser did while a journey went on. */
export type Watched = {
  /** Scripts that failed, policies that were broken, answers that say the server failed. */
  readonly problems: string[]
  /** The address of each request, and of each page that was shown. */
  readonly addresses: string[]
  /** Each title that a page had: titles stay behind in the browser's history. */
  readonly titles: string[]
}

/**
 * A refusal (4xx), and a register that is down (503), are outcomes; the browser writes a line about them all the same. A line that a
 * journey cut on purpose likewise.
 */
const isOutcome = (message: ConsoleMessage): boolean =>
  /^Failed to load resource: (the server responded with a status of (4\d\d|503)|net::ERR_FAILED)/.test(message.text())

const watchPage = (page: Page, { problems, addresses }: Watched): void => {
  page.on('pageerror', (problem) => problems.push(`script: ${problem.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isOutcome(message)) problems.push(`console: ${message.text()}`)
  })
  page.on('framenavigated', (frame) => addresses.push(frame.url()))
  page.on('response', (response) => {
    if (response.status() >= 500 && response.status() !== 503) problems.push(`${response.status()}: ${response.url()}`)
  })
}

/** Watches a browser from now on, in all its windows. */
export const watch = async (context: BrowserContext): Promise<Watched> => {
  const watched: Watched = { problems: [], addresses: [], titles: [] }
  await context.exposeFunction('tellTitle', (title: string) => {
    if (watched.titles.at(-1) !== title) watched.titles.push(title)
  })
  await context.addInitScript({ path: path.join(import.meta.dirname, 'follow-title.mjs') })
  context.on('page', (page) => watchPage(page, watched))
  context.on('request', (request) => watched.addresses.push(request.url()))
  return watched
}
