import type { Person } from '@mens-centraal/world/jobs'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expect, expectAccessible } from './journey.ts'
import { enter, enterIn, passIssuer, personInBar } from './logging-in.ts'
import { type OwnWorld, test } from './own-world.ts'
import { fillInRest, findByName, foundYouth, give, openRaising, sayWeighed } from './raising.ts'
import { fullName, type Youth } from './youths.ts'

const { annaVisser, wimDeGraaf } = people
const minutes = 60_000

/** Nobody does anything for so long: neither the browser nor the house hears a thing. */
const doNothing = async (page: Page, { pass }: OwnWorld, length: number): Promise<void> => {
  pass(length)
  await page.clock.fastForward(length)
}

/** A teacher in the middle of a signal, who then does nothing for a quarter of an hour. */
const leaveFormAlone = async (page: Page, ownWorld: OwnWorld, youth: Youth): Promise<void> => {
  await openRaising(page)
  await findByName(page, youth)
  await fillInRest(page)
  await doNothing(page, ownWorld, 15 * minutes)
  await expect(page.getByRole('alertdialog', { name: 'U bent uitgelogd' })).toBeVisible()
}

/** Logs somebody in, in the window that opens at the organisation of who was here. */
const logInAgain = async (page: Page, person: Person): Promise<void> => {
  const opening = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Opnieuw inloggen' }).click()
  const popup = await opening
  await expectAccessible(popup)
  await passIssuer(popup, person)
}

test('after a quarter of an hour without an act the page is hidden, and nothing can be read', async ({
  openBrowser,
  youth,
  ownWorld,
}) => {
  const someone = youth()
  const page = await openBrowser()
  await page.clock.install()
  await enterIn(page, annaVisser, { world: ownWorld.places })
  await leaveFormAlone(page, ownWorld, someone)
  await expect(page.getByText(fullName(someone))).toBeHidden()
  await expect(page.getByText('Anna Visser')).toBeHidden()
  await expectAccessible(page)
  expect((await page.request.get(`${ownWorld.places.localIndex}/api/risk-signals`)).status()).toBe(401)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog', { name: 'U bent uitgelogd' })).toBeVisible()
})

test('who logs in again finds the form as it was, and goes on', async ({ openBrowser, youth, ownWorld }) => {
  const someone = youth()
  const page = await openBrowser()
  await page.clock.install()
  await enterIn(page, annaVisser, { world: ownWorld.places })
  await leaveFormAlone(page, ownWorld, someone)
  await logInAgain(page, annaVisser)
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(foundYouth(page)).toContainText(fullName(someone))
  await expect(page.getByRole('radio', { name: 'Ja, verteld' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Drie maanden' })).toBeChecked()
  await give(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Uw signaal is afgegeven' })).toBeFocused()
})

test('when another person logs in, nothing of the first is left', async ({ openBrowser, youth, ownWorld }) => {
  const someone = youth()
  const page = await openBrowser()
  await page.clock.install()
  await enterIn(page, annaVisser, { world: ownWorld.places })
  await leaveFormAlone(page, ownWorld, someone)
  await logInAgain(page, wimDeGraaf)
  await expect(personInBar(page, wimDeGraaf)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible()
  expect(await page.content()).not.toContain(fullName(someone))
  await page.goBack()
  await expect(page.getByText(fullName(someone))).toBeHidden()
})

test('who is still there says so two minutes before the end, and stays', async ({ openBrowser, ownWorld }) => {
  const page = await openBrowser()
  await page.clock.install()
  await enterIn(page, annaVisser, { world: ownWorld.places })
  await expect(page.getByRole('heading', { name: 'Berichten' })).toBeVisible()
  await doNothing(page, ownWorld, 13 * minutes)
  const question = page.getByRole('alertdialog', { name: 'Bent u er nog?' })
  await expect(question).toBeVisible()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Ja, ik werk verder' }).click()
  await expect(question).toBeHidden()
  await doNothing(page, ownWorld, 12 * minutes)
  await page.getByRole('link', { name: 'Mijn signalen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mijn signalen' })).toBeFocused()
})

test('a youth who was found long ago must be found again, and the rest of the form stays', async ({
  openBrowser,
  youth,
  ownWorld,
}) => {
  const someone = youth()
  const page = await enter(openBrowser, annaVisser, { world: ownWorld.places })
  await openRaising(page)
  await findByName(page, someone)
  await fillInRest(page)
  for (const pause of [12, 12, 12]) {
    ownWorld.pass(pause * minutes)
    expect((await page.request.get(`${ownWorld.places.localIndex}/api/risk-signals`)).status()).toBe(200)
  }
  await give(page)
  await expect(page.getByText('U zocht de jeugdige langer geleden.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Opnieuw zoeken' }).click()
  await findByName(page, someone)
  await sayWeighed(page)
  await give(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Uw signaal is afgegeven' })).toBeFocused()
})
