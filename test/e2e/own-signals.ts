import type { Locator, Page } from '@playwright/test'
import { expect } from './journey.ts'
import { choose } from './raising.ts'

/** From the page that says the signal was given to the signal itself. */
export const openSignal = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Bekijk dit signaal' }).click()
  await expect(page.getByRole('button', { name: 'Intrekken' })).toBeVisible()
}

export const confirmation = (page: Page): Locator => page.getByRole('alertdialog', { name: 'Signaal intrekken?' })

/** Chooses why a signal is withdrawn, and stands before the confirmation. */
export const askToWithdraw = async (page: Page, reason: string): Promise<void> => {
  await page.getByRole('button', { name: 'Intrekken' }).click()
  await choose(page, 'Waarom trekt u het in?', reason)
  await page.getByRole('form', { name: 'Signaal intrekken' }).getByRole('button', { name: 'Intrekken' }).click()
  await expect(confirmation(page)).toBeVisible()
}

export const withdraw = async (page: Page, reason: string): Promise<void> => {
  await askToWithdraw(page, reason)
  await confirmation(page).getByRole('button', { name: 'Ja, intrekken' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Uw signaal is ingetrokken' })).toBeFocused()
}
