import type { Person } from '@mens-centraal/world/jobs'
import type { Locator, Page } from '@playwright/test'
import { expect, type Journey } from './journey.ts'
import { enter } from './logging-in.ts'
import { findByBsn, findByName, raiseSignal } from './raising.ts'
import type { Youth } from './youths.ts'

/** A professional in a match, with the ways to reach them. */
export const contact = (page: Page, { givenName, familyName }: Person): Locator =>
  page.getByRole('article', { name: `${givenName} ${familyName}` })

/** On the page that says a signal was given and there is a match: its number. */
export const matchNumber = async (page: Page): Promise<string> => {
  const [number] = /\d{6}/.exec(await page.getByText(/^Er is (misschien )?een match: \d{6}$/).innerText()) ?? []
  return number ?? ''
}

/** Two professionals signal the same youth, one by name and the other by BSN. Both stand at what the index said to them. */
export const bothSignal = async (
  openBrowser: Journey['openBrowser'],
  [first, second]: readonly [byName: Person, byBsn: Person],
  youth: Youth,
) => {
  const one = await enter(openBrowser, first)
  await raiseSignal(one, youth, findByName)
  const other = await enter(openBrowser, second)
  await raiseSignal(other, youth, findByBsn)
  return { one, other, number: await matchNumber(other) }
}

/** From the outcome to the match itself. */
export const openMatch = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Bekijk met wie' }).click()
  await expect(page.getByRole('heading', { name: 'Matchnummer' })).toBeVisible()
}
