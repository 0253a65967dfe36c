import { day } from '@mens-centraal/kernel/instant'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { listOf } from '../world/people-list.ts'
import { expectStandsUp } from './every-page.ts'
import { expect, type Journey } from './journey.ts'
import { enter } from './logging-in.ts'
import { test } from './own-world.ts'
import type { Places } from './places.ts'

const openOrganisation = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name: 'Organisaties', exact: true }).click()
  await page.getByLabel('Zoek op naam of plaats').fill(name.slice(0, 8).toLowerCase())
  await page.getByRole('link', { name }).last().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
const personRow = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Medewerkers' }).getByRole('row').filter({ hasText: name })

/** Gerard filled in Mo's mail address, so Linda must confirm that it is Mo's before any mail goes out. */
const inviteTogether = async (openBrowser: Journey['openBrowser'], world: Places, gerard: Page): Promise<void> => {
  const mo = (page: Page) => page.getByRole('row').filter({ hasText: 'Mo de Wit' })
  await gerard.getByRole('link', { name: 'Accounts' }).click()
  await gerard.getByRole('button', { name: 'Uitnodigen Mo de Wit' }).click()
  await expect(gerard.getByRole('alertdialog')).toContainText('Iemand anders moet het eerst bevestigen')
  await expectStandsUp(gerard)
  await gerard.getByRole('button', { name: 'Ja, vraag om bevestiging' }).click()
  await expect(mo(gerard)).toContainText('wacht op bevestiging door een tweede functioneel beheerder')
  await expect(gerard.getByRole('button', { name: 'Uitnodiging bevestigen Mo de Wit' })).toBeHidden()
  const linda = await enter(openBrowser, officers.lindaBakker, { world })
  await linda.getByRole('link', { name: 'Een uitnodiging wacht op u' }).click()
  await linda.getByRole('button', { name: 'Uitnodiging bevestigen Mo de Wit' }).click()
  await expect(linda.getByRole('alertdialog')).toContainText('mo@deeik.voorbeeld.example')
  await expect(linda.getByRole('alertdialog')).toContainText('Gerard Post')
  await expectStandsUp(linda)
  await linda.getByRole('button', { name: 'Ja, dit klopt' }).click()
  await expect(mo(linda)).toContainText('Uitgenodigd')
}

const inHundredDays = new Date(Date.now() + 100 * day).toLocaleDateString('nl-NL')

/** The law ends a kind of organisation: Gerard proposes it, Esra of the other municipality agrees. */
const endTogether = async (openBrowser: Journey['openBrowser'], world: Places, gerard: Page): Promise<void> => {
  const halt = (page: Page) =>
    page.getByRole('table', { name: 'Politie en justitie' }).getByRole('row').filter({ hasText: 'Halt' })
  await gerard.getByRole('link', { name: 'Welke soorten organisaties mogen meedoen?' }).click()
  await halt(gerard).getByRole('button', { name: 'Wijzigen Halt' }).click()
  await expect(gerard.getByRole('radiogroup', { name: 'Mag deze soort de regie nemen?' })).toBeHidden()
  await gerard.getByText('De wet wijst deze soort niet aan').click()
  await gerard.getByLabel('Vanaf welke dag?').fill('1-1-2001')
  await gerard.getByRole('button', { name: 'Voorstellen' }).click()
  await expect(gerard.getByRole('alertdialog')).toContainText('In uw gemeente doet er nu één mee.')
  await expectStandsUp(gerard)
  await gerard.getByRole('button', { name: 'Ja, voorstellen' }).click()
  await expect(gerard.getByLabel('Vanaf welke dag?')).toHaveAccessibleDescription(/Op deze dag kan dit niet ingaan/)
  await gerard.getByLabel('Vanaf welke dag?').fill(inHundredDays)
  await gerard.getByLabel('Plaats in het Staatsblad').fill('stb 2026,123')
  await gerard.getByRole('button', { name: 'Voorstellen' }).click()
  await gerard.getByRole('button', { name: 'Ja, voorstellen' }).click()
  await expect(gerard.getByText('Voorgesteld. Er verandert pas iets')).toBeVisible()
  const changes = (page: Page) => page.getByRole('table', { name: 'Wijzigingen' })
  await expect(changes(gerard)).toContainText('wacht op een beheerder van Meerwijk')
  await expect(halt(gerard)).toContainText('geldt')
  await expectStandsUp(gerard)
  const esra = await enter(openBrowser, officers.esraAydin, { world })
  await esra.getByRole('link', { name: 'Een voorstel over een soort organisatie wacht op u' }).click()
  await expect(changes(esra)).toContainText('Stb. 2026, 123')
  await changes(esra)
    .getByRole('button', { name: /^Goedvinden/ })
    .click()
  await esra.getByRole('button', { name: 'Ja, dit is goed' }).click()
  await expect(changes(esra)).toContainText('goedgevonden en gewijzigd')
  await expect(halt(esra)).toContainText('geldt t/m')
  await expectStandsUp(esra)
}

test('a manager designates somebody, who may signal at once; and ends it again, after a confirmation', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const omar = await enter(openBrowser, people.omarHaddad, { world })
  await expect(omar.getByText('Uw organisatie heeft u niet aangewezen om signalen te geven')).toBeVisible()
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
  await expect(omar.getByText('Uw organisatie heeft u niet aangewezen om signalen te geven')).toBeHidden()

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

  await gerard.getByRole('button', { name: 'Soort, BSN of maildomeinen wijzigen' }).click()
  await gerard.locator('label').filter({ hasText: 'mag het BSN gebruiken' }).click()
  await gerard.getByRole('button', { name: 'Voorstellen', exact: true }).click()
  const changes = (page: Page) => page.getByRole('table', { name: 'Wijzigingen' })
  await expect(changes(gerard)).toContainText('wacht op een beheerder van Voorbeeldstad')
  await expect(gerard.getByText('Deze organisatie zoekt op naam')).toBeVisible()
  await expectStandsUp(gerard)
  const linda = await enter(openBrowser, officers.lindaBakker, { world })
  await linda.getByRole('link', { name: 'Een voorstel over een organisatie wacht op u' }).click()
  await expect(linda.getByRole('row').filter({ hasText: 'ROC De Brug' })).toContainText('voorstel wacht op u')
  await linda.getByRole('link', { name: 'ROC De Brug' }).click()
  await linda.getByRole('button', { name: /^Goedvinden/ }).click()
  await linda.getByRole('button', { name: 'Ja, dit is goed' }).click()
  await expect(changes(linda)).toContainText('goedgevonden en gewijzigd')
  await expectStandsUp(linda)
})

test('a manager adds a school, somebody who works there, and a list of others; one row that is wrong stops them all', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const gerard = await enter(openBrowser, officers.gerardPost, { world })
  await gerard.getByRole('link', { name: 'Organisaties', exact: true }).click()
  await gerard.getByRole('button', { name: 'Organisatie toevoegen' }).click()
  await gerard.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await expect(gerard.getByLabel('Naam', { exact: true })).toHaveAccessibleDescription(/Vul dit in/)
  await gerard.getByLabel('Naam', { exact: true }).fill('Basisschool De Eik')
  await gerard.getByLabel('Soort organisatie').selectOption({ label: 'basisschool' })
  await gerard.getByLabel('Plaats', { exact: true }).fill('Voorbeeldstad')
  await gerard.getByLabel('Algemeen telefoonnummer').fill('06 00 00 99 00')
  await gerard.locator('label').filter({ hasText: 'zoekt op naam' }).click()
  await gerard.getByLabel('Maildomeinen').fill('deeik.voorbeeld.example')
  await expectStandsUp(gerard)
  await gerard.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await expect(gerard.getByRole('status').filter({ hasText: 'Basisschool De Eik' })).toBeVisible()
  await gerard.getByRole('link', { name: 'Basisschool De Eik' }).click()

  await gerard.getByRole('button', { name: 'Medewerker toevoegen' }).click()
  await gerard.getByLabel('Voornaam').fill('Mo')
  await gerard.getByLabel('Achternaam').fill('de Wit')
  await gerard.getByLabel('Functie').selectOption({ label: 'leerkracht' })
  await gerard.getByLabel('Mailadres').fill('mo@elders.example')
  await gerard.getByLabel('Telefoonnummer van het werk').fill('06 00 00 99 01')
  await gerard.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await expect(gerard.getByLabel('Mailadres')).toHaveAccessibleDescription(/niet van deze organisatie/)
  await gerard.getByLabel('Mailadres').fill('mo@deeik.voorbeeld.example')
  await expectStandsUp(gerard)
  await gerard.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await expect(personRow(gerard, 'Mo de Wit')).toContainText('nog geen account')

  await inviteTogether(openBrowser, world, gerard)
  await openOrganisation(gerard, 'Basisschool De Eik')
  await gerard.getByRole('link', { name: 'Lijst inlezen (CSV)' }).click()
  const known = { account: '', 'e-mail': 'mo@deeik.voorbeeld.example', 'aangewezen vanaf': '1-12-2036' }
  const choose = async (text: string) => {
    await gerard
      .getByLabel('Bestand', { exact: true })
      .setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await gerard.getByRole('button', { name: 'Bekijken wat er gebeurt' }).click()
  }
  const jo = { voornaam: 'Jo', account: '', 'e-mail': 'jo@deeik.voorbeeld.example' }
  await choose(listOf(jo, { ...known, 'aangewezen vanaf': 'ooit' }))
  await expect(gerard.getByText('Eén regel klopt niet')).toBeVisible()
  await expect(gerard.getByRole('row').filter({ hasText: 'Mo de Wit' })).toContainText('een dag kan niet worden gelezen')
  await expect(gerard.getByRole('button', { name: 'Lijst overnemen' })).toBeHidden()
  await choose(listOf(jo))
  await expectStandsUp(gerard)
  await gerard.getByRole('button', { name: 'Lijst overnemen' }).click()
  await expect(gerard.getByText('Overgenomen: één medewerker toegevoegd, niemand aangewezen.')).toBeVisible()
  await expect(gerard.getByRole('table', { name: 'Eerdere lijsten' })).toContainText('Gerard Post')
  await gerard.getByRole('link', { name: 'Basisschool De Eik' }).click()
  await gerard.getByRole('button', { name: 'Beëindigen Jo de Wit' }).click()
  await gerard.getByLabel('Laatste werkdag').fill('31-12-2036')
  await gerard.getByRole('button', { name: 'Einde opslaan' }).click()
  await gerard.getByRole('button', { name: 'Ja, beëindigen' }).click()
  await expect(gerard.getByRole('status').filter({ hasText: 'Opgeslagen.' })).toBeVisible()
  await gerard.getByRole('link', { name: 'Naar alle organisaties' }).click()
  await endTogether(openBrowser, world, gerard)
})
