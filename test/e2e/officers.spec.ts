import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { expectStandsUp } from './every-page.ts'
import { expect, expectAccessible, places, test } from './journey.ts'
import { keyboardOf } from './keys.ts'
import { enter, enterIn } from './logging-in.ts'
import { findByBsn, raiseSignal } from './raising.ts'
import { fullName } from './youths.ts'

test('the privacy officer reads who did what, and never about whom', async ({ openBrowser, youth }) => {
  const someone = youth()
  const daan = await enter(openBrowser, people.daanSchouten)
  await raiseSignal(daan, someone, findByBsn)
  const hanna = await enter(openBrowser, officers.hannaMulder)
  await hanna.getByRole('link', { name: 'Logboek', exact: true }).click()
  const log = hanna.getByRole('table', { name: 'Logboek' })
  await expect(log.getByRole('row').filter({ hasText: 'Daan Schouten' }).first()).toBeVisible()
  await expectAccessible(hanna)
  const text = await hanna.getByRole('main').innerText()
  expect([fullName(someone), someone.bsn, someone.born].filter((word) => text.includes(word))).toEqual([])
  await hanna.reload()
  await expect(log.getByRole('row').filter({ hasText: 'Hanna Mulder' }).first()).toBeVisible()
})

test('the privacy officer sees refusals apart', async ({ openBrowser }) => {
  const omar = await enter(openBrowser, people.omarHaddad)
  const refused = await omar.evaluate(async () => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ by: 'bsn', bsn: '999990408' })
    return (await fetch('/api/youths/find', { method: 'POST', headers, body })).status
  })
  expect(refused).toBe(403)
  const hanna = await enter(openBrowser, officers.hannaMulder)
  await hanna.getByRole('link', { name: 'Logboek', exact: true }).click()
  await hanna
    .locator('label')
    .filter({ has: hanna.getByRole('radio', { name: 'geweigerd' }) })
    .click()
  const rows = hanna.getByRole('table', { name: 'Logboek' }).getByRole('row')
  await expect(rows.filter({ hasText: 'Omar Haddad' }).first()).toContainText('niet aangewezen door de organisatie')
  await expect(rows.filter({ hasText: 'gedaan' })).toHaveCount(0)
  await expectAccessible(hanna)
})

test('with the keyboard alone the privacy officer reads the explanation, and chooses what the log shows', async ({
  openBrowser,
}) => {
  const hanna = await enter(openBrowser, officers.hannaMulder)
  await hanna.goto(`${places.localIndex}/logboek`)
  const keys = keyboardOf(hanna)
  const legend = hanna.getByText('Uitleg bij dit logboek')
  await keys.tabTo(legend)
  await keys.press('Enter')
  await expect(hanna.getByText('Elke jeugdige heeft hier een vaste code')).toBeVisible()
  await expectAccessible(hanna)
  const all = hanna.getByRole('radio', { name: 'Alles' })
  await keys.tabTo(all)
  await keys.press('ArrowRight')
  await expect(hanna.getByRole('radio', { name: 'gedaan' })).toBeChecked()
  await expect(hanna.getByRole('radio', { name: 'gedaan' })).toBeFocused()
  const rows = hanna.getByRole('table', { name: 'Logboek' }).getByRole('row')
  await expect(rows.filter({ hasText: 'Hanna Mulder' }).first()).toBeVisible()
  for (let i = 0; i < 60; i += 1) await hanna.evaluate(() => fetch('/api/session'))
  await hanna.reload()
  await keys.tabTo(hanna.getByRole('button', { name: 'Toon oudere regels' }))
  await keys.press('Enter')
  await expect(hanna.getByRole('region', { name: 'Logboek' })).toBeFocused()
  await keys.tabTo(hanna.getByRole('button', { name: 'Terug naar de nieuwste' }))
  await keys.press('Enter')
  await expect(hanna.getByRole('region', { name: 'Logboek' })).toBeFocused()
  await expect(hanna.getByRole('button', { name: 'Terug naar de nieuwste' })).toBeHidden()
})

test('the log of one municipality is not that of another', async ({ openBrowser, youth }) => {
  const stefan = await enter(openBrowser, people.stefanHofman)
  await raiseSignal(stefan, youth(), findByBsn)
  const piet = await enter(openBrowser, officers.pietHendriks)
  await piet.getByRole('link', { name: 'Logboek', exact: true }).click()
  await expect(piet.getByRole('table', { name: 'Logboek' })).toBeVisible()
  await expect(piet.getByText('Stefan Hofman')).toBeHidden()
})

test('the functional manager sees what waits to be delivered, and no youth', async ({ openBrowser }) => {
  const gerard = await enter(openBrowser, officers.gerardPost)
  await expect(gerard.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible()
  await gerard.getByRole('link', { name: 'Bekijk de bezorging' }).click()
  await expect(gerard.getByRole('heading', { level: 1, name: 'Bezorging' })).toBeVisible()
  await expect(gerard.getByText('Alles is bezorgd')).toBeVisible()
  await expectAccessible(gerard)
  await gerard.goto(`${places.localIndex}/mijn-signalen`)
  await expect(gerard.getByRole('alert')).toContainText('Dit hoort niet bij uw rol')
  await expect(gerard.getByRole('button', { name: 'Probeer het opnieuw' })).toBeHidden()
  await expectAccessible(gerard)
})

for (const [person, card, says] of [
  [people.karinVeenstra, 'Voor u als coördinator', 'Bekijk de signalen van collega'],
  [officers.fatimaElIdrissi, 'Voor u als matchregisseur', 'Bekijk de opvolging'],
  [officers.hannaMulder, 'Voor u als privacyfunctionaris', 'Bekijk het logboek'],
  [officers.gerardPost, 'Voor u als functioneel beheerder', 'Bekijk de bezorging'],
] as const) {
  test(`Vandaag tells ${person.givenName} ${person.familyName} what there is to do, or that there is nothing`, async ({
    page,
  }) => {
    await enterIn(page, person)
    await expect(page.getByRole('region', { name: card })).toContainText(says)
    await expect(page.getByRole('button', { name: 'Probeer het opnieuw' })).toBeHidden()
    await page.waitForLoadState('networkidle')
    await expectStandsUp(page)
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('region', { name: /^For you as/ })).toBeVisible()
    await expectStandsUp(page)
  })
}

const everybodyElse = [
  people.karinVeenstra,
  people.omarHaddad,
  people.youssefAmrani,
  officers.fatimaElIdrissi,
  officers.gerardPost,
  officers.hannaMulder,
]

for (const person of everybodyElse) {
  test(`no link leads ${person.givenName} ${person.familyName} to a refusal`, async ({ page }) => {
    await enterIn(page, person)
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link')
    const names = await menu.allInnerTexts()
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      await page.getByRole('link', { name, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await expect(page.getByRole('alert')).toHaveCount(0)
      await expectAccessible(page)
    }
  })
}
