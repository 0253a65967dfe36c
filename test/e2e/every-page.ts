import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'

/** A small telephone, and a screen of 1280 pixels at 200 % zoom. */
const narrow = [320, 640]

/** Fails when one must scroll sideways to read the page. */
const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const tooWide = await page.locator(':root').evaluate((root) => root.scrollWidth - root.clientWidth)
  expect(tooWide, `pixels that ${page.url()} is too wide`).toBeLessThanOrEqual(0)
}

/** A page whose words are still on their way is looked at again: what is really wrong stays wrong. */
const expectAccessibleSoon = (page: Page): Promise<void> => expect(() => expectAccessible(page)).toPass({ timeout: 10_000 })

/** Looks at a page as it stands, wide and narrow. */
export const expectStandsUp = async (page: Page): Promise<void> => {
  await expectAccessibleSoon(page)
  for (const width of narrow) {
    await page.setViewportSize({ width, height: 720 })
    await expectNoSidewaysScroll(page)
  }
  await page.setViewportSize({ width: 1280, height: 720 })
}

/** Looks at a page in the dark, on a small telephone. */
export const expectStandsUpInTheDark = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 720 })
  await expectAccessibleSoon(page)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.emulateMedia({ colorScheme: 'light' })
}
