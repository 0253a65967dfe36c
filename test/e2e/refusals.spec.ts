import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, places, test } from './journey.ts'
import { comeIn, enter } from './logging-in.ts'

const mayNotSignal = [
  [people.omarHaddad, 'Uw organisatie heeft u niet aangewezen', 'Vraag de coördinator van uw organisatie.'],
  [people.petraKok, 'Uw aanwijzing is geëindigd op 1 juni 2026', 'Vraag de coördinator van uw organisatie.'],
  [people.irisVanDam, 'Uw aanwijzing begint op 1 januari 2036', 'Vraag de coördinator van uw organisatie.'],
  [people.tomWillems, 'Het convenant van uw organisatie is geëindigd op 1 september 2026', 'Vraag de functioneel beheerder'],
  [people.sanneDekker, 'Het convenant van uw organisatie begint op 1 januari 2036', 'Vraag de functioneel beheerder'],
  [people.jorisMaas, 'Uw organisatie heeft geen convenant', 'Vraag de functioneel beheerder'],
  [people.youssefAmrani, 'Uw soort organisatie mag geen signalen geven', 'Vraag de functioneel beheerder'],
] as const

for (const [person, why, whomToAsk] of mayNotSignal) {
  test(`${person.givenName} ${person.familyName} reads why giving a signal is refused, and whom to ask`, async ({
    openBrowser,
  }) => {
    const page = await enter(openBrowser, person)
    await expect(page.getByText(why)).toBeVisible()
    await page.getByRole('link', { name: 'Lees wat u kunt doen' }).click()
    await expect(page.getByRole('heading', { name: 'U kunt nu geen signaal geven' })).toBeVisible()
    await expect(page.getByText(why)).toBeVisible()
    await expect(page.getByText(whomToAsk)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Zoek in de BRP' })).toBeHidden()
    await expectAccessible(page)
  })
}

/** The login page says why somebody did not come in, and nobody is logged in. */
const expectOutside = async (page: Page, why: string | RegExp): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(why)
  await expect(page.getByRole('alert')).toContainText('Bel 06 00 00 00 00')
  await expectAccessible(page)
  await page.goto(`${places.localIndex}/matches`)
  await expect(page.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
}

test('a login without second factor is refused, and one reads what to do', async ({ page }) => {
  await page.goto(places.localIndex)
  await page.getByRole('link', { name: organisations.basisschoolDeLinde.name }).click()
  await page.getByRole('link', { name: 'Anna Visser' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Inloggen zonder tweede stap' }).click()
  await expectOutside(page, 'Zet die tweede stap aan in uw account')
})

test('who has an account at the employer but is unknown to the index does not get in', async ({ page }) => {
  await comeIn(page, people.veraBlom)
  await expectOutside(page, 'Vraag de coördinator van uw organisatie om u aan te melden.')
})

test('who left the organisation does not get in', async ({ page }) => {
  await comeIn(page, people.jeroenKramer)
  // a month after the end the account is swept, and the index knows no more than that it does not know it
  await expectOutside(page, /Uw functie bij deze organisatie is beëindigd\.|We kennen u hier nog niet\./)
})

test('an organisation that does not take part is not found', async ({ page }) => {
  await page.goto(`${places.localIndex}/inloggen`)
  await page.getByLabel('Werk-e-mailadres of naam van uw organisatie').fill('iemand@elders.example')
  await page.getByRole('button', { name: 'Zoeken' }).click()
  await expect(page.getByText('Geen organisatie gevonden')).toBeVisible()
  await expectAccessible(page)
})
