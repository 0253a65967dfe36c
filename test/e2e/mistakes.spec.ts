import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './journey.ts'
import { enter, enterIn } from './logging-in.ts'
import {
  choose,
  field,
  fillInRest,
  findByBsn,
  findByName,
  foundYouth,
  give,
  openRaising,
  sayWeighed,
  search,
  typeName,
} from './raising.ts'
import { fullName } from './youths.ts'

const unreachable = 'We kunnen de verwijsindex nu niet bereiken.'

/** Cuts the line for one address: nothing comes back, as when a cable is out. */
const cut = async (page: Page, address: string): Promise<void> => {
  await page.route(address, (route) => route.abort())
}

test('what is not right is said at its field, in a list that leads there, and what was typed stays', async ({ openBrowser }) => {
  const page = await enter(openBrowser, people.annaVisser)
  await openRaising(page)
  await field(page, 'Voornamen').fill('Sem')
  await field(page, 'Geboortedatum').fill('31-02-2014')
  await field(page, 'Postcode').fill('12 AB')
  await search(page)
  const summary = page.getByRole('group', { name: 'Er kloppen nog 4 dingen niet' })
  await expect(summary).toBeFocused()
  await expectAccessible(page)
  await summary.getByRole('link', { name: 'Vul de achternaam in.' }).click()
  await expect(field(page, 'Achternaam')).toBeFocused()
  await expect(field(page, 'Geboortedatum')).toHaveAccessibleDescription(/Deze dag bestaat niet in die maand/)
  await expect(field(page, 'Geboortedatum')).toHaveValue('31-02-2014')
  await expect(field(page, 'Voornamen')).toHaveValue('Sem')
  await expect(field(page, 'Postcode')).toHaveValue('12 AB')
  await field(page, 'Achternaam').fill('de Boer')
  await expect(page.getByText('Vul de achternaam in.')).toBeHidden()
})

test('an empty rest of the signal is told in one list, and a date that cannot be is refused', async ({ openBrowser, youth }) => {
  const page = await enter(openBrowser, people.bramKuiper)
  await openRaising(page)
  await findByBsn(page, youth())
  await give(page)
  await expect(page.getByRole('group', { name: 'Er kloppen nog 3 dingen niet' })).toBeFocused()
  await expectAccessible(page)
  await sayWeighed(page)
  await choose(page, 'Hebt u verteld dat u een signaal geeft?', 'Ja, verteld')
  await choose(page, 'Aan wie?', 'Alleen de jeugdige')
  await field(page, 'Wanneer?').fill('1 januari 2099')
  await choose(page, 'Kies een einddatum', 'Andere dag')
  await field(page, 'Laatste dag van het signaal').fill('1-1-2099')
  await give(page)
  await expect(field(page, 'Wanneer?')).toHaveAccessibleDescription(/Deze dag moet nog komen/)
  await expect(field(page, 'Laatste dag van het signaal')).toHaveAccessibleDescription(/Zo lang mag niet/)
  await expect(field(page, 'Wanneer?')).toHaveValue('1 januari 2099')
  await expectAccessible(page)
})

test('what is said on the page changes with its language: at fields, in the list, and what the server answered', async ({
  openBrowser,
}) => {
  const page = await enter(openBrowser, people.ellaSmit)
  await openRaising(page)
  await search(page)
  await expect(page.getByRole('link', { name: 'Vul het BSN in.' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('link', { name: 'Fill in the BSN.' })).toBeVisible()
  await expect(field(page, 'Citizen service number (BSN)')).toHaveAccessibleDescription(/Fill in the BSN\./)
  await field(page, 'Citizen service number (BSN)').fill(situations.tooOld.bsn)
  await page.getByRole('button', { name: 'Search the population register' }).click()
  await expect(page.getByRole('group', { name: /23 or older/ })).toBeFocused()
  await page.getByRole('button', { name: 'Nederlands' }).click()
  await expect(page.getByRole('group', { name: /23 jaar/ })).toBeVisible()
  await expectAccessible(page)
})

test('a line that breaks while searching is said, and what was typed stays', async ({ openBrowser, youth }) => {
  const someone = youth()
  const page = await enter(openBrowser, people.mehmetYilmaz)
  await openRaising(page)
  await typeName(page, someone)
  await cut(page, '**/api/youths/find')
  await search(page)
  await expect(page.getByRole('group', { name: unreachable })).toBeFocused()
  await expect(field(page, 'Achternaam')).toHaveValue(someone.familyName)
  await expectAccessible(page)
  await page.unrouteAll()
  await search(page)
  await expect(foundYouth(page)).toContainText(someone.familyName)
})

test('a signal whose answer got lost is sent again without becoming two', async ({ openBrowser, youth }) => {
  const someone = youth()
  const page = await enter(openBrowser, people.wimDeGraaf)
  await openRaising(page)
  await findByName(page, someone)
  await fillInRest(page)
  await page.route('**/api/risk-signals', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await give(page)
  await expect(page.getByRole('group', { name: unreachable })).toBeFocused()
  await expect(page.getByRole('radio', { name: 'Drie maanden' })).toBeChecked()
  await page.unrouteAll()
  await give(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Uw signaal is afgegeven' })).toBeFocused()
  await page.getByRole('link', { name: 'Mijn signalen' }).click()
  await expect(page.getByRole('link', { name: fullName(someone), exact: true })).toHaveCount(1)
})

test('a page whose line breaks shows what it had, and says that it is not new', async ({ page }) => {
  await page.clock.install()
  await enterIn(page, people.ellaSmit)
  await expect(page.getByRole('heading', { name: 'Berichten' })).toBeVisible()
  await cut(page, '**/api/today')
  await page.clock.fastForward('00:16')
  await expect(page.getByText('De verbinding is weg.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Berichten' })).toBeVisible()
  await expectAccessible(page)
  await page.unrouteAll()
  await page.clock.fastForward('00:16')
  await expect(page.getByText('De verbinding is weg.')).toBeHidden()
})

test('a page that cannot be fetched says so, and offers to try again', async ({ openBrowser }) => {
  const page = await enter(openBrowser, people.stefanHofman)
  await cut(page, '**/api/risk-signals')
  await page.getByRole('link', { name: 'Mijn signalen' }).click()
  await expect(page.getByRole('alert')).toContainText(unreachable)
  await expectAccessible(page)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Probeer het opnieuw' }).click()
  await expect(page.getByRole('alert')).toBeHidden()
})

test('who leaves a signal half given is asked first', async ({ openBrowser, youth }) => {
  const someone = youth()
  const page = await enter(openBrowser, people.marijkeVos)
  await openRaising(page)
  await findByBsn(page, someone)
  await page.getByRole('link', { name: 'Matches', exact: true }).click()
  const question = page.getByRole('alertdialog', { name: 'Weggaan zonder signaal?' })
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Annuleren' }).click()
  await expect(foundYouth(page)).toContainText(fullName(someone))
  await page.goBack()
  await question.getByRole('button', { name: 'Weggaan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible()
})
