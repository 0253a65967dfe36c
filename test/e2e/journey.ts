import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

export { expect }

const portBase = Number(process.env['E2E_PORT_BASE'])

/** Where the parts of the world are found. */
export const places = {
  startPage: `http://localhost:${portBase}`,
  localIndex: `http://localhost:${portBase + 100}`,
  mailbox: `http://localhost:${portBase + 600}`,
} as const

/** Fails when axe finds anything on the page as it stands (WCAG 2.2 A and AA, and best practices), and says what and where. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target }) => `  ${target.join(' ')}`).join('\n')}`,
  )
  expect(told.join('\n\n'), 'axe').toBe('')
}

/** What a page may never do: fail in a script, or ask for something that its own content security policy forbids. */
const watch = (page: Page): string[] => {
  const problems: string[] = []
  page.on('pageerror', (problem) => problems.push(`script: ${problem.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type/i.test(message.text())) problems.push(`policy: ${message.text()}`)
  })
  return problems
}

/** A journey through the world in a browser. Beside what it expects itself, it fails on any error in a page's own script or policy. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page, context }, use) => {
      const pages = [watch(page)]
      context.on('page', (other) => pages.push(watch(other)))
      await use(undefined)
      expect(pages.flat()).toEqual([])
    },
    { auto: true },
  ],
})
