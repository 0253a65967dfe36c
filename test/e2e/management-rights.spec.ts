import { officers } from '@mens-centraal/world/officers'
import type { Page } from '@playwright/test'
import { expectStandsUp } from './every-page.ts'
import { expect } from './journey.ts'
import { enter } from './logging-in.ts'
import { test } from './own-world.ts'

const openRights = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Beheerrechten' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Beheerrechten' })).toBeVisible()
}
const proposal = (page: Page) =>
  page.getByRole('table', { name: 'Voorstellen' }).getByRole('row').filter({ hasText: 'Daan Schouten' })

test('a right to manage takes two managers: one proposes, and only the other can confirm', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const gerard = await enter(openBrowser, officers.gerardPost, { world })
  await openRights(gerard)
  await expect(gerard.getByText('Er zijn geen voorstellen')).toBeVisible()
  await gerard.getByRole('button', { name: 'Rechten wijzigen Daan Schouten' }).click()
  await gerard.getByRole('button', { name: 'Voorstellen', exact: true }).click()
  await expect(gerard.getByText('Kies wat u voorstelt.').first()).toBeVisible()
  await gerard.locator('label').filter({ hasText: 'Geven: privacyfunctionaris' }).click()
  await expectStandsUp(gerard)
  await gerard.getByRole('button', { name: 'Voorstellen', exact: true }).click()
  await expect(gerard.getByRole('status').filter({ hasText: 'Voorgesteld.' })).toBeVisible()
  await expect(proposal(gerard)).toContainText('Dit moet een andere beheerder bevestigen.')
  await expect(gerard.getByRole('button', { name: /^Bevestigen/ })).toHaveCount(0)
  await expectStandsUp(gerard)

  const linda = await enter(openBrowser, officers.lindaBakker, { world })
  await openRights(linda)
  await linda.getByRole('button', { name: /^Bevestigen/ }).click()
  await expect(linda.getByRole('alertdialog')).toContainText('Daan Schouten krijgt: privacyfunctionaris')
  await linda.getByRole('button', { name: 'Ja, bevestigen' }).click()
  await expect(linda.getByRole('status').filter({ hasText: 'Bevestigd.' })).toBeVisible()
  await expect(proposal(linda)).toContainText('Linda Bakker')
  await expect(linda.getByRole('table', { name: 'Medewerkers van de gemeente' })).toContainText('privacyfunctionaris')
})
