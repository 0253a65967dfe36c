import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expect, expectAccessible } from './journey.ts'
import { enter, enterIn } from './logging-in.ts'
import { matchNumber, openMatch } from './matching.ts'
import { test } from './own-world.ts'
import { findByBsn, raiseSignal } from './raising.ts'
import { fullName } from './youths.ts'

const { keesBrouwer, ellaSmit, bramKuiper, dewiTan, karinVeenstra } = people

/** Ten working days at most, whatever day it is, and more than five with any holidays: coordinators hear within it, the officer not yet. */
const twoWeeks = 14

const history = (page: Page) => page.getByRole('region', { name: 'Verloop' })

test('a match that nobody follows up: the clock goes ahead, the officer is told, calls, and closes it', async ({
  openBrowser,
  ownWorld,
  youth,
}) => {
  const world = ownWorld.places
  const someone = youth()
  const kees = await enter(openBrowser, keesBrouwer, { world })
  await raiseSignal(kees, someone, findByBsn)
  const ella = await enter(openBrowser, ellaSmit, { world })
  await raiseSignal(ella, someone, findByBsn)
  const number = await matchNumber(ella)
  await openMatch(ella)
  const asked = ella.getByRole('region', { name: 'Hebt u elkaar gesproken?' })
  await expect(asked).toContainText('Neem contact op, uiterlijk op')
  await expectAccessible(ella)
  await asked.getByRole('button', { name: 'Geen gehoor' }).click()
  await expect(asked).toContainText('kreeg geen gehoor')
  await expect(history(ella)).toContainText('Ella Smit kreeg geen gehoor')

  const start = await openBrowser()
  await start.goto(world.startPage)
  await start.getByRole('button', { name: '4 weken later' }).click()
  await expect(start.getByRole('heading', { name: 'De klok vooruitzetten' })).toBeVisible()

  const fatima = await enter(openBrowser, officers.fatimaElIdrissi, { world })
  await expect(fatima.getByText('1 match is te laat.')).toBeVisible()
  await expectAccessible(fatima)
  await fatima.getByRole('link', { name: 'Bekijk de opvolging' }).click()
  await expect(fatima.getByRole('region', { name: 'Wachten op contact' })).toContainText('te laat')
  await expectAccessible(fatima)
  await fatima.getByRole('link', { name: `Match ${number}` }).click()
  await expect(fatima.getByRole('link', { name: keesBrouwer.jobs[0].phone })).toBeVisible()
  await expect(history(fatima)).toContainText('De matchregisseur van de gemeente heeft bericht gekregen')
  await expect(fatima.getByText(fullName(someone))).toBeHidden()
  await expectAccessible(fatima)
  await fatima.getByRole('button', { name: 'Opvolging afsluiten' }).click()
  await expect(fatima.getByText('Kies een uitkomst.').first()).toBeVisible()
  await fatima.getByText(/^Geen reactie/).click()
  await fatima.getByRole('button', { name: 'Opvolging afsluiten' }).click()
  await fatima.getByRole('alertdialog').getByRole('button', { name: 'Opvolging afsluiten' }).click()
  await expect(history(fatima)).toContainText('Opvolging afgesloten: geen reactie')
  await fatima.getByRole('link', { name: 'Opvolging' }).first().click()
  await fatima.getByText(/^Afgesloten \(/).click()
  await expect(fatima.getByRole('region', { name: /^Afgesloten of geëindigd/ })).toContainText('afgesloten: geen reactie')

  await enterIn(kees, keesBrouwer, { world })
  await expect(kees.getByText(`De opvolging van match ${number} is afgesloten`)).toBeVisible()
})

test('two who were in touch say so, and that help is aligned', async ({ openBrowser, ownWorld, youth }) => {
  const world = ownWorld.places
  const someone = youth()
  const bram = await enter(openBrowser, bramKuiper, { world })
  await raiseSignal(bram, someone, findByBsn)
  const dewi = await enter(openBrowser, dewiTan, { world })
  await raiseSignal(dewi, someone, findByBsn)
  await openMatch(dewi)
  await dewi.getByRole('button', { name: 'Wij hebben contact gehad' }).click()
  await dewi.getByRole('button', { name: 'De hulp is afgestemd' }).click()
  await expectAccessible(dewi)
  await dewi.getByRole('alertdialog').getByRole('button', { name: 'De hulp is afgestemd' }).click()
  await expect(history(dewi)).toContainText('Dewi Tan: de hulp is afgestemd')
  await dewi.getByRole('link', { name: 'Vandaag' }).click()
  await expect(dewi.getByText('U hoeft nu niets te doen')).toBeVisible()
  await bram.getByRole('link', { name: 'Vandaag' }).first().click()
  await expect(bram.getByText(/de hulp is afgestemd$/)).toBeVisible()
})

test('two who both worked together already get no second notice of the family: the match is in their list, as known', async ({
  openBrowser,
  ownWorld,
}) => {
  const world = ownWorld.places
  const { semDeBoer, noorDeBoer } = situations
  const bram = await enter(openBrowser, bramKuiper, { world })
  await raiseSignal(bram, semDeBoer, findByBsn)
  const dewi = await enter(openBrowser, dewiTan, { world, viewport: { width: 320, height: 640 } })
  await raiseSignal(dewi, semDeBoer, findByBsn)
  await openMatch(dewi)
  await bram.getByRole('link', { name: 'Vandaag' }).first().click()
  await bram.getByRole('link', { name: 'Neem contact op met Dewi Tan' }).click()
  for (const page of [bram, dewi]) {
    await page.getByRole('button', { name: 'Wij werkten al samen' }).click()
    await expect(page.getByRole('button', { name: 'De hulp is afgestemd' })).toBeVisible()
  }
  await expect(history(bram)).toContainText('Bram Kuiper werkte al samen met Dewi Tan')

  await dewi.getByRole('link', { name: 'Vandaag' }).first().click()
  await raiseSignal(dewi, noorDeBoer, findByBsn)
  await bram.getByRole('link', { name: 'Matches' }).first().click()
  const row = bram.getByRole('listitem').filter({ hasText: 'gezinsmatch' })
  await expect(row).toContainText('met Dewi Tan', { timeout: 30_000 })
  await row.getByRole('link').first().click()
  await expect(history(bram)).toContainText('werken al samen: dat zeiden zij bij een andere match')
  await expect(bram.getByRole('region', { name: 'Hebt u elkaar gesproken?' })).toContainText('werkte al samen')
  await expectAccessible(bram)
  for (const page of [bram, dewi]) {
    await page.getByRole('link', { name: 'Vandaag' }).first().click()
    await expect(page.getByText('U hoeft nu niets te doen')).toBeVisible()
    await expect(page.getByText(/gezinsmatch/i)).toHaveCount(0)
  }
})

test('a third who joins says it of one, and then of the other', async ({ openBrowser, ownWorld, youth }) => {
  const world = ownWorld.places
  const someone = youth()
  for (const person of [bramKuiper, dewiTan]) await raiseSignal(await enter(openBrowser, person, { world }), someone, findByBsn)
  const ella = await enter(openBrowser, ellaSmit, { world, viewport: { width: 320, height: 640 } })
  await raiseSignal(ella, someone, findByBsn)
  await openMatch(ella)
  const asked = ella.getByRole('region', { name: 'Hebt u elkaar gesproken?' })
  const about = asked.getByRole('group', { name: 'Om wie gaat het?' })
  await expect(about.getByRole('checkbox', { name: 'Dewi Tan' })).toBeChecked()
  await expectAccessible(ella)
  expect(await ella.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  await about.getByRole('checkbox', { name: 'Dewi Tan' }).focus()
  await ella.keyboard.press('Space')
  await asked.getByRole('button', { name: 'Wij hebben contact gehad' }).click()
  await expect(asked).toContainText('Het gaat nog om Dewi Tan.')
  await expect(ella.getByText('Neem contact op met Dewi Tan.')).toBeVisible()
  await expect(history(ella)).toContainText('Ella Smit had contact met Bram Kuiper')
  await asked.getByRole('button', { name: 'Wij werkten al samen' }).click()
  await expect(asked.getByRole('button', { name: 'De hulp is afgestemd' })).toBeVisible()
})

test('who the youth is the officer sees for a reason, and the reason stays', async ({ openBrowser, ownWorld, youth }) => {
  const world = ownWorld.places
  const someone = youth()
  await raiseSignal(await enter(openBrowser, keesBrouwer, { world }), someone, findByBsn)
  const ella = await enter(openBrowser, ellaSmit, { world })
  await raiseSignal(ella, someone, findByBsn)
  const number = await matchNumber(ella)
  const fatima = await enter(openBrowser, officers.fatimaElIdrissi, { world })
  await fatima.goto(`${world.localIndex}/opvolging`)
  await fatima
    .getByRole('region', { name: 'Wachten op contact' })
    .getByRole('link', { name: `Match ${number}` })
    .click()
  await fatima.getByRole('button', { name: 'Toon de jeugdige' }).click()
  await expect(fatima.getByText('Kies een reden.').first()).toBeVisible()
  await fatima.getByText('Niemand van de betrokkenen is te bereiken').click()
  await fatima.getByRole('button', { name: 'Toon de jeugdige' }).click()
  await expect(fatima.getByText(fullName(someone), { exact: true })).toBeVisible()
  await expect(history(fatima)).toContainText('De matchregisseur heeft bekeken wie de jeugdige is')
  await expectAccessible(fatima)
})

test('the coordinator of a colleague who waits goes from the notice to the waiting matches, and reads what to do', async ({
  openBrowser,
  ownWorld,
  youth,
}) => {
  const world = ownWorld.places
  const someone = youth()
  const bram = await enter(openBrowser, bramKuiper, { world })
  await raiseSignal(bram, someone, findByBsn)
  const kees = await enter(openBrowser, keesBrouwer, { world })
  await raiseSignal(kees, someone, findByBsn)
  const number = await matchNumber(kees)
  await ownWorld.moveClock(twoWeeks)
  const karin = await enter(openBrowser, karinVeenstra, { world })
  await karin.getByRole('link', { name: `Match ${number} wacht op een collega` }).click()
  const waiting = karin.getByRole('region', { name: 'Wachten op een collega' })
  await expect(waiting).toContainText(`Match ${number}`)
  await expect(waiting).toContainText('Bram Kuiper')
  await expect(waiting).not.toContainText('Kees Brouwer')
  await expect(waiting.getByRole('link', { name: 'Draag de signalen over' })).toBeVisible()
  await expectAccessible(karin)
})
