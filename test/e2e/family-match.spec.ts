import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { expectStandsUp } from './every-page.ts'
import { expect, expectAccessible, test } from './journey.ts'
import { enter } from './logging-in.ts'
import { openManagement } from './managing.ts'
import { contact } from './matching.ts'
import { findByBsn, raiseSignal } from './raising.ts'

const { siblingSara, siblingYoussef, fosterChild, fosterMate, secretAddress, brotherElsewhere } = situations
const narrow = { width: 320, height: 640 }

test('two professionals signal a sister and a brother: both see each other, and not on whom the other gave a signal', async ({
  openBrowser,
}) => {
  const bram = await enter(openBrowser, people.bramKuiper)
  await raiseSignal(bram, siblingSara, findByBsn)
  await expect(bram.getByText('Er is nu geen match.')).toBeVisible()
  const dewi = await enter(openBrowser, people.dewiTan, { viewport: narrow })
  await raiseSignal(dewi, siblingYoussef, findByBsn)
  await expect(dewi.getByText('Er is nu geen match.')).toBeVisible()

  await dewi.getByRole('link', { name: 'Naar Vandaag' }).click()
  const toDo = dewi.getByRole('region', { name: 'Te doen' }).getByRole('listitem').filter({ hasText: 'gezinsmatch' })
  await expect(toDo).toContainText('Youssef', { timeout: 30_000 })
  await expectAccessible(dewi)
  await toDo.getByRole('link', { name: 'Neem contact op met Bram Kuiper' }).click()
  await expect(dewi.getByText('Het gaat om verschillende jeugdigen.')).toBeVisible()
  await expect(contact(dewi, people.bramKuiper)).toContainText('Jeugdteam Noord')
  await expect(dewi.getByText('Sara')).toHaveCount(0)
  await expectAccessible(dewi)
  expect(await dewi.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(narrow.width)

  await bram.getByRole('link', { name: 'Matches' }).first().click()
  const row = bram.getByRole('listitem').filter({ hasText: 'gezinsmatch' })
  await expect(row).toContainText('met Dewi Tan')
  await expectAccessible(bram)
  await bram.getByRole('button', { name: 'English' }).click()
  await expect(bram.getByRole('listitem').filter({ hasText: 'family match' })).toContainText('with Dewi Tan')
  await bram.getByRole('link', { name: 'Sara' }).click()
  await expect(bram.getByText('It is about different youths.')).toBeVisible()
  await expect(bram.getByText('Youssef')).toHaveCount(0)
  await expectAccessible(bram)
})

test('a manager lists an institution and switches address matches on; two foster children at one address then make a match', async ({
  openBrowser,
}) => {
  const gerard = await enter(openBrowser, officers.gerardPost)
  await openManagement(gerard, 'Instellingen')
  await gerard.getByRole('button', { name: 'Wijzigen Adresmatches' }).click()
  await gerard.getByRole('radio', { name: 'Aan' }).check({ force: true })
  await gerard.getByRole('button', { name: 'Wijziging opslaan' }).click()
  await expect(gerard.getByText('Opgeslagen: Adresmatches.')).toBeVisible()
  await gerard.getByRole('link', { name: 'Adressen van instellingen en opvang' }).click()
  await expect(gerard.getByText('Er staat nog geen adres op de lijst')).toBeVisible()
  await gerard.getByRole('button', { name: 'Adres toevoegen' }).click()
  await gerard.getByRole('textbox', { name: 'Naam' }).fill('Parkzicht')
  await gerard.getByRole('textbox', { name: 'Postcode' }).fill('1239')
  await gerard.getByRole('button', { name: 'Adres toevoegen' }).click()
  await expect(gerard.getByRole('textbox', { name: 'Postcode' })).toHaveAccessibleDescription(/postcode/i)
  await expect(gerard.getByRole('textbox', { name: 'Naam' })).toHaveValue('Parkzicht')
  await expectStandsUp(gerard)
  await gerard.getByRole('radio', { name: 'Instelling' }).check({ force: true })
  await gerard.getByRole('textbox', { name: 'Postcode' }).fill('1239 aj')
  await gerard.getByRole('textbox', { name: 'Huisnummer' }).fill('100')
  await gerard.getByRole('button', { name: 'Adres toevoegen' }).click()
  await expect(gerard.getByRole('row').filter({ hasText: 'Parkzicht' })).toContainText('1239 AJ 100')
  await expect(gerard.getByRole('row').filter({ hasText: 'Parkzicht' })).toContainText('toegevoegd door Gerard Post')
  await gerard.getByRole('button', { name: 'Einde wijzigen Parkzicht' }).click()
  await expectStandsUp(gerard)

  const bram = await enter(openBrowser, people.bramKuiper)
  await raiseSignal(bram, fosterChild, findByBsn)
  const dewi = await enter(openBrowser, people.dewiTan, { viewport: narrow })
  await raiseSignal(dewi, fosterMate, findByBsn)
  await dewi.getByRole('link', { name: 'Naar Vandaag' }).click()
  const toDo = dewi.getByRole('region', { name: 'Te doen' }).getByRole('listitem').filter({ hasText: 'adresmatch' })
  await expect(toDo).toContainText('Milan', { timeout: 30_000 })
  await toDo.getByRole('link', { name: 'Neem contact op met Bram Kuiper' }).click()
  await expect(dewi.getByText('Het gaat om verschillende jeugdigen.')).toBeVisible()
  await expect(dewi.getByText('op hetzelfde adres')).toBeVisible()
  await expect(dewi.getByText(/Jayden|Beukenlaan|1239/)).toHaveCount(0)
  await expectAccessible(dewi)
})

test('with a secret address nobody is told, until the decider of the municipality lets the match go through', async ({
  openBrowser,
}) => {
  const bram = await enter(openBrowser, people.bramKuiper)
  await raiseSignal(bram, secretAddress, findByBsn)
  const kees = await enter(openBrowser, people.keesBrouwer)
  await raiseSignal(kees, brotherElsewhere, findByBsn)

  const yvonne = await enter(openBrowser, officers.yvonneJansen)
  await yvonne.getByRole('link', { name: 'Beslissingen' }).first().click()
  await expectStandsUp(yvonne)
  const waiting = yvonne.getByRole('region', { name: 'Wacht op een beslissing' })
  await expect(async () => {
    await yvonne.reload()
    await expect(waiting.getByRole('listitem')).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
  await expect(waiting).toContainText('Jeugdteam Noord')
  await expect(waiting).not.toContainText(/Lina|Adam|Bram|Kees/)
  await expectStandsUp(yvonne)
  await kees.getByRole('link', { name: 'Matches' }).first().click()
  await expect(kees.getByText('Bram Kuiper')).toHaveCount(0)

  await waiting.getByRole('button', { name: 'Laten doorgaan' }).click()
  const dialog = yvonne.getByRole('alertdialog')
  await expect(dialog).toContainText('U kunt dit niet terugdraaien')
  await expectAccessible(yvonne)
  await dialog.getByRole('button', { name: 'Laten doorgaan' }).click()
  await expect(yvonne.getByText('Uw beslissing is bewaard. Het gaat door.')).toBeVisible()
  await expect(waiting).toContainText('Er wacht niets op u')
  await expectStandsUp(yvonne)
  await expect(kees.getByText('Bram Kuiper')).toBeVisible({ timeout: 30_000 })
})
