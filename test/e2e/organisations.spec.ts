import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expectStandsUp } from './every-page.ts'
import { expect } from './journey.ts'
import { enter } from './logging-in.ts'
import { test } from './own-world.ts'

const openOrganisation = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name: 'Organisaties', exact: true }).click()
  await page.getByLabel('Zoek op naam of plaats').fill(name.slice(0, 8).toLowerCase())
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
const personRow = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Medewerkers' }).getByRole('row').filter({ hasText: name })

test('a manager designates somebody, who may signal at once; and ends it again, after a confirmation', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const omar = await enter(openBrowser, people.omarHaddad, { world })
  await expect(omar.getByText('U kunt nu geen signaal geven')).toBeVisible()
  const gerard = await enter(openBrowser, officers.gerardPost, { world })
  await openOrganisation(gerard, 'Jeugdteam Noord')
  await expect(personRow(gerard, 'Omar Haddad')).toContainText('laatst ingelogd')
  await expectStandsUp(gerard)
  await gerard.getByRole('button', { name: 'Aanwijzen Omar Haddad' }).click()
  await gerard.getByLabel('Laatste dag').fill('1-1-2020')
  await gerard.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await expect(gerard.getByLabel('Laatste dag')).toHaveAccessibleDescription(/Deze einddag kan niet/)
  await expect(gerard.getByLabel('Laatste dag')).toHaveValue('1-1-2020')
  await expectStandsUp(gerard)
  await gerard.getByLabel('Laatste dag').fill('')
  await gerard.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await expect(gerard.getByRole('status').filter({ hasText: 'Opgeslagen.' })).toBeVisible()
  await expect(personRow(gerard, 'Omar Haddad')).toContainText('geldt')
  await omar.reload()
  await expect(omar.getByText('U kunt nu geen signaal geven')).toBeHidden()

  await gerard.getByRole('button', { name: 'Einde wijzigen Bram Kuiper' }).click()
  await gerard.locator('label').filter({ hasText: 'Meteen' }).click()
  await gerard.getByRole('button', { name: 'Einde opslaan' }).click()
  await expect(gerard.getByRole('alertdialog')).toContainText('kan deze persoon geen signaal meer afgeven')
  await gerard.getByRole('button', { name: 'Ja, meteen beëindigen' }).click()
  await expect(personRow(gerard, 'Bram Kuiper')).toContainText('liep af')
})

test('a manager sees why an organisation cannot signal, and renews its covenant', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const gerard = await enter(openBrowser, officers.gerardPost, { world })
  await openOrganisation(gerard, 'ROC De Brug')
  const covenants = gerard.getByRole('table', { name: 'Convenant' })
  await expect(covenants).toContainText('liep af')
  await gerard.getByRole('button', { name: 'Convenant toevoegen' }).click()
  await gerard.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await expect(covenants.getByRole('row').nth(1)).toContainText('geldt')
  await expectStandsUp(gerard)
})
