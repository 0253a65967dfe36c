import { expect, type Locator, type Page } from '@playwright/test'

/** A professional at a keyboard, who uses nothing else. Counts the keys. */
export type Keyboard = {
  readonly press: (key: string) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Goes on with Tab until this has the focus; each stop on the way must show that it has. */
  readonly tabTo: (target: Locator) => Promise<void>
  readonly presses: () => number
}

/** Fails when one cannot see what has the focus: itself, or the drawn label of a mark that one does not see. */
const expectFocusShows = async (page: Page): Promise<void> => {
  const focused = page.locator('label:has(:focus), :focus:not(label *)')
  const shows = await focused.evaluateAll((elements) =>
    elements.map((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = element.ownerDocument.defaultView.getComputedStyle(element)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    }),
  )
  expect(shows, 'the focus shows').not.toContain(false)
}

const mostStops = 60

/** Sits down at the keyboard of a page. */
export const keyboardOf = (page: Page): Keyboard => {
  let presses = 0
  const press = async (key: string): Promise<void> => {
    presses++
    await page.keyboard.press(key)
  }
  const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === element.ownerDocument.activeElement)
  const tabTo = async (target: Locator): Promise<void> => {
    await expect(target).toBeAttached()
    for (let stops = 0; stops < mostStops && !(await hasFocus(target)); stops++) {
      await press('Tab')
      await expectFocusShows(page)
    }
    await expect(target).toBeFocused()
  }
  const type = async (text: string): Promise<void> => {
    for (const key of text) await press(key)
  }
  return { press, type, tabTo, presses: () => presses }
}
