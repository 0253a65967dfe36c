import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expectNothingKept, expectNothingLeaked } from './leaks.ts'
import { places } from './places.ts'
import { watch } from './watching.ts'
import { nextYouth, type Youth } from './youths.ts'

export { expect, expectAccessible, places }

/** What a journey has at hand beside what Playwright gives. */
export type Journey = {
  /** Opens a browser of its own, empty and watched, with one page in it. */
  readonly openBrowser: (options?: BrowserContextOptions) => Promise<Page>
  /** Gives a youth on whom nobody gave a signal yet, another one each time. */
  readonly youth: () => Youth
}

/** Watches a browser, and answers with what is checked when the journey is over. */
const follow = async (context: BrowserContext, youths: readonly Youth[]): Promise<() => Promise<void>> => {
  const watched = await watch(context)
  return async () => {
    await expectNothingKept(context)
    await context.close()
    expectNothingLeaked(watched, youths)
  }
}

/**
 * A journey through the world in browsers. Beside what it expects itself, it fails when a script of a page failed, a page broke its own
 * security policy, an address or title told who a youth is, or a browser was left with more than preferences.
 */
export const test = base.extend<Journey & { youths: Youth[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs
  youths: async ({}, use) => use([]),
  youth: async ({ youths }, use, { workerIndex }) => {
    await use(() => {
      const youth = nextYouth(workerIndex)
      youths.push(youth)
      return youth
    })
  },
  context: async ({ context, youths }, use) => {
    const check = await follow(context, youths)
    await use(context)
    await check()
  },
  openBrowser: async ({ browser, youths }, use) => {
    const checks: (() => Promise<void>)[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext(options)
      checks.push(await follow(context, youths))
      return context.newPage()
    })
    for (const check of checks) await check()
  },
})
