import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expectStandsUp, expectStandsUpInTheDark } from './every-page.ts'
import { expect, places, test } from './journey.ts'
import { enter } from './logging-in.ts'
import { bothSignal, openMatch } from './matching.ts'
import { chooseByName, findByBsn, openRaising, raiseSignal } from './raising.ts'
import { fullName } from './youths.ts'

// each look is eight: two languages, light and dark, wide and narrow
test.describe.configure({ timeout: 180_000 })

/** Opens a page by its address, in Dutch and then in English, and looks at it in both. */
const lookAt = async (page: Page, path: string, title: string | RegExp, englishTitle: string | RegExp): Promise<void> => {
  await page.goto(`${places.localIndex}${path}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await page.waitForLoadState('networkidle')
  await expectStandsUp(page)
  await expectStandsUpInTheDark(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: 'Nederlands' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: englishTitle })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.waitForLoadState('networkidle')
  await expectStandsUp(page)
  await page.getByRole('button', { name: 'Nederlands' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('the pages of a reporter with nothing to do stand up in two languages', async ({ openBrowser }) => {
  const page = await enter(openBrowser, people.irisVanDam)
  await lookAt(page, '/', 'Vandaag', 'Today')
  await lookAt(page, '/matches', 'Matches', 'Matches')
  await lookAt(page, '/mijn-signalen', 'Mijn signalen', 'My signals')
  await lookAt(page, '/signaal-afgeven', 'Signaal afgeven', 'Give a signal')
  await lookAt(page, '/koppelingen', 'Koppelingen', 'Linked systems')
  await lookAt(page, '/bestaat-niet', 'Deze pagina bestaat niet', 'This page does not exist')
})

test('the pages of a reporter with a match stand up in two languages', async ({ openBrowser, youth }) => {
  const { other: page } = await bothSignal(openBrowser, [people.mehmetYilmaz, people.aminaBouali], youth())
  await expectStandsUp(page)
  await openMatch(page)
  const match = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Bekijk uw eigen signaal' }).click()
  await expect(page.getByRole('button', { name: 'Intrekken' })).toBeVisible()
  const signal = new URL(page.url()).pathname
  const anyName = /\S/
  await lookAt(page, match, anyName, anyName)
  await lookAt(page, signal, anyName, anyName)
  await lookAt(page, '/', 'Vandaag', 'Today')
  await lookAt(page, '/mijn-signalen', 'Mijn signalen', 'My signals')
})

test('the whole form of a signal stands up, and speaks English', async ({ openBrowser, youth }) => {
  const page = await enter(openBrowser, people.aminaBouali)
  await openRaising(page)
  await chooseByName(page)
  await expectStandsUp(page)
  await findByBsn(page, youth())
  await page.getByText('Nog niet', { exact: true }).click()
  await page.getByText('Vaak spijbelen, of de school te vroeg verlaten').click()
  await expectStandsUp(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('radio', { name: 'Not yet' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /truan/i })).toBeChecked()
  await expectStandsUp(page)
})

test('the login page stands up, and explains in English why one did not come in', async ({ page }) => {
  await lookAt(page, '/inloggen?probleem=second-factor-missing', 'Inloggen', 'Log in')
})

test('the pages of officers stand up', async ({ openBrowser }) => {
  const hanna = await enter(openBrowser, officers.hannaMulder)
  await lookAt(hanna, '/logboek', 'Logboek', 'Log')
  const fatima = await enter(openBrowser, officers.fatimaElIdrissi)
  await lookAt(fatima, '/opvolging', 'Opvolging', 'Follow-up')
  await lookAt(fatima, '/inzicht', 'Inzicht', 'Insight')
  const gerard = await enter(openBrowser, officers.gerardPost)
  await lookAt(gerard, '/bezorging', 'Bezorging', 'Deliveries')
  await lookAt(gerard, '/organisaties', 'Organisaties', 'Organisations')
  await lookAt(gerard, '/beheer', 'Beheer', 'Management')
  await lookAt(gerard, '/beheerrechten', 'Beheerrechten', 'Rights to manage')
  await lookAt(gerard, '/instellingen', 'Instellingen', 'Settings')
  await lookAt(
    gerard,
    '/adressen-van-instellingen',
    'Adressen van instellingen en opvang',
    'Addresses of institutions and shelters',
  )
  await lookAt(gerard, '/bronsystemen', 'Bronsystemen', 'Source systems')
  const karin = await enter(openBrowser, people.karinVeenstra)
  await lookAt(karin, '/signalen-van-collegas', "Signalen van collega's", "Colleagues' signals")
})

test('on a telephone a long menu lies behind a button, which the keyboard opens and closes', async ({ openBrowser }) => {
  const page = await enter(openBrowser, officers.gerardPost)
  await page.setViewportSize({ width: 320, height: 720 })
  const management = page.getByRole('link', { name: 'Beheer', exact: true })
  const button = page.getByRole('button', { name: 'Menu', expanded: false })
  await expect(management).toBeHidden()
  await button.press('Enter')
  await expect(management).toBeVisible()
  await expectStandsUp(page)
  await page.setViewportSize({ width: 320, height: 720 })
  await management.press('Escape')
  await expect(management).toBeHidden()
  await expect(button).toBeFocused()
  await button.press('Enter')
  await management.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Beheer' })).toBeVisible()
  await expect(management).toBeHidden()
  await page.getByRole('link', { name: 'Soorten organisaties' }).click()
  const domain = page.getByRole('table', { name: 'Onderwijs' })
  await expect(domain).toBeHidden()
  await page.getByRole('heading', { level: 2, name: 'Onderwijs' }).click()
  await expect(domain).toBeVisible()
  await expectStandsUp(page)
})

test('the pages around the index stand up', async ({ page }) => {
  await page.goto(places.startPage)
  await expectStandsUp(page)
  await expectStandsUpInTheDark(page)
  await page.goto(places.mailbox)
  await expectStandsUp(page)
  await page.goto(`${places.localIndex}/inloggen`)
  await page.getByRole('link', { name: 'Halt Voorbeeldregio' }).click()
  await expectStandsUp(page)
  await page.getByRole('link', { name: 'Kees Brouwer' }).click()
  await expectStandsUp(page)
})

test('a list of youths is not printed', async ({ openBrowser, youth }) => {
  const someone = youth()
  const page = await enter(openBrowser, people.marijkeVos)
  await raiseSignal(page, someone, findByBsn)
  await page.getByRole('link', { name: 'Mijn signalen' }).click()
  const name = page.getByRole('link', { name: fullName(someone), exact: true })
  await expect(name).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Deze lijst wordt niet afgedrukt.')).toBeVisible()
  await expect(name).toBeHidden()
})

test('a refusal is explained in English to who reads English', async ({ openBrowser }) => {
  const page = await enter(openBrowser, people.youssefAmrani)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByText('Your kind of organisation may not give signals')).toBeVisible()
})

test('back and forward lead where one was, each page with its title and the focus at its heading', async ({
  openBrowser,
  youth,
}) => {
  const { other: page } = await bothSignal(openBrowser, [people.annaVisser, people.ellaSmit], youth())
  await openMatch(page)
  await page.getByRole('link', { name: 'Bekijk uw eigen signaal' }).click()
  await page.getByRole('link', { name: 'Mijn signalen' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mijn signalen' })).toBeFocused()
  await expect(page).toHaveTitle('Mijn signalen · Verwijsindex Voorbeeldregio')
  await page.goBack()
  await expect(page).toHaveTitle('Signaal · Verwijsindex Voorbeeldregio')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(page).toHaveTitle('Match · Verwijsindex Voorbeeldregio')
  await page.goForward()
  await expect(page).toHaveTitle('Signaal · Verwijsindex Voorbeeldregio')
  await page.getByRole('link', { name: 'Vandaag' }).click()
  await expect(page).toHaveTitle('Vandaag · Verwijsindex Voorbeeldregio')
})

test('an address that leads nowhere says so, and leads home', async ({ page }) => {
  await page.goto(`${places.localIndex}/bestaat/niet`)
  await expect(page.getByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' })).toBeVisible()
  await page.getByRole('link', { name: 'Naar Vandaag' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
})
