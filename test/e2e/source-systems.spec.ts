import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expectStandsUp } from './every-page.ts'
import { expect } from './journey.ts'
import { enter } from './logging-in.ts'
import { openManagement } from './managing.ts'
import { test } from './own-world.ts'
import { findByBsn, raiseSignal } from './raising.ts'

test.describe.configure({ mode: 'serial', timeout: 150_000 })

const { noorDeBoer } = situations
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const openPage = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

const letSystemsIn = async (manager: Page): Promise<void> => {
  await openManagement(manager, 'Instellingen')
  await press(manager, 'Wijzigen Signalen uit eigen systemen')
  await manager.getByRole('form').getByText('Aan', { exact: true }).click()
  await press(manager, 'Wijziging opslaan')
  await expect(said(manager, 'Opgeslagen')).toBeVisible()
}

/** Registers the school's system, with each mistake once. @returns the number that the supplier needs */
const register = async (manager: Page, publicKey: string): Promise<string> => {
  await press(manager, 'Systeem registreren')
  await manager.getByRole('combobox', { name: 'Organisatie' }).selectOption({ label: 'Basisschool De Linde' })
  await manager.getByRole('textbox', { name: 'Naam van het systeem' }).fill('Schooladministratie')
  await press(manager, /^Registreren$/)
  const supplier = manager.getByRole('textbox', { name: 'Leverancier' })
  await expect(supplier).toHaveAccessibleDescription(/Vul in wie het systeem levert/)
  await supplier.fill('Voorbeeldleverancier')
  const key = manager.getByRole('textbox', { name: 'Publieke sleutel' })
  await key.fill('geen sleutel')
  await press(manager, /^Registreren$/)
  await expect(key).toHaveAccessibleDescription(/geen publieke sleutel die kan worden gebruikt/)
  await expect(key).toHaveValue('geen sleutel')
  await expectStandsUp(manager)
  await key.fill(publicKey)
  await press(manager, /^Registreren$/)
  await expect(said(manager, 'Geregistreerd.')).toBeVisible()
  await expect(manager.getByRole('table', { name: 'Geschiedenis' })).toContainText('Gerard Post')
  await expectStandsUp(manager)
  return manager.getByRole('region', { name: 'Schooladministratie', exact: true }).locator('dd code').innerText()
}

test('a manager lets a school’s system in, a teacher links it, gives a signal and reads the match there, and the key is revoked', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const school = await openBrowser()
  await school.goto(world.school)
  const publicKey = await school.getByLabel('Publieke sleutel').inputValue()
  const gerard = await enter(openBrowser, officers.gerardPost, { world })
  await openManagement(gerard, 'Bronsystemen')
  await expect(gerard.getByText('Uw gemeente laat nu geen systemen binnen')).toBeVisible()
  await letSystemsIn(gerard)
  await openManagement(gerard, 'Bronsystemen')
  await school.getByLabel('Nummer van het systeem').fill(await register(gerard, publicKey))
  await press(school, 'Bewaren')
  await expect(school.getByText('Dit account is niet gekoppeld')).toBeVisible()

  const anna = await enter(openBrowser, people.annaVisser, { world })
  await openPage(anna, 'Koppelingen')
  await press(anna, 'Koppelen Schooladministratie')
  await school.getByLabel('Code uit de verwijsindex').fill(await anna.locator('.link-code').innerText())
  await expectStandsUp(anna)
  await press(school, 'Koppelen')
  await expect(said(school, 'Uw account is gekoppeld.')).toBeVisible()
  await press(anna, 'Ik heb de code ingetypt')
  await expect(anna.getByText('gekoppeld', { exact: true })).toBeVisible()

  await press(school, 'Signaal afgeven Noor de Boer')
  await expect(said(school, 'Het signaal is afgegeven.')).toBeVisible()
  await press(school, /Drie maanden verlengen/)
  await expect(said(school, 'Het signaal is verlengd.')).toBeVisible()
  await raiseSignal(await enter(openBrowser, people.bramKuiper, { world }), noorDeBoer, findByBsn)
  await school.goto(world.school)
  await expect(school.getByRole('link', { name: '06 00 00 01 23' })).toBeVisible()
  await expectStandsUp(school)
  await press(school, /Risico is weg/)
  await expect(said(school, 'Het signaal is ingetrokken.')).toBeVisible()

  await press(gerard, /^Intrekken/)
  await expect(gerard.getByRole('alertdialog')).toContainText('de enige sleutel van Schooladministratie')
  await press(gerard, 'Ja, intrekken')
  await expect(said(gerard, 'De sleutel is ingetrokken.')).toBeVisible()
  await school.goto(world.school)
  await expect(school.getByText('De verwijsindex kent dit systeem niet.')).toBeVisible()
  const hanna = await enter(openBrowser, officers.hannaMulder, { world })
  await openPage(hanna, 'Logboek')
  const lines = hanna.getByRole('row').filter({ hasText: 'via Schooladministratie' })
  await expect(lines.filter({ hasText: 'Anna Visser' }).filter({ hasText: 'signaal afgeven' })).toBeVisible()
  await expect(lines.filter({ hasText: 'geweigerd' }).first()).toBeVisible()
})

test('a teacher unlinks, in English, and the school can do nothing more in her name', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const anna = await enter(openBrowser, people.annaVisser, { world })
  await press(anna, 'English')
  await openPage(anna, 'Linked systems')
  await press(anna, 'Unlink Schooladministratie')
  await expect(anna.getByRole('alertdialog')).toContainText('Schooladministratie can do nothing more in your name')
  await press(anna, 'Yes, unlink')
  await expect(said(anna, 'Schooladministratie is unlinked.')).toBeVisible()
  await expect(anna.getByRole('button', { name: 'Link Schooladministratie' })).toBeVisible()
  await expectStandsUp(anna)
})
