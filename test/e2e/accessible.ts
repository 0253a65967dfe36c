import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Off unless asked for: things to press are 24 by 24 pixels at least, or have that room (WCAG 2.2, 2.5.8). */
const asked = { rules: { 'target-size': { enabled: true } } }

/** Fails when axe finds anything on the page as it stands (WCAG 2.2 A and AA, and best practices), and says what and where. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // without frames the older way suffices, which opens no second page
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(asked).analyze()
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target }) => `  ${target.join(' ')}`).join('\n')}`,
  )
  expect(told.join('\n\n'), 'axe').toBe('')
}
